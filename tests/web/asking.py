"""Asking a server through the Fetcher, in one line."""

import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from provenance.errors import FetchError
from provenance.fetch import Fetcher, PoliteFetcher
from provenance.records.capture import Capture
from tests.web.server import NewsServer

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
Limits = float | int | str
Polite = Callable[..., PoliteFetcher]
"""Makes a polite fetcher for the server of the test; see the fixture ``polite``."""
QUILL = "http://daily-quill.example"
FORBIDDEN = "User-agent: *\nDisallow: /desk/\n"


def fetch(news: NewsServer, path_or_url: str, **limits: Limits) -> Capture:
    url = news.trouble(path_or_url) if path_or_url.startswith("/") else path_or_url
    with Fetcher(news.settings(**limits), now=lambda: NOON) as fetcher:
        return fetcher.fetch(url)


def failing(news: NewsServer, path_or_url: str, **limits: Limits) -> FetchError:
    with pytest.raises(FetchError) as caught:
        fetch(news, path_or_url, **limits)
    return caught.value


def resolved(monkeypatch: pytest.MonkeyPatch, address: Callable[[], str]) -> None:
    """Put ``address()`` in the place of DNS."""

    def getaddrinfo(host: str, port: int | None, **_: object) -> list[tuple[object, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address(), port or 0))]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)


@dataclass
class Clock:
    """Goes on only while somebody sleeps."""

    time: datetime = NOON
    slept: list[float] = field(default_factory=list)

    def now(self) -> datetime:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += timedelta(seconds=seconds)


def refused(fetcher: PoliteFetcher, url: str, **more: Any) -> FetchError:
    with pytest.raises(FetchError) as caught:
        fetcher.get(url, **more)
    return caught.value


def host_of(news: NewsServer, url: str = QUILL) -> str:
    return news.at(url).removeprefix("http://").partition("/")[0]
