"""An agency that no table knows, and its sign, where the page spells them out: "Küstendienst (kd)".

Once a byline, or a line that says whose material was used, gives name and sign, either of them credits the agency in
the other places where agencies stand: before the first sentence, as the source at the end, in the markup. The letters
of the sign stand in the name in their order, as "kd" in Küstendienst. A person's name and initials are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from provenance.credits.byline_forms import AGENCY_WORDS, ROLE_WORDS
from provenance.credits.dateline import is_place
from provenance.credits.line import LINE_AT_MOST
from provenance.credits.names import Name
from provenance.credits.pattern import Found
from provenance.credits.reading import Line, read_line
from provenance.text.patterns import lazy

if TYPE_CHECKING:
    from provenance.credits.publishers import Known
    from provenance.records.article import Extraction, Place
    from provenance.records.credit import CreditPlace, Role

_PAIR = r"(?P<name>[A-ZÀ-Þ][\w&.'-]{2,40}(?:\s[A-ZÀ-Þ][\w&.'-]{1,40}){0,3})\s?\((?P<sign>[^\W\d_]{2,6})\)"
_MATERIAL = (
    r"(?:(?:mit|unter\sverwendung\svon)\s(?:agentur)?(?:material|informationen|inhalten|texten)\s(?:von|vom|des|der)"
    r"|with\s(?:additional\s)?(?:material|reporting|files|information)\s(?:from|by))\s(?:der\s|dem\s|the\s)?"
)
_SOURCE = r"(?:source|quelle|fuente|fonte|bron|kilde|källa)\s?:\s?"
_ENDED = r"\W{0,3}(?:$|\d)"
"""A byline ends there, or a time stands beside it."""
_SIGNED = lazy(rf"\W{{0,3}}(?:(?i:by|von|par|por|di|door|av|af)\s)?{_PAIR}(?={_ENDED})")
_SUPPLIED = lazy(rf"\W{{0,3}}(?i:{_MATERIAL}|{_SOURCE}){_PAIR}\W{{0,3}}")
_AGENCY = lazy(r"(?:dienst|agentur|agency|press|presse|wire|service|news|nachrichten)$", re.IGNORECASE)
_LENGTH = 200


def spelled_out(extraction: Extraction) -> dict[str, str]:
    """Sign to name, of every agency that the page's own lines spell out."""
    found: dict[str, str] = {}
    for text, signed in _candidates(extraction):
        line = read_line(text) if len(text) <= _LENGTH and "(" in text else None
        pair = (_SUPPLIED.fullmatch(line.plain) or (_SIGNED.match(line.plain) if signed else None)) if line else None
        if pair and _stands_for(pair["sign"], pair["name"]) and _is_agency(pair["name"]):
            found.setdefault(pair["sign"], pair["name"])
    return found


def _candidates(extraction: Extraction) -> Iterator[tuple[str, bool]]:
    """Lines that may spell an agency out, and whether they stand where bylines stand."""
    yield from ((text, True) for text in extraction.bylines)
    yield from ((place.text, place.spot == "byline") for place in extraction.places if place.context == "article")
    yield from ((text, False) for text in extraction.paragraphs)


def _stands_for(sign: str, name: str) -> bool:
    """Whether the letters of the sign stand in the name in their order, the first at its beginning."""
    letters = iter(name.casefold())
    return sign[0].casefold() == name[0].casefold() and all(letter in letters for letter in sign.casefold())


def _is_agency(name: str) -> bool:
    """One word, which no full name of a person is and no desk's, or several that end with what an agency is."""
    if " " not in name:
        return name.lower() not in ROLE_WORDS and not name.lower().endswith("redaktion")
    return AGENCY_WORDS.match(name) is not None or _AGENCY.search(name) is not None


def read_spelled(
    place: Place, agencies: dict[str, str], publishers: Known, *, opening: bool
) -> tuple[Line, tuple[Found, ...]]:
    """The credits that one place gives to agencies which the page spells out; ``opening``: it may have a dateline."""
    line = read_line(place.text[:LINE_AT_MOST], publishers=publishers)
    found = (one for sign, name in agencies.items() if (one := _read(line, place, sign, name, opening=opening)))
    return line, tuple(found)


def _read(line: Line, place: Place, sign: str, name: str, *, opening: bool) -> Found | None:
    if place.context != "article":
        return None
    if place.spot == "markup":
        named = "author" in (place.path or "") and line.plain.strip() == name
        return _made(name, "markup", "direct", (0, len(line.plain)), len(line.plain)) if named else None
    either = rf"(?P<who>{re.escape(name)}\s?\({re.escape(sign)}\)|{re.escape(name)}|{re.escape(sign)})"
    for pattern, where, role in _forms(either, sign, place, opening=opening):
        match = pattern.match(line.plain)
        if match and (where != "dateline" or is_place(match["city"])):
            return _made(name, where, role, match.span("who"), match.end())
    return None


def _forms(
    either: str, sign: str, place: Place, *, opening: bool
) -> Iterable[tuple[re.Pattern[str], CreditPlace, Role]]:
    """The forms that this place allows."""
    if opening:
        dateline = (
            rf"\W{{0,3}}(?P<city>[^\W\d_][^()!?;\"]{{1,80}}?),?\s?[(/](?P<who>{re.escape(sign)})[)/]\s?(?:-{{1,2}}|:)\s"
        )
        yield re.compile(dateline), "dateline", "direct"
    if place.spot == "byline":
        yield re.compile(rf"\W{{0,3}}(?:(?i:by|von)\s)?{either}(?={_ENDED})"), "byline", "direct"
    yield re.compile(rf"\W{{0,3}}(?i:{_SOURCE}){either}\W{{0,3}}$"), "footer", "direct"
    yield re.compile(rf"\W{{0,3}}(?i:{_MATERIAL}){either}\W{{0,3}}$"), "footer", "contributor"
    yield re.compile(rf"[(\[](?P<who>{re.escape(sign)})[)\]]\W{{0,3}}$"), "footer", "direct"


def _made(name: str, where: CreditPlace, role: Role, span: tuple[int, int], end: int) -> Found:
    return Found((Name(*span, name),), "wire", role, where, "short", 0, end)
