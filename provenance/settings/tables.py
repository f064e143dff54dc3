"""The settings as records, with defaults and units. Nothing is read here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from provenance import __version__
from provenance.settings.publishers import OutletEntry, PartnerEntry

PRODUCT = f"provenance/{__version__}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchSettings:
    """Limits of one request, and who asks."""

    user_agent: str = f"{PRODUCT} (news provenance look-up)"
    """As it is sent, the contact included."""
    contact: str | None = None
    """A web or mail address by which a site can reach whoever runs this."""
    connect_timeout_seconds: float = 5.0
    read_timeout_seconds: float = 15.0
    total_timeout_seconds: float = 30.0
    max_body_bytes: int = 10_000_000
    """Unpacked; the packed body may not be longer either."""
    max_redirects: int = 5
    retries: int = 2
    """Second tries of one fetch, after failed connections and the statuses 502, 503 and 504."""
    retry_pause_seconds: float = 0.5
    """Before the first of them; doubled each time. A server that asks for more is not tried again."""
    allow: tuple[tuple[str, int], ...] = ()
    """For tests only: (address, port) pairs that may be dialled although private."""
    hosts: tuple[tuple[str, str], ...] = ()
    """For tests only: (host name, address) pairs that are resolved without DNS."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlSettings:
    """How an unattended run behaves."""

    per_host_delay_seconds: float = 2.0
    """At least so long between two requests to one host, counted over all processes."""
    since_seconds: float | None = None
    """Only what feeds and sitemaps date within so long before now; None: everything they name."""
    time_budget_seconds: float | None = None
    """A run ends after so long; None: when nothing is left."""
    recheck_seconds: tuple[float, ...] = (3_600.0, 21_600.0, 86_400.0, 604_800.0)
    """After each visit of an article, so long until the next; the last one stands at the end of the ladder."""
    max_pages: int | None = None
    """At most so many pages a run."""
    lease_seconds: float = 600.0
    """So long a page is kept from other runs while one has it in hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything together."""

    db: str
    fetch: FetchSettings = field(default_factory=FetchSettings)
    crawl: CrawlSettings = field(default_factory=CrawlSettings)
    outlets: tuple[OutletEntry, ...] = ()
    partners: tuple[PartnerEntry, ...] = ()


def default_db(environment: Mapping[str, str]) -> str:
    """The SQLite file in the user's data folder (XDG base directory specification)."""
    data = environment.get("XDG_DATA_HOME") or str(home(environment) / ".local" / "share")
    return f"sqlite:///{Path(data) / 'provenance' / 'provenance.db'}"


def home(environment: Mapping[str, str]) -> Path:
    """The user's folder; the root folder for a user whom the system does not know, as in a container."""
    try:
        return Path(environment.get("HOME") or Path.home())
    except RuntimeError:
        return Path("/")


def signed(user_agent: str | None, contact: str | None) -> str:
    """The user agent as it is sent: the contact is added where it does not stand in it already."""
    if contact is None:
        return user_agent or FetchSettings().user_agent
    name = user_agent or PRODUCT
    return name if contact in name else f"{name} (+{contact})"
