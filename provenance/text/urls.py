"""Addresses: is it one, whose is it, and are two the same page? The fetched URL itself is never altered."""

from __future__ import annotations

import re
from functools import lru_cache
from ipaddress import ip_address
from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

TRACKING = re.compile(
    r"^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_ga|_gl|cmpid|ocid|icid|ns_\w+|ito|ref_src|ref_url|"
    r"xtor|at_\w+|smid|smtyp|guccounter|guce_\w+|sh|__twitter_impression|wt_mc|wtmc|taid)$",
    re.IGNORECASE,
)
"""Query parameters that say how a reader came, not what he reads."""
_PORTS = {"http": 80, "https": 443}
_SAFE = "/:@!$&'()*+,;=~-._%"


def is_url(text: str) -> bool:
    """Whether a command-line word is meant as a web address."""
    return re.match(r"https?://", text, re.IGNORECASE) is not None


def host(url: str) -> str | None:
    """The lower-case host in ASCII (IDNA), without port, or None."""
    try:
        name = urlsplit(url).hostname
    except ValueError:
        return None
    if not name:
        return None
    try:
        return name.encode("idna").decode("ascii").rstrip(".") or None
    except UnicodeError:
        return name.rstrip(".") or None


def registrable_domain(url: str) -> str | None:
    """The domain that somebody registered (public suffix list, bundled): ``news.paper.co.uk`` gives ``paper.co.uk``.

    A host whose suffix is not public (``paper.example``, ``localhost``) gives its last two labels, an address itself.
    """
    name = host(url if "//" in url else f"//{url}")
    if name is None:
        return None
    if _is_address(name):
        return name
    from tld import get_fld

    known = get_fld(f"https://{name}", fail_silently=True)
    return known or ".".join(name.split(".")[-2:])


@lru_cache(maxsize=2_000)  # an address on its way through a list, its source and the store is asked about three times
def url_key(url: str) -> str:
    """One key for the spellings of one address: for looking up, never for fetching or showing.

    Scheme and ``www.`` are off, host lower case in ASCII, default port, fragment, user and tracking parameters off, dot
    segments resolved, the other parameters sorted, escapes upper case, no final slash (RFC 3986, section 6).
    """
    whole = url.encode("utf-8", "backslashreplace").decode("utf-8")
    try:
        parts = urlsplit(whole)
        path = urlsplit(urljoin(whole, parts.path or "/")).path
        port = parts.port
    except ValueError:
        return whole
    name = (host(url) or "").removeprefix("www.")
    if port and port != _PORTS.get(parts.scheme.lower()):
        name = f"{name}:{port}"
    path = quote(_escapes_upper(path), safe=_SAFE).rstrip("/")
    kept = sorted(pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not TRACKING.match(pair[0]))
    return urlunsplit(("", name, path, urlencode(kept), "")).removeprefix("//")


def _escapes_upper(path: str) -> str:
    return re.sub(r"%[0-9a-fA-F]{2}", lambda found: found.group().upper(), path)


def _is_address(name: str) -> bool:
    try:
        ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True
