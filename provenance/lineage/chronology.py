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
_INSTANT = 1e-6
"""Hours that a time to the second takes, so that every time has a width."""
_LIKELY = 0.5
"""Lead from which an order counts: three to one. Day and hour of one date have less, two days of a row have more.
Chosen, not measured; what a lead is worth is learned."""
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
        self.lead: Square = self._lead()

    def _lead(self) -> Square:
        """How surely row was out when column came, 0 to 1; 0 also where that is not likely.

        Either time is taken as equally likely anywhere within its bounds: of two days in unknown zones the earlier one
        need not have been first, but mostly was.
        """
        import numpy as np

        width = np.maximum(self.last - self.first, _INSTANT)
        start, end = self.first[None, :], (self.first + width)[None, :]
        chance = (self._reached(end, width) - self._reached(start, width)) / (width[:, None] * width[None, :])
        lead = np.nan_to_num(2 * chance - 1)
        return np.asarray(np.where(lead >= _LIKELY, np.minimum(lead, 1.0), 0.0))

    def _reached(self, hour: Square, width: Row) -> Square:
        """The integral over time, up to an hour, of the chance that row is out, times its width."""
        import numpy as np

        passed = np.maximum(hour - self.first[:, None], 0.0)
        within = np.minimum(passed, width[:, None])
        return np.asarray(within**2 / 2 + width[:, None] * (passed - within))

    def before(self) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
        """Row probably was out when column came, as far as the stated times are right."""
        import numpy as np

        return np.asarray(self.lead > 0)

    def unknown(self) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Articles without a stated time."""
        import numpy as np

        return np.asarray(np.isnan(self.first))

    def earliest(self, linked: Square) -> Row:
        """1 for who probably was out before a linked article, and after none."""
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

        lead = self.lead
        after = lead.T > 0
        middle = (self.first + self.last) / 2
        hours = np.clip(np.nan_to_num(middle[None, :] - middle[:, None]), 0.0, LONGEST)
        ahead, clearly = np.log1p(hours) * lead, hours / (hours + _HALF) * lead
        unknown = self.unknown()
        size = len(unknown)
        too_soon = np.nan_to_num(self.fetched, nan=np.inf)[None, :] < np.nan_to_num(self.first, nan=-np.inf)[:, None]
        return {
            "time: before": clearly,
            "time: after": np.maximum(clearly.T, too_soon),
            "time: hours apart": ahead + ahead.T,
            "time: hours after": ahead.T,
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
