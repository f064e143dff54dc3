"""Plant copies of known kinds among recombined articles: no text of the corpus is an article that anybody wrote.

Sentences of real articles are dealt out, each to one original only, so that originals share nothing. Fillers reuse
sentences with 30 % of their words exchanged. Every text has one of ``HOSTS`` invented hosts, within a family each
another; half of the fillers of a host carry its furniture at their end, and so do the copies of kind "furniture".
Sentences with half a quotation are left out.
"""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from provenance.records.article import Article, Outlet

HOSTS = 40
SENTENCES = 18
KINDS = {
    "edited 5 %": "near-duplicate",
    "edited 10 %": "near-duplicate",
    "edited 20 %": "near-duplicate",
    "edited 40 %": "near-duplicate",
    "cut by 30 %": "near-duplicate",
    "cut by 50 %": "near-duplicate",
    "cut, edited": "near-duplicate",
    "furniture": "near-duplicate",
    "excerpt 50 %": "near-duplicate",
    "excerpt 30 %": "excerpt",
    "embedded 30 %": "excerpt",
    "quoted 30 %": "excerpt",
}
"""Kind of planting and the kind of match that it asks for. At 40 % edited words a containment of .3 is rarely left."""

Text = list[str]


@dataclass(frozen=True)
class Plant:
    """One text of the corpus. ``kind`` is "original", "filler" or one of ``KINDS``."""

    article: Article
    family: int
    kind: str

    @property
    def half(self) -> int:
        """Which half its family is in."""
        return self.family % 2

    @property
    def pair(self) -> tuple[str, str]:
        """Ids of the original and of this text, sorted."""
        first, second = sorted((f"{self.family:05}-0", self.article.id))
        return first, second


def plant(path: Path, size: int, seed: int) -> list[Plant]:
    """``size`` texts or a few less, in random order."""
    maker = _Maker(random.Random(seed), path)
    texts = [item for family in range(size // 18) for item in maker.family(family)]
    texts += [maker.filler(1_000_000 + number) for number in range(size - len(texts))]
    maker.random.shuffle(texts)
    return texts


def whole(sentence: str) -> bool:
    """Whether a sentence can stand alone: some words, and every quotation closed."""
    return len(sentence.split()) >= 6 and sentence.count('"') % 2 == 0


class _Maker:
    def __init__(self, source: random.Random, path: Path) -> None:
        self.random = source
        rows = [json.loads(line) for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()]
        self.sentences = [sentence for row in rows for sentence in row["sents"] if whole(sentence)]
        self.random.shuffle(self.sentences)
        self.words = [word for sentence in self.sentences for word in sentence.split()]
        self.furniture = [[self.sentences.pop() for _ in range(3)] for _ in range(HOSTS)]
        self.spare = self.sentences[len(self.sentences) // 2 :]
        del self.sentences[len(self.sentences) // 2 :]

    def family(self, family: int) -> list[Plant]:
        """An original and its copies of every kind; fewer once the sentences are used up."""
        if len(self.sentences) < SENTENCES:
            return []
        text = [self.sentences.pop() for _ in range(SENTENCES)]
        kinds = [("original", text), *((kind, self._copy(kind, text)) for kind in KINDS)]
        hosts = self.random.sample(range(HOSTS), len(kinds))
        return [self._plant(family, n, kind, mine, hosts[n]) for n, (kind, mine) in enumerate(kinds)]

    def filler(self, family: int) -> Plant:
        """A text of its own."""
        return self._plant(family, 0, "filler", self._own(SENTENCES), self.random.randrange(HOSTS))

    def _plant(self, family: int, number: int, kind: str, text: Text, host: int) -> Plant:
        if kind == "furniture" or (kind == "filler" and self.random.random() < 0.5):
            text = text + self.furniture[host]
        paragraphs = []
        while text:
            count = self.random.choice((2, 3))
            paragraphs.append(" ".join(text[:count]))
            text = text[count:]
        name = f"host{host}.example"
        article = Article(
            id=f"{family:05}-{number}",
            url=f"https://{name}/{family}/{number}",
            outlet=Outlet(domain=name),
            paragraphs=tuple(paragraphs),
        )
        return Plant(article=article, family=family, kind=kind)

    def _own(self, count: int) -> Text:
        return [self._edit(self.random.choice(self.spare), 0.3) for _ in range(count)]

    def _copy(self, kind: str, text: Text) -> Text:
        first = len(text) // 4
        third = text[first : first + round(len(text) * 0.3)]
        made: dict[str, Callable[[], Text]] = {
            "edited 5 %": lambda: [self._edit(sentence, 0.05) for sentence in text],
            "edited 10 %": lambda: [self._edit(sentence, 0.1) for sentence in text],
            "edited 20 %": lambda: [self._edit(sentence, 0.2) for sentence in text],
            "edited 40 %": lambda: [self._edit(sentence, 0.4) for sentence in text],
            "cut by 30 %": lambda: text[: round(len(text) * 0.7)],
            "cut by 50 %": lambda: text[: len(text) // 2],
            "cut, edited": lambda: [self._edit(sentence, 0.05) for sentence in text[: round(len(text) * 0.7)]],
            "furniture": lambda: list(text),
            "excerpt 50 %": lambda: text[first : first + len(text) // 2],
            "excerpt 30 %": lambda: list(third),
            "embedded 30 %": lambda: [*self._own(8), *third, *self._own(8)],
            "quoted 30 %": lambda: [*self._own(8), "“" + third[0], *third[1:-1], third[-1] + "”", *self._own(8)],
        }
        return made[kind]()

    def _edit(self, sentence: str, share: float) -> str:
        return " ".join(
            self.random.choice(self.words) if self.random.random() < share else word for word in sentence.split()
        )
