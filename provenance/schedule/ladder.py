"""The re-checks of a known article. After each visit the next rung says how long to wait for the next one.

The default follows how news is edited: of the changes to a body within a week four fifths come in the first day (GDELT
difference graph). A rung is counted from the visit before, not from the publication, which pages state wrongly or not
at all, so that every rung is one visit, however late a run comes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from provenance.errors import UsageError


@dataclass(frozen=True, slots=True)
class Ladder:
    """Waiting times, one for each re-check; without any, an article is visited once.

    Raises:
        UsageError: a negative waiting time.
    """

    rungs: tuple[timedelta, ...] = (
        timedelta(hours=1),
        timedelta(hours=6),
        timedelta(hours=24),
        timedelta(days=7),
    )

    def __post_init__(self) -> None:
        if any(rung < timedelta() for rung in self.rungs):
            raise UsageError("a time between two checks cannot be negative")

    def next_check(self, visits: int, now: datetime) -> datetime | None:
        """When the visit after so many is due; None where the ladder has no further rung, or the calendar ends."""
        if not 0 < visits <= len(self.rungs):
            return None
        try:
            return now + self.rungs[visits - 1]
        except OverflowError:
            return None


LADDER = Ladder()
