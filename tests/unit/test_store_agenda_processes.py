"""Hosts, jobs and the lock among several processes, and when one of them is killed."""

from __future__ import annotations

import fcntl
import multiprocessing
import os
import signal
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from multiprocessing.queues import SimpleQueue
from pathlib import Path

import pytest

from provenance.errors import ProvenanceError, StoreLockedError
from provenance.records.fingerprint import SignatureSpec
from provenance.records.job import Event
from provenance.store import open_store

SPEC = SignatureSpec(
    scheme="affine32",
    seed=1,
    permutations=4,
    bands=2,
    rows=2,
    shingle_words=5,
    fingerprint_words=8,
    window=8,
    version=1,
)
FORK = multiprocessing.get_context("fork")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOST = "harbour.example"
JOBS = 200


@pytest.fixture
def url(tmp_path: Path) -> str:
    made = f"sqlite:///{tmp_path}/store.db"
    open_store(made, spec=SPEC).close()
    return made


def results(target: Callable[..., None], url: str, processes: int = 3) -> list[object]:
    answers: SimpleQueue[list[object]] = FORK.SimpleQueue()
    running = [FORK.Process(target=target, args=(url, answers)) for _ in range(processes)]
    for process in running:
        process.start()
    found = [one for _ in running for one in answers.get()]
    for process in running:
        process.join()
    return found


def claim(url: str, answers: SimpleQueue[list[object]]) -> None:
    with open_store(url, spec=SPEC) as store:
        answers.put([store.claim_host(HOST, now=NOON, delay_seconds=2) for _ in range(20)])


def lease(url: str, answers: SimpleQueue[list[object]]) -> None:
    with open_store(url, spec=SPEC) as store:
        answers.put([job.url for _ in range(20) for job in store.lease_jobs(NOON, 3, 60)])


def notice(url: str, answers: SimpleQueue[list[object]]) -> None:
    with open_store(url, spec=SPEC) as store:
        events = [Event(kind="removed", article=f"a{number}", url=None, at=NOON) for number in range(20)]
        answers.put([event.article for event in events if store.add_event(event)])


def add(url: str, answers: SimpleQueue[list[object]]) -> None:
    with open_store(url, spec=SPEC) as store:
        answers.put([store.add_jobs([f"https://{HOST}/{number}" for number in range(9)], NOON) for _ in range(5)])


def test_no_slot_is_given_twice(url: str) -> None:
    slots = sorted(results(claim, url))  # type: ignore[type-var]
    assert slots == [NOON + timedelta(seconds=2 * number) for number in range(60)]


def test_no_job_is_leased_twice(url: str) -> None:
    with open_store(url, spec=SPEC) as store:
        store.add_jobs([f"https://{HOST}/{number}" for number in range(100)], NOON)
    leased = results(lease, url)
    assert len(leased) == len(set(leased)) == 100


def test_no_event_is_new_twice_and_no_job_added_twice(url: str) -> None:
    assert sorted(results(notice, url)) == sorted(f"a{number}" for number in range(20))  # type: ignore[type-var]
    assert sum(results(add, url)) == 9  # type: ignore[arg-type]


def hold(url: str, heard: SimpleQueue[str]) -> None:
    with open_store(url, spec=SPEC) as store, store.run_lock():
        store.lease_jobs(NOON, 1, 60)
        heard.put("held")
        time.sleep(60)


@contextmanager
def holder(url: str) -> Iterator[multiprocessing.process.BaseProcess]:
    """Another process that holds the run lock and one lease."""
    heard: SimpleQueue[str] = FORK.SimpleQueue()
    process = FORK.Process(target=hold, args=(url, heard))
    process.start()
    assert heard.get() == "held"
    try:
        yield process
    finally:
        kill(process)


def kill(process: multiprocessing.process.BaseProcess) -> None:
    assert process.pid
    if process.is_alive():
        os.kill(process.pid, signal.SIGKILL)
    process.join()


