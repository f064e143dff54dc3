"""How long a report of edits takes, beside difflib and a plain word alignment. ``python -m benchmarks.edits``

Invented texts only: paragraphs of the bundled stories, altered by the operators that also measure quality. Every
figure is processor time, the best of several runs, mean over the pairs; the ratios are of one process and hold on a
busy machine. The large pairs are run once: what they show is that nothing grows without bound.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path

from provenance.edits import report_edits
from provenance.records.article import Article
from tests.quality.edits_planting import OPERATORS

STORIES = Path(__file__).parents[1] / "fixtures" / "stories"
WORDS = 800
LARGE = 20_000
EDITS = (5, 10, 20)
RUNS = 9
Pair = tuple[Article, Article]


def paragraphs() -> list[str]:
    """The English paragraphs of the stories, each once."""
    found: dict[str, None] = {}
    for path in sorted(STORIES.glob("*/story.json")):
        for page in json.loads(path.read_text(encoding="utf-8"))["pages"]:
            if page.get("language", "en").startswith("en"):
                found.update(dict.fromkeys(str(paragraph) for paragraph in page["body"]))
    return list(found)


def text_of(words: int, chance: random.Random) -> list[str]:
    """Paragraphs of about so many words."""
    chosen: list[str] = []
    while sum(len(one.split()) for one in chosen) < words:
        pool = paragraphs()
        chance.shuffle(pool)
        for paragraph in pool:
            chosen.append(paragraph)
            if sum(len(one.split()) for one in chosen) >= words:
                break
    return chosen


def altered(text: list[str], edits: int, chance: random.Random) -> list[str]:
    """The text with so many planted edits, its last paragraph cut."""
    child, done = text[:-1], 0
    while done < edits:
        place = chance.randrange(len(child))
        planted = chance.choice(list(OPERATORS.values()))(child[place], chance)
        if planted is not None and planted[0] != child[place]:
            child[place], done = planted[0], done + 1
    return child


def article(name: str, text: list[str]) -> Article:
    """A body and nothing else."""
    return Article(id=name, url=None, paragraphs=tuple(text), language="en")


def pairs(kind: str, count: int = 8) -> list[Pair]:
    """Pairs of one kind, the same every time."""
    made = []
    for number in range(count):
        chance = random.Random(f"{kind} {number}")
        text = text_of(WORDS, chance)
        other = {"identical": text, "unrelated": invented(WORDS, f"{number}")}.get(kind)
        made.append((text, other if other is not None else altered(text, int(kind.partition(" ")[0]), chance)))
    return [(article("a", one), article("b", other)) for one, other in made]


def invented(words: int, seed: str) -> list[str]:
    """Sentences of words that stand in no language."""
    chance = random.Random(seed)
    made = ["".join(chance.choice("bdfgklmnprstvz") + chance.choice("aeiou") for _ in range(3)) for _ in range(words)]
    return [" ".join(made[place : place + 20]).capitalize() + "." for place in range(0, words, 20)]


def large() -> dict[str, Pair]:
    """Pairs of 20,000 words: an altered text, and what aligners are afraid of."""
    chance = random.Random("large")
    text = text_of(LARGE, chance)
    sentence = "The ferry left the harbour at noon with the post and the bread."
    again = [" ".join([sentence] * 5)] * (LARGE // 65)
    once = [" ".join(["harbour"] * 100)] * (LARGE // 100)
    return {
        "altered in 500 places": (article("a", text), article("b", altered(text, 500, chance))),
        "one sentence repeated": (article("a", again), article("b", again[: len(again) * 2 // 3])),
        "one word repeated": (article("a", once), article("b", once[: len(once) * 2 // 3])),
        "no shared word": (article("a", text), article("b", invented(LARGE, "large"))),
    }


def best(run: Callable[[Article, Article], object], pair: Pair, runs: int = RUNS) -> float:
    """Milliseconds of processor time, the best of the runs."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        run(*pair)
        times.append(time.process_time() - start)
    return 1000 * min(times)


def by_difflib(a: Article, b: Article) -> object:
    """The standard library's matcher on words."""
    return SequenceMatcher(None, a.body.split(), b.body.split(), autojunk=False).get_opcodes()


def by_rapidfuzz(a: Article, b: Article) -> object:
    """A longest common subsequence of words, and nothing else."""
    from rapidfuzz.distance import Indel

    return Indel.opcodes(a.body.split(), b.body.split())


def main() -> None:
    """Print the figures."""
    print(f"{WORDS} words        report     difflib   rapidfuzz   report : difflib")
    for kind in (*(f"{edits} edits" for edits in EDITS), "identical", "unrelated"):
        chosen = pairs(kind)
        ours, plain, quick = (
            sum(best(run, pair) for pair in chosen) / len(chosen) for run in (report_edits, by_difflib, by_rapidfuzz)
        )
        print(f"{kind:<15}{ours:7.2f} ms {plain:8.2f} ms {quick:8.2f} ms   {ours / plain:8.1f}")
    print(f"\n{LARGE} words")
    for name, pair in large().items():
        print(f"{name:<24}{best(report_edits, pair, runs=1) / 1000:7.2f} s")


if __name__ == "__main__":
    main()
