"""All candidate pairs of many articles at once, by sorting their keys: what asking for each would find.

Pairs come in blocks, in the order of the later article, so that a million articles need no more memory than their
keys and one block, and what came before some article need not be told again. Keys that are furniture make no pairs (see
``furniture``).
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from provenance.similarity.furniture import MOST, OFTEN, is_furniture, sampled

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SHARED = 2
"""Fingerprints that a candidate pair shares at least; a shared band counts as so many."""
MUCH = 8
"""Shared fingerprints from which two articles are read together."""
_ROUNDS = 6
_BLOCK = 4_000_000
"""Shared keys counted at once."""
_LOWER_BITS = 28
"""Of a key, where all articles are sorted: one byte each, and one key in five of a million articles by chance."""

Pairs = tuple["NDArray[np.int64]", "NDArray[np.int64]", "NDArray[np.int64]"]
"""The later one, the earlier one, and how many fingerprints they share, a band counted twice: arrays of one length."""


def packed_pairs(packed: Iterable[tuple[int, bytes]], after: int = 0) -> Iterator[Pairs]:
    """Candidate pairs of articles, named by their rows, block by block, by rising rows of the later one.

    :param packed: (row, keys as little-endian 64-bit integers), by rising rows.
    :param after: pairs of which neither row is greater are left out.
    """
    import numpy as np

    rows, sizes, joined = array("q"), array("q"), bytearray()
    for row, prints in packed:
        rows.append(row)
        sizes.append(len(prints) // 8)
        joined += prints
    first = bisect_right(rows, after)
    names, counts = np.array(rows, dtype=np.int64), np.array(sizes, dtype=np.int64)
    blocks = candidate_blocks(np.frombuffer(joined, dtype="<i8"), counts, first)
    del rows, sizes, joined
    for others, ones, hits in blocks:
        yield names[others], names[ones], hits


def packed(pairs: Iterable[tuple[int, int, int]]) -> Pairs:
    """Pairs given as (later, earlier, shared fingerprints)."""
    import numpy as np

    table = np.array(list(pairs), dtype=np.int64).reshape(-1, 3)
    return table[:, 0], table[:, 1], table[:, 2]


def joined(parts: Sequence[Pairs]) -> Pairs:
    """The pairs of all parts."""
    import numpy as np

    others, ones, hits = zip(*parts, strict=True)
    return np.concatenate(others), np.concatenate(ones), np.concatenate(hits)


def without(pairs: Pairs, known: Sequence[tuple[int, int]]) -> Pairs:
    """The pairs that are not among these, which are in either order."""
    import numpy as np

    if not known:
        return pairs
    there = np.array(known, dtype=np.int64)
    others, ones, _ = pairs
    return chosen(pairs, ~np.isin((others << 32) | ones, (there.max(axis=1) << 32) | there.min(axis=1)))


def together(pairs: Pairs) -> Pairs:
    """The pairs so ordered that those of articles that share much follow one another, and each is read once."""
    import numpy as np

    others, ones, hits = pairs
    _, ranks = np.unique(np.concatenate((others, ones)), return_inverse=True)
    later, earlier = ranks[: len(others)], ranks[len(others) :]
    left, right = later[hits >= MUCH], earlier[hits >= MUCH]
    least = np.arange(len(ranks) and int(ranks.max()) + 1)
    for _ in range(_ROUNDS):
        lower = np.minimum(least[left], least[right])
        np.minimum.at(least, left, lower)
        np.minimum.at(least, right, lower)
        least = least[least]
    return chosen(pairs, np.lexsort((earlier, later, least[later])))


def chosen(pairs: Pairs, places: NDArray[np.int64] | NDArray[np.bool_]) -> Pairs:
    """The pairs at these places, in their order, or those that a mask is true of."""
    others, ones, hits = pairs
    return others[places], ones[places], hits[places]


def candidate_blocks(prints: NDArray[np.int64], counts: NDArray[np.int64], first: int = 0) -> Iterator[Pairs]:
    """Candidate pairs of articles, which are numbered in their order, sorted.

    :param prints: the keys of all articles, each once an article; negative ones are bands.
    :param counts: how many each has.
    :param first: pairs of articles before this one are left out.
    """
    groups, holders, bands = _groups(prints, counts)
    articles = len(counts)
    del prints, counts
    if len(groups):
        for places in _blocks(groups, holders, articles, first):
            of_band = places < bands
            yield _counted(_instances(groups, holders, places), _instances(groups, holders, places[of_band]))


def _groups(prints: NDArray[np.int64], counts: NDArray[np.int64]) -> tuple[NDArray[np.int32], NDArray[np.int32], int]:
    """The number of a key and the article that has it, for all that several but not too many articles have.

    Bands come first, being negative; the third is how many of these are of bands.
    """
    import numpy as np

    places = np.flatnonzero(_may_repeat(prints))
    order = places[np.argsort(prints[places], kind="stable")]
    del places
    values = prints[order]
    holders = np.repeat(np.arange(len(counts), dtype=np.int32), counts)[order]
    bands = int(np.searchsorted(values, 0))
    firsts = np.flatnonzero(np.append(np.ones(min(1, len(values)), dtype=np.bool_), values[1:] != values[:-1]))
    del order, values
    sizes = np.diff(np.append(firsts, len(holders)))
    kept = (sizes > 1) & (sizes <= MOST)
    ends = np.cumsum(counts)
    often = {
        group: sampled(holders[firsts[group] : firsts[group] + sizes[group]].tolist())
        for group in np.flatnonzero(kept & (sizes > OFTEN)).tolist()
    }
    kept[_furniture(often, lambda article: prints[ends[article] - counts[article] : ends[article]])] = False
    inside = np.repeat(kept, sizes)
    numbers = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)
    return numbers[inside], holders[inside], int(inside[:bands].sum())


def _may_repeat(prints: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which keys may be there twice, by their lower bits: most are there once, and need not be sorted with the rest."""
    import numpy as np

    cut = (prints & ((1 << _LOWER_BITS) - 1)).astype(np.uint32)
    ranked = np.sort(cut)
    several = np.zeros(1 << _LOWER_BITS, dtype=np.bool_)
    several[ranked[1:][ranked[1:] == ranked[:-1]]] = True
    return several[cut]


