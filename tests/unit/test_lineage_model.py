"""The forest model against counting every forest."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator

import numpy as np
import pytest

from provenance.lineage.model import best_forest, marginals


def forests(count: int) -> Iterator[tuple[int, ...]]:
    for parents in itertools.product(range(count + 1), repeat=count):
        if all(_reaches_root(child, parents, count) for child in range(count)):
            yield parents


def _reaches_root(node: int, parents: tuple[int, ...], root: int) -> bool:
    for _ in range(root + 1):
        if node == root:
            return True
        node = parents[node]
    return False


@pytest.mark.parametrize("count", [1, 2, 3, 4])
@pytest.mark.parametrize("seed", range(8))
def test_marginals_and_forest_equal_enumeration(count: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(scale=3, size=(count + 1, count))
    counted = np.zeros_like(scores)
    weights = {}
    for parents in forests(count):
        weights[parents] = math.exp(sum(scores[parent, child] for child, parent in enumerate(parents)))
        for child, parent in enumerate(parents):
            counted[parent, child] += weights[parents]
    assert np.allclose(counted / sum(weights.values()), marginals(scores))
    assert tuple(best_forest(scores)) == max(weights, key=weights.__getitem__)


def test_impossible_edges_have_no_probability() -> None:
    scores = np.array([[-np.inf, -np.inf], [2.0, -np.inf], [0.0, 0.0]])
    table = marginals(scores)
    assert table[0, 1] == 0
    assert table[1, 0] == pytest.approx(math.e**2 / (1 + math.e**2))


def test_scores_far_apart_do_not_overflow() -> None:
    table = marginals(np.array([[-np.inf, 5000.0], [-5000.0, -np.inf], [0.0, 0.0]]))
    assert table[0, 1] == pytest.approx(1)
    assert np.isfinite(table).all()
