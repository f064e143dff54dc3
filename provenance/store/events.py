"""What was noticed: each event once, whatever run notices it again.

An event is the same where its kind, its article and its parent are. The first one stands; what a later run says of it
is passed over. Refuses to judge what is worth an event.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, insert, select

from provenance.errors import StoreStateError
from provenance.records.job import Event, EventKind
from provenance.store.moments import stamp, unstamp
from provenance.store.tables import EVENTS, AnyRow, chunked


def add(connection: Connection, event: Event) -> bool:
    """Keep an event; False where it was known."""
    same = {"kind": event.kind, "article": event.article, "parent": event.parent or ""}
    if connection.execute(select(EVENTS.c.row).filter_by(**same)).first() is not None:
        return False
    connection.execute(insert(EVENTS).values(**same, url=event.url, at=stamp(event.at), detail=event.detail))
    return True


def told(connection: Connection, articles: Collection[str]) -> set[tuple[EventKind, str]]:
    """The kinds of the events of these articles, with their ids."""
    return {
        (row.kind, row.article)
        for chunk in chunked(articles)
        for row in connection.execute(select(EVENTS.c.kind, EVENTS.c.article).where(EVENTS.c.article.in_(chunk)))
    }


def listing(connection: Connection, since: datetime | None, limit: int | None) -> list[Event]:
    """Events noticed at or after ``since``, in the order in which they were noticed."""
    query = select(EVENTS).order_by(EVENTS.c.at, EVENTS.c.row).limit(limit)
    rows = connection.execute(query if since is None else query.where(EVENTS.c.at >= stamp(since)))
    return [_event(row) for row in rows]


def _event(row: AnyRow) -> Event:
    at = unstamp(row.at)
    if at is None:
        raise StoreStateError("the store is damaged", None, "an event without a time")
    return Event(kind=row.kind, article=row.article, url=row.url, at=at, parent=row.parent or None, detail=row.detail)
