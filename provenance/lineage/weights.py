"""What each feature is worth, as the natural logarithm of the odds that one unit of it adds."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from provenance.lineage.features import NAMES

if TYPE_CHECKING:
    import numpy as np

    Row = np.ndarray[tuple[int], np.dtype[np.float64]]

WEIGHTS: dict[str, float] = {
    "text: match": 1.015161,
    "text: share of the child": 3.751107,
    "text: share of the parent": 2.061139,
    "text: longer parent": 0.127724,
    "text: much longer parent": 0.241795,
    "text: equal": -0.40143,
    "text: far from the closest": -5.544384,
    "text: closest": -0.280066,
    "text: closest of those not later": 0.44642,
    "text: far from the closest of those not later": -3.128981,
    "words: lacks what others share": -0.18359,
    "words: child lacks what others share": 0.319787,
    "words: behind the closest": 0.232632,
    "words: closest": 0.768277,
    "words: private to the parent": 0.070054,
    "words: in these two only": 0.584574,
    "words: in these two and one more": 0.416247,
    "words: shared by few": -1.586856,
    "words: between": -0.3702,
    "words: one in between": 0.332903,
    "words: number in between": -0.551355,
    "print: lacks what others share": -0.089898,
    "print: child lacks what others share": -0.597834,
    "print: behind the closest": -0.371866,
    "print: closest": 0.107894,
    "print: private to the parent": -0.39567,
    "print: in these two only": -0.24269,
    "print: in these two and one more": -0.31511,
    "print: shared by few": 0.770382,
    "print: between": -0.103848,
    "print: one in between": 0.175668,
    "print: number in between": -0.24127,
    "reading: shared against others": 0.198397,
    "name: stands in the child": 3.67316,
    "name: child is named in the parent": -2.468544,
    "name: both name another": 2.371124,
    "name: the child names another": -0.040266,
    "furniture: carried": 1.863353,
    "title: known": 1.017745,
    "title: equal": 0.948059,
    "title: words shared": 1.044929,
    "title: equal and rare": 0.016626,
    "time: before": 0.60744,
    "time: after": -0.862085,
    "time: hours apart": -0.205326,
    "time: hours after": 0.0,
    "time: one's unknown": -0.163044,
    "time: after, and the parent was modified": 2.270769,
    "time: fetched before the other was out": -0.379863,
    "time: first of all": -0.028038,
    "time: modified later": 1.192541,
    "time: modified earlier": -0.255469,
    "credit: direct": 1.263293,
    "credit: original": -1.714559,
    "credit: contributor": 1.0,
    "credit: links to it": -0.058522,
    "credit: sureness": 0.151917,
    "credit: short name": 1.282762,
    "credit: translation": 3.0,
    "credit: another is closer": -0.119082,
    "credit: another": -0.821255,
    "credit: another, as the parent does": -0.125037,
    "credit: as the parent does, and closest": 0.035345,
    "credit: carried along": 0.291224,
    "credit: the other way": -3.44475,
    "credit: each names the other": 1.033842,
    "credit: number that name the parent": 1.192362,
    "mention": -1.375811,
    "signed as its own": -1.0,
    "canonical: names it": 3.526433,
    "canonical: its outlet": 2.083729,
    "canonical: the other way": -5.018999,
    "canonical: a copy of a third": 0.17355,
    "canonical: a twin of a third": -1.107751,
    "publisher: the same": 4.724107,
    "correction: made since": 3.0,
    "correction: taken back": -3.0,
    "version: next": 8.063711,
    "version: further": 1.994965,
    "version: backwards": -8.000047,
    "none: among copies": 0.437388,
    "none: copies": -0.168308,
    "none: best share": 1.036701,
    "none: private text": 0.241649,
    "none: credits a captured one": -0.048822,
    "none: credited by others": 1.425695,
    "none: named by others": 1.040289,
    "none: names others": 0.595365,
    "none: earliest": 0.388525,
    "none: longest": 0.485405,
    "none: has what others share": 0.063466,
    "none: canonical elsewhere": -0.46998,
    "unseen: claimed": 1.0,
    "unseen: claimed, among copies": -0.866881,
    "unseen: among copies": 0.544867,
    "unseen: best share": 3.170592,
    "unseen: number that credit it": 0.626051,
    "unseen: share that credits it": 3.447854,
    "unseen: not credited": -0.483371,
    "unseen: only in part": -1.0,
    "unseen: original behind a direct one": -3.253861,
    "unseen: name fits a captured outlet": -0.436752,
    "unseen: mention": 0.5,
    "unseen: earliest": -0.193615,
    "unseen: private text": 0.049489,
    "unseen: credits a captured one": -0.393672,
    "via": 2.0,
}

CALIBRATION: tuple[tuple[float, float], ...] = (
    (0.0, 0.0),
    (0.162463, 0.286765),
    (0.255932, 0.325444),
    (0.352511, 0.376278),
    (0.452036, 0.49),
    (0.5, 0.5),
    (1.0, 1.0),
)
"""Probability of the stated parent as the model has it, and how often it is right, on families of the training half."""


def calibrated(probability: float) -> float:
    """The probability to state, between the points of the table in a straight line."""
    for (low, least), (high, most) in pairwise(CALIBRATION):
        if probability <= high:
            return least + (most - least) * (probability - low) / (high - low)
    return probability


@cache
def weight_row() -> Row:
    """The weights in the order of the features."""
    import numpy as np

    return np.array([WEIGHTS[name] for name in NAMES])
