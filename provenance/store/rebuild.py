"""Make every article, signature and key anew from the kept captures, as if each arrived again, in the same order.

All of it is one transaction: readers see the old state until it ends, and an interrupted rebuild leaves the old state.
It holds the right to write all along; another run that wants to write is told that the store is held. Ids and versions
are settled as for arriving captures, so that a rebuilt store equals one filled anew by this program.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, delete

from provenance.errors import ProvenanceError
from provenance.store import captures, identity, meta
from provenance.store.connection import writing
from provenance.store.items import Build, Failure, Item, RebuildCount, Status, Stored
from provenance.store.tables import ARTICLES, MATCHES, SIGNATURES

if TYPE_CHECKING:
    from provenance.records.article import Article
    from provenance.records.capture import Capture
    from provenance.records.fingerprint import Signature, SignatureSpec


def rebuild(engine: Engine, spec: SignatureSpec, build: Build) -> RebuildCount:
    """Replace what was read from the captures; count what came of them."""
    counts = Counter[Status]()
    failed = []
    with writing(engine) as connection:
        for table in (MATCHES, SIGNATURES, ARTICLES):
            connection.execute(delete(table))
        meta.set_spec(connection, spec)
        for row, capture in _each(connection):
            stored = _again(connection, row, capture, build)
            counts[stored.status] += 1
            if stored.status == "failed":
                failed.append(Failure(subject=stored.subject, reason=stored.reason or ""))
    return RebuildCount(
        captures=counts.total(),
        articles=counts["new"] + counts["revision"],
        unchanged=counts["unchanged"],
        failed=tuple(failed),
    )


def _each(connection: Connection) -> Iterator[tuple[int, Capture]]:
    after = 0
    while batch := captures.each(connection, after):
        yield from batch
        after = batch[-1][0]


def _again(connection: Connection, row: int, capture: Capture, build: Build) -> Stored:
    built = _built(build, capture)
    if isinstance(built, ProvenanceError):
        return Stored(status="failed", subject=built.subject or capture.subject, article=None, reason=built.reason)
    article, signature = built
    arrived = identity.arrival(Item(capture=capture, article=article, signature=signature))
    return identity.put(connection, arrived, capture=row)


def _built(build: Build, capture: Capture) -> tuple[Article, Signature] | ProvenanceError:
    try:
        return build(capture)
    except ProvenanceError as error:
        return error
