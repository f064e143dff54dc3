"""Fields of a page's markup that name who wrote or supplied the text. Fields of subjects or of the site are refused."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.credits.byline_forms import AGENCY_WORDS
from provenance.credits.joint import names_after
from provenance.credits.names import Name, known_at
from provenance.credits.pattern import Found
from provenance.text.patterns import lazy

if TYPE_CHECKING:
    from provenance.credits.reading import Line
    from provenance.records.credit import Role

LENGTH_AT_MOST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One kind of field. ``anybody``: any name in it is a source, not only an agency."""

    path: str
    """Regular expression for the field's name, case ignored."""
    anybody: bool
    example: tuple[str, str]
    """Field and value; braces around the name."""
    near_miss: tuple[str, str]


FIELDS: tuple[Field, ...] = (
    Field(
        path=r"\b(?:dc[.:]?source|dcterms[.:]source|syndication-source|original-source|news_source|articlesource"
        r"|source|sourceorganization|wire|content\.source|creditsource|provider|isbasedon)\b",
        anybody=True,
        example=("meta dc.source", "{Coastline Press}"),
        near_miss=("meta nlporganization", "Coastline Press"),
    ),
    Field(
        path=r"\b(?:author|creator|byl|byline|parsely-author|sailthru\.author|dc[.:]creator|contributor|credittext)\b",
        anybody=False,
        example=("json-ld author", "{Reuters}"),
        near_miss=("json-ld publisher", "Reuters"),
    ),
)
_NO = lazy(r"^(?:yes|no|true|false|web|online|internal|external|none|null|www|\d+)$", re.IGNORECASE)


def read_markup(line: Line, path: str | None) -> list[Found]:
    """The credit of one field's value; none where the field does not speak of sources, or the value names nobody."""
    field = next((field for field in FIELDS if re.search(field.path, path or "", re.IGNORECASE)), None)
    if field is None or len(line.plain) > LENGTH_AT_MOST or _NO.match(line.plain):
        return []
    names = [name for name in _names(line) if _agency(name) or (field.anybody and (name.sure or len(name.text) > 1))]
    role: Role = "contributor" if len(names) > 1 else "direct"
    return [
        Found(
            (name,),
            "wire" if _agency(name) else "reprint",
            role,
            "markup",
            "agency" if name.sure else "short",
            name.start,
            name.end,
        )
        for name in names
    ]


def _names(line: Line) -> list[Name]:
    """The names that the value begins with, or an agency after a person."""
    names = names_after(line, 0)
    if any(name.sure for name in names):
        return names
    for comma in re.finditer(r"[,/;(|]\s*|\bfor\s+", line.plain):
        name = known_at(line, comma.end())
        if name is not None and _agency(name):
            return [name]
    return names


def _agency(name: Name) -> bool:
    if name.publisher is not None:
        return name.publisher.kind == "agency"
    return AGENCY_WORDS.match(name.text) is not None
