"""Feeds as they really are: broken, mislabelled, huge, hostile, or no feeds at all."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from provenance.errors import FetchError, ProvenanceError, UnreadableError
from provenance.records.job import Document, Sighting, Skipped
from provenance.sources import feed
from provenance.sources.getting import Found

HEAD = '<?xml version="1.0"?><rss version="2.0"><channel><title>Quill</title>'
TAIL = "</channel></rss>"


def document(body: str | bytes, **fields: object) -> Document:
    content = body.encode() if isinstance(body, str) else body
    return Document(
        **{"url": "https://quill.example/rss", "status": 200, "content_type": None, "body": content, **fields}
    )


def parsed(body: str | bytes, *, since: datetime | None = None, **fields: object) -> list[Found]:
    return list(feed.parse(document(body, **fields), since=since))


def item(number: int, *, date: str = "Fri, 20 Nov 2026 18:30:00 GMT", link: str | None = None) -> str:
    link = link if link is not None else f"https://quill.example/{number}"
    return f"<item><title>Story {number}</title><link>{link}</link><pubDate>{date}</pubDate></item>"


def only(found: list[Found], kind: type) -> list[Found]:
    return [one for one in found if isinstance(one, kind)]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"   ",
        b"<html><body>Sorry</body></html>",
        b"<!-- x --><!DOCTYPE html><html><p>rss</p></html>",
        b"Service unavailable",
        b'{"articles": []}',
        b"<urlset/>",
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        b'{"version": "https://jsonfeed.org/version/1.1", "items": "none"}',
        b'{"version": "https://jsonfeed.org/version/1.1", "items": [',
    ],
)
def test_what_is_no_feed_is_a_failure_and_never_an_empty_feed(body: bytes) -> None:
    (error,) = parsed(body)
    assert isinstance(error, UnreadableError)
    assert error.subject == "https://quill.example/rss"
    assert error.message in {"no feed", "broken feed"}


@pytest.mark.parametrize("label", [None, "text/html", "text/plain; charset=latin-1", "nonsense", "application/rss+xml"])
def test_an_empty_feed_answers_nothing_whatever_its_label(label: str | None) -> None:
    assert parsed(HEAD + TAIL, content_type=label) == []


def test_nothing_new_since_the_last_time() -> None:
    assert parsed(b"", status=304) == []


def test_a_feed_cut_short_gives_what_stood_before_and_one_without_an_item_is_broken() -> None:
    assert [one.url for one in parsed(HEAD + item(1) + "<item><ti") if isinstance(one, Sighting)] == [
        "https://quill.example/1"
    ]
    (error,) = parsed(HEAD + "<ti")
    assert isinstance(error, UnreadableError)


def test_a_warning_before_the_feed_is_passed_over() -> None:
    found = parsed("<br />\n<b>Warning</b>: odd in /srv/feed.php<br />\n" + HEAD + item(1) + TAIL)
    assert [one.url for one in found if isinstance(one, Sighting)] == ["https://quill.example/1"]


def test_the_body_is_never_taken_for_the_name_of_a_file(tmp_path: Path) -> None:
    secret = tmp_path / "feed.xml"
    secret.write_text(HEAD + item(1) + TAIL, encoding="utf-8")
    (error,) = parsed(str(secret))
    assert isinstance(error, UnreadableError)


def test_no_entity_is_fetched_or_blown_up() -> None:
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ten letters"}">' for n in range(12))
    body = f'<?xml version="1.0"?><!DOCTYPE rss [{bomb}<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    body += (
        f'<rss version="2.0"><channel><item><title>&e11; &x;</title><link>https://quill.example/1</link></item>{TAIL}'
    )
    found = parsed(body)
    assert not any("root:" in (one.title or "") for one in found if isinstance(one, Sighting))
    assert all(len(one.title or "") < 2000 for one in found if isinstance(one, Sighting))


def test_too_many_tags_bytes_and_entries() -> None:
    (error,) = parsed(HEAD + "<a>" * (feed.MAX_TAGS + 1))
    assert isinstance(error, UnreadableError)
    assert "tags" in (error.cause or "")
    (error,) = parsed(HEAD.encode() + b" " * feed.MAX_BYTES)
    assert isinstance(error, UnreadableError)
    assert error.cause == "more than 10 MB unpacked"
    found = parsed(HEAD + "".join(item(number) for number in range(feed.MAX_ENTRIES + 5)) + TAIL)
    assert len(only(found, Sighting)) == feed.MAX_ENTRIES
    (rest,) = only(found, Skipped)
    assert "too many entries" in rest.reason  # type: ignore[union-attr]


def test_quoted_html_counts_no_tags() -> None:
    quoted = f"<description><![CDATA[{'<p>' * feed.MAX_TAGS}]]></description>"
    text = f"<item><link>https://quill.example/1</link>{quoted}</item>"
    assert only(parsed(HEAD + text + TAIL), Sighting)


def test_old_entries_are_counted_and_the_undated_stay() -> None:
    since = datetime(2026, 11, 19, 12, tzinfo=UTC)
    body = HEAD + item(1) + item(2, date="Thu, 19 Nov 2026 11:59:59 GMT") + item(3, date="soon") + TAIL
    found = parsed(body, since=since)
    assert [one.url[-1] for one in found if isinstance(one, Sighting)] == ["1", "3"]
    assert [(one.reason, one.count) for one in found if isinstance(one, Skipped)] == [("too old", 1)]


def test_without_a_zone_only_what_is_certainly_older_is_left_out() -> None:
    """A wall clock of 23:00 on the day before may still be 11:00 here, in the zone farthest west."""
    since = datetime(2026, 11, 20, 10, tzinfo=UTC)
    near, far = item(1, date="Thu, 19 Nov 2026 23:00:00"), item(2, date="Thu, 19 Nov 2026 21:00:00")
    found = parsed(HEAD + near + far + TAIL, since=since)
    (sighting,) = only(found, Sighting)
    assert isinstance(sighting, Sighting)
    assert (sighting.url[-1], sighting.published) == ("1", None)


def test_an_entry_that_was_changed_since_is_new() -> None:
    entry = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="/1"/>'
        "<published>2020-01-01T00:00:00Z</published><updated>2026-11-20T00:00:00Z</updated></entry></feed>"
    )
    found = parsed(entry, since=datetime(2026, 11, 1, tzinfo=UTC))
    (sighting,) = found
    assert isinstance(sighting, Sighting)
    assert sighting.published == datetime(2020, 1, 1, tzinfo=UTC)


def test_json_feed_times_are_in_utc() -> None:
    items = [{"url": "/1", "date_published": "2026-11-20T00:00:00-05:00"}]
    body = json.dumps({"version": "https:\\/\\/jsonfeed.org/version/1".replace("\\", ""), "items": items})
    (sighting,) = parsed("\ufeff" + body)
    assert isinstance(sighting, Sighting)
    assert (sighting.url, sighting.published) == ("https://quill.example/1", datetime(2026, 11, 20, 5, tzinfo=UTC))
    assert sighting.published is not None
    assert sighting.published.utcoffset() == timedelta(0)


class NoNetwork:
    def get(self, url: str) -> Document:
        raise FetchError("timed out", url)


def test_what_was_not_got_is_part_of_the_answer() -> None:
    (error,) = feed.sightings("https://quill.example/rss", NoNetwork())
    assert isinstance(error, FetchError)


def test_real_forms_of_search_answers() -> None:
    samples = Path(__file__).parents[3] / "shared" / "data" / "discovery_samples"
    if not samples.is_dir():
        pytest.skip("no shared data")
    for path in sorted(samples.iterdir()):
        found = parsed(path.read_bytes(), url=f"https://search.example/{path.name}")
        if path.suffix == ".rss":
            assert found
            assert not only(found, ProvenanceError)
        else:
            assert [type(one) for one in found] == [UnreadableError], path.name
