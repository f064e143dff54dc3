"""What a crawl makes of lists, feeds and sitemaps, and of what goes wrong on the way, with a clock of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from provenance.app import crawl as crawling
from provenance.app.crawl import Bounds, CrawlCount, crawl
from provenance.app.desk import Desk
from provenance.errors import StoreLockedError
from provenance.settings import Settings
from provenance.store import Store
from tests.web.asking import Clock
from tests.web.server import NewsServer, Page

ETAG = ("ETag", '"one"')


def rss(*urls: str) -> Page:
    items = "".join(f"<item><title>News</title><link>{url}</link></item>" for url in urls)
    body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Feed</title>{items}</channel></rss>'
    return Page(body=body.encode(), headers=(("Content-Type", "application/rss+xml"), ETAG))


def xml(text: str, *, etag: str = "one") -> Page:
    return Page(body=text.encode(), headers=(("Content-Type", "application/xml"), ("ETag", f'"{etag}"')))


class Crawler:
    """Runs crawls on one store at times of the test's choice."""

    def __init__(self, news: NewsServer, store: Store, folder: Path) -> None:
        self.news, self.folder, self.clock = news, folder, Clock()
        self.db = store.subject
        self.told: list[str] = []

    def crawl(self, *places: str, **bounds: object) -> CrawlCount:
        settings = Settings(db=f"sqlite:///{self.db}", fetch=self.news.settings())
        settings = replace(settings, crawl=replace(settings.crawl, per_host_delay_seconds=0.0))
        with Desk(settings, clock=self.clock.now) as desk:
            given = Bounds(**bounds)  # type: ignore[arg-type]
            return crawl(desk, places, given, progress=lambda *_: None, tell=self.told.append)

    def listed(self, *places: str) -> str:
        path = self.folder / "list.txt"
        path.write_text("\n".join(places), encoding="utf-8")
        return str(path)


@pytest.fixture
def crawler(news: NewsServer, hosts: Store, tmp_path: Path) -> Crawler:
    return Crawler(news, hosts, tmp_path)


def pages(news: NewsServer) -> list[str]:
    return [path for path in news.asked() if path != "/robots.txt"]


def test_each_address_of_a_list_is_asked_once(news: NewsServer, crawler: Crawler) -> None:
    addresses = news.serve_story("permission")
    assert crawler.crawl(crawler.listed(*addresses.values())).new_articles == 5
    assert len(pages(news)) == 5


def test_a_feed_that_fails_once_is_read_by_a_later_run(news: NewsServer, crawler: Crawler, hosts: Store) -> None:
    article = news.serve_story("permission")["ledger"]
    place = news.serve("https://feeds.example/rss", Page(body=b"oh no", status=500))
    assert [one.url for one in crawler.crawl(place).failed] == [place]
    news.serve(place, rss(article))
    crawler.clock.time += timedelta(hours=1)
    assert crawler.crawl(place).new_articles == 1
    assert [job.url for job in hosts.jobs()] == [article]


def test_a_feed_that_fails_for_long_is_asked_again_when_it_is_named(
    news: NewsServer, crawler: Crawler, hosts: Store
) -> None:
    place = news.serve("https://feeds.example/rss", rss())
    crawler.crawl(place)
    news.serve(place, Page(body=b"gone", status=404))
    for _ in range(2):
        assert [one.reason for one in crawler.crawl(place).failed] == ["HTTP 404"]
    assert hosts.jobs() == []


def test_a_feed_inside_a_feed_is_not_followed(news: NewsServer, crawler: Crawler, hosts: Store) -> None:
    article = news.serve_story("permission")["ledger"]
    inner = news.serve("https://inner.example/rss", rss(article))
    count = crawler.crawl(news.serve("https://outer.example/rss", rss(inner)))
    assert [(one.url, one.reason) for one in count.failed] == [(inner, "a feed, which no list or person named")]
    assert hosts.jobs() == []


