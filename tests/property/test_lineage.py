"""What holds of every lineage."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.lineage import reconstruct
from provenance.lineage.model import marginals
from provenance.lineage.reconstruct import score_matrix
from provenance.lineage.scene import set_scene
from provenance.lineage.texts import read_texts
from provenance.lineage.unseen import unseen_nodes
from provenance.lineage.witnesses import witnesses
from provenance.records.article import Article
from provenance.records.lineage import Lineage
from provenance.records.match import Match
from provenance.text.tokens import folded_words
from tests.builders import article, credit, pair

NAMES = ("Ledger", "Quill", "Coastline Press", "Tarn")


@st.composite
def families(draw: st.DrawFn) -> tuple[list[Article], list[Match]]:
    size = draw(st.integers(1, 7))
    members = []
    for number in range(size):
        names = draw(st.lists(st.sampled_from(NAMES), max_size=2, unique=True))
        members.append(
            article(
                f"Text {number} of a family whose words hardly matter here, since the matches are given.",
                id=f"n{number}",
                host=draw(st.sampled_from(["ledger.example", "quill.example", f"h{number}.example"])),
                published=draw(
                    st.sampled_from([None, "2026-03-01", "2026-03-01T10:00:00+00:00", "2026-03-02T10:00:00"])
                ),
                credits=[credit(name, confidence=draw(st.sampled_from([0.5, 0.8, 0.97]))) for name in names],
            )
        )
    shares = st.sampled_from([0.3, 0.7, 0.95, 1.0])
    matches = [
        pair(one.id, other.id, of_a=draw(shares), of_b=draw(shares))
        for one, other in combinations(members, 2)
        if draw(st.booleans())
    ]
    return members, matches


@settings(deadline=None, max_examples=60)
@given(families(), st.integers(0, 10))
def test_a_forest_with_probabilities_whatever_the_order(family: tuple[list[Article], list[Match]], seed: int) -> None:
    members, matches = family
    lineage = reconstruct(members, [], matches)
    check_forest(lineage, {one.id for one in members})
    shuffled, mixed = list(members), list(matches)
    Random(seed).shuffle(shuffled)
    Random(seed + 1).shuffle(mixed)
    assert reconstruct(shuffled, [], mixed) == lineage


def check_forest(lineage: Lineage, members: set[str]) -> None:
    parent = {one.child: one.parent for one in lineage.derivations}
    assert len(parent) == len(lineage.derivations), "at most one parent"
    for node in parent:
        seen = {node}
        above = parent.get(node)
        while above is not None:
            assert above not in seen, "no cycle"
            seen.add(above)
            above = parent.get(above)
    assert members <= parent.keys() | {root.id for root in lineage.roots}
    for one in lineage.derivations:
        total = one.confidence + sum(other.confidence for other in one.alternatives) + one.rest
        assert total == pytest.approx(1, abs=1e-3)
        assert one.direction == ("known" if one.confidence >= 0.5 else "unknown")


@settings(deadline=None, max_examples=30)
@given(families())
def test_an_unrelated_article_changes_nothing(family: tuple[list[Article], list[Match]]) -> None:
    members, matches = family
    stranger = article("Hardly one of these seven other terms stands anywhere else.", id="zz", host="far.example")
    before, after = reconstruct(members, [], matches), reconstruct([*members, stranger], [], matches)
    assert [root.id for root in after.roots if root.id != "zz"] == [root.id for root in before.roots]
    for one, other in zip(before.derivations, after.derivations, strict=True):
        assert (one.child, one.parent, one.kind, one.direction) == (
            other.child,
            other.parent,
            other.kind,
            other.direction,
        )
        assert one.confidence == pytest.approx(other.confidence, abs=2e-4)


@settings(deadline=None, max_examples=80)
@given(families(), st.integers(0, 10**6))
def test_ids_are_only_names(family: tuple[list[Article], list[Match]], seed: int) -> None:
    """The same pages under other ids have the same lineage to the last digit, also where the evidence is even."""
    members, matches = family
    drawn = Random(seed).sample(range(10**6), len(members))
    new = {one.id: f"{number:x}" for one, number in zip(members, drawn, strict=True)}
    renamed = [replace(one, id=new[one.id]) for one in members]
    rematched = [replace(match, a=new[match.a], b=new[match.b]) for match in matches]
    assert structure(reconstruct(renamed, [], rematched), {}) == structure(reconstruct(members, [], matches), new)


def structure(lineage: Lineage, new: dict[str, str]) -> tuple[object, ...]:
    """Everything that is told, with the ids exchanged."""

    def named(key: str | None) -> str | None:
        return new.get(key, key) if key else None

    derivations = {
        (named(one.child), named(one.parent), one.kind, one.confidence, one.direction, one.rest): (
            tuple((named(other.parent), other.confidence) for other in one.alternatives),
            tuple((named(other.parent), other.confidence) for other in one.also_from),
            tuple((reason.kind, reason.detail, round(reason.weight, 9)) for reason in one.evidence),
        )
        for one in lineage.derivations
    }
    roots = tuple((named(root.id), root.confidence) for root in lineage.roots)
    return derivations, roots, tuple((one.id, one.name) for one in lineage.unseen)


@settings(deadline=None, max_examples=30)
@given(families())
def test_the_probabilities_of_all_parents_of_one_child_sum_to_one(family: tuple[list[Article], list[Match]]) -> None:
    members, matches = family
    scene = set_scene(members, members, unseen_nodes(members), witnesses(read_texts(members), matches))
    table = marginals(score_matrix(scene))
    assert (table >= 0).all()
    assert table.sum(axis=0) == pytest.approx(1)


@given(st.text(st.one_of(st.sampled_from("aB9'’.,_- \t\n\u00a0\u0301éΣ東ก"), st.characters())))
def test_the_words_of_a_texts_pieces_are_its_words(text: str) -> None:
    assert [word for piece in text.split() for word in folded_words(piece)] == folded_words(text)
