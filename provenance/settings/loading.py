"""Settings from flag, then environment, then files, then defaults; and where each of them came from."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from provenance.errors import UsageError
from provenance.settings import files
from provenance.settings.contradictions import Row, clashes
from provenance.settings.keys import SHORT_NAMES, TABLES, table_and_key, variable
from provenance.settings.publishers import OutletEntry, PartnerEntry
from provenance.settings.tables import CrawlSettings, FetchSettings, Settings, default_db, home, signed

DEFAULT = "default"
ENVIRONMENT = "environment"
_TESTS_ALLOW, _TESTS_HOSTS = "PROVENANCE_TEST_ALLOW", "PROVENANCE_TEST_HOSTS"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """One setting as it is in force. Durations are in seconds."""

    table: str
    key: str
    """Of a row in a list of tables: its name."""
    value: object
    origin: str
    """"--db", a variable's name, a file's path, or "default"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """Every setting, and what is wrong with those that were refused."""

    stated: tuple[Stated, ...]
    files: tuple[Path, ...]
    """The settings files that were read, the strongest first."""
    problems: tuple[UsageError, ...]


def load(environment: Mapping[str, str] = os.environ, *, db: str | None = None, config: str | None = None) -> Settings:
    """The settings in force.

    ``db`` and ``config`` are the flags; a file named by ``config`` is the only one that is read. Two variables let
    tests serve several hosts on loopback: ``PROVENANCE_TEST_ALLOW`` ("127.0.0.1:8000,…") and ``PROVENANCE_TEST_HOSTS``
    ("paper.example=127.0.0.1,…"). Every other private address stays refused.

    Raises:
        UsageError: an unknown key, a wrong value, or a file that cannot be read.
    """
    gathered = gather(environment, db=db, config=config)
    if gathered.problems:
        first, others = gathered.problems[0], len(gathered.problems) - 1
        more = f" (and {others} more: see `provenance config check`)" if others else ""
        raise UsageError(first.message, first.subject, f"{first.cause or ''}{more}" or None)
    return settled(gathered, environment)


def settled(gathered: Gathered, environment: Mapping[str, str] = os.environ) -> Settings:
    """The gathered settings as records, with those for tests."""
    fields: dict[str, dict[str, Any]] = {table: {} for table in TABLES}
    for one in gathered.stated:
        if one.origin != DEFAULT and one.table in TABLES:
            value = tuple(one.value) if isinstance(one.value, list) else one.value
            fields[one.table][TABLES[one.table][one.key]] = value
    fields["fetch"]["user_agent"] = next(one.value for one in gathered.stated if one.key == "user_agent")
    return Settings(
        db=fields["store"].get("db") or default_db(environment),
        fetch=FetchSettings(
            **fields["fetch"],
            allow=tuple(_address(pair) for pair in _listed(environment, _TESTS_ALLOW)),
            hosts=tuple(_host(pair) for pair in _listed(environment, _TESTS_HOSTS)),
        ),
        crawl=CrawlSettings(**fields["crawl"]),
        outlets=tuple(one.value for one in gathered.stated if isinstance(one.value, OutletEntry)),
        partners=tuple(one.value for one in gathered.stated if isinstance(one.value, PartnerEntry)),
    )


def gather(
    environment: Mapping[str, str] = os.environ, *, db: str | None = None, config: str | None = None
) -> Gathered:
    """Every setting with its origin. What is refused is a problem here, and its default stands."""
    stated = {(one.table, one.key): one for one in _defaults(environment)}
    problems: list[UsageError] = []
    read: tuple[Path, ...] = ()
    try:
        read = files.found(environment, config)
    except UsageError as error:
        problems.append(error)
    for path in reversed(read):
        _take(stated, problems, *file_settings(path, environment))
    _take(stated, problems, *_environment_settings(environment))
    if db:
        stated["store", "db"] = Stated(table="store", key="db", value=db, origin="--db")
    name, contact = stated["fetch", "user_agent"], stated["fetch", "contact"].value
    own = None if name.origin == DEFAULT else str(name.value)
    stated["fetch", "user_agent"] = replace(name, value=signed(own, None if contact is None else str(contact)))
    problems += _across_files(tuple(stated.values()))
    return Gathered(stated=tuple(stated.values()), files=read, problems=tuple(problems))


