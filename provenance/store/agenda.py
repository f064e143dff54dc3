"""What an unattended run asks the store: hosts, jobs, visits, events and the lock. The base of ``Store``.

Importing this is cheap; see :mod:`provenance.store.store`. Every method that writes is one short transaction of its
own, which holds the right to write from its start: nothing is held while the network is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from provenance.errors import ProvenanceError

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from provenance.records.job import Event, EventKind, HostState, Job, JobState, Sighting, Validators

P = ParamSpec("P")
T = TypeVar("T")


class Agenda:
    """Hosts, jobs, visits and events in one database. Times are aware."""

    def __init__(self, engine: Engine, *, subject: str, writable: bool) -> None:
        self.subject = subject
        self._engine = engine
        self._writable = writable

    # Hosts

    def host_state(self, host: str) -> HostState:
        """All that is known of a host; of an unknown one, nothing."""
        from provenance.store import hosts

        return self._read(hosts.state, host)

    def claim_host(self, host: str, *, now: datetime, delay_seconds: float, latest: datetime | None = None) -> datetime:
        """Take the next free slot for one request: when it may be made, ``now`` at the earliest.

        The slot after it is ``delay_seconds`` later, for every process. A penalty is waited for. Where the time is
        after ``latest`` it is only told, and no slot is taken.
        """
        from provenance.store import hosts

        return self._write(hosts.claim, host, now, delay_seconds, latest)

    def hold_host(self, host: str, until: datetime) -> None:
        """No request to the host before ``until``, for every process; never shortens what was settled."""
        from provenance.store import hosts

        self._write(hosts.hold, host, until)

    def penalise(self, host: str, until: datetime | None, failures: int) -> None:
        """Note how many failures in a row there were, and until when the host is left alone."""
        from provenance.store import hosts

        self._write(hosts.penalise, host, until, failures)

    def clear_failures(self, host: str) -> None:
        """The host answered: no failures, no penalty."""
        from provenance.store import hosts

        self._write(hosts.penalise, host, None, 0)

    def save_robots(self, host: str, body: bytes | None, status: int | None, now: datetime) -> None:
        """Keep what the host answered for robots.txt; status None: it did not answer."""
        from provenance.store import hosts

        self._write(hosts.save_robots, host, body, status, now)

    # Jobs

    def add_jobs(self, found: Iterable[Sighting | str], due: datetime) -> int:
        """Make a job for every URL that has none yet, by its key; how many were made."""
        from provenance.store import jobs

        return self._write(jobs.add, list(found), due)

    def lease_jobs(self, now: datetime, limit: int, lease_seconds: float) -> list[Job]:
        """Take jobs that are due and that no other run has in hand: pages never got, then the longest due.

        After ``lease_seconds`` they are free again, whatever became of this run.
        """
        from provenance.store import jobs

        return self._write(jobs.lease, now, limit, lease_seconds)

    def finish_job(self, url: str, due_next: datetime | None, step: int, *, reason: str | None = None) -> bool:
        """A visit that counts: due again at ``due_next``, or done for good. False: no such job."""
        from provenance.store import jobs

        return self._write(jobs.finish, url, due_next, step, reason)

    def fail_job(self, url: str, reason: str, due_next: datetime | None, *, asked: bool = True) -> bool:
        """A visit that failed: tried again at ``due_next``, or given up. ``asked``: it counts as an attempt."""
        from provenance.store import jobs

        return self._write(jobs.fail, url, reason, due_next, asked=asked)

    def drop_job(self, url: str) -> bool:
        """Forget the job of a URL; False where there is none."""
        from provenance.store import jobs

        return self._write(jobs.drop, url)

    def release_leases(self, urls: Collection[str]) -> int:
        """Give leased jobs back unvisited; how many."""
        from provenance.store import jobs

        return self._write(jobs.release, urls)

    def jobs(self, state: JobState | None = None, limit: int | None = None) -> list[Job]:
        """Jobs by the time at which they are due."""
        from provenance.store import jobs

        return self._read(jobs.listing, state, limit)

    def job(self, url: str) -> Job | None:
        """The job of a URL."""
        from provenance.store import jobs

        return self._read(jobs.of_url, url)

    def retry_failed(self) -> int:
        """Let every job that was given up be tried again; how many."""
        from provenance.store import jobs

        return self._write(jobs.retry_failed)

    def count_waiting(self, now: datetime) -> int:
        """How many jobs could be leased at this time."""
        from provenance.store import jobs

        return self._read(jobs.count_waiting, now)

    # Visits

    def validators(self, url: str) -> Validators:
        """What a conditional request for the URL needs; see :class:`Validators`."""
        from provenance.store import addresses, visits

        return self._read(visits.validators, addresses.url_address(url))

    def record_visit(
        self,
        url: str,
        *,
        fetched: datetime,
        status: int,
        sha256: str | None = None,
        headers: tuple[tuple[str, str], ...] = (),
        requested: str | None = None,
    ) -> None:
        """Remember a visit that brought nothing to store: a 304, an unchanged page, or a feed whose jobs are stored.

        ``put`` remembers the visits of the captures it is given.
        """
        from provenance.store import visits

        told = {"requested": requested, "fetched": fetched, "status": status, "sha256": sha256, "headers": headers}
        self._write(visits.record, url, **told)  # type: ignore[arg-type]

    def mark_gone(self, url: str, at: datetime, reason: str) -> bool:
        """Remember that a page is gone; False where that is known. A good answer ends it."""
        from provenance.store import visits

        return self._write(visits.mark_gone, url, at, reason)

    def gone_since(self, url: str) -> datetime | None:
        """When the page was found gone; None where it is not."""
        from provenance.store import addresses, visits

        return self._read(visits.gone_since, addresses.url_address(url))

    # Events

    def add_event(self, event: Event) -> bool:
        """Keep an event once; False where it was known (same kind, article and parent)."""
        from provenance.store import events

        return self._write(events.add, event)

    def events(self, since: datetime | None = None, limit: int | None = None) -> list[Event]:
        """Events in the order in which they were noticed."""
        from provenance.store import events

        return self._read(events.listing, since, limit)

    def told(self, articles: Collection[str]) -> set[tuple[EventKind, str]]:
        """Which kinds of events were kept of these articles, with their ids."""
        from provenance.store import events

        return self._read(events.told, articles)

    # The lock

    @contextmanager
    def run_lock(self, *, wait: bool = False) -> Iterator[None]:
        """Hold the store for one crawl.

        :raises StoreLockedError: another crawl holds it; with ``wait``, it is waited for instead.
        """
        from provenance.store import lock

        self._check_writable()
        with lock.run_lock(self._engine, wait=wait):
            yield

    def _check_writable(self) -> None:
        if not self._writable:
            raise ProvenanceError("the store is not there and was opened for reading only", self.subject)

    def _read(self, question: Callable[Concatenate[Connection, P], T], *args: P.args, **named: P.kwargs) -> T:
        from provenance.store import connection

        with connection.reading(self._engine) as read:
            return question(read, *args, **named)

    def _write(self, change: Callable[Concatenate[Connection, P], T], *args: P.args, **named: P.kwargs) -> T:
        from provenance.store import connection

        self._check_writable()
        with connection.writing(self._engine) as write:
            return change(write, *args, **named)
