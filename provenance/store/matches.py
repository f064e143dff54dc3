"""The verified pairs that are kept, so that no pair is compared twice: a table that can be made again.

It is complete for all pairs of articles up to one row, which ``meta`` names beside the version of the judgement; with
another version nothing of it counts. What is learned from other articles (furniture) is no part of it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, delete, exists, insert, or_, select

from provenance.store import meta
from provenance.store.connection import reading
from provenance.store.kept import Kept, unkept
from provenance.store.tables import ARTICLES, MATCHES, chunked

if TYPE_CHECKING:
    from provenance.records.match import Match

_COMPARED = "compared"
_BATCH = 500


def compared(connection: Connection, judgement: str) -> int:
    """The row up to which all pairs are compared; 0 where that was by another judgement."""
    version, row = _compared(connection)
    return row if version == judgement else 0


def _compared(connection: Connection) -> tuple[str, int]:
    version, _, row = (meta.value(connection, _COMPARED) or "").partition(" ")
    return (version, int(row)) if row.isdigit() else ("", 0)


def keep(connection: Connection, judgement: str, found: Sequence[Kept], reached: int) -> None:
    """Add verified pairs, and remember that all up to a row are there. Pairs that are there already stay."""
    if _compared(connection)[0] != judgement:
        connection.execute(delete(MATCHES))
        meta.set_value(connection, _COMPARED, f"{judgement} 0")
    pairs = {(pair.one, pair.other): pair for pair in found}
    for chunk in chunked({one for one, _ in pairs}):
        there = select(MATCHES.c.one, MATCHES.c.other).where(MATCHES.c.one.in_(chunk))
        for one, other in connection.execute(there):
            pairs.pop((one, other), None)
    if pairs:
        connection.execute(insert(MATCHES), [pair._asdict() for pair in pairs.values()])
    if reached > compared(connection, judgement):
        meta.set_value(connection, _COMPARED, f"{judgement} {reached}")


def kept_pairs(connection: Connection, judgement: str, after: int) -> list[tuple[int, int]]:
    """The rows of the verified pairs by this judgement of which one is greater."""
    if _compared(connection)[0] != judgement:
        return []
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
        after = max(rows.values())


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
