"""What two texts, or two lists of words, have in common from their first character or word on."""

from __future__ import annotations

from collections.abc import Sequence


def shared_start(a: Sequence[str], b: Sequence[str]) -> int:
    """How many characters, or words, are the same before the first that is not.

    >>> shared_start("harbours", "harbour's"), shared_start(["a", "b"], ["a", "b", "c"])
    (7, 2)
    """
    return next(
        (place for place, (one, other) in enumerate(zip(a, b, strict=False)) if one != other), min(len(a), len(b))
    )
