"""The first lines of an answer: what is known of the article that was asked about, and how surely."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.report.changes import facts_changed
from provenance.report.phrases import (
    Line,
    count,
    figure,
    language_name,
    line,
    moment_text,
    shorten,
    spans,
    sureness,
    sureness_style,
    words_of,
)

if TYPE_CHECKING:
    from provenance.records.article import Article
    from provenance.records.edit import EditReport
    from provenance.records.lineage import Derivation
    from provenance.report.view import FamilyView

_KINDS = {
    "reprint": "Reprint of",
    "wire": "Wire text of",
    "excerpt": "Excerpt from",
    "translation": "Translation from",
    "revision": "Later version of",
}


def verdict_lines(view: FamilyView, *, who: str = "This page") -> list[Line]:
    """One sentence, how sure it is, what the article altered, and how much was looked at. ``who`` names the article."""
    lines = [_first(view)]
    own = view.own
    if own and own.parent in view.unseen:
        lines.append(line(_uncompared(view, own)))
    if own and own.child in view.edits and own.direction == "known":
        lines.append(line(_altered(view.edits[own.child], view.name(own.parent), who)))
    if view.trace.quoted:
        lines.append(line(f"{who} quotes {count(len(view.trace.quoted), 'other text', 'other texts')} as well."))
    lines += _misleading_credit(view)
    origins = view.trace.origins
    if origins.articles > 1:
        looked = f"{count(origins.articles, 'article')} looked at"
        lines.append(line(f"{looked} · {count(origins.independent, 'independent origin')}"))
    return lines


def subject_lines(view: FamilyView, names: dict[str, str]) -> list[Line]:
    """The article in two lines."""
    article = view.subject
    title = f"“{shorten(article.title, 100)}”" if article.title else f"(no headline) “{_opening(article)}”"
    outlet = article.outlet.label or "outlet unknown"
    time = (
        moment_text(article.published).strip() + f" {article.published.time.year}"
        if article.published
        else "time unknown"
    )
    size = f"{count(len(article.paragraphs), 'paragraph')}, {count(words_of(article), 'word')}"
    where = article.url or names.get(article.id)
    lines = [
        spans((f"  {title}", "title")),
        line(f"  {outlet} · {time} · {language_name(article.language)} · {size}", "faint"),
    ]
    if where:
        lines.append(line(f"  {where}", "faint"))
    return lines


def _first(view: FamilyView) -> Line:
    family, own = view.trace.family, view.own
    if family is None:
        return spans(("No copy found, and nobody is credited.", "title"))
    root = family.lineage.roots[0] if len(family.lineage.roots) == 1 else None
    copies = len(family.articles) + len(family.excerpts) - (1 if root and root.id in view.articles else 0)
    if own is None and family.lineage.undecided(view.subject.id):
        below = view.children(view.subject.id)
        others = " and ".join(view.name(one.child) for one in below[:2])
        return _sure(f"Shares its text with {others}; who copied is not known.", below[0].confidence)
    if own is None:
        confidence = next((one.confidence for one in family.lineage.roots if one.id == view.subject.id), 0.0)
        sentence = _origin_of(view)
        if root is None:
            sentence = f"{count(len(family.lineage.roots), 'origin')} among {count(len(family.articles), 'article')}."
        return _sure(sentence, confidence)
    if own.direction == "unknown":
        return _sure(f"{view.undirected(own.parent)}.", own.confidence)
    if root is not None and copies > 1 and root.id in view.unseen:
        kind = " (wire)" if {one.kind for one in view.children(root.id)} == {"wire"} else ""
        return _sure(f"ONE ORIGIN behind {copies} copies: {view.name(root.id)}{kind}, not captured.", root.confidence)
    return _sure(f"{_KINDS[own.kind]} {view.name(own.parent)}{_permission(view.subject)}.", own.confidence)


def _origin_of(view: FamilyView) -> str:
    """What stands on the article, copies and the outlet's own later versions told apart."""
    others = [
        one.kind for one in view.derivations.values() if one.child in view.articles and one.child != view.subject.id
    ]
    copies = sum(kind != "revision" for kind in others)
    if copies or not others:
        return f"Origin of {count(copies, 'copy', 'copies')} found here."
    return f"First of {len(others) + 1} versions found here."


def _sure(sentence: str, confidence: float) -> Line:
    return spans(
        (sentence.ljust(62), "title"), (f"  {sureness(confidence)} {figure(confidence)}", sureness_style(confidence))
    )


def _permission(article: Article) -> str:
    given = [credit.permission for credit in article.credits if credit.relation != "self"]
    if True in given:
        return "; permission is stated"
    return "; it says without permission" if False in given else ""


def _uncompared(view: FamilyView, own: Derivation) -> str:
    name = view.name(own.parent)
    whose = f"{name}{'’' if name.endswith('s') else '’s'}"
    return f"{whose} article has not been captured, so what was changed cannot be said."


def _altered(report: EditReport, parent: str, who: str) -> str:
    told = [count(number, kind) for kind, number in facts_changed(report)]
    if told:
        listed = f"{', '.join(told[:-1])} and {told[-1]}" if told[:-1] else told[0]
        return f"{who} changed {listed} of {parent}’s text."
    if report.summary.material:
        return f"{who} changed what {parent} said: {report.summary.sentence}."
    return f"No fact was changed from {parent}’s text: {report.summary.sentence}."


def _misleading_credit(view: FamilyView) -> list[Line]:
    """Where a page credits one and was copied from another, say so."""
    own = view.own
    if own is None or own.kind == "revision" or own.direction == "unknown":
        return []
    given = [credit.source.name or "somebody" for credit in view.subject.credits if credit.relation != "self"]
    if view.name(own.parent) in given:
        return []
    if not given or any(one.kind == "credit" and one.weight > 0 for one in own.evidence):
        return []
    return [line(f"It credits {given[0]} but was likely copied from {view.name(own.parent)}.")]


def _opening(article: Article) -> str:
    return shorten(article.paragraphs[0], 70) if article.paragraphs else ""
