"""Which article is this? Settled inside the transaction that stores it, so that no two runs can answer differently.

================================================  ==========================================================
same address and a state that is stored there     unchanged: the stored article; only the visit is remembered
an id that is used at another address             failed, with the reason; the rest of the batch goes on
same address and another state                    revision: the next version, ``ID@N`` where the id repeats
                                                  (a higher number where a caller gave ``ID@N`` away)
anything else                                     new: version 1
================================================  ==========================================================

The first row that applies decides. The address is the URL's key, or the id where there is no URL. Without a URL and
without a caller's id the id is derived from the text alone, so the same id is the same text, whoever it credits. The
state is the body with the credits, permissions and corrections (``store.states``); title and date do not count.
Versions are numbered in the order of arrival and keep their numbers: a capture with an older ``fetched`` that arrives
later becomes the next version, because an id, once given, must never come to mean another text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Row, func, or_, select

from provenance.store import articles, captures, keys, visits
from provenance.store.addresses import address_of
from provenance.store.items import Item, Status, Stored
from provenance.store.states import body_key, state_key, statements
from provenance.store.tables import ARTICLES, AnyRow

if TYPE_CHECKING:
    from provenance.records.article import Article
    from provenance.records.capture import Capture


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """An item with everything that can be made ready before the transaction."""

    item: Item
    address: str
    text_sha256: str
    """Of the whole state."""
    by_text_alone: bool
    """No URL and no caller's id: the id says everything."""
    capture: dict[str, Any]


def arrival(item: Item) -> Arrival:
    """Make an item ready to be put."""
    article = item.article
    return Arrival(
        item=item,
        address=address_of(article.url, article.id),
        text_sha256=state_key(article),
        by_text_alone=not article.url and not item.capture.declared.id,
        capture=captures.packed(item.capture),
    )


def put(connection: Connection, arrived: Arrival, *, capture: int | None = None) -> Stored:
    """Settle who the item is and store it.

    :param connection: inside a transaction that may write.
    :param capture: the row of a capture that is kept already (a rebuild); None keeps the item's own.
    """
    stored = _settled(connection, arrived)
    if capture is None and not isinstance(stored, str):
        _remember_visit(connection, arrived.item.capture)
    if isinstance(stored, Row):
        if capture is None:
            captures.add_visit(connection, stored.capture, arrived.capture)
        return _answer(arrived, "unchanged", articles.read(stored))
    if isinstance(stored, str):
        return Stored(status="failed", subject=arrived.item.capture.subject, article=None, reason=stored)
    row = captures.add(connection, arrived.capture) if capture is None else capture
    columns = {"address": arrived.address, "text_sha256": arrived.text_sha256, "given_id": arrived.item.article.id}
    keys.add(connection, articles.add(connection, stored, capture=row, **columns), arrived.item.signature)
    return _answer(arrived, "new" if stored.version == 1 else "revision", stored)


def _remember_visit(connection: Connection, capture: Capture) -> None:
    """What came from the web tells how to ask for it again; what somebody brought does not."""
    if capture.url is None or capture.fetched is None or capture.status is None:
        return
    visits.remember(
        connection,
        capture.url,
        requested=capture.requested,
        fetched=capture.fetched,
        status=capture.status,
        sha256=capture.sha256,
        headers=capture.headers,
    )


def _answer(arrived: Arrival, status: Status, article: Article) -> Stored:
    return Stored(status=status, subject=arrived.item.capture.subject, article=article)


def _settled(connection: Connection, arrived: Arrival) -> AnyRow | Article | str:
    """The row of the stored article that it is, the article to store, or why it cannot be stored."""
    here = ARTICLES.c.address == arrived.address
    same = here if arrived.by_text_alone else here & (ARTICLES.c.text_sha256 == arrived.text_sha256)
    stored = connection.execute(select(ARTICLES).where(same).limit(1)).first() or _kept_before(connection, arrived)
    if stored is not None:
        return stored
    given = arrived.item.article.id
    named = or_(ARTICLES.c.given_id == given, ARTICLES.c.id == given)
    used = connection.execute(select(ARTICLES.c.url).where(named, ~here).limit(1)).first()
    if used is not None:
        return f"the id {given} is already used for {used.url or 'a text without URL'}"
    return _numbered(connection, arrived)


def _kept_before(connection: Connection, arrived: Arrival) -> AnyRow | None:
    """The same state in a row that was keyed by the body alone, as stores were before credits counted."""
    article = arrived.item.article
    older = (ARTICLES.c.address == arrived.address) & (ARTICLES.c.text_sha256 == body_key(article))
    row = connection.execute(select(ARTICLES).where(older).limit(1)).first()
    return row if row is not None and statements(articles.read(row)) == statements(article) else None


def _numbered(connection: Connection, arrived: Arrival) -> Article:
    """The article with its version and an id that is free."""
    article = arrived.item.article
    newest = connection.scalar(select(func.max(ARTICLES.c.version)).where(ARTICLES.c.address == arrived.address)) or 0
    version = newest + 1
    return replace(article, id=_free_id(connection, article.id, version), version=version)


def _free_id(connection: Connection, given: str, version: int) -> str:
    """The id itself, or with the version behind it; where a caller has used that up, with the next free number."""
    name, number = given, version
    while _taken(connection, name):
        name, number = f"{given}@{number}", number + 1
    return name


def _taken(connection: Connection, article: str) -> bool:
    return connection.execute(select(ARTICLES.c.row).where(ARTICLES.c.id == article)).first() is not None
