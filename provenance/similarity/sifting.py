"""Put candidate pairs aside that no reading can make a match: on hashes, in a few passes of numpy, before ``compare``.

Every bound is one that a match has to meet (see ``judgement``), counted on hashes of runs, which can only be more alike
than the words: nothing that ``compare`` would accept is put aside. Texts in scripts without spaces are let through. It
refuses to say why a pair is none: that is ``compare``'s part.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.similarity.judgement import (
    CONTAINMENT,
    EXCERPT_CONTAINMENT,
    PARAGRAPH_SHARE,
    PARAGRAPH_WORDS,
    PROSE_WORDS,
    RUNNING_WORDS,
    SHARED_PARAGRAPHS,
)
from provenance.similarity.shingles import SPEC, runs_of, word_hashes
from provenance.similarity.units import any_unspaced

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BLOCK = 64


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """What the bounds need of one body."""

    shingles: NDArray[np.uint64]
    """Each once, sorted."""
    runs: NDArray[np.uint64]
    """Runs of five words, in the order of the text."""
    known: NDArray[np.uint64]
    """The same, sorted."""
    ends: NDArray[np.int64]
    """For each paragraph the place after its last word."""
    unspaced: bool


def outlines(bodies: Sequence[tuple[str, ...]]) -> list[Outline]:
    """The outlines of bodies given as paragraphs."""
    return [one for start in range(0, len(bodies), _BLOCK) for one in _outlines(bodies[start : start + _BLOCK])]


def may_match(one: Outline, other: Outline) -> bool:
    """Whether ``compare`` must look at the pair."""
    if one.unspaced or other.unspaced:
        return True
    shared = _count_shared(one.shingles, other.shingles)
    least = min(len(one.shingles), len(other.shingles))
    if shared < EXCERPT_CONTAINMENT * least:
        return False
    if shared >= CONTAINMENT * least:  # nearly always a match: what else could be asked costs as much as comparing
        return True
    covered = _covered(one, other), _covered(other, one)
    if min(int(words.sum()) for words in covered) < PROSE_WORDS:
        return False
    if min(_longest(words) for words in covered) >= RUNNING_WORDS:
        return True
    sides = zip((one, other), covered, strict=True)
    return max(_count_paragraphs(outline, words) for outline, words in sides) >= SHARED_PARAGRAPHS


def _outlines(bodies: Sequence[tuple[str, ...]]) -> list[Outline]:
    import numpy as np

    hashes, counts = word_hashes([paragraph for body in bodies for paragraph in body])
    sizes = [len(body) for body in bodies]
    per_body = np.split(counts, np.cumsum(sizes)[:-1])
    totals = np.array([int(part.sum()) for part in per_body], dtype=np.int64)
    divided = [
        np.split(values, np.cumsum(kept)[:-1])
        for values, kept in runs_of(hashes, totals, (SPEC.shingle_words, SPEC.fingerprint_words))
    ]
    return [
        Outline(np.unique(shingles), runs, np.sort(runs), np.cumsum(words), any_unspaced(body))
        for shingles, runs, words, body in zip(*divided, per_body, bodies, strict=True)
    ]


def _count_shared(one: NDArray[np.uint64], other: NDArray[np.uint64]) -> int:
    import numpy as np

    both = np.concatenate((one, other))
    both.sort(kind="stable")
    return int((both[1:] == both[:-1]).sum())


def _covered(one: Outline, other: Outline) -> NDArray[np.bool_]:
    """For each word of the one whether it stands in a run of five that the other has."""
    import numpy as np

    if not len(one.runs) or not len(other.known):
        return np.zeros(len(one.runs), dtype=np.bool_)
    places = np.minimum(np.searchsorted(other.known, one.runs), len(other.known) - 1)
    starts = other.known[places] == one.runs
    covered = np.zeros(len(starts) + SPEC.fingerprint_words - 1, dtype=np.bool_)
    for step in range(SPEC.fingerprint_words):
        covered[step : step + len(starts)] |= starts
    return covered


def _longest(covered: NDArray[np.bool_]) -> int:
    """Words of the longest stretch."""
    import numpy as np

    gaps = np.flatnonzero(np.concatenate((np.ones(1, np.bool_), ~covered, np.ones(1, np.bool_))))
    return int(np.diff(gaps).max()) - 1


def _count_paragraphs(outline: Outline, covered: NDArray[np.bool_]) -> int:
    """Paragraphs that are covered as far as a shared one is."""
    import numpy as np

    sums = np.concatenate((np.zeros(1, np.int64), np.cumsum(covered)))
    ends = np.minimum(outline.ends, len(covered))
    starts = np.concatenate((np.zeros(1, np.int64), ends[:-1]))
    words = sums[ends] - sums[starts]
    return int((words >= np.maximum(PARAGRAPH_WORDS, PARAGRAPH_SHARE * (ends - starts))).sum())
