"""Slots and penalties: how often a host is asked, by one process and by two, and when it is left alone."""

from __future__ import annotations

import multiprocessing
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from time import monotonic

import pytest

from provenance import similarity
from provenance.errors import BlockedError, FetchError, NotNowError
from provenance.fetch import PoliteFetcher
from provenance.store import Store, open_store
from tests.web.asking import NOON, QUILL, Clock, Polite, host_of, refused
from tests.web.server import NewsServer, Page
from tests.web.trouble import ARTICLE


class TestSlots:
    def test_no_two_requests_without_the_delay(self, news: NewsServer, polite: Polite, clock: Clock) -> None:
        urls = [news.serve(f"{host}/ferry", ARTICLE) for host in (QUILL, QUILL, "http://second.example")]
        fetcher = polite(delay_seconds=3)
        fetcher.get(urls[0])
        fetcher.get(urls[1])
        assert clock.slept == [3, 3], "robots.txt, page, page"
        fetcher.get(urls[2])
        assert clock.slept == [3, 3, 3], "robots.txt of the second host at once"

    def test_redirects_and_second_tries_wait_too(self, news: NewsServer, polite: Polite, clock: Clock) -> None:
        fetcher = polite(delay_seconds=3)
        assert fetcher.fetch(news.trouble("/to?url=/unavailable-once")).body == ARTICLE
        assert news.asked() == ["/to?url=/unavailable-once", "/unavailable-once", "/unavailable-once"]
        assert clock.slept == [3, 3]

    def test_a_person_waits_as_well(self, news: NewsServer, polite: Polite, clock: Clock) -> None:
        for _ in range(2):
            polite(delay_seconds=3).fetch(news.trouble("/article"))
        assert clock.slept == [3]

    def test_waiting_does_not_count_as_the_visit(self, news: NewsServer, hosts: Store) -> None:
        settings = news.settings(total_timeout_seconds=0.25)
        fetcher = PoliteFetcher(settings, hosts, now=lambda: datetime.now(UTC), delay_seconds=0.3)
        began = monotonic()
        assert fetcher.get(news.trouble("/to?url=/article")).body == ARTICLE
        assert monotonic() - began > 0.6
        assert "timed out after 0.25 s" in refused(fetcher, news.trouble("/drip")).reason

    def test_crawl_delay_is_obeyed(self, news: NewsServer, polite: Polite, clock: Clock) -> None:
        news.serve(f"{QUILL}/robots.txt", "User-agent: *\nCrawl-delay: 7\n")
        fetcher = polite(delay_seconds=1)
        for name in ("a", "b"):
            fetcher.get(news.serve(f"{QUILL}/{name}", ARTICLE))
        assert clock.slept == [7, 7]
        polite(delay_seconds=9).get(news.at(f"{QUILL}/a"))
        polite(delay_seconds=9).get(news.at(f"{QUILL}/a"))
        assert clock.slept == [7, 7, 7, 9], "the greater one counts"

    def test_an_endless_crawl_delay_is_cut_and_told_once(self, news: NewsServer, polite: Polite, clock: Clock) -> None:
        news.serve(f"{QUILL}/robots.txt", "User-agent: *\nCrawl-delay: 3600\n")
        told: list[str] = []
        fetcher = polite(tell=told.append)
        for name in ("a", "b"):
            fetcher.get(news.serve(f"{QUILL}/{name}", ARTICLE))
        assert clock.slept == [60, 60]
        assert told == [f"{host_of(news)} asks for 3600 s between requests; 60 s are kept"]

    def test_never_beyond_the_deadline(self, news: NewsServer, polite: Polite, clock: Clock, hosts: Store) -> None:
        url = news.serve(f"{QUILL}/a", ARTICLE)
        fetcher = polite(delay_seconds=10, until=NOON + timedelta(seconds=15))
        fetcher.get(url)
        error = refused(fetcher, url)
        assert isinstance(error, NotNowError)
        assert error.message == "no time left"
        assert error.retry_after_seconds is None
        assert clock.slept == [10]
        assert hosts.host_state(host_of(news)).next_allowed == NOON + timedelta(seconds=20), "no slot was taken"
        clock.time += timedelta(minutes=1)
        assert refused(fetcher, news.trouble("/article")).message == "no time left"
        assert news.asked() == ["/robots.txt", "/a"]

    def test_without_a_deadline_five_minutes(
        self, news: NewsServer, polite: Polite, hosts: Store, clock: Clock
    ) -> None:
        hosts.hold_host(host_of(news), NOON + timedelta(hours=1))
        assert refused(polite(), news.serve(f"{QUILL}/a", ARTICLE), named=True).message == "no time left"
        assert clock.slept == []
        assert news.log == []


