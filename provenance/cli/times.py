"""``--since``: a day, an RFC 3339 time (without a zone: UTC), or a span back from now ("36h", "7d")."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from provenance.errors import UsageError

_SPAN = re.compile(r"(\d{1,5})\s*([mhdw])$")
_UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}


def parse_since(text: str | None, now: datetime) -> datetime | None:
    """The instant meant, in UTC, or None where nothing was given. Raises UsageError."""
    if text is None:
        return None
    span = _SPAN.match(text.strip())
    try:
        if span:
            return now - int(span.group(1)) * _UNITS[span.group(2)]
        time = datetime.fromisoformat(text.strip())
        return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
    except OverflowError:
        raise UsageError("no time in --since", text, "out of range") from None
    except ValueError:
        raise UsageError("no time in --since", text, "expected 2026-11-01, an RFC 3339 time, 36h or 7d") from None
