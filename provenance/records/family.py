"""What the user sees: the family of one text, and the answer to one trace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from provenance.records.article import Article
from provenance.records.edit import EditReport, Update
from provenance.records.lineage import Lineage
from provenance.records.match import NoMatch

OutcomeStatus = Literal["answered", "nothing", "failed", "skipped"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How one look-up ended. "It answered: nothing" and "it did not answer" are different statuses."""

    source: str
    """What was asked: "store", "file", "url", "links", "web", …"""
    url: str | None
    status: OutcomeStatus
    found: int = 0
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Cluster and lineage of one text. ``articles`` are its copies, the excerpts' articles stand apart."""

    id: str
    articles: tuple[Article, ...]
    lineage: Lineage
    excerpts: tuple[Article, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One origin, and the articles among those asked about that go back to it."""

    id: str
    """Of an article or an unseen node; an article of no family is its own origin."""
    name: str | None
    """Of an unseen node."""
    own: Article | None
    """The origin itself where it was captured; it may be none of those asked about."""
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """How many independent origins stand behind some articles."""

    articles: int
    families: int
    independent: int
    by_origin: tuple[Origin, ...] = ()
    """Those with the most articles first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """The answer to one trace."""

    article: Article
    family: Family | None
    """The one that holds the article, else the one that it carries most of."""
    edits: tuple[tuple[str, EditReport], ...]
    """(child id, what it changed of its captured parent)."""
    origins: Origins
    looked_at: tuple[Outcome, ...]
    quoted: tuple[Family, ...] = ()
    """The other families that the article quotes from: a round-up is an excerpt of each of its stories."""
    near_misses: tuple[NoMatch, ...] = ()
    """Candidate pairs with the article that are no match: the same event, not a copy."""
    others: tuple[Article, ...] = ()
    """The articles that near misses name."""
    updates: tuple[Update, ...] = ()
    """What publishers changed since copies were made of their texts, and the copies lack."""
    names: tuple[tuple[str, str], ...] = ()
    """(id, path as typed) of articles read from files: what to call them where neither outlet nor URL is known."""
