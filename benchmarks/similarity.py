"""``python -m benchmarks.similarity --data FOLDER [--reuters FOLDER] [--articles N …]``: how fast, how large.

signature  text to signature against datasketch's ``update_batch`` and, where it is installed (``pip install rensa``),
           rensa: word 3-shingles, 128 permutations, seconds of one core, medians of turns in one process
index      text to a searchable, durable index against datasketch in memory, from the same texts
growth     for each N: articles a second into a store (captures, articles, signatures, segments), the time of look-ups,
           bytes beside the text, memory, the first answer after a restart, and ``families``

The growth starts a process for each N, so that memory is that of one store. Texts are those of the quality measurement.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from provenance.app.desk import Desk
from provenance.app.standing import stored_families
from provenance.records.article import Article, Outlet
from provenance.records.capture import Capture, Declared
from provenance.records.fingerprint import Signature
from provenance.settings.tables import Settings
from provenance.similarity import SPEC, sign_all, sign_matrix
from provenance.store import Item, Store, open_store
from tests.quality.corpus import Sentences
from tests.quality.planted import plant

TURNS = 5
BATCH = 1000
QUERIES = 500
Seconds = float


def main(arguments: list[str]) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.similarity")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--reuters", type=Path)
    parser.add_argument("--ratios", type=int, default=2000, help="texts for the ratios; 0 leaves them out")
    parser.add_argument("--articles", type=int, nargs="*", default=[], help="sizes of the stores that are grown")
    parser.add_argument("--folder", type=Path, help="keep the stores here, and go on with those that are there")
    parser.add_argument("--families", action="store_true", help="also time `families` over each store")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--write", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.write:
        for one in articles(options, options.write):
            print(json.dumps([one.id, one.url, one.outlet.domain, one.paragraphs]))
        return 0
    if options.one:
        print(json.dumps(grow(options.one, options, arguments)))
        return 0
    if options.ratios:
        texts = [one.body for one in articles(options, options.ratios)]
        print_signatures(texts)
        print_index(texts)
    for size in options.articles:
        print_growth(size, arguments)
    return 0


def articles(options: argparse.Namespace, count: int) -> Iterator[Article]:
    """Articles of the quality measurement, in parts, so that a million need no memory.

    From the second part on the sentences of originals have other words too, or they would be reprinted in every part.
    """
    made = 0
    while made < count:
        source = Sentences(1 + made, options.reuters, options.data, exchanged=made > 0)
        part = min(count - made, 20_000)
        for one in plant(source, part):
            yield _named(one.article, made)
        made += part


def _named(article: Article, part: int) -> Article:
    return Article(
        id=f"{part}-{article.id}",
        url=f"{article.url}/{part}",
        outlet=article.outlet,
        paragraphs=article.paragraphs,
    )


def print_signatures(texts: list[str]) -> None:
    """Text to signature."""
    routes: dict[str, Callable[[list[str]], object]] = {
        "datasketch update_batch": datasketch_signatures,
        "ours": sign_matrix,
        "ours, with keys": sign_all,
    }
    try:
        import rensa
    except ImportError:
        print("rensa is not installed: left out")
    else:
        routes["rensa RMinHash"] = lambda batch: [_rensa(rensa, text) for text in batch]
    taken = in_turns(routes, texts)
    slowest = taken["datasketch update_batch"]
    print(f"text to signature, {len(texts)} texts, microseconds a text and ratio to datasketch")
    for name, seconds in taken.items():
        print(f"  {name:26} {seconds / len(texts) * 1e6:9.0f} {slowest / seconds:7.1f}")
    if "rensa RMinHash" in taken:
        print(f"  ours against rensa: {taken['rensa RMinHash'] / taken['ours']:.1f}")


def print_index(texts: list[str]) -> None:
    """Text to index: ours on disk, theirs in memory."""
    taken = in_turns({"datasketch in memory": datasketch_index, "ours, durable": our_index}, texts)
    ratio = taken["datasketch in memory"] / taken["ours, durable"]
    print(f"text to searchable index, {len(texts)} texts, microseconds a text")
    for name, seconds in taken.items():
        print(f"  {name:26} {seconds / len(texts) * 1e6:9.0f}")
    print(f"  ours against datasketch: {ratio:.1f}")


def in_turns(routes: dict[str, Callable[[list[str]], object]], texts: list[str]) -> dict[str, Seconds]:
    """The median processor time of each, run by turns."""
    taken: dict[str, list[Seconds]] = {name: [] for name in routes}
    for turn in range(TURNS + 1):
        for name, route in routes.items():
            started = time.process_time()
            route(texts if turn else texts[:64])
            if turn:
                taken[name].append(time.process_time() - started)
    return {name: statistics.median(times) for name, times in taken.items()}


def datasketch_signatures(texts: list[str]) -> list[object]:
    """What its users write."""
    from datasketch import MinHash

    made: list[object] = []
    for text in texts:
        words = text.lower().split()
        made.append(MinHash(num_perm=SPEC.permutations))
        made[-1].update_batch([" ".join(words[place : place + 3]).encode() for place in range(len(words) - 2)])  # type: ignore[attr-defined]
    return made


def _rensa(rensa: object, text: str) -> object:
    words = text.lower().split()
    made = rensa.RMinHash(num_perm=SPEC.permutations, seed=1)  # type: ignore[attr-defined]
    made.update([" ".join(words[place : place + 3]) for place in range(len(words) - 2)])
    return made


def datasketch_index(texts: list[str]) -> object:
    """Signatures, and an LSH of as many bands as ours has; without fingerprints it finds much less."""
    from datasketch import MinHashLSH

    index = MinHashLSH(num_perm=SPEC.permutations, params=(SPEC.bands, SPEC.rows))
    for place, sketch in enumerate(datasketch_signatures(texts)):
        index.insert(str(place), sketch)
    return index


def our_index(texts: list[str]) -> None:
    """The signatures, committed, and the segments."""
    from provenance.store import connection, keys
    from provenance.store.tables import ARTICLES, CAPTURES

    with tempfile.TemporaryDirectory() as folder, open_store(f"sqlite:///{folder}/store.db", spec=SPEC) as store:
        row = {"headers": "[]", "media": "text", "declared": "{}", "sha256": "", "body": b""}
        name = {"version": 1, "text_sha256": "", "record": "{}"}
        for start in range(0, len(texts), BATCH):
            signed = sign_all(texts[start : start + BATCH])
            rows = range(start + 1, start + 1 + len(signed))
            with connection.writing(store._engine) as write:
                write.execute(CAPTURES.insert(), [row | {"row": number} for number in rows])
                write.execute(
                    ARTICLES.insert(),
                    [
                        name | {"row": n, "id": str(n), "given_id": str(n), "capture": n, "address": f"id:{n}"}
                        for n in rows
                    ],
                )
                keys.add(write, list(zip(rows, signed, strict=True)))
        store.settle()


def print_growth(size: int, arguments: list[str]) -> None:
    """One line, from a process of its own."""
    command = [sys.executable, "-m", "benchmarks.similarity", *arguments, "--one", str(size)]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    print(ended.stdout.strip(), flush=True)


def made_aside(size: int, arguments: list[str]) -> Iterator[Article]:
    """Articles that another process makes, so that its memory is not counted."""
    command = [sys.executable, "-m", "benchmarks.similarity", *arguments, "--write", str(size)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as maker:
        for line in maker.stdout or ():
            name, url, domain, paragraphs = json.loads(line)
            yield Article(id=name, url=url, outlet=Outlet(domain=domain), paragraphs=tuple(paragraphs))


def grow(size: int, options: argparse.Namespace, arguments: list[str]) -> dict[str, float]:
    """Fill a store and ask it."""
    with tempfile.TemporaryDirectory(dir=options.folder) as temporary:
        folder = options.folder / str(size) if options.folder else Path(temporary)
        url = f"sqlite:///{folder}/store.db"
        figures = _filled(url, folder, size, made_aside(size, arguments)) if _count(url) < size else {}
        with open_store(url, spec=SPEC, create=False) as store:
            asked = some_signatures(store, size)
        started = time.perf_counter()
        with open_store(url, spec=SPEC, create=False) as store:
            store.candidates(asked[0].keys)
            figures["first_answer_ms"] = round(1000 * (time.perf_counter() - started), 1)
            times = sorted(ask(store, signature) for signature in asked)
        figures["look_up_p50_ms"] = round(1000 * times[len(times) // 2], 2)
        figures["look_up_p99_ms"] = round(1000 * times[len(times) * 99 // 100], 2)
        if options.families:
            started, core = time.perf_counter(), _core_seconds()
            with Desk(Settings(db=url), offline=True) as desk:
                figures["families"], held = 0, 0
                for family in stored_families(desk):
                    figures["families"] += 1
                    held += len(family.articles) + len(family.excerpts)
            figures["articles_of_families"] = held
            figures["families_seconds"] = round(time.perf_counter() - started, 1)
            figures["families_core_seconds"] = round(_core_seconds() - core, 1)
            figures["families_memory_mb"] = _memory()
            figures["families_memory_of_processes_mb"] = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        return figures


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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
