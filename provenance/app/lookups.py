"""What the store and single pages can answer without a trace: families, differences, credits of rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, cast

from provenance import credits as credit_stage
from provenance import edits
from provenance.app.families import each_family, lone_family
from provenance.app.matching import is_new, told_matches
from provenance.errors import ProvenanceError, UnreadableError
from provenance.lineage import credited, translated_urls
from provenance.sources import paths, rows

if TYPE_CHECKING:
    from provenance.app.desk import Desk
    from provenance.records.article import Article
    from provenance.records.credit import Credit
    from provenance.records.edit import EditReport
    from provenance.records.family import Family
    from provenance.records.match import Match
    from provenance.settings import OutletEntry

RowId = str | int | float | None


def stored_families(
    desk: Desk, *, alone: bool = False, since: datetime | None = None, limit: int | None = None
) -> Iterator[Family]:
    """Every family of the store; ``alone`` adds the articles of none; ``since``: one of its articles is as new."""
    return islice((one for one in _each_family(desk, alone=alone) if is_new(one.articles, since)), limit)


def _each_family(desk: Desk, *, alone: bool) -> Iterator[Family]:
    """In memory are the articles that match or credit anything; the rest of the store is only streamed."""
    articles: dict[str, Article] = {}
    matches: list[Match] = []
    for match, pair in told_matches(desk, None):
        matches.append(match)
        articles |= {key: pair[key] for key in (match.a, match.b)}
    for article in desk.store.each_crediting():
        if credited(article):
            articles[article.id] = desk.owned(article)
            for url in translated_urls(article):
                articles |= {one.id: desk.owned(one) for one in desk.store.versions(url)}
    held: set[str] = set()
    for family in each_family(articles, matches):
        held.update(one.id for one in (*family.articles, *family.excerpts))
        yield family
    if alone:
        yield from (lone_family(desk.owned(one)) for one in desk.store.each_article() if one.id not in held)


def difference(desk: Desk, parent: str, child: str) -> tuple[Article, Article, EditReport]:
    """What the second TARGET changed of the first."""
    one, other = desk.article(parent), desk.article(child)
    return one, other, edits.report_edits(one, other)


def credits_of_rows(
    path: str, outlets: tuple[OutletEntry, ...] = ()
) -> Iterator[tuple[RowId, tuple[Credit, ...]] | ProvenanceError]:
    """The credits of every row ``{"id", "url", "text"}`` of a JSON Lines file, each text one line of unknown place.

    ``outlets``: the publishers of the user's settings. Ids come back as they stood in the row. Broken rows are errors
    among the answers. Raises NotGotError where the file itself cannot be read.
    """
    publishers = credit_stage.known(outlets)
    with paths.opened(path) as lines:
        for row in rows.objects(lines, path):
            yield row if isinstance(row, ProvenanceError) else _row_credits(*row, publishers)


def _row_credits(
    where: str, row: rows.Row, publishers: credit_stage.Known
) -> tuple[RowId, tuple[Credit, ...]] | ProvenanceError:
    text, url, key = row.get("text"), row.get("url"), row.get("id")
    if not isinstance(text, str):
        return UnreadableError("broken row", where, "no text")
    if not (key is None or rows.is_label(key)):
        return UnreadableError("broken row", where, "“id” is neither text nor a number")
    known = url if isinstance(url, str) and url else None
    return cast("RowId", key), credit_stage.parse_line(text, url=known, publishers=publishers)
