"""Which articles of the store share text: one article's matches, and all pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING

from provenance import similarity
from provenance.records.match import Match

if TYPE_CHECKING:
    from provenance.app.desk import Desk
    from provenance.records.article import Article

_BATCH = 500
"""Articles read at once."""


def check(desk: Desk, target: str, *, url: str | None = None) -> tuple[Article, list[Match], dict[str, Article]]:
    """The article of TARGET, its matches in the store, and the articles that they name. The surest match is first."""
    article = desk.article(target, url=url)
    keys = similarity.sign(article.body).keys
    others = desk.stored(desk.store.candidates(keys, exclude=article.id))
    compared = (similarity.compare(article, other) for _, other in sorted(others.items()))
    matches = [one for one in compared if isinstance(one, Match)]
    matches.sort(key=lambda match: (-max(match.containment_a, match.containment_b), match.a, match.b))
    return article, matches, {article.id: article, **others}


def stored_matches(desk: Desk, *, since: datetime | None = None, limit: int | None = None) -> Iterator[Match]:
    """Every verified pair of the store in the order of ids; ``since``: one of the two is as new as that."""
    return islice(compared_pairs(desk, since), limit)


def compared_pairs(desk: Desk, since: datetime | None) -> Iterator[Match]:
    """Every verified pair; ``since``: one of the two is as new as that."""
    pairs = desk.store.candidate_pairs()
    while batch := list(islice(pairs, _BATCH)):
        articles = desk.stored(sorted({key for pair in batch for key in pair}))
        for one, other in batch:
            if is_new((articles[one], articles[other]), since):
                compared = similarity.compare(articles[one], articles[other])
                if isinstance(compared, Match):
                    yield compared


def is_new(articles: Sequence[Article], since: datetime | None) -> bool:
    """Whether any of these was published (else fetched) at or after a time. No time known: not known to be older."""
    if since is None:
        return True
    times = (one.published.time if one.published else one.fetched for one in articles)
    return any(time is None or time >= since for time in times)
