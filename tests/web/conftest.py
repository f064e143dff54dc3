"""A fresh server for every test, and the program's environment with it."""

from collections.abc import Iterator

import pytest

from tests.web.server import NewsServer


@pytest.fixture
def news() -> Iterator[NewsServer]:
    """The server; ``news.settings()`` and ``news.environment()`` let the program in."""
    with NewsServer() as server:
        yield server


@pytest.fixture
def bystander() -> Iterator[NewsServer]:
    """A second server on another loopback port, which nobody may ask."""
    with NewsServer() as server:
        yield server
        assert server.log == [], "a forbidden port was asked"
