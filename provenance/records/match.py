"""A verified pair, or the reason why a candidate pair is none; and clusters of matched articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

MatchKind = Literal["near-duplicate", "excerpt", "revision"]


class Passage(NamedTuple):
    """A run of words that two articles share: characters of the one's and of the other's body.

    A tuple, because there are ten to a match and they are made by the million.
    """

    a: tuple[int, int]
    b: tuple[int, int]
    words: int
    quoted: bool = False
    """The run stands inside quotation marks: what both quote, neither need have copied."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The measured relation of two articles, before any judgement. Containments are shares of word shingles."""

    a: str
    b: str
    jaccard: float
    containment_a: float
    """Share of a's shingles that b has."""
    containment_b: float
    passages: tuple[Passage, ...]
    """Longest first."""
    words_a: int
    words_b: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Match(Comparison):
    """A comparison that the definition of a match accepts."""

    kind: MatchKind
    spare: int = 0
    """So many words and shingles of what the two share may be found to be furniture, whichever they are, and the pair
    is a match still; 0 where that is not known."""

    def passages_from(self, article: str) -> tuple[Passage, ...]:
        """The passages with this article on the side of ``a``, whichever side it has here."""
        if article == self.a:
            return self.passages
        return tuple(Passage(a=one.b, b=one.a, words=one.words, quoted=one.quoted) for one in self.passages)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoMatch(Comparison):
    """A candidate pair that is no match, and why."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Articles held together by matches (ids sorted), and articles that only quote from it."""

    members: tuple[str, ...]
    excerpts: tuple[str, ...] = ()
