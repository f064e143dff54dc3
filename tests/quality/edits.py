"""How well edits are found: planted edits, real versions, graded copies. ``python -m tests.quality edits --data FOLDER``.

Planted: copies of real articles with known edits, precision and recall by class and operation, links of changed sentences
beside difflib and a plain word alignment. Versions: the script rebuilds both texts with as few words as can be. Graded:
similarity against what the copiers were told to do. Articles are divided in two halves by their titles; only the first
half was looked at while thresholds and tables were chosen.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from hashlib import sha256
from pathlib import Path

from provenance.edits import report_edits
from provenance.records.article import Article
from provenance.records.edit import EditReport
from provenance.text.tokens import words
from tests.quality.edits_planting import OPERATORS

NOTICE = "Sign up for our free daily newsletter."
Pairs = set[tuple[int, int]]


@dataclass
class Case:
    """A planted pair: sentences of both sides, and the truth."""

    a: list[str]
    b: list[str] = field(default_factory=list)
    title: str = ""
    new_title: str = ""
    classes: dict[int, set[str]] = field(default_factory=dict)
    links: Pairs = field(default_factory=set)
    operations: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    """Sentence numbers (of b for what was added, else of a)."""
    paragraphs: list[int] = field(default_factory=list)
    """Sentences in a paragraph, in turn."""

    def articles(self) -> tuple[Article, Article]:
        return self._article("a", self.a, self.title), self._article("b", self.b, self.new_title)

    def _article(self, name: str, sentences: list[str], title: str) -> Article:
        made, place = [], 0
        while place < len(sentences):
            size = self.paragraphs[len(made) % len(self.paragraphs)]
            made.append(" ".join(sentences[place : place + size]))
            place += size
        return Article(id=name, url=None, title=title, paragraphs=tuple(made), language="en")


def plant(sentences: list[str], title: str, other: list[str], chance: random.Random) -> Case:
    """One case: about a quarter of the sentences altered, and some of the larger operations."""
    case = Case(a=sentences, title=title, new_title=title, paragraphs=[chance.randint(1, 3) for _ in range(5)])
    rows: list[tuple[set[int], str]] = [({place}, sentence) for place, sentence in enumerate(sentences)]
    _alter(case, rows, chance)
    _divide(case, rows, chance)
    if chance.random() < 0.5:
        _cut(case, rows, chance)
    if chance.random() < 0.35:
        _move(case, rows, chance)
    if chance.random() < 0.4:
        rows.insert(chance.randrange(1, len(rows)), (set(), chance.choice([s for s in other if len(s.split()) > 8])))
    if chance.random() < 0.3:
        rows.append((set(), NOTICE))
    if chance.random() < 0.3:
        case.new_title = f"{title.split()[0]} {chance.choice(['update:', 'latest:', 'analysis:'])} {' '.join(title.split()[1:])}"
    case.b = [text for _, text in rows]
    for j, (origins, text) in enumerate(rows):
        if not origins:
            case.operations["boilerplate" if text == NOTICE else "added"].add(j)
        changed = any(text != sentences[i] or i in case.operations["moved"] for i in origins)
        case.links |= {(i, j) for i in origins if changed}
    return case


def _alter(case: Case, rows: list[tuple[set[int], str]], chance: random.Random) -> None:
    for place, (origins, sentence) in enumerate(rows):
        if chance.random() > 0.3 or len(sentence.split()) < 7:
            continue
        for label in chance.sample(list(OPERATORS), len(OPERATORS))[:5]:
            planted = OPERATORS[label](sentence, chance)
            if planted is not None and planted[0] != sentence:
                rows[place] = (origins, planted[0])
                case.classes[place] = set(planted[1])
                break


def _divide(case: Case, rows: list[tuple[set[int], str]], chance: random.Random) -> None:
    """Split a sentence at ", and" or ", but", or merge two that were left alone."""
    for place, (origins, sentence) in enumerate(rows):
        for mark in (", and ", ", but ", "; "):
            head, found, tail = sentence.partition(mark)
            if found and min(len(head.split()), len(tail.split())) >= 5 and '"' not in sentence and chance.random() < 0.3:
                rows[place : place + 1] = [(origins, head + "."), (origins, tail[0].upper() + tail[1:])]
                case.operations["split"] |= origins
                return
    place = chance.randrange(len(rows) - 1)
    (one, first), (two, second) = rows[place], rows[place + 1]
    if not (one | two) & set(case.classes) and first.endswith(".") and min(len(first.split()), len(second.split())) > 5:
        rows[place : place + 2] = [(one | two, f"{first[:-1]}, and {second[0].lower()}{second[1:]}")]
        case.operations["merged"] |= one | two


def _cut(case: Case, rows: list[tuple[set[int], str]], chance: random.Random) -> None:
    size = chance.randint(1, 4)
    start = len(rows) - size if chance.random() < 0.6 else chance.randrange(1, len(rows) - size)
    divided = case.operations["split"] | case.operations["merged"]
    gone = {i for origins, _ in rows[start : start + size] for i in origins}
    if gone & divided:
        return
    case.operations["cut"] |= gone
    for i in gone:
        case.classes.pop(i, None)
    del rows[start : start + size]


def _move(case: Case, rows: list[tuple[set[int], str]], chance: random.Random) -> None:
    place = chance.randrange(len(rows))
    origins, text = rows[place]
    if len(origins) != 1 or origins & case.operations["split"] or len(text.split()) < 6:
        return
    spots = [spot for spot in range(len(rows)) if abs(spot - place) > 2]
    if spots:
        rows.insert(chance.choice(spots), rows.pop(place))
        case.operations["moved"] |= origins


class Tally:
    """Found, missed and wrong, by name."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.wrong: Counter[str] = Counter()
        self.missed: Counter[str] = Counter()

    def add(self, name: str, predicted: set[object], true: set[object]) -> None:
        self.right[name] += len(predicted & true)
        self.wrong[name] += len(predicted - true)
        self.missed[name] += len(true - predicted)

    def row(self, name: str) -> str:
        right, wrong, missed = self.right[name], self.wrong[name], self.missed[name]
        precision, recall = right / (right + wrong or 1), right / (right + missed or 1)
        f1 = 2 * precision * recall / (precision + recall or 1)
        return f"{name:34} n={right + missed:5}  precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}"


