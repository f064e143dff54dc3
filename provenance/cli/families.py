"""``provenance families``: every family of the store."""

from __future__ import annotations

from typing import Annotated

import typer

from provenance.cli import output
from provenance.cli.session import Common, Json, Limit, Since, command
from provenance.cli.times import parse_since


@command
def families(
    alone: Annotated[bool, typer.Option("--all", help="Also the articles that stand alone.")] = False,
    json: Json = False,
    limit: Limit = None,
    since: Since = None,
    *,
    common: Common,
) -> None:
    """Print every family of stored articles: its origin, its copies, who credits whom."""
    from provenance.app.desk import now
    from provenance.app.standing import stored_families
    from provenance.report.json import document, family_json
    from provenance.report.listing import family_lines
    from provenance.report.phrases import line

    with common.desk() as desk:
        for family in stored_families(desk, alone=alone, since=parse_since(since, now()), limit=limit):
            if json:
                output.print_row(document(family_json(family)))
            else:
                output.print_lines([*family_lines(family), line()])
