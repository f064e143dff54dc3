"""From articles and verified pairs to families: cluster, reconstruct, name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING

from provenance import lineage, similarity
from provenance.records.family import Family, Origins
from provenance.records.match import Cluster, Match

if TYPE_CHECKING:
    from provenance.records.article import Article


def families_of(articles: Mapping[str, Article], matches: Sequence[Match]) -> tuple[Family, ...]:
    """Every family among these articles: the clusters, then the articles that stand alone and credit somebody.

    A translation shares no words with its original: a credit that links to it joins the two.
    """
    return tuple(each_family(articles, matches))


def each_family(articles: Mapping[str, Article], matches: Sequence[Match]) -> Iterator[Family]:
    """As ``families_of``, one after the other: only the clusters are all known before the first."""
    published = {key: article.published.time for key, article in articles.items() if article.published}
    clusters = similarity.cluster(sorted(articles), matches, published=published)
    clusters = join(clusters, lineage.translations(articles.values()))
    held: set[str] = set()
    for cluster, inside in _with_matches(clusters, matches):
        if len(cluster.members + cluster.excerpts) > 1:
            held.update(cluster.members, cluster.excerpts)
            yield _family(cluster, articles, inside)
    for key, article in sorted(articles.items()):
        if key not in held and lineage.credited(article):
            yield _family(Cluster(members=(key,)), articles, ())


def _with_matches(clusters: Sequence[Cluster], matches: Sequence[Match]) -> Iterator[tuple[Cluster, list[Match]]]:
    """Each cluster with the matches between its articles."""
    of_article: defaultdict[str, list[int]] = defaultdict(list)
    for place, match in enumerate(matches):
        of_article[match.a].append(place)
    for cluster in clusters:
        here = {*cluster.members, *cluster.excerpts}
        places = sorted(place for key in here for place in of_article.get(key, ()) if matches[place].b in here)
        yield cluster, [matches[place] for place in places]


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
    return _family(Cluster(members=(article.id,)), {article.id: article}, ())


def origins_of(articles: Mapping[str, Article], families: Sequence[Family]) -> Origins:
    """How many independent origins stand behind these articles: roots of their families, and those that stand alone."""
    held = {article.id for family in families for article in (*family.articles, *family.excerpts)}
    roots = sum(len(family.lineage.roots) for family in families)
    return Origins(articles=len(articles), families=len(families), independent=roots + len(articles.keys() - held))


def _family(cluster: Cluster, articles: Mapping[str, Article], matches: Sequence[Match]) -> Family:
    members = tuple(sorted((articles[key] for key in cluster.members), key=_age))
    excerpts = tuple(sorted((articles[key] for key in cluster.excerpts), key=_age))
    return Family(
        id=family_id(cluster.members),
        articles=members,
        lineage=lineage.reconstruct(members, excerpts, matches),
        excerpts=excerpts,
    )


def family_id(members: Sequence[str]) -> str:
    """An id from the first member in the order of ids: other articles may come and go without changing it."""
    return "family:" + sha256(min(members).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _age(article: Article) -> tuple[bool, str, str]:
    """Dated articles first, oldest first; the id breaks ties."""
    stamp = article.published.rfc3339() if article.published else ""
    return (not stamp, stamp, article.id)
