"""``provenance report TARGET -o FILE`` and ``provenance report --all -o FOLDER``: pages to look at and pass on."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from provenance.cli.browser import open_page, show_page
from provenance.cli.failures import status_of
from provenance.cli.session import Common, Url, command
from provenance.errors import UsageError


@command
def report(
    target: Annotated[str | None, typer.Argument(help="URL, stored id, file, or - for standard input.")] = None,
    *,
    out: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE|FOLDER", help="Where to write; - for standard output.")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every family of the store, with an index.")] = False,
    among: Annotated[
        list[str] | None, typer.Option("--among", metavar="URL|PATH", help="Where copies may be. May be repeated.")
    ] = None,
    url: Url = None,
    show: Annotated[bool, typer.Option("--open", help="Open the page in the web browser.")] = False,
    common: Common,
) -> int:
    """Write the answer to a trace as one page that needs nothing else; or all families, with an index."""
    if everything:
        if target is not None or among or url:
            raise UsageError("--all takes no TARGET, --among or --url", target)
        return _all(common, out, show=show)
    if target is None:
        raise UsageError("no TARGET", None, "name a URL, a stored id or a file; or use --all")
    return _one(common, target, out, among or [], url, show=show)


def _one(common: Common, target: str, out: str | None, among: list[str], url: str | None, *, show: bool) -> int:
    from provenance.app.pages import check_place, write_whole
    from provenance.app.report import trace_page
    from provenance.app.trace import trace

    if out is None and not show:
        raise UsageError("nowhere to write", None, "name a file with -o, or use --open")
    if show and out == "-":
        raise UsageError("standard output cannot be opened", out)
    if out and out != "-" and Path(out).is_dir():
        raise UsageError("a folder, not a file", out, "folders are for --all")
    if out and out != "-":
        check_place(Path(out))
    with common.desk() as desk:
        answer = trace(desk, target, among=among, url=url)
        page = trace_page(desk, answer)
    status = status_of(answer.looked_at)
    if out is None:
        show_page(page, answer.article.id)
    elif out == "-":
        sys.stdout.write(page)
    else:
        write_whole(Path(out), page)
        common.say(f"written: {out}")
        if show:
            open_page(Path(out))
    return status


def _all(common: Common, out: str | None, *, show: bool) -> int:
    from provenance.app.report import INDEX, write_index

    if out is None or out == "-":
        raise UsageError("--all needs a folder", out, "name it with -o")
    folder = Path(out)
    if folder.exists() and not folder.is_dir():
        raise UsageError("a file, not a folder", out)
    with common.desk() as desk:
        written = write_index(desk, folder)
    common.say(f"written: {folder / INDEX}, {written.made} pages new, {written.kept} as before")
    if show:
        open_page(folder / INDEX)
    return 0