@pytest.mark.parametrize(("dated", "asked_again"), [("<lastmod>2026-03-04</lastmod>", 0), ("", 1)])
def test_a_sitemap_below_an_index_without_dates_is_read_each_time(
    news: NewsServer, crawler: Crawler, dated: str, asked_again: int
) -> None:
    one, other = news.serve_story("permission")["ledger"], news.serve_story("wire")["isle"]
    inner = news.serve("https://maps.example/news.xml", xml(f"<urlset><url><loc>{one}</loc></url></urlset>"))
    index = f"<sitemapindex><sitemap><loc>{inner}</loc>{dated}</sitemap></sitemapindex>"
    place = news.serve("https://maps.example/index.xml", xml(index))
    assert crawler.crawl(place).new_articles == 1
    news.serve(inner, xml(f"<urlset><url><loc>{other}</loc></url></urlset>", etag="two"))
    assert crawler.crawl(place).new_articles == asked_again
    conditional = {entry.path: entry.conditional for entry in news.log if entry.host == "maps.example"}
    assert conditional["/index.xml"] is not bool(asked_again)


def test_trouble_with_the_store_ends_the_run_and_gives_no_page_up(
    news: NewsServer, crawler: Crawler, hosts: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = news.serve_story("permission")["ledger"]

    def held(*_: object) -> None:
        raise StoreLockedError("the store is held by another run", "store.db")

    with monkeypatch.context() as broken:
        broken.setattr(Store, "put", held)
        with pytest.raises(StoreLockedError):
            crawler.crawl(url)
    assert [job.state for job in hosts.jobs()] == ["waiting"]
    assert crawler.crawl(url).new_articles == 1


def test_a_page_on_which_the_reader_breaks_ends_no_run(
    news: NewsServer, crawler: Crawler, monkeypatch: pytest.MonkeyPatch
) -> None:
    addresses = news.serve_story("permission")
    read = crawling.item

    def broken(capture: object) -> object:
        if getattr(capture, "url", None) == addresses["ledger"]:
            raise RecursionError("too deep")
        return read(capture)  # type: ignore[arg-type]

    monkeypatch.setattr(crawling, "item", broken)
    count = crawler.crawl(crawler.listed(*addresses.values()))
    assert count.new_articles == 4
    assert [(one.url, one.reason) for one in count.failed] == [
        (addresses["ledger"], "cannot be read: RecursionError: too deep")
    ]


def test_a_host_that_has_no_slot_left_holds_up_no_other(
    news: NewsServer, crawler: Crawler, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crawling, "_BATCH", 2)
    slow = [news.serve(f"https://slow.example/{number}", b"<p>too short</p>") for number in range(4)]
    delay = Page(body=b"User-agent: *\nCrawl-delay: 50", headers=(("Content-Type", "text/plain"),))
    news.serve("https://slow.example/robots.txt", delay)
    quick = news.serve_story("permission")["ledger"]
    count = crawler.crawl(crawler.listed(*slow, quick), until=crawler.clock.time + timedelta(seconds=5))
    assert count.new_articles == 1
    assert count.left == 4


def test_a_crawl_delay_that_is_not_kept_is_told(news: NewsServer, crawler: Crawler) -> None:
    url = news.serve_story("permission")["ledger"]
    robots = f"{url.partition('/news')[0]}/robots.txt"
    page = Page(body=b"User-agent: *\nCrawl-delay: 600", headers=(("Content-Type", "text/plain"),))
    news.serve(robots, page)
    crawler.crawl(url, until=crawler.clock.time + timedelta(seconds=5))
    assert len(crawler.told) == 1
    assert "asks for 600 s" in crawler.told[0]


def test_a_password_in_a_list_is_refused_and_shown_nowhere(news: NewsServer, crawler: Crawler, hosts: Store) -> None:
    place = crawler.listed("http://desk:secret@paper.example/story")
    count = crawler.crawl(place, "https://desk:secret@paper.example/other")
    assert [one.reason for one in count.failed] == [
        "broken line: credentials in the address",
        "not a web address: credentials in the address",
    ]
    assert "secret" not in str(count.failed)
    assert (hosts.jobs(), news.log) == ([], [])
