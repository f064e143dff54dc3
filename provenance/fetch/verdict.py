"""What an answer means: a page, a page of another kind, an error, or a door shut to programs.

A challenge page is recognised by the headers that its maker documents, or by a small body that is hardly more than the
challenge. It does not judge whether a page is an article, a consent form or a paywall: that takes reading it.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from provenance.errors import BlockedError, FetchError

if TYPE_CHECKING:
    from provenance.records.capture import Media

Headers = tuple[tuple[str, str], ...]

GOT = frozenset({200, 202, 203})
BLOCKING = {
    401: "asks for a password",
    402: "asks for payment",
    403: "forbidden",
    407: "asks for a password",
    429: "too many requests",
    451: "withheld for legal reasons",
    999: "forbidden",  # LinkedIn's own
}
"""Statuses that refuse this reader rather than lack the page."""
PASSING = frozenset({408, 425, 429, 500, 502, 503, 504, 507, 509, 520, 521, 522, 523, 524, 529, 530})
"""Statuses of a server in trouble, or of one that asks to come later; from 509 on those that networks before it use."""

CHALLENGE_HEADERS = {
    "cf-mitigated": re.compile(r"challenge|block"),  # Cloudflare
    "x-amzn-waf-action": re.compile(r"challenge|captcha"),  # AWS WAF, with status 202 or 405
    "x-vercel-mitigated": re.compile(r"challenge|deny"),
    "sg-captcha": re.compile(r"challenge"),  # SiteGround, with status 202
}
CHALLENGE_MARKS = (
    b"window._cf_chl_opt",  # Cloudflare
    b"cf-browser-verification",
    b"captcha-delivery.com/",  # DataDome
    b"/.well-known/sgcaptcha",  # SiteGround
    b"awswafintegration",  # AWS WAF
    b"window.gokuprops",
    b"incapsula incident id",  # Imperva; its script alone stands in ordinary pages too
    b"px-captcha",  # HUMAN (PerimeterX)
    b"sucuri_cloudproxy_js",
    b"anubis_challenge",
    b"window.kpsdk",  # Kasada
    b"/_sec/cp_challenge",  # Akamai
    b"/.well-known/ddos-guard/",
)
"""Lower case, of the markup: words that an article might use are not among them."""
CHALLENGE_TITLES = re.compile(
    rb"<title[^<>]{0,200}>\s{0,50}(?:just a moment|attention required! \| cloudflare|pardon our interruption|"
    rb"are you a robot|access denied|access to this page has been denied|client challenge|ddos-guard|"
    rb"vercel security checkpoint|making sure you.{1,6}re not a bot|please wait\.\.\. \| cloudflare|"
    rb"checking your browser|verifying you are human|robot or human|bot verification|human verification)"
    rb"[\s.?!\xe2\x80\xa6]{0,9}<"
)
"""A title that says this and nothing else (in lower case): an article about it says more."""
MAX_CHALLENGE_BYTES = 60_000
MAX_CHALLENGE_PARAGRAPHS = 5
"""Of a challenge page, scripts included; ``<p`` tags. Real articles with a guard's script in them have more."""

_PARAGRAPH = re.compile(rb"<[pP][\s>]")

HTML = frozenset({"text/html", "application/xhtml+xml"})
TEXT = frozenset({"text/plain"})
DOCUMENT = re.compile(
    r"text/.*|application/(?:[^/]*[+.-])?(?:xml|rss|atom|rdf|json)(?:\+xml|\+json)?|"
    r"application/(?:octet-stream|x-?gzip|gzip|force-download|download)"
)
"""What feeds and sitemaps are served as: right, wrong, and packed. Sources look at the content."""
_HTML_START = re.compile(
    rb"(?:<\?xml[^<>]{0,200}>\s{0,100})?<(?:!--|(?:!doctype\s{1,20}html|html|head|body|title|meta|script|article|div|h1|p)\b)",
    re.IGNORECASE,
)
_DOCUMENT_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,100}(?:<\?xml\b|<(?:rss|feed|rdf:rdf|urlset|sitemapindex)\b|\{)", re.I
)
_SNIFFED_BYTES = 1_024
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def header(headers: Headers, name: str) -> str:
    """The first header of that lower-case name, or an empty string."""
    return next((value for key, value in headers if key.lower() == name), "")


