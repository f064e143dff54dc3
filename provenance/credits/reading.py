"""A line as the patterns read it: typography made plain, tags and doubled spaces off, every place traced back.

Nothing is lost: ``Line.span`` gives the characters of the exact line for characters of the plain one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from html import unescape
from typing import TYPE_CHECKING

from provenance.credits.publishers import Known, known
from provenance.credits.words import lowered
from provenance.records.article import Link
from provenance.text.computed import computed
from provenance.text.normalize import DASHES, QUOTES
from provenance.text.patterns import lazy
from provenance.text.sentences import sentence_spans

if TYPE_CHECKING:
    from provenance.credits.agencies import Publisher
    from provenance.credits.names import Name

_PLAIN = str.maketrans(
    QUOTES
    | DASHES
    | dict.fromkeys("\u00a0\u2009\u202f\u3000\t\n\r\f\v", " ")
    | {"（": "(", "）": ")", "：": ":", "／": "/", "｜": "|"}
)
_FANCY = lazy(f"[{re.escape(''.join(map(chr, _PLAIN)))}]")
_MARK = lazy(r"[<&\]\t\n\r\f\v\u00a0\u00ad\u200b-\u200f\ufeff]")
"""Without any of these a line needs no smoothing."""
_PIECE = lazy(
    r"<[a-zA-Z/!][^<>]{0,1000}>|\[(?P<label>[^\[\]]{1,200})\](?:\((?P<url>[^()\s]{1,500})\)|\[[^\[\]]{0,100}\])"
    r"|&#?\w{1,10};|[\u00ad\u200b-\u200f\ufeff]|\s+"
)
_HREF = lazy(r"\bhref\s{0,3}=\s{0,3}[\"']?(https?://[^\"'\s>]{1,500})", re.IGNORECASE)
HEAD = 4
"""Letters by which words and cues are first compared."""
UNSPACED_HEAD = "漢"
"""Under which the cues of scripts without spaces stand."""
_TOKEN = lazy(r"[^\W_]+|[/©]")
_OPENS = lazy(r"(?:[.!?。！？…:;|•·/]|-(?<=\s-)|note\b(?<=\bnote)|correction\b(?<=\bcorrection))[\W_]{0,40}+(?=[^\W_])")
"""After what a sentence may begin, in lower case. No alternative is empty or ignores case: the search can skip."""
_FIRST = lazy(r"[\W_]{0,40}+(?=[^\W_])")
_CUES: dict[str, set[str]] = {}
"""Every cue that a table waits for, by its head; tables announce theirs when they are made."""
_CUE_WORD = lazy(r"[a-zà-žЀ-ӿ]+")


def announce(cue: str) -> None:
    """Let lines look for this cue, which is in lower case."""
    word = _CUE_WORD.search(cue)
    unspaced = not word and not cue.isascii() and cue != "©"
    _CUES.setdefault(word.group()[:HEAD] if word else UNSPACED_HEAD if unspaced else "", set()).add(cue)


REACH = 500
"""Characters on both sides of a find in which its sentence is looked for."""


@dataclass(eq=False)
class Line:
    """A line that nothing changes after it was read (not frozen: that alone would take a third of reading it).

    ``plain`` is what patterns read; ``places`` has each plain character's place in ``text``, where they differ."""

    text: str
    plain: str
    places: tuple[int, ...] | None
    links: tuple[Link, ...]
    """In characters of ``plain``."""
    known: Known
    """The publishers that a name in it can mean."""

    @computed
    def lower(self) -> str:
        """``plain`` in lower case, character by character."""
        return lowered(self.plain)

    @computed
    def cues(self) -> frozenset[str]:
        """The cues that stand in it. Only those are looked for that begin as one of its words does."""
        lower = self.lower
        heads = {word[:HEAD] for word in self.vocabulary}
        heads.add("")
        if not self.plain.isascii():
            heads.add(UNSPACED_HEAD)
        return frozenset([cue for head in _CUES.keys() & heads for cue in _CUES[head] if cue in lower])

    @computed
    def vocabulary(self) -> frozenset[str]:
        """Its words in lower case, wherever they stand: what a line without any chance is told by."""
        return frozenset(_TOKEN.findall(self.lower))

    @computed
    def publishers(self) -> dict[int, tuple[Publisher, int]]:
        """The names in it that the tables know, and where each ends, by their places."""
        return self.known.within(self.plain, self.lower, self.vocabulary, self.starts)

    @computed
    def breaks(self) -> tuple[int, ...]:
        """The spaces of the plain line that stand for a line break of the exact one."""
        if self.places is None or "\n" not in self.text:
            return ()
        ends = (*self.places[1:], len(self.text))
        spaces = [place for place, char in enumerate(self.plain) if char == " "]
        return tuple(place for place in spaces if "\n" in self.text[self.places[place] : ends[place]])

    @computed
    def openings(self) -> tuple[int, ...]:
        """Where a sentence may begin: the first letter, and those after a stop, a colon or "Note"."""
        first = _FIRST.match(self.plain)
        later = [found.end() for found in _OPENS.finditer(self.lower)]
        return tuple(dict.fromkeys([0, first.end(), *later] if first else [0, *later]))

    @computed
    def names(self) -> dict[int, tuple[Name, ...]]:
        """The names that have been read at a place; ``joint`` fills and reads it."""
        return {}

    @computed
    def sure(self) -> dict[int, Name | None]:
        """The known name, or none, that has been read at a place; ``names`` fills and reads it."""
        return {}

    @computed
    def heads(self) -> dict[str, list[int]]:
        """Where the heads of forms stand; ``pattern`` fills and reads it."""
        return {}

    @computed
    def _begun(self) -> dict[tuple[str, ...], list[int]]:
        return {}

    def places_of(self, words: tuple[str, ...]) -> list[int]:
        """As ``begins``, looked up once for all rows that wait for the same words."""
        known = self._begun.get(words)
        if known is None:
            known = self._begun[words] = self.begins(words)
        return known

    def begins(self, words: Iterable[str]) -> list[int]:
        """Where any of these words begins, in their order in the line."""
        return sorted([start for word in words if word in self.vocabulary for start in self.starts(word)])

    def starts(self, word: str) -> list[int]:
        """Where the word stands whole: no letter or figure on either side, unless it is a mark itself."""
        lower, marks, found = self.lower, not word.isalnum(), []
        start = lower.find(word)
        while start >= 0:
            end = start + len(word)
            if marks or not (lower[start - 1 : start].isalnum() or lower[end : end + 1].isalnum()):
                found.append(start)
            start = lower.find(word, start + 1)
        return found

    @computed
    def _sentences(self) -> list[tuple[int, int]]:
        return list(sentence_spans(self.plain))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Characters of ``text`` for characters of ``plain``."""
        if self.places is None or start >= end:
            return start, end
        return self.places[start], self.places[end - 1] + 1

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """The sentence that holds these characters; of an endless one, what is within reach."""
        left, right = max(0, start - REACH), min(len(self.plain), end + REACH)
        if right - left == len(self.plain):
            spans = self._sentences
        else:
            spans = [(left + a, left + b) for a, b in sentence_spans(self.plain[left:right])]
        first = max((a for a, _ in spans if a <= start), default=start)
        last = min((b for _, b in spans if b >= end), default=end)
        return first, last

    def link_at(self, position: int) -> Link | None:
        """The link that covers this character."""
        return next((link for link in self.links if link.start <= position < link.end), None)

    def link_within(self, start: int, end: int) -> Link | None:
        """The first link that touches these characters."""
        return next((link for link in self.links if link.start < end and link.end > start), None)


_CASED = lazy(r"\(\?-i|(?<!\\)[A-ZÀ-Þ]")


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A row's pattern, case ignored."""
    return re.compile(pattern, re.IGNORECASE)


