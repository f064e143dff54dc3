"""Copies of one text of which neither copied the other: they have an original in common that nobody captured.

Inferred only where the model itself says so: where it is more likely than not that two of them both have no parent
here. Nothing is known of such an original but that it must have been, so it has no name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from provenance.records.lineage import Unseen

_LIKELY = 0.5


@dataclass(frozen=True, slots=True)
class Siblings:
    """An inferred original, and its children with the least probability that each has it for a parent."""

    node: Unseen
    children: Mapping[str, float]


def find_siblings(
    roots: Sequence[str], none: Mapping[str, float], shares: Mapping[tuple[str, str], float]
) -> tuple[Siblings, ...]:
    """Groups of captured roots that share text, in the order of ``roots``.

    ``none``: the probability of each that it has no parent here. Both of two have none with at least the sum of their
    probabilities less one (Boole's bound).
    """
    kin: dict[str, dict[str, float]] = {}
    for one in roots:
        for other in roots:
            both = none[one] + none[other] - 1
            if one != other and (one, other) in shares and both >= _LIKELY:
                kin.setdefault(one, {})[other] = both
    groups: list[list[str]] = []
    seen: set[str] = set()
    for start in kin:
        if start not in seen:
            reached = _reach(start, kin)
            groups.append([one for one in kin if one in reached])
            seen.update(groups[-1])
    return tuple(
        Siblings(
            node=Unseen(id="unseen:common-original" + (f"-{number}" if number > 1 else ""), name=None),
            children={one: max(kin[one].values()) for one in group},
        )
        for number, group in enumerate(groups, start=1)
    )


def _reach(start: str, kin: Mapping[str, Mapping[str, float]]) -> set[str]:
    found, frontier = {start}, [start]
    while frontier:
        new = kin[frontier.pop()].keys() - found
        found |= new
        frontier += new
    return found
