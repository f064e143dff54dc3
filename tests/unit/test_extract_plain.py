"""The text road: paragraphs, furniture at both ends, stray tags, and what must never disappear."""

import os
from pathlib import Path

import pytest

from provenance.errors import NotAnArticleError, UnreadableError
from provenance.extract import extract
from provenance.records.article import Extraction
from provenance.records.capture import Capture, Declared

DATA = Path(os.environ.get("PROVENANCE_DATA", Path(__file__).parents[3] / "shared" / "data"))
STORY = [
    "The harbour board of Port Marren closed the north quay on Tuesday after divers found cracks in four of its piles.",
    "Nobody was hurt, and the evening ferry left from the coal pier instead, said Greta Holm, the harbour master.",
    "“We had about four minutes to decide,” she told the council, “and we would decide the same way again.”",
    "The quay was built in 1978 and was last inspected in full eleven years ago, according to the board's own papers.",
    "Repairs will cost two million crowns and may last until the autumn, when the herring boats come back to the bay.",
    "Opposition members asked why the report of December, which named all four piles, had not been read by anybody.",
]
CREDIT = "This article originally appeared on The Meridian and was reproduced with permission"


def read(text: str, url: str | None = None, **declared: str) -> Extraction:
    return extract(Capture(url=url, body=text.encode(), media="text", declared=Declared(**declared)))


def reasons(found: Extraction) -> list[tuple[str, str]]:
    return [(item.reason, item.spot) for item in found.removed]


def test_blank_lines_divide_paragraphs_and_inner_line_ends_are_spaces() -> None:
    found = read("\n\n".join(line.replace(" on ", "\non ") for line in STORY))
    assert found.paragraphs == tuple(STORY)
    assert found.removed == ()


def test_without_a_blank_line_each_line_is_a_paragraph() -> None:
    assert read("\n".join(STORY) + "\n").paragraphs == tuple(STORY)


def test_every_paragraph_is_a_place() -> None:
    found = read("\n".join(STORY))
    assert [place.text for place in found.places] == STORY
    assert [place.paragraph for place in found.places] == list(range(6))
    assert [place.spot for place in found.places] == ["start", "start", "end", "end", "end", "end"]


def test_furniture_at_both_ends_goes_with_its_reasons() -> None:
    other = "<p>Three of the ferries will be replaced by 2029 under a plan agreed with the yard at Tarnmouth.</p>"
    found = read("This article is more than\n2 years old" + "\n".join([*STORY, CREDIT, "Newer articles", other]))
    assert found.paragraphs == (*STORY, CREDIT)
    assert reasons(found) == [("age notice", "start"), ("navigation", "end"), ("other story", "end")]
    assert found.removed[0].text == "This article is more than\n2 years old"
    assert found.removed[2].text == other
    assert (found.places[-1].text, found.places[-1].spot, found.places[-1].paragraph) == (CREDIT, "end", 6)


def test_a_credit_in_the_middle_makes_nothing_disappear() -> None:
    text = [*STORY, CREDIT, *STORY[::-1], STORY[0]]
    assert read("\n".join(text)).paragraphs == tuple(text)


def test_a_correction_after_the_credit_stays() -> None:
    correction = "Correction: an earlier version of this article gave the year of building as 1987."
    assert read("\n".join([*STORY, *STORY, CREDIT, correction])).paragraphs[-1] == correction


def test_byline_and_date_line_are_places_not_paragraphs() -> None:
    found = read("\n".join(["By Mara Ellin and Tom Orr, Coastline Press", "Updated: 2026-03-02 17:52", *STORY]))
    assert found.paragraphs == tuple(STORY)
    assert found.bylines == ("Mara Ellin", "Tom Orr", "Coastline Press")
    assert found.published is None
    assert found.modified is not None
    assert found.modified.rfc3339() == "2026-03-02T17:52:00"
    assert [(place.spot, place.paragraph) for place in found.places[:2]] == [("byline", None), ("byline", None)]
    assert reasons(found) == [("byline", "start"), ("date", "start")]


def test_a_name_before_the_time_signs() -> None:
    found = read("\n".join(["Coastline Press | Published: 2 March 2026, 17:52 GMT", *STORY]))
    assert found.bylines == ("Coastline Press",)
    assert found.published is not None
    assert (found.published.rfc3339(), found.published.origin) == ("2026-03-02T17:52:00Z", "text")


