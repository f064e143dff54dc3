"""How the tables of this package are written: words in one string, divided by white space."""

from __future__ import annotations


def listed(text: str) -> list[str]:
    """The words of a table, in order."""
    return text.split()


def word_set(text: str) -> frozenset[str]:
    """The words of a table."""
    return frozenset(text.split())
