"""The headers of a conditional request (RFC 9110, section 13): send the page only if it is another than last time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.text.urls import url_key

if TYPE_CHECKING:
    from provenance.records.job import Validators

NOT_MODIFIED = 304
MAX_CHARACTERS = 1_000
"""Longer values are no validators that any server made."""


def conditions(url: str, validators: Validators | None) -> dict[str, str]:
    """If-None-Match and If-Modified-Since, as the server gave them; none for another page than gave them.

    A redirect may lead from the page to another, whose date says nothing about the page.
    """
    if validators is None or validators.url is None or url_key(url) != url_key(validators.url):
        return {}
    given = {"If-None-Match": validators.etag, "If-Modified-Since": validators.last_modified}
    return {name: value for name, value in given.items() if value and _sendable(value)}


def _sendable(value: str) -> bool:
    return len(value) <= MAX_CHARACTERS and value.isascii() and value.isprintable() and value == value.strip()
