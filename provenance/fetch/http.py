"""The Fetcher: gets one URL, politely named and within limits. It refuses private addresses and imitates nobody."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self

from provenance.records.capture import Capture

if TYPE_CHECKING:
    from provenance.settings import FetchSettings


class Fetcher:
    """Gets web pages one at a time. Safe to share between threads: every fetch has its own connections and deadline.

    - Only ``http`` and ``https``; loopback, private, link-local and metadata addresses are refused, at every redirect
      and on the address really dialled.
    - No cookies, no credentials, no ``.netrc``. Proxies and certificate bundles that the environment names are not
      used: a proxy would resolve and dial in the guard's place.
    - Packed and unpacked size, redirects and total time are limited by the settings; the total covers name look-up,
      retries and redirects.
    """

    def __init__(self, settings: FetchSettings, *, now: Callable[[], datetime]) -> None:
        self._settings = settings
        self._now = now

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        """Nothing outlives a fetch, so nothing is to be closed; callers still say how long they need a fetcher."""

    def fetch(self, url: str) -> Capture:
        """The page at ``url``, as the server sent it; content-encoding (gzip, deflate) is undone, nothing else.

        ``Capture.url`` is the address that answered, escaped as it was sent and without fragment; ``requested`` is what
        was asked for in the same form where a redirect led away from it, else None. ``media`` follows the server's
        Content-Type, or the first bytes where there is none. ``headers`` are in order, repeated ones side by side.

        Raises:
            BlockedError: the server answered, but not for readers like this one (401, 403, 429, a challenge page).
            FetchError: anything else that kept the page away; its ``reason`` says what.
        """
        from provenance.fetch import verdict
        from provenance.fetch.visit import visit

        answer = visit(url, self._settings)
        return Capture(
            url=answer.url,
            body=answer.body,
            media=verdict.media(answer.headers, answer.body),
            requested=None if answer.requested == answer.url else answer.requested,
            fetched=self._now().astimezone(UTC),
            status=answer.status,
            headers=answer.headers,
        )
