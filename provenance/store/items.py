"""What goes into a store and what comes back, beside the records themselves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from provenance.errors import ProvenanceError
from provenance.records.article import Article, Moment, Outlet
from provenance.records.capture import Capture
from provenance.records.fingerprint import Signature

Status = Literal["new", "unchanged", "revision", "failed"]
Build = Callable[[Capture], tuple[Article, Signature] | ProvenanceError]
"""Extraction, credits and signing of one capture, as the caller composes them. A failure is a value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One capture to keep, with what was read from it.

    ``article.id`` is the caller's id or the derived one, ``article.version`` is preliminary: the store settles both.
    """

    capture: Capture
    article: Article
    signature: Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """How one item ended."""

    status: Status
    subject: str
    """What messages call the capture."""
    article: Article | None
    """As stored, with its settled id and version; of an unchanged item the one that was there; None where it failed."""
    reason: str | None = None
    """Why it failed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """An article without its text, for lists."""

    id: str
    url: str | None
    title: str | None
    outlet: Outlet
    published: Moment | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A kept capture from which no article could be made again."""

    subject: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RebuildCount:
    """What a rebuild did with the kept captures: each is an article, unchanged or failed."""

    captures: int
    articles: int
    unchanged: int
    """Captures that now give a text which an earlier capture of the same address already gave."""
    failed: tuple[Failure, ...]
