"""From a capture to an article: extract, read the credits, take them out of the body, derive the id, sign.

Pure but for the libraries' caches: the same capture gives the same article on every machine, so that `db rebuild` can
derive everything again from the kept bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Literal

from provenance import credits as credit_stage
from provenance import extract as extract_stage
from provenance import similarity
from provenance.errors import ProvenanceError
from provenance.records.article import Article, Extraction, Removed
from provenance.store import Item
from provenance.text.normalize import squeeze
from provenance.text.urls import url_key

if TYPE_CHECKING:
    from provenance.records.capture import Capture
    from provenance.records.credit import Credits, Mention
    from provenance.settings import OutletEntry

_ONLY_MARKS = re.compile(r"^[\W_]*$")
_LEFT_OVER = re.compile(r"^[\s.,;:|·•–—-]+(?=\S)|\s+$")


@dataclass(frozen=True, slots=True)
class Cut:
    """Characters of one extracted paragraph that are not body, and why."""

    paragraph: int
    start: int
    end: int
    reason: str


def read(capture: Capture, outlets: tuple[OutletEntry, ...] = ()) -> Article:
    """The article of a capture, its version not yet counted. ``outlets``: the publishers of the user's settings.

    Raises UnreadableError or NotAnArticleError.
    """
    extraction = extract_stage.extract(capture)
    found = credit_stage.parse(extraction, url=capture.url, publishers=credit_stage.known(outlets))
    return assemble(capture, extraction, found)


def items(
    captures: Iterator[Capture | ProvenanceError], outlets: tuple[OutletEntry, ...]
) -> Iterator[Item | ProvenanceError]:
    """Read and sign every capture; what cannot be read comes out as its error, naming where it stood."""
    for capture in captures:
        if isinstance(capture, ProvenanceError):
            yield capture
            continue
        try:
            yield item(capture, outlets)
        except ProvenanceError as error:
            yield type(error)(error.message, capture.name or capture.subject, error.cause)


def item(capture: Capture, outlets: tuple[OutletEntry, ...]) -> Item:
    """One capture read and signed."""
    article = read(capture, outlets)
    return Item(capture=capture, article=article, signature=similarity.sign(article.body))


def assemble(capture: Capture, extraction: Extraction, found: Credits) -> Article:
    """Join what extraction and credits say; credit lines and datelines leave the body and are kept as removed."""
    paragraphs, removed, places = take_out(extraction.paragraphs, cuts(found))
    return Article(
        id=capture.declared.id or article_id(capture.url, paragraphs),
        url=capture.url,
        canonical=extraction.canonical,
        claims=extraction.claims,
        title=extraction.title,
        outlet=extraction.outlet,
        bylines=found.bylines,
        dateline=found.dateline,
        language=extraction.language,
        published=extraction.published,
        modified=extraction.modified,
        fetched=capture.fetched,
        paragraphs=paragraphs,
        removed=_in_order(extraction.removed, removed),
        credits=found.credits,
        mentions=_moved(found.mentions, places),
    )


def article_id(url: str | None, paragraphs: Sequence[str]) -> str:
    """The id of an article that its bringer did not name: from URL and text alone."""
    content = f"{url_key(url) if url else ''}\0" + "\n\n".join(paragraphs)
    return sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def cuts(found: Credits) -> list[Cut]:
    """What the credit stage wants out of the body, each span once."""
    spans = {
        (credit.paragraph, *credit.cut): "credit"
        for credit in found.credits
        if credit.paragraph is not None and credit.cut is not None
    }
    for place in found.datelines:
        spans.setdefault(place, "dateline")
    return [Cut(*place, reason) for place, reason in sorted(spans.items())]


def take_out(
    paragraphs: Sequence[str], taken: Sequence[Cut]
) -> tuple[tuple[str, ...], tuple[Removed, ...], dict[int, int]]:
    """The paragraphs without the cuts, what was removed, and where each remaining paragraph now stands."""
    kept: list[str] = []
    removed: list[Removed] = []
    places: dict[int, int] = {}
    for index, paragraph in enumerate(paragraphs):
        mine = [cut for cut in taken if cut.paragraph == index]
        rest = _without(paragraph, mine)
        removed += [
            Removed(text=squeeze(paragraph[cut.start : cut.end]), reason=cut.reason, spot=_spot(index, len(paragraphs)))
            for cut in mine
        ]
        if mine and _ONLY_MARKS.match(rest):
            continue
        places[index] = len(kept)
        kept.append(rest)
    return tuple(kept), tuple(removed), places


def _without(paragraph: str, taken: Sequence[Cut]) -> str:
    if not taken:
        return paragraph
    parts, end = [], 0
    for cut in taken:
        parts.append(paragraph[end : max(end, cut.start)])
        end = max(end, cut.end)
    joined = squeeze(" ".join([*parts, paragraph[end:]]))
    return _LEFT_OVER.sub("", joined)


def _spot(index: int, count: int) -> Literal["start", "body", "end"]:
    if index < 2:
        return "start"
    return "end" if index >= count - 4 else "body"


def _in_order(furniture: Sequence[Removed], taken: Sequence[Removed]) -> tuple[Removed, ...]:
    """Everything removed, from the start to the end of the page: at the end credits stand before what follows them."""
    order = {"start": 0, "body": 1, "end": 2}
    return tuple(sorted([*taken, *furniture], key=lambda one: order[one.spot]))


def _moved(mentions: Sequence[Mention], places: dict[int, int]) -> tuple[Mention, ...]:
    return tuple(
        replace(mention, paragraph=places[mention.paragraph]) for mention in mentions if mention.paragraph in places
    )
