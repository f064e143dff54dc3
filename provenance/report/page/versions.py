"""The line of versions of each text that was changed by its own publisher."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.report.page.copies import copy_article
from provenance.report.page.markup import NOTHING, Html, element, scraped
from provenance.report.page.notes import facts_text, full_time, moment_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from provenance.report.view import FamilyView


def versions_section(view: FamilyView, numbers: Mapping[str, int]) -> Html:
    """Each line of versions from first to last, then what each version changed."""
    later = [node.id for node in view.nodes if node.derivation and node.derivation.kind == "revision"]
    if not later:
        return NOTHING
    firsts = [key for key in dict.fromkeys(view.derivations[key].parent for key in later) if key not in later]
    lines = [
        element("ol", *(_version(view, key, numbers) for key in _line(view, first)), class_="versions")
        for first in firsts
    ]
    told = [copy_article(view, key, numbers) for key in later]
    return element("section", element("h2", "Versions"), *lines, *told)


def _line(view: FamilyView, first: str) -> list[str]:
    """The first version and all that were made of it, parents before children."""
    line = [first]
    for key in line:
        line += [one.child for one in view.children(key) if one.kind == "revision" and one.child not in line]
    return line


def _version(view: FamilyView, key: str, numbers: Mapping[str, int]) -> Html:
    article, report = view.articles.get(key), view.edits.get(key)
    if article is None:
        return element("li", scraped(view.name(key)), " ", element("span", "not captured", class_="faint"))
    changed = facts_text(view, key)
    told = f"altered {changed}" if changed else report.summary.sentence if report else "first version found"
    return element(
        "li",
        element("a", scraped(view.name(key)), href=f"#article-{numbers[key]}"),
        element("span", full_time(moment_of(view, key)), class_="faint"),
        element("span", told, class_="alarm" if changed else "faint"),
    )
