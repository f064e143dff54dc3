"""Times as pages and people write them. What is not written is not invented: no midnight, no zone, no century.

A number such as 03/04/2026 that can be read in two ways is not read at all. Whole fields are read by ``read_time``,
times inside a line by ``find_times``, and what a caller declares by ``declared_time``, which takes RFC 3339 only.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from provenance.errors import UnreadableError
from provenance.records.article import Moment, Precision, Zone

MONTHS = {
    1: "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari stycznia tammikuuta января",
    2: "february feb februar février fevrier févr febrero febbraio fevereiro fev februari lutego helmikuuta февраля",
    3: "march mar märz maerz mrz mars marzo março marco maart marca maaliskuuta марта",
    4: "april apr avril avr abril abr aprile kwietnia huhtikuuta апреля",
    5: "may mai mayo maggio mag maio mei maja toukokuuta maj мая",
    6: "june jun juni juin junio giugno giu junho czerwca kesäkuuta июня",
    7: "july jul juli juillet juil julio luglio lug julho lipca heinäkuuta июля",
    8: "august aug août aout agosto ago augustus sierpnia elokuuta augusti августа",
    9: "september sep sept septembre septiembre settembre set setembro września syyskuuta сентября",
    10: "october oct oktober okt octobre octubre ottobre ott outubro out października lokakuuta октября",
    11: "november nov novembre noviembre novembro listopada marraskuuta ноября",
    12: "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro desember grudnia декабря",
}
"""Month names and their short forms, in the languages in which pages date themselves."""

ZONES: dict[str, tuple[int, Zone]] = {
    "z": (0, "stated"),
    "utc": (0, "stated"),
    "gmt": (0, "stated"),
    "edt": (-240, "stated"),
    "est": (-300, "stated"),
    "cdt": (-300, "stated"),
    "cst": (-360, "stated"),
    "mdt": (-360, "stated"),
    "mst": (-420, "stated"),
    "pdt": (-420, "stated"),
    "pst": (-480, "stated"),
    "bst": (60, "assumed"),
    "cet": (60, "assumed"),
    "mez": (60, "assumed"),
    "cest": (120, "assumed"),
    "mesz": (120, "assumed"),
    "eet": (120, "assumed"),
    "eest": (180, "assumed"),
    "msk": (180, "assumed"),
    "jst": (540, "assumed"),
    "kst": (540, "assumed"),
    "aest": (600, "assumed"),
    "aedt": (660, "assumed"),
}
"""Minutes east of UTC. RFC 2822 defines the first group; the others are customs, so the zone is assumed."""

_NUMBER_OF = {name: number for number, names in MONTHS.items() for name in names.split()}
_MONTH = "|".join(sorted(map(re.escape, _NUMBER_OF), key=len, reverse=True))
_CLOCK = (
    r"(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?![\d])(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?"
    r"(?:\s?(?P<half>[ap]\.?m\b\.?))?(?:\s?Uhr\b)?(?:\s?\(?(?P<zone>[+-]\d{2}:?\d{2}|[+-]\d{2}\b|[A-Z]{1,4}\b))?"
)
_JOIN = r"(?:\s?[,|/·•–-]\s?|\s?T\s?|\s?at\s|\s?um\s|\s?à\s|\s?a\sla[s]?\s|\s?alle\s|\s?às\s|\s?om\s|\s?kl\.?\s|\s)"
_WEEKDAY = r"(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,?\s)?"
_DATE = _WEEKDAY + (
    r"(?:(?P<y1>\d{4})[-/.](?P<m1>\d{1,2})[-/.](?P<d1>\d{1,2})(?!\d)"
    r"|(?P<y2>\d{4})年(?P<m2>\d{1,2})月(?P<d2>\d{1,2})日"
    r"|(?P<d3>\d{1,2})\.(?P<m3>\d{1,2})\.(?P<y3>\d{4})(?!\d)"
    r"|(?P<a4>\d{1,2})[/-](?P<b4>\d{1,2})[/-](?P<y4>\d{4})(?!\d)"
    rf"|(?P<d5>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?\s(?:de\s|of\s)?(?P<m5>{_MONTH})\.?,?\s(?:de\s)?(?P<y5>\d{{4}})\b"
    rf"|(?P<m6>{_MONTH})\.?\s(?P<d6>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y6>\d{{4}})\b)"
)
_WRITTEN = re.compile(rf"(?<![\w/]){_DATE}(?:T(?=\d)|{_JOIN})?(?:(?<=\W|T){_CLOCK})?", re.IGNORECASE)
_CLOCK_FIRST = re.compile(rf"(?<![\w:]){_CLOCK}{_JOIN}{_DATE}", re.IGNORECASE)
_BASIC = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?")
_DECLARED = re.compile(
    r"(?P<y1>\d{4})-(?P<m1>\d{2})-(?P<d1>\d{2})"
    r"(?:[Tt ](?P<hour>\d{2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?(?P<zone>[Zz]|[+-]\d{2}:\d{2})?)?"
)
_MIDNIGHT = re.compile(r"(?<!\d)00:00:00(?:[.,]0{1,9})?(?![\d.,])|T000000(?!\d)")
_URL_DAY = re.compile(r"/((?:19|20)\d{2})[/-]?(\d{2}|[a-z]{3})[/-]?(\d{2})(?=[/_-]|$)")
_YEARS = range(1600, 2200)
_LINE = 400


def read_time(text: str | None, origin: str) -> Moment | None:
    """The one time that a whole field states, or None.

    Midnight to the second is what software writes where it knew only the day: it is read as that day, in the page's own
    zone. A caller's midnight (``declared_time``) is meant, and stays.
    """
    if not text or len(text) > _LINE:
        return None
    midnight = _MIDNIGHT.search(text)
    return (_stated_time(text[: midnight.start()], origin) if midnight else None) or _stated_time(text, origin)


def _stated_time(text: str, origin: str) -> Moment | None:
    basic = _BASIC.fullmatch(text.strip())
    if basic:
        year, month, day, hour, minute, second, zone = basic.groups()
        return _moment((year, month, day), (hour, minute, second), None, zone, origin)
    return next((moment for _, _, moment in find_times(text, origin)), None) or _mail_time(text, origin)


def find_times(text: str, origin: str) -> list[tuple[int, int, Moment]]:
    """Start, end and value of every dated time in a line, with the clock before or after the date."""
    found = []
    position = 0
    line = text[:_LINE]
    while matched := _earliest(line, position):
        moment = _from_match(matched, origin)
        position = max(matched.end(), position + 1)
        if moment is not None:
            found.append((matched.start(), matched.end(), moment))
    return found


def declared_time(value: str | None, *, field: str, subject: str) -> Moment | None:
    """A caller's time: RFC 3339, the same without a zone, or a day. Raises UnreadableError, naming the field."""
    if value is None or not value.strip():
        return None
    matched = _DECLARED.fullmatch(value.strip())
    moment = _from_match(matched, "caller") if matched else None
    if moment is None:
        raise UnreadableError("not a time", subject, f"{field} {value[:60]!r}")
    return moment


