"""What changes are judged by: one side of a change with its quotations, and what both articles teach together."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from provenance.edits.names import Names, learn_names
from provenance.edits.slips import Lexicon
from provenance.text.normalize import fold

if TYPE_CHECKING:
    from provenance.edits.terms import Term
    from provenance.edits.units import Reading


@dataclass(frozen=True, slots=True)
class Wording:
    """One side of a change: its text, and the characters of it that stand inside quotation marks."""

    text: str
    quoted: tuple[tuple[int, int], ...] = ()
    """In order, apart from one another."""

    def quotes(self, term: Term) -> bool:
        """Whether the term stands inside quotation marks."""
        place = bisect_right(self.quoted, (term.start, len(self.text) + 1)) - 1
        return place >= 0 and term.start < self.quoted[place][1]

    def written(self, term: Term, *, case: bool) -> str:
        """The term as it stands, white space single."""
        written = " ".join(self.text[term.start : term.end].split())
        return written if case else written.casefold()

    def folded(self, terms: list[Term]) -> list[str]:
        """The folded words from the first of the terms to the last."""
        return fold(self.text[terms[0].start : terms[-1].end]).split()

    def marks(self, before: Term, after: Term) -> str:
        """The punctuation between two terms."""
        return "".join(self.text[before.end : after.start].split())


class Knowledge:
    """What both articles teach: which words are names, which are words, which each side has. Learned when asked for."""

    def __init__(self, a: Reading, b: Reading, language: str | None = None) -> None:
        self._readings = (a, b)
        self._language = language

    @cached_property
    def names(self) -> Names:
        """Capitals inside sentences, words in lower case."""
        return learn_names(*self._readings, self._language)

    @cached_property
    def lexicon(self) -> Lexicon:
        """Words and their letter sequences."""
        return Lexicon(chain.from_iterable(reading.folded_words() for reading in self._readings))

    @cached_property
    def words_of(self) -> tuple[frozenset[str], frozenset[str]]:
        """The folded words of ``a`` and of ``b``, possessive endings off."""
        one, other = (
            frozenset(key.removesuffix("'s") for key in set(reading.folded_words())) for reading in self._readings
        )
        return one, other
