"""Credits hidden one at a time on real families and in the bundled stories: is the hidden parent named all the same?

A credit or a canonical claim that names a captured page's publisher is a label that nobody had to write. It is taken
from the page, the family is reconstructed without it, and the parent must be of the publisher that it named.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from provenance import similarity
from provenance.app.families import families_of
from provenance.app.reading import read
from provenance.errors import ProvenanceError
from provenance.lineage import credited
from provenance.lineage.order import same_page
from provenance.lineage.publishers import publishes, same_publisher
from provenance.records.article import Article
from provenance.records.match import Match
from provenance.sources import files
from tests.stories.material import STORIES, write_rows

REAL = ("stories_same_event.jsonl", "stories_census_spotify.jsonl")
Hidden = tuple[str, Article, str]
"""What was hidden, the page without it, and the id of a page that it named."""


def print_hidden(data: Path) -> None:
    """One line a source of families."""
    for name in REAL:
        print_source(name, read_rows(data / name))
    with tempfile.TemporaryDirectory() as folder:
        for story in STORIES:
            print_source(f"story {story}", read_rows(write_rows(story, Path(folder) / f"{story}.jsonl")))


def print_source(name: str, articles: Mapping[str, Article]) -> None:
    """How many were hidden, of how many the parent was named; and the same with the label in its place."""
    pairs = [similarity.compare(one, other) for one, other in combinations(articles.values(), 2)]
    matches = [one for one in pairs if isinstance(one, Match)]
    hidden = list(hide(articles, matches))
    for kind in ("credit", "canonical"):
        asked = [(page, target) for what, page, target in hidden if what == kind]
        if asked:
            right = sum(named({**articles, page.id: page}, matches, page.id, target) for page, target in asked)
            shown = sum(named(articles, matches, page.id, target) for page, target in asked)
            print(f"  {name}: {kind} hidden {len(asked)}, parent named all the same {right}, with the {kind} {shown}")


def hide(articles: Mapping[str, Article], matches: Sequence[Match]) -> Iterator[Hidden]:
    """Every page without one of its labels, where that names a page that matches it."""
    matched = {(match.a, match.b) for match in matches} | {(match.b, match.a) for match in matches}
    for child in articles.values():
        others = [other for other in articles.values() if (child.id, other.id) in matched]
        others = [other for other in others if not same_publisher(child, other)]
        sources = [credit.source for credit in credited(child)]
        for target in {one.outlet: one for one in others if any(publishes(source, one) for source in sources)}.values():
            left = tuple(one for one in child.credits if not publishes(one.source, target))
            yield "credit", replace(child, credits=left), target.id
        target = next((other for other in others if same_page(child.canonical, other.url)), None)
        if target:
            claims = tuple(claim for claim in child.claims if not same_page(claim.url, target.url))
            yield "canonical", replace(child, canonical=None, claims=claims), target.id


def named(articles: Mapping[str, Article], matches: Sequence[Match], child: str, target: str) -> bool:
    """Whether the stated parent of a page is of the target's publisher."""
    for family in families_of(articles, matches):
        for one in family.lineage.derivations:
            if one.child == child:
                parent = articles.get(one.parent)
                return parent is not None and same_publisher(parent, articles[target])
    return False


def read_rows(path: Path) -> dict[str, Article]:
    """The articles of a file of rows, by id; what cannot be read is left out."""
    found = {}
    for capture in files.read_path(str(path)):
        try:
            if not isinstance(capture, ProvenanceError):
                article = read(capture)
                found[article.id] = article
        except ProvenanceError as error:
            print(f"  {path.name}: {error}")
    return found
