"""Times as text of one width, in UTC: they sort as they follow one another, in every store."""

from __future__ import annotations

from datetime import UTC, datetime

from provenance.errors import StoreStateError
from provenance.records.article import utc


def stamp(time: datetime) -> str:
    """The text to store; a naive time is taken as UTC.

    >>> stamp(datetime(2026, 3, 1, 10, tzinfo=UTC))
    '2026-03-01T10:00:00.000000+00:00'
    """
    try:
        settled = utc(time)
    except OverflowError:  # the first and the last day of the calendar, in a zone
        settled = time.replace(tzinfo=UTC)
    return settled.isoformat(timespec="microseconds")


def unstamp(stored: str | None) -> datetime | None:
    """The time again.

    :raises StoreStateError: the text is no time.
    """
    try:
        return None if stored is None else datetime.fromisoformat(stored)
    except ValueError as error:
        raise StoreStateError("the store is damaged", None, str(error)) from error
