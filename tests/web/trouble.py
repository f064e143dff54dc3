"""Paths that misbehave, each in one way. Every server of the tests plays them on every host."""

import gzip
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from http.server import BaseHTTPRequestHandler
from threading import Event
from urllib.parse import parse_qs, urlsplit

ARTICLE = (
    b"<!doctype html><html><head><title>Ferry runs again</title></head><body><h1>Ferry runs again</h1>"
    b"<p>The ferry between Sill and Marrow Point runs again since Monday, said Ada Quarry, who steers it.</p>"
    b"<p>It had stood still for nine weeks.</p></body></html>"
)
MEGABYTE = 1_000_000
DRIP_SECONDS = 0.05
DRIPS = 400
"""Twenty seconds: far more than any test's limit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One request in the hands of a troublesome path. ``asked``: the paths asked of this host so far."""

    handler: BaseHTTPRequestHandler
    closing: Event
    asked: list[str]

    @property
    def query(self) -> dict[str, str]:
        return {name: values[0] for name, values in parse_qs(urlsplit(self.handler.path).query).items()}

    def send(self, body: bytes = b"", *, status: int = 200, length: int | None = None, **headers: str) -> None:
        """An answer; ``Content_Type="…"`` gives a header, ``length`` another Content-Length (-1: none at all)."""
        self.handler.send_response(status)
        for name, value in {"Content_Type": "text/html; charset=utf-8", **headers}.items():
            if value:
                self.handler.send_header(name.replace("_", "-"), value)
        if length != -1:
            self.handler.send_header("Content-Length", str(len(body) if length is None else length))
        self.handler.send_header("Connection", "close")
        self.handler.end_headers()
        self.write(body)

    def write(self, data: bytes) -> None:
        with suppress(OSError):  # the client may hang up at any time
            self.handler.wfile.write(data)
            self.handler.wfile.flush()

    def drip(self, pieces: Iterator[bytes]) -> None:
        """Write slowly, until the client or the server goes."""
        with suppress(OSError):
            for piece in pieces:
                if self.closing.wait(DRIP_SECONDS):
                    return
                self.handler.wfile.write(piece)
                self.handler.wfile.flush()


def redirect(exchange: Exchange) -> None:
    """``/to?url=…`` (and ``status``) leads anywhere."""
    status = int(exchange.query.get("status", "302"))
    exchange.send(b"<p>elsewhere</p>", status=status, Location=exchange.query["url"])


def circle(exchange: Exchange) -> None:
    """``/circle`` and ``/circle-back`` lead to each other."""
    other = "/circle-back" if exchange.handler.path == "/circle" else "/circle"
    exchange.send(status=301, Location=other)


def stairs(exchange: Exchange) -> None:
    """``/stairs?step=1`` leads to step 2, and so on for ever."""
    exchange.send(status=302, Location=f"/stairs?step={int(exchange.query.get('step', '1')) + 1}")


def bomb_redirect(exchange: Exchange) -> None:
    """A redirect whose body unpacks to 50 MB."""
    exchange.send(packed(50 * MEGABYTE), status=302, Content_Encoding="gzip", Location="/article")


def unavailable_once(exchange: Exchange) -> None:
    """503 the first time, then the article."""
    again = exchange.asked.count("/unavailable-once") > 1
    exchange.send(ARTICLE if again else b"", status=200 if again else 503)


def hang_up_once(exchange: Exchange) -> None:
    """Hangs up without a word the first time."""
    if exchange.asked.count("/hang-up-once") > 1:
        exchange.send(ARTICLE)


def header_drip(exchange: Exchange) -> None:
    """A header that never ends; no pause is long enough for a read timeout."""
    exchange.write(b"HTTP/1.1 200 OK\r\nX-Endless: ")
    exchange.drip(iter([b"x"] * DRIPS))


def continues(exchange: Exchange) -> None:
    """100 Continue, again and again."""
    exchange.drip(iter([b"HTTP/1.1 100 Continue\r\n\r\n"] * DRIPS))


def drip(exchange: Exchange) -> None:
    """A body of single letters; with ``?length=none`` without Content-Length."""
    exchange.send(length=-1 if exchange.query.get("length") == "none" else DRIPS)
    exchange.drip(iter([b"x"] * DRIPS))


def silence(exchange: Exchange) -> None:
    """Headers, and then nothing."""
    exchange.send(length=1000)
    exchange.closing.wait(DRIPS * DRIP_SECONDS)


def huge(exchange: Exchange) -> None:
    """50 MB; with ``?length=none`` nobody says so beforehand, with ``?length=ten`` ten bytes are claimed."""
    length = {"none": -1, "ten": 10}.get(exchange.query.get("length", ""), 50 * MEGABYTE)
    exchange.send(length=length)
    for _ in range(50):
        exchange.write(b"x" * MEGABYTE)


