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

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Row, func, insert, or_, select

from provenance.store import articles, captures, keys, visits
from provenance.store.addresses import address_of
from provenance.store.items import Item, Status, Stored
from provenance.store.states import body_key, state_key, statements
from provenance.store.tables import ARTICLES, CAPTURES, AnyRow, chunked

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
    keys.add(connection, [(articles.add(connection, _columns(arrived, stored, row)), arrived.item.signature)])
    return _answer(arrived, "new" if stored.version == 1 else "revision", stored)


def put_all(connection: Connection, arrived: Sequence[Arrival]) -> list[Stored]:
    """As ``put`` for each in order; those whose address and id nothing else has are stored together."""
    addresses, names = _known(connection, arrived)
    answers: list[Stored] = []
    waiting: list[Arrival] = []
    for one in arrived:
        if one.address in addresses or one.item.article.id in names:
            _add_new(connection, waiting)
            waiting = []
            answers.append(put(connection, one))
        else:
            waiting.append(one)
            answers.append(_answer(one, "new", _first(one)))
        stored = answers[-1].article
        addresses.add(one.address)
        names |= {one.item.article.id} | ({stored.id} if stored else set())
    _add_new(connection, waiting)
    return answers


def _known(connection: Connection, arrived: Sequence[Arrival]) -> tuple[set[str], set[str]]:
    """The addresses, and the ids, of these that are used already."""
    addresses: set[str] = set()
    names: set[str] = set()
    for chunk in chunked(one.address for one in arrived):
        addresses |= set(connection.scalars(select(ARTICLES.c.address).where(ARTICLES.c.address.in_(chunk))))
    for chunk in chunked(one.item.article.id for one in arrived):
        for column in (ARTICLES.c.id, ARTICLES.c.given_id):
            names |= set(connection.scalars(select(column).where(column.in_(chunk))))
    return addresses, names


def _add_new(connection: Connection, arrived: Sequence[Arrival]) -> None:
    """Store articles that are the first of their address and id, in three statements."""
    if not arrived:
        return
    last_capture, last_article = (
        connection.scalar(select(func.max(table.c.row))) or 0 for table in (CAPTURES, ARTICLES)
    )
    captured = [one.capture | {"row": row} for row, one in enumerate(arrived, last_capture + 1)]
    connection.execute(insert(CAPTURES), captured)
    read = [
        _columns(one, _first(one), capture["row"]) | {"row": row}
        for row, (one, capture) in enumerate(zip(arrived, captured, strict=True), last_article + 1)
    ]
    connection.execute(insert(ARTICLES), read)
    keys.add(connection, [(row["row"], one.item.signature) for row, one in zip(read, arrived, strict=True)])
    for one in arrived:
        _remember_visit(connection, one.item.capture)


def _first(arrived: Arrival) -> Article:
    return replace(arrived.item.article, version=1)


def _columns(arrived: Arrival, article: Article, capture: int) -> dict[str, Any]:
    names = {"address": arrived.address, "text_sha256": arrived.text_sha256, "given_id": arrived.item.article.id}
    return articles.packed(article, capture=capture, **names)


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
