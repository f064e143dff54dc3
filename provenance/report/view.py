"""One family as the reader meets it: names for every node, the tree in printing order. Every format draws from this."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from provenance.records.lineage import Derivation, Lineage, Unseen
from provenance.report.phrases import label

if TYPE_CHECKING:
    from provenance.records.article import Article
    from provenance.records.edit import EditReport
    from provenance.records.family import Trace


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One line of the tree."""

    id: str
    depth: int
    trail: tuple[bool, ...]
    """For every level above: whether more children follow there."""
    derivation: Derivation | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyView:
    """Look-ups that every format needs."""

    trace: Trace
    names: Mapping[str, str]
    """What to call every article and unseen node."""
    articles: Mapping[str, Article]
    unseen: Mapping[str, Unseen]
    derivations: Mapping[str, Derivation]
    edits: Mapping[str, EditReport]
    nodes: tuple[Node, ...]

    @property
    def subject(self) -> Article:
        """The article that was asked about."""
        return self.trace.article

    @property
    def own(self) -> Derivation | None:
        """The derivation of the article that was asked about."""
        return self.derivations.get(self.subject.id)

    def undirected(self, parent: str) -> str:
        """What to say of a copy of which it is not known whether it comes from this parent."""
        if parent in self.unseen:
            return f"May come from {self.name(parent)}, which was not captured"
        return f"Shares its text with {self.name(parent)}; who copied is not known"

    def name(self, node: str | None) -> str:
        """What to call a node; None is "no captured parent"."""
        return "no captured parent" if node is None else self.names.get(node, node)

    def children(self, node: str) -> list[Derivation]:
        """The derivations from one node."""
        return [one for one in self.derivations.values() if one.parent == node]


def view(trace: Trace) -> FamilyView:
    """Arrange the answer to a trace for showing."""
    files = {key: PurePath(path).name for key, path in trace.names}
    known = [trace.article, *trace.others]
    lineage = Lineage(unseen=(), roots=(), derivations=())
    if trace.family:
        known = [*trace.family.articles, *trace.family.excerpts, *known]
        lineage = trace.family.lineage
    articles = {article.id: article for article in known}
    unseen = {one.id: one for one in lineage.unseen}
    derivations = {one.child: one for one in lineage.derivations}
    names = _names(articles, files) | {one.id: one.name or "unnamed original" for one in lineage.unseen}
    return FamilyView(
        trace=trace,
        names=names,
        articles=articles,
        unseen=unseen,
        derivations=derivations,
        edits=dict(trace.edits),
        nodes=_tree(lineage, articles),
    )


def _names(articles: Mapping[str, Article], files: Mapping[str, str]) -> dict[str, str]:
    """Labels; where two articles would be called the same, versions or the address's end tell them apart."""
    plain = {key: label(article, files) for key, article in articles.items()}
    same: dict[str, list[str]] = defaultdict(list)
    for key, name in plain.items():
        same[name].append(key)
    for name, keys in same.items():
        if len(keys) > 1:
            for key in keys:
                plain[key] = f"{name} ({_end(articles[key], files)})"
    lines = {article.url for article in articles.values() if article.url and article.version > 1}
    return {
        key: f"{name} v1" if articles[key].version == 1 and articles[key].url in lines else name
        for key, name in plain.items()
    }


def _end(article: Article, files: Mapping[str, str]) -> str:
    if article.url:
        return article.url.rstrip("/").rsplit("/", 1)[-1] or article.url
    return files.get(article.id, article.id)


def _tree(lineage: Lineage, articles: Mapping[str, Article]) -> tuple[Node, ...]:
    """Roots, surest first, and under each its children in the order of their times."""
    children: dict[str, list[Derivation]] = defaultdict(list)
    for derivation in lineage.derivations:
        children[derivation.parent].append(derivation)

    def when(derivation: Derivation) -> tuple[bool, str, str]:
        article = articles.get(derivation.child)
        stamp = article.published.rfc3339() if article and article.published else ""
        return (not stamp, stamp, derivation.child)

    nodes: list[Node] = []
    stack = [Node(id=root.id, depth=0, trail=(), derivation=None) for root in reversed(lineage.roots)]
    while stack:
        node = stack.pop()
        nodes.append(node)
        below = sorted(children[node.id], key=when)
        stack += [
            Node(id=one.child, depth=node.depth + 1, trail=(*node.trail, one is not below[-1]), derivation=one)
            for one in reversed(below)
        ]
    return tuple(nodes)
