"""The quality measurement in small, on invented words: every kind of copy is found through a store, and none invented.

What is real, and how many, is measured by ``python -m tests.quality similarity``.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.quality import corpus
from tests.quality.planted import KINDS, plant
from tests.quality.similarity_planted import find, is_copy, is_planted, is_true, plants_by_id, recall_by_kind

TEXTS = 540
LEAST = {"40 % in runs": 0.7, "short, 40 % in runs": 0.5, "short, edited 20 %": 0.9}
REFUSED = {"edited 40 %", "short, edited 40 %"}
"""Whose shingles are mostly gone: hardly a pair of these is one by brute force."""
SHORT_EXCERPTS = ("excerpt", "embedded", "quoted")
"""Three sentences of eight may be less than the definition of a match asks for."""


def invented(count: int) -> list[str]:
    """Sentences of a language that there is not, with common words, as languages have them."""
    source = random.Random(3)
    words = [
        "".join(source.choices(("ba", "do", "ki", "lu", "ren", "sta", "vo"), k=source.choice((1, 2, 3, 4))))
        for _ in range(4000)
    ]
    frequency = [1 / (place + 5) for place in range(len(words))]
    return [
        " ".join(source.choices(words, frequency, k=source.randrange(12, 26))).capitalize() + "." for _ in range(count)
    ]


def test_every_kind_is_found_and_none_invented(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(corpus, "_found", lambda reuters, data: invented(3000))
    plants = plant(corpus.Sentences(1, None, Path()), TEXTS)
    found = find(plants, [], with_datasketch=False)
    by_id = plants_by_id(plants)
    true = {item.pair for item in plants if is_planted(item) and is_true(item, by_id)}
    recall = recall_by_kind(plants, found.matches, true)
    assert {kind.removeprefix("short, ") for kind in recall} >= set(KINDS) - REFUSED
    for kind, reached in recall.items():
        if kind not in REFUSED and not (kind.startswith("short") and any(word in kind for word in SHORT_EXCERPTS)):
            assert reached >= LEAST.get(kind, 1), kind
    for one, other in found.matches:
        assert by_id[one].family == by_id[other].family or is_copy(by_id[one].article, by_id[other].article)
    assert len(found.matches) > 300
