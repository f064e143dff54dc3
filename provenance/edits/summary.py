"""Sum a list of changes up in numbers and one sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from provenance.edits.changes import FACTS, Change
from provenance.records.edit import EditClass, Side, Summary

if TYPE_CHECKING:
    from provenance.edits.script import Block
    from provenance.edits.units import Reading

RUN_WORDS = 5
"""Words that two texts must share in a row for it to count."""

FACT_NAMES: tuple[tuple[EditClass, str], ...] = (
    ("quotation", "quotation"),
    ("number", "number"),
    ("date", "date"),
    ("name", "name"),
    ("attribution", "attribution"),
    ("hedge", "hedge"),
)
"""Facts in the order in which they are told."""

_FURNITURE = frozenset(["boilerplate", "credit"])
_WRITING = frozenset(["spelling", "style"])


def share_in_runs(a: Sequence[object], b: Sequence[object], blocks: Sequence[Block] = ()) -> float:
    """Share of ``b``'s words that stand in runs of five or more words shared with ``a``, anywhere; 0.0 for no words.

    ``blocks`` are words of which it is known already that both share them: they only save work.

    >>> share_in_runs("a b c d e f".split(), "x a b c d e".split())
    0.8333333333333334
    """
    covered = bytearray(len(b))
    for _, j, size in blocks:
        if size >= RUN_WORDS:
            covered[j : j + size] = b"\x01" * size
    whole = b"\x01" * RUN_WORDS
    loose = [(place, run) for place, run in enumerate(_runs(b)) if covered[place : place + RUN_WORDS] != whole]
    shared = {run for _, run in loose}.intersection(_runs(a)) if loose else set()
    for place, run in loose:
        if run in shared:
            covered[place : place + RUN_WORDS] = whole
    return sum(covered) / len(b) if b else 0.0


def _runs(words: Sequence[object]) -> Iterator[tuple[object, ...]]:
    """Every run of so many words."""
    return zip(*(words[place:] for place in range(RUN_WORDS)), strict=False)


def sum_up(a: Reading, b: Reading, changes: list[Change], blocks: list[Block]) -> Summary:
    """The summary. ``kept_share`` is 1.0 where the parent has no words.

    Kept are the words that linked sentences still have; where the sentences are no guide (a side without full stops),
    at least those that both bodies have in runs in one order. ``blocks`` are the shared words of the bodies.
    """
    deleted = sum(change.deleted for change in changes)
    in_runs = sum(size for _, _, size in blocks if size >= RUN_WORDS)
    kept = max(len(a.words) - deleted, in_runs) / len(a.words) if a.words else 1.0
    return Summary(
        words_a=len(a.words),
        words_b=len(b.words),
        cut_words=sum(change.deleted for change in changes if change.edit.operation == "cut"),
        added_words=sum(change.inserted for change in changes if change.edit.operation == "added"),
        changed_words=sum(change.changed for change in changes),
        kept_share=kept,
        material=any(change.material for change in changes),
        sentence=_sentence(a, b, changes, kept),
    )


def _sentence(a: Reading, b: Reading, changes: list[Change], kept: float) -> str:
    headline = ["headline changed"] * any(change.edit.operation == "headline" for change in changes)
    body = [change for change in changes if change.edit.operation != "headline" and not change.of_paragraphs]
    if a.body == b.body:
        return ", ".join(["identical text", *headline])
    if not a.words or not b.words:
        return ", ".join(
            [f"no text left of {_count(len(a.words), 'word')}" if a.words else "the parent has no text", *headline]
        )
    if body and all(change.edit.operation in {"cut", "added"} for change in body) and kept == 0:
        return ", ".join(["nothing kept", *headline])
    writing = [*_writing(body), *_paragraphs(changes)]
    facts = list(_texts(a, body))
    if not facts:
        return "; ".join(["no word changed", *headline, *writing])
    return ", ".join([f"kept {_percent(kept)} %", *facts, *headline, *writing])


def _percent(share: float) -> int:
    """Rounded, but 100 and 0 only where they are exact."""
    return round(share * 100) if share in {0.0, 1.0} else min(99, max(1, round(share * 100)))


def _texts(a: Reading, body: list[Change]) -> Iterator[str]:
    """What was done to the text, but for spelling, style and paragraphs: altered facts first."""
    changed = [change for change in body if change.edit.operation != "added"]
    altered = [
        _count(sum(name in change.edit.classes for change in changed), word)
        for name, word in FACT_NAMES
        if any(name in change.edit.classes for change in changed)
    ]
    if altered:
        yield f"altered {_listed(altered)}"
    yield from _cuts(a, body)
    yield from _counted(body, "added", "added")
    yield from _counted(body, "moved", "moved")
    reworded = sum("wording" in change.edit.classes and FACTS.isdisjoint(change.edit.classes) for change in body)
    if reworded:
        yield f"reworded {_count(reworded, 'sentence')}"
    split = sum(change.edit.operation == "split" for change in body)
    if split:
        yield f"split {_count(split, 'sentence')}"
    merged = sum(change.edit.operation == "merged" for change in body)
    if merged:
        yield f"merged sentences in {_count(merged, 'place')}"
    corrections = sum("correction" in change.edit.classes for change in body)
    if corrections:
        yield _count(corrections, "correction")


def _cuts(a: Reading, body: list[Change]) -> Iterator[str]:
    cuts = [change for change in _of_content(body) if change.edit.operation == "cut" and not _is_note(change)]
    if cuts and _at_end(a, cuts[-1]):
        last = cuts.pop()
        side = last.edit.a
        where = _end_named(a, side) if side else "the end"
        yield f"cut {where} ({_count(last.deleted, 'word')})"
    if cuts:
        sentences = sum(change.sentences for change in cuts)
        yield f"cut {_count(sentences, 'sentence')} ({_count(sum(change.deleted for change in cuts), 'word')})"


def _end_named(a: Reading, side: Side) -> str:
    """ "the last 3 paragraphs" where whole paragraphs were cut, else "the end"."""
    first = next(sentence for sentence in a.sentences if sentence.paragraph == side.paragraphs[0])
    if not side.text.startswith(a.body[first.start : first.end]):
        return "the end"
    return "the last paragraph" if len(side.paragraphs) == 1 else f"the last {len(side.paragraphs)} paragraphs"


def _of_content(body: list[Change]) -> list[Change]:
    return [change for change in body if _FURNITURE.isdisjoint(change.edit.classes)]


def _is_note(change: Change) -> bool:
    """A note of correction that came or went, which is told apart."""
    return change.edit.operation in {"cut", "added"} and "correction" in change.edit.classes


def _at_end(a: Reading, cut: Change) -> bool:
    """Whether nothing but furniture stands behind the cut in the parent."""
    side = cut.edit.a
    if side is None:
        return False
    end = a.body.rfind(side.text) + len(side.text)
    behind = [sentence for sentence in a.sentences if sentence.start >= end]
    return all(sentence.kind in {"boilerplate", "credit"} for sentence in behind)


def _counted(body: list[Change], operation: str, verb: str) -> Iterator[str]:
    """Sentences of content that were added or moved."""
    found = [change for change in _of_content(body) if change.edit.operation == operation and not _is_note(change)]
    if not found:
        return
    sentences = sum(change.sentences for change in found)
    counted = f"{verb} {_count(sentences, 'sentence')}"
    inserted = sum(change.inserted for change in found)
    yield f"{counted} ({_count(inserted, 'word')})" if operation == "added" else counted


def _writing(body: list[Change]) -> Iterator[str]:
    """Spelling and style, slips, credit lines and furniture, each counted once for every edit."""
    kinds = [name for name in ("spelling", "style") if any(name in change.edit.classes for change in body)]
    count = sum(not _WRITING.isdisjoint(change.edit.classes) for change in body)
    if kinds:
        yield _count(count, f"{' and '.join(kinds)} change")
    slips = sum("typo" in change.edit.classes for change in body)
    if slips:
        yield _count(slips, "slip")
    furniture = sum(not _FURNITURE.isdisjoint(change.edit.classes) for change in body)
    if furniture:
        yield f"{_count(furniture, 'change')} in credit lines or furniture"


def _paragraphs(changes: list[Change]) -> Iterator[str]:
    """Paragraphs of the parent that were divided, or joined with others."""
    for operation in ("split", "merged"):
        sides = [change.edit.a for change in changes if change.of_paragraphs and change.edit.operation == operation]
        count = sum(len(side.paragraphs) for side in sides if side)
        if count:
            yield f"{_count(count, 'paragraph')} {operation}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _listed(parts: list[str]) -> str:
    return " and ".join(part for part in (", ".join(parts[:-1]), parts[-1]) if part)
