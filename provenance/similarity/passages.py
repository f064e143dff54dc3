"""Passages: the runs of words that two bodies share, longest first, each word of either side in one run at most.

Runs are found from anchors (equal runs of five words) and grown to both sides. Where an anchor stands several times
in the other body, its first places are tried (``PLACES``) and the longest run wins, so that a text of one word
repeated costs no more than any other. It refuses to bridge a changed word: such a passage is two.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

from provenance.similarity.shingles import SPEC

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Run = tuple[int, int, int]
"""Place in the one, place in the other, length; in words."""

ANCHOR = SPEC.fingerprint_words
PLACES = 8
_STEP = 8
"""Words first compared at once."""
_BASE = 0x2545F4914F6CDD1B


@dataclass(frozen=True, eq=False)
class Wording:
    """The words of one body, and where every anchor stands in them: made once for all that it is compared with.

    Anchors are kept, and looked up, by Python's own hash: a third of the memory. A hash only finds: the words decide.
    """

    words: Sequence[str]

    @cached_property
    def anchors(self) -> NDArray[np.int64]:
        """For each place the hash of the ``ANCHOR`` words that begin there: a polynomial of theirs."""
        import numpy as np

        words = np.fromiter(map(hash, self.words), np.int64, len(self.words))
        found = words[: max(0, len(words) - ANCHOR + 1)]
        for step in range(1, ANCHOR):
            found = found * _BASE + words[step : step + len(found)]
        return found

    @cached_property
    def index(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The anchors in order, and the place of each; of equal ones the first place comes first."""
        order = self.anchors.argsort(kind="stable")
        return self.anchors[order], order

    @cached_property
    def several(self) -> Mapping[int, Sequence[int]]:
        """The first places of each anchor that stands at several, by the first of all."""
        import numpy as np

        known, order = self.index
        if (known[1:] != known[:-1]).all():
            return {}
        found: dict[int, list[int]] = {}
        tried: dict[tuple[str, ...], int] = {}
        firsts = order[known.searchsorted(self.anchors)]
        often = (np.bincount(firsts)[firsts] > 1).nonzero()[0]
        for place, first in zip(often.tolist(), firsts[often].tolist(), strict=True):
            words = tuple(self.words[place : place + ANCHOR])
            tried[words] = tried.get(words, 0) + 1
            if tried[words] <= PLACES:
                found.setdefault(first, []).append(place)
        return found

    def found_in(self, other: Wording) -> tuple[list[int], list[int]]:
        """The places of anchors that the other has too, in order, and the first place of each in the other."""
        known, order = other.index
        if not len(known):
            return [], []
        near = known.searchsorted(self.anchors)
        near[near == len(known)] = 0
        places = (known[near] == self.anchors).nonzero()[0]
        return places.tolist(), order[near[places]].tolist()


def shared_runs(one: Wording, other: Wording) -> list[Run]:
    """Shared runs of at least ``ANCHOR`` words, longest first. Swapped arguments give swapped places."""
    mine, theirs = one.words, other.words
    if mine == theirs:
        return [(0, 0, len(mine))] if len(mine) >= ANCHOR else []
    if (len(mine), mine) > (len(theirs), theirs):
        return [(left, right, length) for right, left, length in shared_runs(other, one)]
    return _longest_first(_maximal_runs(one, other), len(mine), len(theirs))


def _maximal_runs(one: Wording, other: Wording) -> list[Run]:
    mine, theirs, several = one.words, other.words, other.several
    runs: list[Run] = []
    before = at = 0
    places, firsts = one.found_in(other)
    while at < len(places):
        place, first = places[at], firsts[at]
        start, length = first, _forward(mine, theirs, place, first)
        for later in several.get(first, ())[1:]:
            if (longer := _forward(mine, theirs, place, later)) > length:
                start, length = later, longer
        if length < ANCHOR:  # other words of the same hash
            at += 1
            continue
        at = bisect_left(places, place + length, at)
        back = _backward(mine, theirs, place, start, before)
        runs.append((place - back, start - back, length + back))
        before = place
    return runs


def _forward(one: Sequence[str], other: Sequence[str], left: int, right: int) -> int:
    """Words that are equal from two places on: compared by slices that double, and the first unequal ones singly."""
    start, step = left, _STEP
    mine, theirs = one[left : left + step], other[right : right + step]
    while mine == theirs and mine:
        left, right, step = left + len(mine), right + len(mine), step * 2
        mine, theirs = one[left : left + step], other[right : right + step]
    for word, their in zip(mine, theirs, strict=False):
        if word != their:
            break
        left += 1
    return left - start


def _backward(one: Sequence[str], other: Sequence[str], left: int, right: int, limit: int) -> int:
    """Words before that are equal too; not beyond ``limit`` in the one, where the run before it began."""
    start = left
    while left > limit and right > 0 and one[left - 1] == other[right - 1]:
        left, right = left - 1, right - 1
    return start - left


def _longest_first(runs: Sequence[Run], size_one: int, size_other: int) -> list[Run]:
    """Runs cut where a longer one covers them. A longer run never lies inside a shorter, so only ends are cut."""
    heap = [(-length, left, right) for left, right, length in set(runs)]
    heapify(heap)
    taken_one, taken_other = bytearray(size_one), bytearray(size_other)
    kept: list[Run] = []
    while heap:
        negative, left, right = heappop(heap)
        length = -negative
        if taken_one.find(1, left, left + length) < 0 and taken_other.find(1, right, right + length) < 0:
            taken_one[left : left + length] = taken_other[right : right + length] = b"\x01" * length
            kept.append((left, right, length))
            continue
        skip = 0
        while skip < length and (taken_one[left + skip] or taken_other[right + skip]):
            skip += 1
        end = length
        while end > skip and (taken_one[left + end - 1] or taken_other[right + end - 1]):
            end -= 1
        if end - skip >= ANCHOR:
            heappush(heap, (skip - end, left + skip, right + skip))
    return kept
