"""Make pairs of articles with known edits from real articles: the same pairs every time."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from provenance.records.article import Article
from tests.quality.edits_planting import OPERATORS

NOTICE = "Sign up for our free daily newsletter."
ENDS = re.compile(r"[.!?][\"']?$")
Pairs = set[tuple[int, int]]
Row = tuple[set[int], str]
"""Sentences of the parent, and the text that the child makes of them."""


@dataclass
class Case:
    """A planted pair: sentences of both sides, and the truth."""

    a: list[str]
    b: list[str] = field(default_factory=list)
    title: str = ""
    new_title: str = ""
    classes: dict[int, set[str]] = field(default_factory=dict)
    links: Pairs = field(default_factory=set)
    operations: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    """Sentence numbers (of b for what was added, else of a)."""
    paragraphs: list[int] = field(default_factory=list)
    """Sentences in a paragraph, in turn."""

    def articles(self) -> tuple[Article, Article]:
        return self._article("a", self.a, self.title), self._article("b", self.b, self.new_title)

    def _article(self, name: str, sentences: list[str], title: str) -> Article:
        return Article(id=name, url=None, title=title, paragraphs=tuple(self.places(sentences)[1]), language="en")

    def places(self, sentences: list[str]) -> tuple[list[int], list[str]]:
        """Where every sentence begins in the body, and the paragraphs."""
        starts: list[int] = []
        made: list[str] = []
        offset = place = 0
        while place < len(sentences):
            size = self.paragraphs[len(made) % len(self.paragraphs)]
            for sentence in sentences[place : place + size]:
                starts.append(offset)
                offset += len(sentence) + 1
            made.append(" ".join(sentences[place : place + size]))
            place += size
            offset += 1
        return starts, made


def plant(
    sentences: list[str], title: str, other: list[str], chance: random.Random, first: frozenset[str] = frozenset()
) -> Case:
    """One case: about a quarter of the sentences altered, and some of the larger operations.

    ``first`` are classes to plant wherever a sentence offers one.
    """
    case = Case(a=list(sentences), title=title, new_title=title, paragraphs=[chance.randint(1, 3) for _ in range(5)])
    rows: list[Row] = [({place}, sentence) for place, sentence in enumerate(sentences)]
    _alter(case, rows, chance, first)
    _divide(case, rows, chance)
    if chance.random() < 0.5:
        _cut(case, rows, chance)
    if chance.random() < 0.35:
        _move(case, rows, chance)
    if chance.random() < 0.4:
        rows.insert(chance.randrange(1, len(rows)), (set(), chance.choice([s for s in other if len(s.split()) > 8])))
    if chance.random() < 0.3:
        rows.append((set(), NOTICE))
    if chance.random() < 0.3:
        first, *others = title.split()
        case.new_title = " ".join([first, chance.choice(["update:", "latest:", "analysis:"]), *others])
    case.b = [text for _, text in rows]
    for j, (origins, text) in enumerate(rows):
        if not origins:
            case.operations["boilerplate" if text == NOTICE else "added"].add(j)
        changed = any(text != case.a[i] or i in case.operations["moved"] for i in origins)
        case.links |= {(i, j) for i in origins if changed}
    return case


def _alter(case: Case, rows: list[Row], chance: random.Random, first: frozenset[str]) -> None:
    """Alter some sentences in one thing each; a slip may instead stand in the parent and be mended."""
    for place in _sure(case.a):
        origins, sentence = rows[place]
        if chance.random() > 0.35 or len(sentence.split()) < 7:
            continue
        drawn = chance.sample(list(OPERATORS), len(OPERATORS))
        for label in sorted(drawn, key=lambda label: label not in first)[: 5 + len(first)]:
            planted = OPERATORS[label](sentence, chance)
            if planted is None or planted[0] == sentence:
                continue
            altered, labels = planted
            if label == "typo" and chance.random() < 0.4:
                case.a[place], labels = altered, labels - {"typo"} | {"correction"}
            else:
                rows[place] = (origins, altered)
            case.classes[place] = set(labels)
            break


def _sure(sentences: list[str]) -> list[int]:
    """Sentences that are clearly inside no quotation over several sentences, or are no part of one."""
    sure, inside = [], False
    for place, sentence in enumerate(sentences):
        odd = sentence.count('"') % 2 == 1
        if not inside and not odd:
            sure.append(place)
        inside ^= odd
    return sure


def _divide(case: Case, rows: list[Row], chance: random.Random) -> None:
    """Split a sentence at ", and" or ", but", or merge two that were left alone."""
    for place, (origins, sentence) in enumerate(rows):
        for mark in (", and ", ", but ", "; "):
            head, found, tail = sentence.partition(mark)
            if (
                found
                and min(len(head.split()), len(tail.split())) >= 5
                and '"' not in sentence
                and chance.random() < 0.3
            ):
                rows[place : place + 1] = [(origins, head + "."), (origins, tail[0].upper() + tail[1:])]
                case.operations["split"] |= origins
                return
    place = chance.randrange(len(rows) - 1)
    (one, first), (two, second) = rows[place], rows[place + 1]
    plain = '"' not in first + second and not (one | two) & set(case.classes)
    if plain and first.endswith(".") and min(len(first.split()), len(second.split())) > 5:
        rows[place : place + 2] = [(one | two, f"{first[:-1]}, and {second[0].lower()}{second[1:]}")]
        case.operations["merged"] |= one | two


def _cut(case: Case, rows: list[Row], chance: random.Random) -> None:
    size = chance.randint(1, 4)
    start = len(rows) - size if chance.random() < 0.6 else chance.randrange(1, len(rows) - size)
    divided = case.operations["split"] | case.operations["merged"]
    gone = {i for origins, _ in rows[start : start + size] for i in origins}
    if gone & divided:
        return
    case.operations["cut"] |= gone
    for i in gone:
        case.classes.pop(i, None)
    del rows[start : start + size]


def _move(case: Case, rows: list[Row], chance: random.Random) -> None:
    place = chance.randrange(len(rows))
    origins, text = rows[place]
    if len(origins) != 1 or origins & case.operations["split"] or len(text.split()) < 6:
        return
    spots = [spot for spot in range(len(rows)) if abs(spot - place) > 2]
    if spots:
        rows.insert(chance.choice(spots), rows.pop(place))
        case.operations["moved"] |= origins


def cases(data: Path, half: int, turn: int, first: frozenset[str] = frozenset()) -> Iterator[Case]:
    """Planted cases from one half of the seed articles, one of each; the same for every turn.

    Lines that end like no sentence (scores, crossheads, halves of them) are left out: nobody can say what they join.
    """
    with gzip.open(data / "simulation_seed_articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    for article in articles:
        article["sents"] = [sentence for sentence in article["sents"] if ENDS.search(sentence)]
    chosen = [a for a in articles if sha256(a["title"].encode()).digest()[0] % 2 == half and len(a["sents"]) >= 9]
    for place, article in enumerate(chosen):
        chance = random.Random(f"{turn} {article['title']}")
        yield plant(article["sents"], article["title"], chosen[place - 1]["sents"], chance, first)
