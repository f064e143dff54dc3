"""Cut two wordings down to the vicinity of what differs, so that only that much is read for its meaning.

Text goes only where both have the same at their ends, quotation marks included, and only up to a firm word: one that is
no part of a longer term and that no rule looks past. What is left has the classes that the whole has.
"""

from __future__ import annotations

from provenance.edits.ends import shared_start
from provenance.edits.knowledge import Wording
from provenance.edits.terms import is_firm

_Spans = tuple[tuple[int, int], ...]
_MARGIN = 3
"""Words left between a difference and a firm word."""


def near_differences(a: Wording, b: Wording) -> tuple[Wording, Wording]:
    """Both wordings without most of what they share at their start and at their end."""
    words_a, words_b = a.text.split(" "), b.text.split(" ")
    shared = shared_start(words_a, words_b)
    start = _firm_near_end(words_a[:shared])
    words_a, words_b = words_a[shared:][::-1], words_b[shared:][::-1]
    rest = _firm_near_end(words_a[: shared_start(words_a, words_b)])
    if not start and not rest:
        return a, b
    parts = [(side.text[start : len(side.text) - rest], *_quoted(side, start, rest)) for side in (a, b)]
    (one, inside_a, *outside_a), (other, inside_b, *outside_b) = parts
    return (Wording(one, inside_a), Wording(other, inside_b)) if outside_a == outside_b else (a, b)


def _firm_near_end(words: list[str]) -> int:
    """Characters in front of the last firm word that stands far enough from the end; 0 where there is none."""
    for place in range(len(words) - _MARGIN - 1, 0, -1):
        if is_firm(words[place]):
            return sum(map(len, words[:place])) + place
    return 0


def _quoted(side: Wording, start: int, rest: int) -> tuple[_Spans, _Spans, _Spans]:
    """What is quoted between ``start`` and the last ``rest`` characters, before that and behind it."""
    if not side.quoted:
        return (), (), ()
    end = len(side.text) - rest
    inside, before, behind = (
        tuple(
            (max(first, one) - one, min(last, other) - one)
            for first, last in side.quoted
            if first < other and last > one
        )
        for one, other in ((start, end), (0, start), (end, len(side.text)))
    )
    return inside, before, behind
