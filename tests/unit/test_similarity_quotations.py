"""What is quotation, caption or embedded post, and what only looks like it."""

from __future__ import annotations

import pytest

from provenance.similarity.quotations import Span, foreign_spans, quoted_spans
from tests.growth import is_linear

SAID = "we had only four minutes to leave"


def foreign(paragraphs: list[str]) -> list[Span]:
    return foreign_spans(paragraphs, quoted_spans(paragraphs))


def quoted(*paragraphs: str) -> list[str]:
    return [paragraphs[place][start:end] for place, start, end in quoted_spans(paragraphs)]


@pytest.mark.parametrize(
    ("start", "end"),
    ['""', "“”", "„“", "„”", "«»", "»«", "‘’", "''", "「」", "『』", "””", "‹›", ("« ", " »")],
)
def test_styles(start: str, end: str) -> None:
    marked = f"{start}{SAID}{end}"
    found = quoted(f"The captain told us: {marked} and went away to the harbour.")
    assert len(found) == 1
    assert found[0].strip("«»‹› ").startswith(start.strip("«»‹› ") or "we")
    assert SAID in found[0]
    assert "captain" not in found[0]
    assert "harbour" not in found[0]


def test_interrupted_quotation_leaves_the_attribution_out() -> None:
    assert quoted("“We saw nothing of it until Tuesday,” Ms Orr said. “Then it was too late for all of us.”") == [
        "“We saw nothing of it until Tuesday,”",
        "“Then it was too late for all of us.”",
    ]


def test_apostrophes_open_nothing() -> None:
    assert quoted("The players' union didn't say 'maybe' to the clubs' offer, and it's the '90s all over again.") == []
    assert quoted("Don’t ask the sailors’ wives what the town’s fishermen’s boats weren’t carrying that night.") == []


def test_british_style_with_apostrophes_inside() -> None:
    text = "'We didn't see the sailors' boat until it was there,' she said. 'It's gone now and nobody knows where to.'"
    assert quoted(text) == [
        "'We didn't see the sailors' boat until it was there,'",
        "'It's gone now and nobody knows where to.'",
    ]


def test_short_marked_words_are_no_quotation() -> None:
    assert quoted('The "Marigold of Tarn" is called a “floating town hall” by its critics.') == []


def test_several_paragraphs_with_repeated_mark() -> None:
    paragraphs = [
        "Ms Orr wrote: “First of all, nobody had told us.",
        "“Second, the pumps had been sold the year before.",
        "“Third, it rained for the whole of that night.”",
        "The council did not answer that at all.",
    ]
    assert [place for place, _, _ in quoted_spans(paragraphs)] == [0, 1, 2]
    assert quoted(*paragraphs)[0].startswith("“First")


def test_several_paragraphs_without_repeated_mark() -> None:
    paragraphs = [
        'Ms Orr wrote: "First of all, nobody had told us.',
        "Second, the pumps had been sold the year before.",
        'Third, it rained for the whole of that night."',
        'The council said "maybe" and did not answer that at all.',
    ]
    assert [place for place, _, _ in quoted_spans(paragraphs)] == [0, 1, 2]


def test_a_forgotten_end_ends_with_the_paragraph() -> None:
    paragraphs = ["He said: “We will come back for it one day.", "The boat was never seen again in the bay of Tarn."]
    assert [place for place, _, _ in quoted_spans(paragraphs)] == [0]


@pytest.mark.parametrize(
    "text",
    [
        "Firefighters at the quay on Monday. (Photo: Ada Orr/Coastline Press)",
        "Photo: Ada Orr",
        "Image caption The quay on Monday morning",
        "The quay in better days. Ada Orr/Getty Images",
        "The Marigold in 2011. Photograph by Ada Orr.",
        "It is gone. pic.twitter.com/AbCdEf123",
        "So that was that, wasn't it — Ada Orr (@adaorr) 3 March 2026",
        "View this post on Instagram",
        "Photos: The quay burns A man looks on. Hide Caption 3 of 12 " + "Photos: The quay burns More. " * 60,
    ],
)
def test_captions_and_posts(text: str) -> None:
    assert foreign(["The quay burned.", text]) == [(1, 0, len(text))]


def test_a_signature_signs_the_paragraph_before() -> None:
    assert foreign(["All of it is gone now.", "— Ada Orr (@adaorr) 3 March 2026", "The quay burned."]) == [
        (0, 0, 22),
        (1, 0, 32),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The photo shows the mayor of Tarn beside the pumps that were sold.",
        "Ms Orr (@adaorr) has been a councillor since 2011, and she has never before spoken of it in public.",
        "The image of the town has suffered, its mayor says, and credit is due to the firefighters who stayed.",
        "Police published a photograph by a witness. It shows nothing that was not known before, they said later on.",
    ],
)
def test_prose_is_no_caption(text: str) -> None:
    assert foreign([text]) == []


@pytest.mark.parametrize(
    "text",
    ["'a " * 40_000, '"a ' * 40_000, "“" * 100_000, "‘" * 100_000, "’ " * 50_000, "(photo " * 15_000, "-a(@" * 25_000],
)
def test_hostile_lines_cost_linear_time(text: str) -> None:
    assert is_linear(lambda size: foreign([text[:size], text[:size]]), len(text))
