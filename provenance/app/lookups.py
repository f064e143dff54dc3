"""What the store and single pages can answer without a trace: differences, credits of rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from provenance import credits as credit_stage
from provenance import edits
from provenance.errors import ProvenanceError, UnreadableError
from provenance.sources import paths, rows

if TYPE_CHECKING:
    from provenance.app.desk import Desk
    from provenance.records.article import Article
    from provenance.records.credit import Credit
    from provenance.records.edit import EditReport
    from provenance.settings import OutletEntry

RowId = str | int | float | None


def difference(desk: Desk, parent: str, child: str) -> tuple[Article, Article, EditReport]:
    """What the second TARGET changed of the first."""
    one, other = desk.article(parent), desk.article(child)
    return one, other, edits.report_edits(one, other)


def credits_of_rows(
    path: str, outlets: tuple[OutletEntry, ...] = ()
) -> Iterator[tuple[RowId, tuple[Credit, ...]] | ProvenanceError]:
    """The credits of every row ``{"id", "url", "text"}`` of a JSON Lines file, each text one line of unknown place.

    ``outlets``: the publishers of the user's settings. Ids come back as they stood in the row. Broken rows are errors
    among the answers. Raises NotGotError where the file itself cannot be read.
    """
    publishers = credit_stage.known(outlets)
    with paths.opened(path) as lines:
        for row in rows.objects(lines, path):
            yield row if isinstance(row, ProvenanceError) else _row_credits(*row, publishers)


def _row_credits(
    where: str, row: rows.Row, publishers: credit_stage.Known
) -> tuple[RowId, tuple[Credit, ...]] | ProvenanceError:
    text, url, key = row.get("text"), row.get("url"), row.get("id")
    if not isinstance(text, str):
        return UnreadableError("broken row", where, "no text")
    if not (key is None or rows.is_label(key)):
        return UnreadableError("broken row", where, "“id” is neither text nor a number")
    known = url if isinstance(url, str) and url else None
    return cast("RowId", key), credit_stage.parse_line(text, url=known, publishers=publishers)
