"""May a page of this title be a copy of the article with that headline? Asked before anything is fetched.

Reprints are given new headlines, so this leaves out only titles that have hardly a word in common; a title that is not
known says nothing and is never left out. It decides no match.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from provenance.sources.stopwords import STOP_WORDS
from provenance.text.normalize import squeeze
from provenance.text.tokens import folded_words

if TYPE_CHECKING:
    from provenance.records.job import Sighting

MIN_SHARE = 0.2
"""Of the shorter headline's content words. Chosen with ``python -m tests.quality headlines``: what is let through in
vain costs one fetch, a copy that is left out is lost."""
MIN_WORDS = 3
"""Content words of a title that says enough to be judged: "Comments" and "CBS News" do not."""
STEM_LENGTH = 5
"""Letters by which words are compared, so that "approves" is "approved"."""
_TAIL = re.compile(r"\s+[|–—·»-]\s+|\s*\|\s*|\s::\s")
_MAX_LENGTH = 1_000
_TAIL_WORDS = 5
"""An outlet's name after a headline has at most so many words."""


def likely_copy(title: str | None, headline: str | None) -> bool:
    """Whether the two share enough content words. True where either is unknown, or says too little."""
    if not title or not headline:
        return True
    words = stems(headline)
    return any(_alike(stems(one), words) for one in (title, bare(title)))


def likely_time(sighting: Sighting, published: datetime | None, *, days: int) -> bool:
    """Whether the sighting's time lies within so many days of the article's. True where either is unknown."""
    if sighting.published is None or published is None:
        return True
    return abs(sighting.published - published) <= timedelta(days=days)


def bare(title: str) -> str:
    """A title without the outlet's name at its end.

    >>> bare("Oysters return to Sallow Bay - Harbour Ledger")
    'Oysters return to Sallow Bay'
    """
    parts = _TAIL.split(squeeze(title[:_MAX_LENGTH]))
    while len(parts) > 1 and len(folded_words(parts[-1])) <= _TAIL_WORDS:
        parts.pop()
    return " ".join(parts)


def stems(headline: str) -> frozenset[str]:
    """The content words in the form for comparing."""
    return frozenset(word[:STEM_LENGTH] for word in folded_words(headline) if word not in STOP_WORDS)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    shorter = min(len(one), len(other))
    return shorter < MIN_WORDS or len(one & other) >= MIN_SHARE * shorter
