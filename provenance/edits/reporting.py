"""The report of one pair, from both bodies to the sum: every step in its order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.edits.align import link_sentences
from provenance.edits.changes import find_changes, headline_change
from provenance.edits.knowledge import Knowledge
from provenance.edits.paragraphs import divided_paragraphs
from provenance.edits.script import shared_ids, spell
from provenance.edits.summary import share_in_runs, sum_up
from provenance.edits.units import read_both
from provenance.records.edit import EditReport

if TYPE_CHECKING:
    from provenance.records.article import Article


def report_edits(parent: Article, child: Article) -> EditReport:
    """Report what ``child`` (``b``) changed of ``parent`` (``a``): titles and bodies only.

    The headline comes first, then the edits in the order of the child's text. Never raises for any text.
    """
    a, b = read_both(parent.paragraphs, child.paragraphs)
    known = Knowledge(a, b, child.language or parent.language)
    blocks = shared_ids(a.exact, b.exact)
    headline = headline_change(parent.title, child.title, known)
    links = link_sentences(a, b, blocks)
    changes = sorted(
        [*find_changes(a, b, links, known), *divided_paragraphs(a, b, links)], key=lambda change: change.order
    )
    changes = [headline, *changes] if headline else changes
    return EditReport(
        a=parent.id,
        b=child.id,
        similarity=share_in_runs(a.numbers, b.numbers, blocks),
        edits=tuple(change.edit for change in changes),
        script=spell(a.body, a.spans, b.body, b.spans, blocks),
        summary=sum_up(a, b, changes, blocks),
        parent_changed_since=_changed_since(parent, child),
    )


def _changed_since(parent: Article, child: Article) -> bool:
    """Whether the parent as it stands was modified when the child was surely out, or had been fetched."""
    if parent.modified is None:
        return False
    out = [child.published.bounds()[1]] if child.published else []
    out += [child.fetched] if child.fetched else []
    return bool(out) and min(out) <= parent.modified.bounds()[0]
