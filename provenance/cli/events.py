"""``provenance events``: what crawls found worth telling, each once."""

from __future__ import annotations

from provenance.cli import output
from provenance.cli.session import Common, Json, Limit, Since, command
from provenance.cli.times import parse_since


@command
def events(json: Json = False, limit: Limit = None, since: Since = None, *, common: Common) -> None:
    """Print new and uncredited copies, new versions, missing corrections, removed pages, as they were noticed."""
    from provenance.app.desk import now
    from provenance.report.agenda import event_json, event_line
    from provenance.report.json import document

    with common.desk() as desk:
        for event in desk.store.events(since=parse_since(since, now()), limit=limit):
            if json:
                output.print_row(document(event_json(event)))
            else:
                output.print_lines([event_line(event)])