@cache
def _small(pattern: str) -> re.Pattern[str] | None:
    """The same for a text in lower case, which takes half the time; none where the pattern minds case."""
    return None if _CASED.search(pattern) else re.compile(pattern)


def fitting(line: Line, pattern: str) -> tuple[re.Pattern[str], str]:
    """The pattern with case ignored, and the text of the line in which to look for it: both count the same places."""
    small = _small(pattern)
    return (small, line.lower) if small else (compiled(pattern), line.plain)


def read_line(text: str, links: tuple[Link, ...] = (), publishers: Known | None = None) -> Line:
    """Read one line; ``links`` count in its characters. Without ``publishers`` only the tables' are known."""
    publishers = publishers or known()
    if _MARK.search(text) is None and "  " not in text and text.strip() == text:
        return Line(text, text.translate(_PLAIN) if _FANCY.search(text) else text, None, links, publishers)
    return _smoothed(text, links, publishers)


def _smoothed(text: str, links: tuple[Link, ...], publishers: Known) -> Line:
    """Tags, link marks, entities and doubled spaces off; what tags link to becomes links."""
    plain: list[str] = []
    places: list[int] = []
    found: list[tuple[int, str]] = []
    position = 0
    for piece in _PIECE.finditer(text):
        _take(text, position, piece.start(), plain, places)
        _replace(piece, plain, places, found)
        position = piece.end()
    _take(text, position, len(text), plain, places)
    while plain and plain[-1] == " ":
        plain.pop()
        places.pop()
    every = (*_moved(links, places), *_opened(found, plain))
    return Line(text, "".join(plain), tuple(places), every, publishers)


def _take(text: str, start: int, end: int, plain: list[str], places: list[int]) -> None:
    plain.extend(text[start:end].translate(_PLAIN))
    places.extend(range(start, end))


def _replace(piece: re.Match[str], plain: list[str], places: list[int], found: list[tuple[int, str]]) -> None:
    """What stands in the plain line for one tag, link, entity or run of spaces."""
    words = piece.group()
    if words[0] == "[":
        if piece["url"]:
            found.append((len(plain), piece["url"]))
        _take(piece.string, piece.start("label"), piece.end("label"), plain, places)
        found.append((len(plain), ""))
    elif words[0] == "<":
        link = _HREF.search(words)
        if link or words[:2] == "</":
            found.append((len(plain), link[1] if link else ""))
    elif words[0] == "&":
        mark = unescape(words).translate(_PLAIN)
        plain.append(mark if len(mark) == 1 else "&")
        places.append(piece.start())
    elif words[0].isspace() and plain and plain[-1] != " ":
        plain.append(" ")
        places.append(piece.start())


def _opened(found: list[tuple[int, str]], plain: list[str]) -> list[Link]:
    """Links from their opening places to the next closing one."""
    links = []
    for (start, url), (end, _) in zip(found, [*found[1:], (len(plain), "")], strict=False):
        if url and start < end:
            links.append(Link(start=start, end=end, url=url))
    return links


def _moved(links: tuple[Link, ...], places: list[int]) -> list[Link]:
    """Links of the exact line in characters of the plain one."""
    moved = []
    for link in links:
        start, end = bisect_left(places, link.start), bisect_left(places, link.end)
        if start < end:
            moved.append(Link(start=start, end=end, url=link.url))
    return moved
