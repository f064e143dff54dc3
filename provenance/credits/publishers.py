"""Look publishers up: by a spelling at a place in a text, by a domain. Only the tables speak; nothing is guessed.

Initials and names that are ordinary words count only in the case in which the tables write them; wordy names also in
capitals or in another case. A name inside a longer word is none ("AP-style").
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from provenance.credits.agencies import AGENCIES, SYNDICATES, Publisher
from provenance.credits.magazines import MAGAZINES
from provenance.credits.outlets import OUTLETS, SHARED
from provenance.credits.outlets_europe import EUROPE
from provenance.credits.outlets_world import WORLD
from provenance.text.patterns import lazy

PUBLISHERS: tuple[Publisher, ...] = (*AGENCIES, *SYNDICATES, *OUTLETS, *MAGAZINES, *SHARED, *EUROPE, *WORLD)
"""All rows of all tables."""


_FIRST = lazy(r"[^\W_]+|\S")
_UNSPACED = lazy(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ARTICLES = frozenset(["the", "la", "le", "el", "die", "der", "il"])
_INNER = lazy(r"[^\W_]|[-–](?!(?:Material|Informationen|Meldung|Agenturmaterial)\b)(?=[^\W\d_])|\.(?=[a-z]{2,})")
"""What may not follow a name: a letter, a hyphen and a letter, a point and a suffix ("Reuters.com" is a domain)."""


@cache
def _index() -> dict[str, tuple[tuple[str, Publisher], ...]]:
    """First word, case folded, to the spellings that begin with it, longest first."""
    found: dict[str, list[tuple[str, Publisher]]] = {}
    for publisher in PUBLISHERS:
        for spelling in dict.fromkeys((publisher.name, *publisher.spellings)):
            found.setdefault(_key(spelling, 0), []).append((spelling, publisher))
    return {key: tuple(sorted(rows, key=lambda row: -len(row[0]))) for key, rows in found.items()}


@cache
def _domains() -> dict[str, Publisher]:
    """Registrable domain to its publisher; the first row that lists it wins."""
    found: dict[str, Publisher] = {}
    for publisher in (*OUTLETS, *MAGAZINES, *EUROPE, *WORLD, *AGENCIES, *SYNDICATES):
        for domain in publisher.domains:
            found.setdefault(domain, publisher)
    return found


def _key(text: str, position: int) -> str:
    """The first word there, an article with the next one; scripts without spaces give one character."""
    found = _FIRST.match(text, position)
    word = found.group()[:60].casefold() if found else ""
    if found and word in _ARTICLES:
        following = _FIRST.match(text, found.end() + 1)
        return f"{word} {following.group()[:60].casefold()}" if following else word
    return word[0] if word and _UNSPACED.match(word) else word


def publisher_at(text: str, position: int) -> tuple[Publisher, int] | None:
    """The publisher whose name begins at that character, and where the name ends; the longest spelling wins."""
    for spelling, publisher in _index().get(_key(text, position), ()):
        end = position + len(spelling)
        if _same(text[position:end], spelling, publisher) and _ends(text, end, publisher):
            return publisher, end
    return None


def publishers_in(
    plain: str, vocabulary: frozenset[str], begins: Callable[[Iterable[str]], list[int]]
) -> dict[int, tuple[Publisher, int]]:
    """Every name that begins where a word does (in scripts without spaces: a run), by its place.

    ``vocabulary``: the words of the text in lower case; ``begins``: where any of these words begins, in order.
    """
    firsts = _firsts()
    known = vocabulary & firsts.words
    if not plain.isascii() and _UNSPACED.search(plain):
        known |= {word for word in vocabulary if word[0] in firsts.words}
    articles = vocabulary & _ARTICLES
    if articles and not vocabulary.isdisjoint(firsts.after_articles):
        known |= articles
    if not known:
        return {}
    return {start: found for start in begins(known) if (found := publisher_at(plain, start))}


@dataclass(frozen=True, slots=True)
class _Firsts:
    """The first words of all spellings, case folded; of those that begin with an article the words after it."""

    words: frozenset[str]
    after_articles: frozenset[str]


@cache
def _firsts() -> _Firsts:
    keys = [key.lower().split(" ", maxsplit=1) for key in _index()]
    return _Firsts(
        frozenset(key[0] for key in keys if len(key) == 1), frozenset(key[1] for key in keys if len(key) > 1)
    )


def publisher_named(name: str) -> Publisher | None:
    """The publisher whose whole name, or whose domain, this is."""
    found = publisher_at(name, 0)
    return found[0] if found and found[1] == len(name) else _domains().get(name.casefold())


def publisher_of(domain: str | None) -> Publisher | None:
    """The publisher that owns this registrable domain."""
    return _domains().get(domain) if domain else None


def _same(text: str, spelling: str, publisher: Publisher) -> bool:
    if text == spelling or (" " in spelling and text[1:] == spelling[1:] and text[:1] == spelling[:1].lower()):
        return True
    wordy = " " in spelling or len(spelling) > 8
    if not wordy or text.casefold() != spelling.casefold():
        return False
    return text.isupper() or (not publisher.ordinary and text[:1].isupper())


def _ends(text: str, end: int, publisher: Publisher) -> bool:
    """Whether the name ends there: before no letter; before a hyphen only where an agency follows ("TT-AFP")."""
    if _UNSPACED.match(text[end - 1]) or _INNER.match(text, end) is None:
        return True
    joint = publisher.kind == "agency" and text[end] in "-–"
    following = publisher_at(text, end + 1) if joint else None
    return following is not None and following[0].kind == "agency"
