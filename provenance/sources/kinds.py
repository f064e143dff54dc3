"""What a document is, told by its content: never by its name, and by its label only where the content is plain text."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Literal

from provenance.sources.packing import unpack
from provenance.text.urls import is_url

if TYPE_CHECKING:
    from provenance.records.job import Document

Kind = Literal["feed", "sitemap", "article"]

ROOTS: dict[str, Kind] = {"rss": "feed", "rdf": "feed", "feed": "feed", "urlset": "sitemap", "sitemapindex": "sitemap"}
"""Root elements, without prefix, in lower case. Others are read as an article, if they are anything."""
_HEAD_BYTES = 8_192
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_START = re.compile(
    r"<(?:(!doctype\s+html)|([a-z][\w.-]{0,30}):([a-z]\w{0,30})|([a-z]\w{0,30}))(?=[\s>/])", re.IGNORECASE
)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_JSON_FEED = "://jsonfeed.org/version/"


def which(document: Document) -> Kind:
    """Feed, sitemap (also one of plain text), or else a page to be read as an article."""
    return kind_of(document.body, document.content_type)


def kind_of(body: bytes, content_type: str | None = None) -> Kind:
    """As ``which``, for bytes; gzip is looked into."""
    text = head(body)
    if text.startswith("{"):
        return "feed" if is_json_feed(text) else "article"
    name = root(text)
    if name is not None:
        return ROOTS.get(name, "article")
    return "sitemap" if "html" not in (content_type or "").lower() and lists_addresses(text) else "article"


def head(body: bytes) -> str:
    """The beginning of the content as text, good enough for marks; comments are out."""
    start = unpack(body[:_HEAD_BYTES], _HEAD_BYTES).content
    encoding = next((name for mark, name in _MARKS if start.startswith(mark)), "utf-8")
    return _COMMENT.sub("", start.decode(encoding, "replace")).lstrip("\ufeff \t\r\n")


def root(text: str) -> str | None:
    """The root element in lower case, or None where the text is no markup.

    A server's warning may stand before a feed; so the first element that is a root of ours counts, unless a page of
    HTML begins before.
    """
    first = None
    for found in _START.finditer(text):
        page, _, inner, bare = found.groups()
        name = "html" if page else (inner or bare).lower()
        if name == "html" or name in ROOTS:
            return name
        first = first or name
    return first


def is_json_feed(text: str) -> bool:
    """Whether the beginning of a JSON text names the version of JSON Feed."""
    return text.startswith("{") and _JSON_FEED in text.replace("\\/", "/")


def lists_addresses(text: str) -> bool:
    """Whether the lines are addresses; the last one may be cut."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    whole = lines[:-1] or lines
    return bool(whole) and all(is_url(line) and len(line.split()) == 1 for line in whole)
