"""Why this parent and not the runner-up: each kind of evidence weighed on both, and told in words.

A weight here is what a kind of evidence adds to the log odds of the parent against the runner-up, and all of them
sum to the logarithm of how much likelier it is; so a reason is told of the one whom it is due to. What says the same of
both says nothing, and is left out, unless it is a credit: a reader wants to see that, with a weight of zero. What two
have in common is never told as a reason against them.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import expm1, inf
from typing import TYPE_CHECKING

from provenance.lineage.chronology import LONGEST
from provenance.lineage.features import NAMES, PLACE
from provenance.records.lineage import Evidence

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

    from provenance.lineage.overlap import Row
    from provenance.lineage.scene import Edge, Scene
    from provenance.lineage.signs import Sign

KINDS = {
    "text: ": "text",
    "words: lacks": "text",
    "words: child lacks": "text",
    "words: behind": "text",
    "print: lacks": "text",
    "print: child lacks": "text",
    "print: behind": "text",
    "print: closest": "text",
    "words: closest": "text",
    "words: private": "own text",
    "print: private": "own text",
    "words: in these": "shared edit",
    "print: in these": "shared edit",
    "words: shared by few": "shared edit",
    "print: shared by few": "shared edit",
    "reading: ": "shared edit",
    "words: ": "in between",
    "print: ": "in between",
    "name: ": "name",
    "furniture: ": "furniture",
    "title: ": "title",
    "time: ": "time",
    "credit: ": "credit",
    "mention": "name",
    "signed": "credit",
    "canonical: ": "canonical",
    "publisher: ": "publisher",
    "correction: ": "correction",
    "version: ": "version",
    "none: ": "origin",
    "unseen: mention": "name",
    "unseen: claimed": "credit",
    "unseen: not credited": "credit",
    "unseen: credited": "credit",
    "unseen: share that credits": "credit",
    "unseen: only": "credit",
    "unseen: original": "credit",
    "unseen: name": "credit",
    "unseen: ": "origin",
    "via": "credit",
}
"""How a feature's name begins, and the kind of evidence that it is shown as; the longest beginning decides."""
_EITHER = frozenset(
    f"{view}: {name}"
    for view in ("words", "print")
    for name in ("in these two only", "in these two and one more", "shared by few")
)
"""Shared text that is a shared edit where others read otherwise, else simply text."""
_LEAST = 0.05
"""Log odds below which a kind of evidence is not worth a line."""
_SIMILAR = 0.5
"""Share of the words of two headlines from which they are called similar."""
_DAYS = 3
"""From so many days on, a time is told in days."""
_ALWAYS = frozenset({"credit", "canonical"})
_ONLY_FOR = frozenset({"shared edit", "name", "furniture"})
"""Kinds told by what the two have in common: only what of it speaks for them is counted, for the words say no more."""


def kind_of(feature: str) -> str:
    """The kind of evidence that a feature is shown as."""
    return KINDS[max((start for start in KINDS if feature.startswith(start)), key=len)]


_KIND = tuple(map(kind_of, NAMES))
"""The same by the feature's place."""


def explain(scene: Scene, edge: Edge, rival: Edge | None, weights: Row) -> tuple[Evidence, ...]:
    """The kinds of evidence that tell an edge from its rival for the same child, strongest first."""
    mine = scene.values[scene.row[edge]]
    theirs = scene.values[scene.row[rival]] if rival is not None else mine * 0
    edited = any(sign.kind == "shared edit" for sign in scene.signs[edge])
    told, own = _sums(mine, theirs, weights, edited)
    said, rivals = (_details(scene.signs[one]) if one else {} for one in (edge, rival))
    found = []
    for kind, total in told.items():
        weight = total if abs(total) >= _LEAST else 0.0
        details = _told(said.get(kind, ""), rivals.get(kind, ""), weight, own[kind])
        if not details and kind in _PHRASES and weight:
            details = _PHRASES[kind](_Sides(mine, theirs, weight > 0, _stated(scene, edge), *_between(scene, edge)))
        if details and (weight or kind in _ALWAYS):
            found.append(Evidence(kind=kind, detail=details, weight=weight))
    return tuple(sorted(found, key=lambda one: (-abs(one.weight), one.kind)))


def _sums(mine: Row, theirs: Row, weights: Row, edited: bool) -> tuple[dict[str, float], dict[str, float]]:
    """What each kind of evidence adds to the log odds, against the rival and by itself."""
    import numpy as np

    told: dict[str, float] = {}
    own: dict[str, float] = {}
    against, alone = ((mine - theirs) * weights).tolist(), (mine * weights).tolist()
    for place in np.flatnonzero((mine != 0) | (theirs != 0)).tolist():
        kind = "text" if NAMES[place] in _EITHER and not edited else _KIND[place]
        least = 0.0 if kind in _ONLY_FOR else -inf
        told[kind] = told.get(kind, 0.0) + max(against[place], least)
        own[kind] = own.get(kind, 0.0) + max(alone[place], least)
    return told, own


def _stated(scene: Scene, edge: Edge) -> str:
    parent = scene.cluster.articles.get(edge[0] or "")
    return f", {parent.published.rfc3339()}" if parent and parent.published else ""


