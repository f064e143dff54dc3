"""Captures from local paths: HTML and text files, folders of them, JSON Lines, standard input.

A broken file or row is yielded as an error with its place, and the rest goes on. In a folder every file whose ending is
in ``ENDINGS`` is read, in the order of names, hidden ones left out; files of other endings are none of ours.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from provenance.errors import MissingFileError, ProvenanceError, UnreadableError
from provenance.records.capture import Capture, Declared, Media

ENDINGS: dict[str, Media | None] = {".html": "html", ".htm": "html", ".xhtml": "html", ".txt": "text", ".jsonl": None}
"""What is read in a folder, and how; None: JSON Lines."""
_LOOKS_LIKE_HTML = re.compile(rb"^\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|\?xml|!--)", re.IGNORECASE)
_ROW_HEADERS: dict[Media, tuple[tuple[str, str], ...]] = {
    "html": (("Content-Type", "text/html; charset=utf-8"),),
    "text": (("Content-Type", "text/plain; charset=utf-8"),),
}
_STRINGS = ("id", "url", "outlet", "published", "modified", "fetched", "title", "text", "html", "canonical", "language")

Read = Capture | ProvenanceError


def read_path(path: str, *, url: str | None = None) -> Iterator[Read]:
    """Everything under one path, or standard input for ``-``. A path that is not there is one error."""
    if path == "-":
        yield read_standard_input(url=url)
        return
    place = Path(path)
    try:
        found = _listed(place)
    except OSError as error:
        yield UnreadableError("cannot read the folder", path, _said(error))
        return
    if not found:
        yield MissingFileError("no such file" if not place.exists() else "no article in this folder", path)
    for file in found:
        yield from _read_rows(file) if ENDINGS.get(file.suffix.lower(), "") is None else [read_file(file, url=url)]


def read_file(path: Path, *, url: str | None = None) -> Read:
    """One HTML or text file as a capture; ``url`` says where it was taken from."""
    try:
        body = path.read_bytes()
    except FileNotFoundError:
        return MissingFileError("no such file", str(path))
    except OSError as error:
        return UnreadableError("cannot read the file", str(path), _said(error))
    media = ENDINGS.get(path.suffix.lower()) or media_of(body)
    return Capture(url=url, body=body, media=media, name=str(path))


def read_standard_input(*, url: str | None = None) -> Capture:
    """Standard input as a capture."""
    body = sys.stdin.buffer.read()
    return Capture(url=url, body=body, media=media_of(body), name="standard input")


def read_standard_rows() -> Iterator[Read]:
    """Standard input as JSON Lines."""
    return read_rows(sys.stdin.buffer, "standard input")


def media_of(body: bytes) -> Media:
    """HTML where the bytes begin like a page, else text."""
    return "html" if _LOOKS_LIKE_HTML.match(body[:1024]) else "text"


def read_rows(lines: Iterable[bytes], where: str) -> Iterator[Read]:
    """JSON Lines, one article a row; errors name ``where:line``. Blank lines are passed over."""
    for number, raw in enumerate(lines, start=1):
        if raw.strip():
            yield _row_capture(raw, f"{where}:{number}")


def json_rows(lines: Iterable[bytes], where: str) -> Iterator[tuple[str, dict[str, object]] | UnreadableError]:
    """The objects of JSON Lines with their places, or an error a broken line."""
    for number, raw in enumerate(lines, start=1):
        if raw.strip():
            place = f"{where}:{number}"
            row = _object(raw)
            yield (place, row) if isinstance(row, dict) else UnreadableError("broken row", place, row)


def _read_rows(path: Path) -> Iterator[Read]:
    try:
        with path.open("rb") as lines:
            yield from read_rows(lines, str(path))
    except OSError as error:
        yield UnreadableError("cannot read the file", str(path), _said(error))


def _listed(place: Path) -> list[Path]:
    if place.is_dir():
        files = (file for file in place.rglob("*") if file.suffix.lower() in ENDINGS and file.is_file())
        return sorted(file for file in files if not any(part.startswith(".") for part in file.relative_to(place).parts))
    return [place] if place.exists() else []


def _object(raw: bytes) -> dict[str, object] | str:
    """A row, or what is wrong with it."""
    try:
        row = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return f"not UTF-8 at byte {error.start}"
    except (ValueError, RecursionError) as error:
        return f"not JSON ({error})"
    return row if isinstance(row, dict) else "not a JSON object"


def _row_capture(raw: bytes, where: str) -> Read:
    row = _object(raw)
    if isinstance(row, str):
        return UnreadableError("broken row", where, row)
    wrong = _wrong(row)
    if wrong:
        return UnreadableError("broken row", where, wrong)
    fields = {name: str(row[name]).strip() or None for name in _STRINGS if row.get(name) is not None}
    fetched = _fetched(fields.get("fetched"))
    if isinstance(fetched, str):
        return UnreadableError("broken row", where, fetched)
    media: Media = "html" if row.get("html") else "text"
    declared = Declared(
        id=fields.get("id"),
        outlet=fields.get("outlet"),
        published=fields.get("published"),
        modified=fields.get("modified"),
        title=fields.get("title"),
        canonical=fields.get("canonical"),
        language=fields.get("language"),
    )
    return Capture(
        url=fields.get("url"),
        body=str(row[media]).encode("utf-8", "replace"),
        media=media,
        fetched=fetched,
        headers=_ROW_HEADERS[media],
        declared=declared,
        name=where,
    )


def _wrong(row: dict[str, object]) -> str | None:
    """What makes a row unusable, or None."""
    for name in _STRINGS:
        if row.get(name) is not None and not isinstance(row[name], str | int):
            return f"“{name}” is no text"
    if not (row.get("url") or row.get("id") not in (None, "")):
        return "neither url nor id"
    if row.get("url") and not re.match(r"https?://[^/\s]", str(row["url"]), re.IGNORECASE):
        return "“url” is no web address"
    return None if row.get("text") or row.get("html") else "neither text nor html"


def _fetched(text: str | None) -> datetime | str | None:
    """The instant of fetching in UTC (without a zone: taken as UTC), or what is wrong with it."""
    if not text:
        return None
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        return "“fetched” is no RFC 3339 time"
    return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)


def _said(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
