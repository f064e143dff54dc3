"""From articles and verified pairs to families: cluster, reconstruct, name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from provenance import lineage, similarity
from provenance.records.family import Family, Origin, Origins
from provenance.records.lineage import AlsoFrom
from provenance.records.match import Cluster, Match

if TYPE_CHECKING:
    from datetime import datetime

    from provenance.records.article import Article, Moment


def families_of(articles: Mapping[str, Article], matches: Sequence[Match]) -> tuple[Family, ...]:
    """Every family among these articles: the clusters, then the articles that stand alone and credit somebody.

    A translation shares no words with its original: a credit that links to it joins the two.
    """
    return tuple(each_family(articles, matches))


def each_family(articles: Mapping[str, Article], matches: Sequence[Match]) -> Iterator[Family]:
    """As ``families_of``, one after the other: only the clusters are all known before the first."""
    published = {key: latest(article.published) for key, article in articles.items() if article.published}
    clusters = clusters_of(articles, matches, published, lineage.translations(articles.values()))
    touching = matches_of(matches)
    merged = merging_of(clusters)
    second: dict[str, list[AlsoFrom]] = {}
    quoting: dict[Cluster, Family] = {}
    for cluster in clusters:
        if not merged.isdisjoint(cluster.excerpts):
            here = touching(cluster)
            quoting[cluster] = family_of(cluster, articles, here)
            add_second_sources(second, second_sources(quoting[cluster], merged, here))
    held: set[str] = set()
    for cluster in clusters:
        held.update(cluster.members, cluster.excerpts)
        family = quoting.get(cluster) or family_of(cluster, articles, touching(cluster))
        yield with_second_sources(family, second)
    for key, article in sorted(articles.items()):
        if key not in held and lineage.credited(article):
            yield lone_family(article)


def clusters_of(
    articles: Iterable[str],
    matches: Sequence[Match],
    published: Mapping[str, datetime],
    translations: Sequence[tuple[str, str]],
) -> tuple[Cluster, ...]:
    """What holds several of these articles together: matches, or a translation that links to its original."""
    clusters = similarity.cluster(sorted(articles), matches, published=published)
    joined = join(clusters, translations) if translations else clusters
    return tuple(cluster for cluster in joined if len(cluster.members + cluster.excerpts) > 1)


def merging_of(clusters: Sequence[Cluster]) -> frozenset[str]:
    """The members of one cluster that are an excerpt of another: they may have merged two texts."""
    members = {key for cluster in clusters for key in cluster.members}
    return frozenset(key for cluster in clusters for key in cluster.excerpts if key in members)


def matches_of(matches: Sequence[Match]) -> Callable[[Cluster], list[Match]]:
    """What gives the matches of which at least one article is in a cluster, in their order."""
    of_article: defaultdict[str, list[int]] = defaultdict(list)
    for place, match in enumerate(matches):
        of_article[match.a].append(place)
        of_article[match.b].append(place)

    def touching(cluster: Cluster) -> list[Match]:
        keys = (*cluster.members, *cluster.excerpts)
        return [matches[place] for place in sorted({place for key in keys for place in of_article.get(key, ())})]

    return touching


def second_sources(family: Family, merged: Set[str], matches: Sequence[Match]) -> list[tuple[str, AlsoFrom]]:
    """(article, what it has from this family) for the excerpts of this family that are members of another."""
    shared = {frozenset((one.a, one.b)): one for one in matches}
    found = []
    for one in family.lineage.derivations:
        match = shared.get(frozenset((one.child, one.parent)))
        if one.child in merged and one.kind == "excerpt" and one.direction == "known" and match is not None:
            passages = match.passages_from(one.parent)
            found.append((one.child, AlsoFrom(parent=one.parent, confidence=one.confidence, passages=passages)))
    return found


def add_second_sources(second: dict[str, list[AlsoFrom]], found: Iterable[tuple[str, AlsoFrom]]) -> None:
    """Add what one family gave to what is known of its excerpts."""
    for article, source in found:
        second.setdefault(article, []).append(source)


def with_second_sources(family: Family, second: Mapping[str, Sequence[AlsoFrom]]) -> Family:
    """A member of one family that is an excerpt of another may have merged two texts: its derivation says so."""
    if not any(one.id in second for one in family.articles):
        return family
    members = {one.id for one in family.articles}
    derivations = tuple(
        replace(one, also_from=(*one.also_from, *second[one.child]))
        if one.child in members and second.get(one.child)
        else one
        for one in family.lineage.derivations
    )
    return replace(family, lineage=replace(family.lineage, derivations=derivations))


def join(clusters: Sequence[Cluster], pairs: Sequence[tuple[str, str]]) -> tuple[Cluster, ...]:
    """The clusters, those of each pair's members made one; who is in none joins as a member. Sorted by first id."""
    joined = [(frozenset(cluster.members), frozenset(cluster.excerpts)) for cluster in clusters]
    for pair in pairs:
        held = [group for group in joined if group[0] & set(pair)]
        members = frozenset(pair).union(*(group[0] for group in held))
        excerpts = frozenset[str]().union(*(group[1] for group in held)) - members
        joined = [group for group in joined if group not in held] + [(members, excerpts)]
    made = (Cluster(members=tuple(sorted(one)), excerpts=tuple(sorted(other))) for one, other in joined)
    return tuple(sorted(made, key=lambda cluster: cluster.members))


