"""``provenance extract TARGET``: the article in a page, without furniture and credits, and what was removed."""

from __future__ import annotations

from typing import Annotated

import typer

from provenance.cli import output
from provenance.cli.session import Common, Json, Url, command


@command
def extract(
    target: Annotated[str, typer.Argument(help="URL, stored id, file, or -.")],
    url: Url = None,
    json: Json = False,
    *,
    common: Common,
) -> None:
    """Print the article that a page holds, and everything that was taken out of its text."""
    from provenance.report.json import article_json, document
    from provenance.report.listing import article_lines

    with common.desk() as desk:
        article = desk.named(target, url=url)
    if json:
        output.print_document(document(article_json(article)))
    else:
        output.print_lines(article_lines(article))
