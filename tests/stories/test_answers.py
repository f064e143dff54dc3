"""The program's answers on every bundled story against the truth that was written before it saw them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.inline import InlineProgram as Program
from tests.stories.material import STORIES, truth, write_rows
from tests.stories.render import FIXTURES

REST_ON_ADDRESSES = frozenset(["amp", "german", "times"])
"""Stories whose lineage rests on a canonical claim, or on a link to one page: a bare file has no address."""


@pytest.fixture(params=STORIES, scope="module")
def story(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], Program]:
    folder = tmp_path_factory.mktemp(request.param)
    program = Program(folder)
    rows = write_rows(request.param, folder / "rows.jsonl")
    counted = program.document("ingest", str(rows))
    assert counted["ingested"] == len(truth(request.param)["articles"])
    assert counted["failed"] == []
    return truth(request.param), program


def test_every_article_says_what_its_page_says(story: tuple[dict[str, Any], Program]) -> None:
    expected, program = story
    for key, article in expected["articles"].items():
        shown = program.document("show", key)
        assert shown["url"] == article["url"], key
        assert shown["title"] == article["title"], key
        assert shown["paragraphs"] == article["paragraphs"], key
        assert shown["outlet"]["name"] == article["outlet"]["name"], key
        assert shown["bylines"] == article["bylines"], key
        for field in ("published", "modified"):
            told = shown[field] and {name: shown[field][name] for name in ("time", "precision")}
            assert told == article[field], (key, field)
        assert shown["canonical"] == article["canonical"], key


def test_every_credit_is_found_and_none_invented(story: tuple[dict[str, Any], Program]) -> None:
    expected, program = story
    for key, article in expected["articles"].items():
        shown = {
            (one["relation"], one["role"], one["source"]["name"]) for one in program.document("credits", key)["credits"]
        }
        wanted = {(one["relation"], one["role"], one["source"]["name"]) for one in article["credits"]}
        assert shown == wanted, key
        permissions = {
            one["permission"] for one in program.document("credits", key)["credits"] if one["permission"] is not None
        }
        assert permissions == {one["permission"] for one in article["credits"] if one["permission"] is not None}, key


def test_matches_are_exact(story: tuple[dict[str, Any], Program]) -> None:
    expected, program = story
    found = {(*sorted((row["a"]["id"], row["b"]["id"])), row["kind"]) for row in program.rows("matches")}
    assert found == {(*sorted((one["a"], one["b"])), one["kind"]) for one in expected["matches"]}


def test_families_have_their_roots_and_derivations(story: tuple[dict[str, Any], Program]) -> None:
    expected, program = story
    found = {frozenset(one["id"] for one in row["articles"]): row for row in program.rows("families")}
    wanted = {frozenset(one["articles"]): one for one in expected["families"]}
    assert found.keys() == wanted.keys()
    for members, family in wanted.items():
        row = found[members]
        names = {one["id"]: one["name"] for one in row["unseen"]}
        assert set(names.values()) == {one["name"] for one in family["unseen"]}
        told = {_edge(one, names) for one in row["derivations"]}
        assert told == {_edge(one, {}) for one in family["derivations"]}
        if all(one["direction"] == "known" for one in family["derivations"]):
            assert {names.get(root["id"], root["id"]) for root in row["roots"]} == set(family["roots"])
        quoted = {(one["article"], one["parent"]) for one in row["excerpts"]}
        assert quoted == {(one["article"], one["parent"]) for one in family["excerpts"]}


def test_a_second_source_of_a_merged_text_is_named(story: tuple[dict[str, Any], Program]) -> None:
    expected, program = story
    wanted = {
        (one["child"], second)
        for family in expected["families"]
        for one in family["derivations"]
        for second in one.get("also_from", [])
    }
    if not wanted:
        pytest.skip("no merged text in this story")
    derivations = [one for row in program.rows("families") for one in row["derivations"]]
    assert {(one["child"], second["parent"]) for one in derivations for second in one["also_from"]} == wanted


def test_independent_origins_are_counted(story: tuple[dict[str, Any], Program]) -> None:
    expected, program = story
    if "origins" not in expected:
        pytest.skip("no origins in this truth")
    told = program.document("origins", *expected["articles"])
    assert told["independent"] == expected["origins"]["independent"]
    groups = [set(one["articles"]) for one in told["by_origin"]]
    for members in expected["origins"]["by_origin"].values():
        assert any(set(members) <= group for group in groups), members


def _edge(one: dict[str, Any], names: dict[str, str]) -> tuple[object, str, str]:
    """A derivation with its parent named; where the direction is unknown either way round is the same."""
    ends = (one["child"], names.get(one["parent"], one["parent"]))
    return (ends if one["direction"] == "known" else frozenset(ends)), one["kind"], one["direction"]


def test_articles_of_no_family_stand_alone(story: tuple[dict[str, Any], Program]) -> None:
    expected, program = story
    lone = [row for row in program.rows("families", "--all") if len(row["articles"]) == 1 and not row["derivations"]]
    assert {row["articles"][0]["id"] for row in lone} == set(expected["alone"])


def test_edits_name_every_change_with_its_class(story: tuple[dict[str, Any], Program]) -> None:
    expected, program = story
    for child, change in expected["edits"].items():
        report = program.document("diff", change["parent"], child)
        assert report["summary"]["material"] == change["material"], child
        for edit in change["edits"]:
            same = [one for one in report["edits"] if _covers(one, edit)]
            assert same, (child, edit)
            if edit["operation"] in {"rewritten", "added"}:
                assert any(set(edit["classes"]) <= set(one["classes"]) for one in same), (child, edit, same)


def _covers(found: dict[str, Any], wanted: dict[str, Any]) -> bool:
    """Whether a reported edit is of the kind and holds the text of the true one, on both sides."""
    if found["operation"] != wanted["operation"]:
        return False
    return all(
        wanted[side] is None or (found[side] is not None and _flat(wanted[side]) in _flat(found[side]["text"]))
        for side in ("a", "b")
    )


def _flat(text: str) -> str:
    return " ".join(text.split())


def test_running_it_twice_changes_nothing(story: tuple[dict[str, Any], Program]) -> None:
    expected, program = story
    before = program.rows("families")
    again = program.document("ingest", str(program.folder / "rows.jsonl"))
    assert (again["ingested"], again["unchanged"]) == (0, len(expected["articles"]))
    assert program.rows("families") == before


def test_a_rebuild_from_the_kept_bytes_changes_nothing(story: tuple[dict[str, Any], Program]) -> None:
    _, program = story
    before = program.rows("families"), program.rows("list"), program.rows("matches")
    program.run("db", "rebuild")
    assert (program.rows("families"), program.rows("list"), program.rows("matches")) == before


@pytest.mark.parametrize("name", [name for name in STORIES if name not in REST_ON_ADDRESSES])
def test_bare_files_without_addresses_tell_the_same_lineage(name: str, tmp_path: Path) -> None:
    expected, program = truth(name), Program(tmp_path)
    folder = FIXTURES / "stories" / name
    files = {key: str(folder / one["file"]) for key, one in expected["articles"].items()}
    keys = {program.document("extract", file)["id"]: key for key, file in files.items()}
    for family in expected["families"]:
        seed = expected["articles"][family["articles"][0]]["file"]
        answer = program.document("trace", str(folder / seed), "--among", str(folder))
        names = {one["id"]: keys[one["id"]] for one in answer["family"]["articles"]}
        assert set(names.values()) == set(family["articles"])
        names |= {one["id"]: one["name"] for one in answer["family"]["unseen"]}
        told = {
            (names[one["child"]], names[one["parent"]])
            for one in answer["family"]["derivations"]
            if one["child"] in names
        }
        assert told == {(one["child"], one["parent"]) for one in family["derivations"] if one["kind"] != "excerpt"}
