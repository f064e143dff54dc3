"""Find paragraphs that were divided in two or more, or joined from several, by the links of their sentences.

A paragraph belongs to one of the other side where all of its linked sentences do. Only sentences in order count: what
moved or was added says nothing about where paragraphs begin. Furniture counts neither, and a sentence that merely
changed over to the next paragraph divides nothing. What else changed in the sentences is told by their own edits.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from provenance.edits.changes import Change, words_changed
from provenance.records.edit import Edit, Side

if TYPE_CHECKING:
    from provenance.edits.align import Link
    from provenance.edits.units import Reading, Sentence

_FURNITURE = frozenset(["boilerplate", "credit"])
_BETWEEN = _FURNITURE | {"fragment"}
"""Kinds that may stand between neighbours, as a crosshead does."""


@dataclass(slots=True)
class _Ties:
    """Which paragraphs of the other side a paragraph is tied to, and the sentences by which."""

    places: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))


def divided_paragraphs(a: Reading, b: Reading, links: list[Link]) -> Iterator[Change]:
    """One change ``split`` or ``merged`` for every paragraph that became several, or became one of several.

    Material to nobody and without classes or counted words. None where a link of sentences already says the same.
    """
    if not _cross(a, b, links):
        return
    forth, back = _ties(a, b, links)
    told = {(tuple(link.a), tuple(link.b)) for link in links if len(link.a) != len(link.b)}
    of_a, of_b = _by_paragraph(a), _by_paragraph(b)
    for whole, parts in _divided(forth, back, b, of_b):
        one = of_a[whole] if set(forth[whole].places) == set(parts) else _from_to(forth[whole], parts)
        other = [place for part in parts for place in of_b[part]]
        if (tuple(one), tuple(other)) not in told:
            yield _change("split", a, b, one, other)
    for whole, parts in _divided(back, forth, a, of_a):
        other = of_b[whole] if set(back[whole].places) == set(parts) else _from_to(back[whole], parts)
        one = [place for part in parts for place in of_a[part]]
        if (tuple(one), tuple(other)) not in told:
            yield _change("merged", a, b, one, other)


def _cross(a: Reading, b: Reading, links: list[Link]) -> bool:
    """Whether any paragraph is tied to more than one of the other side: looked at first, since it is quick."""
    pairs = {
        (a.sentences[i].paragraph, b.sentences[j].paragraph)
        for link in links
        if not link.moved
        for i in link.a
        for j in link.b
    }
    return len({one for one, _ in pairs}) < len(pairs) or len({other for _, other in pairs}) < len(pairs)


def _ties(a: Reading, b: Reading, links: list[Link]) -> tuple[dict[int, _Ties], dict[int, _Ties]]:
    """Ties of a's paragraphs to b's, and back."""
    forth: defaultdict[int, _Ties] = defaultdict(_Ties)
    back: defaultdict[int, _Ties] = defaultdict(_Ties)
    for link in links:
        if link.moved:
            continue
        for i in link.a:
            for j in link.b:
                one, other = a.sentences[i], b.sentences[j]
                if one.kind not in _FURNITURE and other.kind not in _FURNITURE:
                    forth[one.paragraph].places[other.paragraph].add(i)
                    back[other.paragraph].places[one.paragraph].add(j)
    return dict(forth), dict(back)


def _by_paragraph(reading: Reading) -> dict[int, list[int]]:
    """The sentences of every paragraph that has any."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for place, sentence in enumerate(reading.sentences):
        found[sentence.paragraph].append(place)
    return dict(found)


def _divided(
    forth: dict[int, _Ties], back: dict[int, _Ties], reading: Reading, sentences: dict[int, list[int]]
) -> Iterator[tuple[int, list[int]]]:
    """Paragraphs, and the neighbouring paragraphs of the other side (``reading``) that belong to each alone."""
    for whole in sorted(forth):
        run: list[int] = []
        for part in sorted(forth[whole].places):
            if len(back[part].places) > 1:
                continue
            if run and not _neighbours(run[-1], part, reading, sentences):
                if len(run) > 1:
                    yield whole, run
                run = []
            run.append(part)
        if len(run) > 1:
            yield whole, run


def _neighbours(one: int, other: int, reading: Reading, sentences: dict[int, list[int]]) -> bool:
    """Whether nothing but furniture and crossheads stands between two paragraphs."""
    between = range(one + 1, other)
    return all(reading.sentences[place].kind in _BETWEEN for part in between for place in sentences.get(part, ()))


def _from_to(ties: _Ties, parts: list[int]) -> list[int]:
    """The sentences from the first tied to one of the parts to the last."""
    tied = [place for part in parts for place in ties.places[part]]
    return list(range(min(tied), max(tied) + 1))


def _change(operation: str, a: Reading, b: Reading, one: list[int], other: list[int]) -> Change:
    first, second = _side(a, one), _side(b, other)
    edit = Edit(
        operation="split" if operation == "split" else "merged",
        classes=(),
        a=first,
        b=second,
        words=words_changed(a, one, b, other),
    )
    return Change(edit, (float(other[0]), -1), material=False, sentences=0, of_paragraphs=True)


def _side(reading: Reading, places: list[int]) -> Side:
    sentences: list[Sentence] = [reading.sentences[place] for place in places]
    paragraphs = sorted({sentence.paragraph for sentence in sentences})
    return Side(paragraphs=tuple(paragraphs), text=reading.text(sentences[0], sentences[-1]))
