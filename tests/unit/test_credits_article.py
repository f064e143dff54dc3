"""Whole articles: which place gives which credit, what is cut, who signs, what is only mentioned."""

from __future__ import annotations

import subprocess
import sys

from provenance.credits import parse, parse_line
from provenance.records.article import Extraction, Link, Outlet, Place
from provenance.records.credit import Credit

URL = "https://www.harbour-ledger.example/ferry-fire"
STORY = (
    "A ferry caught fire on Sunday morning in the harbour of Port Marren, and forty people were brought ashore.",
    "The captain said that nobody had been hurt and that the ship would sail again within a week.",
    "The fire began in the kitchen, the harbour office said, and was out before noon.",
)


def extraction(
    *paragraphs: str, bylines: tuple[str, ...] = (), places: tuple[Place, ...] = (), name: str = "Harbour Ledger"
) -> Extraction:
    return Extraction(
        title="Ferry fire",
        outlet=Outlet(name=name, domain="harbour-ledger.example"),
        paragraphs=paragraphs,
        bylines=bylines,
        places=places,
    )


def brief(credit: Credit) -> tuple[str, str, str, str]:
    return credit.relation, credit.role, credit.source.name, credit.place


def test_dateline_with_an_unknown_agency_is_a_wire_credit_and_only_its_prefix_is_cut() -> None:
    body = f"PORT MARREN (Coastline Press) — {STORY[0]}"
    read = parse(extraction(body, *STORY[1:]), url=URL)
    (credit,) = read.credits
    assert brief(credit) == ("wire", "direct", "Coastline Press", "dateline")
    assert credit.paragraph == 0
    assert credit.cut is not None
    assert body[slice(*credit.cut)] == "PORT MARREN (Coastline Press) — "
    assert body[slice(*credit.span)] == "Coastline Press"
    assert read.dateline == "PORT MARREN (Coastline Press)"
    assert read.datelines == ()


def test_dateline_without_an_agency_is_listed_for_removal_and_gives_no_credit() -> None:
    body = f"PORT MARREN — {STORY[0]}"
    read = parse(extraction(body, *STORY[1:]), url=URL)
    assert read.credits == ()
    assert read.dateline == "PORT MARREN"
    ((paragraph, start, end),) = read.datelines
    assert (paragraph, body[start:end]) == (0, "PORT MARREN — ")


def test_dateline_far_from_the_start_is_none() -> None:
    read = parse(extraction(*STORY, f"PORT MARREN (Coastline Press) — {STORY[0]}"), url=URL)
    assert read.dateline is None


def test_notice_alone_is_cut_whole_and_permission_is_read() -> None:
    notice = "This article originally appeared on Daily Quill and was reproduced with permission"
    (credit,) = parse(extraction(*STORY, notice), url=URL).credits
    assert brief(credit) == ("reprint", "direct", "Daily Quill", "notice")
    assert credit.permission is True
    assert credit.cut == (0, len(notice))


def test_notice_at_the_end_of_a_paragraph_cuts_only_its_sentence() -> None:
    notice = "This story was first published by Daily Quill."
    body = f"{STORY[2]} {notice}"
    (credit,) = parse(extraction(*STORY[:2], body), url=URL).credits
    assert credit.cut is not None
    assert body[slice(*credit.cut)] == notice


def test_what_goes_on_about_the_credit_is_cut_with_it() -> None:
    notice = (
        "This story was first published by Daily Quill. It is republished here with permission. "
        "Read the original article."
    )
    (credit,) = parse(extraction(*STORY, notice), url=URL).credits
    assert credit.cut == (0, len(notice))
    body = f"{notice} {STORY[2]}"
    (credit,) = parse(extraction(*STORY[:2], body), url=URL).credits
    assert credit.cut is not None
    assert body[slice(*credit.cut)] == notice
    assert credit.permission is True


def test_agency_after_the_last_sentence_is_cut_alone() -> None:
    body = f"{STORY[2]} (dpa)"
    (credit,) = parse(extraction(*STORY[:2], body), url=URL).credits
    assert credit.cut is not None
    assert body[slice(*credit.cut)] == "(dpa)"


