"""Cut text into words with their places.

A word is a run of letters, marks and digits, with inner apostrophes, and inner points and commas between digits
("1,200.5", "o'clock"). In scripts without spaces (Han, kana, Thai, Lao, Khmer, Burmese) every character is a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from provenance.text.normalize import fold

UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_LETTERS = rf"(?:(?![{UNSPACED}])[\w\u0300-\u036f])+"
_INNER = r"(?:['’]{0}|[.,]\d++)*+"
_WORD = re.compile(rf"[{UNSPACED}]|{_LETTERS}{_INNER.format(_LETTERS)}")
_SPECIAL = re.compile(f"[{UNSPACED}\u0300-\u036f]")
_PLAIN_WORD = re.compile(r"\w++" + _INNER.format(r"\w++"))
"""The same in a text without unspaced scripts and single accents, where none needs to be looked out for: faster."""
_ASCII_WORD = re.compile(r"[a-z0-9_]++(?:'[a-z0-9_]++|[.,][0-9]++)*+")
"""The same in a text of ASCII and lower case: faster again."""
_DIVIDED, _PLAIN_DIVIDED, _ASCII_DIVIDED = (
    re.compile(f"({pattern.pattern})") for pattern in (_WORD, _PLAIN_WORD, _ASCII_WORD)
)
_PIECE = re.compile(rf"{_WORD.pattern}|\s+|[^\w\s]|_")


def word_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of every word.

    >>> word_spans("It's 1,200.5!")
    [(0, 4), (5, 12)]
    """
    return [found.span() for found in _word(text).finditer(text)]


def located_words(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """``words`` and ``word_spans`` at once, in half the time."""
    parts = _divided(text)
    ends = list(accumulate(map(len, parts)))
    return parts[1::2], list(zip(ends[:-1:2], ends[1::2], strict=True))


def words(text: str) -> list[str]:
    """The words as they stand."""
    return _word(text).findall(text)


def folded_words(text: str) -> list[str]:
    """The words in the form for comparing (see ``fold``), one for every span of ``word_spans``."""
    if text.isascii():
        return [text.lower()] if text.isalnum() else _ASCII_WORD.findall(text.lower())
    return [word.lower() if word.isascii() else fold(word) for word in words(text)]


def divided_folded(text: str) -> tuple[list[str], Iterator[int]]:
    """``folded_words``, and at once the characters before each word and in it, in turn, as they stand in the text.

    >>> words, lengths = divided_folded("It's 5!")
    >>> words, list(lengths)
    (["it's", '5'], [0, 4, 1, 1])
    """
    if text.isascii():
        parts = _ASCII_DIVIDED.split(text.lower())
        folded = parts[1::2]
    else:
        parts = _divided(text)
        folded = [word.lower() if word.isascii() else fold(word) for word in parts[1::2]]
    return folded, map(len, parts[:-1])


def _divided(text: str) -> list[str]:
    """What stands between the words, and the words, in turn."""
    return (_DIVIDED if _is_special(text) else _PLAIN_DIVIDED).split(text)


def _word(text: str) -> re.Pattern[str]:
    return _WORD if _is_special(text) else _PLAIN_WORD


def _is_special(text: str) -> bool:
    return not text.isascii() and _SPECIAL.search(text) is not None


def pieces(text: str) -> list[str]:
    """Words, runs of white space and single other characters, in order; joined they give ``text`` exactly.

    >>> pieces("No, 5%!")
    ['No', ',', ' ', '5', '%', '!']
    """
    return _PIECE.findall(text)
