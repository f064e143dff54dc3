"""Who is the same publisher? The one room for that question; names vary, addresses decide, and labels only suggest.

* Two addresses of one registrable domain are one publisher: editions and prefixes (uk., edition., amp., m., www.) are
  its own. On a host that many share (``text.hosts``) only who writes there is one publisher.
* Outlets of one owner, and domains that the settings or the tables of known publishers give to one brand, are one
  publisher; two brands that both are known are two, whatever their addresses resemble.
* Country sites (``ledger.co.uk`` and ``ledger.de``): an equal label under different public suffixes is NOT enough; the
  pages must also state an equal name. Who states none stands alone.
* Where an address is unknown the names decide: stated names, or the label of the other's domain.

It refuses to know brands by itself: those come as ``owner`` and ``brand`` from who asks. Nothing is looked up.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from provenance.text.hosts import Platform, platform_of, publisher_at, section_of
from provenance.text.normalize import fold

_ARTICLES = re.compile(r"^(?:the|der|die|das|le|la|les|el|il|lo|de|het|den)\s+")
_ENDINGS = re.compile(r"\s+(?:newspaper|website|online|news agency|news)$|\.(?:com|org|net|co\.uk|de|fr|example)$")
_GUESS = "~"
"""Before a name that only stands for a publisher whose address nothing else tells."""
_KEPT = 4096


class Imprint(NamedTuple):
    """What is known of who published a page. Everything may be unknown."""

    name: str | None
    """As the page or the caller states it."""
    domain: str | None
    url: str | None
    owner: str | None = None
    brand: str | None = None
    """The one name of the publisher whom tables or settings know by this domain."""


@lru_cache(maxsize=_KEPT)
def name_key(name: str) -> str:
    """One key for the spellings of a publisher's name.

    >>> name_key("The Harbour Ledger") == name_key("harbour-ledger.com")
    True
    """
    folded = _ARTICLES.sub("", fold(name).removeprefix("www."))
    return re.sub(r"[^\w]", "", _ENDINGS.sub("", folded)) or re.sub(r"[^\w]", "", folded)


@lru_cache(maxsize=_KEPT)
def home_of(imprint: Imprint) -> str | None:
    """The address that stands for the publisher; None where none is known, or where it is a platform's only.

    What an aggregator shows under another's name is neither its own nor a page of the other: a home by itself.
    """
    address = _address(imprint)
    home = publisher_at(address) if address else None
    platform = platform_of(address) if home else None
    named = name_key(imprint.name) if imprint.name else ""
    if home and platform and platform.mixed and named and named not in platform_names(platform):
        return f"{home}/{named}"
    return home


def stated_name(imprint: Imprint) -> str:
    """The key of the name that the page states; empty where it states none, or its platform's."""
    key = name_key(imprint.name) if imprint.name else ""
    platform = platform_behind(imprint)
    return "" if platform and not platform.mixed and key in platform_names(platform) else key


@lru_cache(maxsize=_KEPT)
def outlet_keys(imprint: Imprint) -> frozenset[str]:
    """Everything that an outlet can be known by, to be met with ``source_keys``: its home, its name, its label.

    The label of a domain, and a name on a shared host, count only for a credit whose own address is unknown.
    """
    home, name = home_of(imprint), stated_name(imprint)
    shared = platform_behind(imprint) is not None
    label = "" if shared or home is None else name_key(home.split(".")[0])
    brand = name_key(imprint.brand) if imprint.brand else ""
    keys = {home, brand, _GUESS + name if shared and home else name, *(_GUESS + key for key in (label, name) if key)}
    return frozenset(key for key in keys if key)


@lru_cache(maxsize=_KEPT)
def source_keys(names: tuple[str, ...], domain: str | None, url: str | None) -> frozenset[str]:
    """Everything that a credited source can be known by: what it links to, its domain, the names it is given.

    A link to somebody's pages on a platform says alone who is meant, unless it is to an account of social media.
    """
    addresses = [address for address in (url, domain) if address]
    homes = {home for one in addresses if (home := publisher_at(one))}
    if any(publisher_at(one) and _is_written_on(platform_of(one)) for one in addresses):
        return frozenset(homes)
    keys = {name_key(name) for name in names if name} - {""}
    elsewhere = any(platform_of(one) is None for one in addresses)
    return frozenset(homes | keys | (set() if elsewhere else {_GUESS + key for key in keys}))


def source_name(name: str, url: str | None) -> str:
    """What to call a credited source: whom the link names, where the line names only the platform."""
    platform = platform_of(url) if url else None
    if url is None or platform is None or platform.mixed or name_key(name) not in platform_names(platform):
        return name
    return section_of(url) or publisher_at(url) or name


def _is_written_on(platform: Platform | None) -> bool:
    return platform is not None and not platform.mixed and not platform.social


def same_publisher(one: Imprint, other: Imprint) -> bool:
    """Whether both pages come from one publisher, as the module's text has it; unknown is not the same."""
    if one.owner and one.owner == other.owner:
        return True
    first, second = home_of(one), home_of(other)
    if first and second:
        if first == second:
            return True
        if one.brand and other.brand:
            return one.brand == other.brand
        return country_sites(one, other)
    return bool(outlet_keys(one) & outlet_keys(other))


def country_sites(one: Imprint, other: Imprint) -> bool:
    """Whether these are sites of one brand under different public suffixes: equal labels, and equal stated names."""
    homes = home_of(one), home_of(other)
    if any(home is None or "/" in home or platform_of(home) for home in homes):
        return False
    labels = {name_key(home.split(".")[0]) for home in homes if home}
    names = {stated_name(one), stated_name(other)}
    return len(labels) == 1 and len(names) == 1 and "" not in names | labels


@cache
def platform_names(platform: Platform) -> frozenset[str]:
    """Keys of what a shared host calls itself."""
    return frozenset(name_key(name) for name in (*platform.names.split("|"), *platform.domains.split()))


def platform_behind(imprint: Imprint) -> Platform | None:
    """The shared host on which the page stands."""
    return platform_of(_address(imprint))


def _address(imprint: Imprint) -> str:
    """The domain that extraction or the caller settled; on a shared host the whole address, which says more."""
    url, domain = imprint.url, imprint.domain
    if url and (not domain or platform_of(url) is platform_of(domain) is not None):
        return url
    return domain or ""
