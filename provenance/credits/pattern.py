"""The one matcher: typed rows of patterns, each with an example and a near-miss, found in a line by their cues first.

A row is searched only where one of its cues stands in the line, so that a line without any costs a few look-ups.
Patterns have bounded gaps only: the work grows with the length of the line, not faster.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Literal, NamedTuple

from provenance.credits.before import names_before
from provenance.credits.joint import names_after
from provenance.credits.names import Name, name_in_unspaced
from provenance.credits.reading import Line, announce, compiled, fitting
from provenance.credits.subject import is_of_another
from provenance.text.patterns import lazy

if TYPE_CHECKING:
    from provenance.records.credit import CreditPlace, Relation, Role

Side = Literal["after", "before", "unspaced", "unspaced-before", "none"]
Form = Literal["declared", "opened", "agency", "listed", "short", "inferred", "unnamed"]
"""How a credit is recognised, which says how sure it is (``resolve.CONFIDENCE``)."""
FINDS_AT_MOST = 8
"""Matches of one row looked at in one line."""
_LEADING = lazy(
    r"^[\W_]*(?:(?:editor|publisher|author)?s?'?s?'?\s?note\b[\W_]*|note\b[\W_]*|correction\b[\W_]*)?$", re.I
)
"""What may stand before a pattern that must open its sentence: marks, "Editor's note:"."""
_WHERE = lazy(r",?\s+(?:in|on|at|for|of)\s+")
NO_PUBLISHERS = lazy(
    r"\b(?:bank|university|universität|universidad|université|institute?|institut|ministry|ministerium"
    r"|ministerio|ministère|bureau|data|office|statistics?|census"
    r"|department|nasa|who|un|nato|council|commission|kommission|court|police|polizei|company|google|youtube"
    r"|twitter|facebook|instagram|tiktok|wikipedia"
    r"|statista|eurostat|getty|shutterstock|pixabay|unsplash|istock|internet|own|eigene|propia|privat|author"
    r"|autor|handout|ins|fund|association|verband|survey"
    r"|screenshot|flickr|bundesamt|amt|agency|ngo|gmbh|inc|ltd|corp|research|foundation|stiftung|society"
    r"|gesellschaft|report|study|studie|poll)\b",
    re.IGNORECASE,
)
"""Those whom lines name as sources of figures, pictures and statements: the text is not theirs."""
PERSON = lazy(
    r"(?!The\s)[A-ZÀ-Þ][\w'-]+(?:\s(?:[A-ZÀ-Þ]\.|de|van|von|der|da|del|di|al|bin|el))*(?:\s[A-ZÀ-Þ][\w'-]+){1,2}"
    r"(?:,?\s(?:and|und|et|y|e|en|och|og)\s[A-ZÀ-Þ].*)?"
)
"""The form of a person's name; many outlets have it as well."""
_PERSON_OF = lazy(r"[A-ZÀ-Þ][\w'-]+(?:\s[A-ZÀ-Þ][\w'.-]*){1,2}\s+of\s")
_DIVIDED = lazy(r"(?:[|•·/]|\s-)[\W_]{0,10}$")
"""A bar or a dash before a pattern opens a sentence as well: "By Jo Hale | Originally published in …"."""
_CLOSING = lazy(r"[\W_]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One pattern. In the example, braces stand around each name that must be read."""

    language: str
    cues: tuple[str, ...]
    """Lower case; one of them must stand in the line."""
    also: tuple[str, ...] = ()
    """Lower case; if there are any, one of these must stand in it as well."""
    lead: str
    """Regular expression, case ignored, whose end (for "before": start) is where the name begins (ends)."""
    example: str
    near_miss: str
    begins: tuple[str, ...] = ()
    """Words with one of which the lead begins: it is looked for only there."""
    head: str = ""
    """With what the lead of such a row begins, where many share it: it is tried once for all of them."""
    then: str = ""
    """Must match after the name."""
    side: Side = "after"
    relation: Relation = "reprint"
    role: Role = "direct"
    form: Form = "declared"
    opens: bool = False
    """Must open its sentence."""
    closes: bool = False
    """Nothing but marks may follow in the line."""
    sure: bool = False
    """The name must be known, a domain, linked, or bear a publisher's word ("… Weekly")."""
    known: bool = False
    """The name must be known, or a domain."""
    publisher: bool = False
    """The name must not be one of those who supply figures ("… Bank", "Ministry of …")."""
    agencies: bool = False
    """The name must be a known agency."""
    nobody: bool = False
    """The name must not have the form of a person's ("Jo Hale")."""


class Found(NamedTuple):
    """A credit read in a line, before its source is resolved. Characters count in the plain line."""

    names: tuple[Name, ...]
    relation: Relation
    role: Role
    place: CreditPlace
    form: Form
    start: int
    end: int
    row: Row | None = None


class Cues:
    """Which rows wait for which cue."""

    def __init__(self, listed: Iterable[tuple[str, ...]]) -> None:
        self._rows: dict[str, list[int]] = {}
        for number, cues in enumerate(listed):
            for cue in cues:
                announce(cue)
                self._rows.setdefault(cue, []).append(number)

    def wanted(self, line: Line) -> list[int]:
        """Numbers of those of which a cue stands in the line, ascending."""
        rows = self._rows
        if rows.keys().isdisjoint(line.cues):
            return []
        return sorted({number for cue in line.cues if cue in rows for number in rows[cue]})


class Table:
    """Rows with an index of their cues."""

    def __init__(self, rows: tuple[Row, ...], place: CreditPlace) -> None:
        self.rows = rows
        self.place = place
        self._cues = Cues(row.cues for row in rows)
        for cue in {cue for row in rows for cue in row.also}:
            announce(cue)

    def wanted(self, line: Line) -> list[Row]:
        """The rows of which a cue stands in the line, in the order of the table."""
        wanted = [self.rows[number] for number in self._cues.wanted(line)]
        return [row for row in wanted if not row.also or not line.cues.isdisjoint(row.also)]


def match_rows(line: Line, table: Table) -> list[Found]:
    """All that these rows find in the line, in the order of the table."""
    found: list[Found] = []
    for row in table.wanted(line):
        leads = _leads(line, row)
        if leads:
            found += _found(line, row, table.place, leads)
    return found


def match_row(line: Line, row: Row, place: CreditPlace) -> Iterator[Found]:
    """What one row finds in the line."""
    return _found(line, row, place, _leads(line, row))


def _found(line: Line, row: Row, place: CreditPlace, leads: Iterable[re.Match[str]]) -> Iterator[Found]:
    for lead in leads:
        names = _names(line, row, lead)
        if row.role == "contributor":
            names = _contributors(line, names)
        if not names or not all(_accepted(name, row) for name in names):
            continue
        start, end = min(lead.start(), names[0].start), max(lead.end(), names[-1].end)
        if place == "notice" and is_of_another(line, start, end):
            continue
        if row.opens and not _opens(line, start, end):
            continue
        if row.closes and _CLOSING.match(line.plain, end) is None:
            continue
        role: Role = "contributor" if len(names) > 1 and row.role == "direct" else row.role
        yield Found(tuple(names), row.relation, role, place, row.form, start, end, row)


def _leads(line: Line, row: Row) -> Sequence[re.Match[str]]:
    """Where the lead stands; looked for only where it can begin."""
    pattern, text = fitting(line, row.lead)
    if row.lead[0] == "^":
        first = pattern.match(text)
        return (first,) if first else ()
    if row.begins:
        return _matches(pattern, text, _begun(line, row) if row.head else line.places_of(row.begins))
    if row.opens and row.side != "before":
        return _matches(pattern, text, line.openings)
    return tuple(islice(pattern.finditer(text), FINDS_AT_MOST))


def _begun(line: Line, row: Row) -> list[int]:
    """Where the head of this row stands; looked for once for all rows that share it."""
    known = line.heads.get(row.head)
    if known is None:
        head, text = fitting(line, row.head)
        known = line.heads[row.head] = [place for place in line.places_of(row.begins) if head.match(text, place)]
    return known


def _matches(pattern: re.Pattern[str], text: str, places: Iterable[int]) -> Sequence[re.Match[str]]:
    """Where the pattern stands at one of these places, each behind the one before."""
    kept: list[re.Match[str]] = []
    reached = 0
    for place in places:
        found = pattern.match(text, place) if place >= reached else None
        if found:
            reached = found.end()
            kept.append(found)
            if len(kept) == FINDS_AT_MOST:
                break
    return kept


def _names(line: Line, row: Row, lead: re.Match[str]) -> list[Name]:
    """The names beside the lead, if what must follow does follow."""
    if row.side == "after":
        names = _published(line, names_after(line, lead.end()))
        return names if not row.then or (names and _goes_on(line, row.then, names[-1].end)) else []
    if row.side == "none":
        return [_nobody(line, lead)]
    if row.side == "before":
        return names_before(line, lead.start())
    if row.side == "unspaced":
        then = compiled(row.then).search(line.plain, lead.end(), lead.end() + 60) if row.then else None
        name = (
            None
            if row.then and not then
            else name_in_unspaced(line, lead.end(), then.start() if then else len(line.plain))
        )
        return [name] if name else []
    name = name_in_unspaced(line, lead.start("name"), lead.end("name"))
    return [name] if name else []


def _goes_on(line: Line, then: str, end: int) -> bool:
    pattern, text = fitting(line, then)
    return pattern.match(text, end) is not None


def _published(line: Line, names: list[Name]) -> list[Name]:
    """ "By Jo Hale in Quill Weekly": where it was published, not who wrote it."""
    where = _WHERE.match(line.plain, names[0].end) if len(names) == 1 and not names[0].likely else None
    better = names_after(line, where.end()) if where else []
    return better if better and better[0].likely else names


def _nobody(line: Line, lead: re.Match[str]) -> Name:
    """A source without a name: the words of the notice stand for it, and a link beside them if there is one."""
    link = line.link_within(0, len(line.plain))
    first = len(lead.group()) - len(lead.group().lstrip(' *(["-'))
    return Name(lead.start() + first, lead.end(), "", None, None, link.url if link else None)


def _contributors(line: Line, names: list[Name]) -> list[Name]:
    """The publishers among those who are listed; beside one that is sure, persons are none."""
    bare = [name for name in names if not _writes_for(name)]
    sure = any(name.sure for name in bare)
    return [name for name in bare if name.likely or not _personal(line, name)] if sure else bare


def _writes_for(name: Name) -> bool:
    """Whether it is a person and an outlet: "… and Ana Tarn of the Tarn Post"."""
    return not name.sure and _PERSON_OF.match(name.text) is not None


def _personal(line: Line, name: Name) -> bool:
    """Whether it has the form of a person's name, and no article, which a person has not."""
    return PERSON.fullmatch(name.text) is not None and not line.plain.endswith("the ", 0, name.start)


def _accepted(name: Name, row: Row) -> bool:
    if row.agencies and (name.publisher is None or name.publisher.kind == "outlet"):
        return False
    if row.known and not name.sure:
        return False
    if row.nobody and not name.likely and PERSON.fullmatch(name.text):
        return False
    if row.publisher and not name.likely and (NO_PUBLISHERS.search(name.text) or name.text.count(" ") > 4):
        return False
    return not row.sure or name.likely


def _opens(line: Line, start: int, end: int) -> bool:
    sentence, _ = line.sentence(start, end)
    before = line.plain[sentence:start]
    return _LEADING.match(before) is not None or _DIVIDED.search(before) is not None
