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

    def broken(capture: object, *given: object) -> object:
        if getattr(capture, "url", None) == addresses["ledger"]:
            raise RecursionError("too deep")
        return read(capture, *given)  # type: ignore[arg-type]

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


def with_etag(news: NewsServer, urls: dict[str, str]) -> None:
    """Serve these pages with validators, as most sites do."""
    for name, url in urls.items():
        page = news.answer(url.split("/")[2].partition(":")[0], "/" + url.split("/", 3)[3])
        assert isinstance(page, Page)
        news.serve(url, replace(page, headers=(*page.headers, ("ETag", f'"{name}"'))))


def test_an_unchanged_world_is_asked_conditionally_and_nothing_is_stored(
    news: NewsServer, crawler: Crawler, hosts: Store
) -> None:
    listed, fed, mapped = news.serve_story("permission"), news.serve_story("two-reports"), news.serve_story("wire")
    for urls in (listed, fed, mapped):
        with_etag(news, urls)
    feed = news.serve("https://feeds.example/rss", rss(*fed.values()))
    entries = "".join(f"<url><loc>{url}</loc></url>" for url in mapped.values())
    inner = news.serve("https://maps.example/news.xml", xml(f"<urlset>{entries}</urlset>"))
    nested = f"<sitemap><loc>{inner}</loc><lastmod>2026-03-04</lastmod></sitemap>"
    index = news.serve("https://maps.example/index.xml", xml(f"<sitemapindex>{nested}</sitemapindex>"))
    place = crawler.listed(*listed.values(), feed, index)
    first = crawler.crawl(place)
    assert first.failed == []
    assert first.new_articles == first.fetched == len({*listed.values(), *fed.values(), *mapped.values()})
    articles, events, asked = list(hosts.each_article()), hosts.events(), len(news.log)
    crawler.clock.time += timedelta(hours=2)
    second = crawler.crawl(place)
    assert (second.fetched, second.new_articles, second.failed) == (0, 0, [])
    assert second.unchanged == first.fetched
    assert len(news.log) - asked == first.fetched + 2
    assert all(entry.conditional for entry in news.log[asked:])
    assert (list(hosts.each_article()), hosts.events()) == (articles, events)


@pytest.mark.parametrize("how", [404, 410, 301])
def test_a_page_that_goes_is_removed_once_and_may_come_back(
    news: NewsServer, crawler: Crawler, hosts: Store, how: int
) -> None:
    url = news.serve_story("permission")["ledger"]
    crawler.crawl(url)
    front = news.serve(f"https://{url.split('/')[2].partition(':')[0]}/", b"<h1>Today</h1>")
    gone = Page(body=b"<p>gone</p>", status=how, headers=(("Location", front),) if how == 301 else ())
    news.serve(url, gone)
    for hours in (1, 7):
        crawler.clock.time += timedelta(hours=hours)
        assert [one.url for one in crawler.crawl().failed] == [url]
    assert [(event.kind, event.url) for event in hosts.events()] == [("removed", url)]
    assert hosts.gone_since(url) is not None
    news.serve_story("permission")
    crawler.clock.time += timedelta(hours=24)
    assert crawler.crawl().failed == []
    assert hosts.gone_since(url) is None
    assert len(hosts.events()) == 1


def test_a_known_article_is_visited_on_every_rung_of_the_ladder(
    news: NewsServer, crawler: Crawler, hosts: Store
) -> None:
    url = news.serve_story("permission")["ledger"]
    crawler.crawl(url)
    for hours in (1, 6, 24, 168):
        crawler.clock.time += timedelta(hours=hours) - timedelta(minutes=1)
        assert crawler.crawl().unchanged == 0
        crawler.clock.time += timedelta(minutes=1)
        assert crawler.crawl().unchanged == 1
    assert [job.state for job in hosts.jobs()] == ["done"]


def test_a_page_that_was_asked_to_wait_a_day_is_tried_after_it(
    news: NewsServer, crawler: Crawler, hosts: Store
) -> None:
    url = news.serve("https://busy.example/story", Page(body=b"", status=429, headers=(("Retry-After", "86400"),)))
    crawler.crawl(url)
    crawler.clock.time += timedelta(hours=23)
    asked = len(news.log)
    assert crawler.crawl(url).failed == []
    assert len(news.log) == asked
    crawler.clock.time += timedelta(hours=2)
    assert [one.url for one in crawler.crawl(url).failed] == [url]
    assert news.asked("busy.example").count("/story") == 2
    assert [job.attempts for job in hosts.jobs()] == [2]
