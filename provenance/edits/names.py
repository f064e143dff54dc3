"""Learn from two articles which capitals make names: no list of names, only what the texts show."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from provenance.edits.units import Reading

NOUNS_CAPITALISED = frozenset(["de", "lb", "gsw"])
"""Languages in which every noun has a capital, by the first part of their tag."""

_SHARE = 0.27
"""Share of capitalised words inside sentences from which an unknown language is taken for one of these."""
_ENOUGH = 60
"""Words inside sentences that are needed to measure that share."""


@dataclass(frozen=True, slots=True)
class Names:
    """What the articles teach about capital letters."""

    inside: frozenset[str]
    """Folded words that stand capitalised inside a sentence, possessive endings off."""
    lower: frozenset[str]
    """Folded words that stand in lower case."""
    nouns_capitalised: bool = False
    """Every noun has a capital in this language, so that a capital alone makes no name."""


def learn_names(a: Reading, b: Reading, language: str | None) -> Names:
    """Read the capitals of both articles. ``language`` is a tag such as "en-GB", or None."""
    counts: Counter[str] = Counter()
    initial: Counter[str] = Counter()
    for reading in (a, b):
        counts.update(reading.words)
        initial.update([reading.words[sentence.first] for sentence in reading.sentences])
    lower = [word for word in counts if word[0].islower()]
    inside = [word for word in counts if word[0].isupper() and counts[word] > initial[word]]
    if language:
        nouns = language.lower().replace("_", "-").split("-")[0] in NOUNS_CAPITALISED
    else:
        capitals = sum(counts[word] - initial[word] for word in inside)
        count = capitals + sum(counts[word] for word in lower)
        nouns = count >= _ENOUGH and capitals > _SHARE * count
    folded = a.folded
    return Names(
        inside=frozenset(folded[word].removesuffix("'s") for word in inside),
        lower=frozenset(map(folded.__getitem__, lower)),
        nouns_capitalised=nouns,
    )
