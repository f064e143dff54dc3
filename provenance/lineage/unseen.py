"""Originals that are credited and were not captured: one node per publisher within a family."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from typing import TYPE_CHECKING

from provenance.lineage.publishers import outlet_keys, publishes, source_keys
from provenance.records.lineage import Unseen
from provenance.text.publishers import source_name

if TYPE_CHECKING:
    from provenance.records.article import Article
    from provenance.records.credit import Credit, Source


@dataclass(frozen=True, slots=True)
class Crediting:
    """An unseen node, and who credits it by which of his credits."""

    node: Unseen
    by: Mapping[str, Credit]
    """Article id to its surest credit of this publisher."""
    chances: Mapping[str, float]
    """Article id to the probability that at least one of its credits of this publisher is right, one a place."""


def credited(article: Article) -> tuple[Credit, ...]:
    """The credits that can make a derivation: all but self-credits and those of the article's own publisher."""
    return tuple(
        credit for credit in article.credits if credit.relation != "self" and not publishes(credit.source, article)
    )


def unseen_nodes(articles: Sequence[Article], beside: Sequence[Article] = ()) -> tuple[Crediting, ...]:
    """Publishers that somebody here credits and whose article is not among these, in the order of their ids.

    ``beside``: articles of other families that share text with one of these; who published them was captured as well.
    """
    groups: list[tuple[set[str], list[tuple[str, Credit]]]] = []
    captured = {key for article in (*articles, *beside) for key in outlet_keys(article.outlet, article.url)}
    for article in articles:
        for credit in credited(article):
            if source_keys(credit.source) & captured:
                continue
            _join(groups, set(source_keys(credit.source)) or {""}, (article.id, credit))
    nodes = (_crediting(claims) for _, claims in groups)
    return tuple(sorted(nodes, key=lambda crediting: crediting.node.id))


def _join(groups: list[tuple[set[str], list[tuple[str, Credit]]]], keys: set[str], claim: tuple[str, Credit]) -> None:
    """Put a claim to the groups that share one of its keys, drawing them together."""
    touched = [group for group in groups if group[0] & keys]
    merged: tuple[set[str], list[tuple[str, Credit]]] = (keys, [claim])
    for group in touched:
        merged = (merged[0] | group[0], group[1] + merged[1])
        groups.remove(group)
    groups.append(merged)


def _crediting(claims: Iterable[tuple[str, Credit]]) -> Crediting:
    best: dict[str, Credit] = {}
    places: dict[str, dict[str, float]] = defaultdict(dict)
    for article, credit in claims:
        if article not in best or credit.confidence > best[article].confidence:
            best[article] = credit
        places[article][credit.place] = max(credit.confidence, places[article].get(credit.place, 0.0))
    source = max((credit.source for credit in best.values()), key=_completeness)
    candidates = sorted({guess for credit in best.values() for guess in credit.source.domain_candidates})
    name = source_name(source.name, source.url)
    node = Unseen(
        id="unseen:" + (re.sub(r"[^\w]+", "-", name.casefold()).strip("-") or "unnamed"),
        name=name or None,
        domain=source.domain,
        domain_candidates=() if source.domain else tuple(candidates),
    )
    chances = {article: 1 - prod(1 - one for one in sure.values()) for article, sure in places.items()}
    return Crediting(node=node, by=best, chances=chances)


def _completeness(source: Source) -> tuple[bool, int, str, str]:
    """Prefer a source whose domain is known, then the longer name; the name and the domain break ties."""
    return (source.domain is not None, len(source.name), source.name, source.domain or "")
