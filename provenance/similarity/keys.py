"""Keys to find candidate pairs by: MinHash bands and winnowed fingerprints, as SQL's signed 64-bit integers.

Two shared fingerprints make a candidate pair. It makes no claim beyond that: a key is no evidence. Winnowing: of every
``window`` consecutive 5-word hashes the least is kept (Schleimer, Wilkerson, Aiken: "Winnowing: Local Algorithms for
Document Fingerprinting", SIGMOD 2003), so that every shared run of 20 words shares a fingerprint, and every shared run
of 36 at least two of the places that fingerprints were taken from.

A short text would have few fingerprints, and an edit of every tenth word could hit them all. Below ``PLENTY`` runs the
window is halved until they are ``PLENTY`` for a window of 16: what is least among sixteen is the least of any eight
around it, so that every fingerprint of a wide window is one of a narrow window too, and short and long texts meet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.similarity.shingles import SPEC, mix

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PLENTY = 192
"""Runs from which on a text is winnowed by the full window; half of them are for half the window, and so on."""


def band_keys(values: NDArray[np.uint32]) -> NDArray[np.int64]:
    """One row of ``SPEC.bands`` keys for every row of signature values; left-over values are unused."""
    import numpy as np

    used = values[:, : SPEC.bands * SPEC.rows].reshape(len(values), SPEC.bands, SPEC.rows).astype(np.uint64)
    keys = np.broadcast_to(np.arange(1, SPEC.bands + 1, dtype=np.uint64), used.shape[:2])
    for row in range(SPEC.rows):
        keys = mix((keys << np.uint64(32)) ^ (keys >> np.uint64(32)) ^ used[:, :, row])
    return keys.view(np.int64)


def fingerprints(hashes: NDArray[np.uint64], counts: NDArray[np.int64]) -> list[tuple[int, ...]]:
    """The winnowed fingerprints of each text, sorted, from the hashes of all their 5-word runs in order.

    :param counts: the number of runs of each text.
    """
    import numpy as np

    found: list[tuple[int, ...]] = [()] * len(counts)
    starts = (np.cumsum(counts) - counts).tolist()
    spans = [(start, start + size, window_of(size)) for start, size in zip(starts, counts.tolist(), strict=True)]
    least, window = hashes, 1
    while len(least):
        other = np.append(np.ones(1, dtype=np.bool_), least[1:] != least[:-1])
        for text, (start, end, mine) in enumerate(spans):
            if mine == window and start < end:
                other[start] = True
                places = slice(start, end - window + 1)
                found[text] = tuple(sorted(set(least[places][other[places]].view(np.int64).tolist())))
        least = np.minimum(least[:-window], least[window:]) if window < SPEC.window else least[:0]
        window *= 2
    return found


def window_of(runs: int) -> int:
    """The window by which a text of so many runs is winnowed."""
    window, plenty = SPEC.window, PLENTY
    while window > 1 and runs < plenty:
        window, plenty = window // 2, plenty // 2
    return window
