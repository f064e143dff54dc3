"""``provenance diff A B``: what the second article changed of the first."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from provenance.cli import output
from provenance.cli.session import MATCHED, Common, Json, command


@command
def diff(
    parent: Annotated[str, typer.Argument(metavar="A", help="URL, stored id, file, or -.")],
    child: Annotated[str, typer.Argument(metavar="B", help="URL, stored id, file, or -.")],
    everything: Annotated[bool, typer.Option("--all", help="Also changes of style and spelling.")] = False,
    fail_on: Annotated[
        Literal["material", "any"] | None, typer.Option("--fail-on", help="Exit 6 where B changed something.")
    ] = None,
    json: Json = False,
    *,
    common: Common,
) -> int:
    """Report what B changed of A: facts first, style folded away."""
    from provenance.app.lookups import difference
    from provenance.errors import UsageError
    from provenance.report.json import document, edit_report_json
    from provenance.report.listing import difference_lines

    if parent == child == "-":
        raise UsageError("standard input can be only one of the two", "-")
    with common.desk() as desk:
        one, other, report = difference(desk, parent, child)
    if json:
        output.print_document(document(edit_report_json(report)))
    else:
        output.print_lines(difference_lines(one, other, report, everything=everything))
    found = report.summary.material if fail_on == "material" else bool(report.edits)
    return MATCHED if fail_on and found else 0