def test_own_name_is_reported_as_self() -> None:
    for line in (
        "This story was originally published by Harbour Ledger.",
        "© Harbour-Ledger.example",
        "Source: Harbour Ledger",
    ):
        assert {credit.relation for credit in parse(extraction(*STORY, line), url=URL).credits} <= {"self"}
    (credit,) = parse(extraction(*STORY, "First published in the Harbour Ledger."), url=URL).credits
    assert credit.relation == "self"


def test_link_in_a_place_gives_domain_and_address() -> None:
    text = "This article was first published here by our partner."
    place = Place(
        text="Originally published at Tarn & Sons.",
        spot="end",
        links=(Link(start=24, end=35, url="https://tarn.example/fire"),),
    )
    (credit,) = parse(extraction(*STORY, places=(place,)), url=URL).credits
    assert (credit.source.name, credit.source.domain, credit.source.url) == (
        "Tarn & Sons",
        "tarn.example",
        "https://tarn.example/fire",
    )
    assert credit.paragraph is None
    assert credit.cut is None
    assert parse(extraction(*STORY, text), url=URL).credits == ()


def test_link_alone_names_the_source_of_a_notice_without_a_name() -> None:
    place = Place(
        text="Read the original article", spot="end", links=(Link(start=0, end=25, url="https://tarn.example/fire"),)
    )
    (credit,) = parse(extraction(*STORY, places=(place,)), url=URL).credits
    assert (credit.source.name, credit.source.domain) == ("tarn.example", "tarn.example")


def test_captions_and_teasers_give_nothing() -> None:
    text = "This article originally appeared on Daily Quill."
    for context in ("caption", "navigation", "teaser"):
        place = Place(text=text, spot="end", context=context)  # type: ignore[arg-type]
        assert parse(extraction(*STORY, places=(place,)), url=URL).credits == ()


def test_people_sign_and_agencies_only_where_nobody_else_does() -> None:
    read = parse(extraction(*STORY, bylines=("Jo Hale", "Ana Tarn, Coastline Press")), url=URL)
    assert read.bylines == ("Jo Hale", "Ana Tarn")
    assert [brief(credit) for credit in read.credits] == [("wire", "direct", "Coastline Press", "byline")]
    alone = parse(extraction(*STORY, bylines=("Associated Press",)), url=URL)
    assert alone.bylines == ("Associated Press",)
    assert [credit.source.domain for credit in alone.credits] == ["apnews.com"]


def test_an_unknown_agency_alone_signs_and_its_copyright_line_is_then_a_credit() -> None:
    footer = "© 2026 Coastline Press. All rights reserved."
    read = parse(extraction(*STORY, footer, bylines=("Coastline Press",)), url=URL)
    assert read.bylines == ("Coastline Press",)
    assert [brief(credit) for credit in read.credits] == [
        ("wire", "direct", "Coastline Press", "byline"),
        ("wire", "direct", "Coastline Press", "footer"),
    ]
    assert parse(extraction(*STORY, footer), url=URL).credits == ()


def test_where_somebody_is_is_no_name() -> None:
    assert parse(extraction(*STORY, bylines=("Sunniva Aske in Sallow Bay",)), url=URL).bylines == ("Sunniva Aske",)


def test_joint_credits_are_contributors_each() -> None:
    read = parse(extraction(*STORY, "Quelle: APA/sda/dpa"), url=URL)
    assert [brief(credit) for credit in read.credits] == [
        ("wire", "contributor", "APA", "footer"),
        ("wire", "contributor", "sda", "footer"),
        ("wire", "contributor", "dpa", "footer"),
    ]


def test_chain_has_a_direct_and_an_original_source() -> None:
    (first, second) = parse_line("This story originally appeared in Daily Quill via North Vale Herald.")
    assert (first.role, first.source.name) == ("original", "Daily Quill")
    assert (second.role, second.source.name) == ("direct", "North Vale Herald")


def test_two_spellings_are_one_publisher_and_shared_names_have_no_domain() -> None:
    (one,) = parse_line("By AP")
    (other,) = parse_line("Copyright 2020 The Associated Press. All rights reserved.")
    assert one.source.publisher == other.source.publisher == "Associated Press"
    assert (one.source.name, other.source.name) == ("AP", "The Associated Press")
    (sun,) = parse_line("This article originally appeared on The Sun and was reproduced with permission")
    assert sun.source.domain is None
    assert "thesun.co.uk" in sun.source.domain_candidates


