"""Time from left to right: where an instant stands, and which instants are written on the axis.

The axis is stretched where much happened: a gap between two neighbouring times is as wide as a root of its length, so
that copies within the hour stay apart beside one of the next month. It stays in order, and its ticks are true.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import accumulate, pairwise

_ROOT = 0.42
"""Exponent of a gap's width: 1 would be a plain axis, 0 one of ranks only."""
_MARGIN = 16.0
_LONE = 0.3
"""Where on the axis a time stands that has no other beside it."""
_TICK_ROOM = 12.0
_MOST_INSTANTS = 500
"""A grid that has more instants than this over the whole axis is too fine for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """One instant written on the axis."""

    x: float
    label: str
    day: bool
    """A day or longer, not only an hour."""


class Scale:
    """Instants to positions between ``left`` and ``right``; outside the known times everything stands at an end."""

    def __init__(self, instants: Sequence[datetime], left: float, right: float) -> None:
        self.known = sorted(set(instants))
        self.left, self.right = left + _MARGIN, max(right - _MARGIN, left + _MARGIN)
        gaps = [float((later - earlier).total_seconds() ** _ROOT) for earlier, later in pairwise(self.known)]
        whole = sum(gaps) or 1.0
        self._xs: list[float] = [
            self.left + (self.right - self.left) * done / whole for done in accumulate(gaps, initial=0.0)
        ]

    def x(self, instant: datetime) -> float:
        """Where an instant stands."""
        place = bisect_right(self.known, instant)
        if len(self.known) == 1:
            return self.left + (self.right - self.left) * _LONE
        if place == 0:
            return self._xs[0]
        if place == len(self.known):
            return self._xs[-1]
        before, after = self.known[place - 1], self.known[place]
        share = (instant - before) / (after - before)
        return self._xs[place - 1] + share * (self._xs[place] - self._xs[place - 1])

    def ticks(self, *, clocks: bool = True) -> tuple[Tick, ...]:
        """The instants to write: the coarsest first, finer ones where there is room. Without ``clocks`` only days."""
        chosen: list[Tick] = []
        for day, pattern, instants in _grids(self.known[0], self.known[-1]):
            for instant in instants if day or clocks else ():
                tick = Tick(x=self.x(instant), label=_written(instant, pattern), day=day)
                if all(abs(tick.x - other.x) >= _reach(tick) + _reach(other) for other in chosen):
                    chosen.append(tick)
        return tuple(sorted(chosen, key=lambda tick: tick.x))


def _reach(tick: Tick) -> float:
    """Half the width that a tick's label needs."""
    return len(tick.label) * 3.6 + _TICK_ROOM / 2


def _written(instant: datetime, pattern: str) -> str:
    return instant.strftime(pattern).lstrip("0") if "%d" in pattern else instant.strftime(pattern)


def _grids(first: datetime, last: datetime) -> Iterator[tuple[bool, str, list[datetime]]]:
    """(Is it days, how to write it, its instants) for every grid that fits, coarsest first."""
    years = [midnight(first).replace(year=year, month=1, day=1) for year in range(first.year + 1, last.year + 1)]
    yield True, "%Y", years
    if last.year - first.year < _MOST_INSTANTS // 12:
        yield True, "%b %Y", [one for one in _months(first, last) if first <= one <= last]
    for day, step, pattern in (
        (True, timedelta(days=1), "%d %b"),
        (False, timedelta(hours=6), "%H:%M"),
        (False, timedelta(hours=1), "%H:%M"),
        (False, timedelta(minutes=10), "%H:%M"),
    ):
        if (last - first) / step <= _MOST_INSTANTS:
            yield day, pattern, list(_steps(first, last, step))


def _months(first: datetime, last: datetime) -> Iterator[datetime]:
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        yield midnight(first).replace(year=month // 12, month=month % 12 + 1, day=1)


def _steps(first: datetime, last: datetime, step: timedelta) -> Iterator[datetime]:
    instant = midnight(first)
    while instant <= last:
        if instant >= first:
            yield instant
        if last - instant < step:
            return
        instant += step


def midnight(instant: datetime) -> datetime:
    """The beginning of its day."""
    return instant.replace(hour=0, minute=0, second=0, microsecond=0)
