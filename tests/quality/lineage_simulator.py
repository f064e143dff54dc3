"""Trees of reprints whose lineage is known, as the records that ``reconstruct`` reads.

A story starts at a paper or a wire; outlets of five roles copy from one another by affinity and preferential
attachment, edit by their roles' practices, add and carry furniture, credit or copy a credit, date, update. Some pages
are hidden, and so is what an outlet sends its clients and words otherwise than its own page.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from provenance.records.article import Article, Moment
from provenance.records.credit import Credit
from tests.quality.lineage_simulator_cases import Case, find_matches
from tests.quality.lineage_simulator_edits import PRACTICES, Draft, Text, edit
from tests.quality.lineage_simulator_outlets import AFFINITY, CARRIED, FED, PRINTED, House, found_houses
from tests.quality.lineage_simulator_pages import (
    MIDNIGHT,
    NOISES,
    Noise,
    canonical,
    copied,
    give_credits,
    mentions,
    page,
    published,
)

_WELL_KNOWN = 10
"""Who holds fewer copies of a story than this rarely holds the original:"""
_SCATTERED = (0.25, 0.5)
"""Chance that it is missing; of a wire's."""


@dataclass
class Node:
    """One page of a tree, with its truth."""

    house: House
    parent: int | None
    draft: Draft
    time: datetime
    url: str
    version: int = 1
    lines: list[str] = field(default_factory=list)
    """Furniture, own and carried."""
    second: int | None = None
    children: int = 0
    feed: int | None = None
    """The node that holds what its clients get of it."""
    credits: list[Credit] = field(default_factory=list)


def simulate(texts: list[dict[str, object]], size: int, noise: str, seed: int) -> Case:
    """One family of about ``size`` captured pages."""
    chance = random.Random(seed)
    level = NOISES[noise]
    tree = _Tree(texts, level, chance, size)
    unlikely = level.hidden_root if size >= _WELL_KNOWN else _SCATTERED[tree.nodes[0].house.role == "wire"]
    if chance.random() < unlikely:
        tree.hidden.add(0)
    while len(tree.nodes) < size + len(tree.hidden):
        tree.grow()
        if len(tree.nodes) > 2 and chance.random() < level.hidden:
            tree.hidden.add(len(tree.nodes) - 2)
    tree.update()
    tree.credit()
    return tree.case(tree.hidden)


