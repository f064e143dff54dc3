"""Find round-ups: pages that carry several texts which have nothing to do with one another.

A round-up holds large parts of at least two articles that do not match each other, in different places of its own
body, and no one of them is most of it. It is a copy of none: its ties are those of an excerpt, whatever their kind.
It refuses to see a round-up in an article of which most is one text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from provenance.records.match import Match

MOSTLY = 0.6
"""Share of its own shingles from which an article is a copy of one text, whatever it carries besides."""
LARGELY = 0.5
"""Share of a text that a round-up carries at least."""
OVERLAP = 0.2
"""Share of the smaller part up to which two parts of a body count as different places."""
CHECKED = 64
"""Texts looked at for one page."""

Spans = Sequence[tuple[int, int]]


def find_roundups(matches: Iterable[Match], published: Mapping[str, datetime]) -> frozenset[str]:
    """Ids of the articles that are round-ups by these matches. No page carries what was published after it."""
    carried: dict[str, dict[str, Spans]] = {}
    pairs = set()
    for match in matches:
        pairs.add(frozenset((match.a, match.b)))
        if _may_carry(match.containment_a, match.containment_b):
            carried.setdefault(match.a, {})[match.b] = sorted(passage.a for passage in match.passages)
        if _may_carry(match.containment_b, match.containment_a):
            carried.setdefault(match.b, {})[match.a] = sorted(passage.b for passage in match.passages)
    return frozenset(page for page, parts in carried.items() if _unrelated(_not_later(page, parts, published), pairs))


def may_be_roundup(match: Match) -> bool:
    """Whether the passages of a match may tell of a round-up; those of others are not looked at."""
    containments = match.containment_a, match.containment_b
    return _may_carry(*containments) or _may_carry(*containments[::-1])


def _may_carry(of_page: float, of_text: float) -> bool:
    return of_page < MOSTLY and of_text >= LARGELY


def _not_later(page: str, parts: Mapping[str, Spans], published: Mapping[str, datetime]) -> dict[str, Spans]:
    time = published.get(page)
    return {text: spans for text, spans in parts.items() if time is None or published.get(text, time) <= time}


def _unrelated(parts: Mapping[str, Spans], pairs: set[frozenset[str]]) -> bool:
    texts = sorted(parts)[:CHECKED]
    return any(
        frozenset((one, other)) not in pairs and _apart(parts[one], parts[other])
        for one, other in combinations(texts, 2)
    )


def _apart(one: Spans, other: Spans) -> bool:
    smaller = min(_length(one), _length(other))
    return smaller > 0 and _overlap(one, other) <= OVERLAP * smaller


def _length(spans: Spans) -> int:
    return sum(end - start for start, end in spans)


def _overlap(one: Spans, other: Spans) -> int:
    """Characters that both hold; either is sorted and without overlaps of its own."""
    left = right = total = 0
    while left < len(one) and right < len(other):
        total += max(0, min(one[left][1], other[right][1]) - max(one[left][0], other[right][0]))
        if one[left][1] <= other[right][1]:
            left += 1
        else:
            right += 1
    return total
