"""The rights desk's list on the bundled stories: right by outlet and by agency, with and without partners' terms."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from provenance.report.reprints import COLUMNS, defused
from tests.inline import InlineProgram as Program
from tests.stories.material import STORIES, truth, write_rows

Truth = dict[str, Any]


@pytest.fixture(params=STORIES, scope="module")
def story(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Truth, Program]:
    folder = tmp_path_factory.mktemp(request.param)
    program = Program(folder)
    program.run("ingest", str(write_rows(request.param, folder / "rows.jsonl")))
    return truth(request.param), program


def publishers(expected: Truth) -> dict[str, str]:
    """Every node of the story's families to its publisher."""
    named = {key: article["outlet"]["name"] for key, article in expected["articles"].items()}
    return named | {node["name"]: node["name"] for family in expected["families"] for node in family["unseen"]}


def expected_reprints(expected: Truth, outlet: str) -> dict[str, tuple[str, str, bool, bool | None]]:
    """Child to parent, kind, credited and permission, of all that descends from the outlet's texts."""
    owners, children = publishers(expected), defaultdict(list)
    for family in expected["families"]:
        for one in family["derivations"]:
            children[one["parent"]].append(one)
    waiting = [node for node, owner in owners.items() if owner == outlet]
    found: dict[str, tuple[str, str, bool, bool | None]] = {}
    while waiting:
        for one in children[waiting.pop()]:
            waiting.append(one["child"])
            if one["kind"] != "revision" and owners[one["child"]] != outlet:
                given = [
                    credit
                    for credit in expected["articles"][one["child"]]["credits"]
                    if credit["source"]["name"] == outlet and credit["relation"] != "self"
                ]
                said = [credit["permission"] for credit in given if credit["permission"] is not None]
                found[one["child"]] = (one["parent"], one["kind"], bool(given), said[0] if said else None)
    return found


def test_every_outlet_and_agency_of_every_story(story: tuple[Truth, Program]) -> None:
    expected, program = story
    names = {node["name"]: node["name"] for family in expected["families"] for node in family["unseen"]}
    for outlet in sorted(set(publishers(expected).values())):
        rows = {row["article"]: row for row in program.rows("reprints", outlet)}
        wanted = expected_reprints(expected, outlet)
        unsure = {
            end
            for family in expected["families"]
            for one in family["derivations"]
            if one["direction"] == "unknown"
            for end in (one["child"], one["parent"])
        }
        rows, wanted = ({key: row for key, row in one.items() if key not in unsure} for one in (rows, wanted))
        assert set(rows) == set(wanted), outlet
        for child, (parent, kind, credited, permission) in wanted.items():
            row = rows[child]
            unseen = row["parent"].startswith("unseen:") and parent in names
            assert unseen or row["parent"] == parent, child
            assert (row["kind"], row["credited"], row["permission"]) == (kind, credited, permission), child
            assert row["published"] == _stamp(expected["articles"][child]["published"]), child
            if kind == "excerpt" and child not in expected["edits"]:
                continue  # it quotes several stories: what it changed of one of them is not told
            changed = expected["edits"].get(child)
            assert (row["material"], row["kept_share"] is None) == (changed and changed["material"], not changed), child
        if not wanted:
            continue
        uncredited = {row["article"] for row in program.rows("reprints", outlet, "--uncredited")}
        assert uncredited == {child for child, row in wanted.items() if not row[2]}
        without = {row["article"] for row in program.rows("reprints", outlet, "--without-permission")}
        assert without == {child for child, row in wanted.items() if row[3] is not True}


def _stamp(published: Truth) -> str:
    return str(published["time"])


@pytest.fixture(scope="module")
def oysters(tmp_path_factory: pytest.TempPathFactory) -> Program:
    folder = tmp_path_factory.mktemp("oysters")
    program = Program(folder)
    program.run("ingest", str(write_rows("permission", folder / "rows.jsonl")))
    return program


def test_an_outlet_is_found_by_domain_and_by_any_case(oysters: Program) -> None:
    by_name = oysters.run("reprints", "Harbour Ledger").stdout
    assert by_name.startswith(
        "Harbour Ledger was reprinted 3 times by 3 outlets; 1 without credit, 2 without permission stated.\n"
    )
    assert oysters.run("reprints", "harbour-ledger.example").stdout == by_name
    assert oysters.run("reprints", "https://www.harbour-ledger.example/x").stdout == by_name
    assert [row["article"] for row in oysters.rows("reprints", "the harbour ledger")] == ["skim", "beacon", "herald"]


def test_an_outlet_that_nobody_knows_gets_no_list_and_a_hint(oysters: Program) -> None:
    asked = oysters.run("reprints", "Harbour Leger")
    assert asked.stdout == "Harbour Leger was not reprinted by anyone in this store.\n"
    assert "did you mean Harbour Ledger?" in asked.stderr
    assert not oysters.rows("reprints", "Skim24")


def test_since_and_limit(oysters: Program) -> None:
    assert [row["article"] for row in oysters.rows("reprints", "Harbour Ledger", "--since", "2026-03-02")] == ["herald"]
    assert [row["article"] for row in oysters.rows("reprints", "Harbour Ledger", "--limit", "1")] == ["skim"]
    summary = oysters.run("reprints", "Harbour Ledger", "--limit", "0").stdout
    assert summary.startswith("Harbour Ledger was reprinted 3 times")
    assert summary.count("\n") == 1


PARTNERS = """
[[partner]]
outlet = "northvaleherald.example"
of = ["Harbour Ledger"]
credit_line = "This article originally appeared in the Harbour Ledger"
link = true
delay = "24h"
no_cuts = true

[[partner]]
outlet = "Beacon Online"
credit_line = "From the Harbour Ledger"
link = true
delay = "{delay}"
since = 2026-01-01
until = {until}

[[partner]]
outlet = "Skim24"
delay = "2h"
licensed = {skim}
"""


