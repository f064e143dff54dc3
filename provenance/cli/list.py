"""``provenance list``: the articles of the store, one a line."""

from __future__ import annotations

from provenance.cli import output
from provenance.cli.session import Common, Json, Limit, Since, command
from provenance.cli.times import parse_since


@command
def list_articles(json: Json = False, limit: Limit = None, since: Since = None, *, common: Common) -> None:
    """List the stored articles in the order in which they came."""
    from provenance.app.desk import now
    from provenance.report.json import document
    from provenance.report.listing import head_line

    with common.desk() as desk:
        for head in desk.store.each_head(since=parse_since(since, now()), limit=limit):
            if json:
                content = {
                    "id": head.id,
                    "url": head.url,
                    "title": head.title,
                    "outlet": head.outlet.label,
                    "published": head.published.rfc3339() if head.published else None,
                }
                output.print_row(document(content))
            else:
                output.print_lines([head_line(head.id, head.outlet, head.title, head.published, head.url)])
