"""Tell slips of the keyboard from changes of wording.

A slip is a word near another (two letters at most) that is no word: neither common, nor a form of a common one, nor
used elsewhere in the articles. Where that decides nothing, as for rare words and in other languages than English,
letter sequences that no other word has make the stranger of the two the slip. A slip that is itself a word goes
unnoticed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from typing import Literal

from provenance.edits.dates import RELATIVE
from provenance.edits.ends import shared_start
from provenance.edits.english import COMMON
from provenance.edits.numerals import UNITS_TENS, VAGUE
from provenance.edits.tables import listed, word_set
from provenance.text.days import MONTHS, WEEKDAYS

ENDINGS = listed("s es d ed r er ers ing ings ly al ally ion ions ment ments ness able ful less ist ists y ers ity")
"""Endings that make another form of a common English word."""

AFTER_E = word_set("d r")
"""Endings that a word takes only after its "e"."""

AFTER_HISSING = word_set("es")
"""Endings that a word takes only after a hissing sound or "o"."""

PREFIXES = listed("un re dis mis non over under pre inter out super anti")
"""Syllables before a common English word."""

OTHER_FORMS = word_set("s es e n en em er es d t r st a o as os i y")
"""Endings that make another form of a word in some language: neither form is then a slip."""

_WORDS = COMMON | RELATIVE | frozenset(MONTHS) | frozenset(WEEKDAYS) | frozenset(UNITS_TENS) | VAGUE
"""Words that are sure to be words."""

_NEAR = 2
"""Letters that may differ."""
_SHORTEST = 4
"""Letters: shorter words are near too many others."""


class Lexicon:
    """Words of both articles, counted, and their letter sequences."""

    def __init__(self, words: Iterable[str]) -> None:
        self.counts = Counter(words)
        """Of folded words."""

    @cached_property
    def _lines(self) -> str:
        """Every different word on a line of its own, with a space on either side."""
        return "\n".join(f" {word} " for word in self.counts) + "\n"

    def words_with(self, sequence: str, most: int) -> int:
        """In how many different words a sequence of letters stands; counted up to one more than ``most``."""
        place, found = self._lines.find(sequence), 0
        while place >= 0 and found <= most:
            found += 1
            place = self._lines.find(sequence, self._lines.index("\n", place))
        return found


def slip(a: str, b: str, lexicon: Lexicon) -> Literal["typo", "correction"] | None:
    """Whether ``b`` is a slip for ``a`` ("typo"), or mends one ("correction"). Folded words."""
    if min(len(a), len(b)) < _SHORTEST - 1 or max(len(a), len(b)) < _SHORTEST or not (a + b).replace("-", "").isalpha():
        return None
    if not _near(a, b):
        return None
    known_a, known_b = _known(a, lexicon), _known(b, lexicon)
    if known_a != known_b:
        return "typo" if known_a else "correction"
    if known_a or _other_form(a, b):
        return None
    odd_a, odd_b = _oddity(a, b, lexicon), _oddity(b, a, lexicon)
    if odd_a == odd_b:
        return None
    return "typo" if odd_b > odd_a else "correction"


def _known(word: str, lexicon: Lexicon) -> bool:
    return lexicon.counts[word] > 1 or is_common(word)


def is_common(word: str) -> bool:
    """Whether it is a common English word or a form of one.

    >>> is_common("relegated"), is_common("walking"), is_common("walkign")
    (False, True, False)
    """
    if word in _WORDS or any(word.startswith(prefix) and word[len(prefix) :] in COMMON for prefix in PREFIXES):
        return True
    return any(word.endswith(ending) and _stem_is_common(word[: -len(ending)], ending) for ending in ENDINGS)


def _stem_is_common(stem: str, ending: str) -> bool:
    if len(stem) < _SHORTEST - 1:
        return False
    if ending in AFTER_E:
        return stem.endswith("e") and stem in COMMON
    if ending in AFTER_HISSING:
        return stem in COMMON and stem.endswith(("s", "x", "z", "ch", "sh", "o"))
    doubled = stem[:-1] if stem[-1] == stem[-2] and ending[0] in "eiy" else ""
    silent = stem + "e" if ending[0] in "aeiy" else ""
    return stem in COMMON or doubled in COMMON or silent in COMMON or (stem[-1] == "i" and stem[:-1] + "y" in COMMON)


def _near(a: str, b: str) -> bool:
    from rapidfuzz.distance import OSA

    allowed = 1 if min(len(a), len(b)) <= 5 else _NEAR
    return OSA.distance(a, b, score_cutoff=allowed) <= allowed


def _other_form(a: str, b: str) -> bool:
    """Whether only an ending differs."""
    shared = shared_start(a, b)
    rest = {a[shared:], b[shared:]} - {""}
    return shared >= _SHORTEST - 1 and all(ending in OTHER_FORMS for ending in rest)


def _oddity(word: str, other: str, lexicon: Lexicon) -> int:
    """Letter sequences of a word that no word but the two has."""
    own, others = set(_sequences(word)), set(_sequences(other))
    most = {part: 1 + (part in others and other in lexicon.counts) for part in own}
    return sum(lexicon.words_with(part, allowed) <= allowed for part, allowed in most.items())


def _sequences(word: str) -> set[str]:
    padded = f" {word} "
    return {padded[place : place + 3] for place in range(len(padded) - 2)}