@cache  # packing takes longer than some tests' whole limit
def packed(size_bytes: int) -> bytes:
    """Gzip of so many equal letters."""
    packer = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    pieces = [packer.compress(b"x" * MEGABYTE) for _ in range(size_bytes // MEGABYTE)]
    return b"".join(pieces) + packer.flush()


def bare_deflate(body: bytes) -> bytes:
    """Deflate without the zlib header, as old servers send it."""
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(body) + packer.flush()


def chunked(*pieces: bytes, end: bytes = b"0\r\n\r\n") -> Callable[[Exchange], None]:
    """Chunks, and an end that may be missing."""

    def play(exchange: Exchange) -> None:
        exchange.send(length=-1, Transfer_Encoding="chunked")
        for piece in pieces:
            exchange.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
        exchange.write(end)

    return play


def fixed(body: bytes = b"", *, status: int = 200, length: int | None = None, **headers: str) -> Callable[..., None]:
    """Always the same answer."""
    return lambda exchange: exchange.send(body, status=status, length=length, **headers)


def challenge(title: str, inside: str) -> bytes:
    """A small page that holds only a challenge."""
    return f"<!doctype html><html><head><title>{title}</title></head><body>{inside}</body></html>".encode()


TROUBLE: dict[str, Callable[[Exchange], None]] = {
    "/article": fixed(ARTICLE),
    "/to": redirect,
    "/circle": circle,
    "/circle-back": circle,
    "/stairs": stairs,
    "/bomb-redirect": bomb_redirect,
    "/latin-redirect": fixed(status=302, Location="/caf\u00c3\u00a9"),  # UTF-8 bytes, as Latin-1 letters
    "/nowhere": fixed(status=302),
    "/unauthorized": fixed(b"<p>no</p>", status=401, WWW_Authenticate="Basic"),
    "/forbidden": fixed(b"<p>no</p>", status=403),
    "/gone": fixed(b"<p>gone</p>", status=410),
    "/rate-limited": fixed(b"<p>later</p>", status=429, Retry_After="86400"),
    "/unavailable": fixed(status=503),
    "/unavailable-long": fixed(status=503, Retry_After="86400"),
    "/unavailable-date": fixed(status=503, Retry_After="Fri, 04 Mar 2039 12:00:00 GMT"),
    "/unavailable-unclear": fixed(status=503, Retry_After="soon"),
    "/unavailable-once": unavailable_once,
    "/broken": fixed(status=500),
    "/no-content": fixed(status=204),
    "/hang-up": lambda exchange: None,
    "/hang-up-once": hang_up_once,
    "/no-http": lambda exchange: exchange.write(b"SSH-2.0-OpenSSH_9.9\r\n" * 3),
    "/header-drip": header_drip,
    "/continues": continues,
    "/drip": drip,
    "/silence": silence,
    "/huge": huge,
    "/gzip": fixed(gzip.compress(ARTICLE[:90]) + gzip.compress(ARTICLE[90:]), Content_Encoding="gzip"),
    "/deflate": fixed(zlib.compress(ARTICLE), Content_Encoding="deflate"),
    "/bare-deflate": fixed(bare_deflate(ARTICLE), Content_Encoding="deflate"),
    "/gzip-bomb": fixed(packed(50 * MEGABYTE), Content_Encoding="gzip"),
    "/gzip-cut": fixed(gzip.compress(ARTICLE)[:-12], Content_Encoding="gzip"),
    "/gzip-lie": fixed(ARTICLE, Content_Encoding="gzip"),
    "/brotli": fixed(b"\x0b\x02\x80", Content_Encoding="br"),
    "/truncated": fixed(ARTICLE, length=len(ARTICLE) + 500),
    "/chunked": chunked(ARTICLE[:50], ARTICLE[50:]),
    "/chunked-cut": chunked(ARTICLE[:50], end=b"ff\r\nonly this"),
    "/chunked-lie": chunked(ARTICLE[:50], end=b"no number\r\n"),
    "/chunked-negative": chunked(ARTICLE[:50], end=b"-5\r\nabc\r\n"),
    "/wrong-charset": fixed(
        "<p>caf\u00e9</p>".encode("latin-1"), Content_Type="text/html; charset=utf-8", X_Caf="\u00e9"
    ),
    "/unknown-charset": fixed(ARTICLE, Content_Type="Text/HTML ; charset=klingon"),
    "/plain": fixed(b"Two lines\nof text", Content_Type="text/plain"),
    "/image": fixed(b"\x89PNG\r\n\x1a\n" + b"\0" * 100, Content_Type="image/png"),
    "/pdf": fixed(b"%PDF-1.7", Content_Type="application/pdf"),
    "/video": fixed(length=900 * MEGABYTE, Content_Type="video/mp4"),
    "/json": fixed(b"{}", Content_Type="application/json"),
    "/no-type": fixed(ARTICLE, Content_Type=""),
    "/no-type-binary": fixed(b"\0\1\2<html>", Content_Type=""),
    "/empty": fixed(b""),
    "/cookie": fixed(ARTICLE, Set_Cookie="session=1; Path=/"),
    "/challenge-403": fixed(challenge("Just a moment...", ""), status=403, cf_mitigated="challenge"),
    "/challenge-header": fixed(ARTICLE, cf_mitigated="challenge"),
    "/challenge-202": fixed(challenge("", "<script>window.gokuProps={}</script>"), status=202),
    "/challenge-captcha": fixed(challenge("", ""), status=405, x_amzn_waf_action="captcha"),
    "/challenge-mark": fixed(challenge("quill.example", "<script>window._cf_chl_opt={}</script>")),
    "/challenge-title": fixed(challenge("Just a moment...", "<noscript>Turn scripts on</noscript>")),
    "/accepted": fixed(challenge("Wait", "<p>Your request is being looked at.</p>"), status=202),
}