def url_day(url: str | None) -> Moment | None:
    """The day in an address such as ``/2026/03/02/ferry``."""
    matched = _URL_DAY.search((url or "").lower())
    if not matched:
        return None
    year, month, day = matched.groups()
    number = month if month.isdigit() else str(_NUMBER_OF.get(month, 0))
    return _moment((year, number, day), (None, None, None), None, None, "url")


def is_ambiguous(day: datetime, text: str) -> bool:
    """Whether ``text`` writes a day only as numbers of which either may be the month (03/04/2026)."""
    if day.day > 12 or day.day == day.month:
        return False
    date, month, year = f"0?{day.day}", f"0?{day.month}", f"{day.year}"
    names = "|".join(map(re.escape, MONTHS[day.month].split()))
    plain = (
        rf"{year}(?P<mark>[/.-]?){month}(?P=mark){date}(?!\d)|(?<!\d){date}\.\s?{month}\.\s?{year}"
        rf"|(?<!\d){date}(?:st|nd|rd|th|\.)?\s(?:de\s|of\s)?(?:{names})\b|\b(?:{names})\.?\s{date}(?:st|nd|rd|th)?\b"
    )
    numbers = rf"(?<!\d){date}[/-]{month}[/-]{year}(?!\d)|(?<!\d){month}[/-]{date}[/-]{year}(?!\d)"
    return bool(re.search(numbers, text)) and not re.search(plain, text, re.IGNORECASE)