def with_partners(program: Program, **terms: str) -> dict[str, Any]:
    path = program.folder / "partners.toml"
    filled = PARTNERS.format(**({"delay": "48h", "until": "2026-12-31", "skim": "true"} | terms))
    path.write_text(filled, encoding="utf-8")
    return {row["article"]: row for row in program.rows("--config", str(path), "reprints", "Harbour Ledger")}


def kept(row: dict[str, Any]) -> dict[str, bool | None]:
    return {term["term"]: term["kept"] for term in row["terms"]}


def test_terms_are_kept_broken_or_not_known(oysters: Program) -> None:
    rows = with_partners(oysters)
    assert {key: row["licensed"] for key, row in rows.items()} == {"herald": True, "beacon": True, "skim": True}
    assert kept(rows["herald"]) == {"credit line": True, "link": True, "delay": True, "no cuts": False}
    assert kept(rows["beacon"]) == {"credit line": False, "link": False, "delay": False}
    assert kept(rows["skim"]) == {"delay": None}
    (cut,) = [term["detail"] for term in rows["herald"]["terms"] if term["term"] == "no cuts"]
    assert "cut" in cut
    (delay,) = [term["detail"] for term in rows["beacon"]["terms"] if term["term"] == "delay"]
    assert delay == "published 26 h 45 min after the original, not 2d"
    assert kept(with_partners(oysters, delay="26h")["beacon"])["delay"] is True


def test_a_licence_has_days_and_may_be_refused(oysters: Program) -> None:
    rows = with_partners(oysters, until="2026-02-28", skim="false")
    assert {key: row["licensed"] for key, row in rows.items()} == {"herald": True, "beacon": False, "skim": False}
    assert rows["skim"]["terms"] == []


def test_the_summary_counts_licences_and_terms(oysters: Program) -> None:
    with_partners(oysters, skim="false")
    path = str(oysters.folder / "partners.toml")
    shown = oysters.run("--config", path, "reprints", "Harbour Ledger").stdout
    assert shown.splitlines()[0] == (
        "Harbour Ledger was reprinted 3 times by 3 outlets; 1 without credit, 1 without permission stated or licensed,"
        " 2 against the terms."
    )
    assert "breaks: link (no credit links to Harbour Ledger)" in shown
    without = oysters.rows("--config", path, "reprints", "Harbour Ledger", "--without-permission")
    assert [row["article"] for row in without] == ["skim"]


def test_an_owner_stands_for_all_its_outlets(oysters: Program) -> None:
    path = oysters.folder / "owners.toml"
    entry = '[[outlet]]\nname = "{0}"\nowner = "Tide Group"\n'
    path.write_text(entry.format("Harbour Ledger") + entry.format("Beacon Online"), encoding="utf-8")
    assert [row["article"] for row in oysters.rows("--config", str(path), "reprints", "tide group")] == [
        "skim",
        "herald",
    ]


def test_the_table_is_one_for_spreadsheets(oysters: Program) -> None:
    printed = oysters.run("reprints", "Harbour Ledger", "--csv").stdout
    rows = list(csv.DictReader(io.StringIO(printed)))
    assert tuple(rows[0]) == COLUMNS
    assert [row["credited"] for row in rows] == ["yes", "no", "yes"]
    assert [row["permission"] for row in rows] == ["", "", "yes"]
    assert oysters.run("reprints", "Harbour Ledger", "--csv", "--json", status=2).stdout == ""


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", " =", "＝"])
def test_no_cell_is_a_formula(start: str, tmp_path: Path) -> None:
    assert defused(f"{start}SUM(A1)") == f"'{start}SUM(A1)"
    assert defused(f"a{start}b") == f"a{start}b"


def test_no_cell_directs_a_terminal(tmp_path: Path) -> None:
    import json

    body = " ".join(f"The {number} boats of Tarn lay in the fog for {number} days." for number in range(40))
    hostile = "Boats \u202egnol\u202c\u2066"
    first = {"id": "a", "url": "https://quill.example/a", "text": body, "title": "Boats", "published": "2026-03-01"}
    second = first | {"id": "b", "url": "https://copy.example/b", "title": hostile, "published": "2026-03-02"}
    (tmp_path / "rows.jsonl").write_text("\n".join(json.dumps(row) for row in (first, second)), encoding="utf-8")
    program = Program(tmp_path)
    program.run("ingest", str(tmp_path / "rows.jsonl"))
    printed = program.run("reprints", "quill.example", "--csv").stdout
    (row,) = csv.DictReader(io.StringIO(printed))
    assert row["title"] == "Boats \\u202egnol\\u202c\\u2066"
    assert not any(char in printed for char in "\u202e\u202c\u2066")


def test_a_hostile_headline_reaches_no_cell_as_a_formula(tmp_path: Path) -> None:
    import json

    body = " ".join(f"The {number} boats of Tarn lay in the fog for {number} days." for number in range(40))
    rows = [
        {"id": "a", "url": "https://quill.example/a", "text": body, "title": "Boats", "published": "2026-03-01"},
        {
            "id": "=b",
            "url": "https://fen.example/b",
            "text": f"{body}\n\nThis story first appeared in Quill.",
            "title": '=HYPERLINK("x";A1)',
            "outlet": "-Fen",
            "published": "2026-03-02",
        },
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    program = Program(tmp_path)
    program.run("ingest", "rows.jsonl")
    (row,) = csv.reader(io.StringIO(program.run("reprints", "quill.example", "--csv").stdout.partition("\n")[2]))
    assert row[1:3] == ["'-Fen", '\'=HYPERLINK("x";A1)']
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)