class TestPenalties:
    def test_a_day_is_noted_and_not_slept(self, news: NewsServer, polite: Polite, clock: Clock, hosts: Store) -> None:
        error = refused(polite(), news.trouble("/rate-limited"))
        assert isinstance(error, BlockedError)
        assert (error.http_status, error.retry_after_seconds, error.passing) == (429, 86_400, True)
        state = hosts.host_state(f"trouble.example:{news.port}")
        assert (state.penalty_until, state.failures) == (NOON + timedelta(days=1), 1)
        asked = len(news.log)
        for named in (False, True):
            later = refused(polite(), news.trouble("/article"), named=named)
            assert isinstance(later, NotNowError)
            assert later.retry_after_seconds == 86_400
            assert later.reason == f"trouble.example:{news.port} is left alone: until 2026-03-05T12:00:00Z"
        assert len(news.log) == asked
        assert clock.slept == []
        clock.time += timedelta(days=1, seconds=1)
        polite().get(news.trouble("/article"))
        assert hosts.host_state(f"trouble.example:{news.port}").failures == 0

    def test_the_host_that_asked_for_it_bears_it(self, news: NewsServer, polite: Polite, hosts: Store) -> None:
        url = news.serve(
            f"{QUILL}/ferry", Page(body=b"", status=302, headers=(("Location", news.trouble("/rate-limited")),))
        )
        refused(polite(), url)
        assert hosts.host_state(host_of(news)).penalty_until is None
        assert hosts.host_state(f"trouble.example:{news.port}").penalty_until == NOON + timedelta(days=1)

    @pytest.mark.parametrize(
        ("path", "pause"),
        [
            ("/unavailable-long", timedelta(days=1)),
            ("/unavailable", timedelta(minutes=1)),
            ("/unavailable-date", timedelta(days=7)),
        ],
    )
    def test_a_server_in_trouble_is_left_alone(
        self, news: NewsServer, polite: Polite, hosts: Store, path: str, pause: timedelta
    ) -> None:
        refused(polite(), news.trouble(path))
        assert hosts.host_state(f"trouble.example:{news.port}").penalty_until == NOON + pause

    def test_503_once_is_no_trouble(self, news: NewsServer, polite: Polite, hosts: Store) -> None:
        assert polite().get(news.trouble("/unavailable-once")).body == ARTICLE
        assert hosts.host_state(f"trouble.example:{news.port}").failures == 0

    def test_failures_in_a_row_bring_longer_and_longer_pauses(
        self, news: NewsServer, polite: Polite, hosts: Store, clock: Clock
    ) -> None:
        pauses = []
        for path in ("/broken", "/hang-up", "/silence", "/truncated", "/broken"):
            refused(polite(limits={"read_timeout_seconds": 0.2, "retries": 0}), news.trouble(path))
            until = hosts.host_state(f"trouble.example:{news.port}").penalty_until
            pauses.append(until and until - clock.time)
            clock.time = until or clock.time
        assert pauses == [None, None, timedelta(minutes=1), timedelta(minutes=2), timedelta(minutes=4)]

    @pytest.mark.parametrize("path", ["/missing", "/forbidden", "/image", "/huge", "/challenge-title", "/article"])
    def test_a_host_that_answers_is_well(self, news: NewsServer, polite: Polite, hosts: Store, path: str) -> None:
        host = f"trouble.example:{news.port}"
        hosts.penalise(host, None, 2)
        with suppress(FetchError):
            polite().fetch(news.trouble(path))
        assert hosts.host_state(host).failures == 0


DELAY_SECONDS = 0.15
PAGES = 5


def crawl(news: NewsServer, db: str, name: str) -> None:
    with open_store(db, spec=similarity.SPEC) as store:
        settings = news.settings(total_timeout_seconds=5.0)
        fetcher = PoliteFetcher(settings, store, now=lambda: datetime.now(UTC), delay_seconds=DELAY_SECONDS)
        for number in range(PAGES):
            fetcher.get(news.at(f"{QUILL}/{name}{number}"))


def test_two_processes_together_keep_the_delay(news: NewsServer, tmp_path: Path) -> None:
    db = f"sqlite:///{tmp_path}/store.db"
    open_store(db, spec=similarity.SPEC).close()
    for name in ("a", "b"):
        for number in range(PAGES):
            news.serve(f"{QUILL}/{name}{number}", ARTICLE)
    fork = multiprocessing.get_context("fork")
    processes = [fork.Process(target=crawl, args=(news, db, name)) for name in ("a", "b")]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
        assert process.exitcode == 0
    pages = [entry for entry in news.log if entry.path != "/robots.txt"]
    assert len(pages) == 2 * PAGES
    gaps = [later.at - sooner.at for sooner, later in pairwise(news.log)]
    assert min(gaps) >= DELAY_SECONDS - 0.005, gaps
