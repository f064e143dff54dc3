"""Stated times of a family as intervals of what they allow, compared for all pairs: overlapping ones say nothing.

Row the parent, column the child. A missing time is neither early nor late, and says the same of both directions: that
one of two is dated and the other is not tells nobody who copied.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

    from provenance.lineage.overlap import Row, Square
    from provenance.records.article import Article, Moment

_START = datetime(1970, 1, 1, tzinfo=UTC)
_HOUR = 3600.0
_HALF = 0.25
"""Hours before that count half of a long time before: clocks differ, and pages are stamped when they are saved. Chosen,
not measured; what a clear order is worth is learned."""
LONGEST = 168.0
"""Hours. How long two are apart counts up to a week: beyond it, it says no more."""


class Chronology:
    """Earliest and latest hour at which each article can have come out; not-a-number where nothing is stated."""

    def __init__(self, articles: Sequence[Article]) -> None:
        import numpy as np

        bounds = [_hours(article.published) for article in articles]
        self.first: Row = np.array([first for first, _ in bounds])
        self.last: Row = np.array([last for _, last in bounds])
        self.modified = np.array([article.modified is not None for article in articles])
        self.fetched: Row = np.array([_hour(article.fetched) for article in articles])

    def before(self) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
        """Row was certainly out when column came, as far as the stated times are right."""
        import numpy as np

        ordered = self.last[:, None] <= self.first[None, :]
        instant = (self.first[:, None] == self.first[None, :]) & (self.last[:, None] == self.last[None, :])
        return np.asarray(ordered & ~instant)

    def unknown(self) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Articles without a stated time."""
        import numpy as np

        return np.asarray(np.isnan(self.first))

    def earliest(self, linked: Square) -> Row:
        """1 for who certainly was out before a linked article, and after none."""
        before = self.before() & (linked > 0)
        first: Row = (before.any(axis=1) & ~before.any(axis=0)).astype(float)
        return first

    def not_later(self) -> Square:
        """1 where nothing says that row came after column."""
        return (~self.before().T).astype(float)

    def features(self, linked: Square) -> dict[str, Square]:
        """The features of time for every pair.

        The hours between two count alike in both directions, and against a parent that came later once more: the longer
        after, the less likely, whatever the weights.
        """
        import numpy as np

        before = self.before()
        after = before.T
        hours = np.clip(np.nan_to_num(self.first[None, :] - self.last[:, None]), 0.0, LONGEST)
        ahead, clearly = np.log1p(hours), hours / (hours + _HALF)
        unknown = self.unknown()
        size = len(unknown)
        too_soon = np.nan_to_num(self.fetched, nan=np.inf)[None, :] < np.nan_to_num(self.first, nan=-np.inf)[:, None]
        return {
            "time: before": np.where(before, clearly, 0.0),
            "time: after": np.maximum(np.where(after, clearly.T, 0.0), too_soon),
            "time: hours apart": np.where(before, ahead, 0.0) + np.where(after, ahead.T, 0.0),
            "time: hours after": np.where(after, ahead.T, 0.0),
            "time: one's unknown": (unknown[:, None] | unknown[None, :]).astype(float),
            "time: after, and the parent was modified": (after & self.modified[:, None]).astype(float),
            "time: fetched before the other was out": too_soon.astype(float),
            "time: first of all": np.repeat(self.earliest(linked)[:, None], size, axis=1),
        }


def _hours(moment: Moment | None) -> tuple[float, float]:
    if moment is None:
        return float("nan"), float("nan")
    first, last = moment.bounds()
    return _hour(first), _hour(last)


def _hour(time: datetime | None) -> float:
    return (time - _START).total_seconds() / _HOUR if time else float("nan")
