"""Whose outlets are these? Owners and brands are written on articles as they come from the store.

They are not stored: a changed setting counts at once. Owners are in the user's settings; a brand is the publisher to
whom the settings or the tables give a domain, so that its other domains are known to be the same.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from provenance.credits import known
from provenance.text.publishers import Imprint, home_of

if TYPE_CHECKING:
    from provenance.records.article import Article, Outlet
    from provenance.settings import OutletEntry


def owned(article: Article, outlets: tuple[OutletEntry, ...]) -> Article:
    """The article with its outlet's owner and brand, where they are known."""
    outlet = _owned(replace(article.outlet, owner=None, brand=None), article.url, outlets)
    return article if outlet == article.outlet else replace(article, outlet=outlet)


@lru_cache(maxsize=8192)
def _owned(outlet: Outlet, url: str | None, outlets: tuple[OutletEntry, ...]) -> Outlet:
    publishers = known(outlets)
    home = home_of(Imprint(outlet.name, outlet.domain, url))
    publisher = publishers.of(home) or (publishers.named(outlet.name) if outlet.name else None)
    if publisher is None:
        return outlet
    entry = next((entry for entry in outlets if entry.name == publisher.name), None)
    settled = publishers.of(home) is not None and not (publisher.ordinary and entry is None)
    return replace(outlet, owner=entry.owner if entry else None, brand=publisher.name if settled else None)
