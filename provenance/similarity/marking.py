"""Mark the words of a body that stand in furniture, from the fingerprints that are known to be."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise
from typing import TYPE_CHECKING

from provenance.similarity.shingles import SPEC, run_hashes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from provenance.records.match import Match
    from provenance.similarity.passages import Run
    from provenance.similarity.reading import Reading

REACH = SPEC.window + SPEC.fingerprint_words
"""Words between two fingerprints of one passage at most: so far what lies between them, or before a passage's first and
after its last, is of their kind."""

SET_ASIDE = 2 * REACH + SPEC.fingerprint_words + SPEC.shingle_words - 1
"""Words, or shingles, that are set aside for one place of a fingerprint at most: what is marked around it, and the
shingles that reach into that."""


def furniture_words(reading: Reading, runs: Sequence[Run], furniture: Set[int]) -> bytearray:
    """For each word 1 where it stands in a shared run, in or near a fingerprint that is furniture.

    Fingerprints are taken closely (``REACH``), so that a run is furniture from end to end, or story from end to end,
    but where the one follows the other.
    """
    places = _places(reading.fingerprints, furniture)
    marked = bytearray(len(reading.words))
    for left, _, length in runs:
        end = left + length
        mine = [place for place in places if left <= place < end]
        near = [(before, place) for before, place in pairwise([left, *mine, end]) if place - before <= REACH]
        for start, stop in [*near, *((place, min(place + SPEC.fingerprint_words, end)) for place in mine)]:
            if mine:
                marked[start:stop] = b"\x01" * (stop - start)
    return marked


def stays_match(match: Match, furniture: Set[int], prints: NDArray[np.int64]) -> bool:
    """Whether a match is one without this furniture, seen without comparing again; False where that is not sure.

    :param prints: of each run of words of its ``a``, as ``all_prints`` gives them.
    """
    if match.spare < SET_ASIDE:
        return False
    return len(_places(prints, furniture)) * SET_ASIDE <= match.spare


def all_prints(bodies: Sequence[str]) -> list[NDArray[np.int64]]:
    """For each body what a fingerprint of each of its runs of words would be, in order."""
    import numpy as np

    hashes, counts = run_hashes(bodies, SPEC.fingerprint_words)
    return np.split((hashes >> np.uint64(1)).astype(np.int64), np.cumsum(counts)[:-1]) if bodies else []


def _places(prints: NDArray[np.int64], furniture: Set[int]) -> list[int]:
    import numpy as np

    wanted = np.fromiter(furniture, np.int64, len(furniture))
    wanted.sort()
    near = np.minimum(wanted.searchsorted(prints), len(wanted) - 1)
    places: list[int] = np.flatnonzero(wanted[near] == prints).tolist()
    return places
