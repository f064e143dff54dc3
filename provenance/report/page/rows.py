"""Which line of the drawing belongs to whom: one row a node, the rows of one outlet together in a lane.

Parents stand above their children. Of a family that is too large to be drawn whole, quiet branches share one row: those
that altered no fact, withheld no credit and do not lead to the article that was asked about.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.report.changes import facts_changed

if TYPE_CHECKING:
    from provenance.report.view import FamilyView

MOST_ROWS = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the drawing."""

    key: str
    """The node's id; of a fold its first member's."""
    parent: str | None
    lane: str
    """Equal for the articles of one outlet."""
    folded: tuple[str, ...] = ()
    """The nodes that this row stands for, if it is a fold."""


def rows_of(view: FamilyView, *, most: int = MOST_ROWS) -> tuple[Row, ...]:
    """All rows from top to bottom, lane by lane."""
    parents = {node.id: node.derivation.parent if node.derivation else None for node in view.nodes}
    folds = _folds(view, parents, most)
    hidden = {key for members in folds.values() for key in members}
    lanes: dict[str, list[Row]] = {}
    for key, parent in parents.items():
        if key in folds:
            lanes[f"fold {key}"] = [Row(key=key, parent=parent, lane=f"fold {key}", folded=folds[key])]
        elif key not in hidden:
            lane = _lane(view, key)
            lanes.setdefault(lane, []).append(Row(key=key, parent=parent, lane=lane))
    return tuple(row for rows in lanes.values() for row in rows)


def lineage_path(view: FamilyView, key: str) -> tuple[str, ...]:
    """The nodes from the origin to this one, both included."""
    path = [key]
    while (derivation := view.derivations.get(path[-1])) is not None and derivation.parent not in path:
        path.append(derivation.parent)
    return tuple(reversed(path))


def loudness(view: FamilyView, key: str) -> int:
    """How much there is to say about one copy: altered facts and withheld credit."""
    report, derivation, article = view.edits.get(key), view.derivations.get(key), view.articles.get(key)
    facts = sum(number for _, number in facts_changed(report)) if report else 0
    copied = derivation is not None and derivation.kind != "revision" and article is not None
    silent = copied and article is not None and all(one.relation == "self" for one in article.credits)
    refused = article is not None and any(one.permission is False for one in article.credits)
    return 2 * facts + 3 * silent + 5 * refused


def _lane(view: FamilyView, key: str) -> str:
    article = view.articles.get(key)
    return (article.outlet.domain or article.outlet.label or key) if article else key


def _folds(view: FamilyView, parents: dict[str, str | None], most: int) -> dict[str, tuple[str, ...]]:
    """First member to members: the quietest sibling branches, until the rest fits."""
    if len(parents) <= most:
        return {}
    branches = _branches(parents)
    kept = {*lineage_path(view, view.subject.id)}
    ranked = sorted(
        (key for key in parents if parents[key] is not None and not kept & set(branches[key])),
        key=lambda key: (sum(loudness(view, one) for one in branches[key]), len(branches[key]), key),
    )
    folded: dict[str, list[str]] = defaultdict(list)
    gone: set[str] = set()
    rows = len(parents)
    for key in ranked:
        if rows <= most:
            break
        parent = parents[key]
        if key in gone or parent is None or parent in gone:
            continue
        fresh = [one for one in branches[key] if one not in gone]
        inner = [one for one in branches[key] if folded.pop(one, None)]
        rows -= len(fresh) + len(inner) - (not folded[parent])
        folded[parent] += branches[key]
        gone.update(branches[key])
    order = {key: place for place, key in enumerate(parents)}
    members = [tuple(sorted(found, key=order.__getitem__)) for found in folded.values() if found]
    return {found[0]: found for found in members}


def _branches(parents: dict[str, str | None]) -> dict[str, list[str]]:
    """Every node with all that derives from it. ``parents`` lists parents before their children."""
    branches: dict[str, list[str]] = {key: [key] for key in parents}
    for key in reversed(list(parents)):
        parent = parents[key]
        if parent is not None:
            branches[parent] += branches[key]
    return branches
