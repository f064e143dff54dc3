"""How well edits are found: planted edits, real versions, graded copies.

``python -m tests.quality edits --data FOLDER``

Planted: copies of real articles with known edits, precision and recall by class and operation, links of changed
sentences beside difflib and a plain word alignment. Versions: the script rebuilds both texts with as few words as can
be. Graded: similarity against what the copiers were told to do. Articles are divided in two halves by their titles;
only the first half was looked at while thresholds and tables were chosen.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter, defaultdict
from difflib import SequenceMatcher
from pathlib import Path

from provenance.edits import report_edits
from provenance.records.edit import EditReport
from provenance.text.tokens import words
from tests.quality.edits_cases import Case, Pairs, cases
from tests.quality.edits_planting import OPERATORS
from tests.quality.edits_real import count_words, graded, versions


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
        if edit.operation in {"split", "merged"} and not edit.classes and min(len(of_a), len(of_b)) > 1:
            continue  # Paragraphs, which every planted cut divides anew; this measures sentences.
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
    tally.add(
        "op headline",
        {e.operation for e in report.edits} & {"headline"},
        {"headline"} if case.title != case.new_title else set(),
    )
    tally.add("links of changed sentences", set(links), set(case.links))


def _covered(sentences: list[str], text: str) -> list[int]:
    """The sentences that lie in a text, or in which it lies."""
    flat = " ".join(text.split())
    return [i for i, sentence in enumerate(sentences) if sentence in flat or (len(flat) > 15 and flat in sentence)]


def plain_links(case: Case, blocks: list[tuple[int, int, int]], keys: tuple[list[int], list[int]]) -> Pairs:
    """What a word alignment alone links: sentences that share half of the shorter one's words, unless equal."""
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
    indel = [
        (op.src_start, op.dest_start, op.src_end - op.src_start) for op in Indel.opcodes(*texts) if op.tag == "equal"
    ]
    for name, found in (("difflib", blocks), ("rapidfuzz", indel)):
        links = plain_links(case, found, (owners[0], owners[1]))
        tally.add(f"links, {name}", set(links), set(case.links))
        moved = {pair for pair in case.links if pair[0] in case.operations["moved"]}
        tally.add(f"moved links, {name}", set(links & moved), set(moved))


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


def main(arguments: list[str]) -> int:
    """Print all figures."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality edits")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--rounds", type=int, default=1, help="planted cases from each article")
    parser.add_argument("--words", action="store_true", help="print the table of common words and nothing else")
    parser.add_argument("--pages", type=int, default=400, help="pages whose versions are compared")
    options = parser.parse_args(arguments)
    if not options.data.is_dir():
        print(f"no such folder: {options.data}", file=sys.stderr)
        return 4
    if options.words:
        count_words(options.data)
        return 0
    planted(options.data, options.rounds)
    versions(options.data, options.pages)
    graded(options.data)
    return 0
