"""The HTML road: bytes of a page to one extraction."""

from __future__ import annotations

import re
from collections.abc import Mapping
from operator import itemgetter
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

from provenance.errors import UnreadableError
from provenance.extract import places as find
from provenance.extract.addresses import read_addresses
from provenance.extract.body import Paragraph, read_body
from provenance.extract.boilerplate import age_notice, furniture_reason, is_author_note, is_closing_credit, same_words
from provenance.extract.boxes import boxed
from provenance.extract.decode import decode
from provenance.extract.language import guess_language
from provenance.extract.margins import read_margins
from provenance.extract.metadata import (
    byline_elements,
    page_titles,
    read_bylines,
    read_language,
    read_title,
)
from provenance.extract.moments import beside_times, is_date_line, read_moments
from provenance.extract.names import is_byline
from provenance.extract.outlet import read_outlet
from provenance.extract.page import Page, parse, tidy
from provenance.extract.parts import own_marks
from provenance.extract.structured import ARTICLE_TYPES, LISTING_TYPES, LinkedData, read_linked_data
from provenance.extract.verdict import Evidence, refuse_data, refuse_non_articles
from provenance.records.article import Extraction, Removed

if TYPE_CHECKING:
    from provenance.extract.blocks import Block
    from provenance.records.capture import Capture

STANDFIRST_CLASS = re.compile(
    r"stand-?first|vorspann|\bchapo\b|chapeau|entradilla|\bbajada\b|\bingress\b|\bsommario\b|"
    r"\bdeck\b|\bdek\b|sub-?title|sub-?head|strapline|sub-?headline|article-?(?:summary|excerpt|intro)|post-?excerpt|\b\w{1,12}-(?:intro|standfirst)\b"
)
_TITLE_WITHIN = 4
_FOREIGN_SHARE = 0.2
_NOTES_WITHIN = 4
_HEADLINE_LINKED = 0.9
_FEWEST_HEADLINES = 6


def extract_page(capture: Capture) -> Extraction:
    """What a page says. Raises UnreadableError, and NotAnArticleError where it is none."""
    content_type = capture.header("content-type")
    source = decode(capture.body, subject=capture.subject, content_type=content_type, markup=True)
    refuse_data(source, capture.subject)
    page = parse(source, capture.url)
    if page is None:
        raise UnreadableError("no page", capture.subject, "nothing to parse")
    data = read_linked_data(page)
    chosen = read_body(page, data)
    addresses = read_addresses(page, data, capture.declared)
    outlet = read_outlet(page, data, addresses.own, addresses.canonical, capture.declared)
    title = read_title(page, data, outlet, capture.declared)
    titles = (title or "", *page_titles(page))
    body, taken = clean(chosen, titles, boxed(page.blocks, chosen))
    removed = [item for _, item in taken]
    refuse_non_articles(_evidence(page, data, capture, body, removed))
    beside = read_margins(page.blocks, chosen, body, titles)
    published, modified = read_moments(page, data, capture)
    signed = byline_elements(page)
    paragraphs = tuple(paragraph.text for paragraph in body)
    return Extraction(
        title=title,
        outlet=outlet,
        paragraphs=paragraphs,
        bylines=read_bylines(page, data, signed, outlet),
        language=read_language(page, data, capture.declared) or guess_language(" ".join(paragraphs)),
        published=published,
        modified=modified,
        canonical=addresses.canonical,
        claims=addresses.claims,
        removed=tuple(item for _, item in sorted([*taken, *beside], key=itemgetter(0))),
        places=(
            *find.body_places(body),
            *find.removed_places(removed),
            *find.block_places(page, body, signed),
            *find.markup_places(page, data, addresses),
        ),
    )


def clean(
    chosen: list[Paragraph], titles: tuple[str, ...], boxes: Mapping[int, str]
) -> tuple[list[Paragraph], list[tuple[int, Removed]]]:
    """The body without repeated titles, furniture, captions and author notes, and each of these with its reason.

    With what was removed stands its place in the order of the page.
    ``boxes`` gives the reason for the blocks (by their order on the page) that stand in boxes.
    """
    kept: list[Paragraph] = []
    removed: list[tuple[int, Removed]] = []
    place = -1
    foreign = foreign_contexts(chosen)
    for index, paragraph in enumerate(chosen):
        place = paragraph.block.order if paragraph.block else place
        notice, rest = _without_age_notice(paragraph) if index < _TITLE_WITHIN else (None, paragraph)
        removed.extend([(place, notice)] if notice else [])
        if rest is None:
            continue
        reason = _reason(rest, index, len(chosen), titles, foreign) or _box_reason(rest, boxes)
        if reason is None:
            kept.append(rest)
        else:
            removed.append((place, Removed(text=rest.text, reason=reason, spot=_third(index, len(chosen)))))
    return kept, removed


