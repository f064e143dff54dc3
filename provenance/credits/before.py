"""Read the publisher's name that ends at a place in a line: "The Ledger and AFP [contributed to this report]"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.credits.joint import names_after
from provenance.text.patterns import lazy

if TYPE_CHECKING:
    from provenance.credits.names import Name
    from provenance.credits.reading import Line

_STARTS = lazy(r"(?<![\w'&.-])(?=[^\W_])")
_BETWEEN = lazy(
    r"[\s,)\"']*(?:(?:staff|news|sports?|business|political|science|health)?\s?(?:writers?|reporters?"
    r"|correspondents?|journalists?|editors?|'s)"
    r"[^.;:()]{0,150}|(?:(?:,\s*|,?\s+and\s+)[A-Z][\w.'-]{0,25}(?:\s[A-Z][\w.'-]{0,25}){1,3}){1,6})?\s*$"
)
_CAPITAL_BEFORE = lazy(r"(?<![\w'-])(?!The\s)[A-ZÀ-Þ][\w'-]{1,25}\s$")
REACH = 160
"""Characters in which a name and the writers after it stand."""


def names_before(line: Line, position: int, *, known: bool = False) -> list[Name]:
    """The known names, or the one capitalised run, that end at this place.

    ``known``: only names that the tables know are asked for.
    """
    start = max(0, position - REACH)
    best: list[Name] = []
    if known and not any(start <= place < position for place in line.publishers):
        return best
    for word in _STARTS.finditer(line.plain, start, position):
        names = names_after(line, word.start())
        if names and _ends_longer(line, names[0]):
            continue
        if names and _reaches(line.plain, names[-1].end, position):
            best = names if not best or any(name.sure for name in names) else best
            if any(name.sure for name in names):
                break
    return best


def _ends_longer(line: Line, name: Name) -> bool:
    """Whether an ordinary word that is also somebody's name only ends a longer name: the "Post" of "Tarn Post"."""
    ordinary = name.publisher is not None and name.publisher.ordinary and " " not in name.text
    before = line.plain[max(0, name.start - REACH) : name.start]
    return ordinary and _CAPITAL_BEFORE.search(before) is not None


def _reaches(plain: str, end: int, position: int) -> bool:
    """Whether only spaces, or writers' names, stand between a name and the lead."""
    return position >= end and _BETWEEN.match(plain[end:position]) is not None
