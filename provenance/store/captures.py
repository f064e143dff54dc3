"""The captures: bytes as received, in the order of arrival, and the later visits that brought nothing new.

Bodies are packed with zlib and unpacked on reading; what comes out is byte for byte what went in. A capture is never
altered or deleted. Refuses to judge: whether a capture is a new one is settled in :mod:`provenance.store.identity`.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Connection, Engine, func, insert, select

from provenance.errors import StoreStateError
from provenance.records.capture import Capture, Declared
from provenance.store.addresses import address_of, url_address
from provenance.store.codec import decode, encode
from provenance.store.connection import reading
from provenance.store.moments import stamp, unstamp
from provenance.store.tables import ARTICLES, CAPTURES, VISITS, AnyRow, chunked, row_of

_BATCH = 16
"""Captures in memory at once while streaming; a body may have ten megabytes."""


def packed(capture: Capture) -> dict[str, Any]:
    """The columns of a capture. Made before the transaction, so that packing does not hold up other writers."""
    return {
        "url": capture.url,
        "address": capture.url and url_address(capture.url),
        "requested": capture.requested,
        "requested_address": capture.requested and url_address(capture.requested),
        "fetched": capture.fetched and stamp(capture.fetched),
        "status": capture.status,
        "headers": encode(capture.headers),
        "media": capture.media,
        "declared": encode(capture.declared),
        "name": capture.name,
        "sha256": capture.sha256,
        "body": zlib.compress(capture.body),
    }


def add(connection: Connection, row: dict[str, Any]) -> int:
    """Keep a capture; its row, which is its place in the order of arrival."""
    return row_of(connection.execute(insert(CAPTURES).values(row)))


def add_visit(connection: Connection, capture: int, row: dict[str, Any]) -> None:
    """Remember that the text of a capture was met again. The same visit is remembered once; one without a time, never.

    :param row: the columns that the visit's own capture would have had.
    """
    if row["fetched"] is None:
        return
    visit = {"fetched": row["fetched"], "sha256": row["sha256"]}
    first = select(CAPTURES.c.row).filter_by(row=capture, **visit)
    again = select(VISITS.c.row).filter_by(capture=capture, **visit)
    if connection.execute(first).first() is None and connection.execute(again).first() is None:
        connection.execute(insert(VISITS).values(capture=capture, url=row["url"], status=row["status"], **visit))


def of_article(connection: Connection, article: str) -> Capture | None:
    """The capture that an article was read from."""
    query = select(CAPTURES).join(ARTICLES, ARTICLES.c.capture == CAPTURES.c.row).where(ARTICLES.c.id == article)
    row = connection.execute(query).first()
    return None if row is None else _capture(row)


def known(connection: Connection, given: Sequence[Capture]) -> list[bool]:
    """For each capture whether it is kept already, with the same bytes, declarations and time, and an article of it."""
    addresses = [address_of(one.url, one.declared.id or "") for one in given]
    found: set[tuple[Any, ...]] = set()
    columns = (ARTICLES.c.address, CAPTURES.c.sha256, CAPTURES.c.declared, CAPTURES.c.fetched, CAPTURES.c.media)
    for chunk in chunked(addresses):
        joined = select(*columns).join(CAPTURES, ARTICLES.c.capture == CAPTURES.c.row)
        found |= {tuple(row) for row in connection.execute(joined.where(ARTICLES.c.address.in_(chunk)))}
    return [
        (address, one.sha256, encode(one.declared), one.fetched and stamp(one.fetched), one.media) in found
        for address, one in zip(addresses, given, strict=True)
    ]


def last_visit(connection: Connection, address: str) -> datetime | None:
    """The latest time at which the address was fetched, whatever came of it."""
    fetched = select(func.max(CAPTURES.c.fetched)).where(CAPTURES.c.address == address)
    visited = select(func.max(VISITS.c.fetched)).join(CAPTURES).where(CAPTURES.c.address == address)
    times = [time for time in (connection.scalar(fetched), connection.scalar(visited)) if time]
    return unstamp(max(times, default=None))


def each(connection: Connection, after: int = 0) -> list[tuple[int, Capture]]:
    """The next few captures after a row, in the order of arrival."""
    query = select(CAPTURES).where(CAPTURES.c.row > after).order_by(CAPTURES.c.row).limit(_BATCH)
    return [(row.row, _capture(row)) for row in connection.execute(query)]


def stream(engine: Engine) -> Iterator[Capture]:
    """Every capture in the order of arrival, a few in memory at a time; no transaction is held in between."""
    after = 0
    while True:
        with reading(engine) as connection:
            batch = each(connection, after)
        if not batch:
            return
        yield from (capture for _, capture in batch)
        after = batch[-1][0]


def _capture(row: AnyRow) -> Capture:
    subject = row.url or row.name or f"capture {row.row}"
    return Capture(
        url=row.url,
        body=_unpacked(row.body, subject),
        media=row.media,
        requested=row.requested,
        fetched=unstamp(row.fetched),
        status=row.status,
        headers=decode(cast(Any, tuple[tuple[str, str], ...]), row.headers, subject),
        declared=decode(Declared, row.declared, subject),
        name=row.name,
    )


def _unpacked(body: bytes, subject: str) -> bytes:
    try:
        return zlib.decompress(body)
    except zlib.error as error:
        raise StoreStateError("the store is damaged", subject, str(error)) from error
