"""Passages: maximal, disjoint, longest first, symmetric, linear."""

from __future__ import annotations

import random

import pytest

from provenance.similarity import passages
from provenance.similarity.passages import Run, Wording, shared_runs
from tests.growth import is_linear


def runs_of(one: list[str], other: list[str]) -> list[Run]:
    return shared_runs(Wording(one), Wording(other))


def test_one_run_is_maximal() -> None:
    assert runs_of(list("xabcdefy"), list("qqabcdefz")) == [(1, 2, 6)]


def test_runs_below_five_words_are_none() -> None:
    assert runs_of(list("xabcdy"), list("qabcdz")) == []


def test_moved_runs_come_longest_first() -> None:
    one, other = [*"abcdefgh", "x", *"klmnop"], [*"klmnop", "y", *"abcdefgh"]
    assert runs_of(one, other) == [(0, 7, 8), (9, 0, 6)]


def test_a_chance_start_does_not_break_a_long_run() -> None:
    one = [*"uvwab", *"cdefghijklm"]
    other = [*"uvwab", "x", *"wabcdefghijklm"]
    assert runs_of(one, other)[0] == (2, 6, 14)


def test_every_word_is_in_one_run_at_most() -> None:
    one = [*"abcdefg", "1", *"abcdefg", "2", *"bcdefgh"]
    other = [*"abcdefgh", "3", *"abcdefg"]
    runs = runs_of(one, other)
    for side, size in ((0, len(one)), (1, len(other))):
        covered = [place for run in runs for place in range(run[side], run[side] + run[2])]
        assert len(covered) == len(set(covered)) <= size


@pytest.mark.parametrize("seed", range(30))
def test_against_brute_force(seed: int) -> None:
    source = random.Random(seed)
    one, other = (source.choices("abcd", k=60) for _ in range(2))
    runs = runs_of(one, other)
    longest = max(
        (
            next(n for n in range(61) if left + n == 60 or right + n == 60 or one[left + n] != other[right + n])
            for left in range(60)
            for right in range(60)
        ),
        default=0,
    )
    for left, right, length in runs:
        assert one[left : left + length] == other[right : right + length]
    assert bool(runs) == (longest >= 5)
    assert runs_of(other, one) == [(right, left, length) for left, right, length in runs]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (["x"] * 100_000, ["x"] * 99_000),
        (list("abcdefg") * 15_000, list("bcdefga") * 15_000),
        ((list("aaaaaaaaaaab") * 9_000), (list("aaaaaaaaaaaab") * 9_000)),
        (random.Random(1).choices("ab", k=100_000), random.Random(2).choices("ab", k=100_000)),
        (random.Random(1).choices("ab", k=30) * 3_000, random.Random(2).choices("ab", k=31) * 3_000),
    ],
)
def test_repetition_costs_linear_time(one: list[str], other: list[str]) -> None:
    assert is_linear(lambda size: runs_of(one[:size], other[: size * len(other) // len(one)]), len(one))


@pytest.mark.parametrize("seed", range(20))
def test_anchors_of_one_hash_are_told_apart_by_their_words(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    source = random.Random(seed)
    letters = "ab" if seed % 2 else "abcdefgh"
    common = source.choices(letters, k=30)
    one, other = (
        [*source.choices(letters, k=80), *common, *source.choices(letters, k=source.choice((0, 60)))] for _ in "12"
    )
    runs = runs_of(one, other)
    monkeypatch.setattr(passages, "_BASE", 0)  # a hash of the last word alone
    assert runs_of(one, other) == runs
