"""Words of many texts found and hashed in a few passes of numpy, without a Python object for any of them.

Typographic marks are made plain first. A text that is plain ASCII then is cut by classes of its bytes, exactly as
``tokens.folded_words`` cuts it; any other text takes that slower way. It refuses to know a second tokenisation: the
tests hold both ways to the same words.
"""

from __future__ import annotations

import string
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from provenance.similarity.units import units
from provenance.text.tokens import folded_words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

APOSTROPHE = "’"
SEPARATORS = "“”„‘«»‹›–—‑…\u00a0\u2009\u202f\u200b•·€£°©®™"
"""No part of any word: between words they are as good as a space."""

WORD, DIGIT, QUOTE, POINT = 1, 2, 4, 8
"""Classes of bytes."""

_BASE = 0x9E3779B97F4A7C15
_MODULUS = 1 << 64
_KEPT = 1 << 19
"""Powers of the base that are kept: those of one block of articles."""


def word_sums(texts: Sequence[str]) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """The polynomial of every unit of every text, in one array, and the number of units of each text."""
    import numpy as np

    made_plain = [plain(text) for text in texts]
    direct = [text for text in made_plain if text is not None]
    if len(direct) == len(texts):
        return _of_plain(direct)
    listed = [units(folded_words(text)) for text, simple in zip(texts, made_plain, strict=True) if simple is None]
    ways = iter(_divided(*_of_plain(direct))), iter(_divided(*_of_units(listed)))
    parts = [next(ways[simple is None]) for simple in made_plain]
    return np.concatenate(parts), np.array([len(part) for part in parts], dtype=np.int64)


def plain(text: str) -> str | None:
    """The text in ASCII with the same words; None where it has letters of other alphabets."""
    if text.isascii():
        return text
    text = text.replace(APOSTROPHE, "'")
    for mark in SEPARATORS:
        text = text.replace(mark, " ")
    return text if text.isascii() else None


def _divided(values: NDArray[np.uint64], counts: NDArray[np.int64]) -> list[NDArray[np.uint64]]:
    import numpy as np

    return np.split(values, np.cumsum(counts)[:-1]) if len(counts) else []


def _of_plain(texts: Sequence[str]) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    import numpy as np

    data = np.frombuffer((" " + " ".join(texts) + " ").encode("ascii"), dtype=np.uint8)
    starts, ends = _spans(data)
    lengths = np.array([len(text) + 1 for text in texts], dtype=np.int64)
    bounds = np.searchsorted(starts, np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(lengths))) + 1)
    return _sums(_tables()[1][data], starts, ends), np.diff(bounds)


def _of_units(lists: Sequence[Sequence[str]]) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    import numpy as np

    joined = "\n".join(unit for words in lists for unit in words).encode("utf-8", "surrogatepass")
    counts = np.array([len(words) for words in lists], dtype=np.int64)
    if not joined:
        return np.zeros(0, dtype=np.uint64), counts
    data = np.frombuffer(b"\n" + joined + b"\n", dtype=np.uint8)
    breaks = np.flatnonzero(data == ord("\n"))
    return _sums(data, breaks[:-1] + 1, breaks[1:]), counts


def _spans(data: NDArray[np.uint8]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Start and end of every word; the first and the last byte are no part of any.

    An apostrophe between letters joins them, a point or comma joins the digits after it, and nothing but these.
    """
    import numpy as np

    classes = _tables()[0][data]
    marks = np.flatnonzero(classes >= QUOTE)
    after = np.where(classes[marks] == QUOTE, classes[marks + 1] & WORD, classes[marks + 1] & DIGIT)
    inner = marks[(classes[marks - 1] & WORD > 0) & (after > 0)]
    inside = (classes & WORD).astype(bool)
    inside[inner] = True
    changes = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    points = inner[classes[inner] == POINT]
    if len(points):
        others = np.flatnonzero((classes & DIGIT) == 0)
        ends = others[np.searchsorted(others, points + 1)]
        cut = np.repeat(ends[(classes[ends] & WORD) > 0], 2)
        changes = np.insert(changes, np.searchsorted(changes, cut), cut)
    return changes[::2], changes[1::2]


def _sums(data: NDArray[np.uint8], starts: NDArray[np.int64], ends: NDArray[np.int64]) -> NDArray[np.uint64]:
    """By prefix sums: an odd base has an inverse, so that the sum of a word does not depend on its place."""
    import numpy as np

    forward, backward = _powers(len(data))
    sums = np.cumsum(data * forward[: len(data)])
    found: NDArray[np.uint64] = (sums[ends - 1] - sums[starts - 1]) * backward[starts]
    return found


@cache
def _tables() -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """The class, and the lower case, of every byte."""
    import numpy as np

    classes = np.zeros(256, dtype=np.uint8)
    lower = np.arange(256, dtype=np.uint8)
    for char in string.ascii_letters + "_":
        classes[ord(char)] = WORD
    for char in string.digits:
        classes[ord(char)] = WORD | DIGIT
    classes[ord("'")] = QUOTE
    classes[[ord("."), ord(",")]] = POINT
    lower[ord("A") : ord("Z") + 1] += 32
    return classes, lower


def _powers(count: int) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """base**k and base**-k modulo 2**64 for k below ``count`` at least."""
    return _kept_powers() if count <= _KEPT else _made_powers(count)


@cache
def _kept_powers() -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    return _made_powers(_KEPT)


def _made_powers(count: int) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    import numpy as np

    both = []
    for factor in (_BASE, pow(_BASE, -1, _MODULUS)):
        steps = np.full(count, factor, dtype=np.uint64)
        steps[0] = 1
        both.append(np.cumprod(steps))
    return both[0], both[1]
