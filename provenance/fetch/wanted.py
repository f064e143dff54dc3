"""What kind of answer a request is made for: how it is asked for, and what passes for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from provenance.fetch import verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One kind of answer."""

    accept: str
    """The Accept header."""
    check_head: Callable[[verdict.Headers], None]
    """Before the body is read. Raises FetchError."""
    check_body: Callable[[int, verdict.Headers, bytes], None]
    """Of status, headers and body. Raises FetchError."""
    whole: bool = True
    """A longer body than the settings allow is an error; otherwise its beginning is enough."""


def _check_page(status: int, headers: verdict.Headers, body: bytes) -> None:
    verdict.check_body(status, body)
    verdict.media(headers, body)


def _check_nothing(_headers: verdict.Headers) -> None:
    """Servers call a robots file anything."""


PAGE = Wanted(
    accept="text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1",
    check_head=verdict.check_media,
    check_body=_check_page,
)
DOCUMENT = Wanted(
    accept=(
        "application/rss+xml, application/atom+xml, application/feed+json, application/xml, text/xml, "
        "application/json;q=0.8, text/html;q=0.5, */*;q=0.1"
    ),
    check_head=verdict.check_document_media,
    check_body=verdict.check_no_challenge,
)
"""A feed, a sitemap, a list."""
ANYTHING = Wanted(
    accept=(
        "text/html, application/xhtml+xml, application/rss+xml;q=0.9, application/atom+xml;q=0.9, "
        "application/xml;q=0.9, text/xml;q=0.9, text/plain;q=0.8, */*;q=0.1"
    ),
    check_head=verdict.check_document_media,
    check_body=verdict.check_no_challenge,
)
"""A page or a document: which of them, its content will tell."""
ROBOTS = Wanted(
    accept="text/plain, */*;q=0.1",
    check_head=_check_nothing,
    check_body=verdict.check_no_challenge,
    whole=False,
)
