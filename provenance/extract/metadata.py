"""What a page says about itself: headline, outlet, bylines, language, canonical and its claims about other pages.

Read in this order: what the caller declares, JSON-LD, meta elements, markup. The page's canonical claim never decides
whose page it is: on a reprint it points at the original.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import islice

from provenance.extract.blocks import Block
from provenance.extract.language import language_tag
from provenance.extract.names import looks_like_name, names_in
from provenance.extract.page import Page, absolute, text_of, tidy
from provenance.extract.structured import ORGANIZATION_TYPES, LinkedData, node_types
from provenance.records.article import Claim, Outlet
from provenance.records.capture import Declared
from provenance.text.normalize import fold
from provenance.text.urls import host, is_url, registrable_domain

TITLE_METAS = ("og:title", "twitter:title", "dc.title", "sailthru.title", "parsely-title", "title", "headline")
OUTLET_METAS = ("application-name", "dc.publisher", "apple-mobile-web-app-title")
AUTHOR_METAS = (
    "author",
    "article:author",
    "article:author_name",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "authors",
    "cxenseparse:author",
    "twitter:data1",
)
LANGUAGE_METAS = ("content-language", "language", "dc.language", "og:locale")
CLAIMS = (("syndication-source", "syndication-source"), ("original-source", "original-source"))
BASED_ON = ("isBasedOn", "isBasedOnUrl", "translationOfWork")
WRAPPED_ADDRESSES = (
    re.compile(r"^https?://(?:www\.)?google\.[a-z.]{2,6}/amp/(?P<secure>s/)?(?P<rest>.+)$"),
    re.compile(r"^https?://[\w-]+\.cdn\.ampproject\.org/[a-z]/(?P<secure>s/)?(?P<rest>.+)$"),
    re.compile(r"^https?://(?:web\.)?archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(?P<whole>https?:/{1,2}.+)$"),
)
"""Addresses that carry another site's page."""
SEPARATORS = re.compile(r"\s+(?:\||-|–|—|::|»|«|•|·|/|\\)\s+|\s*\|\s*|:\s+(?=\S)")

_LONGEST_BYLINE = 200
_LONGEST_NAME_WORDS = 5
GENERIC_NAMES = frozenset({"home", "homepage", "news", "website", "my site", "blog", "null", "undefined"})


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
        claims.extend(("isBasedOn", unwrapped(absolute(url, base))) for url in _node_addresses(data, name))
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


def read_outlet(page: Page, data: LinkedData, addresses: Addresses, declared: Declared) -> Outlet:
    """Name and registrable domain; a declared outlet, which may be a host or a name, wins over either."""
    domain = _domain(page, data, addresses)
    name = _outlet_name(page, data, domain)
    if declared.outlet and declared.outlet.strip():
        return declared_outlet(declared.outlet, name=name, domain=domain)
    return Outlet(name=name, domain=domain)


def declared_outlet(outlet: str, *, name: str | None, domain: str | None) -> Outlet:
    """A caller's outlet: an address or host gives the domain, anything else the name; the rest stays as found."""
    stated = tidy(outlet)
    if is_url(stated) or re.fullmatch(r"[\w-]+(?:\.[\w-]+)+", stated):
        found = registrable_domain(stated)
        return Outlet(name=name if found == domain else None, domain=found)
    return Outlet(name=stated, domain=domain)


def read_title(page: Page, data: LinkedData, outlet: Outlet, declared: Declared) -> str | None:
    """The headline, without the outlet's name before or after it."""
    if declared.title and tidy(declared.title):
        return tidy(declared.title)
    headings = [text for element in page.tree.iter("h1") if (text := text_of(element))][:5]
    stated = [data.first(data.article, "headline"), page.first_meta(*TITLE_METAS)]
    document = next((text_of(element) for element in page.tree.iter("title")), None)
    for title in (*stated, *(headings[:1] if len(headings) == 1 else ()), document, *headings):
        short = _without_outlet(title, outlet, headings) if title else None
        if short:
            return short
    return None


def page_titles(page: Page) -> tuple[str, ...]:
    """Everything that stands as a title, for recognising error pages and walls and repeated headlines."""
    elements = [element for tag in ("title", "h1") for element in page.tree.iter(tag)][:6]
    return tuple(dict.fromkeys(text for element in elements if (text := text_of(element))))


def read_bylines(page: Page, data: LinkedData, elements: list[Block], outlet: Outlet) -> tuple[str, ...]:
    """The signatures, from JSON-LD, else meta elements, else byline elements of the markup."""
    parties = [name for field in ("author", "creator") for name, _ in data.parties(data.article, field)]
    fields = [content for name in AUTHOR_METAS for content in page.meta.get(name, []) if not is_url(content)]
    markup = [block.text for block in elements if block.context == "article"]
    for sources, shown in ((parties, False), (fields[:3], False), (markup[:3], True)):
        found = (name for source in sources for name in names_in(source, outlet.name))
        named = {fold(name): name for name in found if not shown or _could_sign(name)}
        if named:
            return tuple(named.values())
    return ()


