"""Turn links between sentences into edits, in the order of the child's text.

Consecutive sentences that were cut (or added, or moved as they are) make one edit; credit lines, furniture and notes of
correction among them stand apart. A cut sentence of content has no class: it is material by itself, and the parent says
what was lost. An added one has the classes of the facts that it brings in. A short sentence or a line of furniture that
only stands elsewhere makes no edit; the script shows it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from provenance.edits.align import MOVED_WORDS, Link
from provenance.edits.classify import carried, classify, resembling
from provenance.edits.knowledge import Knowledge, Wording
from provenance.edits.quotations import quotation_spans
from provenance.edits.script import operations, shared_ids, spell
from provenance.edits.vicinity import near_differences
from provenance.records.edit import Edit, EditClass, Operation, Side
from provenance.text.normalize import fold
from provenance.text.tokens import words

if TYPE_CHECKING:
    from provenance.edits.units import Reading, Sentence
    from provenance.records.edit import WordOperation

FACTS: frozenset[EditClass] = frozenset(["quotation", "number", "date", "name", "attribution", "hedge"])
"""Classes that make an edit material."""

_FURNITURE: dict[str, EditClass] = {"boilerplate": "boilerplate", "credit": "credit", "correction": "correction"}


@dataclass(frozen=True, slots=True)
class Change:
    """An edit, and what the summary counts of it."""

    edit: Edit
    order: tuple[float, int]
    """Place in the child's sentences; what was cut follows what it stood behind."""
    material: bool
    sentences: int = 1
    deleted: int = 0
    """Words of the parent that went."""
    inserted: int = 0
    changed: int = 0
    """Words changed inside linked sentences, a replaced one once."""
    of_paragraphs: bool = False
    """Only where paragraphs begin differs: no words, nothing of meaning."""


def find_changes(a: Reading, b: Reading, links: list[Link], known: Knowledge) -> list[Change]:
    """All changes between two bodies."""
    changes = [*_cut(a, links), *_added(b, links, known), *_moved(a, b, links, known)]
    changes += [change for link in links if not link.moved for change in _altered(a, b, link, known)]
    return sorted(changes, key=lambda change: change.order)


def headline_change(a: str | None, b: str | None, known: Knowledge) -> Change | None:
    """The change of the headline; None where one is unknown or they differ in case, punctuation or spaces only."""
    if a is None or b is None:
        return None
    words_a, words_b = ([fold(word) for word in words(text)] for text in (a, b))
    if words_a == words_b:
        return None
    classes: tuple[EditClass, ...] = ("wording",)
    if resembling(a, b, known):
        classes = classify(_titled(a), _titled(b), known)
    edit = Edit(
        operation="headline",
        classes=classes,
        a=Side(paragraphs=(), text=a),
        b=Side(paragraphs=(), text=b),
        words=operations(a, b),
    )
    return Change(edit, (-1.0, 0), material=not FACTS.isdisjoint(classes))


def _titled(title: str) -> Wording:
    return Wording(title, tuple(quotation_spans(title)))


def _cut(a: Reading, links: list[Link]) -> Iterator[Change]:
    linked = {place for link in links for place in link.a}
    behind: dict[int, float] = {link.a[-1]: float(link.b[-1]) for link in links if not link.moved}
    places = sorted(behind)
    for run in _runs(a.sentences, linked):
        before = bisect_left(places, run[0]) - 1
        place = behind[places[before]] + 0.25 if before >= 0 else -0.75
        yield _one_sided("cut", a, run, (place, run[0]))


def _added(b: Reading, links: list[Link], known: Knowledge) -> Iterator[Change]:
    linked = {place for link in links for place in link.b}
    for run in _runs(b.sentences, linked):
        content = b.sentences[run[0]].kind not in _FURNITURE
        yield _one_sided("added", b, run, (float(run[0]), 0), carried(_wording(b, run), known) if content else ())


def _runs(sentences: list[Sentence], linked: set[int]) -> Iterator[list[int]]:
    """Consecutive sentences without a link, furniture apart from content."""
    run: list[int] = []
    for place, sentence in enumerate(sentences):
        if run and (place in linked or _FURNITURE.get(sentence.kind) != _FURNITURE.get(sentences[run[-1]].kind)):
            yield run
            run = []
        if place not in linked:
            run.append(place)
    if run:
        yield run


def _one_sided(
    operation: Literal["cut", "added"],
    reading: Reading,
    run: list[int],
    order: tuple[float, int],
    facts: tuple[EditClass, ...] = (),
) -> Change:
    sentences = [reading.sentences[place] for place in run]
    size = sum(sentence.size for sentence in sentences)
    kind = _FURNITURE.get(sentences[0].kind)
    side = _side(reading, run)
    edit = Edit(
        operation=operation,
        classes=(kind,) if kind else facts,
        a=side if operation == "cut" else None,
        b=side if operation == "added" else None,
    )
    return Change(
        edit,
        order,
        material=kind == "correction" or any(sentence.kind == "content" for sentence in sentences),
        sentences=len(run),
        deleted=size if operation == "cut" else 0,
        inserted=size if operation == "added" else 0,
    )


