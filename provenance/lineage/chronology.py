"""Stated times of a family as intervals of what they allow, compared for all pairs: overlapping ones say nothing.

Row the parent, column the child. A missing time is a feature of its own and neither early nor late.
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
_DAY = 24.0


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
        """1 for who has a time, and no linked article certainly has an earlier one."""
        preceded = (self.before() & (linked > 0)).any(axis=0)
        first: Row = (~self.unknown() & ~preceded & (linked.sum(axis=0) > 0)).astype(float)
        return first

    def not_later(self) -> Square:
        """1 where nothing says that row came after column."""
        return (~self.before().T).astype(float)

    def features(self, linked: Square) -> dict[str, Square]:
        """The features of time for every pair."""
        import numpy as np

        before = self.before()
        after = before.T
        ahead = np.nan_to_num(self.first[None, :] - self.last[:, None])
        unknown = self.unknown()
        size = len(unknown)
        too_soon = np.nan_to_num(self.fetched, nan=np.inf)[None, :] < np.nan_to_num(self.first, nan=-np.inf)[:, None]
        return {
            "time: before": before.astype(float),
            "time: hours before": np.where(before, np.log1p(np.maximum(ahead, 0)), 0.0),
            "time: after": (after | too_soon).astype(float),
            "time: hours after": np.where(after, np.log1p(np.maximum(ahead.T, 0)), 0.0),
            "time: within the day": (before & (ahead < _DAY)).astype(float),
            "time: parent's unknown": np.repeat(unknown[:, None], size, axis=1).astype(float),
            "time: child's unknown": np.repeat(unknown[None, :], size, axis=0).astype(float),
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
