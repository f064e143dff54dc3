"""The articles that a trace is compared with: addresses, feeds, sitemaps, files, folders, as the user names them.

From a feed or sitemap only what may be a copy is fetched: its headline is compared first, and its time where both are
known. What was left out is counted in the outcome.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from provenance.errors import ProvenanceError
from provenance.fetch import Documents
from provenance.records.article import Article
from provenance.records.family import Outcome
from provenance.records.job import Sighting
from provenance.sources import files, place_source
from provenance.sources.getting import Held
from provenance.sources.headlines import likely_copy, likely_time
from provenance.sources.kinds import which
from provenance.text.urls import is_url, url_key

if TYPE_CHECKING:
    from provenance.app.desk import Desk

DAYS_APART = 30
"""Copies of news are rarely made later; a sighting that is certainly further away is not fetched."""

Gathered = tuple[list[Article], list[Outcome]]


def gather(desk: Desk, among: Sequence[str], seed: Article) -> Gathered:
    """Everything the user named beside the seed, and how each look-up ended."""
    gathered: list[Article] = []
    outcomes: list[Outcome] = []
    for place in among:
        found, ended = _from_url(desk, place, seed) if is_url(place) else _from_path(desk, place)
        gathered += found
        outcomes += ended
    return gathered, outcomes


def _from_url(desk: Desk, url: str, seed: Article) -> Gathered:
    try:
        if desk.offline:
            return _one(desk.article(url), url)
        documents = Documents(fetcher=desk.fetcher, named=(url,))
        document = documents.get(url)
        kind = which(document)
        if kind == "article":
            return _one(desk.keep(document), url)
    except ProvenanceError as error:
        return [], [Outcome(source="url", url=url, status="failed", reason=error.reason)]
    return _from_place(desk, kind, Held(document, url, documents), seed)


def _one(article: Article, url: str) -> Gathered:
    return [article], [Outcome(source="url", url=url, status="answered", found=1)]


def _from_place(desk: Desk, kind: str, held: Held, seed: Article) -> Gathered:
    """The likely copies that a feed or sitemap names."""
    url = held.url
    articles: list[Article] = []
    failed: list[Outcome] = []
    named = 0
    for found in place_source(kind)(url, held):
        if isinstance(found, ProvenanceError):
            failed.append(Outcome(source=kind, url=found.subject or url, status="failed", reason=found.reason))
        elif isinstance(found, Sighting):
            named += 1
            if _likely(found, seed):
                try:
                    articles.append(desk.article(found.url))
                except ProvenanceError as error:
                    failed.append(Outcome(source=kind, url=found.url, status="failed", reason=error.reason))
    reason = f"{named} named, {len(articles)} with a headline like this one"
    answered = Outcome(
        source=kind, url=url, status="answered" if articles else "nothing", found=len(articles), reason=reason
    )
    return articles, [*([answered] if named or not failed else []), *failed]


def _likely(sighting: Sighting, seed: Article) -> bool:
    if seed.url and url_key(sighting.url) == url_key(seed.url):
        return False
    published = seed.published.time if seed.published and seed.published.zone == "stated" else None
    return likely_copy(sighting.title, seed.title) and likely_time(sighting, published, days=DAYS_APART)


def _from_path(desk: Desk, path: str) -> Gathered:
    articles: dict[str, Article] = {}
    failed: list[Outcome] = []
    for capture in files.read_path(path):
        try:
            if isinstance(capture, ProvenanceError):
                raise capture
            article = desk.lay(capture)
        except ProvenanceError as error:
            where = (capture.subject if isinstance(capture, ProvenanceError) else capture.name) or path
            failed.append(Outcome(source="file", url=where, status="failed", reason=error.reason))
        else:
            articles[article.id] = article
    ended = Outcome(source="path", url=path, status="answered" if articles else "nothing", found=len(articles))
    return list(articles.values()), ([ended] if articles or not failed else []) + failed
