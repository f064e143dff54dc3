"""Every pair of the store compared once: candidates sifted, compared by several processes, and the matches kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from hashlib import sha256
from typing import TYPE_CHECKING, TypeVar

from provenance import similarity
from provenance.app.crew import crew_of, divided, in_parts
from provenance.app.sifting import sift
from provenance.errors import ProvenanceError
from provenance.records.match import Match
from provenance.similarity.candidates import Pairs, joined, together, without
from provenance.store import Kept, Progress, kept

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from provenance.app.desk import Desk

_PART = 1_000
"""Pairs compared, and kept, at once."""
_MANY = 20_000
"""Pairs from which on several processes pay: each takes a second to start."""
_ROUND = 8_000_000
"""Pairs in memory at once."""

Rows = Sequence[tuple[int, int]]
"""Pairs of articles by their rows."""
Done = TypeVar("Done")


def keep_new_matches(desk: Desk) -> bool:
    """Compare and keep every pair of the store that is not compared yet, before anything is known of furniture.

    False where the store cannot be written, and nothing is kept.
    """
    try:
        begun = desk.store.begin_comparing(judgement_of(desk))
    except ProvenanceError:
        return False
    for reached, found in _each_part(desk, kept_part, begun.row, begun):
        if found or reached > begun.row:
            desk.store.keep_matches(begun, found, reached)
    return True


def compared_matches(desk: Desk) -> Iterator[Match]:
    """Every pair of a store that cannot be written, compared as the others are, in the order of ids."""
    found = [match for _, part in _each_part(desk, compare_part, 0) for _, _, match in part]
    return iter(sorted(found, key=lambda match: (match.a, match.b)))


def judgement_of(desk: Desk) -> str:
    """What names the way in which pairs are judged: the settings' outlets tell which sites are one publisher."""
    outlets = desk.settings.outlets
    if not outlets:
        return similarity.JUDGEMENT
    return f"{similarity.JUDGEMENT}-{sha256(repr(outlets).encode()).hexdigest()[:12]}"


def _each_part(
    desk: Desk, work: Callable[[Desk, Rows], list[Done]], after: int, begun: Progress | None = None
) -> Iterator[tuple[int, list[Done]]]:
    """``work`` of the pairs of which one came after a row; with each part the row up to which all are told before it.

    :param begun: pairs that are kept already are left out.
    """
    told = after
    with ExitStack() as stack:
        crew: Executor | None = None
        for reached, pairs in _rounds(desk.store.candidate_blocks(after)):
            many = len(pairs[0]) >= _MANY
            if many and crew is None and (crew := crew_of(desk)):
                stack.callback(crew.shutdown, cancel_futures=True)
            there = desk.store.kept_pairs(begun, told) if many and begun else []
            later, earlier, _ = together(sift(desk, without(pairs, there), crew))
            parts = divided(list(zip(later.tolist(), earlier.tolist(), strict=True)), _PART)
            for found in in_parts(desk, work, parts, crew=crew):
                yield told, found
            told = reached
            yield told, []


def _rounds(blocks: Iterable[tuple[int, Pairs]]) -> Iterator[tuple[int, Pairs]]:
    """Blocks of pairs, so many together as memory allows: what lies near one another is read once."""
    held: list[Pairs] = []
    reached = 0
    for reached, block in blocks:
        held.append(block)
        if sum(len(pairs[0]) for pairs in held) >= _ROUND:
            yield reached, joined(held)
            held = []
    if held:
        yield reached, joined(held)


def kept_part(desk: Desk, pairs: Rows) -> list[Kept]:
    """As ``compare_part``, as the store keeps them."""
    return [kept(one, other, match) for one, other, match in compare_part(desk, pairs)]


def compare_part(desk: Desk, pairs: Rows) -> list[tuple[int, int, Match]]:
    """Those of some candidate pairs that are matches, with the rows of their ``a`` and ``b``: smaller ids first."""
    articles = desk.stored_in(sorted({row for pair in pairs for row in pair}))
    found = []
    for pair in pairs:
        one, other = sorted(pair, key=lambda row: articles[row].id)
        compared = similarity.compare(articles[one], articles[other])
        if isinstance(compared, Match):
            found.append((one, other, compared))
    return found
