"""``provenance show TARGET``: a stored article."""

from __future__ import annotations

from typing import Annotated

import typer

from provenance.cli import output
from provenance.cli.session import Common, Json, Url, command


@command
def show(
    target: Annotated[str, typer.Argument(help="Stored id, URL, URL@N for its N-th version; or file, or -.")],
    url: Url = None,
    json: Json = False,
    *,
    common: Common,
) -> None:
    """Print an article: its text, credits, times, and what was removed."""
    from provenance.report.json import article_json, document
    from provenance.report.listing import article_lines

    with common.desk() as desk:
        article = desk.named(target, url=url)
    if json:
        output.print_document(document(article_json(article)))
    else:
        output.print_lines(article_lines(article))
