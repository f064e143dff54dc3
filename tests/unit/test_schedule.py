"""When to visit a URL again: the ladder, the pauses, and what follows from each outcome."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from provenance.errors import (
    BlockedError,
    FetchError,
    NotAnArticleError,
    NotNowError,
    ProvenanceError,
    RobotsError,
    UnreadableError,
    UsageError,
)
from provenance.records.job import Job
from provenance.schedule import Decider, Fail, Finish, Intent, Ladder, Release, Remove, back_off

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
URL = "https://harbour.example/ferry"
DECIDER = Decider(now=NOON)
PASSING = FetchError("timed out after 5 s", URL, passing=True)
LASTING: list[ProvenanceError] = [
    FetchError("refused", URL, "private address 10.0.0.1"),
    FetchError("HTTP 418", URL, http_status=418),
    BlockedError("blocked", URL, "HTTP 403, forbidden", http_status=403),
    RobotsError("robots.txt keeps programs away", URL),
    NotAnArticleError("too few words", URL, "3"),
    UnreadableError("no text", URL),
    ProvenanceError("not stored", URL),
]


def job(*, step: int = 0, attempts: int = 0) -> Job:
    return Job(url=URL, due=NOON - HOUR, state="leased", step=step, attempts=attempts, lease_until=NOON + MINUTE)


def one(intents: tuple[Intent, ...]) -> Intent:
    (intent,) = intents
    return intent


class TestLadder:
    def test_every_rung_is_one_visit(self) -> None:
        at, step, gaps = NOON, 1, []
        while due := Ladder().next_check(step, at):
            gaps.append(due - at)
            at, step = due, step + 1
        assert gaps == [HOUR, 6 * HOUR, DAY, 7 * DAY]

    @pytest.mark.parametrize("visits", [-1, 0, 5, 10**9])
    def test_there_is_nothing_beside_it(self, visits: int) -> None:
        assert Ladder().next_check(visits, NOON) is None

    def test_without_rungs_nothing_is_checked_again(self) -> None:
        assert Ladder(()).next_check(1, NOON) is None

    def test_rungs_may_be_of_any_length(self) -> None:
        ladder = Ladder((HOUR, MINUTE, timedelta(), timedelta.max))
        assert [ladder.next_check(step, NOON) for step in (1, 2, 3, 4)] == [NOON + HOUR, NOON + MINUTE, NOON, None]

    def test_but_not_negative(self) -> None:
        with pytest.raises(UsageError):
            Ladder((HOUR, -MINUTE))


class TestBackOff:
    def test_doubles_up_to_the_limit(self) -> None:
        pauses = [back_off(failures) for failures in range(1, 20)]
        assert pauses[0] == 5 * MINUTE
        assert all(later in {2 * sooner, 6 * HOUR} for sooner, later in pairwise(pauses))
        assert pauses[-1] == 6 * HOUR

    @pytest.mark.parametrize("failures", [-3, 0])
    def test_nothing_failed(self, failures: int) -> None:
        assert back_off(failures) == timedelta()

    def test_any_number(self) -> None:
        assert back_off(10**9, first=DAY, most=timedelta.max) <= timedelta.max
        assert back_off(3, first=timedelta(seconds=10), most=HOUR) == timedelta(seconds=40)


class TestGot:
    def test_climbs(self) -> None:
        assert one(DECIDER.got(job())) == Finish(url=URL, due=NOON + HOUR, step=1)
        assert one(DECIDER.got(job(step=1, attempts=3))) == Finish(url=URL, due=NOON + 6 * HOUR, step=2)
        assert one(DECIDER.got(job(step=3))) == Finish(url=URL, due=NOON + 7 * DAY, step=4)

    def test_ends_on_top(self) -> None:
        assert one(DECIDER.got(job(step=4))) == Finish(url=URL, due=None, step=5)

    def test_ends_at_once_without_a_ladder(self) -> None:
        assert one(Decider(now=NOON, ladder=Ladder(())).got(job())) == Finish(url=URL, due=None, step=1)


class TestGone:
    @pytest.mark.parametrize("status", [404, 410])
    def test_a_known_article_is_removed_and_still_looked_after(self, status: int) -> None:
        error = FetchError(f"HTTP {status}", URL, http_status=status)
        told = Finish(url=URL, due=NOON + 6 * HOUR, step=2, reason=error.reason)
        assert DECIDER.missed(job(step=1), error) == (Remove(url=URL, at=NOON, reason=error.reason), told)

    def test_a_front_page_is_no_article(self) -> None:
        reason = "redirected to a front page"
        assert DECIDER.led_to_front(job(step=4)) == (
            Remove(url=URL, at=NOON, reason=reason),
            Finish(url=URL, due=None, step=5, reason=reason),
        )
        assert one(DECIDER.led_to_front(job())) == Fail(url=URL, reason=reason, due=None)

    def test_what_was_never_got_is_given_up(self) -> None:
        error = FetchError("HTTP 404", URL, http_status=404)
        assert one(DECIDER.missed(job(), error)) == Fail(url=URL, reason="HTTP 404", due=None)

    def test_the_store_may_know_what_the_job_does_not(self) -> None:
        error = FetchError("HTTP 410", URL, http_status=410)
        assert isinstance(DECIDER.missed(job(), error, known=True)[0], Remove)
        assert isinstance(DECIDER.led_to_front(job(), known=True)[0], Remove)
        assert isinstance(one(DECIDER.missed(job(step=2), error, known=False)), Fail)

    @pytest.mark.parametrize("status", [401, 403, 500, 503, None])
    def test_nothing_else_is_a_removal(self, status: int | None) -> None:
        error = FetchError("HTTP", URL, http_status=status, passing=status in {500, 503})
        assert not any(isinstance(intent, Remove) for intent in DECIDER.missed(job(step=1), error))


class TestMissed:
    @pytest.mark.parametrize("attempts", [0, 1, 2, 3])
    def test_what_may_pass_is_tried_again_after_a_longer_pause(self, attempts: int) -> None:
        for step in (0, 2):
            intent = one(DECIDER.missed(job(step=step, attempts=attempts), PASSING))
            assert intent == Fail(url=URL, reason="timed out after 5 s", due=NOON + 5 * MINUTE * 2**attempts)

    def test_and_at_last_given_up(self) -> None:
        assert one(DECIDER.missed(job(attempts=4), PASSING)) == Fail(url=URL, reason=PASSING.reason, due=None)

    def test_a_known_article_waits_for_its_next_rung_then(self) -> None:
        intent = one(DECIDER.missed(job(step=1, attempts=4), PASSING))
        assert intent == Finish(url=URL, due=NOON + 6 * HOUR, step=2, reason=PASSING.reason)

    def test_the_host_may_ask_for_more(self) -> None:
        error = FetchError("HTTP 503", URL, retry_after_seconds=3600, http_status=503, passing=True)
        assert one(DECIDER.missed(job(), error)) == Fail(url=URL, reason="HTTP 503", due=NOON + HOUR)
        hasty = FetchError("HTTP 503", URL, retry_after_seconds=1, http_status=503, passing=True)
        assert one(DECIDER.missed(job(), hasty)) == Fail(url=URL, reason="HTTP 503", due=NOON + 5 * MINUTE)

    @pytest.mark.parametrize("seconds", [999_999_999, 10**30])
    def test_but_not_for_ever(self, seconds: int) -> None:
        error = FetchError("HTTP 503", URL, retry_after_seconds=seconds, passing=True)
        assert one(DECIDER.missed(job(), error)) == Fail(url=URL, reason="HTTP 503", due=NOON + 7 * DAY)

    @pytest.mark.parametrize("error", LASTING, ids=str)
    def test_what_stays_as_it_is_is_not_tried_again(self, error: ProvenanceError) -> None:
        assert one(DECIDER.missed(job(), error)) == Fail(url=URL, reason=error.reason, due=None)
        told = Finish(url=URL, due=NOON + HOUR, step=1, reason=error.reason)
        assert one(DECIDER.missed(job(), error, known=True)) == told

    def test_a_host_that_is_left_alone_costs_no_attempt(self) -> None:
        error = NotNowError("the host asked to be left alone", URL, retry_after_seconds=86_400, passing=True)
        for step, attempts in ((0, 0), (2, 4)):
            intent = one(DECIDER.missed(job(step=step, attempts=attempts), error))
            assert intent == Fail(url=URL, reason=error.reason, due=NOON + DAY, asked=False)

    def test_without_time_the_job_is_given_back(self) -> None:
        error = NotNowError("no time left", URL, passing=True)
        assert one(DECIDER.missed(job(step=1, attempts=4), error)) == Release(url=URL)


def test_errors_keep_what_they_know_under_another_subject() -> None:
    error = BlockedError("blocked", "a", "HTTP 429", retry_after_seconds=5, http_status=429, passing=True)
    other = error.about("b", "elsewhere")
    assert type(other) is BlockedError
    assert str(other) == "blocked: b: elsewhere"
    assert (other.retry_after_seconds, other.http_status, other.passing) == (5, 429, True)
