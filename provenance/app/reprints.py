"""Who reprinted an outlet's or an agency's texts: every article of the store that descends from them.

Revisions, and copies among outlets of one owner, are passed through and not listed. An article that credits the outlet
and descends from somebody else's is listed as well, by its credit. A page is listed once, as the version that copied,
with what its newest version says of credit and permission.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import get_close_matches
from itertools import chain, islice, product
from typing import TYPE_CHECKING

from provenance import edits
from provenance.app.matching import is_new
from provenance.app.publishers import Asked, everyone, is_platform
from provenance.app.standing import stored_families
from provenance.app.terms import is_licensed, partner_of, terms_of
from provenance.records.lineage import Derivation
from provenance.records.reprint import Reprint, Reprints
from provenance.text.urls import url_key

if TYPE_CHECKING:
    from provenance.app.desk import Desk
    from provenance.records.article import Article
    from provenance.records.credit import Credit
    from provenance.records.family import Family


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which reprints are to be shown."""

    uncredited: bool = False
    without_permission: bool = False
    since: datetime | None = None
    limit: int | None = None


def reprints(desk: Desk, outlet: str, wanted: Wanted) -> Reprints:
    """Everything in the store that reprints this outlet: a name, an alias, a domain, or an owner of the settings."""
    families = list(stored_families(desk, alone=True))
    held = {article.id: article for family in families for article in (*family.articles, *family.excerpts)}
    whose = everyone(outlet, desk.settings.outlets, held.values())
    every = sorted(_once(chain.from_iterable(_of_family(desk, *one) for one in product(families, whose))), key=_age)
    new = tuple(one for one in every if is_new((one.article,), wanted.since))
    shown = (
        one
        for one in new
        if not (wanted.uncredited and one.credited) and not (wanted.without_permission and one.allowed)
    )
    names = list(chain.from_iterable(_names(held.values(), who) for who in whose))
    found = bool(every) or any(is_named for _, is_named in names)
    return Reprints(
        outlet=_called(outlet, whose),
        found=found,
        near=() if found else tuple(get_close_matches(outlet, {name for name, _ in names}, n=3)),
        all_of=new,
        shown=tuple(_compared(one, held) for one in islice(shown, wanted.limit)),
        partners=bool(desk.settings.partners),
    )


def _called(outlet: str, whose: list[Asked]) -> str:
    """The name of who was asked for; a shared host with how many write there."""
    if len(whose) == 1 and not is_platform(outlet):
        return whose[0].name
    return f"{outlet.strip()} ({len(whose)} {'publisher' if len(whose) == 1 else 'publishers'})"


def _once(found: Iterable[tuple[bool, Reprint]]) -> list[Reprint]:
    """Each article once, though it may stand in several families: by descent rather than by credit, then the surest."""
    best: dict[str, tuple[bool, Reprint]] = {}
    for descends, one in found:
        held = best.get(one.article.id)
        if held is None or (descends, one.confidence) > (held[0], held[1].confidence):
            best[one.article.id] = (descends, one)
    return [one for _, one in best.values()]


def _of_family(desk: Desk, family: Family, who: Asked) -> Iterator[tuple[bool, Reprint]]:
    """The family's reprints of the outlet, each with whether it descends from a text of the outlet's."""
    articles = {article.id: article for article in (*family.articles, *family.excerpts)}
    names = {node.id: node.name or "an unnamed original" for node in family.lineage.unseen}
    names |= {key: article.outlet.label or key for key, article in articles.items()}
    newest = _newest(articles.values())
    taken = {one.child: (one, original) for one, original in _descent(family, articles, who)}
    descended = set(taken)
    taken |= {key: (one, None) for key, one in _credited_only(family, who) if key not in taken}
    for key, (derivation, original) in taken.items():
        article = articles[key]
        if derivation.kind == "revision" or who.published(article):
            continue
        last = newest[_page(article)]
        reprint = _reprint(desk, who, (article, last), original, derivation)
        yield key in descended, replace(reprint, parent_name=names.get(derivation.parent, derivation.parent))


