"""The text road: plain text to one extraction. Text is never parsed as HTML; stray tags are taken out and listed.

Furniture glued to both ends is recognised by its form and removed with a reason. What follows a closing credit goes
only where it is short and stands at the very end: a credit in the middle of a text makes nothing disappear.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from provenance.extract.addresses import unwrapped
from provenance.extract.blocks import place_links
from provenance.extract.boilerplate import (
    age_notice,
    furniture_reason,
    is_author_note,
    is_caption,
    is_closing_credit,
    same_words,
)
from provenance.extract.dates import declared_time, url_day
from provenance.extract.decode import decode
from provenance.extract.language import guess_language, language_tag
from provenance.extract.moments import beside_times, is_date_line, times_in_line
from provenance.extract.names import is_byline, is_signature_line, names_in
from provenance.extract.outlet import declared_outlet, placed
from provenance.extract.page import absolute, tidy
from provenance.extract.places import body_spot
from provenance.extract.verdict import FEWEST_WORDS_OF_TEXT, Evidence, count_words, refuse_non_articles
from provenance.records.article import Claim, Extraction, Link, Moment, Outlet, Place, Removed
from provenance.text.hosts import site_of
from provenance.text.normalize import fold

if TYPE_CHECKING:
    from provenance.records.capture import Capture

STRAY_TAG = re.compile(
    r"</?(?:p|br|hr|div|span|a|b|i|u|em|strong|small|sub|sup|h[1-6]|ul|ol|li|blockquote|q|cite|figure|figcaption|"
    r"img|table|tr|td|th|"
    r"tbody|thead|section|article|header|footer|aside|font|center|iframe|script|style|pre|code|s|strike|del|ins|"
    r"mark|time)"
    r"(?:\s[^<>]{0,2000})?/?>|<!--[^<>]{0,500}-->",
    re.IGNORECASE,
)
"""Elements that leak into texts. Other angle brackets, such as "<5" or an address, are text."""
LEGAL = re.compile(r"\b(?:transcripts?|copyright|terms of use|permissions?|licen[cs]ed?|all rights)\b", re.IGNORECASE)

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_HREF = re.compile(r"\shref\s{0,9}=\s{0,9}[\"']?([^\"'\s<>]{1,2000})", re.IGNORECASE)
_HEAD = 10
_HEAD_PROSE = 2
_PROSE_WORDS = 15
_TAIL_SHARE = 0.15
_TAIL_WORDS = 120
_NOTES_WITHIN = 4
_HEADLINE_WORDS = range(4, 19)
_HEADLINE_ABOVE = 18


@dataclass(slots=True)
class _Line:
    """A paragraph in the making: text without tags, the text as it stood, and its links."""

    text: str
    raw: str
    links: tuple[Link, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(slots=True)
class _Reading:
    """What is gathered while the ends are read."""

    removed: list[Removed] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    title: str | None = None
    published: Moment | None = None
    modified: Moment | None = None

    def remove(self, line: _Line, reason: str, spot: Literal["start", "body", "end"]) -> None:
        self.removed.append(Removed(text=line.raw, reason=reason, spot=spot))


def extract_text(capture: Capture) -> Extraction:
    """What a plain text says. Raises UnreadableError, and NotAnArticleError where hardly a word is left."""
    source = decode(
        capture.body, subject=capture.subject, content_type=capture.header("content-type"), markup=False
    ).strip()
    reading = _Reading(title=tidy(capture.declared.title or "") or None)
    parts = divide(_after_title(_after_age_notice(source, reading), reading))
    lines = [line for part in parts if (line := _untagged(part)).text]
    lines = _read_tail(_read_head(lines, reading), reading)
    kept = _without_furniture(lines, reading)
    paragraphs = tuple(line.text for line in kept)
    refuse_non_articles(
        Evidence(subject=capture.subject, titles=(), paragraphs=paragraphs), fewest_words=FEWEST_WORDS_OF_TEXT
    )
    return _extraction(capture, kept, reading)


def divide(text: str) -> list[str]:
    """Paragraphs: divided by blank lines where there is one, else a line each.

    >>> divide("a\\nb\\n\\nc"), divide("a\\nb")
    (['a\\nb', 'c'], ['a', 'b'])
    """
    parts = _BLANK_LINE.split(text) if _BLANK_LINE.search(text) else text.split("\n")
    return [part.strip() for part in parts if part.strip()]


def _after_age_notice(text: str, reading: _Reading) -> str:
    found = age_notice(text)
    if found is None:
        return text
    reading.removed.append(Removed(text=text[: found[1]], reason="age notice", spot="start"))
    return text[found[1] :].strip()


def _after_title(text: str, reading: _Reading) -> str:
    """Divides a declared title from the date or byline that is glued to it on the first line."""
    first, _, rest = text.partition("\n")
    title = reading.title or ""
    glued = first[len(title) :].strip()
    if title and glued and fold(first[: len(title)]) == fold(title) and (is_date_line(glued) or is_byline(glued)):
        blank = "\n\n" if _BLANK_LINE.search(text) else "\n"
        return f"{title}{blank}{glued}{blank}{rest}"
    return text


def _untagged(raw: str) -> _Line:
    """The line without stray tags; an ``<a href>`` leaves its link."""
    tags = list(STRAY_TAG.finditer(raw))
    if not tags:
        return _Line(tidy(raw), raw)
    pieces: list[str] = []
    anchors: list[tuple[int, int, str]] = []
    position, length, opened = 0, 0, None
    for tag in tags:
        pieces.append(raw[position : tag.start()])
        length += tag.start() - position
        mark = tag.group().lower()
        if not mark.startswith(
            ("<a", "</a", "<b>", "</b>", "<i>", "</i>", "<em", "</em", "<st", "</st", "<sp", "</sp")
        ):
            pieces.append(" ")
            length += 1
        if mark.startswith("</a>") and opened is not None:
            anchors.append((opened[0], length, opened[1]))
            opened = None
        elif mark.startswith("<a ") and (href := _HREF.search(tag.group())):
            opened = (length, href.group(1))
        position = tag.end()
    flat = "".join([*pieces, raw[position:]])
    return _Line(tidy(flat), raw, place_links(flat, tidy(flat), anchors, None), tuple(tag.group() for tag in tags))


def _read_head(lines: list[_Line], reading: _Reading) -> list[_Line]:
    """Titles, bylines, dates, captions and navigation before and between the first paragraphs of prose."""
    kept: list[_Line] = []
    prose = 0
    for index, line in enumerate(lines):
        if index >= _HEAD or prose >= _HEAD_PROSE:
            return kept + lines[index:]
        reason = _head_reason(line, reading, kept, lines[index + 1 : index + 4])
        if reason is None:
            kept.append(line)
            prose += count_words([line.text]) >= _PROSE_WORDS
        else:
            reading.remove(line, reason, "start")
    return kept


def _head_reason(line: _Line, reading: _Reading, before: list[_Line], after: list[_Line]) -> str | None:
    if reading.title and same_words(line.text, reading.title):
        return "title"
    if is_byline(line.text) or (is_signature_line(line.text) and not before):
        reading.places.append(Place(text=line.text, spot="byline", links=line.links))
        reading.names.extend(names_in(line.text))
        return "byline"
    if is_date_line(line.text):
        _read_date_line(line, reading)
        return "date"
    reason = furniture_reason(line.text) or ("caption" if is_caption(line.text) else None)
    if reason is None and not reading.title and not before and _is_headline(line, after):
        reading.title = line.text
        return "title"
    return reason


def _read_date_line(line: _Line, reading: _Reading) -> None:
    reading.places.append(Place(text=line.text, spot="byline", links=line.links))
    for part in beside_times(line.text):
        reading.names.extend(names_in(part))
    published, modified = times_in_line(line.text, "text")
    reading.published = reading.published or published
    reading.modified = reading.modified or modified


def _is_headline(line: _Line, after: list[_Line]) -> bool:
    """A first line of a few words without a full stop, above lines of prose."""
    words = count_words([line.text])
    open_end = not line.text.endswith((".", "!", "…", ":", ";", ",", "”", '"')) and line.text[:1].isupper()
    prose = any(count_words([other.text]) >= _HEADLINE_ABOVE for other in after)
    return open_end and words in _HEADLINE_WORDS and prose and not is_signature_line(line.text)


def _read_tail(lines: list[_Line], reading: _Reading) -> list[_Line]:
    """Takes away what follows the closing credit, where that is little and last."""
    start = _after_closing_credit(lines)
    kept = lines[:start]
    for line in lines[start:]:
        reason = _tail_reason(line)
        if reason is None:
            kept.append(line)
        else:
            reading.remove(line, reason, "end")
    return kept


def _after_closing_credit(lines: list[_Line]) -> int:
    """Index of the first line after the first closing credit that stands near enough to the end."""
    allowed = min(_TAIL_WORDS, _TAIL_SHARE * count_words([line.text for line in lines]))
    following, found = 0, len(lines)
    for index in range(len(lines) - 1, 0, -1):
        if is_closing_credit(lines[index].text):
            found = index + 1
        following += count_words([lines[index].text])
        if following > allowed:
            break
    return found


def _tail_reason(line: _Line) -> str | None:
    if is_closing_credit(line.text) or re.match(
        r"correction|clarification|editor.?s note|update", line.text, re.IGNORECASE
    ):
        return None
    reason = furniture_reason(line.text)
    if reason:
        return reason
    if LEGAL.search(line.text):
        return "legal notice"
    return "author note" if is_author_note(line.text) else "other story"


def _without_furniture(lines: list[_Line], reading: _Reading) -> list[_Line]:
    """The remaining lines without furniture; tags that were taken out of kept lines are listed."""
    kept = []
    for index, line in enumerate(lines):
        late = index >= len(lines) - _NOTES_WITHIN
        reason = furniture_reason(line.text)
        if reason is None and late and index > 0 and is_author_note(line.text) and not is_closing_credit(line.text):
            reason = "author note"
        if reason is not None and not is_closing_credit(line.text):
            reading.remove(line, reason, "end" if late else "body")
            continue
        kept.append(line)
        reading.removed.extend(Removed(text=tag, reason="markup") for tag in line.tags)
    return kept


def _extraction(capture: Capture, lines: list[_Line], reading: _Reading) -> Extraction:
    declared, subject = capture.declared, capture.subject
    published = declared_time(declared.published, field="published", subject=subject)
    modified = declared_time(declared.modified, field="modified", subject=subject)
    canonical = absolute(declared.canonical, capture.url)
    paragraphs = tuple(line.text for line in lines)
    places = [
        Place(text=line.text, spot=body_spot(index, len(lines)), paragraph=index, links=line.links)
        for index, line in enumerate(lines)
    ]
    return Extraction(
        title=reading.title,
        outlet=_outlet(capture),
        paragraphs=paragraphs,
        bylines=tuple(dict.fromkeys(reading.names)),
        language=language_tag(declared.language) or guess_language(" ".join(paragraphs)),
        published=published or reading.published or url_day(capture.url),
        modified=modified or reading.modified,
        canonical=canonical,
        claims=(Claim(kind="canonical", url=canonical),) if canonical else (),
        removed=tuple(reading.removed),
        places=(*reading.places, *places),
    )


def _outlet(capture: Capture) -> Outlet:
    address = unwrapped(capture.url) or capture.url if capture.url else None
    domain = site_of(address) if address else None
    stated = tidy(capture.declared.outlet or "")
    return placed(declared_outlet(stated, name=None, domain=domain) if stated else Outlet(domain=domain), address)
