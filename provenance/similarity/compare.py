"""Compare two articles exactly: figures, passages, and whether the pair is a match, of which kind, or why not.

Jaccard and containments are of the sets of word shingles themselves, not of hashes. ``compare(a, b)`` and
``compare(b, a)`` say the same with the sides changed. It refuses to say which of the two came first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
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
    return Match(**figures, kind=_kind(pair, page=page, publisher=publisher), spare=prose.spare)


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
        "passages": tuple(_passages(pair)),
        "words_a": len(pair.one.words),
        "words_b": len(pair.other.words),
    }


def _pair(one: Reading, other: Reading) -> Pair:
    shared = len(one.shingles & other.shingles)
    return Pair(one, other, _worthy(one, shared_runs(one.wording, other.wording)) if shared else (), shared)


def _worthy(one: Reading, runs: Sequence[Run]) -> tuple[Run, ...]:
    return tuple(run for run in runs if one.worth(run[0], run[0] + run[2]) >= PASSAGE_WORDS)


def _kind(pair: Pair, *, page: bool, publisher: bool) -> MatchKind:
    if page:
        return "revision"
    if min(pair.containments) < NEAR_DUPLICATE:
        return "excerpt"
    return "revision" if publisher else "near-duplicate"


def _passages(pair: Pair) -> Iterator[Passage]:
    """Quoted is what stands inside quotation marks from end to end, in both."""
    bounds, theirs = pair.one.bounds, pair.other.bounds
    quoted, their_quoted = pair.one.quoted, pair.other.quoted
    for left, right, length in pair.runs:
        end, their_end = left + length, right + length
        yield Passage(
            a=(bounds[2 * left], bounds[2 * end - 1]),
            b=(theirs[2 * right], theirs[2 * their_end - 1]),
            words=length,
            quoted=quoted.find(0, left, end) < 0 and their_quoted.find(0, right, their_end) < 0,
        )
