"""The lineage of one cluster: derivations, roots, unseen originals, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from provenance.records.match import Passage

DerivationKind = Literal["reprint", "wire", "excerpt", "revision", "translation"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unseen:
    """A parent that is credited, or inferred, and was not captured."""

    id: str
    """"unseen:" and a name that is stable within the family."""
    name: str | None
    domain: str | None = None
    domain_candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One reason for (positive weight) or against (negative) a derivation."""

    kind: str
    """"credit", "canonical", "time", "containment", "mention", "unsigned", …"""
    detail: str
    weight: float
    """Natural-log odds that it adds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """A runner-up parent; ``parent`` None stands for no captured parent."""

    parent: str | None
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class AlsoFrom:
    """A possible second source of a merged text, with the passages that the two share: ``a`` is the source's side."""

    parent: str
    confidence: float
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """An edge from child to parent. ``confidence``, the alternatives' and ``rest`` sum to one."""

    child: str
    parent: str
    kind: DerivationKind
    confidence: float
    direction: Literal["known", "unknown"]
    evidence: tuple[Evidence, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    rest: float = 0.0
    also_from: tuple[AlsoFrom, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """An origin: an article or an unseen node that derives from nothing here."""

    id: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcerptOf:
    """An article that quotes a family without being one of its copies."""

    article: str
    parent: str
    confidence: float
    share: float
    """Share of the parent's words that it carries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """The forest of one cluster."""

    unseen: tuple[Unseen, ...]
    roots: tuple[Root, ...]
    derivations: tuple[Derivation, ...]
    excerpts: tuple[ExcerptOf, ...] = ()

    def undecided(self, root: str) -> tuple[str, ...]:
        """Who may come before a captured root as well as not: its children, where the direction of none is known.

        Such a root stands first only because one has to, with a confidence of no more than a half; none for any other.
        """
        if any(one.id == root for one in self.unseen) or all(
            one.confidence > 0.5 for one in self.roots if one.id == root
        ):
            return ()
        below = [one for one in self.derivations if one.parent == root]
        return () if any(one.direction == "known" for one in below) else tuple(one.child for one in below)
