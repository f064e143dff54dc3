"""The program traces the bundled stories over HTTP, several hosts on one loopback server."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.program import Program
from tests.stories.material import STORIES, truth
from tests.web.server import NewsServer, Page


@pytest.mark.parametrize("name", [name for name in STORIES if name != "versions"])
def test_a_story_is_traced_from_its_addresses(news: NewsServer, tmp_path: Path, name: str) -> None:
    addresses = news.serve_story(name)
    program = Program(tmp_path, news.environment())
    expected = truth(name)
    family = expected["families"][0]
    seed, *others = [key for key in addresses if key in family["articles"]] + [
        key for key in addresses if key not in family["articles"]
    ]
    among = [word for key in others for word in ("--among", addresses[key])]
    answer = program.document("trace", addresses[seed], *among)
    keys = {one["id"]: key for one in program.rows("list") for key, url in addresses.items() if one["url"] == url}
    names = keys | {one["id"]: one["name"] for one in answer["family"]["unseen"]}
    assert {keys[one["id"]] for one in answer["family"]["articles"]} == set(family["articles"])
    told = {(keys[one["child"]], names[one["parent"]], one["kind"]) for one in answer["family"]["derivations"]}
    assert told == {(one["child"], one["parent"], one["kind"]) for one in family["derivations"]}
    assert answer["origins"]["articles"] == len(addresses)
    assert set(answer["edits"]) == {
        one["child"]
        for one in answer["family"]["derivations"]
        if not one["parent"].startswith("unseen:") and one["kind"] != "translation"
    }
    assert [one["status"] for one in answer["looked_at"] if one["source"] == "url"] == ["answered"] * len(others)


def test_two_versions_of_one_address_are_a_revision(news: NewsServer, tmp_path: Path) -> None:
    url = news.serve_story("versions", version=1)["courier-1"]
    program = Program(tmp_path, news.environment())
    program.document("trace", url)
    assert news.serve_story("versions")["courier-2"] == url
    answer = program.document("trace", url)
    (derivation,) = [one for one in answer["family"]["derivations"] if one["kind"] == "revision"]
    assert derivation["child"] == answer["article"]["id"]
    assert program.document("show", f"{url}@1")["id"] == derivation["parent"]
    assert program.document("show", url)["version"] == 2


def test_a_page_that_is_gone_is_status_4(news: NewsServer, tmp_path: Path) -> None:
    program = Program(tmp_path, news.environment())
    ended = program.run("trace", news.trouble("/missing"), status=4)
    assert "404" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


def test_a_copy_that_does_not_answer_leaves_a_partial_answer(news: NewsServer, tmp_path: Path) -> None:
    addresses = news.serve_story("permission")
    program = Program(tmp_path, news.environment())
    answer = program.document("trace", addresses["herald"], "--among", news.trouble("/missing"), status=3)
    assert next(one for one in answer["looked_at"] if one["status"] == "failed")["reason"].startswith("HTTP 404")
    assert answer["family"]["derivations"]


def test_a_private_address_is_refused(tmp_path: Path, news: NewsServer, bystander: NewsServer) -> None:
    program = Program(tmp_path, news.environment())
    for url in (f"http://127.0.0.1:{bystander.port}/", "http://169.254.169.254/latest/meta-data", "http://[::1]/"):
        assert "refused" in program.run("trace", url, status=4).stderr


def test_offline_asks_nobody(news: NewsServer, tmp_path: Path) -> None:
    addresses = news.serve_story("permission")
    program = Program(tmp_path, news.environment())
    program.document("extract", addresses["ledger"])
    asked = len(news.log)
    program.document("trace", addresses["ledger"], "--offline")
    program.document("extract", addresses["ledger"])
    program.run("trace", addresses["herald"], "--offline", status=5)
    assert len(news.log) == asked


def test_a_feed_is_searched_by_headline_before_anything_is_fetched(news: NewsServer, tmp_path: Path) -> None:
    addresses = news.serve_story("permission")
    titles = {key: article["title"] for key, article in truth("permission")["articles"].items()}
    entries = [
        (titles["ledger"], addresses["ledger"]),
        ("Chess club elects a treasurer", news.serve("https://quill.example/chess", "<p>chess</p>")),
        (titles["baths"], addresses["baths"]),
    ]
    items = "".join(f"<item><title>{title}</title><link>{url}</link></item>" for title, url in entries)
    body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Feed</title>{items}</channel></rss>'
    feed = news.serve("https://feeds.example/rss", Page(body=body.encode(), headers=(("Content-Type", "text/xml"),)))
    program = Program(tmp_path, {**news.environment(), "PROVENANCE_CRAWL_PER_HOST_DELAY": "0"})
    answer = program.document("trace", addresses["herald"], "--among", feed)
    (derivation,) = [one for one in answer["family"]["derivations"] if one["child"] == answer["article"]["id"]]
    assert program.document("show", derivation["parent"])["url"] == addresses["ledger"]
    asked = {entry.path for entry in news.log}
    assert "/chess" not in asked
    assert next(one for one in answer["looked_at"] if one["source"] == "feed")["found"] == 1
