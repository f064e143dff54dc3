"""The real program crawls loopback hosts: what it stores, what it asks for, how it ends."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.inline import InlineProgram
from tests.program import Program
from tests.stories.material import truth
from tests.web.server import NewsServer, Page

KILLED = 20
"""Moments of a run at which it is killed, from its first page on."""
FAST = {"PROVENANCE_CRAWL_PER_HOST_DELAY": "0"}


def feed(*urls: str) -> Page:
    items = "".join(f"<item><title>News</title><link>{url}</link></item>" for url in urls)
    body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Feed</title>{items}</channel></rss>'
    return Page(body=body.encode(), headers=(("Content-Type", "application/rss+xml"), ("ETag", '"feed-1"')))


def program_for(news: NewsServer, folder: Path, **more: str) -> Program:
    folder.mkdir(exist_ok=True)
    return Program(folder, {**news.environment(), **FAST, **more})


def listed(folder: Path, *places: str) -> str:
    path = folder / "list.txt"
    path.write_text("# places\n" + "\n".join(places) + "\n", encoding="utf-8")
    return str(path)


def test_a_list_is_fetched_stored_and_matched(news: NewsServer, tmp_path: Path) -> None:
    addresses = news.serve_story("permission")
    program = program_for(news, tmp_path)
    count = program.document("crawl", listed(tmp_path, *addresses.values()))
    expected = truth("permission")
    assert count["failed"] == []
    assert (count["new_articles"], count["new_matches"], count["left"]) == (5, len(expected["matches"]), 0)
    kinds = {(event["kind"], event["url"]) for event in program.rows("events")}
    assert ("uncredited copy", addresses["beacon"]) in kinds
    assert ("new copy", addresses["herald"]) in kinds
    assert addresses["baths"] not in {url for _, url in kinds}


def test_a_second_crawl_asks_nothing_that_is_not_due_and_stores_nothing(news: NewsServer, tmp_path: Path) -> None:
    addresses = news.serve_story("permission")
    program = program_for(news, tmp_path)
    place = listed(tmp_path, *addresses.values())
    program.document("crawl", place)
    before, asked = program.rows("list"), len(news.log)
    count = program.document("crawl", place)
    assert (count["fetched"], count["new_articles"]) == (0, 0)
    assert len(news.log) == asked
    assert program.rows("list") == before


def test_a_due_re_check_is_conditional_and_an_unchanged_page_stores_only_the_visit(
    news: NewsServer, tmp_path: Path
) -> None:
    addresses = news.serve_story("permission")
    program = program_for(news, tmp_path, PROVENANCE_CRAWL_RECHECK="0.001s,1h")
    program.document("crawl", listed(tmp_path, *addresses.values()))
    before = program.rows("list")
    time.sleep(0.01)
    count = program.document("crawl", "--due")
    assert count["new_articles"] == 0
    assert count["unchanged"] == len(addresses)
    assert program.rows("list") == before


def test_a_feed_names_articles_and_is_asked_conditionally(news: NewsServer, tmp_path: Path) -> None:
    addresses = news.serve_story("two-reports")
    place = news.serve("https://feeds.example/rss", feed(*addresses.values()))
    program = program_for(news, tmp_path)
    assert program.document("crawl", place)["new_articles"] == 3
    program.document("crawl", place)
    last = [entry for entry in news.log if entry.path == "/rss"][-1]
    assert last.headers.get("If-None-Match") == '"feed-1"'


def test_a_changed_page_is_a_revision_and_an_event(news: NewsServer, tmp_path: Path) -> None:
    url = news.serve_story("versions", version=1)["courier-1"]
    program = program_for(news, tmp_path, PROVENANCE_CRAWL_RECHECK="0.001s,1h")
    program.document("crawl", url)
    news.serve_story("versions")
    count = program.document("crawl", "--due")
    assert count["new_articles"] == 1
    assert [event["kind"] for event in program.rows("events")] == ["new version"]


def test_a_credit_that_comes_later_is_a_new_version(news: NewsServer, tmp_path: Path) -> None:
    body = "".join(
        f"<p>On day {day} the {day * 7} boats of Tarn lay in the fog, and no master went out before noon.</p>"
        for day in range(1, 9)
    )
    page = "<html><head><title>Boats</title></head><body><article><h1>Boats</h1>{}</article><p>{}</p></body></html>"
    url = news.serve("http://skim.example/boats", page.format(body, "Seen 12 times"))
    program = program_for(news, tmp_path, PROVENANCE_CRAWL_RECHECK="0.001s,0.002s,0.003s,1h")
    program.document("crawl", url)
    news.serve("http://skim.example/boats", page.format(body, "Seen 13 times"))
    assert program.document("crawl", "--due")["unchanged"] == 1
    notice = "<p><em>This article was originally published by the Harbour Ledger.</em></p>"
    news.serve("http://skim.example/boats", page.format(body + notice, "Seen 14 times"))
    time.sleep(0.01)
    assert program.document("crawl", "--due")["new_articles"] == 1
    (told,) = [event for event in program.rows("events") if event["kind"] == "new version"]
    assert told["detail"].endswith("; now credits Harbour Ledger")


def test_a_page_that_is_gone_is_told_once(news: NewsServer, tmp_path: Path) -> None:
    url = news.serve_story("permission")["ledger"]
    program = program_for(news, tmp_path, PROVENANCE_CRAWL_RECHECK="0.001s,0.002s,1h")
    program.document("crawl", url)
    news.serve(url, Page(body=b"<p>gone</p>", status=410, headers=(("Content-Type", "text/html"),)))
    for _ in range(2):
        assert program.document("crawl", "--due", status=3)["failed"][0]["url"] == url
        time.sleep(0.01)
    assert [event["kind"] for event in program.rows("events")] == ["removed"]


def test_what_is_not_got_is_listed_and_stops_nothing(news: NewsServer, tmp_path: Path) -> None:
    good = news.serve_story("permission")["ledger"]
    bad = [news.trouble(path) for path in ("/forbidden", "/missing", "/rate-limited", "/image")]
    program = program_for(news, tmp_path)
    count = program.document("crawl", listed(tmp_path, *bad, good), status=3)
    assert count["new_articles"] == 1
    assert {one["url"] for one in count["failed"]} == set(bad)
    assert all(one["reason"] for one in count["failed"])
    asked = len(news.log)
    program.document("crawl", "--due", status=None)
    assert len(news.log) == asked, "nothing that failed is asked again at once"


def test_robots_are_obeyed(news: NewsServer, tmp_path: Path) -> None:
    url = news.serve_story("permission")["ledger"]
    robots = url.split("/", 3)[:3]
    news.serve(
        "/".join([*robots, "robots.txt"]),
        Page(body=b"User-agent: *\nDisallow: /", headers=(("Content-Type", "text/plain"),)),
    )
    program = program_for(news, tmp_path)
    count = program.document("crawl", url, status=3)
    assert "robots" in count["failed"][0]["reason"]
    assert [entry.path for entry in news.log] == ["/robots.txt"]


def test_a_second_run_at_the_same_time_is_turned_away(news: NewsServer, tmp_path: Path) -> None:
    program = program_for(news, tmp_path, PROVENANCE_FETCH_TOTAL_TIMEOUT="6")
    place = listed(tmp_path, news.trouble("/silence"))
    first = subprocess.Popen(
        [sys.executable, "-m", "provenance", "crawl", place, "-q"],
        env=program.environment,
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _until(lambda: any(entry.path == "/silence" for entry in news.log))
        assert "hold" in program.run("crawl", "--due", status=75).stderr
    finally:
        first.kill()
        first.wait()


def test_sigterm_ends_after_the_page_in_hand(news: NewsServer, tmp_path: Path) -> None:
    addresses = news.serve_story("wire")
    program = program_for(news, tmp_path, PROVENANCE_CRAWL_PER_HOST_DELAY="1")
    place = listed(tmp_path, *addresses.values())
    running = subprocess.Popen(
        [sys.executable, "-m", "provenance", "crawl", place, "--json"],
        env=program.environment,
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    _until(lambda: len(news.log) >= 3)
    running.send_signal(signal.SIGTERM)
    printed, _ = running.communicate(timeout=30)
    assert running.returncode == 143
    assert json.loads(printed)["schema"] == 1
    assert program.rows("jobs", "list", "--state", "leased") == []


def test_a_run_killed_at_any_moment_loses_nothing(news: NewsServer, tmp_path: Path) -> None:
    addresses = news.serve_story("permission")
    place = listed(tmp_path, *addresses.values())
    undisturbed = program_for(news, tmp_path / "whole")
    started = time.monotonic()
    undisturbed.document("crawl", place)
    whole_seconds = time.monotonic() - started
    expected = _told(undisturbed)
    for moment in range(KILLED):
        program = program_for(news, tmp_path / f"killed-{moment}")
        _killed_after(program, place, whole_seconds * (0.3 + 0.7 * moment / KILLED))
        program.document("crawl", place)
        assert _told(program) == expected, moment


def _killed_after(program: Program, place: str, seconds: float) -> None:
    running = subprocess.Popen(
        [sys.executable, "-m", "provenance", "crawl", place, "-q"],
        env=program.environment,
        cwd=program.folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(seconds)
    running.kill()
    running.wait()


def _told(program: Program) -> object:
    """Articles, matches and events, fetch times aside."""
    events = sorted(
        (one["kind"], one["article"], one["parent"]) for one in InlineProgram(program.folder).rows("events")
    )
    reader = InlineProgram(program.folder)
    return sorted(one["id"] for one in reader.rows("list")), reader.rows("matches"), events


def _until(condition: object, seconds: float = 15) -> None:
    assert callable(condition)
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come to pass"
        time.sleep(0.05)
