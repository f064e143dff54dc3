"""Which articles, credits and unseen originals belong to the outlet that somebody asks for, by any of its names?

Who is the same publisher is decided in ``text.publishers``; here a name, a domain or an address is looked up in the
tables, the user's settings and the store. An owner of the settings stands for all its outlets. A host that many share
(medium.com) is nobody: whoever asks for it means everyone who writes there, each for himself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from provenance.credits import known
from provenance.text import publishers as same
from provenance.text.hosts import platform_of, publisher_at, section_of
from provenance.text.publishers import Imprint, home_of, name_key, platform_behind, platform_names, stated_name

if TYPE_CHECKING:
    from provenance.records.article import Article
    from provenance.records.credit import Source
    from provenance.records.lineage import Unseen
    from provenance.settings import OutletEntry


@dataclass(frozen=True, slots=True)
class Asked:
    """An outlet or agency, or all outlets of one owner."""

    name: str
    homes: frozenset[str]
    """The addresses that stand for it, as ``text.publishers`` gives them; empty where none is known."""
    names: frozenset[str]
    """Keys of its names."""
    owner: str | None = None
    """Where an owner of the user's settings was asked for: all its outlets are meant. An outlet means itself alone."""
    settled: bool = False
    """The name comes from a table or the settings, not only from who asked."""

    def published(self, article: Article) -> bool:
        """Whether the article is its own."""
        if self.owner is not None and article.outlet.owner == self.owner:
            return True
        page = imprint_of(article)
        home, name = home_of(page), stated_name(page)
        if home and self.homes:
            return home in self.homes or (name in self.names and self._is_country_site(home))
        return name in self.names and platform_behind(page) is None

    def is_labelled(self, article: Article) -> bool:
        """Whether the label of its domain, or a name on a shared host, is all that speaks for it.

        It is enough where no other page states the name.
        """
        return not self.homes and any(f"~{name}" in same.outlet_keys(imprint_of(article)) for name in self.names)

    def means(self, source: Source) -> bool:
        """Whether a credit names it."""
        given = tuple(name for name in (source.name, source.publisher) if name)
        keys = same.source_keys(given, source.domain, source.url)
        return bool(keys & (self.homes | self.names))

    def is_unseen(self, node: Unseen) -> bool:
        """Whether it is the original that nobody captured."""
        address = node.name if node.name and platform_of(node.name) else node.domain
        home = publisher_at(address) if address else None
        return home in self.homes or bool(node.name and name_key(node.name) in self.names)

    def overlaps(self, other: Asked) -> bool:
        """Whether both may be one."""
        owned = self.owner is not None and self.owner == other.owner
        return owned or bool(self.homes & other.homes or self.names & other.names)

    def _is_country_site(self, home: str) -> bool:
        pages = (Imprint(self.name, mine, None) for mine in self.homes)
        return any(same.country_sites(page, Imprint(self.name, home, None)) for page in pages)


def imprint_of(article: Article) -> Imprint:
    """What is known of who published the article."""
    outlet = article.outlet
    return Imprint(outlet.name, outlet.domain, article.url, outlet.owner, outlet.brand)


def asked(name: str, outlets: tuple[OutletEntry, ...], domains: Iterable[str] = ()) -> Asked:
    """What is meant by a name, an alias, a domain or an address; a name that nobody knows means itself.

    ``domains``: where the outlet is known to publish.
    """
    stated = name.strip()
    family = [entry for entry in outlets if entry.owner and entry.owner.casefold() == stated.casefold()]
    if family:
        members = [asked(entry.name, outlets) for entry in family]
        all_homes = frozenset(home for one in members for home in one.homes)
        all_names = frozenset(key for one in members for key in one.names)
        return Asked(family[0].owner or name, all_homes, all_names, family[0].owner, settled=True)
    home = home_at(stated)
    publisher = known(outlets).named(stated) or known(outlets).of(home)
    given = {found for domain in domains if (found := publisher_at(domain))}
    given |= {home} if home else set()
    if publisher is None:
        key = "" if home or is_platform(stated) else name_key(stated)
        shown = section_of(stated) if home else None
        return Asked(shown or stated, frozenset(given), frozenset([key] if key else []))
    homes = {found for domain in publisher.domains if (found := publisher_at(domain))}
    names = {name_key(one) for one in (publisher.name, *publisher.spellings)} - {""}
    return Asked(publisher.name, frozenset(homes | given), frozenset(names), settled=True)


def everyone(name: str, outlets: tuple[OutletEntry, ...], articles: Iterable[Article]) -> list[Asked]:
    """Who is asked for, with what the articles of a store tell of them; of a shared host everyone who writes there."""
    kept = list(articles)
    platform = platform_of(name.strip()) if is_platform(name) else None
    if platform is None:
        return [widened(asked(name, outlets), kept)]
    homes = {
        home: section_of(page.url or "") or home
        for page in map(imprint_of, kept)
        if platform_of(page.url or page.domain or "") is platform and (home := home_of(page))
    }
    found = (replace(asked(home, outlets), name=shown) for home, shown in sorted(homes.items()))
    return [widened(one, kept) for one in found]


def widened(who: Asked, articles: Iterable[Article]) -> Asked:
    """With what the articles of a store tell of it: the domain of a named outlet, the names of an asked domain."""
    kept = list(articles)
    own = [one for one in kept if who.published(one)] or [one for one in kept if who.is_labelled(one)]
    shown: Counter[str] = Counter(one.outlet.name or "" for one in own)
    pages = [imprint_of(one) for one in own]
    homes = {home for page in pages if (home := home_of(page))}
    names = {name for page in pages if (name := stated_name(page))}
    for source in {credit.source for article in kept for credit in article.credits if credit.source.name}:
        address = source.url or source.domain or ""
        if publisher_at(address) in who.homes:
            platform = platform_of(address)
            names |= {name_key(source.name)} - (platform_names(platform) if platform else set()) - {""}
            shown[same.source_name(source.name, source.url)] += 1
    del shown[""]
    name = who.name if who.settled or not shown else shown.most_common(1)[0][0]
    return replace(who, name=name, homes=who.homes | homes, names=who.names | names)


def home_at(name: str) -> str | None:
    """Who publishes at a name that is an address."""
    bare = name.strip()
    return publisher_at(bare) if is_address(bare) else None


def is_platform(name: str) -> bool:
    """Whether a name is the address of a host that many share, and of nobody on it."""
    bare = name.strip()
    platform = platform_of(bare) if is_address(bare) else None
    return platform is not None and (platform.mixed or publisher_at(bare) is None)


def is_address(name: str) -> bool:
    """Whether it is a domain or an address, not a name."""
    return " " not in name and "." in name.strip(".")
