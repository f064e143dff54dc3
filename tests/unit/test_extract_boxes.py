"""Small boxes between the paragraphs, on invented pages."""

import pytest

from provenance.extract import extract
from provenance.records.article import Extraction
from provenance.records.capture import Capture

STORY = (
    "The ice works at Over Hatch will be lit on Friday for the first time since the flood, the owners said on Monday.",
    "Forty blocks an hour can be cut there, which is enough for every fishing boat between the two lighthouses.",
    "“We kept the old saw,” said Nora Teale, who has run the works since 1998, “because nothing else is as loud.”",
    "A chimney that leaned by eleven inches has been taken down stone by stone and put up again beside the road.",
    "The town gave a tenth of the money, on condition that the yard is opened to schools on the first of each month.",
    "Boats that want ice on Friday should send word by the evening before, and bring their own straw, she added.",
)


def read(*, after: int, box: str) -> Extraction:
    lines = [f"<p>{line}</p>" for line in STORY]
    inner = "".join([*lines[:after], box, *lines[after:]])
    page = (
        "<html><head><title>Ice works to be lit again</title></head><body><main><article>"
        f'<h1>Ice works to be lit again</h1><div class="story">{inner}</div></article></main></body></html>'
    )
    return extract(Capture(url="https://hatch-echo.example/ice", body=page.encode(), media="html"))


def post(name: str, handle: str = "@someone") -> str:
    return (
        '<blockquote class="flit"><p>Heard the saw from the pier this morning. Missed it more than I knew.</p>'
        f'— {name} ({handle}) <a href="https://flit.example/7">2 March 2026</a></blockquote>'
    )


@pytest.mark.parametrize(
    ("after", "reason", "box"),
    [
        (3, "embed", post("Tom Orr")),
        (5, "embed", post("Wilma Teale", "@wilma.teale.flit.example")),
        (
            2,
            "related",
            (
                '<div class="x9"><strong>More on this story</strong><p><a href="/v/a">Saw of the ice works is found in '
                'a barn, and nobody asks whose</a></p><p><a href="/v/b">Bell of the old works is heard for the first '
                "time in fifty years</a></p></div>"
            ),
        ),
        (
            4,
            "prompt",
            (
                "<div><p>Fond of what you read here? The Friday Letter has the best of it, every week at noon.</p>"
                "<button>Yes</button></div>"
            ),
        ),
        (
            6,
            "author note",
            '<div class="he-bio"><p>Lena Marsh keeps bees and has never owned a boat. She likes ice.</p></div>',
        ),
    ],
)
def test_boxes_leave_the_body_with_their_reason(after: int, reason: str, box: str) -> None:
    found = read(after=after, box=box)
    assert found.paragraphs == STORY
    assert {item.reason for item in found.removed} - {"title"} == {reason}


@pytest.mark.parametrize(
    "box",
    [
        (
            "<blockquote><p>The ice shall be cut in winter and sold in summer, and no man shall stand beneath it.</p>"
            "— Rules of the works (1871)</blockquote>"
        ),
        '<div><h3>The second chimney</h3><p>Nobody knows who built it in 1871, or <a href="/s">why</a>.</p></div>',
    ],
)
def test_what_only_resembles_a_box_stays(box: str) -> None:
    found = read(after=3, box=box)
    assert len(found.paragraphs) > len(STORY)


@pytest.mark.parametrize("name", ["Nora Teale", "Noraline Teale", "Town of Over Hatch"])
def test_a_post_of_somebody_of_whom_the_article_speaks_stays(name: str) -> None:
    found = read(after=3, box=post(name))
    assert found.paragraphs[3].startswith("Heard the saw")
    assert "embed" not in {item.reason for item in found.removed}


def test_a_post_that_the_article_leads_up_to_stays() -> None:
    found = read(after=3, box="<p>One of the neighbours was glad to be woken early:</p>" + post("Tom Orr"))
    assert found.paragraphs[4].startswith("Heard the saw")


def test_a_box_that_tells_of_the_author_counts_at_the_end_only() -> None:
    box = '<div class="bio"><p>Nora Teale was born above the works and learned to count by its blocks of ice.</p></div>'
    assert len(read(after=1, box=box).paragraphs) == len(STORY) + 1


def test_a_button_beside_every_paragraph_is_no_prompt() -> None:
    lines = "".join(f"<div><p>{line}</p><button>Share</button></div>" for line in STORY)
    page = f"<html><head><title>Ice</title></head><body><article>{lines}</article></body></html>"
    found = extract(Capture(url="https://hatch-echo.example/ice", body=page.encode(), media="html"))
    assert found.paragraphs == STORY


def test_a_credit_in_a_box_stays_for_the_credits_to_read() -> None:
    line = "This article was first published by the Meridian and is used with permission."
    found = read(after=6, box=f'<div class="he-bio"><p>{line}</p><button>Follow</button></div>')
    assert found.paragraphs[-1] == line


def test_a_date_line_at_the_end_is_no_body() -> None:
    found = read(after=6, box="<p><i>First published: Wednesday 6 May 2026</i></p>")
    assert found.paragraphs == STORY
    assert "date" in {item.reason for item in found.removed}
