"""Every row of every table: its example is read, with the names in braces; its near-miss is not."""

from __future__ import annotations

import re

import pytest

from provenance.credits import byline, dateline, footer_lines, markup, mention, notice, parse_line, subject
from provenance.credits.pattern import Row, Table, match_row, match_rows
from provenance.credits.publishers import PUBLISHERS, known
from provenance.credits.reading import read_line
from provenance.records.credit import CreditPlace
from tests.growth import is_linear

TABLES: tuple[tuple[tuple[Row, ...], CreditPlace], ...] = (
    (notice.NOTICES, "notice"),
    (notice.UNNAMED, "notice"),
    (footer_lines.FOOTERS, "footer"),
)
ROWS = [(row, place) for rows, place in TABLES for row in rows]


def bare(example: str) -> tuple[str, list[str]]:
    """The line without braces, and what stood in them."""
    return re.sub(r"[{}]", "", example), re.findall(r"\{([^{}]+)\}", example)


def row_id(value: object) -> str | None:
    """Short names for the test report."""
    return f"{value.language}-{value.example[:30]}" if isinstance(value, Row) else None


@pytest.mark.parametrize(("row", "place"), ROWS, ids=row_id)
def test_row_reads_its_example_and_not_its_near_miss(row: Row, place: CreditPlace) -> None:
    text, names = bare(row.example)
    found = match_rows(read_line(text), Table((row,), place))
    assert [name.text for item in found for name in item.names] == (names or [""])
    assert any(cue in read_line(row.near_miss).lower for cue in row.cues), "too far to be a near-miss"
    assert not list(match_row(read_line(row.near_miss), row, place))


@pytest.mark.parametrize("shape", dateline.SHAPES, ids=lambda shape: shape.example)
def test_dateline_shape(shape: dateline.Shape) -> None:
    text, names = bare(shape.example)
    read = dateline.read_dateline(read_line(text))
    assert read is not None
    assert read.found is not None
    assert [name.text for name in read.found.names] == names
    assert any(mark in read_line(shape.near_miss).plain for mark in shape.marks)
    missed = dateline.read_dateline(read_line(shape.near_miss))
    assert missed is None or missed.found is None


@pytest.mark.parametrize("shape", dateline.BARE, ids=lambda shape: shape.example)
def test_bare_dateline(shape: dateline.Shape) -> None:
    read = dateline.read_dateline(read_line(shape.example))
    assert read is not None
    assert read.found is None
    assert any(mark in read_line(shape.near_miss).plain for mark in shape.marks)
    assert dateline.read_dateline(read_line(shape.near_miss)) is None


@pytest.mark.parametrize("refusal", notice.REFUSALS, ids=lambda refusal: refusal.reason)
def test_refusal(refusal: notice.Refusal) -> None:
    assert notice.refused(read_line(refusal.example))[refusal.scope] == refusal.reason
    assert any(cue in read_line(refusal.near_miss).lower for cue in refusal.cues)
    assert refusal.scope not in notice.refused(read_line(refusal.near_miss))


@pytest.mark.parametrize("other", subject.OTHER_SUBJECTS, ids=lambda other: other.example)
def test_other_subject(other: subject.OtherSubject) -> None:
    assert not parse_line(other.example)
    assert parse_line(other.near_miss)
    verb = re.split(r"\s+", other.near_miss)[-3:]
    assert set(verb) & set(re.split(r"\s+", other.example)), "too far to be a near-miss"


@pytest.mark.parametrize("row", [row for row, _ in ROWS if row.head], ids=row_id)
def test_a_head_is_what_the_lead_begins_with(row: Row) -> None:
    assert row.lead.startswith(row.head)
    assert row.begins


@pytest.mark.parametrize("field", markup.FIELDS, ids=lambda field: field.example[0])
def test_markup_field(field: markup.Field) -> None:
    text, names = bare(field.example[1])
    assert [name.text for item in markup.read_markup(read_line(text), field.example[0]) for name in item.names] == names
    assert all(field.near_miss)
    assert not markup.read_markup(read_line(field.near_miss[1]), field.near_miss[0])


@pytest.mark.parametrize("saying", mention.SAYINGS, ids=lambda saying: saying.example)
def test_saying(saying: mention.Saying) -> None:
    text, names = bare(saying.example)
    assert any(cue in text.lower() for cue in saying.cues)
    assert [name for name, _, _ in mention.read_saying(read_line(text), saying)] == (names or [None])
    assert any(cue in saying.near_miss.lower() for cue in saying.cues)
    assert not mention.read_saying(read_line(saying.near_miss), saying)


