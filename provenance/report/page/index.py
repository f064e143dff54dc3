"""The index of all families: one row a family, newest first, with a search field and other orders by a small script.

Without the script the rows stand in the order of time and everything else is there.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from provenance.report.page.document import document
from provenance.report.page.markup import Html, element, scraped
from provenance.report.page.method import instant_text
from provenance.report.page.styles import script, sheet
from provenance.report.phrases import count, shorten

if TYPE_CHECKING:
    from provenance.records.custody import Method
    from provenance.report.page.cards import Card

_LONGEST_WORDS = 2000
_ORDERS = {"newest": "Newest", "copies": "Most reprinted", "uncredited": "Uncredited", "altered": "Altered"}
"""The ``data-`` field that a row is ordered by, and what the reader sees."""


def index_page(cards: Sequence[Card], method: Method) -> str:
    """The whole index as one string."""
    rows = sorted(cards, key=lambda card: (card.newest, card.copies, card.file), reverse=True)
    main = element("main", _head(rows), *([_find(), _table(rows)] if rows else [_empty()]))
    top = element("header", element("p", "Lineages of news texts", class_="kicker"), class_="top")
    foot = element("footer", element("p", f"Made by {method.program} at {instant_text(method.made)}."))
    style = sheet("page.css", "index.css")
    return document("Families of copied texts", style, top, main, foot, script=script("index.js") if rows else "")


def _head(cards: Sequence[Card]) -> Html:
    if not cards:
        return element("h1", "No family has been found")
    copies, silent, altered = (sum(told) for told in zip(*map(_counts, cards), strict=True))
    said = f"{count(copies, 'copy', 'copies')}; {silent:,} uncredited, {altered:,} with an altered fact."
    return element(
        "section",
        element("h1", count(len(cards), "family of copied text", "families of copied texts")),
        element("p", said, class_="lead"),
        class_="verdict",
    )


def _counts(card: Card) -> tuple[int, int, int]:
    return card.copies, card.uncredited, card.altered


def _empty() -> Html:
    told = "The store holds no article that was copied from another one or that credits somebody. Add articles with "
    return element("p", told, element("code", "provenance ingest"), " or ", element("code", "provenance crawl"), ".")


def _find() -> Html:
    buttons = [
        element("button", name, type="button", data_order=key, aria_pressed="true" if key == "newest" else "false")
        for key, name in _ORDERS.items()
    ]
    return element(
        "form",
        element("label", "Search headlines and outlets", for_="search"),
        element("input", id="search", type="search", autocomplete="off", spellcheck="false"),
        element("div", *buttons, role="group", aria_label="Order"),
        element("p", role="status", id="found", class_="faint"),
        class_="find",
        role="search",
        hidden=True,
    )


def _table(cards: Sequence[Card]) -> Html:
    columns = ("Text", "Origin", "Newest", "Copies", "Uncredited", "Altered")
    head = element("tr", *(element("th", name, scope="col", role="columnheader") for name in columns), role="row")
    return element(
        "table",
        element("thead", head, role="rowgroup"),
        element("tbody", *(_row(card, place) for place, card in enumerate(cards)), role="rowgroup"),
        class_="families",
        role="table",
        aria_label="Families",
    )


def _row(card: Card, place: int) -> Html:
    cells = [
        element("th", element("a", scraped(shorten(card.title, 140)), href=card.file), scope="row", role="rowheader"),
        element("td", scraped(shorten(card.origin, 80)), role="cell", data_of="Origin"),
        element("td", _day(card.newest), role="cell", data_of="Newest"),
        *(
            element("td", f"{number:,}", role="cell", data_of=name, class_=_class(name, number))
            for name, number in (("Copies", card.copies), ("Uncredited", card.uncredited), ("Altered", card.altered))
        ),
    ]
    words = " ".join(card.names)[:_LONGEST_WORDS]
    return element(
        "tr",
        *cells,
        role="row",
        data_words=words,
        data_newest=-place,
        data_copies=card.copies,
        data_uncredited=card.uncredited,
        data_altered=card.altered,
    )


def _class(name: str, number: int) -> str:
    if not number:
        return "number none"
    return "number" if name == "Copies" else "number alarm"


def _day(newest: str) -> str:
    if not newest:
        return "time not stated"
    day = datetime.fromisoformat(newest)
    return f"{day.day} {day:%b %Y}"
