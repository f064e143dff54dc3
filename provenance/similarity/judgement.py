"""Is what two articles share enough to be a match? The definition of a match, made exact.

Counted is shared prose: words in shared runs of five or more that neither article need have from the other's source:
no quotation, caption or embedded post (``_telling``). A match needs more than one sentence of it, and then either a
containment of .3 once everything else is set aside in both, or two shared paragraphs or 60 running words at a plain
containment of .1. The figures that a match reports stay the plain ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property
from operator import and_, not_, or_
from typing import TYPE_CHECKING

from provenance.similarity.reading import Marks, Reading, Shingle, stretches
from provenance.similarity.shingles import SPEC

if TYPE_CHECKING:
    from provenance.similarity.passages import Run

JUDGEMENT = "3"
"""Raised whenever a pair may be judged, or its figures counted, in another way: kept pairs are compared again then. The
tables of publishers are part of it."""
CONTAINMENT = 0.3
EXCERPT_CONTAINMENT = 0.1
RUNNING_WORDS = 60
SHARED_PARAGRAPHS = 2

PASSAGE_WORDS = 5
"""Shorter runs are names and phrases."""
PROSE_WORDS = 30
"""Least shared prose of any match."""
BEYOND_SENTENCE_WORDS = 12
"""Least shared prose outside the sentence that holds most of it: more than a single sentence."""
SENTENCE_WORDS = 60
"""What passes for one sentence at most: Thai has no full stops, and some scrapes have lost theirs."""
PARAGRAPH_WORDS = 15
PARAGRAPH_SHARE = 0.8
"""A shared paragraph has so many words of shared prose, and they are so much of it."""
ALIKE = 0.8
"""Containment both ways from which quotations may be most of what is shared, ..."""
ALIKE_REST = 0.5
"""... if so much of the rest is shared, ..."""
IDENTICAL = 0.95
"""... or hardly anything is not."""
HEAD_WORDS = 40
TAIL_WORDS = 100
"""Of two pages of one publisher, runs among the first, or the last, words of both may be the site's furniture."""
FURNITURE_FREE = 0.6
"""Containment both ways at which two articles of one publisher are alike whatever their furniture."""
TOO_LITTLE = "too little shared"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two readings and what they share: plain figures."""

    one: Reading
    other: Reading
    runs: tuple[Run, ...]
    shared: int
    """Shingles that both have."""
    furniture: Marks = b""
    """For each word of the one, 1 where it is furniture; empty where nothing is."""

    @property
    def jaccard(self) -> float:
        """Share of all shingles that both have."""
        return _share(self.shared, len(self.one.shingles) + len(self.other.shingles) - self.shared)

    @property
    def containments(self) -> tuple[float, float]:
        """Share of the one's, and of the other's, shingles that the other side has."""
        return _share(self.shared, len(self.one.shingles)), _share(self.shared, len(self.other.shingles))


@dataclass(frozen=True)
class Prose:
    """What two articles share besides that which neither need have copied from the other. In words of worth.

    Each figure is counted when it is asked for: most pairs are decided by the first ones.
    """

    pair: Pair
    telling: Sequence[tuple[Run, Marks]]
    """Which words of each run tell of copying."""

    @cached_property
    def words(self) -> float:
        """All of it."""
        return self.pair.one.worth_of((left, marks) for (left, _, _), marks in self.telling)

    @property
    def beyond_sentence(self) -> float:
        """What of it stands outside the sentence that holds most."""
        return round(self.words - min(_fullest(reading, marks) for reading, marks in self._sides()), 1)

    @property
    def several_sentences(self) -> bool:
        """More than one sentence."""
        words = self.words
        if words >= SENTENCE_WORDS + BEYOND_SENTENCE_WORDS:
            return True
        return words >= PROSE_WORDS and self.beyond_sentence >= BEYOND_SENTENCE_WORDS

    @property
    def paragraphs(self) -> int:
        """Shared paragraphs, in the article that has more of them."""
        return max(_paragraphs(reading, marks) for reading, marks in self._sides())

    @property
    def longest_run(self) -> float:
        """Worth of the longest run of which half tells."""
        mostly = (run for run, marks in self.telling if marks.count(1) * 2 >= len(marks))
        return max((_running(self.pair, run) for run in mostly), default=0.0)

    @property
    def containment(self) -> float:
        """The greater of both containments, with the shingles set aside taken out of both articles."""
        return _share(*self._shingles)

    @property
    def spare(self) -> int:
        """So many words, and shingles, may be set aside besides, and the pair is a match still; 0 where unknown."""
        shared, size = self._shingles
        shingles = (shared - CONTAINMENT * size) / (1 - CONTAINMENT)
        return max(0, int(min(shingles, self.words - SENTENCE_WORDS - BEYOND_SENTENCE_WORDS)))

    @cached_property
    def _shingles(self) -> tuple[int, int]:
        """Those that both have, and those of the shorter article; without those that are set aside."""
        aside = len(_set_aside(self.pair, self.telling))
        size = min(len(self.pair.one.shingles), len(self.pair.other.shingles))
        return self.pair.shared - aside, size - aside

    def _sides(self) -> Iterator[tuple[Reading, Marks]]:
        """Both articles, and for each of their words 1 where it tells."""
        for side, reading in enumerate((self.pair.one, self.pair.other)):
            marked = bytearray(len(reading.words))
            for run, marks in self.telling:
                marked[run[side] : run[side] + len(marks)] = marks
            yield reading, marked


def shared_prose(pair: Pair, *, same_publisher: bool, foreign: bool = False) -> Prose:
    """The shared prose of a pair; of one publisher, without what may be furniture. ``foreign`` counts all as prose."""
    if foreign:
        return Prose(pair, [(run, b"\x01" * run[2]) for run in pair.runs])
    edges = _edge_runs(pair) if same_publisher and min(pair.containments) < FURNITURE_FREE else frozenset()
    return Prose(pair, [(run, bytes(run[2]) if run in edges else _telling(pair, run)) for run in pair.runs])


def is_match(pair: Pair, prose: Prose) -> bool:
    """The definition of a match."""
    if not prose.several_sentences:
        return _is_same_text(pair, prose)
    if prose.containment >= CONTAINMENT:
        return True
    much = prose.paragraphs >= SHARED_PARAGRAPHS or prose.longest_run >= RUNNING_WORDS
    return much and max(pair.containments) >= EXCERPT_CONTAINMENT


def cannot_match(pair: Pair) -> bool:
    """Whether no reading of what is prose can make the pair a match: its plain figures are too small.

    Setting things aside takes as many shingles from what is shared as from each side, and can only lower a share. So
    the containment that a match needs is never more than the plain one, of which any match needs at least .1.
    """
    return max(pair.containments) < EXCERPT_CONTAINMENT


def hardly_shares(pair: Pair) -> bool:
    """Whether the pair is no match for sharing too little, seen without asking what of it is prose."""
    return cannot_match(pair) and _running_words(pair) < PROSE_WORDS / 2


def reason_against(pair: Pair, prose: Prose, *, same_publisher: bool) -> str:
    """Why a pair that is no match is none."""
    if same_publisher and not cannot_match(pair) and is_match(pair, shared_prose(pair, same_publisher=False)):
        return "only what may be the outlet's furniture"
    if pair.furniture and not cannot_match(pair):
        plain = replace(pair, furniture=b"")
        if is_match(plain, shared_prose(plain, same_publisher=same_publisher)):
            return "only furniture that many stories carry"
    running = _running_words(pair)
    if running < PROSE_WORDS / 2:
        return TOO_LITTLE
    if prose.words < running / 2:
        return "only a shared quotation, caption or embedded post"
    if prose.beyond_sentence < BEYOND_SENTENCE_WORDS:
        return "a single sentence"
    return TOO_LITTLE


def _telling(pair: Pair, run: Run) -> Marks:
    """For each word of a run, 1 where it tells of copying.

    Not what is foreign in both. What is foreign in one only is either the same quotation without its marks or this
    article's prose quoted by the other: a long run is taken for the second.
    """
    left, right, length = run
    end, their_end = left + length, right + length
    one, other, furniture = pair.one.foreign, pair.other.foreign, pair.furniture
    if one.find(1, left, end) < 0 > other.find(1, right, their_end) and furniture.find(1, left, end) < 0:
        return b"\x01" * length
    mine, theirs, standing = one[left:end], other[right:their_end], furniture[left:end]
    foreign = map(and_ if _running(pair, run) >= RUNNING_WORDS else or_, mine, theirs)
    return bytes(map(not_, map(or_, foreign, standing or bytes(length))))


def _is_same_text(pair: Pair, prose: Prose) -> bool:
    """A copy of an article that is little but quotations: two writers who quote the same would differ in the rest."""
    least = min(pair.containments)
    if least < ALIKE or (least < IDENTICAL and prose.containment < ALIKE_REST):
        return False
    return shared_prose(pair, same_publisher=False, foreign=True).several_sentences


def _set_aside(pair: Pair, telling: Sequence[tuple[Run, Marks]]) -> Set[Shingle]:
    """Shared shingles that tell nothing of copying."""
    one, theirs = pair.one, pair.other.shingles
    both = one.foreign_shingles and pair.other.foreign_shingles
    aside = set(one.foreign_shingles & both)
    length = SPEC.shingle_words
    for (left, _, _), marks in telling:
        if 0 in marks:
            without = (one.shingle(left + step) for step in stretches(marks, bytes(length)))
            aside.update(shingle for shingle in without if shingle in theirs)
    return aside


def _running(pair: Pair, run: Run) -> float:
    return pair.one.worth(run[0], run[0] + run[2])


def _running_words(pair: Pair) -> float:
    return pair.one.worth_of((left, b"\x01" * length) for left, _, length in pair.runs)


def _edge_runs(pair: Pair) -> frozenset[Run]:
    """Runs that lie within the first, or within the last, words of both articles."""
    one, other = pair.one, pair.other
    return frozenset(
        (left, right, length)
        for left, right, length in pair.runs
        if max(one.worth(0, left + length), other.worth(0, right + length)) <= HEAD_WORDS
        or max(one.worth(left, len(one.words)), other.worth(right, len(other.words))) <= TAIL_WORDS
    )


def _fullest(reading: Reading, marks: Marks) -> float:
    """Words in the sentence that holds most of them; text without stops is not one endless sentence."""
    return min(SENTENCE_WORDS, max(reading.worth_by_part(reading.sentence_ends, marks), default=0.0))


def _paragraphs(reading: Reading, marks: Marks) -> int:
    ends = reading.paragraph_ends
    sizes = (reading.worth(start, end) for start, end in zip([0, *ends], ends, strict=False))
    words = reading.worth_by_part(ends, marks)
    return sum(some >= max(PARAGRAPH_WORDS, PARAGRAPH_SHARE * all_) for some, all_ in zip(words, sizes, strict=True))


def _share(some: int, whole: int) -> float:
    return some / whole if whole > 0 else 0.0
