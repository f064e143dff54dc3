"""The witnesses of one text: its articles, how much of each stands in each other, and readings that two alone share.

Textual criticism's word for copies, and its method: what two copies have against all others points to a tie between
them ("Leitfehler", Maas 1927), while what all have in common says nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from provenance.records.article import Article
from provenance.records.match import Comparison, Match
from provenance.text.tokens import folded_words

_LONGEST_READING = 15
"""Words. A longer run that two alone share is rather text that the others cut than a change that two carry."""
_READERS = 2
"""So many others must have the surroundings and not the reading."""

Shingle = tuple[str, str, str]


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
    """What two articles alone have where at least two others have the surroundings: the words, "" for an omission."""
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
        readings=_readings(shingled),
        revisions=frozenset(frozenset((match.a, match.b)) for match in inside if match.kind == "revision"),
    )


def _shares(matches: Iterable[Comparison]) -> dict[tuple[str, str], float]:
    shares = {}
    for match in matches:
        shares[match.a, match.b] = match.containment_a
        shares[match.b, match.a] = match.containment_b
    return shares


def _shingles(article: Article) -> list[Shingle]:
    words = folded_words(article.body)
    return list(zip(words, words[1:], words[2:], strict=False))


def _readings(shingled: Mapping[str, Sequence[Shingle]]) -> dict[frozenset[str], tuple[str, ...]]:
    holders: dict[Shingle, set[str]] = defaultdict(set)
    for key, shingles in shingled.items():
        for shingle in shingles:
            holders[shingle].add(key)
    found: dict[frozenset[str], set[str]] = defaultdict(set)
    for shingles in shingled.values():
        for pair, start, end in _runs_of_two(shingles, holders):
            reading = " ".join(shingle[0] for shingle in shingles[start + 2 : end])
            if _surrounded(shingles, start, end, pair, holders) and not _respelt(shingles, start, end, pair, shingled):
                found[pair].add(reading)
    return {pair: tuple(sorted(texts)) for pair, texts in found.items()}


def _runs_of_two(
    shingles: Sequence[Shingle], holders: Mapping[Shingle, set[str]]
) -> Iterable[tuple[frozenset[str], int, int]]:
    """Runs of neighbouring shingles that the same two articles alone hold: the pair, start, end."""
    start = 0
    while start < len(shingles):
        pair = holders[shingles[start]]
        end = start + 1
        while end < len(shingles) and holders[shingles[end]] == pair:
            end += 1
        if len(pair) == 2 and end - start <= _LONGEST_READING:
            yield frozenset(pair), start, end
        start = end


def _respelt(
    shingles: Sequence[Shingle], start: int, end: int, pair: frozenset[str], shingled: Mapping[str, Sequence[Shingle]]
) -> bool:
    """Whether another has the same letters there, only spaced otherwise ("per cent"): house style, which converges."""
    mine = "".join(shingle[0] for shingle in shingles[start + 2 : end])
    for key in sorted(shingled.keys() - pair):
        others = shingled[key]
        for place, shingle in enumerate(others):
            if shingle == shingles[start - 1]:
                theirs = "".join(word for word, *_ in others[place + 3 : place + 3 + _LONGEST_READING])
                if mine and theirs.startswith(mine):
                    return True
                break
    return False


def _surrounded(
    shingles: Sequence[Shingle], start: int, end: int, pair: frozenset[str], holders: Mapping[Shingle, set[str]]
) -> bool:
    """Whether enough others have the words right before and right after the run, and so read something else there."""
    if start == 0 or end >= len(shingles):
        return False
    others = (holders[shingles[start - 1]] & holders[shingles[end]]) - pair
    return len(others) >= _READERS
