"""All candidate pairs of many articles at once, by sorting their fingerprints: what asking for each would find.

Pairs come in blocks, in the order of the first article, so that a million articles need no more memory than their
fingerprints and one block. Fingerprints that are furniture make no pairs (see ``furniture``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from provenance.similarity.furniture import MOST, OFTEN, is_furniture, sampled

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SHARED = 2
"""Fingerprints that a candidate pair shares at least."""
_BLOCK = 4_000_000
"""Shared fingerprints counted at once."""

Pairs = tuple["NDArray[np.int64]", "NDArray[np.int64]", "NDArray[np.int64]"]
"""The one, the other, and how many fingerprints they share: arrays of one length. One is always less than other."""


def candidate_blocks(prints: NDArray[np.int64], counts: NDArray[np.int64], least: int = SHARED) -> Iterator[Pairs]:
    """Candidate pairs of articles, which are numbered in their order, sorted.

    :param prints: the fingerprints of all articles, each once an article.
    :param counts: how many each has.
    """
    groups, holders = _groups(prints, counts)
    if len(groups):
        for places in _blocks(groups, holders, len(counts)):
            yield _counted(_instances(groups, holders, places), least)


def _groups(prints: NDArray[np.int64], counts: NDArray[np.int64]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """The number of a fingerprint and the article that has it, for all that several but not too many articles have."""
    import numpy as np

    order = np.argsort(prints, kind="stable")
    values = prints[order]
    holders = np.repeat(np.arange(len(counts), dtype=np.int32), counts)[order]
    firsts = np.flatnonzero(np.append(np.ones(min(1, len(values)), dtype=np.bool_), values[1:] != values[:-1]))
    del order, values
    sizes = np.diff(np.append(firsts, len(holders)))
    kept = (sizes > 1) & (sizes <= MOST)
    ends = np.cumsum(counts)
    often = {
        group: sampled(holders[firsts[group] : firsts[group] + sizes[group]].tolist())
        for group in np.flatnonzero(kept & (sizes > OFTEN)).tolist()
    }
    kept[_furniture(often, lambda article: prints[ends[article] - counts[article] : ends[article]].tolist())] = False
    inside = np.repeat(kept, sizes)
    return np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)[inside], holders[inside]


def _furniture(often: Mapping[int, tuple[int, ...]], prints_of: Callable[[int], list[int]]) -> list[int]:
    """Which of these fingerprints are furniture, by a sample of the articles that have each."""
    known: dict[tuple[int, ...], bool] = {}
    for sample in often.values():
        if sample not in known:
            known[sample] = is_furniture([frozenset(prints_of(article)) for article in sample])
    return [group for group, sample in often.items() if known[sample]]


def _blocks(groups: NDArray[np.int32], holders: NDArray[np.int32], articles: int) -> Iterator[NDArray[np.int64]]:
    """Places of the articles of one block, so that it makes no more than ``_BLOCK`` instances or is one article."""
    import numpy as np

    sizes = np.bincount(groups)
    ends = np.cumsum(sizes)[groups]
    following = ends - np.arange(len(groups)) - 1
    load = np.cumsum(np.bincount(holders, weights=following, minlength=articles))
    start = 0
    while start < articles:
        reached = load[start - 1] if start else 0.0
        end = max(start + 1, int(np.searchsorted(load, reached + _BLOCK)))
        yield np.flatnonzero((holders >= start) & (holders < end) & (following > 0))
        start = end


def _instances(groups: NDArray[np.int32], holders: NDArray[np.int32], places: NDArray[np.int64]) -> NDArray[np.int64]:
    """One number for each fingerprint that the article of a place shares with one that follows: both articles in it."""
    import numpy as np

    found = []
    lag = 1
    while len(places):
        places = places[places + lag < len(groups)]
        places = places[groups[places + lag] == groups[places]]
        found.append((holders[places].astype(np.int64) << 32) | holders[places + lag])
        lag += 1
    return np.concatenate(found) if found else np.zeros(0, dtype=np.int64)


def _counted(instances: NDArray[np.int64], least: int) -> Pairs:
    import numpy as np

    pairs, hits = np.unique(instances, return_counts=True)
    enough = hits >= least
    return pairs[enough] >> 32, pairs[enough] & 0xFFFFFFFF, hits[enough]
