"""What counts as a web address. It looks at the words only; where they lead is the guard's business."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from provenance.errors import FetchError

SCHEMES = ("http", "https")
MAX_CHARACTERS = 8_000
"""Servers refuse longer request lines (RFC 9110, section 4.1, asks for 8,000)."""
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
        raise FetchError("refused", cause="credentials in the address")
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
