"""Sitemaps: plain ones, news sitemaps, lists of addresses as text, and indexes of all these, also packed.

An index is followed two levels deep, newest first, within limits on files and entries; what it names twice is opened
once. A web page in place of a sitemap is a failure, an empty sitemap is an answer.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from provenance.errors import FetchError, UnreadableError
from provenance.records.job import Document, Skipped
from provenance.sources import sitemap_xml
from provenance.sources.addresses import NoAddressError, address
from provenance.sources.dates import older
from provenance.sources.getting import Found, Getter, unchanged
from provenance.sources.kinds import ROOTS, head, lists_addresses, root
from provenance.sources.packing import Unpacked, unpack
from provenance.sources.sifting import Entry, Sieve
from provenance.text.urls import url_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How far one question goes."""

    depth: int = 2
    """Indexes below the place itself."""
    files: int = 50
    unpacked_bytes: int = 50_000_000
    """Of one file; as the protocol allows (https://www.sitemaps.org/protocol.html)."""
    entries: int = 50_000


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Read:
    """One sitemap file as stated. What is wrong with the rest of it stands last."""

    pages: Iterator[Entry | UnreadableError]
    sitemaps: list[Entry]
    """Filled while ``pages`` is being read."""


def sightings(place: str, get: Getter, /, *, since: datetime | None = None, limits: Limits = LIMITS) -> Iterator[Found]:
    """The pages that the sitemap at a URL names, directly or through its sitemaps."""
    yield from _Walk(get, since, limits).walk(place)


def parse(document: Document, *, since: datetime | None = None, limits: Limits = LIMITS) -> Iterator[Found]:
    """The pages that one fetched file names itself. A document that is no sitemap is one UnreadableError."""
    yield from _pages(read(document, limits), document.url, Sieve("sitemap", since, limits.entries))


def read(document: Document, limits: Limits = LIMITS) -> Read:
    """One file's entries, lazily."""
    nested: list[Entry] = []
    if unchanged(document):
        return Read(iter(()), nested)
    unpacked = unpack(document.body, limits.unpacked_bytes)
    beginning = head(unpacked.content)
    name = root(beginning)
    if ROOTS.get(name or "") == "sitemap":
        return Read(_xml_pages(unpacked, document.url, nested), nested)
    if name is None and lists_addresses(beginning):
        return Read(_text_pages(unpacked, document.url), nested)
    what = "a web page" if name == "html" else "a feed" if name in ROOTS else unpacked.fault or "of no known kind"
    return Read(iter([UnreadableError("no sitemap", document.url, what if document.body.strip() else "empty")]), nested)


def tells_changes(document: Document) -> bool:
    """Whether the document is another one when anything that it leads to is.

    An index that leaves out the dates of its sitemaps stays as it is while they change: it must be read each time.
    """
    if unchanged(document) or root(head(document.body)) != "sitemapindex":
        return True
    file = read(document)
    for _ in file.pages:
        pass
    return all(entry.changed for entry in file.sitemaps)


def _xml_pages(unpacked: Unpacked, url: str, nested: list[Entry]) -> Iterator[Entry | UnreadableError]:
    try:
        for kind, entry in sitemap_xml.entries(unpacked.content):
            if kind == "sitemap":
                nested.append(entry)
            else:
                yield entry
    except sitemap_xml.BrokenError as error:
        yield UnreadableError("broken sitemap", url, unpacked.fault or str(error))


def _text_pages(unpacked: Unpacked, url: str) -> Iterator[Entry | UnreadableError]:
    lines = unpacked.content.decode("utf-8-sig", "replace").splitlines()
    for line in lines[:-1] if unpacked.fault else lines:
        if line.strip():
            yield Entry(link=line)
    if unpacked.fault:
        yield UnreadableError("broken sitemap", url, unpacked.fault)


def _pages(file: Read, url: str, sieve: Sieve) -> Iterator[Found]:
    """The sightings of one file; its fault, if any, last."""
    faults: list[UnreadableError] = []

    def sound() -> Iterator[Entry]:
        for one in file.pages:
            if isinstance(one, UnreadableError):
                faults.append(one)
            else:
                yield one

    yield from sieve.sift(sound(), url)
    yield from faults


@dataclass(slots=True)
class _Walk:
    """One question on its way through the files."""

    get: Getter
    since: datetime | None
    limits: Limits
    opened: set[str] = field(default_factory=set)
    """Keys of the addresses asked for and of those that answered."""
    files: int = 0

    def walk(self, place: str) -> Iterator[Found]:
        sieve = Sieve("sitemap", self.since, self.limits.entries)
        level = [place]
        for depth in range(self.limits.depth + 1):
            below: list[Entry] = []
            for number, url in enumerate(level):
                if self.files >= self.limits.files or sieve.left <= 0:
                    reason = "too many sitemaps" if sieve.left > 0 else "too many entries"
                    yield Skipped(url=place, source="sitemap", reason=reason, count=len(level) - number)
                    return
                yield from self._open(url, sieve, below)
            if depth == self.limits.depth and below:
                yield Skipped(url=place, source="sitemap", reason="sitemaps nested too deeply", count=len(below))
                return
            level = yield from self._next(place, below)

    def _open(self, url: str, sieve: Sieve, below: list[Entry]) -> Iterator[Found]:
        """The pages of one file; the sitemaps that it names go to ``below``."""
        if url_key(url) in self.opened:
            return
        self.files += 1
        self.opened.add(url_key(url))
        try:
            document = self.get.get(url)
        except FetchError as error:
            yield error
            return
        arrived = url_key(document.url)
        if arrived != url_key(url) and arrived in self.opened:
            return
        self.opened.add(arrived)
        file = read(document, self.limits)
        yield from _pages(file, document.url, sieve)
        below.extend(Entry(link=_absolute(one.link, document.url), changed=one.changed) for one in file.sitemaps)

    def _next(self, place: str, below: Iterable[Entry]) -> Generator[Found, None, list[str]]:
        """The addresses of the next level, newest first, the undated last, in their order."""
        wanted: dict[str, tuple[float, str]] = {}
        aged = 0
        for entry in below:
            try:
                url = address(entry.link)
            except NoAddressError as error:
                yield Skipped(url=entry.link or place, source="sitemap", reason=str(error), found_at=place)
                continue
            if self.since is not None and older((entry.changed,), self.since):
                aged += 1
            elif url_key(url) not in self.opened:
                wanted.setdefault(url_key(url), (-entry.changed.time.timestamp() if entry.changed else 0.0, url))
        if aged:
            yield Skipped(url=place, source="sitemap", reason="sitemaps too old", count=aged)
        return [url for _, url in sorted(wanted.values(), key=lambda pair: pair[0])]


def _absolute(link: str, base: str) -> str:
    """The address meant, or the statement itself where there is none."""
    try:
        return address(link, base)
    except NoAddressError:
        return link
