"""A page as one parsed tree, read once with lxml, and the small readings that every other part needs of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from provenance.extract.blocks import Block

_DROPPED = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]")
_SPACE = re.compile(r"\s+")

MOST_ATTRIBUTES = 200
"""Attributes of one tag that are read. Parsers look each one up among those before it: 100,000 take them minutes."""
_ATTRIBUTE = r"""(?:[\s/]*+[^\s>/][^\s>/=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+))?+)"""
_TAG = re.compile(
    r"<!--(?:-?>|(?:[^-]++|-(?!-!?>))*+(?:--!?>)?)"
    rf"|(?P<kept><(?:(?P<raw>script|style)(?=[\s/>])|[a-z][^\s>/]*+){_ATTRIBUTE}{{0,{MOST_ATTRIBUTES}}}+)"
    rf"(?P<more>{_ATTRIBUTE}*+)(?P<script>(?(raw)(?:[^<]++|<(?!/(?P=raw)))*+))",
    re.IGNORECASE,
)
"""A comment, or a tag up to its end, with what it holds where that is no markup. It takes in all that it has looked
at, so that nothing is looked at from a second place."""


def tidy(text: str) -> str:
    """Text fit to be stored: white space single, no control characters, half surrogates or invisible joiners.

    >>> tidy(" a\\u00a0 b\\x07\\n")
    'a b'
    """
    return _SPACE.sub(" ", _DROPPED.sub("", text)).strip()


def absolute(url: str | None, base: str | None) -> str | None:
    """An absolute http(s) address, or None for anything else.

    >>> absolute("/a?b", "https://paper.example/x"), absolute("mailto:a@b.example", None)
    ('https://paper.example/a?b', None)
    """
    if not url:
        return None
    try:
        joined = urljoin(base or "", tidy(url))
        parts = urlsplit(joined)
        named = parts.hostname
    except ValueError:
        return None
    return joined if parts.scheme in {"http", "https"} and named else None


@dataclass(frozen=True)
class Page:
    """One parsed page. ``source`` is the text it was parsed from, ``url`` where it was fetched (None for a file)."""

    tree: Element
    source: str
    url: str | None

    @cached_property
    def base(self) -> str | None:
        """What relative links refer to: ``<base href>``, else the address of the page."""
        return absolute(next(iter(self.tree.xpath("//base/@href")), None), self.url) or self.url

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """All runs of text, in the order of the page."""
        from provenance.extract.blocks import read_blocks

        body = self.tree.find(".//body")
        return tuple(read_blocks(self.tree if body is None else body, self.base))

    @cached_property
    def meta(self) -> dict[str, list[str]]:
        """Contents of the meta elements by lower-case name, property or itemprop, in the order of the page."""
        found: dict[str, list[str]] = {}
        for element in self.tree.iter("meta"):
            content = tidy(element.get("content") or element.get("value") or "")
            for attribute in ("name", "property", "itemprop", "http-equiv"):
                name = element.get(attribute)
                if name and content:
                    found.setdefault(name.strip().lower(), []).append(content)
        return found

    def first_meta(self, *names: str) -> str | None:
        """The first content of the first of ``names`` that is there."""
        return next((self.meta[name][0] for name in names if name in self.meta), None)

    def linked(self, relation: str) -> list[str]:
        """Addresses of ``<link rel=…>``, absolute."""
        links = self.tree.iter("link")
        named = (link.get("href") for link in links if relation in (link.get("rel") or "").lower().split())
        return [url for href in named if (url := absolute(href, self.base))]


def thin(source: str) -> str:
    """The page without the attributes of any tag beyond the first ``MOST_ATTRIBUTES``, in one pass.

    >>> thin("<p a=1 b='>'>Rain</p>")
    "<p a=1 b='>'>Rain</p>"
    """
    if not any(tag["more"] for tag in _TAG.finditer(source)):
        return source
    return _TAG.sub(lambda tag: tag["kept"] + tag["script"] if tag["more"] else tag[0], source)


def parse(source: str, url: str | None) -> Page | None:
    """The page, or None where lxml finds no element in it. Plain elements: lxml.html's cost a Python call each."""
    from lxml import etree

    source = thin(source)
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False, huge_tree=True
    )
    try:
        tree = etree.fromstring(source.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        return None
    return None if tree is None else Page(tree=tree, source=source, url=url)


def text_of(element: Element, longest: int = 2_000) -> str:
    """The text below an element, tidy, no more than about ``longest`` characters of it."""
    pieces: list[str] = []
    length = 0
    for piece in element.itertext():
        pieces.append(piece[:longest])
        length += len(piece)
        if length > longest:
            break
    return tidy(" ".join(pieces))
