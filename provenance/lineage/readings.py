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
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

    from provenance.lineage.concordance import Concordance, Flags, Numbers

_LONGEST = 15
"""Words. A longer run that some have alone is rather text that the others cut than a change that they carry."""
_READERS = 2
"""So many others must have the surroundings and not the reading, unless a credited original is among them."""


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring runs of three words, from ``start`` to ``end`` (excluded), that the same texts hold."""

    text: int
    start: int
    end: int
    group: int
    readers: tuple[int, ...]
    """Other texts that have what stands right before and right after."""


def find_readings(
    keys: Sequence[str], folded: Sequence[Sequence[str]], runs: Concordance, originals: Mapping[str, frozenset[str]]
) -> dict[frozenset[str], tuple[str, ...]]:
    """The readings of every pair that shares some: the words, "" for an omission.

    ``keys`` name the texts, ``folded`` are their words, ``runs`` those three by three. ``originals``: for each the ones
    here that it credits.
    """
    told: set[tuple[str, int]] = set()
    for run in _telling_runs(runs, _credited(keys, runs, originals)):
        reading = folded[run.text][run.start + 2 : run.end]
        known = (" ".join(reading), run.group)
        if known not in told and not _respelt("".join(reading), run, folded, runs):
            told.add(known)
    found: defaultdict[frozenset[str], set[str]] = defaultdict(set)
    for text, group in told:
        for pair in combinations(runs.holders[group].nonzero()[0].tolist(), 2):
            found[frozenset(keys[one] for one in pair)].add(text)
    return {pair: tuple(sorted(texts)) for pair, texts in found.items()}


def _credited(keys: Sequence[str], runs: Concordance, originals: Mapping[str, frozenset[str]]) -> Flags:
    """For each group of runs the texts that one of its several holders credits."""
    import numpy as np

    place = {key: number for number, key in enumerate(keys)}
    named = np.zeros((len(keys), len(keys)), dtype=np.float32)
    for key, others in originals.items():
        for other in others:
            named[place[key], place[other]] = 1.0
    some, any_of = named.any(axis=1), named.any(axis=0)
    credited = np.zeros_like(runs.holders)
    credited[:, any_of] = runs.holders[:, some] @ named[np.ix_(some, any_of)] > 0
    credited[runs.holders.sum(axis=1) < 2] = False
    return credited


def _telling_runs(runs: Concordance, credited: Flags) -> Iterator[Run]:
    """Where the holders, and not the others, have changed the text: two against several, or against an original."""
    import numpy as np

    two = runs.holders.sum(axis=1) == 2
    few = two | credited.any(axis=1)
    groups = runs.group[np.concatenate(runs.runs)]
    text = np.repeat(np.arange(len(runs.runs)), [len(one) for one in runs.runs])
    start, end = _stretches(groups, text, few)
    group = groups[start]
    readers = runs.holders[groups[start - 1]] & runs.holders[groups[end]] & ~runs.holders[group]
    telling = (credited[group] & readers).any(axis=1) | (two[group] & (readers.sum(axis=1) >= _READERS))
    first = np.searchsorted(text, text[start])
    for at in telling.nonzero()[0].tolist():
        others = tuple(np.flatnonzero(readers[at]).tolist())
        place = int(first[at])
        yield Run(int(text[start[at]]), int(start[at]) - place, int(end[at]) - place, int(group[at]), others)


def _stretches(
    groups: Numbers, text: Numbers, few: np.ndarray[tuple[int], np.dtype[np.bool_]]
) -> tuple[Numbers, Numbers]:
    """Starts and ends of the stretches of one of the few groups, not too long, with others before and after in a text.

    A text begins and ends with a stretch of its own.
    """
    import numpy as np

    borders = np.flatnonzero((groups[1:] != groups[:-1]) | (text[1:] != text[:-1])) + 1
    start, end = borders[:-1], borders[1:]
    chosen = few[groups[start]] & (end - start <= _LONGEST) & (text[start - 1] == text[end])
    return start[chosen], end[chosen]


def _respelt(mine: str, run: Run, folded: Sequence[Sequence[str]], runs: Concordance) -> bool:
    """Whether another has the same letters there, only spaced otherwise ("per cent"): house style, which converges."""
    before = runs.runs[run.text][run.start - 1]
    for text in run.readers if mine else ():
        place = int((runs.runs[text] == before).argmax())
        last = min(place + 3 + _LONGEST, len(runs.runs[text]))
        if "".join(folded[text][place + 3 : last]).startswith(mine):
            return True
    return False
