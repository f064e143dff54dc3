"""Addresses that a page states: its own, its canonical claim and its claims about other pages. Never identity."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.extract.page import Page, absolute
from provenance.records.article import Claim

if TYPE_CHECKING:
    from provenance.extract.structured import LinkedData
    from provenance.records.capture import Declared

CLAIMS = (("syndication-source", "syndication-source"), ("original-source", "original-source"))
BASED_ON = ("isBasedOn", "isBasedOnUrl", "translationOfWork")
WRAPPED_ADDRESSES = (
    re.compile(r"^https?://(?:www\.)?google\.[a-z.]{2,6}/amp/(?P<secure>s/)?(?P<rest>.+)$"),
    re.compile(r"^https?://[\w-]+\.cdn\.ampproject\.org/[a-z]/(?P<secure>s/)?(?P<rest>.+)$"),
    re.compile(r"^https?://(?:web\.)?archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(?P<whole>https?:/{1,2}.+)$"),
)
"""Addresses that carry another site's page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """Where the page says it lives, apart from where it was fetched."""

    canonical: str | None
    own: str | None
    claims: tuple[Claim, ...]


def read_addresses(page: Page, data: LinkedData, declared: Declared) -> Addresses:
    """Canonical claim, own address and every claim about another page; http(s) only, AMP and archive wrappers off."""
    base = page.base or absolute(page.first_meta("og:url"), None)
    stated = absolute(declared.canonical, None) or next(iter(page.linked("canonical")), None)
    canonical = unwrapped(absolute(stated, base))
    og_url = unwrapped(absolute(page.first_meta("og:url"), base))
    claims = [("canonical", canonical), ("og:url", og_url)]
    for kind, name in CLAIMS:
        named = [*page.linked(name), *page.meta.get(name, [])]
        claims.extend((kind, unwrapped(absolute(url, base))) for url in named)
    for name in BASED_ON:
        named = [*_node_addresses(data, name), *page.linked(name), *page.meta.get(name.lower(), [])]
        claims.extend(("isBasedOn", unwrapped(absolute(url, base))) for url in named)
    kept = tuple(Claim(kind=kind, url=url) for kind, url in dict.fromkeys(claims) if url)
    return Addresses(canonical=canonical, own=unwrapped(page.url) or og_url, claims=kept)


def unwrapped(url: str | None) -> str | None:
    """The address inside an AMP cache's or archive's address; any other stays as it is."""
    for pattern in WRAPPED_ADDRESSES:
        found = pattern.match(url or "")
        if not found:
            continue
        parts = found.groupdict()
        if parts.get("whole"):
            return re.sub(r"^(https?):/{1,2}", r"\1://", parts["whole"])
        return f"{'https' if parts.get('secure') else 'http'}://{parts['rest']}"
    return url


def _node_addresses(data: LinkedData, name: str) -> list[str]:
    values = data.article.get(name)
    listed = values if isinstance(values, list) else [values]
    nodes = [data.resolved(value) for value in listed if isinstance(value, dict)]
    plain = [value for value in listed if isinstance(value, str)]
    return plain + [url for node in nodes if (url := data.first(node, "url", "@id"))]
