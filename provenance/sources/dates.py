"""Times as feeds and sitemaps state them: RFC 3339 and its short forms, RFC 5322, or as a feed parser reads them.

No zone is ever invented: a time without one is kept as a wall clock, good for "certainly older" and nothing else.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_tz
from time import struct_time

from provenance.records.article import Moment, Precision

_ISO = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:[Tt ]\s?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?)?$"
)
_OFFSET = re.compile(r"(?:GMT|UTC)?([+-]\d{2}):?(\d{2})(?=$|\s*\()")
_MAIL_ZONE = re.compile(r"(?:[+-]\d{4}|\s(?:Z|UTC?|GMT|[ECMPA][SD]T))(?:\s{0,3}\([^()]{0,20}\))?$", re.IGNORECASE)
"""Without one of these the parser's zone is only its guess."""
_YEARS = range(1990, 2200)
"""A year outside of these is a broken clock and says nothing."""
_MAX_LENGTH = 80


def moment(stated: str | None, origin: str, parsed: struct_time | None = None) -> Moment | None:
    """The time that ``stated`` claims; ``parsed``: what another parser read in it, in UTC where it has a zone."""
    text = (stated or "").strip()[:_MAX_LENGTH]
    found = _iso(text, origin) or _mail(text, origin)
    if found is None and parsed is not None:
        found = _moment(tuple(parsed)[:6], None, "second", origin)
    return found


def instant(stated: Moment | None) -> datetime | None:
    """The instant, where one is claimed: a day, or a wall clock without a zone, is none."""
    return stated.time if stated and stated.zone == "stated" and stated.precision != "day" else None


def older(moments: tuple[Moment | None, ...], since: datetime) -> bool:
    """Whether all the known ones of these were certainly before that; False where nothing is known."""
    known = [one.bounds()[1] for one in moments if one]
    return bool(known) and max(known) < since


def _iso(text: str, origin: str) -> Moment | None:
    found = _ISO.match(text)
    if found is None:
        return None
    *numbers, zone = found.groups()
    precision: Precision = "day" if numbers[3] is None else "minute" if numbers[5] is None else "second"
    return _moment(tuple(int(one or 0) for one in numbers), _zone(zone), precision, origin)


def _zone(text: str | None) -> timezone | None:
    if not text or text[0] not in "+-":
        return UTC if text else None
    digits = text[1:].replace(":", "")
    minutes = int(digits[:2]) * 60 + int(digits[2:] or 0)
    return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes)) if minutes < 24 * 60 else None


def _mail(text: str, origin: str) -> Moment | None:
    """As in letters (RFC 5322): "Fri, 20 Nov 2026 18:30:00 GMT"."""
    plain = _OFFSET.sub(r"\1\2", text)
    try:
        parts = parsedate_tz(plain)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
    if parts is None:
        return None
    offset = parts[9]
    zone = None
    if offset is not None and abs(offset) < 24 * 3600 and _MAIL_ZONE.search(plain):
        zone = timezone(timedelta(seconds=offset))
    return _moment(parts[:6], zone, "second", origin)


def _moment(numbers: tuple[int, ...], zone: timezone | None, precision: Precision, origin: str) -> Moment | None:
    if numbers[0] not in _YEARS:
        return None
    try:
        time = datetime(*numbers[:5], min(numbers[5], 59), tzinfo=zone or UTC)  # type: ignore[misc, arg-type]
    except (ValueError, TypeError, OverflowError):
        return None
    stated = "unknown" if zone is None else "stated"
    return Moment(time=time.astimezone(UTC), precision=precision, zone=stated, origin=origin)  # type: ignore[arg-type]
