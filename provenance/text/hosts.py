"""Hosts that many publishers share: who publishes at an address, when the registered domain does not tell.

On a blogging platform the first label of the host or the beginning of the path names whoever writes there; an
aggregator shows the texts of others, and only its page may say whose. Refuses to ask anybody: a platform that is not
in the table counts as one publisher.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from provenance.text.urls import host, registrable_domain

_KEPT = 8192
"""Addresses whose publisher is kept: every page of a family is compared with every other."""
_NOBODY = frozenset(
    ["www", "m", "mobile", "amp", "open", "api", "go", "link", "on", "app", "cdn", "en", "blog", "news", "help"]
)
"""First labels that say how a reader came, not who writes."""
_LABEL = re.compile(r"[\w-]{1,63}")
_TLD = re.compile(r"(?:[a-z]{2,6}\.)?[a-z]{2,6}")


@dataclass(frozen=True, slots=True)
class Platform:
    """One host that many publishers share."""

    names: str
    """What the host calls itself, divided by bars. As an outlet's name they name nobody."""
    domains: str
    """Registrable domains, divided by spaces; ``blogspot.*`` is every country's."""
    labels: bool = False
    """The label before the domain names who writes there."""
    path: str = ""
    """How a path begins that names him: as ``who`` (the same as the label would), or as a ``part`` of the host."""
    mixed: bool = False
    """An aggregator: it publishes by itself, and shows what others do under their names."""
    social: bool = False
    """Publishers elsewhere have an account here: a credit that links to it still means whom it names."""


PLATFORMS = (
    Platform(
        "Medium", "medium.com", labels=True, path=r"/@(?P<who>[\w.-]+)|/(?!(?:p|m|me|tag|s|_)/)(?P<part>[\w-]+)/."
    ),
    Platform("Substack", "substack.com", labels=True, path=r"/(?:@|pub/)(?P<who>[\w-]+)"),
    Platform("WordPress|WordPress.com", "wordpress.com", labels=True),
    Platform("Blogger|Blogspot", "blogspot.*", labels=True),
    Platform(
        "Tumblr", "tumblr.com", labels=True, path=r"/(?:blog/(?:view/)?)?(?!(?:explore|tagged|search)/)(?P<who>[\w-]+)"
    ),
    Platform("GitHub|GitHub Pages", "github.io", labels=True),
    Platform("GitLab|GitLab Pages", "gitlab.io", labels=True),
    Platform("Ghost", "ghost.io", labels=True),
    Platform("beehiiv", "beehiiv.com", labels=True),
    Platform("Buttondown", "buttondown.email buttondown.com", labels=True, path=r"/(?P<who>[\w-]+)/."),
    Platform("LiveJournal", "livejournal.com", labels=True, path=r"/(?:users|community)/(?P<who>[\w-]+)"),
    Platform("Typepad", "typepad.com", labels=True),
    Platform("Wix", "wixsite.com", labels=True),
    Platform("Weebly", "weebly.com", labels=True),
    Platform("Squarespace", "squarespace.com", labels=True),
    Platform("Jimdo", "jimdofree.com jimdosite.com jimdo.com", labels=True),
    Platform("Over-Blog", "over-blog.com over-blog.net over-blog.org", labels=True),
    Platform("Canalblog", "canalblog.com", labels=True),
    Platform("Mediapart Blogs|Le Club de Mediapart", "blogs.mediapart.fr", path=r"/(?P<part>[\w-]+)/"),
    Platform("Altervista", "altervista.org", labels=True),
    Platform("Hatena Blog|はてなブログ", "hatenablog.com hatenablog.jp hateblo.jp", labels=True),
    Platform("Ameba|アメーバブログ", "ameblo.jp", path=r"/(?P<part>[\w-]+)"),
    Platform("note|note(ノート)", "note.com", path=r"/(?P<part>\w+)/n/"),
    Platform("Netlify", "netlify.app", labels=True),
    Platform("Vercel", "vercel.app", labels=True),
    Platform("Cloudflare Pages", "pages.dev", labels=True),
    Platform("Neocities", "neocities.org", labels=True),
    Platform("Google Sites", "sites.google.com", path=r"/(?:view|site)/(?P<part>[\w.-]+)"),
    Platform("DEV Community", "dev.to", path=r"/(?P<part>[\w-]+)/."),
    Platform("Write.as", "write.as", path=r"/(?P<part>[\w-]+)/."),
    Platform("Telegraph", "telegra.ph"),
    Platform("Patreon", "patreon.com", path=r"/(?:c/)?(?!(?:posts|c)/)(?P<part>[\w-]+)"),
    Platform("Issuu", "issuu.com", path=r"/(?P<part>[\w.-]+)/docs"),
    Platform(
        "Facebook",
        "facebook.com fb.com",
        path=r"/(?!(?:story|permalink|watch|groups|photo)\b)(?P<part>[\w.-]+)/.",
        social=True,
    ),
    Platform("X|Twitter", "x.com twitter.com", path=r"/(?!i/)(?P<part>\w+)/status", social=True),
    Platform("LinkedIn", "linkedin.com", path=r"/(?:company|in)/(?P<part>[\w%-]+)", social=True),
    Platform("YouTube", "youtube.com", path=r"/(?P<part>@[\w.-]+)", social=True),
    Platform(
        "Instagram|Threads",
        "instagram.com threads.net threads.com",
        path=r"/@?(?!(?:p|reel)/)(?P<part>[\w.]+)",
        social=True,
    ),
    Platform("Telegram", "t.me", path=r"/(?:s/)?(?P<part>\w+)", social=True),
    Platform("VK", "vk.com", path=r"/@(?P<part>[\w.]+)", social=True),
    Platform("MSN|Microsoft Start|Microsoft News", "msn.com", mixed=True),
    Platform("Yahoo|Yahoo News|Yahoo! News|Yahoo Finance|Yahoo Sports", "yahoo.com", mixed=True),
    Platform("Google News", "news.google.com", mixed=True),
    Platform("Apple News", "apple.news", mixed=True),
    Platform("NewsBreak|News Break", "newsbreak.com", mixed=True),
    Platform("Flipboard", "flipboard.com", mixed=True),
    Platform("SmartNews", "smartnews.com", mixed=True),
    Platform("upday", "upday.com", mixed=True),
    Platform("Ground News", "ground.news", mixed=True),
    Platform("PressReader", "pressreader.com", path=r"/[\w-]+/(?P<part>[\w-]+)/", mixed=True),
)
"""Where the addresses of publishers come from: the platforms' own help pages and the private part of the public suffix
list (publicsuffix.org); order is of no meaning."""

