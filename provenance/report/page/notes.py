"""What is said of one node: its names, its place in the lineage, why, and what it altered. Words, no geometry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.report.changes import facts_changed
from provenance.report.page.markup import NOTHING, Html, composed, element, join, scraped
from provenance.report.page.rows import lineage_path
from provenance.report.phrases import count, moment_text, shorten, sureness
from provenance.report.tree import crediting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provenance.records.article import Moment
    from provenance.records.lineage import Derivation, Evidence
    from provenance.report.phrases import Span, Style
    from provenance.report.view import FamilyView

KINDS = {
    "reprint": "Reprint of",
    "wire": "Wire text of",
    "excerpt": "Excerpt from",
    "translation": "Translation from",
    "revision": "Later version of",
}
_MOST_REASONS = 6
_LONGEST_PATH = 12


def time_of(view: FamilyView, key: str) -> str:
    """Day and clock as far as known; empty for what was not captured."""
    return moment_text(moment_of(view, key)).strip() if key in view.articles else ""


def moment_of(view: FamilyView, key: str) -> Moment | None:
    """When a node came: a later version when it was modified, if it says so."""
    article, derivation = view.articles.get(key), view.derivations.get(key)
    if article is None:
        return None
    later = derivation is not None and derivation.kind == "revision"
    return (article.modified if later else None) or article.published


def full_time(moment: Moment | None) -> str:
    """A time with its year and zone, in words.

    >>> full_time(None)
    'time not stated'
    """
    if moment is None:
        return "time not stated"
    day = f"{moment.time.day} {moment.time:%B %Y}"
    if moment.precision == "day":
        return f"{day}, day only"
    zone = {"stated": "UTC", "assumed": "UTC, zone assumed", "unknown": "zone not stated"}[moment.zone]
    return f"{day}, {moment.time:%H:%M} {zone}"


def relation(view: FamilyView, key: str) -> str:
    """What a node is to its parent, in one phrase."""
    derivation = view.derivations.get(key)
    if derivation is None:
        return _root(view, key)
    if derivation.direction == "unknown":
        return view.undirected(derivation.parent)
    return f"{KINDS[derivation.kind]} {view.name(derivation.parent)}"


def _root(view: FamilyView, key: str) -> str:
    if key in view.unseen:
        wire = {one.kind for one in view.children(key)} == {"wire"}
        return f"{'Wire original' if wire else 'Original as credited'}, not captured"
    if undecided(view, key):
        return "Shares its text with others here; who copied is not known"
    return "Origin of the others here" if view.children(key) else "Nothing here derives from it"


def undecided(view: FamilyView, key: str) -> bool:
    """Whether a first node is first only because one has to be."""
    family = view.trace.family
    return family is not None and bool(family.lineage.undecided(key))


def confidence_text(derivation: Derivation) -> str:
    """How sure, in words and in figures."""
    if derivation.direction == "unknown":
        return f"direction not known, {derivation.confidence:.2f}"
    return f"{sureness(derivation.confidence)} {derivation.confidence:.2f}"


def credit_status(view: FamilyView, key: str) -> list[Span]:
    """Whether a copy says whose text it is; nothing for origins and versions."""
    derivation = view.derivations.get(key)
    if derivation is None or derivation.direction == "unknown":
        return []
    return [
        (words.strip(" ,").lower() if style == "alarm" else words.strip(" ,"), style)
        for words, style in crediting(view, derivation)
    ]


def facts_text(view: FamilyView, key: str) -> str:
    """The facts that a copy altered, counted: "1 number and 2 hedges"; empty where none."""
    report = view.edits.get(key)
    if report is None or view.derivations[key].direction == "unknown":
        return ""
    told = [count(number, kind) for kind, number in facts_changed(report)]
    return f"{', '.join(told[:-1])} and {told[-1]}" if told[:-1] else "".join(told)


def remarks(view: FamilyView, key: str) -> list[tuple[str, Style]]:
    """The few words beside a row: altered facts first, then the credit."""
    if key in view.unseen:
        return [("not captured", "faint")]
    if key not in view.derivations:
        if undecided(view, key):
            return [("direction not known", "unsure")]
        return [("origin", "faint")] if view.children(key) else []
    if view.derivations[key].direction == "unknown":
        return [("direction not known", "unsure")]
    facts = sum(number for _, number in facts_changed(view.edits[key])) if key in view.edits else 0
    words: list[tuple[str, Style]] = [(f"{count(facts, 'fact')} altered", "alarm")] if facts else []
    words += credit_status(view, key)[:1]
    if view.derivations[key].kind in {"excerpt", "translation", "revision"}:
        words.append((view.derivations[key].kind, "faint"))
    return words


def path_text(view: FamilyView, key: str) -> str:
    """The way from the origin to a node by name; long ways lose their middle."""
    names = [view.name(one) for one in lineage_path(view, key)]
    if len(names) > _LONGEST_PATH:
        names = [*names[:4], f"{len(names) - 8} more", *names[-4:]]
    return " → ".join(names)


def spoken(view: FamilyView, key: str) -> str:
    """What a row shows by its place and its line, in words, for those who hear the drawing."""
    derivation = view.derivations.get(key)
    parts = [relation(view, key)]
    if derivation:
        parts.append(confidence_text(derivation))
        parts += [words for words, _ in credit_status(view, key)]
    if facts := facts_text(view, key):
        parts.append(f"altered {facts}")
    if derivation:
        parts.append(f"path: {path_text(view, key)}")
    return "; ".join(parts)


def card(view: FamilyView, key: str) -> Html:
    """What is shown while a row is pointed at: who, from whom, how surely, why."""
    derivation, article = view.derivations.get(key), view.articles.get(key)
    title = element("strong", scraped(view.name(key)))
    when = element("span", full_time(moment_of(view, key)), class_="faint") if article else NOTHING
    said = [element("p", title, " ", when), element("p", *_relation_line(view, key, derivation))]
    if derivation:
        said.append(reasons(derivation.evidence))
        said += _beside(view, derivation)
        if len(lineage_path(view, key)) > 2:
            said.append(element("p", "Path: ", composed(path_text(view, key)), class_="faint"))
    return join(said)


def _relation_line(view: FamilyView, key: str, derivation: Derivation | None) -> list[str]:
    said: list[str] = [composed(relation(view, key))]
    if derivation and derivation.direction == "known":
        said += [" · ", sure(derivation)]
    if facts := facts_text(view, key):
        said += [" · ", element("span", f"altered {facts}", class_="alarm")]
    return said


def sure(derivation: Derivation) -> Html:
    """How sure, set as such."""
    known = derivation.direction == "known" and derivation.confidence >= 0.5
    return element("span", confidence_text(derivation), class_="sure" if known else "unsure")


def reasons(evidence: Sequence[Evidence]) -> Html:
    """Every reason for and against, the weightiest as the model ordered them."""
    rows = [
        element(
            "li",
            element("span", "for " if one.weight > 0 else "against ", class_="sign"),
            element("b", one.kind),
            " ",
            composed(shorten(one.detail, 220)),
            class_="for" if one.weight > 0 else "against",
        )
        for one in evidence[:_MOST_REASONS]
    ]
    return element("ul", *rows, class_="reasons") if rows else NOTHING


def _beside(view: FamilyView, derivation: Derivation) -> list[Html]:
    told = others(view, derivation)
    return [element("p", composed(told), class_="faint")] if told else []


def others(view: FamilyView, derivation: Derivation) -> str:
    """The runners-up, and what else the text may be from."""
    rivals = [f"{view.name(one.parent)} {one.confidence:.2f}" for one in derivation.alternatives[:3]]
    if derivation.rest >= 0.01:
        rivals.append(f"another {derivation.rest:.2f}")
    told = f"Instead it may be from: {', '.join(rivals)}." if rivals else ""
    second = [f"{view.name(one.parent)} ({count(len(one.passages), 'passage')})" for one in derivation.also_from]
    return " ".join([told, f"Perhaps also from {', '.join(second)}."] if second else [told])