def test_publishers_are_found_by_each_of_their_names_and_are_who_they_say() -> None:
    for publisher in PUBLISHERS:
        for spelling in (publisher.name, *publisher.spellings):
            found = known().named(spelling)
            assert found is not None, spelling
        assert publisher.domains == tuple(domain.lower() for domain in publisher.domains)
        assert not (publisher.domains and publisher.candidates), publisher.name


def test_names_of_publishers_are_unique() -> None:
    names = [publisher.name for publisher in PUBLISHERS]
    assert len(names) == len(set(names))


HOSTILE = (
    "this " * 20_000,
    "This article was originally published " * 2_500,
    "a" * 100_000,
    "A" * 100_000,
    "originally published in " * 4_000,
    "U. " * 33_000,
    "(" * 100_000,
    "<a" * 50_000,
    "[a](" * 25_000,
    "AP, " * 25_000,
    "AP/" * 33_000,
    "The Post and The Sun and " * 4_000,
    "with files from " * 6_000,
    "© " * 50_000,
    "Source: " * 12_000,
    "www." * 25_000,
    "来源" * 50_000,
    "The post " + "x " * 50_000,
    "Translated by " * 7_000,
    "contributed to this report " * 4_000,
    "Reporting by a; " * 6_000,
    " - " * 33_000,
    "told " * 20_000,
    "This story by " * 7_000,
    "© Tarn. Reproduced " * 5_000,
    "a version of this article " * 4_000,
    "This story was produced by A " * 3_500,
    "Reprinted by permission, " * 4_000,
    "where this story first appeared " * 3_000,
    "Dieser Artikel ist von der dpa " * 3_000,
    "AFP-" * 25_000,
    "Quelle: ab/" * 9_000,
    "Paru dans A " * 8_000,
    "(Reporting by a " * 6_000,
    "来源：新华社转自" * 12_000,
    "published jointly by Fen Herald and " * 2_700,
    "By Jo\n" * 16_000,
    "An excerpt from a, published in " * 3_000,
    "Fen Herald, Tarn and " * 4_700,
    "Reporting by a for the " * 4_300,
    "Translated from A. " * 5_200,
    "Read more: This story first appeared in A, " * 2_300,
    "The photograph in this article was originally published in A. " * 1_600,
    "photo in of on to for " * 4_500,
    "The book was " * 7_700,
    "Reprinted without permission from " * 2_900,
    "(Coastline Press) " * 5_500,
    "(" + "Coastline " * 10_000 + "Press)",
    "この記事は最初に" * 12_000,
    "本文曾此前" * 20_000,
    "Yazının aslı " * 7_700,
    "Původně vyšlo v deníku " * 4_300,
    "Traduit de l'allemand. Source : " * 3_100,
    "The piece you have just read " * 3_400,
    "We are publishing this essay from " * 2_900,
    "News News 3 May 2020, " * 4_500,
    "este artículo se fue ha sido antes " * 2_900,
    "den här texten har varit publicerad i " * 2_600,
    "dit stuk is eerder verschenen " * 3_300,
)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:20])
def test_no_line_takes_more_than_linear_time(text: str) -> None:
    assert is_linear(lambda size: parse_line(text[:size]), len(text), factor=4)


def test_rows_have_cues_that_their_examples_carry() -> None:
    for row, _ in ROWS:
        assert all(cue == cue.lower() for cue in row.cues)
        assert any(cue in read_line(bare(row.example)[0]).lower for cue in row.cues)


@pytest.mark.parametrize(
    ("text", "people", "names"),
    [
        ("By Jo Hale and Ana Tarn", ("Jo Hale", "Ana Tarn"), []),
        ("By Jo Hale, Coastline Press", ("Jo Hale",), ["Coastline Press"]),
        ("JO HALE, Associated Press", ("JO HALE",), ["Associated Press"]),
        ("dpa/Reuters", (), ["dpa", "Reuters"]),
        ("EFE | Abril 21, 2022", (), ["EFE"]),
        ("by Jo Hale, CNET Writer", ("Jo Hale",), ["CNET"]),
        ("Von Jo Hale", ("Jo Hale",), []),
    ],
)
def test_byline_forms(text: str, people: tuple[str, ...], names: list[str]) -> None:
    read = byline.read_byline(read_line(text), placed=False)
    assert read is not None
    assert read.people == people
    assert [name.text for item in read.found for name in item.names] == names


@pytest.mark.parametrize(
    "text", ["Jo Hale/Associated Press", "AP Top News", "Reuters Institute study", "CNN Map", "Time"]
)
def test_bylines_that_are_none(text: str) -> None:
    assert not parse_line(text)
