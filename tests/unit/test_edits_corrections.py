"""Notes of correction: how they begin, how far they go, and what only looks like one."""

import pytest

from provenance.edits import report_edits
from provenance.records.article import Article
from provenance.text.corrections import begins_correction
from tests.growth import is_linear

STORY = (
    "The new bridge over the Tesk will cost 4.2 million crowns. Work begins in June and will take a year.",
    "Anna Kroll, the mayor of Varnby, said that the town could pay for it without a new loan.",
)
NOTES = [
    "Correction, 11 March: An earlier version of this article gave the cost as 4.2 million crowns.",
    "CORRECTION (March 11, 2026): The bridge costs more.",
    "Correction [11/03/26]: The bridge costs more.",
    "Correction – In an earlier report we gave a wrong sum.",
    "Correction on Tuesday 11 March 2026 at 10.30am GMT: The bridge costs more.",
    "Correction appended: the bridge costs more.",
    "Clarification, Mar. 3, 2026: The bridge is of steel.",
    "Corrections and clarifications: The bridge is of steel.",
    "In an earlier version of this news story the cost was wrong.",
    "This article was amended on 3 March 2026 because the cost was wrong.",
    "This story has since been corrected.",
    "This article was updated on 3 March to correct the cost.",
    "Editor’s note, 11 March: The cost was wrong. It has been corrected.",
    "Korrektur vom 11. März 2026: Die Brücke kostet mehr.",
    "In einer früheren Version dieses Artikels stand eine falsche Zahl.",
    "Dieser Artikel wurde am 11. März 2026 korrigiert.",
    "Anmerkung der Redaktion: Die Zahl wurde berichtigt.",
    "Rectificatif, 11 mars : le pont coûte plus.",
    "Une version précédente de cet article donnait un autre prix.",
    "Corrección, 11 de marzo de 2026: El puente cuesta más.",
    "En una versión anterior de esta noticia figuraba otra cifra.",
    "Correzione, 11 marzo: il ponte costa di più.",
    "Correção: a ponte custa mais.",
    "In een eerdere versie van dit artikel stond een fout.",
    "Rättelse 11 mars: bron kostar mer.",
]
NEWS = [
    "Corrections officers at the old prison said: we are too few.",
    "Correction officer Anna Kroll, 31, said: no.",
    "An earlier version of the bill passed the house in May.",
    "Editor's note: This story describes violence.",
    "This article was updated on 3 March at 10.30am.",
    "Clarification of the law is needed, she said: at once.",
    "Errata was the name of his dog.",
]


@pytest.mark.parametrize("text", NOTES)
def test_a_note_is_known_by_its_beginning(text: str) -> None:
    assert begins_correction(text)


@pytest.mark.parametrize("text", NEWS)
def test_news_that_begins_with_the_same_words_is_no_note(text: str) -> None:
    assert not begins_correction(text)


@pytest.mark.parametrize("operation", ["added", "cut"])
def test_a_note_is_one_material_edit_to_the_end_of_its_paragraph(operation: str) -> None:
    note = f"{NOTES[0]} It is 6.2 million crowns."
    texts = [STORY, (*STORY, note)]
    before, after = texts if operation == "added" else texts[::-1]
    report = report_edits(Article(id="a", url=None, paragraphs=before), Article(id="b", url=None, paragraphs=after))
    (edit,) = report.edits
    side = edit.b or edit.a
    assert side is not None
    assert (edit.operation, edit.classes, side.text) == (operation, ("correction",), note)
    assert report.summary.material
    assert report.summary.sentence.endswith(" %, 1 correction")


def test_a_note_is_not_taken_for_the_sentence_that_it_mends() -> None:
    fixed = (
        STORY[0].replace("4.2", "6.2"),
        STORY[1],
        "Correction: The new bridge over the Tesk will cost 6.2 million.",
    )
    report = report_edits(Article(id="a", url=None, paragraphs=STORY), Article(id="b", url=None, paragraphs=fixed))
    assert [(edit.operation, edit.classes) for edit in report.edits] == [
        ("rewritten", ("number",)),
        ("added", ("correction",)),
    ]


def test_a_story_below_a_note_in_one_paragraph_is_news_again() -> None:
    story = " ".join(
        f"The bridge number {n} over the river was built of steel and paid for by the town." for n in range(30)
    )
    article = Article(id="b", url=None, paragraphs=(f"{NOTES[0]} {story}",))
    edits = report_edits(Article(id="a", url=None, paragraphs=STORY), article).edits
    assert {edit.classes for edit in edits if edit.operation == "added"} == {("number",), ("correction",)}


@pytest.mark.parametrize(
    "line",
    [
        "Correction, " + "1-" * 50_000,
        "Correction " + "on " * 30_000,
        "Editor's note: " + "a " * 50_000,
        "Correction (" * 9000,
    ],
)
def test_looking_for_a_note_is_linear(line: str) -> None:
    assert is_linear(lambda size: begins_correction(line[:size]), len(line))
