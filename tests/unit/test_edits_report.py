"""The whole report: operations, sides, summary, and the articles that nobody expects."""

import pytest

from provenance.edits import report_edits
from provenance.records.article import Article
from provenance.records.edit import EditReport
from tests.growth import is_linear

FERRY = (
    "The ferry left the harbour at noon on Tuesday with 14 passengers. A fire broke out near the engines at one.",
    "“We had about four minutes,” said Anna Kroll, the harbour master. Two crew members were treated for smoke.",
    "The company has run the crossing since 1989 without a serious accident. It owns three ships of the same kind.",
    "Engineers will examine the hull next week. The crossing stays closed until they have finished their work.",
)


def article(*paragraphs: str, title: str | None = None, name: str = "x", language: str | None = "en") -> Article:
    return Article(id=name, url=None, title=title, paragraphs=paragraphs, language=language)


def compare(parent: tuple[str, ...], child: tuple[str, ...], **titles: str | None) -> EditReport:
    return report_edits(
        article(*parent, title=titles.get("before"), name="parent"),
        article(*child, title=titles.get("after"), name="child"),
    )


def rebuilt(report: EditReport) -> tuple[str, str]:
    return (
        "".join(text for kind, text in report.script if kind != "insert"),
        "".join(text for kind, text in report.script if kind != "delete"),
    )


def operations(report: EditReport) -> list[str]:
    return [edit.operation for edit in report.edits]


def test_an_identical_text_has_no_edit() -> None:
    report = compare(FERRY, FERRY)
    assert (report.a, report.b) == ("parent", "child")
    assert report.edits == ()
    assert report.script == (("equal", "\n\n".join(FERRY)),)
    assert report.similarity == report.summary.kept_share == 1.0
    assert not report.summary.material
    assert report.summary.sentence == "identical text"


def test_a_cut_end_is_one_edit_with_its_paragraphs() -> None:
    report = compare(FERRY, FERRY[:2])
    (edit,) = report.edits
    assert edit.operation == "cut"
    assert edit.classes == ()
    assert edit.b is None
    assert edit.a is not None
    assert edit.a.paragraphs == (2, 3)
    assert edit.a.text == "\n\n".join(FERRY[2:])
    assert report.summary.material
    assert report.summary.cut_words == sum(len(text.split()) for text in FERRY[2:])
    assert report.summary.sentence.endswith(f"cut the last 2 paragraphs ({report.summary.cut_words} words)")


def test_an_added_sentence_stands_where_it_was_put() -> None:
    extra = "A similar fire destroyed a smaller boat in the same harbour nine years ago."
    report = compare(FERRY, (FERRY[0], f"{FERRY[1]} {extra}", *FERRY[2:]))
    (edit,) = report.edits
    assert edit.operation == "added"
    assert edit.a is None
    assert edit.b is not None
    assert (edit.b.paragraphs, edit.b.text) == ((1,), extra)
    assert report.summary.added_words == len(extra.split())
    assert report.summary.kept_share == 1.0
    assert report.summary.material


def test_a_moved_paragraph_is_moved_and_neither_cut_nor_added() -> None:
    report = compare(FERRY, (FERRY[0], FERRY[2], FERRY[3], FERRY[1]))
    (edit,) = report.edits
    assert edit.operation == "moved"
    assert edit.a is not None
    assert edit.b is not None
    assert edit.a.text == edit.b.text == FERRY[1]
    assert (edit.a.paragraphs, edit.b.paragraphs) == ((1,), (3,))
    assert report.summary.kept_share == report.similarity == 1.0
    assert not report.summary.material
    assert rebuilt(report) == ("\n\n".join(FERRY), "\n\n".join((FERRY[0], FERRY[2], FERRY[3], FERRY[1])))


def test_a_moved_sentence_that_was_changed_says_both() -> None:
    first, second = FERRY[2].split(". ")
    changed = first.replace("1989", "1998") + "."
    report = compare(FERRY, (FERRY[0], FERRY[1], second, FERRY[3], changed))
    moved = [edit for edit in report.edits if edit.operation == "moved"]
    assert [edit.classes for edit in moved] == [("date",)]
    assert report.summary.material


def test_a_short_sentence_that_moved_makes_no_edit() -> None:
    report = compare(("Nobody was hurt.", *FERRY), (*FERRY, "Nobody was hurt."))
    assert report.edits == ()
    assert len(report.script) > 1
    assert not report.summary.material


def test_split_and_merged_sentences_are_linked() -> None:
    whole = "The captain turned back to the harbour at once, and the coast guard sent two boats from the island."
    parts = "The captain turned back to the harbour at once. The coast guard sent two boats from the island."
    split, merged = compare((whole, *FERRY), (parts, *FERRY)), compare((parts, *FERRY), (whole, *FERRY))
    assert operations(split) == ["split"]
    assert operations(merged) == ["merged"]
    assert split.edits[0].a is not None
    assert split.edits[0].b is not None
    assert (split.edits[0].a.text, split.edits[0].b.text) == (whole, parts)
    assert not split.summary.material
    assert not merged.summary.material


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("Ferry burns off the coast", "Ferry burns near the coast", True),
        ("Ferry burns off the coast", "FERRY BURNS: off the coast!", False),
        ("Ferry burns off the coast", None, False),
        (None, "Ferry burns", False),
    ],
)
def test_a_headline_differs_in_its_words_only(before: str | None, after: str | None, changed: bool) -> None:
    report = compare(FERRY, FERRY, before=before, after=after)
    assert operations(report) == (["headline"] if changed else [])
    for edit in report.edits:
        assert edit.a is not None
        assert edit.b is not None
        assert (edit.a.paragraphs, edit.a.text, edit.b.text) == ((), before, after)
        assert report.summary.sentence == "identical text, headline changed"


