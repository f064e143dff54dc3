"""The XML of sitemaps, streamed: no document type is loaded, no entity expanded, no tree kept, nothing fetched.

Every element is known by its local name, whatever its namespace is called; only direct children of an entry count, so
that an image's address is not taken for the page's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Literal

from provenance.sources.dates import moment
from provenance.sources.sifting import Entry

EntryKind = Literal["page", "sitemap"]

_ENTRIES: dict[str, EntryKind] = {"url": "page", "sitemap": "sitemap"}
_MAX_ELEMENTS = 20_000
"""Of one entry; a thousand images of six elements each fit."""
_BARE_AMPERSAND = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});)")
_CHARACTER_DATA = b"<![CDATA["
_BEGINNING = re.compile(rb"<\?xml\s|<(?:\w{1,30}:)?(?:urlset|sitemapindex)[\s>/]", re.IGNORECASE)


class BrokenError(ValueError):
    """XML that ends, or goes wrong, in the middle. What was read before stands."""


def entries(body: bytes) -> Iterator[tuple[EntryKind, Entry]]:
    """The entries in their order. Raises BrokenError after the last one that can be read."""
    body = _trimmed(body)
    read = 0
    try:
        for one in _stream(body):
            read += 1
            yield one
    except BrokenError:
        # Addresses with a bare "&" are the commonest fault. Inside CDATA it is none and must not be altered.
        if _CHARACTER_DATA in body or not _BARE_AMPERSAND.search(body):
            raise
        repaired = _stream(_BARE_AMPERSAND.sub(b"&amp;", body))
        for number, one in enumerate(repaired):
            if number >= read:
                yield one


def _trimmed(body: bytes) -> bytes:
    """The XML without the blank lines or the server's warning that may stand before it."""
    trimmed = body.removeprefix(b"\xef\xbb\xbf").lstrip()
    if trimmed.startswith(b"<"):
        return trimmed
    found = _BEGINNING.search(trimmed[:100_000])
    return trimmed[found.start() :] if found else body


def _stream(body: bytes) -> Iterator[tuple[EntryKind, Entry]]:
    from lxml import etree

    events = etree.iterparse(
        BytesIO(body),
        events=("start", "end"),
        no_network=True,
        resolve_entities=False,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    depth = elements = 0
    try:
        for event, element in events:
            depth += 1 if event == "start" else -1
            elements += event == "start"
            if elements > _MAX_ELEMENTS:
                raise BrokenError("an entry without end")
            if event == "end" and depth == 1:
                elements = 0
                kind = _ENTRIES.get(_name(element))
                if kind:
                    yield kind, _entry(element)
                _forget(element)
    except (etree.LxmlError, SyntaxError, ValueError, LookupError) as error:
        said = getattr(error, "msg", None) or str(error)
        raise BrokenError(" ".join(said.split())[:200]) from error


def _entry(element: Any) -> Entry:
    parts = {_name(child): child for child in reversed(element)}
    news = parts.get("news")
    about = {_name(child): child for child in reversed(news)} if news is not None else {}
    return Entry(
        link=_text(parts.get("loc")) or "",
        title=_text(about.get("title")),
        published=moment(_text(about.get("publication_date")), "publication_date"),
        changed=moment(_text(parts.get("lastmod")), "lastmod"),
    )


def _name(element: Any) -> str:
    """The local name in lower case; of an entity node, none."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def _text(element: Any) -> str | None:
    """The text, or None where an element or an unexpanded entity stands in it: half a text misleads."""
    return None if element is None or len(element) else (element.text or "").strip() or None


def _forget(element: Any) -> None:
    """Give back the memory of an entry that was read."""
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]
