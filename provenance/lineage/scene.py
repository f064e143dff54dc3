"""Every possible edge of one family's forest with its features: what the model weighs, and training learns from.

Nodes are the captured articles, as they come, and the credited originals that nobody captured; an edge leads
from a parent, or from none, to a child. In large families a child keeps its closest candidates, and whom it credits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log1p
from typing import TYPE_CHECKING

from provenance.lineage import evidence
from provenance.lineage.chronology import Chronology
from provenance.lineage.features import NAMES, PLACE
from provenance.lineage.overlap import Overlap, measure_overlap, share_features
from provenance.lineage.signs import Sign, quoted
from provenance.lineage.traces import trace_features

if TYPE_CHECKING:
    import numpy as np

    from provenance.lineage.concordance import Numbers
    from provenance.lineage.overlap import Row, Square
    from provenance.lineage.unseen import Crediting
    from provenance.lineage.witnesses import Witnesses
    from provenance.records.article import Article

    Table = np.ndarray[tuple[int, int], np.dtype[np.float64]]

EVEN = 0.02
"""Shares that differ by less do not tell who cut whom: one word put for two makes as much."""
LARGE = 200
"""In families above this size a child keeps only so many candidates by shared text:"""
KEPT = 30

Edge = tuple[str | None, str]


@dataclass(frozen=True, slots=True)
class Scene:
    """Nodes of one forest in a fixed order, and every possible edge: row ``n`` of ``values`` is ``edges[n]``."""

    cluster: Witnesses
    unseen: tuple[Crediting, ...]
    nodes: tuple[str, ...]
    edges: tuple[Edge, ...]
    values: Table
    signs: dict[Edge, tuple[Sign, ...]]
    row: dict[Edge, int]


def set_scene(
    parents: Sequence[Article], children: Sequence[Article], unseen: Sequence[Crediting], cluster: Witnesses
) -> Scene:
    """The scene of one family; where ``children`` are others than ``parents``, they are quoting articles."""
    import numpy as np

    articles = tuple(cluster.articles.values())
    tables = _Tables(articles, {one.id for one in parents}, cluster)
    names = [child.id for child in children]
    rows: list[tuple[Edge, Row, tuple[Sign, ...]]] = []
    for child in children:
        column = cluster.place[child.id]
        linked = np.flatnonzero(tables.linked[:, column])
        candidates = [articles[row] for row in linked]
        for parent, row in zip(candidates, tables.pairs(linked, column), strict=True):
            rows.append(((parent.id, child.id), row, evidence.for_pair(parent, child, cluster)))
        rows.append(((None, child.id), tables.none[column], ()))
        sharing = {parent.id for parent in candidates if (child.id, parent.id) in cluster.shares}
        for one in unseen:
            if child.id in one.by or sharing & one.by.keys():
                signs = tuple(evidence.for_unseen(one, child, cluster))
                kin = {child.id, *sharing}
                rows.append(((one.node.id, child.id), _unseen_row(one, tables.about(column), kin, signs), signs))
    if names == [one.id for one in parents]:
        names += [one.node.id for one in unseen]
        rows += _via_rows(unseen, parents, cluster)
        rows += [((None, one.node.id), _row({}), ()) for one in unseen]
    values = np.array([row for _, row, _ in rows])
    _weigh_in(values, [signs for _, _, signs in rows])
    return Scene(
        cluster=cluster,
        unseen=tuple(unseen),
        nodes=tuple(names),
        edges=tuple(edge for edge, _, _ in rows),
        values=values,
        signs={edge: signs for edge, _, signs in rows},
        row={edge: number for number, (edge, _, _) in enumerate(rows)},
    )


class _Tables:
    """All features that are measured for all pairs at once."""

    def __init__(self, articles: Sequence[Article], parents: set[str], cluster: Witnesses) -> None:
        import numpy as np

        keys = [article.id for article in articles]
        shares = _shares(cluster)
        matched, self.linked = _linked(shares, parents, cluster)
        times = Chronology(articles)
        pairs = share_features(shares, times.not_later(), EVEN)
        words, printed = Overlap(cluster.texts.words), Overlap(cluster.texts.printed)
        named = cluster.texts.named
        traces = trace_features(articles, named)
        pairs |= measure_overlap("words", words, matched)
        pairs |= measure_overlap("print", printed, matched)
        pairs |= times.features(self.linked)
        pairs |= traces
        self._columns = [PLACE[name] for name in pairs]
        self._pairs = np.array(list(pairs.values()))
        copies = matched.sum(axis=0)
        bigger = (words.sizes[:, None] > words.sizes[None, :] * (1 + EVEN)) & (matched > 0)
        claims = cluster.claims
        self._about: dict[str, Row] = {
            "among copies": (copies > 0).astype(float),
            "copies": np.log1p(copies),
            "best share": pairs["text: share of the child"].max(axis=0, initial=0.0),
            "private text": np.where(copies > 0, np.log1p(words.private), 0.0),
            "credits a captured one": np.array([float(bool(claims.named[key])) for key in keys]) * (copies > 0),
            "credited by others": np.log1p([claims.crediting.get(key, 0) for key in keys]) * (copies > 0),
            "named by others": np.log1p(named.sum(axis=1)) * (copies > 0),
            "names others": np.log1p(named.sum(axis=0)) * (copies > 0),
            "earliest": times.earliest(matched),
            "longest": np.where(copies > 0, (~bigger.any(axis=0)).astype(float), 0.0),
            "has what others share": np.where(copies > 0, np.log1p(words.common), 0.0),
            "canonical elsewhere": np.array([float(cluster.elsewhere[key]) for key in keys]),
        }
        self.none: Table = np.zeros((len(keys), len(NAMES)))
        self.none[:, [PLACE[f"none: {name}"] for name in self._about]] = np.array(list(self._about.values())).T

    def pairs(self, parents: Numbers, child: int) -> Table:
        """The features of one article with each of these as its parent, a row each."""
        import numpy as np

        rows = np.zeros((len(parents), len(NAMES)))
        rows[:, self._columns] = self._pairs[:, parents, child].T
        return rows

    def about(self, child: int) -> dict[str, float]:
        """What one article shows, whoever its parent."""
        return {name: float(values[child]) for name, values in self._about.items()}


def _shares(cluster: Witnesses) -> Square:
    """The share of column's text that row has; not-a-number where they do not match."""
    import numpy as np

    place, table = cluster.place, np.full((len(cluster.articles), len(cluster.articles)), np.nan)
    table[[place[row] for _, row in cluster.shares], [place[column] for column, _ in cluster.shares]] = [
        *cluster.shares.values()
    ]
    return table


