"""Cut two wordings down to the vicinity of what differs, so that only that much is read for its meaning.

Text goes only where both have the same at their ends, quotation marks included, and only up to a firm word: one that is
no part of a longer term and that no rule looks past. What is left has the classes that the whole has.
"""

from __future__ import annotations

from provenance.edits.knowledge import Wording
from provenance.edits.terms import is_firm

_MARGIN = 3
"""Words left between a difference and a firm word."""


def near_differences(a: Wording, b: Wording) -> tuple[Wording, Wording]:
    """Both wordings without most of what they share at their start and at their end."""
    words_a, words_b = a.text.split(" "), b.text.split(" ")
    shared = _alike(words_a, words_b)
    start = _firm_near_end(words_a[:shared])
    words_a, words_b = words_a[shared:][::-1], words_b[shared:][::-1]
    rest = _firm_near_end(words_a[: _alike(words_a, words_b)])
    stop_a, stop_b = len(a.text) - rest, len(b.text) - rest
    outside_a, outside_b = (
        (_part(side, 0, start), _part(side, stop, len(side.text))) for side, stop in ((a, stop_a), (b, stop_b))
    )
    return (_part(a, start, stop_a), _part(b, start, stop_b)) if outside_a == outside_b else (a, b)


def _alike(a: list[str], b: list[str]) -> int:
    """Words that are the same, from the first on."""
    return next(
        (place for place, (one, other) in enumerate(zip(a, b, strict=False)) if one != other), min(len(a), len(b))
    )


def _firm_near_end(words: list[str]) -> int:
    """Characters in front of the last firm word that stands far enough from the end; 0 where there is none."""
    for place in range(len(words) - _MARGIN - 1, 0, -1):
        if is_firm(words[place]):
            return sum(map(len, words[:place])) + place
    return 0


def _part(wording: Wording, start: int, end: int) -> Wording:
    """The characters from ``start`` to ``end``."""
    inside = ((max(first, start) - start, min(last, end) - start) for first, last in wording.quoted)
    return Wording(wording.text[start:end], tuple((first, last) for first, last in inside if first < last))
