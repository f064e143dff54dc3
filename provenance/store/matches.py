"""The verified pairs that are kept, so that no pair is compared twice: a table that can be made again.

It is complete for all pairs of articles up to one row, which ``meta`` names beside the version of the judgement; with
another version nothing of it counts. What is learned from other articles (furniture) is no part of it. A record is one
list of figures, not the record's names and values: there are more pairs than articles.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from typing import Any, get_args

from sqlalchemy import Connection, Engine, delete, exists, func, insert, select

from provenance.errors import StoreStateError
from provenance.records.match import Match, MatchKind, Passage
from provenance.store import meta
from provenance.store.codec import NEEDS_REBUILD
from provenance.store.connection import reading
from provenance.store.tables import ARTICLES, MATCHES, chunked

_COMPARED = "compared"
_BATCH = 500
_KINDS = get_args(MatchKind)


def compared(connection: Connection, judgement: str) -> int:
    """The row up to which all pairs are compared; 0 where that was by another judgement."""
    version, row = _compared(connection)
    return row if version == judgement else 0


def _compared(connection: Connection) -> tuple[str, int]:
    version, _, row = (meta.value(connection, _COMPARED) or "").partition(" ")
    return (version, int(row)) if row.isdigit() else ("", 0)


def keep(connection: Connection, judgement: str, found: Sequence[Match], reached: int) -> None:
    """Add verified pairs, and remember that all up to a row are there. Pairs that are there already stay."""
    if _compared(connection)[0] != judgement:
        connection.execute(delete(MATCHES))
        meta.set_value(connection, _COMPARED, f"{judgement} 0")
    rows = _rows(connection, {name for match in found for name in (match.a, match.b)})
    pairs = {(rows[match.a], rows[match.b]): match for match in found if match.a in rows and match.b in rows}
    for chunk in chunked({one for one, _ in pairs}):
        there = select(MATCHES.c.one, MATCHES.c.other).where(MATCHES.c.one.in_(chunk))
        for one, other in connection.execute(there):
            pairs.pop((one, other), None)
    if pairs:
        columns = [{"one": one, "other": other, "record": _packed(match)} for (one, other), match in pairs.items()]
        connection.execute(insert(MATCHES), columns)
    if reached > compared(connection, judgement):
        meta.set_value(connection, _COMPARED, f"{judgement} {reached}")


def stream(engine: Engine) -> Iterator[Match]:
    """Every verified pair that is kept, in the order of ids of the one; no transaction is held in between."""
    after: str | None = None
    while True:
        with reading(engine) as connection:
            matching = exists().where(MATCHES.c.one == ARTICLES.c.row)
            heads = select(ARTICLES.c.id, ARTICLES.c.row).where(matching).order_by(ARTICLES.c.id)
            if after is not None:
                heads = heads.where(ARTICLES.c.id > after)
            rows = {row.row: row.id for row in connection.execute(heads.limit(_BATCH))}
            found = _of(connection, rows)
        if not rows:
            return
        yield from found
        after = max(rows.values())


def of_pairs(connection: Connection, pairs: Collection[tuple[str, str]]) -> list[Match]:
    """Those of these pairs that are kept, sorted."""
    wanted = set(pairs)
    rows = _rows(connection, {one for one, _ in wanted})
    found = _of(connection, {row: name for name, row in rows.items()})
    return [match for match in found if (match.a, match.b) in wanted]


def count(connection: Connection) -> int:
    """How many are kept."""
    return connection.scalar(select(func.count()).select_from(MATCHES)) or 0


def _of(connection: Connection, names: dict[int, str]) -> list[Match]:
    """The matches whose one article is among these, sorted; ``names`` by row."""
    found: list[Match] = []
    columns = (MATCHES.c.one, ARTICLES.c.id, MATCHES.c.record)
    for chunk in chunked(names):
        joined = select(*columns).join(ARTICLES, MATCHES.c.other == ARTICLES.c.row)
        rows = connection.execute(joined.where(MATCHES.c.one.in_(chunk)))
        found += (_unpacked(names[one], other, record) for one, other, record in rows)
    return sorted(found, key=lambda match: (match.a, match.b))


def _rows(connection: Connection, names: set[str]) -> dict[str, Any]:
    query = select(ARTICLES.c.id, ARTICLES.c.row)
    chunks = (connection.execute(query.where(ARTICLES.c.id.in_(chunk))) for chunk in chunked(names))
    return {row.id: row.row for found in chunks for row in found}


def _packed(match: Match) -> str:
    shares = (match.jaccard, match.containment_a, match.containment_b)
    flat = [n for one in match.passages for n in (*one.a, *one.b, one.words, int(one.quoted))]
    return json.dumps([match.kind, *shares, match.words_a, match.words_b, flat], separators=(",", ":"))


def _unpacked(one: str, other: str, record: str) -> Match:
    """:raises StoreStateError: it is no such record."""
    try:
        kind, jaccard, share_a, share_b, words_a, words_b, flat = json.loads(record)
        return Match(
            a=one,
            b=other,
            jaccard=float(jaccard),
            containment_a=float(share_a),
            containment_b=float(share_b),
            passages=tuple(_passage(flat[start : start + 6]) for start in range(0, len(flat), 6)),
            words_a=int(words_a),
            words_b=int(words_b),
            kind=_KINDS[_KINDS.index(kind)],
        )
    except (ValueError, TypeError, RecursionError) as error:
        raise StoreStateError(NEEDS_REBUILD, "match", str(error)) from error


def _passage(figures: list[int]) -> Passage:
    start, end, other_start, other_end, words, quoted = figures
    return Passage(a=(start, end), b=(other_start, other_end), words=words, quoted=bool(quoted))
