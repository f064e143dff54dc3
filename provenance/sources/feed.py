"""Feeds: RSS, Atom, RDF and JSON Feed. An error page is a failure here, never an empty feed.

Titles, links, times and outlets are read; an entry's text is not, and no HTML of it is interpreted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.sax import SAXException

from provenance.errors import FetchError, UnreadableError
from provenance.records.article import Outlet
from provenance.sources import jsonfeed
from provenance.sources.dates import moment
from provenance.sources.getting import Found, Getter, unchanged
from provenance.sources.kinds import head, is_json_feed, root
from provenance.sources.packing import unpack
from provenance.sources.sifting import Entry, Sieve, plain
from provenance.text.urls import registrable_domain

if TYPE_CHECKING:
    from provenance.records.job import Document

MAX_BYTES = 10_000_000
MAX_ENTRIES = 1_000
MAX_TAGS = 150_000
"""Outside of character data. The parser is linear, but takes up to a tenth of a millisecond a tag; a thousand rich
entries have 60,000."""
BREAKS = (
    SAXException,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    RecursionError,
)
"""What feedparser is known to raise on odd document types, character references and nesting."""


def sightings(place: str, get: Getter, /, *, since: datetime | None = None) -> Iterator[Found]:
    """The entries of the feed at a URL, in its order."""
    try:
        document = get.get(place)
    except FetchError as error:
        yield error
        return
    yield from parse(document, since=since)


def parse(document: Document, *, since: datetime | None = None) -> Iterator[Found]:
    """The entries of a fetched feed. A document that is no feed is one UnreadableError."""
    if unchanged(document):
        return
    try:
        found = entries(document)
    except UnreadableError as error:
        yield error
        return
    yield from Sieve("feed", since, MAX_ENTRIES).sift(found, document.url)


def entries(document: Document) -> Iterable[Entry]:
    """The entries as stated. Raises UnreadableError."""
    unpacked = unpack(document.body, MAX_BYTES)
    if unpacked.fault:
        raise UnreadableError("no feed", document.url, unpacked.fault)
    beginning = head(unpacked.content)
    if is_json_feed(beginning):
        return jsonfeed.entries(unpacked.content, document.url)
    if root(beginning) == "html":
        raise UnreadableError("no feed", document.url, "a web page")
    if _tags(unpacked.content) > MAX_TAGS:
        raise UnreadableError("no feed", document.url, f"more than {MAX_TAGS:,} tags")
    return _xml_entries(unpacked.content, document)


def _tags(body: bytes) -> int:
    """How many tags there are, those of quoted HTML aside."""
    first, *others = body.split(b"<![CDATA[")
    return first.count(b"<") + sum(part.partition(b"]]>")[2].count(b"<") for part in others)


def _xml_entries(body: bytes, document: Document) -> list[Entry]:
    read = _read(body, document)
    stated = dict.get(read, "entries", [])
    if not dict.get(read, "version"):
        raise UnreadableError("no feed", document.url, "empty" if not body.strip() else "of no known kind")
    fault = dict.get(read, "bozo_exception")
    if not stated and isinstance(fault, SAXException):  # a wrong media type or charset label is a fault there too
        raise UnreadableError("broken feed", document.url, _said(fault))
    return [_entry(one) for one in stated]


def _read(body: bytes, document: Document) -> dict[str, Any]:
    """What feedparser makes of it. Bytes are wrapped: it would open bare ones as a file's name."""
    import feedparser

    headers = {"content-location": document.url}
    if document.content_type:
        headers["content-type"] = document.content_type
    try:
        read: dict[str, Any] = feedparser.parse(
            BytesIO(body), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
        )
    except BREAKS as error:
        raise UnreadableError("broken feed", document.url, _said(error)) from error
    return read


def _entry(stated: Mapping[str, Any]) -> Entry:
    get = dict(stated).get
    changed = moment(get("updated"), "updated", get("updated_parsed"))
    return Entry(
        link=str(get("feedburner_origlink") or get("link") or ""),
        title=_text(get("title")),
        published=moment(get("published"), "published", get("published_parsed")) or changed,
        changed=changed,
        outlet=_outlet(dict(stated)),
    )


def _outlet(stated: dict[str, Any]) -> Outlet | None:
    """Whose page it is: ``<source url="…">Name</source>``, or Bing's ``<News:Source>``."""
    source = stated.get("source")
    inner = dict(source) if isinstance(source, dict) else {}
    name = plain(_text(inner.get("title"))) or plain(_text(stated.get("news_source")))
    where = _text(inner.get("href"))
    domain = registrable_domain(where) if where else None
    return Outlet(name=name, domain=domain) if name or domain else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _said(error: object) -> str:
    """An exception of the parser in one line."""
    return " ".join(str(error).split())[:200] or type(error).__name__
