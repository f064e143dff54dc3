"""The drawing as SVG: lines first, then one focusable row a node, which leads to what is told of it below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.report.page.layout import DOT, Connection, Drawing, Spot
from provenance.report.page.markup import NOTHING, Html, element, text, visible
from provenance.report.page.measures import HEAD, fitted, width_of
from provenance.report.page.notes import remarks, spoken, time_of
from provenance.report.phrases import count

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from provenance.report.page.measures import Measures
    from provenance.report.view import FamilyView

_CORNER = 7.0
_GAP = 2.5
_RING = 3.5
"""How far the ring around the article that was asked about stands off its dot."""
_ARROW = 5.0
_THIN, _THICK = 1.0, 3.2


def drawing_svg(view: FamilyView, drawing: Drawing, numbers: Mapping[str, int]) -> Html:
    """One form of the drawing. ``numbers`` gives every node the number in its class names."""
    measures = drawing.measures
    return element(
        "svg",
        *_bands(drawing),
        *_axis(drawing, HEAD - 12, HEAD - 4),
        *(_axis(drawing, drawing.height + 16, None) if drawing.foot else []),
        *(_span(spot) for spot in drawing.spots),
        element("g", *(_edge(view, one, numbers) for one in drawing.connections), class_="edges"),
        *(_node(view, spot, drawing, numbers) for spot in drawing.spots),
        class_=f"drawing {measures.form}",
        viewBox=f"0 0 {measures.width} {drawing.height + drawing.foot:g}",
        width=measures.width,
        role="group",
        aria_label=f"Lineage drawn on a time axis, {count(len(drawing.spots), 'row')}; each leads to its article",
    )


def stroke_width(confidence: float) -> float:
    """The weight of a line by its confidence: thin up to a half, then evenly to the thickest."""
    return round(_THIN + (_THICK - _THIN) * max(0.0, confidence - 0.5) * 2, 1)


def _bands(drawing: Drawing) -> list[Html]:
    width = drawing.measures.width
    bands = [
        element("rect", class_="band", x=0, y=band.top, width=width, height=band.height) for band in drawing.bands[::2]
    ]
    columns = [
        element("rect", class_="apart", x=left, y=HEAD, width=right - left, height=drawing.height - HEAD - 6)
        for left, right in drawing.apart
    ]
    return [*bands, *columns]


def _axis(drawing: Drawing, label_y: float, line_y: float | None) -> list[Html]:
    bottom = drawing.height - 6
    said = []
    for tick in drawing.ticks:
        grid = "grid day" if tick.day else "grid"
        if line_y is not None:
            said.append(element("line", class_=grid, x1=tick.x, x2=tick.x, y1=line_y, y2=bottom))
        said.append(_text(tick.label, tick.x, label_y, "tick day" if tick.day else "tick", anchor="middle"))
    for left, right in drawing.apart:
        said.append(_text("no time", (left + right) / 2, label_y, "tick", anchor="middle"))
    if line_y is not None:
        said.append(_text(_caption(drawing), drawing.measures.chart[0], 12.0, "caption"))
    return said


def _caption(drawing: Drawing) -> str:
    """From when to when the axis reaches."""
    if drawing.range is None:
        return "no time is known"
    first, last = drawing.range
    if first.date() == last.date():
        return f"{last.day} {last:%B %Y}, UTC"
    start = f"{first.day} {first:%B %Y}" if first.year != last.year else f"{first.day} {first:%B}"
    return f"{start} to {last.day} {last:%B %Y}, UTC"


def _edge(view: FamilyView, connection: Connection, numbers: Mapping[str, int]) -> Html:
    child, parent, trunk = connection.child, connection.parent, connection.trunk
    derivation = view.derivations[child.row.key]
    down = 1 if child.y > parent.y else -1
    side = 1 if child.x > trunk else -1
    turn = min(_CORNER, abs(child.x - trunk) / 2)
    start = f"M{parent.x:.1f} {parent.y + down * (DOT + 1):.1f}"
    if trunk != parent.x:
        start = f"M{parent.x + (DOT + 1) * (1 if trunk > parent.x else -1):.1f} {parent.y:.1f}H{trunk:.1f}"
    ring = _RING * (child.row.key == view.subject.id)
    end = child.x - side * (DOT + _GAP + ring)
    known = derivation.direction == "known"
    corner = (
        f"M{trunk:.1f} {child.y - down * turn:.1f}Q{trunk:.1f} {child.y:.1f} {trunk + side * turn:.1f} {child.y:.1f}"
    )
    parts = [
        element("path", class_="trunk", d=f"{start}V{child.y - down * turn:.1f}"),
        element(
            "path",
            class_="branch",
            d=f"{corner}H{end - side * _ARROW * known:.1f}",
            stroke_width=stroke_width(derivation.confidence),
        ),
    ]
    if known:
        tip = f"M{end:.1f} {child.y:.1f}l{-side * _ARROW - side:.1f} -3.6v7.2z"
        parts.append(element("path", class_="tip", d=tip))
    kind = "unknown" if not known else "folded" if child.row.folded else derivation.kind
    return element("g", *parts, class_=f"edge {kind} e{numbers[child.row.key]}")


def _node(view: FamilyView, spot: Spot, drawing: Drawing, numbers: Mapping[str, int]) -> Html:
    """One row. What is heard begins with what is seen, and goes on with the rest."""
    measures, key, size = drawing.measures, spot.row.key, len(spot.row.folded)
    number, base = numbers[key], spot.top + measures.text_y
    name = fitted(f"{size} quiet copies" if size else view.name(key), measures.name[1], measures.name_size)
    time = "" if size else time_of(view, key)
    said = [] if size else _fitting_remarks(view, key, drawing)
    heard = [name, time, *(words for words, _ in said)]
    rest = "no fact altered, listed in the table" if size else spoken(view, key)
    return element(
        "a",
        element("rect", class_="row", x=0, y=spot.top + 1, width=measures.width, height=measures.row - 2, rx=3),
        *_dot(spot),
        _text(name, measures.name[0], base, "name"),
        " ",
        _text(time, measures.time[0], base, "time", anchor="end"),
        " ",
        _remarks(said, measures, base),
        href="#table" if size else f"#article-{number}",
        class_=" ".join(["node", f"n{number}", *_kinds(view, spot)]),
        aria_label=f"{' '.join(filter(None, heard))}; {rest}",
        aria_describedby=None if size else f"card-{number}",
    )


def _kinds(view: FamilyView, spot: Spot) -> list[str]:
    key = spot.row.key
    flags = {
        "fold": bool(spot.row.folded),
        "unseen": key in view.unseen,
        "subject": key == view.subject.id,
        "origin": key not in view.derivations and key not in view.unseen,
    }
    return [name for name, holds in flags.items() if holds]


def _dot(spot: Spot) -> list[Html]:
    if spot.row.folded:
        return [element("rect", class_="dot", x=spot.x - DOT, y=spot.y - DOT, width=DOT * 2, height=DOT * 2, rx=2)]
    ring = element("circle", class_="ring", cx=spot.x, cy=spot.y, r=DOT + _RING)
    return [ring, element("circle", class_="dot", cx=spot.x, cy=spot.y, r=DOT)]


def _span(spot: Spot) -> Html:
    if spot.span is None:
        return NOTHING
    left, right = spot.span
    return element("rect", class_="span", x=left - 4, y=spot.y - 7, width=right - left + 8, height=14, rx=7)


def _fitting_remarks(view: FamilyView, key: str, drawing: Drawing) -> list[tuple[str, str]]:
    """The remarks that there is room for; the first one at any rate, shortened if need be."""
    if drawing.measures.notes is None:
        return []
    room, size = drawing.measures.notes[1], drawing.measures.small_size
    parts: list[tuple[str, str]] = []
    for words, style in remarks(view, key):
        whole = ("· " if parts else "") + words
        shown = fitted(whole, room, size)
        if parts and shown != visible(whole):
            break
        parts.append((shown, style or "plain"))
        room -= width_of(shown + " ", size)
    return parts


def _remarks(said: Sequence[tuple[str, str]], measures: Measures, base: float) -> Html:
    if not said or measures.notes is None:
        return NOTHING
    parts = (element("tspan", words + " ", class_=style) for words, style in said)
    return element("text", *parts, class_="remark", x=measures.notes[0], y=base)


def _text(content: str, x: float, y: float, kind: str, *, anchor: str | None = None) -> Html:
    if not content:
        return NOTHING
    return element("text", text(content), class_=kind, x=x, y=y, text_anchor=anchor)
