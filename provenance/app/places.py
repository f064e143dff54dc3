"""From the places that a crawl is given (lists, feeds, sitemaps, articles) to jobs in the store.

A list only names addresses, and each becomes a job. What stands at one is told by its content when its turn comes: an
article is kept, a feed or a sitemap is read here, and its job dropped, because it is read whenever somebody names it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from hashlib import sha256
from itertools import islice
from typing import TYPE_CHECKING

from provenance.errors import FetchError, ProvenanceError
from provenance.fetch.address import showable
from provenance.records.family import Outcome
from provenance.records.job import Sighting
from provenance.sources import place_source, urllist
from provenance.sources.addresses import NoAddressError, address
from provenance.sources.sitemap import tells_changes
from provenance.store.addresses import url_address
from provenance.text.urls import is_url

if TYPE_CHECKING:
    from provenance.fetch import Documents
    from provenance.records.job import Document
    from provenance.sources.getting import Held
    from provenance.store import Store

_BATCH = 1_000
"""Addresses of a list that become jobs in one transaction."""


def add_places(
    store: Store, places: Sequence[str], due: datetime, stopped: Callable[[], bool]
) -> tuple[set[str], list[Outcome]]:
    """Jobs for all that the places name; their store addresses, and what is wrong in the places."""
    named: set[str] = set()
    failed: list[Outcome] = []
    found = (one for place in places for one in _addresses(place))
    while not stopped() and (batch := list(islice(found, _BATCH))):
        urls = [one for one in batch if isinstance(one, str)]
        failed += [_failure(one, "") for one in batch if isinstance(one, ProvenanceError)]
        named.update(map(url_address, urls))
        store.add_jobs(urls, due)
    return named, failed


def read_place(
    store: Store, held: Held, documents: Documents, kind: str, *, since: datetime | None, due: datetime
) -> tuple[int, list[Outcome]]:
    """Jobs for all that a feed or sitemap in hand names: how many were named, and what failed.

    :param documents: where the others that it leads to come from.
    """
    sightings: list[Sighting] = []
    failed: list[Outcome] = []
    for found in place_source(kind)(held.url, held, since=since):
        if isinstance(found, Sighting):
            sightings.append(found)
        elif isinstance(found, ProvenanceError):  # what was left alone on purpose is no failure
            failed.append(_failure(found, held.url))
    store.add_jobs(sightings, due)
    if not failed:
        remember(store, documents.got)
    return len(sightings), failed


def remember(store: Store, documents: Sequence[Document]) -> None:
    """The visits, after all that they named is stored: a 304 would hide it else."""
    for document in documents:
        if document.fetched is not None and tells_changes(document):
            store.record_visit(
                document.requested or document.url,
                fetched=document.fetched,
                status=document.status,
                sha256=sha256(document.body).hexdigest() if document.body else None,
                headers=document.headers,
            )


def _addresses(place: str) -> Iterator[str | ProvenanceError]:
    """The addresses that a person names: one, or those of a list."""
    if is_url(place):
        try:
            yield address(place)
        except NoAddressError as error:
            yield FetchError("not a web address", showable(place), str(error))
        return
    for found in urllist.sightings(place):
        if isinstance(found, Sighting):
            yield found.url
        elif isinstance(found, ProvenanceError):
            yield found


def _failure(error: ProvenanceError, place: str) -> Outcome:
    return Outcome(source="place", url=error.subject or place, status="failed", reason=error.reason)
