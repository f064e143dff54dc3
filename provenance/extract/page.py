"""A page as one parsed tree, read once with lxml, and the small readings that every other part needs of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from lxml.etree import XPath
    from lxml.etree import _Element as Element

    from provenance.extract.blocks import Block

_DROPPED = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]")

MOST_ATTRIBUTES = 200
"""Attributes of one tag that are read. Parsers look each one up among those before it: 100,000 take them minutes."""
_ATTRIBUTE = r"""(?:[\s/]*+[^\s>/][^\s>/=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+))?+)"""
_COMMENT = r"<!--(?:-?>|(?:[^-]++|-(?!-!?>))*+(?:--!?>)?)"
_TAG = re.compile(
    rf"{_COMMENT}|(?P<kept><(?:(?P<raw>script|style)(?=[\s/>])|[a-z][^\s>/]*+){_ATTRIBUTE}{{0,{MOST_ATTRIBUTES}}}+)"
    rf"(?P<more>{_ATTRIBUTE}*+)(?P<script>(?(raw)(?:[^<]++|<(?!/(?P=raw)))*+))",
    re.IGNORECASE,
)
"""A comment, or a tag up to its end, with what it holds where that is no markup. It takes in all that it has looked
at, so that nothing is looked at from a second place."""
_SCRIPT, _STYLE = r"[sS][cC][rR][iI][pP][tT]", r"[sS][tT][yY][lL][eE]"
_FEW = rf"{_ATTRIBUTE}{{0,{MOST_ATTRIBUTES}}}+(?!{_ATTRIBUTE})"
_THIN = re.compile(
    rf"(?:[^<]++|{_COMMENT}|<(?![a-zA-Z])|<(?!(?:{_SCRIPT}|{_STYLE})[\s/>])[a-zA-Z][^\s>/]*+{_FEW}"
    rf"|<{_SCRIPT}{_FEW}(?:[^<]++|<(?!/{_SCRIPT}))*+|<{_STYLE}{_FEW}(?:[^<]++|<(?!/{_STYLE}))*+)*+\Z"
)
"""A whole page without a tag that has more: one match, for one match a tag takes as long as the parse itself."""
_CONTROLS = bytes([*range(0x09), *range(0x0E, 0x1C)])
_SPACES = bytes.maketrans(b"\x0b\x0c\x1c\x1d\x1e\x1f", b"      ")
_CLOSED_ROOT = re.compile(r"(<html\b[^<>]{0,2000}?)/>", re.IGNORECASE)
"""A root that closes itself, behind which the parser would read nothing."""
DEEPEST = 250
_MOST_LINKS = 50
_TOP = 4_096
_INDEXED_TAGS = ("title", "h1", "base", "meta", "link", "script")


def tidy(text: str) -> str:
    """Text fit to be stored: white space single, no control characters, half surrogates or invisible joiners.

    >>> tidy(" a\\u00a0 b\\x07\\n")
    'a b'
    """
    line = " ".join(text.split())
    return line if line.isprintable() else " ".join(_DROPPED.sub("", text).split())


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
    def _indexed(self) -> dict[str, list[Element]]:
        """The elements that several readings ask for, by tag, from one walk."""
        found: dict[str, list[Element]] = {}
        for element in self.tree.iter(*_INDEXED_TAGS):
            found.setdefault(element.tag, []).append(element)
        return found

    def elements(self, tag: str) -> Sequence[Element]:
        """The page's elements of one tag, in order."""
        return self._indexed.get(tag, ()) if tag in _INDEXED_TAGS else list(self.tree.iter(tag))

    @cached_property
    def is_deep(self) -> bool:
        """Whether elements stand inside one another more than ``DEEPEST`` times."""
        return bool(_deep_path()(self.tree))

    @cached_property
    def base(self) -> str | None:
        """What relative links refer to: ``<base href>``, else the address of the page."""
        stated = next((href for element in self.elements("base") if (href := element.get("href")) is not None), None)
        return absolute(stated, self.url) or self.url

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
        for element in self.elements("meta"):
            content = tidy(element.get("content") or element.get("value") or "")
            for attribute in ("name", "property", "itemprop", "http-equiv"):
                name = element.get(attribute)
                if name and content:
                    found.setdefault(name.strip().lower(), []).append(content)
        return found

    def first_meta(self, *names: str) -> str | None:
        """The first content of the first of ``names`` that is there."""
        return next((self.meta[name][0] for name in names if name in self.meta), None)

    @cached_property
    def _links(self) -> dict[str, list[str]]:
        """What the link elements lead to, by the words of their rel and itemprop."""
        found: dict[str, list[str]] = {}
        for element in self.elements("link"):
            href = element.get("href")
            for word in f"{element.get('rel') or ''} {element.get('itemprop') or ''}".lower().split() if href else ():
                found.setdefault(word, []).append(href)
        return found

    def linked(self, relation: str) -> list[str]:
        """Addresses of the first ``<link rel=…>`` or ``<link itemprop=…>`` of one sort, absolute."""
        named = self._links.get(relation.lower(), [])[:_MOST_LINKS]
        return [url for href in named if (url := absolute(href, self.base))]


@lru_cache(maxsize=1)
def _deep_path() -> XPath:
    from lxml import etree

    return etree.XPath(f"boolean({'/*' * (DEEPEST + 1)})")


def thin(source: str) -> str:
    """The page without the attributes of any tag beyond the first ``MOST_ATTRIBUTES``, in one pass.

    >>> thin("<p a=1 b='>'>Rain</p>")
    "<p a=1 b='>'>Rain</p>"
    """
    if _THIN.match(source):
        return source
    return _TAG.sub(lambda tag: tag["kept"] + tag["script"] if tag["more"] else tag[0], source)


def parse(source: str, url: str | None) -> Page | None:
    """The page, or None where lxml finds no element in it.

    Its elements are of the one class that trafilatura takes, so that the body is chosen from this same parse. With
    lxml.html's own parser a class would be looked up for each of them by a Python call.
    """
    from lxml import etree, html

    source = thin(source)
    source = _CLOSED_ROOT.sub(r"\1>", source[:_TOP], count=1) + source[_TOP:]
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False, huge_tree=True
    )
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))
    try:
        tree = etree.fromstring(_storable(source), parser)
    except (etree.LxmlError, ValueError):
        return None
    return None if tree is None else Page(tree=tree, source=source, url=url)


def _storable(source: str) -> bytes:
    """UTF-8 without the characters that no tree takes when text is moved in it; those that are space become a space."""
    plain = source.replace("\ufffe", "").replace("\uffff", "")
    return plain.encode("utf-8", "replace").translate(_SPACES, _CONTROLS)


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
