"""What holds for every pair of texts: scripts rebuild both sides, operations are merged, sides lie in their bodies."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Indel

from provenance.edits import report_edits
from provenance.edits.script import operations
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
