"""Keys to find candidate pairs by, as SQL's signed 64-bit integers: MinHash bands, and winnowed fingerprints.

One shared band makes a candidate pair, and so do two shared fingerprints. It makes no claim beyond that: a key is no
evidence. Bands are negative, fingerprints are not.

Winnowing: of every ``window`` consecutive 5-word hashes the least is kept (Schleimer, Wilkerson, Aiken: "Winnowing:
Local Algorithms for Document Fingerprinting", SIGMOD 2003), so that every shared run of 20 words shares a fingerprint,
and every shared run of 36 at least two of the places that fingerprints were taken from.

A short text would have few fingerprints, and an edit of every tenth word could hit them all. Below ``PLENTY`` runs the
window is halved until they are ``PLENTY`` for a window of 16: what is least among sixteen is the least of any eight
around it, so that every fingerprint of a wide window is one of a narrow window too, and short and long texts meet.
With all windows of 16, short texts were the ones that edits lost.

Chosen by measurement, ``python -m tests.quality similarity --reuters … --articles 20000 --bands 8x4 10x5 16x4 42x3``:
recall of the planted pairs that brute force finds, by fingerprints, by so many bands of so many values alone (the
first MinHash values of word 3-shingles), and by datasketch's ``MinHashLSH(threshold=0.5)`` on 5-word shingles. "Short"
texts have eight sentences, the others eighteen; ``bytes`` are those of the bands on disk:

====================  ============  =====  =====  =====  =====  ====
kind                  fingerprints   8x4   10x5   16x4   42x3   LSH
====================  ============  =====  =====  =====  =====  ====
furniture             1.00           .99   1.00   1.00   1.00   1.00
edited 5 %            1.00           .98    .96   1.00   1.00    .91
edited 10 %           1.00           .66    .55    .86   1.00    .27
cut by 30 %           1.00           .92    .88    .98   1.00    .99
edited 20 %           1.00           .10    .04    .17    .84    .01
short, edited 20 %     .98           .13    .11    .22    .80    .00
40 % in runs of four  1.00           .06    .02    .11    .67    .00
cut by 50 %           1.00           .44    .25    .66    .99    .55
excerpt 30 %          1.00           .05    .01    .10    .56    .04
embedded 30 %         1.00           .00    .00    .00    .26    .00
bytes                                128    160    256    672
====================  ============  =====  =====  =====  =====  ====

No kind is found better by bands than by fingerprints. Bands have another task: whole copies of a text whose every
fingerprint is passed over, because it is furniture or too many articles have it. For that eight bands of four values
find nearly every light copy; sixteen would find more of those edited by a tenth, and take more than 2 kB an article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.records.fingerprint import Keys
from provenance.similarity.shingles import SPEC, mix

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PLENTY = 192
"""Runs from which on a text is winnowed by the full window; half of them are for half the window, and so on."""
_BAND = 0x9E3779B97F4A7C15


def keys_of(values: NDArray[np.uint32], runs: NDArray[np.uint64], counts: NDArray[np.int64]) -> list[Keys]:
    """All keys of each text; none where it has fewer than five words.

    :param values: the MinHash values, one row a text.
    :param runs: hashes of the 5-word runs of all texts in order, ``counts`` of each.
    """
    both = zip(bands(values), fingerprints(runs, counts), strict=True)
    return [Keys(bands=mine if prints else (), fingerprints=prints) for mine, prints in both]


def bands(values: NDArray[np.uint32]) -> list[tuple[int, ...]]:
    """The first ``SPEC.bands`` bands of each row of values, hashed with their number to 31 bits: half the bytes.

    Among a million articles, one look-up in thirty meets a band that is another's.
    """
    import numpy as np

    rows = values[:, : SPEC.bands * SPEC.rows].reshape(len(values), SPEC.bands, SPEC.rows).astype(np.uint64)
    total = np.arange(1, SPEC.bands + 1, dtype=np.uint64) * np.uint64(_BAND)
    for row in range(SPEC.rows):
        total = mix(total + rows[:, :, row])
    signed = -1 - (total >> np.uint64(33)).astype(np.int64)
    return [tuple(sorted(mine)) for mine in signed.tolist()]


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
                found[text] = tuple(sorted(set((least[places][other[places]] >> np.uint64(1)).tolist())))
        least = np.minimum(least[:-window], least[window:]) if window < SPEC.window else least[:0]
        window *= 2
    return found


def window_of(runs: int) -> int:
    """The window by which a text of so many runs is winnowed."""
    window, plenty = SPEC.window, PLENTY
    while window > 1 and runs < plenty:
        window, plenty = window // 2, plenty // 2
    return window
