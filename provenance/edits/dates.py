"""Read dates, years, weekdays, times of day and words such as "yesterday" as one term with one key.

"Mar. 14", "14th of March" and "March 14" have one key. No date is resolved against a calendar: "Tuesday" and "today"
are different terms, also where they mean one day.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from provenance.edits.clocks import CLOCK_BEGINNINGS, CLOCK_WORDS, read_clock
from provenance.edits.tables import word_set
from provenance.text.days import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS

if TYPE_CHECKING:
    from provenance.edits.lexemes import Lexeme

Found = tuple[str, int, bool]
"""Key, lexemes taken, weak (never)."""

AMBIGUOUS_MONTHS = frozenset(["may", "march", "mars", "mai", "august", "april", "june"])
"""Also words or names: a month only with a capital; "May" and "March" first in a text only beside a day."""

RELATIVE = word_set(
    "today yesterday tomorrow tonight overnight heute gestern aujourd'hui hier demain ayer hoy mañana ieri oggi domani"
)
"""Words that name a day from the day of writing."""

NEARBY = frozenset(["last", "next", "this", "past", "previous", "earlier", "later"])
PERIODS = word_set(
    "day week weekend month year decade century night morning afternoon evening spring summer autumn fall winter "
    "quarter"
)
"""A word of the one table before a word of the other makes a date ("last week")."""

BEFORE_YEARS = word_set(
    "in since by from until till to of during before after early late mid around circa between and through en im seit "
    "depuis del desde nel dal the for back year"
)
"""Words before four digits that make them a year."""

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)$")
_SLASHED = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}$")


def may_begin(written: str, low: str) -> bool:
    """Whether a date may begin with a word, as it stands and folded."""
    return written[0].isdigit() or low in _BY_WORD


def read_date(lexemes: Sequence[Lexeme], place: int) -> Found | None:
    """The date or time that begins at ``place``, its key and the lexemes it takes; None where none begins."""
    lexeme = lexemes[place]
    for reader in _DIGITS if lexeme.text[0].isdigit() else _BY_WORD.get(lexeme.low, ()):
        found = reader(lexemes, place)
        if found is not None:
            return f"@{found[0]}", found[1], False
    return None


def _at(lexemes: Sequence[Lexeme], place: int) -> Lexeme | None:
    return lexemes[place] if 0 <= place < len(lexemes) else None


def _month_number(lexeme: Lexeme | None, *, beside_day: bool) -> int | None:
    if lexeme is None:
        return None
    if lexeme.low in MONTHS and (lexeme.text[:1].isupper() or lexeme.low not in AMBIGUOUS_MONTHS):
        return MONTHS[lexeme.low]
    return SHORT_MONTHS.get(lexeme.low) if beside_day and lexeme.text[:1].isupper() else None


def _day_number(lexemes: Sequence[Lexeme], place: int) -> tuple[int, int] | None:
    """A day of a month ("14", "14th", "14th of", "the" is not taken) and the lexemes it takes."""
    lexeme = _at(lexemes, place)
    if lexeme is None or not lexeme.text.isascii() or not lexeme.text.isdigit() or len(lexeme.text) > 2:
        return None
    if not 1 <= int(lexeme.text) <= 31:
        return None
    used = 1
    suffix = _at(lexemes, place + 1)
    if suffix is not None and suffix.start == lexeme.end and suffix.low in {"st", "nd", "rd", "th"}:
        used = 2
    return int(lexeme.text), used


def _day_and_month(lexemes: Sequence[Lexeme], place: int) -> tuple[str, int] | None:
    """14 March, 14th of March 2026, 14. März, 14 de marzo de 2026."""
    day = _day_number(lexemes, place)
    if day is None:
        return None
    used = day[1]
    linking = _at(lexemes, place + used)
    used += linking is not None and linking.low in {"of", "de"}
    month = _month_number(_at(lexemes, place + used), beside_day=True)
    if month is None:
        return None
    return _with_year(lexemes, place, used + 1, f"{month}-{day[0]}")


def _month(lexemes: Sequence[Lexeme], place: int) -> tuple[str, int] | None:
    """March, March 14, Mar. 14, 2026, March 2026."""
    day = _day_number(lexemes, place + 1)
    following = _at(lexemes, place + 1)
    alone = day is None and not (following is not None and _YEAR.match(following.text))
    month = _month_number(lexemes[place], beside_day=not alone)
    if month is None:
        return None
    if alone and place == 0 and lexemes[place].low in {"may", "march"}:
        return None
    if day is None:
        return _with_year(lexemes, place, 1, f"{month}")
    return _with_year(lexemes, place, 1 + day[1], f"{month}-{day[0]}")


def _with_year(lexemes: Sequence[Lexeme], place: int, used: int, key: str) -> tuple[str, int]:
    following = _at(lexemes, place + used)
    if following is not None and following.low in {"de", "del"}:
        later = _at(lexemes, place + used + 1)
        if later is not None and _YEAR.match(later.text):
            return f"{later.text}-{key}", used + 2
    if following is not None and _YEAR.match(following.text):
        return f"{following.text}-{key}", used + 1
    return key, used


def _written_out(lexemes: Sequence[Lexeme], place: int) -> tuple[str, int] | None:
    """2026-03-14; 14/03/2026 is kept as it stands, since nobody can tell its order."""
    iso = _ISO.match(lexemes[place].text)
    if iso:
        return f"{iso[1]}-{int(iso[2])}-{int(iso[3])}", 1
    return (lexemes[place].text, 1) if _SLASHED.match(lexemes[place].text) else None


def _weekday(lexemes: Sequence[Lexeme], place: int) -> tuple[str, int] | None:
    lexeme = lexemes[place]
    low = lexeme.low
    number = WEEKDAYS.get(low) or WEEKDAYS.get(low.removesuffix("s"))
    if number is not None and (lexeme.text[:1].isupper() or not lexeme.text.isascii() or low in {"lunes", "jueves"}):
        return f"day {number}", 1
    following = _at(lexemes, place + 1)
    if low in SHORT_WEEKDAYS and lexeme.text[:1].isupper() and low != "sun":
        beside_month = _month_number(following, beside_day=True) or _day_number(lexemes, place + 1)
        return (f"day {SHORT_WEEKDAYS[low]}", 1) if beside_month or low in {"tues", "weds", "thurs"} else None
    return None


def _relative(lexemes: Sequence[Lexeme], place: int) -> tuple[str, int] | None:
    low = lexemes[place].low
    if low in RELATIVE:
        return low, 1
    following = _at(lexemes, place + 1)
    if low in NEARBY and following is not None and following.low in PERIODS:
        return f"{low} {following.low}", 2
    return None


def _year(lexemes: Sequence[Lexeme], place: int) -> tuple[str, int] | None:
    """A bare year, or a decade ("1990s"): four digits without a comma that do not count things."""
    lexeme = lexemes[place]
    if not _YEAR.match(lexeme.text):
        return None
    following, before = _at(lexemes, place + 1), _at(lexemes, place - 1)
    if following is not None and following.start == lexeme.end and following.low == "s":
        return f"{lexeme.text}s", 2
    glued = following is not None and following.start == lexeme.end and following.text[0].isalpha()
    if glued or (before is not None and before.low in {"$", "£", "€", "¥", "us$"}):
        return None
    counts = following is not None and _counted(lexeme, following) and not (before and before.low in BEFORE_YEARS)
    return None if counts else (lexeme.text, 1)


def _counted(number: Lexeme, following: Lexeme) -> bool:
    """Whether a word right behind looks like what the number counts: lower case, plural, or a sign."""
    if following.start - number.end > 1:
        return False
    return following.low == "%" or (
        following.text[:1].islower() and following.low.endswith("s") and len(following.low) > 3
    )


_Reader = Callable[[Sequence["Lexeme"], int], tuple[str, int] | None]
_DIGITS: tuple[_Reader, ...] = (_day_and_month, _written_out, read_clock, _year)
"""What reads a date that begins with a digit."""
_OPENINGS: tuple[tuple[frozenset[str], _Reader], ...] = (
    (frozenset([*MONTHS, *SHORT_MONTHS]), _month),
    (CLOCK_BEGINNINGS, read_clock),
    (frozenset([*WEEKDAYS, *(f"{day}s" for day in WEEKDAYS), *SHORT_WEEKDAYS]), _weekday),
    (RELATIVE | NEARBY, _relative),
)
_BY_WORD = {
    word: tuple(reader for beginnings, reader in _OPENINGS if word in beginnings)
    for words, _ in _OPENINGS
    for word in words
}
"""What reads a date that begins with a word; all other words are passed over quickly."""
CONTINUING = frozenset(_BY_WORD) | PERIODS | CLOCK_WORDS
"""Words that may stand in a date or decide one behind its first word, but for those of three letters."""
