"""What the last visit to a URL told: the validators for the next one, and since when the page is gone.

One row for each address that was asked for and for each that answered, so that a page is found under both. A visit that
arrives late, older than the one on record, changes nothing. What a page said stands in the captures; a visit that
brought nothing new is added to those of the newest capture.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, or_, select, update

from provenance.records.job import Validators
from provenance.store import captures
from provenance.store.addresses import url_address
from provenance.store.moments import stamp, unstamp
from provenance.store.tables import CAPTURES, URLS, AnyRow

Headers = tuple[tuple[str, str], ...]
NOT_MODIFIED = 304


def remember(
    connection: Connection,
    url: str,
    *,
    requested: str | None,
    fetched: datetime,
    status: int,
    sha256: str | None,
    headers: Headers,
) -> None:
    """Keep what an answer tells of its URL. A good answer ends its being gone, and brings its validators.

    A 304 leaves the validators that it does not repeat. An answer of another kind tells nothing but that it came.
    """
    for address in dict.fromkeys(url_address(one) for one in (url, requested) if one):
        known = _row(connection, address)
        if known is not None and known.fetched is not None and known.fetched > stamp(fetched):
            continue
        columns: dict[str, Any] = {"url": url, "fetched": stamp(fetched), "status": status}
        if status == NOT_MODIFIED:
            columns |= {name: value for name, value in _validators(headers).items() if value} | _BACK
        elif 200 <= status < 300:
            columns |= _validators(headers) | _BACK | {"sha256": sha256}
        _upsert(connection, address, columns, there=known is not None)


def record(
    connection: Connection,
    url: str,
    *,
    requested: str | None,
    fetched: datetime,
    status: int,
    sha256: str | None,
    headers: Headers,
) -> None:
    """As ``remember``, and add the visit to those of the page's newest capture, if it has one."""
    told = {"fetched": fetched, "status": status, "sha256": sha256, "headers": headers}
    remember(connection, url, requested=requested, **told)  # type: ignore[arg-type]
    known = _row(connection, url_address(url))
    capture = _newest_capture(connection, url_address(url))
    if capture is not None:
        digest = sha256 or (known and known.sha256) or capture.sha256
        visit = {"url": url, "fetched": stamp(fetched), "status": status, "sha256": digest}
        captures.add_visit(connection, capture.row, visit)


def validators(connection: Connection, address: str) -> Validators:
    """What a conditional request needs; empty where the address never answered."""
    row = _row(connection, address)
    if row is None:
        return Validators()
    return Validators(etag=row.etag, last_modified=row.last_modified, url=row.url, sha256=row.sha256)


def mark_gone(connection: Connection, url: str, at: datetime, reason: str) -> bool:
    """Remember that the page is gone; False where that was known. Until the page answers again."""
    address = url_address(url)
    row = _row(connection, address)
    if row is not None and row.gone is not None:
        return False
    columns = {"gone": stamp(at), "gone_reason": reason}
    _upsert(connection, address, columns if row is not None else {"url": None, **columns}, there=row is not None)
    return True


def gone_since(connection: Connection, address: str) -> datetime | None:
    """When the page was first found gone; None where it is there, or was never asked for."""
    row = _row(connection, address)
    return None if row is None else unstamp(row.gone)


_BACK: dict[str, Any] = {"gone": None, "gone_reason": None}


def _row(connection: Connection, address: str) -> AnyRow | None:
    return connection.execute(select(URLS).where(URLS.c.address == address)).first()


def _upsert(connection: Connection, address: str, columns: dict[str, Any], *, there: bool) -> None:
    if there:
        connection.execute(update(URLS).where(URLS.c.address == address).values(columns))
    else:
        connection.execute(insert(URLS).values(address=address, **columns))


def _newest_capture(connection: Connection, address: str) -> AnyRow | None:
    here = or_(CAPTURES.c.address == address, CAPTURES.c.requested_address == address)
    query = select(CAPTURES.c.row, CAPTURES.c.sha256).where(here).order_by(CAPTURES.c.row.desc()).limit(1)
    return connection.execute(query).first()


def _validators(headers: Headers) -> dict[str, str | None]:
    first = {name.lower(): value for name, value in reversed(headers)}
    return {"etag": first.get("etag"), "last_modified": first.get("last-modified")}
