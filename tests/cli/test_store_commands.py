"""The store through the command line: ids, revisions, look-ups, upkeep."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests.inline import InlineProgram as Program

STORY = (
    "The council of Port Marren voted on Monday to close the old swing bridge, ending a quarrel of nine years.\n\n"
    "Eleven members were for it and four against, after a debate that began at noon and ended by lamplight.\n\n"
    "“Nobody loves that bridge more than I do, and nobody wants to stand on it,” said Ida Venn of the council.\n\n"
    "The port will build a ferry stage at the foot of Pell Street, to open before the herring come in autumn.\n\n"
    "Shopkeepers on the north shore said they had been promised as much in 1998, and had been given a bench."
)
OTHER = STORY.replace("Eleven", "Twelve")


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path)


def ingest(program: Program, *rows: dict[str, Any], status: int = 0) -> dict[str, Any]:
    path = program.folder / "rows.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return program.document("ingest", str(path), status=status)


def test_same_address_and_text_is_unchanged_and_another_text_a_revision(program: Program) -> None:
    url = "https://quill.example/bridge"
    assert ingest(program, {"id": "a", "url": url, "text": STORY})["ingested"] == 1
    assert ingest(program, {"id": "a", "url": url, "text": STORY})["unchanged"] == 1
    counted = ingest(program, {"id": "a", "url": url, "text": OTHER})
    assert (counted["ingested"], counted["revisions"]) == (1, 1)
    assert [row["id"] for row in program.rows("list")] == ["a", "a@2"]
    assert program.document("show", url)["id"] == "a@2"
    assert program.document("show", f"{url}@1")["id"] == "a"
    assert program.document("show", "a@2")["paragraphs"][1].startswith("Twelve")
    (match,) = program.rows("matches")
    assert match["kind"] == "revision"
    (family,) = program.rows("families")
    assert [(one["child"], one["parent"], one["kind"]) for one in family["derivations"]] == [("a@2", "a", "revision")]


def test_rows_without_an_id_get_the_same_one_in_every_store(program: Program, tmp_path: Path) -> None:
    row = {"url": "https://quill.example/bridge", "text": STORY}
    ingest(program, row)
    (other_folder := tmp_path / "other").mkdir()
    other = Program(other_folder)
    ingest(other, row)
    assert [one["id"] for one in program.rows("list")] == [one["id"] for one in other.rows("list")]


def test_times_keep_what_was_stated(program: Program) -> None:
    times = {"a": "2026-03-01T10:00:00+02:00", "b": "2026-03-01T10:00:00", "c": "2026-03-01"}
    ingest(program, *({"id": key, "text": f"{key} {STORY}", "published": time} for key, time in times.items()))
    shown = {key: program.document("show", key)["published"] for key in times}
    assert [shown[key]["time"] for key in "abc"] == ["2026-03-01T08:00:00Z", "2026-03-01T10:00:00", "2026-03-01"]
    assert [shown[key]["zone"] for key in "ab"] == ["stated", "unknown"]
    assert shown["c"]["precision"] == "day"


def test_what_is_not_known_is_null(program: Program) -> None:
    ingest(program, {"id": "a", "text": STORY})
    shown = program.document("show", "a")
    for field in ("url", "canonical", "title", "dateline", "published", "modified", "fetched"):
        assert shown[field] is None, field
    assert shown["outlet"] == {"name": None, "domain": None}
    assert shown["bylines"] == shown["credits"] == []


def test_text_is_never_parsed_as_a_page(program: Program) -> None:
    ingest(program, {"id": "a", "text": STORY.replace("old swing", "old <b>swing</b>")})
    shown = program.document("show", "a")
    assert "old swing bridge" in shown["paragraphs"][0]
    assert any(one["text"] in {"<b>", "</b>", "<b>swing</b>"} for one in shown["removed"])


def test_check_finds_the_copies_of_a_file(program: Program) -> None:
    ingest(program, {"id": "a", "url": "https://quill.example/bridge", "text": STORY})
    copy = program.folder / "copy.txt"
    copy.write_text(OTHER, encoding="utf-8")
    (match,) = program.document("check", str(copy))["matches"]
    assert {match["a"]["id"], match["b"]["id"]} > {"a"}
    assert match["kind"] == "near-duplicate"
    body = "\n\n".join(program.document("show", "a")["paragraphs"])
    side = "a" if match["a"]["id"] == "a" else "b"
    start, end = match["passages"][0][side]
    assert body[start:end] in STORY
    program.run("check", str(copy), "--fail-on", "match", status=6)


def test_passages_are_the_same_words_on_both_sides(program: Program) -> None:
    ingest(program, {"id": "a", "text": STORY}, {"id": "b", "text": OTHER})
    (match,) = program.rows("matches")
    bodies = {key: "\n\n".join(program.document("show", key)["paragraphs"]) for key in ("a", "b")}
    for passage in match["passages"]:
        one, other = (bodies[match[side]["id"]][slice(*passage[side])] for side in ("a", "b"))
        assert one.split() == other.split()


def test_diff_rebuilds_both_texts_and_fails_on_what_is_material(program: Program) -> None:
    ingest(program, {"id": "a", "text": STORY}, {"id": "b", "text": OTHER})
    report = program.document("diff", "a", "b")
    for key, kept in (("a", {"equal", "delete"}), ("b", {"equal", "insert"})):
        body = "\n\n".join(program.document("show", key)["paragraphs"])
        assert "".join(text for operation, text in report["script"] if operation in kept) == body
    assert "number" in report["edits"][0]["classes"]
    program.run("diff", "a", "b", "--fail-on", "material", status=6)
    program.run("diff", "a", "a", "--fail-on", "any", status=0)


def test_limit_and_since(program: Program) -> None:
    rows = [
        {"id": f"n{day}", "url": f"https://h{day}.example/", "text": STORY, "published": f"2026-03-0{day}T10:00:00Z"}
        for day in (1, 2, 3)
    ]
    ingest(program, *rows)
    assert [row["id"] for row in program.rows("list", "--limit", "2")] == ["n1", "n2"]
    assert [row["id"] for row in program.rows("list", "--since", "2026-03-02")] == ["n2", "n3"]
    assert len(program.rows("matches", "--limit", "1")) == 1
    assert program.rows("families", "--since", "2027-01-01") == []


def test_signatures_made_otherwise_need_a_rebuild(program: Program) -> None:
    ingest(program, {"id": "a", "text": STORY}, {"id": "b", "text": OTHER})
    before = program.rows("matches"), program.rows("list")
    with sqlite3.connect(program.folder / "store.db") as store:
        (table, name, value) = next(
            (table, name, value)
            for (table,) in store.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            if {"name", "value"} <= {column[1] for column in store.execute(f"PRAGMA table_info({table})")}
            for name, value in store.execute(f"SELECT name, value FROM {table}").fetchall()  # noqa: S608
            if "affine32" in str(value)
        )
        changed = str(value).replace("affine32", "legacy")
        store.execute(f"UPDATE {table} SET value = ? WHERE name = ?", (changed, name))  # noqa: S608
    ended = program.run("matches", status=7)
    assert "db rebuild" in ended.stderr
    program.run("db", "rebuild")
    assert (program.rows("matches"), program.rows("list")) == before


def test_a_store_that_is_newer_is_left_alone(program: Program) -> None:
    ingest(program, {"id": "a", "text": STORY})
    with sqlite3.connect(program.folder / "store.db") as store:
        store.execute("UPDATE store_revision SET version_num = '9999'")
    assert "newer" in program.run("list", status=7).stderr
    program.run("db", "upgrade", status=7)


def test_upgrade_makes_an_absent_store_and_is_quiet_about_a_current_one(program: Program) -> None:
    program.run("db", "upgrade")
    assert (program.folder / "store.db").exists()
    program.run("db", "upgrade", "-q")


def test_credits_of_rows_keep_the_order_of_the_input(program: Program) -> None:
    path = program.folder / "lines.jsonl"
    rows = [
        {
            "id": "x",
            "url": "https://quill.example/a",
            "text": "This article was originally published by the Harbour Ledger.",
        },
        {"id": "y", "url": "https://quill.example/b", "text": "The harbour was quiet on Monday."},
        {"id": "z", "url": None, "text": "Source: Reuters"},
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    told = program.rows("credits", str(path))
    assert [row["id"] for row in told] == ["x", "y", "z"]
    assert [len(row["credits"]) for row in told] == [1, 0, 1]
    start, end = told[0]["credits"][0]["span"]
    assert "Harbour Ledger" in rows[0]["text"][start:end]  # type: ignore[index]
