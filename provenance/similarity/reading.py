"""One body made ready for exact comparison: its words with their places, its shingles, and what of it is prose."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, chain, compress, islice
from operator import sub
from sys import intern
from threading import Lock
from typing import TYPE_CHECKING

from provenance.similarity.marking import all_prints
from provenance.similarity.passages import Wording
from provenance.similarity.quotations import Span, foreign_spans, quoted_spans
from provenance.similarity.shingles import SPEC
from provenance.similarity.units import TENTHS, any_unspaced, units, worth
from provenance.text.sentences import sentence_spans
from provenance.text.tokens import divided_folded

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Shingle = tuple[str, ...]

Marks = bytes | bytearray
"""For each of some words that follow one another 1 or 0."""

MOST_WORDS = 2_000_000
"""Words of all readings that are kept, at some 200 bytes each (measured: 195, and 23 more where furniture is looked for
and sentences are cut): those of some four thousand articles."""
CHARACTERS_OF_A_WORD = 100
"""Text without any word takes memory as well: so many characters count as one word."""


@dataclass(frozen=True)
class Reading:
    """Paragraphs of one body, read once. Word places count from 0 over the whole body, as passages do."""

    paragraphs: tuple[str, ...]

    @cached_property
    def _cut(self) -> tuple[Wording, array[int]]:
        import numpy as np

        words, lengths = divided_folded("\n\n".join(self.paragraphs))
        bounds = np.fromiter(lengths, np.int64, 2 * len(words)).cumsum()
        return Wording(list(map(intern, words))), array("q", bounds.tobytes())

    @property
    def wording(self) -> Wording:
        """The folded words, made ready for finding passages."""
        return self._cut[0]

    @property
    def words(self) -> Sequence[str]:
        """The folded words."""
        return self._cut[0].words

    @property
    def bounds(self) -> array[int]:
        """Characters in ``Article.body`` at which each word starts, and after it, in turn."""
        return self._cut[1]

    @cached_property
    def shingles(self) -> frozenset[Shingle]:
        """The shingles of the specification, as words and not as hashes."""
        return frozenset(self._each_shingle())

    @cached_property
    def foreign_shingles(self) -> frozenset[Shingle]:
        """Shingles that stand nowhere in its own prose: only quoted, in a caption or in an embedded post."""
        places = list(stretches(self.foreign, b"\x01" * SPEC.shingle_words))
        if not places:
            return frozenset()
        own = bytearray(b"\x01") * len(self.words)
        for place in places:
            own[place] = 0
        return frozenset(map(self.shingle, places)).difference(compress(self._each_shingle(), own))

    @cached_property
    def foreign(self) -> bytearray:
        """For each word, 1 where it is not the article's own prose (see ``quotations``)."""
        return self._mark(foreign_spans(self.paragraphs, self._quotations))

    @cached_property
    def quoted(self) -> bytearray:
        """For each word, 1 where it stands inside quotation marks."""
        return self._mark(self._quotations)

    @cached_property
    def _quotations(self) -> list[Span]:
        return quoted_spans(self.paragraphs)

    @cached_property
    def fingerprints(self) -> NDArray[np.int64]:
        """For each run of five words its hash, as fingerprints have it."""
        return all_prints(["\n\n".join(self.paragraphs)])[0]

    @cached_property
    def unspaced(self) -> bool:
        """Whether any word is in a script without spaces."""
        return not all(map(str.isascii, self.paragraphs)) and any_unspaced(self.words)

    @cached_property
    def _tenths(self) -> Sequence[int]:
        """Running total of what the words are worth (``units.worth``); one longer than ``words``."""
        each = {word: worth(word) for word in set(self.words)}
        return list(accumulate((each[word] for word in self.words), initial=0))

    @cached_property
    def paragraph_ends(self) -> list[int]:
        """For each paragraph the place after its last word."""
        return self._places([offset + len(text) for text, offset in zip(self.paragraphs, self._offsets, strict=True)])

    @cached_property
    def sentence_ends(self) -> list[int]:
        """For each sentence the place after its last word."""
        return self._places(
            [
                offset + end
                for text, offset in zip(self.paragraphs, self._offsets, strict=True)
                for _, end in sentence_spans(text)
            ]
        )

    @cached_property
    def _offsets(self) -> list[int]:
        return list(accumulate((len(text) + 2 for text in self.paragraphs[:-1]), initial=0)) if self.paragraphs else []

    @cached_property
    def _units(self) -> Sequence[str]:
        return units(self.words) if self.unspaced else self.words

    def shingle(self, place: int) -> Shingle:
        """The shingle that begins at a place; shorter than others at the last two."""
        return tuple(self._units[place : place + SPEC.shingle_words])

    def _each_shingle(self) -> Iterator[Shingle]:
        """In order, one for each place but the last two."""
        return zip(*(islice(self._units, step, None) for step in range(SPEC.shingle_words)), strict=False)

    def _places(self, characters: Sequence[int]) -> list[int]:
        starts = self.bounds[::2]
        return [bisect_left(starts, end) for end in characters]

    def _mark(self, spans: Sequence[Span]) -> bytearray:
        marked = bytearray(len(self.words))
        starts = self.bounds[::2] if spans else self.bounds
        for paragraph, start, end in spans:
            offset = self._offsets[paragraph]
            first, last = bisect_left(starts, start + offset), bisect_left(starts, end + offset)
            marked[first:last] = b"\x01" * (last - first)
        return marked

    def worth(self, start: int, end: int) -> float:
        """What the words from ``start`` to before ``end`` are worth together."""
        if not self.unspaced:
            return end - start
        return (self._tenths[end] - self._tenths[start]) / TENTHS

    def worth_of(self, spans: Iterable[tuple[int, Marks]]) -> float:
        """What the marked words are worth together; marks are given from a place on."""
        if not self.unspaced:
            return sum(marks.count(1) for _, marks in spans)
        marked = (compress(self._each_worth(start, len(marks)), marks) for start, marks in spans)
        return sum(chain.from_iterable(marked)) / TENTHS

    def worth_by_part(self, ends: Sequence[int], marks: Marks) -> list[float]:
        """What the marked words of each paragraph, or sentence, are worth; ``marks`` are of all words."""
        return [self.worth_of([(start, marks[start:end])]) for start, end in zip([0, *ends], ends, strict=False)]

    def _each_worth(self, start: int, length: int) -> Iterator[int]:
        end = start + length
        return map(sub, self._tenths[start + 1 : end + 1], self._tenths[start:end])


def stretches(marks: Marks, wanted: bytes) -> Iterator[int]:
    """Places from which on the marks are as wanted."""
    place = marks.find(wanted)
    while place >= 0:
        yield place
        place = marks.find(wanted, place + 1)


@dataclass(slots=True)
class Shelf:
    """Readings that are kept, the last used of them, as one article is usually compared with many.

    It holds no more than ``most`` words, or the last two readings. Threads may share it.
    """

    most: int
    words: int = 0
    _held: OrderedDict[tuple[str, ...], Reading] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def read(self, paragraphs: tuple[str, ...]) -> Reading:
        """The reading of one body."""
        with self._lock:
            found = self._held.get(paragraphs)
            if found is None:
                found = self._held[paragraphs] = Reading(paragraphs)
                self.words += _weight(found)
            self._held.move_to_end(paragraphs)
            while self.words > self.most and len(self._held) > 2:
                self.words -= _weight(self._held.popitem(last=False)[1])
            return found


def _weight(reading: Reading) -> int:
    return len(reading.words) + sum(map(len, reading.paragraphs)) // CHARACTERS_OF_A_WORD


read = Shelf(MOST_WORDS).read
