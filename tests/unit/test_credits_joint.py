"""Several names in one credit: each is a source; a title with "and" in it stays one."""

from __future__ import annotations

import pytest

from provenance.credits import parse, parse_line
from provenance.credits.joint import names_after
from provenance.credits.reading import read_line
from provenance.records.article import Extraction, Outlet
from provenance.records.credit import Credit


def read(text: str, url: str | None = None) -> list[tuple[str, str, str]]:
    return [(credit.relation, credit.role, credit.source.name) for credit in parse_line(text, url=url)]


def only(text: str) -> Credit:
    (credit,) = parse_line(text)
    return credit


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Fen Herald and Radio Lissa.", ["Fen Herald", "Radio Lissa"]),
        ("Fen Herald, Radio Lissa and Oster Post.", ["Fen Herald", "Radio Lissa", "Oster Post"]),
        ("Fen Herald, Kelpwater and Oster Post.", ["Fen Herald", "Kelpwater", "Oster Post"]),
        ("Radio Lissa and the Ostmark Tribune.", ["Radio Lissa", "Ostmark Tribune"]),
        ("Tidewatch and the Tarn Bugle, which", ["Tidewatch", "Tarn Bugle"]),
        ("Tidewatch and the Marine Council supports", ["Tidewatch"]),
        ("der Osterzeitung und im Fenner Tageblatt.", ["Osterzeitung", "Fenner Tageblatt"]),
        ("der Osterzeitung und bei Radio Lissa.", ["Osterzeitung", "Radio Lissa"]),
        ("le Courrier du Port et la Gazette de Lissa.", ["Courrier du Port", "Gazette de Lissa"]),
        ("El Faro del Puerto y Radio Lissa.", ["El Faro del Puerto y Radio Lissa"]),
        ("Diario del Puerto y Radio Lissa.", ["Diario del Puerto", "Radio Lissa"]),
        ("Trade and Industry Weekly.", ["Trade and Industry Weekly"]),
        ("Town and Country.", ["Town and Country"]),
        ("Wissen und Leben.", ["Wissen und Leben"]),
        ("Economía y Negocios.", ["Economía y Negocios"]),
        ("The Wendle Post and Courier.", ["The Wendle Post and Courier"]),
        ("Quill Weekly, Jo Hale and Ana Tarn.", ["Quill Weekly"]),
    ],
)
def test_names_of_a_list(text: str, names: list[str]) -> None:
    assert [name.text for name in names_after(read_line(text), 0)] == names


def test_a_known_ordinary_word_is_a_name_beside_an_outlet_and_half_of_a_title_before_a_shared_ending() -> None:
    one, other = parse_line("This article was originally published by Grist and Radio Lissa.")
    assert (one.source.name, one.source.domain, one.role) == ("Grist", "grist.org", "contributor")
    assert other.source.name == "Radio Lissa"
    assert read("This article first appeared in Time and Tide Weekly.") == [
        ("reprint", "direct", "Time and Tide Weekly")
    ]


def test_joint_credits_are_contributors() -> None:
    text = "This investigation was first published jointly by the Ostmark Tribune and Radio Lissa."
    assert read(text) == [("reprint", "contributor", "Ostmark Tribune"), ("reprint", "contributor", "Radio Lissa")]


def test_a_contributor_without_a_table_stays_beside_a_known_one_and_a_person_does_not() -> None:
    text = "This story was produced in partnership with ProPublica and the Ostmark Tribune."
    assert [name for _, _, name in read(text)] == ["ProPublica", "Ostmark Tribune"]
    assert [name for _, _, name in read("With reporting by AP and Jo Hale")] == ["AP"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Reporting by Jane Doe in Paris; Editing by John Roe, Reuters", "Reuters"),
        ("(Reporting by Jane Doe; Editing by John Roe)", "(Reporting by Jane Doe; Editing by John Roe)"),
        ("Boats lay idle. (Reporting by J. Doe; Editing by J. Roe)", "(Reporting by J. Doe; Editing by J. Roe)"),
        ("Reporting by Jane Doe; Editing by John Roe", "Reporting by Jane Doe; Editing by John Roe"),
    ],
)
def test_a_signature_spans_the_agency_or_is_whole(text: str, words: str) -> None:
    credit = only(text)
    assert (credit.source.name, text[slice(*credit.span)]) == ("Reuters", words)


