"""Lists, links, kinds of documents, headlines, and the registries."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from provenance.errors import FetchError, MissingFileError, UnreadableError
from provenance.records.article import Article, Claim
from provenance.records.credit import Credit, Relation, Source
from provenance.records.job import Document, Sighting, Skipped
from provenance.sources import ARTICLES, PLACES, article_source, place_source
from provenance.sources.headlines import bare, likely_copy, likely_time
from provenance.sources.kinds import kind_of
from provenance.sources.links import sightings as links_of
from provenance.sources.urllist import parse, sightings


class NoNetwork:
    def get(self, url: str) -> Document:
        raise FetchError("not fetched", url)


@pytest.mark.parametrize("name", PLACES)
def test_every_source_of_places_answers_with_an_error_where_there_is_nothing(name: str, tmp_path: Path) -> None:
    place = str(tmp_path / "none.txt") if name == "list" else "https://quill.example/none"
    (error,) = place_source(name)(place, NoNetwork(), since=datetime(2026, 11, 1, tzinfo=UTC))
    assert isinstance(error, FetchError | MissingFileError)


@pytest.mark.parametrize("name", ARTICLES)
def test_every_source_of_articles_has_an_answer(name: str) -> None:
    assert list(article_source(name)(Article(id="a", url=None), NoNetwork())) == []


def lines(text: str) -> list[str]:
    """URLs, and places of errors."""
    found = parse(text.encode().splitlines(keepends=True), "list")
    return [one.url if isinstance(one, Sighting | Skipped) else f"! {one.subject}" for one in found]


def test_comments_blank_lines_and_wrong_lines() -> None:
    text = "\ufeff# stories\n\nhttps://a.example/1 # the first\nhttps://a.example/1\nno\nhttps://a.example/x y\nHTTPS://b.example\n"
    assert lines(text) == ["https://a.example/1", "! list:5", "! list:6", "HTTPS://b.example"]


def test_a_line_that_is_no_text_is_named() -> None:
    errors = list(parse([b"\xff\xfe\n", b"https://a.example/\xe9\n"], "list"))
    assert [one.subject for one in errors if isinstance(one, UnreadableError)] == ["list:1", "list:2"]


def test_tables_give_their_first_column() -> None:
    assert lines("https://a.example/1\ttitle\nhttps://a.example/2, title\n") == [
        "https://a.example/1",
        "https://a.example/2",
    ]
    assert lines("link;title\nhttps://a.example/1;x\n") == ["https://a.example/1"]
    assert lines('# c\n"URL","x"\n"https://a.example/1,2","x"\n') == ["https://a.example/1,2"]
    assert lines("https://a.example/0,1518,7.html\n") == ["https://a.example/0,1518,7.html"]


def test_a_folder_is_no_list(tmp_path: Path) -> None:
    (error,) = sightings(str(tmp_path))
    assert isinstance(error, UnreadableError)


def credit(url: str | None, text: str = "Originally published by Quill", relation: Relation = "reprint") -> Credit:
    return Credit(
        relation=relation,
        role="direct",
        source=Source(name="Quill", url=url),
        permission=None,
        place="notice",
        text=text,
        span=(0, 1),
        confidence=0.9,
    )


def test_links_are_found_once_with_every_reason() -> None:
    article = Article(
        id="a",
        url="https://skim.example/story",
        canonical="https://quill.example/story?utm_source=skim",
        claims=(
            Claim(kind="canonical", url="https://quill.example/story?utm_source=skim"),
            Claim(kind="og:url", url="https://www.skim.example/story/"),
            Claim(kind="isBasedOn", url="https://agency.example/w/7"),
            Claim(kind="syndication-source", url="javascript:void(0)"),
        ),
        credits=(
            credit("https://quill.example/story"),
            credit("https://quill.example/"),
            credit(None),
            credit("https://skim.example/about", relation="self"),
        ),
    )
    found = list(links_of(article))
    assert [(one.url, one.why) for one in found if isinstance(one, Sighting)] == [
        ("https://quill.example/story", "credit: Originally published by Quill; canonical"),
        ("https://agency.example/w/7", "isBasedOn"),
    ]
    assert sorted(one.reason for one in found if isinstance(one, Skipped)) == [
        "credit: Originally published by Quill: a front page",
        "syndication-source: not a web address",
    ]
    assert {one.found_at for one in found if isinstance(one, Sighting)} == {"https://skim.example/story"}


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"<?xml version='1.0'?><!-- a <html> --><rss version='2.0'/>", "feed"),
        (b"\xef\xbb\xbf\n<feed xmlns='http://www.w3.org/2005/Atom'/>", "feed"),
        (b"<rdf:RDF xmlns:rdf='x'/>", "feed"),
        (b"Warning: odd\n<?xml version='1.0'?><rss/>", "feed"),
        ("<?xml version='1.0' encoding='utf-16'?><rss/>".encode("utf-16"), "feed"),
        (b'{"version": "https:\\/\\/jsonfeed.org\\/version\\/1", "items": []}', "feed"),
        (b"<urlset/>", "sitemap"),
        (b"<sm:sitemapindex xmlns:sm='x'>", "sitemap"),
        (b"https://a.example/1\r\nhttps://a.example/2\r\n", "sitemap"),
        (b"<!DOCTYPE html><html><head><link type='application/rss+xml'></head><rss>", "article"),
        (b"<p>About &lt;rss&gt; and https://a.example</p>", "article"),
        (b"https://a.example is an address.\nAnd this is a text.", "article"),
        (b'{"items": []}', "article"),
        (b"", "article"),
        (b"\x1f\x8b\x08broken", "article"),
    ],
)
def test_a_document_is_known_by_its_content(body: bytes, kind: str) -> None:
    assert kind_of(body) == kind


def test_what_a_server_calls_a_page_is_no_list() -> None:
    assert kind_of(b"https://a.example/1\n", "text/html; charset=utf-8") == "article"
    assert kind_of(b"https://a.example/1\n", "text/plain") == "sitemap"


HEADLINE = "Port Marren council votes to close old swing bridge"


@pytest.mark.parametrize(
    "title",
    [
        None,
        "",
        "Update",
        HEADLINE,
        "COUNCIL VOTES TO CLOSE SWING BRIDGE | Harbour Ledger",
        "Old bridge closes after nine years of quarrel - The Isle Standard",
        "Nine years' quarrel ends as bridge closed",
    ],
)
def test_titles_that_may_be_copies(title: str | None) -> None:
    assert likely_copy(title, HEADLINE)


@pytest.mark.parametrize(
    "title", ["Herring come early to the north shore this autumn", "Die Heringe kommen früher als sonst in die Bucht"]
)
def test_titles_of_other_stories(title: str) -> None:
    assert not likely_copy(title, HEADLINE)
    assert likely_copy(title, None)


def test_the_name_of_the_outlet_is_taken_off_however_long_the_rest() -> None:
    assert bare("Bridge closes – Politics | The Harbour Ledger") == "Bridge closes"
    assert bare("A - B") == "A"
    assert bare("Vote on well-known bridge") == "Vote on well-known bridge"
    assert bare(" - " * 100_000)[:1] in {"", "-", " "}


def test_times_that_are_near_enough() -> None:
    noon = datetime(2026, 11, 20, 12, tzinfo=UTC)
    sighting = Sighting(url="https://a.example/", source="feed", published=datetime(2026, 11, 17, 12, tzinfo=UTC))
    assert likely_time(sighting, noon, days=3)
    assert not likely_time(sighting, noon, days=2)
    assert likely_time(sighting, None, days=2)
