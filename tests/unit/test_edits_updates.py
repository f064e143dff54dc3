"""Corrections and updates that an origin made after it was copied: found in copies, told in traces, kept as events."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from provenance.app.families import families_of
from provenance.app.news import missing_corrections
from provenance.app.updates import lacking_updates
from provenance.edits import lacking_update, report_edits
from provenance.records.article import Article
from provenance.records.family import Family
from provenance.similarity import compare
from tests.builders import article, credit, moment
from tests.inline import InlineProgram

STORY = (
    "The ferry Anna Blom left the quay at Tarn on Tuesday with 14 passengers and a crew of three on board.",
    "A fire broke out beside the engine soon after noon, and the crew put it out with the hoses of the harbour tug.",
    "The boat was built in 1989 at the yard of Kroll and Sons, which closed when the last of the brothers retired.",
    "Harbour master Ida Strand said that the crossing would stay shut until the county has looked at the hull.",
    "Traders on the island have asked for a barge, since the shop there gets its bread and its papers by the boat.",
)
MENDED = tuple(paragraph.replace("1989", "1998") for paragraph in STORY)
NOTE = "Correction, 4 March: An earlier version of this article gave the wrong year for the building of the boat."


def herald(*paragraphs: str, version: int = 1, modified: str | None = None) -> Article:
    return article(
        *paragraphs,
        id=f"h{version}",
        host="herald.example",
        url="https://herald.example/ferry",
        version=version,
        published="2026-03-02T08:00:00Z",
        modified=moment(modified) if modified else None,
    )


def gazette(*paragraphs: str) -> Article:
    given = [credit("Herald", domain="herald.example", url="https://herald.example/ferry")]
    return article(*paragraphs, id="g", host="gazette.example", published="2026-03-03T08:00:00Z", credits=given)


def family(*articles: Article) -> Family:
    matches = [compare(one, other) for place, one in enumerate(articles) for other in articles[place + 1 :]]
    (found,) = families_of({one.id: one for one in articles}, matches)
    return found


def test_a_copy_of_the_first_version_lacks_the_correction() -> None:
    update = lacking_update(herald(*STORY), herald(*MENDED, NOTE, version=2), gazette(*STORY))
    assert update is not None
    assert (update.article, update.parent, update.later) == ("g", "h1", "h2")
    assert update.note == NOTE
    (edit,) = update.edits
    assert edit.classes == ("date",)
    assert ("delete", "1989") in edit.words
    assert ("insert", "1998") in edit.words


def test_a_copy_that_mended_its_text_lacks_nothing() -> None:
    later = herald(*MENDED, NOTE, version=2)
    assert lacking_update(herald(*STORY), later, gazette(*MENDED)) is None
    assert lacking_update(herald(*STORY), later, gazette(*MENDED, NOTE)) is None


def test_a_sentence_that_the_copy_cut_needs_no_correction() -> None:
    later = herald(*MENDED, NOTE, version=2)
    assert lacking_update(herald(*STORY), later, gazette(*STORY[:2], *STORY[3:])) is None


def test_the_copys_own_changes_of_style_hide_nothing() -> None:
    restyled = [text.replace("on Tuesday", "Tuesday").replace("Kroll and Sons", "Kroll & Sons") for text in STORY]
    update = lacking_update(herald(*STORY), herald(*MENDED, NOTE, version=2), gazette(*restyled))
    assert update is not None
    assert update.edits


def test_a_change_without_a_note_is_an_update_and_no_correction() -> None:
    update = lacking_update(herald(*STORY), herald(*MENDED, version=2), gazette(*STORY))
    assert update is not None
    assert update.note is None
    assert len(update.edits) == 1


def test_what_altered_no_fact_is_passed_over() -> None:
    reworded = [text.replace("broke out beside", "started near") for text in STORY]
    assert lacking_update(herald(*STORY), herald(*reworded, version=2), gazette(*STORY)) is None


def test_the_family_finds_it_along_every_line_and_only_in_the_newest_version() -> None:
    first, second = herald(*STORY), herald(*MENDED, NOTE, version=2, modified="2026-03-04T09:00:00Z")
    found = lacking_updates(family(first, gazette(*STORY), second))
    assert [(one.article, one.parent, one.later) for one in found] == [("g", "h1", "h2")]
    assert lacking_updates(family(first, second)) == ()


def test_a_missing_correction_is_news_of_whichever_text_came_last() -> None:
    now = datetime(2026, 3, 5, tzinfo=UTC)
    first, second = herald(*STORY), herald(*MENDED, NOTE, version=2, modified="2026-03-04T09:00:00Z")
    copy = gazette(*STORY)
    whole = family(first, copy, second)
    for seen in (copy, second):
        (event,) = missing_corrections(whole, seen, now)
        assert (event.kind, event.article, event.parent, event.detail) == ("correction missing", "g", "h2", NOTE)
    assert missing_corrections(whole, article(*STORY, id="elsewhere"), now) == []


@pytest.mark.parametrize(("modified", "since"), [("2026-03-04T09:00:00Z", True), ("2026-03-02T09:00:00Z", False)])
def test_a_parent_modified_after_the_copy_is_said_so(modified: str, since: bool) -> None:
    assert report_edits(herald(*MENDED, modified=modified), gazette(*STORY)).parent_changed_since is since


def test_a_trace_tells_who_corrected_what_and_when(tmp_path: Path) -> None:
    program = InlineProgram(tmp_path)
    url = "https://herald.example/ferry"
    rows = [
        {"url": url, "outlet": "Herald", "text": "\n\n".join(STORY), "published": "2026-03-02T08:00:00Z",
         "fetched": "2026-03-02T09:00:00Z"},
        {"id": "copy", "url": "https://gazette.example/boat", "outlet": "Gazette", "published": "2026-03-03T08:00:00Z",
         "text": "\n\n".join([*STORY, f"This article was first published by the Herald at {url}."])},
        {"url": url, "outlet": "Herald", "text": "\n\n".join([*MENDED, NOTE]), "published": "2026-03-02T08:00:00Z",
         "modified": "2026-03-04T09:00:00Z", "fetched": "2026-03-04T10:00:00Z"},
    ]  # fmt: skip
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    program.run("ingest", "rows.jsonl")
    told = program.run("trace", "copy", "--offline").stdout
    assert "Herald v2 corrected this on 4 Mar; the copy of Gazette still has the old text" in told
    assert "[-1989-]{+1998+}" in told
    (update,) = program.document("trace", "copy", "--offline")["updates"]
    assert (update["article"], update["note"]) == ("copy", NOTE)
    assert update["edits"][0]["classes"] == ["date"]


GROWN = tuple(paragraph.replace("14 passengers", "16 passengers") for paragraph in STORY)
"""The second version: it alters a fact, and still has the wrong year."""
GROWN_MENDED = tuple(paragraph.replace("1989", "1998") for paragraph in GROWN)


def three_versions() -> tuple[Article, Article, Article]:
    second = herald(*GROWN, version=2, modified="2026-03-02T20:00:00Z")
    return herald(*STORY), second, herald(*GROWN_MENDED, NOTE, version=3, modified="2026-03-04T09:00:00Z")


def test_a_copy_of_the_middle_version_lacks_only_what_came_later() -> None:
    first, second, third = three_versions()
    found = lacking_updates(family(first, second, gazette(*GROWN), third))
    assert [(one.article, one.parent, one.later, one.note) for one in found] == [("g", "h2", "h3", NOTE)]
    assert [edit.classes for edit in found[0].edits] == [("date",)]
    assert report_edits(third, gazette(*GROWN)).parent_changed_since
    assert not report_edits(second, gazette(*GROWN)).parent_changed_since


def test_a_missing_correction_of_the_third_version_is_told_once() -> None:
    now = datetime(2026, 3, 5, tzinfo=UTC)
    first, second, third = three_versions()
    copy = gazette(*GROWN)
    whole = family(first, second, copy, third)
    for seen in (copy, third):
        events = missing_corrections(whole, seen, now)
        assert [(one.article, one.parent, one.detail) for one in events] == [("g", "h3", NOTE)]
