"""Feeds and sitemaps for those who read them: one method, and a record of what was got.

What was got is to be remembered (``record_visit``) only when all that it names is stored: a 304 would hide it else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from provenance.records.job import Document, Validators

if TYPE_CHECKING:
    from provenance.fetch.polite import PoliteFetcher


def nothing_known(_url: str) -> Validators:
    """Every document is asked for whole."""
    return Validators()


@dataclass(slots=True, kw_only=True)
class Documents:
    """Gets documents politely, conditionally where ``known`` has validators."""

    fetcher: PoliteFetcher
    known: Callable[[str], Validators] = nothing_known
    named: tuple[str, ...] = ()
    """Addresses that a person named."""
    max_bytes: int | None = None
    got: list[Document] = field(default_factory=list)
    """In the order of asking, unchanged ones included."""

    def get(self, url: str) -> Document:
        """What the address answers. Raises FetchError."""
        document = self.fetcher.document(
            url, validators=self.known(url), named=url in self.named, max_bytes=self.max_bytes
        )
        self.got.append(document)
        return document
