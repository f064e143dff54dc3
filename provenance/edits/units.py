"""Read a body into words and sentences with their places, once, for everything that compares.

A sentence without words (a row of stars) is no unit: only the exact script shows it. Nothing is compared here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal, NamedTuple

from provenance.edits.furniture import LONGEST_NOTE, kind_of_line, kind_without_note
from provenance.edits.quotations import quotation_spans
from provenance.text.corrections import begins_correction
from provenance.text.normalize import fold
from provenance.text.sentences import sentence_spans
from provenance.text.tokens import located_words

Kind = Literal["content", "fragment", "boilerplate", "credit", "correction"]


class Sentence(NamedTuple):
    """One sentence: characters of the body, and the range of its words."""

    paragraph: int
    start: int
    end: int
    first: int
    last: int
    key: tuple[int, ...]
    """Its folded words, as numbers (see ``Reading.numbers``)."""
    kind: Kind

    @property
    def size(self) -> int:
        """Words."""
        return self.last - self.first


@dataclass(frozen=True, slots=True)
class Reading:
    """A body, read. ``spans``, ``words``, ``keys`` and both lists of numbers run in step."""

    body: str
    spans: list[tuple[int, int]]
    words: list[str]
    keys: list[str]
    """Folded words."""
    numbers: list[int]
    """What stands for the folded words, in both articles of a pair the same."""
    exact: list[int]
    """What stands for the words as they are written."""
    sentences: list[Sentence]
    quotations: list[tuple[int, int]]
    """Characters inside quotation marks, in order, apart from one another."""

    def text(self, first: Sentence, last: Sentence) -> str:
        """The body from the one sentence to the end of the other, as it stands."""
        return self.body[first.start : last.end]

    def located(self, first: Sentence, last: Sentence) -> list[tuple[int, int]]:
        """The places of the words in ``text`` of the two."""
        return [(start - first.start, end - first.start) for start, end in self.spans[first.first : last.last]]


_sentence = partial(tuple.__new__, Sentence)
"""Faster than calling the class."""
_Bounds = list[tuple[int, int]]
_Marks = tuple[_Bounds, list[Kind], _Bounds]
"""Of one paragraph: its sentences, their kinds, its quotations. Places count from its own start."""


def read_both(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[Reading, Reading]:
    """Read the paragraphs of two articles; offsets are those of ``"\\n\\n".join(paragraphs)``.

    What can be said of a paragraph alone is found once for both.
    """
    bodies = ["\n\n".join(paragraphs) for paragraphs in (a, b)]
    cut = [located_words(body) for body in bodies]
    pair = _Pair(cut[0][0], cut[1][0])
    return pair.read(a, bodies[0], *cut[0]), pair.read(b, bodies[1], *cut[1])


class _Pair:
    """What both articles have in common: folded forms of their words and numbers for them, paragraphs seen before."""

    def __init__(self, a: list[str], b: list[str]) -> None:
        distinct = dict.fromkeys(a)
        distinct.update(dict.fromkeys(b))
        self.folded = {word: word.lower() if word.isascii() else fold(word) for word in distinct}
        keys = {key: number for number, key in enumerate(dict.fromkeys(self.folded.values()))}
        self.numbers = {word: keys[key] for word, key in self.folded.items()}
        self.exact = {word: number for number, word in enumerate(distinct)}
        self.marks: dict[str, _Marks] = {}

    def read(self, paragraphs: tuple[str, ...], body: str, words: list[str], spans: _Bounds) -> Reading:
        """One of the two articles, cut into words."""
        numbers = list(map(self.numbers.__getitem__, words))
        starts = [start for start, _ in spans]
        sentences: list[Sentence] = []
        quotations: _Bounds = []
        offset = 0
        for index, text in enumerate(paragraphs):
            bounds = self.marks[text][0] if text in self.marks else sentence_spans(text)
            cuts = [bisect_left(starts, offset + start) for start, _ in bounds]
            cuts.append(bisect_left(starts, offset + len(text)))
            if text not in self.marks:
                self.marks[text] = bounds, list(_kinds(text, bounds, cuts)), quotation_spans(text)
            _, kinds, quoted = self.marks[text]
            for (start, end), first, last, kind in zip(bounds, cuts, cuts[1:], kinds, strict=False):
                if first < last:
                    key = tuple(numbers[first:last])
                    sentences.append(_sentence((index, offset + start, offset + end, first, last, key, kind)))
            quotations += [(offset + start, offset + end) for start, end in quoted]
            offset += len(text) + 2
        keys = list(map(self.folded.__getitem__, words))
        exact = list(map(self.exact.__getitem__, words))
        return Reading(body, spans, words, keys, numbers, exact, sentences, quotations)


def _kinds(paragraph: str, bounds: _Bounds, cuts: list[int]) -> Iterator[Kind]:
    """The kind of every sentence: what follows a note of correction in its paragraph belongs to the note."""
    note: int | None = None
    for (start, end), first, last in zip(bounds, cuts, cuts[1:], strict=False):
        short = last - first <= LONGEST_NOTE
        if note is None and short and begins_correction(paragraph[start : start + 800]):
            note = first
        if note is not None and last - note <= LONGEST_NOTE:
            yield "correction"
        else:
            kind_of = kind_without_note if note is None and short else kind_of_line
            yield kind_of(paragraph[start:end], last - first)
