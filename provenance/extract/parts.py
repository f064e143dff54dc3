"""The parts of a page: which elements divide, hide or frame text, and what their class and similar words call them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BLOCK_TAGS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
"""Elements that end the run of text before them and begin a new one."""
SILENT_TAGS = frozenset(
    [
        "script",
        "style",
        "template",
        "svg",
        "noscript",
        "iframe",
        "object",
        "video",
        "audio",
        "canvas",
        "select",
        "textarea",
        "button",
        "input",
        "head",
        "math",
        "datalist",
        "map",
    ]
)
"""Elements whose text is not the page's."""

NAMING_TAGS = frozenset(["a", "span", "address", "b", "strong", "em", "i", "cite", "time", "small"])
"""Elements inside a run by whose class a page may say what the run is."""

KINDS = {
    "caption": re.compile(r"caption|photo|image-?(?:credit|source|desc)|media-?(?:credit|desc|info)|bildunter|legende"),
    "navigation": re.compile(
        r"nav(?<=\bnav)|menu|breadcrumb|crumb|masthead|site-?(?:header|footer|info)|page-?(?:header|footer)|cookie|consent|"
        r"gdpr|"
        r"comment|share|sharing|social|toolbar|pagination|skip-?link|log-?in|paywall|subscri"
    ),
    "teaser": re.compile(
        r"relat|recirc|teaser|promo|trending|most-?(?:read|popular|viewed)|popular|recommend|onward|"
        r"more-?(?:from|on|stor|news)|card(?<=\bcard)|newsletter|widget|sidebar|also-?(?:in|read)|read-?(?:also|next)|up-?next|"
        r"latest|headlines|outbrain|taboola"
    ),
    "byline": re.compile(
        r"by-?line|author-?(?:name|s)?\b|autor(?<=\bautor)|writer|signature|byl\b(?<=\bbyl)|creator|reporter|verfasser|"
        r"(?:published|written)-?by\b"
    ),
    "credit": re.compile(
        r"by-?line|author|autor|source|quelle|credit|agency|agencies|agentur|attrib|copyright|rights|syndicat|tagline|"
        r"footnote|editors?.?note|re-?publish|reprint|originally|provid|partner|wire|backlink|notice|disclaimer"
    ),
}
"""Kinds of parts, by the words that pages give them in class, id and similar attributes.

Every alternative begins with a letter, for then the search skips what none begins with: it takes half the time.
Read in a block's element and its two nearest ancestors only: layout wrappers further out carry such words too.
"""
LANDMARKS = frozenset(["figure", "figcaption", "nav", "aside", "header", "footer", "article", "main", "li"])
"""Elements that tell what stands in them, at any height."""

_OWN_MARKS = frozenset(["class", "id", "itemprop", "rel", "data-component", "data-testid", "data-qa", "role"])


@lru_cache(maxsize=8192)
def kinds_of(marks: str) -> frozenset[str]:
    """The kinds whose pattern is found in the words of an element."""
    return frozenset(kind for kind, pattern in KINDS.items() if pattern.search(marks))


def own_marks(element: Element) -> str:
    """The words by which a page names the part that an element plays."""
    named = [value for name, value in element.items() if name in _OWN_MARKS]
    return " ".join(named).lower() if named else ""
