"""JSON-LD of a page, read leniently: half broken blocks are repaired where that is safe, and otherwise passed over.

Nodes are found at the top, in lists, in ``@graph`` and under ``mainEntity``; an ``@id`` is resolved within the page.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from provenance.extract.page import Page, tidy

ARTICLE_TYPES = frozenset(
    [
        "article",
        "newsarticle",
        "reportagenewsarticle",
        "analysisnewsarticle",
        "opinionnewsarticle",
        "backgroundnewsarticle",
        "askpublicnewsarticle",
        "reviewnewsarticle",
        "satiricalarticle",
        "blogposting",
        "liveblogposting",
        "socialmediaposting",
        "report",
        "techarticle",
        "scholarlyarticle",
        "advertisercontentarticle",
    ]
)
LISTING_TYPES = frozenset(["collectionpage", "itemlist", "searchresultspage", "profilepage"])
ORGANIZATION_TYPES = frozenset(["organization", "newsmediaorganization", "corporation", "brand", "website"])

Node = dict[str, object]

WRAPPERS = ("<![CDATA[", "]]>", "<!--", "-->", "//", "/*", "*/")
"""What old pages put around a script, in any order and on either side."""

_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_PER_PAGE = 40
_DEPTH = 6


@dataclass(frozen=True)
class LinkedData:
    """The nodes of a page; ``article`` is the node of the article itself, an empty one where there is none."""

    nodes: tuple[Node, ...] = ()
    by_id: dict[str, Node] = field(default_factory=dict)
    article: Node = field(default_factory=dict)

    def texts(self, node: Node, name: str) -> list[str]:
        """The plain values of a property, as a list."""
        return [text for value in _listed(node.get(name)) if (text := _text(value))]

    def raw_texts(self, node: Node, name: str) -> list[str]:
        """The strings of a property as they stand, line ends included."""
        return [value for value in _listed(node.get(name)) if isinstance(value, str)]

    def first(self, node: Node, *names: str) -> str | None:
        """The first plain value of the first of ``names`` that has one."""
        return next((text for name in names for text in self.texts(node, name)), None)

    def parties(self, node: Node, name: str) -> list[tuple[str, Node]]:
        """Names of persons and organisations under a property, each with its node (empty for a plain string)."""
        found: list[tuple[str, Node]] = []
        for value in _listed(node.get(name)):
            if isinstance(value, str) and value not in self.by_id:
                found.append((tidy(value), {}))
            elif isinstance(value, str):
                found.extend((label, self.by_id[value]) for label in self.texts(self.by_id[value], "name"))
            elif isinstance(value, dict):
                party = self.resolved(value)
                found.extend((label, party) for label in self.texts(party, "name"))
        return [(label, party) for label, party in found if label]

    def resolved(self, node: Node) -> Node:
        """The node itself, or the one of this page to which its ``@id`` refers."""
        identity = node.get("@id")
        if isinstance(identity, str) and "name" not in node:
            return self.by_id.get(identity, node)
        return node

    def of_type(self, types: frozenset[str]) -> list[Node]:
        """The nodes of any of these types (lower case)."""
        return [node for node in self.nodes if types & node_types(node)]


def read_linked_data(page: Page) -> LinkedData:
    """Everything that the page's JSON-LD blocks hold."""
    nodes: list[Node] = []
    scripts = [script for script in page.elements("script") if "ld+json" in (script.get("type") or "").lower()]
    for script in scripts[:_PER_PAGE]:
        for value in load_leniently("".join(script.itertext())):
            nodes.extend(_nodes(value, _DEPTH))
    by_id: dict[str, Node] = {}
    for node in nodes:
        identity = node.get("@id")
        if isinstance(identity, str) and (identity not in by_id or len(node) > len(by_id[identity])):
            by_id[identity] = node
    return LinkedData(nodes=tuple(nodes), by_id=by_id, article=_article(nodes, page))


def load_leniently(text: str) -> list[object]:
    """The JSON values of one script block; none where it cannot be repaired.

    >>> load_leniently('<!-- {"a": [1, 2,],} -->')
    [{'a': [1, 2]}]
    """
    bare = _unwrapped(text)
    for repair in (str, lambda raw: _TRAILING_COMMA.sub("", raw), html.unescape):
        values = _loaded(repair(bare))
        if values:
            return values
    return []


def _unwrapped(text: str) -> str:
    bare = text.strip()
    for _ in WRAPPERS:
        before = bare
        for wrapper in WRAPPERS:
            bare = bare.removeprefix(wrapper).removesuffix(wrapper).strip()
        if bare == before:
            break
    return bare.removesuffix(";")


def node_types(node: Node) -> set[str]:
    """The node's types, lower case, without a vocabulary's address."""
    return {kind.rsplit("/", 1)[-1].lower() for kind in _listed(node.get("@type")) if isinstance(kind, str)}


def _loaded(text: str) -> list[object]:
    """All values that stand one after another in ``text``, up to the first that is broken."""
    decoder = json.JSONDecoder(strict=False)
    values: list[object] = []
    position = 0
    while position < len(text):
        try:
            value, position = decoder.raw_decode(text, position)
        except (ValueError, RecursionError):
            break
        values.append(value)
        while position < len(text) and text[position] in " \t\r\n;,":
            position += 1
    return values


def _nodes(value: object, depth: int) -> Iterator[Node]:
    if depth == 0:
        return
    for item in _listed(value):
        if isinstance(item, list):
            yield from _nodes(item, depth - 1)
        elif isinstance(item, dict):
            yield item
            for name in ("@graph", "mainEntity", "mainEntityOfPage", "publisher", "author", "isPartOf"):
                if isinstance(item.get(name), dict | list):
                    yield from _nodes(item[name], depth - 1)


def _article(nodes: list[Node], page: Page) -> Node:
    """The article's node: the one that names this page's address, else the one that says most."""
    articles = [node for node in nodes if ARTICLE_TYPES & node_types(node)]
    own = {url.split("#")[0] for url in (page.url, page.first_meta("og:url"), *page.linked("canonical")) if url}
    return max(articles, key=lambda node: (bool(own & _addresses(node)), "headline" in node, len(node)), default={})


def _addresses(node: Node) -> set[str]:
    named = [node.get("url"), node.get("@id"), node.get("mainEntityOfPage")]
    plain = [value.get("@id") if isinstance(value, dict) else value for value in named]
    return {value.split("#")[0] for value in plain if isinstance(value, str)}


def _listed(value: object) -> list[object]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _text(value: object) -> str | None:
    if isinstance(value, dict):
        value = value.get("@value", value.get("@id"))
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return tidy(html.unescape(str(value))) or None
