"""The keys turned round, from key to articles: a cache that can be made again from the signatures.

Plain tables were measured first: every article puts some fifty keys into a B-tree, each on another page, so that from a
hundred thousand articles on a batch of 200 writes tens of megabytes, and ingesting falls below 500 articles a second
on a common disk. So new articles only append their signature, and are looked up from memory; whenever ``ARTICLES`` of
them have come they become a sorted segment, and ``FANOUT`` segments of one size become one. Beside a SQLite file the
segments are files in a folder of their own, mapped and not read; elsewhere they are in memory. A folder that is
deleted, cut short, not writable or of another store costs time and nothing else: each file has a mark made from some of
the rows that it is of, by which a copy of the store, or a backup of it, that has gone another way since is told apart.
It refuses to read every byte of a file before it asks: one that the disk has altered at its full length is not noticed,
and the matches found meanwhile are incomplete until ``db rebuild``.
Rows are only ever appended; a rebuild begins another epoch.
"""

from __future__ import annotations

import mmap
import os
import re
import shutil
import struct
import tempfile
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from threading import RLock

from sqlalchemy import Connection, Engine, select

from provenance.errors import StoreStateError
from provenance.similarity.segments import Holders, Segment, made, merged, opened, postings
from provenance.store import meta
from provenance.store.connection import reading
from provenance.store.tables import SIGNATURES

ARTICLES = 4096
"""Articles in the least segment that is kept."""
FANOUT = 8
LEVELS = 2
"""How often segments are merged: the largest have 262,144 articles, so that no merge needs much memory."""
SMALL = 8
"""Segments of the newest articles before they are merged in memory."""
WITNESSES = 16
"""Rows of a segment that its mark is made from."""
_PART = ".part"
_NAME = re.compile(r"([0-9]+)-([0-9]+)\.prints")
_EPOCH = re.compile("[0-9a-f]{32}")


