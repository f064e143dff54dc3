"""Are two articles the same page, or of the same publisher? Decides between a revision and a reprint."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from provenance.text.urls import host, registrable_domain, url_key

if TYPE_CHECKING:
    from provenance.records.article import Article

PLATFORMS = frozenset(
    [
        "blogspot.com",
        "github.io",
        "livejournal.com",
        "medium.com",
        "substack.com",
        "tumblr.com",
        "typepad.com",
        "wordpress.com",
    ]
)
"""Domains under which many publishers write: there only the same host is the same publisher."""

_VERSION = re.compile(r"@[0-9]{1,9}$")


def same_page(one: Article, other: Article) -> bool:
    """Whether both were taken from one URL, or are versions under one id of the caller (``ID`` and ``ID@2``)."""
    if one.url is not None and other.url is not None:
        return _key(one.url) == _key(other.url)
    return (one.version > 1 or other.version > 1) and _stem(one) == _stem(other)


def same_publisher(one: Article, other: Article) -> bool:
    """Whether both have one owner or domain, or one name where a domain is unknown; unknown is not the same."""
    if one.outlet.owner and one.outlet.owner == other.outlet.owner:
        return True
    domains = _domain(one), _domain(other)
    if domains[0] and domains[1]:
        return domains[0] == domains[1]
    names = [(article.outlet.name or "").strip().casefold() for article in (one, other)]
    return bool(names[0]) and names[0] == names[1]


def _domain(article: Article) -> str | None:
    domain = article.outlet.domain
    if domain is None and article.url is not None:
        domain = _registrable(article.url)
    if domain in PLATFORMS and article.url is not None:
        return host(article.url)
    return domain.lower() if domain else None


_KEPT = 8192
"""Addresses whose parts are kept: each article is compared with many."""
_key = lru_cache(_KEPT)(url_key)
_registrable = lru_cache(_KEPT)(registrable_domain)


def _stem(article: Article) -> str:
    return _VERSION.sub("", article.id) if article.version > 1 else article.id
