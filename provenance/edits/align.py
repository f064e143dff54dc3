"""Link the sentences of two bodies: the same, changed, split, merged, and out of their order.

Identical sentences are anchors. The rest is linked by its words: candidates are sentences that share matched words of
the whole bodies, or rare runs of three words anywhere. One sentence may stand for several on the other side where
together they fit better than one alone. Nothing here says what a change means.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from provenance.edits.script import Block, shared_ids

if TYPE_CHECKING:
    from provenance.edits.units import Reading, Sentence

LINKED = 0.5
"""Share of words in order (twice the shared over the sum) from which two sentences are versions of one."""

LINKED_IN_PLACE = 0.4
"""The same where both neighbours of the one are linked to the neighbours of the other."""

LINKED_ELSEWHERE = 0.7
"""The same for sentences that stand elsewhere: between strangers, likeness is often chance."""

PART = 0.6
"""Share of a sentence's words in another from which it may be a part of it."""

GAIN = 0.02
"""What a part must add to the fit of the whole."""

MOST_PARTS = 6
"""Sentences that one sentence may be split into or merged from."""
SHORTEST_PART = 3
"""Words of a part."""
LONGEST_WHOLE = 16
"""Times the words of a part."""

MOVED_WORDS = 6
"""Words below which a sentence out of order is not called moved."""

_RARE = 8
"""A run of words that stands in more sentences than this says nothing about two of them."""
_TRIED = 3
"""Candidates tried for one sentence by rare runs."""


@dataclass(slots=True)
class Link:
    """Sentences (ascending indices) of ``a`` and of ``b`` that are versions of one another."""

    a: list[int]
    b: list[int]
    same: bool
    """Word for word, but for case and typography."""
    fit: float = 1.0
    moved: bool = False


def link_sentences(a: Reading, b: Reading, blocks: list[Block]) -> list[Link]:
    """All links, in the order of ``b``. ``blocks`` are the shared words of the two bodies."""
    links = _anchors(a, b)
    pairs = _Pairs(a, b)
    free_a = _free(len(a.sentences), (link.a for link in links))
    free_b = _free(len(b.sentences), (link.b for link in links))
    if free_a and free_b:
        candidates = _candidates(a, b, blocks, free_a, free_b)
        links += _grow(_changed(pairs, candidates, free_a, free_b), pairs, candidates, free_a, free_b)
    links.sort(key=lambda link: (link.b[0], link.a[0]))
    return _settle(links, a)


class _Pairs:
    """Likeness of sentences, by numbers that stand for folded words."""

    def __init__(self, a: Reading, b: Reading) -> None:
        self.a = [sentence.key for sentence in a.sentences]
        self.b = [sentence.key for sentence in b.sentences]

    def fit(self, a: Iterable[int], b: Iterable[int]) -> float:
        """Twice the words shared in order, over all words: 1.0 for the same."""
        from rapidfuzz.distance import Indel

        one, other = ([word for place in places for word in keys[place]] for places, keys in ((a, self.a), (b, self.b)))
        return float(Indel.normalized_similarity(one, other))

    def comparable(self, i: int, j: int) -> bool:
        """Whether one may be a part of the other by their lengths."""
        shorter, longer = sorted((len(self.a[i]), len(self.b[j])))
        return shorter >= SHORTEST_PART and longer <= shorter * LONGEST_WHOLE

    def part(self, i: int, j: int) -> float:
        """Share of the shorter sentence's words that the longer has in order."""
        from rapidfuzz.distance import LCSseq

        shorter = min(len(self.a[i]), len(self.b[j]))
        return float(LCSseq.similarity(self.a[i], self.b[j])) / shorter


