"""Find articles by what they share: from an article's keys to the candidates, and through the store to all pairs.

Two articles are a candidate pair where they share a band or two fingerprints. A key that is furniture tells nothing and
is passed over (see :mod:`provenance.similarity.furniture`), and so is one that more than ``MOST`` articles have.
Refuses to verify: a candidate pair is a guess.
"""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from sqlalchemy import Connection, Engine, func, insert, select

from provenance.errors import StoreStateError
from provenance.records.fingerprint import Keys, Signature
from provenance.similarity import furniture
from provenance.similarity.candidates import SHARED, Pairs, packed, packed_pairs
from provenance.store.connection import reading
from provenance.store.prints import Prints, packed_prints, widened
from provenance.store.tables import ARTICLES, SIGNATURES, AnyRow, chunked

MOST_VERDICTS = 20_000
"""Verdicts on furniture that one process keeps."""
FEW = 1000
"""New articles up to which each is looked up by itself; for more, all fingerprints are sorted."""


def add(connection: Connection, signatures: Sequence[tuple[int, Signature]]) -> None:
    """Store the signatures of articles by row, and so make them findable."""
    rows = [
        {
            "article": row,
            "hashes": one.values,
            "bands": struct.pack(f"<{len(one.keys.bands)}i", *one.keys.bands),
            "fingerprints": _packed(one.keys.fingerprints),
        }
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
    """Ids of the articles that share a band or two fingerprints with these keys, sorted, without ``exclude``."""
    found = _rows_sharing(connection, prints, keys.all)
    return sorted(name for name in _ids(connection, found).values() if name != exclude)


def _rows_sharing(connection: Connection, prints: Prints, values: Sequence[int]) -> dict[int, int]:
    """How many fingerprints each row shares that shares enough of them, a band counted as so many as it stands for."""
    holders = prints.postings(connection, values)
    common = _furniture(connection, prints, holders)
    shared: Counter[int] = Counter()
    for value, rows in holders.items():
        if value not in common:
            shared.update(rows if value >= 0 else [*rows] * SHARED)
    return {row: times for row, times in shared.items() if times >= SHARED}


def stream_pairs(engine: Engine, prints: Prints, after: int = 0) -> Iterator[tuple[int, Pairs]]:
    """Every candidate pair once, by rows, in blocks, each with the row up to which all were told.

    :param after: pairs of articles up to this row are left out.
    """
    with reading(engine) as connection:
        prints.refresh(connection)
        newest = connection.scalar(select(func.max(SIGNATURES.c.article))) or 0
        few = newest - after <= FEW
        looked_up = _pairs_of_few(connection, prints, after) if few else None
    if looked_up is not None:
        yield newest, looked_up
        return
    for block in packed_pairs(packed_prints(engine), after):
        yield int(block[0].max(initial=after)), block
    yield newest, packed(())


def _pairs_of_few(connection: Connection, prints: Prints, after: int) -> Pairs:
    later = select(SIGNATURES).where(SIGNATURES.c.article > after).order_by(SIGNATURES.c.article)
    return packed(
        (row.article, other, times)
        for row in connection.execute(later).all()
        for other, times in sorted(
            _rows_sharing(connection, prints, _unpacked(widened(row.bands) + row.fingerprints)).items()
        )
        if other < row.article
    )


def named_pairs(engine: Engine, pairs: Pairs) -> list[tuple[str, str]]:
    """The pairs by the ids of their articles, the smaller one first, sorted."""
    later, earlier, _ = pairs
    with reading(engine) as connection:
        names = _ids(connection, {*later.tolist(), *earlier.tolist()})
    listed = zip(later.tolist(), earlier.tolist(), strict=True)
    return sorted((min(pair), max(pair)) for pair in ((names[one], names[other]) for one, other in listed))


def furniture_among(connection: Connection, prints: Prints, values: Sequence[int]) -> frozenset[int]:
    """Which of these fingerprints stand in several stories of one publisher, or in very many stories."""
    holders = prints.postings(connection, values)
    samples = {value: furniture.sampled(rows) for value, rows in holders.items() if len(rows) >= furniture.STANDING}
    verdicts = prints.standing
    if len(verdicts) > MOST_VERDICTS:
        verdicts = prints.standing = {}
    unknown = set(samples.values()) - verdicts.keys()
    needed = {row for sample in unknown for row in sample}
    known, publishers = _prints(connection, needed), _publishers(connection, needed)
    for sample in unknown:
        verdicts[sample] = furniture.is_standing([(publishers.get(row), known[row]) for row in sample])
    return frozenset(value for value, sample in samples.items() if verdicts[sample])


def _furniture(connection: Connection, prints: Prints, holders: Mapping[int, Sequence[int]]) -> set[int]:
    """Which of these fingerprints are passed over."""
    common = {value for value, rows in holders.items() if len(rows) > furniture.MOST}
    samples = {
        value: furniture.sampled(rows)
        for value, rows in holders.items()
        if furniture.OFTEN < len(rows) <= furniture.MOST
    }
    verdicts = prints.verdicts
    if len(verdicts) > MOST_VERDICTS:
        verdicts = prints.verdicts = {}
    unknown = set(samples.values()) - verdicts.keys()
    known = _prints(connection, {row for sample in unknown for row in sample})
    verdicts.update((sample, furniture.is_furniture([known[row] for row in sample])) for sample in unknown)
    return common | {value for value, sample in samples.items() if verdicts[sample]}


def fingerprints(connection: Connection, ids: Collection[str]) -> dict[str, frozenset[int]]:
    """The fingerprints of the articles of these ids."""
    found: dict[str, frozenset[int]] = {}
    joined = select(ARTICLES.c.id, SIGNATURES.c.fingerprints).join(ARTICLES, SIGNATURES.c.article == ARTICLES.c.row)
    for chunk in chunked(ids):
        rows = connection.execute(joined.where(ARTICLES.c.id.in_(chunk)))
        found |= {name: frozenset(_unpacked(packed)) for name, packed in rows}
    return found


def _prints(connection: Connection, rows: Collection[int]) -> dict[int, frozenset[int]]:
    found: dict[int, frozenset[int]] = {}
    for chunk in chunked(rows):
        query = select(SIGNATURES.c.article, SIGNATURES.c.fingerprints).where(SIGNATURES.c.article.in_(chunk))
        found |= {row: frozenset(_unpacked(packed)) for row, packed in connection.execute(query)}
    return found


def _ids(connection: Connection, rows: Collection[int]) -> dict[int, str]:
    query = select(ARTICLES.c.row, ARTICLES.c.id)
    chunks = (connection.execute(query.where(ARTICLES.c.row.in_(chunk))) for chunk in chunked(rows))
    return {row.row: row.id for found in chunks for row in found}


def _publishers(connection: Connection, rows: Collection[int]) -> dict[int, str | None]:
    query = select(ARTICLES.c.row, ARTICLES.c.outlet_domain, ARTICLES.c.outlet_name)
    chunks = (connection.execute(query.where(ARTICLES.c.row.in_(chunk))) for chunk in chunked(rows))
    return {row.row: row.outlet_domain or row.outlet_name for found in chunks for row in found}


def _signature(row: AnyRow) -> Signature:
    return Signature(
        values=row.hashes, keys=Keys(bands=_unpacked(widened(row.bands)), fingerprints=_unpacked(row.fingerprints))
    )


def _packed(values: tuple[int, ...]) -> bytes:
    return struct.pack(f"<{len(values)}q", *values)


def _unpacked(packed: bytes) -> tuple[int, ...]:
    try:
        return struct.unpack(f"<{len(packed) // 8}q", packed)
    except struct.error as error:
        raise StoreStateError("the store is damaged", None, str(error)) from error
