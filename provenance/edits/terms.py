"""Read a sentence as terms: words, numbers, dates, names and cues in a form in which house styles no longer differ.

"$2bn" and "2 billion dollars" are one term with one key, so are "Mar. 14" and "14 March", "U.S." and "US", "per cent"
and "%". A term keeps its place in the text, so that what differs only in its writing can still be told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Literal, NamedTuple

from provenance.edits import dates, numerals
from provenance.edits.cues import ATTRIBUTION, ATTRIBUTION_PHRASES, HEDGE_BEFORE_NUMBER, HEDGE_PHRASES, HEDGES
from provenance.edits.english import COMMON
from provenance.edits.lexemes import Lexeme, folded, read_lexemes
from provenance.edits.spelling import american
from provenance.edits.style import ABBREVIATED, NAMES, PHRASES, TITLES, UNITS

if TYPE_CHECKING:
    from provenance.edits.names import Names

Kind = Literal["word", "number", "date", "name", "maybe name", "title", "unit", "attribution", "hedge"]


class Term(NamedTuple):
    """One or more lexemes with one meaning."""

    start: int
    end: int
    key: str
    """Equal for what house styles and spellings write differently."""
    plain: str
    """Equal for what house styles write differently, spelling kept."""
    kind: Kind
    weak: bool = False
    """Counts as a number only against another number ("one", "first")."""
    initial: bool = False
    """It begins a sentence, so that its capital may be the sentence's."""


_term = partial(tuple.__new__, Term)
"""Faster than calling the class, which counts where every word of a sentence becomes one."""

_SENTENCE_START = re.compile(r"(?:^|[.!?:…]\s|\n)[\s\"'“”‘’«»„(\[*•–—-]*$")
"""What stands before the first word of a sentence."""

_Reader = Callable[[Sequence[Lexeme], int], "tuple[str, int, bool] | None"]
_READERS: tuple[tuple[Kind, _Reader], ...] = (("date", dates.read_date), ("number", numerals.read_number))
_PHRASES: dict[str, tuple[Kind, str]] = {
    **{phrase: ("word", key) for phrase, key in PHRASES.items()},
    **{phrase: ("name", key) for phrase, key in NAMES.items()},
    **{phrase: ("hedge", key) for phrase, key in HEDGE_PHRASES.items()},
    **{phrase: ("attribution", key) for phrase, key in ATTRIBUTION_PHRASES.items()},
}
_FIRST_WORDS = frozenset(phrase.split()[0] for phrase in _PHRASES)
_BEGINNINGS = dates.BEGINNINGS | numerals.BEGINNINGS | _FIRST_WORDS
"""Words at which more than one word must be looked at."""
_SHORTEST_PLAIN = 2
"""Letters: a single one may be a sign or a unit."""


def read_terms(text: str, names: Names) -> list[Term]:
    """The terms of one or more sentences, in order, apart from one another."""
    lexemes = read_lexemes(text)
    terms: list[Term] = []
    place = 0
    while place < len(lexemes):
        start, end, written, _ = lexemes[place]
        known = _anywhere(written)
        if known is None or (known[1] and (names.nouns_capitalised or not _inside_sentence(text, start))):
            place += _take(text, lexemes, place, names, terms)
        else:
            terms.append(_term((start, end, *known[0])))
            place += 1
    return _hedge_numbers(terms)


@lru_cache(maxsize=20_000)
def _anywhere(written: str) -> tuple[tuple[str, str, Kind, bool, bool], bool] | None:
    """The term of a word, but for its place, at which no date, number or phrase begins; and whether it has a capital.

    With a capital it is so only inside a sentence, and only where capitals make names. None for all other words.
    """
    low = folded(written)
    if len(low) < _SHORTEST_PLAIN or not low[0].isalpha() or low in _BEGINNINGS:
        return None
    plain, capital = _plain(written, low), written[:1].isupper()
    kind = "title" if plain in TITLES else "name" if capital else _kind_of_lower(plain)
    return (american(plain), plain, kind, False, False), capital