_BY_DOMAIN = {domain: platform for platform in PLATFORMS for domain in platform.domains.split()}
_PATHS = {platform: re.compile(platform.path or r"(?!)") for platform in PLATFORMS}


@lru_cache(maxsize=_KEPT)
def platform_of(address: str) -> Platform | None:
    """The shared host to which an address or a domain belongs."""
    return _BY_DOMAIN.get(_shared_domain(address) or "")


@lru_cache(maxsize=_KEPT)
def publisher_at(address: str) -> str | None:
    """Who publishes at an address: its registrable domain, on a shared host whom label or path name; else None.

    >>> [publisher_at(one) for one in ("https://www.ledger.co.uk/a", "https://ann.substack.com/p/a", "medium.com/@ann")]
    ['ledger.co.uk', 'ann.substack.com', 'ann.medium.com']
    """
    platform = platform_of(address)
    if platform is None:
        return registrable_domain(address)
    domain = _shared_domain(address) or ""
    who = _label(address, domain) if platform.labels else None
    if who:
        return f"{who}.{domain}"
    found = _PATHS[platform].match(_path(address))
    if found is None:
        return domain if platform.mixed else None
    parts = found.groupdict()
    name = (parts.get("who") or parts.get("part") or "").lower()
    return f"{name}.{domain}" if parts.get("who") else f"{domain}/{name}"


@lru_cache(maxsize=_KEPT)
def site_of(address: str) -> str | None:
    """The host that names a publisher, to show: the registrable domain, of a platform's pages the label before it.

    >>> site_of("https://ann.substack.com/p/a"), site_of("https://medium.com/@ann/a")
    ('ann.substack.com', 'medium.com')
    """
    platform = platform_of(address)
    domain = _shared_domain(address) if platform else None
    if platform is None or domain is None:
        return registrable_domain(address)
    who = _label(address, domain) if platform.labels else None
    return f"{who}.{domain}" if who else registrable_domain(address)


def section_of(address: str) -> str | None:
    """Who publishes on a shared host, where only the path names him, as the address writes it ("medium.com/@ann")."""
    platform = platform_of(address)
    domain = _shared_domain(address) if platform else None
    if platform is None or domain is None or (platform.labels and _label(address, domain)):
        return None
    path = _path(address)
    found = _PATHS[platform].match(path)
    return f"{domain}{path[: found.end(found.lastgroup or 0)]}".lower() if found else None


def _shared_domain(address: str) -> str | None:
    """The row's own domain for an address on a shared host: ``blogspot.co.uk`` is ``blogspot.*``."""
    name = _host(address)
    if name is None or "." not in name:
        return None
    labels = name.split(".")
    for size in (2, 3):
        if (domain := ".".join(labels[-size:])) in _BY_DOMAIN:
            return domain
    place = next((at for at in (-2, -3) if len(labels) >= -at and labels[at] == "blogspot"), None)
    return "blogspot.*" if place and _TLD.fullmatch(".".join(labels[place + 1 :])) else None


def _label(address: str, domain: str) -> str | None:
    """The label just before the domain, unless it names nobody."""
    labels = (_host(address) or "").split(".")
    size = domain.count(".") + 1
    if domain.endswith(".*"):
        size = len(labels) - labels.index("blogspot")
    before = labels[:-size]
    return before[-1] if before and before[-1] not in _NOBODY and _LABEL.fullmatch(before[-1]) else None


def _host(address: str) -> str | None:
    return host(address if "//" in address else f"//{address}")


def _path(address: str) -> str:
    try:
        return unquote(urlsplit(address if "//" in address else f"//{address}").path)[:400]
    except ValueError:
        return ""
