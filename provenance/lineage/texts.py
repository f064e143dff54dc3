"""The words of some articles, read once: for a family alone, and for it among those who quote from it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise
from typing import TYPE_CHECKING

from provenance.lineage.concordance import index_runs, number
from provenance.lineage.traces import find_names
from provenance.text.tokens import folded_words

if TYPE_CHECKING:
    from provenance.lineage.concordance import Concordance, Numbers
    from provenance.lineage.overlap import Square
    from provenance.records.article import Article

_RUN = 3
"""Words of a run in the form for comparing."""
_PRINTED_RUN = 2
"""Words of a run as printed, with their capitals and points."""


@dataclass(frozen=True, slots=True)
class Texts:
    """What articles say, each by its place."""

    articles: tuple[Article, ...]
    folded: tuple[Sequence[str], ...]
    """Words in the form for comparing."""
    words: Concordance
    printed: Concordance
    named: Square
    """1 where the column's page names the row's outlet (``traces``)."""

    def among(self, number: int) -> Texts:
        """The same of the first articles alone."""
        return Texts(
            articles=self.articles[:number],
            folded=self.folded[:number],
            words=self.words.among(number),
            printed=self.printed.among(number),
            named=self.named[:number, :number],
        )


def read_texts(articles: Iterable[Article]) -> Texts:
    """Cut the bodies of articles into words, and look for their outlets' names."""
    articles = tuple(articles)
    bodies = [article.body.split() for article in articles]
    pieces, printed = number(chain.from_iterable(bodies))
    ends = list(accumulate(map(len, bodies)))
    words, spelled, vocabulary = _spell(pieces, printed)
    texts = _divided(words, [int(spelled[end]) for end in ends])
    folded = tuple(list(map(vocabulary.__getitem__, text.tolist())) for text in texts)
    return Texts(
        articles=articles,
        folded=folded,
        words=index_runs(texts, _RUN),
        printed=index_runs(_divided(pieces, ends), _PRINTED_RUN),
        named=find_names(articles, folded),
    )


def _spell(pieces: Numbers, printed: Sequence[str]) -> tuple[Numbers, Numbers, list[str]]:
    """The words of pieces in the form for comparing, as numbers; how many are in the first so many pieces; the words.

    Copies print the same pieces: each is read once.
    """
    import numpy as np

    folded = [folded_words(piece) for piece in printed]
    words, vocabulary = number(chain.from_iterable(folded))
    sizes = np.array([len(one) for one in folded], dtype=np.int64)
    size, first = sizes[pieces], (sizes.cumsum() - sizes)[pieces]
    reached = np.concatenate(([0], size.cumsum()))
    return words[np.arange(reached[-1]) + np.repeat(first - reached[:-1], size)], reached, vocabulary


def _divided(numbers: Numbers, ends: Sequence[int]) -> list[Numbers]:
    return [numbers[start:end] for start, end in pairwise((0, *ends))]