class TestLock:
    def test_a_second_run_is_told_at_once_who_holds_it(self, url: str) -> None:
        with open_store(url, spec=SPEC) as store, holder(url) as other:
            began = time.monotonic()
            with pytest.raises(
                StoreLockedError, match=f"another run holds the store: .*: process {other.pid}"
            ) as raised:
                store.run_lock().__enter__()
            assert time.monotonic() - began < 1
            assert raised.value.status == 75
            assert store.add_jobs(["https://harbour.example/x"], NOON) == 1, "single writes go on"

    def test_a_killed_run_holds_nothing_and_its_lease_ends(self, url: str) -> None:
        with open_store(url, spec=SPEC) as store:
            store.add_jobs(["https://harbour.example/x"], NOON)
            with holder(url) as other:
                assert store.lease_jobs(NOON, 1, 60) == []
                kill(other)
                with store.run_lock():
                    assert len(store.lease_jobs(NOON + timedelta(seconds=60), 1, 60)) == 1

    def test_waiting_goes_on_when_the_other_ends(self, url: str) -> None:
        with open_store(url, spec=SPEC) as store, holder(url) as other:
            began = time.monotonic()
            FORK.Process(target=kill_soon, args=(other.pid,)).start()
            with store.run_lock(wait=True):
                assert 0.1 < time.monotonic() - began < 10

    def test_it_can_be_taken_again_after_an_error(self, url: str) -> None:
        with open_store(url, spec=SPEC) as store:
            with pytest.raises(KeyboardInterrupt), store.run_lock():
                raise KeyboardInterrupt
            with store.run_lock(), open_store(url, spec=SPEC) as other, pytest.raises(StoreLockedError):
                other.run_lock().__enter__()
            with store.run_lock():
                pass

    def test_the_lock_file_is_the_owners_alone(self, url: str) -> None:
        with open_store(url, spec=SPEC) as store, store.run_lock():
            made = Path(url.removeprefix("sqlite:///") + ".lock")
            assert stat.S_IMODE(made.stat().st_mode) == 0o600
            with made.open() as file, pytest.raises(BlockingIOError):
                fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)

    def test_a_place_that_cannot_be_a_lock_file(self, url: str) -> None:
        Path(url.removeprefix("sqlite:///") + ".lock").mkdir()
        with (
            open_store(url, spec=SPEC) as store,
            pytest.raises(ProvenanceError, match="the lock of the store cannot be"),
        ):
            store.run_lock().__enter__()

    def test_a_store_in_memory_needs_none(self) -> None:
        with open_store("sqlite://", spec=SPEC) as store, store.run_lock(), store.run_lock():
            assert store.count() == 0

    def test_a_store_that_is_not_there_is_not_locked(self, tmp_path: Path) -> None:
        with open_store(f"sqlite:///{tmp_path}/a/store.db", spec=SPEC, create=False) as store:
            for use in (
                store.run_lock().__enter__,
                lambda: store.add_jobs([], NOON),
                lambda: store.lease_jobs(NOON, 1, 1),
            ):
                with pytest.raises(ProvenanceError, match="opened for reading only"):
                    use()
            assert store.jobs() == store.events() == []
        assert list(tmp_path.iterdir()) == []


def kill_soon(process: int) -> None:
    time.sleep(0.2)
    os.kill(process, signal.SIGKILL)


def lease_for_ever(url: str, heard: SimpleQueue[int]) -> None:
    """Does one job after another, as a crawl does; the article is noticed before the job is finished."""
    with open_store(url, spec=SPEC) as store:
        for number in range(10_000):
            for job in store.lease_jobs(NOON + timedelta(seconds=number), 2, 60):
                store.add_event(Event(kind="new copy", article=job.url, url=job.url, at=NOON))
                store.finish_job(job.url, None, 1)
            heard.put(number)


def test_killed_runs_and_one_that_ends_do_every_job_once(url: str) -> None:
    wanted = {f"https://{HOST}/{number}" for number in range(JOBS)}
    with open_store(url, spec=SPEC) as store:
        store.add_jobs(sorted(wanted), NOON)
    for rounds in (1, 3, 4):
        heard: SimpleQueue[int] = FORK.SimpleQueue()
        process = FORK.Process(target=lease_for_ever, args=(url, heard))
        process.start()
        for _ in range(rounds):
            heard.get()
        kill(process)
    with open_store(url, spec=SPEC) as store:
        assert 0 < len(store.jobs("done")) < JOBS
        later = NOON + timedelta(days=1)
        while leased := store.lease_jobs(later, 7, 60):
            for job in leased:
                store.add_event(Event(kind="new copy", article=job.url, url=job.url, at=NOON))
                store.finish_job(job.url, None, 1)
        assert {job.url for job in store.jobs("done")} == wanted
        assert {event.article for event in store.events()} == wanted
        assert len(store.events()) == JOBS
        in_turn = store.jobs()
        assert all(one.due <= other.due for one, other in pairwise(in_turn))
