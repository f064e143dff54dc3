"""Find what a publisher changed after a copy was made: a correction that the copy lacks, facts that it still has.

Three texts are compared: the version that was copied, the publisher's later one, and the copy. A copy lacks a change
where the same words that the publisher put in place of others would still have to be put there in the copy. Which
article copied which, and who is the publisher, is known before; nothing is said of changes that alter no fact.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provenance.edits.changes import FACTS
from provenance.edits.reporting import report_edits
from provenance.records.edit import Edit, EditReport, Update

if TYPE_CHECKING:
    from provenance.records.article import Article

_Replaced = tuple[tuple[str, ...], tuple[str, ...]]
"""Words that went, and words that came for them."""


def lacking_update(parent: Article, later: Article, child: Article) -> Update | None:
    """What ``later``, a version of ``parent``, corrected or altered of it and ``child``, a copy, lacks; else None."""
    made = report_edits(parent, later)
    altered = [edit for edit in made.edits if edit.a and edit.b and not FACTS.isdisjoint(edit.classes)]
    note = _note(made)
    if not altered and note is None:
        return None
    left = report_edits(child, later)
    due = {place for edit in left.edits for place in _replaced(edit)}
    edits = tuple(edit for edit in altered if not due.isdisjoint(_replaced(edit)))
    missing = note if _note(left) is not None and (edits or not altered) else None
    if not edits and missing is None:
        return None
    return Update(article=child.id, parent=parent.id, later=later.id, note=missing, edits=edits)


def _note(report: EditReport) -> str | None:
    """The note of correction that ``b`` has and ``a`` lacks."""
    notes = (
        edit.b.text for edit in report.edits if edit.operation == "added" and edit.b and "correction" in edit.classes
    )
    return next(notes, None)


def _replaced(edit: Edit) -> Iterator[_Replaced]:
    """The places that an edit changes, word by word."""
    gone: tuple[str, ...] = ()
    for operation, text in edit.words:
        if operation == "delete":
            gone = tuple(text.split())
        elif operation == "insert":
            yield gone, tuple(text.split())
            gone = ()
        elif gone:
            yield gone, ()
            gone = ()
    if gone:
        yield gone, ()
