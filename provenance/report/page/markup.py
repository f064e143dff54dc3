"""HTML and SVG that cannot be broken out of: a string is escaped unless it was made here.

``element`` is the only maker of tags. Control and bidirectional characters become visible, as on the terminal; an
address becomes a link only where it is one of the web, and is sent nothing about the reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from urllib.parse import quote, urlsplit

from provenance.text.normalize import printable

Value = str | int | float | bool | None
_VOID = frozenset({"meta", "link", "input", "br", "hr", "col"})
_KEPT_IN_ADDRESSES = "%/:?#[]@!$&'()*+,;=~-._"
_REL = "noopener noreferrer nofollow"
_UNSTACKED = re.compile(
    r"([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{3})[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+"
)
"""More than three marks on one letter are no writing, but climb into the lines above and below."""


class Html(str):
    """A string that is markup already."""

    __slots__ = ()


NOTHING = Html("")


def text(value: str) -> Html:
    """Any string as text of an element.

    >>> text("<b>\\u202e&")
    '&lt;b&gt;\\\\u202e&amp;'
    """
    return value if isinstance(value, Html) else Html(escape(visible(value)))


def visible(value: str) -> str:
    """What a browser shows and never obeys: control, bidirectional and lone surrogate characters made visible."""
    return _UNSTACKED.sub(r"\1", printable(value))


def element(name: str, /, *content: str, **attributes: Value) -> Html:
    """One element with its content in order. Attributes: ``class_`` for class, ``_`` for ``-``; None and False: absent.

    >>> element("p", "a < b", class_="x", data_id='"')
    '<p class="x" data-id="&quot;">a &lt; b</p>'
    """
    given = "".join(
        _attribute(key, value) for key, value in attributes.items() if value is not None and value is not False
    )
    if name in _VOID:
        return Html(f"<{name}{given}>")
    return Html(f"<{name}{given}>{''.join(text(one) for one in content)}</{name}>")


def _attribute(name: str, value: Value) -> str:
    shown = name.rstrip("_").replace("_", "-")
    if value is True:
        return f" {shown}"
    told = f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)
    return f' {shown}="{escape(visible(told), quote=True)}"'


def join(parts: Iterable[str], between: str = "") -> Html:
    """Parts one after another, each escaped unless it is markup."""
    return Html(text(between).join(text(one) for one in parts))


def scraped(value: str) -> Html:
    """A text of somebody else's within a line: its direction of writing does not reach beyond it."""
    return element("bdi", value)


def composed(value: str) -> Html:
    """A sentence of ours that names others: it runs from left to right, whatever the names do."""
    return element("bdi", value, dir="ltr")


def web_address(url: str | None) -> str | None:
    """The address in plain ASCII if it is one of the web, else None: no ``javascript:``, no ``data:``, no files.

    >>> web_address("https://ledger.example/a b"), web_address(" javascript:alert(1)")
    ('https://ledger.example/a%20b', None)
    """
    try:
        parts = urlsplit(url or "")
        sound = parts.scheme.lower() in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return None
    if url is None or not sound or not url.lower().startswith(("http://", "https://")):
        return None
    return quote(url, safe=_KEPT_IN_ADDRESSES, errors="replace")


def link(url: str | None, shown: str, *, class_: str | None = None) -> Html:
    """A link to an article, or only its text where the address is none of the web."""
    address = web_address(url)
    if address is None:
        return element("span", shown, class_=class_)
    return element("a", shown, href=address, rel=_REL, class_=class_)
