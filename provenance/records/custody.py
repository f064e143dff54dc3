"""How a report was made, and the bytes that it rests on: what somebody else needs to check it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from provenance.records.capture import Media


@dataclass(frozen=True, slots=True, kw_only=True)
class Custody:
    """The capture behind one article, without its bytes."""

    article: str
    sha256: str
    """Hex SHA-256 of the bytes as received."""
    size_bytes: int
    media: Media
    requested: str | None = None
    """The URL that was asked for, where a redirect led from it to the article's."""
    fetched: datetime | None = None
    """Aware, in UTC; None for a local file."""
    status: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """By what, when and with which settings an answer was made."""

    program: str
    made: datetime
    """Aware, in UTC."""
    settings: tuple[tuple[str, str], ...] = ()
    """Name and value with its unit; never a password, never the store's address."""
    custody: tuple[Custody, ...] = ()
