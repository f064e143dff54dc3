"""Fold text to a form for comparing. What is shown to people is always the text as it stood."""

from __future__ import annotations

import re
import unicodedata

QUOTES = {"’": "'", "‘": "'", "‛": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
DASHES = {"–": "-", "—": "-", "‒": "-", "―": "-", "−": "-", "‐": "-", "‑": "-"}
_FOLDS = str.maketrans(
    QUOTES | DASHES | {"\u00ad": None, "\u200b": None, "\u200c": None, "\u200d": None, "\ufeff": None}
)
_SPACE = re.compile(r"\s+")


def fold(text: str) -> str:
    """Typographic variants made one, compatibility forms composed (NFKC), case folded, white space single.

    >>> fold("It’s “Ｆine” — really")
    'it\\'s "fine" - really'
    """
    if text.isascii():
        return " ".join(text.replace("`", "'").lower().split())
    return " ".join(unicodedata.normalize("NFKC", text).translate(_FOLDS).casefold().split())


def squeeze(text: str) -> str:
    """White space single, ends trimmed, invisible joiners dropped: for display and for stored lines.

    >>> squeeze(" a\\u00a0 b\\n")
    'a b'
    """
    return _SPACE.sub(" ", text.replace("\u200b", "").replace("\ufeff", "")).strip()


def printable(text: str) -> str:
    """Control and bidirectional characters made visible as ``\\uXXXX``, so that a terminal shows and never obeys them.

    >>> printable("a\\x1b[31mb")
    'a\\\\u001b[31mb'
    """
    return "".join(f"\\u{ord(char):04x}" if is_control(char) else char for char in text)


def is_control(char: str) -> bool:
    """Whether a character directs instead of being seen: control, bidirectional and other formatting, surrogates."""
    return unicodedata.category(char) in {"Cc", "Cf", "Cs"} and char not in "\n\t\u200d"
