"""The parsed claim of a credit: who is credited, for what, from which span, how surely. And what is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Relation = Literal["reprint", "wire", "excerpt", "translation", "self"]
Role = Literal["direct", "original", "contributor"]
CreditPlace = Literal["notice", "byline", "dateline", "footer", "body", "markup"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The credited publisher, as the line names it."""

    name: str
    """Empty where the line says that it is a copy and not of whom ("Reprinted with permission"); printed as null."""
    domain: str | None = None
    """Registrable domain; None where neither a link nor the name decides it."""
    url: str | None = None
    """The article that the credit links to."""
    domain_candidates: tuple[str, ...] = ()
    """Where the name could mean several: guesses, never used as evidence."""
    publisher: str | None = None
    """The publisher's one name among its spellings ("AP", "The Associated Press"), where the tables know it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """One credit. ``text`` is the exact line, ``span`` the characters of its naming words."""

    relation: Relation
    role: Role
    source: Source
    permission: bool | None
    place: CreditPlace
    text: str
    span: tuple[int, int]
    confidence: float
    paragraph: int | None = None
    """The paragraph of ``Extraction.paragraphs`` in which the line stands; None outside the body."""
    cut: tuple[int, int] | None = None
    """The characters of that paragraph that are credit and not body (the whole line, or only a dateline)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A naming of a publisher in the running text ("…, X reports"): weak evidence, not a credit."""

    text: str
    paragraph: int
    """Index into the extracted paragraphs."""
    name: str | None
    """None where only a generic source of the news is named ("local media reported")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credits:
    """Everything that the credit stage reads from the places of one extraction."""

    credits: tuple[Credit, ...] = ()
    mentions: tuple[Mention, ...] = ()
    bylines: tuple[str, ...] = ()
    """Names only, one each; an agency only where nobody else signs."""
    dateline: str | None = None
    datelines: tuple[tuple[int, int, int], ...] = ()
    """(paragraph, start, end) of datelines without a credit, to be taken out of the body with that reason."""
