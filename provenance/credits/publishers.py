"""Look publishers up: by a spelling at a place in a text, by a domain. Only the tables speak; nothing is guessed.

Initials and names that are ordinary words count only in the case in which the tables write them; wordy names also in
capitals or in another case. A name inside a longer word is none ("AP-style"). What the user's settings say of an outlet
comes before the tables: of two publishers with one spelling or domain the user's is meant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from provenance.credits.agencies import AGENCIES, SYNDICATES, Publisher
from provenance.credits.magazines import MAGAZINES
from provenance.credits.outlets import OUTLETS, SHARED
from provenance.credits.outlets_europe import EUROPE
from provenance.credits.outlets_world import WORLD
from provenance.credits.words import lowered
from provenance.text.hosts import publisher_at
from provenance.text.patterns import lazy

if TYPE_CHECKING:
    from provenance.settings import OutletEntry

PUBLISHERS: tuple[Publisher, ...] = (*AGENCIES, *SYNDICATES, *OUTLETS, *MAGAZINES, *SHARED, *EUROPE, *WORLD)
"""All rows of all tables."""
_BY_DOMAIN = (*OUTLETS, *MAGAZINES, *EUROPE, *WORLD, *AGENCIES, *SYNDICATES)
"""In the order in which they are asked for a domain."""
_KEPT = 8
"""Sets of settings whose tables are kept: one run has one."""

_FIRST = lazy(r"[^\W_]+|\S")
_UNSPACED = lazy(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ARTICLES = frozenset(["the", "la", "le", "el", "die", "der", "il"])
_INNER = lazy(r"[^\W_]|[-–](?!(?:Material|Informationen|Meldung|Agenturmaterial)\b)(?=[^\W\d_])|\.(?=[a-z]{2,})")
"""What may not follow a name: a letter, a hyphen and a letter, a point and a suffix ("Reuters.com" is a domain)."""


class Known:
    """Every publisher that a run knows, by its spellings and its domains. Nothing of it changes once it is made."""

    def __init__(self, own: Sequence[Publisher] = ()) -> None:
        """``own``: the user's; they take the place of rows with their names."""
        names = {publisher.name for publisher in own}
        rows = (*own, *(publisher for publisher in PUBLISHERS if publisher.name not in names))
        self._index = _index(rows)
        self._domains: dict[str, Publisher] = {}
        for publisher in (*own, *(row for row in _BY_DOMAIN if row.name not in names)):
            for domain in publisher.domains:
                self._domains.setdefault((publisher_at(domain) if publisher in own else None) or domain, publisher)
        self._after_articles = frozenset(key.split(" ")[1] for key in self._index if " " in key)
        self._by_word = _by_first_word(self._index)

    def at(self, text: str, position: int) -> tuple[Publisher, int] | None:
        """The publisher whose name begins at that character, and where the name ends; the longest spelling wins."""
        for spelling, publisher in self._index.get(_key(text, position), ()):
            end = position + len(spelling)
            if _same(text[position:end], spelling, publisher) and self._ends(text, end, publisher):
                return publisher, end
        return None

    def within(
        self, plain: str, lower: str, vocabulary: frozenset[str], starts: Callable[[str], Iterable[int]]
    ) -> dict[int, tuple[Publisher, int]]:
        """Every name that begins where a word does (in scripts without spaces: a run), by its place, ascending.

        ``lower``, ``vocabulary``: the text and its words in lower case; ``starts``: where one of these words begins.
        """
        found = {
            start: named
            for word in vocabulary & self._by_word.keys()
            for start in starts(word)
            if (named := self._spelled(plain, lower, start, word))
        }
        for word in self._keyed(plain, vocabulary):
            found.update((start, named) for start in starts(word) if (named := self.at(plain, start)))
        return dict(sorted(found.items())) if len(found) > 1 else found

    def _spelled(self, plain: str, lower: str, start: int, word: str) -> tuple[Publisher, int] | None:
        """As ``at``, where the first word is known to be this one."""
        for spelling, small, publisher in self._by_word[word]:
            if lower.startswith(small, start):
                end = start + len(spelling)
                if _same(plain[start:end], spelling, publisher) and self._ends(plain, end, publisher):
                    return publisher, end
        return None

    def _keyed(self, plain: str, vocabulary: frozenset[str]) -> set[str]:
        """Words at which a name may begin that more than its first word is looked up by: articles, unspaced runs."""
        found: set[str] = set()
        articles = vocabulary & _ARTICLES
        if articles and not vocabulary.isdisjoint(self._after_articles):
            found |= articles
        if not plain.isascii() and _UNSPACED.search(plain):
            found |= {word for word in vocabulary if word[0] in self._index}
        return found

    def named(self, name: str) -> Publisher | None:
        """The publisher whose whole name, or whose domain, this is."""
        found = self.at(name, 0)
        return found[0] if found and found[1] == len(name) else self._domains.get(name.casefold())

    def of(self, domain: str | None) -> Publisher | None:
        """The publisher that owns this registrable domain, or writes at this place of a shared host."""
        return self._domains.get(domain) if domain else None

    def _ends(self, text: str, end: int, publisher: Publisher) -> bool:
        """Whether the name ends there: before no letter; before a hyphen only where an agency follows ("TT-AFP")."""
        if _UNSPACED.match(text[end - 1]) or _INNER.match(text, end) is None:
            return True
        joint = publisher.kind == "agency" and text[end] in "-–"
        following = self.at(text, end + 1) if joint else None
        return following is not None and following[0].kind == "agency"


