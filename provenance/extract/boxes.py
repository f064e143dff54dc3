"""Small boxes between the paragraphs: links to other stories, prompts with buttons, notes on the author.

What marks a box stands beside the text, in the element that holds both, so no single line of it tells. A box is small:
where boxes of one sort hold much of the body, the mark means something else and nothing is taken out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from provenance.extract.blocks import Block, Frame
from provenance.extract.body import Paragraph
from provenance.extract.boilerplate import furniture_reason
from provenance.extract.parts import own_marks

AUTHOR_BOX = re.compile(
    r"\bbio\b|biograph|author-?(?:bio|box|card|info|note|desc)|about-?(?:the-?)?author|autoren-?(?:box|info)"
)
"""In the class or id of an element that tells who wrote the article."""
BUTTONS = frozenset(["button", "form", "input"])

_SMALL = 0.2
"""Share of the body's characters that all boxes of one sort may hold."""
_BESIDE = 40
"""Blocks before and after the body in which a box that holds some of it may begin or end."""
_HEIGHT = 3
"""Elements from the block upwards that are looked at."""
_LATE = 4
"""Paragraphs from the end among which a note on the author may stand."""
_LABEL = 40
_LAYOUT = frozenset(["html", "body", "article", "main"])


@dataclass(frozen=True, slots=True)
class _Box:
    """An element: the first and the last block of text in it, and whether its paragraphs close the body."""

    frame: Frame
    first: Block
    last: Block
    late: bool


def _lists_stories(box: _Box) -> bool:
    label = box.first.text
    return box.first is not box.last and len(label) <= _LABEL and furniture_reason(label) == "related"


def _asks(box: _Box) -> bool:
    return any(child.tag in BUTTONS for child in box.frame.element)


def _tells_of_author(box: _Box) -> bool:
    return box.late and AUTHOR_BOX.search(own_marks(box.frame.element)) is not None


SORTS: tuple[tuple[str, Callable[[_Box], bool]], ...] = (
    ("related", _lists_stories),
    ("prompt", _asks),
    ("author note", _tells_of_author),
)


def boxed(blocks: Sequence[Block], chosen: Sequence[Paragraph]) -> dict[int, str]:
    """The reason for every block of ``chosen`` (by its order on the page) that stands in a box; ``blocks``: the page's.

    Raises nothing; takes time in proportion to the blocks.
    """
    whole = sum(len(paragraph.text) for paragraph in chosen)
    held = [(index, paragraph.block) for index, paragraph in enumerate(chosen) if paragraph.block]
    inside: defaultdict[Frame, list[tuple[int, Block]]] = defaultdict(list)
    for index, block in held:
        for frame in _around(block):
            inside[frame].append((index, block))
    small = {frame: ours for frame, ours in inside.items() if _characters(ours) <= _SMALL * whole}
    near = slice(max(0, held[0][1].order - _BESIDE), held[-1][1].order + _BESIDE) if held else slice(0)
    boxes = _boxes(blocks[near], small, len(chosen))
    found: dict[int, str] = {}
    for reason, is_box in reversed(SORTS):
        taken = dict.fromkeys(pair for box in boxes if is_box(box) for pair in small[box.frame])
        if _characters(list(taken)) <= _SMALL * whole:
            found |= {block.order: reason for _, block in taken}
    return found


def _around(block: Block) -> list[Frame]:
    """The elements near a block that may be a box, from the inside."""
    near: list[Frame] = []
    frame: Frame | None = block.frame
    while frame is not None and len(near) < _HEIGHT and frame.tag not in _LAYOUT:
        near.append(frame)
        frame = frame.parent
    return near


def _characters(held: Sequence[tuple[int, Block]]) -> int:
    return sum(len(block.text) for _, block in held)


def _boxes(blocks: Sequence[Block], small: dict[Frame, list[tuple[int, Block]]], count: int) -> list[_Box]:
    edges: dict[Frame, tuple[Block, Block]] = {}
    for block in blocks:
        for frame in _around(block):
            if frame in small:
                edges[frame] = (edges.get(frame, (block, block))[0], block)
    return [
        _Box(frame, first, last, small[frame][0][0] >= max(1, count - _LATE)) for frame, (first, last) in edges.items()
    ]
