"""What every process must know of a host before it asks it: the next free slot, a penalty, the robots file.

A host is known by its name and port (``HostState.host``); a row is made when something is first known of it. The
robots text is packed with zlib. Refuses to wait and to judge: it says when a host may be asked, and keeps what it is
told.
"""

from __future__ import annotations

import zlib
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, insert, select, update

from provenance.errors import StoreStateError
from provenance.records.job import HostState
from provenance.store.moments import stamp, unstamp
from provenance.store.tables import HOSTS, AnyRow


def state(connection: Connection, host: str) -> HostState:
    """All that is known of the host."""
    row = _row(connection, host)
    if row is None:
        return HostState(host=host)
    return HostState(
        host=host,
        next_allowed=unstamp(row.next_allowed),
        penalty_until=unstamp(row.penalty_until),
        failures=row.failures,
        robots=None if row.robots is None else _unpacked(row.robots, host),
        robots_status=row.robots_status,
        robots_fetched=unstamp(row.robots_fetched),
    )


def claim(connection: Connection, host: str, now: datetime, delay_seconds: float, latest: datetime | None) -> datetime:
    """When one request may be made, never before ``now``: its slot is taken, the next one is ``delay_seconds`` later.

    A time after ``latest`` is only told: nothing is taken then.
    """
    row = _row(connection, host)
    held = [unstamp(row.next_allowed), unstamp(row.penalty_until)] if row else []
    slot = max([now, *(time for time in held if time)])
    if latest is None or slot <= latest:
        _keep(connection, host, next_allowed=stamp(slot + timedelta(seconds=delay_seconds)))
    return slot


def hold(connection: Connection, host: str, until: datetime) -> None:
    """No request before that time, if nothing later was settled already."""
    row = _row(connection, host)
    if row is None or row.next_allowed is None or row.next_allowed < stamp(until):
        _keep(connection, host, next_allowed=stamp(until))


def penalise(connection: Connection, host: str, until: datetime | None, failures: int) -> None:
    """Note failures in a row, and the time until which the host is left alone."""
    _keep(connection, host, penalty_until=until and stamp(until), failures=failures)


def save_robots(connection: Connection, host: str, body: bytes | None, status: int | None, now: datetime) -> None:
    """Keep the answer for robots.txt in the place of the one before."""
    packed = None if body is None else zlib.compress(body)
    _keep(connection, host, robots=packed, robots_status=status, robots_fetched=stamp(now))


def _row(connection: Connection, host: str) -> AnyRow | None:
    return connection.execute(select(HOSTS).where(HOSTS.c.host == host)).first()


def _keep(connection: Connection, host: str, **columns: Any) -> None:
    """Update the host's row, or make it; the transaction keeps other writers out."""
    if not connection.execute(update(HOSTS).where(HOSTS.c.host == host).values(columns)).rowcount:
        connection.execute(insert(HOSTS).values({"host": host, "failures": 0, **columns}))


def _unpacked(robots: bytes, host: str) -> bytes:
    try:
        return zlib.decompress(robots)
    except zlib.error as error:
        raise StoreStateError("the store is damaged", host, str(error)) from error
