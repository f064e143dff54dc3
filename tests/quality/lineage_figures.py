"""Figures of lineage: edges, roots, ancestry, calibration, each with its standard error; and two simple methods."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from statistics import mean, stdev

from provenance.lineage.publishers import name_key
from provenance.records.article import Article
from provenance.records.lineage import Lineage
from tests.quality.lineage_simulator_cases import Case

BINS = 10
SURE = 0.9
_SIMPLE = {"most similar earlier": "edges", "earliest": "root"}
"""The figure by which each simple method says how hard the families are."""
_NEVER = datetime.max.replace(tzinfo=UTC)
Parents = Mapping[str, str | None]


@dataclass(frozen=True)
class Score:
    """One family. ``calls``: the confidence of each article's stated parent (or of having none), and whether right."""

    edges: float
    root: float
    ancestry: float
    calls: tuple[tuple[float, bool], ...] = ()


@dataclass(frozen=True)
class Limits:
    """What is asked for, what was reached before, and how hard the families must be to be realistic."""

    marks: Mapping[str, float]
    floors: Mapping[str, float]
    realistic: Mapping[str, tuple[float, float]]


def score_lineage(case: Case, lineage: Lineage) -> Score:
    """Compare a lineage with the truth of its simulated family."""
    stated: dict[str, str | None] = dict.fromkeys(case.parents)
    stated |= {one.child: one.parent for one in lineage.derivations if one.child in case.parents}
    captured = {child: parent if parent in case.parents else None for child, parent in stated.items()}
    sure = {root.id: root.confidence for root in lineage.roots}
    sure |= {one.child: one.confidence for one in lineage.derivations}
    names = {one.id: one.name for one in lineage.unseen}
    calls = tuple((sure[child], _is_right(case, child, parent, names)) for child, parent in sorted(stated.items()))
    return Score(
        edge_f1(case.parents, captured), root_right(case, captured), ancestry_f1(case.parents, captured), calls
    )


def _is_right(case: Case, child: str, parent: str | None, names: Mapping[str, str | None]) -> bool:
    """An uncaptured parent is right where it stands between the child and its nearest captured ancestor."""
    if parent is not None and parent not in case.parents:
        if names[parent] is None:
            return case.parents[child] is None and len(case.roots) > 1
        known = name_key(names[parent] or "")
        return any(known in _spellings(name) for name in case.hidden[child])
    return case.parents[child] == parent


def _spellings(name: str) -> set[str]:
    words = name.split()
    return {name_key(name), name_key(words[-1]), name_key("".join(word[0] for word in words))}


def edge_f1(true: Parents, stated: Parents) -> float:
    """F1 of (parent, child) among captured articles."""
    return _f1({(p, c) for c, p in true.items() if p}, {(p, c) for c, p in stated.items() if p})


def ancestry_f1(true: Parents, stated: Parents) -> float:
    """F1 of (ancestor, descendant)."""
    return _f1(set(_ancestry(true)), set(_ancestry(stated)))


def root_right(case: Case, stated: Parents) -> float:
    """1 where the root with the most descendants is a true root."""
    below = dict.fromkeys(stated, 0)
    for ancestor, _ in _ancestry(stated):
        below[ancestor] += 1
    main = max((child for child, parent in stated.items() if parent is None), key=lambda one: (below[one], one))
    return float(main in case.roots)


def _ancestry(parents: Parents) -> Iterator[tuple[str, str]]:
    for child in parents:
        above = parents[child]
        while above is not None:
            yield above, child
            above = parents[above]


def _f1(true: set[tuple[str, str]], stated: set[tuple[str, str]]) -> float:
    whole = len(true) + len(stated)
    return 2 * len(true & stated) / whole if whole else 1.0


def score_baselines(case: Case) -> dict[str, Score]:
    """The two simple methods: the most similar earlier article as parent; the earliest as everybody's."""
    at = {article.id: _stamp(article) for article in case.articles}
    alike = {frozenset((match.a, match.b)): match.jaccard for match in case.matches}
    similar: dict[str, str | None] = {}
    for child, stamp in at.items():
        earlier = [one for one, other in at.items() if other < stamp and frozenset((one, child)) in alike]
        similar[child] = max(earlier, key=lambda one: _likeness(one, child, at, alike), default=None)
    first = min(at, key=lambda one: (at[one], one))
    star = {child: first if child != first else None for child in at}
    return {name: _baseline(case, told) for name, told in (("most similar earlier", similar), ("earliest", star))}


