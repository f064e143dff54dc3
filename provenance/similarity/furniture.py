"""Which fingerprints are furniture: they stand in many stories, not in many copies of one.

A story reprinted two hundred times and a cookie notice on two hundred pages are the same number of articles. What
tells them apart is the rest: the reprints share it, the pages do not. Articles that share half of their fingerprints
are one story here; nothing is claimed beyond that, and no article is left out for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

SAMPLE = 24
"""Articles looked at for one fingerprint."""
ONE_STORY = 0.5
"""Share of the fingerprints of the shorter article from which two are one story."""
OFTEN = 32
"""Articles that may share a fingerprint before it is asked whether they are one story."""
MANY_STORIES = 0.5
"""Stories for each article of the sample from which a fingerprint is furniture."""
STANDING = 3
"""Stories of one publisher from which a passage of two of them is no evidence of copying."""
VERY_MANY = 16
"""... and of all publishers together."""
MOST = 1000
"""Articles that may share a fingerprint, whatever they are: the pairs grow with the square."""


def sampled(holders: Sequence[int]) -> tuple[int, ...]:
    """Up to ``SAMPLE`` of the holders of a fingerprint, evenly over their order."""
    if len(holders) <= SAMPLE:
        return tuple(holders)
    return tuple(holders[place * len(holders) // SAMPLE] for place in range(SAMPLE))


def has_stories(articles: Collection[Collection[int]], least: float) -> bool:
    """Whether these articles, given by their fingerprints, are so many stories; stops where it is told."""
    leaders: list[frozenset[int]] = []
    left = len(articles)
    for article in sorted(articles, key=len, reverse=True):
        if len(leaders) >= least or len(leaders) + left < least:
            break
        left -= 1
        prints = frozenset(article)
        if not any(len(prints & leader) >= ONE_STORY * len(prints) for leader in leaders):
            leaders.append(prints)
    return len(leaders) >= least


def is_standing(articles: Collection[tuple[str | None, frozenset[int]]]) -> bool:
    """Whether a fingerprint stands in several stories of one publisher, or in very many of all: (publisher, its own).

    What many quote once, each in a story of its own, is no furniture; what one site carries below one story after
    another is, and it is so on every other site.
    """
    by_publisher: defaultdict[str, list[frozenset[int]]] = defaultdict(list)
    for publisher, prints in articles:
        if publisher is not None:
            by_publisher[publisher].append(prints)
    if any(has_stories(mine, STANDING) for mine in by_publisher.values()):
        return True
    return has_stories([prints for _, prints in articles], VERY_MANY)


def is_furniture(articles: Collection[Collection[int]]) -> bool:
    """Whether a fingerprint that all of these articles have stands in many stories."""
    return has_stories(articles, MANY_STORIES * len(articles))
