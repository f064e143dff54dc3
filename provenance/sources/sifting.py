"""From entries, as a feed or sitemap states them, to sightings: addresses made whole, the old and the doubled left out.

What is left out for its age is counted, what leads nowhere is named. An address that stood there before is no news.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from html import unescape
from typing import TYPE_CHECKING

from provenance.records.job import Sighting, Skipped
from provenance.sources.addresses import NoAddressError, address, unwrapped
from provenance.sources.dates import instant, older
from provenance.text.normalize import squeeze
from provenance.text.urls import url_key

if TYPE_CHECKING:
    from provenance.records.article import Moment, Outlet

_TAG = re.compile(
    r"</?(?:a|abbr|b|big|br|cite|div|em|font|h[1-6]|i|mark|p|q|s|small|span|strong|sub|sup|u|wbr)(?:[\s/][^<>]{0,500})?>",
    re.IGNORECASE,
)
"""Markup that stands in titles. Other things in angle brackets are words."""
_MAX_TITLE = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry as stated. ``link`` may be empty, relative, wrapped or nonsense."""

    link: str
    title: str | None = None
    published: Moment | None = None
    changed: Moment | None = None
    outlet: Outlet | None = None


@dataclass(slots=True)
class Sieve:
    """What one question has seen so far, over all documents that answer it."""

    source: str
    since: datetime | None
    left: int
    """How many more entries are read."""
    seen: set[str] = field(default_factory=set)

    def sift(self, entries: Iterable[Entry], found_at: str) -> Iterator[Sighting | Skipped]:
        """The sightings among the entries of one document, then what was left out of it."""
        aged = 0
        for entry in entries:
            if self.left <= 0:
                yield Skipped(url=found_at, source=self.source, reason="too many entries, the rest is not read")
                break
            self.left -= 1
            if self.since is not None and older((entry.published, entry.changed), self.since):
                aged += 1
                continue
            found = self._found(entry, found_at)
            if found is not None:
                yield found
        if aged:
            yield Skipped(url=found_at, source=self.source, reason="too old", count=aged)

    def _found(self, entry: Entry, found_at: str) -> Sighting | Skipped | None:
        title = plain(entry.title)
        url = entry.link
        try:
            url = address(url, found_at)
            url = unwrapped(url)
        except NoAddressError as error:
            return Skipped(
                url=url[:_MAX_TITLE] or found_at,
                source=self.source,
                reason=str(error),
                found_at=found_at,
                title=title,
                outlet=entry.outlet,
            )
        key = url_key(url)
        if key in self.seen:
            return None
        self.seen.add(key)
        return Sighting(
            url=url,
            source=self.source,
            found_at=found_at,
            title=title,
            published=instant(entry.published),
            outlet=entry.outlet,
        )


def plain(title: str | None) -> str | None:
    """A title without markup and escapes, or None. Some are escaped twice."""
    if not title:
        return None
    text = title[:_MAX_TITLE]
    return squeeze(_TAG.sub(" ", unescape(unescape(text)))) or None