def _anchors(a: Reading, b: Reading) -> list[Link]:
    numbers: dict[tuple[int, ...], int] = {}
    ids_a = [numbers.setdefault(sentence.key, len(numbers)) for sentence in a.sentences]
    ids_b = [numbers.setdefault(sentence.key, len(numbers)) for sentence in b.sentences]
    found = [(i + step, j + step) for i, j, size in shared_ids(ids_a, ids_b) for step in range(size)]
    taken_a, taken_b = {i for i, _ in found}, {j for _, j in found}
    waiting: defaultdict[int, list[int]] = defaultdict(list)
    for j in reversed(range(len(ids_b))):
        if j not in taken_b:
            waiting[ids_b[j]].append(j)
    for i, number in enumerate(ids_a):
        if i not in taken_a and waiting.get(number):
            found.append((i, waiting[number].pop()))
    return [Link([i], [j], same=True) for i, j in found]


def _free(count: int, taken: Iterable[list[int]]) -> set[int]:
    return set(range(count)) - {place for places in taken for place in places}


def _candidates(
    a: Reading, b: Reading, blocks: list[Block], free_a: set[int], free_b: set[int]
) -> list[tuple[int, int]]:
    """Pairs of free sentences worth a look, without order."""
    found = _in_order(a, b, blocks, free_a, free_b)
    found |= _by_rare_runs(a.sentences, b.sentences, free_a, free_b)
    return sorted((i, j) for i, j in found if _is_note(a.sentences[i]) == _is_note(b.sentences[j]))


def _is_note(sentence: Sentence) -> bool:
    """A note of correction repeats what it mends, but is no version of it."""
    return sentence.kind == "correction"


def _in_order(a: Reading, b: Reading, blocks: list[Block], free_a: set[int], free_b: set[int]) -> set[tuple[int, int]]:
    """Pairs that share words which the whole bodies have in one order."""
    owner_a, owner_b = _owners(a), _owners(b)
    pairs: set[tuple[int, int]] = set()
    for i, j, size in blocks:
        pairs.update(zip(owner_a[i : i + size], owner_b[j : j + size], strict=True))
    return {(i, j) for i, j in pairs if i in free_a and j in free_b}


def _owners(reading: Reading) -> list[int]:
    """The sentence of every word; -1 for none."""
    owners = [-1] * len(reading.words)
    for place, sentence in enumerate(reading.sentences):
        owners[sentence.first : sentence.last] = [place] * sentence.size
    return owners


def _by_rare_runs(a: list[Sentence], b: list[Sentence], free_a: set[int], free_b: set[int]) -> set[tuple[int, int]]:
    where: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
    for j in sorted(free_b):
        for run in _runs(b[j].key):
            where[run].append(j)
    rare = {run: places for run, places in where.items() if len(places) <= _RARE}
    found: set[tuple[int, int]] = set()
    for i in sorted(free_a):
        counts = Counter(j for run in _runs(a[i].key) for j in rare.get(run, ()))
        best = sorted(counts, key=lambda j: (-counts[j], j))
        found.update((i, j) for j in best[:_TRIED])
    return found


def _runs(key: tuple[int, ...]) -> set[tuple[int, ...]]:
    """The runs of three words of one sentence, each once."""
    return set(zip(key, key[1:], key[2:], strict=False))


def _changed(pairs: _Pairs, candidates: list[tuple[int, int]], free_a: set[int], free_b: set[int]) -> list[Link]:
    """One-to-one links, best first; ``free_a`` and ``free_b`` shrink."""
    scored = sorted(((pairs.fit([i], [j]), -abs(i - j), i, j) for i, j in candidates), reverse=True)
    links = []
    for fit, _, i, j in scored:
        if fit < LINKED_IN_PLACE:
            break
        if i in free_a and j in free_b:
            links.append(Link([i], [j], same=False, fit=fit))
            free_a.remove(i)
            free_b.remove(j)
    return links


