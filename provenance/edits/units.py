"""Read a body into words and sentences with their places, once, for everything that compares.

A paragraph is read alone, and once where both articles have it. What only changed sentences need, the kinds of
sentences and the quotations, is found when it is asked for. A sentence without words (a row of stars) is no unit: only
the exact script shows it. Nothing is compared here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain
from typing import Literal, NamedTuple

from provenance.edits.furniture import LONGEST_NOTE, kind_of_line, kind_without_note
from provenance.edits.quotations import quotation_spans
from provenance.text.corrections import begins_correction
from provenance.text.normalize import fold
from provenance.text.sentences import sentence_spans
from provenance.text.tokens import located_words

Kind = Literal["content", "fragment", "boilerplate", "credit", "correction"]


class Paragraph:
    """One paragraph, read alone: places count from its own start."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words, self.spans = located_words(text)
        starts = [start for start, _ in self.spans]
        self.bounds = [
            (start, end, bisect_left(starts, start), bisect_left(starts, end)) for start, end in sentence_spans(text)
        ]
        """Start and end of every sentence, and the range of its words."""

    @cached_property
    def kinds(self) -> list[Kind]:
        """What every sentence is."""
        return list(_kinds(self))

    @cached_property
    def quotations(self) -> list[tuple[int, int]]:
        """Characters inside quotation marks, in order, apart from one another."""
        return quotation_spans(self.text)


class Sentence(NamedTuple):
    """One sentence: characters of the body, and the range of its words."""

    paragraph: int
    start: int
    end: int
    first: int
    last: int
    key: tuple[int, ...]
    """Its folded words, as numbers (see ``Reading.numbers``)."""
    whole: Paragraph
    place: int
    """Its place in the paragraph."""

    @property
    def size(self) -> int:
        """Words."""
        return self.last - self.first

    @property
    def kind(self) -> Kind:
        """What it is."""
        return self.whole.kinds[self.place]

    def quoted(self) -> Iterator[tuple[int, int]]:
        """Characters of the body that are its own and stand inside quotation marks, in order."""
        start, end = self.whole.bounds[self.place][:2]
        quotations = self.whole.quotations
        for place in range(max(0, bisect_left(quotations, (start, 0)) - 1), len(quotations)):
            first, last = max(start, quotations[place][0]), min(end, quotations[place][1])
            if quotations[place][0] >= end:
                break
            if first < last:
                yield self.start - start + first, self.start - start + last


@dataclass(frozen=True, slots=True)
class Reading:
    """A body, read. ``spans``, ``words`` and both lists of numbers run in step."""

    body: str
    spans: list[tuple[int, int]]
    words: list[str]
    numbers: list[int]
    """What stands for the folded words, in both articles of a pair the same."""
    exact: list[int]
    """What stands for the words as they are written."""
    sentences: list[Sentence]
    folded: dict[str, str]
    """The folded form of every word of both articles."""

    def text(self, first: Sentence, last: Sentence) -> str:
        """The body from the one sentence to the end of the other, as it stands."""
        return self.body[first.start : last.end]

    def located(self, first: Sentence, last: Sentence) -> list[tuple[int, int]]:
        """The places of the words in ``text`` of the two."""
        return [(start - first.start, end - first.start) for start, end in self.spans[first.first : last.last]]

    def folded_words(self) -> list[str]:
        """The folded form of ``words``."""
        return list(map(self.folded.__getitem__, self.words))


_sentence = partial(tuple.__new__, Sentence)
"""Faster than calling the class."""


def read_both(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[Reading, Reading]:
    """Read the paragraphs of two articles; offsets are those of ``"\\n\\n".join(paragraphs)``."""
    read = {text: Paragraph(text) for text in dict.fromkeys((*a, *b))}
    numbers = _Numbers(read.values())
    return numbers.reading([read[text] for text in a]), numbers.reading([read[text] for text in b])


class _Numbers:
    """What stands for the words of both articles, as they are written and folded."""

    def __init__(self, paragraphs: Iterable[Paragraph]) -> None:
        distinct = dict.fromkeys(chain.from_iterable(paragraph.words for paragraph in paragraphs))
        self.folded = {word: word.lower() if word.isascii() else fold(word) for word in distinct}
        keys = {key: number for number, key in enumerate(dict.fromkeys(self.folded.values()))}
        self.numbers = {word: keys[key] for word, key in self.folded.items()}
        self.exact = {word: number for number, word in enumerate(distinct)}

    def reading(self, paragraphs: list[Paragraph]) -> Reading:
        """One of the two articles."""
        words = [word for paragraph in paragraphs for word in paragraph.words]
        numbers = list(map(self.numbers.__getitem__, words))
        exact = list(map(self.exact.__getitem__, words))
        spans: list[tuple[int, int]] = []
        sentences: list[Sentence] = []
        offset = 0
        for index, paragraph in enumerate(paragraphs):
            before = len(spans)
            spans += [(offset + start, offset + end) for start, end in paragraph.spans]
            for place, (start, end, first, last) in enumerate(paragraph.bounds):
                if first < last:
                    found = (offset + start, offset + end, before + first, before + last)
                    key = tuple(numbers[before + first : before + last])
                    sentences.append(_sentence((index, *found, key, paragraph, place)))
            offset += len(paragraph.text) + 2
        body = "\n\n".join(paragraph.text for paragraph in paragraphs)
        return Reading(body, spans, words, numbers, exact, sentences, self.folded)


def _kinds(paragraph: Paragraph) -> Iterator[Kind]:
    """The kind of every sentence: what follows a note of correction in its paragraph belongs to the note."""
    note: int | None = None
    for start, end, first, last in paragraph.bounds:
        short = last - first <= LONGEST_NOTE
        if note is None and short and begins_correction(paragraph.text[start : start + 800]):
            note = first
        if note is not None and last - note <= LONGEST_NOTE:
            yield "correction"
        else:
            kind_of = kind_without_note if note is None and short else kind_of_line
            yield kind_of(paragraph.text[start:end], last - first)
