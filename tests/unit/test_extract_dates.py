"""Times: what is written is read, and nothing is added to it."""

from datetime import UTC, datetime

import pytest

from provenance.errors import UnreadableError
from provenance.extract.dates import declared_time, find_times, is_ambiguous, read_time, url_day
from provenance.extract.moments import is_date_line, times_in_line


@pytest.mark.parametrize(
    ("written", "time", "precision", "zone"),
    [
        ("2026-03-02T08:10:05+01:00", "2026-03-02T07:10:05Z", "second", "stated"),
        ("2026-03-02T08:10:05.123Z", "2026-03-02T08:10:05Z", "second", "stated"),
        ("2026-03-02T08:10+0100", "2026-03-02T07:10:00Z", "minute", "stated"),
        ("20260302T081005Z", "2026-03-02T08:10:05Z", "second", "stated"),
        ("2026-03-02 08:10", "2026-03-02T08:10:00", "minute", "unknown"),
        ("2026-03-02", "2026-03-02", "day", "unknown"),
        ("2026/03/02", "2026-03-02", "day", "unknown"),
        ("Mon, 02 Mar 2026 08:10:05 GMT", "2026-03-02T08:10:05Z", "second", "stated"),
        ("March 2, 2026 8:10 pm EST", "2026-03-03T01:10:00Z", "minute", "stated"),
        ("Monday, March 2, 2026 at 12:05 a.m.", "2026-03-02T00:05:00", "minute", "unknown"),
        ("8:10 am, Monday, March 2, 2026", "2026-03-02T08:10:00", "minute", "unknown"),
        ("2. März 2026, 08:10 Uhr", "2026-03-02T08:10:00", "minute", "unknown"),
        ("02.03.2026 08:10", "2026-03-02T08:10:00", "minute", "unknown"),
        ("2 de marzo de 2026", "2026-03-02", "day", "unknown"),
        ("1er février 2026", "2026-02-01", "day", "unknown"),
        ("2026年3月2日 08:10", "2026-03-02T08:10:00", "minute", "unknown"),
        ("31/03/2026", "2026-03-31", "day", "unknown"),
        ("2026-03-02T00:00:00+02:00", "2026-03-02", "day", "unknown"),
        ("2026-03-02T00:00:00.000Z", "2026-03-02", "day", "unknown"),
        ("2026-03-02 00:00:00", "2026-03-02", "day", "unknown"),
        ("20260302T000000Z", "2026-03-02", "day", "unknown"),
        ("Mon, 02 Mar 2026 00:00:00 +0100", "2026-03-02", "day", "unknown"),
        ("2026-03-02T00:00Z", "2026-03-02T00:00:00Z", "minute", "stated"),
        ("2026-03-02T10:00:00Z", "2026-03-02T10:00:00Z", "second", "stated"),
        ("2026-03-02 08:10 CET", "2026-03-02T07:10:00Z", "minute", "assumed"),
    ],
)
def test_written_times(written: str, time: str, precision: str, zone: str) -> None:
    moment = read_time(written, "meta")
    assert moment is not None
    assert (moment.rfc3339(), moment.precision, moment.zone, moment.origin) == (time, precision, zone, "meta")


@pytest.mark.parametrize(
    "written", ["", None, "yesterday", "03/04/2026", "2026-13-45", "0001-01-01", "9999-12-31T23:59:59-14:00", "1" * 500]
)
def test_what_cannot_be_read_stays_unread(written: str | None) -> None:
    assert read_time(written, "meta") is None


@pytest.mark.parametrize(
    "stated", ["2026-03-01", "2026-03-01T10:00:00", "2026-03-01T10:00:00Z", "2026-03-01T10:00:00+02:00"]
)
def test_declared_times_are_kept_as_stated(stated: str) -> None:
    moment = declared_time(stated, field="published", subject="row")
    assert moment is not None
    assert moment.origin == "caller"
    assert moment.rfc3339() == stated.replace("10:00:00+02:00", "08:00:00Z")


def test_a_callers_midnight_is_meant() -> None:
    moment = declared_time("2026-03-01T00:00:00+02:00", field="published", subject="row")
    assert moment is not None
    assert (moment.rfc3339(), moment.precision) == ("2026-02-28T22:00:00Z", "second")


@pytest.mark.parametrize(
    "stated", ["soon", "01/03/2026", "2026-3-1", "2026-02-30", "2026-03-01T25:00:00Z", "1772000000"]
)
def test_a_declared_time_that_is_none_names_its_field(stated: str) -> None:
    with pytest.raises(UnreadableError, match="published"):
        declared_time(stated, field="published", subject="row 3")


def test_nothing_declared_is_nothing() -> None:
    assert declared_time(None, field="published", subject="row") is None
    assert declared_time("  ", field="published", subject="row") is None


def test_days_in_addresses() -> None:
    day = url_day("https://paper.example/2026/03/02/ferry")
    named = url_day("https://paper.example/news/2026/mar/02/ferry")
    assert day is not None
    assert named is not None
    assert day.rfc3339() == named.rfc3339() == "2026-03-02"
    assert url_day("https://paper.example/story/20263") is None


def test_updated_is_not_published() -> None:
    published, modified = times_in_line("First published: 9 Mar 2026 16:20 Updated: 11 Mar 2026 10:05", "text")
    assert published is not None
    assert modified is not None
    assert (published.rfc3339(), modified.rfc3339()) == ("2026-03-09T16:20:00", "2026-03-11T10:05:00")
    assert times_in_line("Newswire | Updated: 2026-03-11 10:05", "text")[0] is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Newswire | Updated: 2026-09-15 17:52", True),
        ("Published June 01, 2026", True),
        ("May 30 at 2:44 PM", True),
        ("Posted: 3:56 AM, June 02, 2026", True),
        ("The ferry sank on 2 March 2026 off the northern cape.", False),
        ("On March 2, 2026 nobody came.", False),
        ("Ferry fares rise", False),
    ],
)
def test_date_lines(line: str, expected: bool) -> None:
    assert is_date_line(line) is expected


def test_long_lines_cost_little() -> None:
    assert find_times("1:" * 50_000, "text") == []
    assert find_times("2026-" * 20_000, "text") == []


@pytest.mark.parametrize(
    ("text", "ambiguous"),
    [
        ("03/04/2026", True),
        ("posted 4-3-2026 at noon", True),
        ("03/04/2026, more on 2026-03-04", True),
        ("03/04/2026 or 3.4.2026", False),
        ("03/04/2026 and 2026-04-03T10:00", False),
        ("03/04/2026, that is April 3rd", False),
        ("no day at all", False),
    ],
)
def test_a_day_in_numbers_alone_can_be_read_in_two_ways(text: str, ambiguous: bool) -> None:
    assert is_ambiguous(datetime(2026, 4, 3, tzinfo=UTC), text) is ambiguous


def test_a_day_above_twelve_cannot() -> None:
    assert not is_ambiguous(datetime(2026, 4, 13, tzinfo=UTC), "13/04/2026")
