"""Which way a text went: what pages say of themselves counts, contradictions lower the claim, ids decide nothing."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from provenance.lineage import reconstruct
from provenance.lineage.explain import explain
from provenance.lineage.features import LEAST, MOST
from provenance.lineage.scene import set_scene
from provenance.lineage.texts import read_texts
from provenance.lineage.traces import trace_features
from provenance.lineage.weights import WEIGHTS, weight_row
from provenance.lineage.witnesses import witnesses
from provenance.records.article import Article, Removed
from provenance.records.family import Family
from provenance.records.lineage import Derivation, Lineage, Root
from provenance.records.match import Match
from provenance.report.listing import family_lines
from tests.builders import article, credit, pair

TEXT = tuple(
    f"The signalman at halt {number} lost his lamp and {number + 12} sheep crossed the line before the night mail."
    for number in range(8)
)
MORNING = "2026-03-01T08:00:00+00:00"


def chance(lineage: Lineage, child: str, parent: str | None) -> float:
    """The stated probability of a parent; of None for an article without a derivation, its confidence as a root."""
    for one in lineage.derivations:
        if one.child == child:
            told = {one.parent: one.confidence, **{other.parent: other.confidence for other in one.alternatives}}
            return told.get(parent, 0.0)
    return next(root.confidence for root in lineage.roots if root.id == child) if parent is None else 0.0


def matched(members: list[Article]) -> list[Match]:
    return [pair(one.id, other.id, of_a=1.0, of_b=1.0) for one, other in combinations(members, 2)]


@pytest.mark.parametrize("size", [2, 3, 5])
@pytest.mark.parametrize("hour", [None, 7, 9])
def test_who_credits_an_original_that_was_not_captured_is_tied_to_it_most(size: int, hour: int | None) -> None:
    def stamp(at: int) -> str | None:
        return None if hour is None else f"2026-03-01T{at:02}:00:00+00:00"

    named = article(*TEXT, id="A", host="a.example", published=stamp(hour or 0), credits=[credit("Coastline Press")])
    others = [article(*TEXT, id=key, host=f"{key}.example", published=stamp(8)) for key in "bcde"[: size - 1]]
    lineage = reconstruct([named, *others], [], matched([named, *others]))
    own = chance(lineage, "A", "unseen:coastline-press")
    assert own > 0.5 or hour == 9, "a copy that came out before it may be what it copied"
    assert all(own > chance(lineage, one.id, "unseen:coastline-press") for one in others)


def crossed(first: str | None = None, second: str | None = None) -> list[Article]:
    return [
        article(*TEXT, id="A", host="ledger.example", published=first, credits=[credit("Quill")]),
        article(*TEXT, id="B", host="quill.example", published=second, credits=[credit("Ledger")]),
    ]


def test_two_that_credit_each_other_leave_the_direction_open() -> None:
    lineage = reconstruct(crossed(), [], matched(crossed()))
    (derivation,) = lineage.derivations
    assert (derivation.direction, derivation.confidence < 0.5) == ("unknown", True)
    assert all(
        one.weight <= 0 or "each of the two" in one.detail for one in derivation.evidence if one.kind == "credit"
    )


def test_two_that_credit_each_other_are_told_apart_by_their_times_alone() -> None:
    times = (MORNING, "2026-03-01T08:01:00+00:00")
    plain = [replace(one, credits=()) for one in crossed(*times)]
    (derivation,) = reconstruct(crossed(*times), [], matched(plain)).derivations
    assert (derivation.child, derivation.parent) == ("B", "A")
    assert derivation.confidence < 0.85
    back = reconstruct(crossed(*reversed(times)), [], matched(plain)).derivations[0]
    assert (back.child, back.parent, back.confidence) == ("A", "B", derivation.confidence)


@pytest.mark.parametrize("stamps", [(None, None), (MORNING, MORNING), ("2026-03-01", MORNING), (MORNING, None)])
def test_even_evidence_names_no_origin(stamps: tuple[str | None, str | None]) -> None:
    twins = [
        article(*TEXT, id=key, host=f"{host}.example", title="Lamp lost", published=stamp)
        for key, host, stamp in zip("AB", ("one", "two"), stamps, strict=True)
    ]
    lineage = reconstruct(twins, [], matched(twins))
    (derivation,) = lineage.derivations
    assert (derivation.direction, derivation.confidence < 0.5) == ("unknown", True)
    assert all(root.confidence < 0.5 for root in lineage.roots)


def test_of_even_evidence_ids_decide_nothing_and_the_listing_names_all_that_may_be_first() -> None:
    def told(first: str, second: str) -> tuple[str, str]:
        twins = [
            article(*TEXT, id=first, url="https://one.example/a"),
            article(*TEXT, id=second, url="https://two.example/a"),
        ]
        twins = [
            replace(one, outlet=replace(one.outlet, name=name)) for one, name in zip(twins, ("One", "Two"), strict=True)
        ]
        lineage = reconstruct(twins, [], matched(twins))
        places = {one.id: one.url or "" for one in twins}
        lines = [
            "".join(part for part, _ in line)
            for line in family_lines(Family(id="f", articles=tuple(twins), lineage=lineage))
        ]
        assert "~" in lines[-1], "two that share a text, and no arrow"
        return places[lineage.roots[0].id], next(line for line in lines if "origin" in line)

    assert told("A", "B") == told("B", "A")
    assert told("A", "B")[1].split() == ["origin", "not", "known:", "One", "or", "Two"]


def test_an_origin_stays_one_where_it_is_only_open_whether_a_copy_came_from_it() -> None:
    below = [
        Derivation(child="B", parent="A", kind="reprint", confidence=0.45, direction="unknown"),
        Derivation(child="D", parent="C", kind="reprint", confidence=0.45, direction="unknown"),
    ]
    roots = (Root(id="A", confidence=0.9), Root(id="C", confidence=0.45))
    lineage = Lineage(unseen=(), roots=roots, derivations=tuple(below))
    assert lineage.undecided("A") == ()
    assert lineage.undecided("C") == ("D",)


def test_that_one_of_two_is_dated_tells_nobody_who_copied_but_a_credit_does() -> None:
    dated = article(*TEXT, id="A", host="ledger.example", published=MORNING)
    bare = article(*TEXT, id="B", host="quill.example")
    for twins in ([dated, bare], [replace(dated, id="B"), replace(bare, id="A")]):
        assert reconstruct(twins, [], matched(twins)).derivations[0].direction == "unknown"
    crediting = replace(bare, credits=(credit("Ledger"),))
    (derivation,) = reconstruct([dated, crediting], [], matched([dated, crediting])).derivations
    assert (derivation.parent, derivation.direction) == ("A", "known")


def test_the_longer_after_its_copy_the_less_likely_a_source() -> None:
    def stated(hours: float) -> float:
        time = f"2026-03-{1 + int(hours) // 24:02}T{int(hours) % 24:02}:{int(hours % 1 * 60):02}:00+00:00"
        source = article(*TEXT, id="A", host="ledger.example", published=time)
        copy = article(
            *TEXT, id="B", host="quill.example", published="2026-03-01T00:00:00+00:00", credits=[credit("Ledger")]
        )
        return chance(reconstruct([source, copy], [], matched([source, copy])), "B", "A")

    told = [stated(hours) for hours in (0.5, 1, 3, 9, 23, 25, 50, 100, 160, 300, 700)]
    assert told == sorted(told, reverse=True)
    assert told[0] < stated(0)


def test_no_weight_is_on_the_side_where_it_may_not_be() -> None:
    assert all(WEIGHTS[name] <= most for name, most in MOST.items())
    assert all(WEIGHTS[name] >= least for name, least in LEAST.items())
    assert WEIGHTS["unseen: claimed"] + WEIGHTS["unseen: claimed, among copies"] > 0


def test_a_reason_against_is_told_of_the_one_whom_it_is_due_to() -> None:
    first = article(*TEXT, id="A", host="ledger.example", published=MORNING)
    second = article(*TEXT[:7], id="B", host="tarn.example", published="2026-03-02T08:00:00+00:00")
    last = article(
        *TEXT, id="C", host="quill.example", published="2026-03-02T09:00:00+00:00", credits=[credit("Ledger")]
    )
    matches = [
        pair("A", "B", of_a=0.88, of_b=1.0),
        pair("A", "C", of_a=1.0, of_b=1.0),
        pair("B", "C", of_a=1.0, of_b=0.88),
    ]
    members = [first, second, last]
    scene = set_scene(members, members, (), witnesses(read_texts(members), matches))
    told = {one.kind: one for one in explain(scene, ("A", "C"), ("B", "C"), weight_row())}
    assert (told["time"].detail, told["time"].weight < 0) == ("the runner-up was out closer before it", True)
    assert told["credit"].detail.startswith("“This article")
    turned = {one.kind: one for one in explain(scene, ("B", "C"), ("A", "C"), weight_row())}
    assert (turned["time"].detail[:19], turned["time"].weight > 0) == ("was out before it, ", True)
    assert (turned["credit"].detail[:12], turned["credit"].weight < 0) == ("credits Ledg", True)
    assert turned["text"].detail == "88% of its text stands in it, 100% in the runner-up"


@pytest.mark.parametrize(("day", "told"), [(3, "48 hours"), (5, "4 days"), (20, "a week or more")])
def test_a_late_copy_is_told_as_late_and_not_as_out_before(day: int, told: str) -> None:
    first = article(*TEXT, id="A", host="ledger.example", published=MORNING)
    late = article(*TEXT, id="B", host="tarn.example", published=f"2026-03-{day:02}T08:00:00+00:00")
    scene = set_scene([first, late], [first, late], (), witnesses(read_texts([first, late]), matched([first, late])))
    (time,) = [one for one in explain(scene, ("A", "B"), (None, "B"), weight_row()) if one.kind == "time"]
    assert time.weight < 0
    assert time.detail == f"was out {told} before it, 2026-03-01T08:00:00Z: few copy so late"


def test_a_dateline_and_a_caption_are_the_storys_and_no_furniture_of_a_page() -> None:
    def page(key: str, reason: str) -> Article:
        line = Removed(text="PORT MARREN, 3 March —", reason=reason, spot="start")
        return article(*TEXT, id=key, host=f"{key}.example", removed=(line,))

    for reason, carried in (("dateline", False), ("caption", False), ("byline", False), ("newsletter", True)):
        pages = [page("a", reason), page("b", reason)]
        found = trace_features(pages, read_texts(pages).named)["furniture: carried"]
        assert bool(found[0, 1]) is carried, reason


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("2026-03-01", "2026-03-02", "probably was out 24 hours before it, 2026-03-01"),
        ("2026-03-01T08:00:00+00:00", "2026-03-05T08:00:00+00:00", "was out 4 days before it, 2026-03-01T08:00:00Z"),
    ],
)
def test_an_order_that_is_only_likely_is_told_as_likely(first: str, second: str, told: str) -> None:
    twins = [
        article(*TEXT, id="A", host="one.example", published=first),
        article(*TEXT, id="B", host="two.example", published=second),
    ]
    (derivation,) = reconstruct(twins, [], matched(twins)).derivations
    assert (derivation.child, derivation.parent) == ("B", "A")
    (time,) = (one.detail for one in derivation.evidence if one.kind == "time")
    assert time == f"{told}: few copy so late"
