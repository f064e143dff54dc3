"""The body of a page: trafilatura chooses the text, the page's own blocks give its paragraphs.

Trafilatura joins and divides paragraphs as its own rules want. Here every line that it chose is found again among the
page's blocks, so that paragraphs begin and end where the page ends them, with their links and their places.
What it chose and no block holds (a body that stands in JSON-LD only) is kept as it is.

Where lxml gives up on a page (it stops at some 2,000 nested elements, which unclosed tags can reach) and trafilatura
finds far too little, the paragraphs are read a second time with beautifulsoup4 and Python's own lenient parser.
"""

from __future__ import annotations

import logging
import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from provenance.extract.blocks import Block, Frame, read_blocks
from provenance.extract.page import Page, tidy

if TYPE_CHECKING:
    from provenance.extract.structured import LinkedData

CHOSEN_TAGS = frozenset(
    ["body", "p", "head", "item", "quote", "cell", "row", "list", "table", "code", "lb", "div", "del"]
)
"""Trafilatura's elements that hold a line of their own."""

_LETTERS = re.compile(r"\w+")
_FAR_TOO_LITTLE = 0.5
"""Share of the characters of a second opinion below which that one is taken."""
_WORTH_A_LOOK = 500
"""Characters from which a second opinion counts, and below which a body is looked for elsewhere."""
_MOST_BLOCKS = 12_000
"""No article page has so many; trafilatura would work on one for half a minute."""
_MOST_CHARACTERS = 1_000_000
"""Nor so much text."""
_WINDOW = 80
_TELLING = 12
_NEAR = 12
_PROSE_CHARACTERS = 80
_LINKED_PROSE = 0.3
_MATCHED = 0.9
logging.getLogger("trafilatura").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the body, and the block that holds it where the page has one."""

    text: str
    block: Block | None = None


def read_body(page: Page, data: LinkedData) -> list[Paragraph]:
    """The paragraphs, in order; an empty list where nothing is found."""
    if len(page.blocks) > _MOST_BLOCKS or sum(len(block.text) for block in page.blocks) > _MOST_CHARACTERS:
        return own_reading(page.blocks)
    alignment = Alignment(page.blocks)
    chosen = alignment.align(_chosen_lines(page, fast=True))
    dumped = len(chosen) == 1 and chosen[0].block is None
    if _length(chosen) >= _WORTH_A_LOOK and not dumped:
        return chosen
    seen = own_reading(page.blocks)
    if dumped:
        return _undumped(chosen, carried_body(data), seen)
    if _length(chosen) < _FAR_TOO_LITTLE * _length(seen):
        chosen = max(alignment.align(_chosen_lines(page, fast=False)), seen, key=_length)
    return _larger(chosen, page, data) if _length(chosen) < _WORTH_A_LOOK else chosen


def carried_body(data: LinkedData) -> list[Paragraph]:
    """The body that JSON-LD carries, a paragraph for each of its lines."""
    lines = [line for text in data.raw_texts(data.article, "articleBody") for line in text.split("\n")]
    return [Paragraph(line) for line in map(tidy, lines) if line]


def _undumped(dump: list[Paragraph], carried: list[Paragraph], seen: list[Paragraph]) -> list[Paragraph]:
    """Paragraphs for a body that trafilatura gave in one piece: JSON-LD's where it is that, else our own reading."""
    if letters_of(" ".join(paragraph.text for paragraph in carried)) == letters_of(dump[0].text):
        return carried
    return seen if len(seen) > 1 else dump


