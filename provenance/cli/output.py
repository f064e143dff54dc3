"""Streams and exit statuses. Data goes to standard output, everything else to standard error."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, TextIO

from provenance.text.normalize import is_control, printable

if TYPE_CHECKING:
    from datetime import datetime

    from rich.console import Console
    from rich.text import Text

    from provenance.report.phrases import Line

_HANGING = 4
"""Further indentation of what does not fit into a terminal's line."""
_NARROWEST = 20
"""Columns that text has, however narrow the terminal."""
_STYLES: dict[str, str] = {
    "": "none",
    "title": "bold",
    "strong": "bold",
    "faint": "dim",
    "sure": "green",
    "unsure": "yellow",
    "alarm": "bold red",
    "cut": "red strike",
    "added": "green underline",
}


def prepare_streams() -> None:
    """UTF-8 everywhere, whatever the locale; what UTF-8 cannot hold (lone surrogates) is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def print_document(content: Mapping[str, object]) -> None:
    """One JSON document, indented."""
    sys.stdout.write(defused(json.dumps(content, ensure_ascii=False, indent=2)) + "\n")


def print_row(content: Mapping[str, object]) -> None:
    """One line of JSON Lines, at once."""
    sys.stdout.write(defused(json.dumps(content, ensure_ascii=False)) + "\n")
    sys.stdout.flush()


def print_lines(lines: Iterable[Line]) -> None:
    """Lines for people: with colour on a terminal, plain in a pipe."""
    if not is_terminal(sys.stdout):
        for one in lines:
            sys.stdout.write("".join(text for text, _ in one).rstrip() + "\n")
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    for one in lines:
        text = Text()
        for part, style in one:
            text.append(part, style=_STYLES[style])
        for row in _rows(text, console):
            console.print(row, soft_wrap=True)


def _rows(text: Text, console: Console) -> list[Text]:
    """A line as the rows of a terminal: the first takes the whole width, the others hang behind its indentation."""
    from rich.text import Text

    indented = len(text.plain) - len(text.plain.lstrip())
    first = next(iter(text.wrap(console, max(_NARROWEST, console.width))), text)
    rest = text[len(first.plain) :]
    rest = rest[len(rest.plain) - len(rest.plain.lstrip()) :]
    hanging = " " * min(indented + _HANGING, max(0, console.width - _NARROWEST))
    more: Iterable[Text] = rest.wrap(console, max(_NARROWEST, console.width - len(hanging))) if rest else []
    return [first, *(Text(hanging) + row for row in more)]


def is_terminal(stream: TextIO) -> bool:
    """Whether people are looking, and want colour (https://no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


class PageLog:
    """How pages of a run are told on standard error: one line a page, or on a terminal one line that changes."""

    def __init__(self, *, quiet: bool, as_json: bool, live: bool, now: Callable[[], datetime]) -> None:
        self._now = now
        self._quiet = quiet
        self._as_json = as_json
        self._live = live
        self._pages = 0

    def __call__(self, url: str, ended: str) -> None:
        """One page has ended."""
        self._pages += 1
        if self._quiet:
            return
        if self._as_json:
            self._write({"url": url, "ended": ended})
        elif self._live:
            sys.stderr.write(f"\r\x1b[2K{self._pages}  {printable(url)[:80]}  {printable(ended)[:40]}")
        else:
            sys.stderr.write(f"{printable(ended):<12} {printable(url)}\n")
        sys.stderr.flush()

    def end(self) -> None:
        """The run is over: take away the line that changed."""
        if self._live and not self._quiet and not self._as_json:
            sys.stderr.write("\r\x1b[2K")
            sys.stderr.flush()

    def complain(self, url: str, reason: str) -> None:
        """What was not got, told at the end, also where quiet is wanted."""
        if self._as_json:
            self._write({"url": url, "failed": reason})
        else:
            complain(f"{url}: {reason}")

    def _write(self, content: Mapping[str, object]) -> None:
        line = {"schema": 1, "at": f"{self._now():%Y-%m-%dT%H:%M:%SZ}", **content}
        sys.stderr.write(defused(json.dumps(line, ensure_ascii=False)) + "\n")
        sys.stderr.flush()


def complain(message: str) -> None:
    """One line on standard error."""
    sys.stderr.write(f"provenance: {printable(message)}\n")
    sys.stderr.flush()


def end_quietly() -> None:
    """After a closed pipe: let nothing more be written to it, not even at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


class _Escapes(dict[int, str]):
    """What to write for a character in JSON: itself, or the escape of one that a terminal would obey."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = json.dumps(char)[1:-1] if code > 0x7E and is_control(char) else char
        return self[code]


_ESCAPES = _Escapes()


def defused(text: str) -> str:
    """JSON of the same value without control or bidirectional characters beyond ASCII."""
    return text if text.isascii() and "\x7f" not in text else text.translate(_ESCAPES)
