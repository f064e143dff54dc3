"""What every command has in common: the shared options, the desk, and how a run ends.

``command`` adds ``--db``, ``--config``, ``--offline``, ``-q``, ``-v`` and ``--version`` to a function's own parameters,
so that they may stand before or after the command's name; turns errors into one line and a status; lets a closed pipe
end quietly.
"""

from __future__ import annotations

import functools
import inspect
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from types import FrameType
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from provenance import __version__
from provenance.cli import output
from provenance.errors import ProvenanceError, UsageError

if TYPE_CHECKING:
    from provenance.app.desk import Desk
    from provenance.settings import Settings

PARTIAL = 3
MATCHED = 6


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"provenance {__version__}")
        raise typer.Exit


Db = Annotated[
    str | None, typer.Option("--db", metavar="URL", help="The store (default: PROVENANCE_DB, else the user's).")
]
Config = Annotated[
    str | None, typer.Option("--config", metavar="FILE", help="Read settings from this file and no other.")
]
Offline = Annotated[bool, typer.Option("--offline", help="No network at all.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Only results and errors.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say more on standard error.")]
Version = Annotated[bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")]
Json = Annotated[bool, typer.Option("--json", help="Machine-readable output.")]
Url = Annotated[
    str | None, typer.Option("--url", metavar="URL", help="Where the file or standard input was taken from.")
]
Limit = Annotated[int | None, typer.Option("--limit", min=0, help="At most so many.")]
Since = Annotated[str | None, typer.Option("--since", metavar="WHEN", help="2026-11-01, an RFC 3339 time, 36h or 7d.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """The shared options, as given before the command's name, after it, or both."""

    db: str | None = None
    config: str | None = None
    offline: bool = False
    quiet: bool = False
    verbose: bool = False

    def joined(self, *, db: str | None, config: str | None, offline: bool, quiet: bool, verbose: bool) -> Common:
        """What stands nearer to the command wins."""
        return replace(
            self,
            db=db or self.db,
            config=config or self.config,
            offline=offline or self.offline,
            quiet=quiet or self.quiet,
            verbose=verbose or self.verbose,
        )

    def settings(self) -> Settings:
        """The settings for these options."""
        from provenance.settings import load

        return load(db=self.db, config=self.config)

    def desk(self) -> Desk:
        """The desk for these options."""
        from provenance.app.desk import Desk

        return Desk(self.settings(), offline=self.offline)

    def say(self, message: str) -> None:
        """A remark on standard error, unless quiet is wanted."""
        if not self.quiet:
            output.complain(message)


_SHARED = {
    "db": (Db, None),
    "config": (Config, None),
    "offline": (Offline, False),
    "quiet": (Quiet, False),
    "verbose": (Verbose, False),
    "version": (Version, False),
}


def command(function: Callable[..., int | None]) -> Callable[..., None]:
    """Give a command the shared options (as ``common: Common``) and the common endings."""

    @functools.wraps(function)
    def wrapped(context: typer.Context, **given: object) -> None:
        before = context.obj if isinstance(context.obj, Common) else Common()
        shared = {name: given.pop(name) for name in _SHARED}
        del shared["version"]
        common = before.joined(**shared)  # type: ignore[arg-type]
        raise typer.Exit(_run(lambda: function(common=common, **_checked(given)), common))

    own = [one for name, one in inspect.signature(function, eval_str=True).parameters.items() if name != "common"]
    shared = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=kind)
        for name, (kind, default) in _SHARED.items()
    ]
    context = inspect.Parameter("context", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
    keyword_only = [one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in own]
    wrapped.__signature__ = inspect.Signature([context, *keyword_only, *shared])  # type: ignore[attr-defined]
    wrapped.__annotations__ = {one.name: one.annotation for one in [context, *keyword_only, *shared]}
    return wrapped


def _checked(given: dict[str, object]) -> dict[str, object]:
    """A command's own arguments; ``--url`` must be a web address. Raises UsageError."""
    url = given.get("url")
    if not isinstance(url, str):
        return given
    from provenance.sources.addresses import NoAddressError
    from provenance.sources.rows import stated_address

    try:
        return {**given, "url": stated_address(url)}
    except NoAddressError as error:
        raise UsageError("not a web address in --url", url, str(error)) from None


def _run(body: Callable[[], int | None], common: Common) -> int:
    """The exit status of one command."""
    signal.signal(signal.SIGTERM, _terminate)
    try:
        status = body() or 0
        sys.stdout.flush()
    except ProvenanceError as error:
        output.complain(str(error))
        return error.status
    except BrokenPipeError:
        output.end_quietly()
        return 0
    except KeyboardInterrupt:
        output.complain("interrupted; what was finished is kept")
        return 130
    except Exception as error:  # noqa: BLE001 - the last line of defence: one line instead of a traceback
        if common.verbose:
            traceback.print_exc()
        output.complain(f"unexpected error: {type(error).__name__}: {error}")
        return 1
    return status


def _terminate(number: int, frame: FrameType | None) -> NoReturn:
    del frame
    output.complain("terminated; what was finished is kept")
    raise SystemExit(128 + number)
