"""Put aside the candidate pairs that share too little to be read: by sketches, of many articles in a temporary folder.

Each text is read once, whatever the number of its pairs: several processes write the sketches, then map them and ask.
They are gone when the pairs are sifted. Where many are needed and no temporary file can be written, no pair is put
aside.
"""

from __future__ import annotations

import mmap
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from provenance import similarity
from provenance.app.crew import divided, in_parts
from provenance.similarity import PackedSketches, Sketch

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from provenance.app.desk import Desk
    from provenance.similarity.candidates import Pairs
    from provenance.similarity.questions import Places

FEW = 4_096
"""Articles whose sketches are held in memory."""
SKETCHED = 32_768
"""Articles whose sketches are one file: some thirty open files for a million."""
_ASKED = 50_000
"""Pairs asked about at once."""
_READ = 500
"""Texts in memory at once."""


class Sketching(NamedTuple):
    """One file of sketches to be made."""

    path: str
    rows: Sequence[int]


class Asking(NamedTuple):
    """Pairs to be asked about."""

    folder: str
    each: int
    """Sketches in one file."""
    places: Places


def sift(desk: Desk, pairs: Pairs, crew: Executor | None) -> Pairs:
    """The pairs that may be matches, in their order."""
    asked = similarity.questions(pairs)
    if len(asked.rows) <= FEW:
        made = list(_sketched(desk, asked.rows))
        return asked.answered(similarity.ask(made.__getitem__, asked.places))
    try:
        with _folder() as folder:
            rows = divided(asked.rows, SKETCHED)
            files = [Sketching(_path(folder, number), part) for number, part in enumerate(rows)]
            for _ in in_parts(desk, sketch_part, files, crew=crew):
                pass
            parts = [Asking(folder, SKETCHED, places) for places in asked.parts(_ASKED)]
            return asked.answered(chain.from_iterable(in_parts(desk, ask_part, parts, crew=crew)))
    except OSError:
        return pairs


@contextmanager
def _folder() -> Iterator[str]:
    """A temporary folder; one that cannot be taken away again is no reason to do without what was found in it."""
    folder = tempfile.mkdtemp(prefix="provenance-")
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def sketch_part(desk: Desk, task: Sketching) -> None:
    """Write the sketches of these rows."""
    Path(task.path).write_bytes(similarity.packed_sketches(list(_sketched(desk, task.rows))))


def ask_part(_: Desk, task: Asking) -> list[bool]:
    """For each pair whether it may be a match."""
    return similarity.ask(Folder(task.folder, task.each).at, task.places)


def _sketched(desk: Desk, rows: Sequence[int]) -> Iterator[Sketch]:
    for part in divided(rows, _READ):
        bodies = desk.store.bodies_in(part)
        yield from similarity.sketches([bodies[row] for row in part])


class Folder:
    """The sketches of a folder, mapped when they are asked for."""

    def __init__(self, folder: str, each: int) -> None:
        self._folder, self._each = folder, each
        self._files: dict[int, PackedSketches] = {}

    def at(self, place: int) -> Sketch:
        """The sketch at a place among all."""
        number, place = divmod(place, self._each)
        if number not in self._files:
            with Path(_path(self._folder, number)).open("rb") as file:
                self._files[number] = PackedSketches(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))
        return self._files[number].at(place)


def _path(folder: str, number: int) -> str:
    return f"{folder}/{number}.sketches"
