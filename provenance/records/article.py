"""What extraction reads from one capture: the body, the metadata, and the places where credit may be given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from provenance.records.credit import Credit, Mention

Precision = Literal["second", "minute", "day"]
Zone = Literal["stated", "assumed", "unknown"]
Spot = Literal["byline", "start", "body", "end", "markup", "unknown"]
Context = Literal["article", "caption", "navigation", "teaser"]

_ZONES_EAST = timedelta(hours=14)
_ZONES_WEST = timedelta(hours=12)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A claimed time, with what is known of it. ``time`` is aware, in UTC.

    Where ``zone`` is "unknown" the wall clock stands in ``time`` as if it were UTC and must never be printed with a
    zone; ``bounds`` widens it accordingly. Of a "day" only the date counts.
    """

    time: datetime
    precision: Precision
    zone: Zone
    origin: str
    """Where the claim stood: "json-ld", "meta", "text", "url", "caller", … (the contract's ``from``)."""

    def rfc3339(self) -> str:
        """A day as ``2026-03-01``, without a zone ``2026-03-01T10:00:00``, in UTC with ``Z``."""
        if self.precision == "day":
            return self.time.strftime("%Y-%m-%d")
        return self.time.strftime("%Y-%m-%dT%H:%M:%S") + ("" if self.zone == "unknown" else "Z")

    def bounds(self) -> tuple[datetime, datetime]:
        """Earliest and latest instant that this claim allows (RFC 3339 offsets reach from -12 to +14 hours)."""
        first = self.time
        last = first
        if self.precision == "day":
            first = first.replace(hour=0, minute=0, second=0, microsecond=0)
            last = first + timedelta(days=1)
        elif self.precision == "minute":
            last = first + timedelta(minutes=1)
        if self.zone == "unknown" or self.precision == "day":
            first, last = first - _ZONES_EAST, last + _ZONES_WEST
        return first, last


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """A site that publishes. Either part may be unknown."""

    name: str | None = None
    domain: str | None = None
    """Registrable domain, lower case; on a host that many share the label before it, where that names who writes."""
    owner: str | None = None
    """Who owns it, where the user's settings say so. Outlets of one owner are one publisher. Not stored."""
    brand: str | None = None
    """The publisher's one name, where tables or settings know it by this domain. Not stored."""

    @property
    def label(self) -> str | None:
        """The name to show."""
        return self.name or self.domain


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """A piece of text taken out of the body, and why. Nothing disappears without a reason."""

    text: str
    reason: str
    """"credit", "age notice", "navigation", "other story", "title", "caption", "newsletter", "markup", …"""
    spot: Literal["start", "body", "end"] = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link inside a place: characters ``start`` to ``end`` of the place's text lead to ``url`` (absolute)."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A line or field of the capture where credit may be given. Extraction yields places, ``credits`` reads them."""

    text: str
    spot: Spot
    context: Context = "article"
    paragraph: int | None = None
    """Index into ``Extraction.paragraphs`` where the text stands there as a whole paragraph."""
    links: tuple[Link, ...] = ()
    path: str | None = None
    """Element path in the page ("article > p.byline"), or the field for markup ("json-ld author", "meta dc.source")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What the page says about another page: evidence, never identity."""

    kind: str
    """"canonical", "og:url", "syndication-source", "original-source", "isBasedOn"."""
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """What one capture says, before credits are read: credit lines and datelines still stand in ``paragraphs``."""

    title: str | None
    outlet: Outlet
    paragraphs: tuple[str, ...]
    bylines: tuple[str, ...] = ()
    """As printed, one a signature, "By" and roles already off; agencies may be among them."""
    language: str | None = None
    published: Moment | None = None
    modified: Moment | None = None
    canonical: str | None = None
    claims: tuple[Claim, ...] = ()
    removed: tuple[Removed, ...] = ()
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article: one capture, extracted, its credits read and taken out of the body."""

    id: str
    url: str | None
    version: int = 1
    """The N-th article of this URL (or of the caller's id), counted in the order of fetching."""
    canonical: str | None = None
    claims: tuple[Claim, ...] = ()
    title: str | None = None
    outlet: Outlet = Outlet()
    bylines: tuple[str, ...] = ()
    dateline: str | None = None
    language: str | None = None
    published: Moment | None = None
    modified: Moment | None = None
    fetched: datetime | None = None
    paragraphs: tuple[str, ...] = ()
    removed: tuple[Removed, ...] = ()
    credits: tuple[Credit, ...] = ()
    mentions: tuple[Mention, ...] = ()

    @property
    def body(self) -> str:
        """The text that passages, spans and scripts count in."""
        return "\n\n".join(self.paragraphs)


def utc(time: datetime) -> datetime:
    """An aware time in UTC; a naive one is taken as UTC."""
    return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
