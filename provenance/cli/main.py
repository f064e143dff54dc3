"""The program: its commands and the options that may stand before them.

``COMMANDS`` is the registry: a new command is one file and one line here.
"""

from __future__ import annotations

import gc
from importlib import import_module
from typing import Any

import typer

from provenance.cli.output import prepare_streams
from provenance.cli.session import Common, Config, Db, Offline, Quiet, Verbose, Version

COMMANDS: dict[str, str] = {
    "trace": "provenance.cli.trace:trace",
    "report": "provenance.cli.report:report",
    "ingest": "provenance.cli.ingest:ingest",
    "crawl": "provenance.cli.crawl:crawl",
    "events": "provenance.cli.events:events",
    "check": "provenance.cli.check:check",
    "diff": "provenance.cli.diff:diff",
    "extract": "provenance.cli.extract:extract",
    "credits": "provenance.cli.credits:show_credits",
    "show": "provenance.cli.show:show",
    "list": "provenance.cli.list:list_articles",
    "matches": "provenance.cli.matches:matches",
    "families": "provenance.cli.families:families",
    "reprints": "provenance.cli.reprints:reprints",
    "origins": "provenance.cli.origins:origins",
    "doctor": "provenance.cli.doctor:doctor",
}
GROUPS: dict[str, str] = {
    "jobs": "provenance.cli.jobs:jobs",
    "db": "provenance.cli.db:db",
    "config": "provenance.cli.config:config",
}

_OBJECTS_PER_COLLECTION = 50_000

EPILOG = """Exit status: 0 done; 1 unexpected error; 2 wrong usage; 3 partial, something failed on the way;
4 the article could not be got; 5 not in the store; 6 --fail-on matched; 7 the store needs an upgrade or a rebuild;
75 the store is locked; 130 and 143 interrupted."""


def build() -> typer.Typer:
    """The program with all its commands."""
    app = typer.Typer(
        help="Where did this news text come from, through whom, and what did each copy change?",
        epilog=EPILOG,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_shared)
    for name, place in COMMANDS.items():
        app.command(name)(_load(place))
    for name, place in GROUPS.items():
        app.add_typer(_load(place), name=name)
    return app


def run() -> None:
    """Entry point of the console script."""
    # Loading modules makes many objects and no garbage: looking for some at every 700 of them is a tenth of a lookup.
    gc.set_threshold(_OBJECTS_PER_COLLECTION)
    prepare_streams()
    build()(prog_name="provenance")


def _shared(
    context: typer.Context,
    *,
    db: Db = None,
    config: Config = None,
    offline: Offline = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    version: Version = False,
) -> None:
    del version
    context.obj = Common(db=db, config=config, offline=offline, quiet=quiet, verbose=verbose)


def _load(place: str) -> Any:
    """The function or group at "module:name"."""
    module, name = place.split(":")
    return getattr(import_module(module), name)