def _across_files(stated: tuple[Stated, ...]) -> list[UsageError]:
    """Rows that are right in their own files, and contradict a row of another file that is in force as well."""
    rows = [
        Row(f"{one.table} {one.key!r} of {one.origin}", number, one.value)
        for number, one in enumerate(stated)
        if isinstance(one.value, OutletEntry | PartnerEntry)
    ]
    found = ((stated[one.row.number], one) for one in (clashes(rows) if rows else ()))
    return [UsageError(own.origin, f"{own.table} {own.key!r}, {one.key}", one.said) for own, one in found]


def file_settings(path: Path, environment: Mapping[str, str] = os.environ) -> tuple[list[Stated], list[UsageError]]:
    """What one file states rightly, and what is wrong in it."""
    try:
        content = files.tables_in(path)
    except UsageError as error:
        return [], [error]
    if not content:
        return [], []
    from provenance.settings.checks import check

    values, faults = check(content, exact=True)
    right = [
        Stated(table=table, key=key, value=_at_home(value, environment), origin=str(path))
        for (table, key), value in values.items()
    ]
    return right, [UsageError(str(path), key, said) for key, said in faults]


def _environment_settings(environment: Mapping[str, str]) -> tuple[list[Stated], list[UsageError]]:
    names: dict[tuple[str, str], str] = {}
    for name in sorted(environment, key=lambda name: (name in SHORT_NAMES, name)):
        place = table_and_key(name)
        if place and environment[name].strip():
            names[place] = name
    if not names:
        return [], []
    if set(names) == {("store", "db")}:  # the one everyday variable needs no checking library
        name = names["store", "db"]
        return [Stated(table="store", key="db", value=environment[name], origin=name)], []
    from provenance.settings.checks import check

    content: dict[str, dict[str, str]] = {}
    for (table, key), name in names.items():
        content.setdefault(table, {})[key] = environment[name]
    values, faults = check(content, exact=False)
    right = [
        Stated(table=table, key=key, value=value, origin=names[table, key]) for (table, key), value in values.items()
    ]
    return right, [UsageError(ENVIRONMENT, _named(key, names), said) for key, said in faults]


def _named(key: str, names: Mapping[tuple[str, str], str]) -> str:
    """The variable that stands for a full key."""
    table, _, rest = key.partition(".")
    inner = rest.partition("[")[0]
    return names.get((table, inner)) or variable(table, inner)


def _take(
    stated: dict[tuple[str, str], Stated], problems: list[UsageError], right: list[Stated], wrong: list[UsageError]
) -> None:
    """Let a stronger origin replace a weaker one; the strongest origin's problems come first."""
    same = {(table, key.casefold()): (table, key) for table, key in stated}
    for one in right:  # rows are known by names, which any case may spell
        before = same.get((one.table, one.key.casefold()), (one.table, one.key))
        if before != (one.table, one.key):
            stated.pop(before, None)
        stated[one.table, one.key] = one
    problems[:0] = wrong


def _defaults(environment: Mapping[str, str]) -> list[Stated]:
    """The value of every setting where nothing is stated."""
    records = {"store": Settings(db=default_db(environment)), "fetch": FetchSettings(), "crawl": CrawlSettings()}
    return [
        Stated(table=table, key=key, value=getattr(records[table], name), origin=DEFAULT)
        for table, rows in TABLES.items()
        for key, name in rows.items()
    ]


def _at_home(value: object, environment: Mapping[str, str]) -> object:
    """``sqlite:///~/…`` with the user's folder in place of the tilde, which no shell has expanded."""
    start = "sqlite:///~/"
    if isinstance(value, str) and value.startswith(start):
        return f"sqlite:///{home(environment) / value.removeprefix(start)}"
    return value


def _listed(environment: Mapping[str, str], name: str) -> list[str]:
    return [part.strip() for part in environment.get(name, "").split(",") if part.strip()]


def _address(pair: str) -> tuple[str, int]:
    address, _, port = pair.rpartition(":")
    if not address or not port.isdigit():
        raise UsageError("not an address:port pair", pair)
    return address, int(port)


def _host(pair: str) -> tuple[str, str]:
    name, _, address = pair.partition("=")
    if not name or not address:
        raise UsageError("not a name=address pair", pair)
    return name.lower(), address
