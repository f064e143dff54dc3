"""Classes of one changed sentence: what differs in fact, and what only in writing."""

import pytest

from provenance.edits import report_edits
from provenance.records.article import Article

BEFORE = "The boat reached the island at dawn after a calm night. "
AFTER = " Nobody on the quay had expected the visitors so early."


def classes(one: str, other: str, language: str | None = "en", context: str = "") -> tuple[str, ...]:
    """The classes of the one edit between two articles that differ in one sentence."""
    parent, child = (
        Article(
            id=name, url=None, paragraphs=(BEFORE + text + AFTER, *([context] if context else [])), language=language
        )
        for name, text in (("a", one), ("b", other))
    )
    edits = report_edits(parent, child).edits
    assert all(edit.operation == "rewritten" for edit in edits)
    return tuple(name for edit in edits for name in edit.classes)


FACTS = [
    ("It carried 14 people to the port.", "It carried 40 people to the port.", ("number",)),
    ("It carried seven people to the port.", "It carried eight people to the port.", ("number",)),
    ("It carried dozens of people home.", "It carried 12 of people home.", ("number",)),
    ("The repair will cost $2bn this time.", "The repair will cost £2bn this time.", ("number",)),
    ("The repair took 12% of the money.", "The repair took 21% of the money.", ("number",)),
    ("It is 14 miles to the next port.", "It is 14 kilometres to the next port.", ("number",)),
    ("The first boat left without help.", "The third boat left without help.", ("number",)),
    ("The crossing was opened in 1989 by the mayor.", "The crossing was opened in 1998 by the mayor.", ("date",)),
    ("The boat left again on Tuesday with food.", "The boat left again on Thursday with food.", ("date",)),
    ("The boat left on 14 March with food.", "The boat left on 15 March with food.", ("date",)),
    ("The boat left again at 4.30pm with food.", "The boat left again at 5.30pm with food.", ("date",)),
    ("The boat left at ten to four with food.", "The boat left at ten past four with food.", ("date",)),
    ("The fleet was cut from ten to four boats.", "The fleet was cut from ten to five boats.", ("number",)),
    ("It sold fish at 3.50 a crate.", "It sold fish at 3.60 a crate.", ("number",)),
    ("The boat left again yesterday with food.", "The boat left again today with food.", ("date",)),
    ("The owner, Anna Kroll, paid for it.", "The owner, Anna Krall, paid for it.", ("name",)),
    ("They asked Mr Dell for more help.", "They asked Mr Orsini for more help.", ("name",)),
    ("The port of Varnby was closed.", "The port of Tesk was closed.", ("name",)),
    ("The engine failed twice, officials said.", "The engine failed twice.", ("attribution",)),
    ("The engine failed twice.", "According to the crew, the engine failed twice.", ("attribution",)),
    ("The crew said the engine failed.", "The crew admitted the engine failed.", ("attribution",)),
    ("The engine failed twice at sea.", "The engine reportedly failed twice at sea.", ("hedge",)),
    ("The engine may fail again at sea.", "The engine will fail again at sea.", ("hedge",)),
    ("It carried about 14 people to the port.", "It carried 14 people to the port.", ("hedge",)),
    ("Sie bleibt bis mindestens Mai im Hafen.", "Sie bleibt bis Mai im Hafen.", ("hedge",)),
    ("Elle reste au moins deux jours au port.", "Elle reste deux jours au port.", ("hedge",)),
    ("“We had no time at all,” she said.", "“We had little time at all,” she said.", ("quotation",)),
    ("“We had 14 minutes,” she said.", "“We had 40 minutes,” she said.", ("quotation", "number")),
    ("“We met Anna Kroll there,” she said.", "“We met Anna Brandt there,” she said.", ("quotation", "name")),
    ("They called it a bold rescue.", "They called it a “bold” rescue.", ("quotation",)),
    ("The ‘old’ pier was ‘a danger to us’ then.", "The ‘old’ pier was ‘a help to us’ then.", ("quotation",)),
]


@pytest.mark.parametrize(("one", "other", "expected"), FACTS)
def test_a_changed_fact_has_its_class_both_ways(one: str, other: str, expected: tuple[str, ...]) -> None:
    assert classes(one, other) == expected
    assert classes(other, one) == expected


