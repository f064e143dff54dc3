"""Where everything of the drawing stands: dots, the lines between them, lanes and the axis. Geometry only, no text.

A copy's line leaves its parent's dot downwards, turns into the copy's own row and ends at its dot. Every node has a row
of its own, so that names cannot meet; no upright line runs over another one or through a dot on its way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from provenance.report.page.axis import Scale, Tick, midnight
from provenance.report.page.measures import APART, HEAD, Measures

if TYPE_CHECKING:
    from provenance.records.article import Moment
    from provenance.report.page.rows import Row

DOT = 5.5
"""Radius of a dot."""
STEP = 26.0
"""A copy stands at least so far to the right of what it is from, unless it claims to be older."""
_TRUNK_ROOM = 4.0
_FOOT = 30.0
_MANY_ROWS = 24
_SIDESTEPS = (0, *(sign * step for step in range(5, 65, 5) for sign in (1, -1)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A row's dot."""

    row: Row
    x: float
    y: float
    top: float
    span: tuple[float, float] | None
    """Where a stated day begins and ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """From a parent's dot along its upright line at ``trunk`` to a child's dot."""

    child: Spot
    parent: Spot
    trunk: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """The rows of one outlet."""

    top: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """Everything with its place."""

    measures: Measures
    height: float
    spots: tuple[Spot, ...]
    connections: tuple[Connection, ...]
    bands: tuple[Band, ...]
    ticks: tuple[Tick, ...]
    range: tuple[datetime, datetime] | None
    apart: tuple[tuple[float, float], ...]
    """Left and right edges of the columns for what has no time."""

    @property
    def foot(self) -> float:
        """Height below the rows for a second axis, where the first one is out of sight."""
        return _FOOT if len(self.spots) > _MANY_ROWS else 0.0


def draw(rows: Sequence[Row], moments: Mapping[str, Moment | None], measures: Measures) -> Drawing:
    """Place the rows. ``moments`` has the publication of every captured article; others have no time."""
    known = {row.key: moment for row in rows if (moment := moments.get(row.key)) is not None}
    parents = {row.parent for row in rows}
    before = any(row.key not in known and row.key in parents for row in rows)
    after = any(row.key not in known and row.key not in parents for row in rows)
    left, right = measures.chart
    start, end = left + APART * before, right - APART * after
    xs, scale = _positions(rows, known, (left, start, end, right))
    spots = tuple(
        Spot(
            row=row,
            x=xs[row.key],
            y=HEAD + place * measures.row + measures.dot_y,
            top=float(HEAD + place * measures.row),
            span=_day(known.get(row.key), scale, xs[row.key]),
        )
        for place, row in enumerate(rows)
    )
    apart = [(left, start)] * before + [(end, right)] * after
    return Drawing(
        measures=measures,
        height=HEAD + len(rows) * measures.row + 6,
        spots=spots,
        connections=_connect(spots),
        bands=_bands(rows, measures),
        ticks=scale.ticks(clocks=any(one.precision != "day" for one in known.values())) if scale else (),
        range=(scale.known[0], scale.known[-1]) if scale else None,
        apart=tuple(apart),
    )


def instant(moment: Moment) -> datetime:
    """The one point that stands for a moment: of a day its middle."""
    return midnight(moment.time) + timedelta(hours=12) if moment.precision == "day" else moment.time


def _positions(
    rows: Sequence[Row], known: Mapping[str, Moment], edges: tuple[float, float, float, float]
) -> tuple[dict[str, float], Scale | None]:
    """Every row's place from left to right; what reaches over the end draws the axis together."""
    left, start, end, right = edges
    instants = [instant(moment) for moment in known.values()]
    if not instants:
        return _stepped(rows, known, None, (left, right)), None
    xs: dict[str, float] = {}
    room = end
    for _ in range(4):
        scale = Scale(instants, start, room)
        xs = _stepped(rows, known, scale, (left, right))
        over = max((xs[key] for key in known), default=0.0) - (end - DOT * 2)
        if over <= 0 or room - over < start + (end - start) / 3:
            break
        room -= over
    limit = end - DOT * 2
    return {key: min(x, limit) if key in known else x for key, x in xs.items()}, scale


def _stepped(
    rows: Sequence[Row], known: Mapping[str, Moment], scale: Scale | None, edges: tuple[float, float]
) -> dict[str, float]:
    parents = {row.parent for row in rows}
    found = {row.key: row for row in rows}
    xs: dict[str, float] = {}
    for row in sorted(rows, key=lambda row: _depth(row, found)):
        moment = known.get(row.key)
        leaf = row.key not in parents
        x = scale.x(instant(moment)) if scale and moment else edges[1] - APART / 2 if leaf else edges[0] + APART / 3
        if row.parent in xs and not _older(moment, known.get(row.parent or "")):
            x = max(x, xs[row.parent] + STEP)
        xs[row.key] = min(x, edges[1] - DOT * 2)
    return xs


def _depth(row: Row, found: Mapping[str, Row]) -> int:
    seen = {row.key}
    while row.parent is not None and row.parent in found and row.parent not in seen:
        row = found[row.parent]
        seen.add(row.key)
    return len(seen)


def _older(moment: Moment | None, parent: Moment | None) -> bool:
    """Whether a copy claims to be older than what it is from, as far as its time can be believed."""
    return moment is not None and parent is not None and moment.bounds()[1] < parent.bounds()[0]


def _day(moment: Moment | None, scale: Scale | None, x: float) -> tuple[float, float] | None:
    """From where to where the stated day reaches, the dot included."""
    if scale is None or moment is None or moment.precision != "day":
        return None
    day = midnight(moment.time)
    return min(scale.x(day), x), max(scale.x(day + timedelta(days=1)), x)


def _bands(rows: Sequence[Row], measures: Measures) -> tuple[Band, ...]:
    bands = []
    top = float(HEAD)
    for _, lane in groupby(rows, key=lambda row: row.lane):
        height = float(sum(1 for _ in lane) * measures.row)
        bands.append(Band(top=top, height=height))
        top += height
    return tuple(bands)


def _connect(spots: Sequence[Spot]) -> tuple[Connection, ...]:
    """All lines. Each parent has one upright line, as near to its dot as nothing is in the way."""
    at = {spot.row.key: spot for spot in spots}
    children: dict[str, list[Spot]] = {}
    for spot in spots:
        if spot.row.parent in at:
            children.setdefault(spot.row.parent, []).append(spot)
    taken: list[tuple[float, float, float]] = []
    connections = []
    for key, below in children.items():
        parent = at[key]
        ys = [parent.y, *(child.y for child in below)]
        trunk = _free(parent, min(ys), max(ys), spots, taken)
        taken.append((trunk, min(ys), max(ys)))
        connections += [Connection(child=child, parent=parent, trunk=trunk) for child in below]
    return tuple(connections)


def _free(
    parent: Spot, top: float, bottom: float, spots: Sequence[Spot], taken: Sequence[tuple[float, float, float]]
) -> float:
    beside = [spot.x for spot in spots if spot is not parent and top <= spot.y <= bottom]
    lines = [x for x, first, last in taken if first < bottom and top < last]
    for sidestep in _SIDESTEPS:
        x = parent.x + sidestep
        dots_clear = all(abs(x - other) >= DOT + _TRUNK_ROOM for other in beside)
        if dots_clear and all(abs(x - other) >= _TRUNK_ROOM for other in lines):
            return x
    return parent.x