def check_status(status: int, headers: Headers) -> None:
    """Pass a status that brings a page.

    Raises:
        BlockedError: the reader is refused; with the seconds of a Retry-After header.
        FetchError: "HTTP 404" and the like.
    """
    challenged = next((name for name, says in CHALLENGE_HEADERS.items() if says.search(header(headers, name))), None)
    wait = retry_after_seconds(headers)
    if challenged:
        raise BlockedError("blocked", cause=f"challenge page ({challenged})", retry_after_seconds=wait)
    if status in BLOCKING:
        asked = "" if wait is None else f", retry after {wait} s"
        cause = f"HTTP {status}, {BLOCKING[status]}{asked}"
        passing = status in PASSING
        raise BlockedError("blocked", None, cause, retry_after_seconds=wait, http_status=status, passing=passing)
    if status not in GOT:
        passing = status in PASSING
        raise FetchError(f"HTTP {status}", retry_after_seconds=wait, http_status=status, passing=passing)


def check_body(status: int, body: bytes) -> None:
    """Pass a body that is not a challenge page.

    Raises:
        BlockedError: it is one.
    """
    if not _is_bare(body):
        return
    lower = body.lower()
    mark = next((mark for mark in CHALLENGE_MARKS if mark in lower), None)
    if mark:
        raise BlockedError("blocked", cause=f"challenge page ({mark.decode()})")
    if CHALLENGE_TITLES.search(lower):
        raise BlockedError("blocked", cause="challenge page (its title)")
    if status == 202:
        raise BlockedError("blocked", cause="HTTP 202, and hardly a page")


def check_media(headers: Headers) -> None:
    """Pass what may be HTML or plain text, before its body is read.

    Raises:
        FetchError: "unsupported media type", and which.
    """
    kind = _kind(headers)
    if kind and kind not in HTML | TEXT:
        raise FetchError("unsupported media type", cause=kind[:100])


def check_document_media(headers: Headers) -> None:
    """Pass what may be a feed or a sitemap, before its body is read.

    Raises:
        FetchError: "unsupported media type", and which.
    """
    kind = _kind(headers)
    if kind and not DOCUMENT.fullmatch(kind):
        raise FetchError("unsupported media type", cause=kind[:100])


def check_no_challenge(status: int, headers: Headers, body: bytes) -> None:
    """Pass a body of any other kind than HTML, and an HTML page that is no challenge: feeds may say anything.

    Raises:
        BlockedError: it is one.
    """
    called_html = _kind(headers) in HTML and not _DOCUMENT_START.match(body[:_SNIFFED_BYTES])
    if called_html or _looks_like_html(body):
        check_body(status, body)


def media(headers: Headers, body: bytes) -> Media:
    """How the body is to be parsed: as the server calls it, or by its first bytes where the server says nothing.

    Raises:
        FetchError: "unsupported media type".
    """
    check_media(headers)
    kind = _kind(headers)
    if kind in TEXT:
        return "text"
    if kind in HTML or _looks_like_html(body):
        return "html"
    raise FetchError("unsupported media type", cause="none given, and the body is not HTML")


def retry_after_seconds(headers: Headers) -> int | None:
    """The seconds of a Retry-After header; its other form, a date, is read against the server's own Date.

    None where there is no header, or none that can be read.
    """
    value = header(headers, "retry-after").strip()
    if value.isascii() and value.isdigit():
        return int(value[:9])
    until, since = _date(value), _date(header(headers, "date"))
    return max(0, int((until - since).total_seconds())) if until and since else None


def _date(value: str) -> datetime | None:
    """An HTTP date (RFC 9110, section 5.6.7), in UTC."""
    try:
        return parsedate_to_datetime(value[:50]).replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def _kind(headers: Headers) -> str:
    """``text/html`` of ``Text/HTML; charset=x``; empty where the header is missing or no media type."""
    kind = re.split(r"[;,]", header(headers, "content-type"), maxsplit=1)[0].strip().lower()
    return kind if "/" in kind else ""


def paragraphs(body: bytes) -> int:
    """How many paragraphs open in the markup."""
    return len(_PARAGRAPH.findall(body))


def _is_bare(body: bytes) -> bool:
    """Whether a body is too small and too empty for an article."""
    return len(body) <= MAX_CHALLENGE_BYTES and paragraphs(body) <= MAX_CHALLENGE_PARAGRAPHS


def _looks_like_html(body: bytes) -> bool:
    start = body[:_SNIFFED_BYTES].removeprefix(_BYTE_ORDER_MARK).lstrip()
    return b"\0" not in start and _HTML_START.match(start) is not None
