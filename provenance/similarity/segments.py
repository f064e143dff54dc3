"""Sorted segments: the keys of some thousand articles, turned round, in one block of bytes.

A segment is a header, the keys in order (signed, 64 bits) and beside each the row of its article (32 bits). The header
has a mark by which the owner knows again what it was made from.
Looking one up is a binary search, in a file that is mapped and not read. It refuses to know files: it makes buffers and
reads them.
"""

from __future__ import annotations

import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MAGIC = b"prints 2"
_HEADER = struct.Struct("<8s4q16s")
Buffer = bytes | memoryview


@dataclass(frozen=True, slots=True)
class Segment:
    """Fingerprints of the articles whose rows are from ``first`` to ``last``."""

    first: int
    last: int
    articles: int
    prints: NDArray[np.int64]
    rows: NDArray[np.uint32]
    mark: bytes = b""

    def find(self, wanted: NDArray[np.int64]) -> Iterator[tuple[int, NDArray[np.uint32]]]:
        """(key, rows that have it) for each of them that is here."""
        import numpy as np

        if not len(self.prints):
            return
        starts = np.searchsorted(self.prints, wanted)
        here = self.prints[np.minimum(starts, len(self.prints) - 1)] == wanted
        values, starts = wanted[here], starts[here]
        ends = np.searchsorted(self.prints, values, side="right")
        for value, start, end in zip(values.tolist(), starts.tolist(), ends.tolist(), strict=True):
            yield value, self.rows[start:end]

    def parts(self, mark: bytes) -> tuple[bytes, memoryview, memoryview]:
        """What to write one after the other, to be ``opened`` again; the mark has 16 bytes."""
        header = _HEADER.pack(_MAGIC, len(self.prints), self.first, self.last, self.articles, mark)
        return header, self.prints.astype("<i8").data.cast("B"), self.rows.astype("<u4").data.cast("B")


class Holders(Sequence[int]):
    """The rows that have one key, rising: made when they are asked for, as some keys are in every tenth article."""

    __slots__ = ("_parts",)

    def __init__(self) -> None:
        self._parts: list[NDArray[np.uint32]] = []

    def add(self, rows: NDArray[np.uint32]) -> None:
        """Add rows that come after those that are here."""
        self._parts.append(rows)

    def __len__(self) -> int:
        return sum(map(len, self._parts))

    def __iter__(self) -> Iterator[int]:
        return chain.from_iterable(part.tolist() for part in self._parts)

    @overload
    def __getitem__(self, place: int) -> int: ...
    @overload
    def __getitem__(self, place: slice) -> list[int]: ...
    def __getitem__(self, place: int | slice) -> int | list[int]:
        if isinstance(place, slice):
            return list(self)[place]
        place += len(self) if place < 0 else 0
        for part in self._parts:
            if 0 <= place < len(part):
                return int(part[place])
            place -= len(part)
        raise IndexError(place)


def made(first: int, packed: Sequence[tuple[int, bytes]]) -> Segment:
    """A segment of articles given as (row, keys as little-endian 64-bit integers), by rising rows."""
    import numpy as np

    counts = [len(prints) // 8 for _, prints in packed]
    prints = np.frombuffer(b"".join(prints for _, prints in packed), dtype="<i8").astype(np.int64)
    rows = np.repeat(np.array([row for row, _ in packed], dtype=np.uint32), counts)
    return _sorted(first, packed[-1][0], len(packed), prints, rows)


def merged(segments: Sequence[Segment]) -> Segment:
    """One segment of several that follow one another."""
    import numpy as np

    prints = np.concatenate([segment.prints for segment in segments])
    rows = np.concatenate([segment.rows for segment in segments])
    articles = sum(segment.articles for segment in segments)
    return _sorted(segments[0].first, segments[-1].last, articles, prints, rows)


def opened(data: Buffer) -> Segment:
    """The segment in a buffer, which it keeps.

    :raises ValueError: the buffer holds none, or not all of it.
    """
    import numpy as np

    if len(data) < _HEADER.size:
        raise ValueError("no segment")
    magic, count, first, last, articles, mark = _HEADER.unpack_from(data)
    if magic != _MAGIC or count < 0 or len(data) != _HEADER.size + 12 * count:
        raise ValueError("no segment")
    prints = np.frombuffer(data, dtype="<i8", count=count, offset=_HEADER.size)
    rows = np.frombuffer(data, dtype="<u4", count=count, offset=_HEADER.size + 8 * count)
    return Segment(first, last, articles, prints, rows, mark)


def postings(segments: Iterable[Segment], wanted: Sequence[int]) -> dict[int, Holders]:
    """The rows that have each of the keys, of all segments."""
    import numpy as np

    values = np.unique(np.array(wanted, dtype=np.int64))
    found: defaultdict[int, Holders] = defaultdict(Holders)
    for segment in sorted(segments, key=lambda segment: segment.first):
        for value, rows in segment.find(values):
            found[value].add(rows)
    return dict(found)


def _sorted(first: int, last: int, articles: int, prints: NDArray[np.int64], rows: NDArray[np.uint32]) -> Segment:
    import numpy as np

    order = np.argsort(prints, kind="stable")
    return Segment(first, last, articles, prints[order], rows[order])
