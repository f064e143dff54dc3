"""``provenance doctor``: is everything in order on this machine? Asks nobody."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from provenance.cli import output
from provenance.cli.session import Common, Json, command
from provenance.text.normalize import printable

if TYPE_CHECKING:
    from provenance.app.checkup import Checkup, StoreState


@command
def doctor(json: Json = False, *, common: Common) -> int:
    """Look at versions, settings, store and clock, and say what is wrong. No network."""
    from provenance.app.checkup import checkup
    from provenance.app.desk import now

    found = checkup(now(), db=common.db, config=common.config)
    if json:
        _print_document(found)
    else:
        sys.stdout.writelines(printable(line) + "\n" for line in _lines(found))
    for problem in found.problems:
        output.complain(str(problem))
    for warning in found.warnings:
        common.say(f"warning: {warning}")
    return found.problems[0].status if found.problems else 0


def _print_document(found: Checkup) -> None:
    from provenance.report.json import document, time_json

    store = found.store
    output.print_document(
        document(
            {
                "program": found.program,
                "python": found.python,
                "system": found.system,
                "libraries": dict(found.libraries),
                "settings_files": list(found.settings_files),
                "store": {
                    "url": store.url,
                    "revision": store.revision,
                    "program_revision": store.program_revision,
                    "articles": store.articles,
                    "bytes": store.size_bytes,
                },
                "clock": time_json(found.now),
                "user_agent": found.user_agent,
                "contact": found.contact,
                "problems": [str(problem) for problem in found.problems],
                "warnings": list(found.warnings),
            }
        )
    )


def _lines(found: Checkup) -> list[str]:
    libraries = ", ".join(f"{name} {version or '–'}" for name, version in found.libraries) or "not known"
    none = f"none (looked for {', '.join(found.looked_for)})"
    rows = (
        ("program", f"provenance {found.program}, Python {found.python}, {found.system}"),
        ("settings", ", ".join(found.settings_files) or none),
        ("store", _store_line(found.store)),
        ("clock", f"{found.now:%Y-%m-%d %H:%M:%S} UTC"),
        ("user agent", found.user_agent),
        ("libraries", libraries),
    )
    return [f"{name:<11} {text}" for name, text in rows]


def _store_line(store: StoreState) -> str:
    if store.revision is None:
        return f"{store.url}: none yet"
    size = "" if store.size_bytes is None else f", {store.size_bytes / 1e6:.1f} MB"
    articles = "" if store.articles is None else f", {store.articles:,} articles"
    return f"{store.url}: revision {store.revision} of {store.program_revision}{articles}{size}"
