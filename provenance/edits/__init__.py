"""What a child changed of its parent: edits with classes, the exact script, and their sum.

``report_edits`` reads like this: read both bodies, match their words, link their sentences, say what each change is,
sum up. Two articles that share nothing get an honest report too: all cut, all added. Nothing here decides who copied
whom, and nothing judges whether a change was right.
"""

from __future__ import annotations

from provenance.edits.changes import FACTS
from provenance.edits.reporting import report_edits
from provenance.edits.updates import lacking_update

__all__ = ["FACTS", "lacking_update", "report_edits"]
