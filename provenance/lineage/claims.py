"""Who credits whom within a family: every credit resolved to the captured pages of the publisher that it names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.lineage.publishers import outlet_keys, platforms, source_keys
from provenance.lineage.unseen import credited
from provenance.text.tokens import folded_words

if TYPE_CHECKING:
    from provenance.records.article import Article
    from provenance.records.credit import Credit

_SHORTEST = 3
"""Letters of a short name or of initials that may stand for an outlet."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One credit with everything its source can be known by."""

    credit: Credit
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class Claims:
    """Look-ups over the credits of one family."""

    given: Mapping[str, tuple[Claim, ...]]
    """Article id to the credits that can make a derivation."""
    named: Mapping[str, Mapping[str, tuple[Credit, ...]]]
    """Child id to captured parents' ids, each with the credits that name its publisher."""
    fitting: Mapping[str, Mapping[str, tuple[Credit, ...]]]
    """The same for a short name, initials or a platform that fit an outlet and name no captured one in full."""
    crediting: Mapping[str, int]
    """Article id to the number of articles that credit its publisher."""


def find_claims(articles: Sequence[Article]) -> Claims:
    """Resolve the credits of these articles among these articles."""
    publishing: defaultdict[str, set[str]] = defaultdict(set)
    fits: defaultdict[str, set[str]] = defaultdict(set)
    for article in articles:
        for key in outlet_keys(article.outlet, article.url):
            publishing[key].add(article.id)
        for key in _short_names(article.outlet.name) | platforms(article):
            fits[key].add(article.id)
    given = {
        article.id: tuple(Claim(credit, source_keys(credit.source)) for credit in credited(article))
        for article in articles
    }
    named: dict[str, dict[str, tuple[Credit, ...]]] = {}
    fitting: dict[str, dict[str, tuple[Credit, ...]]] = {}
    crediting: defaultdict[str, int] = defaultdict(int)
    for child, claims in given.items():
        exact: defaultdict[str, list[Credit]] = defaultdict(list)
        loose: defaultdict[str, list[Credit]] = defaultdict(list)
        for claim in claims:
            found = {parent for key in claim.keys for parent in publishing.get(key, ())} - {child}
            for parent in found:
                exact[parent].append(claim.credit)
            if not found:
                for parent in fits.get(_flat(claim.credit.source.name), set()) - {child}:
                    loose[parent].append(claim.credit)
        named[child] = {parent: tuple(naming) for parent, naming in exact.items()}
        fitting[child] = {parent: tuple(naming) for parent, naming in loose.items() if parent not in exact}
        for parent in exact:
            crediting[parent] += 1
    return Claims(given=given, named=named, fitting=fitting, crediting=dict(crediting))


def _short_names(name: str | None) -> frozenset[str]:
    """What an outlet may be called for short: its last words, its first ones, its initials."""
    words = folded_words(name or "")
    if len(words) < 2:
        return frozenset()
    tails = ("".join(words[at:]) for at in range(1, len(words)))
    heads = ("".join(words[:at]) for at in range(1, len(words)))
    initials = "".join(word[0] for word in words)
    return frozenset(key for key in (*tails, *heads, initials) if len(key) >= _SHORTEST or key == initials)


def _flat(name: str) -> str:
    return "".join(folded_words(name))
