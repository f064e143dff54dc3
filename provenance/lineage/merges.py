"""A possible second source of a merged text: runs of words that the parent lacks and another copy has.

A run counts where it is long, and where the other copy does not descend from the child, whose own words it might have
taken. Never more than a possibility: the parent may have held the run when it was copied.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from provenance.records.lineage import AlsoFrom

if TYPE_CHECKING:
    from provenance.lineage.concordance import Flags
    from provenance.lineage.witnesses import Witnesses

_LEAST_RUN = 12
"""Runs of three words, one after another, that the parent lacks: fourteen words."""
_JOINT = 2
"""Runs at either end that reach into what is known."""


def second_sources(child: str, parents: Mapping[str, str | None], cluster: Witnesses) -> tuple[AlsoFrom, ...]:
    """The captured copy that holds most whole runs of the child which its parent lacks; of equals the first."""
    parent = parents[child]
    if parent is None or parent not in cluster.place:
        return ()
    words, place = cluster.texts.words, cluster.place
    held = words.holders[words.groups(place[child])]
    line = _line(parent, parents)
    runs = _foreign(held[:, [place[one] for one in line if one in place]])
    found = []
    for other in (one for one in parents if runs and one in place and one not in line):
        if frozenset((child, other)) in cluster.revisions or child in _line(other, parents):
            continue
        size = sum(end - start for start, end in runs if held[start:end, place[other]].all())
        if size:
            found.append((size, AlsoFrom(parent=other, confidence=_confidence(size))))
    return tuple(one for _, one in sorted(found, key=lambda one: -one[0])[:1])


def _line(node: str, parents: Mapping[str, str | None]) -> list[str]:
    """A node and its ancestors: what one of them has, the child has from there, whatever its parent made of it."""
    line = [node]
    while (above := parents.get(line[-1])) is not None:
        line.append(above)
    return line


def _foreign(held: Flags) -> list[tuple[int, int]]:
    """Start and end of the long stretches of a text that no column holds, without the joints at either end."""
    import numpy as np

    known = np.flatnonzero(held.any(axis=1))
    start, end = np.append(-1, known) + 1 + _JOINT, np.append(known, len(held)) - _JOINT
    long = end - start >= _LEAST_RUN
    return list(zip(start[long].tolist(), end[long].tolist(), strict=True))


def _confidence(size: int) -> float:
    return next(chance for least, chance in _CHANCES if size >= least)


_CHANCES = ((30, 0.25), (0, 0.12))
"""Share of texts that were merged among those flagged on simulated families, by the number of runs of three words."""
