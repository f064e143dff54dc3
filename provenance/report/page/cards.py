"""What an index says of one family, and how its page repeats it, so that a finished page need not be made again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.report.changes import facts_changed
from provenance.report.phrases import label

if TYPE_CHECKING:
    from provenance.records.edit import EditReport
    from provenance.records.family import Family

_PREFIX = "provenance-"
_STATED = re.compile(r'<meta name="provenance-(family|altered)" content="([0-9a-f]{1,64})">')
_COPIES = frozenset({"reprint", "wire", "excerpt", "translation"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One line of the index."""

    file: str
    title: str
    origin: str
    names: tuple[str, ...]
    """Everybody who can be searched for."""
    copies: int
    newest: str
    """RFC 3339, as sorts; empty where no time is known."""
    uncredited: int
    altered: int
    """Copies that altered a fact."""


def card_of(family: Family, *, file: str, altered: int) -> Card:
    """The line of one family."""
    lineage = family.lineage
    names = {one.id: one.name or "unnamed original" for one in lineage.unseen}
    names |= {one.id: label(one, {}) for one in (*family.articles, *family.excerpts)}
    copies = [one for one in lineage.derivations if one.kind in _COPIES]
    titles = {one.id: one.title for one in (*family.articles, *family.excerpts) if one.title}
    roots = [root.id for root in lineage.roots]
    stated = [f"{names.get(key, key)}{' (not known)' if lineage.undecided(key) else ''}" for key in roots]
    title = next((titles[key] for key in (*roots, *titles) if key in titles), "(no headline)")
    times = [one.published.rfc3339() for one in (*family.articles, *family.excerpts) if one.published]
    return Card(
        file=file,
        title=title,
        origin=", ".join(stated[:3]),
        names=tuple(dict.fromkeys([*names.values(), *titles.values()])),
        copies=len(copies),
        newest=max(times, default=""),
        uncredited=uncredited(family),
        altered=altered,
    )


def uncredited(family: Family) -> int:
    """Copies of a known direction that name nobody but themselves."""
    known = {one.id: one for one in (*family.articles, *family.excerpts)}
    return sum(
        one.kind in _COPIES
        and one.direction == "known"
        and all(credit.relation == "self" for credit in known[one.child].credits)
        for one in family.lineage.derivations
        if one.child in known
    )


def altered(family: Family, edits: Mapping[str, EditReport]) -> int:
    """Copies of a known direction, no versions, that altered a fact."""
    return sum(
        one.child in edits
        and one.kind != "revision"
        and one.direction == "known"
        and bool(facts_changed(edits[one.child]))
        for one in family.lineage.derivations
    )


def page_facts(fingerprint: str, altered: int) -> dict[str, str]:
    """What a family's page repeats in its head: the digest of all that it was made from, and the one costly figure."""
    return {f"{_PREFIX}family": fingerprint, f"{_PREFIX}altered": str(altered)}


def stated_card_facts(head: str) -> tuple[str, int] | None:
    """(Fingerprint, altered copies) as the beginning of a page states them; None where it is no such page."""
    found = dict(_STATED.findall(head))
    if found.keys() != {"family", "altered"} or not found["altered"].isdecimal():
        return None
    return found["family"], int(found["altered"][:9])
