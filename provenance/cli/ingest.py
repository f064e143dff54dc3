"""``provenance ingest PATH...``: keep files, folders and rows in the store."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from provenance.cli import output
from provenance.cli.session import PARTIAL, Common, Json, command
from provenance.errors import MissingFileError

if TYPE_CHECKING:
    from provenance.app.ingest import IngestCount


@command
def ingest(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="HTML, text or JSON Lines files, folders, or -.")
    ],
    json: Json = False,
    *,
    common: Common,
) -> int:
    """Keep articles in the store. What is there already is left as it is."""
    from provenance.app.ingest import ingest as ingest_paths
    from provenance.report.json import document

    shown = not common.quiet and sys.stderr.isatty()
    with common.desk() as desk:
        count = ingest_paths(desk, paths, progress=_progress if shown else None)
    if shown:
        sys.stderr.write("\n")
    for where, reason in count.failed:
        output.complain(f"{where}: {reason}")
    if not (count.failed or count.ingested or count.unchanged):
        common.say(f"no rows in {', '.join('standard input' if path == '-' else path for path in paths)}")
    if json:
        failed = [{"where": where, "reason": reason} for where, reason in count.failed]
        output.print_document(
            document(
                {
                    "ingested": count.ingested,
                    "unchanged": count.unchanged,
                    "revisions": count.revisions,
                    "failed": failed,
                }
            )
        )
    elif not common.quiet:
        sys.stdout.write(f"{_counted(count)}\n")
    return _status(count)


def _status(count: IngestCount) -> int:
    """Partial where something failed; where nothing at all was read, the status of what could not be got."""
    if not count.failed:
        return 0
    return PARTIAL if count.ingested or count.unchanged else MissingFileError.status


def _counted(count: IngestCount) -> str:
    revisions = f" (revisions: {count.revisions})" if count.revisions else ""
    return f"ingested {count.ingested}{revisions}, unchanged {count.unchanged}, failed {len(count.failed)}"


def _progress(count: IngestCount) -> None:
    sys.stderr.write(f"\r{_counted(count)} ")
    sys.stderr.flush()
