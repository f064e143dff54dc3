"""A local list of addresses: one a line, ``#`` for comments, blank lines; a table's first column will do.

A wrong line is an error with its place, and the rest goes on. No address is completed or corrected.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from provenance.errors import MissingFileError, UnreadableError
from provenance.records.job import Sighting
from provenance.sources.addresses import NoAddressError, address
from provenance.text.urls import url_key

if TYPE_CHECKING:
    from provenance.sources.getting import Found, Getter

HEADINGS = frozenset({"url", "urls", "link", "links", "address", "uri", "loc"})
"""What a first column of addresses is called. Where it is, commas and semicolons divide columns too."""
_COLUMN_END = re.compile(r"\t|[,;](?=\s|\"|https?://|$)")
"""Commas and semicolons may stand in an address; one before a space, a quote or another address ends it."""
_ANY_COLUMN_END = re.compile(r"[\t,;]")
_COMMENT = re.compile(r"\s#.*")


def sightings(place: str, get: Getter | None = None, /, *, since: datetime | None = None) -> Iterator[Found]:
    """The addresses in a file, or in standard input for ``-``. A list states no times, so ``since`` leaves out none."""
    del get, since
    if place == "-":
        yield from parse(sys.stdin.buffer, "standard input")
        return
    try:
        with Path(place).open("rb") as lines:
            yield from parse(lines, place)
    except FileNotFoundError:
        yield MissingFileError("no such file", place)
    except (OSError, ValueError) as error:
        yield UnreadableError("cannot read the list", place, str(getattr(error, "strerror", None) or error).lower())


def parse(lines: Iterable[bytes], where: str) -> Iterator[Found]:
    """The addresses in the lines of a list, each once; errors name ``where:line``."""
    seen: set[str] = set()
    column_end: re.Pattern[str] | None = None
    for number, raw in enumerate(lines, start=1):
        place = f"{where}:{number}"
        try:
            line = raw.decode("utf-8-sig" if number == 1 else "utf-8").strip()
        except UnicodeDecodeError as error:
            yield UnreadableError("broken line", place, f"not UTF-8 at byte {error.start}")
            continue
        if not line or line.startswith("#"):
            continue
        if column_end is None:
            headed = _is_heading(line)
            column_end = _ANY_COLUMN_END if headed else _COLUMN_END
            if headed:
                continue
        yield from _found(_first_column(line, column_end), place, seen)


def _found(stated: str, place: str, seen: set[str]) -> Iterator[Found]:
    if re.search(r"\s", stated):
        yield UnreadableError("broken line", place, "white space in the address")
        return
    try:
        url = address(stated)
    except NoAddressError as error:
        yield UnreadableError("broken line", place, str(error))
        return
    key = url_key(url)
    if key not in seen:
        seen.add(key)
        yield Sighting(url=url, source="list", found_at=place)


def _first_column(line: str, column_end: re.Pattern[str]) -> str:
    if line.startswith('"'):
        try:
            return next(csv.reader([line]), [""])[0].strip()
        except csv.Error:
            return line
    return _COMMENT.sub("", column_end.split(line, maxsplit=1)[0]).strip()


def _is_heading(line: str) -> bool:
    """Whether a table's first column is called as one of addresses."""
    return _ANY_COLUMN_END.split(line, maxsplit=1)[0].strip().strip('"').lower() in HEADINGS
