"""The truth beside the stories agrees with the pages and with itself.

Nothing of the program is imported: what a match is, is counted from the contract's definition.
"""

import itertools
import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from tests.stories.counting import (
    LEAST_CONTAINMENT,
    MATCH_CONTAINMENT,
    MATCH_RUN_WORDS,
    containments,
    is_match,
    longest_run,
    shingles,
)
from tests.stories.render import FIXTURES, story_folders

DAMAGED = FIXTURES / "damaged"

RELATIONS = {"reprint", "wire", "excerpt", "translation", "self"}
ROLES = {"direct", "original", "contributor"}
PLACES = {"notice", "byline", "dateline", "footer", "body", "markup"}
KINDS = {"reprint", "wire", "excerpt", "revision", "translation"}
FACTS = {"quotation", "number", "date", "name", "attribution", "hedge"}
CLASSES = FACTS | {"correction", "credit", "wording", "spelling", "style", "typo", "boilerplate"}
OPERATIONS = {"headline", "cut", "added", "moved", "rewritten", "split", "merged"}
VOCABULARY_HOSTS = {"schema.org", "ogp.me"}
STATED_TIME = re.compile(r'(?:datePublished": |published_time" content=|name="date" content=)"([^"]+)"')

Truth = dict[str, Any]


@pytest.fixture(params=story_folders(), ids=lambda folder: folder.name)
def folder(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


@pytest.fixture
def truth(folder: Path) -> Truth:
    return dict(json.loads((folder / "truth.json").read_text(encoding="utf-8")))


def squeeze(text: str) -> str:
    return " ".join(text.split())


def element_texts(page: bytes) -> list[str]:
    """Give the text of every visible element of a page, in document order."""
    tree = html.document_fromstring(page, parser=html.HTMLParser(encoding="utf-8"))
    hidden = ("script", "style", "head")
    return [squeeze(e.text_content()) for e in tree.iter() if isinstance(e.tag, str) and e.tag not in hidden]


def told(stated: str) -> str:
    """Give what a stated time says: midnight to the second stands for a time that nobody knew."""
    return stated[: len("2026-03-01")] if stated[len("2026-03-01") :].startswith("T00:00:00") else stated


def moment(time: str) -> datetime:
    parsed = datetime.fromisoformat(time)
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)


def test_every_page_has_its_truth(folder: Path, truth: Truth) -> None:
    articles = truth["articles"].values()
    story = json.loads((folder / "story.json").read_text(encoding="utf-8"))

    assert {a["file"] for a in articles} == {path.name for path in folder.glob("*.html")}
    assert {a["file"]: a["paragraphs"] for a in articles} == {p["file"]: p["body"] for p in story["pages"]}
    assert len({(a["url"], a["version"]) for a in articles}) == len(articles)


def test_the_body_stands_in_the_page_in_order(folder: Path, truth: Truth) -> None:
    for key, article in truth["articles"].items():
        texts = element_texts((folder / article["file"]).read_bytes())
        datelines = [c["text"] for c in article["credits"] if c["place"] == "dateline"]
        first = " ".join([*datelines, article["paragraphs"][0]])
        places = [texts.index(text) for text in [first, *article["paragraphs"][1:]]]

        assert article["title"] in texts, key
        assert places == sorted(places), key


def test_credits_stand_in_the_page(folder: Path, truth: Truth) -> None:
    for key, article in truth["articles"].items():
        page = (folder / article["file"]).read_bytes()
        texts = element_texts(page)
        for credit in article["credits"]:
            assert credit["relation"] in RELATIONS
            assert credit["role"] in ROLES
            assert credit["place"] in PLACES
            if credit["place"] == "markup":
                assert f'"name": "{credit["text"]}"' in page.decode(), key
            elif credit["place"] == "dateline":
                assert any(text.startswith(credit["text"] + " ") for text in texts), key
            else:
                assert credit["text"] in texts, key
            if credit["source"]["url"]:
                assert credit["source"]["url"] in page.decode(), key
                assert credit["source"]["domain"] in credit["source"]["url"], key


def test_credited_sources_stand_nowhere_in_the_body_of_those_who_credit_nobody(folder: Path, truth: Truth) -> None:
    sources = {c["source"]["name"] for a in truth["articles"].values() for c in a["credits"]}
    for key, article in truth["articles"].items():
        if not article["credits"] and article["outlet"]["name"] not in sources:
            assert not any(source in " ".join(article["paragraphs"]) for source in sources), key


