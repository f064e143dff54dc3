"""Find articles by what they share: from an article's keys to the candidates, and through the store to all pairs.

Two articles are a candidate pair where they share one band or two fingerprints. A fingerprint that more than
``COMMON`` articles have (a host's furniture, a phrase everybody uses) tells nothing and is passed over, so that one
line on every page does not make every pair; a band never is, because one shared band is already a likeness of the
whole text. Refuses to verify: a candidate pair is a guess.
"""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Iterable, Iterator

from sqlalchemy import BigInteger, Connection, Engine, bindparam, func, insert, select

from provenance.errors import StoreStateError
from provenance.records.fingerprint import Keys, Signature
from provenance.store.connection import reading
from provenance.store.tables import ARTICLES, BAND, FINGERPRINT, KEYS, SIGNATURES, AnyRow, AnySelect, chunked

COMMON = 1000
"""Articles that may share a fingerprint before it is passed over."""
SHARED_FINGERPRINTS = 2
_BATCH = 100

_VALUES = bindparam("values", expanding=True, type_=BigInteger())
_BANDS = (KEYS.c.kind == BAND) & KEYS.c.key.in_(_VALUES)
_FINGERPRINTS = (KEYS.c.kind == FINGERPRINT) & KEYS.c.key.in_(_VALUES)
_SHARING_BANDS = select(KEYS.c.article).distinct().where(_BANDS)
_TELLING = (
    select(KEYS.c.key).where(_FINGERPRINTS).group_by(KEYS.c.key).having(func.count() <= bindparam("common")).subquery()
)
_SHARING_FINGERPRINTS = (
    select(KEYS.c.article, func.count())
    .join_from(_TELLING, KEYS, (KEYS.c.kind == FINGERPRINT) & (KEYS.c.key == _TELLING.c.key))
    .group_by(KEYS.c.article)
)
_IDS = select(ARTICLES.c.id).where(ARTICLES.c.row.in_(_VALUES))


def add(connection: Connection, article: int, signature: Signature) -> None:
    """Store the signature of an article and make it findable by its keys."""
    keys = signature.keys
    columns = {"hashes": signature.values, "bands": _packed(keys.bands), "fingerprints": _packed(keys.fingerprints)}
    connection.execute(insert(SIGNATURES).values(article=article, **columns))
    values = {(BAND, key) for key in keys.bands} | {(FINGERPRINT, key) for key in keys.fingerprints}
    if values:
        rows = [{"kind": kind, "key": key, "article": article} for kind, key in sorted(values)]
        connection.execute(insert(KEYS), rows)


def signature(connection: Connection, article: str) -> Signature | None:
    """The signature of the article with this id."""
    row = connection.execute(_signatures().where(ARTICLES.c.id == article)).first()
    return None if row is None else _signature(row)


def candidates(connection: Connection, keys: Keys, exclude: str | None) -> list[str]:
    """Ids of the articles that share one band or two fingerprints with these keys, sorted, without ``exclude``."""
    found = {article for (article,) in _matching(connection, _SHARING_BANDS, keys.bands)}
    shared = Counter[int]()
    for article, times in _matching(connection, _SHARING_FINGERPRINTS, keys.fingerprints, common=COMMON):
        shared[article] += times
    found |= {article for article, times in shared.items() if times >= SHARED_FINGERPRINTS}
    names = (name for (name,) in _matching(connection, _IDS, found))
    return sorted(name for name in names if name != exclude)


def stream_pairs(engine: Engine) -> Iterator[tuple[str, str]]:
    """Every candidate pair once: the smaller id first, the pairs sorted; no transaction is held in between."""
    after: str | None = None
    while True:
        with reading(engine) as connection:
            batch = _next_keys(connection, after)
            pairs = [(one, other) for one, keys in batch for other in candidates(connection, keys, one) if one < other]
        if not batch:
            return
        yield from pairs
        after = batch[-1][0]


def _next_keys(connection: Connection, after: str | None) -> list[tuple[str, Keys]]:
    query = _signatures().order_by(ARTICLES.c.id).limit(_BATCH)
    rows = connection.execute(query if after is None else query.where(ARTICLES.c.id > after))
    return [(row.id, _signature(row).keys) for row in rows]


def _matching(connection: Connection, query: AnySelect, values: Iterable[int], **others: int) -> Iterator[AnyRow]:
    for chunk in chunked(values):
        yield from connection.execute(query, {"values": chunk, **others}).all()


def _signatures() -> AnySelect:
    return select(ARTICLES.c.id, SIGNATURES).join(SIGNATURES, SIGNATURES.c.article == ARTICLES.c.row)


def _signature(row: AnyRow) -> Signature:
    keys = Keys(bands=_unpacked(row.bands), fingerprints=_unpacked(row.fingerprints))
    return Signature(values=row.hashes, keys=keys)


def _packed(values: tuple[int, ...]) -> bytes:
    return struct.pack(f"<{len(values)}q", *values)


def _unpacked(packed: bytes) -> tuple[int, ...]:
    try:
        return struct.unpack(f"<{len(packed) // 8}q", packed)
    except struct.error as error:
        raise StoreStateError("the store is damaged", None, str(error)) from error
