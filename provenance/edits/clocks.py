"""Times of day, in digits or in English words, as one key of the hour of 24 where it is known ("16:30").

"ten to four" and "3.50" tell no half of the day; both have the key "3:50", and "3.50pm" another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from provenance.edits.tables import listed, word_set

if TYPE_CHECKING:
    from provenance.edits.lexemes import Lexeme

_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])$")
_SURELY_CLOCK = re.compile(r"0[0-9]|[0-9]+:")
"""Written as no number is."""
_UNMARKED_CLOCK = re.compile(r"([01][0-9]|2[0-3])([0-5][0-9])$")
_HOUR = re.compile(r"(?:[01]?[0-9]|2[0-3])$")
_MINUTES = re.compile(r"h([0-5][0-9])$")
_MERIDIEM = {
    "am": "am",
    "a.m.": "am",
    "a.m": "am",
    "pm": "pm",
    "p.m.": "pm",
    "p.m": "pm",
    "uhr": "uhr",
}
"""What stands behind an hour and makes it one: a half of the day, or a word for the hour of 24."""
_NAMED_HOURS = {"noon": "12:00", "midday": "12:00", "midnight": "0:00"}
_ZONES = word_set("gmt bst utc et est edt ct cst cet cest pt pst local")

HOURS = {
    word: value
    for value, word in enumerate(listed("one two three four five six seven eight nine ten eleven twelve"), 1)
}
SPOKEN_MINUTES = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "half": 30}
"""Before "past" or "to" an hour."""
BEFORE_TIMES = word_set("at until till before after")
"""Words before a time of day. Without one "ten to four" may be a fall in numbers, and 3.50 a price."""
_DAY_PARTS = word_set("morning afternoon evening night")
_DAYS = frozenset(
    [*listed("monday tuesday wednesday thursday friday saturday sunday"), *listed("today yesterday tomorrow this")]
)
CLOCK_BEGINNINGS = frozenset([*_NAMED_HOURS, *SPOKEN_MINUTES, "a"])
"""Words that a time of day may begin with; all others are passed over quickly."""
CLOCK_WORDS = frozenset([*_MERIDIEM, *_ZONES, *HOURS, *_DAY_PARTS, *_DAYS, "past"]) | CLOCK_BEGINNINGS
"""Words of times of day, or behind one."""
_POINTED = re.compile(r"([1-9]|1[0-2])\.([0-5][0-9])$")


def read_clock(lexemes: Sequence[Lexeme], place: int) -> tuple[str, int] | None:
    """4.30pm, 4:30 p.m., 16:30, 16.30 GMT, 1630 GMT, 16.30 Uhr, 16h30, 4 pm, noon; see ``_spoken`` and ``_pointed``."""
    lexeme, following = lexemes[place], lexemes[place + 1] if place + 1 < len(lexemes) else None
    if lexeme.low in _NAMED_HOURS:
        return _NAMED_HOURS[lexeme.low], 1
    half = _MERIDIEM.get(following.low) if following is not None else None
    zone = following is not None and following.low in _ZONES and following.text != "et"
    found = _CLOCK.match(lexeme.text)
    if found and (half or zone or _SURELY_CLOCK.match(lexeme.text)):
        return f"{_hour(int(found[1]), half)}:{found[2]}", 2 if half else 1
    found = _UNMARKED_CLOCK.match(lexeme.text) if zone else None
    if found:
        return f"{int(found[1])}:{found[2]}", 1
    if following is not None and _HOUR.match(lexeme.text):
        return _whole_hour(lexeme, following, half)
    return _spoken(lexemes, place) or _pointed(lexemes, place)


def _spoken(lexemes: Sequence[Lexeme], place: int) -> tuple[str, int] | None:
    """Ten to four, a quarter past three, half past three."""
    article = lexemes[place].low == "a"
    words = [lexeme.low for lexeme in lexemes[place + article : place + article + 3]]
    if len(words) < 3 or words[1] not in {"to", "past"} or words[2] not in HOURS or (article and words[0] != "quarter"):
        return None
    minutes, hour = SPOKEN_MINUTES.get(words[0]), HOURS[words[2]]
    if minutes is None or (words[1] == "to" and not _after_preposition(lexemes, place)):
        return None
    if words[1] == "to":
        hour, minutes = hour - 1 or 12, 60 - minutes
    return f"{hour}:{minutes:02}", 3 + article


def _pointed(lexemes: Sequence[Lexeme], place: int) -> tuple[str, int] | None:
    """ "at 3.50 on Tuesday", "by 3.50 in the afternoon": without the words around it, a number."""
    found = _POINTED.match(lexemes[place].text)
    following = [lexeme.low for lexeme in lexemes[place + 1 : place + 4]]
    if not found or not following or not _after_preposition(lexemes, place):
        return None
    of_day = following[0] in _DAYS or (following[0] == "on" and following[1:2] and following[1] in _DAYS)
    of_part = following[:2] == ["in", "the"] and following[2:3] and following[2] in _DAY_PARTS
    return (f"{found[1]}:{found[2]}", 1) if of_day or of_part else None


def _after_preposition(lexemes: Sequence[Lexeme], place: int) -> bool:
    return place > 0 and lexemes[place - 1].low in BEFORE_TIMES


def _whole_hour(lexeme: Lexeme, following: Lexeme, half: str | None) -> tuple[str, int] | None:
    """4 pm, 16 Uhr, 16h30, 12 noon."""
    minutes = _MINUTES.match(following.text) if following.start == lexeme.end else None
    if half or minutes:
        return _hour(int(lexeme.text), half) + (f":{minutes[1]}" if minutes else ":00"), 2
    return (_NAMED_HOURS[following.low], 2) if following.low in _NAMED_HOURS and lexeme.text == "12" else None


def _hour(hour: int, half: str | None) -> str:
    """The hour of 24; a half of the day that does not fit the hour is passed over ("16:30 pm")."""
    if half in {"am", "pm"} and hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return str(hour)
