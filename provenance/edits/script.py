"""The exact change of one text into another in words: nothing is lost, the fewest words go and come.

Words are matched by a longest common subsequence (no other choice of matches keeps more words); what stands between
matched words, spaces and marks included, is compared afterwards. Moves are not known here: they go and come.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from provenance.edits.ends import shared_start
from provenance.text.tokens import pieces, word_spans

if TYPE_CHECKING:
    from provenance.records.edit import WordOperation

Block = tuple[int, int, int]
"""Words from ``a``'s index and from ``b``'s index on, so many, are the same."""

_LARGEST = 1_000_000_000
"""Word pairs compared at once (one bit each, 125 MB). Larger texts are first divided where a rare word stands in both;
then the fewest words are no longer promised."""


def operations(a: str, b: str) -> tuple[WordOperation, ...]:
    """The script from ``a`` to ``b``: joining equal and delete gives ``a``, equal and insert gives ``b``.

    No two neighbours are of one kind, and of one changed place the deleted text comes first.

    >>> operations("the old pier", "the new pier")
    (('equal', 'the '), ('delete', 'old'), ('insert', 'new'), ('equal', ' pier'))
    """
    spans_a, spans_b = word_spans(a), word_spans(b)
    blocks = shared_words([a[s:e] for s, e in spans_a], [b[s:e] for s, e in spans_b])
    return spell(a, spans_a, b, spans_b, blocks)


def spell(
    a: str, spans_a: list[tuple[int, int]], b: str, spans_b: list[tuple[int, int]], blocks: list[Block]
) -> tuple[WordOperation, ...]:
    """The script of two texts whose shared words are known. ``blocks`` ascend on both sides.

    A block that is not the same between its words too is halved until its parts are.
    """
    runs = _Runs()
    end_a = end_b = 0
    waiting = blocks[::-1]
    while waiting:
        i, j, size = waiting.pop()
        start_a, start_b = spans_a[i][0], spans_b[j][0]
        last_a, last_b = spans_a[i + size - 1][1], spans_b[j + size - 1][1]
        if size > 1 and a[start_a:last_a] != b[start_b:last_b]:
            half = size // 2
            waiting += [(i + half, j + half, size - half), (i, j, half)]
            continue
        runs.gap(a[end_a:start_a], b[end_b:start_b])
        end_a, end_b = last_a, last_b
        runs.equal(a[start_a:last_a])
    runs.gap(a[end_a:], b[end_b:])
    return runs.done()


class _Runs:
    """Collects operations; neighbours of one kind become one, a place's deletions come before its insertions."""

    def __init__(self) -> None:
        self._finished: list[WordOperation] = []
        self._same: list[str] = []
        self._gone: list[str] = []
        self._come: list[str] = []

    def equal(self, text: str) -> None:
        if not text:
            return
        if self._gone or self._come:
            self._close()
        self._same.append(text)

    def gap(self, gone: str, come: str) -> None:
        """What stands between two matched words; equal pieces at both ends stay."""
        if gone == come:
            self.equal(gone)
            return
        before, after = _shared_ends(gone, come)
        self.equal(gone[:before])
        self._gone.append(gone[before : len(gone) - after])
        self._come.append(come[before : len(come) - after])
        self.equal(gone[len(gone) - after :])

    def _close(self) -> None:
        same, gone, come = ("".join(parts) for parts in (self._same, self._gone, self._come))
        for parts in (self._same, self._gone, self._come):
            parts.clear()
        if same:
            self._finished.append(("equal", same))
        if gone:
            self._finished.append(("delete", gone))
        if come:
            self._finished.append(("insert", come))

    def done(self) -> tuple[WordOperation, ...]:
        self._close()
        return tuple(self._finished)


def _shared_ends(gone: str, come: str) -> tuple[int, int]:
    """Characters that two texts share in whole pieces at their start and, beyond that, at their end."""
    before = after = 0
    if gone[:1] == come[:1]:
        shared = shared_start(gone, come)
        before = _same(*(pieces(text[: f"{text}  ".find(" ", shared + 1)]) for text in (gone, come)))
    gone, come = gone[before:], come[before:]
    if gone[-1:] == come[-1:]:
        shared = shared_start(gone[::-1], come[::-1])
        rests = (pieces(text[max(0, text.rfind(" ", 0, len(text) - shared)) :]) for text in (gone, come))
        after = _same(*(rest[::-1] for rest in rests))
    return before, after


def _same(a: list[str], b: list[str]) -> int:
    """Characters of the pieces that are the same, from the first on."""
    return sum(map(len, a[: shared_start(a, b)]))


def shared_words(a: Sequence[str], b: Sequence[str]) -> list[Block]:
    """A longest common subsequence of two lists of words, in blocks that ascend on both sides."""
    numbers: dict[str, int] = {}
    ids_a = [numbers.setdefault(word, len(numbers)) for word in a]
    ids_b = [numbers.setdefault(word, len(numbers)) for word in b]
    return shared_ids(ids_a, ids_b)


def shared_ids(a: list[int], b: list[int]) -> list[Block]:
    """``shared_words`` for numbers that stand for words or sentences."""
    if len(a) * len(b) <= _LARGEST:
        return _longest(a, b, 0, 0)
    return [block for part_a, part_b, i, j in _parts(a, b) for block in _longest(part_a, part_b, i, j)]


def _longest(a: list[int], b: list[int], i: int, j: int) -> list[Block]:
    from rapidfuzz.distance import Indel

    return [
        (i + step.src_start, j + step.dest_start, step.src_end - step.src_start)
        for step in Indel.opcodes(a, b)
        if step.tag == "equal"
    ]


def _parts(a: list[int], b: list[int]) -> Iterator[tuple[list[int], list[int], int, int]]:
    """Divide two long lists at numbers that stand once in both, in one order; what is too large still, evenly."""
    cuts = [(0, 0), *_landmarks(a, b), (len(a), len(b))]
    for (i, j), (next_i, next_j) in pairwise(cuts):
        steps = 1 + max((next_i - i), (next_j - j)) // int(_LARGEST**0.5)
        if (next_i - i) * (next_j - j) <= _LARGEST:
            steps = 1
        for step in range(steps):
            x, y = i + (next_i - i) * step // steps, j + (next_j - j) * step // steps
            u, v = i + (next_i - i) * (step + 1) // steps, j + (next_j - j) * (step + 1) // steps
            yield a[x:u], b[y:v], x, y


def _landmarks(a: list[int], b: list[int]) -> list[tuple[int, int]]:
    """Places of numbers that stand once in both lists, the longest choice that ascends on both sides."""
    counts_a, counts_b = Counter(a), Counter(b)
    where = {number: place for place, number in enumerate(b) if counts_b[number] == 1}
    pairs = [(i, where[number]) for i, number in enumerate(a) if counts_a[number] == 1 and number in where]
    return [pairs[place] for place in ascending([j for _, j in pairs])]


def ascending(values: list[int]) -> list[int]:
    """Places of a longest strictly ascending subsequence."""
    tails: list[int] = []
    places: list[int] = []
    back: list[int] = []
    for place, value in enumerate(values):
        slot = bisect_left(tails, value)
        tails[slot : slot + 1] = [value]
        places[slot : slot + 1] = [place]
        back.append(places[slot - 1] if slot else -1)
    chain = []
    place = places[-1] if places else -1
    while place >= 0:
        chain.append(place)
        place = back[place]
    return chain[::-1]
