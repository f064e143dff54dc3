"""Is the publisher that a credit names the one that published an article? Names vary, domains decide."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from provenance.text.normalize import fold
from provenance.text.urls import registrable_domain

if TYPE_CHECKING:
    from provenance.records.article import Article, Outlet
    from provenance.records.credit import Source

_ARTICLES = re.compile(r"^(?:the|der|die|das|le|la|les|el|il|lo|de|het|den)\s+")
_ENDINGS = re.compile(r"\s+(?:newspaper|website|online|news agency|news)$|\.(?:com|org|net|co\.uk|de|fr|example)$")


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """One key for the spellings of a publisher's name.

    >>> name_key("The Harbour Ledger") == name_key("harbour-ledger.com")
    True
    """
    folded = _ARTICLES.sub("", fold(name).removeprefix("www."))
    return re.sub(r"[^\w]", "", _ENDINGS.sub("", folded)) or re.sub(r"[^\w]", "", folded)


@lru_cache(maxsize=4096)
def source_keys(source: Source) -> frozenset[str]:
    """Everything that a credited source can be known by."""
    linked = domain_of(source.url) if source.url else None
    names = (name_key(name) for name in (source.name, source.publisher) if name)
    return frozenset(key for key in (*names, source.domain, linked) if key)


@lru_cache(maxsize=4096)
def outlet_keys(outlet: Outlet, url: str | None) -> frozenset[str]:
    """Everything that an outlet can be known by: its domain, its name, the first label of its domain."""
    domain = (domain_of(url) if url else None) or outlet.domain
    label = name_key(domain.split(".")[0]) if domain else None
    return frozenset(key for key in (domain, label, name_key(outlet.name) if outlet.name else None) if key)


def publishes(source: Source, article: Article) -> bool:
    """Whether the credited source is the article's own publisher."""
    return bool(source_keys(source) & outlet_keys(article.outlet, article.url))


def same_publisher(one: Article, other: Article) -> bool:
    """Whether two articles come from one publisher: domains decide where both are known, else names."""
    first, second = _domain(one), _domain(other)
    if first and second:
        return first == second
    return bool(outlet_keys(one.outlet, one.url) & outlet_keys(other.outlet, other.url))


def _domain(article: Article) -> str | None:
    return (domain_of(article.url) if article.url else None) or article.outlet.domain


@lru_cache(maxsize=4096)
def domain_of(url: str) -> str | None:
    """The registrable domain of an address; every page of a family is compared with every other."""
    return registrable_domain(url)
