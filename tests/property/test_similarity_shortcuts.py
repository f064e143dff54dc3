"""What saves time changes no judgement: checked against the same without it, on texts with planted copies."""

from __future__ import annotations

import random
from itertools import accumulate

from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.records.article import Article, Outlet
from provenance.records.match import NoMatch
from provenance.similarity import compare
from provenance.similarity.judgement import (
    CONTAINMENT,
    PASSAGE_WORDS,
    Pair,
    cannot_match,
    hardly_shares,
    is_match,
    reason_against,
    shared_prose,
)
from provenance.similarity.passages import shared_runs
from provenance.similarity.reading import Reading, Shelf
from provenance.similarity.scan import _of_units, word_sums
from provenance.similarity.units import units
from provenance.text.normalize import fold
from provenance.text.tokens import _WORD, divided_folded, folded_words, word_spans, words

SCRIPTS = ("bcdlmnrst", "bcdlmnrst", "bcdlmnrst", "東京都知事会見", "กขคงจฉช")


def sentence(source: random.Random) -> str:
    """A sentence, now and then quoted, signed or in a script without spaces."""
    letters = source.choice(SCRIPTS)
    length = source.choice((3, 8, 15, 30, 70))
    made = ("" if letters[0] > "z" else " ").join("".join(source.choices(letters, k=4)) for _ in range(length))
    return source.choice(("{}.", "{}.", "{}.", "“{}.”", "{} (Photo: Ada Orr)", "{}")).format(made.capitalize())


def pair_of_texts(seed: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Two texts with some sentences in common, from none to all, some repeated within one text."""
    source = random.Random(seed)
    common = [sentence(source) for _ in range(source.choice((0, 1, 1, 2, 3, 6)))]
    sides = []
    for _ in range(2):
        own = [sentence(source) for _ in range(source.choice((0, 1, 4, 12, 25)))]
        mixed = own + common + source.choices(common or ["rain"], k=source.choice((0, 0, 2)))
        if source.random() < 0.5:
            source.shuffle(mixed)
        sides.append(tuple(" ".join(mixed[n : n + 2]) for n in range(0, len(mixed), 2)))
    return sides[0], sides[1]


def full_pair(one: Reading, other: Reading) -> Pair:
    """All runs, looked for from every place."""
    runs = shared_runs(one.wording, other.wording)
    worthy = tuple(run for run in runs if one.worth(run[0], run[0] + run[2]) >= PASSAGE_WORDS)
    shared = one.shingles & other.shingles
    return Pair(one, other, worthy if shared else (), len(shared))


@given(st.integers(0, 2**32), st.booleans())
@settings(max_examples=150, deadline=None)
def test_no_shortcut_changes_a_judgement(seed: int, same: bool) -> None:
    bodies = pair_of_texts(seed)
    pair = full_pair(*map(Reading, bodies))
    prose = shared_prose(pair, same_publisher=same)
    hosts = ("tarn.example", "tarn.example" if same else "oster.example")
    articles = (
        Article(id=name, url=f"https://{host}/{name}", outlet=Outlet(domain=host), paragraphs=body)
        for name, host, body in zip("AB", hosts, bodies, strict=True)
    )
    found = compare(*articles)
    assert isinstance(found, NoMatch) != is_match(pair, prose)
    assert [passage.words for passage in found.passages] == [length for _, _, length in pair.runs]
    if isinstance(found, NoMatch):
        assert found.reason == reason_against(pair, prose, same_publisher=same)


@given(st.integers(0, 2**32), st.booleans())
@settings(max_examples=150, deadline=None)
def test_setting_things_aside_lifts_no_pair(seed: int, same: bool) -> None:
    pair = full_pair(*map(Reading, pair_of_texts(seed)))
    prose = shared_prose(pair, same_publisher=same)
    assert prose.containment <= max(pair.containments) + 1e-12
    if cannot_match(pair):
        assert prose.containment < CONTAINMENT
        assert not is_match(pair, prose)
    if hardly_shares(pair):
        assert reason_against(pair, prose, same_publisher=same) == "too little shared"


@given(st.lists(st.integers(0, 12), max_size=60), st.integers(0, 60))
def test_a_shelf_gives_the_same_readings_and_holds_no_more_than_it_may(order: list[int], most: int) -> None:
    shelf = Shelf(most)
    for number in order:
        body = ("rain " * number, "quay")
        assert shelf.read(body) == Reading(body)
        assert shelf.read(body) is shelf.read(body)
        assert shelf.words <= max(most, 26)


FRAGMENTS = [
    "It’s",
    "o'clock",
    "1,200.5",
    "３,４",
    "知事",
    "ไทย๑,๒",
    "e\u0301",
    "ß",
    "\u0300",
    ".",
    ",",
    "'",
    " ",
    "_",
    "ﷺ",
    "ｱ",
    "1.5",
    "a.5x",
    "“",
]
mixtures = st.one_of(st.text(), st.lists(st.sampled_from(FRAGMENTS)).map("".join), st.text("aZ1'.,_ -", max_size=40))


@given(st.lists(mixtures, max_size=4))
@settings(max_examples=500)
def test_bytes_are_cut_into_the_same_words(texts: list[str]) -> None:
    slow, counts = _of_units([units(folded_words(text)) for text in texts])
    fast, found = word_sums(texts)
    assert found.tolist() == counts.tolist()
    assert fast.tolist() == slow.tolist()


@given(mixtures)
@settings(max_examples=1000)
def test_words_are_those_of_the_one_pattern(text: str) -> None:
    expected = _WORD.findall(text)
    assert words(text) == expected
    assert word_spans(text) == [found.span() for found in _WORD.finditer(text)]
    divided, lengths = divided_folded(text)
    bounds = list(accumulate(lengths))
    assert list(zip(bounds[::2], bounds[1::2], strict=True)) == word_spans(text)
    assert divided == folded_words(text)
    assert divided == [word.lower() if word.isascii() else fold(word) for word in expected]
