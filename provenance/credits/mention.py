"""Mentions: publishers named in running text as sources of news ("…, X reports", "told X"). Weak evidence, no credit.

A generic source ("local media reported") is a mention without a name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from provenance.credits.before import names_before
from provenance.credits.names import Name, name_after
from provenance.credits.pattern import Cues
from provenance.credits.reading import compiled
from provenance.credits.words import squashed

if TYPE_CHECKING:
    from provenance.credits.reading import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One form. ``side``: where the name stands; "none": nobody is named."""

    language: str
    cues: tuple[str, ...]
    pattern: str
    side: str
    example: str
    near_miss: str


SAYINGS: tuple[Saying, ...] = (
    Saying(
        language="en",
        cues=(" media", " press ", " agenc", " outlets", " newspapers", " channels"),
        pattern=r"\b(?:(?:state|local|national|foreign|international|several|some|various|regional|official"
        r"|(?-i:[A-Z][\w-]{2,15}))\s+){0,2}(?:media(?:\s+(?:outlets|reports))?|news\s+agenc(?:y|ies)|press"
        r"|news\s+outlets|newspapers|news\s+channels|news\s+reports)\s+(?:(?:have|has|had|also|earlier"
        r"|widely)\s+){0,2}(?:report(?:s|ed)?|said|says?|quoted|cited|citing|claimed|suggested)\b",
        side="none",
        example="The minister slept, local media reported.",
        near_miss="The media owner slept.",
    ),
    Saying(
        language="en",
        cues=(
            "according to",
            "reported by",
            "told ",
            "quoted by",
            "interview with",
            "citing",
            "cited by",
            "first reported",
            "confirmed to",
            "statement to",
        ),
        pattern=r"\b(?:according\s+to|(?:first\s+)?reported\s+by|told|quoted\s+by|cited\s+by|citing"
        r"|confirmed\s+to|in\s+an?\s+(?:interview|statement)\s+(?:with|to))\s+",
        side="after",
        example="The captain told {Reuters} that he slept.",
        near_miss="The captain told his crew.",
    ),
    Saying(
        language="en",
        cues=(" report", " said", " wrote", " revealed", " quoted", " understands"),
        pattern=r"(?:'s\s+[\w' -]{2,40}?)?\s+(?:(?:has|had|have|first|also|earlier"
        r"|previously)\s+){0,2}(?:reports?|reported|reporting|said|says|wrote|writes|revealed|reveals|quoted"
        r"|understands)\b",
        side="before",
        example="He drives at night, {The Sun} reports.",
        near_miss="He drives at night, the captain reports.",
    ),
    Saying(
        language="de",
        cues=("laut", "bericht", "gegenüber", "zufolge", "sagte", "meldet", "unter berufung"),
        pattern=r"\b(?:laut(?:\s+(?:einem\s+)?bericht(?:s|es)?\s+(?:der|des|von))?|gegenüber|bericht(?:et|ete"
        r"|eten)?|meldete?|sagte\s+(?:er|sie|der|die)?\s*|unter\s+berufung\s+auf"
        r"|berichten\s+zufolge)\s+(?:(?:der|dem|des|die|das|von)\s+)?",
        side="after",
        example="Laut {dpa} schlief der Kapitän.",
        near_miss="Laut schnarchte der Kapitän.",
    ),
    Saying(
        language="de",
        cues=("medien", "nachrichtenagenturen"),
        pattern=r"\b(?:(?:[\wäöüß-]{2,20}\s+)?medien|medienberichten?|nachrichtenagenturen)\s+(?:berichte\w*"
        r"|melde\w*|zufolge)\b|\blaut\s+medienberichten\b",
        side="none",
        example="Russische Medien berichteten darüber.",
        near_miss="Russische Medien schweigen.",
    ),
    Saying(
        language="romance",
        cues=("selon", "según", "segundo", "secondo", "rapporte", "informó", "reportó", "a dit à", "dijo a", "disse a"),
        pattern=r"\b(?:selon|d'après|según|segundo|secondo|rapporte|inform[oó]|report[oó]|a\s+(?:dit|déclaré"
        r"|confié|indiqué)\s+à|dij[eo]\s+a|disse\s+a[o]?|declar[oó]\s+a|riferisce|riporta)\s+(?:(?:la|le|el|il|o"
        r"|a|l')\s*)?(?:(?:agence|agencia|agência|agenzia|diario|jornal|quotidiano|journal)\s+)?",
        side="after",
        example="Según la agencia {EFE}, el capitán dormía.",
        near_miss="Según el capitán, nadie dormía.",
    ),
)
_CUES = Cues(saying.cues for saying in SAYINGS)
FINDS_AT_MOST = 6
NOBODY: Mapping[str, str] = MappingProxyType({})


def read_mentions(line: Line, credited: Mapping[str, str] = NOBODY) -> list[tuple[str | None, int, int]]:
    """(name or None, start, end in the exact line) of every mention, in reading order, each name once.

    ``credited``: publishers that the same article credits, squashed name to name; they count as known.
    """
    found: dict[str | None, tuple[str | None, int, int]] = {}
    for number in _CUES.wanted(line):
        for name, start, end in read_saying(line, SAYINGS[number], credited):
            found.setdefault(name, (name, *line.span(start, end)))
    return sorted(found.values(), key=lambda mention: mention[1])


def read_saying(line: Line, saying: Saying, credited: Mapping[str, str] = NOBODY) -> list[tuple[str | None, int, int]]:
    """What one form finds, in characters of the plain line."""
    found: list[tuple[str | None, int, int]] = []
    for count, match in enumerate(compiled(saying.pattern).finditer(line.plain)):
        if count >= FINDS_AT_MOST:
            break
        if saying.side == "none":
            found.append((None, *match.span()))
            continue
        name = _beside(line, match.end(), match.start(), saying.side, credited)
        if name is not None:
            named = credited.get(squashed(name.text), name.text)
            found.append((named, min(name.start, match.start()), max(name.end, match.end())))
    return found


def _beside(line: Line, after: int, before: int, side: str, credited: Mapping[str, str]) -> Name | None:
    """The publisher beside the verb: one that a table knows, or that the article credits."""
    names = [name_after(line, after)] if side == "after" else names_before(line, before, known=not credited)
    name = names[-1] if names else None
    known = name is not None and (name.publisher is not None or squashed(name.text) in credited)
    return name if known else None
