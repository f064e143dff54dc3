"""``provenance db``: keep the store in order."""

from __future__ import annotations

import sys

import typer

from provenance.cli import output
from provenance.cli.session import PARTIAL, Common, Json, command

db = typer.Typer(help="Keep the store in order.", rich_markup_mode=None, no_args_is_help=True)


@command
def upgrade(*, common: Common) -> None:
    """Bring the store to this program's form. Does nothing where it has it."""
    from provenance.app.upkeep import upgrade as upgrade_db

    upgrade_db(common.settings())
    common.say("the store is up to date")


@command
def rebuild(json: Json = False, *, common: Common) -> int:
    """Derive every article, signature and key again from the kept bytes."""
    from provenance.app.upkeep import rebuild as rebuild_db
    from provenance.report.json import document

    count = rebuild_db(common.settings())
    for failure in count.failed:
        output.complain(f"{failure.subject}: {failure.reason}")
    failed = [{"where": failure.subject, "reason": failure.reason} for failure in count.failed]
    if json:
        content = {"captures": count.captures, "articles": count.articles, "unchanged": count.unchanged}
        output.print_document(document({**content, "failed": failed}))
    elif not common.quiet:
        sys.stdout.write(f"rebuilt {count.articles} articles from {count.captures} captures, failed {len(failed)}\n")
    return PARTIAL if failed else 0


db.command("upgrade")(upgrade)
db.command("rebuild")(rebuild)
