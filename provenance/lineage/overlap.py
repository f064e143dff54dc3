"""What the texts of a family have in common, measured for all pairs at once: shared, private, rare, in between.

Every table is a square matrix: row the parent, column the child. Counts go into the model as ``log(1 + count)``.
numpy only; no text is compared twice. Says nothing of what a number means: that is the weights' part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

    from provenance.lineage.concordance import Concordance

    Square = np.ndarray[tuple[int, int], np.dtype[np.float64]]
    Row = np.ndarray[tuple[int], np.dtype[np.float64]]

_TOLERANCE = 4.0
"""Shingles by which a way through a third article may be longer and still count as passing through it."""
_CELLS = 1 << 16
"""Ways through a third article that are looked at together: more would not be quicker, only take more memory."""
_FLAGS = 1 << 22
"""Flags of holders that are numbers at a time: as numbers they take eight times the memory."""
_MUCH = 0.15
"""From this difference of the shares on, one text is much longer."""


class Overlap:
    """The incidence of shingles in articles, and what follows from it. Shingles of one article only are counted."""

    def __init__(self, runs: Concordance) -> None:
        import numpy as np

        spread = runs.holders.sum(axis=1, dtype=float)
        several, alone = spread > 1, spread == 1
        self.count = runs.holders.shape[1]
        self._holders = np.ascontiguousarray(runs.holders[several].T)
        self._times = runs.times[several]
        self._spread: Row = spread[several]
        self.shared: Square = self._weighted(self._times)
        self.common: Row = self.shared.diagonal()
        self.private: Row = runs.times[alone] @ runs.holders[alone]
        self.sizes: Row = self.common + self.private

    def _weighted(self, weights: Row) -> Square:
        """For every two the weights of what both hold."""
        import numpy as np

        table = np.zeros((self.count, self.count))
        step = max(1, _FLAGS // self.count)
        for start in range(0, len(weights), step):
            flags = self._holders[:, start : start + step].astype(float, order="C")
            table += (flags * weights[start : start + step]) @ flags.T
        return table

    def held_by(self, number: int) -> Square:
        """How many shingles two have that so many have."""
        return self._weighted(self._times * (self._spread == number))

    def rare(self) -> Square:
        """Shared shingles, each counting one through the number of its other holders."""
        import numpy as np

        return self._weighted(self._times / np.maximum(self._spread - 1, 1))

    def lacking(self) -> Square:
        """Row lacks what column and some others have."""
        import numpy as np

        return np.maximum(self.common[None, :] - self.shared, 0.0)

    def between(self) -> tuple[Square, Square]:
        """By how much the best way through a third article is longer than the direct one; how many lie on the way."""
        import numpy as np

        distance = self.sizes[:, None] + self.sizes[None, :] - 2 * self.shared
        np.fill_diagonal(distance, 0.0)
        slack = np.full((self.count, self.count), np.inf)
        passing = np.zeros((self.count, self.count))
        step = max(1, _CELLS // self.count**2)
        for start in range(0, self.count, step):
            first, second = distance.T[start : start + step, :, None], distance[start : start + step, None, :]
            nearer = (first < distance) & (second < distance)
            longer = np.where(nearer, first + second - distance, np.inf)
            np.minimum(slack, longer.min(axis=0), out=slack)
            passing += (longer <= _TOLERANCE).sum(axis=0)
        return slack, passing


def measure_overlap(view: str, overlap: Overlap, linked: Square) -> dict[str, Square]:
    """The features of one view of the texts. ``linked``: 1 where row and column match; elsewhere all are 0."""
    import numpy as np

    lacking = overlap.lacking()
    slack, passing = overlap.between()
    shared = np.where(linked > 0, overlap.shared, 0.0)
    behind = np.where(linked > 0, shared.max(axis=0, keepdims=True, initial=0.0) - shared, 0.0)
    near = np.isfinite(slack)
    found = {
        "lacks what others share": np.log1p(lacking),
        "child lacks what others share": np.log1p(lacking.T),
        "behind the closest": np.log1p(behind),
        "closest": (behind <= 0).astype(float),
        "private to the parent": np.repeat(np.log1p(overlap.private)[:, None], overlap.count, axis=1),
        "in these two only": np.log1p(overlap.held_by(2)),
        "in these two and one more": np.log1p(overlap.held_by(3)),
        "shared by few": np.log1p(overlap.rare()),
        "between": np.where(near, np.exp(-np.where(near, slack, 0.0) / 10), 0.0),
        "one in between": (passing > 0).astype(float),
        "number in between": np.log1p(passing),
    }
    return {f"{view}: {name}": table * linked for name, table in found.items()}


def share_features(child: Square, not_later: Square, even: float) -> dict[str, Square]:
    """What the matches say: containments both ways, and how far a candidate is from the closest one.

    ``child``: the share of the column's text that the row has; not-a-number where they do not match.
    """
    import numpy as np

    known = ~np.isnan(child)
    of_child, of_parent = np.where(known, child, 0.0), np.where(known.T, child.T, 0.0)
    difference = of_child - of_parent
    difference = np.where(np.abs(difference) < even, 0.0, difference)
    gap = np.where(known, of_child.max(axis=0, keepdims=True) - of_child, 0.0)
    earlier = np.where(not_later > 0, of_child, 0.0)
    later_gap = np.where(known, np.maximum(earlier.max(axis=0, keepdims=True) - of_child, 0.0), 0.0)
    return {
        "text: match": known.astype(float),
        "text: share of the child": of_child,
        "text: share of the parent": of_parent,
        "text: longer parent": difference,
        "text: much longer parent": np.sign(difference) * (np.abs(difference) > _MUCH),
        "text: equal": (known & (np.minimum(of_child, of_parent) > 1 - even / 4)).astype(float),
        "text: far from the closest": gap,
        "text: closest": (known & (gap < even / 4)).astype(float),
        "text: closest of those not later": (known & (later_gap < even / 4) & (not_later > 0)).astype(float),
        "text: far from the closest of those not later": later_gap,
    }
