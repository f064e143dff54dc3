"""``python -m tests.quality lineage --data FOLDER [--trees N] [--train]``: is lineage found, how surely?

Simulated families of 30 copies at medium and high noise, with neither times nor credits, and made harder by feeds and
mistaken credits, from base texts and seeds that training never saw. Beside it two simple methods: "most similar
earlier" and "earliest".

``--train`` fits the weights on the other half of the base texts and writes them, and then the calibration, into the
package: nothing there is set by hand. Once more on the same machine, with the same ``--lessons``, it writes the same
file. The package's were made with ``--lessons 1400`` and OPENBLAS_NUM_THREADS=1.
"""

from __future__ import annotations

import argparse
import pickle
import random
import subprocess
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeVar

from provenance.lineage import reconstruct
from tests.quality.lineage_figures import Limits, Score, print_scores, score_baselines, score_lineage
from tests.quality.lineage_hidden import print_hidden
from tests.quality.lineage_simulator import simulate
from tests.quality.lineage_simulator_cases import REALISTIC, Case, read_texts, without_times_and_credits
from tests.quality.lineage_training import (
    UNCALIBRATED,
    calibrate,
    fit,
    make_lesson,
    write_calibration,
    write_weights,
)

Item = TypeVar("Item")
Result = TypeVar("Result")
COPIES = 30
TEST_SEED = 1_000_000
WORKERS = 2
SETTINGS = (
    ("medium", "medium", False),
    ("high", "high", False),
    ("no times, no credits", "medium", True),
    ("feeds and mistaken credits", "fed", False),
)
"""Name, noise, and whether everything but the words is taken away."""
MARKS = {
    "medium": {"edges": 0.77, "root": 0.75, "ancestry": 0.77, "error": 0.04, "accuracy": 0.95, "coverage": 0.45},
    "high": {"edges": 0.72, "root": 0.75, "ancestry": 0.77, "error": 0.04, "accuracy": 0.95, "coverage": 0.35},
    "no times, no credits": {"edges": 0.50, "error": 0.04},
    "feeds and mistaken credits": {},
}
"""What is asked for."""
FLOORS = {
    "medium": {"edges": 0.80, "root": 0.85, "ancestry": 0.83, "error": 0.03, "accuracy": 0.965, "coverage": 0.465},
    "high": {"edges": 0.79, "root": 0.83, "ancestry": 0.79, "error": 0.035, "accuracy": 0.96, "coverage": 0.43},
    "no times, no credits": {"edges": 0.62, "root": 0.69, "ancestry": 0.65, "error": 0.03, "accuracy": 0.96},
    "feeds and mistaken credits": {"edges": 0.785, "root": 0.85, "ancestry": 0.82, "error": 0.03, "accuracy": 0.965},
}
"""What was reached on 200 families, less about two standard errors: below it something was broken."""
TRAINING = ("low", "medium", "medium", "high", "high", "bare", "fed")


def main(arguments: list[str]) -> int:
    """Print the figures, or train; 1 where less is reached than before or the simulation is not realistic."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality lineage")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--trees", type=int, default=200, help="simulated families a setting")
    parser.add_argument("--train", action="store_true", help="fit the weights and write them into the package")
    parser.add_argument("--calibrate", action="store_true", help="only the last step of training")
    parser.add_argument("--uncalibrated", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--lessons", type=int, default=900, help="families to learn from")
    parser.add_argument("--cache", type=Path, help="folder to keep simulated families in between runs")
    options = parser.parse_args(arguments)
    if options.train:
        train(options.data, options.lessons, options.cache)
    if options.train or options.calibrate:
        write_calibration(UNCALIBRATED, UNCALIBRATED)
        again = [*(one for one in arguments if one not in {"--train", "--calibrate"}), "--uncalibrated"]
        return subprocess.run([sys.executable, "-m", "tests.quality", "lineage", *again], check=False).returncode
    if options.uncalibrated:
        return measure_calibration(options.data, options.lessons, options.cache)
    return measure(options.data, options.trees, options.cache)


def train(data: Path, lessons: int, cache: Path | None) -> None:
    """Simulate, fit, write."""
    cases = keep(cache, f"train-{lessons}", lambda: spread(partial(training_case, data), range(lessons)))
    write_weights(fit(spread(make_lesson, cases)))


def measure_calibration(data: Path, lessons: int, cache: Path | None) -> int:
    """How often the stated parents of small and of full families of the training half are right.

    A process of its own, that begins with the new weights and no calibration.
    """
    cases = keep(cache, f"train-{lessons}", lambda: spread(partial(training_case, data), range(lessons)))
    full, _, small = ([case for number, case in enumerate(cases) if number % 3 == size] for size in range(3))
    calls = [[call for score in spread(partial(judge, False), part) for call in score.calls] for part in (small, full)]
    write_calibration(*map(calibrate, calls))
    return 0


def measure(data: Path, trees: int, cache: Path | None) -> int:
    """Simulate, reconstruct, print."""
    broken = []
    for name, noise, bare in SETTINGS:
        cases = keep(cache, f"test-{noise}-{trees}", lambda n=noise: spread(partial(test_case, data, n), range(trees)))
        scores = spread(partial(judge, bare), cases)
        baselines = [score_baselines(case) for case in cases]
        limits = Limits(MARKS[name], FLOORS[name], REALISTIC if name == "medium" else {})
        broken += print_scores(name, scores, baselines, limits)
    print("labels hidden one at a time")
    print_hidden(data)
    for floor in broken:
        print(f"BROKEN: {floor}")
    return 1 if broken else 0


def training_case(data: Path, seed: int) -> Case:
    """A family to learn from: a third of full size, a third of any size, a third small."""
    chance = random.Random(seed)
    noise = chance.choice(TRAINING)
    size = (COPIES, chance.randrange(1, COPIES), chance.randrange(2, 9))[seed % 3]
    case = simulate(_texts(data, 0), size, "medium" if noise == "bare" else noise, seed)
    return without_times_and_credits(case) if noise == "bare" else case


def test_case(data: Path, noise: str, seed: int) -> Case:
    """A family to be tested on."""
    return simulate(_texts(data, 1), COPIES, noise, TEST_SEED + seed)


def judge(bare: bool, case: Case) -> Score:
    """Reconstruct one family and compare with its truth."""
    shown = without_times_and_credits(case) if bare else case
    return score_lineage(shown, reconstruct(shown.articles, [], shown.matches))


def _texts(data: Path, half: int) -> list[dict[str, object]]:
    if (data, half) not in _READ:
        _READ[data, half] = read_texts(data, half)
    return _READ[data, half]


_READ: dict[tuple[Path, int], list[dict[str, object]]] = {}


def spread(work: Callable[[Item], Result], items: Iterable[Item]) -> list[Result]:
    """The work on every item, in order, on two processors."""
    with ProcessPoolExecutor(WORKERS) as pool:
        return list(pool.map(work, items, chunksize=8))


def keep(cache: Path | None, name: str, make: Callable[[], Result]) -> Result:
    """What was made in an earlier run, where a folder is given."""
    path = cache / f"{name}.pickle" if cache else None
    if path and path.exists():
        return pickle.loads(path.read_bytes())  # type: ignore[no-any-return]  # noqa: S301 -- this program's own file
    made = make()
    if path:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pickle.dumps(made))
    return made
