"""Feeds and sitemaps for those who read them: one method, and a record of what was got.

What was got is to be remembered (``record_visit``) only when all that it names is stored: a 304 would hide it else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from provenance.errors import FetchError
from provenance.fetch import verdict
from provenance.records.capture import Capture
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

    def look(self, url: str) -> Document:
        """What stands at an address, be it a page. Raises FetchError."""
        document = self.fetcher.look(url, validators=self.known(url))
        self.got.append(document)
        return document

    def get(self, url: str) -> Document:
        """What the address answers. Raises FetchError."""
        document = self.fetcher.document(
            url, validators=self.known(url), named=url in self.named, max_bytes=self.max_bytes
        )
        self.got.append(document)
        return document


def page(document: Document) -> Capture:
    """A document as the page that it is. Raises FetchError where it is of a kind that no page has."""
    try:
        media = verdict.media(document.headers, document.body)
    except FetchError as error:
        raise error.about(document.requested or document.url, error.cause) from None
    return Capture(
        url=document.url,
        body=document.body,
        media=media,
        requested=document.requested,
        fetched=document.fetched,
        status=document.status,
        headers=document.headers,
    )
