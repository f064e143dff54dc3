"""The gate of one visit to the web: penalties, robots files and slots are looked to before every request.

A slot is taken at the moment of asking, never ahead, so that a process that was held up does not ask late on an early
slot and come upon the next one. After the head of the answer the host is held for another delay: between what a server
sees of two processes lies at least the delay, as long as it answers within it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import ceil
from typing import TYPE_CHECKING, Protocol

from provenance.errors import NotNowError, RobotsError
from provenance.fetch import address, verdict
from provenance.schedule import back_off

if TYPE_CHECKING:
    from provenance.records.job import HostState

MOST_WAIT = timedelta(minutes=5)
"""For a slot, where no deadline is given."""
MOST_PENALTY = timedelta(days=7)
"""No server can shut itself off for longer by its Retry-After."""
FIRST_PENALTY = timedelta(minutes=1)
QUIET_FAILURES = 2
"""Failures in a row that bring no penalty; one page in trouble is not a host in trouble."""
BUSY = frozenset({429, 503})
"""Statuses that ask to be left alone."""
_TURNS = 200


class Hosts(Protocol):
    """What all processes know of hosts. The store is one."""

    def host_state(self, host: str) -> HostState:
        """All that is known of a host."""
        ...

    def claim_host(self, host: str, *, now: datetime, delay_seconds: float, latest: datetime | None = None) -> datetime:
        """Take the next slot; where it is after ``latest``, only tell it."""
        ...

    def hold_host(self, host: str, until: datetime) -> None:
        """No request before that time."""
        ...

    def penalise(self, host: str, until: datetime | None, failures: int) -> None:
        """Note failures in a row, and until when the host is left alone."""
        ...

    def clear_failures(self, host: str) -> None:
        """The host answered well."""
        ...

    def save_robots(self, host: str, body: bytes | None, status: int | None, now: datetime) -> None:
        """Keep the answer for robots.txt."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long between two requests to a host, and how long to wait for that."""

    now: Callable[[], datetime]
    sleep: Callable[[float], None]
    delay_seconds: float
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Guidance:
    """What a robots file says of one address."""

    allowed: bool
    delay_seconds: float = 0.0


@dataclass(slots=True)
class _Heard:
    """How the last request to a host ended."""

    status: int | None = None
    retry_after_seconds: int | None = None
    failed: bool = False


@dataclass(slots=True)
class Turn:
    """A gate. ``guide`` consults robots files; None: a person named the address, or it is a robots file itself."""

    hosts: Hosts
    patience: Patience
    guide: Callable[[str], Guidance] | None
    _host: str = ""
    _delay_seconds: float = 0.0
    _heard: dict[str, _Heard] = field(default_factory=dict)

    def enter(self, url: str) -> None:
        """Wait for the host's slot.

        Raises:
            RobotsError: the page is not for programs.
            NotNowError: the host is to be left alone, its robots file is not to be had, or the slot comes too late.
        """
        self._host = address.host_and_port(url)
        self._delay_seconds = self.patience.delay_seconds
        if self.guide is not None:
            guidance = self.guide(url)
            if not guidance.allowed:
                raise RobotsError("refused by robots.txt", cause=f"{self._host} keeps programs away from this address")
            self._delay_seconds = max(self._delay_seconds, guidance.delay_seconds)
        self._wait()
        self._heard[self._host] = _Heard()

    def answered(self, status: int, headers: verdict.Headers) -> None:
        """Hold the host for the next delay."""
        heard = self._heard[self._host]
        heard.status, heard.retry_after_seconds = status, verdict.retry_after_seconds(headers)
        if self._delay_seconds > 0:
            self.hosts.hold_host(self._host, self.patience.now() + timedelta(seconds=self._delay_seconds))

    def failed(self) -> None:
        """To be settled at the end."""
        if self._host in self._heard:
            self._heard[self._host].failed = True

    def settle(self) -> None:
        """Note penalties, failures and recoveries of every host that was asked."""
        for host, heard in self._heard.items():
            if heard.failed or heard.status is not None:
                _settle(self.hosts, host, heard, self.patience.now())

    def _wait(self) -> None:
        """Take the slot as soon as it is free."""
        last = self.patience.until or self.patience.now() + MOST_WAIT
        for _ in range(_TURNS):
            now = self.patience.now()
            if now >= last:
                break
            slot = self.hosts.claim_host(self._host, now=now, delay_seconds=self._delay_seconds, latest=now)
            if slot <= now:
                return
            check_penalty(self.hosts.host_state(self._host), now)
            if slot > last:
                raise NotNowError("no time left", cause=f"{self._host} may be asked at {_shown(slot)}", passing=True)
            self.patience.sleep((slot - now).total_seconds())
        raise NotNowError("no time left", passing=True)


def check_penalty(state: HostState, now: datetime) -> None:
    """Pass a host that may be asked.

    Raises:
        NotNowError: it is to be left alone for a while.
    """
    until = state.penalty_until
    if until is not None and until > now:
        seconds = ceil((until - now).total_seconds())
        cause = f"until {_shown(until)}"
        raise NotNowError(f"{state.host} is left alone", None, cause, retry_after_seconds=seconds, passing=True)


def _settle(hosts: Hosts, host: str, heard: _Heard, now: datetime) -> None:
    state = hosts.host_state(host)
    asked = timedelta(seconds=heard.retry_after_seconds or 0)
    if heard.status in BUSY:
        pause = asked or back_off(state.failures + 1, first=FIRST_PENALTY)
        hosts.penalise(host, now + min(pause, MOST_PENALTY), state.failures + 1)
    elif heard.failed or (heard.status or 0) >= 500:
        pause = back_off(state.failures + 1 - QUIET_FAILURES, first=FIRST_PENALTY)
        hosts.penalise(host, now + pause if pause else None, state.failures + 1)
    elif state.failures or state.penalty_until:
        hosts.clear_failures(host)


def _shown(time: datetime) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")
