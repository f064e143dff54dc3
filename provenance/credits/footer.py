"""Credit lines at the end of a text: sources, copyright of an agency, contributors, agencies in parentheses.

"All rights reserved" of an unknown publisher is no credit, and neither is a picture's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from provenance.credits.byline_forms import AGENCY_WORDS
from provenance.credits.footer_lines import FOOTERS, YEAR
from provenance.credits.names import Name, known_at, name_after
from provenance.credits.pattern import Found, Table, match_rows
from provenance.credits.reading import announce
from provenance.text.patterns import lazy

if TYPE_CHECKING:
    from provenance.credits.reading import Line
    from provenance.records.credit import Role

_TABLE = Table(FOOTERS, "footer")
REUTERS_STYLE = lazy(
    r"(?:^\W{0,3}|\(\s?)((?:additional\s+)?(?:reporting|writing|compiled"
    r"|editing)\s+by)\s+[^()]{3,300}?[;,]\s*(?:(?:additional\s+)?(?:editing|writing|reporting)\s+){1,2}by\s"
    r"|^\W{0,2}\((?:additional\s+)?(reporting)\s+by\s[^();]{3,100}\)\W{0,3}$"
    r"|^\W{0,3}(reportage|reportaje|reportagem|reporte)\s+(?:de\s+|por\s+)?[^();]{3,200};\s*(?:édité|editado|edição"
    r"|edición|edité|traducido)\b",
    re.I,
)
"""The signature that Reuters closes its stories with; it names nobody, and hardly anybody else writes it so."""
MARK_AT_MOST = 90
"""Characters at the end of a line in which an agency's closing mark stands."""
SIGNATURE_AT_MOST = 300
"""Characters of a signature after "editing by"."""
_COPYRIGHT = lazy(rf"\W{{0,4}}(?:©|copyright|\(c\))(?:\s*(?:©|\(c\)))?\s*{YEAR}(?:by\s+)?", re.IGNORECASE)
_PARENTHESES = lazy(r"(?:^|[.!?\"'»…。]\s?)[\[(/](?P<names>[^()\[\]]{2,60})[\])/][\s.]*$")
_UNKNOWN_AGENCY = lazy(
    r"(?:^\W{0,3}|[.!?\"'»”…。]\s?)\((?P<name>(?!The\s)[A-ZÀ-Þ][\w&.'-]{1,20}(?:\s[A-ZÀ-Þ&][\w&.'-]{0,20}){0,3})\)\.?\s*$"
)
"""The closing mark of an agency: its name alone in parentheses, as a line or after the last sentence."""
_HOUSES = lazy(r"\b(?:University|College|Academic|Free|Books|Scholarly|Small|Printing|Popular|Yellow|Penny)\b")
"""With "Press" they print books, or are no name at all."""
_PHOTOGRAPHER = lazy(r"\s*(?:file\b|[A-ZÀ-Þ][\w.'-]+\s+[A-ZÀ-Þ]|(?:\S+\s){4})", re.IGNORECASE)
"""Beside an agency in parentheses stands who took the picture: a full name."""
_PART = lazy(r"[^/,;|&]{1,40}")
_SIGNATURES = ("reporting by", "writing by", "compiled by", "editing by", "reportag", "reportaj", "reporte ")
for _cue in _SIGNATURES:
    announce(_cue)


def read_footers(line: Line) -> list[Found]:
    """The credit lines of one line."""
    return [*match_rows(line, _TABLE), *_reuters(line), *(_parenthesised(line) or _marked(line))]


def read_copyright(line: Line) -> Found | None:
    """The one whom a copyright line names, known or not: no credit by itself."""
    found = _COPYRIGHT.match(line.plain)
    name = name_after(line, found.end()) if found else None
    return Found((name,), "wire", "direct", "footer", "agency", 0, name.end) if name else None


def _reuters(line: Line) -> list[Found]:
    if line.cues.isdisjoint(_SIGNATURES):
        return []
    found = REUTERS_STYLE.search(line.plain)
    if found is None:
        return []
    start, end = _signature(line, found)
    named = _agency_within(line, start, found.end(), end)
    if named is not None:
        return [Found((named,), "wire", "direct", "footer", "agency", start, max(end, named.end))]
    name = Name(start, end, "Reuters", line.known.named("Reuters"))
    return [Found((name,), "wire", "direct", "footer", "inferred", start, end)]


def _signature(line: Line, found: re.Match[str]) -> tuple[int, int]:
    """From its first word or bracket to its last."""
    start = found.start() + len(found.group()) - len(found.group().lstrip())
    if line.plain[start] == "(":
        closing = line.plain.find(")", found.end() - 1, found.end() + SIGNATURE_AT_MOST)
        if closing >= 0:
            return start, closing + 1
    _, end = line.sentence(start, found.end())
    return start, min(end, found.end() + SIGNATURE_AT_MOST)


def _agency_within(line: Line, start: int, middle: int, end: int) -> Name | None:
    """Reuters where it is named in the signature; else the last agency named after ``middle``, where editors stand."""
    places = sorted((place for place in line.publishers if start <= place < end), reverse=True)
    names = [name for place in places if (name := known_at(line, place)) is not None and name.publisher]
    agencies = [name for name in names if name.publisher and name.publisher.kind == "agency"]
    own = (name for name in agencies if name.publisher and name.publisher.name == "Reuters")
    return next(own, next((name for name in agencies if name.start >= middle), None))


def _parenthesised(line: Line) -> list[Found]:
    """ "(dpa)", "(AP, Reuters)", "(dpa/gem)" as a line, or after the last sentence of a paragraph."""
    found = (
        _PARENTHESES.search(line.plain, max(0, len(line.plain) - 80))
        if line.plain[-3:].strip(" .")[-1:] in ")]/"
        else None
    )
    if found is None:
        return []
    parts = list(_PART.finditer(line.plain, found.start("names"), found.end("names")))
    names = [name for part in parts if (name := _whole(line, part)) is not None]
    if not names or any(_PHOTOGRAPHER.match(part.group()) and not _whole(line, part) for part in parts):
        return []
    role: Role = "contributor" if len(parts) > 1 else "direct"
    return [Found(tuple(names), "wire", role, "footer", "agency", names[0].start - 1, found.end())]


def _marked(line: Line) -> list[Found]:
    """ "(Coastline Press)" where an agency's mark closes a text: no table knows it, its name says what it is."""
    if not line.plain.rstrip(" .").endswith(")"):
        return []
    found = _UNKNOWN_AGENCY.search(line.plain, max(0, len(line.plain) - MARK_AT_MOST))
    if found is None or not AGENCY_WORDS.match(found["name"]) or _HOUSES.search(found["name"]):
        return []
    start, end = found.span("name")
    if line.publishers.get(start):
        return []
    return [Found((Name(start, end, found["name"]),), "wire", "direct", "footer", "short", start - 1, end + 1)]


def _whole(line: Line, part: re.Match[str]) -> Name | None:
    """The known agency that this part is, initials of its writer aside."""
    start = part.start() + len(part.group()) - len(part.group().lstrip())
    name = known_at(line, start)
    if name is None or name.publisher is None or name.publisher.kind == "outlet":
        return None
    return name if len(line.plain[name.end : part.end()].strip()) <= 12 else None
