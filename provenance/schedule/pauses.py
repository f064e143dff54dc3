"""How long to wait after failures in a row: twice as long each time, up to a limit."""

from __future__ import annotations

from datetime import timedelta

FIRST = timedelta(minutes=5)
MOST = timedelta(hours=6)
_DOUBLINGS = 40
"""More would pass every limit, and the largest number that a time can hold."""


def back_off(failures: int, *, first: timedelta = FIRST, most: timedelta = MOST) -> timedelta:
    """The pause after so many failures in a row; none after none.

    >>> [int(back_off(failures).total_seconds() / 60) for failures in range(9)]
    [0, 5, 10, 20, 40, 80, 160, 320, 360]
    """
    if failures <= 0:
        return timedelta()
    seconds = first.total_seconds() * 2.0 ** min(failures - 1, _DOUBLINGS)
    return most if seconds >= most.total_seconds() else timedelta(seconds=seconds)
