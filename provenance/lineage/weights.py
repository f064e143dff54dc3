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
    "text: match": 2.009779,
    "text: share of the child": 2.234755,
    "text: share of the parent": 1.560347,
    "text: longer parent": -0.523185,
    "text: much longer parent": 0.305038,
    "text: equal": -0.126937,
    "text: far from the closest": -5.140149,
    "text: closest": -0.246888,
    "text: closest of those not later": 0.69591,
    "text: far from the closest of those not later": -4.747664,
    "words: lacks what others share": -0.281173,
    "words: child lacks what others share": 0.050132,
    "words: behind the closest": 0.320268,
    "words: closest": 0.703171,
    "words: private to the parent": 0.014539,
    "words: in these two only": 0.383991,
    "words: in these two and one more": 0.424391,
    "words: shared by few": -0.355799,
    "words: between": -0.799484,
    "words: one in between": 0.220989,
    "words: number in between": 0.003997,
    "print: lacks what others share": -0.262661,
    "print: child lacks what others share": -0.34013,
    "print: behind the closest": -0.414042,
    "print: closest": 0.022445,
    "print: private to the parent": -0.322881,
    "print: in these two only": -0.10899,
    "print: in these two and one more": -0.320259,
    "print: shared by few": -0.410276,
    "print: between": -0.2763,
    "print: one in between": 0.772318,
    "print: number in between": -0.721162,
    "reading: shared against others": 0.148065,
    "name: stands in the child": 3.656686,
    "name: child is named in the parent": -2.998136,
    "name: both name another": 2.370749,
    "name: the child names another": -0.019598,
    "furniture: carried": 1.577396,
    "title: known": 2.251954,
    "title: equal": 1.087523,
    "title: words shared": 0.901414,
    "title: equal and rare": 0.204307,
    "time: before": 0.654487,
    "time: after": -0.697579,
    "time: hours apart": -0.238573,
    "time: hours after": 0.0,
    "time: one's unknown": -0.279536,
    "time: after, and the parent was modified": 2.25115,
    "time: fetched before the other was out": 0.0,
    "time: first of all": -0.176159,
    "time: modified later": 1.145875,
    "time: modified earlier": 0.757802,
    "credit: direct": 1.387484,
    "credit: original": -2.470986,
    "credit: contributor": 1.0,
    "credit: links to it": 0.261523,
    "credit: sureness": -0.053855,
    "credit: short name": 1.60378,
    "credit: translation": 3.0,
    "credit: another is closer": -0.096387,
    "credit: another": -0.644946,
    "credit: another, as the parent does": 0.395902,
    "credit: as the parent does, and closest": 0.164552,
    "credit: carried along": 0.110593,
    "credit: the other way": -4.319987,
    "credit: each names the other": 1.080748,
    "credit: number that name the parent": 1.172285,
    "mention": -1.31074,
    "signed as its own": -1.0,
    "canonical: names it": 3.709947,
    "canonical: its outlet": 2.599229,
    "canonical: the other way": -5.029859,
    "canonical: a copy of a third": -0.040692,
    "canonical: a twin of a third": -0.118073,
    "publisher: the same": 5.474226,
    "correction: made since": 3.0,
    "correction: taken back": -3.0,
    "version: next": 8.143663,
    "version: further": 1.881143,
    "version: backwards": -8.000047,
    "none: among copies": 0.686662,
    "none: copies": -0.645518,
    "none: best share": 1.179123,
    "none: private text": 0.297905,
    "none: credits a captured one": 0.114997,
    "none: credited by others": 1.343803,
    "none: named by others": 1.201988,
    "none: names others": 0.593268,
    "none: earliest": 0.519965,
    "none: longest": 0.268259,
    "none: has what others share": 0.142404,
    "none: canonical elsewhere": -0.09726,
    "unseen: claimed": 1.0,
    "unseen: claimed, among copies": -0.865318,
    "unseen: credited, best share": -0.816307,
    "unseen: among copies": -0.938616,
    "unseen: best share": 4.022813,
    "unseen: number that credit it": 1.091787,
    "unseen: share that credits it": 4.39873,
    "unseen: not credited": -1.397095,
    "unseen: only in part": -1.0,
    "unseen: original behind a direct one": -3.473625,
    "unseen: name fits a captured outlet": -0.467912,
    "unseen: mention": 0.5,
    "unseen: earliest": 0.208795,
    "unseen: private text": 0.250458,
    "unseen: credits a captured one": -0.541029,
    "via": 2.0,
}

CALIBRATION_FEW: tuple[tuple[float, float], ...] = (
    (0.0, 0.0),
    (0.363601, 0.295775),
    (0.456033, 0.430233),
    (0.5, 0.5),
    (0.545887, 0.5),
    (0.650816, 0.632743),
    (0.747875, 0.705394),
    (0.851205, 0.754448),
    (0.92634, 0.887967),
    (0.977103, 0.974828),
    (1.0, 1.0),
)
"""Probability of the stated parent as the model has it, and how often it is right, in small families of the training
half;"""
CALIBRATION_MANY: tuple[tuple[float, float], ...] = (
    (0.0, 0.0),
    (0.161826, 0.247059),
    (0.256098, 0.370297),
    (0.351483, 0.405437),
    (0.452812, 0.49),
    (0.5, 0.5),
    (0.550634, 0.571206),
    (0.650135, 0.693182),
    (0.750995, 0.808199),
    (0.853382, 0.868776),
    (0.927014, 0.939608),
    (0.975903, 0.979592),
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
