"""The witnesses of one text (textual criticism's word for copies), and what is known of each pair before weighing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.lineage.claims import Claims, find_claims
from provenance.lineage.order import same_page
from provenance.lineage.readings import find_readings

if TYPE_CHECKING:
    from provenance.lineage.texts import Texts
    from provenance.records.article import Article
    from provenance.records.match import Comparison, Match


@dataclass(frozen=True, slots=True)
class Witnesses:
    """Look-ups over one cluster. ``shares[child, parent]`` is the share of the child's shingles that the parent has."""

    articles: Mapping[str, Article]
    shares: Mapping[tuple[str, str], float]
    texts: Texts
    """The words of the articles, in their order."""
    place: Mapping[str, int]
    """Article id to its place in that order."""
    readings: Mapping[frozenset[str], tuple[str, ...]]
    """What some copies have against others, by pair of those copies: the words, "" for an omission."""
    revisions: frozenset[frozenset[str]]
    """Pairs of one publisher."""
    claims: Claims
    elsewhere: Mapping[str, bool]
    """Articles whose page names another captured page as the canonical one."""


def witnesses(texts: Texts, matches: Iterable[Match]) -> Witnesses:
    """Collect what the articles of a cluster and their matches say, in both directions."""
    articles = texts.articles
    known = {article.id: article for article in articles}
    inside = [match for match in matches if match.a in known and match.b in known]
    claims = find_claims(articles)
    originals = {key: frozenset(named) for key, named in claims.named.items()}
    return Witnesses(
        articles=known,
        shares=_shares(inside),
        texts=texts,
        place={key: place for place, key in enumerate(known)},
        readings=find_readings(tuple(known), texts.folded, texts.words, originals),
        revisions=frozenset(frozenset((match.a, match.b)) for match in inside if match.kind == "revision"),
        claims=claims,
        elsewhere={
            one.id: one.canonical is not None
            and not same_page(one.canonical, one.url)
            and any(same_page(one.canonical, other.url) for other in articles if other.id != one.id)
            for one in articles
        },
    )


def _shares(matches: Iterable[Comparison]) -> dict[tuple[str, str], float]:
    shares = {}
    for match in matches:
        shares[match.a, match.b] = match.containment_a
        shares[match.b, match.a] = match.containment_b
    return shares
