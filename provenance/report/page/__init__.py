"""One self-contained page for a family, and an index of pages: records in, one string of HTML out.

The page carries its styles, loads nothing, links to nothing but the articles, and forbids the rest by its own
Content-Security-Policy. Whatever was scraped passes through :mod:`provenance.report.page.markup`, which escapes every
string that was not made there. Refuses to read clocks and settings: what the page says of them is handed in.
"""

from __future__ import annotations

from provenance.report.page.cards import Card, altered, card_of, page_facts, stated_card_facts
from provenance.report.page.family import family_page
from provenance.report.page.index import index_page
from provenance.report.page.styles import look

__all__ = [
    "Card",
    "altered",
    "card_of",
    "family_page",
    "index_page",
    "look",
    "page_facts",
    "stated_card_facts",
]
