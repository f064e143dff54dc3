"""Readings: small changes that some copies have and others lack. What two have against the rest ties them together.

Textual criticism's method ("Leitfehler", Maas 1927): what all have in common says nothing, a shared slip says much. A
reading counts where the words around it stand in copies that read otherwise: in two of them, or in the original that a
holder credits, which then cannot have been where the change came from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

Shingle = tuple[str, str, str]

_LONGEST = 15
"""Words. A longer run that some have alone is rather text that the others cut than a change that they carry."""
_READERS = 2
"""So many others must have the surroundings and not the reading, unless a credited original is among them."""


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring shingles of one article that the same copies hold: ``start`` to ``end`` (excluded)."""

    start: int
    end: int
    holders: frozenset[str]
    readers: frozenset[str]
    """Others that have what stands right before and right after."""


def find_readings(
    shingled: Mapping[str, Sequence[Shingle]], originals: Mapping[str, frozenset[str]]
) -> dict[frozenset[str], tuple[str, ...]]:
    """The readings of every pair that shares some: the words, "" for an omission.

    ``originals``: for each article the ones here that it credits.
    """
    held = _holders(shingled)
    crediting = {key for key, named in originals.items() if named}
    first = {key: _Places(shingles) for key, shingles in shingled.items()}
    told: set[tuple[str, frozenset[str]]] = set()
    for shingles in shingled.values():
        for run in _runs(shingles, held, crediting):
            reading = " ".join(shingle[0] for shingle in shingles[run.start + 2 : run.end])
            if (reading, run.holders) in told:
                continue
            if _telling(run, originals, crediting) and not _respelt(shingles, run, first):
                told.add((reading, run.holders))
    found: dict[frozenset[str], set[str]] = defaultdict(set)
    for reading, holders in told:
        for pair in combinations(sorted(holders), 2):
            found[frozenset(pair)].add(reading)
    return {pair: tuple(sorted(texts)) for pair, texts in found.items()}


class _Places:
    """Where each run of three words first stands in a text; looked up only where it is asked."""

    def __init__(self, shingles: Sequence[Shingle]) -> None:
        self.shingles = shingles
        self._first: dict[Shingle, int] | None = None

    def first(self, shingle: Shingle) -> int | None:
        if self._first is None:
            self._first = {}
            for place, one in enumerate(self.shingles):
                self._first.setdefault(one, place)
        return self._first.get(shingle)


def _holders(shingled: Mapping[str, Sequence[Shingle]]) -> dict[Shingle, frozenset[str]]:
    """Who has each; equal sets are one object, so that comparing neighbours is quick."""
    held: dict[Shingle, set[str]] = defaultdict(set)
    for key, shingles in shingled.items():
        for shingle in shingles:
            held[shingle].add(key)
    known: dict[frozenset[str], frozenset[str]] = {}
    return {shingle: known.setdefault(keys, keys) for shingle, keys in ((s, frozenset(k)) for s, k in held.items())}


def _runs(shingles: Sequence[Shingle], held: Mapping[Shingle, frozenset[str]], crediting: set[str]) -> Iterator[Run]:
    """The runs that may be telling: two have them, or somebody who credits a captured original."""
    start = 0
    while start < len(shingles):
        holders = held[shingles[start]]
        end = start + 1
        while end < len(shingles) and held[shingles[end]] is holders:
            end += 1
        few = len(holders) == 2 or (len(holders) > 2 and not crediting.isdisjoint(holders))
        if few and start > 0 and end < len(shingles) and end - start <= _LONGEST:
            readers = (held[shingles[start - 1]] & held[shingles[end]]) - holders
            yield Run(start, end, holders, readers)
        start = end


def _telling(run: Run, originals: Mapping[str, frozenset[str]], crediting: set[str]) -> bool:
    """Whether the holders, and not the others, have changed the text."""
    if any(originals[holder] & run.readers for holder in run.holders & crediting):
        return True
    return len(run.holders) == 2 and len(run.readers) >= _READERS


def _respelt(shingles: Sequence[Shingle], run: Run, places: Mapping[str, _Places]) -> bool:
    """Whether another has the same letters there, only spaced otherwise ("per cent"): house style, which converges."""
    mine = "".join(shingle[0] for shingle in shingles[run.start + 2 : run.end])
    for key in sorted(run.readers):
        place = places[key].first(shingles[run.start - 1])
        if place is not None and mine:
            theirs = "".join(word for word, *_ in places[key].shingles[place + 3 : place + 3 + _LONGEST])
            if theirs.startswith(mine):
                return True
    return False
