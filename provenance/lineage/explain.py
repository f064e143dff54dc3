"""Why this parent and not the runner-up: each kind of evidence weighed on both, and told in words.

A weight here is what a kind of evidence adds to the log odds of the parent against the runner-up, and all of them
sum to the logarithm of how much likelier it is. What says the same of both says nothing, and is left out, unless it is
a credit: a reader wants to see that. What two have in common is never told as a reason against them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import expm1
from typing import TYPE_CHECKING

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
_ALWAYS = frozenset({"credit", "canonical"})
_ONLY_FOR = frozenset({"shared edit", "name", "furniture"})
"""Kinds told by what the two have in common: only what of it speaks for them is counted, for the words say no more."""


@cache
def kind_of(feature: str) -> str:
    """The kind of evidence that a feature is shown as."""
    return KINDS[max((start for start in KINDS if feature.startswith(start)), key=len)]


def explain(scene: Scene, edge: Edge, rival: Edge | None, weights: Row) -> tuple[Evidence, ...]:
    """The kinds of evidence that tell an edge from its rival for the same child, strongest first."""
    mine = scene.values[scene.row[edge]]
    theirs = scene.values[scene.row[rival]] if rival is not None else mine * 0
    told: dict[str, float] = {}
    edited = any(sign.kind == "shared edit" for sign in scene.signs[edge])
    for place, name in enumerate(NAMES):
        if mine[place] or theirs[place]:
            kind = "text" if name in _EITHER and not edited else kind_of(name)
            weight = float((mine[place] - theirs[place]) * weights[place])
            told[kind] = told.get(kind, 0.0) + (max(weight, 0.0) if kind in _ONLY_FOR else weight)
    found = []
    for kind, weight in told.items():
        sides = _Sides(mine, theirs, weight > 0, _stated(scene, edge))
        details = _told(scene.signs[edge], kind) or (_PHRASES[kind](sides) if kind in _PHRASES else "")
        signed = kind in _ALWAYS and any(sign.kind == kind for sign in scene.signs[edge])
        if details and (abs(weight) >= _LEAST or signed):
            found.append(Evidence(kind=kind, detail=details, weight=weight))
    return tuple(sorted(found, key=lambda one: (-abs(one.weight), one.kind)))


def _stated(scene: Scene, edge: Edge) -> str:
    parent = scene.cluster.articles.get(edge[0] or "")
    return f", {parent.published.rfc3339()}" if parent and parent.published else ""


def _told(signs: Sequence[Sign], kind: str) -> str:
    return "; ".join(dict.fromkeys(sign.detail for sign in signs if sign.kind == kind and sign.detail))


@dataclass(frozen=True, slots=True)
class _Sides:
    """The features of the edge and of its rival, and whether this kind of evidence is for the edge."""

    mine: Row
    theirs: Row
    good: bool
    stated: str
    """The parent's time as stated, after a comma; empty where none is."""

    def has(self, feature: str) -> bool:
        return bool(self.mine[PLACE[feature]])

    def number(self, feature: str) -> int:
        """A count that went in as ``log(1 + count)``."""
        return round(expm1(float(self.mine[PLACE[feature]])))


def _text(sides: _Sides) -> str:
    share = sides.mine[PLACE["text: share of the child"]]
    lacking = sides.number("words: lacks what others share")
    if not sides.has("text: match"):
        good = "an original that cannot be compared may hold all of it"
        return good if sides.good else "its text is not here to compare"
    if sides.good or not lacking:
        return f"{share:.0%} of its text stands in it"
    return f"{share:.0%} of its text stands in it; others have {lacking} of the runs that it lacks"


def _own_text(sides: _Sides) -> str:
    number = sides.number("words: private to the parent")
    if not sides.has("text: match"):
        return ""
    good = "has hardly any text that nobody took over"
    return good if sides.good else f"has {number} runs of words that nobody took over"


def _in_between(sides: _Sides) -> str:
    number = sides.number("words: number in between")
    if sides.good or not number:
        return "no captured copy lies between the two"
    return f"{number} captured {'copy lies' if number == 1 else 'copies lie'} between the two"


def _name(sides: _Sides) -> str:
    if sides.has("name: stands in the child"):
        return "the outlet’s name stands in it"
    if sides.theirs[PLACE["name: stands in the child"]]:
        return "the runner-up’s name stands in it"
    return "names the same outlets" if sides.good else "is itself named by it, or other outlets are"


def _title(sides: _Sides) -> str:
    if sides.has("title: equal"):
        return "the same headline"
    return "the closer headline" if sides.good else "another headline"


def _time(sides: _Sides) -> str:
    if sides.has("time: before"):
        return f"was out {'' if sides.good else 'long '}before it{sides.stated}"
    if sides.has("time: after, and the parent was modified"):
        return f"its stated time is later{sides.stated}, but it was modified since"
    if sides.has("time: after"):
        return "the stated times fit the runner-up worse" if sides.good else f"came out after it{sides.stated}"
    return ""


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
    others = sorted((name for name in chances if name != parent), key=lambda name: (-chances[name], name or ""))
    return next(((name, child) for name in others if (name, child) in known), None)
