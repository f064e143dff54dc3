"""Group articles that are copies of one text, bounded by verification: never a raw connected component.

Strong ties (near-duplicates and revisions) are followed from the strongest down. Two groups become one only where
enough of their articles match one another, or where a single article matches the medoid, the member that matches most
others: one page that happens to share text with two stories cannot pull them together.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from provenance.records.match import Match

SHARE = 0.4
"""Share of the pairs between two groups that must be matches."""


@dataclass(slots=True)
class Grouping:
    """Which article is in which group, while groups grow. A group is named by one of its articles."""

    matched: Mapping[str, Set[str]]
    group: dict[str, str]
    members: dict[str, set[str]]
    between: dict[str, Counter[str]]
    medoid: dict[str, str]
    """The member that matches most others of its group; the first by id among equals."""
    inside: Counter[str] = field(default_factory=Counter)
    """How many others of its group each article matches."""

    def join(self, one: str, other: str) -> bool:
        """Make the groups of two articles one where they fit; whether that was done."""
        left, right = sorted((self.group[one], self.group[other]), key=lambda name: (-len(self.members[name]), name))
        if left == right or not self._fit(left, right):
            return False
        self._meet(left, right)
        for article in self.members[right]:
            self.group[article] = left
        self.members[left] |= self.members.pop(right)
        for third, links in self.between.pop(right).items():
            del self.between[third][right]
            if third != left:
                self.between[left][third] += links
                self.between[third][left] += links
        return True

    def _fit(self, left: str, right: str) -> bool:
        """``right`` is the smaller of the two."""
        pairs = len(self.members[left]) * len(self.members[right])
        if self.between[left][right] >= SHARE * pairs:
            return True
        return len(self.members[right]) == 1 and self.medoid[left] in self.matched[right]

    def _meet(self, left: str, right: str) -> None:
        """Count the matches between two groups as inside one. Counts only grow: who gained none is no new medoid."""
        gained = {self.medoid[left], self.medoid.pop(right)}
        for article in self.members[right]:
            across = [other for other in self.matched[article] if self.group[other] == left]
            if across:
                self.inside.update((*across, *[article] * len(across)))
                gained.update((*across, article))
        self.medoid[left] = min(gained, key=lambda article: (-self.inside[article], article))


def group_copies(articles: Iterable[str], strong: Iterable[Match], weak: Iterable[Match]) -> dict[str, frozenset[str]]:
    """The group of each article, itself included. Only strong ties make groups, weak ones support them."""
    ranked = sorted(strong, key=lambda match: (-match.jaccard, sorted((match.a, match.b))))
    matched: defaultdict[str, set[str]] = defaultdict(set)
    for match in (*ranked, *weak):
        matched[match.a].add(match.b)
        matched[match.b].add(match.a)
    names = sorted(articles)
    grouping = Grouping(
        matched=matched,
        group={name: name for name in names},
        members={name: {name} for name in names},
        between={name: Counter(matched[name]) for name in names},
        medoid={name: name for name in names},
    )
    joined = [True]
    while any(joined):
        joined = [grouping.join(match.a, match.b) for match in ranked]
        ranked = [match for match in ranked if grouping.group[match.a] != grouping.group[match.b]]
    groups = {name: frozenset(members) for name, members in grouping.members.items()}
    return {name: groups[grouping.group[name]] for name in names}
