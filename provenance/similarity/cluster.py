"""Clusters: copies of one text, and beside them the articles that only quote from it.

Members are held together by near-duplicate and revision matches (``groups``). Every other match ties an article to a
cluster as its excerpt: a teaser, a truncated copy, a page that quotes it, a round-up of several stories, which is an
excerpt of each and joins none. An article may be an excerpt of several clusters, and a member of another.

Where two articles stand alone and share an excerpt only, one is the cluster, the other its excerpt: the later one
where both times are known; else the one that is found in the other for its larger part; else, both being longer than
what they share, the longer. That is a way of filing, no claim about who wrote first: it is ``lineage`` that has the
evidence. Articles without any tie are in no cluster. The order of the arguments changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from provenance.records.match import Cluster, Match
from provenance.similarity.groups import group_copies
from provenance.similarity.roundups import find_roundups

CONTAINED = 0.5
"""Containment from which an article is filed as the excerpt of a longer one."""

Group = frozenset[str]


def cluster(
    articles: Sequence[str], matches: Sequence[Match], *, published: Mapping[str, datetime] | None = None
) -> tuple[Cluster, ...]:
    """Every cluster of two or more articles, members and excerpts together; ids sorted, clusters by their first id.

    Matches that name other ids than ``articles`` are not looked at. ``published`` gives the times that are known.
    """
    known = set(articles)
    judged = _one_each([match for match in matches if match.a in known and match.b in known and match.a != match.b])
    roundups = find_roundups(judged, published or {})
    strong = [match for match in judged if match.kind != "excerpt" and not {match.a, match.b} & roundups]
    weak = [match for match in judged if match.kind == "excerpt" and not {match.a, match.b} & roundups]
    groups = group_copies(known, strong, weak)
    ties = _ties(judged, groups, roundups, published or {})
    return tuple(sorted(_clusters(set(groups.values()), _needed(ties)), key=lambda found: found.members))


def _one_each(matches: Sequence[Match]) -> list[Match]:
    """The strongest match of each pair."""
    best: dict[frozenset[str], Match] = {}
    for match in sorted(matches, key=lambda match: (-match.jaccard, match.kind, match.a, match.b)):
        best.setdefault(frozenset((match.a, match.b)), match)
    return list(best.values())


def _ties(
    matches: Sequence[Match], groups: Mapping[str, Group], roundups: frozenset[str], published: Mapping[str, datetime]
) -> dict[Group, set[str]]:
    """The excerpts of each group."""
    between = [match for match in matches if groups[match.a] != groups[match.b]]
    older = _older(between, groups, published)
    ties: defaultdict[Group, set[str]] = defaultdict(set)
    for match in between:
        quoting, quoted = _filed(match, groups, roundups, published, older)
        ties[groups[quoted]].add(quoting)
    return dict(ties)


def _older(
    matches: Sequence[Match], groups: Mapping[str, Group], published: Mapping[str, datetime]
) -> set[tuple[str, Group]]:
    """(Article, group) where an article is known to be older than all of the group with which it shares text."""
    younger: defaultdict[tuple[str, Group], list[bool]] = defaultdict(list)
    for match in matches:
        for one, other in ((match.a, match.b), (match.b, match.a)):
            times = published.get(one), published.get(other)
            younger[one, groups[other]].append(times[0] is not None and times[1] is not None and times[0] < times[1])
    return {key for key, answers in younger.items() if all(answers)}


def _filed(
    match: Match,
    groups: Mapping[str, Group],
    roundups: frozenset[str],
    published: Mapping[str, datetime],
    older: set[tuple[str, Group]],
) -> tuple[str, str]:
    """(quoting, quoted). A round-up quotes; else a single article quotes a group of several; else see the module.

    A single article that is older than what it shares text with in the group quotes nobody: it may be the second source
    of a merged text.
    """
    pair = (match.a, match.b)
    if (pair[0] in roundups) != (pair[1] in roundups):
        return pair if pair[0] in roundups else pair[::-1]
    alone = [len(groups[article]) == 1 for article in pair]
    if alone[0] != alone[1]:
        lone, member = pair if alone[0] else pair[::-1]
        return (member, lone) if (lone, groups[member]) in older else (lone, member)
    return pair if _quotes(match, published) else pair[::-1]


def _quotes(match: Match, published: Mapping[str, datetime]) -> bool:
    """Whether ``a`` is filed as quoting ``b``."""
    times = published.get(match.a), published.get(match.b)
    if times[0] is not None and times[1] is not None and times[0] != times[1]:
        return times[0] > times[1]
    if match.containment_a == match.containment_b:
        return match.a > match.b
    contained = max(match.containment_a, match.containment_b) >= CONTAINED
    return (match.containment_a > match.containment_b) == contained


def _needed(ties: Mapping[Group, set[str]]) -> dict[Group, set[str]]:
    """Without the ties of a lone article that stands, with all of its excerpts, among another cluster's."""
    homes: defaultdict[str, list[Group]] = defaultdict(list)
    for group, excerpts in sorted(ties.items(), key=lambda tie: sorted(tie[0])):
        for excerpt in excerpts:
            homes[excerpt].append(group)
    return {group: excerpts for group, excerpts in ties.items() if not _covered(group, excerpts, ties, homes)}


def _covered(
    group: Group, excerpts: set[str], ties: Mapping[Group, set[str]], homes: Mapping[str, Sequence[Group]]
) -> bool:
    if len(group) > 1:
        return False
    (alone,) = group
    return any(excerpts <= (ties[home] | home) and home != group for home in homes.get(alone, ()))


def _clusters(groups: set[Group], ties: Mapping[Group, set[str]]) -> Iterator[Cluster]:
    for group in groups:
        excerpts = ties.get(group, set())
        if len(group) > 1 or excerpts:
            yield Cluster(members=tuple(sorted(group)), excerpts=tuple(sorted(excerpts)))
