"""Every copy by itself: from whom, how surely and why, its credits and permission, what it kept and what it altered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.report.page.edits import edits_list
from provenance.report.page.markup import NOTHING, Html, composed, element, join, link, scraped
from provenance.report.page.notes import (
    confidence_text,
    credit_status,
    full_time,
    others,
    path_text,
    reasons,
    relation,
    sure,
    undecided,
)
from provenance.report.page.rows import lineage_path, loudness
from provenance.report.page.texts import side_by_side
from provenance.report.phrases import count, shorten, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from provenance.records.article import Article
    from provenance.records.credit import Credit
    from provenance.records.edit import EditReport
    from provenance.report.view import FamilyView

_BAR = 120.0
_PLACES = {
    "notice": "notice",
    "byline": "byline",
    "dateline": "dateline",
    "footer": "footer",
    "body": "in the text",
    "markup": "page’s markup",
}


def origins_section(view: FamilyView, numbers: Mapping[str, int]) -> Html:
    """What everything here is from, the unseen originals included."""
    roots = [node.id for node in view.nodes if node.derivation is None]
    if not roots:
        return NOTHING
    title = "The origin" if len(roots) == 1 else f"{len(roots)} origins"
    if any(undecided(view, key) for key in roots):
        title = "First in this drawing, not surely in time"
    return element("section", element("h2", title), *(_origin(view, key, numbers) for key in roots), class_="origins")


def copies_section(view: FamilyView, numbers: Mapping[str, int]) -> Html:
    """All copies: the one that was asked about first, then those with most to say about."""
    keys = [node.id for node in view.nodes if node.derivation and node.derivation.kind != "revision"]
    order = {key: place for place, key in enumerate(keys)}
    keys.sort(key=lambda key: (key != view.subject.id, -loudness(view, key), order[key]))
    if not keys:
        return NOTHING
    return element("section", element("h2", _title(view, keys)), *(copy_article(view, key, numbers) for key in keys))


def _title(view: FamilyView, keys: list[str]) -> str:
    kinds = {view.derivations[key].kind for key in keys}
    known = all(view.derivations[key].direction == "known" for key in keys)
    noun = ("reprint", "reprints") if known and kinds <= {"reprint", "wire"} else ("copy", "copies")
    return (
        f"What {'the' if len(keys) == 1 else 'each of'} {count(len(keys), *noun)} did"
        if len(keys) > 1
        else f"What the {noun[0]} did"
    )


def copy_article(view: FamilyView, key: str, numbers: Mapping[str, int]) -> Html:
    """One copy (or version) with everything that is known of it."""
    report, derivation = view.edits.get(key), view.derivations[key]
    article = view.articles[key]
    relations = [composed(relation(view, key))]
    if derivation.direction == "known":
        relations += [Html(" · "), sure(derivation)]
    said = [
        _head(view, key, article),
        element("p", *relations, *_status(view, key), class_="relation"),
        _facts(view, key, article, report),
    ]
    if report:
        parent = view.name(report.a)
        said.append(edits_list(report))
        table = side_by_side(report, parent, view.name(key))
        said.append(element("details", element("summary", "Both texts, side by side"), table) if table else NOTHING)
    said.append(_why(view, key))
    said.append(_removed(article))
    return element("article", *said, id=f"article-{numbers[key]}", class_="copy", tabindex="-1")


def _origin(view: FamilyView, key: str, numbers: Mapping[str, int]) -> Html:
    article = view.articles.get(key)
    if article:
        said = [_head(view, key, article), element("p", relation(view, key) + ".", class_="relation")]
        said.append(_facts(view, key, article, None))
        said.append(_removed(article))
    else:
        unseen = view.unseen[key]
        said = [element("h3", scraped(view.name(key))), element("p", relation(view, key) + ".", class_="relation")]
        if unseen.domain:
            said.append(element("p", "Its site: ", scraped(unseen.domain), class_="faint"))
        elif unseen.domain_candidates:
            guesses = ", ".join(unseen.domain_candidates[:3])
            told = f"Which outlet is meant is not said; {guesses} would fit. Not used as evidence."
            said.append(element("p", composed(told), class_="faint"))
    return element("article", *said, id=f"article-{numbers[key]}", class_="copy origin", tabindex="-1")


def _head(view: FamilyView, key: str, article: Article) -> Html:
    name = element("h3", scraped(view.name(key)), *_asked(view, key))
    title = scraped(f"“{shorten(article.title, 160)}”") if article.title else "no headline"
    headline = element("p", link(article.url, title), class_="headline")
    size = f"{count(words_of(article), 'word')}"
    when = element("p", f"{full_time(article.published)} · {size}", class_="faint")
    return join([name, headline, when])


def _asked(view: FamilyView, key: str) -> list[Html]:
    several = len(view.nodes) > 1 and key == view.subject.id
    return [element("span", "the article above", class_="asked")] if several else []


def _status(view: FamilyView, key: str) -> list[Html]:
    return [
        part
        for words, style in credit_status(view, key)
        for part in (Html(" · "), element("span", composed(words), class_=style or "plain"))
    ]


def _facts(view: FamilyView, key: str, article: Article, report: EditReport | None) -> Html:
    rows = [*_credit_rows(article)]
    if report:
        rows.append(_row("Text", join([_bar(report.summary.kept_share), element("span", report.summary.sentence)])))
    elif key in view.derivations:
        rows.append(_row("Text", element("span", _uncompared(view, key), class_="faint")))
    return element("dl", *rows, class_="facts") if rows else NOTHING


def _uncompared(view: FamilyView, key: str) -> str:
    derivation = view.derivations[key]
    if derivation.parent in view.unseen:
        return "what it changed is not known: what it is from was not captured"
    return "a translation: its words cannot be compared" if derivation.kind == "translation" else "not compared"


def _row(term: str, content: str) -> Html:
    return element("div", element("dt", term), element("dd", content))


def _credit_rows(article: Article) -> list[Html]:
    given = article.credits
    rows = [_row("Credit", join(map(_credit, given)))] if given else []
    stated = {credit.permission for credit in given if credit.relation != "self"}
    if given or stated:
        told = {True: "stated", False: "said to be withheld"}
        permission = next((told[one] for one in (False, True) if one in stated), "not stated")
        if any(credit.relation != "self" for credit in given):
            kind = "alarm" if False in stated else "sure" if True in stated else "faint"
            rows.append(_row("Permission", element("span", permission, class_=kind)))
    return rows


def _credit(credit: Credit) -> Html:
    own = ", the page’s own" if credit.relation == "self" else ""
    return element(
        "p",
        element("q", scraped(shorten(credit.text, 200))),
        " ",
        element("span", f"{_PLACES[credit.place]}{own}", class_="faint"),
    )


def _bar(share: float) -> Html:
    filled = round(_BAR * min(max(share, 0.0), 1.0), 1)
    return element(
        "svg",
        element("rect", class_="whole", width=_BAR, height=6, rx=1),
        element("rect", class_="part", width=filled, height=6, rx=1),
        class_="bar",
        viewBox=f"0 0 {_BAR:g} 6",
        width=120,
        height=6,
        aria_hidden="true",
    )


def _why(view: FamilyView, key: str) -> Html:
    derivation = view.derivations[key]
    said = [element("summary", f"Why {confidence_text(derivation)}"), reasons(derivation.evidence)]
    if told := others(view, derivation):
        said.append(element("p", composed(told), class_="faint"))
    if len(lineage_path(view, key)) > 2:
        said.append(element("p", "Path: ", composed(path_text(view, key)), class_="faint"))
    return element("details", *said)


def _removed(article: Article) -> Html:
    if not article.removed:
        return NOTHING
    rows = [
        element("li", element("span", one.reason, class_="what"), " ", scraped(shorten(one.text, 200)))
        for one in article.removed
    ]
    title = f"Removed from the text: {count(len(rows), 'line')}"
    return element("details", element("summary", title), element("ul", *rows, class_="plainlist"))
