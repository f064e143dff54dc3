"""Text that every SQL store accepts, and back, exactly.

SQLite's driver refuses lone surrogates, PostgreSQL refuses NUL, and a pair of surrogate halves comes back from JSON as
one character. Fetched text holds all of them. Such a text is stored as a mark and its bytes in hexadecimal; every other
text is stored as it stands, readable with any tool. Nothing is dropped or replaced.
"""

from __future__ import annotations

import re

_MARK = "\ufdd0"
"""A noncharacter: Unicode never gives it a meaning, so that it does not start a text by accident."""
_UNSAFE = re.compile("[\x00\ud800-\udfff]")


def escape(text: str) -> str:
    """The form to store.

    >>> escape("plain"), escape("a\\x00b") == "\\ufdd0610062"
    ('plain', True)
    """
    if _UNSAFE.search(text) is None and not text.startswith(_MARK):
        return text
    return _MARK + text.encode("utf-8", "surrogatepass").hex()


def unescape(stored: str) -> str:
    """The text again. ``ValueError`` where the stored form was not made by ``escape``.

    >>> unescape(escape("\\ud83d\\ude00")) == "\\ud83d\\ude00"
    True
    """
    if not stored.startswith(_MARK):
        return stored
    return bytes.fromhex(stored.removeprefix(_MARK)).decode("utf-8", "surrogatepass")
