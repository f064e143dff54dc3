"""The witnesses of one text (textual criticism's word for copies), and how much of each stands in each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.lineage.publishers import publishes
from provenance.lineage.readings import Shingle, find_readings
from provenance.lineage.unseen import credited
from provenance.text.tokens import folded_words

if TYPE_CHECKING:
    from provenance.records.article import Article
    from provenance.records.match import Comparison, Match


@dataclass(frozen=True, slots=True)
class Witnesses:
    """Look-ups over one cluster. ``shares[child, parent]`` is the share of the child's shingles that the parent has."""

    articles: Mapping[str, Article]
    shares: Mapping[tuple[str, str], float]
    closest: Mapping[str, float]
    """The largest share that any other article has of each."""
    sizes: Mapping[str, int]
    """Shingles of each article."""
    readings: Mapping[frozenset[str], tuple[str, ...]]
    """What some copies have against others, by pair of those copies: the words, "" for an omission."""
    revisions: frozenset[frozenset[str]]
    """Pairs of one publisher."""

    def unexplained(self, child: str, parent: str) -> int:
        """Shingles of the child that this parent lacks although another captured one has as many more."""
        return round((self.closest[child] - self.shares[child, parent]) * self.sizes[child])


def witnesses(articles: Sequence[Article], matches: Iterable[Match]) -> Witnesses:
    """Collect what the matches of a cluster's articles say, in both directions."""
    known = {article.id: article for article in articles}
    inside = [match for match in matches if match.a in known and match.b in known]
    shingled = {key: _shingles(article) for key, article in known.items()}
    shares = _shares(inside)
    closest: dict[str, float] = {}
    for (child, _), share in shares.items():
        closest[child] = max(share, closest.get(child, 0.0))
    return Witnesses(
        articles=known,
        shares=shares,
        closest=closest,
        sizes={key: len(set(shingles)) for key, shingles in shingled.items()},
        readings=find_readings(shingled, _originals(articles)),
        revisions=frozenset(frozenset((match.a, match.b)) for match in inside if match.kind == "revision"),
    )


def _shares(matches: Iterable[Comparison]) -> dict[tuple[str, str], float]:
    shares = {}
    for match in matches:
        shares[match.a, match.b] = match.containment_a
        shares[match.b, match.a] = match.containment_b
    return shares


def _originals(articles: Sequence[Article]) -> dict[str, frozenset[str]]:
    """For every article the captured ones that it credits."""
    return {
        child.id: frozenset(
            parent.id
            for parent in articles
            if parent.id != child.id and any(publishes(credit.source, parent) for credit in credited(child))
        )
        for child in articles
    }


def _shingles(article: Article) -> list[Shingle]:
    words = folded_words(article.body)
    return list(zip(words, words[1:], words[2:], strict=False))
