"""``provenance config``: the settings in force, and whether a settings file is right."""

from __future__ import annotations

import os
import sys
from dataclasses import asdict
from datetime import date
from json import dumps
from typing import TYPE_CHECKING, Annotated

import typer

from provenance.cli import output
from provenance.cli.session import Common, Json, command
from provenance.errors import UsageError
from provenance.settings.publishers import OutletEntry, PartnerEntry
from provenance.text.normalize import printable

if TYPE_CHECKING:
    from provenance.settings import Stated

config = typer.Typer(help="Show and check the settings.", rich_markup_mode=None, no_args_is_help=True)


@command
def show(json: Json = False, *, common: Common) -> int:
    """Print every setting in force, and where it came from."""
    from provenance.report.json import document
    from provenance.settings import gather

    gathered = gather(db=common.db, config=common.config)
    if json:
        settings = [
            {"key": f"{one.table}.{one.key}", "value": _value(one), "from": one.origin} for one in gathered.stated
        ]
        output.print_document(document({"settings": settings, "files": [str(path) for path in gathered.files]}))
    else:
        sys.stdout.writelines(_lines(gathered.stated))
    return _complained(gathered.problems)


@command
def check(
    file: Annotated[
        str | None, typer.Argument(metavar="[FILE]", help="A settings file; without it, all that are in force.")
    ] = None,
    *,
    common: Common,
) -> int:
    """Name every unknown key, every wrong value and every contradiction, with its file; doubts are warnings."""
    from provenance.settings import gather
    from provenance.settings.files import places

    gathered = gather(db=common.db, config=common.config) if file is None else gather({}, config=file)
    if not gathered.problems and not common.quiet:
        none = f"no settings file (looked for {', '.join(map(str, places(os.environ)))})"
        sys.stdout.write(printable("".join(f"{path}: right\n" for path in gathered.files) or f"{none}\n"))
    _warn(gathered.stated)
    return _complained(gathered.problems)


def _warn(stated: tuple[Stated, ...]) -> None:
    """What may be meant, and is worth a look; it changes no exit status."""
    if any(isinstance(one.value, PartnerEntry) for one in stated):
        from provenance.app.partners import doubtful

        for doubt in doubtful(stated):
            output.complain(f"warning: {doubt}")


def _complained(problems: tuple[UsageError, ...]) -> int:
    for problem in problems:
        output.complain(str(problem))
    return UsageError.status if problems else 0


def _value(stated: Stated) -> object:
    from provenance.app.checkup import masked

    if isinstance(stated.value, OutletEntry | PartnerEntry):
        return _row(stated.value)
    if isinstance(stated.value, tuple | list):
        return list(stated.value)
    return masked(stated.value) if stated.key == "db" and isinstance(stated.value, str) else stated.value


def _lines(settings: tuple[Stated, ...]) -> list[str]:
    """As a settings file would have it; what is not set stands as a comment."""
    lines: list[str] = []
    table = None
    for one in settings:
        if isinstance(one.value, OutletEntry | PartnerEntry):
            lines += _row_lines(one)
            continue
        if one.table != table:
            lines.append(f"{'' if table is None else chr(10)}[{one.table}]\n")
            table = one.table
        unset = one.value is None
        said = f"# {one.key}" if unset else f"{one.key} = {_toml(one)}"
        lines.append(printable(f"{said:<44} # {'not set' if unset else one.origin}") + "\n")
    return lines


def _row_lines(stated: Stated) -> list[str]:
    """One row of a list of tables, what it leaves open left out."""
    said = [
        f"{key} = {dumps(value, ensure_ascii=False)}"
        for key, value in _row(stated.value).items()
        if value is not None and value != ()
    ]
    return [f"\n[[{stated.table}]]   # {printable(stated.origin)}\n", *(printable(one) + "\n" for one in said)]


def _row(entry: object) -> dict[str, object]:
    """A row as a settings file has it."""
    from provenance.settings.durations import shown

    row = asdict(entry)  # type: ignore[call-overload]
    if "delay_seconds" in row:
        row["delay"] = shown(row.pop("delay_seconds")) if row["delay_seconds"] else None
    return {key: value.isoformat() if isinstance(value, date) else value for key, value in row.items()}


def _toml(stated: Stated) -> str:
    """The value as a file would have it, durations with their units."""
    from provenance.settings.durations import shown
    from provenance.settings.keys import TABLES

    value = _value(stated)
    if TABLES[stated.table][stated.key].endswith("_seconds"):
        value = [shown(one) for one in value] if isinstance(value, list) else shown(float(str(value)))
    return dumps(value, ensure_ascii=False)


config.command("show")(show)
config.command("check")(check)
