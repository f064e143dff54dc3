"""What each kind of evidence is worth, as the natural logarithm of the odds that it adds."""

from __future__ import annotations

WEIGHTS: dict[str, float] = {
    "text: nothing shared": -1.0,
    "text: everything shared": 6.0,
    "text: a shingle that another has": -0.12,
    "text: longer parent": 1.0,
    "credit: direct": 3.5,
    "credit: original": 1.5,
    "credit: contributor": 1.0,
    "credit: links to it": 1.5,
    "credit: another": -1.0,
    "credit: another, as the parent does": -3.0,
    "credit: carried along": -0.5,
    "credit: the other way": -4.0,
    "credit: none to the unseen": -1.5,
    "credit: original behind a direct one": -3.0,
    "credit: only in part": -1.0,
    "canonical: names it": 5.0,
    "canonical: its outlet": 1.5,
    "canonical: the other way": -5.0,
    "canonical: a copy of a third": -1.5,
    "time: before": 1.5,
    "time: after": -4.0,
    "time: modified later": 2.0,
    "time: modified earlier": -2.0,
    "correction: made since": 3.0,
    "correction: taken back": -3.0,
    "version: next": 8.0,
    "version: further": 2.0,
    "version: backwards": -8.0,
    "reading: shared against others": 2.2,
    "mention": 0.5,
    "signed as its own": -1.0,
}
"""Set by hand for the first version, so as to rank and to be honest at the ends; the names are the model's features."""