def _descent(
    family: Family, articles: Mapping[str, Article], who: Asked
) -> Iterator[tuple[Derivation, Article | None]]:
    """Every derivation below the outlet's own texts, with the one it comes from; an unseen one is None."""
    children: dict[str, list[Derivation]] = defaultdict(list)
    for one in family.lineage.derivations:
        children[one.parent].append(one)
    own = {key: article for key, article in articles.items() if who.published(article)}
    unseen = [node.id for node in family.lineage.unseen if who.is_unseen(node)]
    waiting: list[tuple[str, Article | None]] = [*((key, None) for key in unseen), *own.items()]
    done = set(unseen) | own.keys()
    while waiting:
        node, original = waiting.pop()
        for one in children[node]:
            yield one, original
            if one.child not in done:
                done.add(one.child)
                waiting.append((one.child, original))


def _credited_only(family: Family, who: Asked) -> Iterator[tuple[str, Derivation]]:
    """Articles that credit the outlet although the lineage has them from somebody else, as their credits say."""
    unseen = next((node.id for node in family.lineage.unseen if who.is_unseen(node)), None)
    parents = {one.child: one.parent for one in family.lineage.derivations}
    for article in (*family.articles, *family.excerpts):
        best = max(_naming(article, who), key=lambda credit: credit.confidence, default=None)
        parent = unseen or parents.get(article.id)
        if best is not None and best.relation != "self" and parent is not None:
            yield (
                article.id,
                Derivation(
                    child=article.id,
                    parent=parent,
                    kind=best.relation,
                    confidence=best.confidence,
                    direction="known",
                ),
            )


def _naming(article: Article, who: Asked) -> list[Credit]:
    """Its credits that name the outlet."""
    return [credit for credit in article.credits if credit.relation != "self" and who.means(credit.source)]


def _newest(articles: Iterable[Article]) -> dict[str, Article]:
    """The newest version of every page."""
    return {_page(one): one for one in sorted(articles, key=lambda one: one.version)}


def _page(article: Article) -> str:
    """What the versions of one page have in common: its address, or the caller's id."""
    return url_key(article.url) if article.url else article.id.removesuffix(f"@{article.version}")


def _reprint(
    desk: Desk, who: Asked, versions: tuple[Article, Article], original: Article | None, derivation: Derivation
) -> Reprint:
    """The first of the versions copied, the second is the newest of its page."""
    article, newest = versions
    given = _naming(newest, who)
    said = {credit.permission for credit in given}
    partners = desk.settings.partners
    partner = partner_of(article, who, partners, desk.settings.outlets)
    return Reprint(
        article=article,
        newest=newest,
        parent=derivation.parent,
        parent_name=derivation.parent,
        original=original,
        kind=derivation.kind,
        confidence=derivation.confidence,
        direction=derivation.direction,
        credited=bool(given),
        was_credited=bool(_naming(article, who)),
        permission=True if True in said else False if False in said else None,
        licensed=is_licensed(article, partner) if partners else None,
        terms=terms_of(newest, original, given, who, partner) if partner and partner.licensed else (),
    )


def _compared(reprint: Reprint, articles: Mapping[str, Article]) -> Reprint:
    """With what it changed of its parent; the words of a translation cannot be compared."""
    parent = articles.get(reprint.parent)
    if parent is None or reprint.kind == "translation":
        return reprint
    return replace(reprint, changes=edits.report_edits(parent, reprint.article).summary)


def _names(articles: Iterable[Article], who: Asked) -> Iterator[tuple[str, bool]]:
    """Every publisher that the store names, and whether it is the one asked for."""
    for article in articles:
        yield article.outlet.label or article.id, who.published(article)
        for credit in article.credits:
            yield credit.source.name, who.means(credit.source)


def _age(reprint: Reprint) -> tuple[bool, str, str]:
    """Dated ones first, oldest first; the id breaks ties."""
    stamp = reprint.article.published.rfc3339() if reprint.article.published else ""
    return (not stamp, stamp, reprint.article.id)
