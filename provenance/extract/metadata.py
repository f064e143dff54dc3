"""What a page says of itself: headline, bylines, language. Declared values win, then JSON-LD, meta elements, markup."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from provenance.extract.language import language_tag
from provenance.extract.names import looks_like_name, names_in
from provenance.extract.outlet import SEPARATORS, is_outlet
from provenance.extract.page import Page, text_of, tidy
from provenance.text.normalize import fold
from provenance.text.urls import is_url

if TYPE_CHECKING:
    from provenance.extract.blocks import Block
    from provenance.extract.structured import LinkedData
    from provenance.records.article import Outlet
    from provenance.records.capture import Declared

TITLE_METAS = ("og:title", "twitter:title", "dc.title", "sailthru.title", "parsely-title", "title", "headline")
AUTHOR_METAS = (
    "author",
    "article:author",
    "article:author_name",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "authors",
    "cxenseparse:author",
    "twitter:data1",
)
LANGUAGE_METAS = ("content-language", "language", "dc.language", "og:locale")

_LONGEST_BYLINE = 200
_LONGEST_NAME_WORDS = 5


def read_title(page: Page, data: LinkedData, outlet: Outlet, declared: Declared) -> str | None:
    """The headline, without the outlet's name before or after it."""
    if declared.title and tidy(declared.title):
        return tidy(declared.title)
    headings = [text for element in page.elements("h1") if (text := text_of(element))][:5]
    stated = [data.first(data.article, "headline"), page.first_meta(*TITLE_METAS)]
    document = next((text_of(element) for element in page.elements("title")), None)
    for title in (*stated, *(headings[:1] if len(headings) == 1 else ()), document, *headings):
        short = _without_outlet(title, outlet, headings) if title else None
        if short:
            return short
    return None


def page_titles(page: Page) -> tuple[str, ...]:
    """Everything that stands as a title, for recognising error pages and walls and repeated headlines."""
    elements = [element for tag in ("title", "h1") for element in page.elements(tag)][:6]
    return tuple(dict.fromkeys(text for element in elements if (text := text_of(element))))


def read_bylines(page: Page, data: LinkedData, elements: list[Block], outlet: Outlet) -> tuple[str, ...]:
    """The signatures, from JSON-LD, else meta elements, else byline elements of the markup."""
    parties = [name for field in ("author", "creator") for name, _ in data.parties(data.article, field)]
    fields = [content for name in AUTHOR_METAS for content in page.meta.get(name, []) if not is_url(content)]
    signed = [block for block in elements if block.context == "article"][:3]
    markup = [text for block in signed for text in _signed_parts(block)]
    for sources, shown in ((parties, False), (fields[:3], False), (markup, True)):
        found = (name for source in sources for name in names_in(source, outlet.name))
        named = {fold(name): name for name in found if not shown or _could_sign(name)}
        if named:
            return tuple(named.values())
    return ()


def _signed_parts(block: Block) -> list[str]:
    """The text of a byline; where a time stands beside the names, of the parts alone that their own class calls so."""
    if not any(map(str.isdigit, block.text)):
        return [block.text]
    named = [frame for frame in block.inner if "byline" in frame.kinds]
    outer = [frame for frame in named if not any(above in named for above in islice(frame.upwards(), 1, None))]
    return [text for frame in outer if (text := text_of(frame.element))] or [block.text]


def _could_sign(name: str) -> bool:
    """Text of the page is less certain to be a name than a field for it."""
    return looks_like_name(name) and len(name.split()) <= _LONGEST_NAME_WORDS


def byline_elements(page: Page) -> list[Block]:
    """The short blocks that class, rel or itemprop of the element, of one in it or around it, call a byline."""
    return [block for block in page.blocks if len(block.text) <= _LONGEST_BYLINE and _is_byline(block)]


def _is_byline(block: Block) -> bool:
    if "byline" not in block.kinds and not any("byline" in frame.kinds for frame in block.inner):
        return False
    in_list = any(frame.tag == "li" for frame in islice(block.frame.upwards(), 3))
    return not in_list and block.context not in {"caption", "navigation"}


def read_language(page: Page, data: LinkedData, declared: Declared) -> str | None:
    """The stated language as a tag."""
    stated = [
        declared.language,
        page.tree.get("lang"),
        page.tree.get("xml:lang"),
        data.first(data.article, "inLanguage"),
    ]
    stated.extend(page.first_meta(name) for name in LANGUAGE_METAS)
    return next((tag for value in stated if (tag := language_tag(value))), None)


def _without_outlet(title: str, outlet: Outlet, headings: list[str]) -> str | None:
    """The title cut at the separators beside which the outlet's name, or what no heading repeats, stands."""
    line = tidy(title)[:600]
    for heading in headings:
        if fold(line) == fold(heading):
            return heading if not is_outlet(heading, outlet) else None
    for _ in range(3):
        cuts = list(SEPARATORS.finditer(line))
        if not cuts:
            break
        first, last = cuts[0], cuts[-1]
        if is_outlet(line[last.end() :], outlet):
            line = line[: last.start()]
        elif is_outlet(line[: first.start()], outlet):
            line = line[first.end() :]
        else:
            break
    for heading in headings:
        rest = line[len(heading) :]
        if len(heading) >= 15 and fold(line).startswith(fold(heading)) and SEPARATORS.match(rest):
            return heading
    return line.strip() if line.strip() and not is_outlet(line, outlet) else None
