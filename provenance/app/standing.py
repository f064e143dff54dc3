"""The families of the whole store, streamed: texts are read cluster by cluster, by several processes where that pays.

In memory are the figures of all matches, without their passages but where those may tell of a round-up, and the times
of the articles that match. The rest of the store is read when its turn comes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain, islice
from typing import TYPE_CHECKING

from provenance.app.comparing import keep_new_matches
from provenance.app.crew import crew_of, in_parts
from provenance.app.families import (
    add_second_sources,
    clusters_of,
    each_family,
    family_of,
    latest,
    lone_family,
    matches_of,
    merging_of,
    second_sources,
    with_second_sources,
)
from provenance.app.matching import figures_part, is_new, told_anew
from provenance.errors import StoreChangedError
from provenance.lineage import credited, translated_urls, translations
from provenance.records.match import Cluster, Match

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from provenance.app.desk import Desk
    from provenance.records.article import Article
    from provenance.records.family import Family
    from provenance.records.lineage import AlsoFrom

_PART = 200
"""Articles of clusters in one part."""
_MANY = 10_000
"""Articles of a store from which on several processes pay."""

Pair = tuple[str, str]
Kin = tuple[Cluster, tuple[Pair, ...]]
"""A cluster, and the pairs that match and touch it."""


def stored_families(
    desk: Desk, *, alone: bool = False, since: datetime | None = None, limit: int | None = None
) -> Iterator[Family]:
    """Every family of the store; ``alone`` adds the articles of none; ``since``: one of its articles is as new."""
    told = _each_told(desk) if keep_new_matches(desk) else _each_compared(desk)
    families = _and_alone(desk, told) if alone else told
    return islice((one for one in families if is_new(one.articles, since)), limit)


def _and_alone(desk: Desk, families: Iterable[Family]) -> Iterator[Family]:
    held: set[str] = set()
    for family in families:
        held.update(one.id for one in (*family.articles, *family.excerpts))
        yield family
    yield from (lone_family(desk.owned(one)) for one in desk.store.each_article() if one.id not in held)


def _each_compared(desk: Desk) -> Iterator[Family]:
    """Of a store that keeps no matches: everything that matches is in memory."""
    matches = list(told_anew(desk))
    articles = desk.stored(sorted({key for match in matches for key in (match.a, match.b)}))
    crediting = _crediting(desk)
    return each_family(articles | crediting.linked | desk.stored(crediting.ids), matches)


def _each_told(desk: Desk) -> Iterator[Family]:
    crediting = _crediting(desk)
    with ExitStack() as stack:
        crew: Executor | None = crew_of(desk) if desk.store.count() >= _MANY else None
        if crew is not None:
            stack.callback(crew.shutdown, cancel_futures=True)
        kin, merged = _each_kin(desk, crediting, crew)
        held = {key for cluster, _ in kin for key in (*cluster.members, *cluster.excerpts)}
        yield from _reconstructed(desk, kin, merged, crew)
    for start in range(0, len(crediting.ids), _PART):
        single = [key for key in crediting.ids[start : start + _PART] if key not in held]
        yield from map(lone_family, desk.stored(single).values())


def _each_kin(desk: Desk, crediting: Crediting, crew: Executor | None) -> tuple[list[Kin], frozenset[str]]:
    """Every cluster, and the articles that may have merged two texts."""
    names: dict[str, str] = {}
    told = chain.from_iterable(in_parts(desk, figures_part, desk.store.match_heads(), crew=crew))
    matches = [_sharing_names(match, names) for match in told]
    ids = names.keys() | crediting.ids | crediting.linked.keys()
    published = {key: latest(time) for key, time in desk.store.published(ids).items()}
    clusters = clusters_of(ids, matches, published, translations(crediting.linked.values()))
    touching = matches_of(matches)
    kin = [(cluster, tuple((match.a, match.b) for match in touching(cluster))) for cluster in clusters]
    return kin, merging_of(clusters)


def _sharing_names(match: Match, names: dict[str, str]) -> Match:
    """Each id is held once."""
    return replace(match, a=names.setdefault(match.a, match.a), b=names.setdefault(match.b, match.b))


def _reconstructed(desk: Desk, kin: Sequence[Kin], merged: frozenset[str], crew: Executor | None) -> Iterator[Family]:
    second: dict[str, list[AlsoFrom]] = {}
    quoting = [one for one in kin if not merged.isdisjoint(one[0].excerpts)]
    sources = in_parts(desk, sources_part, [(merged, part) for part in _parts(quoting)], crew=crew)
    add_second_sources(second, chain.from_iterable(sources))
    for family in chain.from_iterable(in_parts(desk, families_part, _parts(kin), crew=crew)):
        yield with_second_sources(family, second)


def _parts(kin: Sequence[Kin]) -> list[tuple[Kin, ...]]:
    """Clusters that follow one another, with so many articles together."""
    parts: list[list[Kin]] = []
    size = _PART
    for one in kin:
        if size >= _PART:
            parts.append([])
            size = 0
        parts[-1].append(one)
        size += len(one[0].members) + len(one[0].excerpts)
    return [tuple(part) for part in parts]


def families_part(desk: Desk, kin: Sequence[Kin]) -> list[Family]:
    """The families of some clusters."""
    return [family for family, _ in _made(desk, kin)]


def sources_part(desk: Desk, task: tuple[frozenset[str], Sequence[Kin]]) -> list[tuple[str, AlsoFrom]]:
    """What the excerpts of some clusters, as far as they are members elsewhere, have from them."""
    merged, kin = task
    return [one for family, matches in _made(desk, kin) for one in second_sources(family, merged, matches)]


def _made(desk: Desk, kin: Sequence[Kin]) -> Iterator[tuple[Family, list[Match]]]:
    known = {(match.a, match.b): match for match in desk.store.matches({pair for _, pairs in kin for pair in pairs})}
    named = {key for cluster, _ in kin for key in (*cluster.members, *cluster.excerpts)}
    articles = desk.stored(sorted(named.union(*known)))
    if len(known) < len({pair for _, pairs in kin for pair in pairs}) or not named <= articles.keys():
        raise StoreChangedError
    for cluster, pairs in kin:
        matches = [known[pair] for pair in pairs]
        yield family_of(cluster, articles, matches), matches


@dataclass(frozen=True, slots=True)
class Crediting:
    """What the store has of articles that credit somebody."""

    ids: list[str]
    """All of them, sorted."""
    linked: dict[str, Article]
    """Those that link to what they translate, and what they link to."""


def _crediting(desk: Desk) -> Crediting:
    ids: list[str] = []
    linked: dict[str, Article] = {}
    for article in map(desk.owned, desk.store.each_crediting()):
        if credited(article):
            ids.append(article.id)
            for url in translated_urls(article):
                linked |= {one.id: one for one in (article, *map(desk.owned, desk.store.versions(url)))}
    return Crediting(ids=sorted(ids), linked=linked)
