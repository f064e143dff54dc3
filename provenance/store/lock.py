"""One run at a time. The lock is the system's: a killed process holds nothing.

A SQLite file has ``<file>.lock`` beside it, which stays there (taking it away would let two runs hold two files of one
name) and names the process that last held it. PostgreSQL has an advisory lock on a connection of its own. A store in
memory belongs to one process and needs none. Refuses to guard single writes: the transactions do that.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, text

from provenance.errors import ProvenanceError, StoreLockedError
from provenance.store.connection import file_of, named, translated

ADVISORY_KEY = 7017912
HELD = "another run holds the store"


@contextmanager
def run_lock(engine: Engine, *, wait: bool) -> Iterator[None]:
    """Hold the store for one run.

    :raises StoreLockedError: another run holds it, and ``wait`` is not wanted.
    """
    file = file_of(engine.url)
    if file is not None:
        with _locked_file(Path(f"{file.resolve()}.lock"), str(file), wait=wait):
            yield
    elif engine.dialect.name == "postgresql":
        with _locked_server(engine, wait=wait):
            yield
    else:
        yield


@contextmanager
def _locked_file(path: Path, subject: str, *, wait: bool) -> Iterator[None]:
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise ProvenanceError("the lock of the store cannot be made", str(path), error.strerror) from error
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise StoreLockedError(HELD, subject, _holder(descriptor)) from error
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
        yield
    finally:
        os.close(descriptor)


def _holder(descriptor: int) -> str | None:
    number = os.pread(descriptor, 20, 0).strip()
    return f"process {number.decode()}" if number.isdigit() else None


@contextmanager
def _locked_server(engine: Engine, *, wait: bool) -> Iterator[None]:
    asked = "pg_advisory_lock" if wait else "pg_try_advisory_lock"
    with translated(engine.url), engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        got = connection.scalar(text(f"SELECT {asked}(:key)"), {"key": ADVISORY_KEY})
        if got is False:
            raise StoreLockedError(HELD, named(engine.url))
        try:
            yield
        finally:
            connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": ADVISORY_KEY})
