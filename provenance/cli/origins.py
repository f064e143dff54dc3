"""``provenance origins TARGET…``: how many independent origins stand behind these articles?"""

from __future__ import annotations

from typing import Annotated

import typer

from provenance.cli import output
from provenance.cli.session import PARTIAL, Common, Json, command


@command
def origins(
    targets: Annotated[list[str], typer.Argument(metavar="TARGET…", help="URLs, stored ids, files or folders.")],
    json: Json = False,
    *,
    common: Common,
) -> int:
    """Count the independent origins behind some articles: ten copies of one text are one source."""
    from provenance.app.origins import find_origins
    from provenance.report.json import by_origin_json, document, origins_json
    from provenance.report.listing import origin_lines

    with common.desk() as desk:
        found, failed = find_origins(desk, targets)
        names = dict(desk.names)
    for error in failed:
        output.complain(str(error))
    if json:
        output.print_document(document(origins_json(found) | {"by_origin": by_origin_json(found)}))
    else:
        output.print_lines(origin_lines(found, names))
    return PARTIAL if failed else 0
