"""What origins corrected or altered after copies were made, and the copies still have as it was, in lines of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.report.changes import edit_line
from provenance.report.phrases import Line, moment_text, shorten, spans

if TYPE_CHECKING:
    from provenance.records.article import Article
    from provenance.records.edit import Update
    from provenance.report.view import FamilyView


def update_lines(view: FamilyView) -> list[Line]:
    """For every copy that lacks something: who mended it and when, the note, and the old words beside the new."""
    lines: list[Line] = []
    for update in sorted(view.trace.updates, key=lambda one: (one.note is None, one.article != view.subject.id)):
        lines.append(_head(view, update))
        if update.note:
            lines.append(spans((f"    {'note':<29}", "faint"), (f"“{shorten(update.note, 160)}”", "")))
        lines += [edit_line(edit) for edit in update.edits]
    return lines


def _head(view: FamilyView, update: Update) -> Line:
    origin, copy = view.name(update.later), view.name(update.article)
    did = "corrected" if update.note else "altered"
    left = f"the copy of {copy} still has the old text" if update.edits else f"the copy of {copy} has no such note"
    return spans(
        (f"  {origin}", "strong"),
        (f" {did} this{_day(view.articles[update.later])}; ", ""),
        (left, "alarm" if update.note else "unsure"),
    )


def _day(later: Article) -> str:
    """When the newer version is known to have been there."""
    moment = later.modified
    if moment is not None:
        return f" on {moment_text(moment).strip('~ ').split(' ')[0]} {moment.time:%b}"
    return f" by {later.fetched.day} {later.fetched:%b}" if later.fetched else ""
