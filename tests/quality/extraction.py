"""Body quality on real pages whose text was annotated by hand (folder ``pages`` of the shared data).

Prints, for each half of the hosts (only the first is looked at when rules are chosen), shingle precision, recall and
F1 as the scrapinghub benchmark of article extraction counts them (4-word shingles, means over pages), sentence
precision and recall (a sentence is good where half of its 3-grams are on the other side), pages without a body, and
processor time a page beside trafilatura's default in the same run. ``--damage`` cuts, flips and mislabels every page
instead and counts what is raised.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from provenance.errors import ProvenanceError
from provenance.extract import extract
from provenance.records.capture import Capture
from provenance.text.sentences import sentence_spans

FLOORS = Path(__file__).parent / "extraction_floors.json"
"""What was reached once: F1, sentence precision and recall, the most time, and the digest of the corpus."""
SLOWEST_SECONDS = 5.0
_TOKEN = re.compile(r"\w+")


@dataclass(frozen=True)
class Sample:
    id: str
    url: str
    html: bytes
    body: str

    @property
    def half(self) -> str:
        host = (urlsplit(self.url).hostname or "").removeprefix("www.")
        return "tuned" if sha256(host.encode()).digest()[0] % 2 else "held out"


def load(data: Path) -> Iterator[Sample]:
    truth = json.loads((data / "pages" / "ground-truth.json").read_text(encoding="utf-8"))
    for name, entry in sorted(truth.items()):
        packed = (data / "pages" / "html" / f"{name}.html.gz").read_bytes()
        yield Sample(id=name, url=entry["url"], html=gzip.decompress(packed), body=entry["articleBody"])


def digest_of(data: Path) -> str:
    """Tells whether a corpus is the one on which the floors were pinned: truth and pages, by name and content."""
    whole = sha256((data / "pages" / "ground-truth.json").read_bytes())
    for page in sorted((data / "pages" / "html").glob("*.html.gz")):
        whole.update(page.name.encode() + sha256(page.read_bytes()).digest())
    return whole.hexdigest()


def shingles(text: str, size: int) -> Counter[tuple[str, ...]]:
    tokens = [token.lower() for token in _TOKEN.findall(text)]
    if len(tokens) < size:
        return Counter([tuple(tokens)]) if tokens else Counter()
    return Counter(tuple(tokens[start : start + size]) for start in range(len(tokens) - size + 1))


def shingle_scores(true: str, found: str) -> tuple[float, float]:
    one, other = shingles(true, 4), shingles(found, 4)
    shared = (one & other).total()
    return shared / max(1, other.total()), shared / max(1, one.total())


def good_share(sentences: list[str], text: str) -> float | None:
    known = set(shingles(text, 3))
    judged = [set(shingles(sentence, 3)) for sentence in sentences if len(_TOKEN.findall(sentence)) >= 3]
    good = [len(grams & known) >= 0.5 * len(grams) for grams in judged]
    return sum(good) / len(good) if good else None


def sentences_of(text: str) -> list[str]:
    lines = [line for line in text.split("\n") if line.strip()]
    return [line[start:end] for line in lines for start, end in sentence_spans(line)]


def ours(sample: Sample) -> str:
    capture = Capture(url=sample.url, body=sample.html, media="html")
    try:
        return "\n\n".join(extract(capture).paragraphs)
    except ProvenanceError:
        return ""


def trafilatura_with(*, fast: bool) -> Callable[[Sample], str]:
    from trafilatura import extract as choose

    def read(sample: Sample) -> str:
        text = sample.html.decode("utf-8", "replace")
        return choose(text, fast=fast, include_comments=False) or ""

    return read


@dataclass(frozen=True)
class Score:
    """One reader on one page."""

    half: str
    precision: float
    recall: float
    sentence_precision: float
    sentence_recall: float
    empty: bool
    seconds: float


def score(read: Callable[[Sample], str], sample: Sample) -> Score:
    started = time.process_time()
    found = read(sample)
    seconds = time.process_time() - started
    precision, recall = shingle_scores(sample.body, found)
    return Score(
        half=sample.half,
        precision=precision,
        recall=recall,
        sentence_precision=good_share(sentences_of(found), sample.body) or 0.0,
        sentence_recall=good_share(sentences_of(sample.body), found) or 0.0,
        empty=not found,
        seconds=seconds,
    )


def summarise(scores: list[Score]) -> dict[str, float]:
    def mean(name: str) -> float:
        return sum(float(getattr(one, name)) for one in scores) / len(scores)

    precision, recall = mean("precision"), mean("recall")
    return {
        "f1": 2 * precision * recall / (precision + recall),
        "precision": precision,
        "recall": recall,
        "sentence precision": mean("sentence_precision"),
        "sentence recall": mean("sentence_recall"),
        "empty": sum(one.empty for one in scores),
        "ms": 1000 * mean("seconds"),
    }


def damaged(sample: Sample, seed: int) -> Iterator[Capture]:
    """The page cut in two places, with flipped bytes and under two wrong labels."""
    draw = random.Random(f"{seed} {sample.id}")
    for _ in range(2):
        yield Capture(url=sample.url, body=sample.html[: draw.randrange(len(sample.html))], media="html")
    flipped = bytearray(sample.html)
    for _ in range(max(1, len(flipped) // 500)):
        flipped[draw.randrange(len(flipped))] = draw.randrange(256)
    yield Capture(url=sample.url, body=bytes(flipped), media="html")
    for label in ("text/html; charset=shift_jis", "text/html; charset=no-such"):
        yield Capture(url=None, body=sample.html, media="html", headers=(("Content-Type", label),))
    yield Capture(url=None, body=bytes(flipped), media="text")


def survey_damage(samples: list[Sample], seed: int) -> int:
    slowest, outcomes = 0.0, Counter[str]()
    for sample in samples:
        for capture in damaged(sample, seed):
            started = time.perf_counter()
            try:
                extract(capture)
                outcomes["read"] += 1
            except ProvenanceError as error:
                outcomes[f"{error.message}: {(error.cause or '').split(' words')[0][:30]}"] += 1
            slowest = max(slowest, time.perf_counter() - started)
    print(f"slowest {slowest:.2f} s;", dict(outcomes.most_common(12)))
    return int(slowest > SLOWEST_SECONDS)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.quality extraction", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--damage", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--worst", type=int, default=0, help="list the worst pages of the tuned half")
    options = parser.parse_args(arguments)
    if not (options.data / "pages").is_dir():
        print(f"no pages in {options.data}", file=sys.stderr)
        return 2
    samples = list(load(options.data))
    if options.damage:
        return survey_damage(samples, options.seed)
    if options.worst:
        list_worst(samples, options.worst)
    return compare(samples, digest_of(options.data))


def compare(samples: list[Sample], digest: str) -> int:
    """Every reader on every page, in turn page by page, so that a busy machine slows all of them."""
    readers = {
        "provenance": ours,
        "trafilatura fast": trafilatura_with(fast=True),
        "trafilatura": trafilatura_with(fast=False),
    }
    for read in readers.values():
        read(samples[0])
    scores = [{name: score(read, sample) for name, read in readers.items()} for sample in samples]
    results = {}
    for half in ("tuned", "held out", "all"):
        chosen = [row for row in scores if half in {row["provenance"].half, "all"}]
        for name in readers:
            results[half, name] = found = summarise([row[name] for row in chosen])
            print(f"{half:9}{len(chosen):4} {name:17}", " ".join(f"{key} {value:.3f}" for key, value in found.items()))
    whole = results["all", "provenance"]
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    if digest != floors["corpus"]:
        print("floors: pinned on another corpus, not compared", file=sys.stderr)
        return 2
    misses = [name for name, floor in floors["at least"].items() if round(whole[name], 3) < floor]
    factor = whole["ms"] / results["all", "trafilatura"]["ms"]
    print(f"time: {factor:.2f} of trafilatura's default")
    misses.extend(["time"] if factor > floors["at most"]["time"] else [])
    print("below the floor:", ", ".join(misses) if misses else "nothing")
    return int(bool(misses))


def list_worst(samples: list[Sample], count: int) -> None:
    scored = []
    for sample in samples:
        if sample.half == "tuned":
            precision, recall = shingle_scores(sample.body, ours(sample))
            scored.append((precision + recall, precision, recall, sample.url))
    for _, precision, recall, url in sorted(scored)[:count]:
        print(f"p {precision:.2f} r {recall:.2f} {url}")
