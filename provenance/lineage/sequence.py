"""The order in which articles are laid out: by what they are, and by their ids only where nothing else differs.

Where the evidence for two answers is the same, the first in this order is shown. Ids are names that callers give: were
they to decide, the same pages under other names would get another origin.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from provenance.records.article import Article


def lay_out(articles: Iterable[Article]) -> list[Article]:
    """The articles by time, the undated last, then by address, version, outlet, headline and text."""
    return sorted(articles, key=_content)


def _content(article: Article) -> tuple[str | int, ...]:
    stamp = article.published.rfc3339() if article.published else ""
    outlet = article.outlet.name or article.outlet.domain or ""
    return (not stamp, stamp, article.url or "", article.version, outlet, article.title or "", article.body, article.id)
