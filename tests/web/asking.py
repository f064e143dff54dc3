"""Asking a server through the Fetcher, in one line."""

import socket
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from provenance.errors import FetchError
from provenance.fetch import Fetcher
from provenance.records.capture import Capture
from tests.web.server import NewsServer

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
Limits = float | int | str


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
