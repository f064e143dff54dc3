"""Mark the words of a body that stand in furniture, from the fingerprints that are known to be."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise
from typing import TYPE_CHECKING

from provenance.similarity.shingles import SPEC

if TYPE_CHECKING:
    from provenance.similarity.passages import Run
    from provenance.similarity.reading import Reading

REACH = SPEC.window + SPEC.fingerprint_words
"""Words between two fingerprints of one passage at most: so far what lies between them, or before a passage's first and
after its last, is of their kind."""


def furniture_words(reading: Reading, runs: Sequence[Run], furniture: Set[int]) -> bytearray:
    """For each word 1 where it stands in a shared run, in or near a fingerprint that is furniture.

    Fingerprints are taken closely (``REACH``), so that a run is furniture from end to end, or story from end to end,
    but where the one follows the other.
    """
    places = _places(reading, furniture)
    marked = bytearray(len(reading.words))
    for left, _, length in runs:
        end = left + length
        mine = [place for place in places if left <= place < end]
        near = [(before, place) for before, place in pairwise([left, *mine, end]) if place - before <= REACH]
        for start, stop in [*near, *((place, min(place + SPEC.fingerprint_words, end)) for place in mine)]:
            if mine:
                marked[start:stop] = b"\x01" * (stop - start)
    return marked


def _places(reading: Reading, furniture: Set[int]) -> list[int]:
    import numpy as np

    wanted = np.fromiter(furniture, np.int64, len(furniture))
    wanted.sort()
    mine = reading.fingerprints
    near = np.minimum(wanted.searchsorted(mine), len(wanted) - 1)
    places: list[int] = np.flatnonzero(wanted[near] == mine).tolist()
    return places
