"""Is what two articles share enough to be a match? The definition of a match, made exact.

Counted is shared prose: words in shared runs of five or more that neither article need have from the other's source:
no quotation, caption or embedded post (``_telling``). A match needs more than one sentence of it, and then either a
containment of .3 once everything else is set aside in both, or two shared paragraphs or 60 running words at a plain
containment of .1. The figures that a match reports stay the plain ones.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from itertools import chain, compress
from operator import and_, not_, or_
from typing import TYPE_CHECKING

from provenance.similarity.reading import Reading, Shingle, worth_by_part
from provenance.similarity.shingles import SPEC

if TYPE_CHECKING:
    from provenance.similarity.passages import Run

JUDGEMENT = "2"
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

Marks = Sequence[int]
"""For each word of a run 1 or 0."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two readings and what they share: plain figures."""

    one: Reading
    other: Reading
    runs: tuple[Run, ...]
    shared: frozenset[Shingle]
    furniture: Sequence[int] = b""
    """For each word of the one, 1 where it is furniture; empty where nothing is."""

    @property
    def jaccard(self) -> float:
        """Share of all shingles that both have."""
        return _share(len(self.shared), len(self.one.shingles) + len(self.other.shingles) - len(self.shared))

    @property
    def containments(self) -> tuple[float, float]:
        """Share of the one's, and of the other's, shingles that the other side has."""
        return _share(len(self.shared), len(self.one.shingles)), _share(len(self.shared), len(self.other.shingles))


@dataclass(frozen=True, slots=True)
class Prose:
    """What two articles share besides that which neither need have copied from the other. In words of worth."""

    words: float
    beyond_sentence: float
    paragraphs: int
    longest_run: float
    containment: float
    """The greater of both containments, with the shingles set aside taken out of both articles."""

    @property
    def several_sentences(self) -> bool:
        """More than one sentence."""
        return self.words >= PROSE_WORDS and self.beyond_sentence >= BEYOND_SENTENCE_WORDS


def shared_prose(pair: Pair, *, same_publisher: bool, foreign: bool = False) -> Prose:
    """The shared prose of a pair; of one publisher, without what may be furniture. ``foreign`` counts all as prose."""
    if not pair.runs:
        return Prose(words=0, beyond_sentence=0, paragraphs=0, longest_run=0, containment=0)
    edges = _edge_runs(pair) if same_publisher and min(pair.containments) < FURNITURE_FREE else frozenset()
    telling = [(run, _all_of(run) if foreign else _telling(pair, run, edge=run in edges)) for run in pair.runs]
    sides = (pair.one, _marked(telling, 0)), (pair.other, _marked(telling, 1))
    words = pair.one.worth_of(sides[0][1])
    return Prose(
        words=words,
        beyond_sentence=words - min(_fullest(reading, places) for reading, places in sides),
        paragraphs=max(_paragraphs(reading, places) for reading, places in sides),
        longest_run=max((_running(pair, run) for run, words in telling if sum(words) * 2 >= len(words)), default=0.0),
        containment=_containment(pair, _set_aside(pair, telling)),
    )


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


def _all_of(run: Run) -> Marks:
    return b"\x01" * run[2]


def _marked(telling: Sequence[tuple[Run, Marks]], side: int) -> list[int]:
    """The places of the words that tell, in the one (0) or in the other (1)."""
    ranges = ((range(run[side], run[side] + run[2]), marks) for run, marks in telling)
    return list(chain.from_iterable(compress(places, marks) for places, marks in ranges))


def _telling(pair: Pair, run: Run, *, edge: bool) -> Marks:
    """For each word of a run, 1 where it tells of copying.

    Not what is foreign in both. What is foreign in one only is either the same quotation without its marks or this
    article's prose quoted by the other: a long run is taken for the second.
    """
    left, right, length = run
    if edge:
        return bytes(length)
    mine, theirs = pair.one.foreign[left : left + length], pair.other.foreign[right : right + length]
    foreign = map(and_ if _running(pair, run) >= RUNNING_WORDS else or_, mine, theirs)
    standing = pair.furniture[left : left + length] if pair.furniture else bytes(length)
    return bytes(map(not_, map(or_, foreign, standing)))


def _is_same_text(pair: Pair, prose: Prose) -> bool:
    """A copy of an article that is little but quotations: two writers who quote the same would differ in the rest."""
    least = min(pair.containments)
    if least < ALIKE or (least < IDENTICAL and prose.containment < ALIKE_REST):
        return False
    return shared_prose(pair, same_publisher=False, foreign=True).several_sentences


def _set_aside(pair: Pair, telling: Sequence[tuple[Run, Marks]]) -> Set[Shingle]:
    """Shared shingles that tell nothing of copying."""
    aside = set(pair.shared & pair.one.foreign_shingles & pair.other.foreign_shingles)
    length = SPEC.shingle_words
    for (left, _, _), words in telling:
        if not all(words):
            aside.update(
                pair.one.runs[left + step]
                for step in range(len(words) - length + 1)
                if not any(words[step : step + length]) and pair.one.runs[left + step] in pair.shared
            )
    return aside


def _containment(pair: Pair, aside: Set[Shingle]) -> float:
    left = len(pair.shared) - len(aside)
    return max(_share(left, len(reading.shingles) - len(aside)) for reading in (pair.one, pair.other))


def _running(pair: Pair, run: Run) -> float:
    return pair.one.worth(run[0], run[0] + run[2])


def _running_words(pair: Pair) -> float:
    return sum(_running(pair, run) for run in pair.runs)


def _edge_runs(pair: Pair) -> frozenset[Run]:
    """Runs that lie within the first, or within the last, words of both articles."""
    one, other = pair.one, pair.other
    return frozenset(
        (left, right, length)
        for left, right, length in pair.runs
        if max(one.worth(0, left + length), other.worth(0, right + length)) <= HEAD_WORDS
        or max(one.worth(left, len(one.words)), other.worth(right, len(other.words))) <= TAIL_WORDS
    )


def _fullest(reading: Reading, places: Sequence[int]) -> float:
    """Words in the sentence that holds most of them; text without stops is not one endless sentence."""
    return min(SENTENCE_WORDS, max(worth_by_part(reading, reading.sentence_ends, places).values(), default=0.0))


def _paragraphs(reading: Reading, places: Sequence[int]) -> int:
    ends = reading.paragraph_ends
    return sum(
        words >= max(PARAGRAPH_WORDS, PARAGRAPH_SHARE * reading.worth(ends[place - 1] if place else 0, ends[place]))
        for place, words in worth_by_part(reading, ends, places).items()
    )


def _share(some: int, whole: int) -> float:
    return some / whole if whole > 0 else 0.0
