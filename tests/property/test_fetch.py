"""Nothing that arrives can raise anything but the program's own errors, and unpacking does not depend on the pieces."""

import gzip
import io
import socket
import zlib
from contextlib import suppress
from datetime import UTC, datetime
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.errors import FetchError
from provenance.fetch import Fetcher, address, body, robots, verdict
from provenance.settings import FetchSettings

HEADERS = st.lists(
    st.tuples(
        st.sampled_from(["Content-Type", "Retry-After", "cf-mitigated", "X-Amzn-Waf-Action", "Content-Length"]),
        st.text(max_size=40),
    ),
    max_size=5,
).map(tuple)
PACKERS = {
    "gzip": gzip.compress,
    "x-gzip": lambda data: gzip.compress(data[:5]) + gzip.compress(data[5:]) + b"padding",
    "deflate": zlib.compress,
    "identity": bytes,
    "": bytes,
}


class Pieces:
    """Gives bytes in pieces of changing sizes, as a network does."""

    def __init__(self, data: bytes, sizes: list[int]) -> None:
        self._data = io.BytesIO(data)
        self._sizes = iter(sizes)

    def __call__(self, most: int) -> bytes:
        return self._data.read(min(most, next(self._sizes, most)))


@given(st.binary(max_size=300), st.sampled_from(sorted(PACKERS)), st.lists(st.integers(1, 9), max_size=60))
def test_unpacking_does_not_depend_on_the_pieces(data: bytes, encoding: str, sizes: list[int]) -> None:
    if encoding == "deflate":
        sizes = [2, *sizes]  # the first piece of a connection is never a single byte in practice
    packed = PACKERS[encoding](data)
    assert body.read(Pieces(packed, sizes), encoding=encoding, limit_bytes=1000) == data


@given(st.binary(min_size=1, max_size=300), st.sampled_from(["gzip", "deflate", ""]))
def test_limit_is_exact(data: bytes, encoding: str) -> None:
    packed = PACKERS[encoding](data)
    larger = max(len(packed), len(data))
    assert body.read(io.BytesIO(packed).read, encoding=encoding, limit_bytes=larger) == data
    with pytest.raises(FetchError, match="too large"):
        body.read(io.BytesIO(packed).read, encoding=encoding, limit_bytes=larger - 1)


@given(st.binary(max_size=300), st.integers(1, 19))
def test_cut_gzip_is_noticed(data: bytes, missing: int) -> None:
    packed = gzip.compress(data)[:-missing]
    with pytest.raises(FetchError, match="truncated"):
        body.read(io.BytesIO(packed).read, encoding="gzip", limit_bytes=1000)


@given(st.binary(max_size=300), st.one_of(st.sampled_from(["gzip", "deflate", "br", "gzip, gzip"]), st.text()))
def test_any_body(data: bytes, encoding: str) -> None:
    with suppress(FetchError):
        body.read(io.BytesIO(data).read, encoding=encoding, limit_bytes=200)


@given(st.integers(100, 999), HEADERS, st.binary(max_size=300))
def test_any_answer(status: int, headers: verdict.Headers, content: bytes) -> None:
    with suppress(FetchError):
        verdict.check_status(status, headers)
        verdict.check_body(status, content)
        assert verdict.media(headers, content) in {"html", "text"}


@given(st.integers(100, 999), HEADERS, st.binary(max_size=300))
def test_any_document(status: int, headers: verdict.Headers, content: bytes) -> None:
    with suppress(FetchError):
        verdict.check_document_media(headers)
        verdict.check_no_challenge(status, headers, content)


LINES = st.tuples(
    st.sampled_from(["User-agent", "user agent", "Disallow", "Allow", "Crawl-delay", "Request-rate", "Visit-time", ""]),
    st.sampled_from([":", " ", ": ", "::", ""]),
    st.one_of(st.text(max_size=20), st.sampled_from(["*", "provenance", "/", "/*a$", "1/0", "-1", "1e999"])),
).map("".join)


@given(
    st.one_of(st.binary(max_size=300), st.lists(LINES).map(lambda lines: "\n".join(lines).encode("utf-8", "replace")))
)
def test_any_robots_file(content: bytes) -> None:
    rules = robots.Rules(content, "provenance")
    assert rules.allow("https://daily-quill.example/a") in {True, False}
    assert 0 <= rules.delay_seconds < float("inf")


@given(st.lists(LINES), st.sampled_from(["/", "/a", "/b/a"]))
def test_the_names_of_others_change_nothing(lines: list[str], path: str) -> None:
    others = [line.replace("provenance", "some-other-program") for line in lines]
    named = [line for line in others if "user" not in line.lower() or "*" not in line]
    text = "\n".join(["User-agent: x", *named]).encode("utf-8", "replace")
    assert robots.Rules(text, "provenance").allow(f"https://daily-quill.example{path}")


ADDRESSES = st.one_of(
    st.text(),
    st.text().map("http://{}".format),
    st.text().map("https://[{}".format),
    st.text().map("http://daily-quill.example/{}".format),
)


@given(ADDRESSES, st.text())
def test_any_address(url: str, location: str) -> None:
    with suppress(FetchError):
        asked = address.fetchable(url)
        assert "#" not in asked
        address.redirected(asked, location)
    assert address.showable(url).isprintable()


@settings(deadline=None, max_examples=60)
@given(ADDRESSES)
def test_any_address_is_fetched_or_explained(url: str) -> None:
    unknown = socket.gaierror(socket.EAI_NONAME, "Name or service not known")
    with patch("socket.getaddrinfo", side_effect=unknown), pytest.raises(FetchError) as caught:
        Fetcher(FetchSettings(), now=lambda: datetime(2026, 3, 4, tzinfo=UTC)).fetch(url)
    assert caught.value.message in {"not a web address", "refused", "connection failed"}
    assert caught.value.subject == address.showable(url)
