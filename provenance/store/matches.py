"""The verified pairs that are kept, so that no pair is compared twice: a table that can be made again.

It is complete for all pairs of articles up to one row, which ``meta`` names beside the version of the judgement; with
another version nothing of it counts. What is learned from other articles (furniture) is no part of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, delete, func, insert, select

from provenance.records.match import Match
from provenance.store import meta
from provenance.store.codec import decode, encode
from provenance.store.connection import reading
from provenance.store.tables import ARTICLES, MATCHES, chunked

_COMPARED = "compared"
_BATCH = 500


def compared(connection: Connection, judgement: str) -> int:
    """The row up to which all pairs are compared; 0 where that was by another judgement."""
    version, _, row = (meta.value(connection, _COMPARED) or "").partition(" ")
    return int(row) if version == judgement and row.isdigit() else 0


def keep(connection: Connection, judgement: str, found: Sequence[Match], reached: int) -> None:
    """Add verified pairs, and remember that all up to a row are there. Pairs that are there already stay."""
    if compared(connection, judgement) == 0:
        connection.execute(delete(MATCHES))
    rows = _rows(connection, {name for match in found for name in (match.a, match.b)})
    pairs = {(rows[match.a], rows[match.b]): match for match in found if match.a in rows and match.b in rows}
    for chunk in chunked({one for one, _ in pairs}):
        there = select(MATCHES.c.one, MATCHES.c.other).where(MATCHES.c.one.in_(chunk))
        for one, other in connection.execute(there):
            pairs.pop((one, other), None)
    if pairs:
        columns = [{"one": one, "other": other, "record": encode(match)} for (one, other), match in pairs.items()]
        connection.execute(insert(MATCHES), columns)
    if reached > compared(connection, judgement):
        meta.set_value(connection, _COMPARED, f"{judgement} {reached}")


def stream(engine: Engine) -> Iterator[Match]:
    """Every verified pair that is kept, in the order of ids of the one; no transaction is held in between."""
    after: str | None = None
    while True:
        with reading(engine) as connection:
            heads = select(ARTICLES.c.id).where(ARTICLES.c.row.in_(select(MATCHES.c.one))).order_by(ARTICLES.c.id)
            if after is not None:
                heads = heads.where(ARTICLES.c.id > after)
            names = connection.execute(heads.limit(_BATCH)).scalars().all()
            found = _of(connection, names)
        if not names:
            return
        yield from found
        after = names[-1]


def count(connection: Connection) -> int:
    """How many are kept."""
    return connection.scalar(select(func.count()).select_from(MATCHES)) or 0


def _of(connection: Connection, names: Sequence[str]) -> list[Match]:
    """The matches whose one article is among these, sorted."""
    found: list[Match] = []
    for chunk in chunked(_rows(connection, set(names)).values()):
        records = select(MATCHES.c.record).where(MATCHES.c.one.in_(chunk))
        found += (decode(Match, record, "match") for record in connection.execute(records).scalars())
    return sorted(found, key=lambda match: (match.a, match.b))


def _rows(connection: Connection, names: set[str]) -> dict[str, Any]:
    query = select(ARTICLES.c.id, ARTICLES.c.row)
    chunks = (connection.execute(query.where(ARTICLES.c.id.in_(chunk))) for chunk in chunked(names))
    return {row.id: row.row for found in chunks for row in found}
