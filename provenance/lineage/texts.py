"""The words of some articles, read once: for a family alone, and for it among those who quote from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.lineage.concordance import index_runs
from provenance.lineage.traces import find_names
from provenance.text.tokens import folded_words

if TYPE_CHECKING:
    from provenance.lineage.concordance import Concordance
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
    folded = tuple(folded_words(article.body) for article in articles)
    return Texts(
        articles=tuple(articles),
        folded=folded,
        words=index_runs(folded, _RUN),
        printed=index_runs([article.body.split() for article in articles], _PRINTED_RUN),
        named=find_names(articles, folded),
    )
