"""The headline filter on real headlines: how many copies it lets pass, and how many other articles.

Copies are pairs of articles whose texts match (``provenance.similarity``). Of ``stories_same_event.jsonl`` the events
are halved by name; the articles of ``stories_census_spotify.jsonl`` are one story each, with the scraper's damage in
many titles, so only titles that are judged at all count there.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
from collections import Counter
from hashlib import sha256
from pathlib import Path

from provenance import similarity
from provenance.records.article import Article
from provenance.records.match import Match
from provenance.sources import headlines

COPY_FLOOR = 0.97
OTHER_CEILING = 0.02
_FILES = ("stories_same_event.jsonl", "stories_census_spotify.jsonl")


def load(path: Path) -> list[tuple[str, Article]]:
    """(event, article) of every row with a title that says enough to be judged."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        (row.get("event", "one story"), article(row))
        for row in rows
        if row.get("title") and len(headlines.stems(row["title"])) >= headlines.MIN_WORDS
    ]


def article(row: dict[str, str]) -> Article:
    lines = tuple(line for line in row["text"].split("\n") if line.strip())
    return Article(id=row["id"], url=row["url"], title=row["title"], paragraphs=lines)


def half(event: str) -> str:
    return "first half" if sha256(event.encode()).digest()[0] % 2 else "second half"


def kind(one: tuple[str, Article], other: tuple[str, Article]) -> str:
    """Copy, another report of the event, or another story."""
    if one[0] != other[0]:
        return "other story"
    return "copy" if isinstance(similarity.compare(one[1], other[1]), Match) else "other report"


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.quality headlines", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--missed", action="store_true", help="print the copies that were left out")
    options = parser.parse_args(arguments)
    if not all((options.data / name).is_file() for name in _FILES):
        print(f"no stories in {options.data}", file=sys.stderr)
        return 2
    pairs, passed = Counter[tuple[str, str, str]](), Counter[tuple[str, str, str]]()
    for name in _FILES:
        for one, other in itertools.combinations(load(options.data / name), 2):
            place = (name, half(one[0]), kind(one, other))
            likely = headlines.likely_copy(one[1].title, other[1].title)
            pairs[place] += 1
            passed[place] += likely
            if options.missed and place[2] == "copy" and not likely:
                print("missed:", one[1].title, "|", other[1].title)
    for place in sorted(pairs):
        print(f"{' · '.join(place):62} {passed[place]:6} of {pairs[place]:6}  {passed[place] / pairs[place]:.3f}")
    return int(share(pairs, passed, "copy") < COPY_FLOOR or share(pairs, passed, "other story") > OTHER_CEILING)


def share(pairs: Counter[tuple[str, str, str]], passed: Counter[tuple[str, str, str]], which: str) -> float:
    """Of the same-event stories, how many pairs of that kind pass."""
    chosen = [place for place in pairs if place[0] == _FILES[0] and place[2] == which]
    return sum(passed[place] for place in chosen) / sum(pairs[place] for place in chosen)
