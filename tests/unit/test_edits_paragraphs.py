"""Paragraphs divided and joined, and what is neither."""

import pytest

from provenance.edits import report_edits
from provenance.records.article import Article
from provenance.records.edit import Edit, EditReport

ONE = "The ferry left the harbour at noon with 14 passengers."
TWO = "A fire broke out near the engines about an hour later."
THREE = "Two crew members were treated for smoke by a doctor."
FOUR = "The company has run the crossing for thirty years now."
EXTRA = "Voters in the valley chose a new council in the spring."


def compare(parent: list[str], child: list[str]) -> EditReport:
    before, after = (
        Article(id=name, url=None, paragraphs=tuple(paragraphs), language="en")
        for name, paragraphs in (("a", parent), ("b", child))
    )
    return report_edits(before, after)


def found(report: EditReport) -> list[Edit]:
    return [edit for edit in report.edits if edit.operation in {"split", "merged"}]


def test_a_divided_paragraph_is_split_and_counts_no_word() -> None:
    report = compare([f"{ONE} {TWO}", THREE], [ONE, TWO, THREE])
    (edit,) = report.edits
    assert (edit.operation, edit.classes) == ("split", ())
    assert edit.a is not None
    assert edit.b is not None
    assert (edit.a.paragraphs, edit.a.text) == ((0,), f"{ONE} {TWO}")
    assert (edit.b.paragraphs, edit.b.text) == ((0, 1), f"{ONE}\n\n{TWO}")
    summary = report.summary
    assert (summary.material, summary.changed_words, summary.cut_words, summary.kept_share) == (False, 0, 0, 1.0)
    assert summary.sentence == "no word changed; 1 paragraph split"


def test_joined_paragraphs_are_merged() -> None:
    report = compare([FOUR, ONE, TWO, THREE], [FOUR, f"{ONE} {TWO} {THREE}"])
    (edit,) = report.edits
    assert edit.operation == "merged"
    assert edit.a is not None
    assert edit.b is not None
    assert (edit.a.paragraphs, edit.b.paragraphs) == ((1, 2, 3), (1,))
    assert (edit.a.text, edit.b.text) == (f"{ONE}\n\n{TWO}\n\n{THREE}", f"{ONE} {TWO} {THREE}")
    assert report.summary.sentence == "no word changed; 3 paragraphs merged"


def test_a_rewritten_sentence_keeps_its_own_edit() -> None:
    report = compare([f"{ONE} {TWO}", THREE], [ONE.replace("14", "40"), TWO, THREE])
    assert [(edit.operation, edit.classes) for edit in report.edits] == [("split", ()), ("rewritten", ("number",))]
    assert report.summary.changed_words == 1
    assert report.summary.sentence == "kept 97 %, altered 1 number, 1 paragraph split"


@pytest.mark.parametrize(
    ("parent", "child"),
    [
        ([f"{ONE} {TWO}", THREE], [f"{ONE} {TWO}", EXTRA, THREE]),
        ([f"{ONE} {TWO}", THREE], [f"{ONE} {TWO} {EXTRA}", THREE]),
        ([f"{ONE} {TWO} {THREE}", FOUR, EXTRA], [f"{ONE} {TWO}", FOUR, EXTRA, THREE]),
        ([f"{ONE} {TWO} {THREE}", FOUR], [f"{ONE} {TWO}", FOUR]),
        ([f"{ONE} {TWO}", f"{THREE} {FOUR}"], [ONE, f"{TWO} {THREE} {FOUR}"]),
        ([ONE, TWO, THREE], [ONE, TWO, "© 2026 Harbour Ledger", THREE]),
    ],
    ids=["added beside", "added in it", "moved away", "cut", "changed over", "furniture"],
)
def test_sentences_moved_or_added_beside_it_divide_nothing(parent: list[str], child: list[str]) -> None:
    assert found(compare(parent, child)) == []


def test_a_crosshead_between_the_parts_divides_a_paragraph_too() -> None:
    report = compare([f"{ONE} {TWO}", THREE], [ONE, "The old pier", TWO, THREE])
    (edit,) = found(report)
    assert edit.b is not None
    assert edit.b.text == f"{ONE}\n\nThe old pier\n\n{TWO}"


def test_a_sentence_split_over_paragraphs_is_told_once() -> None:
    whole = "The captain turned back to the harbour at once, and the coast guard sent two boats from the island."
    parts = ["The captain turned back to the harbour at once.", "The coast guard sent two boats from the island."]
    assert [edit.operation for edit in compare([ONE, whole, FOUR], [ONE, *parts, FOUR]).edits] == ["split"]


def test_only_the_part_of_a_paragraph_that_was_divided_is_shown() -> None:
    report = compare([f"{ONE} {TWO} {THREE}", FOUR], [ONE, TWO, f"{THREE} {FOUR}"])
    (edit,) = found(report)
    assert edit.a is not None
    assert edit.b is not None
    assert (edit.a.text, edit.b.text) == (f"{ONE} {TWO}", f"{ONE}\n\n{TWO}")
