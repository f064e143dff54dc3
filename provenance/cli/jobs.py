"""``provenance jobs``: the addresses that crawls visit, and those that failed."""

from __future__ import annotations

import sys
from typing import Annotated, Literal

import typer

from provenance.cli import output
from provenance.cli.session import Common, Json, Limit, command

jobs = typer.Typer(help="The addresses that crawls visit.", rich_markup_mode=None, no_args_is_help=True)

State = Literal["waiting", "leased", "done", "failed"]


@command
def list_jobs(
    state: Annotated[State | None, typer.Option("--state", help="Only those.")] = None,
    json: Json = False,
    limit: Limit = None,
    *,
    common: Common,
) -> None:
    """List the jobs: address, when it is due, what went wrong."""
    from provenance.report.agenda import job_json, job_line
    from provenance.report.json import document

    with common.desk() as desk:
        for job in desk.store.jobs(state, limit):
            if json:
                output.print_row(document(job_json(job)))
            else:
                output.print_lines([job_line(job)])


@command
def retry(json: Json = False, *, common: Common) -> None:
    """Let every failed job be tried again by the next crawl."""
    from provenance.report.json import document

    with common.desk() as desk:
        count = desk.kept.retry_failed()
    if json:
        output.print_document(document({"retried": count}))
    elif not common.quiet:
        sys.stdout.write(f"{count} failed jobs will be tried again\n")


jobs.command("list")(list_jobs)
jobs.command("retry")(retry)
