"""What holds for any text and any set of matches."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.records.article import Article
from provenance.records.match import Match, Passage
from provenance.similarity import cluster, compare, sign, sign_all
from provenance.text.tokens import folded_words

WORDS = [
    "ferry",
    "quay",
    "Tarn",
    "“lost”",
    "mayor,",
    "rain.",
    "1,200",
    "“",
    "”",
    "it’s",
    '"',
    "知事",
    "ไทย",
    "\n",
    "The",
]
texts = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=80).map(" ".join))
bodies = st.lists(texts, max_size=4).map(tuple)


@given(st.lists(texts, max_size=8), st.randoms())
def test_signatures_do_not_depend_on_batch_or_order(listed: list[str], source: object) -> None:
    shuffled = list(enumerate(listed))
    source.shuffle(shuffled)  # type: ignore[attr-defined]
    signed = dict(zip((place for place, _ in shuffled), sign_all([text for _, text in shuffled]), strict=True))
    assert [signed[place] for place in range(len(listed))] == [sign(text) for text in listed]


@given(bodies, bodies)
@settings(max_examples=200)
def test_compare_is_symmetric(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    left, right = (Article(id=name, url=None, paragraphs=body) for name, body in (("A", one), ("B", other)))
    forth, back = compare(left, right), compare(right, left)
    swapped = replace(
        back,
        a=back.b,
        b=back.a,
        containment_a=back.containment_b,
        containment_b=back.containment_a,
        words_a=back.words_b,
        words_b=back.words_a,
        passages=tuple(Passage(a=p.b, b=p.a, words=p.words, quoted=p.quoted) for p in back.passages),
    )
    assert forth == swapped


@given(bodies, bodies)
@settings(max_examples=200)
def test_passages_hold_the_same_words_and_do_not_overlap(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    left, right = (Article(id=name, url=None, paragraphs=body) for name, body in (("A", one), ("B", other)))
    found = compare(left, right)
    assert [p.words for p in found.passages] == sorted((p.words for p in found.passages), reverse=True)
    for passage in found.passages:
        shared = folded_words(left.body[slice(*passage.a)])
        assert shared == folded_words(right.body[slice(*passage.b)])
        assert len(shared) == passage.words
    for spans in (sorted(p.a for p in found.passages), sorted(p.b for p in found.passages)):
        assert all(before[1] <= after[0] for before, after in pairwise(spans))


names = st.sampled_from("ABCDEFGH")
spans = st.tuples(st.integers(0, 5), st.integers(1, 5)).map(lambda pair: (pair[0] * 100, (pair[0] + pair[1]) * 100))
shares = st.sampled_from([0.1, 0.2, 0.3, 0.5, 0.7, 1.0])
ties = st.builds(
    lambda a, b, kind, one, other, left, right: Match(
        a=a,
        b=b,
        jaccard=min(one, other) / 2,
        containment_a=one,
        containment_b=other,
        passages=(Passage(a=left, b=right, words=20),),
        words_a=100,
        words_b=100,
        kind=kind,
    ),
    names,
    names,
    st.sampled_from(["near-duplicate", "excerpt", "revision"]),
    shares,
    shares,
    spans,
    spans,
)


@given(st.lists(ties, max_size=20, unique_by=lambda tie: frozenset((tie.a, tie.b))), st.randoms())
@settings(max_examples=150)
def test_clusters_do_not_depend_on_order_and_lose_nobody(listed: list[Match], source: object) -> None:
    articles, shuffled = list("ABCDEFGH"), list(listed)
    found = cluster(articles, listed)
    source.shuffle(articles)  # type: ignore[attr-defined]
    source.shuffle(shuffled)  # type: ignore[attr-defined]
    assert cluster(articles, shuffled) == found
    placed = {name for one in found for name in (*one.members, *one.excerpts)}
    assert placed == {name for tie in listed if tie.a != tie.b for name in (tie.a, tie.b)}
    members = [name for one in found for name in one.members]
    assert len(members) == len(set(members))
    for one in found:
        assert list(one.members) == sorted(one.members)
        assert not set(one.members) & set(one.excerpts)
