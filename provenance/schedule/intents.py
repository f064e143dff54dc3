"""What is to be done with a job. Whoever holds the store carries it out; each intent is one call of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Finish:
    """The visit counts: ``finish_job``."""

    url: str
    due: datetime | None
    """When the next one is due; None: the job is done."""
    step: int
    """Visits that are now behind the job."""
    reason: str | None = None
    """What went wrong, where the article is known and the next rung is waited for all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fail:
    """The visit brought nothing: ``fail_job``."""

    url: str
    reason: str
    due: datetime | None
    """When to try again; None: given up."""
    asked: bool = True
    """Whether the page was asked for, so that this was an attempt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remove:
    """A known page is gone: ``mark_gone``, and an event where that is news."""

    url: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """The page was not reached in this run: it is given back at the run's end, with ``release_leases``."""

    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Forget:
    """The address is no page to visit again, but a place that is read when somebody names it: ``drop_job``."""

    url: str


Intent = Finish | Fail | Remove | Release | Forget
