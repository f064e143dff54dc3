"""What the store answers about pairs: candidates by their keys, and the verified ones that are kept. See ``store``."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from threading import Lock
from typing import TYPE_CHECKING

from provenance.store.agenda import Agenda

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from provenance.records.fingerprint import Keys
    from provenance.records.match import Match
    from provenance.similarity.candidates import Pairs
    from provenance.store.kept import Kept, Progress
    from provenance.store.prints import Prints


class Pairing(Agenda):
    """The part of :class:`provenance.store.store.Store` that finds articles by what they share with others."""

    def __init__(self, engine: Engine, *, subject: str, writable: bool = True) -> None:
        super().__init__(engine, subject=subject, writable=writable)
        self._prints_lock = Lock()
        self._prints_made: Prints | None = None

    def candidates(self, keys: Keys, *, exclude: str | None = None) -> list[str]:
        """Ids of articles that share a band or two fingerprints, sorted; see :mod:`provenance.store.keys`."""
        from provenance.store import keys as subject

        return self._read(subject.candidates, self._prints(), keys, exclude)

    def settle(self) -> None:
        """Make what has come findable at once: else the next question does it, and takes so much longer."""
        self._read(self._prints().refresh)

    def _prints(self) -> Prints:
        from provenance.store import connection, prints

        with self._prints_lock:
            if self._prints_made is None:
                file = connection.file_of(self._engine.url)
                self._prints_made = prints.Prints(file and file.with_name(f"{file.name}-prints"))
            return self._prints_made

    def candidate_pairs(self) -> Iterator[tuple[str, str]]:
        """Every candidate pair once by ids, the smaller first, streamed in the order in which the later one came."""
        from provenance.store import keys

        return (pair for _, pairs in self.candidate_blocks() for pair in keys.named_pairs(self._engine, pairs))

    def candidate_blocks(self, after: int = 0) -> Iterator[tuple[int, Pairs]]:
        """Candidate pairs, by rows, of which one came after this row; with each block the row up to which all are told.

        See :mod:`provenance.similarity.candidates` for the arrays.
        """
        from provenance.store import keys

        return keys.stream_pairs(self._engine, self._prints(), after)

    def fingerprints(self, ids: Collection[str]) -> dict[str, frozenset[int]]:
        """The fingerprints of the articles of these ids."""
        from provenance.store import keys

        return self._read(keys.fingerprints, ids)

    def furniture(self, prints: Sequence[int]) -> frozenset[int]:
        """Which of these fingerprints many stories carry; see :mod:`provenance.similarity.furniture`."""
        from provenance.store import keys

        return self._read(keys.furniture_among, self._prints(), prints)

    def begin_comparing(self, judgement: str) -> Progress:
        """How far all pairs are compared and kept. What another judgement kept is taken away, so that nothing is.

        :raises ProvenanceError: there is more to compare, and the store cannot be written.
        """
        from provenance.store import matches

        found = self._read(matches.progress, judgement)
        if found is not None and self._read(matches.newest) <= found.row:
            return found
        return self._write(matches.begin, judgement)

    def kept_pairs(self, begun: Progress, after: int) -> list[tuple[int, int]]:
        """The kept matches, by rows, of which one came after this row: of a run that did not reach its end.

        :raises StoreChangedError: others have begun anew since.
        """
        from provenance.store import matches

        return self._read(matches.kept_pairs, begun, after)

    def keep_matches(self, begun: Progress, found: Sequence[Kept], reached: int) -> None:
        """Keep verified pairs; all that there are up to this row are kept then.

        :raises StoreChangedError: others have begun anew since; rows mean other articles now, or pairs are missing.
        """
        from provenance.store import matches

        self._write(matches.keep, begun, found, reached)

    def matches(self, pairs: Collection[tuple[str, str]]) -> list[Match]:
        """Those of these pairs that are kept as matches, in the order of ids."""
        from provenance.store import matches

        return self._read(matches.of_pairs, pairs)

    def match_heads(self) -> Iterator[dict[int, str]]:
        """Some hundred articles after the other, by row, that are the one of a kept match; in the order of ids."""
        from provenance.store import matches

        return matches.heads(self._engine)

    def matches_of(self, heads: Mapping[int, str], passages: Callable[[Match], bool] | None = None) -> list[Match]:
        """The kept matches of which the one is among these heads, in the order of ids.

        :param passages: for which of them passages are read; for all where it is not given.
        """
        from provenance.store import matches

        return self._read(matches.of_heads, heads, passages)

    def each_match(self) -> Iterator[Match]:
        """Every verified pair that is kept, streamed in the order of ids."""
        return (match for heads in self.match_heads() for match in self.matches_of(heads))
