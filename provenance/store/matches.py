"""The verified pairs that are kept, so that no pair is compared twice: a table that can be made again.

It is complete for all pairs of articles up to one row. ``meta`` names that beside the judgement, of which nothing of
another counts, and a token that is another whenever the table was emptied: rows of before mean nothing then. What is
learned from other articles (furniture) is no part of it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from sqlalchemy import Connection, Engine, delete, exists, func, insert, or_, select

from provenance.errors import StoreChangedError
from provenance.store import meta
from provenance.store.connection import reading
from provenance.store.kept import Kept, Progress, unkept
from provenance.store.tables import ARTICLES, MATCHES, SIGNATURES, chunked

if TYPE_CHECKING:
    from provenance.records.match import Match

_COMPARED = "compared"
_BATCH = 500


def progress(connection: Connection, judgement: str) -> Progress | None:
    """How far all pairs are compared by this judgement; None where what is kept is another's, or nothing."""
    version, row, token = [*(meta.value(connection, _COMPARED) or "").split(" "), "", "", ""][:3]
    return Progress(judgement, int(row), token) if version == judgement and row.isdigit() and token else None


def newest(connection: Connection) -> int:
    """The row of the last article that can be compared."""
    return connection.scalar(select(func.max(SIGNATURES.c.article))) or 0


def begin(connection: Connection, judgement: str) -> Progress:
    """As ``progress``; what is kept by another judgement is taken away."""
    found = progress(connection, judgement)
    if found is None:
        connection.execute(delete(MATCHES))
        found = Progress(judgement, 0, uuid4().hex)
    meta.set_value(connection, _COMPARED, " ".join(map(str, found)))
    return found


def keep(connection: Connection, begun: Progress, found: Sequence[Kept], reached: int) -> None:
    """Add verified pairs, and remember that all up to a row are there. Pairs that are there already stay.

    :param begun: what the run that compared them began from.
    :raises StoreChangedError: the table is another since, or the rows are: by a rebuild, or by another judgement.
    """
    now = progress(connection, begun.judgement)
    if now is None or now.token != begun.token:
        raise StoreChangedError
    pairs = {(pair.one, pair.other): pair for pair in found}
    for chunk in chunked({one for one, _ in pairs}):
        there = select(MATCHES.c.one, MATCHES.c.other).where(MATCHES.c.one.in_(chunk))
        for one, other in connection.execute(there):
            pairs.pop((one, other), None)
    if pairs:
        connection.execute(insert(MATCHES), [pair._asdict() for pair in pairs.values()])
    if reached > now.row:
        meta.set_value(connection, _COMPARED, " ".join(map(str, now._replace(row=reached))))


def kept_pairs(connection: Connection, begun: Progress, after: int) -> list[tuple[int, int]]:
    """The rows of the verified pairs of which one is greater."""
    now = progress(connection, begun.judgement)
    if now is None or now.token != begun.token:
        raise StoreChangedError
    later = or_(MATCHES.c.one > after, MATCHES.c.other > after)
    return [(one, other) for one, other in connection.execute(select(MATCHES.c.one, MATCHES.c.other).where(later))]


def heads(engine: Engine) -> Iterator[dict[int, str]]:
    """Rows and ids of the articles that are the one of a pair, in the order of ids; no transaction is held between."""
    after: str | None = None
    while True:
        matching = exists().where(MATCHES.c.one == ARTICLES.c.row)
        query = select(ARTICLES.c.id, ARTICLES.c.row).where(matching).order_by(ARTICLES.c.id)
        if after is not None:
            query = query.where(ARTICLES.c.id > after)
        with reading(engine) as connection:
            rows = {row.row: row.id for row in connection.execute(query.limit(_BATCH))}
        if not rows:
            return
        yield rows
        after = next(reversed(rows.values()))


def of_pairs(connection: Connection, pairs: Collection[tuple[str, str]]) -> list[Match]:
    """Those of these pairs that are kept, sorted."""
    wanted = set(pairs)
    rows = _rows(connection, {one for one, _ in wanted})
    found = of_heads(connection, {row: name for name, row in rows.items()})
    return [match for match in found if (match.a, match.b) in wanted]


def of_heads(
    connection: Connection, names: Mapping[int, str], passages: Callable[[Match], bool] | None = None
) -> list[Match]:
    """The matches whose one article is among these, sorted; ``names`` by row.

    :param passages: for which of them passages are read.
    """
    found: list[Match] = []
    columns = (MATCHES.c.one, ARTICLES.c.id, MATCHES.c.record)
    for chunk in chunked(names):
        joined = select(*columns).join(ARTICLES, MATCHES.c.other == ARTICLES.c.row)
        rows = connection.execute(joined.where(MATCHES.c.one.in_(chunk)))
        found += (unkept(names[one], other, record, passages) for one, other, record in rows)
    return sorted(found, key=lambda match: (match.a, match.b))


def _rows(connection: Connection, names: set[str]) -> dict[str, Any]:
    query = select(ARTICLES.c.id, ARTICLES.c.row)
    chunks = (connection.execute(query.where(ARTICLES.c.id.in_(chunk))) for chunk in chunked(names))
    return {row.id: row.row for found in chunks for row in found}
