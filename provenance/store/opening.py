"""Open, make and upgrade a store. Importing this is cheap: the database layer is loaded when a store is opened."""

from __future__ import annotations

import time
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from provenance.errors import StoreLockedError, StoreStateError, UsageError
from provenance.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Engine
    from sqlalchemy.engine import URL

    from provenance.records.fingerprint import SignatureSpec

_SQLITE = b"SQLite format 3\0"
_WAL_SECONDS = 30.0
_WAL_PAUSE_SECONDS = 0.02


def open_store(url: str, *, spec: SignatureSpec, create: bool = True, check: bool = True) -> Store:
    """The store at a database URL (``sqlite:///path``; ``sqlite://`` lives in memory only), to be closed after use.

    An absent or empty database becomes a store with ``create`` (folders get mode 0700); without it, it is read as an
    empty store, nothing is written, and ``put`` refuses.

    :param spec: how this program makes signatures. With ``check``, the stored ones must be made in the same way.
    :raises UsageError: a URL that cannot be one of a store, a folder in the place of the file, a missing driver.
    :raises StoreStateError: no store of this program, an older or newer one, a damaged one, other signatures.
    :raises StoreLockedError: another process kept the database locked.
    """
    from provenance.store import connection

    place = connection.parsed(url)
    if connection.in_memory(place) or (not create and _is_absent(place)):
        return _in_memory(spec, connection.named(place), writable=create)
    if create:
        _prepare_folder(place)
    with _opened(place, reading_only=not create) as engine:
        if _is_made(engine, spec if check else None):
            return Store(engine, spec, subject=connection.named(place))
        if not create:
            engine.dispose()
            return _in_memory(spec, connection.named(place), writable=False)
        _make(engine, spec)
        _is_made(engine, spec if check else None)
    return Store(engine, spec, subject=connection.named(place))


def _is_made(engine: Engine, spec: SignatureSpec | None) -> bool:
    """Whether there is a store that this program can use; False for an empty database."""
    from provenance.store import connection, meta

    subject = connection.named(engine.url)
    with connection.reading(engine) as read:
        found = meta.state(read)
        if found == "empty":
            return False
        meta.check_state(found, subject)
        if spec is not None:
            meta.check_spec(read, spec, subject)
    return True


def upgrade_store(url: str) -> None:
    """Bring an existing store to the program's revision, in one transaction. A current, absent or empty one is left.

    :raises StoreStateError: the database is no store of this program, or a newer one.
    """
    from provenance.store import connection, meta
    from provenance.store.migrations import migrate

    place = connection.parsed(url)
    if _is_absent(place):
        return
    with _opened(place) as engine:
        with connection.writing(engine) as write:
            found = meta.state(write)
            if found == "older":
                migrate(write)
            elif found != "empty":
                meta.check_state(found, connection.named(place))
        engine.dispose()


def stored_revision(url: str) -> str | None:
    """The revision of the schema at this URL; None where there is no store yet.

    :raises StoreStateError: the database is no store of this program.
    """
    from provenance.store import connection, meta

    place = connection.parsed(url)
    if _is_absent(place):
        return None
    with _opened(place, reading_only=True) as engine:
        with connection.reading(engine) as read:
            found = meta.state(read)
            if found == "foreign":
                meta.check_state(found, connection.named(place))
            revision = None if found == "empty" else meta.revision(read)
        engine.dispose()
    return revision


def program_revision() -> str:
    """The revision of the schema that this program reads and writes."""
    from provenance.store import meta

    return meta.REVISIONS[-1]


@contextmanager
def _opened(place: URL, *, reading_only: bool = False) -> Iterator[Engine]:
    """An engine that is closed again where opening fails."""
    from provenance.store import connection

    engine = connection.connect(place, reading_only=reading_only)
    try:
        yield engine
    except BaseException:
        engine.dispose()
        raise


def _is_absent(place: URL) -> bool:
    """Whether there is no file yet, or one without a byte.

    :raises UsageError: there is something else than a file, or it may not be read.
    :raises StoreStateError: a file that is no database. SQLite itself would write over a very short one.
    """
    from provenance.store import connection

    path = connection.file_of(place)
    if path is None:
        return connection.in_memory(place)
    try:
        if path.exists() and not path.is_file():
            raise UsageError("the place of the store is no file", str(path))
        beginning = _beginning(path)
    except OSError as error:
        raise UsageError("the store cannot be opened", str(path), error.strerror) from error
    if beginning and beginning != _SQLITE:
        raise StoreStateError("not a store of this program", str(path), "the file is not a database")
    return not beginning


def _beginning(path: Path) -> bytes:
    if not path.exists():
        return b""
    with path.open("rb") as file:
        return file.read(len(_SQLITE))


def _prepare_folder(place: URL) -> None:
    """Make the folders that are missing, for the owner only."""
    from provenance.store import connection

    path = connection.file_of(place)
    if path is None or not _is_absent(place):
        return
    try:
        for folder in reversed([folder for folder in path.parents if not folder.exists()]):
            folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise UsageError("the folder of the store cannot be made", str(path), error.strerror) from error


def _make(engine: Engine, spec: SignatureSpec) -> None:
    """The schema and the specification, in one transaction; whoever comes second finds it made."""
    from provenance.store import connection, meta
    from provenance.store.migrations import migrate

    _switch_to_log(engine)
    with connection.writing(engine) as write:
        if meta.state(write) == "empty":
            migrate(write)
            meta.set_spec(write, spec)


def _switch_to_log(engine: Engine) -> None:
    """SQLite's write-ahead log. SQLite does not wait here while another process does the same, so this tries again."""
    from provenance.store import connection

    if connection.file_of(engine.url) is None:
        return
    until = time.monotonic() + _WAL_SECONDS
    while True:
        try:
            with connection.translated(engine.url), closing(engine.raw_connection()) as plain:
                plain.cursor().execute("PRAGMA journal_mode=WAL")
        except StoreLockedError:
            if time.monotonic() > until:
                raise
            time.sleep(_WAL_PAUSE_SECONDS)
        else:
            return


def _in_memory(spec: SignatureSpec, subject: str, *, writable: bool) -> Store:
    """An empty store that ends with the program; without ``writable``, nothing can be put into it.

    There will never be a newer schema for it, so it is made from the tables as they are: the migration library takes
    as long to load as the database layer itself.
    """
    from provenance.store import connection, meta
    from provenance.store.tables import TABLES

    engine = connection.connect(connection.parsed("sqlite://"))
    with connection.writing(engine) as write:
        TABLES.create_all(write)
        meta.set_spec(write, spec)
    return Store(engine, spec, subject=subject, writable=writable)
