"""What counts as a web address. It looks at the words only; where they lead is the guard's business."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from provenance.errors import FetchError
from provenance.text.urls import host, url_key

REFUSED = "refused"
"""The message of an address that nobody may be sent to."""
SCHEMES = ("http", "https")
MAX_CHARACTERS = 8_000
"""Servers refuse longer request lines (RFC 9110, section 4.1, asks for 8,000)."""
_FRONT = re.compile(r"[^/?]*(?:/(?:home|index\.\w{1,5}|[a-z]{2}(?:[-_][a-z]{2})?))?", re.IGNORECASE)
"""URL keys of front pages, also of one language or country."""
_PORTS = {"http": 80, "https": 443}
_CREDENTIALS = re.compile(r"(?<=//)[^/?#]*@")


def fetchable(url: str) -> str:
    """The address without fragment and surrounding space, if it may be asked for at all.

    Raises:
        FetchError: "not a web address" (other scheme, no host, impossible port), or "refused" (credentials in it, whose
            words appear nowhere).
    """
    address = url.strip().partition("#")[0]
    if len(address) > MAX_CHARACTERS:
        raise FetchError("not a web address", cause=f"longer than {MAX_CHARACTERS} characters")
    try:
        parts = urlsplit(address)
        usable = parts.scheme.lower() in SCHEMES and bool(parts.hostname) and parts.port != 0
    except ValueError as error:
        raise FetchError("not a web address", cause=str(error)) from error
    if not usable:
        raise FetchError("not a web address")
    if "@" in parts.netloc:
        raise FetchError(REFUSED, cause="credentials in the address")
    return address


def redirected(url: str, location: str) -> str:
    """Where a Location header leads from ``url``. Headers arrive as Latin-1, but servers write UTF-8 into them.

    Raises:
        FetchError: "not a web address".
    """
    try:
        return urljoin(url, location.encode("latin-1").decode("utf-8"))
    except UnicodeError:
        return urljoin(url, location)
    except ValueError as error:
        raise FetchError("not a web address", cause=str(error)) from error


def showable(url: str) -> str:
    """The address for messages: no credentials, no control characters, no endless line."""
    line = "".join(character if character.isprintable() else "\ufffd" for character in url.strip()[:1000])
    return _CREDENTIALS.sub("", line, count=1)[:300]


def host_and_port(url: str) -> str:
    """What a server is known by: its lower-case host in ASCII, and its port where that is not the scheme's own.

    >>> host_and_port("https://Daily-Quill.example/ferry"), host_and_port("http://daily-quill.example:8080/")
    ('daily-quill.example', 'daily-quill.example:8080')
    """
    parts = urlsplit(url)
    port = parts.port
    name = host(url) or ""
    name = f"[{name}]" if ":" in name else name
    return name if port in {None, _PORTS.get(parts.scheme.lower())} else f"{name}:{port}"


def robots_txt(url: str) -> str:
    """Where the robots file stands that counts for an address (RFC 9309, section 2.3)."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/robots.txt"


def led_to_front(asked: str | None, reached: str | None) -> bool:
    """Whether a redirect led from a page to a front page, which is how many sites say that the page is gone."""
    if not asked or not reached:
        return False
    return _FRONT.fullmatch(url_key(reached)) is not None and _FRONT.fullmatch(url_key(asked)) is None
