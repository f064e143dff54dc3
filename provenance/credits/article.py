"""Read one extraction (places and paragraphs) into credits, mentions, datelines and the names of those who sign."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from provenance.credits.byline import read_byline
from provenance.credits.footer import read_copyright
from provenance.credits.line import Reading, read_place
from provenance.credits.mention import read_mentions
from provenance.credits.publishers import Known, known
from provenance.credits.reading import Line, read_line
from provenance.credits.resolve import Own, own
from provenance.credits.spelled import read_spelled, spelled_out
from provenance.credits.words import squashed
from provenance.records.article import Extraction, Place, Spot
from provenance.records.credit import Credit, Credits, Mention

if TYPE_CHECKING:
    from provenance.credits.pattern import Found

OPENING = 2
"""A dateline stands in one of the first paragraphs."""
EDGE = 4
"""Paragraphs from either end in which weak forms are looked for."""


@dataclass
class _Sheet:
    """What is gathered while reading one extraction."""

    page: Own
    publishers: Known
    credits: list[Credit] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    running: list[tuple[int, Line]] = field(default_factory=list)
    """Paragraphs without a credit, in which publishers may be mentioned."""
    people: list[str] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)
    dateline: str | None = None
    datelines: list[tuple[int, int, int]] = field(default_factory=list)


def parse(extraction: Extraction, *, url: str | None, publishers: Known | None = None) -> Credits:
    """Everything that the places and paragraphs of one extraction say of its sources. Raises nothing.

    Offsets of cuts and datelines count in the characters of ``extraction.paragraphs``; spans in each credit's ``text``.
    ``publishers``: from ``known(settings.outlets)``; without them only the tables' are known.
    """
    publishers = publishers or known()
    sheet = _Sheet(own(url, extraction.outlet, publishers), publishers)
    _read_bylines(sheet, extraction)
    for place in extraction.places:
        if place.paragraph is None:
            _take(sheet, read_place(place, sheet.publishers, opening=False), None)
    for place in _paragraphs(extraction):
        _read_paragraph(sheet, place)
    _corroborate(sheet, extraction)
    _read_spelled(sheet, extraction)
    _read_mentions(sheet)
    signed = tuple(dict.fromkeys(sheet.people)) or tuple(dict.fromkeys(sheet.agencies))[:1]
    return Credits(
        credits=tuple(_passed_on(_named(_once(sheet.credits)))),
        mentions=tuple(sheet.mentions),
        bylines=signed,
        dateline=sheet.dateline,
        datelines=tuple(sheet.datelines),
    )


def _corroborate(sheet: _Sheet, extraction: Extraction) -> None:
    """A copyright line of an agency that no table knows counts where another place credits the same name."""
    agencies = {credit.source.name for credit in sheet.credits if credit.relation == "wire"}
    lines: list[tuple[str, int | None]] = [
        (place.text, None) for place in extraction.places if place.paragraph is None and place.context == "article"
    ]
    lines += [(text, index) for index, text in enumerate(extraction.paragraphs)]
    for text, paragraph in lines:
        line = read_line(text, publishers=sheet.publishers)
        found = read_copyright(line)
        if found is not None and found.names[0].text in agencies:
            sheet.credits += Reading(line, (found,)).credits(sheet.page, paragraph)


def _read_spelled(sheet: _Sheet, extraction: Extraction) -> None:
    """Credits of agencies that only this page spells out, where no other reading gave one."""
    agencies = spelled_out(extraction)
    if not agencies:
        return
    credited = {(credit.place, credit.text) for credit in sheet.credits if credit.relation == "wire"}
    signed = [Place(text=text, spot="byline") for text in extraction.bylines]
    beside = [place for place in extraction.places if place.paragraph is None]
    for place in (*signed, *beside, *_paragraphs(extraction)):
        opening = place.paragraph is not None and place.paragraph < OPENING and sheet.dateline is None
        line, found = read_spelled(place, agencies, sheet.publishers, opening=opening)
        made = Reading(line, found).credits(sheet.page, place.paragraph)
        sheet.credits += [credit for credit in made if (credit.place, credit.text) not in credited]
        if opening and any(one.place == "dateline" for one in found):
            sheet.dateline = made[0].text.rstrip("-–— ")


def _paragraphs(extraction: Extraction) -> list[Place]:
    """Every paragraph as a place: as extraction found it, or by its position."""
    known = {place.paragraph: place for place in extraction.places if place.paragraph is not None}
    count = len(extraction.paragraphs)
    places = []
    for index, text in enumerate(extraction.paragraphs):
        place = known.get(index)
        spot: Spot = "start" if index < OPENING else "end" if index >= count - EDGE else "body"
        links = place.links if place and place.text == text else ()
        context = place.context if place else "article"
        places.append(Place(text=text, spot=spot, context=context, paragraph=index, links=links))
    return places


def _read_paragraph(sheet: _Sheet, place: Place) -> None:
    index = place.paragraph or 0
    reading = read_place(place, sheet.publishers, opening=index < OPENING and sheet.dateline is None)
    if reading.dateline is not None:
        sheet.dateline = reading.dateline.text
        if reading.dateline.found is None:
            sheet.datelines.append((index, *reading.line.span(reading.dateline.start, reading.dateline.end)))
    _take(sheet, reading, index)
    if place.context == "article" and not reading.found:
        sheet.running.append((index, reading.line))


def _take(sheet: _Sheet, reading: Reading, paragraph: int | None) -> None:
    """Credits of one reading; a byline's people only where the line is one by itself."""
    sheet.credits += reading.credits(sheet.page, paragraph)
    if reading.byline is not None and reading.byline.signed and not sheet.people:
        sheet.people += reading.byline.people
        sheet.agencies += _agencies(reading.byline.found)