def _furniture(often: Mapping[int, tuple[int, ...]], prints_of: Callable[[int], NDArray[np.int64]]) -> list[int]:
    """Which of these keys are furniture, by the fingerprints of a sample of the articles that have each."""
    known: dict[tuple[int, ...], bool] = {}
    for sample in often.values():
        if sample not in known:
            known[sample] = is_furniture([prints[prints >= 0].tolist() for prints in map(prints_of, sample)])
    return [group for group, sample in often.items() if known[sample]]


def _blocks(
    groups: NDArray[np.int32], holders: NDArray[np.int32], articles: int, first: int
) -> Iterator[NDArray[np.int64]]:
    """Places of the articles of one block, so that it makes no more than ``_BLOCK`` instances or is one article."""
    import numpy as np

    sizes = np.bincount(groups)
    before = np.arange(len(groups)) - (np.cumsum(sizes) - sizes)[groups]
    load = np.cumsum(np.bincount(holders, weights=before, minlength=articles))
    start = first
    while start < articles:
        reached = load[start - 1] if start else 0.0
        end = max(start + 1, int(np.searchsorted(load, reached + _BLOCK)))
        yield np.flatnonzero((holders >= start) & (holders < end) & (before > 0))
        start = end


def _instances(groups: NDArray[np.int32], holders: NDArray[np.int32], places: NDArray[np.int64]) -> NDArray[np.int64]:
    """One number for each key that the article of a place shares with an earlier one: both articles in it."""
    import numpy as np

    found = []
    lag = 1
    while len(places):
        places = places[places >= lag]
        places = places[groups[places - lag] == groups[places]]
        found.append((holders[places].astype(np.int64) << 32) | holders[places - lag])
        lag += 1
    return np.concatenate(found) if found else np.zeros(0, dtype=np.int64)


def _counted(*instances: NDArray[np.int64]) -> Pairs:
    """Each pair once, with the number of its instances: those of bands are given twice."""
    import numpy as np

    pairs, hits = np.unique(np.concatenate(instances), return_counts=True)
    enough = hits >= SHARED
    return pairs[enough] >> 32, pairs[enough] & 0xFFFFFFFF, hits[enough]
