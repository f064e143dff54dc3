"""The drawing once more as a table, for those who would rather read it, and for branches that were folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.report.page.markup import Html, composed, element, join, scraped
from provenance.report.page.notes import confidence_text, credit_status, facts_text, full_time, moment_of, relation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from provenance.report.view import FamilyView

_COLUMNS = ("Article", "Published", "From", "How surely", "Credit", "Kept", "Altered facts")


def lineage_table(view: FamilyView, numbers: Mapping[str, int]) -> Html:
    """Every node of the lineage, parents before their copies."""
    rows = [_row(view, node.id, numbers) for node in view.nodes]
    table = element(
        "table",
        element("caption", "The lineage, parents before their copies"),
        element("thead", element("tr", *(element("th", name, scope="col") for name in _COLUMNS))),
        element("tbody", *rows),
    )
    scrolled = element(
        "div", table, class_="scroll", id="table", tabindex=0, role="region", aria_label="The lineage as a table"
    )
    return element("details", element("summary", "The same as a table"), scrolled)


def _row(view: FamilyView, key: str, numbers: Mapping[str, int]) -> Html:
    derivation, article, report = view.derivations.get(key), view.articles.get(key), view.edits.get(key)
    name = element("a", scraped(view.name(key)), href=f"#article-{numbers[key]}")
    cells: list[str] = [
        full_time(moment_of(view, key)) if article else "not captured",
        composed(relation(view, key)),
        confidence_text(derivation) if derivation else "",
        join((composed(words) for words, _ in credit_status(view, key)), ", "),
        f"{report.summary.kept_share:.0%}" if report else "",
        facts_text(view, key),
    ]
    return element("tr", element("th", name, scope="row"), *(element("td", cell) for cell in cells))
