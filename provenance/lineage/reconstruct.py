"""From the articles of one cluster to its lineage: score every possible parent, normalise, decode, explain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.lineage import evidence as reasons
from provenance.lineage.model import best_forest, marginals
from provenance.lineage.publishers import publishes
from provenance.lineage.unseen import Crediting, credited, unseen_nodes
from provenance.lineage.witnesses import Witnesses, witnesses
from provenance.records.lineage import (
    Alternative,
    Derivation,
    DerivationKind,
    Evidence,
    ExcerptOf,
    Lineage,
    Root,
)

if TYPE_CHECKING:
    from provenance.records.article import Article
    from provenance.records.match import Match

_SHOWN = 0.01
"""Runner-up parents below this probability go into ``rest``."""
_CLAIM = 0.5
"""Below this the direction counts as not known (contract)."""
_SUREST = 0.98
"""No answer is surer than this: beyond it the model would rather be wrong than the world so plain."""
_VIA = 2.0
"""Weight of "X via Y": the unseen X derives from Y."""

Edges = dict[tuple[str, str], tuple[Evidence, ...]]
"""(parent, child) to what speaks for and against it. A pair that is not there is impossible."""


@dataclass(frozen=True, slots=True)
class _Scene:
    """Nodes of one forest in a fixed order, with every possible edge."""

    cluster: Witnesses
    unseen: tuple[Crediting, ...]
    nodes: tuple[str, ...]
    edges: Edges


def reconstruct(articles: Sequence[Article], excerpts: Sequence[Article], matches: Sequence[Match]) -> Lineage:
    """The lineage of ``articles`` (one cluster), with the articles that only quote from it hung on their sources.

    ``matches`` are all verified pairs among both. The answer does not depend on the order of anything.
    """
    members = sorted(articles, key=lambda article: article.id)
    cluster = witnesses([*members, *excerpts], matches)
    unseen = unseen_nodes([*members, *excerpts])
    edges = _edges(members, unseen, cluster)
    nodes = (*(article.id for article in members), *(one.node.id for one in unseen))
    scene = _Scene(cluster=cluster, unseen=unseen, nodes=nodes, edges=edges)
    probabilities, parents = _solve(scene)
    parents = likeliest(parents, probabilities)
    derivations = [
        _derivation(scene, child, parents[child], probabilities[child]) for child in nodes if parents[child] is not None
    ]
    roots = _roots(scene, probabilities, parents)
    quoted = [_excerpt(article, members, unseen, cluster) for article in sorted(excerpts, key=lambda one: one.id)]
    return Lineage(
        unseen=tuple(one.node for one in unseen),
        roots=roots,
        derivations=tuple(derivations + [derivation for derivation, _ in quoted]),
        excerpts=tuple(mark for _, mark in quoted if mark is not None),
    )


def _edges(members: Sequence[Article], unseen: Sequence[Crediting], cluster: Witnesses) -> Edges:
    edges: Edges = {}
    for child in members:
        captured = _captured_edges(child, members, cluster)
        edges |= captured | _unseen_edges(child, unseen, captured)
    for crediting in unseen:
        edges |= _via_edges(crediting, members, unseen)
    return edges


def _captured_edges(child: Article, members: Sequence[Article], cluster: Witnesses) -> Edges:
    """Every member that shares text with the child, or that the child credits, may be its parent."""
    return {
        (parent.id, child.id): reasons.for_pair(parent, child, cluster)
        for parent in members
        if parent.id != child.id
        and (
            (child.id, parent.id) in cluster.shares
            or any(publishes(credit.source, parent) for credit in credited(child))
        )
    }


def _unseen_edges(child: Article, unseen: Sequence[Crediting], captured: Edges) -> Edges:
    """Every unseen original that the child credits, or that others credit whose text the child shares."""
    best = max((_text_and_time(found) for found in captured.values()), default=0.0)
    sharing = {parent for parent, _ in captured}
    return {
        (one.node.id, child.id): reasons.for_unseen(one, child, best)
        for one in unseen
        if child.id in one.by or sharing & one.by.keys()
    }


def _text_and_time(found: Sequence[Evidence]) -> float:
    return sum(one.weight for one in found if one.kind in {"text", "time"})


def _via_edges(crediting: Crediting, members: Sequence[Article], unseen: Sequence[Crediting]) -> Edges:
    """Where an article credits X directly and Y as the original, the unseen X derives from Y."""
    direct = {article for article, credit in crediting.by.items() if credit.role == "direct"}
    edges: Edges = {}
    for member in members:
        if member.id not in direct:
            continue
        for credit in credited(member):
            if credit.role != "original":
                continue
            detail = Evidence(kind="credit", detail=f"“{credit.text}”", weight=_VIA)
            seen = [other.id for other in members if publishes(credit.source, other)]
            others = [one.node.id for one in unseen if one is not crediting and one.by.get(member.id) == credit]
            edges |= {(parent, crediting.node.id): (detail,) for parent in seen + others}
    return edges


def _solve(scene: _Scene) -> tuple[dict[str, dict[str | None, float]], dict[str, str | None]]:
    """Per child the probability of every parent (None: no parent here), and the parents of the decoded forest."""
    import numpy as np

    count = len(scene.nodes)
    index = {node: place for place, node in enumerate(scene.nodes)}
    scores = np.full((count + 1, count), -np.inf)
    scores[count, :] = 0.0
    for (parent, child), found in scene.edges.items():
        scores[index[parent], index[child]] = sum(one.weight for one in found)
    table = marginals(scores)
    chosen = best_forest(scores)
    names: list[str | None] = [*scene.nodes, None]
    probabilities = {
        child: {names[row]: float(table[row, column]) for row in range(count + 1) if table[row, column] > 0}
        for column, child in enumerate(scene.nodes)
    }
    return probabilities, {child: names[chosen[column]] for column, child in enumerate(scene.nodes)}


def likeliest(
    parents: dict[str, str | None], probabilities: dict[str, dict[str | None, float]]
) -> dict[str, str | None]:
    """The forest with every parent exchanged for a likelier one, wherever that closes no circle.

    The likeliest forest as a whole need not hold the likeliest parent of each child.
    """
    changed = dict(parents)
    for child in sorted(parents, key=lambda name: (-max(probabilities[name].values()), name)):
        if changed[child] is None:
            continue
        others = [name for name in probabilities[child] if name is not None and not _descends(name, child, changed)]
        changed[child] = max(sorted(others), key=lambda name: probabilities[child][name], default=changed[child])
    return changed


def _descends(node: str, ancestor: str, parents: dict[str, str | None]) -> bool:
    """Whether a node is the ancestor or stands below it."""
    above: str | None = node
    while above is not None:
        if above == ancestor:
            return True
        above = parents.get(above)
    return False


def _derivation(
    scene: _Scene, child: str, parent: str | None, chances: dict[str | None, float], kind: DerivationKind | None = None
) -> Derivation:
    if parent is None:
        raise ValueError(f"no parent to derive from: {child}")
    found = scene.edges[parent, child]
    confidence = _stated(chances.get(parent, 0.0))
    others = sorted((name for name in chances if name != parent), key=lambda name: (-chances[name], name or ""))
    alternatives = tuple(
        Alternative(parent=name, confidence=round(chances[name], 4)) for name in others if chances[name] >= _SHOWN
    )
    return Derivation(
        child=child,
        parent=parent,
        kind=kind or _kind(scene, child, parent),
        confidence=confidence,
        direction="known" if confidence >= _CLAIM else "unknown",
        evidence=tuple(sorted(found, key=lambda one: -abs(one.weight))),
        alternatives=alternatives,
        rest=round(max(0.0, 1 - confidence - sum(one.confidence for one in alternatives)), 4),
    )


def _kind(scene: _Scene, child: str, parent: str) -> DerivationKind:
    if frozenset((parent, child)) in scene.cluster.revisions:
        return "revision"
    member = scene.cluster.articles.get(child)
    unseen = next((one for one in scene.unseen if one.node.id == parent), None)
    if unseen is not None:
        credit = unseen.by.get(child) or next(iter(unseen.by.values()))
        return "reprint" if credit.relation == "self" else credit.relation
    if member is None:
        return "reprint"
    captured = scene.cluster.articles[parent]
    for credit in credited(member):
        if credit.relation in {"wire", "translation"} and publishes(credit.source, captured):
            return credit.relation
    return "reprint"


def _roots(
    scene: _Scene, probabilities: dict[str, dict[str | None, float]], parents: dict[str, str | None]
) -> tuple[Root, ...]:
    """Members without a parent, and unseen nodes that have a child; an unseen one is as sure as its surest child."""
    used = set(parents.values())
    roots = []
    for node in scene.nodes:
        if parents[node] is not None:
            continue
        if node in scene.cluster.articles:
            roots.append(Root(id=node, confidence=_stated(probabilities[node].get(None, 0.0))))
        elif node in used:
            surest = max(probabilities[child].get(node, 0.0) for child, parent in parents.items() if parent == node)
            roots.append(Root(id=node, confidence=_stated(surest)))
    return tuple(sorted(roots, key=lambda root: (-root.confidence, root.id)))


def _stated(probability: float) -> float:
    return round(min(probability, _SUREST), 4)


def _excerpt(
    article: Article, members: Sequence[Article], unseen: Sequence[Crediting], cluster: Witnesses
) -> tuple[Derivation, ExcerptOf | None]:
    """Hang one quoting article on its likeliest source: a forest of one child, whose parents are the family."""
    captured = _captured_edges(article, members, cluster)
    edges = captured | _unseen_edges(article, unseen, captured)
    if not captured:
        raise ValueError(f"an excerpt without a match: {article.id}")
    scene = _Scene(cluster=cluster, unseen=tuple(unseen), nodes=(article.id,), edges=edges)
    total: dict[str | None, float] = {parent: sum(one.weight for one in found) for (parent, _), found in edges.items()}
    chances = _softmax({**total, None: 0.0})
    parent = max(sorted(name for name in total if name), key=lambda name: chances[name])
    derivation = _derivation(scene, article.id, parent, chances, kind="excerpt")
    share = cluster.shares.get((parent, article.id))
    if share is None:
        return derivation, None
    mark = ExcerptOf(article=article.id, parent=parent, confidence=derivation.confidence, share=round(share, 4))
    return derivation, mark


def _softmax(scores: dict[str | None, float]) -> dict[str | None, float]:
    from math import exp

    top = max(scores.values())
    weights = {name: exp(score - top) for name, score in scores.items()}
    return {name: weight / sum(weights.values()) for name, weight in weights.items()}
