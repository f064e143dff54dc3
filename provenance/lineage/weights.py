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
    "text: match": 0.821277,
    "text: share of the child": 3.205491,
    "text: share of the parent": 1.444956,
    "text: longer parent": 0.001218,
    "text: much longer parent": 0.202622,
    "text: equal": -0.460689,
    "text: far from the closest": -4.873231,
    "text: closest": -0.24098,
    "text: closest of those not later": 0.541444,
    "text: far from the closest of those not later": -2.089283,
    "words: lacks what others share": -0.081538,
    "words: child lacks what others share": 0.099519,
    "words: behind the closest": 0.189297,
    "words: closest": 0.766422,
    "words: private to the parent": -0.126761,
    "words: in these two only": 0.248647,
    "words: in these two and one more": 0.326662,
    "words: shared by few": 0.538868,
    "words: between": -0.556571,
    "words: one in between": 0.360094,
    "words: number in between": -0.211607,
    "print: lacks what others share": -0.395709,
    "print: child lacks what others share": -0.413076,
    "print: behind the closest": -0.440303,
    "print: closest": -0.020047,
    "print: private to the parent": -0.239844,
    "print: in these two only": -0.053546,
    "print: in these two and one more": -0.215408,
    "print: shared by few": -1.081202,
    "print: between": -0.337714,
    "print: one in between": 0.201288,
    "print: number in between": -0.063039,
    "reading: shared against others": 0.171115,
    "name: stands in the child": 3.513569,
    "name: child is named in the parent": -2.429592,
    "name: both name another": 2.159514,
    "name: the child names another": -0.176555,
    "furniture: carried": 1.54861,
    "title: known": 1.821277,
    "title: equal": 1.069827,
    "title: words shared": 0.994944,
    "title: equal and rare": -0.135299,
    "time: before": 1.485654,
    "time: hours before": -0.454339,
    "time: after": -1.897308,
    "time: hours after": 0.383802,
    "time: within the day": -0.328802,
    "time: parent's unknown": -0.10557,
    "time: child's unknown": -0.066786,
    "time: after, and the parent was modified": 2.442329,
    "time: fetched before the other was out": -0.238032,
    "time: first of all": -0.114029,
    "time: modified later": -0.139396,
    "time: modified earlier": 0.118394,
    "credit: direct": 2.745991,
    "credit: original": -0.634269,
    "credit: contributor": 1.0,
    "credit: links to it": 0.124808,
    "credit: sureness": 0.131546,
    "credit: short name": 2.692267,
    "credit: translation": 3.0,
    "credit: another is closer": -0.139399,
    "credit: another": -0.032952,
    "credit: another, as the parent does": 0.264314,
    "credit: as the parent does, and closest": -0.047968,
    "credit: carried along": 0.278968,
    "credit: the other way": -4.264737,
    "credit: others name the parent": 1.09355,
    "mention": -1.182307,
    "signed as its own": -1.0,
    "canonical: names it": 3.55793,
    "canonical: its outlet": 2.429883,
    "canonical: the other way": -5.012554,
    "canonical: a copy of a third": 0.02301,
    "canonical: a twin of a third": -1.5,
    "publisher: the same": 4.073917,
    "correction: made since": 3.0,
    "correction: taken back": -3.0,
    "version: next": 8.01991,
    "version: further": 1.990362,
    "version: backwards": -8.000016,
    "none: among copies": -0.468171,
    "none: copies": -0.49758,
    "none: best share": 0.848302,
    "none: private text": 0.27204,
    "none: credits a captured one": 0.494228,
    "none: credited by others": 1.162274,
    "none: named by others": 0.973182,
    "none: names others": 0.120886,
    "none: earliest": 0.482763,
    "none: time unknown": 0.156673,
    "none: longest": 0.33492,
    "none: has what others share": 0.378717,
    "none: canonical elsewhere": -0.123822,
    "unseen: claimed": 1.0,
    "unseen: claimed, among copies": -0.864357,
    "unseen: among copies": 0.646894,
    "unseen: best share": 2.819438,
    "unseen: others credit it": 1.128971,
    "unseen: not credited": -2.104952,
    "unseen: share that credits it": 4.569971,
    "unseen: only in part": -1.0,
    "unseen: original behind a direct one": -3.28911,
    "unseen: name fits a captured outlet": -0.053117,
    "unseen: mention": 0.5,
    "unseen: earliest": 0.450815,
    "unseen: private text": 0.197246,
    "unseen: credits a captured one": -0.123424,
    "via": 2.0,
}

CALIBRATION: tuple[tuple[float, float], ...] = (
    (0.0, 0.0),
    (0.165121, 0.23301),
    (0.251515, 0.307958),
    (0.355565, 0.459716),
    (0.452049, 0.49),
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
