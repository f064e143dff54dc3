"""From the articles of one cluster to its lineage: score every possible parent, normalise, decode, explain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import exp, expm1, log
from typing import TYPE_CHECKING

from provenance.lineage.explain import closest_rival, explain
from provenance.lineage.features import PLACE
from provenance.lineage.merges import second_sources
from provenance.lineage.model import best_forest, likeliest, marginals
from provenance.lineage.scene import Scene, set_scene
from provenance.lineage.sequence import lay_out
from provenance.lineage.siblings import Siblings, find_siblings
from provenance.lineage.texts import read_texts
from provenance.lineage.unseen import Crediting, unseen_nodes
from provenance.lineage.weights import calibrated, weight_row
from provenance.lineage.witnesses import witnesses
from provenance.records.lineage import (
    AlsoFrom,
    Alternative,
    Derivation,
    DerivationKind,
    Evidence,
    ExcerptOf,
    Lineage,
    Root,
)

if TYPE_CHECKING:
    from provenance.lineage.model import Matrix
    from provenance.lineage.witnesses import Witnesses
    from provenance.records.article import Article
    from provenance.records.match import Match

_SHOWN = 0.01
"""Runner-up parents below this probability go into ``rest``."""
_CLAIM = 0.5
"""Below this the direction counts as not known (contract)."""
_EVEN = 1e-4
"""The last digit that is printed."""
_AS_LIKELY = 0.5
"""A derivation is undecided where the other way round is more than so much as likely."""
_DIGITS = 9
"""Even evidence must weigh the same to the last digit, in whatever order it was added up."""
_SUREST = 0.98
"""No answer is surer than this: beyond it the model would rather be wrong than the world so plain."""


def reconstruct(
    articles: Sequence[Article], excerpts: Sequence[Article], matches: Sequence[Match], beside: Sequence[Article] = ()
) -> Lineage:
    """The lineage of ``articles`` (one cluster), with the articles that only quote from it hung on their sources.

    ``matches`` are all verified pairs among both; ``beside`` are articles of other families that match one of these: a
    credit of their publisher is no original that nobody captured. The answer does not depend on the order of anything,
    nor on ids (``sequence``).
    """
    members = lay_out(articles)
    unseen = unseen_nodes([*members, *excerpts], beside)
    quoting = lay_out(excerpts)
    texts = read_texts({one.id: one for one in (*members, *quoting)}.values())
    scene = set_scene(members, members, unseen, witnesses(texts.among(len(members)), matches))
    probabilities, parents = _solve(scene)
    parents = likeliest(parents, probabilities)
    derivations = [
        _derivation(scene, child, parents[child], probabilities[child])
        for child in scene.nodes
        if parents[child] is not None
    ]
    shared = {frozenset((one.a, one.b)): one for one in matches}
    derivations = [replace(one, also_from=_second(scene, one.child, parents, shared)) for one in derivations]
    inferred = _siblings(scene, probabilities, parents)
    derivations += [_inferred(one, child, probabilities[child]) for one in inferred for child in one.children]
    parents |= {child: one.node.id for one in inferred for child in one.children}
    quoted = _excerpts(quoting, members, unseen, witnesses(texts, matches)) if quoting else []
    return Lineage(
        unseen=(*(one.node for one in unseen), *(one.node for one in inferred)),
        roots=_roots(scene, probabilities, parents, inferred),
        derivations=tuple(derivations + [derivation for derivation, _ in quoted]),
        excerpts=tuple(mark for _, mark in quoted if mark is not None),
    )


def score_matrix(scene: Scene) -> Matrix:
    """The scores of all edges: row ``len(nodes)`` is no parent, what is no edge is impossible."""
    import numpy as np

    count = len(scene.nodes)
    index: dict[str | None, int] = {node: place for place, node in enumerate(scene.nodes)}
    index[None] = count
    scores = np.full((count + 1, count), -np.inf)
    totals = (scene.values @ weight_row()).round(_DIGITS)
    scores[[index[parent] for parent, _ in scene.edges], [index[child] for _, child in scene.edges]] = totals
    return scores


def _solve(scene: Scene) -> tuple[dict[str, dict[str | None, float]], dict[str, str | None]]:
    """Per child the probability of every parent (None: no parent here), and the parents of the decoded forest."""
    scores = score_matrix(scene)
    table = marginals(scores).round(_DIGITS)
    chosen = best_forest(scores)
    names: list[str | None] = [*scene.nodes, None]
    probabilities = {
        child: {name: chance for name, chance in zip(names, chances, strict=True) if chance > 0}
        for child, chances in zip(scene.nodes, table.T.tolist(), strict=True)
    }
    return probabilities, {child: names[chosen[column]] for column, child in enumerate(scene.nodes)}


def _derivation(
    scene: Scene, child: str, parent: str | None, chances: dict[str | None, float], kind: DerivationKind | None = None
) -> Derivation:
    if parent is None:
        raise ValueError(f"no parent to derive from: {child}")
    rival = closest_rival(chances, parent, scene.row, child)
    chance = chances.get(parent, 0.0)
    likely = _calibrated(scene, child, chance)
    confidence = _printed(likely)
    left = (1 - likely) / (1 - chance) if chance < 1 else 1.0
    others = sorted((name for name in chances if name != parent), key=lambda name: -chances[name])
    alternatives = tuple(
        Alternative(parent=name, confidence=round(chances[name] * left, 4))
        for name in others
        if chances[name] * left >= _SHOWN
    )
    return Derivation(
        child=child,
        parent=parent,
        kind=kind or _kind(scene, child, parent),
        confidence=confidence,
        direction="known" if confidence >= _CLAIM else "unknown",
        evidence=explain(scene, (parent, child), rival, weight_row()),
        alternatives=alternatives,
        rest=round(max(0.0, 1 - confidence - sum(one.confidence for one in alternatives)), 4),
    )


def _kind(scene: Scene, child: str, parent: str) -> DerivationKind:
    if frozenset((parent, child)) in scene.cluster.revisions:
        return "revision"
    unseen = next((one for one in scene.unseen if one.node.id == parent), None)
    if unseen is not None:
        credit = unseen.by.get(child) or next(iter(unseen.by.values()))
        return "reprint" if credit.relation == "self" else credit.relation
    if child not in scene.cluster.articles:
        return "reprint"
    for credit in scene.cluster.claims.named[child].get(parent, ()):
        if credit.relation in {"wire", "translation"}:
            return credit.relation
    return "reprint"


def _second(
    scene: Scene, child: str, parents: dict[str, str | None], shared: Mapping[frozenset[str], Match]
) -> tuple[AlsoFrom, ...]:
    if child not in scene.cluster.articles:
        return ()
    found = second_sources(child, parents, scene.cluster)
    pairs = [(one, shared.get(frozenset((one.parent, child)))) for one in found]
    return tuple(replace(one, passages=match.passages_from(one.parent)) if match else one for one, match in pairs)


def _siblings(
    scene: Scene, probabilities: dict[str, dict[str | None, float]], parents: dict[str, str | None]
) -> tuple[Siblings, ...]:
    roots = [node for node in scene.nodes if parents[node] is None and node in scene.cluster.articles]
    none = {node: probabilities[node].get(None, 0.0) for node in roots}
    return find_siblings(roots, none, scene.cluster.shares)


def _inferred(siblings: Siblings, child: str, chances: dict[str | None, float]) -> Derivation:
    """A derivation from an original that is only inferred."""
    confidence = _printed(siblings.children[child])
    others = {**chances, None: max(0.0, chances.get(None, 0.0) - confidence)}
    shown = sorted(((name, chance) for name, chance in others.items() if chance >= _SHOWN), key=lambda one: -one[1])
    alternatives = tuple(Alternative(parent=name, confidence=round(chance, 4)) for name, chance in shown)
    kin = len(siblings.children) - 1
    weight = log(max(confidence, 1e-6) / max(1 - confidence, 1e-6))
    detail = f"shares text with {kin} {'other' if kin == 1 else 'others'}, and none of them copied another"
    return Derivation(
        child=child,
        parent=siblings.node.id,
        kind="reprint",
        confidence=confidence,
        direction="known" if confidence >= _CLAIM else "unknown",
        evidence=(Evidence(kind="inferred", detail=detail, weight=weight),),
        alternatives=alternatives,
        rest=round(max(0.0, 1 - confidence - sum(one.confidence for one in alternatives)), 4),
    )


def _roots(
    scene: Scene,
    probabilities: dict[str, dict[str | None, float]],
    parents: dict[str, str | None],
    inferred: Sequence[Siblings],
) -> tuple[Root, ...]:
    """Members without a parent, and unseen nodes that have a child; an unseen one is as sure as its surest child.

    So is a member that is hardly less likely a copy of its child: it comes first only because one has to.
    """
    roots = []
    for node in (node for node in scene.nodes if parents[node] is None):
        captured = node in scene.cluster.articles
        sure = _stated(scene, node, probabilities[node].get(None, 0.0)) if captured else 0.0
        children = [child for child, parent in parents.items() if parent == node]
        below = [_stated(scene, child, probabilities[child].get(node, 0.0)) for child in children]
        surest = max(below, default=0.0)
        turned = max((probabilities[node].get(child, 0.0) for child in children), default=0.0)
        if captured and surest < _CLAIM and turned > _AS_LIKELY * surest > 0:
            sure = min(sure, surest)
        if captured or below:
            roots.append(Root(id=node, confidence=sure if captured else surest))
    roots += [Root(id=one.node.id, confidence=_printed(max(one.children.values()))) for one in inferred]
    return tuple(sorted(roots, key=lambda root: -root.confidence))


def _stated(scene: Scene, child: str, probability: float) -> float:
    """The confidence to print of a parent of this child, or of none."""
    return _printed(_calibrated(scene, child, probability))


def _calibrated(scene: Scene, child: str, probability: float) -> float:
    """Calibrated among copies, on which that was measured; a lone credit stays as sure as it was read."""
    copies = expm1(scene.values[scene.row[None, child], PLACE["none: copies"]])
    return calibrated(probability, copies) if copies else probability


def _printed(probability: float) -> float:
    """To four digits. What is no likelier than its opposite is no claim, whatever the rounding."""
    stated = round(min(probability, _SUREST), 4)
    return stated if probability > _CLAIM + _EVEN else min(stated, _CLAIM - _EVEN)


def _excerpts(
    quoting: Sequence[Article], members: Sequence[Article], unseen: Sequence[Crediting], cluster: Witnesses
) -> list[tuple[Derivation, ExcerptOf | None]]:
    """Hang every quoting article on its likeliest source: a forest of one child, whose parents are the family."""
    scene = _by_passages(set_scene(members, quoting, unseen, cluster))
    totals = scene.values @ weight_row()
    scored: dict[str, dict[str | None, float]] = {article.id: {} for article in quoting}
    for (parent, child), total in zip(scene.edges, totals, strict=True):
        scored[child][parent] = float(total)
    return [_excerpt(scene, article, _softmax(scored[article.id])) for article in quoting]


def _by_passages(scene: Scene) -> Scene:
    """The scene with the share of the child measured of what it took from this family, not of the page around it."""
    values, column = scene.values.copy(), PLACE["text: share of the child"]
    for child in scene.nodes:
        rows = [scene.row[edge] for edge in scene.edges if edge[1] == child]
        most = values[rows, column].max(initial=0.0)
        if most > 0:
            values[rows, column] /= most
    return replace(scene, values=values)


def _excerpt(scene: Scene, article: Article, chances: dict[str | None, float]) -> tuple[Derivation, ExcerptOf | None]:
    parents = [name for name in chances if name is not None]
    if not parents:
        raise ValueError(f"an excerpt without a match: {article.id}")
    parent = max(parents, key=lambda name: chances[name])
    derivation = _derivation(scene, article.id, parent, chances, kind="excerpt")
    share = scene.cluster.shares.get((parent, article.id))
    if share is None:
        return derivation, None
    mark = ExcerptOf(article=article.id, parent=parent, confidence=derivation.confidence, share=round(share, 4))
    return derivation, mark


def _softmax(scores: dict[str | None, float]) -> dict[str | None, float]:
    top = max(scores.values())
    weights = {name: exp(score - top) for name, score in scores.items()}
    return {name: weight / sum(weights.values()) for name, weight in weights.items()}
