"""What a child changed: edits, the exact script, and their sum."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Operation = Literal["headline", "cut", "added", "moved", "rewritten", "split", "merged"]
EditClass = Literal[
    "quotation",
    "number",
    "date",
    "name",
    "attribution",
    "hedge",
    "correction",
    "credit",
    "wording",
    "spelling",
    "style",
    "typo",
    "boilerplate",
]
WordOperation = tuple[Literal["equal", "delete", "insert"], str]
"""A run of text that stays, goes or comes. Texts carry their own spaces, so that they join without loss."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """Where an edit stands in one of the two bodies."""

    paragraphs: tuple[int, ...]
    """Indices into that article's paragraphs; empty for a headline."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One change from parent ``a`` to child ``b``."""

    operation: Operation
    classes: tuple[EditClass, ...]
    a: Side | None
    b: Side | None
    words: tuple[WordOperation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The change in numbers and one sentence. Counts are words."""

    words_a: int
    words_b: int
    cut_words: int
    added_words: int
    changed_words: int
    kept_share: float
    """Share of a's words that b still has, moved or not."""
    material: bool
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EditReport:
    """Edits of one pair. Joining equal and delete of ``script`` gives a's body, equal and insert gives b's."""

    a: str
    b: str
    similarity: float
    """Share of b's words that stand in runs of five or more words shared with a, moved or not."""
    edits: tuple[Edit, ...]
    script: tuple[WordOperation, ...]
    summary: Summary
    parent_changed_since: bool = False
    """By its stated times a was modified after b was out: some of the changes may be a's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """What a publisher changed in its text after a copy was made of it, as far as the copy still has the old text."""

    article: str
    """Id of the copy."""
    parent: str
    """Id of the version that the copy has."""
    later: str
    """Id of the publisher's newer version."""
    note: str | None
    """The newer version's note of correction, which the copy lacks; None where it says nothing of the kind."""
    edits: tuple[Edit, ...]
    """Facts that the newer version altered and the copy has as they were; from the parent to the newer version."""
