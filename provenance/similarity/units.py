"""What is hashed and compared: words, and characters of scripts without spaces, each widened by those that follow.

Scripts without spaces have one token per character. Three characters of Chinese say about as much as one and a half
words, so that unrelated texts would share many: there a unit is not the character alone but the characters from it on
(``WIDENED``). A shingle of three units then spans six Han characters, or ten Thai ones; every character still starts
one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from provenance.text.tokens import UNSPACED

SYLLABIC = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
IDEOGRAPHIC = re.compile(f"(?!{SYLLABIC.pattern})[{UNSPACED}]")
TENTHS = 10
"""... of a word. Worth is counted in whole ones, so that it adds up to the same in any order."""
WIDENED = ((IDEOGRAPHIC, 4, 5), (SYLLABIC, 8, 2))
"""Script, characters in one unit, tenths of a word that one character is worth. Han and kana: about two characters a
word; Thai, Lao, Khmer and Burmese: about five."""
_UNSPACED = re.compile(f"[{UNSPACED}]")


def units(words: Sequence[str]) -> list[str]:
    """The words as they are hashed and compared: single characters of unspaced scripts widened by those that follow.

    >>> units(["a", "東", "京", "都"])
    ['a', '東京都', '京都', '都']
    """
    if not any_unspaced(words):
        return list(words)
    widths = [_width(word) for word in words]
    return [
        word if width == 1 else _widen(words, widths, place)
        for place, (word, width) in enumerate(zip(words, widths, strict=True))
    ]


def any_unspaced(words: Iterable[str]) -> bool:
    """Whether any word is a character of a script without spaces."""
    joined = " ".join(words)
    return not joined.isascii() and _UNSPACED.search(joined) is not None


def worth(word: str) -> int:
    """How many tenths of a word a token is: all ten, or fewer for a character of a script without spaces."""
    for script, _, share in WIDENED:
        if script.match(word):
            return share
    return TENTHS


def _width(word: str) -> int:
    for script, width, _ in WIDENED:
        if script.match(word):
            return width
    return 1


def _widen(words: Sequence[str], widths: Sequence[int], place: int) -> str:
    end = place + 1
    while end < min(len(words), place + widths[place]) and widths[end] == widths[place]:
        end += 1
    return "".join(words[place:end])
