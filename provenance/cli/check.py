"""``provenance check TARGET``: have we seen this text? Store only, no network for a stored or local article."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from provenance.cli import output
from provenance.cli.session import MATCHED, Common, Json, Limit, Url, command


@command
def check(
    target: Annotated[str, typer.Argument(help="URL, stored id, file, or -.")],
    url: Url = None,
    limit: Limit = None,
    fail_on: Annotated[
        Literal["match"] | None, typer.Option("--fail-on", help="Exit 6 where the text was seen before.")
    ] = None,
    json: Json = False,
    *,
    common: Common,
) -> int:
    """Look an article up in the store: which stored articles share its text?"""
    from provenance.app.matching import check as check_store
    from provenance.report.json import document, match_json
    from provenance.report.listing import match_lines
    from provenance.report.phrases import line

    with common.desk() as desk:
        _, matches, articles = check_store(desk, target, url=url)
    shown = matches[:limit]
    if json:
        urls = {key: article.url for key, article in articles.items()}
        output.print_document(document({"matches": [match_json(match, urls) for match in shown]}))
    else:
        output.print_lines(match_lines(shown, articles) or [line("No stored article shares its text.")])
    return MATCHED if matches and fail_on else 0