@lru_cache(maxsize=_KEPT)
def known(entries: tuple[OutletEntry, ...] = ()) -> Known:
    """What the tables and these entries of the user's settings know."""
    return Known([_publisher(entry) for entry in entries])


def _publisher(entry: OutletEntry) -> Publisher:
    """A row for an entry; of one that the tables have under its name, what it adds to their row."""
    base = _named().get(entry.name)
    if base is None:
        language = entry.languages[0] if entry.languages else "en"
        return Publisher(
            entry.name, "agency" if entry.agency else "outlet", entry.aliases, entry.domains, language=language
        )
    return replace(
        base,
        kind="agency" if entry.agency else base.kind,
        spellings=(*entry.aliases, *base.spellings),
        domains=entry.domains or base.domains,
        language=entry.languages[0] if entry.languages else base.language,
        candidates=() if entry.domains else base.candidates,
    )


@cache
def _named() -> dict[str, Publisher]:
    return {publisher.name: publisher for publisher in PUBLISHERS}


def _index(publishers: Iterable[Publisher]) -> dict[str, tuple[tuple[str, Publisher], ...]]:
    """First word, case folded, to the spellings that begin with it, longest first; of equal ones the first row's."""
    found: dict[str, list[tuple[str, Publisher]]] = {}
    for publisher in publishers:
        for spelling in dict.fromkeys((publisher.name, *publisher.spellings)):
            found.setdefault(_key(spelling, 0), []).append((spelling, publisher))
    return {key: tuple(sorted(rows, key=lambda row: -len(row[0]))) for key, rows in found.items()}


def _by_first_word(
    index: dict[str, tuple[tuple[str, Publisher], ...]],
) -> dict[str, tuple[tuple[str, str, Publisher], ...]]:
    """First word in lower case to spellings, longest first, each in lower case as well; none with an article."""
    found: dict[str, list[tuple[str, str, Publisher]]] = {}
    for key, rows in index.items():
        for spelling, publisher in rows if key.split(" ")[0] not in _ARTICLES else ():
            small = lowered(spelling)
            found.setdefault(_FIRST.findall(small)[0], []).append((spelling, small, publisher))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()}


def _key(text: str, position: int) -> str:
    """The first word there, an article with the next one; scripts without spaces give one character."""
    found = _FIRST.match(text, position)
    word = found.group()[:60].casefold() if found else ""
    if found and word in _ARTICLES:
        following = _FIRST.match(text, found.end() + 1)
        return f"{word} {following.group()[:60].casefold()}" if following else word
    return word[0] if word and _UNSPACED.match(word) else word


def _same(text: str, spelling: str, publisher: Publisher) -> bool:
    if text == spelling or (" " in spelling and text[1:] == spelling[1:] and text[:1] == spelling[:1].lower()):
        return True
    wordy = " " in spelling or len(spelling) > 8
    if not wordy or text.casefold() != spelling.casefold():
        return False
    return text.isupper() or (not publisher.ordinary and text[:1].isupper())
