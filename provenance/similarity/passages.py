"""Passages: the runs of words that two bodies share, longest first, each word of either side in one run at most.

Runs are found from anchors (equal runs of five words) and grown to both sides. Where an anchor stands several times
in the other body, its first places are tried (``PLACES``) and the longest run wins, so that a text of one word
repeated costs no more than any other. It refuses to bridge a changed word: such a passage is two.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import count, islice

from provenance.similarity.shingles import SPEC

Run = tuple[int, int, int]
"""Place in the one, place in the other, length; in words."""

ANCHOR = SPEC.fingerprint_words
PLACES = 8


def shared_runs(one: Sequence[str], other: Sequence[str]) -> list[Run]:
    """Shared runs of at least ``ANCHOR`` words, longest first. Swapped arguments give swapped places."""
    if one == other:
        return [(0, 0, len(one))] if len(one) >= ANCHOR else []
    if (len(one), one) > (len(other), other):
        return [(left, right, length) for right, left, length in shared_runs(other, one)]
    return _longest_first(_maximal_runs(one, other), len(one), len(other))


def _maximal_runs(one: Sequence[str], other: Sequence[str]) -> list[Run]:
    anchors = _anchors(other)
    runs: list[Run] = []
    place = before = 0
    while place <= len(one) - ANCHOR:
        found = anchors.get(tuple(one[place : place + ANCHOR]))
        if found is None:
            place += 1
            continue
        length, start = max((_forward(one, other, place, start), -start) for start in found)
        back = _backward(one, other, place, -start, before)
        runs.append((place - back, -start - back, length + back))
        before, place = place, place + length
    return runs


def _anchors(words: Sequence[str]) -> Mapping[tuple[str, ...], Sequence[int]]:
    """The first places of each run of ``ANCHOR`` words. Most stand once: only the others are gone through."""
    grams = list(zip(*(islice(words, step, None) for step in range(ANCHOR)), strict=False))
    last = dict(zip(grams, count(), strict=False))
    places: dict[tuple[str, ...], Sequence[int]] = dict(zip(last, zip(last.values(), strict=True), strict=True))
    if len(last) < len(grams):
        several: dict[tuple[str, ...], list[int]] = {}
        for place, gram in enumerate(grams):
            held = several.setdefault(gram, []) if gram in several or last[gram] != place else ()
            if isinstance(held, list) and len(held) < PLACES:
                held.append(place)
        places.update(several)
    return places


def _forward(one: Sequence[str], other: Sequence[str], left: int, right: int) -> int:
    start, most = left, min(len(one), left + len(other) - right)
    shift = right - left
    while left < most and one[left] == other[left + shift]:
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
        skip = 0
        while skip < length and (taken_one[left + skip] or taken_other[right + skip]):
            skip += 1
        end = length
        while end > skip and (taken_one[left + end - 1] or taken_other[right + end - 1]):
            end -= 1
        if end - skip < ANCHOR:
            continue
        if end - skip < length:
            heappush(heap, (skip - end, left + skip, right + skip))
            continue
        taken_one[left : left + length] = taken_other[right : right + length] = b"\x01" * length
        kept.append((left, right, length))
    return kept
