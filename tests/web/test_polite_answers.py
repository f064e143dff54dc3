"""Conditional requests, and feeds and sitemaps fetched as documents."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provenance.errors import BlockedError, FetchError, RobotsError
from provenance.fetch import Documents, led_to_front
from provenance.records.capture import Capture
from provenance.records.job import Document, NotModified, Validators
from provenance.store import Store
from tests.web.asking import FORBIDDEN, NOON, QUILL, Polite, refused
from tests.web.server import NewsServer, Page
from tests.web.trouble import ARTICLE

ETAG = ("ETag", '"7"')
DATE = ("Last-Modified", "Wed, 04 Mar 2026 10:00:00 GMT")
RSS = b'<?xml version="1.0"?><rss version="2.0"><channel><item><title>Access Denied</title></item></channel></rss>'


class TestConditional:
    @pytest.fixture
    def url(self, news: NewsServer) -> str:
        headers = (("Content-Type", "text/html"), ETAG, DATE)
        return news.serve(f"{QUILL}/ferry", Page(body=ARTICLE, headers=headers))

    def test_an_unchanged_page_is_not_sent(self, news: NewsServer, polite: Polite, url: str) -> None:
        capture = polite().get(url)
        known = Validators(etag=capture.header("ETag"), last_modified=capture.header("Last-Modified"), url=url)
        again = polite().get(url, validators=known)
        assert again == NotModified(url=url, fetched=NOON, headers=again.headers)
        assert dict(again.headers)["ETag"] == ETAG[1]
        sent = news.log[-1].headers
        assert (sent["If-None-Match"], sent["If-Modified-Since"]) == (ETAG[1], DATE[1])
        assert [entry.conditional for entry in news.log] == [False, False, True]

    @pytest.mark.parametrize("known", [Validators(etag=ETAG[1]), Validators(last_modified=DATE[1])])
    def test_one_of_them_is_enough(self, polite: Polite, url: str, known: Validators) -> None:
        assert isinstance(polite().get(url, validators=replace(known, url=url)), NotModified)

    def test_a_changed_page_is_sent(self, polite: Polite, url: str) -> None:
        known = Validators(etag='"6"', last_modified=DATE[1], url=url)
        assert isinstance(polite().get(url, validators=known), Capture)

    def test_another_page_is_never_asked_so(self, news: NewsServer, polite: Polite, url: str) -> None:
        """A redirect to the front page, whose own date would say "not modified" of an article that is gone."""
        front = news.serve(f"{QUILL}/", Page(body=ARTICLE, headers=(("Content-Type", "text/html"), DATE)))
        news.serve(f"{QUILL}/ferry", Page(body=b"", status=302, headers=(("Location", "/"),)))
        capture = polite().get(url, validators=Validators(last_modified=DATE[1], url=url))
        assert isinstance(capture, Capture)
        assert (capture.requested, capture.url) == (url, front)
        assert led_to_front(capture.requested, capture.url)
        assert [entry.conditional for entry in news.log] == [False, True, False]

    def test_the_way_there_is_no_obstacle(self, news: NewsServer, polite: Polite, url: str) -> None:
        known = Validators(etag=ETAG[1], url=url)
        again = polite().get(news.trouble(f"/to?url={url}"), validators=known)
        assert isinstance(again, NotModified)
        assert (again.url, again.requested) == (url, news.trouble(f"/to?url={url}"))

    @pytest.mark.parametrize("etag", ["", "a\nb", "a\r\nX-Evil: 1", " a", "é", "\x00", "x" * 2_000])
    def test_validators_that_no_server_gave_are_not_sent(
        self, news: NewsServer, polite: Polite, url: str, etag: str
    ) -> None:
        assert isinstance(polite().get(url, validators=Validators(etag=etag, url=url)), Capture)
        assert not news.log[-1].conditional

    def test_304_that_nobody_asked_for_is_a_failure(self, polite: Polite, news: NewsServer) -> None:
        url = news.serve(f"{QUILL}/x", Page(body=b"", status=304))
        assert refused(polite(), url).message == "HTTP 304"

    def test_the_store_gives_them(self, news: NewsServer, polite: Polite, url: str, hosts: Store) -> None:
        document = polite().document(url)
        hosts.record_visit(document.url, fetched=NOON, status=document.status, headers=document.headers)
        assert isinstance(polite().get(url, validators=hosts.validators(url)), NotModified)


class TestDocuments:
    @pytest.mark.parametrize(
        "kind",
        [
            "application/rss+xml",
            "application/atom+xml; charset=utf-8",
            "application/rdf+xml",
            "application/x-rss+xml",
            "application/xml",
            "text/xml",
            "application/json",
            "application/feed+json",
            "text/html",
            "text/plain",
            "application/octet-stream",
            "application/x-gzip",
            "",
        ],
    )
    def test_every_kind_that_feeds_are_served_as(self, news: NewsServer, polite: Polite, kind: str) -> None:
        url = news.serve(f"{QUILL}/feed", Page(body=RSS, headers=(("Content-Type", kind),) if kind else ()))
        document = polite().document(url)
        assert document == Document(
            url=url, status=200, content_type=kind or None, body=RSS, fetched=NOON, headers=document.headers
        )
        assert news.log[-1].headers["Accept"].startswith("application/rss+xml")

    @pytest.mark.parametrize("kind", ["image/png", "video/mp4", "application/pdf", "application/zip"])
    def test_no_other(self, news: NewsServer, polite: Polite, kind: str) -> None:
        url = news.serve(f"{QUILL}/feed", Page(body=RSS, headers=(("Content-Type", kind),)))
        with pytest.raises(FetchError, match=rf"unsupported media type: .*: {kind}"):
            polite().document(url)

    @pytest.mark.parametrize("path", ["/challenge-mark", "/challenge-202", "/rate-limited", "/unauthorized"])
    def test_a_closed_door_is_no_feed(self, news: NewsServer, polite: Polite, path: str) -> None:
        with pytest.raises(BlockedError):
            polite().document(news.trouble(path))

    def test_robots_count_for_them(self, news: NewsServer, polite: Polite) -> None:
        news.serve(f"{QUILL}/robots.txt", FORBIDDEN)
        with pytest.raises(RobotsError):
            polite().document(news.serve(f"{QUILL}/desk/feed", RSS))

    def test_limit_of_their_own(self, news: NewsServer, polite: Polite) -> None:
        with pytest.raises(FetchError, match="too large"):
            polite().document(news.trouble("/huge"))
        url = news.serve(f"{QUILL}/sitemap.xml", Page(body=b"<urlset>" + b" " * 1_500_000, headers=()))
        assert len(polite().document(url, max_bytes=2_000_000).body) == 1_500_008
        with pytest.raises(FetchError, match=r"too large: .*: more than 1000 bytes"):
            polite().document(url, max_bytes=1_000)

    def test_the_getter_asks_conditionally_and_keeps_all(self, news: NewsServer, polite: Polite, hosts: Store) -> None:
        news.serve(f"{QUILL}/robots.txt", "User-agent: *\nDisallow: /")
        url = news.serve(f"{QUILL}/feed", Page(body=RSS, headers=(("Content-Type", "text/xml"), ETAG)))
        for status, body in ((200, RSS), (304, b"")):
            getter = Documents(fetcher=polite(), known=hosts.validators, named=(url,))
            document = getter.get(url)
            assert (document.status, document.body) == (status, body)
            assert getter.got == [document]
            hosts.record_visit(url, fetched=NOON, status=document.status, headers=document.headers)
        assert news.asked() == ["/feed", "/feed"]
