"""One body made ready for exact comparison: its words with their places, its shingles, and what of it is prose."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from threading import Lock

from provenance.similarity.quotations import foreign_spans, quoted_spans
from provenance.similarity.shingles import SPEC
from provenance.similarity.units import any_unspaced, units, worth
from provenance.text.sentences import sentence_spans
from provenance.text.tokens import folded_words, word_bounds

Shingle = tuple[str, ...]

MOST_WORDS = 2_000_000
"""Words of all readings that are kept, at some 200 bytes each: those of some four thousand articles."""
CHARACTERS_OF_A_WORD = 100
"""Text without any word takes memory as well: so many characters count as one word."""


@dataclass(frozen=True)
class Reading:
    """Paragraphs of one body, read once. Word places count from 0 over the whole body, as passages do."""

    paragraphs: tuple[str, ...]

    @cached_property
    def _spans(self) -> tuple[array[int], array[int]]:
        starts, ends = array("q"), array("q")
        for text, offset in zip(self.paragraphs, self._offsets, strict=True):
            bounds = word_bounds(text, offset)
            starts.extend(bounds[:-1:2])
            ends.extend(bounds[1::2])
        return starts, ends

    @property
    def starts(self) -> array[int]:
        """Character in ``Article.body`` at which each word starts."""
        return self._spans[0]

    @property
    def ends(self) -> array[int]:
        """Character in ``Article.body`` after each word."""
        return self._spans[1]

    @cached_property
    def words(self) -> list[str]:
        """The folded words."""
        return [word for text in self.paragraphs for word in folded_words(text)]

    @cached_property
    def shingles(self) -> frozenset[Shingle]:
        """The shingles of the specification, as words and not as hashes."""
        return frozenset(self.runs)

    @cached_property
    def foreign_shingles(self) -> frozenset[Shingle]:
        """Shingles that stand nowhere in its own prose: only quoted, in a caption or in an embedded post."""
        places = set(_all_marked(self.foreign, SPEC.shingle_words))
        marked = {self.runs[place] for place in places}
        own = {run for place, run in enumerate(self.runs) if run in marked and place not in places}
        return frozenset(marked - own)

    @cached_property
    def foreign(self) -> bytearray:
        """For each word, 1 where it is not the article's own prose (see ``quotations``)."""
        return self._mark(foreign_spans(self.paragraphs))

    @cached_property
    def quoted(self) -> bytearray:
        """For each word, 1 where it stands inside quotation marks."""
        return self._mark(quoted_spans(self.paragraphs))

    @cached_property
    def unspaced(self) -> bool:
        """Whether any word is in a script without spaces."""
        return any_unspaced(self.words)

    @cached_property
    def worths(self) -> Sequence[float]:
        """Running total of what the words are worth (``units.worth``); one longer than ``words``."""
        if not self.unspaced:
            return range(len(self.words) + 1)
        each = {word: worth(word) for word in set(self.words)}
        return list(accumulate((each[word] for word in self.words), initial=0.0))

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
    def runs(self) -> list[Shingle]:
        """The shingles in order, one for each place but the last two."""
        listed = units(self.words) if self.unspaced else self.words
        return list(zip(*(listed[step:] for step in range(SPEC.shingle_words)), strict=False))

    def _places(self, characters: Sequence[int]) -> list[int]:
        return [bisect_left(self.starts, end) for end in characters]

    def _mark(self, spans: Sequence[tuple[int, int, int]]) -> bytearray:
        marked = bytearray(len(self.words))
        starts = self.starts
        for paragraph, start, end in spans:
            offset = self._offsets[paragraph]
            first, last = bisect_left(starts, start + offset), bisect_left(starts, end + offset)
            marked[first:last] = b"\x01" * (last - first)
        return marked

    def worth(self, start: int, end: int) -> float:
        """What the words from ``start`` to before ``end`` are worth together."""
        return self.worths[end] - self.worths[start]

    def worth_of(self, places: Sequence[int]) -> float:
        """What the words at these places are worth together."""
        if not self.unspaced:
            return len(places)
        return sum(self.worths[place + 1] - self.worths[place] for place in places)


def _all_marked(marks: bytearray, length: int) -> Iterator[int]:
    """Places from which ``length`` marks follow."""
    wanted = b"\x01" * length
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


def worth_by_part(reading: Reading, ends: Sequence[int], places: Iterable[int]) -> dict[int, float]:
    """Worth of the words at ``places`` by the paragraph, or sentence, that holds them; ``ends`` says which."""
    ordered = sorted(places)
    counted: dict[int, float] = {}
    start = 0
    while start < len(ordered):
        part = bisect_right(ends, ordered[start])
        after = bisect_left(ordered, ends[part], start) if part < len(ends) else len(ordered)
        counted[part] = reading.worth_of(ordered[start:after])
        start = after
    return counted