def _earliest(line: str, position: int) -> re.Match[str] | None:
    both = [found for pattern in (_CLOCK_FIRST, _WRITTEN) if (found := pattern.search(line, position))]
    return min(both, key=lambda found: found.start(), default=None)


def _from_match(matched: re.Match[str], origin: str) -> Moment | None:
    parts = matched.groupdict()
    date = _date(parts)
    clock = (parts.get("hour"), parts.get("minute"), parts.get("second"))
    return _moment(date, clock, parts.get("half"), parts.get("zone"), origin) if date else None


def _date(parts: dict[str, str | None]) -> tuple[str, str, str] | None:
    for form in "12356":
        year, month, day = parts.get(f"y{form}"), parts.get(f"m{form}"), parts.get(f"d{form}")
        if year and month and day:
            return year, month if month.isdigit() else str(_NUMBER_OF[month.lower()]), day
    year, first, second = parts.get("y4"), parts.get("a4"), parts.get("b4")
    if year and first and second:
        return _slashed(year, first, second)
    return None


def _slashed(year: str, first: str, second: str) -> tuple[str, str, str] | None:
    """Day and month are told apart only where one of them is above twelve, or both are equal."""
    if int(first) > 12 or first == second:
        return year, second, first
    return (year, first, second) if int(second) > 12 else None


def _moment(
    date: tuple[str, str, str],
    clock: tuple[str | None, str | None, str | None],
    half: str | None,
    zone: str | None,
    origin: str,
) -> Moment | None:
    hour, minute, second = clock
    precision: Precision = "day" if hour is None else "minute" if second is None else "second"
    offset, known = _offset(zone) if hour is not None else (0, _UNKNOWN)
    try:
        day = datetime(int(date[0]), int(date[1]), int(date[2]), tzinfo=UTC)
        time = day.replace(hour=_hour(int(hour or 0), half), minute=int(minute or 0), second=min(59, int(second or 0)))
        time -= timedelta(minutes=offset)
    except (ValueError, OverflowError):
        return None
    return Moment(time=time, precision=precision, zone=known, origin=origin) if time.year in _YEARS else None


_UNKNOWN: Zone = "unknown"


def _hour(hour: int, half: str | None) -> int:
    if not half:
        return hour
    return hour % 12 + (12 if half.lower().startswith("p") else 0)


def _offset(zone: str | None) -> tuple[int, Zone]:
    if not zone:
        return 0, "unknown"
    if zone[0] in "+-":
        digits = zone[1:].replace(":", "").ljust(4, "0")
        return (-1 if zone[0] == "-" else 1) * (int(digits[:2]) * 60 + int(digits[2:])), "stated"
    return ZONES.get(zone.lower(), (0, "unknown"))


def _mail_time(text: str, origin: str) -> Moment | None:
    """A time as in mail and HTTP headers (RFC 2822)."""
    try:
        time = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    zone: Zone = "unknown" if time.tzinfo is None else "stated"
    stated = time.replace(tzinfo=UTC) if time.tzinfo is None else time
    if not 1 < stated.year < 9999 or stated.year not in _YEARS:
        return None
    return Moment(time=stated.astimezone(UTC), precision="second", zone=zone, origin=origin)
