"""The articles: stored whole as JSON, with columns to find them by."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Engine, func, insert, or_, select

from provenance.errors import StoreChangedError, UnknownArticleError
from provenance.records.article import Article, Moment, Outlet
from provenance.store.addresses import url_address, versioned
from provenance.store.codec import decode, decode_field, encode
from provenance.store.connection import reading
from provenance.store.items import Head
from provenance.store.moments import stamp
from provenance.store.tables import ARTICLES, CAPTURES, AnyRow, AnySelect, chunked, row_of
from provenance.text.urls import is_url

_BATCH = 200
"""Articles in memory at once while streaming."""
Found = TypeVar("Found")
_HEAD = (
    ARTICLES.c.row,
    ARTICLES.c.id,
    ARTICLES.c.url,
    ARTICLES.c.title,
    ARTICLES.c.outlet_name,
    ARTICLES.c.outlet_domain,
    ARTICLES.c.published,
)


def add(connection: Connection, columns: dict[str, Any]) -> int:
    """Store a settled article; its row."""
    return row_of(connection.execute(insert(ARTICLES).values(columns)))


def packed(article: Article, *, capture: int, address: str, text_sha256: str, given_id: str) -> dict[str, Any]:
    """The columns of a settled article."""
    time = article.published.time if article.published else article.fetched
    return {
        "id": article.id,
        "given_id": given_id,
        "capture": capture,
        "address": address,
        "version": article.version,
        "text_sha256": text_sha256,
        "url": article.url,
        "title": article.title,
        "outlet_name": article.outlet.name,
        "outlet_domain": article.outlet.domain,
        "published": article.published and encode(article.published),
        "sort_time": time and stamp(time),
        "fetched": article.fetched and stamp(article.fetched),
        "record": encode(article),
    }


def read(row: AnyRow) -> Article:
    """The article of a row that has ``id`` and ``record``."""
    return decode(Article, row.record, row.id)


def by_id(connection: Connection, article: str) -> Article | None:
    """The article of exactly this id."""
    return _one(connection, ARTICLES.c.id == article)


def by_ids(connection: Connection, wanted: Collection[str]) -> dict[str, Article]:
    """The articles of these ids, in the order asked for; those that are not there are left out."""
    found: dict[str, Article] = {}
    for chunk in chunked(wanted):
        query = select(ARTICLES.c.id, ARTICLES.c.record).where(ARTICLES.c.id.in_(chunk))
        found |= {row.id: read(row) for row in connection.execute(query)}
    return {name: found[name] for name in dict.fromkeys(wanted) if name in found}


def by_rows(connection: Connection, wanted: Collection[int]) -> dict[int, Article]:
    """The articles of these rows.

    :raises StoreChangedError: there is none at one of them any more.
    """
    query = select(ARTICLES.c.row, ARTICLES.c.id, ARTICLES.c.record)
    chunks = (connection.execute(query.where(ARTICLES.c.row.in_(chunk))) for chunk in chunked(wanted))
    return _complete({row.row: read(row) for found in chunks for row in found}, wanted)


def bodies(connection: Connection, wanted: Collection[int]) -> dict[int, tuple[str, ...]]:
    """The paragraphs of the articles of these rows.

    :raises StoreChangedError: there is none at one of them any more.
    """
    query = select(ARTICLES.c.row, ARTICLES.c.record)
    chunks = (connection.execute(query.where(ARTICLES.c.row.in_(chunk))) for chunk in chunked(wanted))
    rows = (row for found in chunks for row in found)
    return _complete({row: decode_field(Article, "paragraphs", text, str(row)) for row, text in rows}, wanted)


def _complete(found: dict[int, Found], wanted: Collection[int]) -> dict[int, Found]:
    if not found.keys() >= set(wanted):
        raise StoreChangedError
    return found


def by_address(connection: Connection, address: str, version: int | None = None) -> Article | None:
    """The N-th article of an address, or the newest."""
    numbered = [] if version is None else [ARTICLES.c.version == version]
    return _one(connection, ARTICLES.c.address == address, *numbered)


def by_url(connection: Connection, url: str, version: int | None = None) -> Article | None:
    """The N-th article of a URL, or the newest; also of a URL that was asked for and led there by redirects."""
    address = url_address(url)
    if connection.execute(select(ARTICLES.c.row).where(ARTICLES.c.address == address).limit(1)).first() is None:
        asked = select(ARTICLES.c.address).join(CAPTURES).where(CAPTURES.c.requested_address == address)
        address = connection.scalar(asked.order_by(ARTICLES.c.row.desc()).limit(1)) or address
    return by_address(connection, address, version)


def lookup(connection: Connection, target: str) -> Article:
    """The article that a reader names: by id, URL, ``URL@N`` or ``ID@N``, tried in this order.

    :raises UnknownArticleError: nothing of that name is stored.
    """
    found = by_id(connection, target) or (by_url(connection, target) if is_url(target) else None)
    if found is None and (numbered := versioned(target)):
        found = _numbered(connection, *numbered)
    if found is None:
        raise UnknownArticleError("not in the store", target)
    return found


def _numbered(connection: Connection, name: str, version: int) -> Article | None:
    """``ID@N`` is the N-th article at the address where the id was first used."""
    named = or_(ARTICLES.c.id == name, ARTICLES.c.given_id == name)
    address = connection.scalar(select(ARTICLES.c.address).where(named).order_by(ARTICLES.c.row).limit(1))
    if address is not None:
        return by_address(connection, address, version)
    return by_url(connection, name, version) if is_url(name) else None


def count(connection: Connection) -> int:
    """How many articles there are."""
    return connection.scalar(select(func.count()).select_from(ARTICLES)) or 0


def stream(engine: Engine, since: datetime | None, limit: int | None) -> Iterator[Article]:
    """Every article in the order of arrival."""
    query = select(ARTICLES.c.row, ARTICLES.c.id, ARTICLES.c.record)
    return (read(row) for row in _rows(engine, query, since, limit))


def stream_crediting(engine: Engine) -> Iterator[Article]:
    """Every article that has a credit, in the order of arrival: told by its record, as ``encode`` wrote it."""
    query = select(ARTICLES.c.row, ARTICLES.c.id, ARTICLES.c.record)
    some = ~ARTICLES.c.record.contains('"credits":[]', autoescape=True)
    return (read(row) for row in _rows(engine, query.where(some), None, None))


def published(connection: Connection, wanted: Collection[str]) -> dict[str, Moment]:
    """When those of these articles were published of which that is known."""
    query = select(ARTICLES.c.id, ARTICLES.c.published).where(ARTICLES.c.published.is_not(None))
    chunks = (connection.execute(query.where(ARTICLES.c.id.in_(chunk))) for chunk in chunked(wanted))
    return {row.id: decode(Moment, row.published, row.id) for found in chunks for row in found}


def versions(connection: Connection, url: str) -> list[Article]:
    """Every version at the address of a URL, oldest first."""
    query = select(ARTICLES.c.id, ARTICLES.c.record).where(ARTICLES.c.address == url_address(url))
    return [read(row) for row in connection.execute(query.order_by(ARTICLES.c.version))]


def stream_heads(engine: Engine, since: datetime | None, limit: int | None) -> Iterator[Head]:
    """Every article without its text, in the order of arrival."""
    return (_head(row) for row in _rows(engine, select(*_HEAD), since, limit))


def _rows(engine: Engine, query: AnySelect, since: datetime | None, limit: int | None) -> Iterator[AnyRow]:
    """Rows in batches; no transaction is held between two of them."""
    if since is not None:
        query = query.where(or_(ARTICLES.c.sort_time >= stamp(since), ARTICLES.c.sort_time.is_(None)))
    after, left = 0, limit
    while left is None or left > 0:
        size = _BATCH if left is None else min(left, _BATCH)
        with reading(engine) as connection:
            rows = connection.execute(query.where(ARTICLES.c.row > after).order_by(ARTICLES.c.row).limit(size)).all()
        if not rows:
            return
        yield from rows
        after, left = rows[-1].row, None if left is None else left - len(rows)


def _one(connection: Connection, *conditions: ColumnElement[bool]) -> Article | None:
    """The newest article that meets the conditions."""
    query = select(ARTICLES.c.id, ARTICLES.c.record).where(*conditions).order_by(ARTICLES.c.version.desc()).limit(1)
    row = connection.execute(query).first()
    return None if row is None else read(row)


def _head(row: AnyRow) -> Head:
    return Head(
        id=row.id,
        url=row.url,
        title=row.title,
        outlet=Outlet(name=row.outlet_name, domain=row.outlet_domain),
        published=row.published and decode(Moment, row.published, row.id),
    )
