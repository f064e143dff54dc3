"""Whatever a server answers, a source answers with values, soon, and never with an invented address."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.records.job import Document, Sighting
from provenance.sources import feed, sitemap, urllist
from provenance.sources.dates import moment
from provenance.sources.getting import Found
from provenance.sources.headlines import likely_copy
from provenance.sources.kinds import which
from provenance.text.urls import host, is_url

FOLDER = Path(__file__).parents[2] / "fixtures" / "sources"
BODIES = [path.read_bytes() for path in sorted(FOLDER.iterdir())]
SINCE = datetime(2026, 11, 19, tzinfo=UTC)
PIECES = st.sampled_from(
    [
        b"<rss version='2.0'>",
        b"<channel>",
        b"<item>",
        b"</item>",
        b"<title>",
        b"</title>",
        b"<link>",
        b"</link>",
        b"<pubDate>",
        b"<entry>",
        b"<feed xmlns='http://www.w3.org/2005/Atom'>",
        b"<urlset>",
        b"<url>",
        b"</url>",
        b"<loc>",
        b"</loc>",
        b"<sitemapindex>",
        b"<sitemap>",
        b"<lastmod>",
        b"https://a.example/1",
        b"http://[::1",
        b"http://a\x00b",
        b"&#99999999;",
        b"&#xD800;",
        b"&nbsp;",
        b"&",
        b"<![CDATA[",
        b"]]>",
        b"<!DOCTYPE rss [",
        b"<!ENTITY a '&a;'>",
        b"]>",
        b"<?xml version='1.0'",
        b" encoding='utf-7'?>",
        b"2026-11-20",
        b"Fri, 99 Foo 20266 99:99:99 +9999",
        b"\xff\xfe",
        b"\x00",
        b'{"version":"https://jsonfeed.org/version/1"',
        b',"items":[{"url":1,"title":{}}]}',
        b"[[[[",
        b"\n",
        b" ",
        b"\x1f\x8b\x08\x00",
        b"<a xml:base='//['>",
        b"<source url='//[x'>",
    ]
)
LABELS = st.sampled_from(
    [None, "", "text/html", "text/xml; charset=hex", "a/b; charset=\x00", "text/xml; charset=utf-16"]
)


def check(body: bytes, label: str | None = None, url: str = "https://host.example/feed") -> None:
    document = Document(url=url, status=200, content_type=label, body=body)
    found = [
        *feed.parse(document, since=SINCE),
        *sitemap.parse(document),
        *urllist.parse(body.splitlines(keepends=True), "list"),
    ]
    which(document)
    for one in found:
        assert isinstance(one, get_args(Found))
        if isinstance(one, Sighting):
            assert is_url(one.url)
            assert host(one.url)
            assert one.published is None or one.published.tzinfo is UTC


@settings(max_examples=150, deadline=None)
@given(pieces=st.lists(PIECES, max_size=40), label=LABELS)
def test_any_mixture(pieces: list[bytes], label: str | None) -> None:
    check(b"".join(pieces), label)


@settings(max_examples=100, deadline=None)
@given(
    body=st.sampled_from(BODIES),
    cut=st.integers(0, 3_000),
    flips=st.lists(st.tuples(st.integers(0, 3_000), st.integers(0, 255)), max_size=20),
    packed=st.booleans(),
)
def test_any_damage(body: bytes, cut: int, flips: list[tuple[int, int]], packed: bool) -> None:
    damaged = bytearray(gzip.compress(body, mtime=0) if packed else body)
    for place, value in flips:
        damaged[place % len(damaged)] = value
    check(bytes(damaged[: -cut or None]))


@settings(max_examples=50, deadline=None)
@given(url=st.text(max_size=30), body=st.sampled_from(BODIES))
def test_any_address_of_the_document(url: str, body: bytes) -> None:
    check(body, url=f"https://{url}")


@given(st.text(max_size=60), st.text(max_size=20))
def test_any_time(text: str, origin: str) -> None:
    found = moment(text, origin)
    assert found is None or found.bounds()


@given(st.text(max_size=200), st.text(max_size=200))
def test_a_headline_is_like_itself(one: str, other: str) -> None:
    assert likely_copy(one, one)
    assert isinstance(likely_copy(one, other), bool)


@pytest.mark.parametrize(
    "unit", [b"<", b"&", b"<a ", b"<!--", b"<![CDATA[", b"\x00", b" ", b"]]>", b"<!DOCTYPE ", b'"', b"%"]
)
@pytest.mark.parametrize("head", [b"", b"<rss version='2.0'><channel><item><title>", b"<urlset><url><loc>"])
def test_a_long_line_takes_no_long_time(head: bytes, unit: bytes) -> None:
    check(head + unit * (100_000 // len(unit)))
