"""Robots files: when they are asked for, what they forbid, and that no answer allows nothing."""

from __future__ import annotations

import socket
from datetime import timedelta
from time import monotonic
from typing import Any

import pytest

from provenance.errors import NotNowError, RobotsError
from provenance.store import Store
from tests.web.asking import FORBIDDEN, QUILL, Clock, Polite, host_of, refused, resolved
from tests.web.server import NewsServer, Page
from tests.web.trouble import ARTICLE, TROUBLE, fixed


class TestRobots:
    def test_are_asked_once_before_the_first_page(self, news: NewsServer, polite: Polite) -> None:
        news.serve(f"{QUILL}/robots.txt", FORBIDDEN)
        urls = [news.serve(f"{QUILL}/{name}", ARTICLE) for name in ("a", "b")]
        first, second = polite(), polite()
        assert [fetcher.get(url).body for fetcher in (first, second) for url in urls] == [ARTICLE] * 4
        assert news.asked() == ["/robots.txt", "/a", "/b", "/a", "/b"]

    def test_are_obeyed(self, news: NewsServer, polite: Polite) -> None:
        news.serve(f"{QUILL}/robots.txt", FORBIDDEN)
        error = refused(polite(), url := news.serve(f"{QUILL}/desk/ferry", ARTICLE))
        assert isinstance(error, RobotsError)
        assert (error.subject, error.message, error.passing) == (url, "refused by robots.txt", False)
        assert news.asked() == ["/robots.txt"]

    def test_are_obeyed_by_every_host_a_redirect_leads_to(self, news: NewsServer, polite: Polite) -> None:
        news.serve("http://second.example/robots.txt", FORBIDDEN)
        target = news.serve("http://second.example/desk/ferry", ARTICLE)
        error = refused(polite(), news.trouble(f"/to?url={target}"))
        assert isinstance(error, RobotsError)
        assert f"redirected to {target}" in str(error)
        assert news.asked("second.example") == ["/robots.txt"]

    def test_and_within_one_host(self, news: NewsServer, polite: Polite) -> None:
        news.serve("http://trouble.example/robots.txt", "User-agent: provenance\nDisallow: /article")
        assert isinstance(refused(polite(), news.trouble("/to?url=/article")), RobotsError)
        assert "/article" not in news.asked()

    def test_are_not_asked_for_what_a_person_named(self, news: NewsServer, polite: Polite) -> None:
        news.serve(f"{QUILL}/robots.txt", FORBIDDEN)
        url = news.serve(f"{QUILL}/desk/ferry", ARTICLE)
        assert polite().fetch(url).body == polite().get(url, named=True).body == ARTICLE
        assert polite().document(url, named=True).body == ARTICLE
        assert news.asked() == ["/desk/ferry"] * 3

    @pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451])
    def test_where_there_is_none_all_is_allowed(self, news: NewsServer, polite: Polite, status: int) -> None:
        news.serve(f"{QUILL}/robots.txt", Page(body=b"User-agent: *\nDisallow: /", status=status))
        url = news.serve(f"{QUILL}/ferry", ARTICLE)
        assert [polite().get(url).body for _ in range(2)] == [ARTICLE] * 2
        assert news.asked() == ["/robots.txt", "/ferry", "/ferry"]

    @pytest.mark.parametrize(
        ("answer", "told"),
        [
            (fixed(status=500), "HTTP 500"),
            (fixed(status=503), "HTTP 503"),
            (fixed(status=429), "HTTP 429"),
            (fixed(status=302, Location="/robots.txt"), "too many redirects"),
            (fixed(status=304), "HTTP 304"),
            (TROUBLE["/silence"], "timed out after 0.3 s"),
            (TROUBLE["/drip"], "timed out after 0.4 s"),
            (TROUBLE["/hang-up"], "connection failed"),
            (TROUBLE["/truncated"], "truncated"),
            (TROUBLE["/challenge-title"], "challenge page"),
            (TROUBLE["/challenge-403"], "challenge page"),
            (TROUBLE["/no-http"], "connection failed"),
        ],
        ids=lambda value: value if isinstance(value, str) else "",
    )  # fmt: skip
    def test_without_an_answer_nothing_is_allowed(
        self, news: NewsServer, polite: Polite, clock: Clock, answer: Any, told: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(TROUBLE, "/robots.txt", answer)
        limits = {"read_timeout_seconds": 0.3, "total_timeout_seconds": 0.4, "retries": 0}
        began = monotonic()
        first = polite(limits=limits)
        for fetcher in (first, first, polite(limits=limits)):
            error = refused(fetcher, news.trouble("/article"))
            assert isinstance(error, NotNowError)
            assert error.passing
            assert 0 < (error.retry_after_seconds or 0) <= 600
        assert "robots.txt did not answer" in error.message or "left alone" in error.message
        assert monotonic() - began < 2
        assert set(news.asked()) == {"/robots.txt"}
        assert len(news.log) == 1, "once in ten minutes"
        clock.time += timedelta(minutes=11)
        monkeypatch.setitem(TROUBLE, "/robots.txt", fixed(b""))
        assert polite(limits=limits).get(news.trouble("/article")).status == 200

    def test_the_reason_is_told(self, news: NewsServer, polite: Polite, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(TROUBLE, "/robots.txt", fixed(status=500))
        fetcher = polite()
        for _ in range(2):
            reason = refused(fetcher, news.trouble("/article")).reason
            assert reason == f"robots.txt did not answer: trouble.example:{news.port}, HTTP 500"

    def test_an_unknown_host_is_told(self, news: NewsServer, polite: Polite, monkeypatch: pytest.MonkeyPatch) -> None:
        def unknown() -> str:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

        resolved(monkeypatch, unknown)
        reason = refused(polite(), "http://nowhere.example/ferry").reason
        assert reason == "robots.txt did not answer: nowhere.example, connection failed: host not found"

    def test_follow_redirects_as_pages_do(self, news: NewsServer, polite: Polite) -> None:
        target = news.serve("http://second.example/rules", FORBIDDEN)
        news.serve(f"{QUILL}/robots.txt", Page(body=b"", status=301, headers=(("Location", target),)))
        url = news.serve(f"{QUILL}/ferry", ARTICLE)
        assert polite().get(url).body == ARTICLE
        assert isinstance(refused(polite(), news.serve(f"{QUILL}/desk/ferry", ARTICLE)), RobotsError)
        assert news.asked() == ["/robots.txt", "/rules", "/ferry"]

    def test_a_day_later_they_are_asked_again(self, news: NewsServer, polite: Polite, clock: Clock) -> None:
        url = news.serve(f"{QUILL}/desk/ferry", ARTICLE)
        polite().get(url)
        news.serve(f"{QUILL}/robots.txt", FORBIDDEN)
        fetcher = polite()
        fetcher.get(url)
        clock.time += timedelta(hours=24)
        assert isinstance(refused(fetcher, url), RobotsError)
        assert news.asked().count("/robots.txt") == 2

    def test_a_huge_file_is_read_to_its_limit(self, news: NewsServer, polite: Polite, hosts: Store) -> None:
        news.serve(f"{QUILL}/robots.txt", FORBIDDEN + "#" * 3_000_000)
        assert isinstance(refused(polite(), news.serve(f"{QUILL}/desk/ferry", ARTICLE)), RobotsError)
        assert len(hosts.host_state(host_of(news)).robots or b"") == 500_000

    def test_a_packed_bomb_is_read_to_its_limit(
        self, news: NewsServer, polite: Polite, hosts: Store, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(TROUBLE, "/robots.txt", TROUBLE["/gzip-bomb"])
        assert polite().get(news.trouble("/article")).body == ARTICLE
        assert len(hosts.host_state(f"trouble.example:{news.port}").robots or b"") == 500_000

    def test_a_private_address_is_refused(self, news: NewsServer, polite: Polite, bystander: NewsServer) -> None:
        fetcher = polite()
        for _ in range(2):
            error = refused(fetcher, f"http://127.0.0.1:{bystander.port}/article")
            assert error.reason.startswith("refused: private address 127.0.0.1")
            assert not error.passing

    def test_a_robots_file_that_leads_inside_is_refused(
        self, news: NewsServer, polite: Polite, bystander: NewsServer
    ) -> None:
        inside = (("Location", f"http://127.0.0.1:{bystander.port}/robots.txt"),)
        news.serve(f"{QUILL}/robots.txt", Page(body=b"", status=302, headers=inside))
        error = refused(polite(), news.serve(f"{QUILL}/ferry", ARTICLE))
        assert error.message == "refused"
        assert "/ferry" not in news.asked()
