"""Read a body into words and sentences with their places, once, for everything that compares.

A sentence without words (a row of stars) is no unit: only the exact script shows it. Nothing is compared here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from provenance.edits.corrections import begins_correction
from provenance.edits.furniture import LONGEST_NOTE, kind_of_line
from provenance.edits.quotations import quotation_spans
from provenance.text.normalize import fold
from provenance.text.sentences import sentence_spans
from provenance.text.tokens import word_spans

Kind = Literal["content", "fragment", "boilerplate", "credit", "correction"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: characters of the body, and the range of its words."""

    paragraph: int
    start: int
    end: int
    first: int
    last: int
    key: tuple[str, ...]
    """Its folded words."""
    kind: Kind

    @property
    def size(self) -> int:
        """Words."""
        return self.last - self.first


@dataclass(frozen=True, slots=True)
class Reading:
    """A body, read. ``spans``, ``words`` and ``keys`` run in step."""

    body: str
    spans: list[tuple[int, int]]
    words: list[str]
    keys: list[str]
    """Folded words."""
    sentences: list[Sentence]
    quotations: list[tuple[int, int]]
    """Characters inside quotation marks, in order, apart from one another."""

    def text(self, first: Sentence, last: Sentence) -> str:
        """The body from the one sentence to the end of the other, as it stands."""
        return self.body[first.start : last.end]


def read(paragraphs: tuple[str, ...]) -> Reading:
    """Read the paragraphs of one article; offsets are those of ``"\\n\\n".join(paragraphs)``."""
    body = "\n\n".join(paragraphs)
    spans = word_spans(body)
    words = [body[start:end] for start, end in spans]
    folded = {word: word.lower() if word.isascii() else fold(word) for word in set(words)}
    keys = [folded[word] for word in words]
    starts = [start for start, _ in spans]
    sentences: list[Sentence] = []
    quotations: list[tuple[int, int]] = []
    offset = 0
    for index, paragraph in enumerate(paragraphs):
        sentences.extend(_sentences(index, paragraph, offset, starts, keys))
        quotations.extend((offset + start, offset + end) for start, end in quotation_spans(paragraph))
        offset += len(paragraph) + 2
    return Reading(body, spans, words, keys, sentences, quotations)


def _sentences(index: int, paragraph: str, offset: int, starts: list[int], keys: list[str]) -> list[Sentence]:
    bounds = [(offset + start, offset + end) for start, end in sentence_spans(paragraph)]
    cuts = [bisect_left(starts, start) for start, _ in bounds]
    cuts.append(bisect_left(starts, offset + len(paragraph)))
    kinds = _kinds(paragraph, [(start - offset, end - offset) for start, end in bounds], list(pairwise(cuts)))
    return [
        Sentence(index, start, end, first, last, tuple(keys[first:last]), kind)
        for (start, end), (first, last), kind in zip(bounds, pairwise(cuts), kinds, strict=True)
        if first < last
    ]


def _kinds(paragraph: str, bounds: list[tuple[int, int]], cuts: list[tuple[int, int]]) -> Iterator[Kind]:
    """The kind of every sentence: what follows a note of correction in its paragraph belongs to the note."""
    note: int | None = None
    for (start, end), (first, last) in zip(bounds, cuts, strict=True):
        if note is None and last - first <= LONGEST_NOTE and begins_correction(paragraph[start : start + 800]):
            note = first
        if note is not None and last - note <= LONGEST_NOTE:
            yield "correction"
        else:
            yield kind_of_line(paragraph[start:end], last - first)