def _side(reading: Reading, places: list[int]) -> Side:
    sentences = [reading.sentences[place] for place in places]
    paragraphs = sorted({sentence.paragraph for sentence in sentences})
    return Side(paragraphs=tuple(paragraphs), text=reading.text(sentences[0], sentences[-1]))


def _moved(a: Reading, b: Reading, links: list[Link], known: Knowledge) -> Iterator[Change]:
    """Moved sentences; those that moved together, as they are, are one edit."""
    block: list[Link] = []
    for link in [*(link for link in links if link.moved), None]:
        if block and not (link and _follows(block[-1], link)):
            yield from _moved_block(a, b, block, known)
            block = []
        if link:
            block.append(link)


def _follows(one: Link, other: Link) -> bool:
    return one.same and other.same and one.a[-1] + 1 == other.a[0] and one.b[-1] + 1 == other.b[0]


def _moved_block(a: Reading, b: Reading, block: list[Link], known: Knowledge) -> Iterator[Change]:
    joined = Link([i for link in block for i in link.a], [j for link in block for j in link.b], same=block[0].same)
    weighty = any(a.sentences[i].kind == "content" and a.sentences[i].size >= MOVED_WORDS for i in joined.a)
    if weighty:
        yield _linked("moved", a, b, joined, known)


def _altered(a: Reading, b: Reading, link: Link, known: Knowledge) -> Iterator[Change]:
    """The change of a link that stands in order; none where only white space differs."""
    one, other = (
        reading.text(reading.sentences[places[0]], reading.sentences[places[-1]])
        for reading, places in ((a, link.a), (b, link.b))
    )
    if one == other or one.split() == other.split():
        return
    operation: Operation = "rewritten"
    if len(link.a) != len(link.b):
        operation = "split" if len(link.a) < len(link.b) else "merged"
    yield _linked(operation, a, b, link, known)


def _linked(operation: Operation, a: Reading, b: Reading, link: Link, known: Knowledge) -> Change:
    one, other = _side(a, link.a), _side(b, link.b)
    keys_a, keys_b = _keys(a, link.a), _keys(b, link.b)
    blocks = shared_ids(keys_a, keys_b)
    shared = sum(size for _, _, size in blocks)
    classes = _classes(a, b, link, known)
    return Change(
        Edit(operation=operation, classes=classes, a=one, b=other, words=words_changed(a, link.a, b, link.b)),
        (float(link.b[0]), 0),
        material=not FACTS.isdisjoint(classes),
        sentences=len(link.b),
        deleted=len(keys_a) - shared,
        inserted=len(keys_b) - shared,
        changed=_changed_words(blocks, len(keys_a), len(keys_b)),
    )


def words_changed(a: Reading, one: list[int], b: Reading, other: list[int]) -> tuple[WordOperation, ...]:
    """The script between sentences of the two bodies, by the words already read."""
    ends_a, ends_b = (a.sentences[one[0]], a.sentences[one[-1]]), (b.sentences[other[0]], b.sentences[other[-1]])
    blocks = shared_ids(a.exact[ends_a[0].first : ends_a[1].last], b.exact[ends_b[0].first : ends_b[1].last])
    return spell(a.text(*ends_a), a.located(*ends_a), b.text(*ends_b), b.located(*ends_b), blocks)


def _keys(reading: Reading, places: list[int]) -> list[int]:
    return [key for place in places for key in reading.sentences[place].key]


def _changed_words(blocks: list[tuple[int, int, int]], count_a: int, count_b: int) -> int:
    total = i = j = 0
    for x, y, size in [*blocks, (count_a, count_b, 0)]:
        total += max(x - i, y - j)
        i, j = x + size, y + size
    return total


def _classes(a: Reading, b: Reading, link: Link, known: Knowledge) -> tuple[EditClass, ...]:
    one, other = _wording(a, link.a), _wording(b, link.b)
    if one.text.split() == other.text.split():
        return ()
    kinds = {reading.sentences[place].kind for reading, places in ((a, link.a), (b, link.b)) for place in places}
    if kinds <= {"boilerplate", "credit"}:
        return tuple(sorted(_FURNITURE[kind] for kind in kinds))
    if fold(one.text) == fold(other.text):
        return ("style",)
    return classify(*near_differences(one, other), known, divided=len(link.a) != len(link.b))


def _wording(reading: Reading, places: list[int]) -> Wording:
    sentences = [reading.sentences[place] for place in places]
    start, end = sentences[0].start, sentences[-1].end
    quoted = tuple((first - start, last - start) for sentence in sentences for first, last in sentence.quoted())
    return Wording(reading.body[start:end], quoted)
