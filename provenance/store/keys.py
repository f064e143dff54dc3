"""Find articles by what they share: from an article's keys to the candidates, and through the store to all pairs.

Two articles are a candidate pair where they share two fingerprints. A fingerprint that is furniture tells nothing and
is passed over (see :mod:`provenance.similarity.furniture`), and so is one that more than ``MOST`` articles have.
Refuses to verify: a candidate pair is a guess.
"""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import Connection, Engine, insert, select

from provenance.errors import StoreStateError
from provenance.records.fingerprint import Keys, Signature
from provenance.similarity import furniture
from provenance.similarity.candidates import SHARED, packed_pairs
from provenance.store.connection import reading
from provenance.store.prints import Prints, packed_prints
from provenance.store.tables import ARTICLES, SIGNATURES, AnyRow, chunked


def add(connection: Connection, signatures: Sequence[tuple[int, Signature]]) -> None:
    """Store the signatures of articles by row, and so make them findable."""
    rows = [
        {"article": row, "hashes": one.values, "fingerprints": _packed(one.keys.fingerprints)}
        for row, one in signatures
    ]
    if rows:
        connection.execute(insert(SIGNATURES), rows)


def signature(connection: Connection, article: str) -> Signature | None:
    """The signature of the article with this id."""
    joined = select(SIGNATURES).join(ARTICLES, SIGNATURES.c.article == ARTICLES.c.row)
    row = connection.execute(joined.where(ARTICLES.c.id == article)).first()
    return None if row is None else _signature(row)


def candidates(connection: Connection, prints: Prints, keys: Keys, exclude: str | None) -> list[str]:
    """Ids of the articles that share two fingerprints with these keys, sorted, without ``exclude``."""
    holders = prints.postings(connection, keys.fingerprints)
    common = _furniture(connection, holders)
    shared = Counter(row for value, rows in holders.items() if value not in common for row in rows)
    found = [row for row, times in shared.items() if times >= SHARED]
    return sorted(name for name in _ids(connection, found).values() if name != exclude)


def stream_pairs(engine: Engine) -> Iterator[tuple[str, str]]:
    """Every candidate pair once: the smaller id first, the pairs sorted; no transaction is held while they are told."""
    with reading(engine) as connection:
        rows = dict(packed_prints(connection))
        names = _ids(connection, None if len(rows) > furniture.MOST else rows)
    listed = sorted((names[row], prints) for row, prints in rows.items())
    del rows, names
    for one, other in packed_pairs([prints for _, prints in listed]):
        yield listed[one][0], listed[other][0]


def _furniture(connection: Connection, holders: dict[int, list[int]]) -> set[int]:
    """Which of these fingerprints are passed over."""
    common = {value for value, rows in holders.items() if len(rows) > furniture.MOST}
    samples = {
        value: furniture.sampled(rows)
        for value, rows in holders.items()
        if furniture.OFTEN < len(rows) <= furniture.MOST
    }
    needed = {row for sample in samples.values() for row in sample}
    known = _prints(connection, needed)
    verdicts = {sample: furniture.is_furniture([known[row] for row in sample]) for sample in set(samples.values())}
    return common | {value for value, sample in samples.items() if verdicts[sample]}


def _prints(connection: Connection, rows: Collection[int]) -> dict[int, frozenset[int]]:
    found: dict[int, frozenset[int]] = {}
    for chunk in chunked(rows):
        query = select(SIGNATURES.c.article, SIGNATURES.c.fingerprints).where(SIGNATURES.c.article.in_(chunk))
        found |= {row: frozenset(_unpacked(packed)) for row, packed in connection.execute(query)}
    return found


def _ids(connection: Connection, rows: Collection[int] | None) -> dict[int, str]:
    """The ids of these rows, or of all."""
    query = select(ARTICLES.c.row, ARTICLES.c.id)
    if rows is None:
        return {row.row: row.id for row in connection.execute(query)}
    return {
        row: name for chunk in chunked(rows) for row, name in connection.execute(query.where(ARTICLES.c.row.in_(chunk)))
    }


def _signature(row: AnyRow) -> Signature:
    return Signature(values=row.hashes, keys=Keys(fingerprints=_unpacked(row.fingerprints)))


def _packed(values: tuple[int, ...]) -> bytes:
    return struct.pack(f"<{len(values)}q", *values)


def _unpacked(packed: bytes) -> tuple[int, ...]:
    try:
        return struct.unpack(f"<{len(packed) // 8}q", packed)
    except struct.error as error:
        raise StoreStateError("the store is damaged", None, str(error)) from error
