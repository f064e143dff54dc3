"""What to ask sketches about candidate pairs, and the sketches of many articles as one buffer that can be mapped.

It refuses to know files: it makes buffers and reads them.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from provenance.similarity.candidates import Pairs, chosen
from provenance.similarity.sifting import Sieve, Sketch

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Places = NDArray[np.int64]
    """Two columns: the places of both articles of a pair among those that are sketched. Sorted by the first."""

_HEADER = struct.Struct("<3q")
Buffer = bytes | memoryview


@dataclass(frozen=True, slots=True, eq=False)
class Questions:
    """What to ask about some pairs."""

    pairs: Pairs
    order: NDArray[np.int64]
    """Places of the pairs, those of one later article together."""
    rows: list[int]
    """Their articles, each once."""
    places: Places

    def parts(self, size: int) -> list[Places]:
        """The places of so many pairs after the other."""
        return [self.places[start : start + size] for start in range(0, len(self.places), size)]

    def answered(self, answers: Iterable[bool]) -> Pairs:
        """The pairs that are let through, in the order in which they were given."""
        import numpy as np

        kept = np.zeros(len(self.order), dtype=np.bool_)
        kept[self.order] = np.fromiter(answers, dtype=np.bool_, count=len(self.order))
        return chosen(self.pairs, kept)


def questions(pairs: Pairs) -> Questions:
    """What to ask about these pairs."""
    import numpy as np

    later, earlier, _ = pairs
    order = np.argsort(later, kind="stable")
    rows, places = np.unique(np.concatenate((later[order], earlier[order])), return_inverse=True)
    return Questions(pairs, order, rows.tolist(), places.reshape(2, -1).T)


def ask(sketch_at: Callable[[int], Sketch], places: Places) -> list[bool]:
    """For each pair whether it may be a match."""
    sieve = Sieve()
    by_first = groupby(places.tolist(), key=lambda pair: pair[0])
    asked = ((one, [sketch_at(other) for _, other in pairs]) for one, pairs in by_first)
    return [let for one, others in asked for let in sieve.lets_through(sketch_at(one), others)]


def packed_sketches(sketches: Sequence[Sketch]) -> bytes:
    """Sketches as one buffer, to be read by ``PackedSketches``."""
    import numpy as np

    figures = np.array([(len(one.shingles), len(one.words), one.distinct) for one in sketches], dtype="<i8")
    shingles = [one.shingles.astype("<u2").tobytes() for one in sketches]
    words = [one.words.astype("<i4").tobytes() for one in sketches]
    sizes = figures.reshape(-1, 3).sum(axis=0).tolist()
    return b"".join((_HEADER.pack(len(sketches), sizes[0], sizes[1]), figures.tobytes(), *words, *shingles))


class PackedSketches:
    """The sketches in a buffer that ``packed_sketches`` made, which it keeps."""

    def __init__(self, data: Buffer) -> None:
        import numpy as np

        count, shingles, words = _HEADER.unpack_from(data)
        figures = np.frombuffer(data, "<i8", 3 * count, _HEADER.size).reshape(-1, 3)
        start = _HEADER.size + figures.nbytes
        self._words = np.frombuffer(data, "<i4", words, start)
        self._shingles = np.frombuffer(data, "<u2", shingles, start + self._words.nbytes)
        self._ends = [[0, *np.cumsum(figures[:, column]).tolist()] for column in range(2)]
        self._distinct: list[int] = figures[:, 2].tolist()

    def at(self, place: int) -> Sketch:
        """The sketch at a place."""
        shingles, words = (slice(ends[place], ends[place + 1]) for ends in self._ends)
        return Sketch(self._shingles[shingles], self._distinct[place], self._words[words])