class Alignment:
    """Finds lines again among the blocks of a page, by their letters and digits alone."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self.blocks = blocks
        self.letters = [letters_of(block.text) for block in blocks]

    def align(self, lines: list[str]) -> list[Paragraph]:
        """Lines as the page's paragraphs: joined where one block holds several, divided where several hold one."""
        free: dict[str, list[int]] = {}
        for order, letters in enumerate(self.letters):
            free.setdefault(letters, []).append(order)
        found: list[Paragraph] = []
        taken: set[int] = set()
        last = -1
        for line in lines:
            letters = letters_of(line)
            orders = self._orders(letters, last, free) if letters else []
            if letters and not orders:
                found.append(Paragraph(line, None if letters in free else self._around(letters, last)))
            for order in orders:
                if order not in taken:
                    found.append(Paragraph(self.blocks[order].text, self.blocks[order]))
                taken.add(order)
                last = order
        return found

    def _orders(self, letters: str, last: int, free: dict[str, list[int]]) -> list[int]:
        equal = free.get(letters)
        if equal is not None:
            after = bisect_right(equal, last)
            return [equal.pop(after if after < len(equal) else 0)] if equal else []
        run = self._run(letters, last)
        if run:
            return run
        holder = self._holder(letters, last)
        return [] if holder is None else [holder]

    def _run(self, letters: str, last: int) -> list[int]:
        """Consecutive blocks that together are the line."""
        for first in range(last + 1, min(len(self.blocks), last + 1 + _WINDOW)):
            if not self.letters[first] or not letters.startswith(self.letters[first]):
                continue
            position, order = 0, first
            while order < len(self.blocks) and letters.startswith(self.letters[order], position):
                position += len(self.letters[order])
                order += 1
                if position == len(letters):
                    return list(range(first, order))
        return []

    def _holder(self, letters: str, last: int) -> int | None:
        """The block of which the line is nearly everything, or the last one, of which it is a further part."""
        for order in range(max(0, last), min(len(self.blocks), last + _WINDOW)):
            whole = self.letters[order]
            if (
                len(letters) >= _TELLING
                and letters in whole
                and (order == last or len(letters) >= _MATCHED * len(whole))
            ):
                return order
        return None

    def _around(self, letters: str, last: int) -> Block | None:
        """The block near the last one taken, no part of the article, out of which the line was chosen."""
        near = range(max(0, last - _NEAR), min(len(self.blocks), last + _NEAR))
        holders = (self.blocks[order] for order in near if letters in self.letters[order])
        return next((block for block in holders if block.context != "article"), None)


def letters_of(text: str) -> str:
    """Letters and digits of a line, lower case."""
    return "".join(_LETTERS.findall(text)).lower()


def own_reading(blocks: tuple[Block, ...]) -> list[Paragraph]:
    """The blocks of prose of the element that holds most of them: a plain second opinion."""
    prose = [block for block in blocks if _is_prose(block)]
    weights: dict[Frame, int] = {}
    for block in prose:
        for frame in islice(block.frame.upwards(), 1, 3):
            weights[frame] = weights.get(frame, 0) + len(block.text)
    if not weights:
        return []
    home = max(weights, key=lambda frame: weights[frame])
    return [Paragraph(block.text, block) for block in prose if home in islice(block.frame.upwards(), 1, 3)]


def _is_prose(block: Block) -> bool:
    return len(block.text) >= _PROSE_CHARACTERS and block.linked_share < _LINKED_PROSE and block.context == "article"


def _length(paragraphs: list[Paragraph]) -> int:
    return sum(len(paragraph.text) for paragraph in paragraphs)


def _chosen_lines(page: Page, *, fast: bool) -> list[str]:
    """What trafilatura chooses, a line for each of its elements. Its failures on broken pages are nothing found.

    It is not asked about pages nested without sense: tables in tables cost it more than their square.
    """
    from lxml import etree
    from trafilatura import bare_extraction

    if page.is_deep:
        return []
    try:
        document = bare_extraction(page.tree, fast=fast, include_comments=False)
    except (etree.LxmlError, RecursionError, ValueError, TypeError, AttributeError, IndexError, KeyError):
        return []
    chosen = getattr(document, "body", None)
    return [] if chosen is None else [block.text for block in read_blocks(chosen, None, CHOSEN_TAGS)]


def _larger(chosen: list[Paragraph], page: Page, data: LinkedData) -> list[Paragraph]:
    """A short body against the one that JSON-LD carries and the one that a more lenient parser reads."""
    best = max(chosen, carried_body(data), key=_length)
    if page.source.count("<p") < 3 * max(1, sum(block.frame.tag == "p" for block in page.blocks)):
        return best
    lenient = [Paragraph(text) for text in read_leniently(page.source)]
    return lenient if _length(lenient) > 2 * _length(best) else best


def read_leniently(source: str) -> list[str]:
    """The ``<p>`` elements of a page that lxml cannot read, through beautifulsoup4 with Python's own parser."""
    from bs4 import BeautifulSoup
    from bs4.exceptions import ParserRejectedMarkup
    from bs4.filter import SoupStrainer

    try:
        soup = BeautifulSoup(source, "html.parser", parse_only=SoupStrainer("p"))
    except (ParserRejectedMarkup, RecursionError, AssertionError):
        return []
    lines = (tidy(" ".join(element.find_all(string=True, recursive=False))) for element in soup.find_all("p"))
    return [line for line in lines if len(line) >= _PROSE_CHARACTERS]
