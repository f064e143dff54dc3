"""The tables. The migrations make them; a test holds the two together.

==============  ========================================================================================================
captures        bytes as received (zlib), one row for each article text that ever arrived; never altered or deleted
visits          later fetches that brought a text already there
articles        what was read from a capture; columns to find it by, and the whole record as JSON
signatures      the MinHash values and the keys (bands, fingerprints) of an article, packed as little-endian integers
matches         the verified pairs of articles up to some row, ``one`` with the lesser id; made again where needed
urls            what is known of a URL's last visit: its validators, and since when it is gone
hosts           what every process must know of a host before it asks: next slot, penalty, robots.txt
jobs            the URLs to visit, with their leases; one for each address
events          what was noticed, each once
meta            names and values about the store itself
==============  ========================================================================================================

``row`` is the order of arrival. ``address`` is what versions are counted by: ``url:`` and the URL's key, or ``id:`` and
the id where there is no URL. Times are text of one width, in UTC, so that they sort.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import (
    Column,
    CursorResult,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Row,
    Select,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import TypeDecorator

from provenance.errors import StoreStateError
from provenance.store.escapes import escape, unescape

AnyRow = Row[*tuple[Any, ...]]
AnySelect = Select[*tuple[Any, ...]]
_CHUNK = 900


def chunked(values: Iterable[Any]) -> Iterator[list[Any]]:
    """The values, each once, in lists that are short enough for one ``IN (…)`` of any store."""
    unique = list(dict.fromkeys(values))
    return (unique[start : start + _CHUNK] for start in range(0, len(unique), _CHUNK))


def row_of(inserted: CursorResult[*tuple[Any, ...]]) -> int:
    """The row that an INSERT made."""
    key = inserted.inserted_primary_key
    if key is None:
        raise TypeError("no INSERT of one row")
    return int(key[0])


class ExactText(TypeDecorator[str]):
    """Text of any characters, NUL and lone surrogates included (see :mod:`provenance.store.escapes`)."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Any) -> str | None:  # noqa: ARG002  given by SQLAlchemy
        """To the stored form."""
        return None if value is None else escape(value)

    def process_result_value(self, value: str | None, dialect: Any) -> str | None:  # noqa: ARG002
        """From the stored form."""
        try:
            return None if value is None else unescape(value)
        except ValueError as error:
            raise StoreStateError("the store is damaged", None, str(error)) from error


TABLES = MetaData()

CAPTURES = Table(
    "captures",
    TABLES,
    Column("row", Integer, primary_key=True),
    Column("url", ExactText),
    Column("address", ExactText),
    Column("requested", ExactText),
    Column("requested_address", ExactText),
    Column("fetched", Text),
    Column("status", Integer),
    Column("headers", Text, nullable=False),
    Column("media", Text, nullable=False),
    Column("declared", Text, nullable=False),
    Column("name", ExactText),
    Column("sha256", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("captures_address", "address"),
    Index("captures_requested_address", "requested_address"),
)

VISITS = Table(
    "visits",
    TABLES,
    Column("row", Integer, primary_key=True),
    Column("capture", ForeignKey("captures.row"), nullable=False),
    Column("url", ExactText),
    Column("fetched", Text, nullable=False),
    Column("status", Integer),
    Column("sha256", Text, nullable=False),
    UniqueConstraint("capture", "fetched", "sha256", name="visits_once"),
)

ARTICLES = Table(
    "articles",
    TABLES,
    Column("row", Integer, primary_key=True),
    Column("id", ExactText, nullable=False),
    Column("given_id", ExactText, nullable=False),
    Column("capture", ForeignKey("captures.row"), nullable=False),
    Column("address", ExactText, nullable=False),
    Column("version", Integer, nullable=False),
    Column("text_sha256", Text, nullable=False),
    Column("url", ExactText),
    Column("title", ExactText),
    Column("outlet_name", ExactText),
    Column("outlet_domain", ExactText),
    Column("published", Text),
    Column("sort_time", Text),
    Column("fetched", Text),
    Column("record", Text, nullable=False),
    UniqueConstraint("id", name="articles_id"),
    UniqueConstraint("address", "version", name="articles_version"),
    UniqueConstraint("address", "text_sha256", name="articles_text"),
    UniqueConstraint("capture", name="articles_capture"),
    Index("articles_given_id", "given_id"),
)

SIGNATURES = Table(
    "signatures",
    TABLES,
    Column("article", ForeignKey("articles.row"), primary_key=True, autoincrement=False),
    Column("hashes", LargeBinary, nullable=False),
    Column("bands", LargeBinary, nullable=False),
    Column("fingerprints", LargeBinary, nullable=False),
)

MATCHES = Table(
    "matches",
    TABLES,
    Column("one", ForeignKey("articles.row"), primary_key=True, autoincrement=False),
    Column("other", ForeignKey("articles.row"), primary_key=True, autoincrement=False),
    Column("record", Text, nullable=False),
    sqlite_with_rowid=False,
)

META = Table("meta", TABLES, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))

URLS = Table(
    "urls",
    TABLES,
    Column("address", ExactText, primary_key=True),
    Column("url", ExactText),
    Column("fetched", Text),
    Column("status", Integer),
    Column("etag", ExactText),
    Column("last_modified", ExactText),
    Column("sha256", Text),
    Column("gone", Text),
    Column("gone_reason", ExactText),
)

HOSTS = Table(
    "hosts",
    TABLES,
    Column("host", ExactText, primary_key=True),
    Column("next_allowed", Text),
    Column("penalty_until", Text),
    Column("failures", Integer, nullable=False),
    Column("robots", LargeBinary),
    Column("robots_status", Integer),
    Column("robots_fetched", Text),
)

JOBS = Table(
    "jobs",
    TABLES,
    Column("row", Integer, primary_key=True),
    Column("address", ExactText, nullable=False),
    Column("url", ExactText, nullable=False),
    Column("due", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("step", Integer, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("reason", ExactText),
    Column("lease_until", Text),
    UniqueConstraint("address", name="jobs_address"),
    Index("jobs_due", "state", "due"),
)

EVENTS = Table(
    "events",
    TABLES,
    Column("row", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("article", ExactText, nullable=False),
    Column("parent", ExactText, nullable=False),
    Column("url", ExactText),
    Column("at", Text, nullable=False),
    Column("detail", ExactText),
    UniqueConstraint("kind", "article", "parent", name="events_once"),
    Index("events_at", "at"),
)
