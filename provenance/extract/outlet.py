"""Whose page it is: the outlet's name, and its registrable domain.

The fetched address decides the domain. Of a bare file several of the page's own addresses must agree, for the canonical
claim of a reprint points at the original.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from provenance.extract.addresses import unwrapped
from provenance.extract.page import Page, absolute, text_of, tidy
from provenance.extract.structured import ORGANIZATION_TYPES, LinkedData, node_types
from provenance.records.article import Outlet
from provenance.text.hosts import platform_of, section_of, site_of
from provenance.text.normalize import fold
from provenance.text.publishers import name_key, platform_names
from provenance.text.urls import host, is_url, registrable_domain

if TYPE_CHECKING:
    from provenance.records.capture import Declared

OUTLET_METAS = ("application-name", "dc.publisher", "apple-mobile-web-app-title")
GENERIC_NAMES = frozenset({"home", "homepage", "news", "website", "my site", "blog", "null", "undefined"})
SEPARATORS = re.compile(r"\s+(?:\||-|–|—|::|»|«|•|·|/|\\)\s+|\s*\|\s*|:\s+(?=\S)")
"""What stands between a headline and an outlet's name in a title."""

_LONGEST_NAME_WORDS = 5


def read_outlet(page: Page, data: LinkedData, own: str | None, canonical: str | None, declared: Declared) -> Outlet:
    """Name and registrable domain; a declared outlet, which may be a host or a name, wins over either."""
    domain = _domain(page, data, own, canonical)
    address = unwrapped(page.url) or page.url if page.url else None
    name = _without_platform(_outlet_name(page, data, domain), address)
    if declared.outlet and declared.outlet.strip():
        return placed(declared_outlet(declared.outlet, name=name, domain=domain), address)
    return placed(Outlet(name=name, domain=domain), address)


def placed(outlet: Outlet, address: str | None) -> Outlet:
    """An outlet without a name, on a host that many share, is called as its address has it: ``medium.com/@ann``."""
    section = section_of(address) if address and outlet.name is None else None
    return replace(outlet, name=section) if section else outlet


def _without_platform(name: str | None, address: str | None) -> str | None:
    """The name, unless it is only that of the shared host where somebody writes."""
    platform = platform_of(address) if address else None
    own = platform is not None and not platform.mixed and name_key(name or "") in platform_names(platform)
    return None if own else name


def declared_outlet(outlet: str, *, name: str | None, domain: str | None) -> Outlet:
    """A caller's outlet: an address or host gives the domain, anything else the name; the rest stays as found."""
    stated = tidy(outlet)
    if is_url(stated) or re.fullmatch(r"[\w-]+(?:\.[\w-]+)+", stated):
        found = site_of(stated)
        return Outlet(name=name if found == domain else None, domain=found)
    return Outlet(name=stated, domain=domain)


def _domain(page: Page, data: LinkedData, own: str | None, canonical: str | None) -> str | None:
    """The fetched address decides; without one, what several of the page's own links agree on."""
    if page.url:
        return site_of(unwrapped(page.url) or page.url)
    votes: Counter[str] = Counter()
    stated = [own, *_publisher_addresses(data), *page.linked("alternate")[:3], *page.linked("amphtml")[:1]]
    links = [element.get("href") for element in page.tree.iter("a")][:400]
    internal = Counter(domain for href in links if (domain := _plain_domain(href)))
    for weight, urls in ((2, stated), (1, [canonical])):
        for url in urls:
            if domain := _plain_domain(url):
                votes[domain] += weight
    for domain, count in internal.most_common(3):
        votes[domain] += 2 if count >= 5 and count > 0.5 * internal.total() else 0
    best = votes.most_common(1)
    return best[0][0] if best and best[0][1] >= 2 else None


def _plain_domain(url: str | None) -> str | None:
    plain = absolute(url, None)
    return registrable_domain(plain) if plain else None


def _publisher_addresses(data: LinkedData) -> list[str]:
    publishers = [party for _, party in data.parties(data.article, "publisher")] or data.of_type(frozenset({"website"}))
    return [url for party in publishers if (url := data.first(party, "url"))]


def _outlet_name(page: Page, data: LinkedData, domain: str | None) -> str | None:
    published = [name for name, _ in data.parties(data.article, "publisher")]
    sites = [
        name
        for node in data.of_type(ORGANIZATION_TYPES)
        if "website" in node_types(node)
        for name in data.texts(node, "name")
    ]
    stated = [page.first_meta("og:site_name"), *published, *sites, *(page.first_meta(name) for name in OUTLET_METAS)]
    for candidate in stated:
        name = _without_motto(tidy(candidate or ""), domain)
        if name and len(name) <= 80 and fold(name) not in GENERIC_NAMES and not is_url(name):
            return name
    return _name_in_title(page, domain)


def _without_motto(name: str, domain: str | None) -> str:
    """The part that is the domain's name, else the first, of a name with a motto behind a bar."""
    parts = [part.strip() for part in re.split(r"\s[|–—]\s", name) if part.strip()]
    return next((part for part in parts if domain and _compact(part) in _labels(domain)), parts[0] if parts else "")


def _name_in_title(page: Page, domain: str | None) -> str | None:
    """The part of the document title beside the headline that the domain, an image or a copyright line confirms."""
    document = next((text_of(element) for element in page.elements("title")), "")
    parts: list[str] = [part.strip() for part in SEPARATORS.split(document[:400]) if part.strip()]
    for part in [*reversed(parts[1:]), *parts[:1]]:
        if len(part.split()) <= _LONGEST_NAME_WORDS and _is_confirmed(part, page, domain):
            return part
    return None


def _is_confirmed(name: str, page: Page, domain: str | None) -> bool:
    if domain:
        return _compact(name).removeprefix("the") in _labels(domain) or _abbreviates(
            domain.split(".")[0], _compact(name)
        )
    pictures = [fold(element.get("alt") or "") for element in islice(page.tree.iter("img"), 40)]
    notes = [fold(block.text) for block in page.blocks[-40:] if re.search(r"©|copyright", block.text, re.IGNORECASE)]
    return fold(name) in pictures or any(fold(name) in note for note in notes)


def _labels(domain: str) -> set[str]:
    label = _compact(domain.split(".", maxsplit=1)[0])
    return {label, label.removeprefix("the"), _compact(domain)}


def _abbreviates(label: str, compact: str) -> bool:
    """Whether a domain label is a name with letters left out ("nytimes")."""
    rest = iter(compact)
    return len(label) >= 4 and len(compact) > len(label) and all(letter in rest for letter in label)


def _compact(text: str) -> str:
    return re.sub(r"\W+", "", fold(text))


def is_outlet(part: str, outlet: Outlet) -> bool:
    """Whether a text is nothing but the outlet's name or domain."""
    compact = _compact(part).removeprefix("the")
    label = _compact((outlet.domain or "").split(".")[0])
    names = {
        _compact(outlet.name or "").removeprefix("the"),
        label,
        _compact(outlet.domain or ""),
        _compact(host(f"//{outlet.domain}") or ""),
    }
    return bool(compact) and compact in names - {""}