def _could_sign(name: str) -> bool:
    """Text of the page is less certain to be a name than a field for it."""
    return looks_like_name(name) and len(name.split()) <= _LONGEST_NAME_WORDS


def byline_elements(page: Page) -> list[Block]:
    """The short blocks that class, rel or itemprop of the element, of one in it or around it, call a byline."""
    return [block for block in page.blocks if len(block.text) <= _LONGEST_BYLINE and _is_byline(block)]


def _is_byline(block: Block) -> bool:
    if "byline" not in block.kinds and "byline" not in block.inner_kinds:
        return False
    in_list = any(frame.tag == "li" for frame in islice(block.frame.upwards(), 3))
    return not in_list and block.context not in {"caption", "navigation"}


def read_language(page: Page, data: LinkedData, declared: Declared) -> str | None:
    """The stated language as a tag."""
    stated = [declared.language, page.tree.get("lang"), page.tree.get("xml:lang"), data.first(data.article, "inLanguage")]
    stated.extend(page.first_meta(name) for name in LANGUAGE_METAS)
    return next((tag for value in stated if (tag := language_tag(value))), None)


def _node_addresses(data: LinkedData, name: str) -> list[str]:
    values = data.article.get(name)
    listed = values if isinstance(values, list) else [values]
    nodes = [data.resolved(value) for value in listed if isinstance(value, dict)]
    plain = [value for value in listed if isinstance(value, str)]
    return plain + [url for node in nodes if (url := data.first(node, "url", "@id"))]


def _domain(page: Page, data: LinkedData, addresses: Addresses) -> str | None:
    """The fetched address decides; without one, what several of the page's own links agree on."""
    if page.url:
        return registrable_domain(unwrapped(page.url) or page.url)
    votes: Counter[str] = Counter()
    stated = [addresses.own, *_publisher_addresses(data), *page.linked("alternate")[:3], *page.linked("amphtml")[:1]]
    links = [element.get("href") for element in page.tree.iter("a")][:400]
    internal = Counter(domain for href in links if (domain := _plain_domain(href)))
    for weight, urls in ((2, stated), (1, [addresses.canonical])):
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
    sites = [name for node in data.of_type(ORGANIZATION_TYPES) if "website" in node_types(node) for name in data.texts(node, "name")]
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
    document = next((text_of(element) for element in page.tree.iter("title")), "")
    parts = [part.strip() for part in SEPARATORS.split(document[:400]) if part.strip()]
    for part in [*reversed(parts[1:]), *parts[:1]]:
        if len(part.split()) <= _LONGEST_NAME_WORDS and _is_confirmed(part, page, domain):
            return part
    return None


def _is_confirmed(name: str, page: Page, domain: str | None) -> bool:
    if domain:
        return _compact(name).removeprefix("the") in _labels(domain) or _abbreviates(domain.split(".")[0], _compact(name))
    pictures = [fold(element.get("alt") or "") for element in islice(page.tree.iter("img"), 40)]
    notes = [fold(block.text) for block in page.blocks[-40:] if re.search(r"©|copyright", block.text, re.IGNORECASE)]
    return fold(name) in pictures or any(fold(name) in note for note in notes)


def _labels(domain: str) -> set[str]:
    label = _compact(domain.split(".")[0])
    return {label, label.removeprefix("the"), _compact(domain)}


def _abbreviates(label: str, compact: str) -> bool:
    """Whether a domain label is a name with letters left out ("nytimes")."""
    rest = iter(compact)
    return len(label) >= 4 and len(compact) > len(label) and all(letter in rest for letter in label)


def _compact(text: str) -> str:
    return re.sub(r"\W+", "", fold(text))


def _without_outlet(title: str, outlet: Outlet, headings: list[str]) -> str | None:
    """The title cut at the separators beside which the outlet's name, or what no heading repeats, stands."""
    line = tidy(title)[:600]
    for heading in headings:
        if fold(line) == fold(heading):
            return heading if not _is_outlet(heading, outlet) else None
    for _ in range(3):
        cuts = list(SEPARATORS.finditer(line))
        if not cuts:
            break
        first, last = cuts[0], cuts[-1]
        if _is_outlet(line[last.end() :], outlet):
            line = line[: last.start()]
        elif _is_outlet(line[: first.start()], outlet):
            line = line[first.end() :]
        else:
            break
    for heading in headings:
        rest = line[len(heading) :]
        if len(heading) >= 15 and fold(line).startswith(fold(heading)) and SEPARATORS.match(rest):
            return heading
    return line.strip() if line.strip() and not _is_outlet(line, outlet) else None


def _is_outlet(part: str, outlet: Outlet) -> bool:
    compact = _compact(part).removeprefix("the")
    label = _compact((outlet.domain or "").split(".")[0])
    names = {_compact(outlet.name or "").removeprefix("the"), label, _compact(outlet.domain or ""), _compact(host(f"//{outlet.domain}") or "")}
    return bool(compact) and compact in names - {""}
