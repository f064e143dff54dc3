"""Settings files: where they are, and what stands in them. Their keys and values are checked elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from provenance.errors import UsageError
from provenance.settings.tables import home

HERE = Path("provenance.toml")
"""In the working folder."""
_MAX_BYTES = 1_000_000
_PLACE = re.compile(r"\s*\(at (?:line (\d+), column \d+|(end of document))\)$")


def users_file(environment: Mapping[str, str]) -> Path:
    """The user's own file (XDG base directory specification)."""
    folder = environment.get("XDG_CONFIG_HOME")
    return (Path(folder) if folder else home(environment) / ".config") / "provenance" / "config.toml"


def places(environment: Mapping[str, str], config: str | None = None) -> tuple[Path, ...]:
    """Where settings files are looked for, the strongest first. A file that is named is the only one."""
    return (Path(config),) if config else (HERE, users_file(environment))


def found(environment: Mapping[str, str], config: str | None = None) -> tuple[Path, ...]:
    """The settings files that are there, the strongest first.

    Raises:
        UsageError: the file that was named is not there.
    """
    there = tuple(path for path in places(environment, config) if _is_there(path))
    if config and not there:
        raise UsageError("no such settings file", config)
    return there


def tables_in(path: Path) -> dict[str, object]:
    """What stands in a file.

    Raises:
        UsageError: it cannot be read, or is not TOML; with the line.
    """
    import tomllib

    try:
        if path.is_fifo() and path.parts[:2] != ("/", "dev"):  # a pipe that nobody writes into waits for ever
            raise UsageError(str(path), cause="cannot be read: a pipe")
        with path.open("rb") as file:
            content = file.read(_MAX_BYTES + 1)
    except OSError as error:
        raise UsageError(str(path), cause=f"cannot be read: {(error.strerror or str(error)).lower()}") from error
    if len(content) > _MAX_BYTES:
        raise UsageError(str(path), cause="too large for settings")
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UsageError(str(path), f"line {line}", "not UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(str(path), *_said(str(error), content)) from error
    except RecursionError as error:
        raise UsageError(str(path), cause="nested too deeply") from error


def _said(message: str, content: bytes) -> tuple[str, str]:
    """The line, and what is wrong there."""
    place = _PLACE.search(message)
    line = place[1] if place and place[1] else str(content.count(b"\n") + 1)
    words = _PLACE.sub("", message)
    return f"line {line}", f"not TOML: {words[:1].lower()}{words[1:]}"


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        # It may be there and may not be looked at: reading says so. In a working folder of somebody else (a program
        # started by root as another user) nothing is ours.
        return path != HERE
