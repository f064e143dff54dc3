"""A possible second source of a merged text: runs of words that the parent lacks and another copy has.

A run counts where it is long, and where the other copy does not descend from the child, whose own words it might have
taken. Never more than a possibility: the parent may have held the run when it was copied.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from provenance.records.lineage import AlsoFrom

if TYPE_CHECKING:
    from provenance.lineage.readings import Shingle

_LEAST_RUN = 12
"""Runs of three words, one after another, that the parent lacks: fourteen words."""


def second_sources(
    child: str,
    parents: Mapping[str, str | None],
    words: Mapping[str, Sequence[Shingle]],
    revisions: frozenset[frozenset[str]],
) -> tuple[AlsoFrom, ...]:
    """The captured copies that hold whole runs of the child which its parent lacks, most runs first."""
    parent = parents[child]
    if parent is None or parent not in words:
        return ()
    runs = list(_foreign(words[child], frozenset(words[parent])))
    if not runs:
        return ()
    found = []
    for other in sorted(words.keys() & parents.keys()):
        if other in {child, parent} or frozenset((child, other)) in revisions or _descends(other, child, parents):
            continue
        theirs = frozenset(words[other])
        held = [run for run in runs if theirs.issuperset(run)]
        if held:
            size = sum(len(run) for run in held)
            found.append((-size, other, AlsoFrom(parent=other, confidence=_confidence(size), passages=len(held))))
    return tuple(one for _, _, one in sorted(found, key=lambda one: one[:2])[:1])


def _foreign(words: Sequence[Shingle], held: frozenset[Shingle]) -> Iterator[tuple[Shingle, ...]]:
    """The long runs of a text that the other lacks, without the joints at either end."""
    run: list[Shingle] = []
    for shingle in (*words, None):
        if shingle is not None and shingle not in held:
            run.append(shingle)
            continue
        inner = run[2:-2]
        if len(inner) >= _LEAST_RUN:
            yield tuple(inner)
        run = []


def _confidence(size: int) -> float:
    return next(chance for least, chance in _CHANCES if size >= least)


_CHANCES = ((60, 0.6), (30, 0.5), (0, 0.4))
"""Share of right ones among those flagged on simulated families, by the number of runs of three words."""


def _descends(node: str, ancestor: str, parents: Mapping[str, str | None]) -> bool:
    above: str | None = node
    while above is not None:
        if above == ancestor:
            return True
        above = parents.get(above)
    return False
