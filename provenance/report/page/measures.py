"""How wide a text may be, without its fonts: bounds that hold for the usual sans-serifs; and the chart's sizes."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import accumulate

from provenance.report.page.markup import visible
from provenance.text.normalize import squeeze

_EMS: tuple[tuple[frozenset[str], float], ...] = (
    (frozenset("iljtfrI.,:;'’‘|!()[] ·"), 0.36),
    (frozenset("mwMW%@—…"), 0.97),
    (frozenset("ABCDEFGHKLNOPQRSTUVXYZ&"), 0.74),
)
_USUAL_EMS = 0.58
_WIDE_EMS = 1.1
_OTHER_SCRIPT_EMS = 0.85


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """Sizes of one form of the drawing, in its own units (CSS pixels at full size)."""

    form: str
    width: int
    row: int
    dot_y: float
    """Where in a row its line runs."""
    text_y: float
    """The base line of its names."""
    name: tuple[float, float]
    """Left edge and width of the names."""
    time: tuple[float, float]
    """Right edge and width of the times."""
    notes: tuple[float, float] | None
    """Left edge and width of the remarks."""
    chart: tuple[float, float]
    """Left and right edge of all that stands on or beside the time axis."""
    name_size: float = 13.5
    small_size: float = 12.0


HEAD = 46
"""Height of the axis above the first row."""
APART = 58
"""Width of a column for what has no time."""


def wide(rows: int) -> Measures:
    """For a desk, and for paper. Many rows stand closer."""
    row = 34 if rows <= 30 else 25
    return Measures(
        form="wide",
        width=1040,
        row=row,
        dot_y=row / 2,
        text_y=row / 2 + 4.6,
        name=(8, 196),
        time=(306, 96),
        notes=(826, 206),
        chart=(322, 806),
    )


def narrow(rows: int) -> Measures:
    """For a phone: the names stand above the lines."""
    del rows
    return Measures(
        form="narrow",
        width=356,
        row=50,
        dot_y=36,
        text_y=18,
        name=(6, 232),
        time=(350, 100),
        notes=None,
        chart=(6, 350),
    )


def width_of(text: str, size: float) -> float:
    """An upper bound of a text's width at a font size."""
    return size * sum(map(_ems, text))


def fitted(text: str, width: float, size: float) -> str:
    """The text in one line, cut with an ellipsis where it may be wider."""
    flat = visible(squeeze(text))
    sums = list(accumulate(map(_ems, flat)))
    if not sums or size * sums[-1] <= width:
        return flat
    room = width / size - _ems("…")
    kept = sum(1 for one in sums if one <= room)
    return flat[:kept].rstrip(" ,;(") + "…"


def _ems(char: str) -> float:
    for chars, ems in _EMS:
        if char in chars:
            return ems
    if unicodedata.combining(char):
        return 0.0
    if unicodedata.east_asian_width(char) in "WF":
        return _WIDE_EMS
    return _USUAL_EMS if ord(char) < 0x250 else _OTHER_SCRIPT_EMS