def _without_age_notice(paragraph: Paragraph) -> tuple[Removed | None, Paragraph | None]:
    found = age_notice(paragraph.text)
    if found is None:
        return None, paragraph
    notice = Removed(text=paragraph.text[: found[1]], reason="age notice", spot="start")
    rest = tidy(paragraph.text[found[1] :])
    return notice, Paragraph(rest, paragraph.block) if rest else None


def foreign_contexts(chosen: list[Paragraph]) -> set[str]:
    """The contexts whose paragraphs are none of the article: captions, and what little stands in other frames.

    Where much of the body stands in what its classes call a teaser or navigation, the classes mean something else.
    """
    whole = sum(len(paragraph.text) for paragraph in chosen)
    shares = {
        name: sum(len(item.text) for item in chosen if _context(item) == name) for name in ("navigation", "teaser")
    }
    return {"caption"} | {name for name, share in shares.items() if share <= _FOREIGN_SHARE * whole}


def _context(paragraph: Paragraph) -> str:
    return "article" if paragraph.block is None else paragraph.block.context


def _reason(paragraph: Paragraph, index: int, count: int, titles: tuple[str, ...], foreign: set[str]) -> str | None:
    reason = _reason_at_start(paragraph, titles) if index < _TITLE_WITHIN else None
    reason = reason or furniture_reason(paragraph.text)
    if reason or is_closing_credit(paragraph.text):
        return reason
    context = _context(paragraph)
    if context in foreign:
        return context
    late = index > 0 and index >= count - _NOTES_WITHIN
    if late and is_date_line(paragraph.text) and not beside_times(paragraph.text):
        return "date"
    return "author note" if late and is_author_note(paragraph.text) else None


def _box_reason(paragraph: Paragraph, boxes: Mapping[int, str]) -> str | None:
    """A line in the form of a credit stays wherever it stands: whether it is one is read elsewhere."""
    if paragraph.block is None or is_closing_credit(paragraph.text):
        return None
    return boxes.get(paragraph.block.order)


def _reason_at_start(paragraph: Paragraph, titles: tuple[str, ...]) -> str | None:
    """What stands above the first paragraph of prose and is no part of it."""
    text, block = paragraph.text, paragraph.block
    if any(same_words(text, title) for title in titles):
        return "title"
    if is_byline(text):
        return "byline"
    if is_date_line(text):
        return "date"
    deck = block is not None and STANDFIRST_CLASS.search(own_marks(block.frame.element))
    return "standfirst" if deck else None


def _third(index: int, count: int) -> Literal["start", "body", "end"]:
    if index < _TITLE_WITHIN:
        return "start"
    return "end" if index >= count - _NOTES_WITHIN else "body"


def _evidence(
    page: Page, data: LinkedData, capture: Capture, body: list[Paragraph], removed: list[Removed]
) -> Evidence:
    blocks = [paragraph.block for paragraph in body if paragraph.block]
    characters = sum(len(paragraph.text) for paragraph in body)
    linked = sum(block.linked_share * len(block.text) for block in blocks)
    kind = page.first_meta("og:type") or ""
    return Evidence(
        subject=capture.subject,
        titles=page_titles(page),
        paragraphs=tuple(paragraph.text for paragraph in body),
        furniture=tuple(item.text for item in removed),
        linked_share=linked / max(1, characters),
        is_listing=bool(data.of_type(LISTING_TYPES)) or kind.lower() == "website" or _lists_stories(blocks, page),
        is_article=bool(data.of_type(ARTICLE_TYPES)) or kind.lower() == "article",
    )


def _lists_stories(blocks: list[Block], page: Page) -> bool:
    """Whether headlines that lead to other pages of the same site are a third of what was chosen, and several."""
    leading = sum(_leads_on(block, page) for block in blocks if block.linked_share > _HEADLINE_LINKED)
    return leading >= _FEWEST_HEADLINES and leading * 3 >= len(blocks)


def _leads_on(block: Block, page: Page) -> bool:
    """Whether the link of a block stays on the site (relative, or at the same host)."""
    own = urlsplit(page.base or "").netloc
    hosts = (_host(href) for _, _, href in block.anchors[:1])
    return any(host is not None and host in {"", own} for host in hosts)


def _host(href: str) -> str | None:
    try:
        return urlsplit(href).netloc
    except ValueError:
        return None
