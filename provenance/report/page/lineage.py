"""The lineage: its legend, the drawing in its two forms, the evidence of each row, and the same as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.report.page.layout import Drawing, draw
from provenance.report.page.markup import NOTHING, Html, element
from provenance.report.page.measures import narrow, wide
from provenance.report.page.notes import card, moment_of
from provenance.report.page.rows import lineage_path, rows_of
from provenance.report.page.svg import drawing_svg, stroke_width
from provenance.report.page.table import lineage_table
from provenance.report.phrases import count

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from provenance.report.view import FamilyView

_LINES = {
    "reprint": "reprint",
    "wire": "wire text",
    "excerpt": "excerpt",
    "translation": "translation",
    "revision": "later version",
}
_NARROW_PX = 760
"""Up to this width of the window the narrow form is shown, here as in the style sheet."""
_ACTIVE = ":is(:hover,:focus-visible)"


def drawings(view: FamilyView) -> tuple[Drawing, Drawing]:
    """The drawing for wide and for narrow windows."""
    rows = rows_of(view)
    moments = {key: moment_of(view, key) for key in view.articles}
    return draw(rows, moments, wide(len(rows))), draw(rows, moments, narrow(len(rows)))


def lineage_section(view: FamilyView, forms: Sequence[Drawing], numbers: Mapping[str, int]) -> Html:
    """Legend, drawing, evidence, table."""
    shown = [spot.row for spot in forms[0].spots if not spot.row.folded]
    cards = [
        element("div", card(view, row.key), class_=f"card c{numbers[row.key]}", id=f"card-{numbers[row.key]}")
        for row in shown
    ]
    folded = len(view.nodes) - len(shown)
    told = f"{count(folded, 'copy', 'copies')} of quiet branches are folded into rows of their own" if folded else ""
    hint = "Point at a row, or move to it with the Tab key, to see its evidence and the way from the origin."
    return element(
        "section",
        element("h2", "Lineage", id="lineage"),
        _legend(view),
        element("p", f"{hint} {told}{'.' if told else ''}".strip(), class_="hint"),
        element("div", *(drawing_svg(view, form, numbers) for form in forms), *cards, class_="figure"),
        lineage_table(view, numbers),
    )


def path_rules(view: FamilyView, forms: Sequence[Drawing], numbers: Mapping[str, int]) -> str:
    """Styles that light the way from the origin to the row that is pointed at, and show its evidence there."""
    rules = []
    for spot in forms[0].spots:
        if spot.row.folded:
            continue
        path = [numbers[key] for key in lineage_path(view, spot.row.key)]
        lines, names = (",".join(f".{kind}{one}" for one in path) for kind in "en")
        rules.append(
            f".figure:has(.n{path[-1]}{_ACTIVE}){{{lines}{{--lit:var(--accent);opacity:1}}"
            f"{names}{{--name:var(--accent)}}.c{path[-1]}{{display:block}}}}"
        )
    tops = [
        "".join(f".c{numbers[spot.row.key]}{{top:{_below(form, spot.top)}%}}" for spot in form.spots) for form in forms
    ]
    return "".join(rules) + tops[0] + f"@media (max-width:{_NARROW_PX}px){{{tops[1]}}}"


def _below(form: Drawing, top: float) -> float:
    """Where the row ends, in hundredths of the drawing."""
    return round((top + form.measures.row) / (form.height + form.foot) * 100, 2)


def _legend(view: FamilyView) -> Html:
    """Only the signs that this drawing has."""
    kinds = {one.kind for one in view.derivations.values() if one.direction == "known"}
    items = [_line_item(kind, words) for kind, words in _LINES.items() if kind in kinds]
    if any(one.direction == "unknown" for one in view.derivations.values()):
        items.append(_line_item("unknown", "direction not known"))
    if len(view.derivations) > 1:
        items.append(_weights())
    if view.unseen:
        items.append(_dot_item("unseen", "original, not captured"))
    if len(view.nodes) > 1:
        items.append(_dot_item("subject", "the article above"))
    moments = [moment for key in view.articles if (moment := moment_of(view, key))]
    if any(one.precision == "day" for one in moments):
        items.append(_item("span", "only the day is stated", element("rect", class_="span", width=34, height=12, rx=6)))
    if any(one.zone == "unknown" and one.precision != "day" for one in moments):
        items.append(element("li", "? no zone stated, drawn as UTC"))
    return element("ul", *items, class_="legend", aria_label="Signs of the drawing") if items else NOTHING


def _item(kind: str, words: str, *drawn: Html, width: int = 34) -> Html:
    sign = element(
        "svg", *drawn, viewBox=f"0 0 {width} 12", width=width, height=12, aria_hidden="true", class_=f"sign {kind}"
    )
    return element("li", sign, " ", words)


def _line_item(kind: str, words: str) -> Html:
    path = element("path", class_="branch", d="M1 6H33", stroke_width=2.4)
    return _item(kind, words, element("g", path, class_=f"edge {kind}"))


def _weights() -> Html:
    thin = element("path", class_="branch", d="M1 6H15", stroke_width=stroke_width(0.5))
    thick = element("path", class_="branch", d="M19 6H33", stroke_width=stroke_width(1.0))
    return _item("weight", "thicker is surer", element("g", thin, thick, class_="edge reprint"))


def _dot_item(kind: str, words: str) -> Html:
    dots = (element("circle", class_="ring", cx=7, cy=6, r=5.2), element("circle", class_="dot", cx=7, cy=6, r=3.4))
    return _item(kind, words, element("g", *dots, class_=f"node {kind}"), width=14)
