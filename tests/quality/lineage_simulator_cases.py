"""A simulated family with its truth, and what is made of one: its matches, the same with nothing left but the words.

A case is realistic only as far as simple methods do as badly on it as on the trees that the practices were measured on
(``REALISTIC``); the quality run prints that and fails where it is not so.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from provenance.records.article import Article
from provenance.records.match import Match
from provenance.text.tokens import folded_words

REALISTIC = {"most similar earlier": (0.41, 0.05), "earliest": (0.16, 0.06)}
"""Edge F1 and root accuracy of two simple methods at 30 copies and medium noise, each with how far off is real."""
_MATCHING = 0.3


@dataclass(frozen=True)
class Case:
    """A simulated family. ``parents`` name the nearest captured ancestor, or None where there is none."""

    articles: tuple[Article, ...]
    matches: tuple[Match, ...]
    parents: dict[str, str | None]
    hidden: dict[str, tuple[str, ...]]
    """For each captured page the outlet names of the uncaptured pages between it and ``parents``, nearest first."""
    second: dict[str, str]
    """Pages that took paragraphs from a second captured page."""

    @property
    def roots(self) -> set[str]:
        return {child for child, parent in self.parents.items() if parent is None}


def read_texts(data: Path, half: int) -> list[dict[str, object]]:
    """Every second base text: 0 for training, 1 for testing."""
    rows = gzip.decompress((data / "simulation_seed_articles.jsonl.gz").read_bytes()).decode("utf-8").splitlines()
    return [json.loads(row) for row in rows[half::2]]


def find_matches(articles: list[Article]) -> list[Match]:
    """The verified pairs, counted directly: containments of three-word shingles."""
    shingles = {}
    for article in articles:
        words = folded_words(article.body)
        shingles[article.id] = set(zip(words, words[1:], words[2:], strict=False))
    found = []
    for one, other in combinations(sorted(articles, key=lambda article: article.id), 2):
        a, b = shingles[one.id], shingles[other.id]
        shared = len(a & b)
        if max(shared / len(a), shared / len(b)) >= _MATCHING:
            same = one.outlet.domain == other.outlet.domain
            found.append(
                Match(
                    a=one.id,
                    b=other.id,
                    jaccard=shared / len(a | b),
                    containment_a=shared / len(a),
                    containment_b=shared / len(b),
                    passages=(),
                    words_a=len(a),
                    words_b=len(b),
                    kind="revision" if same else "near-duplicate",
                )
            )
    return found


def without_times_and_credits(case: Case) -> Case:
    """The same family with nothing left but the words: no times, credits, namings, canonical claims or furniture."""
    bare = tuple(
        replace(
            article,
            published=None,
            modified=None,
            fetched=None,
            credits=(),
            mentions=(),
            canonical=None,
            claims=(),
            removed=(),
        )
        for article in case.articles
    )
    return replace(case, articles=bare)
