"""Where the database is, how it is connected to, and what its failures mean. Imported once a store is opened.

SQLite: the write-ahead log (switched on when the store is made, kept by the file), 30 seconds of patience, foreign
keys, and the program's own BEGIN: a transaction that writes is ``BEGIN IMMEDIATE`` from its start, because one that
reads first and writes then fails at once where another process wrote in between. ``synchronous=NORMAL``: a killed
process loses nothing that was committed; a power cut may lose the last commits and never harms the file.

Refuses every URL that is not SQLite or PostgreSQL, and options in a SQLite URL.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import StaticPool

from provenance.errors import ProvenanceError, StoreLockedError, StoreStateError, UsageError

BUSY_SECONDS = 30.0
CACHE_KILOBYTES = 65_536
"""Pages of SQLite that a connection keeps: the inner ones of a store of a million articles, which it asks for anew for
every row otherwise."""
DRIVERS = {
    "sqlite": "sqlite+pysqlite",
    "sqlite+pysqlite": "sqlite+pysqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}
"""What a URL may begin with, and the driver meant by it."""
WRITE_LOCK = {"postgresql": "SELECT pg_advisory_xact_lock(7017911)"}
"""What makes writers queue where BEGIN does not do it."""
FAILURES: tuple[tuple[str, type[ProvenanceError], str], ...] = (
    ("SQLITE_BUSY", StoreLockedError, "the store is held by another run"),
    ("SQLITE_LOCKED", StoreLockedError, "the store is held by another run"),
    ("SQLITE_NOTADB", StoreStateError, "not a store of this program"),
    ("SQLITE_CORRUPT", StoreStateError, "the store is damaged"),
    ("SQLITE_CANTOPEN", UsageError, "the store cannot be opened"),
    ("SQLITE_READONLY_DIRECTORY", ProvenanceError, "the folder of the store may not be written (its log stands there)"),
    ("SQLITE_READONLY", ProvenanceError, "the store may not be written"),
    ("SQLITE_PERM", ProvenanceError, "the store may not be written"),
    ("SQLITE_FULL", ProvenanceError, "no space left for the store"),
    ("SQLITE_IOERR", ProvenanceError, "the store could not be read or written"),
)
"""SQLite's names of failures (their beginnings, the longer first), what they are here, and the words for them."""
_BEGIN = "provenance_begin"


def parsed(url: str) -> URL:
    """The URL with its driver settled, a SQLite path made absolute.

    :raises UsageError: no URL, another database, or options in a SQLite URL.
    """
    try:
        found = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise UsageError("not a database URL (write sqlite:///path/to/file.db)", url) from error
    driver = DRIVERS.get(found.drivername)
    if driver is None:
        raise UsageError("no such kind of store (SQLite or PostgreSQL)", named(found))
    found = found.set(drivername=driver)
    if found.get_backend_name() != "sqlite" or in_memory(found):
        return found
    name = found.database or ""
    if found.query or found.host or name.startswith("file:") or "\0" in name:
        raise UsageError("a SQLite URL is sqlite:/// and a path, without options", named(found))
    try:
        return found.set(database=str(Path(name).absolute()))
    except OSError as error:
        raise UsageError("the working folder is not there any more", named(found), error.strerror) from error


def in_memory(url: URL) -> bool:
    """Whether the database lives no longer than its connection."""
    return url.get_backend_name() == "sqlite" and url.database in {None, "", ":memory:"}


def file_of(url: URL) -> Path | None:
    """The file of a SQLite database, None for any other."""
    if url.get_backend_name() != "sqlite" or in_memory(url):
        return None
    return Path(str(url.database))


def named(url: URL) -> str:
    """What messages call the database: the path, or the URL without its password."""
    return str(file_of(url) or url.render_as_string(hide_password=True))


def connect(url: URL, *, reading_only: bool = False) -> Engine:
    """An engine; nothing is opened yet.

    :param reading_only: nothing will be written, so that a store may lie where nothing can be.
    :raises UsageError: the driver is not installed.
    """
    try:
        if url.get_backend_name() != "sqlite":
            return create_engine(url)
        options: dict[str, Any] = {"poolclass": StaticPool} if in_memory(url) else {}
        if reading_only and (name := _name_for_reading(url)):
            options["creator"] = lambda: sqlite3.connect(name, BUSY_SECONDS, uri=True, check_same_thread=False)
        engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False}, **options)
    except (ImportError, NoSuchModuleError) as error:
        raise UsageError("the driver of this database is not installed", named(url), str(error)) from error
    event.listen(engine, "connect", _settle_connection)
    event.listen(engine, "begin", _begin)
    return engine


def _name_for_reading(url: URL) -> str | None:
    """How SQLite is asked for a store in a folder that may not be written; None for any other.

    A reader of the write-ahead log needs the log's index beside the store, and makes it where it is missing. Where it
    cannot, and there is no log either, nobody has the store open, and the file alone says everything ("immutable").
    """
    file = file_of(url)
    if file is None or os.access(file.parent, os.W_OK, effective_ids=True):
        return None
    file = file.resolve()
    at_rest = not any(file.with_name(f"{file.name}{part}").exists() for part in ("-wal", "-shm"))
    return f"{file.as_uri()}?{'immutable=1' if at_rest else 'mode=ro'}"


def _settle_connection(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    for pragma in ("foreign_keys=ON", "synchronous=NORMAL", f"cache_size=-{CACHE_KILOBYTES}"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, "BEGIN"))


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One state of the store, as it was at the first read."""
    with translated(engine.url), engine.connect() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that holds the right to write from its start; all of it is kept, or nothing."""
    with translated(engine.url), engine.connect() as connection:
        connection.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})
        with connection.begin():
            if lock := WRITE_LOCK.get(connection.dialect.name):
                connection.exec_driver_sql(lock)
            yield connection


@contextmanager
def translated(url: URL) -> Iterator[None]:
    """Turns the database's own errors into one of ours, with one line."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise _failure(error, named(url)) from error


def _failure(error: Exception, subject: str) -> ProvenanceError:
    original = getattr(error, "orig", None) or error
    name = getattr(original, "sqlite_errorname", None) or ""
    cause = " ".join(str(original).split())
    for beginning, kind, message in FAILURES:
        if name.startswith(beginning):
            return kind(message, subject, cause)
    return ProvenanceError("the store could not be read or written", subject, cause)
