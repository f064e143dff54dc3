"""Fit the weights of the forest model to simulated families: maximum likelihood of the true forests.

The gradient is what was observed less what the model expects, by the exact edge probabilities (Matrix-Tree theorem).
A penalty holds every weight near the one set by hand, so that what the simulation never shows stays as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from provenance.lineage.features import FIXED, LEAST, MOST, NAMES, PRIOR
from provenance.lineage.publishers import name_key, source_keys
from provenance.lineage.scene import Scene, set_scene
from provenance.lineage.sequence import lay_out
from provenance.lineage.texts import read_texts
from provenance.lineage.unseen import unseen_nodes
from provenance.lineage.witnesses import witnesses
from tests.quality.lineage_simulator_cases import Case

PENALTY = 0.5
FEWEST = 50
"""Calls by which a probability is calibrated."""
BINS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)
CLAIM = 0.5
UNCALIBRATED = ((0.0, 0.0), (CLAIM, CLAIM), (1.0, 1.0))
NO_CLAIM = 0.49
"""What the model has at less than a half is never stated as a half: that would be a claim."""
TARGET = Path("provenance/lineage/weights.py")


@dataclass(frozen=True)
class Lesson:
    """One family's edges: feature rows, matrix places, and the rows that are true."""

    values: np.ndarray
    parents: np.ndarray
    children: np.ndarray
    count: int
    true: np.ndarray


def read_scene(case: Case) -> Scene:
    """The scene that ``reconstruct`` would look at."""
    members = lay_out(case.articles)
    return set_scene(members, members, unseen_nodes(members), witnesses(read_texts(members), case.matches))


def true_parents(case: Case, scene: Scene) -> dict[str, str | None]:
    """The nearest node of the scene above each article: a credited page that was not captured, a captured one, none."""
    keys = {
        one.node.id: {key for credit in one.by.values() for key in source_keys(credit.source)} for one in scene.unseen
    }
    found: dict[str, str | None] = {}
    for child, parent in case.parents.items():
        nodes = (node for name in case.hidden[child] for node, known in keys.items() if known & _spellings(name))
        found[child] = next(nodes, parent)
    return found


def _spellings(name: str) -> set[str]:
    words = name.split()
    return {name_key(name), name_key(words[-1]), name_key("".join(word[0] for word in words))}


def make_lesson(case: Case) -> Lesson:
    """The case as arrays. A true edge that the scene does not hold teaches nothing, and counts as no parent."""
    scene = read_scene(case)
    count = len(scene.nodes)
    index: dict[str | None, int] = {node: place for place, node in enumerate(scene.nodes)}
    index[None] = count
    true = {**dict.fromkeys(scene.nodes), **true_parents(case, scene)}
    wanted = [(parent if (parent, child) in scene.row else None, child) for child, parent in true.items()]
    return Lesson(
        values=scene.values.astype(np.float32),
        parents=np.array([index[parent] for parent, _ in scene.edges]),
        children=np.array([index[child] for _, child in scene.edges]),
        count=count,
        true=np.array([scene.row[edge] for edge in wanted]),
    )


def fit(lessons: Sequence[Lesson]) -> dict[str, float]:
    """The weights, rounded to six decimals, each on the side where it may be (``MOST``, ``LEAST``)."""
    values = np.concatenate([lesson.values for lesson in lessons]).astype(np.float64)
    starts = np.cumsum([0, *(len(lesson.values) for lesson in lessons)])
    prior = np.array([PRIOR[name] for name in NAMES])
    free = np.array([name not in FIXED for name in NAMES])
    observed = sum(lesson.values[lesson.true].astype(np.float64).sum(axis=0) for lesson in lessons)

    def loss(moved: np.ndarray) -> tuple[float, np.ndarray]:
        weights = prior.copy()
        weights[free] = moved
        scores = values @ weights
        expected = np.zeros(len(values))
        total = 0.0
        for number, lesson in enumerate(lessons):
            part = slice(starts[number], starts[number + 1])
            log_sum, expected[part] = _expect(lesson, scores[part])
            total += log_sum - scores[part][lesson.true].sum()
        off = weights - prior
        gradient = values.T @ expected - observed + 2 * PENALTY * off
        return total + PENALTY * float(off @ off), gradient[free]

    bounds = [(LEAST.get(name), MOST.get(name)) for name in NAMES if name not in FIXED]
    options = {"maxiter": 800, "ftol": 1e-10}
    found = minimize(loss, prior[free], jac=True, method="L-BFGS-B", bounds=bounds, options=options)
    weights = prior.copy()
    weights[free] = found.x
    print(f"  loss {found.fun:.1f} after {found.nit} steps, a family {found.fun / len(lessons):.3f}")
    return {name: round(float(weight), 6) for name, weight in zip(NAMES, weights, strict=True)}


def _expect(lesson: Lesson, scores: np.ndarray) -> tuple[float, np.ndarray]:
    """Logarithm of the sum over all forests, and the probability of every edge."""
    count = lesson.count
    best = np.full(count, -np.inf)
    np.maximum.at(best, lesson.children, scores)
    weights = np.exp(np.maximum(scores - best[lesson.children], -40.0))
    matrix = np.zeros((count + 1, count))
    matrix[lesson.parents, lesson.children] = weights
    laplacian = np.diag(matrix.sum(axis=0)) - matrix[:count]
    inverse = np.linalg.inv(laplacian)
    own = np.diag(inverse)
    to_root = lesson.parents == count
    above = inverse[lesson.children, np.where(to_root, 0, lesson.parents)]
    expected = weights * (own[lesson.children] - np.where(to_root, 0.0, above))
    return float(best.sum() + np.linalg.slogdet(laplacian)[1]), np.clip(expected, 0.0, 1.0)


def calibrate(calls: Sequence[tuple[float, bool]]) -> tuple[tuple[float, float], ...]:
    """How often the stated parent is right, by its probability: one point a bin, rising, a half left where it is."""
    points = [UNCALIBRATED[0]]
    for low, high in pairwise(BINS):
        held = [call for call in calls if low <= call[0] < high]
        if len(held) >= FEWEST:
            told, right = (sum(call[place] for call in held) / len(held) for place in (0, 1))
            right = min(right, NO_CLAIM) if high <= CLAIM else max(right, CLAIM)
            points.append((round(told, 6), round(max(right, points[-1][1]), 6)))
        if high == CLAIM:
            points.append((CLAIM, CLAIM))
    return (*points, UNCALIBRATED[-1])


def write_weights(weights: dict[str, float], path: Path = TARGET) -> None:
    """Put the weights into the package's table, and take the calibration of older ones out."""
    table = "".join(f'    "{name}": {weight!r},\n' for name, weight in weights.items())
    _write(path, "WEIGHTS: dict[str, float] = ", f"{{\n{table}}}")
    write_calibration(UNCALIBRATED, UNCALIBRATED, path)


def write_calibration(
    few: Sequence[tuple[float, float]], many: Sequence[tuple[float, float]], path: Path = TARGET
) -> None:
    """Put the calibration of small and of large families into the package's tables."""
    for name, points in (("FEW", few), ("MANY", many)):
        table = "".join(f"    {point!r},\n" for point in points)
        _write(path, f"CALIBRATION_{name}: tuple[tuple[float, float], ...] = ", f"(\n{table})")


def _write(path: Path, head: str, value: str) -> None:
    text = path.read_text(encoding="utf-8")
    start = text.index(head)
    end = min(place for place in (text.find("\n\n", start), text.find('\n"""', start)) if place >= 0)
    path.write_text(f"{text[:start]}{head}{value}{text[end:]}", encoding="utf-8")
