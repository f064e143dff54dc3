"""Put candidate pairs aside that no reading can make a match: on two bytes a word, before any text is read for them.

In a large store most candidate pairs share a sentence or two by chance, and their number grows with the square of the
articles. A sketch is what of a text can be held for a million of them: hashes of its shingles in order, cut to 16 bits.

Every bound is one that a match has to meet (see ``judgement``). Cut hashes can only be more alike than the words, so
that what is shared is never counted too low: nothing that ``compare`` would accept is put aside. Texts in scripts
without spaces are let through. It refuses to say why a pair is none: that is ``compare``'s part.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.similarity.judgement import (
    CONTAINMENT,
    EXCERPT_CONTAINMENT,
    PARAGRAPH_SHARE,
    PARAGRAPH_WORDS,
    PASSAGE_WORDS,
    PROSE_WORDS,
    RUNNING_WORDS,
    SHARED_PARAGRAPHS,
)
from provenance.similarity.shingles import SPEC, body_hashes, runs_of
from provenance.similarity.units import any_unspaced
from provenance.text.normalize import fold

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BITS = 16
_BLOCK = 64
_LOST = SPEC.shingle_words - 1
"""So many fewer shingles than words has a run,"""
_SHARE = 1 - _LOST / PASSAGE_WORDS
"""... so that of the words of shared runs at least this share begin a shared shingle,"""
_ENDS = 2 * _LOST
"""... once the parts of two runs that a paragraph may cut off are left out."""


@dataclass(frozen=True, slots=True, eq=False)
class Sketch:
    """What the bounds need of one body. All is empty where no bound holds."""

    shingles: NDArray[np.uint16]
    """In the order of the text."""
    distinct: int
    """How many different ones there are, told before they are cut."""
    words: NDArray[np.int32]
    """Words of each paragraph."""


def sketches(bodies: Sequence[tuple[str, ...]]) -> list[Sketch]:
    """The sketches of bodies given as paragraphs."""
    return [one for start in range(0, len(bodies), _BLOCK) for one in _sketches(bodies[start : start + _BLOCK])]


def _sketches(bodies: Sequence[tuple[str, ...]]) -> Iterable[Sketch]:
    import numpy as np

    hashes, words = body_hashes(bodies)
    totals = np.array([int(part.sum()) for part in words], dtype=np.int64)
    ((shingles, counts),) = runs_of(hashes, totals, (SPEC.shingle_words,))
    cut = (shingles >> np.uint64(64 - BITS)).astype(np.uint16)
    ends = np.cumsum(counts)
    for body, mine, start, end in zip(bodies, words, (ends - counts).tolist(), ends.tolist(), strict=True):
        if _has_unspaced(body):
            yield Sketch(cut[:0], 0, np.zeros(0, dtype=np.int32))
        else:
            ranked = np.sort(shingles[start:end])
            distinct = min(1, len(ranked)) + int(np.count_nonzero(ranked[1:] != ranked[:-1]))
            yield Sketch(cut[start:end], distinct, mine.astype(np.int32))


def _has_unspaced(body: Iterable[str]) -> bool:
    """Whether any letter is of a script without spaces once it is folded, as it is where pairs are compared."""
    return any_unspaced(fold(paragraph) for paragraph in body if not paragraph.isascii())


class Sieve:
    """Asks of one article after the other which others may match it."""

    def __init__(self) -> None:
        import numpy as np

        self._mine, self._theirs = np.zeros((2, 1 << BITS), dtype=np.bool_)

    def lets_through(self, one: Sketch, others: Iterable[Sketch]) -> list[bool]:
        """For each of the others whether ``compare`` must look at the pair."""
        self._mine[one.shingles] = True
        found = [self._lets_through(one, other) for other in others]
        self._mine[one.shingles] = False
        return found

    def _lets_through(self, one: Sketch, other: Sketch) -> bool:
        import numpy as np

        marks = self._mine[other.shingles]
        told = _by_shares(int(np.count_nonzero(marks)), min(one.distinct, other.distinct))
        if told is not None:
            return told
        if _runs_on(marks) or _has_paragraphs(other, marks):
            return True
        self._theirs[other.shingles] = True
        marks = self._theirs[one.shingles]
        self._theirs[other.shingles] = False
        return _has_paragraphs(one, marks)


def _by_shares(shared: int, least: int) -> bool | None:
    """Whether so many shingles are too few or enough; None where it depends on how they lie."""
    if shared < EXCERPT_CONTAINMENT * least:
        return False
    if shared >= CONTAINMENT * least:  # nearly always a match: what else could be asked costs as much as comparing
        return True
    return False if shared < _SHARE * PROSE_WORDS else None


def _runs_on(marks: NDArray[np.bool_]) -> bool:
    """Whether a run of so many words may be shared that it makes a match."""
    import numpy as np

    gaps = np.flatnonzero(np.concatenate((np.ones(1, np.bool_), ~marks, np.ones(1, np.bool_))))
    return int(np.diff(gaps).max()) - 1 >= RUNNING_WORDS - _LOST


def _has_paragraphs(sketch: Sketch, marks: NDArray[np.bool_]) -> bool:
    """Whether so many paragraphs may be shared that they make a match."""
    import numpy as np

    sums = np.concatenate((np.zeros(1, np.int64), np.cumsum(marks)))
    ends = np.minimum(np.cumsum(sketch.words), len(marks))
    starts = np.concatenate((np.zeros(1, np.int64), ends[:-1]))
    least = _SHARE * (np.maximum(PARAGRAPH_WORDS, PARAGRAPH_SHARE * sketch.words) - _ENDS)
    return int((sums[ends] - sums[starts] >= least).sum()) >= SHARED_PARAGRAPHS
