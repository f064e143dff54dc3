"""Small boxes between the paragraphs: posts of strangers, links to other stories, prompts with buttons, author notes.

What marks a box stands beside the text, in the element that holds both, so no single line of it tells. A box is small:
where boxes of one sort hold much of the body, the mark means something else and nothing is taken out.

A post that is embedded as a quotation is the article's own quotation where the article speaks of its author or leads up
to it with a colon, and stays; that of anybody else is decoration.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from provenance.extract.boilerplate import furniture_reason
from provenance.extract.parts import own_marks
from provenance.text.tokens import folded_words

if TYPE_CHECKING:
    from provenance.extract.blocks import Block, Frame
    from provenance.extract.body import Paragraph

POST_SIGNATURE = re.compile(r"[—–-]{1,2} ?(?P<name>[^@()]{1,80})\(@[\w.@-]{1,60}\).{0,60}")
"""How such posts are signed: "— Jo Hale (@johale) 3 March 2026"."""
AUTHOR_BOX = re.compile(
    r"\bbio\b|biograph|author-?(?:bio|box|card|info|note|desc)|about-?(?:the-?)?author|autoren-?(?:box|info)"
)
"""In the class or id of an element that tells who wrote the article."""
BUTTONS = ("button", "form", "input")

_SMALL = 0.2
"""Share of the body's characters that all boxes of one sort may hold."""
_HEIGHT = 3
"""Elements from the block upwards that are looked at."""
_LATE = 4
"""Paragraphs from the end among which a note on the author may stand."""
_LABEL = 40
_TELLING = 4
"""Letters of each word of a name that are looked for in the article."""
_LAYOUT = frozenset(["html", "body", "article", "main"])


@dataclass(frozen=True, slots=True)
class _Box:
    """An element, the paragraphs of the body in it (with their places there), and whether they close the body."""

    frame: Frame
    held: list[tuple[int, Block]]
    late: bool

    def label(self, blocks: Sequence[Block]) -> Block:
        """The text that the element begins with, if that is near its first paragraph."""
        first = self.held[0][1]
        for order in range(first.order - 1, max(-1, first.order - 1 - _HEIGHT), -1):
            if not any(frame is self.frame for frame in islice(blocks[order].frame.upwards(), _HEIGHT)):
                break
            first = blocks[order]
        return first


@dataclass(frozen=True)
class _Surroundings:
    """The page's blocks and the paragraphs that were chosen from them."""

    blocks: Sequence[Block]
    chosen: Sequence[Paragraph]

    @cached_property
    def own_stems(self) -> frozenset[str]:
        """How the words begin of the paragraphs that stand in no quotation."""
        own = (paragraph.text for paragraph in self.chosen if not (paragraph.block and _in_quotation(paragraph.block)))
        return frozenset().union(*map(_stems, own))


def _stems(text: str) -> frozenset[str]:
    """The first letters of every word that has as many: "Josh" is in "Joshua", his sister is not."""
    return frozenset(word[:_TELLING] for word in folded_words(text) if len(word) >= _TELLING)


def _in_quotation(block: Block) -> bool:
    return any(frame.tag == "blockquote" for frame in islice(block.frame.upwards(), _HEIGHT))


def _is_strangers_post(box: _Box, around: _Surroundings) -> bool:
    """Signed in the last paragraph that was chosen, or in the block behind it."""
    if box.frame.tag != "blockquote":
        return False
    first, last = box.held[0][0], box.held[-1][1].order
    signed = (POST_SIGNATURE.fullmatch(block.text) for block in around.blocks[last : last + 2])
    signature = next((found for found in signed if found), None)
    if signature is None or (first > 0 and around.chosen[first - 1].text.endswith(":")):
        return False
    names = _stems(signature["name"])
    return not names or not names <= around.own_stems


def _lists_stories(box: _Box, around: _Surroundings) -> bool:
    label = box.label(around.blocks)
    short = len(label.text) <= _LABEL and label is not box.held[-1][1]
    return short and furniture_reason(label.text) == "related"


def _asks(box: _Box, around: _Surroundings) -> bool:
    del around
    return next(box.frame.element.iterchildren(*BUTTONS), None) is not None


def _tells_of_author(box: _Box, around: _Surroundings) -> bool:
    del around
    return box.late and AUTHOR_BOX.search(own_marks(box.frame.element)) is not None


SORTS: tuple[tuple[str, Callable[[_Box, _Surroundings], bool]], ...] = (
    ("embed", _is_strangers_post),
    ("related", _lists_stories),
    ("prompt", _asks),
    ("author note", _tells_of_author),
)


def boxed(blocks: Sequence[Block], chosen: Sequence[Paragraph]) -> dict[int, str]:
    """The reason for every block of ``chosen`` (by its order on the page) that stands in a box; ``blocks``: the page's.

    Raises nothing; takes time in proportion to the paragraphs.
    """
    most = _SMALL * sum(len(paragraph.text) for paragraph in chosen)
    boxes = [box for box in _boxes(chosen) if _characters(box.held) <= most]
    around = _Surroundings(blocks, chosen)
    found: dict[int, str] = {}
    for reason, is_box in reversed(SORTS):
        taken = dict.fromkeys(pair for box in boxes if is_box(box, around) for pair in box.held)
        if _characters(taken) <= most:
            found |= {block.order: reason for _, block in taken}
    return found


def _boxes(chosen: Sequence[Paragraph]) -> list[_Box]:
    """The elements near the paragraphs, but for those that hold whole pages."""
    inside: dict[Frame, list[tuple[int, Block]]] = {}
    for index, paragraph in enumerate(chosen):
        frame = paragraph.block.frame if paragraph.block else None
        for _ in range(_HEIGHT):
            if paragraph.block is None or frame is None or frame.tag in _LAYOUT:
                break
            inside.setdefault(frame, []).append((index, paragraph.block))
            frame = frame.parent
    late = max(1, len(chosen) - _LATE)
    return [_Box(frame, held, held[0][0] >= late) for frame, held in inside.items()]


def _characters(held: Iterable[tuple[int, Block]]) -> int:
    return sum(len(block.text) for _, block in held)
