"""The publishers of articles and credits, for lineages; who is the same one is decided in ``text.publishers``."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from provenance.text import publishers
from provenance.text.publishers import Imprint, home_of, name_key, platform_behind, platform_names

if TYPE_CHECKING:
    from provenance.records.article import Article, Outlet
    from provenance.records.credit import Source


@lru_cache(maxsize=4096)
def source_keys(source: Source) -> frozenset[str]:
    """Everything that a credited source can be known by."""
    names = tuple(name for name in (source.name, source.publisher) if name)
    return publishers.source_keys(names, source.domain, source.url)


@lru_cache(maxsize=4096)
def outlet_keys(outlet: Outlet, url: str | None) -> frozenset[str]:
    """Everything that an outlet can be known by, to be met with ``source_keys``."""
    return publishers.outlet_keys(_imprint(outlet, url))


def publishes(source: Source, article: Article) -> bool:
    """Whether the credited source is the article's own publisher."""
    return bool(source_keys(source) & outlet_keys(article.outlet, article.url))


def same_publisher(one: Article, other: Article) -> bool:
    """Whether two articles come from one publisher."""
    return publishers.same_publisher(_imprint(one.outlet, one.url), _imprint(other.outlet, other.url))


def home(article: Article) -> str | None:
    """The address that stands for the article's publisher."""
    return home_of(_imprint(article.outlet, article.url))


def platforms(article: Article) -> frozenset[str]:
    """What the shared host calls itself on which the article stands."""
    platform = platform_behind(_imprint(article.outlet, article.url))
    return platform_names(platform) if platform else frozenset()


def borrows_name(article: Article) -> bool:
    """Whether an aggregator shows the article under another publisher's name."""
    platform = platform_behind(_imprint(article.outlet, article.url))
    return (
        platform is not None
        and platform.mixed
        and name_key(article.outlet.name or "") not in {"", *platform_names(platform)}
    )


def _imprint(outlet: Outlet, url: str | None) -> Imprint:
    return Imprint(outlet.name, outlet.domain, url, outlet.owner, outlet.brand)
