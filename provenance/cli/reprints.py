"""``provenance reprints OUTLET``: who reprinted an outlet or an agency, credited or not, with permission or not."""

from __future__ import annotations

import csv
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from provenance.cli import output
from provenance.cli.session import Common, Json, Limit, Since, command
from provenance.cli.times import parse_since
from provenance.errors import UsageError

if TYPE_CHECKING:
    from provenance.records.reprint import Reprints


@command
def reprints(
    outlet: Annotated[str, typer.Argument(help="An outlet or agency: its name, an alias, its domain, or an owner.")],
    *,
    uncredited: Annotated[bool, typer.Option("--uncredited", help="Only those that do not credit it.")] = False,
    without_permission: Annotated[
        bool, typer.Option("--without-permission", help="Only those that neither state permission nor are licensed.")
    ] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="A table for a spreadsheet.")] = False,
    json: Json = False,
    limit: Limit = None,
    since: Since = None,
    common: Common,
) -> None:
    """List the reprints of an outlet's texts in the store, oldest first."""
    from provenance.app.desk import now
    from provenance.app.reprints import Wanted
    from provenance.app.reprints import reprints as reprints_of

    if as_csv and json:
        raise UsageError("--csv and --json exclude each other")
    if not outlet.strip():
        raise UsageError("no outlet named")
    wanted = Wanted(
        uncredited=uncredited,
        without_permission=without_permission,
        since=parse_since(since, now()),
        limit=limit,
    )
    with common.desk() as desk:
        answer = reprints_of(desk, outlet, wanted)
    if not answer.found:
        near = f" (did you mean {' or '.join(answer.near)}?)" if answer.near else ""
        common.say(f"no article of this store is by or credits {outlet}{near}")
    _print_csv(answer) if as_csv else _print_json(answer) if json else _print_lines(answer)


def _print_json(answer: Reprints) -> None:
    from provenance.report.json import document
    from provenance.report.reprints import reprint_json

    for one in answer.shown:
        output.print_row(document(reprint_json(one)))


def _print_csv(answer: Reprints) -> None:
    """Every cell in quotes: a separator inside one makes no second cell in any locale."""
    from provenance.report.reprints import COLUMNS, reprint_cells

    table = csv.writer(sys.stdout, quoting=csv.QUOTE_ALL, lineterminator="\n")
    table.writerow(COLUMNS)
    table.writerows(reprint_cells(one) for one in answer.shown)


def _print_lines(answer: Reprints) -> None:
    from provenance.report.phrases import line
    from provenance.report.reprints import reprint_lines, summary_line

    output.print_lines([summary_line(answer)])
    for one in answer.shown:
        output.print_lines([line(), *reprint_lines(one)])
