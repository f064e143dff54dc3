"""The page of one family, as a desk asks: what is known, how it hangs together, what each one did, how it was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.report.page.copies import copies_section, origins_section
from provenance.report.page.document import document
from provenance.report.page.lineage import drawings, lineage_section, path_rules
from provenance.report.page.lookups import lookups_section
from provenance.report.page.markup import NOTHING, Html, composed, element, join, link, scraped
from provenance.report.page.method import instant_text, method_section
from provenance.report.page.notes import full_time
from provenance.report.page.styles import sheet
from provenance.report.page.versions import versions_section
from provenance.report.phrases import count, language_name, shorten, words_of
from provenance.report.verdict import verdict_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from provenance.records.custody import Method
    from provenance.report.phrases import Line
    from provenance.report.view import FamilyView

_MANY = 40
"""From so many nodes on a browser lays out only what is looked at."""


def family_page(view: FamilyView, method: Method, *, facts: Mapping[str, str] | None = None, index: str = "") -> str:
    """The whole page as one string. ``facts`` go into its head; ``index`` is the file of an index to lead back to."""
    numbers = {node.id: place for place, node in enumerate(view.nodes, start=1)}
    forms = drawings(view) if view.nodes else None
    style = sheet("page.css") + (path_rules(view, forms, numbers) if forms else "")
    main = element(
        "main",
        _verdict(view),
        lineage_section(view, forms, numbers) if forms else NOTHING,
        copies_section(view, numbers),
        versions_section(view, numbers),
        origins_section(view, numbers),
        lookups_section(view),
        method_section(view, method),
        class_="many" if len(view.nodes) > _MANY else None,
    )
    title = f"{shorten(view.subject.title or view.name(view.subject.id), 80)} · lineage"
    return document(title, style, _top(index), main, _foot(method), facts=facts)


def _top(index: str) -> Html:
    back = element("nav", element("a", "All families", href=index), aria_label="Index") if index else NOTHING
    return element("header", element("p", "Lineage of a news text", class_="kicker"), back, class_="top")


def _foot(method: Method) -> Html:
    return element("footer", element("p", f"Made by {method.program} at {instant_text(method.made)}."))


def _verdict(view: FamilyView) -> Html:
    first, *rest = verdict_lines(view, who=view.name(view.subject.id))
    sentence, sureness = _quieter(first[0][0].strip()), [_span(part) for part in first[1:]]
    said = [element("h1", composed(sentence))]
    if sureness:
        said.append(element("p", *sureness, class_="sureness"))
    said += [element("p", composed(_joined(line)), class_="lead") for line in rest]
    return element("section", *said, _subject(view), class_="verdict")


def _quieter(sentence: str) -> str:
    """What a terminal shouts, because it has one size of type only, a headline need not."""
    loud = "ONE ORIGIN"
    return loud.capitalize() + sentence.removeprefix(loud) if sentence.startswith(loud) else sentence


def _span(part: tuple[str, str]) -> Html:
    words, style = part
    return element("span", words.strip(), class_=style or None)


def _joined(line: Line) -> str:
    return "".join(words for words, _ in line).strip()


def _subject(view: FamilyView) -> Html:
    """The article that was asked about, as a reader would cite it."""
    article = view.subject
    title = scraped(f"“{shorten(article.title, 200)}”") if article.title else "No headline"
    facts = [
        scraped(view.name(article.id)),
        full_time(article.published),
        scraped(language_name(article.language)),
        f"{count(len(article.paragraphs), 'paragraph')}, {count(words_of(article), 'word')}",
    ]
    where = dict(view.trace.names).get(article.id)
    address = link(article.url, scraped(article.url)) if article.url else scraped(where) if where else NOTHING
    return element(
        "div",
        element("h2", "The article", class_="small"),
        element("p", title, class_="headline"),
        element("p", join(facts, " · "), class_="faint"),
        element("p", address, class_="address") if address else NOTHING,
        class_="the-article",
    )
