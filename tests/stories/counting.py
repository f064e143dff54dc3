"""What two stories' texts share, counted from the contract's definition of a match without any code of the program."""

from __future__ import annotations

import re
from typing import Any

SHINGLE_WORDS = 3
MATCH_CONTAINMENT, LEAST_CONTAINMENT, MATCH_RUN_WORDS, MATCH_PARAGRAPHS = 0.3, 0.1, 60, 2

Truth = dict[str, Any]


def words(article: Truth) -> list[str]:
    return re.findall(r"\w+(?:[’'.,]\w+)*", " ".join(article["paragraphs"]).lower())


def shingles(article: Truth) -> set[tuple[str, ...]]:
    run = words(article)
    return {tuple(run[at : at + SHINGLE_WORDS]) for at in range(len(run) - SHINGLE_WORDS + 1)}


def containments(one: Truth, other: Truth) -> tuple[float, float]:
    a, b = shingles(one), shingles(other)
    return len(a & b) / len(a), len(a & b) / len(b)


def longest_run(one: Truth, other: Truth) -> int:
    """Count the words of the longest run that two articles share."""
    b, best, previous = words(other), 0, [0] * (len(words(other)) + 1)
    for word in words(one):
        current = [0] * (len(b) + 1)
        for at, candidate in enumerate(b, start=1):
            if word == candidate:
                current[at] = previous[at - 1] + 1
        best, previous = max(best, *current), current
    return best


def is_match(one: Truth, other: Truth) -> bool:
    """Say whether the contract's definition calls two articles a match."""
    containment = max(containments(one, other))
    shared = set(one["paragraphs"]) & set(other["paragraphs"])
    long_enough = len(shared) >= MATCH_PARAGRAPHS or longest_run(one, other) >= MATCH_RUN_WORDS
    return containment >= MATCH_CONTAINMENT or (containment >= LEAST_CONTAINMENT and long_enough)
