"""Addresses as feeds and sitemaps state them: relative, wrapped by an aggregator, or none at all.

What comes out is an absolute web address that names a host. It is not simplified: the address is fetched as stated.
"""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode
from urllib.parse import parse_qs, urljoin, urlsplit

from provenance.text.urls import host, is_url

WRAPPERS: tuple[tuple[str, str, str], ...] = (
    ("bing.com", "/news/apiclick.aspx", "url"),
    ("google.com", "/url", "url"),
    ("google.com", "/url", "q"),
)
"""(domain, path, parameter): links whose parameter is the address meant. Bing's wrapper changes with every call."""
_GOOGLE_NEWS = ("news.google.com", ("/rss/articles/", "/articles/", "/read/", "/rss/read/"))
_GOOGLE_PLAIN_ID = b"\x08\x13\x22"
"""Begins the ids of Google News that hold the address itself, in use until July 2024."""
HIDDEN = "Google News hides the address"
MAX_LENGTH = 4_000
_DROPPED = re.compile(r"[\t\r\n]")
"""Browsers take these out of an address (WHATWG URL standard)."""
_REFUSED = re.compile(r"[\x00-\x1f\x7f\\<>]")


class NoAddressError(ValueError):
    """A statement that leads nowhere; the text says why."""


def address(stated: str, base: str | None = None) -> str:
    """The absolute address meant by what stands in a feed at ``base``. Raises NoAddressError."""
    text = _DROPPED.sub("", stated.strip())
    if not text:
        raise NoAddressError("no address")
    if len(text) > MAX_LENGTH:
        raise NoAddressError(f"an address of more than {MAX_LENGTH:,} characters")
    try:
        whole = urljoin(base, text) if base else text
    except ValueError:
        raise NoAddressError("not a web address") from None
    whole = whole.replace(" ", "%20")
    if not is_url(whole) or _REFUSED.search(whole) or not host(whole):
        raise NoAddressError("not a web address")
    if "@" in urlsplit(whole).netloc:
        raise NoAddressError("credentials in the address")
    return whole


def unwrapped(url: str) -> str:
    """The address behind an aggregator's link. Raises NoAddressError where it cannot be known without asking."""
    parts = urlsplit(url)
    name = (parts.hostname or "").removeprefix("www.")
    for domain, path, parameter in WRAPPERS:
        if name == domain and parts.path == path:
            inner = parse_qs(parts.query, max_num_fields=None).get(parameter)
            if inner:
                return address(inner[0])
    domain, paths = _GOOGLE_NEWS
    if name == domain and parts.path.startswith(paths):
        return address(_decoded(parts.path.rsplit("/", 1)[-1]))
    return url


def _decoded(key: str) -> str:
    """The address inside an old id of Google News."""
    try:
        content = urlsafe_b64decode(key + "=" * (-len(key) % 4))
    except ValueError:
        raise NoAddressError(HIDDEN) from None
    if not content.startswith(_GOOGLE_PLAIN_ID):
        raise NoAddressError(HIDDEN)
    rest = content[len(_GOOGLE_PLAIN_ID) :]
    length = rest[0] if rest else 0
    start = 1
    if length > 0x7F and len(rest) > 1:
        length, start = (length & 0x7F) | rest[1] << 7, 2
    inner = rest[start : start + length]
    if not inner.startswith(b"http"):
        raise NoAddressError(HIDDEN)
    return inner.decode("utf-8", "replace")
