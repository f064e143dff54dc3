"""Pages as files: written whole or not at all, so that a killed run leaves no half page behind."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from provenance.errors import UsageError

_HEAD_BYTES = 200_000
"""More than a page's styles and what it states of itself before its body begins."""


def write_whole(file: Path, content: str) -> None:
    """Write a page beside its place and put it there in one step. Raises UsageError where that cannot be.

    A link is followed; a folder, a pipe or a device is refused, and never replaced.
    """
    file = _regular(file)
    try:
        handle, name = tempfile.mkstemp(prefix=f".{file.name[:40]}.", suffix=".part", dir=file.parent)
    except OSError as error:
        raise UsageError("cannot be written", str(file), error.strerror or str(error)) from None
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
            out.write(content)
        Path(name).chmod(_mode(file))
        Path(name).replace(file)
    except OSError as error:
        raise UsageError("cannot be written", str(file), error.strerror or str(error)) from None
    finally:
        with suppress(OSError):
            Path(name).unlink(missing_ok=True)


def check_place(file: Path) -> None:
    """Find out before the work whether a page can be written there. Raises UsageError."""
    file = _regular(file)
    if not file.parent.is_dir():
        raise UsageError("cannot be written", str(file), "no such folder")
    if not os.access(file.parent, os.W_OK | os.X_OK):
        raise UsageError("cannot be written", str(file), "the folder is not writable")


def _regular(file: Path) -> Path:
    """Where the bytes will stand. Raises UsageError for what is there and no file."""
    try:
        place = file.resolve()
        taken = place.exists() and not place.is_file()
    except (OSError, RuntimeError) as error:
        raise UsageError("cannot be written", str(file), str(error)) from None
    if taken:
        raise UsageError("cannot be written", str(file), "a folder" if place.is_dir() else "not a regular file")
    return place


def made_folder(folder: Path) -> None:
    """The folder, made where it is absent. Raises UsageError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError("cannot be written", str(folder), error.strerror or str(error)) from None


def remove(file: Path) -> None:
    """Take a page away. Raises UsageError."""
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise UsageError("cannot be taken away", str(file), error.strerror or str(error)) from None


def beginning_of(file: Path) -> str:
    """The beginning of a page that may be there; empty where it is not, or is no text."""
    try:
        with file.open("rb") as opened:
            return opened.read(_HEAD_BYTES).decode("utf-8", "replace")
    except OSError:
        return ""


def _mode(file: Path) -> int:
    """The rights of the file that is replaced; else what the user's mask leaves of reading for all."""
    try:
        return file.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
