"""Datelines: place, day and agency before the first sentence, in the shapes that agencies print.

A dateline with an agency is a wire credit; without one it is only taken out of the body. An agency that no table knows
counts where the place stands in capitals or its name says what it is ("Coastline Press").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from provenance.credits.names import Name, known_at
from provenance.credits.pattern import Found
from provenance.credits.words import CALENDAR, SMALL
from provenance.text.patterns import lazy

if TYPE_CHECKING:
    from provenance.credits.reading import Line

REACH = 140
"""A dateline ends within so many characters."""
_PLACE = r"(?P<city>[^\W\d_][^()!?;\"]{1,80}?)"
_DASH = r"\s?(?:\.?\s?-{1,3}|:)\s?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """One shape. Groups: ``city`` (place and day), ``agency`` (one or several, divided by / or commas)."""

    language: str
    pattern: str
    example: str
    """Braces around the agency, or none."""
    near_miss: str
    marks: frozenset[str]
    """One of these characters stands in it."""
    known: bool = False
    """Only with an agency that the tables know."""
    whole: bool = False
    """The agency alone, without initials after it."""


SHAPES: tuple[Shape, ...] = (
    Shape(
        language="*",
        marks=frozenset("(/"),
        pattern=rf"^\W{{0,3}}{_PLACE}[,.]?\s?[(/](?P<agency>[^()/]{{2,40}}(?:/[^()/]{{2,20}})?)[)/]{_DASH}",
        example="PORT MARREN, March 3 ({Coastline Press}) - The ferry",
        near_miss="Jo Hale (Labour) - who won - spoke.",
    ),
    Shape(
        language="*",
        marks=frozenset("(/"),
        pattern=rf"^[^\w(]{{0,3}}{_PLACE}[,.]?\s?[(/](?P<agency>[^()/]{{2,40}})[)/]\.?\s+(?=[A-ZÀ-ÞА-ЯЁ])",
        known=True,
        example="MOSCOW, May 3. /{TASS}/. The ferry",
        near_miss="Wendle (AP) ferries sail.",
    ),
    Shape(
        language="*",
        marks=frozenset("("),
        pattern=r"^(?P<city>[A-ZÀ-ÞА-ЯЁ][^\W\d_]{1,20}"
        r"(?:[ -][A-ZÀ-ÞА-ЯЁ][^\W\d_]{1,20})?(?:,\s[\w. ]{2,16})?)\s\((?P<agency>[^()/]{2,30})\)\s*$",
        known=True,
        whole=True,
        example="PORT MARREN, 04 MAR ({ANSA})",
        near_miss="Tarn Wing Dock (TWD)",
    ),
    Shape(
        language="it",
        marks=frozenset("("),
        pattern=rf"^\s?\((?P<agency>[^()]{{2,30}})\)\s?-?\s?{_PLACE}\s?-{{1,2}}\s",
        known=True,
        example="({ANSA}) - ROMA, 7 OTT - Il traghetto",
        near_miss="(Wendle) - ROMA, 7 OTT - Il traghetto",
    ),
    Shape(
        language="*",
        marks=frozenset("(["),
        pattern=r"^\s?[(\[](?P<agency>[^()\[\]]{2,30})[)\]](?:\s?(?:-{1,2}|:|\.-)\s|(?=[A-Z]))",
        known=True,
        example="({AP}) - The ferry burned.",
        near_miss="(Update) - The ferry burned.",
    ),
    Shape(
        language="*",
        marks=frozenset("-"),
        pattern=rf"^\W{{0,3}}{_PLACE}[,.]\s(?P<agency>[\w.-]{{2,20}}(?:\s(?:News|Press))?)\s?\.?-{{1,2}}\s",
        known=True,
        example="TOKYO, Jan. 1, {Kyodo} - The ferry",
        near_miss="TOKYO, Jan. 1, noon - The ferry",
    ),
    Shape(
        language="*",
        marks=frozenset("-"),
        pattern=rf"^\W{{0,3}}{_PLACE}\s?-{{1,2}}\s?(?P<agency>[^()\d.,-]{{2,30}}?)\s?(?:\.\s|-{{1,2}}\s|-?\.?$)",
        known=True,
        example="PORT MARREN - {Kyodo} - The ferry",
        near_miss="PORT MARREN - Noon - The ferry",
    ),
    Shape(
        language="*",
        marks=frozenset("-"),
        pattern=r"^\s?(?P<agency>[^\W\d_][\w .-]{1,25}?)\s?\.?-{1,2}\s(?=[^\W\d_](?:\S*\s){2})",
        known=True,
        whole=True,
        example="{AGI} - Il traghetto brucia nel porto",
        near_miss="Noon - The ferry",
    ),
    Shape(
        language="en",
        marks=frozenset("("),
        pattern=rf"^\W{{0,3}}{_PLACE}\s?-{{1,2}}\s?\((?P<agency>[^()-]{{2,30}}?)(?:\s-\s[^()]{{4,25}})?\)\s?-{{1,2}}\s?",
        known=True,
        example="Port Marren, Orme--({Newsfile Corp.} - March 4, 2024) - Tarn Rope",
        near_miss="Port Marren--(noon - March 4, 2024) - Tarn Rope",
    ),
    Shape(
        language="ko",
        marks=frozenset("="),
        pattern=r"^\s?[(\[](?P<city>[^()=\[\]]{1,20})=(?P<agency>[^()=\[\]]{2,12})[)\]]\s?",
        known=True,
        example="(소금항={연합뉴스}) 여객선",
        near_miss="(소금항=정오) 여객선",
    ),
    Shape(
        language="ja",
        marks=frozenset("【[〔("),
        pattern=r"^\s?(?:[【\[〔]|[(](?=[\u3040-\u9fff]))(?P<city>[^】\]〕)A-Za-z]{0,24}?)(?P<agency>共同通信社?|共同社?"
        r"|時事(?:通信)?|ロイター|AFP(?:=時事|時事)?|AP|聯合ニュース|タス通信|新華社|CNN|ブルームバーグ|中央社)"
        r"[^】\]〕)]{0,30}[】\]〕)]\s?(?:-\s?)?",
        example="【港町{共同}】フェリーが燃えた。",
        near_miss="【港町】フェリーが燃えた。",
    ),
    Shape(
        language="zh",
        marks=frozenset("电電讯訊"),
        pattern=r"^[\s(【]{0,3}(?:据)?(?P<agency>新华社|新華社|新华网|中新社|中新网|中央社|路透社|法新社|美联社"
        r"|共同社)(?P<city>[^\s,，。()]{0,24}?\d{1,2}日)?(?:\([^()]{1,20}\))?(?:电|電|讯|訊)[)】]?\s?",
        example="{新华社}港城3月3日电 渡轮起火。",
        near_miss="新华社区来电：渡轮起火。",
    ),
)
BARE: tuple[Shape, ...] = (
    Shape(
        language="*",
        marks=frozenset("-"),
        pattern=r"^(?P<city>[A-ZÀ-Þ][A-ZÀ-Þ.'/ -]{2,40}[A-ZÀ-Þ.](?:,\s[A-ZÀ-Þ][\w. ]{1,25}){0,2}"
        r"(?:,\s?\d{1,2}\.?(?:\s\w{3,9}\.?)?)?)\s?(?:\.\s)?-{1,2}\s",
        example="PORT MARREN - The ferry",
        near_miss="EXCLUSIVE - The ferry",
    ),
    Shape(
        language="*",
        marks=frozenset("-"),
        pattern=r"^(?P<city>[A-ZÀ-Þ][\w.'-]{2,20}(?:\s[A-ZÀ-Þ][\w.'-]{2,20}){0,2}(?:,\s[A-Z][\w. ]{1,20})?,\s"
        r"(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\.?\s[A-Za-zÀ-ÿ]{3,9}\.?)(?:,?\s\d{4})?)\s?(?:\.\s?)?-{1,2}\s",
        example="Port Marren, March 3 - The ferry",
        near_miss="Jo Hale, captain - The ferry",
    ),
)
"""Without an agency."""
NO_PLACES = lazy(
    r"^(?:exclusive|update|updated|watch|breaking|live|video|photos?|opinion|analysis|review|interview|report"
    r"|note|wichtig|eilmeldung|"
    r"correction|editorial|column|podcast|listen|read|first|second|part|question|answer|q|a|yes|no|ja|nein|nasa"
    r"|nato|faq|tl;dr|ps)\b",
    re.IGNORECASE,
)
_OPEN = "([【〔/-=电電讯訊"
"""One of these characters stands in every dateline."""
_OPENING = lazy(f"[{re.escape(_OPEN)}]")
_AGENCY_WORD = lazy(
    r"\b(?:press|news|agency|wire|newswire|service|agence|agencia|agenzia|agência|agentur|nachrichten|bureau"
    r"|media|haber|ajansı|telegraph)\b",
    re.I,
)
_PART = lazy(r"[^/,;|&]{1,40}")


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at characters ``start`` to ``end`` of the plain line; ``text`` as printed, without the dash."""

    text: str
    start: int
    end: int
    found: Found | None


