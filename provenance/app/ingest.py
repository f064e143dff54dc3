"""Bring files, folders and rows into the store. A broken one is counted with its place and never stops the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import TYPE_CHECKING

from provenance.app.reading import items
from provenance.errors import ProvenanceError
from provenance.sources import files
from provenance.store import Item, Stored

if TYPE_CHECKING:
    from provenance.app.desk import Desk
    from provenance.records.capture import Capture

_BATCH = 200
"""Articles in one transaction."""


@dataclass(slots=True, kw_only=True)
class IngestCount:
    """How many ended how. ``ingested`` counts what is new, revisions among it."""

    ingested: int = 0
    unchanged: int = 0
    revisions: int = 0
    failed: list[tuple[str, str]] = field(default_factory=list)
    """(where, reason)."""

    def add(self, stored: Stored, where: str) -> None:
        """Count one item of the store's answer."""
        if stored.status == "failed":
            self.failed.append((where, stored.reason or "not stored"))
        elif stored.status == "unchanged":
            self.unchanged += 1
        else:
            self.ingested += 1
            self.revisions += stored.status == "revision"


def ingest(desk: Desk, paths: Sequence[str], *, progress: Callable[[IngestCount], None] | None = None) -> IngestCount:
    """Read and keep everything under these paths; ``-`` is JSON Lines from standard input.

    One transaction a batch: an interrupted run keeps the batches before, and a second run passes over what is there,
    without reading it again.
    """
    count = IngestCount()
    captures = chain.from_iterable(_captures(path) for path in paths)
    while batch := list(islice(captures, _BATCH)):
        new = _new(desk, batch)
        count.unchanged += len(batch) - len(new)
        if new:
            _keep(desk, list(items(iter(new), desk.settings.outlets)), count)
            desk.store.settle()
        if progress:
            progress(count)
    return count


def _new(desk: Desk, batch: Sequence[Capture | ProvenanceError]) -> list[Capture | ProvenanceError]:
    """Without the captures that are stored just as they are."""
    given = [one for one in batch if not isinstance(one, ProvenanceError)]
    known = iter(desk.store.known(given))
    return [one for one in batch if isinstance(one, ProvenanceError) or not next(known)]


def _captures(path: str) -> Iterator[Capture | ProvenanceError]:
    return files.read_standard_rows() if path == "-" else files.read_path(path)


def _keep(desk: Desk, batch: Sequence[Item | ProvenanceError], count: IngestCount) -> None:
    good = [one for one in batch if isinstance(one, Item)]
    ended = iter(desk.kept.put(good)) if good else iter(())
    for one in batch:
        if isinstance(one, ProvenanceError):
            count.failed.append((one.subject or "input", one.reason))
        else:
            count.add(next(ended), one.capture.name or one.capture.subject)