class _Tree:
    def __init__(self, texts: list[dict[str, object]], noise: Noise, chance: random.Random, size: int) -> None:
        self.chance, self.noise = chance, noise
        self.houses = found_houses(max(80, size + size // 10 + 20), chance)
        story, *strange = chance.sample(texts, 12)
        self.strange: Text = [paragraph for other in strange for paragraph in _paragraphs(other)]
        house = self.houses.pop(0)
        draft = Draft(str(story["title"]), _paragraphs(story))
        start = MIDNIGHT + timedelta(hours=chance.uniform(0, 24))
        self.nodes = [Node(house, None, draft, start, self._url(house), lines=list(house.furniture))]
        self.hidden: set[int] = set()
        self.feeds: set[int] = set()

    def grow(self) -> None:
        """One more copy."""
        if self.chance.random() < 0.05:
            self._revise()
            return
        house = self.houses.pop(0)
        at = self._fed(self._choose(house))
        parent = self.nodes[at]
        draft = parent.draft.copy()
        scale = self.noise.edits * (PRINTED if at in self.feeds else 1.0)
        edit(draft, house.role, house.styles, scale, self.chance, self.strange)
        self._name_source(draft, parent)
        carried = [line for line in parent.lines if self.chance.random() < CARRIED[house.role]]
        own = list(house.furniture) if self.chance.random() < 0.54 else []
        self._add(Node(house, at, draft, self._later(parent.time), self._url(house), lines=carried + own))
        if self.chance.random() < 0.04:
            self._merge(len(self.nodes) - 1)

    def _fed(self, at: int) -> int:
        """The page, or what its outlet sends to clients: another version of it that nobody captures."""
        node = self.nodes[at]
        if self.chance.random() >= FED[node.house.role]:
            return at
        if node.feed is None:
            node.feed = len(self.nodes)
            self.feeds.add(node.feed)
            self.hidden.add(node.feed)
            self.nodes.append(Node(node.house, at, self._revised(node), node.time, node.url))
        node.children += 1
        return node.feed

    def _revised(self, node: Node) -> Draft:
        draft = node.draft.copy()
        for name in self.chance.sample(("wording", "background", "number", "mended slip", "headline"), 2):
            PRACTICES[name][0](draft, self.chance, node.house.styles, self.strange)
        return draft

    def _pages(self) -> list[int]:
        return [at for at in range(len(self.nodes)) if at not in self.feeds]

    def _revise(self) -> None:
        """A later version by the same outlet: half of them at the same address."""
        at = self.chance.choice(self._pages())
        parent = self.nodes[at]
        draft = self._revised(parent)
        same = self.chance.random() < 0.5 and all(
            one.version <= parent.version for one in self.nodes if one.url == parent.url
        )
        node = Node(parent.house, at, draft, self._later(parent.time), parent.url if same else self._url(parent.house))
        node.version = parent.version + 1 if same else 1
        node.lines = list(parent.lines)
        self._add(node)

    def _add(self, node: Node) -> None:
        if node.parent is not None:
            self.nodes[node.parent].children += 1
        self.nodes.append(node)

    def _choose(self, house: House) -> int:
        if house.group is not None and self.chance.random() < 0.8:
            sisters = [at for at in self._pages() if self.nodes[at].house.group == house.group]
            if sisters:
                return self.chance.choice(sisters)
        pages = self._pages()
        nodes = [self.nodes[at] for at in pages]
        weights = [AFFINITY[house.role][node.house.role] * (1 + node.children) for node in nodes]
        return self.chance.choices(pages, weights)[0]

    def _name_source(self, draft: Draft, parent: Node) -> None:
        """ "…, the Ledger reported" put into a sentence."""
        if self.chance.random() < 0.21:
            named = parent.house if self.chance.random() < 0.65 else self.nodes[0].house
            paragraph = self.chance.choice(draft.text)
            at = self.chance.randrange(len(paragraph))
            paragraph[at] = f"{paragraph[at].rstrip('.')}, the {named.name} reported."

    def _merge(self, at: int) -> None:
        """Paragraphs of another branch put in."""
        node = self.nodes[at]
        line = {at}
        above = node.parent
        while above is not None:
            line.add(above)
            above = self.nodes[above].parent
        others = [other for other in range(len(self.nodes)) if other not in line]
        if others:
            source = self.nodes[self.chance.choice(others)].draft
            known = {sentence for paragraph in node.draft.text for sentence in paragraph}
            new = [one for one in source.text if not known & set(one)]
            if new:
                node.draft.text += [list(one) for one in new[: self.chance.choice((1, 2, 3))]]
                node.second = next(other for other in others if self.nodes[other].draft is source)

    def _later(self, time: datetime) -> datetime:
        return time + timedelta(hours=self.chance.lognormvariate(0.8, 1.3))

    def _url(self, house: House) -> str:
        return f"https://www.{house.domain}/{self.chance.randrange(10**6, 10**7)}"

    def update(self) -> None:
        """Pages changed in place after others had copied them."""
        for node in self.nodes:
            if self.chance.random() < 0.06:
                for name in self.chance.sample(("background", "number", "wording", "headline"), 2):
                    PRACTICES[name][0](node.draft, self.chance, node.house.styles, self.strange)
                node.draft.practices.add("updated")

    def credit(self) -> None:
        """The credit lines of every page: its own, and those that came along with the text."""
        root = self.nodes[0]
        for at, node in enumerate(self.nodes):
            parent = self.nodes[node.parent] if node.parent is not None else None
            if parent and parent.house is node.house:
                node.credits = list(parent.credits)
                continue
            urls = {one.house.domain: one.url for one in (parent or root, root)}
            family = [one.house for place, one in enumerate(self.nodes) if place != at and one.house is not node.house]
            others = self.houses[-5:] if self.chance.random() < 0.5 or not family else family
            above = parent.house if parent else None
            node.credits = give_credits(node.house, above, root.house, self.noise, self.chance, others, urls)
            if parent:
                node.credits += copied(parent.credits, node.house, node.credits, self.chance)

    def case(self, hidden: set[int]) -> Case:
        """The records of what is not hidden."""
        keys = [f"{self.chance.randrange(16**8):08x}" for _ in self.nodes]
        names = [node.house.name for node in self.nodes]
        articles = [self._article(at, keys[at], names) for at in range(len(self.nodes)) if at not in hidden]
        parents: dict[str, str | None] = {}
        between: dict[str, tuple[str, ...]] = {}
        second: dict[str, str] = {}
        for at, node in enumerate(self.nodes):
            if at in hidden:
                continue
            above, passed = node.parent, []
            while above is not None and above in hidden:
                passed.append(names[above])
                above = self.nodes[above].parent
            parents[keys[at]] = keys[above] if above is not None else None
            between[keys[at]] = tuple(passed)
            if node.second is not None and node.second not in hidden:
                second[keys[at]] = keys[node.second]
        return Case(tuple(articles), tuple(find_matches(articles)), parents, between, second)

    def _article(self, at: int, key: str, names: list[str]) -> Article:
        node, chance = self.nodes[at], self.chance
        parent = self.nodes[node.parent] if node.parent is not None else None
        root = self.nodes[0]
        paragraphs = [" ".join(one) for one in node.draft.text]
        removed = [line for line in node.lines if chance.random() < 0.75]
        paragraphs += [line for line in node.lines if line not in removed]
        stated = published(node.time, self.noise, chance)
        modified = None
        if "updated" in node.draft.practices:
            later = self._later(node.time)
            modified = Moment(time=later, precision="second", zone="stated", origin="meta")
            stated = modified if chance.random() < 0.5 else stated
        named, claims = canonical(node.house, node.url, parent.url if parent else None, root.url, chance)
        fetched = node.time + timedelta(hours=chance.lognormvariate(2.5, 1.2))
        line = [self.nodes[other] for other in self._pages() if self.nodes[other].url == node.url]
        later = [one.time for one in line if one.version > node.version]
        fetched = min([fetched, *later])
        return page(
            *(key, node.house, node.url, paragraphs, node.draft.title, removed),
            version=node.version,
            canonical=named,
            claims=claims,
            published=stated,
            modified=modified,
            fetched=fetched if chance.random() < 0.6 or len(line) > 1 else None,
            credits=tuple(node.credits),
            mentions=mentions(paragraphs, names),
        )


def _paragraphs(row: dict[str, object]) -> Text:
    sentences = [str(sentence) for sentence in row["sents"]]  # type: ignore[attr-defined]
    return [sentences[at : at + 2] for at in range(0, len(sentences), 2)]
