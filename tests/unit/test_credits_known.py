"""Publishers that the user names win over the tables, in names, aliases and domains, and owners make families."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from provenance.credits import known, parse, parse_line
from provenance.credits.agencies import AGENCIES
from provenance.records.article import Extraction, Outlet, Place
from provenance.settings import OutletEntry
from tests.inline import InlineProgram

QUILL = OutletEntry(name="Daily Quill", aliases=("DQ", "quillchen"), domains=("quill.example", "quill-e.example"))
GLORP = OutletEntry(name="Glorp", agency=True, aliases=("glp",), domains=("glorp.example",))
BODY = "\n\n".join(
    f"Paragraph {number} tells of the harbour of Tarn, whose {number} boats sailed late on the {number}th, because"
    f" the fog of {number} days lay on the water and no master would go out before noon had come and gone."
    for number in range(1, 8)
)


@pytest.mark.parametrize(
    ("line", "name", "domain"),
    [
        ("This story first appeared in DQ.", "DQ", "quill.example"),
        ("Originally published by Daily Quill.", "Daily Quill", "quill.example"),
        ("This article was originally published on quill-e.example.", "quill-e.example", "quill-e.example"),
    ],
)
def test_a_users_outlet_is_known_by_every_name(line: str, name: str, domain: str) -> None:
    (credit,) = parse_line(line, publishers=known((QUILL,)))
    assert (credit.source.name, credit.source.domain, credit.source.publisher) == (name, domain, "Daily Quill")
    assert all(one.source.publisher is None for one in parse_line(line))


@pytest.mark.parametrize("line", ["glp", "By Jo Hale, Glorp", "TARN, March 3 (glp) - The ferry burned.", "(Glorp)"])
def test_a_users_agency_has_the_forms_of_agencies(line: str) -> None:
    (credit,) = parse_line(line, publishers=known((GLORP,)))
    assert (credit.relation, credit.source.publisher) == ("wire", "Glorp")


def test_the_users_meaning_of_a_name_wins_over_the_tables() -> None:
    agency = AGENCIES[0]
    spelling = next(one for one in agency.spellings if one.isascii() and " " not in one)
    mine = OutletEntry(name="Anchor Post", aliases=(spelling,), domains=("anchor.example", agency.domains[0]))
    publishers = known((mine,))
    line = f"This article was originally published by {spelling}."
    (credit,) = parse_line(line, publishers=publishers)
    assert (credit.source.publisher, credit.source.domain) == ("Anchor Post", "anchor.example")
    found = publishers.of(agency.domains[0])
    assert found is not None
    assert found.name == "Anchor Post"
    (own,) = parse_line(line, url="https://anchor.example/1", publishers=publishers)
    assert own.relation == "self"


def test_an_entry_adds_to_the_row_of_its_name() -> None:
    agency = AGENCIES[0]
    publishers = known((OutletEntry(name=agency.name, aliases=("Zibb",)),))
    added, kept = publishers.named("Zibb"), publishers.named(agency.spellings[0])
    assert added is not None
    assert added == kept
    assert (added.kind, added.domains) == ("agency", agency.domains)


def test_places_of_a_page_are_read_with_the_users_names() -> None:
    extraction = Extraction(
        title="Boats",
        outlet=Outlet(name="Tarn Bote", domain="bote.example"),
        bylines=("Glorp",),
        places=(Place(text="DQ", spot="markup", path="meta dc.source"),),
        paragraphs=("The boats sailed late.", "This story first appeared in DQ."),
    )
    found = parse(extraction, url=None, publishers=known((QUILL, GLORP)))
    assert {(one.relation, one.place, one.source.publisher) for one in found.credits} == {
        ("wire", "byline", "Glorp"),
        ("reprint", "markup", "Daily Quill"),
        ("reprint", "notice", "Daily Quill"),
    }


def test_outlets_of_one_owner_are_one_publisher(tmp_path: Path) -> None:
    program = InlineProgram(tmp_path)
    rows = [{"url": f"https://{host}.example/boats", "text": BODY} for host in ("tarn", "fen")]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    program.run("ingest", "rows.jsonl")
    assert [row["kind"] for row in program.rows("matches")] == ["near-duplicate"]
    entry = '[[outlet]]\nname = "{0} Post"\ndomains = ["{0}.example"]\nowner = "{1}"\n'
    for owner, kind in (("Tide", "revision"), ("Gale", "near-duplicate")):
        text = entry.format("tarn", "Tide") + entry.format("fen", owner)
        (tmp_path / "provenance.toml").write_text(text, encoding="utf-8")
        assert [row["kind"] for row in program.rows("matches")] == [kind]
        assert program.document("check", "https://fen.example/boats")["matches"][0]["kind"] == kind


def test_rows_of_lines_are_read_with_the_users_names(tmp_path: Path) -> None:
    program = InlineProgram(tmp_path)
    (tmp_path / "lines.jsonl").write_text('{"id": 1, "text": "glp"}\n', encoding="utf-8")
    assert [row["credits"] for row in program.rows("credits", "lines.jsonl")] == [[]]
    (tmp_path / "provenance.toml").write_text('[[outlet]]\nname = "glp"\nagency = true\n', encoding="utf-8")
    (row,) = program.rows("credits", "lines.jsonl")
    assert [one["relation"] for one in row["credits"]] == ["wire"]
