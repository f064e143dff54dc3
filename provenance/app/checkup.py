"""Is everything in order here? Versions, settings, store, clock and the name under which we fetch. No network.

What is wrong is a line of the answer, so that one fault hides no other; nothing is made or repaired.
"""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import TYPE_CHECKING

from provenance import __version__
from provenance.errors import ProvenanceError
from provenance.settings.files import places
from provenance.settings.keys import FOR_TESTS, PREFIX, table_and_key
from provenance.settings.loading import Gathered, gather, settled
from provenance.store import open_store, program_revision, stored_revision

if TYPE_CHECKING:
    from provenance.settings import Settings

_WRITTEN = datetime(2026, 11, 1, tzinfo=UTC)
"""A clock before this is wrong: the program was not there yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreState:
    """What can be said of the store without changing it."""

    url: str
    """Without a password."""
    revision: str | None
    """None where there is no store yet, or none that can be read."""
    program_revision: str
    articles: int | None
    size_bytes: int | None
    """Of the file and its log; None for a server's database, or where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkup:
    """The whole answer."""

    program: str
    python: str
    system: str
    libraries: tuple[tuple[str, str | None], ...]
    """Name and version of every library that the program asks for; None: not installed."""
    settings_files: tuple[str, ...]
    looked_for: tuple[str, ...]
    store: StoreState
    now: datetime
    user_agent: str
    contact: str | None
    problems: tuple[ProvenanceError, ...]
    """What keeps the program from working here, the settings first."""
    warnings: tuple[str, ...]


def checkup(
    now: datetime, environment: Mapping[str, str] = os.environ, *, db: str | None = None, config: str | None = None
) -> Checkup:
    """Look at everything, whatever is wrong with the rest."""
    gathered = gather(environment, db=db, config=config)
    settings, problems = _settings(gathered, environment)
    store, store_problems = _store(settings.db)
    libraries = _libraries()
    return Checkup(
        program=__version__,
        python=platform.python_version(),
        system=platform.platform(terse=True),
        libraries=libraries,
        settings_files=tuple(_whole(path) for path in gathered.files),
        looked_for=tuple(_whole(path) for path in places(environment, config)),
        store=store,
        now=now,
        user_agent=settings.fetch.user_agent,
        contact=settings.fetch.contact,
        problems=(*problems, *store_problems),
        warnings=(*_warnings(settings, now, libraries), *_strange_variables(environment)),
    )


def masked(url: str) -> str:
    """A database URL without its password.

    >>> masked("postgresql://desk:secret@db.example/provenance")
    'postgresql://desk:***@db.example/provenance'
    """
    return re.sub(r"(//[^:/@]*):.*@", r"\1:***@", url)


def _whole(path: Path) -> str:
    """The absolute path, where the working folder is still there."""
    try:
        return str(path.absolute())
    except OSError:
        return str(path)


def _settings(gathered: Gathered, environment: Mapping[str, str]) -> tuple[Settings, list[ProvenanceError]]:
    """The settings as far as they are right, and what is wrong."""
    problems: list[ProvenanceError] = list(gathered.problems)
    try:
        return settled(gathered, environment), problems
    except ProvenanceError as error:
        without = {name: value for name, value in environment.items() if not name.startswith(FOR_TESTS)}
        return settled(gathered, without), [*problems, error]


def _store(url: str) -> tuple[StoreState, list[ProvenanceError]]:
    revision, articles, problems = None, None, []
    try:
        revision = stored_revision(url)
        if revision is not None:
            articles = _articles(url)
    except ProvenanceError as error:
        problems.append(error)
    state = StoreState(
        url=masked(url),
        revision=revision,
        program_revision=program_revision(),
        articles=articles,
        size_bytes=_size(url),
    )
    return state, problems


def _articles(url: str) -> int:
    from provenance import similarity

    with open_store(url, spec=similarity.SPEC, create=False) as store:
        return store.count()


def _size(url: str) -> int | None:
    path = Path(url.removeprefix("sqlite:///")) if url.startswith("sqlite:///") else None
    if path is None or not path.is_file():
        return None
    log = path.with_name(f"{path.name}-wal")
    return path.stat().st_size + (log.stat().st_size if log.is_file() else 0)


def _libraries() -> tuple[tuple[str, str | None], ...]:
    """From the program's own metadata: nothing where it runs uninstalled."""
    try:
        wanted = [one for one in requires("provenance") or [] if "extra ==" not in one]
    except PackageNotFoundError:
        return ()
    names = (re.match(r"[\w.-]+", one) for one in wanted)
    return tuple(sorted((found[0], _version(found[0])) for found in names if found))


def _version(library: str) -> str | None:
    try:
        return version(library)
    except PackageNotFoundError:
        return None


def _warnings(settings: Settings, now: datetime, libraries: tuple[tuple[str, str | None], ...]) -> list[str]:
    warnings = [f"{name} is not installed" for name, found in libraries if found is None]
    if (
        settings.fetch.contact is None
        and "@" not in settings.fetch.user_agent
        and "://" not in settings.fetch.user_agent
    ):
        warnings.append("the user agent names no contact: set fetch.contact to a web or mail address")
    if now < _WRITTEN:
        warnings.append(f"the clock is wrong: {now:%Y-%m-%d} was before this program")
    if settings.crawl.per_host_delay_seconds == 0:
        warnings.append("crawl.per_host_delay is 0: only right for your own hosts")
    return warnings


def _strange_variables(environment: Mapping[str, str]) -> list[str]:
    """Variables that look like ours and set nothing."""
    ours = [name for name in sorted(environment) if name.startswith(PREFIX) and not name.startswith(FOR_TESTS)]
    return [f"{name} sets nothing" for name in ours if table_and_key(name) is None]
