"""``provenance crawl PLACE...``: fetch what is new or due, keep it, match it. Made for cron."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from types import FrameType
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from provenance.cli import output
from provenance.cli.session import PARTIAL, Common, Json, Since, command
from provenance.cli.times import parse_since
from provenance.errors import UsageError

if TYPE_CHECKING:
    from datetime import datetime

    from provenance.app.crawl import CrawlCount

TERMINATED = 143

LogFormat = Literal["text", "json"]


@command
def crawl(
    places: Annotated[
        list[str] | None, typer.Argument(metavar="PLACE...", help="Files of addresses, feeds, sitemaps, articles.")
    ] = None,
    *,
    due: Annotated[bool, typer.Option("--due", help="Everything whose re-check is due, without any place.")] = False,
    since: Since = None,
    time_budget: Annotated[
        str | None, typer.Option("--time-budget", metavar="SPAN", help="End after so long: 90s, 20m, 2h.")
    ] = None,
    max_pages: Annotated[int | None, typer.Option("--max-pages", min=0, help="At most so many pages.")] = None,
    wait: Annotated[bool, typer.Option("--wait", help="Wait for another crawl of this store to end.")] = False,
    log_format: Annotated[LogFormat, typer.Option("--log-format", help="Form of the lines, one a page.")] = "text",
    json: Json = False,
    common: Common,
) -> int:
    """Fetch what is new or due, politely; keep it, match it, note what is news."""
    from provenance.app.crawl import Bounds
    from provenance.app.crawl import crawl as crawl_places

    if not places and not due:
        raise UsageError("nothing to crawl", None, "name places, or say --due")
    if common.offline:
        raise UsageError("a crawl needs the network", "--offline")
    with common.desk() as desk, desk.kept.run_lock(wait=wait), stop_flag() as stopped:
        now, set_by = desk.clock(), desk.settings.crawl
        budget = _budget(time_budget) if time_budget else set_by.time_budget_seconds
        earliest = parse_since(since, now)
        if earliest is None and set_by.since_seconds is not None:
            earliest = now - timedelta(seconds=set_by.since_seconds)
        bounds = Bounds(
            since=earliest,
            until=now + timedelta(seconds=budget) if budget is not None else None,
            most_pages=max_pages if max_pages is not None else set_by.max_pages,
            stopped=lambda: bool(stopped),
        )
        log = _log(common, log_format, desk.clock)
        count = crawl_places(desk, places or (), bounds, progress=log, tell=common.say)
    log.end()
    _report(count, log, json=json, quiet=common.quiet)
    if stopped:
        return TERMINATED
    return PARTIAL if count.failed else 0


def _budget(stated: str) -> float:
    from provenance.settings.durations import seconds

    try:
        return seconds(stated)
    except UsageError as error:
        raise UsageError(f"{error.message} in --time-budget", error.subject, error.cause) from None


@contextmanager
def stop_flag() -> Iterator[list[int]]:
    """A list that SIGTERM fills: the page in hand is finished first."""
    flag: list[int] = []

    def note(number: int, frame: FrameType | None) -> None:
        del frame
        flag.append(number)

    before = signal.signal(signal.SIGTERM, note)
    try:
        yield flag
    finally:
        signal.signal(signal.SIGTERM, before)


def _log(common: Common, log_format: LogFormat, now: Callable[[], datetime]) -> output.PageLog:
    return output.PageLog(quiet=common.quiet, as_json=log_format == "json", live=sys.stderr.isatty(), now=now)


def _report(count: CrawlCount, log: output.PageLog, *, json: bool, quiet: bool) -> None:
    from provenance.report.json import document, outcomes_json

    for one in count.failed:
        log.complain(one.url or one.source, one.reason or "failed")
    if json:
        content = {
            "fetched": count.fetched,
            "unchanged": count.unchanged,
            "new_articles": count.new_articles,
            "new_matches": count.new_matches,
            "failed": outcomes_json(count.failed),
            "left": count.left,
        }
        output.print_document(document(content))
    elif not quiet:
        left = f", {count.left} left for the next run" if count.left else ""
        sys.stdout.write(
            f"{count.fetched} fetched, {count.unchanged} unchanged, {count.new_articles} new articles, "
            f"{count.new_matches} new matches, {len(count.failed)} not got{left}\n"
        )
