"""Captures from local paths: HTML and text files, folders of them, JSON Lines, standard input.

A broken file or row is yielded as an error with its place, and the rest goes on. In a folder every file whose ending is
in ``ENDINGS`` is read, in the order of names, hidden ones left out; files of other endings are none of ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from provenance.errors import MissingFileError, NotGotError, ProvenanceError, UnreadableError
from provenance.records.capture import Capture, Media
from provenance.sources import paths, rows

ENDINGS: dict[str, Media | None] = {".html": "html", ".htm": "html", ".xhtml": "html", ".txt": "text", ".jsonl": None}
"""What is read in a folder, and how; None: JSON Lines."""
_LOOKS_LIKE_HTML = re.compile(rb"^\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|\?xml|!--)", re.IGNORECASE)

Read = Capture | ProvenanceError


def read_path(path: str, *, url: str | None = None) -> Iterator[Read]:
    """Everything under one path, or standard input for ``-``. A path that is not there is one error."""
    if path == "-":
        yield read_standard_input(url=url)
        return
    if not paths.is_folder(path):
        yield from _read(path, url)
        return
    empty = True
    for found in paths.in_folder(path, ENDINGS):
        empty = False
        yield from [found] if isinstance(found, ProvenanceError) else _read(found, url)
    if empty:
        yield MissingFileError("no article in this folder", path)


def read_file(path: str, *, url: str | None = None) -> Read:
    """One HTML or text file as a capture; ``url`` says where it was taken from."""
    try:
        with paths.opened(path) as stream:
            body = paths.bounded(stream, path)
    except NotGotError as error:
        return error
    media = ENDINGS.get(Path(path).suffix.lower()) or media_of(body)
    return Capture(url=url, body=body, media=media, name=path)


def read_standard_input(*, url: str | None = None) -> Read:
    """Standard input as a capture."""
    try:
        body = paths.bounded(paths.standard_input(), paths.STANDARD_INPUT)
    except NotGotError as error:
        return error
    except OSError as error:
        return UnreadableError("cannot read", paths.STANDARD_INPUT, paths.said(error))
    return Capture(url=url, body=body, media=media_of(body), name=paths.STANDARD_INPUT)


def read_standard_rows() -> Iterator[Read]:
    """Standard input as JSON Lines."""
    try:
        yield from rows.captures(paths.standard_input(), paths.STANDARD_INPUT)
    except NotGotError as error:
        yield error
    except OSError as error:
        yield UnreadableError("cannot read", paths.STANDARD_INPUT, paths.said(error))


def media_of(body: bytes) -> Media:
    """HTML where the bytes begin like a page, else text."""
    return "html" if _LOOKS_LIKE_HTML.match(body[:1024]) else "text"


def _read(path: str, url: str | None) -> Iterator[Read]:
    if ENDINGS.get(Path(path).suffix.lower(), "") is None:
        yield from _read_rows(path)
    else:
        yield read_file(path, url=url)


def _read_rows(path: str) -> Iterator[Read]:
    try:
        with paths.opened(path) as stream:
            yield from rows.captures(stream, path)
    except NotGotError as error:
        yield error
