"""The lines that stand in the article's own element and did not get into its body, each with what it is.

The chooser of the body leaves captions, bylines, dates, sharing links and boxes out without a word. Here they are
named, so that nothing disappears without a reason. What stands outside the article's element is the site's and is not
listed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Literal

from provenance.extract.boilerplate import furniture_reason, is_author_note, is_closing_credit, same_words
from provenance.extract.boxes import AUTHOR_BOX
from provenance.extract.moments import is_date_line
from provenance.extract.names import is_byline
from provenance.extract.parts import own_marks
from provenance.records.article import Removed

if TYPE_CHECKING:
    from provenance.extract.blocks import Block, Frame
    from provenance.extract.body import Paragraph

ARTICLE_TAGS = ("article", "main")
"""Elements that hold an article with all that belongs to it, the narrower first."""
UNNAMED = "beside the text"
"""The reason for a line that nothing names: prose or list items that the chooser did not count to the body."""

_BEFORE, _BEHIND = 14, 14
"""Blocks before the first and behind the last paragraph that are looked at: what is further off is no margin."""
_LONGEST_BYLINE = 200
_LONGEST = 2_000
_LETTERS = 2
_Spot = Literal["start", "body", "end"]
_Numbered = tuple[int, Removed]


def read_margins(
    blocks: Sequence[Block], chosen: Sequence[Paragraph], body: Sequence[Paragraph], titles: Sequence[str]
) -> list[_Numbered]:
    """What stands beside the body, with its place in the order of the page.

    ``blocks`` are the page's, ``chosen`` the paragraphs from which ``body`` was cleaned (what was taken out there is
    listed there), ``titles`` the lines that repeat the headline. Empty where no block holds the body.
    """
    held = [paragraph.block for paragraph in body if paragraph.block]
    if not held:
        return []
    home = article_frame(held)
    first, last = min(block.order for block in held), max(block.order for block in held)
    known = {paragraph.block.order for paragraph in chosen if paragraph.block}
    loose = "\n".join(paragraph.text for paragraph in chosen if paragraph.block is None)
    found = []
    for block in blocks[max(0, first - _BEFORE) : last + 1 + _BEHIND]:
        if block.order in known or not _is_line(block) or block.text in loose or not _within(block, home):
            continue
        spot: _Spot = "start" if block.order < first else "end" if block.order > last else "body"
        found.append(
            (block.order, Removed(text=block.text[:_LONGEST], reason=reason_of(block, titles, spot), spot=spot))
        )
    return found


def article_frame(held: Sequence[Block]) -> Frame | None:
    """The element of the article: the nearest that is called so and holds the body, else the nearest that holds it."""
    shared = _shared(held)
    for tag in ARTICLE_TAGS:
        named = next((frame for frame in shared if frame.tag == tag), None)
        if named is not None:
            return named
    return next(iter(shared), None)


def _shared(held: Sequence[Block]) -> list[Frame]:
    """The elements around both ends of the body, from the inside."""
    above = set(held[0].frame.upwards())
    return [frame for frame in held[-1].frame.upwards() if frame in above]


def _is_line(block: Block) -> bool:
    return sum(map(str.isalpha, block.text[:40])) >= _LETTERS or any(map(str.isdigit, block.text[:40]))


def _within(block: Block, home: Frame | None) -> bool:
    return home is not None and any(frame is home for frame in block.frame.upwards())


def reason_of(block: Block, titles: Sequence[str], spot: _Spot) -> str:
    """What a line beside the body is: by its words where these tell, else by its element."""
    return next((reason for reason in _reasons(block, titles, spot) if reason), UNNAMED)


def _reasons(block: Block, titles: Sequence[str], spot: _Spot) -> Iterator[str | None]:
    text, context = block.text, block.context
    yield "title" if any(same_words(text, title) for title in titles) else None
    yield "caption" if context == "caption" else None
    yield furniture_reason(text)
    yield "date" if is_date_line(text) else None
    yield "credit" if is_closing_credit(text) else None
    yield "author note" if is_author_note(text) or (spot == "end" and _tells_of_author(block)) else None
    yield "byline" if is_byline(text) or _is_signed(block) else None
    yield context if context != "article" else None


def _is_signed(block: Block) -> bool:
    signed = "byline" in block.kinds or any("byline" in frame.kinds for frame in block.inner)
    return signed and len(block.text) <= _LONGEST_BYLINE


def _tells_of_author(block: Block) -> bool:
    return any(AUTHOR_BOX.search(own_marks(frame.element)) for frame in islice(block.frame.upwards(), 3))
