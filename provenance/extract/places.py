"""Where a capture may give credit: every paragraph of the body, the short blocks around it, the fields of its markup.

Offers places and judges none: whether a line is a credit is read elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.extract.metadata import AUTHOR_METAS
from provenance.extract.structured import ORGANIZATION_TYPES, LinkedData, node_types
from provenance.records.article import Link, Place, Removed, Spot
from provenance.text.urls import is_url

if TYPE_CHECKING:
    from provenance.extract.addresses import Addresses
    from provenance.extract.blocks import Block, Frame
    from provenance.extract.body import Paragraph
    from provenance.extract.page import Page

LINKED_DATA_PARTIES = (
    "author",
    "creator",
    "sourceOrganization",
    "provider",
    "copyrightHolder",
    "contributor",
    "publisher",
)
LINKED_DATA_TEXTS = ("creditText", "copyrightNotice", "dateline")
SOURCE_METAS = (
    "dc.source",
    "dcterms.source",
    "source",
    "dc.contributor",
    "dc.rights",
    "copyright",
    "rights",
    "cre",
    "wire",
    "page.content.source",
    "news_source",
    "provider",
    "article:source",
    "syndication-source",
    "original-source",
    "article:publisher",
)
START_PARAGRAPHS = 2
END_PARAGRAPHS = 4

_LONGEST_BLOCK = 400
_BLOCKS_BEFORE = 10
_BLOCKS_AFTER = 14
_MOST_BLOCKS = 80


def body_places(paragraphs: list[Paragraph]) -> list[Place]:
    """A place for every paragraph, in order."""
    count = len(paragraphs)
    return [
        Place(
            text=paragraph.text,
            spot=body_spot(index, count),
            paragraph=index,
            links=paragraph.block.links if paragraph.block else (),
            path=paragraph.block.path if paragraph.block else None,
        )
        for index, paragraph in enumerate(paragraphs)
    ]


def body_spot(index: int, count: int) -> Spot:
    """Start for the first two paragraphs, end for the last four, else body; of a short text the later half is end."""
    if index < START_PARAGRAPHS and index < (count + 1) // 2:
        return "start"
    return "end" if index >= count - END_PARAGRAPHS else "body"


def removed_places(removed: list[Removed]) -> list[Place]:
    """Bylines and date lines that stood in the body and were taken out of it."""
    return [Place(text=item.text, spot="byline") for item in removed if item.reason in {"byline", "date"}]


def block_places(page: Page, paragraphs: list[Paragraph], bylines: list[Block]) -> list[Place]:
    """The blocks outside the body that may hold credit: bylines, blocks near the body, blocks named for credit."""
    body = [paragraph.block for paragraph in paragraphs if paragraph.block]
    held = {block.order for block in body}
    signed = {block.order for block in bylines} - held
    found = [_place(block, "byline") for block in bylines if block.order in signed]
    if body:
        around = _Around(min(held), max(held), _home(body))
        for block in page.blocks:
            if block.order in held or block.order in signed or len(block.text) > _LONGEST_BLOCK:
                continue
            spot = around.spot(block)
            if spot and any(map(str.isalpha, block.text)):
                found.append(_place(block, spot))
    return found[:_MOST_BLOCKS]


def markup_places(page: Page, data: LinkedData, addresses: Addresses) -> list[Place]:
    """Fields of JSON-LD and meta elements that name a source, an author or a holder of rights."""
    found = dict.fromkeys([*_linked_data_fields(data), *_meta_fields(page)])
    places = [
        Place(text=text, spot="markup", path=path, links=(Link(start=0, end=len(text), url=url),) if url else ())
        for path, text, url in found
    ]
    claimed = [claim for claim in addresses.claims if claim.kind not in {"canonical", "og:url"}]
    places.extend(
        Place(text=claim.url, spot="markup", path=claim.kind, links=(Link(start=0, end=len(claim.url), url=claim.url),))
        for claim in claimed
    )
    return places


def _linked_data_fields(data: LinkedData) -> Iterator[tuple[str, str, str | None]]:
    for name in LINKED_DATA_PARTIES:
        for label, party in data.parties(data.article, name):
            url = data.first(party, "url")
            if name != "publisher" or ORGANIZATION_TYPES & node_types(party):
                yield f"json-ld {name}", label, url if url and is_url(url) else None
    for name in LINKED_DATA_TEXTS:
        for text in data.texts(data.article, name):
            yield f"json-ld {name}", text, None


def _meta_fields(page: Page) -> Iterator[tuple[str, str, str | None]]:
    for name in (*AUTHOR_METAS, *SOURCE_METAS):
        for content in page.meta.get(name, [])[:4]:
            yield f"meta {name}", content[:_LONGEST_BLOCK], content if is_url(content) else None


@dataclass(frozen=True, slots=True)
class _Around:
    """Where the body stands: its first and last block, and the nearest element that holds both."""

    first: int
    last: int
    home: Frame | None

    def spot(self, block: Block) -> Spot | None:
        """The spot of a block outside the body, None where it is neither near nor named for credit."""
        near = self.first - _BLOCKS_BEFORE <= block.order <= self.last + _BLOCKS_AFTER
        named = "credit" in block.kinds
        if not named and not (near and (block.context == "article" or self._inside(block))):
            return None
        if block.order < self.first:
            return "start"
        return "end" if block.order > self.last or named else "body"

    def _inside(self, block: Block) -> bool:
        return self.home is not None and any(frame is self.home for frame in block.frame.upwards())


def _home(blocks: list[Block]) -> Frame | None:
    above = set(blocks[0].frame.upwards())
    return next((frame for frame in blocks[-1].frame.upwards() if frame in above), None)


def _place(block: Block, spot: Spot) -> Place:
    return Place(text=block.text, spot=spot, context=block.context, links=block.links, path=block.path)
