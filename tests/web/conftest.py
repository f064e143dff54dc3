"""A fresh server for every test, and the program's environment with it."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from provenance import similarity
from provenance.fetch import PoliteFetcher
from provenance.store import Store, open_store
from tests.web.asking import Clock, Polite
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


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store to copy: making one takes longer than any of these tests."""
    made = tmp_path_factory.mktemp("empty") / "store.db"
    open_store(f"sqlite:///{made}", spec=similarity.SPEC).close()
    return made


@pytest.fixture
def hosts(empty: Path, tmp_path: Path) -> Iterator[Store]:
    copy = Path(shutil.copy(empty, tmp_path / "hosts.db"))
    with open_store(f"sqlite:///{copy}", spec=similarity.SPEC) as store:
        yield store


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def polite(news: NewsServer, hosts: Store, clock: Clock) -> Polite:
    def made(**more: Any) -> PoliteFetcher:
        limits = more.pop("limits", {})
        given = {"delay_seconds": 0.0, "now": clock.now, "sleep": clock.sleep, **more}
        return PoliteFetcher(news.settings(**limits), hosts, **given)

    return made
