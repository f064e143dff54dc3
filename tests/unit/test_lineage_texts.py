"""What texts have in common, counted on numbers, is what sets of their words hold."""

from __future__ import annotations

import random
import tracemalloc
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from provenance.lineage.concordance import index_runs, number
from provenance.lineage.merges import second_sources
from provenance.lineage.overlap import Overlap
from provenance.lineage.readings import find_readings
from provenance.lineage.texts import read_texts
from provenance.lineage.witnesses import witnesses
from provenance.text.tokens import folded_words
from tests.builders import article

if TYPE_CHECKING:
    from provenance.lineage.concordance import Concordance

TEXT = (
    "The lamp at mile 3 was out on Monday – and Kråkø’s keeper, aged 41, could not be found.",
    "„Wir wissen es nicht“, sagte 東京 café-owner O'Brien; 1,200.5 barrels were lost per cent by per cent.",
)


def invented(texts: int, seed: int) -> list[list[str]]:
    """Copies of one text of few words, each with a cut and a slip; one is empty."""
    chance = random.Random(seed)
    story = chance.choices("abcdefgh", k=60)
    found = []
    for _ in range(texts - 1):
        start = chance.randrange(20)
        copy = story[start : start + chance.randrange(1, 60)]
        copy[chance.randrange(len(copy))] = chance.choice("xyz")
        found.append(copy)
    return [*found, []]


def counted(texts: list[list[str]], length: int) -> dict[tuple[int, ...], int]:
    """How many different runs each set of texts holds, directly; the sets in order."""
    holders = defaultdict(set)
    for place, text in enumerate(texts):
        for run in zip(*(text[start:] for start in range(length)), strict=False):
            holders[run].add(place)
    return dict(sorted(Counter(tuple(sorted(places)) for places in holders.values()).items()))


def held(runs: Concordance) -> list[tuple[tuple[int, ...], float]]:
    """The same as a concordance tells it; what nobody holds crosses from one text to the next, and tells nothing."""
    rows = [tuple(row.nonzero()[0].tolist()) for row in runs.holders]
    return [one for one in zip(rows, runs.times.tolist(), strict=True) if one[0]]


def numbered(texts: list[list[str]]) -> list[object]:
    """The same texts as numbers."""
    numbers, _ = number(word for text in texts for word in text)
    ends = [sum(map(len, texts[:place])) for place in range(len(texts) + 1)]
    return [numbers[start:end] for start, end in pairwise(ends)]


