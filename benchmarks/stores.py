"""Stores of many articles: how fast they are filled and asked, how large they become, and what `families` takes."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from provenance.records.article import Article
from provenance.records.capture import Capture, Declared
from provenance.records.fingerprint import Signature
from provenance.similarity import SPEC, sign_all
from provenance.store import Item, Store, open_store

BATCH = 1000
QUERIES = 500
Seconds = float


def grow(size: int, source: Iterator[Article], kept: Path | None, *, families: bool) -> dict[str, float]:
    """Fill a store and ask it; in a folder that is ``kept``, go on with the one that is there."""
    with tempfile.TemporaryDirectory(dir=kept) as temporary:
        folder = kept / str(size) if kept else Path(temporary)
        url = f"sqlite:///{folder}/store.db"
        figures = _filled(url, folder, size, source) if _count(url) < size else {}
        with open_store(url, spec=SPEC, create=False) as store:
            asked = some_signatures(store, size)
        started = time.perf_counter()
        with open_store(url, spec=SPEC, create=False) as store:
            store.candidates(asked[0].keys)
            figures["first_answer_ms"] = round(1000 * (time.perf_counter() - started), 1)
            times = sorted(ask(store, signature) for signature in asked)
        figures["look_up_p50_ms"] = round(1000 * times[len(times) // 2], 2)
        figures["look_up_p99_ms"] = round(1000 * times[len(times) * 99 // 100], 2)
        if families:
            figures |= time_families(url, folder)
        return figures


def time_families(url: str, folder: Path) -> dict[str, float]:
    """What `families --json` takes, as its users run it."""
    printed = folder / "families.jsonl"
    started, core = time.perf_counter(), _core_seconds()
    command = [sys.executable, "-m", "provenance", "--db", url, "families", "--json"]
    with printed.open("wb") as file, subprocess.Popen(command, stdout=file) as run:
        most = 0
        while run.poll() is None:
            most = max(most, _held(run.pid))
            time.sleep(0.5)
    seconds = time.perf_counter() - started
    if run.returncode:
        raise subprocess.CalledProcessError(run.returncode, command)
    lines = [json.loads(line) for line in printed.open(encoding="utf-8")]
    return {
        "families": len(lines),
        "articles_of_families": sum(len(one["articles"]) + len(one["excerpts"]) for one in lines),
        "families_seconds": round(seconds, 1),
        "families_core_seconds": round(_core_seconds() - core, 1),
        "families_memory_mb": most // 1024,
    }


def _held(process: int) -> int:
    """Kilobytes that a process and those that it started hold; what several map counts once. Linux only."""
    held = 0
    for pid in (process, *_started_by(process)):
        try:
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
        except OSError:  # it has ended
            continue
        held += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return held


def _started_by(process: int) -> list[int]:
    found = []
    for place in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = place.read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()[1]
        except OSError:
            continue
        if int(parent) == process:
            found.append(int(place.parent.name))
    return found


def _filled(url: str, folder: Path, size: int, source: Iterator[Article]) -> dict[str, float]:
    before = _count(url)
    seconds, text = fill(url, islice(source, before, None), before)
    return {
        "articles": size,
        "stored_before": before,
        "articles_a_core_second": round((size - before) / seconds[0]),
        "articles_a_second": round((size - before) / seconds[1]),
        "bytes_beside_text": round(_beside(url, folder) / size),
        "store_bytes": round(sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / size),
        "text_bytes": round(text / (size - before)),
        "ingest_memory_mb": _memory(),
    }


def _count(url: str) -> int:
    with open_store(url, spec=SPEC, create=False) as store:
        return store.count()


def fill(url: str, source: Iterator[Article], done: int = 0) -> tuple[tuple[Seconds, Seconds], int]:
    """Sign and store; (processor, clock) seconds without the making of texts, and bytes of text."""
    core = clock = 0.0
    text = 0
    with open_store(url, spec=SPEC) as store:
        while batch := list(islice(source, BATCH)):
            started = time.process_time(), time.perf_counter()
            signatures = sign_all([one.body for one in batch])
            store.put([_item(one, signature) for one, signature in zip(batch, signatures, strict=True)])
            store.settle()
            core += time.process_time() - started[0]
            clock += time.perf_counter() - started[1]
            text += sum(len(one.body.encode()) for one in batch)
            done += len(batch)
            if done % 50_000 == 0:
                print(f"{done} stored: {core:.0f} s of the processor, {clock:.0f} s", file=sys.stderr, flush=True)
    return (core, clock), text


def _item(article: Article, signature: Signature) -> Item:
    capture = Capture(url=article.url, body=article.body.encode(), media="text", declared=Declared(id=article.id))
    return Item(capture=capture, article=article, signature=signature)


def some_signatures(store: Store, size: int) -> list[Signature]:
    """Of stored articles, evenly over the order of arrival."""
    from sqlalchemy import select

    from provenance.store import connection
    from provenance.store.tables import ARTICLES

    rows = [1 + place * size // QUERIES for place in range(QUERIES)]
    with connection.reading(store._engine) as read:
        names = read.scalars(select(ARTICLES.c.id).where(ARTICLES.c.row.in_(rows))).all()
    return [found for found in map(store.signature, names) if found]


def ask(store: Store, signature: Signature) -> Seconds:
    """The time of one look-up."""
    started = time.perf_counter()
    store.candidates(signature.keys)
    return time.perf_counter() - started


def _beside(url: str, folder: Path) -> int:
    """Bytes of signatures and segments, and of the indexes of the tables."""
    import sqlite3

    segments = sum(path.stat().st_size for path in folder.rglob("*.prints"))
    plain = sqlite3.connect(url.removeprefix("sqlite:///"))
    held = "SELECT sum(pgsize) FROM dbstat WHERE name = 'signatures'"
    try:
        size = int(plain.execute(held).fetchone()[0])
    except sqlite3.OperationalError:  # built without dbstat: the contents, and a tenth for the pages
        length = "SELECT sum(length(hashes) + length(fingerprints) + 12) FROM signatures"
        size = int(1.1 * plain.execute(length).fetchone()[0])
    plain.close()
    return segments + size


def _core_seconds() -> Seconds:
    """Processor time of this process and of those that it started and that have ended."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
