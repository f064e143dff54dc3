"""Trace one article: where its text came from, through whom, and what each one changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from provenance import edits, lineage
from provenance.app.families import families_of, origins_of
from provenance.app.gathering import gather
from provenance.app.judging import Judge
from provenance.app.updates import lacking_updates
from provenance.records.family import Family, Outcome, Trace
from provenance.records.match import Match, NoMatch

if TYPE_CHECKING:
    from provenance.app.desk import Desk
    from provenance.records.article import Article
    from provenance.records.edit import EditReport

_MOST_ARTICLES = 2000
"""A search that has reached so many articles stops there and says so."""


def trace(desk: Desk, target: str, *, among: Sequence[str] = (), url: str | None = None) -> Trace:
    """The answer for one TARGET, compared with the store and with every URL, file and folder of ``among``.

    Raises NotGotError or UnknownArticleError where the target itself cannot be got; whatever else fails is an outcome.
    """
    article = desk.article(target, url=url, fresh=True)
    others, outcomes = gather(desk, among, article)
    found = reach(desk, [article, *others])
    families = families_of(found.articles, [one for one in found.compared if isinstance(one, Match)])
    homes = _homes_of(article, families)
    family = next(iter(homes), None)
    near = tuple(one for one in found.compared if isinstance(one, NoMatch) and article.id in {one.a, one.b})
    return Trace(
        article=article,
        family=family,
        quoted=homes[1:],
        edits=edits_of(family),
        updates=lacking_updates(family),
        origins=origins_of(found.articles, families),
        looked_at=(_store_outcome(desk, article, found, family), *outcomes, *_not_asked(desk)),
        near_misses=near,
        others=tuple(found.beside[key] for one in near for key in (one.a, one.b) if key != article.id),
        names=tuple(sorted(desk.names.items())),
    )


@dataclass(frozen=True, slots=True)
class Reached:
    """How far a search came."""

    articles: dict[str, Article]
    """The seeds, and everything that matches them directly or through others."""
    beside: dict[str, Article]
    """These, and every candidate that was compared and is no match."""
    compared: tuple[Match | NoMatch, ...]
    """Every candidate pair, in the order of ids."""
    complete: bool


def reach(desk: Desk, seeds: Sequence[Article]) -> Reached:
    """Go from the seeds through verified matches, and from translations to what they link to, until nothing is new."""
    articles = {article.id: article for article in seeds}
    beside = dict(articles)
    compared: dict[tuple[str, str], Match | NoMatch] = {}
    frontier = list(articles.values())
    judge = Judge(desk)
    while frontier and len(articles) < _MOST_ARTICLES:
        new: dict[str, Article] = {}
        for article in frontier:
            originals = desk.at(lineage.translated_urls(article))
            beside |= originals
            new |= {key: one for key, one in originals.items() if key not in articles}
            candidates = desk.candidates(article)
            beside |= desk.articles([key for key in candidates if key not in beside])
            for key in candidates:
                pair = (min(article.id, key), max(article.id, key))
                if pair not in compared:
                    compared[pair] = judge.compare(beside[pair[0]], beside[pair[1]])
                if isinstance(compared[pair], Match) and key not in articles:
                    new[key] = beside[key]
        articles |= new
        frontier = list(new.values())
    in_order = tuple(compared[pair] for pair in sorted(compared))
    return Reached(articles=articles, beside=beside, compared=in_order, complete=not frontier)


def _homes_of(article: Article, families: Sequence[Family]) -> tuple[Family, ...]:
    """The family that holds the article, then those that it only quotes, the ones it carries most of first."""
    holding = [family for family in families if any(one.id == article.id for one in family.articles)]
    quoting = [
        (mark.share, family) for family in families for mark in family.lineage.excerpts if mark.article == article.id
    ]
    quoting.sort(key=lambda pair: (-pair[0], pair[1].id))
    return (*holding, *(family for _, family in quoting))


def edits_of(family: Family | None) -> tuple[tuple[str, EditReport], ...]:
    """What every child changed of its captured parent; the words of a translation cannot be compared."""
    if family is None:
        return ()
    known = {article.id: article for article in chain(family.articles, family.excerpts)}
    return tuple(
        (one.child, edits.report_edits(known[one.parent], known[one.child]))
        for one in family.lineage.derivations
        if one.parent in known and one.child in known and one.kind != "translation"
    )


def _store_outcome(desk: Desk, article: Article, found: Reached, family: Family | None) -> Outcome:
    """What the store had: copies, not the article itself."""
    ids = {one.id for one in (*family.articles, *family.excerpts)} - {article.id} if family else set()
    copies = len(desk.store.articles(sorted(ids)))
    stored = desk.store.count()
    among = f"{stored} {'article' if stored == 1 else 'articles'}"
    reason = f"{copies} {'copy' if copies == 1 else 'copies'} among {among}"
    if not found.complete:
        reason += f"; the search stopped at {_MOST_ARTICLES}"
    return Outcome(source="store", url=None, status="answered" if copies else "nothing", found=copies, reason=reason)


def _not_asked(desk: Desk) -> tuple[Outcome, ...]:
    reason = "not asked (--offline)" if desk.offline else "not asked"
    return (Outcome(source="web", url=None, status="skipped", reason=reason),)
