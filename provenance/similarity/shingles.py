"""From words to 64-bit numbers: the one versioned hash of this project (``SPEC.version``).

A word's hash is a polynomial of the UTF-8 bytes of its folded form (``scan``), a run's hash a polynomial of its words'
hashes, both modulo 2**64 and mixed by MurmurHash3's 64-bit finalizer (public domain, Austin Appleby). Polynomials,
because prefix sums then hash every word, and every run of words, of many texts in a few passes of numpy, and any other
implementation can give the same bits. It refuses to be a cryptographic hash: who wants two words to collide can make
them collide, which is why ``compare`` looks at the words themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from provenance.records.fingerprint import SignatureSpec
from provenance.similarity.scan import word_sums

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SPEC = SignatureSpec(
    scheme="affine32",
    seed=1,
    permutations=128,
    bands=8,
    rows=4,
    shingle_words=3,
    fingerprint_words=5,
    window=16,
    version=3,
)
"""Chosen on planted copies; the table is in ``keys``."""

_RUN_BASE = 0xC2B2AE3D27D4EB4F
_MODULUS = 1 << 64


def run_hashes(texts: Sequence[str], length: int) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Hashes of every run of ``length`` units of every text, and the counts, one a text, by which to divide them.

    A text of fewer units has none. The texts of one call are hashed together, which changes no value.
    """
    return runs_of(*word_hashes(texts), (length,))[0]


def word_hashes(texts: Sequence[str]) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Hashes of all units of all texts in one array, and the number of units of each text."""
    sums, counts = word_sums(texts)
    return mix(sums), counts


def body_hashes(bodies: Sequence[Sequence[str]]) -> tuple[NDArray[np.uint64], list[NDArray[np.int64]]]:
    """Hashes of all units of bodies given as paragraphs, and for each body the number of units of each paragraph."""
    import numpy as np

    hashes, counts = word_hashes([paragraph for body in bodies for paragraph in body])
    return hashes, np.split(counts, np.cumsum([len(body) for body in bodies])[:-1])


def runs_of(
    hashes: NDArray[np.uint64], counts: NDArray[np.int64], lengths: Sequence[int]
) -> list[tuple[NDArray[np.uint64], NDArray[np.int64]]]:
    """For each of the rising lengths, hashes of the runs of so many units within one text, and their number in each."""
    import numpy as np

    found = []
    total, reached = np.zeros(len(hashes), dtype=np.uint64), 0
    for length in lengths:
        for step in range(reached, min(length, len(hashes))):
            factor = np.uint64(pow(_RUN_BASE, step, _MODULUS))
            total = total[: len(hashes) - step] + hashes[step:] * factor
        reached = length
        kept = np.maximum(counts - (length - 1), 0)
        found.append((mix(total[_starts(counts, kept)]), kept))
    return found


def _starts(counts: NDArray[np.int64], kept: NDArray[np.int64]) -> NDArray[np.int64]:
    """Places of the first ``kept`` of the ``counts`` units of each text."""
    import numpy as np

    starts = np.cumsum(counts) - counts
    shifts: NDArray[np.int64] = np.repeat(starts - (np.cumsum(kept) - kept), kept)
    return np.arange(len(shifts), dtype=np.int64) + shifts


def mix(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """MurmurHash3's 64-bit finalizer: a bijection that spreads every bit."""
    import numpy as np

    values = (values ^ (values >> np.uint64(33))) * np.uint64(0xFF51AFD7ED558CCD)
    values = (values ^ (values >> np.uint64(33))) * np.uint64(0xC4CEB9FE1A85EC53)
    mixed: NDArray[np.uint64] = values ^ (values >> np.uint64(33))
    return mixed
