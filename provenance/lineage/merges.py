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
    """The captured copy that holds most whole runs of the child which its parent lacks; of equals the first."""
    parent = parents[child]
    if parent is None or parent not in words:
        return ()
    line = _line(parent, parents)
    known = frozenset(shingle for ancestor in line for shingle in words.get(ancestor, ()))
    runs = list(_foreign(words[child], known))
    if not runs:
        return ()
    found = []
    for other in (one for one in parents if one in words and one not in line):
        if frozenset((child, other)) in revisions or child in _line(other, parents):
            continue
        held = [run for run in runs if run[0] in words[other] and frozenset(words[other]).issuperset(run)]
        if held:
            size = sum(len(run) for run in held)
            found.append((size, AlsoFrom(parent=other, confidence=_confidence(size))))
    return tuple(one for _, one in sorted(found, key=lambda one: -one[0])[:1])


def _line(node: str, parents: Mapping[str, str | None]) -> list[str]:
    """A node and its ancestors: what one of them has, the child has from there, whatever its parent made of it."""
    line = [node]
    while (above := parents.get(line[-1])) is not None:
        line.append(above)
    return line


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


_CHANCES = ((30, 0.25), (0, 0.12))
"""Share of texts that were merged among those flagged on simulated families, by the number of runs of three words."""
