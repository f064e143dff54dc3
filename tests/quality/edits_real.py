"""Edits between real texts: successive versions of pages, graded copies, and the count of common words."""

from __future__ import annotations

import gzip
import json
import re
import time
from collections import Counter
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path
from statistics import correlation

from provenance.edits import report_edits
from provenance.records.article import Article
from provenance.text.tokens import words

COMMON_WORDS = 3400


def versions(data: Path, limit: int) -> None:
    """Rebuild adjacent versions from their scripts, and compare the words with the fewest possible."""
    from rapidfuzz.distance import Indel

    ratios, broken, count, seconds = [], 0, 0, 0.0
    with gzip.open(data / "versions.jsonl.gz", "rt", encoding="utf-8") as lines:
        pages = [json.loads(line)["versions"] for line in lines]
    for page in pages[:limit]:
        articles = [Article(id=str(n), url=None, paragraphs=tuple(text.split("\n\n"))) for n, text in enumerate(page)]
        for one, other in pairwise(articles):
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
    rows = [row for row in rows if row["label"] in grades]
    true = _ranks([float(grades[row["label"]]) for row in rows])
    ours, plain = [], []
    for row in rows:
        source, answer = sources[row["task"]], _answer(row)
        ours.append(report_edits(source, answer).similarity)
        plain.append(SequenceMatcher(None, words(source.body), words(answer.body), autojunk=False).ratio())
    print(f"\nGRADED: {len(rows)} answers, rank correlation with the grade")
    print(f"  similarity {correlation(_ranks(ours), true):.3f}, difflib {correlation(_ranks(plain), true):.3f}")


def _answer(row: dict[str, str]) -> Article:
    return Article(id=row["id"], url=None, paragraphs=tuple(row["text"].split("\n\n")))


def _ranks(values: list[float]) -> list[float]:
    """Ranks, ties sharing their mean."""
    order = sorted(values)
    return [order.index(value) + (order.count(value) - 1) / 2 for value in values]


def count_words(data: Path) -> None:
    """Print the words of ``provenance/edits/english.py``: those that stand in the most texts."""
    texts = []
    with gzip.open(data / "versions.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts += [json.loads(line)["versions"][-1] for line in lines]
    pages = json.loads((data / "pages" / "ground-truth.json").read_text(encoding="utf-8"))
    texts += [page["articleBody"] for page in pages.values()]
    with (data / "stories_same_event.jsonl").open(encoding="utf-8") as lines:
        texts += [json.loads(line)["text"] for line in lines]
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(set(re.findall(r"(?<![\w'’.@/-])[a-z]{4,14}(?![\w'’@/-]|\.\w)", text)))
    chosen = sorted(counts, key=lambda word: (-counts[word], word))[:COMMON_WORDS]
    print(" ".join(sorted(chosen)))
