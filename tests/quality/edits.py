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
from collections.abc import Iterator
from pathlib import Path

from provenance.edits import report_edits
from tests.quality.edits_cases import Case, cases
from tests.quality.edits_planting import OPERATORS
from tests.quality.edits_real import count_words, graded, versions
from tests.quality.edits_scoring import Tally, baselines, score

LEAST = 100
"""Cases of every class; further rounds plant the scarce ones first."""
MOST_ROUNDS = 12


def planted(data: Path, rounds: int) -> None:
    """Print the figures of both halves."""
    for half, label in ((0, "first half (looked at)"), (1, "second half (held out)")):
        tally, seconds, count = Tally(), 0.0, 0
        for case in _enough(data, half, rounds, tally):
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


def _enough(data: Path, half: int, rounds: int, tally: Tally) -> Iterator[Case]:
    """So many rounds of cases, then more until every class that is planted has been scored often enough."""
    for turn in range(MOST_ROUNDS):
        for case in cases(data, half, turn, _scarce(tally) if turn >= rounds else frozenset()):
            if turn >= rounds and not _scarce(tally):
                return
            yield case


def _scarce(tally: Tally) -> frozenset[str]:
    return frozenset(name for name in OPERATORS if tally.true(name) < LEAST)


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
