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
_PHRASES: dict[str, tuple[Kind, str]] = {
    **{phrase: ("word", key) for phrase, key in PHRASES.items()},
    **{phrase: ("name", key) for phrase, key in NAMES.items()},
    **{phrase: ("hedge", key) for phrase, key in HEDGE_PHRASES.items()},
    **{phrase: ("attribution", key) for phrase, key in ATTRIBUTION_PHRASES.items()},
}
_FIRST_WORDS = frozenset(phrase.split()[0] for phrase in _PHRASES)
_FIRST_PAIRS = frozenset(tuple(phrase.split()[:2]) for phrase in _PHRASES)

_CONTINUING = dates.CONTINUING | numerals.CONTINUING | HEDGE_BEFORE_NUMBER | frozenset(" ".join(_PHRASES).split())
"""Words within or behind the first word of a longer term."""
_SHORTEST_FIRM = 4
"""Letters."""


class _Word(NamedTuple):
    """What is known of a word wherever it stands."""

    key: str
    plain: str
    kind: Kind
    """As if in lower case."""
    capital: bool
    """It has a capital that may make it a name."""
    first: bool
    """A phrase may begin with it."""
    readers: tuple[tuple[Kind, _Reader], ...]
    """What may read a date or number that begins with it."""


def read_terms(text: str, names: Names) -> list[Term]:
    """The terms of one or more sentences, in order, apart from one another."""
    lexemes = read_lexemes(text)
    terms: list[Term] = []
    taken = 0
    for place, lexeme in enumerate(lexemes):
        if place < taken:
            continue
        key, plain, kind, capital, first, readers = _known(lexeme[2])
        term = _longer(lexemes, place, first, readers) if readers or first else None
        if term is not None:
            taken = place + term[0]
            _add(terms, term[1])
        elif capital:
            terms.append(_capitalised(text, lexemes, place, names))
        else:
            terms.append(_term((lexeme[0], lexeme[1], key, plain, kind, False, False)))
    return terms


@lru_cache(maxsize=20_000)
def _known(written: str) -> _Word:
    low = folded(written)
    plain = ABBREVIATED.get(written) or ABBREVIATED.get(low) or low.replace(".", "")
    readers: list[tuple[Kind, _Reader]] = []
    if dates.may_begin(written, low):
        readers.append(("date", dates.read_date))
    if numerals.may_begin(low):
        readers.append(("number", numerals.read_number))
    kind: Kind = "title" if plain in TITLES else _kind_of_lower(plain)
    return _Word(american(plain), plain, kind, written[:1].isupper(), low in _FIRST_WORDS, tuple(readers))


@lru_cache(maxsize=20_000)
def is_firm(written: str) -> bool:
    """Whether it is a word in lower case that is part of no longer term and decides nothing about its neighbours."""
    if len(written) < _SHORTEST_FIRM or not (written.isalpha() and written.islower()):
        return False
    word = _known(written)
    return word.kind == "word" and not (word.first or word.readers or folded(written) in _CONTINUING)


def _longer(
    lexemes: list[Lexeme], place: int, first: bool, readers: tuple[tuple[Kind, _Reader], ...]
) -> tuple[int, Term] | None:
    """The date, number or phrase that begins here, and the lexemes it takes."""
    for kind, reader in readers:
        found = reader(lexemes, place)
        if found is not None:
            key, used, weak = found
            return used, Term(lexemes[place].start, lexemes[place + used - 1].end, key, key, kind, weak)
    return _phrase(lexemes, place) if first else None


def _phrase(lexemes: list[Lexeme], place: int) -> tuple[int, Term] | None:
    words = tuple(lexeme.low for lexeme in lexemes[place : place + 3])
    if words[:2] not in _FIRST_PAIRS:
        return None
    for used in range(len(words), 1, -1):
        phrase = _PHRASES.get(" ".join(words[:used]))
        if phrase is not None:
            kind, key = phrase
            return used, Term(lexemes[place].start, lexemes[place + used - 1].end, key, key, kind)
    return None


def _add(terms: list[Term], term: Term) -> None:
    """Words such as "about" are hedges before a number only."""
    if term.kind == "number" and terms and terms[-1].key in HEDGE_BEFORE_NUMBER:
        terms[-1] = terms[-1]._replace(kind="hedge")
    terms.append(term)


def _capitalised(text: str, lexemes: list[Lexeme], place: int, names: Names) -> Term:
    """A word whose capital may be a name's or the beginning sentence's."""
    lexeme = lexemes[place]
    word = _known(lexeme.text)
    initial = not _inside_sentence(text, lexeme.start) and bool(
        _SENTENCE_START.search(text[max(0, lexeme.start - 12) : lexeme.start])
    )
    kind = word.kind
    if kind != "title" and lexeme.low not in {"i", "a"}:
        kind = _kind_of_first(lexemes, place, names) if initial else _kind_inside(lexemes, place, names)
    return Term(lexeme.start, lexeme.end, word.key, word.plain, kind, initial=initial)


def _inside_sentence(text: str, start: int) -> bool:
    """Whether it is plain that no sentence begins here: a word or comma and one space stand before."""
    return start > 1 and text[start - 1] == " " and (text[start - 2].isalnum() or text[start - 2] == ",")


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