@pytest.mark.parametrize(("texts", "length"), [(2, 3), (9, 2), (9, 3), (40, 3), (70, 2)])
def test_the_groups_of_runs_are_the_sets_of_their_holders(texts: int, length: int) -> None:
    story = invented(texts, texts)
    found = index_runs(numbered(story), length)
    for number_of, words in ((found, story), (found.among(texts // 2), story[: texts // 2])):
        assert held(number_of) == list(counted(words, length).items()), "in the order of the places"
        for place, text in enumerate(words):
            assert len(number_of.runs[place]) == max(0, len(text) - length + 1)
            assert number_of.holders[number_of.groups(place), place].all()


def test_texts_that_share_little_take_memory_by_their_number_not_by_its_square() -> None:
    few, many = (most_memory(distinct(texts)) for texts in (60, 240))
    assert many / few < 6


def distinct(texts: int) -> list[object]:
    """Texts of 200 words of their own between some that all have."""
    words = iter(range(5, 5 + 200 * texts))
    return numbered([["0", "1", "2", *(str(next(words)) for _ in range(200)), "3", "4"] for _ in range(texts)])


def most_memory(texts: list[object]) -> int:
    """Bytes, at the highest, for telling who holds what."""
    tracemalloc.start()
    try:
        index_runs(texts, 3)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_more_kinds_of_runs_than_a_number_holds_are_numbered_on_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    story = numbered(invented(12, 5))
    plain = index_runs(story, 3)
    monkeypatch.setattr("provenance.lineage.concordance._WIDEST", 1)
    narrow = index_runs(story, 3)
    assert plain.holders.tolist() == narrow.holders.tolist()
    assert all(plain.groups(place).tolist() == narrow.groups(place).tolist() for place in range(12))


def test_one_way_through_a_third_is_found_in_blocks_as_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    overlap = Overlap(index_runs(numbered(invented(20, 3)), 3))
    at_once = [table.tolist() for table in overlap.between()]
    monkeypatch.setattr("provenance.lineage.overlap._CELLS", 1)
    assert [table.tolist() for table in overlap.between()] == at_once
    assert max(map(max, at_once[1])) > 0


def test_what_two_share_is_counted_in_blocks_as_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = invented(20, 3)
    overlap = Overlap(index_runs(numbered(texts), 3))
    runs = [set(zip(text, text[1:], text[2:], strict=False)) for text in texts]
    several = {run for run, times in Counter(run for one in runs for run in one).items() if times > 1}
    assert overlap.sizes.tolist() == [len(one) for one in runs]
    assert overlap.private.tolist() == [len(one - several) for one in runs]
    shared = [[len(one & other & several) for other in runs] for one in runs]
    assert overlap.shared.tolist() == shared
    rare = overlap.rare()
    monkeypatch.setattr("provenance.lineage.overlap._FLAGS", 60)
    blocks = Overlap(index_runs(numbered(texts), 3))
    assert blocks.shared.tolist() == shared
    assert blocks.rare() == pytest.approx(rare, rel=1e-12)


def test_words_are_those_of_the_whole_text_and_of_the_first_articles_alone() -> None:
    bodies = (TEXT, TEXT[:1], ("–",), (TEXT[0], "Nobody saw the keeper on Monday."))
    articles = [article(*body, id=f"{place}", host=f"{place}.example") for place, body in enumerate(bodies)]
    found = read_texts(articles)
    assert [list(words) for words in found.folded] == [folded_words(one.body) for one in articles]
    for first in (1, 2, 3):
        fewer, alone = found.among(first), read_texts(articles[:first])
        assert fewer.folded == alone.folded
        assert held(fewer.words) == held(alone.words) != held(found.words)
        assert held(fewer.printed) == held(alone.printed) != held(found.printed)
        assert fewer.named.tolist() == alone.named.tolist()


def test_a_slip_of_two_is_a_reading_and_other_spacing_is_none() -> None:
    plain = ["one", "two", "three", "four", "per", "cent", "five", "six", "seven", "eight", "nine", "ten"]
    slip = ["sechs" if word == "six" else word for word in plain]
    spaced = " ".join(plain).replace("per cent", "percent").split()
    keys = ("a", "b", "c", "d")
    for changed, expected in ((slip, ("sechs",)), (spaced, ())):
        texts = [plain, plain, changed, changed]
        runs = index_runs(numbered(texts), 3)
        readings = find_readings(keys, texts, runs, dict.fromkeys(keys, frozenset()))
        assert readings.get(frozenset(("c", "d")), ()) == expected


def test_a_reading_against_a_credited_original_needs_no_other_reader() -> None:
    plain = ["one", "two", "three", "four", "five", "six", "seven", "eight"]
    slip = ["quatre" if word == "four" else word for word in plain]
    texts, keys = [plain, slip, slip, slip], ("a", "b", "c", "d")
    runs = index_runs(numbered(texts), 3)
    none = dict.fromkeys(keys, frozenset[str]())
    assert find_readings(keys, texts, runs, none) == {}
    found = find_readings(keys, texts, runs, {**none, "b": frozenset("a")})
    assert {key: texts for key, texts in found.items() if "a" in key} == {}
    assert found[frozenset("cd")] == ("quatre",)


def test_an_article_without_words_has_no_second_source() -> None:
    seen = witnesses(read_texts([article("–", id="A"), article("– –", id="B"), article("—", id="C")]), [])
    assert second_sources("B", {"A": None, "B": "A", "C": "A"}, seen) == ()