class Prints:
    """The segments of one store, brought up to date by every ``refresh``. Threads may share it."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._epoch: str | None = None
        self._kept: list[Segment] = []
        self._newest: list[Segment] = []
        self._lock = RLock()
        self.verdicts: dict[tuple[int, ...], bool] = {}
        """Whether what a sample of articles shares is passed over. Rows never change within an epoch."""
        self.standing: dict[tuple[int, ...], bool] = {}
        """Whether what a sample of articles shares is furniture."""

    def postings(self, connection: Connection, prints: Sequence[int]) -> dict[int, Holders]:
        """Rows of the articles that have each of the keys, as of this transaction."""
        with self._lock:
            self.refresh(connection)
            return postings([*self._kept, *self._newest], prints)

    def refresh(self, connection: Connection) -> None:
        """Read what has come since the last time."""
        with self._lock:
            epoch = meta.epoch(connection)
            if epoch != self._epoch:
                self._epoch, self._newest = epoch, []
                self.verdicts, self.standing = {}, {}
                self._kept = self._read_folder(connection)
            while rows := self._next_rows(connection):
                self._newest.append(made(self._reached() + 1, rows))
                if sum(segment.articles for segment in self._newest) >= ARTICLES:
                    self._keep(connection)
                elif len(self._newest) > SMALL:
                    self._newest = [merged(self._newest)]

    def _next_rows(self, connection: Connection) -> list[tuple[int, bytes]]:
        rows = _packed_after(connection, self._reached())
        if any(len(prints) % 8 for _, prints in rows):
            raise StoreStateError("the store is damaged", None, "fingerprints of an impossible length")
        return rows

    def _reached(self) -> int:
        return max((segment.last for segment in (*self._kept[-1:], *self._newest[-1:])), default=0)

    def _keep(self, connection: Connection) -> None:
        """Make the newest a kept segment, and merge where there are enough of one size."""
        made_now = merged(self._newest)
        self._newest = []
        replaced: list[Segment] = []
        while len(alike := self._alike(made_now)) == FANOUT - 1:
            del self._kept[-len(alike) :]
            replaced += alike
            made_now = merged([*alike, made_now])
        self._kept.append(self._written(connection, made_now))
        for segment in replaced:
            self._remove(segment)

    def _alike(self, newest: Segment) -> list[Segment]:
        level = _level(newest)
        last = self._kept[-(FANOUT - 1) :]
        return last if level < LEVELS and all(_level(segment) == level for segment in last) else []

    def _place(self) -> Path | None:
        return self._folder / self._epoch if self._folder and self._epoch else None

    def _read_folder(self, connection: Connection) -> list[Segment]:
        """The chain of segments from the first row on, the longest first."""
        place = self._place()
        try:
            names = sorted(path.name for path in place.iterdir()) if place else []
        except OSError:
            return []
        spans = sorted((int(found[1]), -int(found[2])) for name in names if (found := _NAME.fullmatch(name)))
        kept: list[Segment] = []
        reached = 0
        for first, last in spans:
            segment = self._opened(first, -last) if first == reached + 1 else None
            if segment is not None and segment.mark == _mark(connection, first, -last):
                kept.append(segment)
                reached = segment.last
        return kept

    def _opened(self, first: int, last: int) -> Segment | None:
        """The segment of a file; None where it is gone or damaged: it is made again."""
        place = self._place()
        if place is None:
            return None
        try:
            with (place / f"{first}-{last}.prints").open("rb") as file:
                segment = opened(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))
        except (OSError, ValueError):
            return None
        return segment if (segment.first, segment.last) == (first, last) else None

    def _written(self, connection: Connection, segment: Segment) -> Segment:
        """The segment, from its file where one can be written; another process that writes the same does no harm."""
        place = self._place()
        if place is None:
            return segment
        try:
            if not place.exists():
                place.mkdir(mode=0o700, parents=True, exist_ok=True)
                _sweep(place.parent, place.name)
            with tempfile.NamedTemporaryFile(dir=place, suffix=_PART, delete=False) as file:
                for part in segment.parts(_mark(connection, segment.first, segment.last)):
                    file.write(part)
            os.replace(file.name, place / f"{segment.first}-{segment.last}.prints")  # noqa: PTH105  atomic
            _clear_parts(place / f"{segment.first}-{segment.last}.prints")
        except OSError:
            return segment
        return self._opened(segment.first, segment.last) or segment

    def _remove(self, segment: Segment) -> None:
        place = self._place()
        if place is not None:
            try:
                (place / f"{segment.first}-{segment.last}.prints").unlink(missing_ok=True)
            except OSError:  # another system's rule for files in use: it stays, and is never read again
                return


def _mark(connection: Connection, first: int, last: int) -> bytes:
    """A digest of the keys of some rows, evenly from the first to the last."""
    rows = sorted({first + (last - first) * step // (WITNESSES - 1) for step in range(WITNESSES)})
    columns = (SIGNATURES.c.article, SIGNATURES.c.hashes, SIGNATURES.c.bands, SIGNATURES.c.fingerprints)
    found = connection.execute(select(*columns).where(SIGNATURES.c.article.in_(rows)).order_by(SIGNATURES.c.article))
    return sha256(b"".join(b"%d " % row + values + bands + prints for row, values, bands, prints in found)).digest()[
        :16
    ]


def _sweep(folder: Path, epoch: str) -> None:
    """Take away what was made of rows before a rebuild; another process may be doing the same."""
    for old in folder.iterdir():
        if old.name != epoch and _EPOCH.fullmatch(old.name):
            shutil.rmtree(old, ignore_errors=True)


def _clear_parts(written: Path) -> None:
    """Take away what killed processes left half written: older by an hour than what was written now."""
    newest = written.stat().st_mtime
    for part in written.parent.glob(f"*{_PART}"):
        if part.stat().st_mtime < newest - 3600:
            part.unlink(missing_ok=True)


def packed_prints(engine: Engine) -> Iterator[tuple[int, bytes]]:
    """(row, packed keys) of every article, by rising rows; no transaction is held in between."""
    after = 0
    while True:
        with reading(engine) as connection:
            rows = _packed_after(connection, after)
        if not rows:
            return
        yield from rows
        after = rows[-1][0]


def _packed_after(connection: Connection, after: int) -> list[tuple[int, bytes]]:
    later = select(SIGNATURES.c.article, SIGNATURES.c.bands, SIGNATURES.c.fingerprints)
    later = later.where(SIGNATURES.c.article > after).order_by(SIGNATURES.c.article).limit(ARTICLES)
    return [(row, widened(bands) + prints) for row, bands, prints in connection.execute(later)]


def widened(bands: bytes) -> bytes:
    """Packed 32-bit integers as 64-bit ones.

    :raises StoreStateError: they are no such integers.
    """
    try:
        return struct.pack(f"<{len(bands) // 4}q", *struct.unpack(f"<{len(bands) // 4}i", bands))
    except struct.error as error:
        raise StoreStateError("the store is damaged", None, str(error)) from error


def _level(segment: Segment) -> int:
    level = 0
    while segment.articles >= ARTICLES * FANOUT ** (level + 1):
        level += 1
    return level
