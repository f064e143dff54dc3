"""The weights are data for every feature, and can be learned: the simulator repeats itself, the gradient is right."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys

import numpy as np
import pytest

from benchmarks.lineage import invented
from provenance.lineage.explain import kind_of
from provenance.lineage.features import FIXED, LEAST, MOST, NAMES, PRIOR
from provenance.lineage.weights import WEIGHTS, calibrated
from tests.quality.lineage_figures import calibration_error, edge_f1, score_baselines
from tests.quality.lineage_simulator import simulate
from tests.quality.lineage_simulator_cases import Case, without_times_and_credits
from tests.quality.lineage_training import _expect, make_lesson, read_scene, true_parents


@pytest.fixture(scope="module")
def case() -> Case:
    return simulate(invented(14, random.Random(3)), 9, "high", 5)


def test_every_feature_has_a_weight_and_a_kind() -> None:
    assert set(WEIGHTS) == set(NAMES)
    assert all(WEIGHTS[name] == PRIOR[name] for name in FIXED)
    assert all(kind_of(name) for name in NAMES)


@pytest.mark.parametrize("copies", [1, 4, 9, 29, 300])
def test_calibration_rises_and_makes_no_claim_of_less_than_a_half(copies: int) -> None:
    stated = [calibrated(step / 200, copies) for step in range(201)]
    assert stated == sorted(stated)
    assert all(one < 0.5 for one in stated[:100])
    assert all(one >= 0.5 for one in stated[100:])
    assert [stated[0], stated[100], stated[200]] == pytest.approx([0, 0.5, 1])


def test_the_simulator_repeats_itself_and_makes_a_forest(case: Case) -> None:
    again = simulate(invented(14, random.Random(3)), 9, "high", 5)
    assert again == case
    for child in case.parents:
        line = [child]
        while (above := case.parents[line[-1]]) is not None:
            assert above not in line
            line.append(above)
    assert case.roots


def test_nothing_but_words_is_left_without_times_and_credits(case: Case) -> None:
    for article in without_times_and_credits(case).articles:
        assert not any((article.published, article.fetched, article.credits, article.claims, article.mentions))


def test_what_the_model_expects_is_the_slope_of_the_sum_over_all_forests(case: Case) -> None:
    lesson = make_lesson(case)
    scores = np.random.default_rng(1).normal(size=len(lesson.values))
    _, expected = _expect(lesson, scores)
    for edge in range(0, len(scores), max(1, len(scores) // 12)):
        step = np.zeros_like(scores)
        step[edge] = 1e-5
        slope = (_expect(lesson, scores + step)[0] - _expect(lesson, scores - step)[0]) / 2e-5
        assert slope == pytest.approx(expected[edge], abs=1e-5)


def test_true_edges_are_edges_of_the_scene(case: Case) -> None:
    scene = read_scene(case)
    true = true_parents(case, scene)
    assert set(true) == set(case.parents)
    lesson = make_lesson(case)
    assert len(lesson.true) == lesson.count == len(scene.nodes)


def test_figures_of_a_perfect_answer_and_of_simple_methods(case: Case) -> None:
    assert edge_f1(case.parents, case.parents) == 1
    assert calibration_error([(0.75, True)] * 3 + [(0.75, False)]) == pytest.approx(0)
    assert all(0 <= score.edges < 1 for score in score_baselines(case).values())


SMALL_TRAINING = """
import json, random
from benchmarks.lineage import invented
from tests.quality.lineage_simulator import simulate
from tests.quality.lineage_training import fit, make_lesson
texts = invented(14, random.Random(3))
print(json.dumps(fit([make_lesson(simulate(texts, 3 + seed % 5, "high", seed)) for seed in range(10)])))
"""


def test_training_again_gives_the_same_weights_to_six_decimals() -> None:
    """In two processes of their own, whose sets and dictionaries are in different orders."""
    runs = [
        subprocess.run(
            [sys.executable, "-c", SMALL_TRAINING],
            env={**os.environ, "PYTHONHASHSEED": seed},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        for seed in ("1", "2")
    ]
    one, other = (json.loads(run.stdout.splitlines()[-1]) for run in runs)
    assert one == other
    assert set(one) == set(NAMES)
    assert any(one[name] != PRIOR[name] for name in NAMES)
    assert all(one[name] <= most for name, most in MOST.items())
    assert all(one[name] >= least for name, least in LEAST.items())


def test_credit_lines_come_along_with_a_text_and_a_feed_is_never_captured() -> None:
    cases = [simulate(invented(14, random.Random(3)), 20, "medium", seed) for seed in range(6)]
    copied = 0
    for case in cases:
        known = {one.id: one for one in case.articles}
        for child, parent in case.parents.items():
            lines = {one.text for one in known[child].credits}
            foreign = parent is not None and known[parent].outlet != known[child].outlet
            copied += foreign and bool(lines & {one.text for one in known[parent or child].credits})
        addresses = [(one.url, one.version) for one in case.articles]
        assert len(addresses) == len(set(addresses))
        assert all(len(names) < len(known) for names in case.hidden.values())
    assert copied > 0
    fed = [name for case in cases for names in case.hidden.values() for name in names[:1]]
    assert fed, "some pages were made from what their source sent them"