@cache
def _exact(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def read_dateline(line: Line) -> Dateline | None:
    """The dateline that opens this line, if any."""
    head = line.plain[:REACH]
    if _OPENING.search(head) is None:
        return None
    return next(_wires(line, head), None) or next(_bares(line, head), None)


def _wires(line: Line, head: str) -> Iterator[Dateline]:
    marks = {mark for mark in _OPEN if mark in head}
    for shape in SHAPES:
        if shape.marks.isdisjoint(marks):
            continue
        match = _exact(shape.pattern).match(head)
        names = _agencies(line, match, shape) if match else []
        if match and names:
            parts = len(_PART.findall(match["agency"]))
            found = Found(
                tuple(names), "wire", "contributor" if parts > 1 else "direct", "dateline", "agency", 0, match.end()
            )
            if not any(name.sure for name in names):
                found = Found(tuple(names), "wire", found.role, "dateline", "opened", 0, match.end())
            yield Dateline(_printed(line, match), 0, match.end(), found)


def _bares(line: Line, head: str) -> Iterator[Dateline]:
    for shape in BARE:
        match = _exact(shape.pattern).match(head)
        if match and not NO_PLACES.match(head) and match.end() < len(line.plain):
            yield Dateline(match["city"], 0, match.end(), None)


def _printed(line: Line, match: re.Match[str]) -> str:
    start, end = line.span(*match.span())
    return line.text[start:end].strip().rstrip("-–—:. ").strip() or match.group().strip()


def _agencies(line: Line, match: re.Match[str], shape: Shape) -> list[Name]:
    """The agencies in the parentheses; none where what stands before is no place."""
    groups = match.groupdict()
    city = (groups.get("city") or "").strip()
    if shape.language in {"*", "it"} and city and not is_place(city):
        return []
    names = []
    for part in _PART.finditer(line.plain, match.start("agency"), match.end("agency")):
        start = part.start() + len(part.group()) - len(part.group().lstrip())
        name = known_at(line, start)
        if name and len(line.plain[name.end : part.end()].strip()) <= (0 if shape.whole else 15):
            names.append(name)
        elif not shape.known and not names and _formed(part.group().strip(), city):
            names.append(Name(start, start + len(part.group().strip()), part.group().strip()))
    return names


def _formed(agency: str, city: str) -> bool:
    """Whether an unknown name in the parentheses is an agency's by its form."""
    words = agency.split()
    if not 1 <= len(words) <= 5 or not all(word[0].isupper() or word.lower() in SMALL for word in words):
        return False
    if "".join(word[0] for word in words).upper() == city.replace(".", "") or any(char.isdigit() for char in agency):
        return False
    letters = "".join(word for word in city.split(",", maxsplit=1)[0].split() if word.isalpha())
    return bool(_AGENCY_WORD.search(agency)) or (
        len(letters) > 4 and letters.isupper() and (len(words) > 1 or agency.isupper())
    )


def is_place(city: str) -> bool:
    """Whether these words can be a place and a day: capitals, small words, figures, months, and not many of them."""
    words = re.findall(r"[^\s,./\[\]-]+", city)
    if not 1 <= len(words) <= 10 or NO_PLACES.match(city):
        return False
    dated = {after for before, after in pairwise(words) if before[0].isdigit()}
    return all(
        word[0].isupper() or word[0].isdigit() or word in SMALL | dated or CALENDAR.match(word) for word in words
    )
