"""The model's features by name, with the log odds that each unit was thought to add before anything was learned.

Training starts at these and is held to them where the simulated families have nothing to say (versions of one page,
notes of correction), so that an untried feature keeps its hand-set weight. ``FIXED`` ones are never moved: a lone
credit must stay as sure as its reader was.
"""

from __future__ import annotations

PRIOR: dict[str, float] = {
    # How much of the text stands in the other, by the matches.
    "text: match": -1.0,
    "text: share of the child": 4.0,
    "text: share of the parent": 1.0,
    "text: longer parent": 1.0,
    "text: much longer parent": 0.5,
    "text: equal": 0.0,
    "text: far from the closest": -4.0,
    "text: closest": 0.5,
    "text: closest of those not later": 0.0,
    "text: far from the closest of those not later": 0.0,
    # What the others have and lack: words without case and punctuation ("words"), and as printed ("print").
    "words: lacks what others share": -0.4,
    "words: child lacks what others share": 0.0,
    "words: behind the closest": -0.3,
    "words: closest": 0.0,
    "words: private to the parent": -0.1,
    "words: in these two only": 0.3,
    "words: in these two and one more": 0.1,
    "words: shared by few": 0.2,
    "words: between": -0.5,
    "words: one in between": -0.5,
    "words: number in between": 0.0,
    "print: lacks what others share": 0.0,
    "print: child lacks what others share": 0.0,
    "print: behind the closest": 0.0,
    "print: closest": 0.0,
    "print: private to the parent": 0.0,
    "print: in these two only": 0.0,
    "print: in these two and one more": 0.0,
    "print: shared by few": 0.0,
    "print: between": 0.0,
    "print: one in between": 0.0,
    "print: number in between": 0.0,
    "reading: shared against others": 1.0,
    # Names, furniture, headlines.
    "name: stands in the child": 1.0,
    "name: child is named in the parent": -1.0,
    "name: both name another": 0.2,
    "name: the child names another": -0.2,
    "furniture: carried": 0.5,
    "title: known": 0.0,
    "title: equal": 0.5,
    "title: words shared": 0.0,
    "title: equal and rare": 0.5,
    # Times.
    "time: before": 1.5,
    "time: after": -3.0,
    "time: hours apart": 0.0,
    "time: hours after": 0.0,
    "time: one's unknown": 0.0,
    "time: after, and the parent was modified": 1.5,
    "time: fetched before the other was out": -1.0,
    "time: first of all": 0.5,
    "time: modified later": 2.0,
    "time: modified earlier": -2.0,
    # Credits.
    "credit: direct": 3.5,
    "credit: original": 1.5,
    "credit: contributor": 1.0,
    "credit: links to it": 1.5,
    "credit: sureness": 0.5,
    "credit: short name": 1.5,
    "credit: translation": 3.0,
    "credit: another is closer": 0.0,
    "credit: another": -1.0,
    "credit: another, as the parent does": -3.0,
    "credit: as the parent does, and closest": 0.0,
    "credit: carried along": 0.5,
    "credit: the other way": -4.0,
    "credit: each names the other": 1.0,
    "credit: number that name the parent": 0.0,
    "mention": 0.5,
    "signed as its own": -1.0,
    # What the page claims.
    "canonical: names it": 5.0,
    "canonical: its outlet": 1.5,
    "canonical: the other way": -5.0,
    "canonical: a copy of a third": -1.5,
    "canonical: a twin of a third": -1.5,
    # One publisher, one line.
    "publisher: the same": 1.0,
    "correction: made since": 3.0,
    "correction: taken back": -3.0,
    "version: next": 8.0,
    "version: further": 2.0,
    "version: backwards": -8.0,
    # No parent here.
    "none: among copies": 0.0,
    "none: copies": 0.0,
    "none: best share": 0.0,
    "none: private text": 0.0,
    "none: credits a captured one": -1.0,
    "none: credited by others": 0.3,
    "none: named by others": 0.2,
    "none: names others": 0.0,
    "none: earliest": 0.3,
    "none: longest": 0.0,
    "none: has what others share": 0.0,
    "none: canonical elsewhere": -1.0,
    # An original that is credited and was not captured.
    "unseen: claimed": 1.0,
    "unseen: claimed, among copies": 0.0,
    "unseen: credited, best share": 0.0,
    "unseen: among copies": 2.0,
    "unseen: best share": 2.0,
    "unseen: number that credit it": 0.5,
    "unseen: share that credits it": 0.0,
    "unseen: not credited": -2.0,
    "unseen: only in part": -1.0,
    "unseen: original behind a direct one": -3.0,
    "unseen: name fits a captured outlet": -1.0,
    "unseen: mention": 0.5,
    "unseen: earliest": 0.0,
    "unseen: private text": 0.0,
    "unseen: credits a captured one": 0.0,
    "via": 2.0,
}
FIXED = frozenset({"unseen: claimed", "unseen: mention", "via"})
MOST: dict[str, float] = {
    "time: after": 0.0,
    "time: hours apart": 0.0,
    "time: hours after": 0.0,
    "time: fetched before the other was out": 0.0,
    "credit: the other way": 0.0,
    "unseen: not credited": 0.0,
}
"""Weights that training may not raise above this: what contradicts an edge may never speak for it."""
LEAST: dict[str, float] = {
    "time: before": 0.0,
    "credit: direct": 0.0,
    "unseen: claimed, among copies": -0.9,
}
"""Weights that training may not lower below this: what a page says of its source may never speak against it. Among
copies a claim counts its fixed weight of 1 and this one together, which so are never less than .1."""
NAMES = tuple(PRIOR)
PLACE = {name: place for place, name in enumerate(NAMES)}
