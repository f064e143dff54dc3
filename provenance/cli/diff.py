"""``provenance diff A B``: what the second article changed of the first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from provenance.cli import output
from provenance.cli.session import MATCHED, Common, Json, command

if TYPE_CHECKING:
    from provenance.records.edit import Edit, EditReport


@command
def diff(
    parent: Annotated[str, typer.Argument(metavar="A", help="URL, URL@N, stored id, file, or -.")],
    child: Annotated[str, typer.Argument(metavar="B", help="URL, URL@N, stored id, file, or -.")],
    *,
    everything: Annotated[bool, typer.Option("--all", help="Also changes of style and spelling.")] = False,
    around: Annotated[
        int | None, typer.Option("--context", metavar="N", min=0, help="N unchanged sentences around every change.")
    ] = None,
    only: Annotated[
        str | None, typer.Option("--only", metavar="CLASS[,CLASS]", help="Only edits of these classes.")
    ] = None,
    fail_on: Annotated[
        Literal["material", "any"] | None,
        typer.Option("--fail-on", help="Exit 6 where B changed something (of what --only names)."),
    ] = None,
    json: Json = False,
    common: Common,
) -> int:
    """Report what B changed of A: facts first, style folded away."""
    from provenance.app.lookups import difference
    from provenance.errors import UsageError
    from provenance.report.changes import left_out_line
    from provenance.report.differences import difference_lines
    from provenance.report.json import document, edit_report_json

    if parent == child == "-":
        raise UsageError("standard input can be only one of the two", "-")
    classes = _classes(only)
    with common.desk() as desk:
        one, other, report = difference(desk, parent, child)
        names = dict(desk.names)
    shown = report if classes is None else replace(report, edits=_of(report, classes))
    if json:
        output.print_document(document(edit_report_json(shown)))
    else:
        everything = everything or classes is not None
        lines = difference_lines(one, other, shown, names=names, everything=everything, context=around)
        output.print_lines([*lines, *left_out_line(report, shown)])
    return MATCHED if fail_on and _found(shown, fail_on, chosen=classes is not None) else 0


def _classes(only: str | None) -> frozenset[str] | None:
    """The classes named, divided by commas; None where none was asked for."""
    from typing import get_args

    from provenance.errors import UsageError
    from provenance.records.edit import EditClass

    if only is None:
        return None
    named = frozenset(name.strip().lower() for name in only.split(",") if name.strip())
    known = get_args(EditClass)
    unknown = sorted(named - set(known))
    if unknown or not named:
        raise UsageError("no such class of edits", ", ".join(unknown) or only, f"there are {', '.join(known)}")
    return named


def _of(report: EditReport, classes: frozenset[str]) -> tuple[Edit, ...]:
    return tuple(edit for edit in report.edits if not classes.isdisjoint(edit.classes))


def _found(report: EditReport, what: str, *, chosen: bool) -> bool:
    """Whether there is something to fail on; among chosen classes, the facts are what is material."""
    from provenance.edits import FACTS

    if what == "any":
        return bool(report.edits)
    if not chosen:
        return report.summary.material
    return any(not FACTS.isdisjoint(edit.classes) for edit in report.edits)
