"""``provenance trace TARGET``: where a text came from, through whom, and what each one changed."""

from __future__ import annotations

from typing import Annotated

import typer

from provenance.cli import output
from provenance.cli.browser import show_page
from provenance.cli.failures import status_of
from provenance.cli.session import Common, Json, Url, command


@command
def trace(
    target: Annotated[str, typer.Argument(help="URL, stored id, file, or - for standard input.")],
    *,
    among: Annotated[
        list[str] | None, typer.Option("--among", metavar="URL|PATH", help="Where copies may be. May be repeated.")
    ] = None,
    url: Url = None,
    everything: Annotated[bool, typer.Option("--all", help="Also changes of style and spelling.")] = False,
    json: Json = False,
    show: Annotated[bool, typer.Option("--open", help="Also open the answer as a page in the web browser.")] = False,
    common: Common,
) -> int:
    """Find the origin of an article, the line of reprints, and what each one changed."""
    from provenance.app.report import trace_page
    from provenance.app.trace import trace as trace_article
    from provenance.report.json import document, trace_json
    from provenance.report.text import trace_lines
    from provenance.report.view import view

    with common.desk() as desk:
        answer = trace_article(desk, target, among=among or (), url=url)
        page = trace_page(desk, answer) if show else None
    status = status_of(answer.looked_at)
    if json:
        output.print_document(document(trace_json(answer)))
    else:
        output.print_lines(trace_lines(view(answer), everything=everything))
    if page is not None:
        show_page(page, answer.article.id)
    return status
