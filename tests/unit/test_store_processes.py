"""Several processes on one file, and one that is killed."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sqlite3
import time
from multiprocessing.queues import SimpleQueue
from pathlib import Path

from provenance.errors import ProvenanceError
from provenance.records.article import Article
from provenance.records.capture import Capture, Declared
from provenance.records.fingerprint import Keys, Signature, SignatureSpec
from provenance.store import Item, open_store

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
TEXTS = 25


def item(number: int, name: str | None = None) -> Item:
    """Two texts for every URL, the second a revision of the first."""
    text = f"Text {number}."
    url = f"https://harbour.example/{number // 2}"
    return Item(
        capture=Capture(url=url, body=text.encode(), media="text", declared=Declared(id=name)),
        article=Article(id=name or text, url=url, paragraphs=(text,)),
        signature=Signature(values=b"", keys=Keys(fingerprints=tuple(range(50)))),
    )


def ingest(url: str, answers: SimpleQueue[list[str] | str]) -> None:
    try:
        with open_store(url, spec=SPEC) as store:
            answers.put([stored.status for number in range(TEXTS) for stored in store.put([item(number)])])
    except ProvenanceError as error:
        answers.put(str(error))


def put_for_ever(url: str, started: SimpleQueue[int]) -> None:
    with open_store(url, spec=SPEC) as store:
        number = 0
        while True:
            store.put([item(number), item(number + 1)])
            number += 2
            started.put(number)


def rebuild_for_ever(url: str, started: SimpleQueue[int]) -> None:
    def build(capture: Capture) -> tuple[Article, Signature]:
        started.put(1)
        time.sleep(0.05)
        one = item(0)
        return one.article, one.signature

    with open_store(url, spec=SPEC) as store:
        store.rebuild(build)


def check_whole(url: str) -> int:
    """The number of articles; every one of them has all its parts."""
    plain = sqlite3.connect(url.removeprefix("sqlite:///"))
    assert plain.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert plain.execute("PRAGMA foreign_key_check").fetchall() == []
    plain.close()
    with open_store(url, spec=SPEC) as store:
        names = [article.id for article in store.each_article()]
        assert len(list(store.each_capture())) == len(names) == len(set(names))
        signatures = [store.signature(name) for name in names]
        assert all(signature and len(signature.keys.fingerprints) == 50 for signature in signatures)
        assert set(names) == set(store.candidates(Keys(fingerprints=(1, 2))))
    return len(names)


def test_four_processes_with_the_same_rows_from_the_first_moment(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/new/store.db"
    answers: SimpleQueue[list[str] | str] = FORK.SimpleQueue()
    processes = [FORK.Process(target=ingest, args=(url, answers)) for _ in range(4)]
    for process in processes:
        process.start()
    results = [answers.get() for _ in processes]
    for process in processes:
        process.join()
    assert [result for result in results if isinstance(result, str)] == []
    for number in range(TEXTS):
        stored = sorted(result[number] for result in results)
        assert stored == sorted(["revision" if number % 2 else "new", "unchanged", "unchanged", "unchanged"])
    assert check_whole(url) == TEXTS


def test_a_killed_writer_leaves_whole_batches(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/store.db"
    done = kill_after(put_for_ever, url, messages=5)
    assert check_whole(url) >= done
    assert check_whole(url) % 2 == 0


def test_a_killed_rebuild_leaves_the_old_state(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/store.db"
    with open_store(url, spec=SPEC) as store:
        store.put([item(number) for number in range(6)])
    kill_after(rebuild_for_ever, url, messages=3)
    assert check_whole(url) == 6


def test_a_store_killed_while_it_was_made_is_made_by_the_next(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/store.db"
    for pause_seconds in (0.0, 0.02, 0.05, 0.1, 0.15):
        process = FORK.Process(target=put_for_ever, args=(url, FORK.SimpleQueue()))
        process.start()
        time.sleep(pause_seconds)
        kill(process)
        assert check_whole(url) % 2 == 0
        for left in tmp_path.iterdir():
            left.unlink()


def kill_after(target: object, url: str, *, messages: int) -> int:
    heard: SimpleQueue[int] = FORK.SimpleQueue()
    process = FORK.Process(target=target, args=(url, heard))  # type: ignore[arg-type]
    process.start()
    last = [heard.get() for _ in range(messages)][-1]
    kill(process)
    return last


def kill(process: multiprocessing.process.BaseProcess) -> None:
    assert process.pid
    os.kill(process.pid, signal.SIGKILL)
    process.join()
