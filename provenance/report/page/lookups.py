"""What was asked, what did not answer, and what looked alike and is no copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.report.page.markup import NOTHING, Html, element, join, link, scraped
from provenance.report.phrases import count

if TYPE_CHECKING:
    from provenance.records.family import Outcome
    from provenance.report.view import FamilyView

_STATUSES = {"answered": "answered", "nothing": "found nothing", "failed": "did not answer", "skipped": "not asked"}
_MOST_ALIKE = 12


def lookups_section(view: FamilyView) -> Html:
    """Failures by themselves, then every look-up, then near misses."""
    failed = [one for one in view.trace.looked_at if one.status == "failed"]
    if failed:
        told = element("ul", *map(_failure, failed), class_="failed")
    else:
        told = element("p", "Everything that was asked did answer.")
    rest = [one for one in view.trace.looked_at if one.status != "failed"]
    asked = element("ul", *map(_outcome, rest), class_="plainlist") if rest else NOTHING
    return element("section", element("h2", "What did not answer"), told, _titled("Looked at", asked), _alike(view))


def _titled(title: str, content: Html) -> Html:
    return join([element("h3", title), content]) if content else NOTHING


def _failure(outcome: Outcome) -> Html:
    where = link(outcome.url, scraped(outcome.url or outcome.source))
    return element("li", where, ": ", element("span", outcome.reason or "no reason given", class_="alarm"))


def _outcome(outcome: Outcome) -> Html:
    where = scraped(outcome.url) if outcome.url and outcome.source in {"url", "path"} else outcome.source
    told = outcome.reason or (f"{outcome.found} found" if outcome.found else _STATUSES[outcome.status])
    return element("li", element("b", where), " ", told)


def _alike(view: FamilyView) -> Html:
    rows = []
    for miss in view.trace.near_misses[:_MOST_ALIKE]:
        key = miss.b if miss.a == view.subject.id else miss.a
        article = view.articles.get(key)
        name = link(article.url if article else None, scraped(view.name(key)))
        longest = max((one.words for one in miss.passages), default=0)
        run = f"; longest shared run: {count(longest, 'word')}" if longest else ""
        rows.append(element("li", name, ": ", f"{miss.reason}{run}"))
    return _titled("Same event, not a copy", element("ul", *rows, class_="plainlist")) if rows else NOTHING
