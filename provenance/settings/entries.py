"""What ``[[outlet]]`` and ``[[partner]]`` may hold. Loading this module loads pydantic.

A row with a fault is refused as a whole, and the others stand.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from provenance.errors import UsageError
from provenance.settings import durations
from provenance.settings.contradictions import Row, clashes
from provenance.settings.publishers import OutletEntry, PartnerEntry

_DOMAIN = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,6}[^\W_](?:[\w-]{0,61}[^\W_])?\Z")
_SECTION = re.compile(r"/[@\w][\w.-]{0,80}\Z")
"""Whose pages of a host that many share: ``medium.com/@name``."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?\Z", re.ASCII)


def read_seconds(stated: object) -> float:
    """A duration in seconds. Raises ValueError."""
    try:
        return durations.seconds(stated)
    except UsageError as error:
        raise ValueError(f"{error.message} ({error.cause})") from error


def _day(stated: object) -> object:
    """A day as TOML knows it, or in quotes."""
    if not isinstance(stated, str):
        return stated
    try:
        return date.fromisoformat(stated)
    except ValueError:
        raise ValueError("not a day (expected 2026-03-01)") from None


def _domain(stated: str) -> str:
    bare = stated.strip().lower().removeprefix("www.")
    host, slash, section = bare.partition("/")
    if not _DOMAIN.match(host) or (slash and not _SECTION.match(slash + section)):
        raise ValueError("not a domain (expected paper.example)")
    return bare


def _language(stated: str) -> str:
    if not _LANGUAGE.match(stated):
        raise ValueError("not a language (expected en, de, pt-BR)")
    return stated


def _named(stated: str) -> str:
    if not stated.strip():
        raise ValueError("empty")
    return " ".join(stated.split())


Seconds = Annotated[float, BeforeValidator(read_seconds)]
Named = Annotated[str, Field(max_length=200), AfterValidator(_named)]
Domain = Annotated[str, AfterValidator(_domain)]
Day = Annotated[date | None, BeforeValidator(_day)]


class Strict(BaseModel):
    """A table without unknown keys."""

    model_config = ConfigDict(extra="forbid", allow_inf_nan=False)


class OutletRow(Strict):
    """``[[outlet]]``."""

    name: Named
    aliases: list[Named] = []
    domains: list[Domain] = []
    owner: Named | None = None
    languages: list[Annotated[str, AfterValidator(_language)]] = []
    agency: bool = False

    def entry(self) -> OutletEntry:
        """The row as a record."""
        lists = {name: tuple(getattr(self, name)) for name in ("aliases", "domains", "languages")}
        return OutletEntry(name=self.name, owner=self.owner, agency=self.agency, **lists)


class PartnerRow(Strict):
    """``[[partner]]``."""

    outlet: Named
    domains: list[Domain] = []
    of: list[Named] = []
    licensed: bool = True
    credit_line: Named | None = None
    link: bool = False
    delay: Seconds = 0.0
    no_cuts: bool = False
    since: Day = None
    until: Day = None

    @model_validator(mode="after")
    def _in_order(self) -> PartnerRow:
        if self.since and self.until and self.until < self.since:
            raise ValueError("until is before since")
        return self

    def entry(self) -> PartnerEntry:
        """The row as a record."""
        stated = self.model_dump(exclude={"delay", "domains", "of"})
        return PartnerEntry(domains=tuple(self.domains), of=tuple(self.of), delay_seconds=self.delay, **stated)


LISTS: dict[str, type[OutletRow | PartnerRow]] = {"outlet": OutletRow, "partner": PartnerRow}
"""Lists of tables, by their name in files."""


def right_rows(content: Mapping[str, object], wrong: set[tuple[Any, ...]]) -> Mapping[tuple[str, str], Any]:
    """Every row that has no fault as a record, by (table, its name).

    ``wrong``: (table,) and (table, number) of those that have.
    """
    right: dict[tuple[str, str], Any] = {}
    for table, kind in LISTS.items():
        rows = content.get(table)
        for number, row in enumerate(rows if isinstance(rows, list) and (table,) not in wrong else ()):
            if (table, number) not in wrong:
                entry = kind.model_validate(row).entry()
                right.setdefault((table, _name_of(entry)), entry)
    return right


def contradicted(content: Mapping[str, object], wrong: set[tuple[Any, ...]]) -> list[tuple[tuple[str, int, str], str]]:
    """The place of every row that contradicts another one of the file, and what is wrong with it."""
    rows: list[Row] = []
    for table, kind in LISTS.items():
        stated = content.get(table)
        for number, row in enumerate(stated if isinstance(stated, list) and (table,) not in wrong else ()):
            if (table, number) not in wrong:
                rows.append(Row(f"{table}[{number + 1}]", number, kind.model_validate(row).entry()))
    return [((_table(one.row.entry), one.row.number, one.key), one.said) for one in clashes(rows)]


def _table(entry: OutletEntry | PartnerEntry) -> str:
    return "outlet" if isinstance(entry, OutletEntry) else "partner"


def _name_of(entry: OutletEntry | PartnerEntry) -> str:
    """What a row is known by: a partner may have a licence for each outlet, and for each period."""
    if isinstance(entry, OutletEntry):
        return entry.name
    period = f"{entry.since or ''}–{entry.until or ''}" if entry.since or entry.until else ""
    return ", ".join([entry.outlet, *(f"of {name}" for name in sorted(entry.of)), *([period] if period else [])])


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def named_twice(content: Mapping[str, object]) -> list[tuple[tuple[str, int, str], str]]:
    """The place of every row whose name another one above it has, and what is wrong with it."""
    faults: list[tuple[tuple[str, int, str], str]] = []
    for table, key in (("outlet", "name"), ("partner", "outlet")):
        rows = content.get(table)
        seen: set[tuple[str, str]] = set()
        for number, row in enumerate(rows if isinstance(rows, Sequence) else ()):
            name = row.get(key) if isinstance(row, Mapping) else None
            if not isinstance(name, str):
                continue
            terms = repr([row.get(one) for one in ("of", "since", "until")]) if table == "partner" else ""
            if (_folded(name), terms) in seen:
                faults.append(((table, number, key), f"named twice: {name[:60]!r}"))
            seen.add((_folded(name), terms))
    return faults
