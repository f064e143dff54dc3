"""Cut text into words with their places.

A word is a run of letters, marks and digits, with inner apostrophes, and inner points and commas between digits
("1,200.5", "o'clock"). In scripts without spaces (Han, kana, Thai, Lao, Khmer, Burmese) every character is a word.
"""

from __future__ import annotations

import re

from provenance.text.normalize import fold

UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_LETTERS = rf"(?:(?![{UNSPACED}])[\w\u0300-\u036f])+"
_SPACED_LETTERS = r"[\w\u0300-\u036f]+"
_INNER = r"(?:['’]{0}|[.,](?=\d)\d+)*"
_WORD = re.compile(rf"[{UNSPACED}]|{_LETTERS}{_INNER.format(_LETTERS)}")
_UNSPACED_ANY = re.compile(f"[{UNSPACED}]")
_SPACED_WORD = re.compile(_SPACED_LETTERS + _INNER.format(_SPACED_LETTERS))
"""The same in a text without any character of the unspaced scripts, where none needs to be looked out for: faster."""
_PIECE = re.compile(rf"{_WORD.pattern}|\s+|[^\w\s]|_")


def word_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of every word.

    >>> word_spans("It's 1,200.5!")
    [(0, 4), (5, 12)]
    """
    return [found.span() for found in _word(text).finditer(text)]


def words(text: str) -> list[str]:
    """The words as they stand."""
    return _word(text).findall(text)


def folded_words(text: str) -> list[str]:
    """The words in the form for comparing (see ``fold``), one for every span of ``word_spans``."""
    if text.isascii():
        return _SPACED_WORD.findall(text.lower())
    return [word.lower() if word.isascii() else fold(word) for word in words(text)]


def _word(text: str) -> re.Pattern[str]:
    return _WORD if not text.isascii() and _UNSPACED_ANY.search(text) else _SPACED_WORD


def pieces(text: str) -> list[str]:
    """Words, runs of white space and single other characters, in order; joined they give ``text`` exactly.

    >>> pieces("No, 5%!")
    ['No', ',', ' ', '5', '%', '!']
    """
    return _PIECE.findall(text)