def score(case: Case, report: EditReport, tally: Tally) -> None:
    """Compare a report with the truth, sentence by sentence."""
    predicted: dict[int, set[str]] = defaultdict(set)
    operations: dict[str, set[int]] = defaultdict(set)
    links: Pairs = set()
    for edit in report.edits:
        of_a = _covered(case.a, edit.a.text) if edit.a and edit.operation != "headline" else []
        of_b = _covered(case.b, edit.b.text) if edit.b and edit.operation != "headline" else []
        if edit.a and edit.b:
            links |= {(i, j) for i in of_a for j in of_b}
        for i in of_a if edit.b else []:
            predicted[i] |= set(edit.classes)
        name = "boilerplate" if "boilerplate" in edit.classes else edit.operation
        operations[name] |= set(of_b if edit.operation == "added" else of_a)
    for i in range(len(case.a)):
        true = case.classes.get(i, set())
        for name in {*OPERATORS, "correction"}:
            if name == "wording" and true - {"wording"}:
                continue
            tally.add(name, {i} if name in predicted[i] else set(), {i} if name in true else set())
    for name in ("cut", "added", "moved", "split", "merged", "boilerplate"):
        tally.add("op " + name, set(operations[name]), set(case.operations[name]))
    tally.add("op headline", {e.operation for e in report.edits} & {"headline"}, {"headline"} if case.title != case.new_title else set())
    tally.add("links of changed sentences", set(links), set(case.links))


def _covered(sentences: list[str], text: str) -> list[int]:
    """The sentences that lie in a text, or in which it lies."""
    flat = " ".join(text.split())
    return [i for i, sentence in enumerate(sentences) if sentence in flat or (len(flat) > 15 and flat in sentence)]


def plain_links(case: Case, blocks: list[tuple[int, int, int]], keys: tuple[list[int], list[int]]) -> Pairs:
    """What a word alignment alone links: sentences that share at least half of the shorter one's words, unless equal."""
    counts: Counter[tuple[int, int]] = Counter()
    for i, j, size in blocks:
        counts.update(zip(keys[0][i : i + size], keys[1][j : j + size], strict=True))
    sizes = [Counter(side) for side in keys]
    return {
        (i, j)
        for (i, j), count in counts.items()
        if case.a[i] != case.b[j] and count * 2 >= min(sizes[0][i], sizes[1][j])
    }


def baselines(case: Case, tally: Tally) -> None:
    """difflib and rapidfuzz on words."""
    from rapidfuzz.distance import Indel

    texts, owners = [], []
    for sentences in (case.a, case.b):
        cut = [words(sentence.lower()) for sentence in sentences]
        texts.append([word for sentence in cut for word in sentence])
        owners.append([place for place, sentence in enumerate(cut) for _ in sentence])
    matcher = SequenceMatcher(None, *texts, autojunk=False)
    blocks = [(block.a, block.b, block.size) for block in matcher.get_matching_blocks()]
    indel = [(op.src_start, op.dest_start, op.src_end - op.src_start) for op in Indel.opcodes(*texts) if op.tag == "equal"]
    for name, found in (("difflib", blocks), ("rapidfuzz", indel)):
        links = plain_links(case, found, (owners[0], owners[1]))
        tally.add(f"links, {name}", set(links), set(case.links))
        moved = {pair for pair in case.links if pair[0] in case.operations["moved"]}
        tally.add(f"moved links, {name}", set(links & moved), set(moved))