def _read_bylines(sheet: _Sheet, extraction: Extraction) -> None:
    """The bylines that extraction found, each of them one signature."""
    for text in extraction.bylines:
        line = read_line(text, publishers=sheet.publishers)
        byline = read_byline(line, placed=True)
        if byline is None or not (byline.people or byline.found):
            sheet.people.append(text)
            continue
        sheet.people += byline.people
        sheet.agencies += _agencies(byline.found)
        sheet.credits += Reading(line, byline.found).credits(sheet.page)


def _read_mentions(sheet: _Sheet) -> None:
    """Mentions, once the credits are read: whom the article credits counts as a publisher wherever it is named."""
    credited = {
        squashed(credit.source.name): credit.source.name
        for credit in sheet.credits
        if credit.source.name and credit.relation != "self"
    }
    for index, line in sheet.running:
        sheet.mentions += [
            Mention(text=line.text[a:b], paragraph=index, name=name) for name, a, b in read_mentions(line, credited)
        ]


def _agencies(found: tuple[Found, ...]) -> list[str]:
    return [name.text for item in found for name in item.names]


def _named(read: list[Credit]) -> list[Credit]:
    """A notice without a name adds nothing beside a credit that has one, but the permission that it speaks of."""
    named = [credit for credit in read if credit.source.name]
    if all(credit.relation == "self" for credit in named):
        return read
    said = {credit.permission for credit in read if not credit.source.name} - {None}
    takers = {
        _who(credit)
        for credit in named
        if credit.place == "notice" and credit.role == "direct" and credit.relation != "self"
    }
    if len(said) != 1 or len(takers) != 1:
        return named
    return [
        replace(credit, permission=next(iter(said)))
        if credit.permission is None and credit.place == "notice" and _who(credit) in takers
        else credit
        for credit in named
    ]


def _passed_on(read: list[Credit]) -> list[Credit]:
    """Where a notice names the outlet that the text was taken from, an agency's credit tells whose it was before."""
    takers = {
        _who(credit)
        for credit in read
        if credit.place == "notice" and credit.role == "direct" and credit.relation in {"reprint", "translation"}
    }
    return [
        replace(credit, role="original")
        if takers - {_who(credit)} and credit.relation == "wire" and credit.role == "direct"
        else credit
        for credit in read
    ]


def _who(credit: Credit) -> str:
    return credit.source.publisher or squashed(credit.source.name)


def _once(read: list[Credit]) -> list[Credit]:
    """The same credit of the same line, read as field and as paragraph, once: the one that stands in the body."""
    best: dict[tuple[str, str, str, str], Credit] = {}
    for credit in read:
        key = (credit.source.publisher or credit.source.name, credit.relation, credit.place, credit.text)
        if key not in best or (best[key].paragraph is None and credit.paragraph is not None):
            best[key] = credit
    return list(best.values())
