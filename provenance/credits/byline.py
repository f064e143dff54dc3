"""Bylines: who signs. An agency that signs, alone or after a person, is a wire credit; people are names, one each.

A line counts as a byline where it says so ("By …"), stands in a byline's place, or is nothing but agencies, people and
a time.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from provenance.credits.byline_forms import (
    AGENCY_WORDS,
    ARTICLE,
    BREAK,
    DIGIT,
    INITIALS,
    JOINT,
    LABEL,
    LAST,
    LENGTH_AT_MOST,
    MARKS,
    NOT_ALONE,
    OUTLET,
    PERSON,
    PREFIX,
    PREFIXES,
    PUBLISHERS_WORD,
    PUBLISHERS_WORDS,
    ROLE_ENDS,
    ROLE_WORDS,
    ROLES,
    SPACE,
    SPECIAL,
    TIME,
    TIME_WORDS,
    TIMED,
    VERBS,
    WORD,
    WORDS_AT_MOST,
)
from provenance.credits.names import Name, known_at
from provenance.credits.pattern import Form, Found
from provenance.credits.words import PRESS_ENDS, PRESS_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from provenance.credits.reading import Line
    from provenance.records.credit import Relation, Role

PARTS_AT_MOST = 12
"""Pieces of one byline."""
OTHER_AT_MOST = 5
"""Characters of a piece that is neither publisher, person nor role: an agency's initials, a small word."""
REST_AT_MOST = 40
"""Characters before the publisher in its piece."""


@dataclass(frozen=True, slots=True)
class Byline:
    """What one byline names."""

    people: tuple[str, ...]
    found: tuple[Found, ...]
    signed: bool
    """The line is a byline by itself: it says "By", or holds nothing but agencies and people."""


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    start: int
    name: Name | None
    role: bool
    rest: str
    """What stands before the name in the same piece."""
    before: str = ""
    """The mark or word that divides it from the piece before."""

    @property
    def joined(self) -> bool:
        """Joined to the piece before by "and"."""
        return self.before in {"and", "und", "et", "y", "e", "en", "och", "og", "&"}


def read_byline(line: Line, *, placed: bool) -> Byline | None:
    """Read one line as a byline; ``placed``: it stands where bylines stand. None where it is none."""
    if len(line.plain) > LENGTH_AT_MOST or (not placed and _tells(line)):
        return None
    prefix = PREFIX.match(line.plain) if PREFIXES.match(line.lower) else None
    if not placed and prefix is None and not _hints(line):
        return None
    if prefix and known_at(line, _first(line.plain)):
        prefix = None
    start = prefix.end() if prefix else 0
    time = TIME.search(line.lower, start + 1) if _timed(line) else None
    end = time.start() if time and time.start() > start + 1 else len(line.plain)
    stated = placed or prefix is not None
    parts: list[_Part] = []
    for first, last, before in _pieces(line, start, end):
        part = _joined(line, first, last, before)
        if len(parts) == PARTS_AT_MOST or not (stated or _signing(part)):
            return None
        parts.append(part)
    return _judged(parts, prefixed=prefix is not None, placed=placed, slashed="/" in line.plain) if parts else None


def _timed(line: Line) -> bool:
    """Whether there can be a time in the line."""
    if DIGIT.search(line.plain) is None:
        return False
    return not line.vocabulary.isdisjoint(TIME_WORDS) or TIMED.search(line.plain) is not None


def _signing(part: _Part) -> bool:
    """Whether this can be a piece of what is nothing but a signature."""
    if part.name is not None:
        return len(part.rest) <= REST_AT_MOST
    return part.role or len(part.text) <= OTHER_AT_MOST or PERSON.match(SPACE.sub(" ", part.text)) is not None


def _tells(line: Line) -> bool:
    """Whether the line is too long for a signature, holds a sentence's end or a quotation, or tells something."""
    if line.plain.count(" ") > WORDS_AT_MOST or NOT_ALONE.search(line.plain.rstrip(". ")):
        return True
    verbs = line.vocabulary & VERBS
    return any(f" {verb} " in line.lower for verb in verbs)


def _hints(line: Line) -> bool:
    """Whether anything in the line can be a publisher's name: in a byline by its form alone there is one."""
    if line.publishers or "." in line.plain:
        return True
    words = line.vocabulary
    likely = not words.isdisjoint(PUBLISHERS_WORDS) or any(word.endswith(PRESS_ENDS) for word in words)
    return likely and PUBLISHERS_WORD.search(line.plain) is not None


def _first(plain: str) -> int:
    """Where the words begin."""
    return len(plain) - len(plain.lstrip(MARKS))


