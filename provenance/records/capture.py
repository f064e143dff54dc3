"""A capture: the bytes of one URL (or file) at one moment, with headers, and what its bringer said of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Literal

Media = Literal["html", "text"]
"""How the bytes are parsed. Text is never parsed as HTML: stray tags in it are removed and listed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """What the caller said about an article beside its bytes (the fields of an ``ingest`` row), unparsed.

    A declared value wins over what the page says of itself; times are RFC 3339, without a zone, or a day.
    """

    id: str | None = None
    outlet: str | None = None
    published: str | None = None
    modified: str | None = None
    title: str | None = None
    canonical: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """Bytes exactly as received. ``url`` is what was really fetched (after redirects), or None for a bare file."""

    url: str | None
    body: bytes = field(repr=False)
    media: Media
    requested: str | None = None
    """The URL that was asked for, where a redirect led from it to ``url``."""
    fetched: datetime | None = None
    """Aware, in UTC."""
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    """Response headers as received, in their order."""
    declared: Declared = Declared()
    name: str | None = None
    """A file's name, for messages only; never an identity."""

    @property
    def sha256(self) -> str:
        """Hex SHA-256 of ``body``."""
        return sha256(self.body).hexdigest()

    @property
    def subject(self) -> str:
        """What messages call it."""
        return self.url or self.name or self.declared.id or "standard input"

    def header(self, name: str) -> str | None:
        """The first header of that name, case ignored."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)
