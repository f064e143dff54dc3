"""Events and jobs of unattended runs, as JSON values and as lines of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.report.json import Json, time_json
from provenance.report.phrases import Line, spans

if TYPE_CHECKING:
    from provenance.records.job import Event, Job


def event_json(event: Event) -> Json:
    """One event."""
    return {
        "kind": event.kind,
        "article": event.article,
        "url": event.url,
        "parent": event.parent,
        "at": time_json(event.at),
        "detail": event.detail,
    }


def event_line(event: Event) -> Line:
    """One event in a line."""
    before = "made in" if event.kind == "correction missing" else "from"
    source = f"  {before} {event.parent}" if event.parent else ""
    return spans(
        (f"{time_json(event.at)}  ", "faint"),
        (
            f"{event.kind:<19}",
            "alarm" if event.kind in {"uncredited copy", "correction missing", "removed"} else "strong",
        ),
        (event.url or event.article, ""),
        (f"{source}  {event.detail or ''}", "faint"),
    )


def job_json(job: Job) -> Json:
    """One job."""
    return {
        "url": job.url,
        "state": job.state,
        "due": time_json(job.due),
        "visits": job.step,
        "attempts": job.attempts,
        "reason": job.reason,
    }


def job_line(job: Job) -> Line:
    """One job in a line."""
    return spans(
        (f"{job.state:<8} ", "alarm" if job.state == "failed" else "strong"),
        (f"due {time_json(job.due)}  {job.step} visits  ", "faint"),
        (job.url, ""),
        (f"  {job.reason}" if job.reason else "", "faint"),
    )
