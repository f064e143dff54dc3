"""What each feature is worth, as the natural logarithm of the odds that one unit of it adds."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from math import log1p
from typing import TYPE_CHECKING

from provenance.lineage.features import NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np

    Row = np.ndarray[tuple[int], np.dtype[np.float64]]

WEIGHTS: dict[str, float] = {
    "text: match": 1.813276,
    "text: share of the child": 2.957153,
    "text: share of the parent": 1.895352,
    "text: longer parent": -0.185894,
    "text: much longer parent": 0.208543,
    "text: equal": -0.469302,
    "text: far from the closest": -5.614873,
    "text: closest": -0.300215,
    "text: closest of those not later": 0.582292,
    "text: far from the closest of those not later": -4.075759,
    "words: lacks what others share": -0.203207,
    "words: child lacks what others share": 0.252384,
    "words: behind the closest": 0.291815,
    "words: closest": 0.880464,
    "words: private to the parent": 0.044116,
    "words: in these two only": 0.518832,
    "words: in these two and one more": 0.424445,
    "words: shared by few": -1.149326,
    "words: between": -0.570282,
    "words: one in between": 0.573629,
    "words: number in between": -0.554288,
    "print: lacks what others share": -0.100193,
    "print: child lacks what others share": -0.483855,
    "print: behind the closest": -0.374401,
    "print: closest": 0.026293,
    "print: private to the parent": -0.335035,
    "print: in these two only": -0.194438,
    "print: in these two and one more": -0.25373,
    "print: shared by few": 0.333201,
    "print: between": -0.216343,
    "print: one in between": 0.324278,
    "print: number in between": -0.35166,
    "reading: shared against others": 0.210339,
    "name: stands in the child": 3.75341,
    "name: child is named in the parent": -3.014465,
    "name: both name another": 2.358161,
    "name: the child names another": -0.042064,
    "furniture: carried": 1.725972,
    "title: known": 1.305061,
    "title: equal": 0.909174,
    "title: words shared": 1.044263,
    "title: equal and rare": 0.187754,
    "time: before": 0.593959,
    "time: after": -0.722687,
    "time: hours apart": -0.182912,
    "time: hours after": 0.0,
    "time: one's unknown": -0.167091,
    "time: after, and the parent was modified": 2.06924,
    "time: fetched before the other was out": -0.213441,
    "time: first of all": -0.122313,
    "time: modified later": 0.647206,
    "time: modified earlier": -0.716822,
    "credit: direct": 1.252465,
    "credit: original": -2.434314,
    "credit: contributor": 1.0,
    "credit: links to it": -0.022402,
    "credit: sureness": -0.016568,
    "credit: short name": 1.157914,
    "credit: translation": 3.0,
    "credit: another is closer": -0.157387,
    "credit: another": -0.861954,
    "credit: another, as the parent does": -0.10471,
    "credit: as the parent does, and closest": 0.171283,
    "credit: carried along": 0.127715,
    "credit: the other way": -2.763995,
    "credit: each names the other": 1.045242,
    "credit: number that name the parent": 1.189641,
    "mention": -1.487114,
    "signed as its own": -1.0,
    "canonical: names it": 3.533177,
    "canonical: its outlet": 2.207256,
    "canonical: the other way": -5.063036,
    "canonical: a copy of a third": 0.07666,
    "canonical: a twin of a third": -0.650691,
    "publisher: the same": 5.245048,
    "correction: made since": 3.0,
    "correction: taken back": -3.0,
    "version: next": 8.087761,
    "version: further": 1.972403,
    "version: backwards": -8.000076,
    "none: among copies": 0.312081,
    "none: copies": -0.463729,
    "none: best share": 0.886588,
    "none: private text": 0.203013,
    "none: credits a captured one": -0.065597,
    "none: credited by others": 1.35998,
    "none: named by others": 1.020892,
    "none: names others": 0.831912,
    "none: earliest": 0.570637,
    "none: longest": 0.421272,
    "none: has what others share": 0.349521,
    "none: canonical elsewhere": -0.122469,
    "unseen: claimed": 1.0,
    "unseen: claimed, among copies": -0.795054,
    "unseen: credited, best share": -0.912947,
    "unseen: among copies": 0.382858,
    "unseen: best share": 4.462909,
    "unseen: number that credit it": 0.592747,
    "unseen: share that credits it": 3.35676,
    "unseen: not credited": -1.125587,
    "unseen: only in part": -1.0,
    "unseen: original behind a direct one": -3.392902,
    "unseen: name fits a captured outlet": 0.51378,
    "unseen: mention": 0.5,
    "unseen: earliest": 0.225515,
    "unseen: private text": 0.139497,
    "unseen: credits a captured one": -0.308401,
    "via": 2.0,
}

CALIBRATION_FEW: tuple[tuple[float, float], ...] = (
    (0.0, 0.0),
    (0.355611, 0.377049),
    (0.460288, 0.441341),
    (0.5, 0.5),
    (0.547313, 0.560886),
    (0.650142, 0.565217),
    (0.753378, 0.673152),
    (0.85654, 0.822581),
    (0.924893, 0.904),
    (0.977236, 0.972569),
    (1.0, 1.0),
)
"""Probability of the stated parent as the model has it, and how often it is right, in small families of the training
half;"""
CALIBRATION_MANY: tuple[tuple[float, float], ...] = (
    (0.0, 0.0),
    (0.163672, 0.25),
    (0.25595, 0.333333),
    (0.352092, 0.403403),
    (0.452637, 0.49),
    (0.5, 0.5),
    (0.550199, 0.597642),
    (0.650923, 0.677215),
    (0.749495, 0.808845),
    (0.852361, 0.868852),
    (0.926064, 0.930251),
    (0.975965, 0.97956),
    (1.0, 1.0),
)
"""the same in large ones, where the model is less sure than it might be."""
FEW, MANY = 4, 29
"""Copies that an article of those families has, on average."""


def calibrated(probability: float, copies: float) -> float:
    """The probability to state of an article that shares text with so many; between the tables by their logarithm."""
    share = (log1p(copies) - log1p(FEW)) / (log1p(MANY) - log1p(FEW))
    share = min(max(share, 0.0), 1.0)
    return (1 - share) * _along(CALIBRATION_FEW, probability) + share * _along(CALIBRATION_MANY, probability)


def _along(table: Sequence[tuple[float, float]], probability: float) -> float:
    """Between the points of a table in a straight line."""
    for (low, least), (high, most) in pairwise(table):
        if probability <= high:
            return least + (most - least) * (probability - low) / (high - low)
    return probability


@cache
def weight_row() -> Row:
    """The weights in the order of the features."""
    import numpy as np

    return np.array([WEIGHTS[name] for name in NAMES])
