"""Keys to find candidate pairs by: MinHash bands and winnowed fingerprints, as SQL's signed 64-bit integers.

One shared band, or two shared fingerprints, make a candidate pair. It makes no claim beyond that: a key is no
evidence. Winnowing: of every ``window`` consecutive 5-word hashes the least is kept (Schleimer, Wilkerson, Aiken:
"Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003), so that every shared run of 20 words shares a
fingerprint, and every shared run of 36 at least two of the places that fingerprints were taken from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.similarity.shingles import SPEC, mix

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def band_keys(values: NDArray[np.uint32]) -> NDArray[np.int64]:
    """One row of ``SPEC.bands`` keys for every row of signature values; left-over values are unused."""
    import numpy as np

    used = values[:, : SPEC.bands * SPEC.rows].reshape(len(values), SPEC.bands, SPEC.rows).astype(np.uint64)
    keys = np.broadcast_to(np.arange(1, SPEC.bands + 1, dtype=np.uint64), used.shape[:2])
    for row in range(SPEC.rows):
        keys = mix((keys << np.uint64(32)) ^ (keys >> np.uint64(32)) ^ used[:, :, row])
    return keys.view(np.int64)


def fingerprints(hashes: NDArray[np.uint64]) -> tuple[int, ...]:
    """The winnowed fingerprints of one text, sorted, from the hashes of its 5-word runs in order."""
    import numpy as np

    if not len(hashes):
        return ()
    reached = 1
    least = hashes
    while reached < min(SPEC.window, len(hashes)):
        step = min(reached, min(SPEC.window, len(hashes)) - reached)
        least = np.minimum(least[:-step], least[step:])
        reached += step
    kept: list[int] = np.unique(least.view(np.int64)).tolist()
    return tuple(kept)