def test_the_declared_title_is_not_repeated_in_the_body() -> None:
    found = read("\n".join(["NORTH QUAY CLOSED!", *STORY]), title="North quay closed")
    assert (found.title, found.paragraphs) == ("North quay closed", tuple(STORY))


def test_a_title_with_a_date_glued_on_is_divided() -> None:
    found = read("\n".join(["North quay closed Updated: 2026-03-02 17:52", *STORY]), title="North quay closed")
    assert found.paragraphs == tuple(STORY)
    assert reasons(found) == [("title", "start"), ("date", "start")]


def test_a_headline_above_the_prose_is_the_title() -> None:
    found = read("\n\n".join(["North quay closed after divers find cracks", *STORY]))
    assert (found.title, found.paragraphs) == ("North quay closed after divers find cracks", tuple(STORY))


def test_a_text_without_headline_has_no_title() -> None:
    assert read("\n".join(STORY)).title is None


def test_stray_tags_are_listed_and_links_kept() -> None:
    tagged = '<b>First published</b> in <a href="https://meridian.example/quay">The Meridian</a> on 1 < 2 March.'
    found = read("\n".join([*STORY, tagged]))
    assert found.paragraphs[-1] == "First published in The Meridian on 1 < 2 March."
    (link,) = found.places[-1].links
    assert found.places[-1].text[link.start : link.end] == "The Meridian"
    assert link.url == "https://meridian.example/quay"
    assert [item.text for item in found.removed] == ["<b>", "</b>", '<a href="https://meridian.example/quay">', "</a>"]
    assert {item.reason for item in found.removed} == {"markup"}


def test_block_tags_do_not_glue_words() -> None:
    assert "cracks.</p>" not in read("<p>" + "</p><p>".join(STORY) + "</p>").paragraphs[0]
    assert "piles. Nobody" in read("<p>" + "</p><p>".join(STORY) + "</p>").paragraphs[0]


def test_angle_brackets_that_are_no_tags_stay() -> None:
    line = "Write to <desk@tarncourier.example>, she said, if the tide is <5 metres & rising; &amp; is no error here."
    assert read("\n".join([*STORY, line])).paragraphs[-1] == line


def test_declared_values_win() -> None:
    found = read(
        "\n".join(["Published: 2026-03-02", *STORY]),
        url="https://www.tarncourier.example/2026/03/05/quay",
        outlet="Tarn Courier",
        published="2026-03-01",
        canonical="https://meridian.example/quay",
        language="EN_gb",
    )
    assert (found.outlet.name, found.outlet.domain) == ("Tarn Courier", "tarncourier.example")
    assert found.published is not None
    assert (found.published.rfc3339(), found.published.origin) == ("2026-03-01", "caller")
    assert (found.canonical, found.language) == ("https://meridian.example/quay", "en-GB")


def test_a_declared_host_is_a_domain() -> None:
    found = read("\n".join(STORY), outlet="www.tarncourier.example")
    assert (found.outlet.name, found.outlet.domain) == (None, "tarncourier.example")


def test_a_declared_time_that_is_none_is_unreadable() -> None:
    with pytest.raises(UnreadableError, match="modified"):
        read("\n".join(STORY), modified="last week")


def test_language_is_guessed_from_small_words() -> None:
    german = "Der Hafen ist seit Dienstag gesperrt, und die Fähre fährt nicht mehr von dem alten Kai aus ab. " * 3
    assert (read("\n".join(STORY)).language, read(german).language) == ("en", "de")


@pytest.mark.parametrize("text", ["", " \n\n\t", "\ufeff"])
def test_nothing_is_unreadable(text: str) -> None:
    with pytest.raises(UnreadableError, match="empty"):
        read(text)


def test_a_few_words_are_no_article() -> None:
    with pytest.raises(NotAnArticleError, match="words"):
        read("Newer articles\nRead more\nHello there")


@pytest.mark.skipif(not (DATA / "seed_article.txt").exists(), reason="the real article is not part of the repository")
def test_the_real_reprint() -> None:
    body = (DATA / "seed_article.txt").read_bytes()
    found = extract(Capture(url=None, body=body, media="text"))
    assert [item.reason for item in found.removed] == ["age notice", "navigation", "other story"]
    assert found.title is None
    assert len(found.paragraphs) == 35
    assert sum(len(line.split()) for line in found.paragraphs[:-1]) == 759
    assert found.places[-1].paragraph == 34
