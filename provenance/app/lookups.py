"""What the store and single pages can answer without a trace: matches, families, differences, credits of rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import cast

from provenance import credits as credit_stage
from provenance import edits, similarity
from provenance.app.desk import Desk
from provenance.app.families import families_of, standalone
from provenance.errors import ProvenanceError, UnreadableError
from provenance.records.article import Article
from provenance.records.credit import Credit
from provenance.records.edit import EditReport
from provenance.records.family import Family
from provenance.records.match import Match
from provenance.sources import paths, rows

_BATCH = 500
"""Articles read at once."""

RowId = str | int | float | None


def check(desk: Desk, target: str, *, url: str | None = None) -> tuple[Article, list[Match], dict[str, Article]]:
    """The article of TARGET, its matches in the store, and the articles that they name. The surest match is first."""
    article = desk.article(target, url=url)
    keys = similarity.sign(article.body).keys
    others = desk.store.articles(desk.store.candidates(keys, exclude=article.id))
    compared = (similarity.compare(article, other) for _, other in sorted(others.items()))
    matches = [one for one in compared if isinstance(one, Match)]
    matches.sort(key=lambda match: (-max(match.containment_a, match.containment_b), match.a, match.b))
    return article, matches, {article.id: article, **others}


def stored_matches(desk: Desk, *, since: datetime | None = None, limit: int | None = None) -> Iterator[Match]:
    """Every verified pair of the store in the order of ids; ``since``: one of the two is as new as that."""
    return islice(_compared(desk, since), limit)


def stored_families(
    desk: Desk, *, alone: bool = False, since: datetime | None = None, limit: int | None = None
) -> Iterator[Family]:
    """Every family of the store; ``alone`` adds the articles of none; ``since``: one of its articles is as new."""
    articles = {article.id: article for article in desk.store.each_article()}
    families = families_of(articles, list(_compared(desk, None)))
    everything = (*families, *(standalone(articles, families) if alone else ()))
    return islice((one for one in everything if _is_new(one.articles, since)), limit)


def difference(desk: Desk, parent: str, child: str) -> tuple[Article, Article, EditReport]:
    """What the second TARGET changed of the first."""
    one, other = desk.article(parent), desk.article(child)
    return one, other, edits.report_edits(one, other)


def credits_of_rows(path: str) -> Iterator[tuple[RowId, tuple[Credit, ...]] | ProvenanceError]:
    """The credits of every row ``{"id", "url", "text"}`` of a JSON Lines file, each text one line of unknown place.

    Ids come back as they stood in the row. Broken rows are errors among the answers. Raises NotGotError where the file
    itself cannot be read.
    """
    with paths.opened(path) as lines:
        for row in rows.objects(lines, path):
            yield row if isinstance(row, ProvenanceError) else _row_credits(*row)


def _row_credits(where: str, row: rows.Row) -> tuple[RowId, tuple[Credit, ...]] | ProvenanceError:
    text, url, key = row.get("text"), row.get("url"), row.get("id")
    if not isinstance(text, str):
        return UnreadableError("broken row", where, "no text")
    if not (key is None or rows.is_label(key)):
        return UnreadableError("broken row", where, "“id” is neither text nor a number")
    known = url if isinstance(url, str) and url else None
    return cast("RowId", key), credit_stage.parse_line(text, url=known)


def _compared(desk: Desk, since: datetime | None) -> Iterator[Match]:
    pairs = desk.store.candidate_pairs()
    while batch := list(islice(pairs, _BATCH)):
        articles = desk.store.articles(sorted({key for pair in batch for key in pair}))
        for one, other in batch:
            if _is_new((articles[one], articles[other]), since):
                compared = similarity.compare(articles[one], articles[other])
                if isinstance(compared, Match):
                    yield compared


def _is_new(articles: Sequence[Article], since: datetime | None) -> bool:
    """Whether any of these was published (else fetched) at or after a time. No time known: not known to be older."""
    if since is None:
        return True
    times = (one.published.time if one.published else one.fetched for one in articles)
    return any(time is None or time >= since for time in times)
