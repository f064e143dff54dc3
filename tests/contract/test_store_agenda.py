"""What every store keeps for an unattended run: hosts, jobs, visits, events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from provenance.records.job import Event, HostState, Job, Sighting, Validators
from provenance.store import Item, Store, open_store
from tests.contract.store_items import HARBOUR, NOON, SPEC, STORES, item

SECOND = timedelta(seconds=1)
HOUR = timedelta(hours=1)
HOST = "harbour.example"
ETAGGED = (("Content-Type", "text/html"), ("ETag", '"7"'), ("Last-Modified", "Sun, 01 Mar 2026 10:00:00 GMT"))


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    with open_store(STORES[request.param](tmp_path), spec=SPEC) as opened:
        yield opened


def urls(jobs: list[Job]) -> list[str]:
    return [job.url for job in jobs]


class TestHosts:
    def test_nothing_is_known_of_a_host_that_was_never_asked(self, store: Store) -> None:
        assert store.host_state(HOST) == HostState(host=HOST)

    def test_slots_follow_one_another_at_the_delay(self, store: Store) -> None:
        slots = [store.claim_host(HOST, now=NOON, delay_seconds=2.5) for _ in range(3)]
        assert slots == [NOON, NOON + 2.5 * SECOND, NOON + 5 * SECOND]
        assert store.claim_host(HOST, now=NOON + HOUR, delay_seconds=1) == NOON + HOUR
        assert store.claim_host("inland.example", now=NOON, delay_seconds=1) == NOON

    def test_a_slot_that_comes_too_late_is_told_and_not_taken(self, store: Store) -> None:
        store.claim_host(HOST, now=NOON, delay_seconds=9)
        for _ in range(3):
            assert store.claim_host(HOST, now=NOON, delay_seconds=9, latest=NOON + SECOND) == NOON + 9 * SECOND
        assert store.claim_host(HOST, now=NOON, delay_seconds=9, latest=NOON + 9 * SECOND) == NOON + 9 * SECOND
        assert store.host_state(HOST).next_allowed == NOON + 18 * SECOND

    def test_holding_never_shortens(self, store: Store) -> None:
        store.hold_host(HOST, NOON + 5 * SECOND)
        store.hold_host(HOST, NOON + SECOND)
        assert store.host_state(HOST).next_allowed == NOON + 5 * SECOND
        store.hold_host(HOST, NOON + 6 * SECOND)
        assert store.claim_host(HOST, now=NOON, delay_seconds=0) == NOON + 6 * SECOND

    def test_a_penalty_is_waited_for_until_the_host_answers_well(self, store: Store) -> None:
        store.penalise(HOST, NOON + HOUR, 2)
        assert store.host_state(HOST) == HostState(host=HOST, penalty_until=NOON + HOUR, failures=2)
        assert store.claim_host(HOST, now=NOON, delay_seconds=1, latest=NOON) == NOON + HOUR
        store.penalise(HOST, None, 3)
        assert store.host_state(HOST) == HostState(host=HOST, failures=3)
        store.clear_failures(HOST)
        assert store.host_state(HOST) == HostState(host=HOST)

    @pytest.mark.parametrize(
        ("body", "status"), [(b"User-agent: *\n" * 999, 200), (b"", 200), (None, 404), (None, None)]
    )
    def test_robots_come_back_as_they_were_saved(self, store: Store, body: bytes | None, status: int | None) -> None:
        store.save_robots(HOST, b"before", 200, NOON - HOUR)
        store.save_robots(HOST, body, status, NOON)
        state = store.host_state(HOST)
        assert (state.robots, state.robots_status, state.robots_fetched) == (body, status, NOON)

    def test_what_is_told_of_a_host_does_not_touch_the_rest(self, store: Store) -> None:
        store.claim_host(HOST, now=NOON, delay_seconds=1)
        store.save_robots(HOST, b"x", 200, NOON)
        store.penalise(HOST, NOON + HOUR, 4)
        assert store.host_state(HOST) == HostState(
            host=HOST,
            next_allowed=NOON + SECOND,
            penalty_until=NOON + HOUR,
            failures=4,
            robots=b"x",
            robots_status=200,
            robots_fetched=NOON,
        )


class TestJobs:
    def test_one_job_for_one_address(self, store: Store) -> None:
        again = [Sighting(url=f"{HARBOUR}?utm_source=feed", source="feed"), HARBOUR.upper().replace("FERRY", "ferry")]
        assert store.add_jobs([HARBOUR, *again, f"{HARBOUR}/2"], NOON) == 2
        assert store.add_jobs([*again, f"{HARBOUR}/3"], NOON - HOUR) == 1
        assert urls(store.jobs()) == [f"{HARBOUR}/3", HARBOUR, f"{HARBOUR}/2"]
        assert store.add_jobs([], NOON) == 0

    def test_a_job_that_is_there_keeps_its_state(self, store: Store) -> None:
        store.add_jobs([HARBOUR], NOON)
        store.finish_job(HARBOUR, None, 4)
        assert store.add_jobs([HARBOUR], NOON) == 0
        assert store.job(HARBOUR) == Job(url=HARBOUR, due=NOON, state="done", step=4)

    def test_the_longest_due_come_first_and_only_what_is_due(self, store: Store) -> None:
        for hours in (3, 1, 2, 9):
            store.add_jobs([f"{HARBOUR}/{hours}"], NOON + hours * HOUR)
        assert store.count_waiting(NOON + 3 * HOUR) == 3
        leased = store.lease_jobs(NOON + 3 * HOUR, 2, 60)
        assert urls(leased) == [f"{HARBOUR}/1", f"{HARBOUR}/2"]
        assert {(job.state, job.lease_until) for job in leased} == {("leased", NOON + 3 * HOUR + 60 * SECOND)}
        assert leased == store.jobs("leased")
        assert urls(store.lease_jobs(NOON + 3 * HOUR, 9, 60)) == [f"{HARBOUR}/3"]
        assert store.lease_jobs(NOON + 3 * HOUR, 9, 60) == []
        assert store.count_waiting(NOON + 3 * HOUR) == 0

    def test_a_lease_ends_by_itself(self, store: Store) -> None:
        store.add_jobs([HARBOUR], NOON)
        store.lease_jobs(NOON, 1, 60)
        assert store.lease_jobs(NOON + 59 * SECOND, 1, 60) == []
        assert store.count_waiting(NOON + 60 * SECOND) == 1
        assert urls(store.lease_jobs(NOON + 60 * SECOND, 1, 60)) == [HARBOUR]

    def test_a_released_job_is_as_before(self, store: Store) -> None:
        store.add_jobs([HARBOUR, f"{HARBOUR}/2"], NOON)
        before = store.jobs()
        store.lease_jobs(NOON, 9, 60)
        assert store.release_leases([HARBOUR, f"{HARBOUR}/2", f"{HARBOUR}/unknown"]) == 2
        assert store.jobs() == before
        assert store.release_leases([HARBOUR]) == store.release_leases([]) == 0

    def test_a_finished_job_waits_for_its_next_visit(self, store: Store) -> None:
        store.add_jobs([HARBOUR], NOON)
        store.fail_job(HARBOUR, "timed out", NOON)
        store.lease_jobs(NOON, 1, 60)
        assert store.finish_job(HARBOUR, NOON + HOUR, 1)
        assert store.job(HARBOUR) == Job(url=HARBOUR, due=NOON + HOUR, step=1)

    def test_a_failed_job_counts_its_attempts(self, store: Store) -> None:
        store.add_jobs([HARBOUR], NOON)
        store.fail_job(HARBOUR, "timed out", NOON + HOUR)
        store.fail_job(HARBOUR, "the host is left alone", NOON + HOUR, asked=False)
        assert store.job(HARBOUR) == Job(url=HARBOUR, due=NOON + HOUR, attempts=1, reason="the host is left alone")
        store.fail_job(HARBOUR, "HTTP 500", None)
        failed = Job(url=HARBOUR, due=NOON + HOUR, state="failed", attempts=2, reason="HTTP 500")
        assert store.jobs("failed") == [failed]
        assert store.lease_jobs(NOON + 9 * HOUR, 9, 60) == []

    def test_what_was_given_up_can_be_tried_again(self, store: Store) -> None:
        store.add_jobs([HARBOUR, f"{HARBOUR}/2"], NOON)
        store.fail_job(HARBOUR, "HTTP 500", None)
        assert store.retry_failed() == 1
        assert store.retry_failed() == 0
        job = store.job(HARBOUR)
        assert job == Job(url=HARBOUR, due=NOON, reason="HTTP 500")
        assert len(store.lease_jobs(NOON, 9, 60)) == 2

    def test_a_job_that_is_not_there_is_told(self, store: Store) -> None:
        assert not store.finish_job(HARBOUR, NOON, 1)
        assert not store.fail_job(HARBOUR, "x", None)
        assert store.job(HARBOUR) is None

    def test_many(self, store: Store) -> None:
        many = [f"{HARBOUR}/{number}" for number in range(1900)]
        assert store.add_jobs(many, NOON) == 1900
        assert store.add_jobs([*many, f"{HARBOUR}/new"], NOON) == 1
        assert urls(store.lease_jobs(NOON, 1850, 60)) == many[:1850]
        assert store.release_leases(many) == 1850
        assert len(store.jobs(limit=7)) == 7

    @pytest.mark.parametrize("strange", ["\x00", "\ud83d", "' OR 1=1 --", "%s", "x" * 100_000])
    def test_no_url_is_too_strange(self, store: Store, strange: str) -> None:
        url = f"{HARBOUR}/{strange}"
        store.add_jobs([url], NOON)
        assert urls(store.lease_jobs(NOON, 1, 60)) == [url]
        assert store.fail_job(url, strange, NOON)
        job = store.job(url)
        assert job
        assert job.reason == strange


class TestVisits:
    def test_a_stored_page_gives_its_validators(self, store: Store) -> None:
        put = fetched(ETAGGED, requested="https://short.example/f")
        store.put([put])
        known = Validators(etag='"7"', last_modified=dict(ETAGGED)["Last-Modified"], url=HARBOUR, sha256=sha(put))
        assert store.validators(HARBOUR) == known
        assert store.validators("http://www.harbour.example/ferry/?utm_source=x") == known
        assert store.validators("https://short.example/f") == known
        assert store.validators("https://inland.example/") == Validators()

    def test_what_was_not_fetched_gives_none(self, store: Store) -> None:
        store.put([item(fetched=NOON)])
        assert store.validators(HARBOUR) == Validators()

    def test_other_bytes_of_the_same_text_bring_new_validators(self, store: Store) -> None:
        store.put([fetched(ETAGGED)])
        store.put([fetched((("etag", '"8"'),), NOON + HOUR, body=b"other")])
        assert store.count() == 1
        assert store.validators(HARBOUR).etag == '"8"'
        assert store.validators(HARBOUR).last_modified is None

    def test_a_late_arrival_takes_nothing_back(self, store: Store) -> None:
        store.put([fetched(ETAGGED)])
        store.put([fetched((("ETag", '"1"'),), NOON - HOUR, body=b"older")])
        assert store.validators(HARBOUR).etag == '"7"'

    def test_a_304_is_only_a_visit(self, store: Store) -> None:
        put = fetched(ETAGGED)
        store.put([put])
        store.record_visit(HARBOUR, fetched=NOON + HOUR, status=304, headers=(("ETag", 'W/"7"'),))
        assert store.last_visit(HARBOUR) == NOON + HOUR
        assert len(list(store.each_capture())) == store.count() == 1
        assert store.validators(HARBOUR) == Validators(
            etag='W/"7"', last_modified=dict(ETAGGED)["Last-Modified"], url=HARBOUR, sha256=sha(put)
        )

    def test_a_feed_has_validators_and_no_capture(self, store: Store) -> None:
        feed = "https://harbour.example/rss"
        store.record_visit(feed, requested="https://harbour.example/feed", fetched=NOON, status=200, headers=ETAGGED)
        assert store.validators(feed).etag == store.validators("https://harbour.example/feed").etag == '"7"'
        assert list(store.each_capture()) == []
        assert store.last_visit(feed) is None

    def test_a_bad_answer_keeps_the_validators(self, store: Store) -> None:
        store.put([fetched(ETAGGED)])
        store.record_visit(HARBOUR, fetched=NOON + HOUR, status=500, headers=(("ETag", '"error"'),))
        assert store.validators(HARBOUR).etag == '"7"'

    def test_a_rebuild_keeps_them(self, store: Store) -> None:
        put = fetched(ETAGGED)
        store.put([put])
        store.record_visit(HARBOUR, fetched=NOON + HOUR, status=304, headers=(("ETag", '"9"'),))
        store.rebuild(lambda capture: (put.article, put.signature))
        assert store.validators(HARBOUR).etag == '"9"'

    def test_a_rebuild_brings_no_page_back(self, store: Store) -> None:
        put = fetched(ETAGGED)
        store.put([put])
        store.mark_gone(HARBOUR, NOON + HOUR, "HTTP 410")
        store.rebuild(lambda capture: (put.article, put.signature))
        assert store.gone_since(HARBOUR) == NOON + HOUR

    def test_a_page_is_found_gone_once(self, store: Store) -> None:
        store.put([fetched(ETAGGED)])
        assert store.gone_since(HARBOUR) is None
        assert store.mark_gone(HARBOUR, NOON + HOUR, "HTTP 410")
        assert not store.mark_gone(f"{HARBOUR}/", NOON + 2 * HOUR, "HTTP 404")
        assert store.gone_since(HARBOUR) == NOON + HOUR

    @pytest.mark.parametrize("status", [200, 304])
    def test_a_page_that_comes_back_is_there(self, store: Store, status: int) -> None:
        store.mark_gone(HARBOUR, NOON, "HTTP 404")
        store.record_visit(HARBOUR, fetched=NOON + HOUR, status=status)
        assert store.gone_since(HARBOUR) is None
        assert store.mark_gone(HARBOUR, NOON + 2 * HOUR, "HTTP 404")

    def test_an_error_does_not_bring_it_back(self, store: Store) -> None:
        store.mark_gone(HARBOUR, NOON, "HTTP 404")
        store.record_visit(HARBOUR, fetched=NOON + HOUR, status=503)
        assert store.gone_since(HARBOUR) == NOON


class TestEvents:
    COPY = Event(kind="new copy", article="a", url=HARBOUR, at=NOON, parent="o", detail="92 % of it")

    def test_each_once(self, store: Store) -> None:
        assert store.add_event(self.COPY)
        assert not store.add_event(replace(self.COPY, at=NOON + HOUR, detail="again", url=None))
        assert store.events() == [self.COPY]

    def test_kind_article_and_parent_tell_them_apart(self, store: Store) -> None:
        others = [
            replace(self.COPY, kind="uncredited copy"),
            replace(self.COPY, article="b"),
            replace(self.COPY, parent="p"),
            replace(self.COPY, parent=None),
        ]
        assert all(store.add_event(event) for event in (self.COPY, *others))
        assert not store.add_event(replace(self.COPY, parent=None))
        assert store.events() == [self.COPY, *others]

    def test_in_the_order_of_their_times(self, store: Store) -> None:
        for hours in (2, 0, 1):
            store.add_event(replace(self.COPY, article=str(hours), at=NOON + hours * HOUR))
        assert [event.article for event in store.events()] == ["0", "1", "2"]
        assert [event.article for event in store.events(since=NOON + HOUR)] == ["1", "2"]
        assert [event.article for event in store.events(since=NOON, limit=1)] == ["0"]


def fetched(headers: tuple[tuple[str, str], ...], at: datetime = NOON, **more: object) -> Item:
    put = item(fetched=at, **more)  # type: ignore[arg-type]
    return replace(put, capture=replace(put.capture, status=200, headers=headers))


def sha(put: Item) -> str:
    return put.capture.sha256
