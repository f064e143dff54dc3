"""Find what stands inside quotation marks, paragraph by paragraph.

A quotation that is opened and not closed reaches to the end of its paragraph, as the custom of quotations over several
paragraphs has it, but only for marks that cannot be apostrophes. A quotation inside a quotation is part of the outer
one. French marks may stand apart from their words.
"""

from __future__ import annotations

import re

CLOSERS = {
    "“": "”“",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‘": "’",
    '"': '"”',
    "'": "'",
    "‚": "‘’",
    "「": "」",
    "『": "』",
    "”": "”",
}
"""An opening mark, and the marks that may close it (German “…„ and »…« and Swedish ”…” among them)."""

APOSTROPHES = frozenset("'’‘")
"""Marks that also stand inside words."""

_MARK = re.compile("[" + re.escape("".join(dict.fromkeys("".join(CLOSERS) + "".join(CLOSERS.values())))) + "]")
_LONGEST_UNSURE = 600
"""Characters within which a mark that may be an apostrophe must be closed."""


def quotation_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of every quotation in one paragraph, without its marks.

    >>> [text[a:b] for text in ["“No,” he said, “it’s the boys’ own.”"] for a, b in quotation_spans(text)]
    ['No,', 'it’s the boys’ own.']
    """
    marks = [(found.start(), found.group()) for found in _MARK.finditer(text)]
    spans: list[tuple[int, int]] = []
    opened: tuple[int, str] | None = None
    for place, mark in marks:
        if opened is not None and opened[1] in APOSTROPHES and place - opened[0] > _LONGEST_UNSURE:
            opened = None
        if opened is None:
            opened = (place, mark) if mark in CLOSERS and _may_open(text, place, mark) else None
        elif mark in CLOSERS[opened[1]] and _may_close(text, place, mark):
            spans.append((opened[0] + 1, place))
            opened = None
        elif opened[1] in APOSTROPHES and mark not in APOSTROPHES and _may_open(text, place, mark):
            opened = (place, mark)
    if opened is not None and opened[1] not in APOSTROPHES:
        spans.append((opened[0] + 1, len(text)))
    return [span for span in spans if span[0] < span[1]]


def _may_open(text: str, place: int, mark: str) -> bool:
    """Whether something follows, and no word runs into the mark."""
    if place + 1 >= len(text) or (text[place + 1].isspace() and mark != "«"):
        return False
    if place == 0 or mark in "「『":
        return True
    return not text[place - 1].isalnum() and (mark not in APOSTROPHES or text[place - 1] not in ".,!?")


def _may_close(text: str, place: int, mark: str) -> bool:
    """Whether the mark ends something, and no word goes on after it."""
    if mark in "」』":
        return True
    after = text[place + 1 : place + 2]
    return (mark == "»" or not text[place - 1].isspace()) and not after.isalnum()
