"""``provenance matches``: every verified pair of the store."""

from __future__ import annotations

from provenance.cli import output
from provenance.cli.session import Common, Json, Limit, Since, command
from provenance.cli.times import parse_since


@command
def matches(json: Json = False, limit: Limit = None, since: Since = None, *, common: Common) -> None:
    """Print every pair of stored articles that share a text, one a line."""
    from provenance.app.desk import now
    from provenance.app.matching import stored_matches
    from provenance.report.json import document, match_json
    from provenance.report.listing import match_lines

    with common.desk() as desk:
        for match in stored_matches(desk, since=parse_since(since, now()), limit=limit):
            articles = desk.store.articles([match.a, match.b])
            if json:
                output.print_row(document(match_json(match, {key: one.url for key, one in articles.items()})))
            else:
                output.print_lines(match_lines([match], articles))