def test_metadata_stands_in_the_page(folder: Path, truth: Truth) -> None:
    for key, article in truth["articles"].items():
        page = (folder / article["file"]).read_bytes()
        tree = html.document_fromstring(page)
        stated = [told(time) for time in STATED_TIME.findall(page.decode())]

        assert tree.xpath("//link[@rel='canonical']/@href") == [article["canonical"]], key
        assert {moment(time) for time in stated} == {moment(article["published"]["time"])}, key
        assert (len(stated[0]) == len("2026-03-01")) is (article["published"]["precision"] == "day"), key
        assert all(name in page.decode() for name in article["bylines"]), key
        assert article["outlet"]["domain"] in article["url"], key


def test_times_run_forward(truth: Truth) -> None:
    articles = truth["articles"]
    misled = {key for key, article in articles.items() if "misleading" in article}
    for key, article in articles.items():
        if key in misled:
            continue
        times = [article["published"], *([article["modified"]] if article["modified"] else [])]
        moments = [*(moment(time["time"]) for time in times), moment(article["fetched"])]
        assert moments == sorted(moments), key
    for family in truth["families"]:
        for derivation in family["derivations"]:
            child, parent = articles[derivation["child"]], articles.get(derivation["parent"])
            trusted = not misled & {derivation["child"], derivation["parent"]}
            if parent and trusted and "day" not in (child["published"]["precision"], parent["published"]["precision"]):
                assert moment(child["published"]["time"]) >= moment(parent["published"]["time"]), derivation
            if parent and derivation["kind"] == "revision":
                assert moment(child["fetched"]) > moment(parent["fetched"]), derivation


def test_matches_are_what_the_contract_calls_a_match(truth: Truth) -> None:
    articles = truth["articles"]
    matches = {frozenset((m["a"], m["b"])): m["kind"] for m in truth["matches"]}
    apart = {frozenset(pair) for pair in truth["not_matches"]}
    pairs = {frozenset(pair) for pair in itertools.combinations(articles, 2)}
    marks = [mark for family in truth["families"] for mark in family["excerpts"]]
    excerpts = {mark["article"] for mark in marks} - {key for family in truth["families"] for key in family["articles"]}
    quoted = {frozenset((mark["article"], mark["parent"])) for mark in marks}

    assert matches.keys() | apart == pairs
    assert not matches.keys() & apart
    for pair in pairs:
        one, other = (articles[key] for key in sorted(pair))
        assert is_match(one, other) is (pair in matches), sorted(pair)
        if pair in matches:
            same = one["outlet"]["domain"] == other["outlet"]["domain"]
            kind = "revision" if same else "excerpt" if pair & excerpts or pair in quoted else "near-duplicate"
            assert matches[pair] == kind, sorted(pair)


def test_pairs_lie_far_from_the_threshold(truth: Truth) -> None:
    for a, b in truth["not_matches"]:
        assert max(containments(truth["articles"][a], truth["articles"][b])) < LEAST_CONTAINMENT
    for match in truth["matches"]:
        one, other = truth["articles"][match["a"]], truth["articles"][match["b"]]
        shared = max(containments(one, other))
        quoted = shared > 2 * LEAST_CONTAINMENT and longest_run(one, other) > 1.25 * MATCH_RUN_WORDS
        assert shared > 2 * MATCH_CONTAINMENT or (match["kind"] == "excerpt" and quoted), match


def test_families_are_trees_and_nobody_is_left_over(truth: Truth) -> None:
    placed, quoting = [*truth["alone"]], set()
    for family in truth["families"]:
        excerpts = [e["article"] for e in family["excerpts"]]
        members = [*family["articles"], *excerpts]
        nodes = {*members, *(node["name"] for node in family["unseen"])}
        parents = {d["child"]: d["parent"] for d in family["derivations"]}
        placed += family["articles"]
        quoting |= set(excerpts)

        assert len(parents) == len(family["derivations"])
        assert {*parents, *parents.values()} <= nodes
        assert parents.keys() == nodes - set(family["roots"])
        assert {d["kind"] for d in family["derivations"]} <= KINDS
        assert {d["child"] for d in family["derivations"] if d["kind"] == "excerpt"} == set(excerpts)
        for parent in parents.values():
            line = [parent]
            while line[-1] in parents:
                line.append(parents[line[-1]])
                assert len(line) == len(set(line))
    assert len(placed) == len(set(placed))
    assert {*placed, *quoting} == set(truth["articles"])


