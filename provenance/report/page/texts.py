"""Two texts side by side with marks on the words: what changed, with a paragraph of context, and how much did not.

The rows are read off the exact script, so that both columns together hold every word that differs. A passage that was
moved is marked as gone from one place and come to another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from provenance.report.page.markup import NOTHING, Html, element, join
from provenance.report.phrases import count, shorten

if TYPE_CHECKING:
    from provenance.records.edit import EditReport, WordOperation

Operation = Literal["equal", "delete", "insert"]
_BREAK = "\n\n"
_CONTEXT_CHARACTERS = 150
_TAGS: dict[Operation, str] = {"delete": "del", "insert": "ins"}


@dataclass(slots=True)
class Pair:
    """A stretch of the parent and what stands in its place in the child."""

    words: list[tuple[Operation, str]] = field(default_factory=list)

    @property
    def changed(self) -> bool:
        """Whether any word differs."""
        return any(operation != "equal" and text.strip() for operation, text in self.words)

    def has(self, *operations: Operation) -> bool:
        """Whether text of such an operation stands in it."""
        return any(one in operations and text.strip() for one, text in self.words)

    def add(self, operation: Operation, text: str) -> None:
        """A further piece."""
        if text:
            self.words.append((operation, text))


def side_by_side(report: EditReport, parent: str, child: str) -> Html:
    """A table of two columns; nothing where the bodies do not differ."""
    pairs = pairs_of(report.script)
    if not any(pair.changed for pair in pairs):
        return NOTHING
    head = element(
        "tr",
        element("th", element("bdi", parent), scope="col", role="columnheader"),
        element("th", element("bdi", child), scope="col", role="columnheader"),
        role="row",
    )
    body = element("tbody", *_rows(pairs, parent, child), role="rowgroup")
    return element(
        "table", element("thead", head, role="rowgroup"), body, class_="texts", role="table", aria_label="The two texts"
    )


def pairs_of(script: Sequence[WordOperation]) -> list[Pair]:
    """The script cut where both texts begin a new paragraph, and where whole paragraphs come or go."""
    pairs = [Pair()]
    for operation, text in script:
        first, *more = text.split(_BREAK)
        pairs[-1].add(operation, first)
        for piece in more:
            if _ends(pairs[-1], operation, piece):
                pairs.append(Pair())
            else:
                pairs[-1].add(operation, " ¶ ")
            pairs[-1].add(operation, piece)
    return [pair for pair in pairs if pair.words]


def _ends(pair: Pair, operation: Operation, piece: str) -> bool:
    """A break of both texts, or before or after paragraphs that only one of them has."""
    if operation == "equal" or piece.strip():
        return True
    other: Operation = "insert" if operation == "delete" else "delete"
    return not pair.has("equal", other)


def _rows(pairs: Sequence[Pair], parent: str, child: str) -> list[Html]:
    rows: list[Html] = []
    skipped = 0
    for place, pair in enumerate(pairs):
        if pair.changed:
            rows += [*_skip(skipped), _row(pair, parent, child)]
            skipped = 0
        elif any(near.changed for near in pairs[max(0, place - 1) : place + 2]):
            rows += [*_skip(skipped), _context(pair)]
            skipped = 0
        else:
            skipped += 1
    return rows + _skip(skipped)


def _row(pair: Pair, parent: str, child: str) -> Html:
    sides = (("delete", parent), ("insert", child))
    cells = [
        element(
            "td",
            *(_word(one, text) for one, text in pair.words if one in {"equal", own}),
            class_="side" if pair.has("equal", "delete" if own == "delete" else "insert") else "side empty",
            data_of=name,
            dir="auto",
            role="cell",
        )
        for own, name in sides
    ]
    return element("tr", *cells, role="row")


def _word(operation: Operation, text: str) -> str:
    return element(_TAGS[operation], text) if operation in _TAGS and text.strip() else text


def _context(pair: Pair) -> Html:
    words = shorten("".join(text for operation, text in pair.words if operation != "delete"), _CONTEXT_CHARACTERS)
    return element("tr", element("td", words, colspan=2, class_="same", dir="auto", role="cell"), role="row")


def _skip(paragraphs: int) -> list[Html]:
    if not paragraphs:
        return []
    told = f"{count(paragraphs, 'paragraph')} unchanged"
    return [element("tr", element("td", told, colspan=2, class_="skip", role="cell"), role="row")]


def marked(words: Sequence[tuple[Operation, str]]) -> Html:
    """A run of words with its marks."""
    return join(_word(operation, text) for operation, text in words)
