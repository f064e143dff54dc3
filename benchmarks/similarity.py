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
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.stores import grow
from provenance.records.article import Article, Outlet
from provenance.similarity import SPEC, sign_all, sign_matrix
from provenance.store import open_store
from tests.quality.corpus import Sentences
from tests.quality.planted import plant

TURNS = 5
MANY = 50_000
BATCH = 1000
Seconds = float


def main(arguments: list[str]) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.similarity")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--reuters", type=Path)
    parser.add_argument("--ratios", type=int, default=2000, help="texts for the ratios; 0 leaves them out")
    parser.add_argument("--index", type=int, help="texts for the ratio of indexes, if not as many")
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
        source = made_aside(options.one, arguments)
        print(json.dumps(grow(options.one, source, options.folder, families=options.families)))
        return 0
    if options.ratios:
        print_signatures([one.body for one in articles(options, options.ratios)])
    if indexed := options.ratios if options.index is None else options.index:
        print_index([one.body for one in articles(options, indexed)])
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
    """The median processor time of each, run by turns; of very many texts, once."""
    taken: dict[str, list[Seconds]] = {name: [] for name in routes}
    for turn in range((TURNS if len(texts) < MANY else 1) + 1):
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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
