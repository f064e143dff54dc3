"""Durations in settings and options: a number of seconds, or a number with a unit."""

from __future__ import annotations

import math
import re

from provenance.errors import UsageError

UNITS = {"s": 1, "m": 60, "h": 3_600, "d": 86_400, "w": 604_800}
LONGEST_SECONDS = 10 * 366 * 86_400
"""Ten years: more is a slip."""
_FORM = re.compile(r"(\d{1,12}(?:\.\d{1,6})?)\s?([smhdw]?)$", re.ASCII)


def seconds(stated: object) -> float:
    """A duration in seconds.

    >>> seconds("20m"), seconds("1.5h"), seconds(90)
    (1200.0, 5400.0, 90.0)

    Raises:
        UsageError: neither a number nor one with a unit; negative, endless or longer than ten years.
    """
    if isinstance(stated, str):
        found = _FORM.match(stated.strip())
        if found is None:
            raise UsageError("not a duration", stated[:80], "expected seconds, or 90s, 20m, 48h, 7d")
        value = float(found[1]) * UNITS[found[2] or "s"]
    elif isinstance(stated, int | float) and not isinstance(stated, bool):
        value = float(stated) if abs(stated) < LONGEST_SECONDS * 2 else math.inf
    else:
        raise UsageError("not a duration", str(stated)[:80], "expected seconds, or 90s, 20m, 48h, 7d")
    if not 0 <= value <= LONGEST_SECONDS:
        raise UsageError("no sensible duration", str(stated)[:80], "expected none below 0 and none above ten years")
    return value


def shown(value: float) -> str:
    """A duration in the largest unit that divides it.

    >>> shown(172_800.0), shown(1.5)
    ('2d', '1.5s')
    """
    for unit, size in reversed(UNITS.items()):
        if unit != "w" and value and value % size == 0:
            return f"{int(value // size)}{unit}"
    return f"{value:g}s"
