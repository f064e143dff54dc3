"""Where things stand: nothing on top of another, time from left to right, every line with its end in its place."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import combinations, pairwise

import pytest

from provenance.report.page.axis import Scale
from provenance.report.page.layout import DOT, STEP, Drawing, draw
from provenance.report.page.lineage import drawings
from provenance.report.page.measures import fitted, narrow, wide, width_of
from provenance.report.page.rows import MOST_ROWS, Row, lineage_path, rows_of
from tests.browser.simulated import simulated
from tests.builders import moment

SIZES = (2, 3, 7, 31, 120, 300)


def chain(*links: tuple[str, str | None]) -> list[Row]:
    return [Row(key=key, parent=parent, lane=key) for key, parent in links]


@pytest.mark.parametrize("size", SIZES)
def test_every_row_has_its_own_place_inside_the_drawing(size: int) -> None:
    for drawing in drawings(simulated(size)):
        tops = [spot.top for spot in drawing.spots]
        assert all(later - earlier == drawing.measures.row for earlier, later in pairwise(tops))
        left, right = drawing.measures.chart
        assert all(left + DOT <= spot.x <= right - DOT for spot in drawing.spots)
        assert max(tops) + drawing.measures.row <= drawing.height


@pytest.mark.parametrize("size", SIZES)
def test_no_upright_line_covers_another(size: int) -> None:
    for drawing in drawings(simulated(size)):
        lines = upright_lines(drawing)
        close = [
            (one, other)
            for one, other in combinations(lines, 2)
            if abs(one[0] - other[0]) < 2 and one[1] < other[2] and other[1] < one[2]
        ]
        assert len(close) <= len(lines) // 20, close[:3]


def upright_lines(drawing: Drawing) -> list[tuple[float, float, float]]:
    lines: dict[str, tuple[float, float, float]] = {}
    for one in drawing.connections:
        ys = (one.parent.y, one.child.y)
        x, top, bottom = lines.get(one.parent.row.key, (one.trunk, *ys))
        lines[one.parent.row.key] = (x, min(top, *ys), max(bottom, *ys))
    return list(lines.values())


def test_a_copy_stands_to_the_right_of_its_parent_unless_it_claims_to_be_older() -> None:
    rows = chain(("a", None), ("same", "a"), ("later", "a"), ("older", "later"))
    moments = {
        "a": moment("2026-03-02T08:00:00Z"),
        "same": moment("2026-03-02T08:00:00Z"),
        "later": moment("2026-03-02T09:00:00Z"),
        "older": moment("2026-03-01T09:00:00Z"),
    }
    xs = {spot.row.key: spot.x for spot in draw(rows, moments, wide(4)).spots}
    assert xs["same"] >= xs["a"] + STEP
    assert xs["later"] > xs["a"]
    assert xs["older"] < xs["later"]


def test_what_has_no_time_is_set_apart_and_said_to_be() -> None:
    rows = chain(("unseen", None), ("dated", "unseen"), ("undated", "unseen"))
    drawing = draw(rows, {"dated": moment("2026-03-02T08:00:00Z"), "undated": None}, wide(3))
    before, after = drawing.apart
    xs = {spot.row.key: spot.x for spot in drawing.spots}
    assert before[0] <= xs["unseen"] <= before[1] < xs["dated"] < after[0] <= xs["undated"] <= after[1]


def test_a_day_is_drawn_as_long_as_it_is() -> None:
    rows = chain(("a", None), ("b", "a"), ("c", "a"))
    moments = {key: moment(time) for key, time in (("a", "2026-03-01T01:00:00Z"), ("b", "2026-03-02"))}
    drawing = draw(rows, moments | {"c": moment("2026-03-03T01:00:00Z")}, wide(3))
    spans = {spot.row.key: spot.span for spot in drawing.spots}
    assert spans["a"] is None
    assert spans["b"] is not None
    day = {spot.row.key: spot.x for spot in drawing.spots}["b"]
    assert spans["b"][0] < day < spans["b"][1]


def test_a_long_chain_within_one_minute_stays_inside() -> None:
    keys = [f"k{number}" for number in range(60)]
    rows = chain(*zip(keys, [None, *keys], strict=False))
    moments = dict.fromkeys(keys, moment("2026-03-02T08:00:00Z"))
    for measures in (wide(60), narrow(60)):
        assert all(spot.x <= measures.chart[1] - DOT for spot in draw(rows, moments, measures).spots)


def test_times_that_are_centuries_apart_still_have_ticks() -> None:
    rows = chain(("a", None), ("b", "a"))
    assert draw(rows, {"a": moment("2999-12-31"), "b": moment("1702-01-01")}, wide(2)).ticks


def test_the_axis_keeps_the_order_and_ticks_keep_apart() -> None:
    start = datetime(2026, 3, 1, 7, 13, tzinfo=UTC)
    instants = [start + timedelta(minutes=minutes) for minutes in (0, 2, 9, 70, 71, 3000, 90000)]
    scale = Scale(instants, 100, 600)
    xs = [scale.x(one) for one in instants]
    assert xs == sorted(xs)
    assert (xs[0], xs[-1]) == (116, 584)
    assert all(scale.x(one) <= scale.x(one + timedelta(hours=5)) for one in instants)
    places = [tick.x for tick in scale.ticks()]
    assert len(places) >= 4
    assert all(later - earlier > 30 for earlier, later in pairwise(places))


def test_rows_of_one_outlet_stand_together_and_parents_come_first() -> None:
    view = simulated(120)
    rows = rows_of(view)
    lanes = [row.lane for row in rows]
    changes = 1 + sum(one != other for one, other in pairwise(lanes))
    assert changes == len(set(lanes)) < len(rows)
    assert rows[0].key == "unseen:coastline-press"


def test_above_the_limit_quiet_branches_fold_and_nobody_is_lost() -> None:
    view = simulated(700)
    rows = rows_of(view)
    assert len(rows) <= MOST_ROWS
    shown = [key for row in rows for key in row.folded or (row.key,)]
    assert sorted(shown) == sorted(node.id for node in view.nodes)
    plain = {row.key for row in rows if not row.folded}
    assert set(lineage_path(view, view.subject.id)) <= plain


def test_labels_are_cut_to_their_room() -> None:
    assert fitted("Ledger", 200, 13) == "Ledger"
    long = fitted("The Harbour Ledger and Sallow Bay Advertiser", 120, 13)
    assert long.endswith("…")
    assert width_of(long, 13) <= 120
    assert width_of("北海", 10) > width_of("no", 10)
    assert fitted("a\x1bb\nc", 200, 13) == "a\\u001bb c"
