"""Read the names that share one credit: "Fen Herald, Radio Lissa and the Tarn Post" are three, one a source.

A title with "and" inside it stays whole ("Trade and Industry Weekly", "Town and Country"): it is divided only where
both sides are names on their own. A list goes on only with names that tables, their words or an article support.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from provenance.credits.names import Name, name_after, name_at
from provenance.credits.words import PRESS_WORDS
from provenance.text.patterns import lazy

if TYPE_CHECKING:
    from provenance.credits.reading import Line

NAMES_AT_MOST = 9
_AND = r"(?:and|und|et|y|e|en|och|og|oraz|i|a|ve|&|-)"
_ARTICLE = (
    r"(?:(?:(?:in|im|bei|auf|von|vom|by|dans|par|sur|por|en|con)\s+)?(?:the|der|die|das|dem|den|le|la|les|el|los|las"
    r"|il|lo|de|het)\s+|(?:im|vom|by|in|on|bei|auf|von|dans|par|sur|por|en)\s+|l')"
)
_LISTED = lazy(
    rf"\s*(?:/|,\s*(?P<last>and\s+|und\s+)?|\||-(?=\w))\s*(?P<the>the\s+)?(?:[a-zäöüß]{{2,4}}/)?"
    rf"|\s+(?P<and>{_AND})\s+(?P<article>{_ARTICLE})?"
)
_INNER = lazy(r"\s(?:and|und|et|y|e|en|och|og|&)\s")
_COMPOUND = lazy(r"\w(?:blatt|zeitung|anzeiger|avisen|bladet|krant|news|times|wire)$")
"""One word that is an outlet's name by itself ("Osterzeitung"), where "Post" alone may be half of a title."""
_SHARED_ENDS = lazy(
    r"\b(?:Weekly|Magazine|Review|Journal|Digest|News|Today|Report|Times|Monitor|Daily|Press|Media|Monthly|Quarterly"
    r"|Network|Online)$"
)
"""A word at the end that belongs to both sides: "Time and Tide Weekly"."""
_CLAUSE_ENDS = lazy(r"\s*(?:$|[.,;:()|])|\s(?:and|in|on|under|with|as|for|at|from|und|et|y)\s")
_LEADING_ARTICLE = lazy(r"^the\s", re.IGNORECASE)


def names_after(line: Line, position: int) -> list[Name]:
    """The name, or the listed names, that begin at this place of the plain line; none where it is no name.

    Several forms end at one place ("originally published in …"): it is read once for all of them.
    """
    names = line.names.get(position)
    if names is None:
        names = line.names[position] = _names(line, position)
    return list(names)


def _names(line: Line, position: int) -> tuple[Name, ...]:
    first = name_after(line, position)
    if first is None:
        return ()
    names = _divided(line, first)
    return (*names, *_following(line, names))


def _following(line: Line, names: list[Name]) -> list[Name]:
    """The names that go on the list; one without support only inside a list that ends with "and" and a sure name."""
    kept: list[Name] = []
    waiting: list[Name] = []
    last = names[-1]
    while len(names) + len(kept) + len(waiting) < NAMES_AT_MOST:
        joint = _LISTED.match(line.plain, last.end)
        following = name_at(line, joint.end()) if joint and joint.end() > last.end else None
        if joint is None or following is None:
            break
        parts = _divided(line, following, listed="," in joint.group())
        ends = joint["last"] or joint["and"] or len(parts) > 1
        if not waiting and (parts[0].sure or _joins(line, joint, parts[0], last)):
            kept += parts
        elif ends and (waiting or len(parts) > 1) and stands(parts[-1]) and stands(names[0]):
            kept += [*waiting, *parts]
            waiting = []
        elif joint["and"] is None:
            waiting += parts
        else:
            break
        last = parts[-1]
    return kept


def _joins(line: Line, joint: re.Match[str], name: Name, before: Name) -> bool:
    """Whether a name that no table knows may go on: "Quill Weekly and The Meridian", "Tidewatch and the Tarn Bugle"."""
    if joint["and"] == "and" and not joint["article"] and name.text.startswith("The "):
        return True
    if stands(name) and (stands(before) or joint["article"]):
        return True
    article = joint["article"] == "the " or (joint["last"] and joint["the"])
    return bool(article) and " " in name.text and _CLAUSE_ENDS.match(line.plain, name.end) is not None


def _divided(line: Line, name: Name, *, listed: bool = False) -> list[Name]:
    """A run of words with "and" inside as two or more names, where every one of them stands on its own.

    ``listed``: it closes a list with commas ("…, Kelpwater and Oster Post"), so that the first may be any name.
    """
    if name.sure or name.quoted or _linked_whole(line, name):
        return [name]
    for joint in _INNER.finditer(line.plain, name.start, name.end):
        left = _piece(line, name.start, joint.start())
        right = name_at(line, joint.end())
        if right is None or right.end > name.end:
            right = _piece(line, joint.end(), name.end)
        rest = _divided(line, right)
        if _both(left, rest[0], listed=listed):
            return [left, *rest]
    return [name]


def _both(left: Name, right: Name, *, listed: bool) -> bool:
    """Whether both are names; one that is only an ordinary word beside what is no ending of both."""
    if not stands(right):
        return False
    ordinary = left.publisher is not None and left.publisher.ordinary and " " not in left.text
    return stands(left) or ((ordinary or listed) and _SHARED_ENDS.search(right.text) is None)


def stands(name: Name) -> bool:
    """Whether this is a publisher's name by itself, and not half of a title: known, or two words, one an outlet's."""
    bare = _LEADING_ARTICLE.sub("", name.text)
    if name.publisher is not None:
        return not name.publisher.ordinary or " " in name.text
    if name.domain is not None:
        return True
    return (" " in bare and PRESS_WORDS.search(bare) is not None) or _COMPOUND.search(bare) is not None


def _linked_whole(line: Line, name: Name) -> bool:
    link = line.link_within(name.start, name.end) if line.links else None
    return link is not None and link.start <= name.start and link.end >= name.end


def _piece(line: Line, start: int, end: int) -> Name:
    text = line.plain[start:end]
    link = line.link_within(start, end)
    return Name(start, end, text, line.known.named(text), None, link.url if link else None)