def test_the_agency_after_the_editors_signs() -> None:
    assert read("Reporting by A. Doe; Editing by B. Roe, AFP") == [("wire", "direct", "AFP")]


@pytest.mark.parametrize(
    "text", ["By Kai Lund\nThe Oster Post", "By Kai Lund, Oster Post staff", "Kai Lund\nOster Post"]
)
def test_a_known_word_at_the_end_of_a_longer_name_is_not_the_name(text: str) -> None:
    assert read(text) == [("reprint", "direct", "Oster Post")]


def test_a_line_break_divides_who_writes_from_the_outlet() -> None:
    paragraph = "By Kai Lund\nRadio Lissa"
    read_all = parse(Extraction(title=None, outlet=Outlet(), paragraphs=(paragraph,)), url=None)
    assert read_all.bylines == ("Kai Lund",)
    assert [credit.source.name for credit in read_all.credits] == ["Radio Lissa"]
    assert [name for _, _, name in read("By Kai Lund\nAssociated\nPress")] == ["Associated Press"]
    assert read("By Jo Hale The Guardian") == [("reprint", "direct", "The Guardian")]


def test_whoever_passed_it_on_is_direct_and_makes_no_wire_of_it() -> None:
    assert read("Coastline Press via the Oster Post") == [
        ("wire", "original", "Coastline Press"),
        ("reprint", "direct", "Oster Post"),
    ]
    assert read("Jo Hale via the Oster Post") == []


def test_an_excerpt_is_of_where_it_was_printed() -> None:
    text = "An excerpt from “The Reed Beds”, published in the Fen Herald on 3 May."
    assert read(text) == [("excerpt", "direct", "Fen Herald")]
    assert [name for _, _, name in read("An excerpt from “The Reed Beds”, published in 2019.")] == ["The Reed Beds"]


@pytest.mark.parametrize("host", ["carrowbugle", "carrow-bugle", "thecarrowbugle", "the-carrow-bugle"])
@pytest.mark.parametrize("name", ["the Carrow Bugle", "The Carrow Bugle", "the Carrow-Bugle"])
def test_a_page_on_its_own_host(host: str, name: str) -> None:
    (credit,) = parse_line(f"This article was first published by {name}.", url=f"https://www.{host}.example/a")
    assert credit.relation == "self"


def test_written_for_the_page_itself_is_self_and_is_cut() -> None:
    line = "Reporting by Lena Moor for the Carrow Bugle"
    paragraphs = ("The quay closed.", line)
    extraction = Extraction(title=None, outlet=Outlet(), paragraphs=paragraphs)
    (credit,) = parse(extraction, url="https://carrowbugle.example/a").credits
    assert (credit.relation, credit.cut) == ("self", (0, len(line)))
    (credit,) = parse(extraction, url="https://lissa.example/a").credits
    assert (credit.relation, credit.source.name) == ("reprint", "Carrow Bugle")


@pytest.mark.parametrize(
    ("before", "notice", "after"),
    [
        ("", "Aus dem Englischen übersetzt. Dieser Artikel erschien zuerst im Fenner Tageblatt.", ""),
        ("The quay closed. ", "Translated from German. This article first appeared in the Fen Herald.", ""),
        ("", "Dieser Artikel erschien zuerst im Fenner Tageblatt. Übersetzt von Jo Hale.", " Der Kai schloss gestern."),
    ],
)
def test_a_sentence_on_the_translation_is_cut_with_the_credit(before: str, notice: str, after: str) -> None:
    paragraph = before + notice + after
    read_all = parse(Extraction(title=None, outlet=Outlet(), paragraphs=(paragraph,)), url=None).credits
    credit = next(credit for credit in read_all if credit.source.name)
    assert credit.cut is not None
    assert (credit.relation, credit.text, paragraph[slice(*credit.cut)].strip()) == ("translation", paragraph, notice)


def test_prose_on_a_translation_is_not_cut() -> None:
    prose = "The novel was translated into nine languages."
    notice = "This article first appeared in the Fen Herald."
    (credit,) = parse(Extraction(title=None, outlet=Outlet(), paragraphs=(f"{prose} {notice}",)), url=None).credits
    assert credit.cut is not None
    assert f"{prose} {notice}"[slice(*credit.cut)].strip() == notice
