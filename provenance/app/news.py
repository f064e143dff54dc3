"""What is news about an article: a copy, a copy without credit, a new version, a correction missing. Each once."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from provenance.app.families import families_of
from provenance.app.trace import reach
from provenance.app.updates import lacking_updates
from provenance.lineage import credited
from provenance.records.job import Event, EventKind
from provenance.records.match import Match

if TYPE_CHECKING:
    from provenance.app.desk import Desk
    from provenance.records.article import Article
    from provenance.records.family import Family
    from provenance.records.lineage import Derivation
    from provenance.store import Store


def tell_news(desk: Desk, store: Store, article: Article, now: datetime) -> int:
    """Keep the events around one stored article, and return with how many others it matches.

    An article that arrives may be what makes another one a copy, so the whole family is told of. What was told of an
    article stands, though a better parent may turn up later: the same copy is no news twice.
    """
    found = reach(desk, [article])
    matches = [one for one in found.compared if isinstance(one, Match)]
    families = [one for one in families_of(found.articles, matches) if article.id in _members(one)]
    events = [event for family in families for event in events_of(family, now)]
    told = store.told({event.article for event in events})
    for event in events:
        if (event.kind, event.article) not in told:
            store.add_event(event)
    for family in families:
        for event in missing_corrections(family, article, now):
            store.add_event(event)
    return sum(article.id in {one.a, one.b} for one in matches)


def events_of(family: Family, now: datetime) -> list[Event]:
    """The events of a family's derivations whose direction is known."""
    members = _members(family)
    return [
        _event(derivation, members[derivation.child], members.get(derivation.parent), now)
        for derivation in family.lineage.derivations
        if len(members) > 1 and derivation.direction == "known" and derivation.child in members
    ]


def missing_corrections(family: Family, article: Article, now: datetime) -> list[Event]:
    """An event for every copy that lacks a correction, where the article is one of the texts concerned."""
    known = _members(family)
    return [
        Event(
            kind="correction missing",
            article=update.article,
            url=known[update.article].url,
            at=now,
            parent=update.later,
            detail=" ".join(update.note.split()),
        )
        for update in lacking_updates(family)
        if update.note and article.id in {update.article, update.parent, update.later}
    ]


def _members(family: Family) -> dict[str, Article]:
    return {one.id: one for one in (*family.articles, *family.excerpts)}


def _event(derivation: Derivation, child: Article, parent: Article | None, now: datetime) -> Event:
    detail = f"{derivation.kind}, {derivation.confidence:.2f}"
    if derivation.kind == "revision":
        detail += _credit_changes(parent, child) if parent else ""
        return Event(
            kind="new version", article=child.id, url=child.url, at=now, parent=derivation.parent, detail=detail
        )
    kind: EventKind = "new copy" if credited(child) else "uncredited copy"
    return Event(kind=kind, article=child.id, url=child.url, at=now, parent=derivation.parent, detail=detail)


def _credit_changes(before: Article, after: Article) -> str:
    """Whom a later version credits anew, and whom no longer."""
    old, new = ({one.source.name or "somebody" for one in credited(page)} for page in (before, after))
    said = [
        f"{verb} {', '.join(sorted(names))}"
        for verb, names in (("now credits", new - old), ("no longer credits", old - new))
        if names
    ]
    return "".join(f"; {one}" for one in said)
