"""Traces of one page in another outside the copied words: the outlet's name, its furniture, its headline.

Row the parent, column the child. Names of fewer than five letters are not looked for: too many words hold them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from provenance.lineage.publishers import borrows_name, same_publisher
from provenance.text.normalize import fold
from provenance.text.tokens import folded_words

if TYPE_CHECKING:
    from provenance.lineage.overlap import Square
    from provenance.records.article import Article

_SHORTEST_NAME = 5
_FEW = 3
"""A furniture line is telling as long as no more have it than this."""
_OF_THE_STORY = frozenset(
    {
        *("age notice", "author note", "byline", "caption", "credit", "date", "dateline", "embed", "markup"),
        *("standfirst", "title"),
    }
)
"""Reasons for taking out what belongs to a story, not to a page: every copy may have it, from wherever it copied."""


def trace_features(articles: Sequence[Article], named: Square) -> dict[str, Square]:
    """The features of names (``find_names``), furniture and headlines for every pair."""
    import numpy as np

    naming = named.sum(axis=0)
    both = named.T @ named
    return {
        "name: stands in the child": named,
        "name: child is named in the parent": named.T.copy(),
        "name: both name another": np.log1p(both),
        "name: the child names another": np.log1p(np.maximum(naming[None, :] - named - both, 0.0)),
        "furniture: carried": _carried(articles),
        **_titles(articles),
    }


def find_names(articles: Sequence[Article], folded: Sequence[Sequence[str]]) -> Square:
    """1 where the column's page holds the name or the domain of the row's outlet, another publisher's.

    ``folded``: the words of each body in the form for comparing.
    """
    import numpy as np

    texts = [_searchable(article, words) for article, words in zip(articles, folded, strict=True)]
    found = np.zeros((len(articles), len(articles)))
    houses: dict[tuple[str, ...], list[int]] = {}
    for place, article in enumerate(articles):
        houses.setdefault(_spellings(article), []).append(place)
    for spellings, places in houses.items():
        own = articles[places[0]]
        for column in {column for one in spellings for column, text in enumerate(texts) if one in text}:
            if not _is_own_name(own, articles[column]):
                found[places, column] = 1.0
    return found


def _is_own_name(named: Article, page: Article) -> bool:
    """Whether the page would name itself by it: of one publisher, or shown under that name by an aggregator."""
    borrowed = borrows_name(named) and (named.outlet.name or "").casefold() == (page.outlet.name or "").casefold()
    return borrowed or same_publisher(named, page)


def _searchable(article: Article, words: Sequence[str]) -> str:
    lines = [removed.text for removed in article.removed if removed.reason != "credit"]
    lines += [article.outlet.name] if article.outlet.name and borrows_name(article) else []
    flat = " ".join([article.body, *lines]).lower()
    return f" {' '.join((*words, *folded_words(' '.join(lines))))} \n{flat}"


def _spellings(article: Article) -> tuple[str, ...]:
    name = " ".join(folded_words(article.outlet.name or ""))
    spellings = [f" {name} "] if len(name) >= _SHORTEST_NAME else []
    domain = article.outlet.domain
    return (*spellings, domain.lower()) if domain and len(domain) > _SHORTEST_NAME else tuple(spellings)


def _carried(articles: Sequence[Article]) -> Square:
    """Furniture lines that two publishers' pages share and hardly any other has."""
    import numpy as np

    holders: dict[str, list[int]] = {}
    for place, article in enumerate(articles):
        lines = [removed.text for removed in article.removed if removed.reason not in _OF_THE_STORY]
        for line in {re.sub(r"\s+", " ", fold(one)).strip() for one in lines}:
            holders.setdefault(line, []).append(place)
    found = np.zeros((len(articles), len(articles)))
    for places in holders.values():
        if 1 < len(places) <= _FEW + 1:
            found[np.ix_(places, places)] += 1.0 / (len(places) - 1)
    for row, column in np.argwhere(found):
        if same_publisher(articles[row], articles[column]):
            found[row, column] = 0.0
    return np.asarray(np.log1p(found))


def _titles(articles: Sequence[Article]) -> dict[str, Square]:
    import numpy as np

    size = len(articles)
    words = [frozenset(folded_words(article.title or "")) for article in articles]
    same: dict[frozenset[str], int] = {}
    for one in words:
        same[one] = same.get(one, 0) + 1
    known, equal, rare, shared = (np.zeros((size, size)) for _ in range(4))
    for row in range(size):
        for column in range(row + 1, size):
            one, other = words[row], words[column]
            if one and other:
                known[row, column] = 1.0
                shared[row, column] = len(one & other) / len(one | other)
                equal[row, column] = float(one == other)
                rare[row, column] = float(one == other and same[one] <= _FEW)
    tables = {"known": known, "equal": equal, "words shared": shared, "equal and rare": rare}
    return {f"title: {name}": table + table.T for name, table in tables.items()}
