"""Read numbers, in digits or in English words, with their magnitude, currency or per cent, as one value.

Equal values have equal keys however they are written. Numbers that also serve as pronouns or adverbs ("one", "first")
are weak: they count only against another number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING

from provenance.edits.tables import listed, word_set

if TYPE_CHECKING:
    from provenance.edits.lexemes import Lexeme

Found = tuple[str, int, bool]
"""Key, lexemes taken, weak."""

UNITS_TENS = {
    word: value
    for value, word in enumerate(
        listed(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        )
    )
} | {
    word: (place + 2) * 10 for place, word in enumerate(listed("twenty thirty forty fifty sixty seventy eighty ninety"))
}
"""English number words below a hundred."""

MAGNITUDES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "mn": 1e6,
    "m": 1e6,
    "mln": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
    "trn": 1e12,
    "millionen": 1e6,
    "millions": 1e6,
    "millones": 1e6,
    "milliarden": 1e9,
    "milliards": 1e9,
}
"""Words and letters after a number that multiply it. "milliards" and "millions" are French; alone they are vague."""

SHORT_MAGNITUDES = frozenset(["k", "m"])
"""Magnitudes only where they are glued to the number ("5m"): apart they are metres, or a name."""

CURRENCIES = {
    "$": "$",
    "us$": "$",
    "dollar": "$",
    "dollars": "$",
    "usd": "$",
    "£": "£",
    "pound": "£",
    "pounds": "£",
    "gbp": "£",
    "€": "€",
    "euro": "€",
    "euros": "€",
    "eur": "€",
    "¥": "¥",
    "yen": "¥",
    "₹": "₹",
    "rupees": "₹",
}
"""Signs and words of money, before or after a number. Pounds of weight are taken for money on both sides."""

PER_CENT = {"%": "%", "percent": "%", "pct": "%", "pc": "%", "prozent": "%"}
"""One-word ways to write per cent; "per cent", "por ciento" and "pour cent" are two."""

ORDINALS = {
    word: value
    for value, word in enumerate(
        listed("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"), 1
    )
}
"""English ordinals; "second" is also a unit and "first" an adverb, hence weak."""

WEAK = {
    "one": "1",
    "half": "half",
    "quarter": "quarter",
    "double": "double",
    "twice": "twice",
    "single": "1",
    "both": "2",
}
"""Words that are numbers only against another number."""

VAGUE = word_set("dozens scores hundreds thousands millions billions tens dutzende hunderte tausende")
"""Numbers nobody counted: changing from or to one changes a number."""

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?$")
_GROUPED_POINTS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$|\d{1,3}(?:\.\d{3})+,\d+$")
_DECIMAL_COMMA = re.compile(r"\d+,\d+$")


BEGINNINGS = frozenset([*UNITS_TENS, *ORDINALS, *WEAK, *VAGUE, "a", "an"])
"""Words that a number may begin with."""

CONTINUING = frozenset(
    [*BEGINNINGS, *MAGNITUDES, *CURRENCIES, *PER_CENT, *listed("dozen per cent pour por ciento cento")]
)
"""Words that may stand in a number behind its first word. Here as in dates, words of three letters are left out."""


def may_begin(low: str) -> bool:
    """Whether a number may begin with a folded word or sign."""
    return low in BEGINNINGS or not low[0].isalpha() or len(low) == 1


def read_number(lexemes: Sequence[Lexeme], place: int) -> Found | None:
    """The number that begins at ``place``, its key and the lexemes it takes; None where none begins."""
    sign = CURRENCIES.get(lexemes[place].low, "") if not lexemes[place].low.isalpha() else ""
    first = place + 1 if sign else place
    if first >= len(lexemes):
        return None
    found = _value(lexemes, first)
    if found is None:
        return ("#" + sign, 1, False) if sign else _loose(lexemes, place)
    value, used, weak = found
    mark, taken = _mark(lexemes, first + used)
    return f"#{value}{sign or mark}", first + used + taken - place, weak and not (sign or mark)


def _value(lexemes: Sequence[Lexeme], place: int) -> tuple[str, int, bool] | None:
    """The bare value at ``place`` as text, the lexemes it takes, and whether it is weak."""
    text = lexemes[place].text
    if text[0].isdigit() and text[0].isascii():
        return _digits(lexemes, place)
    if lexemes[place].low in {"a", "an"} and place + 1 < len(lexemes):
        word = lexemes[place + 1].low
        if word == "dozen":
            return "12", 2, False
        if MAGNITUDES.get(word, 0) >= 100 and len(word) > 3 and not word.endswith("s"):
            value, used = _scaled(1.0, lexemes, place + 1)
            return value, used + 1, False
        return None
    return _in_words(lexemes, place)


def _digits(lexemes: Sequence[Lexeme], place: int) -> tuple[str, int, bool]:
    value = parse_digits(lexemes[place].text)
    suffix = lexemes[place + 1] if place + 1 < len(lexemes) else None
    if suffix is not None and suffix.start == lexemes[place].end and suffix.low in {"st", "nd", "rd", "th"}:
        return f"{_plain(value)}th" if value is not None else lexemes[place].text, 2, False
    if value is None:
        return lexemes[place].text, 1, False
    scaled, used = _scaled(value, lexemes, place + 1)
    return scaled, used + 1, False


def parse_digits(text: str) -> float | None:
    """The value of a number in digits; None for scores, times, versions and numbers without end.

    >>> parse_digits("1,200.5"), parse_digits("1.200,5"), parse_digits("2,5"), parse_digits("4:30")
    (1200.5, 1200.5, 2.5, None)
    """
    if len(text) > 30:
        return None
    for space in "\u00a0\u2009\u202f":
        text = text.replace(space, "")
    if _GROUPED.match(text):
        text = text.replace(",", "")
    elif _GROUPED_POINTS.match(text):
        text = text.replace(".", "").replace(",", ".")
    elif _DECIMAL_COMMA.match(text):
        text = text.replace(",", ".")
    try:
        return float(text)
    except ValueError:
        return None


def _scaled(value: float, lexemes: Sequence[Lexeme], place: int) -> tuple[str, int]:
    """The value times the magnitudes that follow ("2 hundred thousand"), and how many lexemes they take."""
    used = 0
    while place + used < len(lexemes) and used < 3:
        lexeme = lexemes[place + used]
        glued = place + used > 0 and lexemes[place + used - 1].end == lexeme.start
        factor = MAGNITUDES.get(lexeme.low)
        if factor is None or (lexeme.low in SHORT_MAGNITUDES and not glued):
            break
        value *= factor
        used += 1
    return _plain(value), used


def _in_words(lexemes: Sequence[Lexeme], place: int) -> tuple[str, int, bool] | None:
    """A number in English words: "two hundred and five thousand", "twenty-five", "half"."""
    total = current = 0.0
    used = 0
    while place + used < len(lexemes) and used < 12:
        word = lexemes[place + used].low
        if word in UNITS_TENS and (
            current % 100 == 0 or (current % 10 == 0 and current % 100 >= 20 > UNITS_TENS[word])
        ):
            current += UNITS_TENS[word]
        elif used and word == "hundred" and current:
            current *= 100
        elif used and MAGNITUDES.get(word, 0) >= 1e3 and len(word) > 3 and not word.endswith("s"):
            total, current = total + current * MAGNITUDES[word], 0.0
        elif not (used and word == "and" and current % 100 == 0 and current and _goes_on(lexemes, place + used + 1)):
            break
        used += 1
    if not used:
        return None
    return _plain(total + current), used, used == 1 and lexemes[place].low in WEAK


def _goes_on(lexemes: Sequence[Lexeme], place: int) -> bool:
    return place < len(lexemes) and lexemes[place].low in UNITS_TENS


def _mark(lexemes: Sequence[Lexeme], place: int) -> tuple[str, int]:
    """Per cent or a currency behind a number, and the lexemes it takes."""
    if place >= len(lexemes):
        return "", 0
    low = lexemes[place].low
    following = lexemes[place + 1].low if place + 1 < len(lexemes) else ""
    if low in {"per", "pour", "por"} and following in {"cent", "ciento", "cento"}:
        return "%", 2
    mark = PER_CENT.get(low) or (CURRENCIES.get(low) if low.isalpha() else None)
    return (mark, 1) if mark else ("", 0)


def _loose(lexemes: Sequence[Lexeme], place: int) -> Found | None:
    """Numbers in one word that take no unit: ordinals, vague and weak ones, and signs such as "½"."""
    low = lexemes[place].low
    if low in ORDINALS:
        return f"#{ORDINALS[low]}th", 1, True
    if low in VAGUE:
        return f"#{low}", 1, False
    if low in WEAK:
        return f"#{WEAK[low]}", 1, True
    text = lexemes[place].text
    if len(text) == 1 and text.isnumeric() and unicodedata.category(text) != "Lo":
        return f"#{_plain(unicodedata.numeric(text))}", 1, False
    return None


def _plain(value: float) -> str:
    return f"{value:.10g}"
