"""What a user may set, with its defaults and units. Read once by the command line, handed down as arguments."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from provenance.errors import UsageError


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchSettings:
    """Limits of one request."""

    user_agent: str = "provenance/0.1 (news provenance look-up)"
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
class Settings:
    """Everything together."""

    db: str
    fetch: FetchSettings = field(default_factory=FetchSettings)


def load(environment: Mapping[str, str] = os.environ, *, db: str | None = None) -> Settings:
    """Settings from flag, then environment, then defaults.

    ``PROVENANCE_TEST_ALLOW`` ("127.0.0.1:8000,…") and ``PROVENANCE_TEST_HOSTS`` ("paper.example=127.0.0.1,…") let tests
    serve several hosts on loopback; every other private address stays refused.
    """
    fetch = FetchSettings(
        allow=tuple(_address(pair) for pair in _listed(environment, "PROVENANCE_TEST_ALLOW")),
        hosts=tuple(_host(pair) for pair in _listed(environment, "PROVENANCE_TEST_HOSTS")),
    )
    return Settings(db=db or environment.get("PROVENANCE_DB") or default_db(environment), fetch=fetch)


def default_db(environment: Mapping[str, str]) -> str:
    """The SQLite file in the user's data folder (XDG base directory specification)."""
    data = environment.get("XDG_DATA_HOME") or str(Path(environment.get("HOME") or Path.home()) / ".local" / "share")
    return f"sqlite:///{Path(data) / 'provenance' / 'provenance.db'}"


def _listed(environment: Mapping[str, str], name: str) -> list[str]:
    return [part.strip() for part in environment.get(name, "").split(",") if part.strip()]


def _address(pair: str) -> tuple[str, int]:
    address, _, port = pair.rpartition(":")
    if not address or not port.isdigit():
        raise UsageError("not an address:port pair", pair)
    return address, int(port)


def _host(pair: str) -> tuple[str, str]:
    name, _, address = pair.partition("=")
    if not name or not address:
        raise UsageError("not a name=address pair", pair)
    return name.lower(), address
