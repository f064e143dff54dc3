"""A match as the store keeps it: one list of figures, not the record's names and values, as there are many of them.

Making one needs no database: it is done by whoever compared the pair.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple, get_args

from provenance.errors import StoreStateError
from provenance.records.match import Match, MatchKind, Passage
from provenance.store.codec import NEEDS_REBUILD

_KINDS = get_args(MatchKind)


class Kept(NamedTuple):
    """A verified pair by the rows of its articles, and its figures."""

    one: int
    other: int
    record: str


class Progress(NamedTuple):
    """How far the pairs of a store are compared."""

    judgement: str
    row: int
    """All pairs of articles up to this one are kept."""
    token: str
    """Another one whenever the matches are begun anew."""


def kept(one: int, other: int, match: Match) -> Kept:
    """A match as it is kept; the rows are those of its ``a`` and ``b``."""
    return Kept(one, other, _packed(match))


def unkept(one: str, other: str, record: str, passages: Callable[[Match], bool] | None = None) -> Match:
    """The match of two articles, given by their ids.

    :param passages: whether to read its passages; they are always read where it is not given.
    :raises StoreStateError: it is no such record.
    """
    try:
        kind, jaccard, share_a, share_b, words_a, words_b, spare, flat = json.loads(record)
        match = Match(
            a=one,
            b=other,
            jaccard=float(jaccard),
            containment_a=float(share_a),
            containment_b=float(share_b),
            passages=_passages(flat) if passages is None else (),
            words_a=int(words_a),
            words_b=int(words_b),
            kind=_KINDS[_KINDS.index(kind)],
            spare=int(spare),
        )
        return replace(match, passages=_passages(flat)) if passages is not None and passages(match) else match
    except (ValueError, TypeError, OverflowError, RecursionError) as error:
        raise StoreStateError(NEEDS_REBUILD, "match", str(error)) from error


def _packed(match: Match) -> str:
    shares = (match.jaccard, match.containment_a, match.containment_b)
    flat = [n for one in match.passages for n in (*one.a, *one.b, one.words, int(one.quoted))]
    return json.dumps([match.kind, *shares, match.words_a, match.words_b, match.spare, flat], separators=(",", ":"))


def _passages(flat: list[int]) -> tuple[Passage, ...]:
    if not set(map(type, flat)) <= {int}:
        raise ValueError("passages are whole numbers")
    figures = zip(*(flat[step::6] for step in range(6)), strict=True)
    return tuple(
        Passage(a=(start, end), b=(other_start, other_end), words=words, quoted=bool(quoted))
        for start, end, other_start, other_end, words, quoted in figures
    )
