"""The shorter answers as lines of text: one article, its credits, matches, families, lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from provenance.report.phrases import (
    Line,
    count,
    figure,
    label,
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
    from provenance.records.article import Article, Moment, Outlet
    from provenance.records.credit import Credit
    from provenance.records.family import Family, Origins
    from provenance.records.lineage import Derivation, Root
    from provenance.records.match import Match


def article_lines(article: Article) -> list[Line]:
    """One article in full: what it is, its text, its credits, what was removed."""
    lines = [line(article.title or "(no headline)", "title"), *_facts(article), line()]
    for paragraph in article.paragraphs:
        lines += [line(paragraph), line()]
    if article.credits:
        lines += [line("CREDITS", "title"), *credit_lines(article.credits), line()]
    if article.removed:
        lines.append(line("REMOVED FROM THE TEXT", "title"))
        lines += [
            spans((f"  {one.spot:<6} {one.reason:<14} ", "faint"), (f"“{shorten(one.text, 100)}”", ""))
            for one in article.removed
        ]
    return lines


def _facts(article: Article) -> list[Line]:
    rows = (
        ("by", ", ".join(article.bylines)),
        ("outlet", article.outlet.label),
        ("url", article.url),
        ("canonical", article.canonical if article.canonical != article.url else None),
        ("dateline", article.dateline),
        ("published", _time(article.published)),
        ("modified", _time(article.modified)),
        ("language", language_name(article.language) if article.language else None),
        ("text", f"{count(len(article.paragraphs), 'paragraph')}, {count(words_of(article), 'word')}"),
        ("id", article.id + (f", version {article.version}" if article.version > 1 else "")),
    )
    return [spans((f"  {name:<10} ", "faint"), (value, "")) for name, value in rows if value]


def _time(moment: Moment | None) -> str | None:
    if moment is None:
        return None
    zone = {"stated": "UTC", "assumed": "UTC (zone assumed)", "unknown": "zone not stated"}[moment.zone]
    return (
        f"{moment.rfc3339()} ({moment.origin})"
        if moment.precision == "day"
        else f"{moment.rfc3339()}, {zone} ({moment.origin})"
    )


def credit_lines(given: Sequence[Credit]) -> list[Line]:
    """One credit a line: who, for what, how surely, from which words."""
    return [
        spans(
            (f"  {credit.relation:<11} ", ""),
            (credit.source.name or "(not named)", "strong"),
            (f" ({credit.source.domain})" if credit.source.domain else "", "faint"),
            (f"  {credit.role}{_permission(credit)}  ", "faint"),
            (f"{sureness(credit.confidence)} {figure(credit.confidence)}", sureness_style(credit.confidence)),
            (f"  {credit.place}: “{shorten(credit.text, 100)}”", "faint"),
        )
        for credit in given
    ]


def _permission(credit: Credit) -> str:
    return {True: ", with permission", False: ", without permission", None: ""}[credit.permission]


def match_lines(matches: Sequence[Match], articles: Mapping[str, Article]) -> list[Line]:
    """One pair a line."""
    return [
        spans(
            (f"  {match.kind:<15} ", ""),
            (f"{_name(match.a, articles)} ~ {_name(match.b, articles)}", "strong"),
            (f"   {match.containment_a:.0%} of the first, {match.containment_b:.0%} of the second", "faint"),
        )
        for match in matches
    ]


def _name(key: str, articles: Mapping[str, Article]) -> str:
    article = articles.get(key)
    return f"{label(article, {})} [{key}]" if article and article.outlet.label else key


def family_lines(family: Family) -> list[Line]:
    """A family in a few lines: its origin, its copies, its excerpts."""
    articles = {article.id: article for article in (*family.articles, *family.excerpts)}
    names = {one.id: f"{one.name or 'unnamed original'} (not captured)" for one in family.lineage.unseen}
    names |= {key: label(article, {}) for key, article in articles.items()}
    title = next((article.title for article in family.articles if article.title), None)
    size = count(len(family.articles), "article") + (
        f", {count(len(family.excerpts), 'excerpt')}" if family.excerpts else ""
    )
    lines = [
        spans((f"{family.id}  ", "faint"), (shorten(title or "(no headline)", 80), "title"), (f"   {size}", "faint"))
    ]
    lines += [_root_line(family, root, names) for root in family.lineage.roots]
    lines += [
        spans(
            (f"  {one.kind:<10} ", "faint"),
            (_relation(one, names), ""),
            (f"  {sureness(one.confidence)} {figure(one.confidence)}", sureness_style(one.confidence)),
        )
        for one in family.lineage.derivations
    ]
    return lines


def _relation(one: Derivation, names: Mapping[str, str]) -> str:
    """Who copied whom; where the direction is not known, only that two share a text."""
    arrow = "←" if one.direction == "known" else "~"
    return f"{names.get(one.child, one.child)} {arrow} {names.get(one.parent, one.parent)}"


def _root_line(family: Family, root: Root, names: Mapping[str, str]) -> Line:
    """An origin; or all that may be it, where one of them stands first only because one has to."""
    others = family.lineage.undecided(root.id)
    if others:
        told = " or ".join(sorted(names.get(key, key) for key in (root.id, *others)))
        return spans(("  origin     ", "faint"), ("not known: ", "unsure"), (told, ""))
    name = names.get(root.id, root.id)
    return spans(("  origin     ", "faint"), (name, "strong"), (f"  {figure(root.confidence)}", ""))


def origin_lines(origins: Origins, names: Mapping[str, str]) -> list[Line]:
    """The number of origins, and who goes back to which."""
    verb = "stands" if origins.independent == 1 else "stand"
    number = f"{count(origins.independent, 'independent origin')} {verb} behind {count(origins.articles, 'article')}."
    lines = [line(number, "title")]
    for one in origins.by_origin:
        called = label(one.own, names) if one.own else one.name or one.id
        title = f"  {shorten(one.own.title or '', 70)}" if one.own else ""
        copies = [article for article in one.articles if article.id != one.id]
        missing = "" if len(copies) < len(one.articles) else "not among these articles" if one.own else "not captured"
        lines.append(spans((f"  {called}", "strong"), (title, "faint"), (f"  ({missing})" if missing else "", "faint")))
        lines += [
            spans(("    ", ""), (label(article, names), ""), (f"  {shorten(article.title or '', 70)}", "faint"))
            for article in copies
        ]
    return lines


def head_line(key: str, outlet: Outlet, title: str | None, published: Moment | None, url: str | None) -> Line:
    """One article of a list."""
    return spans(
        (f"{key:<18} ", "faint"),
        (f"{moment_text(published):<15} ", "faint"),
        (f"{shorten(outlet.label or '?', 24):<24} ", "strong"),
        (shorten(title or "(no headline)", 70), ""),
        (f"  {url}" if url else "", "faint"),
    )
