"""A local list of addresses: one a line, ``#`` for comments, blank lines; a table's first column will do.

A wrong line is an error with its place, and the rest goes on; a file of hardly anything else is no list, and left. No
address is completed or corrected.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, BinaryIO

from provenance.errors import NotGotError, UnreadableError
from provenance.records.job import Sighting
from provenance.sources import paths
from provenance.sources.addresses import NoAddressError, address
from provenance.text.urls import url_key

if TYPE_CHECKING:
    from provenance.sources.getting import Found, Getter

HEADINGS = frozenset({"url", "urls", "link", "links", "address", "uri", "loc"})
"""What a first column of addresses is called. Where it is, commas and semicolons divide columns too."""
MAX_LINE_BYTES = 1_000_000
"""A row of a table may hold a whole text beside its address."""
MAX_BROKEN_LINES = 100
"""In a row; then the rest is not read."""
_COLUMN_END = re.compile(r"\t|[,;](?=\s|\"|https?://|$)")
"""Commas and semicolons may stand in an address; one before a space, a quote or another address ends it."""
_ANY_COLUMN_END = re.compile(r"[\t,;]")
_COMMENT = re.compile(r"\s#.*")


def sightings(place: str, get: Getter | None = None, /, *, since: datetime | None = None) -> Iterator[Found]:
    """The addresses in a file, or in standard input for ``-``. A list states no times, so ``since`` leaves out none."""
    del get, since
    try:
        if place == "-":
            yield from _read(paths.standard_input(), paths.STANDARD_INPUT)
            return
        with paths.opened(place) as stream:
            yield from _read(stream, place)
    except NotGotError as error:
        yield error


def _read(stream: BinaryIO, where: str) -> Iterator[Found]:
    yield from parse((raw for _, raw in paths.lines(stream, MAX_LINE_BYTES)), where)


def parse(lines: Iterable[bytes | None], where: str) -> Iterator[Found]:
    """The addresses in the lines of a list, each once; errors name ``where:line``. None stands for a line too long."""
    broken = 0
    for found in _parsed(lines, where):
        broken = 0 if isinstance(found, Sighting) else broken + 1
        yield found
        if broken >= MAX_BROKEN_LINES:
            yield UnreadableError(
                "no list of addresses", where, f"{broken} broken lines in a row, the rest is not read"
            )
            return


def _parsed(lines: Iterable[bytes | None], where: str) -> Iterator[Found]:
    seen: set[str] = set()
    column_end: re.Pattern[str] | None = None
    for number, raw in enumerate(lines, start=1):
        place = f"{where}:{number}"
        if raw is None:
            yield UnreadableError("broken line", place, f"more than {MAX_LINE_BYTES:,} bytes")
            continue
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
