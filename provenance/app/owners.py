"""Whose outlets are these? The owners in the user's settings are written on articles as they come from the store.

They are not stored: a changed setting counts at once.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from provenance.credits import known

if TYPE_CHECKING:
    from provenance.records.article import Article
    from provenance.settings import OutletEntry


def owned(article: Article, outlets: tuple[OutletEntry, ...]) -> Article:
    """The article with its outlet's owner, where the settings name one."""
    owners = {entry.name: entry.owner for entry in outlets if entry.owner}
    if not owners:
        return article
    publishers, outlet = known(outlets), article.outlet
    publisher = publishers.of(outlet.domain) or (publishers.named(outlet.name) if outlet.name else None)
    owner = owners.get(publisher.name) if publisher else None
    return replace(article, outlet=replace(outlet, owner=owner)) if owner else article
