"""The words of some articles, read once: for a family alone, and for it among those who quote from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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


def read_texts(articles: Sequence[Article]) -> Texts:
    """Cut the bodies of articles into words, and look for their outlets' names."""
    bodies = [article.body.split() for article in articles]
    pieces, printed = number(chain.from_iterable(bodies))
    parts = list(_divided(pieces, map(len, bodies)))
    spelled, vocabulary = _spell(parts, printed)
    folded = tuple([vocabulary[word] for word in words.tolist()] for words in spelled)
    return Texts(
        articles=tuple(articles),
        folded=folded,
        words=index_runs(spelled, _RUN),
        printed=index_runs(parts, _PRINTED_RUN),
        named=find_names(articles, folded),
    )


def _spell(texts: Sequence[Numbers], pieces: Sequence[str]) -> tuple[list[Numbers], list[str]]:
    """Texts of pieces as texts of words in the form for comparing. Copies print the same pieces: each is read once."""
    import numpy as np

    folded = [folded_words(piece) for piece in pieces]
    words, vocabulary = number(chain.from_iterable(folded))
    size = np.array([len(one) for one in folded], dtype=np.int64)
    first = size.cumsum() - size
    return [words[_spread(first[text], size[text])] for text in texts], vocabulary


def _spread(first: Numbers, size: Numbers) -> Numbers:
    """The places from each first one on, so many as its size is, one after another."""
    import numpy as np

    before = size.cumsum() - size
    return np.arange(size.sum()) + np.repeat(first - before, size)


def _divided(numbers: Numbers, sizes: Iterable[int]) -> Iterator[Numbers]:
    for start, end in pairwise(accumulate(sizes, initial=0)):
        yield numbers[start:end]