def test_a_second_source_is_an_article_that_the_child_matches(truth: Truth) -> None:
    matches = {frozenset((m["a"], m["b"])) for m in truth["matches"]}
    for family in truth["families"]:
        for derivation in family["derivations"]:
            child, main = truth["articles"][derivation["child"]], truth["articles"].get(derivation["parent"])
            for second in derivation.get("also_from", []):
                assert second in truth["articles"]
                assert second != derivation["parent"]
                assert frozenset((derivation["child"], second)) in matches
                assert main is None or len(shingles(child) & shingles(main)) > len(
                    shingles(child) & shingles(truth["articles"][second])
                ), derivation


def test_origins_are_the_roots_with_all_that_stands_on_them(truth: Truth) -> None:
    if "origins" not in truth:
        return
    by_origin = truth["origins"]["by_origin"]
    members = [key for family in truth["families"] for key in family["articles"]]
    roots = [root for family in truth["families"] for root in family["roots"]]

    assert sorted(key for keys in by_origin.values() for key in keys) == sorted([*members, *truth["alone"]])
    assert sorted(by_origin) == sorted([*roots, *truth["alone"]])
    assert truth["origins"]["independent"] == len(by_origin)
    for family in truth["families"]:
        for derivation in family["derivations"]:
            if derivation["child"] in family["articles"] and derivation["parent"] in members:
                holder = next(keys for keys in by_origin.values() if derivation["child"] in keys)
                assert derivation["parent"] in holder, derivation


def test_edits_stand_for_every_child_of_a_captured_parent(truth: Truth) -> None:
    members = {key for family in truth["families"] for key in family["articles"]}
    derivations = [
        d
        for family in truth["families"]
        for d in family["derivations"]
        if d["kind"] != "excerpt" or d["child"] not in members
    ]
    several = {one["child"] for one, other in itertools.permutations(derivations, 2) if one["child"] == other["child"]}
    captured = {
        d["child"]: d["parent"]
        for d in derivations
        if d["parent"] in truth["articles"] and d["kind"] != "translation" and d["child"] not in several
    }

    assert {child: edit["parent"] for child, edit in truth["edits"].items()} == captured


def test_edits_turn_the_parent_into_the_child(truth: Truth) -> None:
    for key, report in truth["edits"].items():
        parent, child = truth["articles"][report["parent"]], truth["articles"][key]
        before, after = "\n\n".join(parent["paragraphs"]), "\n\n".join(child["paragraphs"])
        material = False
        for edit in report["edits"]:
            operation, a, b = edit["operation"], edit["a"], edit["b"]
            assert operation in OPERATIONS
            assert set(edit["classes"]) <= CLASSES
            material |= operation in {"cut", "added"} or bool(FACTS & set(edit["classes"]))
            if operation == "headline":
                assert (a, b) == (parent["title"], child["title"])
                continue
            assert a is None or before.count(a) == 1, (key, a)
            assert b is None or after.count(b) == 1, (key, b)
            if operation in {"rewritten", "split", "merged"}:
                before = before.replace(a, b)
            else:
                before, after = before.replace(a or "\0", ""), after.replace(b or "\0", "")

        assert before.split() == after.split(), key
        assert material is report["material"], key
        assert any(e["operation"] == "headline" for e in report["edits"]) is (parent["title"] != child["title"]), key


def test_every_host_is_invented(folder: Path) -> None:
    for path in folder.iterdir():
        for host in re.findall(r"https?://([^/\"\s<>#]+)", path.read_text(encoding="utf-8")):
            assert host.endswith(".example") or host in VOCABULARY_HOSTS, (path.name, host)


def test_the_damaged_text_is_its_removals_and_its_body() -> None:
    truth = json.loads((DAMAGED / "truth.json").read_text(encoding="utf-8"))
    text = (DAMAGED / truth["file"]).read_text(encoding="utf-8")
    age, *ends = (removed["text"] for removed in truth["removed"])
    body = truth["paragraphs"]

    assert text == age + "\n".join([*body, *ends]) + "\n"
    assert (len(body), len(truth["removed"])) == (truth["paragraph_count"], 4)
    assert body[0].startswith(truth["first_sentence"])
    assert body[-1].endswith(truth["last_sentence"])
    assert all(mention["text"] in body for mention in truth["mentions"])
    assert [credit["text"] for credit in truth["credits"]] == [ends[0]]
