"""Local paths: what is there, what a folder holds, and bytes within a limit.

Only regular files are opened: a pipe or a device can wait or run on for ever. The streams that the caller has opened
himself (``/dev/stdin``, ``/dev/fd/63``) are the exception.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Container, Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import BinaryIO

from provenance.errors import FetchError, MissingFileError, NotGotError, UnreadableError
from provenance.settings import FetchSettings
from provenance.text.urls import is_url

MAX_BYTES = FetchSettings().max_body_bytes
"""Of one file, one text in a row, or standard input: what the fetcher takes of a page, where nothing else is set."""
_OWN_STREAMS = re.compile(r"/dev/(?:stdin|fd/\d{1,9})")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{1,30}://", re.IGNORECASE)
_LONGEST_NAME = 255
_LONGEST_PATH = 4096
"""In characters. File systems allow no more, so longer ones name nothing and are shortened in messages."""
_SHOWN = 100
_SKIPPED_AT_ONCE = 65_536
STANDARD_INPUT = "standard input"


def mode(path: str) -> int | None:
    """The mode of what a path leads to, links followed; None where that cannot be told."""
    try:
        return state(path)
    except NotGotError:
        return None


def state(path: str) -> int:
    """As ``mode``; raises NotGotError (missing, no permission, no possible name) with what is wrong."""
    try:
        return Path(path).stat().st_mode if path else _nothing(path)
    except (FileNotFoundError, NotADirectoryError):
        return _nothing(path)
    except OSError as error:
        raise UnreadableError("cannot read the file", shown(path), said(error)) from None
    except ValueError as error:
        raise UnreadableError("cannot read the file", shown(path), f"no name of a file ({error})") from None


def is_folder(path: str) -> bool:
    """Whether a path leads to a folder."""
    found = mode(path)
    return found is not None and S_ISDIR(found)


@contextmanager
def opened(path: str) -> Iterator[BinaryIO]:
    """A regular file for reading; nothing else is opened. Raises NotGotError, also where reading fails later."""
    if not S_ISREG(state(path)) and not _OWN_STREAMS.fullmatch(path):
        raise UnreadableError("not a regular file", shown(path))
    try:
        with Path(path).open("rb") as stream:
            yield stream
    except OSError as error:
        raise UnreadableError("cannot read the file", shown(path), said(error)) from None


def bounded(stream: BinaryIO, where: str) -> bytes:
    """The rest of a stream. Raises UnreadableError where that is more than ``MAX_BYTES``; no more is read."""
    body = stream.read(MAX_BYTES + 1)
    if len(body) > MAX_BYTES:
        raise UnreadableError("too large", where, f"more than {MAX_BYTES:,} bytes")
    return body


def lines(stream: BinaryIO, limit_bytes: int) -> Iterator[tuple[int, bytes | None]]:
    """The lines with their numbers; None for one that is too long, which is passed over piece by piece."""
    number = 0
    while raw := stream.readline(limit_bytes + 1):
        number += 1
        too_long = len(raw) > limit_bytes and not raw.endswith(b"\n")
        yield number, None if too_long else raw
        while too_long and raw and not raw.endswith(b"\n"):
            raw = stream.readline(_SKIPPED_AT_ONCE)


def standard_input() -> BinaryIO:
    """Raises UnreadableError where the program was started without it."""
    if sys.stdin is None:
        raise UnreadableError("cannot read", STANDARD_INPUT, "it is closed")
    return sys.stdin.buffer


def in_folder(folder: str, endings: Container[str]) -> Iterator[str | UnreadableError]:
    """The files of these endings in a folder and the folders in it, in the order of names; hidden ones are left out.

    A folder that cannot be read is an error among them. Links to folders are not followed, so nothing is met twice.
    """
    waiting = [(folder, True)]
    while waiting:
        path, is_a_folder = waiting.pop()
        if not is_a_folder:
            yield path
            continue
        try:
            waiting += sorted(_entries(path, endings), key=lambda entry: Path(entry[0]).name, reverse=True)
        except OSError as error:
            yield UnreadableError("cannot read the folder", shown(path), said(error))


def _entries(folder: str, endings: Container[str]) -> list[tuple[str, bool]]:
    """What is wanted of one folder, and which of it are folders."""
    with os.scandir(folder) as entries:
        visible = [entry for entry in entries if not entry.name.startswith(".")]
    found = ((str(Path(entry.path)), entry.is_dir(follow_symlinks=False)) for entry in visible)
    return [(path, inner) for path, inner in found if inner or Path(path).suffix.lower() in endings]


def shown(path: str) -> str:
    """A path for messages: whole, unless it is longer than any file system allows."""
    possible = len(path) <= _LONGEST_PATH and all(len(part) <= _LONGEST_NAME for part in path.split("/"))
    return path if possible else f"{path[:_SHOWN]}… ({len(path):,} characters)"


def said(error: OSError) -> str:
    """What the system says, for the end of a message."""
    return (error.strerror or type(error).__name__).lower()


def _nothing(path: str) -> int:
    if _SCHEME.match(path) and not is_url(path):
        raise FetchError("not a web address", shown(path), "only http and https are fetched")
    raise MissingFileError("no such file", shown(path) or "(empty name)")
