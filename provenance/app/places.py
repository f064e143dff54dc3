"""From a place that a crawl is given (list, feed, sitemap, article) to jobs in the store."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from provenance.errors import FetchError, ProvenanceError
from provenance.fetch import Documents, PoliteFetcher
from provenance.records.family import Outcome
from provenance.records.job import Document, Sighting, Skipped
from provenance.sources import place_source
from provenance.sources.getting import Found, Held, unchanged
from provenance.sources.kinds import which
from provenance.text.urls import is_url

if TYPE_CHECKING:
    from provenance.store import Store


def place_jobs(
    store: Store, fetcher: PoliteFetcher, place: str, *, since: datetime | None, now: datetime
) -> list[Outcome]:
    """Add a job for every article that the place names; what failed comes back. Each address is looked at once."""
    if is_url(place):
        return _url_jobs(store, fetcher, place, since=since, now=now)
    failed: list[Outcome] = []
    for found in place_source("list")(place, Documents(fetcher=fetcher), since=since):
        if isinstance(found, Sighting):
            failed += _url_jobs(store, fetcher, found.url, since=since, now=now)
        else:
            failed += _failures(found, place)
    return failed


def _url_jobs(
    store: Store, fetcher: PoliteFetcher, url: str, *, since: datetime | None, now: datetime
) -> list[Outcome]:
    """An article is a job itself. What a new address is, is told by its content, fetched once."""
    if store.job(url) is not None or store.newest(url) is not None:
        store.add_jobs([url], now)
        return []
    documents = Documents(fetcher=fetcher, known=store.validators)
    try:
        document = documents.get(url)
    except FetchError as error:
        store.add_jobs([url], now)  # a job of its own: tried again when its host answers
        store.fail_job(url, error.reason, now, asked=False)
        return []
    kind = which(document)
    if kind == "article" and not unchanged(document):
        store.add_jobs([url], now)
        return []
    return _read_place(store, documents, document, url, kind, since=since, now=now)


def _read_place(
    store: Store,
    documents: Documents,
    document: Document,
    url: str,
    kind: str,
    *,
    since: datetime | None,
    now: datetime,
) -> list[Outcome]:
    if unchanged(document):
        _remember(store, documents)
        return []
    failed: list[Outcome] = []
    sightings: list[Sighting] = []
    for found in _asked(kind, url, Held(document, url, documents), since):
        if isinstance(found, Sighting):
            sightings.append(found)
        else:
            failed += _failures(found, url)
    store.add_jobs(sightings, now)
    if not failed:
        _remember(store, documents)
    return failed


def _asked(kind: str, url: str, get: Held, since: datetime | None) -> Iterator[Found]:
    return place_source(kind)(url, get, since=since)


def _remember(store: Store, documents: Documents) -> None:
    """The visits, after all that they named is stored."""
    from hashlib import sha256

    for document in documents.got:
        if document.fetched is not None:
            store.record_visit(
                document.requested or document.url,
                fetched=document.fetched,
                status=document.status,
                sha256=sha256(document.body).hexdigest() if document.body else None,
                headers=document.headers,
            )


def _failures(found: Skipped | ProvenanceError, place: str) -> list[Outcome]:
    """What failed, as outcomes; what was left alone on purpose is no failure."""
    if isinstance(found, Skipped):
        return []
    return [Outcome(source="place", url=found.subject or place, status="failed", reason=found.reason)]
