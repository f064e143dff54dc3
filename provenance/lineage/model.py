"""The forest model: every node has one parent or none, and all forests share one normalisation.

Scores are natural logs. With weights ``exp(score)`` the sum over all spanning forests is a determinant (Matrix-Tree
theorem, Tutte 1948), and its inverse holds the probability of every edge (Koo et al. 2007, "Structured prediction
models via the matrix-tree theorem"). The forest that is shown is the single likeliest one, found by Chu-Liu and
Edmonds: the one of the largest sum of edge probabilities would leave two articles apart whose tie is certain and whose
direction is not. Knows nothing of articles.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

    Matrix = np.ndarray[tuple[int, int], np.dtype[np.float64]]

_FLOOR = -40.0
"""Scores further than this below a child's best count as this: exp(-40) is nothing, and keeps the matrix regular."""


def marginals(scores: Matrix) -> Matrix:
    """Edge probabilities. Shape (n + 1, n) in and out: row p < n is parent p, row n "no parent"; a column is a child.

    ``-inf`` (and the diagonal) means "impossible". Every column must have a finite last row. Columns sum to one.
    """
    import numpy as np

    count = scores.shape[1]
    scaled = scores - scores.max(axis=0, keepdims=True)
    weights = np.where(np.isneginf(scaled), 0.0, np.exp(np.maximum(scaled, _FLOOR)))
    weights[np.arange(count), np.arange(count)] = 0.0
    laplacian = np.diag(weights.sum(axis=0)) - weights[:count]
    inverse = np.linalg.inv(laplacian)
    own = np.diag(inverse)
    result = np.empty_like(weights)
    result[:count] = weights[:count] * (own[None, :] - inverse.T)
    result[count] = weights[count] * own
    result = np.clip(result, 0.0, 1.0)
    return np.asarray(result / result.sum(axis=0, keepdims=True))


def best_forest(scores: Matrix) -> list[int]:
    """The parent of every child (n for "none") in the forest of the largest total score. Shape as in ``marginals``.

    Equal weights: the lower index wins, so that the answer depends on nothing but the matrix.
    """
    count = scores.shape[1]
    edges = {
        child: {parent: score for parent, score in enumerate(column) if parent != child and score > float("-inf")}
        for child, column in enumerate(scores.T.tolist())
    }
    chosen = _arborescence(edges, count)
    return [chosen[child] for child in range(count)]


def likeliest(
    parents: dict[str, str | None], probabilities: dict[str, dict[str | None, float]]
) -> dict[str, str | None]:
    """The forest with every parent exchanged for a likelier one, wherever that closes no circle.

    The likeliest forest as a whole need not hold the likeliest parent of each child. Of equals the first is taken.
    """
    changed = dict(parents)
    for child in sorted(parents, key=lambda name: -max(probabilities[name].values())):
        if changed[child] is None:
            continue
        others = [name for name in probabilities[child] if name is not None and not _descends(name, child, changed)]
        changed[child] = max(others, key=lambda name: probabilities[child][name], default=changed[child])
    return changed


def _descends(node: str, ancestor: str, parents: dict[str, str | None]) -> bool:
    """Whether a node is the ancestor or stands below it."""
    above: str | None = node
    while above is not None:
        if above == ancestor:
            return True
        above = parents.get(above)
    return False


def _arborescence(edges: dict[int, dict[int, float]], root: int) -> dict[int, int]:
    """Chu-Liu/Edmonds on ``edges[child][parent]``; returns the chosen parent of every child."""
    best = {child: max(sorted(parents), key=parents.__getitem__) for child, parents in edges.items()}
    cycle = _cycle(best, root)
    if not cycle:
        return best
    inside = set(cycle)
    merged = max([root, *edges]) + 1
    smaller, entered = _contract(edges, best, inside, merged)
    solved = _arborescence(smaller, root)
    result = {child: parent for child, parent in best.items() if child in inside}
    for child, parent in solved.items():
        if child == merged:
            result[entered[parent]] = parent
        elif parent == merged:
            result[child] = max(sorted(inside & edges[child].keys()), key=edges[child].__getitem__)
        else:
            result[child] = parent
    return result


def _contract(
    edges: dict[int, dict[int, float]], best: dict[int, int], inside: set[int], merged: int
) -> tuple[dict[int, dict[int, float]], dict[int, int]]:
    """The graph with a cycle drawn together to one node, and for each parent the cycle's node that it would enter."""
    smaller: dict[int, dict[int, float]] = {merged: {}}
    entered: dict[int, int] = {}
    for child, parents in edges.items():
        if child in inside:
            for parent, weight in parents.items():
                gain = weight - parents[best[child]]
                if parent not in inside and gain > smaller[merged].get(parent, float("-inf")):
                    smaller[merged][parent] = gain
                    entered[parent] = child
            continue
        smaller[child] = {parent: weight for parent, weight in parents.items() if parent not in inside}
        within = [weight for parent, weight in parents.items() if parent in inside]
        if within:
            smaller[child][merged] = max(within)
    return smaller, entered


def _cycle(best: dict[int, int], root: int) -> Sequence[int]:
    """One cycle of the chosen edges, or nothing."""
    done: set[int] = {root}
    for start in sorted(best):
        path: list[int] = []
        node = start
        while node not in done and node not in path:
            path.append(node)
            node = best[node]
        if node in path:
            return path[path.index(node) :]
        done.update(path)
    return ()
