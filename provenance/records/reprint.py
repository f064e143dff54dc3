"""What the rights desk asks: who reprinted an outlet's texts, credited or not, allowed or not, and on what terms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from provenance.records.article import Article
from provenance.records.edit import Summary
from provenance.records.lineage import DerivationKind

TermName = Literal["credit line", "link", "delay", "no cuts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One term of a partner's licence, and whether a reprint keeps it."""

    name: TermName
    kept: bool | None
    """None where it cannot be told: the original was not captured, or a time is not known well enough."""
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reprint:
    """One article that took its text from the outlet, at first hand or through others."""

    article: Article
    newest: Article
    """The newest version of its page, by whose credits ``credited`` and ``permission`` are told."""
    parent: str
    """Id of the article or unseen node that it was taken from."""
    parent_name: str
    original: Article | None
    """The outlet's own article, where it was captured."""
    kind: DerivationKind
    confidence: float
    direction: Literal["known", "unknown"]
    credited: bool
    """Whether a credit of the newest version names the outlet."""
    was_credited: bool
    """Whether one of the version that copied did."""
    permission: bool | None
    """What its credits of the outlet say; None where they say nothing."""
    licensed: bool | None
    """Whether the settings name it as a partner who may; None without partners, or where the day is not known."""
    terms: tuple[Term, ...] = ()
    changes: Summary | None = None
    """What it changed of its parent; None where that was not captured, or is in another language."""

    @property
    def allowed(self) -> bool:
        """Whether the page says that permission was given, or the settings do."""
        return self.permission is True or self.licensed is True

    @property
    def broken(self) -> tuple[Term, ...]:
        """The terms that it breaks."""
        return tuple(term for term in self.terms if term.kept is False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reprints:
    """The answer for one outlet."""

    outlet: str
    """What to call it."""
    found: bool
    """Whether any stored article is by this outlet or credits it."""
    near: tuple[str, ...]
    """Outlets of the store with a similar name, where none was found."""
    all_of: tuple[Reprint, ...]
    """Oldest first, the changes not yet compared."""
    shown: tuple[Reprint, ...]
    """Those that were asked for."""
    partners: bool
    """Whether the settings name partners."""
