"""Compare two articles exactly: figures, passages, and whether the pair is a match, of which kind, or why not.

Jaccard and containments are of the sets of word shingles themselves, not of hashes. ``compare(a, b)`` and
``compare(b, a)`` say the same with the sides changed. It refuses to say which of the two came first.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from provenance.records.match import Match, MatchKind, NoMatch, Passage
from provenance.similarity.judgement import (
    ALIKE,
    PASSAGE_WORDS,
    TOO_LITTLE,
    Pair,
    hardly_shares,
    is_match,
    reason_against,
    shared_prose,
)
from provenance.similarity.marking import furniture_words
from provenance.similarity.passages import Run, shared_runs
from provenance.similarity.publishers import same_page, same_publisher
from provenance.similarity.reading import Reading, read

if TYPE_CHECKING:
    from provenance.records.article import Article

NEAR_DUPLICATE = 0.45
"""Containment in both articles from which one is a copy rather than an excerpt: a copy cut by half is a copy."""


def compare(one: Article, other: Article, *, furniture: Set[int] = frozenset()) -> Match | NoMatch:
    """The verified relation of two articles. Passages count characters of each ``Article.body``, longest first.

    :param furniture: fingerprints that are known to be furniture; the passages that they stand in are set aside.
    """
    pair = _pair(read(one.paragraphs), read(other.paragraphs))
    if furniture and pair.runs:
        pair = replace(pair, furniture=furniture_words(pair.one, pair.runs, furniture))
    figures = _figures(one, other, pair)
    if hardly_shares(pair):
        return NoMatch(**figures, reason=TOO_LITTLE)
    page = same_page(one, other)
    publisher = not page and same_publisher(one, other)
    prose = shared_prose(pair, same_publisher=publisher)
    if not is_match(pair, prose):
        return NoMatch(**figures, reason=reason_against(pair, prose, same_publisher=publisher))
    return Match(**figures, kind=_kind(pair, page=page, publisher=publisher))


def is_doubtful(match: Match) -> bool:
    """Whether what the two share may be furniture: so much of either is not in the other that it need not be a copy."""
    return min(match.containment_a, match.containment_b) < ALIKE


def _figures(one: Article, other: Article, pair: Pair) -> dict[str, Any]:
    """What a match and a pair that is none both say."""
    return {
        "a": one.id,
        "b": other.id,
        "jaccard": pair.jaccard,
        "containment_a": pair.containments[0],
        "containment_b": pair.containments[1],
        "passages": tuple(_passage(pair, run) for run in pair.runs),
        "words_a": len(pair.one.words),
        "words_b": len(pair.other.words),
    }


def _pair(one: Reading, other: Reading) -> Pair:
    shared = one.shingles & other.shingles
    if not shared:
        return Pair(one, other, (), shared)
    return Pair(one, other, _worthy(one, shared_runs(one.words, other.words)), shared)


def _worthy(one: Reading, runs: Sequence[Run]) -> tuple[Run, ...]:
    return tuple(run for run in runs if one.worth(run[0], run[0] + run[2]) >= PASSAGE_WORDS)


def _kind(pair: Pair, *, page: bool, publisher: bool) -> MatchKind:
    if page:
        return "revision"
    if min(pair.containments) < NEAR_DUPLICATE:
        return "excerpt"
    return "revision" if publisher else "near-duplicate"


def _passage(pair: Pair, run: Run) -> Passage:
    left, right, length = run
    return Passage(
        a=(pair.one.starts[left], pair.one.ends[left + length - 1]),
        b=(pair.other.starts[right], pair.other.ends[right + length - 1]),
        words=length,
        quoted=all(pair.one.quoted[left : left + length]) and all(pair.other.quoted[right : right + length]),
    )