def _linked(shares: Square, parents: set[str], cluster: Witnesses) -> tuple[Square, Square]:
    """1 where row shares text with column; 1 where it may be its parent, for that or because column credits it."""
    import numpy as np

    place = cluster.place
    linked = np.nan_to_num(np.maximum(shares, 1e-9))
    linked[[number for key, number in place.items() if key not in parents]] = 0.0
    if len(linked) > LARGE:
        least = np.sort(linked, axis=0)[-KEPT]
        linked[linked < np.maximum(least, 1e-12)[None, :]] = 0.0
    matched = (linked > 0).astype(float)
    for child, named in [*cluster.claims.named.items(), *cluster.claims.fitting.items()]:
        for parent in named:
            if parent in parents:
                linked[place[parent], place[child]] = 1.0
    return matched, (linked > 0).astype(float)


def _row(values: dict[str, float]) -> Row:
    import numpy as np

    row = np.zeros(len(NAMES))
    for name, value in values.items():
        row[PLACE[name]] = value
    return row


def _unseen_row(one: Crediting, about: dict[str, float], kin: set[str], signs: Sequence[Sign]) -> Row:
    """``kin``: the child and who shares text with it. Who credits the original is counted alike for all of them, so
    that what tells one from another is its own credit."""
    values = {}
    if len(kin) > 1:
        claimed = next((sign.value for sign in signs if sign.feature == "unseen: claimed"), None)
        values = {
            "among copies": 1.0,
            "claimed, among copies": claimed or 0.0,
            "best share": about["best share"],
            "credited, best share": about["best share"] if claimed is not None else 0.0,
            "number that credit it": log1p(len(one.by)),
            "share that credits it": len(kin & one.by.keys()) / len(kin),
            "earliest": about["earliest"],
            "private text": about["private text"],
            "credits a captured one": about["credits a captured one"],
        }
    return _row({f"unseen: {name}": value for name, value in values.items()})


def _via_rows(
    unseen: Sequence[Crediting], members: Sequence[Article], cluster: Witnesses
) -> list[tuple[Edge, Row, tuple[Sign, ...]]]:
    """Where an article credits X directly and Y as the original, the unseen X derives from Y."""
    found: dict[Edge, tuple[Sign, ...]] = {}
    for crediting in unseen:
        for member in members:
            own = crediting.by.get(member.id)
            if own is None or own.role != "direct":
                continue
            for claim in cluster.claims.given[member.id]:
                if claim.credit.role == "original":
                    named = cluster.claims.named[member.id].items()
                    seen = [parent for parent, naming in named if claim.credit in naming]
                    others = [one.node.id for one in unseen if one.by.get(member.id) == claim.credit != own]
                    sign = Sign("via", 1.0, "credit", quoted(claim.credit.text))
                    found |= {(parent, crediting.node.id): (sign,) for parent in seen + others}
    return [(edge, _row({}), signs) for edge, signs in found.items()]


def _weigh_in(values: Table, signs: Sequence[Sequence[Sign]]) -> None:
    """Put the signs' values into the rows, and what they mean together with the text."""
    for row, found in zip(values, signs, strict=True):
        for sign in found:
            row[PLACE[sign.feature]] += sign.value
    gap, closest = values[:, PLACE["words: behind the closest"]], values[:, PLACE["text: closest"]]
    named = values[:, PLACE["credit: direct"]] + values[:, PLACE["credit: short name"]]
    values[:, PLACE["credit: another is closer"]] = named * gap
    shared = values[:, PLACE["credit: another, as the parent does"]]
    values[:, PLACE["credit: as the parent does, and closest"]] = shared * closest