def _likeness(
    one: str, child: str, at: Mapping[str, datetime], alike: Mapping[frozenset[str], float]
) -> tuple[float, timedelta, str]:
    """Of equally similar ones the earliest; the id breaks ties."""
    return alike[frozenset((one, child))], at[child] - at[one], one


def _baseline(case: Case, stated: Parents) -> Score:
    return Score(edge_f1(case.parents, stated), root_right(case, stated), ancestry_f1(case.parents, stated))


def _stamp(article: Article) -> datetime:
    """The stated time, else when it was fetched."""
    return article.published.time if article.published else article.fetched or _NEVER


def print_scores(
    name: str,
    scores: Sequence[Score],
    baselines: Sequence[Mapping[str, Score]],
    limits: Limits,
) -> list[str]:
    """A block of figures, with the marks that are missed; what was broken is returned."""
    print(f"{name}: {len(scores)} families")
    reached = {}
    for figure in ("edges", "root", "ancestry"):
        values = [getattr(score, figure) for score in scores]
        reached[figure] = mean(values)
        beside = "  ".join(f"{key} {mean(getattr(one[key], figure) for one in baselines):.3f}" for key in baselines[0])
        print(f"  {figure:10} {_with_error(values)}   {beside}")
    calls = [call for score in scores for call in score.calls]
    errors = [calibration_error([call for score in scores[fold::5] for call in score.calls]) for fold in range(5)]
    reached["error"] = calibration_error(calls)
    print(f"  calibration error {reached['error']:.3f} (s.e. {stdev(errors) / 5**0.5:.3f})")
    covered = [sum(sure >= SURE for sure, _ in score.calls) / len(score.calls) for score in scores]
    rights = [sum(right for sure, right in score.calls if sure >= SURE) for score in scores]
    claims = [sum(sure >= SURE for sure, _ in score.calls) for score in scores]
    reached["coverage"], reached["accuracy"] = mean(covered), sum(rights) / max(1, sum(claims))
    off = [right - reached["accuracy"] * claim for right, claim in zip(rights, claims, strict=True)]
    error = stdev(off) * len(off) ** 0.5 / max(1, sum(claims))
    print(
        f"  at confidence {SURE}: right {reached['accuracy']:.3f} (s.e. {error:.3f}), articles {_with_error(covered)}"
    )
    for one, (mark, off) in limits.realistic.items():
        figure = _SIMPLE[one]
        told = f"{mean(getattr(other[one], figure) for other in baselines):.3f} of the {figure}"
        print(f"  realistic where {one!r} gets {mark} ± {off}: {told}")
    for short in _missed(name, reached, limits.marks):
        print(f"  short of its mark: {short}")
    return [*_missed(name, reached, limits.floors), *_unreal(baselines, limits.realistic)]


def calibration_error(calls: Sequence[tuple[float, bool]]) -> float:
    """Expected calibration error in ten bins."""
    total = 0.0
    for number in range(BINS):
        held = [call for call in calls if min(int(call[0] * BINS), BINS - 1) == number]
        if held:
            total += abs(sum(sure for sure, _ in held) - sum(right for _, right in held))
    return total / len(calls)


def _with_error(values: Sequence[float]) -> str:
    return f"{mean(values):.3f} (s.e. {stdev(values) / len(values) ** 0.5:.3f})"


def _missed(name: str, reached: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    return [
        f"{name}: {figure} {reached[figure]:.3f}, asked for {mark}"
        for figure, mark in floors.items()
        if (reached[figure] > mark if figure == "error" else reached[figure] < mark)
    ]


def _unreal(baselines: Sequence[Mapping[str, Score]], realistic: Mapping[str, tuple[float, float]]) -> list[str]:
    return [
        f"not realistic: {name} reaches {reached:.3f}, on measured trees {mark} ± {off}"
        for name, (mark, off) in realistic.items()
        if abs((reached := mean(getattr(one[name], _SIMPLE[name]) for one in baselines)) - mark) > off
    ]
