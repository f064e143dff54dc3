"""Sitemaps and their indexes: what is opened, in which order, how far, and what stops."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from provenance.errors import FetchError, UnreadableError
from provenance.records.job import Document, Sighting, Skipped
from provenance.sources import sitemap
from provenance.sources.getting import Found, Held
from provenance.sources.sitemap import Limits

NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
SITE = "https://isle.example"


def pages(*names: str, lastmod: str = "") -> str:
    changed = f"<lastmod>{lastmod}</lastmod>" if lastmod else ""
    return (
        f"<urlset {NAMESPACE}>"
        + "".join(f"<url><loc>{SITE}/{name}</loc>{changed}</url>" for name in names)
        + "</urlset>"
    )


def index(*entries: tuple[str, str]) -> str:
    inner = "".join(
        f"<sitemap><loc>{SITE}/{name}</loc>{f'<lastmod>{date}</lastmod>' if date else ''}</sitemap>"
        for name, date in entries
    )
    return f"<sitemapindex {NAMESPACE}>{inner}</sitemapindex>"


class Site:
    """Answers from a table, and remembers what it was asked."""

    def __init__(self, files: Mapping[str, str | bytes], moved: Mapping[str, str] | None = None) -> None:
        self.files = files
        self.moved = moved or {}
        self.asked: list[str] = []

    def get(self, url: str) -> Document:
        name = url.removeprefix(f"{SITE}/")
        self.asked.append(name)
        name = self.moved.get(name, name)
        if name not in self.files:
            raise FetchError("HTTP 404", url)
        body = self.files[name]
        content = body.encode() if isinstance(body, str) else body
        return Document(url=f"{SITE}/{name}", status=200, content_type=None, body=content)


def walked(site: Site, *, since: datetime | None = None, limits: Limits = sitemap.LIMITS) -> list[Found]:
    return list(sitemap.sightings(f"{SITE}/index.xml", site, since=since, limits=limits))


def names(found: list[Found]) -> list[str]:
    return [one.url.removeprefix(f"{SITE}/") for one in found if isinstance(one, Sighting)]


def reasons(found: list[Found]) -> list[tuple[str, int]]:
    return [(one.reason, one.count) for one in found if isinstance(one, Skipped)]


def test_an_index_is_followed_newest_first() -> None:
    entries = index(("a.xml", "2026-11-01"), ("undated.xml", ""), ("b.xml.gz", "2026-11-20T10:00:00Z"))
    site = Site(
        {
            "index.xml": entries,
            "a.xml": pages("1", "2"),
            "b.xml.gz": gzip.compress(pages("2", "3").encode()),
            "undated.xml": f"{SITE}/4\n{SITE}/5",
        }
    )
    assert names(walked(site)) == ["2", "3", "1", "4", "5"]
    assert site.asked == ["index.xml", "b.xml.gz", "a.xml", "undated.xml"]


def test_what_was_not_changed_since_is_not_opened() -> None:
    site = Site(
        {
            "index.xml": index(("old.xml", "2026-11-01"), ("new.xml", "2026-11-20T10:00:00Z"), ("undated.xml", "")),
            "new.xml": pages("1", lastmod="2026-11-20T09:00:00Z") + "<!-- end -->",
            "undated.xml": pages("2", lastmod="2026-11-01"),
        }
    )
    found = walked(site, since=datetime(2026, 11, 19, tzinfo=UTC))
    assert names(found) == ["1"]
    assert site.asked == ["index.xml", "new.xml", "undated.xml"]
    assert reasons(found) == [("sitemaps too old", 1), ("too old", 1)]


def test_circles_end() -> None:
    site = Site(
        {"index.xml": index(("index.xml", ""), ("b.xml", ""), ("c.xml", "")), "b.xml": index(("index.xml", ""))},
        moved={"c.xml": "index.xml"},
    )
    assert walked(site) == []
    assert site.asked == ["index.xml", "b.xml", "c.xml"]


def test_depth_files_and_entries_are_limited_and_said() -> None:
    deep = Site({"index.xml": index(("1", "")), "1": index(("2", "")), "2": index(("3", "")), "3": pages("x")})
    assert reasons(walked(deep)) == [("sitemaps nested too deeply", 1)]
    assert deep.asked == ["index.xml", "1", "2"]

    wide = Site({"index.xml": index(*((f"{n}", "") for n in range(80))), **{f"{n}": pages(f"p{n}") for n in range(80)}})
    found = walked(wide)
    assert len(wide.asked) == 50
    assert len(names(found)) == 49
    assert reasons(found) == [("too many sitemaps", 31)]

    long = Site({"index.xml": pages(*(f"p{n}" for n in range(30)))})
    found = walked(long, limits=Limits(entries=10))
    assert len(names(found)) == 10
    assert "too many entries" in reasons(found)[0][0]


def test_unpacking_is_limited_and_what_stood_before_is_kept() -> None:
    bomb = gzip.compress(pages("1").removesuffix("</urlset>").encode() + b" " * 5_000_000)
    found = walked(Site({"index.xml": bomb}), limits=Limits(unpacked_bytes=1_000_000))
    assert names(found) == ["1"]
    assert [str(one) for one in found if isinstance(one, UnreadableError)] == [
        f"broken sitemap: {SITE}/index.xml: more than 1 MB unpacked"
    ]


@pytest.mark.parametrize("cut", [12, 40, -3])
def test_a_packed_file_cut_short_is_a_failure(cut: int) -> None:
    packed = gzip.compress(f"{SITE}/1\n{SITE}/2\n".encode())[:cut]
    found = walked(Site({"index.xml": packed}))
    assert [type(one) for one in found if not isinstance(one, Sighting)] == [UnreadableError]


@pytest.mark.parametrize(
    ("body", "cause"),
    [
        ("<!doctype html><html><body>No such page</body></html>", "a web page"),
        ('<rss version="2.0"><channel/></rss>', "a feed"),
        ("", "empty"),
        ("Not found", "of no known kind"),
        ('{"urls": []}', "of no known kind"),
    ],
)
def test_what_is_no_sitemap_is_a_failure(body: str, cause: str) -> None:
    (error,) = walked(Site({"index.xml": body}))
    assert isinstance(error, UnreadableError)
    assert (error.message, error.cause) == ("no sitemap", cause)


def test_an_empty_one_is_an_answer() -> None:
    assert walked(Site({"index.xml": pages()})) == []
    assert walked(Site({"index.xml": index()})) == []


def test_broken_xml_gives_what_stood_before_and_an_error() -> None:
    found = walked(Site({"index.xml": pages("1", "2").removesuffix("</urlset>") + "<url><loc>https://isle.ex"}))
    assert names(found) == ["1", "2"]
    assert [type(one) for one in found[2:]] == [UnreadableError]


def test_bare_ampersands_are_read_but_not_inside_character_data() -> None:
    assert names(walked(Site({"index.xml": pages("1", "2?a=1&b=2", "3?x=1&amp;y=2")}))) == [
        "1",
        "2?a=1&b=2",
        "3?x=1&y=2",
    ]
    assert names(walked(Site({"index.xml": pages("<![CDATA[2?a=1&b=2]]>".join(["", ""]))}))) == ["2?a=1&b=2"]


def test_an_image_address_is_not_the_page_and_half_an_address_is_none() -> None:
    body = (
        f'<!DOCTYPE urlset [<!ENTITY x SYSTEM "file:///etc/passwd">]><urlset {NAMESPACE} xmlns:image="urn:image">'
        f"<url><image:image><image:loc>{SITE}/1.jpg</image:loc></image:image></url>"
        f"<url><loc>{SITE}/half&x;</loc></url><url><loc>{SITE}/2</loc></url></urlset>"
    )
    found = walked(Site({"index.xml": body}))
    assert names(found) == ["2"]
    assert reasons(found) == [("no address", 1), ("no address", 1)]


def test_a_missing_child_stops_nothing() -> None:
    found = walked(Site({"index.xml": index(("gone.xml", "2026-11-20"), ("b.xml", "")), "b.xml": pages("1")}))
    assert isinstance(found[0], FetchError)
    assert names(found) == ["1"]


def test_an_endless_entry_ends() -> None:
    (error,) = walked(Site({"index.xml": f"<urlset {NAMESPACE}><url>" + "<a/>" * 100_000}))
    assert isinstance(error, UnreadableError)


def test_a_document_in_hand_is_not_fetched_again() -> None:
    site = Site({"index.xml": index(("b.xml", "")), "b.xml": pages("1")})
    url = f"{SITE}/index.xml"
    held = Held(site.get(url), url, site)
    assert names(list(sitemap.sightings(url, held))) == ["1"]
    assert site.asked == ["index.xml", "b.xml"]