def test_missing_permission_and_terms() -> None:
    (credit,) = parse_line(
        "This article was originally published by Daily Quill and is reproduced here without permission."
    )
    assert credit.permission is False
    assert parse_line("No part of this may be reproduced without permission.") == ()
    assert parse_line("You may republish this article under a Creative Commons licence.") == ()


def test_direction_counts() -> None:
    assert parse_line("This article was reprinted on Daily Quill.") == ()
    assert parse_line("This story was republished by Daily Quill and the North Vale Herald.") == ()
    (credit,) = parse_line("This story is republished from Daily Quill.")
    assert credit.relation == "reprint"


def test_mentions_are_no_credits() -> None:
    body = "The captain drives at night, The Sun reports. Russian media reported the same."
    read = parse(extraction(STORY[0], body, STORY[2]), url=URL)
    assert read.credits == ()
    assert [(mention.name, mention.paragraph) for mention in read.mentions] == [("The Sun", 1), (None, 1)]
    assert all(mention.text in body for mention in read.mentions)


def test_markup_fields() -> None:
    places = (
        Place(text="Coastline Press", spot="markup", path="meta dc.source"),
        Place(text="Harbour Ledger", spot="markup", path="meta source"),
        Place(text="Reuters", spot="markup", path="json-ld publisher"),
    )
    assert [(brief(credit)) for credit in parse(extraction(*STORY, places=places), url=URL).credits] == [
        ("wire", "direct", "Coastline Press", "markup"),
        ("self", "direct", "Harbour Ledger", "markup"),
    ]


def test_tags_and_link_marks_in_a_line_are_read_through_and_spans_count_in_the_line() -> None:
    text = 'This post   originally appeared on <a href="https://quill.example/x">Daily Quill</a>.'
    (credit,) = parse_line(text, url=URL)
    assert credit.text == text
    assert text[slice(*credit.span)] == "Daily Quill"
    assert credit.source.domain == "quill.example"
    (marked,) = parse_line("Republished from [Daily Quill](https://quill.example/x).")
    assert marked.source.url == "https://quill.example/x"


def test_confidence_is_a_probability_below_one() -> None:
    for line in (
        "By AP",
        "From The Atlantic",
        "Reprinted with permission",
        "This article first appeared in Daily Quill.",
    ):
        assert all(0 < credit.confidence < 1 for credit in parse_line(line))


def test_importing_is_cheap() -> None:
    heavy = ("tld", "lxml", "bs4", "numpy", "requests")
    code = f"import sys, provenance.credits; print([m for m in {heavy} if m in sys.modules])"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )


def test_whom_the_article_credits_is_known_where_it_is_mentioned() -> None:
    notice = "This article originally appeared on The Meridian and was reproduced with permission"
    body = "It lasts a quarter of an hour, The Meridian reports. The cook told the Meridian that he slept."
    read = parse(extraction(STORY[0], body, notice), url=URL)
    assert [mention.name for mention in read.mentions] == ["The Meridian"]
    assert parse(extraction(STORY[0], body), url=URL).mentions == ()
    (credit,) = read.credits
    assert credit.confidence >= 0.93


def test_an_agency_behind_the_outlet_that_was_reprinted_is_the_original() -> None:
    dated = f"PORT MARREN (Coastline Press) — {STORY[0]}"
    read = parse(extraction(dated, *STORY[1:], "First published in the Isle Standard"), url=URL)
    assert [brief(credit) for credit in read.credits] == [
        ("wire", "original", "Coastline Press", "dateline"),
        ("reprint", "direct", "Isle Standard", "notice"),
    ]
    first, _ = read.credits
    assert first.text == "PORT MARREN (Coastline Press) —"
    assert first.text[slice(*first.span)] == "Coastline Press"


def test_a_permission_without_a_name_goes_to_the_one_who_is_named_and_to_nobody_of_two() -> None:
    lines = ("The boats sailed late.", "This story first appeared in Fen Herald.", "Reprinted with permission.")
    extraction = Extraction(title=None, outlet=Outlet(), paragraphs=lines)
    assert [(one.source.name, one.permission) for one in parse(extraction, url=None).credits] == [("Fen Herald", True)]
    two = Extraction(title=None, outlet=Outlet(), paragraphs=(*lines, "Originally published by the Tarn Post."))
    assert {one.permission for one in parse(two, url=None).credits} == {None}