def test_a_number_in_the_headline_is_material() -> None:
    report = compare(FERRY, FERRY, before="Ferry with 14 aboard burns", after="Ferry with 40 aboard burns")
    assert report.edits[0].classes == ("number",)
    assert report.summary.material


@pytest.mark.parametrize(
    ("line", "classes"),
    [
        ("Divers from Greywether joined 14 others there in March.", ("number", "date", "name")),
        ("“Nobody slept,” she said.", ("quotation", "attribution")),
        ("It was possibly the fog.", ("hedge",)),
        ("It was a long night for everybody on the quay.", ()),
    ],
)
def test_an_added_sentence_says_which_facts_it_brings_in(line: str, classes: tuple[str, ...]) -> None:
    report = compare(FERRY, (*FERRY, line))
    (edit,) = report.edits
    assert (edit.operation, edit.classes) == ("added", classes)
    assert report.summary.sentence.startswith("kept 100 %, added 1 sentence")


@pytest.mark.parametrize(
    ("line", "expected", "material"),
    [
        ("Sign up for our free newsletter and never miss a story again.", "boilerplate", False),
        ("© 2026 Harbour Ledger", "credit", False),
        ("Correction: an earlier version of this story gave a wrong year.", "correction", True),
    ],
)
def test_lines_that_are_no_news_stand_apart(line: str, expected: str, material: bool) -> None:
    report = compare(FERRY, (*FERRY[:3], line))
    cut, added = report.edits
    assert (cut.operation, cut.classes) == ("cut", ())
    assert (added.operation, added.classes) == ("added", (expected,))
    assert compare(FERRY, (*FERRY, line)).summary.material is material


def test_the_summary_tells_facts_before_style() -> None:
    child = (FERRY[0].replace("14", "40"), FERRY[1].replace("about ", ""), FERRY[2].replace("serious", "grave"))
    sentence = compare(FERRY, child).summary.sentence
    assert sentence.startswith("kept ")
    assert "cut the last paragraph (17 words)" in sentence
    assert "altered 1 quotation, 1 number and 1 hedge" in sentence
    assert sentence.index("altered") < sentence.index("cut")


def test_style_and_spelling_alone_are_not_material() -> None:
    child = (FERRY[0].replace("harbour", "harbor"), FERRY[1].replace("“", '"').replace("”", '"'), *FERRY[2:])
    report = compare(FERRY, child)
    assert not report.summary.material
    assert report.summary.sentence == "no word changed; 2 spelling and style changes"


def test_empty_bodies_are_answered() -> None:
    gone, come, nothing = compare(FERRY, ()), compare((), FERRY), compare((), ())
    assert rebuilt(gone) == ("\n\n".join(FERRY), "")
    assert rebuilt(come) == ("", "\n\n".join(FERRY))
    assert (gone.similarity, come.similarity, nothing.similarity) == (0.0, 0.0, 0.0)
    assert (gone.summary.kept_share, come.summary.kept_share, nothing.summary.kept_share) == (0.0, 1.0, 1.0)
    assert nothing.script == ()


def test_strangers_share_nothing() -> None:
    other = ("Voters in the valley chose a new council. Turnout was the lowest in a decade, the clerk reported.",)
    report = compare(FERRY, other)
    assert set(operations(report)) == {"cut", "added"}
    assert report.similarity == report.summary.kept_share == 0.0
    assert report.summary.sentence == "nothing kept"


HOSTILE = {
    "one word": ("word " * 8000, "word " * 6000),
    "one word, sentences": ("Word. " * 8000, "Word. " * 6000),
    "no shared word": (" ".join(f"a{n}" for n in range(8000)), " ".join(f"b{n}" for n in range(8000))),
    "repeated sentence": (
        "The ferry left the pier at noon that day. " * 900,
        "The ferry left the pier at noon that day. " * 700,
    ),
    "numbers in rows": (
        "".join(f"Boat {n} left the old pier at noon. " for n in range(600)),
        "".join(f"Boat {n} left the old pier at noon. " for n in range(600, 1200)),
    ),
    "quotation marks": ('"' * 50_000, "“" * 40_000 + "a"),
    "stops": ("." * 100_000, "U.S." * 20_000),
    "abbreviations": ("Mr. " * 25_000, "Mr. Dr. " * 12_000),
    "one long word": ("a" * 100_000, "a" * 99_999 + "."),
    "controls": ("\x00\ud800\u202e a.", "\x1b[31m a\ufeff."),
    "white space": (" " * 100_000 + "a", "\n" * 100_000),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_answered_in_linear_time(name: str) -> None:
    parent, child = HOSTILE[name]

    def read(parts: int) -> None:
        compare(*((text[-len(text) * parts // 8 :],) for text in (parent, child)))

    assert rebuilt(compare((parent,), (child,))) == (parent, child)
    assert is_linear(read, 8)


def test_words_are_kept_though_the_full_stops_are_lost() -> None:
    report = compare(FERRY, (" ".join(FERRY).replace(".", " ;"),))
    assert report.summary.kept_share > 0.95
    assert report.similarity == 1.0
