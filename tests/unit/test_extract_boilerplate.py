"""Kinds of lines: each reason has lines that are it, and prose is never one."""

import pytest

from provenance.extract.boilerplate import (
    age_notice,
    furniture_reason,
    is_author_note,
    is_caption,
    is_closing_credit,
    same_words,
)
from tests.growth import is_linear

FURNITURE = {
    "advertisement": ["Advertisement", "ADVERTISEMENT", "Anzeige", "Story continues below", "Continue Reading Below"],
    "navigation": [
        "Newer articles",
        "Read more",
        "Read More: Quay to close",
        "Skip to main content",
        "___",
        "Weiterlesen",
    ],
    "related": ["Related: Dune paths stay shut", "Most read", "[Related: the quay]", "Lesen Sie auch", "Video"],
    "newsletter": ["Sign up to our daily newsletter here", "Get the Beacon in your inbox every evening.", "Subscribe"],
    "share": ["Share", "Share this:", "Facebook Twitter Email", "12 comments"],
    "follow": ["Follow us on Facebook", "Follow Jane Doe on Twitter @janedoe", "@janedoe"],
    "comments": ["Join the conversation", "Comments are closed on this story", "Have your say"],
    "consent": ["This website uses cookies to improve your experience.", "Please enable JavaScript to view this page."],
    "reading time": ["4 min read", "· 4 min read", "Lesedauer: 4 Minuten"],
    "affiliate": ["If you buy something through this post, we may get a share of the sale."],
    "filing": ["Filed under: Coast", "Topics: ferries, fog"],
    "caption": ["Photo", "Image copyright Quay Pictures Image caption The quay"],
}
PROSE = [
    "The ferry burned for two hours.",
    "Share prices fell on Tuesday after the harbour company cut its forecast.",
    "Read more than two thousand letters, the inquiry was told, and you will find no apology.",
    "“Sign up or leave,” the captain told them.",
    "Follow-up work on the pier begins in May.",
    "Comments by the minister drew laughter.",
    "Next week the council meets again.",
    "Photographs of the wreck were shown to the jury.",
    "More than a century of lament ended on a ground ball.",
    "Advertising revenue fell by a third.",
    "Cookies baked by the Over Hatch choir raised 900 crowns.",
    "Video footage shows the bow door opening at 3.10am.",
]


@pytest.mark.parametrize(("reason", "line"), [(reason, line) for reason, lines in FURNITURE.items() for line in lines])
def test_furniture_has_its_reason(reason: str, line: str) -> None:
    assert furniture_reason(line) == reason


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_no_furniture(line: str) -> None:
    assert furniture_reason(line) is None
    assert not is_closing_credit(line)
    assert not is_author_note(line)
    assert not is_caption(line)


@pytest.mark.parametrize(
    "text",
    [
        "This article is more than\n1 year old",
        "This article is more than 3 years old.",
        "This story is over two months old",
        "Dieser Artikel ist mehr als 2 Jahre alt",
        "Cet article date de plus d'un an",
    ],
)
def test_age_notices_end_where_the_text_begins(text: str) -> None:
    assert age_notice(text + "The ferry") == (0, len(text))


def test_prose_about_age_is_no_notice() -> None:
    assert age_notice("This article of clothing is more than 100 years old") is None


@pytest.mark.parametrize(
    "line",
    [
        "This article originally appeared on The Meridian and was reproduced with permission",
        "Originally published by the Harbour Ledger.",
        "Republished with permission of the Isle Standard",
        "(Reporting by Jo Hale; Editing by Tom Orr)",
        "© 2026 Coastline Press. All rights reserved.",
        "Quelle: cp/isd",
        "(cp)",
        "Dieser Artikel erschien zuerst im Küstenblatt.",
    ],
)
def test_closing_credits(line: str) -> None:
    assert is_closing_credit(line)


def test_author_notes_and_captions() -> None:
    assert is_author_note("Mara Ellin is the Courier’s health reporter. She joined in 2019.")
    assert is_caption("The quay at low water on Friday. (Wilma Sand/Quay Pictures)")
    assert not is_author_note("The mayor is a keen sailor.")


def test_same_words_looks_past_case_and_marks() -> None:
    assert same_words("Ferry ‘burns’ at quay!", "ferry 'burns' at Quay")
    assert not same_words("", "")


@pytest.mark.parametrize("unit", ["a", "a ", "read more ", "(", "by a and ", "© ", "this article ", "1 "])
def test_long_lines_cost_linear_time(unit: str) -> None:
    def judge(size: int) -> None:
        for verdict in (furniture_reason, is_closing_credit, is_author_note, is_caption, age_notice):
            verdict(unit * (size // len(unit)))

    assert is_linear(judge, 100_000)