def _pieces(line: Line, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """What stands between commas, bars and "and", with what divides it from before; a known name is never divided."""
    before = ""
    while start < end:
        first = start + _first(line.plain[start:end])
        name = known_at(line, first)
        found = (JOINT if name else BREAK).search(line.lower, name.end if name else start, end)
        stop = found.start() if found else end
        broken = next((place for place in line.breaks if (name.end - 1 if name else first) < place < stop), None)
        if broken is not None:
            found, stop = None, broken
        if line.plain[start:stop].strip(MARKS):
            yield first, stop, before
        before = found.group().strip().lower() if found else ""
        start = found.end() if found else stop


def _joined(line: Line, start: int, end: int, before: str) -> _Part:
    """One piece with what divides it from the last; "by Jo Hale for Tidewatch" names whom the text was written for."""
    part = _part(line, start, end, before)
    if part.name is None and before == "for" and not part.role:
        bare = ARTICLE.sub("", part.text)
        if OUTLET.match(bare):
            return replace(part, name=Name(start + len(part.text) - len(bare), start + len(part.text), bare))
    return part


def _part(line: Line, start: int, end: int, before: str) -> _Part:
    """One piece: the publisher that it is or ends with, and what is left of it."""
    text = line.plain[start:end].rstrip(MARKS)
    name = _known_in(line, start, start + len(text))
    if name is not None and not _inside(name, start, text):
        after = line.plain[name.end : start + len(text)]
        if INITIALS.match(after) or _role(after) or after.strip() in {"via", "."}:
            return _Part(text, start, name, _role(after), text[: name.start - start].strip(" -"), before)
    return _named_by_form(text, start, before)


def _known_in(line: Line, start: int, end: int) -> Name | None:
    """The first known name, or domain, among these characters."""
    places: Iterable[int]
    if line.plain.find(".", start, end) < 0:
        places = [place for place in line.publishers if start <= place < end and WORD.match(line.plain, place)]
    else:
        places = (word.start() for word in WORD.finditer(line.plain, start, end))
    names = (known_at(line, place) for place in places)
    return next((name for name in names if name is not None and name.end <= end), None)


def _inside(name: Name, start: int, text: str) -> bool:
    """Whether a known name that is one ordinary word only ends a longer name: "Oster Post"."""
    if name.publisher is None or " " in name.text or PRESS_WORDS.fullmatch(name.text) is None:
        return False
    end = start + len(_unroled(text))
    bare = ARTICLE.sub("", text[: end - start])
    return name.end == end and name.start > end - len(bare) and OUTLET.match(bare) is not None


def _role(text: str) -> bool:
    """Whether the words end with what somebody is ("staff writer")."""
    if not text.rstrip().lower().endswith(ROLE_ENDS):
        return False
    last = LAST.search(text[-30:])
    return last is not None and last.group(1).lower() in ROLE_WORDS and ROLES.search(text) is not None


def _unroled(text: str) -> str:
    return ROLES.sub("", text) if _role(text) else text


def _named_by_form(text: str, start: int, before: str) -> _Part:
    special = SPECIAL.sub("", text)
    bare = _unroled(special)
    start += len(text) - len(special)
    named = ARTICLE.sub("", bare)
    if " " in named:
        start, bare = start + len(bare) - len(named), named
    if AGENCY_WORDS.match(bare) or (OUTLET.match(bare) and PRESS_WORDS.search(bare)):
        return _Part(text, start, Name(start, start + len(bare), bare), bare != text, "", before)
    role = bare != text and (not bare.strip() or PERSON.match(bare) is not None)
    return _Part(text, start, None, role, "", before)


def _judged(parts: list[_Part], *, prefixed: bool, placed: bool, slashed: bool) -> Byline | None:
    """What the parts say together. A person, a stroke and an agency, and nothing else, sign a picture."""
    people = [name for part in parts for name in _people(part)]
    named = [part for part in parts if part.name is not None]
    alone = all(_signing(part) for part in parts)
    if not (prefixed or placed) and (not (named and alone) or (people and slashed)):
        return None
    if prefixed and not placed and not named and not (people and alone):
        return None
    stated = prefixed or placed
    credited = [part.name for part in named if part.name and _credits(part, part.name, parts, stated=stated)]
    found = tuple(_found(name, len(credited), parts) for name in credited)
    return Byline(tuple(people), found, prefixed or alone)


def _credits(part: _Part, name: Name, parts: list[_Part], *, stated: bool) -> bool:
    """Whether the naming is a credit here; ``stated``: the line says "By", or stands where bylines stand.

    An agency always is one; an outlet where it is stated or its name is nobody else's; a name that no table knows after
    a person, or where it calls itself an agency.
    """
    publisher = name.publisher
    if publisher is not None and publisher.kind == "agency":
        signs = stated or not publisher.ordinary or " " in name.text or len(parts) > 1
        return signs and (stated or not part.rest or _signs(part.rest))
    if part.rest and not stated:
        return False
    if publisher is not None or name.domain is not None:
        return stated or (publisher is not None and (not publisher.ordinary or _striking(name, part, parts)))
    if part is parts[0] and not part.rest:
        return stated and AGENCY_WORDS.match(name.text) is not None
    return stated or (name.likely and " " in parts[0].text and PERSON.match(parts[0].text) is not None)


def _striking(name: Name, part: _Part, parts: list[_Part]) -> bool:
    """Whether an ordinary name is more here than a word: "The Conversation" is none, "AFP/The Local" names both."""
    beside = any(other.name is not None and other is not part for other in parts)
    return beside or " " in ARTICLE.sub("", name.text)


def _signs(rest: str) -> bool:
    """Whether what stands before the agency in the same piece can sign with it: a person, initials, a role, a label."""
    return PERSON.match(rest) is not None or _role(rest) or LABEL.match(rest) is not None


def _found(name: Name, count: int, parts: list[_Part]) -> Found:
    publisher = name.publisher
    agency = publisher.kind == "agency" if publisher else AGENCY_WORDS.match(name.text) is not None
    relation: Relation = "wire" if agency else "reprint"
    staff = any(other.role and other.name is None and other.joined for other in parts)
    role: Role = "contributor" if count > 1 or staff else "direct"
    form: Form = "agency" if publisher and agency else "short"
    return Found((name,), relation, role, "byline", form, name.start, name.end)


def _people(part: _Part) -> list[str]:
    """The person of one piece; what follows "in" is where he is."""
    text = SPACE.sub(" ", part.rest if part.name else _unroled(part.text)).strip(" ,-")
    return [text] if " " in text and part.before not in {"in", "of", "for"} and PERSON.match(text) else []
