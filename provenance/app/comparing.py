"""Every pair of the store compared once: candidates sifted, compared by several processes, and the matches kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from hashlib import sha256
from typing import TYPE_CHECKING

from provenance import similarity
from provenance.app.crew import crew_of, divided, in_parts
from provenance.errors import ProvenanceError
from provenance.records.match import Match

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from provenance.app.desk import Desk
    from provenance.records.article import Article

_PART = 1_000
"""Pairs compared, and kept, at once."""
_MANY = 20_000
"""Pairs from which on several processes pay: each takes a second to start."""

Pair = tuple[str, str]


def keep_new_matches(desk: Desk) -> bool:
    """Compare and keep every pair of the store that is not compared yet, before anything is known of furniture.

    False where the store cannot be written, and nothing is kept.
    """
    judgement = judgement_of(desk)
    try:
        for reached, found in _new_matches(desk, desk.store.compared(judgement)):
            desk.store.keep_matches(judgement, found, reached)
    except ProvenanceError:
        return False
    return True


def kept_matches(desk: Desk) -> Iterator[Match]:
    """Every pair of the store that compares as a match, in the order of ids, before anything is known of furniture.

    A store that cannot be written answers the same, and compares again every time.
    """
    if keep_new_matches(desk):
        return desk.store.each_match()
    found = [match for _, part in _new_matches(desk, 0) for match in part]
    return iter(sorted(found, key=lambda match: (match.a, match.b)))


def judgement_of(desk: Desk) -> str:
    """What names the way in which pairs are judged: the settings' outlets tell which sites are one publisher."""
    outlets = desk.settings.outlets
    if not outlets:
        return similarity.JUDGEMENT
    return f"{similarity.JUDGEMENT}-{sha256(repr(outlets).encode()).hexdigest()[:12]}"


def _new_matches(desk: Desk, after: int) -> Iterator[tuple[int, list[Match]]]:
    """Verified pairs of which one came after a row; with each part the row up to which all are told before it."""
    told = after
    with ExitStack() as stack:
        crew: Executor | None = None
        for reached, pairs in desk.store.candidate_blocks(after):
            if crew is None and len(pairs) >= _MANY and (crew := crew_of(desk)):
                stack.callback(crew.shutdown, cancel_futures=True)
            for found in in_parts(desk, compare_part, divided(pairs, _PART), crew=crew):
                yield told, found
            told = reached
            yield told, []


def compare_part(desk: Desk, pairs: Sequence[Pair]) -> list[Match]:
    """Those of some candidate pairs that are matches."""
    articles = desk.stored(sorted({key for pair in pairs for key in pair}))
    compared = (similarity.compare(articles[one], articles[other]) for one, other in sift(pairs, articles))
    return [one for one in compared if isinstance(one, Match)]


def sift(pairs: Sequence[Pair], articles: Mapping[str, Article]) -> Iterator[Pair]:
    """The pairs that must be compared."""
    made = similarity.outlines([article.paragraphs for article in articles.values()])
    known = dict(zip(articles, made, strict=True))
    return (pair for pair in pairs if similarity.may_match(known[pair[0]], known[pair[1]]))
