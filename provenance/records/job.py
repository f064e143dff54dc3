"""The words of an unattended run: sightings, jobs, what is known of a host, visits and events."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

EventKind = Literal["new copy", "uncredited copy", "new version", "removed"]
JobState = Literal["waiting", "leased", "done", "failed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One URL that a source reported, not yet fetched."""

    url: str
    source: str
    """The kind of source: "list", "links", "feed", "sitemap"."""
    found_at: str | None = None
    """The URL of the feed, sitemap or page that named it."""
    title: str | None = None
    published: datetime | None = None
    """As the source says, aware, in UTC; None where it says nothing or no zone can be known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One URL to visit. Unique by URL key; times are aware, in UTC."""

    url: str
    due: datetime
    """Not before this."""
    state: JobState = "waiting"
    step: int = 0
    """How many visits of the re-check ladder are behind it; 0: never got."""
    attempts: int = 0
    """Failed tries since the last good one."""
    reason: str | None = None
    """Why the last try failed."""
    lease_until: datetime | None = None
    """While this is in the future, another run has it in hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HostState:
    """What all processes know of one host (lower-case ASCII host and port, as in the URL)."""

    host: str
    next_allowed: datetime | None = None
    """No request before this."""
    penalty_until: datetime | None = None
    """Set by a 429 or 503 with Retry-After: the host is left alone until then."""
    failures: int = 0
    """Failures in a row."""
    robots: bytes | None = None
    """The body of robots.txt as received; None where there is none, or it was never got."""
    robots_status: int | None = None
    """Its HTTP status; None where it did not answer."""
    robots_fetched: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a conditional request for a URL needs (RFC 9110, section 13)."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that a desk wants to hear of, once."""

    kind: EventKind
    article: str
    """Id of the article that it is about; of a removed page, the last article there."""
    url: str | None
    at: datetime
    """When the program noticed."""
    parent: str | None = None
    """Of a copy: the article (or unseen node) that it derives from."""
    detail: str | None = None
