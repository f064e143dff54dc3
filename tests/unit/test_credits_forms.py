"""Forms that were misread: what tells a notice from its likeness, in several languages at once."""

from __future__ import annotations

import pytest

from provenance.credits import parse_line


def read(text: str) -> list[tuple[str, str, bool | None]]:
    """Relation, source and permission of each credit."""
    return [(credit.relation, credit.source.name, credit.permission) for credit in parse_line(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Reprinted without permission from the Harbour Ledger.", "Harbour Ledger"),
        ("This article was reprinted without the consent of Quill Weekly.", "Quill Weekly"),
        ("Ohne Genehmigung nachgedruckt aus dem Hafenblatt.", "Hafenblatt"),
        ("Reproduit sans l'autorisation du Courrier du Quai.", "Courrier du Quai"),
        ("Publicado sin permiso de El Faro del Muelle.", "El Faro del Muelle"),
        ("Reproduzido sem a autorização do Jornal do Cais.", "Jornal do Cais"),
        ("Riprodotto senza il permesso del Corriere del Molo.", "Corriere del Molo"),
        ("Publicerat utan tillstånd från Kajbladet.", "Kajbladet"),
    ],
)
def test_what_was_taken_without_permission_says_so(text: str, name: str) -> None:
    assert read(text) == [("reprint", name, False)]


@pytest.mark.parametrize(
    "text",
    [
        "Reproduction without permission from Quill Weekly is prohibited.",
        "This article may not be reprinted without permission from Quill Weekly.",
        "Abdruck ohne Genehmigung des Hafenblatts ist untersagt.",
    ],
)
def test_terms_for_others_are_no_credit(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Traduit de l'allemand. Source : Hafenblatt",
        "Aus dem Dänischen übersetzt. Quelle: Hafenblatt",
        "Traducido del alemán por Jo Hale. Fuente: Hafenblatt",
        "Traduzido do alemão. Fonte: Hafenblatt",
        "Tradotto dal tedesco. Fonte: Hafenblatt",
        "Vertaald uit het Duits. Bron: Hafenblatt",
        "Översättning från tyska. Källa: Hafenblatt",
        "Tłumaczenie z niemieckiego. Źródło: Hafenblatt",
        "Přeložila Jana Molová. Zdroj: Hafenblatt",
        "Almancadan çevrilmiştir. Kaynak: Hafenblatt",
    ],
)
def test_the_source_of_a_translation_is_what_was_translated(text: str) -> None:
    assert read(text) == [("translation", "Hafenblatt", None)]
    assert read(text.split(". ")[1]) == [("excerpt", "Hafenblatt", None)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("この記事は最初に波止場新聞に掲載された。", "波止場新聞"),
        ("この記事は、もともと波止場新聞に掲載されたものです。", "波止場新聞"),
        ("本稿は週刊波止場の5月号に初めて掲載された。", "週刊波止場"),
        ("本文曾发表于《码头日报》。", "码头日报"),
        ("本文此前首发于《码头日报》。", "码头日报"),
        ("Původně vyšlo v deníku Solník.", "Solník"),
        ("Text původně vyšel v týdeníku Přístavní listy.", "Přístavní listy"),
        ("Poprvé vyšlo v Přístavních novinách.", "Přístavních novinách"),
        ("Yazının aslı Liman Postası'nda yayımlanmıştır.", "Liman Postası"),
        ("Makalenin aslı ilk olarak Liman Gazetesi'nde yayınlandı.", "Liman Gazetesi"),
        ("本文译自《码头日报》，原文有删节。", "码头日报"),
        ("Erstabdruck dieses Beitrags erfolgte im Wattblatt.", "Wattblatt"),
        ("Teksten er trykt med tilladelse fra Kystavisen.", "Kystavisen"),
        ("Denne artikel har tidligere været bragt i Kystavisen.", "Kystavisen"),
        ("Per gentile concessione de La Gazzetta del Molo.", "La Gazzetta del Molo"),
        ("Převzato se souhlasem redakce z Přístavních novin.", "Přístavních novin"),
        ("The essay you have just read first appeared in Quill Weekly.", "Quill Weekly"),
    ],
)
def test_adverbs_and_endings_are_no_part_of_the_name(text: str, name: str) -> None:
    assert [found for _, found, _ in read(text)] == [name]


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        ("Read more: This article was first published in the Harbour Ledger.", 1),
        ("Read more: This article was first published in the Harbour Ledger and is used with permission.", 1),
        ("Read more: This story was first published in the Harbour Ledger and the mayor resigned", 0),
        ("Read also: This article was first published in the Harbour Ledger.", 0),
        ("Lire aussi : Cet article a été publié initialement par La Gazette du Quai", 0),
    ],
)
def test_what_follows_read_more_is_a_notice_only_as_a_whole_sentence(text: str, credits: int) -> None:
    assert len(read(text)) == credits


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(Coastline Press)", True),
        ("The council meets again in May. (Coastline News Agency)", True),
        ("Her book is out in May. (Wendle University Press)", False),
        ("She works for the agency (Coastline Press).", False),
        ("The council meets again in May. (Jo Hale)", False),
        ("It was a good year for the paper. (Wendle Gazette)", False),
    ],
)
def test_the_closing_mark_of_an_agency_that_no_table_knows(text: str, found: bool) -> None:
    assert [credit[:2] for credit in read(text)] == ([("wire", text[text.index("(") + 1 : -1])] if found else [])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("This article was originally published in the Hill Times.", "the Hill Times"),
        ("First published in the Mirror Lake Gazette.", "the Mirror Lake Gazette"),
        ("This article was originally published in the Guardian and is reprinted here.", "the Guardian"),
    ],
)
def test_a_known_name_that_goes_on_in_capitals_is_another_after_a_small_article_too(text: str, name: str) -> None:
    assert [credit.source.name for credit in parse_line(text)] == [name]
