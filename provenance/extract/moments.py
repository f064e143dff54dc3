"""When a page was published and modified, as it states it itself, with where it says so.

Declared, then JSON-LD, meta elements, visible time elements and microdata, then the address; htmldate is asked last and
gives a day. "Updated" is never taken for "published".
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from provenance.extract.dates import declared_time, find_times, is_ambiguous, read_time, url_day
from provenance.extract.names import looks_like_name
from provenance.extract.page import Page, text_of, tidy
from provenance.extract.parts import own_marks

if TYPE_CHECKING:
    from provenance.extract.structured import LinkedData
    from provenance.records.article import Moment
    from provenance.records.capture import Capture

PUBLISHED_METAS = (
    "article:published_time",
    "article:published",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "publishdate",
    "publish-date",
    "publish_date",
    "published_time",
    "pubdate",
    "dcterms.created",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.date",
    "dc.date",
    "dc.date.created",
    "article:created",
    "article_date_original",
    "cxenseparse:recs:publishtime",
    "bt:pubdate",
    "originalpublicationdate",
    "ptime",
    "pdate",
    "rnews:datepublished",
    "date",
    "displaydate",
    "datecreated",
)
MODIFIED_METAS = (
    "article:modified_time",
    "article:modified",
    "og:updated_time",
    "og:modified_time",
    "og:article:modified_time",
    "datemodified",
    "dateupdated",
    "lastmod",
    "last-modified",
    "dcterms.modified",
    "dc.date.modified",
    "utime",
    "article:updated",
    "rnews:datemodified",
    "date.modified",
)
UPDATED = re.compile(
    r"update|modif|revis|edited|aktuali|mis [aà] jour|actuali|aggiornat|bijgewerkt|oppdatert|uppdater|opdater|atualiz"
)
"""In the words before a time, or in the class of its element, folded or lower case."""
PUBLISHED = re.compile(
    r"publi|posted|erstellt|veröffentlicht|post-?date|entry-?date|pub-?date|first|created|article-?date|dateline"
)
DATE_LABELS = re.compile(
    r"\b(?:\d{1,2}:\d{2}|first|last|published|posted|updated|modified|created|on|at|am|pm|edt|est|gmt|utc|bst|cet|"
    r"ist|uhr|local|time|date|by|and|"
    r"stand|aktualisiert|veröffentlicht|publié|mis|à|jour|le|publicado|actualizado|pubblicato|il|monday|tuesday|"
    r"wednesday|"
    r"thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|et|ct|mt|pt|ist|january|february|march|april|may|"
    r"june|july|august|"
    r"september|october|november|december)\b",
    re.IGNORECASE,
)

_DATE_CLASS = re.compile(r"date|time|stamp|publi|posted")
_ELEMENTS = 400
_MOST_SEARCHED = 2_000_000
"""Characters of a page beyond which htmldate is not asked: it would take seconds."""
logging.getLogger("htmldate").addHandler(logging.NullHandler())
_LABEL = 40
_LONGEST_DATE_LINE = 140
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")
_LINE = 160


def read_moments(page: Page, data: LinkedData, capture: Capture) -> tuple[Moment | None, Moment | None]:
    """Published and modified. Raises UnreadableError where a declared time is none."""
    declared = capture.declared
    published = declared_time(declared.published, field="published", subject=capture.subject)
    modified = declared_time(declared.modified, field="modified", subject=capture.subject)
    published = published or _structured(page, data, ("datePublished", "dateCreated", "uploadDate"), PUBLISHED_METAS)
    modified = modified or _structured(page, data, ("dateModified",), MODIFIED_METAS)
    if published is None or modified is None:
        shown = list(_shown(page))
        published = published or next((time for updated, time in shown if not updated), None)
        modified = modified or next((time for updated, time in shown if updated), None)
    published = published or url_day(page.url) or _by_htmldate(page, modified, capture.fetched)
    return published, modified


def times_in_line(line: str, origin: str) -> tuple[Moment | None, Moment | None]:
    """Published and modified as one visible line states them: a time counts as modified where its label says so."""
    published = modified = None
    end = 0
    for start, stop, moment in find_times(line, origin):
        label = line[max(end, start - _LABEL) : start].casefold()
        if UPDATED.search(label):
            modified = modified or moment
        else:
            published = published or moment
        end = stop
    return published, modified


def is_date_line(text: str) -> bool:
    """Whether a short line is a time, its labels and perhaps a name ("Newswire | Updated: 2026-03-02 17:52")."""
    if len(text) > _LONGEST_DATE_LINE or not any(map(str.isdigit, text)):
        return False
    rest = beside_times(text)
    if find_times(text, "text"):
        return all(looks_like_name(part) for part in rest) and len(rest) <= 2
    return not rest and _CLOCK.search(text) is not None


def beside_times(text: str) -> list[str]:
    """What a date line holds beside times, months, numbers and their labels, cut at bars and slashes."""
    bare, position = [], 0
    for start, end, _ in find_times(text, "text"):
        bare.append(text[position:start])
        position = end
    rest = DATE_LABELS.sub(" ", "|".join([*bare, text[position:]]))
    parts = (tidy(part).strip(" .,:;-–—") for part in re.split(r"[|/•·\n]", rest))
    return [part.strip("()") if part.startswith("(") else part for part in parts if any(map(str.isalpha, part))]


def _structured(page: Page, data: LinkedData, properties: tuple[str, ...], metas: tuple[str, ...]) -> Moment | None:
    stated: list[tuple[str | None, str]] = [(data.first(data.article, name), "json-ld") for name in properties]
    stated.extend((content, "meta") for name in metas for content in page.meta.get(name, [])[:1])
    if not data.article:
        stated.extend((data.first(node, name), "json-ld") for node in data.nodes[:5] for name in properties)
    return next((moment for text, origin in stated if (moment := read_time(text, origin))), None)


def _shown(page: Page) -> Iterator[tuple[bool, Moment]]:
    """(whether it is an update, time) of the elements that carry a time, in the order of the page."""
    elements = page.tree.xpath("//time | //*[@itemprop='datePublished' or @itemprop='dateModified'] | //abbr[@title]")
    dated = page.tree.xpath("//*[self::p or self::span or self::div or self::small or self::td][@class or @id]")
    likely = [element for element in dated if _DATE_CLASS.search(own_marks(element))]
    for element in (*elements[:_ELEMENTS], *likely[:_ELEMENTS]):
        if any(
            ancestor.tag in {"aside", "nav"} or "relat" in own_marks(ancestor) for ancestor in element.iterancestors()
        ):
            continue
        yield from _times_of(element)


def _times_of(element: object) -> Iterator[tuple[bool, Moment]]:
    get = element.get  # type: ignore[attr-defined]
    marks = own_marks(element)
    stated = get("datetime") or get("content") or (get("title") if get("itemprop") else None)
    exact = read_time(stated, "markup")
    line = text_of(element, _LINE)[:_LINE]
    if exact is not None:
        before = _words_before(element)
        label = f"{marks} {before} {re.split(r'[0-9]', line)[0]}".casefold()
        yield bool(UPDATED.search(label)) and not re.search(r"datepublished|first", label), exact
        return
    published, modified = times_in_line(line, "text")
    if published is not None:
        yield bool(UPDATED.search(marks)) and not PUBLISHED.search(marks), published
    if modified is not None:
        yield True, modified


def _words_before(element: object) -> str:
    """The text just before an element: its elder sibling's tail, or its parent's opening words."""
    previous = element.getprevious()  # type: ignore[attr-defined]
    parent = element.getparent()  # type: ignore[attr-defined]
    text = previous.tail if previous is not None else parent.text if parent is not None else None
    return (text or "")[-_LABEL:]


def _by_htmldate(page: Page, modified: Moment | None, fetched: datetime | None) -> Moment | None:
    """A day that htmldate reads from the page's patterns. It gets a tree of its own, for a string could make it fetch.

    Not the day of the update, which it may have read there, nor one that stands on the page in numbers that can be read
    in two ways.
    """
    if len(page.source) > _MOST_SEARCHED:
        return None
    from htmldate import find_date
    from lxml import etree, html

    latest = modified.time if modified else fetched
    try:
        day = find_date(
            html.document_fromstring(page.source.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8")),
            extensive_search=False,
            original_date=True,
            url=page.url or "",
            min_date="1995-01-01",
            max_date=(latest.strftime("%Y-%m-%d") if latest else "2199-12-31"),
        )
    except (ValueError, TypeError, AttributeError, IndexError, OverflowError, RecursionError, etree.LxmlError):
        return None
    found = read_time(day, "htmldate")
    if found is None or (modified is not None and found.time.date() == modified.time.date()):
        return None
    return None if is_ambiguous(found.time, page.source) else found
