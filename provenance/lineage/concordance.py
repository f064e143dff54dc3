"""The runs of words of several texts and which texts hold each: counted once for everything that is asked of them.

Runs are numbers, so that no word is compared twice; runs that the same texts hold are one group, and these are few.
Knows nothing of articles, nor of what a shared run means.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, count, pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    Numbers = np.ndarray[tuple[int], np.dtype[np.int64]]
    Flags = np.ndarray[tuple[int, int], np.dtype[np.bool_]]
    Row = np.ndarray[tuple[int], np.dtype[np.float64]]

_WIDEST = 1 << 62
"""No number is larger."""
_BITS = 32
"""So many texts are looked at together."""


@dataclass(frozen=True, slots=True)
class Concordance:
    """Texts as runs, runs in groups. What crosses from one text to the next is in a group that nobody holds."""

    runs: tuple[Numbers, ...]
    """Of each text the numbers of its runs, in order."""
    group: Numbers
    """Of each run the number of its group."""
    holders: Flags
    """Row the group, column the text; no two rows are equal, and they stand in the order of the places that are set."""
    times: Row
    """Of each group how many runs it has."""

    def groups(self, text: int) -> Numbers:
        """The groups of a text's runs, in order."""
        return self.group[self.runs[text]]

    def among(self, number: int) -> Concordance:
        """The same of the first texts alone."""
        import numpy as np

        held = [column.nonzero()[0] for column in self.holders[:, :number].T]
        group, holders = _grouped(held, len(self.holders))
        return Concordance(self.runs[:number], group[self.group], holders, np.bincount(group, self.times).astype(float))


def number(things: Iterable[Hashable]) -> tuple[Numbers, list[Any]]:
    """The same number for what is equal, from 0 on as they come; and the things by their numbers."""
    import numpy as np

    known: defaultdict[Hashable, int] = defaultdict(count().__next__)
    numbers = np.fromiter(map(known.__getitem__, things), dtype=np.int64)
    return numbers, list(known)


def index_runs(texts: Sequence[Numbers], length: int) -> Concordance:
    """Number the runs of ``length`` words, which are numbers as well, and tell which texts hold each."""
    import numpy as np

    runs = _runs(texts, length)
    group, holders = _grouped(runs, 1 + max((int(one.max(initial=-1)) for one in runs), default=-1))
    return Concordance(runs, group, holders, np.bincount(group).astype(float))


def _runs(texts: Sequence[Numbers], length: int) -> tuple[Numbers, ...]:
    import numpy as np

    words = runs = np.concatenate(texts)
    known = kinds = 1 + int(words.max(initial=0))
    for further in range(1, length):
        if kinds * known > _WIDEST:
            runs, kinds = np.unique(runs, return_inverse=True)[1], len(runs)
        runs, kinds = runs[:-1] * known + words[further:], kinds * known
    runs = np.unique(runs, return_inverse=True)[1]
    ends = accumulate(map(len, texts), initial=0)
    return tuple(runs[start : max(start, end - length + 1)] for start, end in pairwise(ends))


def _grouped(held: Sequence[Numbers], things: int) -> tuple[Numbers, Flags]:
    """Of each of so many things the number of its group, and the groups' holders, in order; ``held``: by each text.

    Flags for every thing and text would take memory by the square of the texts: only groups have flags.
    """
    import numpy as np

    kind = _told_apart(held, things)
    rows = np.zeros((1 + int(kind.max(initial=-1)), len(held)), dtype=bool)
    for text, own in enumerate(held):
        rows[kind[own], text] = True
    order = np.argsort(_in_order(rows))
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    return rank[kind], rows[order]


def _told_apart(held: Sequence[Numbers], things: int) -> Numbers:
    """The same number, from 0 on, for things that the same texts hold: told apart by so many texts at a time."""
    import numpy as np

    kind, kinds = np.zeros(things, dtype=np.int64), 1
    for start in range(0, len(held), _BITS):
        bits = np.zeros(things, dtype=np.int64)
        for place, own in enumerate(held[start : start + _BITS]):
            bits[own] |= 1 << place
        here = bits.nonzero()[0]
        found, again = np.unique(kind[here] << _BITS | bits[here], return_inverse=True)
        kind[here] = kinds + again
        kinds += len(found)
    used = np.zeros(kinds, dtype=bool)
    used[kind] = True
    return (used.cumsum() - 1)[kind]


def _in_order(held: Flags) -> np.ndarray[tuple[int], np.dtype[np.bytes_]]:
    """Rows as what sorts like the places that are set in them: a place is 1, a gap before a later one 2, the rest 0."""
    import numpy as np

    keys = np.logical_or.accumulate(held[:, ::-1], axis=1)[:, ::-1].astype(np.uint8, order="C")
    keys *= 2
    keys -= held
    return keys.view(f"S{held.shape[1]}").ravel()
