"""Read one line: every form that its place allows, the refusals first, and what of it is credit and not body."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.credits.byline import Byline, read_byline
from provenance.credits.dateline import Dateline, read_dateline
from provenance.credits.footer import read_footers
from provenance.credits.markup import read_markup
from provenance.credits.notice import read_notices, refused
from provenance.credits.pattern import Found
from provenance.credits.publishers import known
from provenance.credits.reading import Line, read_line
from provenance.credits.resolve import Own, credits_of, own
from provenance.credits.signs import speaks
from provenance.credits.via import chained, read_chain
from provenance.records.article import Outlet, Place
from provenance.text.patterns import lazy

if TYPE_CHECKING:
    from provenance.credits.publishers import Known
    from provenance.records.credit import Credit

LINE_AT_MOST = 100_000
"""Characters of one line that are read; what is longer is no line of an article."""
SENTENCE_AT_MOST = 200
"""Characters of a sentence that only goes on about a credit."""
_FURNITURE = lazy(
    r"\ball\s+rights\s+reserved\b|\bmay\s+not\s+be\s+(?:published|reproduced|broadcast|rewritten)|\bsign\s+up\b"
    r"|\bsubscribe\b|\bfollow\s+\w+\s+on\b"
    r"|\bread\s+(?:the|it|more)\b|\boriginal\s+(?:article|story|post|version)\b|\bleer?\s+el\s+original\b"
    r"|\blire\s+l'article\b",
    re.IGNORECASE,
)
_TRANSLATED = lazy(
    r"^\W{0,4}(?:translated\s+(?:from|by)|translation\s*(?::|by|from)|(?:aus\s+(?:dem|der)\s+\w+\s+)?(?:übersetzt|übersetzung)\b"
    r"|traduit\s|traduction\s*(?::|d)|traducido\s|traducción\s*(?::|d)|traduzido\s|tradotto\s|vertaald\s+(?:uit|door))",
    re.IGNORECASE,
)
"""A short sentence beside a credit that only says that the text is translated."""
_REST = lazy(r"[^\W_]{2,}")


@dataclass(frozen=True, slots=True)
class Reading:
    """What one line gives."""

    line: Line
    found: tuple[Found, ...] = ()
    dateline: Dateline | None = None
    byline: Byline | None = None

    def credits(self, page: Own, paragraph: int | None = None) -> list[Credit]:
        """The credits, resolved for that page."""
        return [
            credit
            for found in self.found
            for credit in credits_of(
                self.line, found, page, paragraph, cut_of(self.line, found) if paragraph is not None else None
            )
        ]


def parse_line(text: str, *, url: str | None = None, publishers: Known | None = None) -> tuple[Credit, ...]:
    """The credits of one candidate line whose place is unknown; empty where it credits nobody. Raises nothing.

    ``publishers``: from ``known(settings.outlets)``; without them only the tables' are known.

    >>> [(c.relation, c.source.name, c.permission) for c in parse_line("This article first appeared in Quill Weekly.")]
    [('reprint', 'Quill Weekly', None)]
    """
    publishers = publishers or known()
    reading = read_place(Place(text=text, spot="unknown"), publishers, opening=True)
    return tuple(reading.credits(own(url, Outlet(), publishers))) if reading.found else ()


def read_place(place: Place, publishers: Known, *, opening: bool) -> Reading:
    """Read one place; ``opening``: a dateline may stand here."""
    line = read_line(place.text[:LINE_AT_MOST], place.links, publishers)
    if place.context != "article" or not line.plain.strip():
        return Reading(line)
    if place.spot == "markup":
        return Reading(line, tuple(read_markup(line, place.path)))
    refusals = refused(line)
    if "all" in refusals:
        return Reading(line)
    dateline = read_dateline(line) if opening else None
    notices = read_notices(line)
    signed = not notices and not (dateline and dateline.found)
    weak = [] if "weak" in refusals else _weak(line, place, signed=signed)
    byline = weak[0] if weak and isinstance(weak[0], Byline) else None
    found: list[Found] = [*((dateline.found,) if dateline and dateline.found else ()), *notices]
    found += [item for item in weak if isinstance(item, Found)]
    if byline:
        found += byline.found
    return Reading(line, tuple(sorted(chained(line, _distinct(found)), key=_start)), dateline, byline)


def _weak(line: Line, place: Place, *, signed: bool) -> list[Byline | Found]:
    """Byline and footers: forms that only their place, or their standing alone, makes credits."""
    byline = (
        read_byline(line, placed=place.spot == "byline")
        if signed and place.spot in {"byline", "start", "end", "unknown"}
        else None
    )
    footers: list[Byline | Found] = [
        *read_footers(line),
        *(read_chain(line) if place.spot in {"unknown", "start", "end"} else ()),
    ]
    return [byline, *footers] if byline else footers


def _start(found: Found) -> int:
    return found.names[0].start


def _distinct(found: list[Found]) -> list[Found]:
    """Each name once: the first form that read it stands."""
    if len(found) < 2:
        return found
    taken: list[tuple[int, int]] = []
    kept = []
    for item in found:
        names = tuple(name for name in item.names if not any(a < name.end and name.start < b for a, b in taken))
        if names:
            taken.extend((name.start, name.end) for name in names)
            kept.append(Found(names, item.relation, item.role, item.place, item.form, item.start, item.end, item.row))
    return kept


def cut_of(line: Line, found: Found) -> tuple[int, int]:
    """The characters of the exact line that are credit: a sentence, a dateline, or all, where no word is left."""
    if found.place == "dateline" or (found.place == "footer" and line.plain[found.start] in "([/"):
        start, end = found.start, found.end
    else:
        start, end = line.sentence(found.start, found.end)
        start, end = _preceded(line, start), _followed(line, end)
    opened = not _REST.search(line.plain[:start])
    if opened and (found.place == "footer" or not _REST.search(line.plain[end:])):
        return 0, len(line.text)
    return line.span(start, end)


def _followed(line: Line, end: int) -> int:
    """The end of the sentences that go on about the same credit: permission, rights, where to read the original."""
    while end < len(line.plain):
        start, following = line.sentence(end + 1, end + 2) if end + 2 <= len(line.plain) else (end, end)
        if following <= end or start < end or following - start > SENTENCE_AT_MOST:
            break
        furniture = _FURNITURE.search(line.plain, start, following) or _TRANSLATED.match(line.plain[start:following])
        if not (furniture or speaks(line, "granted", start, following)):
            break
        end = following
    return end


def _preceded(line: Line, start: int) -> int:
    """The start of the sentence before, where that only says that the text is translated."""
    stripped = len(line.plain[:start].rstrip())
    if stripped < 2:
        return start
    first, end = line.sentence(stripped - 2, stripped - 1)
    short = end <= start and end - first <= SENTENCE_AT_MOST
    return first if short and _TRANSLATED.match(line.plain[first:end]) else start
