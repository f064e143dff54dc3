"""Ties that no shared word shows: a translation whose credit links to the page that it was made from.

Only a link to one page counts. A translation that names an outlet and no page stays with its unseen original.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from provenance.lineage.unseen import credited
from provenance.text.urls import url_key

if TYPE_CHECKING:
    from provenance.records.article import Article


def translated_urls(article: Article) -> tuple[str, ...]:
    """The pages that the article's credits link to as what it translates."""
    urls = (credit.source.url for credit in credited(article) if credit.relation == "translation")
    return tuple(dict.fromkeys(url for url in urls if url))


def translations(articles: Iterable[Article]) -> tuple[tuple[str, str], ...]:
    """(translation, original) among these articles, by id and in its order; every version of a linked page counts."""
    known = sorted(articles, key=lambda article: article.id)
    at: defaultdict[str, list[str]] = defaultdict(list)
    for article in known:
        if article.url:
            at[url_key(article.url)].append(article.id)
    return tuple(
        (article.id, original)
        for article in known
        for url in translated_urls(article)
        for original in at.get(url_key(url), ())
        if original != article.id
    )
