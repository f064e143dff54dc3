"""The rights desk's list where several publishers share a host, and where one has several domains."""

from __future__ import annotations

import json

import pytest

from tests.inline import InlineProgram

ANN, BEN = "https://medium.com/@ann/boats-1", "https://medium.com/@ben/boats-2"
ORCHARD = "https://cid.substack.com/p/orchard"


def _text(sentence: str) -> str:
    return "\n\n".join(
        " ".join(sentence.format(day=day, many=day * 7 + part, few=day * 3 + part) for part in range(3))
        for day in range(1, 9)
    )


BOATS = _text("On day {day} the {many} boats of Tarn lay in fog, and {few} skippers waited for noon on the quay.")
TREES = _text("Of {many} pear trees at Fenwick only {few} bore fruit in week {day}, says the gardener of the abbey.")
LAMPS = _text("Street {day} of Sarn gets {many} lamps this year, because {few} old ones failed its inspectors again.")
ROWS: tuple[dict[str, str | None], ...] = (
    {"id": "ann", "url": ANN, "published": "2026-03-01T08:00:00Z", "title": "Boats", "text": BOATS},
    {
        "id": "ben",
        "url": BEN,
        "published": "2026-03-03T08:00:00Z",
        "title": "The boats",
        "text": f"{BOATS}\n\nThis story was originally published on medium.com/@ann.",
    },
    {"id": "cid", "url": ORCHARD, "published": "2026-03-04T08:00:00Z", "title": "Trees", "text": TREES},
    {
        "id": "dan",
        "url": "https://dan.substack.com/p/orchard",
        "published": "2026-03-06T08:00:00Z",
        "title": "The trees",
        "text": f"{TREES}\n\nOriginally published on cid.substack.com. Republished with permission.",
    },
    {
        "id": "uk",
        "url": "https://lamplight.co.uk/lamps",
        "outlet": "Lamplight",
        "published": "2026-03-01T08:00:00Z",
        "text": LAMPS,
    },
    {
        "id": "de",
        "url": "https://lamplight.de/lamps",
        "outlet": "Lamplight",
        "published": "2026-03-02T08:00:00Z",
        "text": LAMPS,
    },
    {
        "id": "other",
        "url": "https://lamplight.com/lamps",
        "outlet": "Lamplight Weekly",
        "published": "2026-03-05T08:00:00Z",
        "text": f"{LAMPS}\n\nThis article was originally published on lamplight.co.uk.",
    },
)


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> InlineProgram:
    program = InlineProgram(tmp_path_factory.mktemp("hosts"))
    (program.folder / "rows.jsonl").write_text("\n".join(map(json.dumps, ROWS)), encoding="utf-8")
    program.run("ingest", "rows.jsonl")
    return program


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("medium.com/@ann", ["ben"]),
        (ANN, ["ben"]),
        ("medium.com/@ben", []),
        ("medium.com", ["ben"]),
        ("cid.substack.com", ["dan"]),
        ("dan.substack.com", []),
        ("substack.com", ["dan"]),
        ("lamplight.co.uk", ["other"]),
        ("lamplight.de", ["other"]),
        ("Lamplight", ["other"]),
        ("lamplight.com", []),
        ("Lamplight Weekly", []),
    ],
)
def test_writers_of_one_host_are_others_and_country_sites_are_one(
    program: InlineProgram, asked: str, listed: list[str]
) -> None:
    assert [row["article"] for row in program.rows("reprints", asked)] == listed


def test_who_writes_on_a_shared_host_is_shown_by_address(program: InlineProgram) -> None:
    said = program.run("reprints", "medium.com").stdout
    assert said.startswith("medium.com (2 publishers) was reprinted once by 1 outlet;")
    assert "medium.com/@ben  reprint from medium.com/@ann" in said
    assert "dan.substack.com  reprint from cid.substack.com" in program.run("reprints", "substack.com").stdout
    shown = program.document("show", ANN)["outlet"]
    assert shown == {"name": "medium.com/@ann", "domain": "medium.com"}
    assert program.document("show", ORCHARD)["outlet"] == {"name": None, "domain": "cid.substack.com"}


def test_a_partner_may_write_on_a_shared_host(program: InlineProgram) -> None:
    (program.folder / "own.toml").write_text(
        '[[partner]]\noutlet = "Ben"\ndomains = ["medium.com/@ben"]\nof = ["medium.com/@ann"]\nlink = true\n', "utf-8"
    )
    (row,) = program.rows("--config", "own.toml", "reprints", "medium.com/@ann")
    assert (row["licensed"], [(term["term"], term["kept"]) for term in row["terms"]]) == (True, [("link", False)])
    (other,) = program.rows("--config", "own.toml", "reprints", "cid.substack.com")
    assert other["licensed"] is False


def test_a_row_with_two_domains_is_one_publisher(program: InlineProgram) -> None:
    (program.folder / "two.toml").write_text(
        '[[outlet]]\nname = "Lamplight"\ndomains = ["lamplight.co.uk", "lamplight.de", "lamplight.com"]\n', "utf-8"
    )
    assert program.rows("--config", "two.toml", "reprints", "Lamplight") == []
    kinds = {
        row["kind"]
        for row in program.rows("--config", "two.toml", "matches")
        if "uk" in (row["a"]["id"], row["b"]["id"])
    }
    assert kinds == {"revision"}