WRITING = [
    ("It took 12 per cent of the money.", "It took 12% of the money.", "style"),
    ("It took 12 percent of the money.", "It took twelve per cent of the money.", "style"),
    ("It cost $2bn in the first year.", "It cost $2 billion in the first year.", "style"),
    ("It cost $2bn in the first year.", "It cost 2 billion dollars in the first year.", "style"),
    ("It cost 1,200,000 euros in all.", "It cost €1.2m in all.", "style"),
    ("They asked Mr. Dell for more help.", "They asked Mr Dell for more help.", "style"),
    ("They asked Mr Dell for more help.", "They asked Dell for more help.", "style"),
    ("The U.S. coast guard came too.", "The US coast guard came too.", "style"),
    ("The United Nations sent food.", "The UN sent food.", "style"),
    ("The boat left on Mar. 14 with food.", "The boat left on 14 March with food.", "style"),
    ("The boat left on Dec. 3, 2025, with food.", "The boat left on December 3, 2025 with food.", "style"),
    ("The boat left at 05:50 with food.", "The boat left at 5.50am with food.", "style"),
    ("They met at ten to four on Tuesday.", "They met at 3.50 on Tuesday.", "style"),
    ("They met at half past two in the afternoon.", "They met at 2.30 in the afternoon.", "style"),
    ("They met at a quarter to nine on the quay.", "They met at 8:45 on the quay.", "style"),
    ("They met at noon on the quay.", "They met at 12pm on the quay.", "style"),
    ("The rope was 11 millimetres thick.", "The rope was 11mm thick.", "style"),
    ("It made 20 miles an hour at best.", "It made 20mph at best.", "style"),
    ("They asked Councillor Dell for help.", "They asked Cllr Dell for help.", "style"),
    ("It carried nine people to the port.", "It carried 9 people to the port.", "style"),
    ("It carried twenty-five people there.", "It carried 25 people there.", "style"),
    ("They called it “bold” and left.", 'They called it "bold" and left.', "style"),
    ("The crew - all six - slept well.", "The crew — all six — slept well.", "style"),
    ("The co-operation of both towns helped.", "The cooperation of both towns helped.", "style"),
    ("The colour of the hull was grey.", "The color of the hull was gray.", "spelling"),
    ("They organised a search at the centre.", "They organized a search at the center.", "spelling"),
    ("They travelled to the theatre first.", "They traveled to the theater first.", "spelling"),
    ("The island had never seen them before.", "The island had nevre seen them before.", "typo"),
    ("The island had never seen them before.", "Theisland had never seen them before.", "typo"),
    ("The villagers were vrey glad to help.", "The villagers were very glad to help.", "correction"),
    ("The villagers were glad to help.", "The villagers were happy to help.", "wording"),
]


@pytest.mark.parametrize(("one", "other", "expected"), WRITING)
def test_what_differs_in_writing_only_is_no_fact(one: str, other: str, expected: str) -> None:
    assert classes(one, other) == (expected,)


STILL = [
    ("It carried 14 people and 3 dogs.", "It carried 3 dogs and 14 people.", {"number"}),
    ("She said the engine had failed.", "The engine had failed, she said.", {"attribution", "name"}),
    ("On Tuesday the boat left again.", "The boat left again on Tuesday.", {"date"}),
    ("One of the crew was treated.", "A member of the crew was treated.", {"number"}),
    ("Many people came to the port.", "Numerous people came to the port.", {"name"}),
    ("Visitors talked about the weather.", "Visitors talked of the weather.", {"hedge"}),
    ("They stayed for a second night.", "They stayed for another night.", {"number", "date"}),
    ("The crew stated that all was well.", "The crew said that all was well.", {"attribution"}),
]


@pytest.mark.parametrize(("one", "other", "absent"), STILL)
def test_a_fact_that_only_moved_is_not_changed(one: str, other: str, absent: set[str]) -> None:
    assert absent.isdisjoint(classes(one, other))


def test_numbers_and_quotations_are_found_in_other_languages() -> None:
    assert "number" in classes(
        "Das Schiff brachte 14 Menschen in den Hafen.", "Das Schiff brachte 40 Menschen in den Hafen.", "de"
    )
    assert "quotation" in classes("„Wir hatten keine Zeit“, sagte sie.", "„Wir hatten wenig Zeit“, sagte sie.", "de")
    assert "quotation" in classes("« Il faisait très froid », dit-elle.", "« Il faisait trop froid », dit-elle.", "fr")


def test_capital_nouns_are_no_names_where_every_noun_has_one() -> None:
    one, other = "Das Schiff erreichte den Hafen am Abend.", "Das Boot erreichte den Hafen am Abend."
    assert "name" not in classes(one, other, "de")
    assert "name" in classes("Es kam Anna Kroll aus der Stadt.", "Es kam Anna Brandt aus der Stadt.", "de")


def test_a_quotation_goes_on_over_sentences() -> None:
    one = "“We ran. The door was locked. We broke it,” she said."
    assert "quotation" in classes(one, one.replace("locked", "open"))


def test_an_apostrophe_is_no_quotation_mark() -> None:
    assert classes("The boys' club didn't like it.", "The boys' club didn't hate it.") == ("wording",)
