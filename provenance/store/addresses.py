"""What the versions of one text are counted by, and how a reader names one of them."""

from __future__ import annotations

import re

from provenance.text.urls import url_key

_VERSION = re.compile(r"(?s)(.+)@([1-9][0-9]{0,8})\Z")
"""``URL@N`` and ``ID@N``."""


def url_address(url: str) -> str:
    """The address of a URL: the same for all its spellings."""
    try:
        return "url:" + url_key(url)
    except ValueError:  # characters that no URL can have: it is itself, and nothing else
        return "url:" + url


def address_of(url: str | None, article: str) -> str:
    """The address of an article: its URL's, or its own id where it has none."""
    return url_address(url) if url else "id:" + article


def versioned(target: str) -> tuple[str, int] | None:
    """The name and the number in ``NAME@N``, or None.

    >>> versioned("https://paper.example/a@2")
    ('https://paper.example/a', 2)
    >>> versioned("https://paper.example/@jane") is None
    True
    """
    found = _VERSION.match(target)
    return (found.group(1), int(found.group(2))) if found else None
