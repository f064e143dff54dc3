"""What an answer means, without a server."""

from contextlib import suppress
from pathlib import Path

import pytest

from provenance.errors import BlockedError, FetchError
from provenance.fetch import verdict
from provenance.fetch.address import showable
from provenance.records.capture import Media
from tests.growth import is_linear

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
LONG = 100_000


@pytest.mark.parametrize("status", [200, 202, 203])
def test_status_with_a_page(status: int) -> None:
    verdict.check_status(status, ())


@pytest.mark.parametrize("status", [100, 201, 204, 206, 300, 304, 400, 404, 405, 410, 418, 500, 503, 520, 999_999])
def test_status_without_a_page(status: int) -> None:
    with pytest.raises(FetchError) as caught:
        verdict.check_status(status, ())
    assert caught.value.message == f"HTTP {status}"
    assert not isinstance(caught.value, BlockedError)


@pytest.mark.parametrize("status", [401, 402, 403, 407, 429, 451, 999])
def test_status_that_shuts_out(status: int) -> None:
    with pytest.raises(BlockedError, match=f"blocked: HTTP {status}, "):
        verdict.check_status(status, ())


@pytest.mark.parametrize("name", ["CF-Mitigated", "cf-mitigated"])
def test_challenge_header_in_any_case(name: str) -> None:
    with pytest.raises(BlockedError, match="challenge page"):
        verdict.check_status(200, ((name, "challenge"),))
    verdict.check_status(200, ((name, "none"),))


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0),
        (" 120 ", 120),
        ("9" * 30, 999_999_999),
        ("-1", None),
        ("1.5", None),
        ("٣", None),
        ("", None),
        ("Wed, 04 Mar 2026 12:00:00 GMT", None),
    ],
)
def test_retry_after(value: str, seconds: int | None) -> None:
    assert verdict.retry_after_seconds((("Retry-After", value),)) == seconds


@pytest.mark.parametrize(
    ("until", "seconds"),
    [
        ("Wed, 04 Mar 2026 12:05:00 GMT", 300),
        ("Wednesday, 04-Mar-26 12:05:00 GMT", 300),
        ("Wed, 04 Mar 2026 11:00:00 GMT", 0),
        ("tomorrow", None),
        ("04 Mar 99999 12:00:00 GMT", None),
        ("04 Mar 99999999999999999999 12:00:00 GMT", None),
    ],
)
def test_retry_after_date(until: str, seconds: int | None) -> None:
    headers = (("Date", "Wed, 04 Mar 2026 12:00:00 GMT"), ("Retry-After", until))
    assert verdict.retry_after_seconds(headers) == seconds


@pytest.mark.parametrize(
    ("kind", "body", "media"),
    [
        ("text/html", b"", "html"),
        ("Text/HTML ; charset=x", b"", "html"),
        ("text/html, text/html", b"", "html"),
        ("application/xhtml+xml", b"", "html"),
        ("text/plain;charset=utf-8", b"<html>", "text"),
        ("", b"\xef\xbb\xbf \n<!DOCTYPE  HTML>", "html"),
        ("", b'<?xml version="1.0"?>\n<html>', "html"),
        ("", b"<!-- made by hand --><html>", "html"),
        ("html", b"<HTML lang=en>", "html"),
    ],
)
def test_media(kind: str, body: bytes, media: Media) -> None:
    assert verdict.media((("Content-Type", kind),), body) == media


@pytest.mark.parametrize(
    ("kind", "body", "cause"),
    [
        ("image/svg+xml", b"<html>", "image/svg+xml"),
        ("application/octet-stream", b"<html>", "application/octet-stream"),
        ("text/css", b"p{}", "text/css"),
        ("x/" + "y" * LONG, b"", "x/yyy"),
        ("", b"", "none given"),
        ("", b"just words", "none given"),
        ("", b"<htmlish>", "none given"),
        ("", b'{"html": "<html>"}', "none given"),
        ("", b'<?xml version="1.0"?><rss>', "none given"),
        ("", b"<html>\0", "none given"),
    ],
)
def test_unsupported_media(kind: str, body: bytes, cause: str) -> None:
    with pytest.raises(FetchError, match="unsupported media type") as caught:
        verdict.media((("Content-Type", kind),), body)
    assert (caught.value.cause or "").startswith(cause)
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize("mark", verdict.CHALLENGE_MARKS)
def test_every_mark_is_lower_case_and_found(mark: bytes) -> None:
    assert mark == mark.lower()
    with pytest.raises(BlockedError, match="challenge page"):
        verdict.check_body(200, b"<title>x</title><script>" + mark.upper() + b"</script>")


@pytest.mark.parametrize(
    "title", ["Just a moment...", " Just a moment\u2026 ", "Attention Required! | Cloudflare", "Access Denied"]
)
def test_challenge_title(title: str) -> None:
    with pytest.raises(BlockedError, match="its title"):
        verdict.check_body(200, f'<TITLE id="t">{title}</TITLE>'.encode())


@pytest.mark.parametrize(
    "title", ["Just a moment of fame", "Access denied at the harbour", "Are you a robot, asks Quarry"]
)
def test_article_title(title: str) -> None:
    verdict.check_body(200, f"<title>{title}</title><p>Words.</p>".encode())


def test_large_page_is_no_challenge() -> None:
    verdict.check_body(200, b"window._cf_chl_opt" + b" " * verdict.MAX_CHALLENGE_BYTES)


def test_invented_pages_are_no_challenges() -> None:
    pages = sorted(FIXTURES.glob("stories/*/*.html"))
    assert pages
    for page in pages:
        verdict.check_body(200, page.read_bytes())


@pytest.mark.parametrize("piece", [b"<title", b"<title>", b"<title> ", b"<?xml ", b"<!doctype ", b" ", b"<p", b"<"])
def test_hostile_bodies_take_linear_time(piece: bytes) -> None:
    body = (piece * LONG)[:LONG]

    def judge(size: int) -> None:
        with suppress(FetchError):
            verdict.check_body(200, body[:size])
            verdict.media((), body[:size])

    assert is_linear(judge, verdict.MAX_CHALLENGE_BYTES)
    assert is_linear(judge, LONG)


@pytest.mark.parametrize(
    "url", ["//" * LONG, "//a" * LONG, "http://" + "@" * LONG, "http://" + "a" * LONG, "\x1b[2J\n"]
)
def test_showable_is_short_and_printable(url: str) -> None:
    shown = showable(url)
    assert len(shown) <= 300
    assert shown.isprintable()


def test_showable_hides_credentials() -> None:
    assert showable("http://desk:se@cret@daily-quill.example/a@b?c@d") == "http://daily-quill.example/a@b?c@d"
