"""What a source needs from the network, and what it gives. Whoever implements ``Getter`` decides about politeness.

A source never fetches an article and never opens a connection itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from provenance.errors import ProvenanceError
from provenance.records.job import Document, Sighting, Skipped

Found = Sighting | Skipped | ProvenanceError
"""One item of an answer. An error names the place that failed; what came before it stands."""

Subject_contra = TypeVar("Subject_contra", contravariant=True)

NOT_MODIFIED = 304


class Getter(Protocol):
    """The network, for feeds and sitemaps."""

    def get(self, url: str) -> Document:
        """What the address answers. Raises FetchError.

        One that asks conditionally may answer with status 304 and no body: the source then finds nothing new.
        """
        ...


class Source(Protocol[Subject_contra]):
    """Something that can tell where articles may be."""

    def __call__(self, subject: Subject_contra, get: Getter, /, *, since: datetime | None = None) -> Iterator[Found]:
        """Sightings in the order of the source, each address once.

        ``since`` (aware): what certainly is older is left out, and counted; what has no time stays. What fails is
        part of the answer and is not raised.
        """
        ...


@dataclass(frozen=True, slots=True)
class Held:
    """A getter with one document in hand already, so that a place is not fetched twice to see what it is."""

    document: Document
    url: str
    """The address that was asked for."""
    get_others: Getter

    def get(self, url: str) -> Document:
        """The document in hand, or what the network says."""
        return self.document if url == self.url else self.get_others.get(url)


def unchanged(document: Document) -> bool:
    """Whether the server said that nothing is new since the last time."""
    return document.status == NOT_MODIFIED and not document.body
