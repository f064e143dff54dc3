"""Are two articles the same page, or of the same publisher? Decides between a revision and a reprint."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from provenance.text import publishers
from provenance.text.publishers import Imprint
from provenance.text.urls import url_key

if TYPE_CHECKING:
    from provenance.records.article import Article

_VERSION = re.compile(r"@[0-9]{1,9}$")


def same_page(one: Article, other: Article) -> bool:
    """Whether both were taken from one URL, or are versions under one id of the caller (``ID`` and ``ID@2``)."""
    if one.url is not None and other.url is not None:
        return _key(one.url) == _key(other.url)
    return (one.version > 1 or other.version > 1) and _stem(one) == _stem(other)


def same_publisher(one: Article, other: Article) -> bool:
    """Whether both come from one publisher, as ``text.publishers`` decides it; unknown is not the same."""
    return publishers.same_publisher(_imprint(one), _imprint(other))


def _imprint(article: Article) -> Imprint:
    outlet = article.outlet
    return Imprint(outlet.name, outlet.domain, article.url, outlet.owner, outlet.brand)


_KEPT = 8192
"""Addresses whose keys are kept: each article is compared with many."""
_key = lru_cache(_KEPT)(url_key)


def _stem(article: Article) -> str:
    return _VERSION.sub("", article.id) if article.version > 1 else article.id