def _grow(
    links: list[Link], pairs: _Pairs, candidates: list[tuple[int, int]], free_a: set[int], free_b: set[int]
) -> list[Link]:
    """Let links take free neighbours that are parts of them; two free sentences may begin one, which then may grow."""
    of_a, of_b = {link.a[0]: link for link in links}, {link.b[0]: link for link in links}
    loose = [(i, j) for i, j in candidates if (i in free_a or j in free_b) and pairs.comparable(i, j)]
    parts = sorted(((pairs.part(i, j), i, j) for i, j in loose), key=lambda item: (-item[0], item[1:]))
    parts = [item for item in parts if item[0] >= PART]
    for begin in (False, True, False):
        for _, i, j in parts:
            link = _grown(i, j, of_a, of_b, pairs) if (i in free_a) != (j in free_b) else None
            if begin and i in free_a and j in free_b:
                link = Link([i], [j], same=False, fit=pairs.fit([i], [j]))
                links.append(link)
            if link is not None:
                of_a[i] = of_b[j] = link
                free_a.discard(i)
                free_b.discard(j)
    return links


def _grown(i: int, j: int, of_a: dict[int, Link], of_b: dict[int, Link], pairs: _Pairs) -> Link | None:
    """The link of one of the two sentences after it took the other; None where it has none or does not take it."""
    link = of_a.get(i) or of_b.get(j)
    if link is None:
        return None
    a, b = sorted({*link.a, i}), sorted({*link.b, j})
    if min(len(a), len(b)) > 1 or max(len(a), len(b)) > MOST_PARTS:
        return None
    return link if _takes(link, pairs, a, b) else None


def _takes(link: Link, pairs: _Pairs, a: list[int], b: list[int]) -> bool:
    """Widen the link if the sentences stand together on both sides and fit better than before."""
    if a[-1] - a[0] >= len(a) or b[-1] - b[0] >= len(b):
        return False
    fit = pairs.fit(a, b)
    if fit < link.fit + GAIN:
        return False
    link.a, link.b, link.fit = a, b, fit
    return True


def _settle(links: list[Link], a: Reading) -> list[Link]:
    """Mark what moved, and drop links too unlike for their place."""
    _mark_moved(links, a)
    links = [link for link in links if not link.moved or link.same or _moved_surely(link, a)]
    firm = [link for link in links if not link.moved and link.fit >= LINKED]
    ends = {(link.a[-1] + 1, link.b[-1] + 1) for link in firm} | {(0, 0)}
    starts = {(link.a[0], link.b[0]) for link in firm}
    return [
        link
        for link in links
        if link.fit >= LINKED or ((link.a[0], link.b[0]) in ends and (link.a[-1] + 1, link.b[-1] + 1) in starts)
    ]


def _moved_surely(link: Link, a: Reading) -> bool:
    return link.fit >= LINKED_ELSEWHERE and sum(a.sentences[place].size for place in link.a) >= MOVED_WORDS


def _mark_moved(links: list[Link], a: Reading) -> None:
    """Mark the links outside the heaviest chain that ascends in both bodies. Weight is words; furniture has little."""
    if all(one.a[0] < other.a[0] for one, other in pairwise(links)):
        return
    weights = [_weight([a.sentences[place] for place in link.a]) * link.fit**2 for link in links]
    kept = heaviest_ascent([link.a[0] for link in links], weights)
    for place, link in enumerate(links):
        link.moved = place not in kept


def _weight(sentences: list[Sentence]) -> float:
    return sum(s.size * (1.0 if s.kind == "content" and s.size >= MOVED_WORDS else 0.01) for s in sentences)


def heaviest_ascent(values: list[int], weights: list[float]) -> set[int]:
    """Places of a strictly ascending subsequence of the greatest weight (a Fenwick tree of the best chains)."""
    ranks = {value: rank for rank, value in enumerate(sorted(set(values)), 1)}
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(ranks) + 1)
    back: list[int] = []
    top = (0.0, -1)
    for place, value in enumerate(values):
        rank = ranks[value] - 1
        chain = (0.0, -1)
        while rank > 0:
            chain = max(chain, best[rank])
            rank -= rank & -rank
        back.append(chain[1])
        chain = (chain[0] + weights[place], place)
        top = max(top, chain)
        rank = ranks[value]
        while rank < len(best):
            best[rank] = max(best[rank], chain)
            rank += rank & -rank
    kept = set()
    place = top[1]
    while place >= 0:
        kept.add(place)
        place = back[place]
    return kept
