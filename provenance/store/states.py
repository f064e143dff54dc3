"""The state of a page: its body with what it says of where that comes from. A change of either makes a new version.

A credit that is added, taken away, or said to be with permission, and a note of correction, change what a page claims
although no word of its body differs. What moves by itself is left out: times, titles, furniture, where on the page a
credit stands, how surely it was read, and the parameters of a link.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from provenance.text.corrections import begins_correction
from provenance.text.normalize import fold
from provenance.text.urls import url_key

if TYPE_CHECKING:
    from provenance.records.article import Article
    from provenance.records.credit import Credit

_COPIES = frozenset(["reprint", "wire"])
"""Which of them a credit is depends on whom the tables and the settings know as an agency."""


def state_key(article: Article) -> str:
    """Hex SHA-256 of the state."""
    return _digest("\0".join([article.body, "", *statements(article)]))


def body_key(article: Article) -> str:
    """Hex SHA-256 of the body alone: how stores were keyed before credits counted."""
    return _digest(article.body)


def statements(article: Article) -> tuple[str, ...]:
    """What the page says of where its text comes from, sorted, each once: credits, permissions, corrections."""
    given = {_statement(credit) for credit in article.credits if credit.relation != "self"}
    notes = {f"corrected: {fold(one.text)}" for one in article.removed if begins_correction(one.text)}
    return tuple(sorted(given | notes))


def _statement(credit: Credit) -> str:
    kind = "copy" if credit.relation in _COPIES else credit.relation
    permission = {True: "with permission", False: "without permission", None: ""}[credit.permission]
    link = _page(credit.source.url) if credit.source.url else ""
    return " | ".join([kind, credit.role, fold(credit.source.name), permission, link])


def _page(url: str) -> str:
    """Host and path of a link; parameters may differ at every visit."""
    try:
        return url_key(urlsplit(url)._replace(query="").geturl())
    except ValueError:
        return ""


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
