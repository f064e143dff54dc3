"""Which articles of the store share text: one article's matches, and all pairs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING

from provenance import similarity
from provenance.app.comparing import compared_matches, keep_new_matches
from provenance.app.judging import Judge
from provenance.records.match import Match

if TYPE_CHECKING:
    from provenance.app.desk import Desk
    from provenance.records.article import Article

_BATCH = 500
"""Pairs judged at once where none are kept."""


def check(desk: Desk, target: str, *, url: str | None = None) -> tuple[Article, list[Match], dict[str, Article]]:
    """The article of TARGET, its matches in the store, and the articles that they name. The surest match is first."""
    article = desk.article(target, url=url)
    keys = similarity.sign(article.body).keys
    others = desk.stored(desk.store.candidates(keys, exclude=article.id))
    judge = Judge(desk)
    compared = (judge.compare(article, other) for _, other in sorted(others.items()))
    matches = [one for one in compared if isinstance(one, Match)]
    matches.sort(key=lambda match: (-max(match.containment_a, match.containment_b), match.a, match.b))
    return article, matches, {article.id: article, **others}


def stored_matches(desk: Desk, *, since: datetime | None = None, limit: int | None = None) -> Iterator[Match]:
    """Every verified pair of the store in the order of ids; ``since``: one of the two is as new as that."""
    return islice(told_matches(desk, since), limit)


def told_matches(desk: Desk, since: datetime | None = None) -> Iterator[Match]:
    """Every verified pair; ``since``: one of the two is as new as that."""
    if keep_new_matches(desk):
        for heads in desk.store.match_heads():
            yield from _told(desk, desk.store.matches_of(heads), since)
    else:
        yield from told_anew(desk, since)


def told_anew(desk: Desk, since: datetime | None = None) -> Iterator[Match]:
    """As ``told_matches``, of a store that keeps no matches."""
    matches = compared_matches(desk)
    while batch := list(islice(matches, _BATCH)):
        yield from _told(desk, batch, since)


def figures_part(desk: Desk, heads: Mapping[int, str]) -> list[Match]:
    """As ``told_matches``, those of some heads; with their passages only where they may tell of a round-up."""
    return _told(desk, desk.store.matches_of(heads, similarity.may_be_roundup), None)


def _told(desk: Desk, matches: list[Match], since: datetime | None) -> list[Match]:
    if since is not None:
        articles = desk.stored(sorted({key for match in matches for key in (match.a, match.b)}))
        matches = [match for match in matches if is_new((articles[match.a], articles[match.b]), since)]
    refused = Judge(desk).refused(matches)
    return [match for match in matches if (match.a, match.b) not in refused]


def is_new(articles: Sequence[Article], since: datetime | None) -> bool:
    """Whether any of these was published (else fetched) at or after a time. No time known: not known to be older."""
    if since is None:
        return True
    times = (one.published.time if one.published else one.fetched for one in articles)
    return any(time is None or time >= since for time in times)
