"""Plant copies of known kinds among recombined articles: no text of the corpus is an article that anybody wrote.

Every text has one of ``HOSTS`` invented hosts, within a family each another; half of the fillers of a host carry its
furniture at their end, and so do the copies of kind "furniture". Every fourth family is short (``SHORT`` sentences).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from provenance.records.article import Article, Outlet
from tests.quality.corpus import SENTENCES, Sentence, Sentences

HOSTS = 40
SHORT = 8
KINDS = {
    "edited 5 %": "near-duplicate",
    "edited 10 %": "near-duplicate",
    "edited 20 %": "near-duplicate",
    "edited 40 %": "near-duplicate",
    "40 % in runs": "near-duplicate",
    "cut by 30 %": "near-duplicate",
    "cut by 50 %": "near-duplicate",
    "cut, edited": "near-duplicate",
    "furniture": "near-duplicate",
    "excerpt 50 %": "near-duplicate",
    "excerpt 30 %": "excerpt",
    "embedded 50 %": "excerpt",
    "embedded 30 %": "excerpt",
    "quoted 30 %": "excerpt",
}
"""Kind of planting and the kind of match that it asks for. Edits are scattered, the worst case for runs of words, but
for "in runs" (of four words), which is how people rewrite."""

Text = list[Sentence]


@dataclass(frozen=True)
class Plant:
    """One text of the corpus. ``kind`` is "original", "filler" or one of ``KINDS``, after "short" in short families."""

    article: Article
    family: int
    kind: str

    @property
    def half(self) -> int:
        """Which half its family is in."""
        return self.family // 4 % 2

    @property
    def pair(self) -> tuple[str, str]:
        """Ids of the original and of this text, sorted."""
        first, second = sorted((f"{self.family:07}-0", self.article.id))
        return first, second


def plant(source: Sentences, size: int) -> list[Plant]:
    """``size`` texts, one in six of them planted (fewer once the sentences are used up), in random order."""
    maker = _Maker(source)
    texts = [item for family in range(size // (6 * (len(KINDS) + 1))) for item in maker.family(family)]
    texts += [maker.filler(1_000_000 + number) for number in range(size - len(texts))]
    return [texts[place] for place in source.random.permutation(len(texts)).tolist()]


class _Maker:
    def __init__(self, source: Sentences) -> None:
        self.source = source
        self.furniture = [source.deal(3) for _ in range(HOSTS)]

    def family(self, family: int) -> list[Plant]:
        """An original and its copies of every kind; none once the sentences are used up."""
        short = family % 4 == 3
        count = SHORT if short else SENTENCES
        text = self.source.deal(count)
        if len(text) < count:
            return []
        kinds = [("original", text), *((kind, self._copy(kind, text)) for kind in KINDS)]
        hosts = self.source.random.permutation(HOSTS).tolist()
        return [
            self._plant(family, n, f"short, {kind}" if short else kind, mine, hosts[n])
            for n, (kind, mine) in enumerate(kinds)
        ]

    def filler(self, family: int) -> Plant:
        """A text of its own."""
        host = int(self.source.random.integers(HOSTS))
        return self._plant(family, 0, "filler", self.source.draw(SENTENCES), host)

    def _plant(self, family: int, number: int, kind: str, text: Text, host: int) -> Plant:
        if kind.endswith("furniture") or (kind == "filler" and self.source.random.random() < 0.5):
            text = text + self.furniture[host]
        name = f"host{host}.example"
        article = Article(
            id=f"{family:07}-{number}",
            url=f"https://{name}/{family}/{number}",
            outlet=Outlet(domain=name),
            paragraphs=self.source.paragraphs(text),
        )
        return Plant(article=article, family=family, kind=kind)

    def _copy(self, kind: str, text: Text) -> Text:
        first, size = len(text) // 4, len(text)
        third = text[first : first + max(3, round(size * 0.3))]
        half = text[first : first + round(size / 2)]
        made: dict[str, Callable[[], Text]] = {
            "edited 5 %": lambda: self._edit(text, 0.05),
            "edited 10 %": lambda: self._edit(text, 0.1),
            "edited 20 %": lambda: self._edit(text, 0.2),
            "edited 40 %": lambda: self._edit(text, 0.4),
            "40 % in runs": lambda: self._edit(text, 0.5, run=4),  # runs overlap: .5 touches .41 of the words
            "cut by 30 %": lambda: text[: round(size * 0.7)],
            "cut by 50 %": lambda: text[: size // 2],
            "cut, edited": lambda: self._edit(text[: round(size * 0.7)], 0.05),
            "furniture": lambda: list(text),
            "excerpt 50 %": lambda: list(half),
            "excerpt 30 %": lambda: list(third),
            "embedded 50 %": lambda: self._embedded(half),
            "embedded 30 %": lambda: self._embedded(third),
            "quoted 30 %": lambda: self._embedded(self._quoted(third)),
        }
        return made[kind]()

    def _embedded(self, text: Text) -> Text:
        return [*self.source.draw(8), *text, *self.source.draw(8)]

    def _quoted(self, text: Text) -> Text:
        """Inside one pair of marks, which are words of their own here."""
        marks = [np.array([self._word(mark)], dtype=np.int32) for mark in "“”"]
        return [np.concatenate((marks[0], text[0])), *text[1:-1], np.concatenate((text[-1], marks[1]))]

    def _word(self, word: str) -> int:
        known = np.flatnonzero(self.source.words == word)
        if len(known):
            return int(known[0])
        self.source.words = np.append(self.source.words, np.array([word], dtype=object))
        return len(self.source.words) - 1

    def _edit(self, text: Text, share: float, run: int = 1) -> Text:
        return [self.source.edited(sentence, share, run) for sentence in text]
