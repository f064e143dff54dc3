"""JSON Lines: one article a row. A broken row is an error that names ``where:line``, and the rest goes on.

A row is refused rather than repaired: what is neither text nor number where text is expected, an address that cannot
be one, a time that cannot be. No line is held in memory beyond ``MAX_ROW_BYTES``.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import BinaryIO, NoReturn
from urllib.parse import urlsplit

from provenance.errors import UnreadableError
from provenance.records.capture import Capture, Declared, Media
from provenance.sources.addresses import NoAddressError
from provenance.sources.paths import MAX_BYTES, lines
from provenance.text.urls import host, is_url

MAX_ROW_BYTES = 2 * MAX_BYTES
"""Of one line: escapes make a text longer."""
_HEADERS: dict[Media, tuple[tuple[str, str], ...]] = {
    "html": (("Content-Type", "text/html; charset=utf-8"),),
    "text": (("Content-Type", "text/plain; charset=utf-8"),),
}
_FIELDS = ("id", "url", "outlet", "published", "modified", "fetched", "title", "text", "html", "canonical", "language")
_DAY = re.compile(r"\d{4}-?(?:\d\d-?\d\d|W\d\d-?\d)", re.ASCII)
_NO_HOST = re.compile(r"[\s\\<>\"^`{|}]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")

Row = dict[str, object]


def captures(stream: BinaryIO, where: str) -> Iterator[Capture | UnreadableError]:
    """The articles of JSON Lines. Blank lines are passed over.

    A ``fetched`` that is only a day, or has no zone, names no instant; the row is taken, and when it was fetched counts
    as unknown.
    """
    for place, row in _rows(stream, where):
        try:
            yield _capture(row, place) if isinstance(row, dict) else _broken(place, row)
        except _WrongError as wrong:
            yield _broken(place, str(wrong))


def objects(stream: BinaryIO, where: str) -> Iterator[tuple[str, Row] | UnreadableError]:
    """The objects of JSON Lines with their places, or an error a broken line."""
    for place, row in _rows(stream, where):
        yield (place, row) if isinstance(row, dict) else _broken(place, row)


def is_label(value: object) -> bool:
    """Whether a JSON value can be an id: text or a number, and not true or false."""
    return isinstance(value, str) or (
        isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    )


def stated_address(text: str) -> str:
    """A caller's web address without the space around it. Raises NoAddressError, which says what is wrong with it."""
    stripped = text.strip()
    try:
        parts = urlsplit(stripped)
        impossible = parts.port == 0 or not host(stripped) or _NO_HOST.search(parts.netloc)
    except ValueError as error:
        raise NoAddressError(str(error)[:1].lower() + str(error)[1:]) from None
    if impossible or not is_url(stripped) or _CONTROL.search(stripped):
        raise NoAddressError("not http:// or https:// and a host")
    return stripped


class _WrongError(ValueError):
    """What makes a row unusable."""


def _broken(place: str, cause: str) -> UnreadableError:
    return UnreadableError("broken row", place, cause)


def _rows(stream: BinaryIO, where: str) -> Iterator[tuple[str, Row | str]]:
    """The place of every line that is not blank, and its object or what is wrong with it."""
    for number, raw in lines(stream, MAX_ROW_BYTES):
        if raw is None:
            yield f"{where}:{number}", f"too large, more than {MAX_ROW_BYTES:,} bytes"
        elif raw.strip():
            yield f"{where}:{number}", _object(raw)


def _object(raw: bytes) -> Row | str:
    try:
        row = json.loads(raw.decode("utf-8-sig"), parse_constant=_no_number)
    except UnicodeDecodeError as error:
        return f"not UTF-8 at byte {error.start}"
    except (ValueError, RecursionError) as error:
        return f"not JSON ({error})"
    return row if isinstance(row, dict) else "not a JSON object"


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")


def _capture(row: Row, place: str) -> Capture:
    """Raises _WrongError."""
    fields = _texts(row)
    fetched, url = _fetched(fields.get("fetched")), _url(fields.get("url"))
    if not (url or fields.get("id")):
        raise _WrongError("neither url nor id")
    media: Media = "html" if fields.get("html") else "text"
    return Capture(
        url=url,
        body=_body(row, media),
        media=media,
        fetched=fetched,
        headers=_HEADERS[media],
        declared=Declared(
            id=fields.get("id"),
            outlet=fields.get("outlet"),
            published=fields.get("published"),
            modified=fields.get("modified"),
            title=fields.get("title"),
            canonical=fields.get("canonical"),
            language=fields.get("language"),
        ),
        name=place,
    )


def _texts(row: Row) -> dict[str, str | None]:
    """The fields of a row, a number taken as text, blank as unknown."""
    given = {name: row[name] for name in _FIELDS if row.get(name) is not None}
    wrong = next((name for name, value in given.items() if not is_label(value)), None)
    if wrong:
        raise _WrongError(f"“{wrong}” is no text")
    return {name: str(value).strip() or None for name, value in given.items()}


def _body(row: Row, media: Media) -> bytes:
    if not row.get(media):
        raise _WrongError("neither text nor html")
    body = str(row[media]).encode("utf-8", "replace")
    if len(body) > MAX_BYTES:
        raise _WrongError(f"“{media}” is too large, more than {MAX_BYTES:,} bytes")
    return body


def _url(text: str | None) -> str | None:
    try:
        return stated_address(text) if text else None
    except NoAddressError as error:
        raise _WrongError(f"“url” is no web address ({error})") from None


def _fetched(text: str | None) -> datetime | None:
    """The instant of fetching in UTC; None where none is stated (a day, or no zone)."""
    if not text:
        return None
    try:
        time = datetime.fromisoformat(text)
        return None if time.tzinfo is None or _DAY.fullmatch(text) else time.astimezone(UTC)
    except ValueError:
        raise _WrongError("“fetched” is no RFC 3339 time") from None
    except OverflowError:
        raise _WrongError("“fetched” is out of range") from None
