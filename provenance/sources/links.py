"""Links in an article: the pages that its credits and its claims about itself lead to. Running text is not searched.

The article's own address is no link, and a front page is no article.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from provenance.records.job import Sighting, Skipped
from provenance.sources.addresses import NoAddressError, address, unwrapped
from provenance.text.normalize import squeeze
from provenance.text.urls import url_key

if TYPE_CHECKING:
    from provenance.records.article import Article
    from provenance.sources.getting import Found, Getter

_SHOWN = 120
"""Characters of a credit line in a reason."""


def sightings(article: Article, get: Getter | None = None, /, *, since: datetime | None = None) -> Iterator[Found]:
    """Each linked page once, with everything that leads there. Links state no times, so ``since`` leaves out none."""
    del get, since
    own = url_key(article.url) if article.url else None
    found: dict[str, tuple[str, list[str]]] = {}
    for stated, why in _stated(article):
        try:
            url = unwrapped(address(stated, article.url))
        except NoAddressError as error:
            yield Skipped(url=stated, source="links", reason=f"{why}: {error}", found_at=article.url)
            continue
        key = url_key(url)
        if key != own:
            found.setdefault(key, (url, []))[1].append(why)
    for url, reasons in found.values():
        why = "; ".join(dict.fromkeys(reasons))
        if _is_front_page(url):
            yield Skipped(url=url, source="links", reason=f"{why}: a front page", found_at=article.url)
        else:
            yield Sighting(url=url, source="links", found_at=article.url, why=why)


def _stated(article: Article) -> Iterator[tuple[str, str]]:
    """Every address that the article points to, and what points there; the surest first."""
    for credit in article.credits:
        if credit.source.url and credit.relation != "self":
            yield credit.source.url, f"credit: {squeeze(credit.text)[:_SHOWN]}"
    for claim in article.claims:
        yield claim.url, claim.kind
    if article.canonical:
        yield article.canonical, "canonical"


def _is_front_page(url: str) -> bool:
    parts = urlsplit(url)
    return parts.path in {"", "/"} and not parts.query
