"""Where articles and copies may be: in files, in lists, behind links, in feeds and sitemaps. Discovery only.

::

    files      captures from local paths; nothing is fetched
    urllist    a local list of addresses          ┐
    feed       RSS, Atom, RDF, JSON Feed          ├ asked with a place: PLACES
    sitemap    sitemaps and their indexes         ┘
    links      what an article points to          – asked with an article: ARTICLES
    kinds      what a document is, by its content
    headlines  which titles may be copies of one

A source turns what it is asked about into sightings. What it leaves alone is a value with its reason, and so is what
failed: "it answered: nothing" is an empty answer, "it did not answer" is an error in it. Nothing is judged here.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from provenance.records.article import Article
    from provenance.sources.getting import Source

PLACES = {
    "list": "provenance.sources.urllist:sightings",
    "feed": "provenance.sources.feed:sightings",
    "sitemap": "provenance.sources.sitemap:sightings",
}
"""Sources that are asked with a place, a URL or a path. A new one is one file and one line here."""
ARTICLES = {"links": "provenance.sources.links:sightings"}
"""Sources that are asked with an article."""


def place_source(name: str) -> Source[str]:
    """The source of that name in ``PLACES``."""
    source: Source[str] = _load(PLACES[name])
    return source


def article_source(name: str) -> Source[Article]:
    """The source of that name in ``ARTICLES``."""
    source: Source[Article] = _load(ARTICLES[name])
    return source


def _load(place: str) -> Source:  # type: ignore[type-arg]
    """The function at "module:name"."""
    module, name = place.split(":")
    source: Source = getattr(import_module(module), name)  # type: ignore[type-arg]
    return source
