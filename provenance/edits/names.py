"""Learn from two articles which capitals make names: no list of names, only what the texts show."""

from __future__ import annotations

from collections.abc import Iterable
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


def learn_names(readings: Iterable[Reading], language: str | None) -> Names:
    """Read the capitals of both articles. ``language`` is a tag such as "en-GB", or None."""
    inside: set[str] = set()
    lower: set[str] = set()
    capitals = count = 0
    for reading in readings:
        initial = {sentence.first for sentence in reading.sentences}
        for place, (word, key) in enumerate(zip(reading.words, reading.keys, strict=True)):
            if word[0].islower():
                lower.add(key)
                count += 1
            elif word[0].isupper() and place not in initial:
                inside.add(key.removesuffix("'s"))
                capitals += 1
                count += 1
    if language:
        nouns = language.lower().replace("_", "-").split("-")[0] in NOUNS_CAPITALISED
    else:
        nouns = count >= _ENOUGH and capitals > _SHARE * count
    return Names(frozenset(inside), frozenset(lower), nouns)
