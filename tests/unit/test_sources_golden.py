"""Invented feeds, sitemaps and lists, each with what must be found in it (``fixtures/sources/expected.json``)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from provenance.errors import ProvenanceError
from provenance.records.job import Document, Sighting
from provenance.sources import feed, sitemap, urllist
from provenance.sources.getting import Found
from provenance.sources.kinds import which

FOLDER = Path(__file__).parents[2] / "fixtures" / "sources"
EXPECTED = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))
NAMES = sorted(path.name for path in FOLDER.iterdir() if path.name != "expected.json")
READERS = {"feed": feed.parse, "sitemap": sitemap.parse, "article": feed.parse}


def document(name: str) -> Document:
    return Document(
        url=f"https://host.example/feeds/{name}", status=200, content_type=None, body=(FOLDER / name).read_bytes()
    )


def answer(name: str) -> Iterator[Found]:
    """What the reader for this kind of document finds; of an article, what a feed reader says to it."""
    if name.startswith("list"):
        with (FOLDER / name).open("rb") as lines:
            return iter(list(urllist.parse(lines, name)))
    return READERS[which(document(name))](document(name))


def shown(found: Found) -> dict[str, object]:
    if isinstance(found, ProvenanceError):
        return {"error": str(found)}
    fields: dict[str, object] = {"url": found.url, "title": found.title}
    if found.outlet:
        fields["outlet"] = [found.outlet.name, found.outlet.domain]
    if isinstance(found, Sighting):
        return {**fields, "published": found.published.isoformat() if found.published else None}
    return {**fields, "skipped": found.reason, "count": found.count}


def test_every_fixture_has_an_expectation() -> None:
    assert sorted(EXPECTED) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_what_is_found(name: str) -> None:
    assert [shown(one) for one in answer(name)] == EXPECTED[name]
