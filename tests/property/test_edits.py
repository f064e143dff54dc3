"""What holds for every pair of texts: scripts rebuild both sides, operations are merged, sides lie in their bodies."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Indel

from provenance.edits import report_edits
from provenance.edits.classify import classify
from provenance.edits.knowledge import Knowledge, Wording
from provenance.edits.quotations import quotation_spans
from provenance.edits.script import operations
from provenance.edits.terms import read_terms
from provenance.edits.units import read_both
from provenance.edits.vicinity import near_differences
from provenance.records.article import Article
from provenance.text.tokens import words

WORDS = st.sampled_from(
    [
        "the",
        "The",
        "ferry",
        "left.",
        "14",
        "40",
        "“no”",
        '"no"',
        "Mr.",
        "Kroll",
        "said,",
        "per",
        "cent",
        "%",
        "may",
        "—",
        "\n",
        "…",
    ]
)
PARAGRAPHS = st.lists(st.one_of(st.lists(WORDS, max_size=14).map(" ".join), st.text(max_size=25)), max_size=6)
TITLES = st.one_of(st.none(), st.lists(WORDS, max_size=6).map(" ".join))


def article(name: str, paragraphs: list[str], title: str | None) -> Article:
    return Article(id=name, url=None, title=title, paragraphs=tuple(paragraphs))


def words_of(script: tuple[tuple[str, str], ...]) -> int:
    return sum(len(words(text)) for kind, text in script if kind != "equal")


@settings(max_examples=150, deadline=None)
@given(PARAGRAPHS, PARAGRAPHS, TITLES, TITLES)
def test_every_pair_gets_a_report(one: list[str], other: list[str], before: str | None, after: str | None) -> None:
    parent, child = article("a", one, before), article("b", other, after)
    report = report_edits(parent, child)
    assert "".join(text for kind, text in report.script if kind != "insert") == parent.body
    assert "".join(text for kind, text in report.script if kind != "delete") == child.body
    assert 0.0 <= report.similarity <= 1.0
    assert 0.0 <= report.summary.kept_share <= 1.0
    assert report.summary.words_a == len(words(parent.body))
    for edit in report.edits:
        for side, whole in ((edit.a, parent), (edit.b, child)):
            if side is not None and edit.operation != "headline":
                assert side.text in whole.body
                assert all(0 <= place < len(whole.paragraphs) for place in side.paragraphs)
        assert edit.a is not None or edit.b is not None


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_scripts_are_merged_and_lossless(one: str, other: str) -> None:
    script = operations(one, other)
    assert "".join(text for kind, text in script if kind != "insert") == one
    assert "".join(text for kind, text in script if kind != "delete") == other
    assert all(text for _, text in script)
    for (before, _), (after, _) in pairwise(script):
        assert before != after
        assert (before, after) != ("insert", "delete")


@settings(max_examples=100, deadline=None)
@given(st.lists(WORDS, max_size=40), st.lists(WORDS, max_size=40))
def test_scripts_spend_the_fewest_words(one: list[str], other: list[str]) -> None:
    a, b = " ".join(one), " ".join(other)
    assert words_of(operations(a, b)) == Indel.distance(words(a), words(b))


@settings(max_examples=60, deadline=None)
@given(PARAGRAPHS)
def test_a_text_has_no_edits_to_itself(paragraphs: list[str]) -> None:
    report = report_edits(article("a", paragraphs, "t"), article("b", paragraphs, "t"))
    assert report.edits == ()
    assert not report.summary.material
    assert report.summary.kept_share == 1.0


_PARTS = st.sampled_from(
    [
        "ferry",
        "officials joined",
        "wharf",
        "pier,",
        "“old “ropes”",
        "two hundred thousand",
        "half a million dollars",
        "9 per cent",
        "20 percent",
        "a dozen",
        "about 30",
        "roughly first",
        "14th of March 2019",
        "March",
        "Tuesday 3 June",
        "at 3.50 in the morning",
        "a quarter past three",
        "last week",
        "until ten to four",
        "in 1987",
        "2019 boats",
        "is thought to",
        "is thought to be",
        "as many as",
        "according to",
        "quoted as saying",
        "miles per hour",
        "United States",
        "Mr Orr said",
        "Then",
        "late",
    ]
)
_MANY_PARTS = st.lists(_PARTS, min_size=3, max_size=7)
_FEW_PARTS = st.lists(_PARTS, max_size=2)


@given(before=_MANY_PARTS, gone=_FEW_PARTS, come=_FEW_PARTS, after=_MANY_PARTS)
def test_the_vicinity_of_a_difference_is_read_as_it_is_in_the_whole(
    before: list[str], gone: list[str], come: list[str], after: list[str]
) -> None:
    texts = [" ".join(" ".join([*before, *middle, *after]).split()[1:-1]) for middle in (gone, come)]
    known = Knowledge(*read_both((texts[0],), (texts[1],)), "en")
    wholes = [Wording(text, tuple(quotation_spans(text))) for text in texts]
    parts = near_differences(wholes[0], wholes[1])
    assert classify(*parts, known) == classify(*wholes, known)
    for whole, part in zip(wholes, parts, strict=True):
        terms, near = ([term[2:6] for term in read_terms(side.text, known.names)] for side in (whole, part))
        assert any(terms[place : place + len(near)] == near for place in range(len(terms) + 1))
