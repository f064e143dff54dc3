"""The words of an unattended run: sightings, jobs, what is known of a host, visits and events."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from provenance.records.article import Outlet

EventKind = Literal["new copy", "uncredited copy", "new version", "correction missing", "removed"]
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
    outlet: Outlet | None = None
    """Whose page it is, where the source is a collection of several outlets' pages and says so."""
    why: str | None = None
    """Of a link: what in the article leads there ("credit: …", "canonical")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """What a source named and nobody will fetch, and why. It is no failure."""

    url: str
    """The address that is left alone; where ``count`` is more than one, the feed or sitemap that names them all."""
    source: str
    reason: str
    found_at: str | None = None
    title: str | None = None
    outlet: Outlet | None = None
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What a feed or sitemap address answered. Its bytes are not kept in the store."""

    url: str
    """What was really fetched, after redirects."""
    status: int
    content_type: str | None
    """The header as received."""
    body: bytes = field(repr=False)
    """Content-encoding undone, nothing else: a ``.gz`` file is still packed. Empty after a 304."""
    requested: str | None = None
    """The address that was asked for, where a redirect led from it to ``url``."""
    fetched: datetime | None = None
    """Aware, in UTC."""
    headers: tuple[tuple[str, str], ...] = ()
    """Response headers as received, in their order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotModified:
    """The answer 304: the page is as it was when its validators were given."""

    url: str
    """What answered, after redirects."""
    fetched: datetime
    """Aware, in UTC."""
    requested: str | None = None
    """The address that was asked for, where a redirect led from it to ``url``."""
    headers: tuple[tuple[str, str], ...] = ()
    """Response headers as received, in their order; they may bring newer validators."""
    status: Literal[304] = 304


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
    url: str | None = None
    """The address that gave them; another page must never be asked with them. None: nothing is known."""
    sha256: str | None = None
    """Hex SHA-256 of the body that came with them, where there was one."""


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
    """Of a copy: the article (or unseen node) that it derives from; of a missing correction: the corrected version."""
    detail: str | None = None
