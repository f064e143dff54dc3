"""The URLs to visit. One job for each address, leased for a while by the run that has it in hand.

A lease is a time, not a process: after ``kill -9`` nobody gives it back, and it ends by itself. Refuses to decide when
a URL is due next: :mod:`provenance.schedule` does.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Update, and_, delete, func, insert, or_, select, update

from provenance.records.job import Job, JobState, Sighting
from provenance.store.addresses import url_address
from provenance.store.moments import stamp, unstamp
from provenance.store.tables import JOBS, AnyRow, chunked


def add(connection: Connection, found: Iterable[Sighting | str], due: datetime) -> int:
    """Make a job for every URL that has none; how many were made. A job that is there stays as it is."""
    wanted: dict[str, str] = {}
    for one in found:
        url = one if isinstance(one, str) else one.url
        wanted.setdefault(url_address(url), url)
    there = {
        address
        for chunk in chunked(wanted)
        for address in connection.scalars(select(JOBS.c.address).where(JOBS.c.address.in_(chunk)))
    }
    fresh = {"due": stamp(due), "state": "waiting", "step": 0, "attempts": 0}
    rows = [{"address": address, "url": url, **fresh} for address, url in wanted.items() if address not in there]
    if rows:
        connection.execute(insert(JOBS), rows)
    return len(rows)


def lease(connection: Connection, now: datetime, limit: int, lease_seconds: float) -> list[Job]:
    """Take jobs that are due and in nobody's hands: pages never got before re-checks, then the longest due."""
    query = select(JOBS).where(_free(now)).order_by(JOBS.c.step > 0, JOBS.c.due, JOBS.c.row).limit(limit)
    rows = connection.execute(query).all()
    until = {"state": "leased", "lease_until": stamp(now + timedelta(seconds=lease_seconds))}
    for chunk in chunked(row.row for row in rows):
        connection.execute(update(JOBS).where(JOBS.c.row.in_(chunk)).values(until))
    return [_job(row, **until) for row in rows]


def finish(connection: Connection, url: str, due_next: datetime | None, step: int, reason: str | None) -> bool:
    """A visit that counts: wait for the next one, or be done. False where there is no such job."""
    settled: dict[str, Any] = {"state": "done"} if due_next is None else {"state": "waiting", "due": stamp(due_next)}
    return _settle(connection, url, update(JOBS).values(**settled, step=step, attempts=0, reason=reason))


def fail(connection: Connection, url: str, reason: str, due_next: datetime | None, *, asked: bool) -> bool:
    """A visit that failed: wait for another try, or give up. False where there is no such job."""
    settled: dict[str, Any] = {"state": "failed"} if due_next is None else {"state": "waiting", "due": stamp(due_next)}
    change = update(JOBS).values(**settled, reason=reason, attempts=JOBS.c.attempts + int(asked))
    return _settle(connection, url, change)


def drop(connection: Connection, url: str) -> bool:
    """Forget a job; False where there is no such job."""
    return bool(connection.execute(delete(JOBS).where(JOBS.c.address == url_address(url))).rowcount)


def release(connection: Connection, urls: Collection[str]) -> int:
    """Give leased jobs back as they were; how many."""
    count = 0
    for chunk in chunked(url_address(url) for url in urls):
        leased = JOBS.c.address.in_(chunk) & (JOBS.c.state == "leased")
        back = update(JOBS).where(leased).values(state="waiting", lease_until=None)
        count += connection.execute(back).rowcount
    return count


def listing(connection: Connection, state: JobState | None, limit: int | None) -> list[Job]:
    """Jobs, of one state or all, by the time at which they are due."""
    query = select(JOBS).order_by(JOBS.c.due, JOBS.c.row).limit(limit)
    rows = connection.execute(query if state is None else query.where(JOBS.c.state == state))
    return [_job(row) for row in rows]


def of_url(connection: Connection, url: str) -> Job | None:
    """The job of this URL."""
    row = connection.execute(select(JOBS).where(JOBS.c.address == url_address(url))).first()
    return None if row is None else _job(row)


def retry_failed(connection: Connection) -> int:
    """Let every job that was given up wait again, due since it last was; how many."""
    again = update(JOBS).where(JOBS.c.state == "failed").values(state="waiting", attempts=0)
    return connection.execute(again).rowcount


def count_waiting(connection: Connection, now: datetime) -> int:
    """How many jobs could be leased now."""
    return connection.scalar(select(func.count()).select_from(JOBS).where(_free(now))) or 0


def _free(now: datetime) -> Any:
    waiting = JOBS.c.state == "waiting"
    left_behind = and_(JOBS.c.state == "leased", JOBS.c.lease_until <= stamp(now))
    return and_(or_(waiting, left_behind), JOBS.c.due <= stamp(now))


def _settle(connection: Connection, url: str, change: Update) -> bool:
    settled = change.where(JOBS.c.address == url_address(url)).values(lease_until=None)
    return bool(connection.execute(settled).rowcount)


def _job(row: AnyRow, **instead: Any) -> Job:
    columns = {**row._mapping, **instead}
    return Job(
        url=columns["url"],
        due=_time(columns["due"]),
        state=columns["state"],
        step=columns["step"],
        attempts=columns["attempts"],
        reason=columns["reason"],
        lease_until=unstamp(columns["lease_until"]),
    )


def _time(stored: str) -> datetime:
    time = unstamp(stored)
    if time is None:
        raise TypeError("a job without a time")
    return time