def _between(scene: Scene, edge: Edge) -> tuple[float, bool]:
    """Hours from the parent's stated time to the child's, middle to middle, and whether their order is certain."""
    parent, child = (scene.cluster.articles.get(key or "") for key in edge)
    if parent is None or child is None or parent.published is None or child.published is None:
        return 0.0, False
    (first, last), (start, end) = parent.published.bounds(), child.published.bounds()
    hours = ((start - first) + (end - last)).total_seconds() / 2 / 3600
    return hours, last <= start or end <= first


def _told(mine: str, theirs: str, weight: float, own: float) -> str:
    """What pages say of the edge or of its rival: of the one by whom the weight has its sign."""
    if not weight or own * weight > 0 or not theirs:
        return mine if own * weight >= 0 else ""
    return f"the runner-up: {theirs}"


def _details(signs: Sequence[Sign]) -> dict[str, str]:
    """What the signs of each kind say."""
    found: dict[str, dict[str, None]] = {}
    for sign in signs:
        if sign.detail:
            found.setdefault(sign.kind, {})[sign.detail] = None
    return {kind: "; ".join(details) for kind, details in found.items()}


@dataclass(frozen=True, slots=True)
class _Sides:
    """The features of the edge and of its rival, and whether this kind of evidence is for the edge."""

    mine: Row
    theirs: Row
    good: bool
    stated: str
    """The parent's time as stated, after a comma; empty where none is."""
    hours: float
    """From the parent's time to the child's."""
    ordered: bool
    """Whether the order of these two is certain as far as they are right, and not only likely."""

    def has(self, feature: str) -> bool:
        return bool(self.mine[PLACE[feature]])

    def number(self, feature: str) -> int:
        """A count that went in as ``log(1 + count)``."""
        return round(expm1(float(self.mine[PLACE[feature]])))


def _text(sides: _Sides) -> str:
    share, other = (side[PLACE["text: share of the child"]] for side in (sides.mine, sides.theirs))
    lacking = sides.number("words: lacks what others share")
    if not sides.has("text: match"):
        good = "an original that cannot be compared may hold all of it"
        return good if sides.good else "its text is not here to compare"
    if sides.good:
        return f"{share:.0%} of its text stands in it"
    if other > share:
        return f"{share:.0%} of its text stands in it, {other:.0%} in the runner-up"
    return f"lacks {lacking} runs of words that others have" if lacking else "the texts fit the runner-up better"


def _own_text(sides: _Sides) -> str:
    number = sides.number("words: private to the parent")
    if not sides.has("text: match"):
        return ""
    if not sides.good:
        return f"has {number} runs of words that nobody took over"
    return "has less text that nobody took over than the runner-up" if number else "has no text that nobody took over"


def _in_between(sides: _Sides) -> str:
    number = sides.number("words: number in between")
    if not number:
        return "no captured copy lies between the two" if sides.good else "the runner-up lies closer"
    lying = f"{number} captured {'copy lies' if number == 1 else 'copies lie'} between the two"
    return f"{lying}, more to the runner-up" if sides.good else lying


def _name(sides: _Sides) -> str:
    if sides.has("name: stands in the child"):
        return "the outlet’s name stands in it"
    if sides.theirs[PLACE["name: stands in the child"]]:
        return "the runner-up’s name stands in it"
    return "names the same outlets" if sides.good else "is itself named by it, or other outlets are"


def _title(sides: _Sides) -> str:
    if sides.good and not sides.has("title: equal"):
        if sides.theirs[PLACE["title: known"]]:
            return "the closer headline"
        return "a similar headline" if sides.mine[PLACE["title: words shared"]] >= _SIMILAR else ""
    if sides.good:
        return "the same headline"
    return "the runner-up’s headline fits better" if sides.has("title: equal") else "another headline"


def _time(sides: _Sides) -> str:
    likely = "" if sides.ordered or sides.has("time: fetched before the other was out") else "probably "
    if sides.good and not sides.has("time: before"):
        return "the times fit the runner-up worse"
    if sides.good:
        return f"{likely}was out before it{sides.stated}"
    if sides.has("time: after"):
        return f"{likely}came out after it{sides.stated}"
    if sides.theirs[PLACE["time: before"]]:
        closer = " closer" if sides.has("time: before") else ""
        return f"the runner-up was out{closer} before it"
    hours = round(sides.hours)
    late = f"{hours} hours" if hours < _DAYS * 24 else f"{hours // 24} days" if hours < LONGEST else "a week or more"
    return f"{likely}was out {late} before it{sides.stated}: few copy so late" if hours > 1 else ""


def _furniture(sides: _Sides) -> str:
    good = "lines of its page that hardly any other has"
    return good if sides.good else "the runner-up shares more of its page’s lines"


def _origin(sides: _Sides) -> str:
    if sides.has("unseen: among copies"):
        return "an original that is not here fits" if sides.good else "little speaks for an original that is not here"
    return "little speaks for another origin" if sides.good else "it may come from an original that is not here"


_PHRASES: dict[str, Callable[[_Sides], str]] = {
    "text": _text,
    "own text": _own_text,
    "in between": _in_between,
    "name": _name,
    "title": _title,
    "time": _time,
    "furniture": _furniture,
    "origin": _origin,
}


def closest_rival(chances: dict[str | None, float], parent: str, known: Container[Edge], child: str) -> Edge | None:
    """The edge to the runner-up parent; None where the only other choice is no parent without any feature."""
    others = sorted((name for name in chances if name != parent), key=lambda name: -chances[name])
    return next(((name, child) for name in others if (name, child) in known), None)
