"""From the outcome of a visit to what is done with its job.

==========================================  =========================  ===========================================
outcome                                     a URL that was never got   a known article
==========================================  =========================  ===========================================
an article, new, changed or as before       next rung                  next rung
404, 410, redirected to a front page        given up                   removed, and the next rung
what a later try may cure                   later, then given up       later, then the next rung
what stays as it is (403, robots, no text)  given up                   the next rung
the host is left alone for a while          after that, no attempt     after that, no attempt
no time left                                given back                 given back
==========================================  =========================  ===========================================

A known article that cannot be got is no removed article. One that came back keeps climbing its ladder.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from provenance.errors import FetchError, NotNowError, ProvenanceError
from provenance.schedule.intents import Fail, Finish, Intent, Release, Remove
from provenance.schedule.ladder import LADDER, Ladder
from provenance.schedule.pauses import back_off

if TYPE_CHECKING:
    from provenance.records.job import Job

GONE = frozenset({404, 410})
"""Statuses that say that there is no such page (RFC 9110, sections 15.5.5 and 15.5.11)."""
TO_THE_FRONT = "redirected to a front page"
LONGEST_WAIT = timedelta(days=7)
"""No server can send a job further away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decider:
    """Decides at one moment. ``attempts``: tries in a row before a URL is given up."""

    now: datetime
    ladder: Ladder = LADDER
    attempts: int = 5

    def got(self, job: Job) -> tuple[Intent, ...]:
        """The page answered with an article, or said that it has not changed."""
        return (self._next_rung(job),)

    def led_to_front(self, job: Job, *, known: bool | None = None) -> tuple[Intent, ...]:
        """The URL led to a front page. ``known``: the store has an article of it (else: as the job's steps say)."""
        return self._gone(job, TO_THE_FRONT, _is_known(job, known))

    def missed(self, job: Job, error: ProvenanceError, *, known: bool | None = None) -> tuple[Intent, ...]:
        """The page was not got, or is no article."""
        knows = _is_known(job, known)
        if isinstance(error, NotNowError):
            return (self._later(job, error),)
        if isinstance(error, FetchError) and error.http_status in GONE:
            return self._gone(job, error.reason, knows)
        if isinstance(error, FetchError) and error.passing and job.attempts + 1 < self.attempts:
            pause = max(back_off(job.attempts + 1), _asked_to_wait(error))
            return (Fail(url=job.url, reason=error.reason, due=self.now + pause),)
        if knows:
            return (self._next_rung(job, error.reason),)
        return (Fail(url=job.url, reason=error.reason, due=None),)

    def _next_rung(self, job: Job, reason: str | None = None) -> Finish:
        step = job.step + 1
        return Finish(url=job.url, due=self.ladder.next_check(step, self.now), step=step, reason=reason)

    def _gone(self, job: Job, reason: str, known: bool) -> tuple[Intent, ...]:
        if not known:
            return (Fail(url=job.url, reason=reason, due=None),)
        return Remove(url=job.url, at=self.now, reason=reason), self._next_rung(job, reason)

    def _later(self, job: Job, error: NotNowError) -> Intent:
        if error.retry_after_seconds is None:
            return Release(url=job.url)
        return Fail(url=job.url, reason=error.reason, due=self.now + _asked_to_wait(error), asked=False)


def _is_known(job: Job, known: bool | None) -> bool:
    return job.step > 0 if known is None else known


def _asked_to_wait(error: FetchError) -> timedelta:
    """What the host asked for, within reason."""
    seconds = min(max(error.retry_after_seconds or 0, 0), LONGEST_WAIT.total_seconds())
    return timedelta(seconds=seconds)
