"""Several processes do the same as one, and what fails in one arrives."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import Executor, Future
from pathlib import Path

import pytest

from provenance.app import crew
from provenance.app.desk import Desk
from provenance.errors import StoreChangedError
from provenance.settings.tables import Settings
from provenance.similarity import SPEC
from provenance.store import open_store


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    settings = Settings(db=f"sqlite:///{tmp_path}/store.db")
    open_store(settings.db, spec=SPEC).close()
    with Desk(settings, offline=True) as opened:
        yield opened


def process_of(_: Desk, part: int) -> tuple[int, int]:
    return part, os.getpid()


def fails(_: Desk, part: int) -> int:
    if part == 3:
        raise StoreChangedError(subject="three")
    return part


def test_parts_are_done_by_other_processes_and_their_errors_arrive(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "_processors", lambda: 2)
    members = crew.crew_of(desk)
    assert members is not None
    with members:
        done = list(crew.in_parts(desk, process_of, range(40), crew=members))
        assert [part for part, _ in done] == list(range(40))
        assert os.getpid() not in {process for _, process in done}
        with pytest.raises(StoreChangedError, match="three"):
            list(crew.in_parts(desk, fails, range(5), crew=members))


def test_what_fails_in_making_parts_is_no_broken_crew(desk: Desk) -> None:
    def coming() -> Iterator[int]:
        yield 1
        raise OSError("gone")

    class Prompt(Executor):
        def submit(self, *arguments: object, **_: object) -> Future[object]:  # type: ignore[override]
            answer: Future[object] = Future()
            answer.set_result(arguments[-1])
            return answer

    with pytest.raises(OSError, match="gone"):
        list(crew.in_parts(desk, fails, coming(), crew=Prompt()))
