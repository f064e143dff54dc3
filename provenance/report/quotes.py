"""What an article quotes beside its own family: a round-up is an excerpt of each of its stories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.report.phrases import Line, figure, label, shorten, spans, sureness, sureness_style

if TYPE_CHECKING:
    from provenance.records.family import Family
    from provenance.report.view import FamilyView


def quote_lines(view: FamilyView) -> list[Line]:
    """One line a family: whose text is quoted, under which headline, how surely, how much of it."""
    return [found for family in view.trace.quoted for found in _quoted(family, view.subject.id)]


def _quoted(family: Family, article: str) -> list[Line]:
    known = {one.id: one for one in (*family.articles, *family.excerpts)}
    shares = {(one.article, one.parent): one.share for one in family.lineage.excerpts}
    unseen = {one.id: one.name or "unnamed original" for one in family.lineage.unseen}
    lines = []
    for one in (one for one in family.lineage.derivations if one.child == article):
        source, share = known.get(one.parent), shares.get((article, one.parent))
        name = label(source, {}) if source else unseen.get(one.parent, one.parent)
        title = shorten((source.title if source else None) or "(no headline)", 60)
        lines.append(
            spans(
                (f"  {name}", "strong"),
                (f"  “{title}”", ""),
                (f"  {sureness(one.confidence)} {figure(one.confidence)}", sureness_style(one.confidence)),
                (f"  {share:.0%} of its text" if share is not None else "", "faint"),
            )
        )
    return lines