def cases(data: Path, half: int, rounds: int) -> Iterator[Case]:
    """Planted cases from one half of the seed articles; the same every time."""
    with gzip.open(data / "simulation_seed_articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    chosen = [a for a in articles if sha256(a["title"].encode()).digest()[0] % 2 == half and len(a["sents"]) >= 9]
    for turn in range(rounds):
        for place, article in enumerate(chosen):
            chance = random.Random(f"{turn} {article['title']}")
            yield plant(article["sents"], article["title"], chosen[place - 1]["sents"], chance)


def planted(data: Path, rounds: int) -> None:
    """Print the figures of both halves."""
    for half, label in ((0, "first half (looked at)"), (1, "second half (held out)")):
        tally, seconds, count = Tally(), 0.0, 0
        for case in cases(data, half, rounds):
            parent, child = case.articles()
            start = time.process_time()
            report = report_edits(parent, child)
            seconds += time.process_time() - start
            count += 1
            score(case, report, tally)
            baselines(case, tally)
        print(f"\nPLANTED, {label}: {count} pairs, {1000 * seconds / count:.1f} ms of processor time a pair")
        for name in sorted({*tally.right, *tally.wrong, *tally.missed}):
            print("  " + tally.row(name))


def versions(data: Path, limit: int) -> None:
    """Rebuild adjacent versions from their scripts, and compare the words with the fewest possible."""
    from rapidfuzz.distance import Indel

    ratios, broken, count, seconds = [], 0, 0, 0.0
    with gzip.open(data / "versions.jsonl.gz", "rt", encoding="utf-8") as lines:
        pages = [json.loads(line)["versions"] for line in lines]
    for page in pages[:limit]:
        articles = [Article(id=str(n), url=None, paragraphs=tuple(text.split("\n\n"))) for n, text in enumerate(page)]
        for one, other in zip(articles, articles[1:], strict=False):
            start = time.process_time()
            script = report_edits(one, other).script
            seconds += time.process_time() - start
            count += 1
            rebuilt = ["".join(text for kind, text in script if kind != away) for away in ("insert", "delete")]
            broken += rebuilt != [one.body, other.body]
            used = sum(len(words(text)) for kind, text in script if kind != "equal")
            best = Indel.distance(words(one.body), words(other.body))
            ratios.append(used / best if best else 1.0 + used)
    print(f"\nVERSIONS: {count} pairs, {broken} not rebuilt, {1000 * seconds / max(1, count):.1f} ms a pair")
    print(f"  words over the fewest: worst {max(ratios):.3f}, mean {sum(ratios) / len(ratios):.4f}")


def graded(data: Path) -> None:
    """Rank correlation of similarity with how much the copiers were told to keep."""
    grades = {"cut": 3, "light": 2, "heavy": 1, "non": 0}
    with (data / "short_answers" / "answers.jsonl").open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    sources = {row["task"]: _answer(row) for row in rows if row["label"] == "orig"}
    pairs = [
        (report_edits(sources[row["task"]], _answer(row)).similarity, grades[row["label"]])
        for row in rows
        if row["label"] in grades
    ]
    correlation = _pearson(_ranks([x for x, _ in pairs]), _ranks([float(y) for _, y in pairs]))
    print(f"\nGRADED: {len(pairs)} answers, rank correlation of similarity and grade {correlation:.3f}")


def _answer(row: dict[str, str]) -> Article:
    return Article(id=row["id"], url=None, paragraphs=tuple(row["text"].split("\n\n")))


def _ranks(values: list[float]) -> list[float]:
    """Ranks, ties sharing their mean."""
    order = sorted(values)
    return [order.index(value) + (order.count(value) - 1) / 2 for value in values]


def _pearson(one: list[float], other: list[float]) -> float:
    from statistics import correlation

    return correlation(one, other)


def main(arguments: list[str]) -> int:
    """Print all figures."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality edits")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--rounds", type=int, default=1, help="planted cases from each article")
    parser.add_argument("--pages", type=int, default=400, help="pages whose versions are compared")
    options = parser.parse_args(arguments)
    if not options.data.is_dir():
        print(f"no such folder: {options.data}", file=sys.stderr)
        return 4
    planted(options.data, options.rounds)
    versions(options.data, options.pages)
    graded(options.data)
    return 0