def lone_family(article: Article) -> Family:
    """An article as a family of its own, without any derivation."""
    return family_of(Cluster(members=(article.id,)), {article.id: article}, ())


def origins_of(
    articles: Mapping[str, Article], families: Sequence[Family], asked: Iterable[str] | None = None
) -> Origins:
    """How many independent origins stand behind these articles (``asked``: only behind those of them).

    The origin of an article is where the line of its derivations ends; one of no family is its own.
    """
    lines = {family.id: {one.child: one.parent for one in family.lineage.derivations} for family in families}
    homes = _quoted_homes(families) | {one.id: family for family in families for one in family.articles}
    groups: dict[tuple[str, str], list[str]] = {}
    for key in sorted(articles if asked is None else set(asked)):
        home = homes[key].id if key in homes else ""
        origin = _end_of_line(key, lines.get(home, {}))
        groups.setdefault((home if origin not in articles else "", origin), []).append(key)
    names = {(family.id, one.id): one.name for family in families for one in family.lineage.unseen}
    found = [
        Origin(
            id=origin,
            name=names.get((home, origin)),
            own=articles.get(origin),
            articles=tuple(articles[key] for key in keys),
        )
        for (home, origin), keys in groups.items()
    ]
    return Origins(
        articles=sum(len(one.articles) for one in found),
        families=len({homes[key].id for keys in groups.values() for key in keys if key in homes}),
        independent=len(found),
        by_origin=tuple(sorted(found, key=lambda one: (-len(one.articles), one.id))),
    )


def _quoted_homes(families: Sequence[Family]) -> dict[str, Family]:
    """For each quoting article the family that it most surely quotes."""
    sure: dict[str, tuple[float, str]] = {}
    homes: dict[str, Family] = {}
    for family in families:
        quoting = {one.id for one in family.excerpts}
        for one in family.lineage.derivations:
            if one.child in quoting and (one.confidence, family.id) > sure.get(one.child, (-1.0, "")):
                sure[one.child], homes[one.child] = (one.confidence, family.id), family
    return homes


def family_of(cluster: Cluster, articles: Mapping[str, Article], matches: Sequence[Match]) -> Family:
    """A cluster with its lineage; ``matches`` are those that touch it, ``articles`` all that they and it name."""
    members = tuple(sorted((articles[key] for key in cluster.members), key=_age))
    excerpts = tuple(sorted((articles[key] for key in cluster.excerpts), key=_age))
    here = {*cluster.members, *cluster.excerpts}
    inside = [match for match in matches if match.a in here and match.b in here]
    outside = {key for match in matches if (match.a in here) != (match.b in here) for key in (match.a, match.b)} - here
    return Family(
        id=family_id(cluster.members),
        articles=members,
        lineage=lineage.reconstruct(members, excerpts, inside, [articles[key] for key in sorted(outside)]),
        excerpts=excerpts,
    )


def family_id(members: Sequence[str]) -> str:
    """An id from the first member in the order of ids: other articles may come and go without changing it."""
    return "family:" + sha256(min(members).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _end_of_line(key: str, parents: Mapping[str, str]) -> str:
    while key in parents:
        key = parents[key]
    return key


def latest(moment: Moment) -> datetime:
    """A day stated without a clock counts as its end: the article may have come out at any time of it."""
    return moment.time + timedelta(days=1) if moment.precision == "day" else moment.time


def _age(article: Article) -> tuple[bool, str, str]:
    """Dated articles first, oldest first; the id breaks ties."""
    stamp = article.published.rfc3339() if article.published else ""
    return (not stamp, stamp, article.id)
