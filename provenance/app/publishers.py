"""Which articles, credits and unseen originals belong to the outlet that somebody asks for, by any of its names?

Names are compared as in lineages, with every name that the tables and the user's settings know of one publisher. An
owner of the settings stands for all its outlets.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.credits import known
from provenance.lineage.publishers import name_key, outlet_keys, source_keys
from provenance.text.urls import registrable_domain

if TYPE_CHECKING:
    from provenance.records.article import Article
    from provenance.records.credit import Source
    from provenance.records.lineage import Unseen
    from provenance.settings import OutletEntry


@dataclass(frozen=True, slots=True)
class Asked:
    """An outlet or agency, or all outlets of one owner."""

    name: str
    keys: frozenset[str]
    owner: str | None
    """Where an owner of the user's settings was asked for: all its outlets are meant. An outlet means itself alone."""
    settled: bool
    """The name comes from a table or the settings, not only from who asked."""

    def published(self, article: Article) -> bool:
        """Whether the article is its own."""
        owned = self.owner is not None and article.outlet.owner == self.owner
        return owned or bool(self.keys & outlet_keys(article.outlet, article.url))

    def means(self, source: Source) -> bool:
        """Whether a credit names it."""
        return bool(self.keys & source_keys(source))

    def is_unseen(self, node: Unseen) -> bool:
        """Whether it is the original that nobody captured."""
        return bool(self.keys & {name_key(node.name) if node.name else None, node.domain})


def asked(name: str, outlets: tuple[OutletEntry, ...]) -> Asked:
    """What is meant by a name, an alias, a domain or an address; a name that nobody knows means itself."""
    family = [entry for entry in outlets if entry.owner and entry.owner.casefold() == name.strip().casefold()]
    if family:
        keys = frozenset[str]().union(*(_keys(entry.name, outlets) for entry in family))
        return Asked(family[0].owner or name, keys, family[0].owner, settled=True)
    publisher = known(outlets).named(name.strip()) or known(outlets).of(_domain(name))
    shown = publisher.name if publisher else name.strip()
    return Asked(shown, _keys(name.strip(), outlets), None, settled=publisher is not None)


def widened(who: Asked, articles: Iterable[Article]) -> Asked:
    """With what the articles of a store tell of it: the domain of a named outlet, the names of an asked domain."""
    names: Counter[str] = Counter()
    keys: set[str] = set()
    for article in articles:
        if who.published(article):
            keys |= outlet_keys(article.outlet, article.url)
            names[article.outlet.name or ""] += 1
        for source in {credit.source for credit in article.credits if credit.source.domain in who.keys}:
            keys |= {name_key(source.name)} - {""}
            names[source.name] += 1
    del names[""]
    name = who.name if who.settled or not names else names.most_common(1)[0][0]
    return Asked(name, who.keys | keys, who.owner, settled=who.settled)


def _keys(name: str, outlets: tuple[OutletEntry, ...]) -> frozenset[str]:
    domain = _domain(name)
    publisher = known(outlets).named(name) or known(outlets).of(domain)
    if publisher is None:
        return frozenset([domain] if domain else [name_key(name)]) - {""}
    names = {name_key(one) for one in (publisher.name, *publisher.spellings)}
    return frozenset({*names, *publisher.domains} | ({domain} if domain else set())) - {""}


def _domain(name: str) -> str | None:
    """The registrable domain of a name that is an address."""
    bare = name.strip()
    if " " in bare or "." not in bare.strip("."):
        return None
    return registrable_domain(bare)
