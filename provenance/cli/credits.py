"""``provenance credits TARGET``: who is credited, for what, with what permission."""

from __future__ import annotations

from typing import Annotated

import typer

from provenance.cli import output
from provenance.cli.session import PARTIAL, Common, Json, Url, command
from provenance.errors import ProvenanceError
from provenance.text.urls import is_url


@command
def show_credits(
    target: Annotated[str, typer.Argument(help="URL, stored id, file, -, or a .jsonl file of lines.")],
    url: Url = None,
    json: Json = False,
    *,
    common: Common,
) -> int:
    """Print the credits of an article, or of every line of a JSON Lines file (rows with id, url, text)."""
    from provenance.app.desk import names_file
    from provenance.report.json import credit_json, document
    from provenance.report.listing import credit_lines
    from provenance.report.phrases import line

    if target.lower().endswith(".jsonl") and not is_url(target) and names_file(target):
        return _rows(target, common, json=json)
    with common.desk() as desk:
        article = desk.named(target, url=url)
    if json:
        content = {"url": article.url, "credits": [credit_json(credit) for credit in article.credits]}
        output.print_document(document(content))
    else:
        output.print_lines(credit_lines(article.credits) or [line("It credits nobody.")])
    return 0


def _rows(path: str, common: Common, *, json: bool) -> int:
    from provenance.app.lookups import credits_of_rows
    from provenance.report.json import credit_json, document
    from provenance.report.listing import credit_lines
    from provenance.report.phrases import line

    status = 0
    for row in credits_of_rows(path, common.settings().outlets):
        if isinstance(row, ProvenanceError):
            output.complain(str(row))
            status = PARTIAL
            continue
        key, given = row
        if json:
            output.print_row(document({"id": key, "credits": [credit_json(credit) for credit in given]}))
        else:
            name = "(no id)" if key is None else str(key)
            output.print_lines([line(name, "strong"), *(credit_lines(given) or [line("  nobody")])])
    return status