def _inside_sentence(text: str, start: int) -> bool:
    """Whether it is plain that no sentence begins here: a word or comma and one space stand before."""
    return start > 1 and text[start - 1] == " " and (text[start - 2].isalnum() or text[start - 2] == ",")


def _take(text: str, lexemes: list[Lexeme], place: int, names: Names, terms: list[Term]) -> int:
    """Add the term that begins here, and return the lexemes that it takes."""
    kind, key, used, weak = _meaning(lexemes, place)
    if kind is None:
        terms.append(_word(text, lexemes, place, names))
    else:
        terms.append(Term(lexemes[place].start, lexemes[place + used - 1].end, key, key, kind, weak))
    return used


def _meaning(lexemes: list[Lexeme], place: int) -> tuple[Kind | None, str, int, bool]:
    """Kind and key of the date, number or phrase that begins here, the lexemes it takes, and whether it is weak."""
    for kind, reader in _READERS:
        found = reader(lexemes, place)
        if found is not None:
            return kind, *found
    if lexemes[place].low in _FIRST_WORDS:
        for used in (3, 2):
            phrase = _PHRASES.get(" ".join(lexeme.low for lexeme in lexemes[place : place + used]))
            if phrase is not None and place + used <= len(lexemes):
                return *phrase, used, False
    return None, "", 1, False


def _word(text: str, lexemes: list[Lexeme], place: int, names: Names) -> Term:
    lexeme = lexemes[place]
    plain = _plain(lexeme.text, lexeme.low)
    capital = lexeme.text[:1].isupper()
    initial = capital and bool(_SENTENCE_START.search(text[max(0, lexeme.start - 12) : lexeme.start]))
    kind = _kind_of_lower(plain)
    if plain in TITLES:
        kind = "title"
    elif capital and lexeme.low not in {"i", "a"}:
        kind = _kind_of_first(lexemes, place, names) if initial else _kind_inside(lexemes, place, names)
    return Term(lexeme.start, lexeme.end, american(plain), plain, kind, initial=initial)


def _plain(written: str, low: str) -> str:
    return ABBREVIATED.get(written) or ABBREVIATED.get(low) or low.replace(".", "")


def _kind_of_lower(plain: str) -> Kind:
    if plain in ATTRIBUTION:
        return "attribution"
    if plain in HEDGES:
        return "hedge"
    return "unit" if plain in UNITS else "word"


def _kind_inside(lexemes: list[Lexeme], place: int, names: Names) -> Kind:
    """Of a word with a capital inside a sentence."""
    return "name" if not names.nouns_capitalised or _beside_name(lexemes, place, names) else "word"


def _kind_of_first(lexemes: list[Lexeme], place: int, names: Names) -> Kind:
    """Of the first word of a sentence, whose capital says nothing."""
    low = lexemes[place].low
    kind = _kind_of_lower(low)
    if kind != "word" or low in names.lower or names.nouns_capitalised:
        return kind
    if low in names.inside:
        return "name"
    if low in COMMON:
        return "word"
    return "name" if place + 1 < len(lexemes) and lexemes[place + 1].text[:1].isupper() else "maybe name"


def _beside_name(lexemes: list[Lexeme], place: int, names: Names) -> bool:
    """Where every noun has a capital: whether two words with capitals stand together, or it is all capitals."""
    if lexemes[place].text.isupper() and len(lexemes[place].text) > 1:
        return True
    around = lexemes[max(0, place - 1) : place] + lexemes[place + 1 : place + 2]
    return any(lexeme.text[:1].isupper() and lexeme.low not in names.lower and lexeme.start > 0 for lexeme in around)


def _hedge_numbers(terms: list[Term]) -> list[Term]:
    """Words such as "about" are hedges before a number only."""
    for place in [place for place, term in enumerate(terms[:-1]) if term.key in HEDGE_BEFORE_NUMBER]:
        if terms[place + 1].kind == "number":
            terms[place] = terms[place]._replace(kind="hedge")
    return terms
