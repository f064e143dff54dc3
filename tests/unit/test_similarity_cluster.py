"""Clusters are bounded by verification; what only quotes stands beside them."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from itertools import combinations

from provenance.records.match import Cluster, Match, MatchKind, Passage
from provenance.similarity import cluster
from tests.growth import is_linear


def match(
    a: str,
    b: str,
    kind: MatchKind = "near-duplicate",
    containments: tuple[float, float] = (0.8, 0.8),
    at: tuple[tuple[int, int], tuple[int, int]] = ((0, 1000), (0, 1000)),
) -> Match:
    """A match of two texts; ``at`` is where the shared passage stands in each."""
    low, high = sorted(containments)
    return Match(
        a=a,
        b=b,
        jaccard=low * high / (low + high - low * high),
        containment_a=containments[0],
        containment_b=containments[1],
        passages=(Passage(a=at[0], b=at[1], words=200),),
        words_a=300,
        words_b=300,
        kind=kind,
    )


def excerpt(original: str, quoting: str, containments: tuple[float, float] = (0.3, 1.0)) -> Match:
    return match(original, quoting, "excerpt", containments)


def clusters(*matches: Match, **times: datetime) -> list[tuple[str, str]]:
    """(members, excerpts) as words; ids are single letters."""
    names = sorted({name for found in matches for name in (found.a, found.b)})
    return [
        ("".join(found.members), "".join(found.excerpts)) for found in cluster(names, matches, published=times or None)
    ]


def test_lone_articles_are_in_no_cluster() -> None:
    assert cluster(["A", "B"], []) == ()


def test_copies_are_one_cluster() -> None:
    assert cluster("CBA", [match("B", "A"), match("C", "B"), match("A", "C")]) == (
        Cluster(members=("A", "B", "C"), excerpts=()),
    )


def test_matches_of_other_articles_are_not_looked_at() -> None:
    assert cluster("AB", [match("A", "B"), match("B", "Z"), match("A", "A")]) == (Cluster(members=("A", "B")),)


def test_heavily_edited_copies_are_held_by_their_original() -> None:
    """None of the copies matches another."""
    assert clusters(*(match("A", copy, containments=(0.5, 0.5)) for copy in "BCDEF")) == [("ABCDEF", "")]


def test_a_chain_is_cut_where_nothing_verifies_it() -> None:
    chain = [match(a, b) for a, b in zip("ABCDEFG", "BCDEFGH", strict=True)]
    found = clusters(*chain)
    assert len(found) > 1
    assert all(len(members) <= 4 for members, _ in found)


def test_one_page_does_not_join_two_families() -> None:
    first = [match(a, b) for a, b in combinations("ABC", 2)]
    second = [match(a, b) for a, b in combinations("XYZ", 2)]
    bridge = [match("M", name, containments=(0.7, 0.7)) for name in "ABCXYZ"]
    members = [members for members, _ in clusters(*first, *second, *bridge)]
    assert sorted(members)[0].startswith("ABC")
    assert not any({"A", "X"} <= set(found) for found in members)


def test_a_round_up_of_three_stories_is_an_excerpt_of_each() -> None:
    thirds = [((0, 900), (k * 1000, k * 1000 + 900)) for k in range(3)]
    found = clusters(*(match(story, "R", "excerpt", (1.0, 0.33), thirds[k]) for k, story in enumerate("ABC")))
    assert found == [("A", "R"), ("B", "R"), ("C", "R")]


def test_a_page_of_two_whole_stories_joins_neither() -> None:
    first = [match(a, b) for a, b in combinations("ABC", 2)]
    halves = [match(name, "R", containments=(1.0, 0.5), at=((0, 900), (0, 900))) for name in "ABC"]
    other = match("X", "R", containments=(1.0, 0.5), at=((0, 900), (1000, 1900)))
    assert clusters(*first, *halves, other) == [("ABC", "R"), ("X", "R")]


def test_a_copy_with_another_story_glued_on_stays_a_copy() -> None:
    glued = match("A", "B", containments=(1.0, 0.8), at=((0, 900), (0, 900)))
    assert clusters(glued, match("X", "B", "excerpt", (1.0, 0.2), ((0, 200), (1000, 1200)))) == [("AB", "X")]


def test_an_excerpt_stands_beside() -> None:
    assert clusters(excerpt("A", "E")) == [("A", "E")]
    assert clusters(match("A", "B"), excerpt("A", "E"), excerpt("B", "E")) == [("AB", "E")]


def test_excerpts_of_one_original_that_share_text_make_no_cluster_of_their_own() -> None:
    assert clusters(excerpt("A", "E"), excerpt("A", "F"), excerpt("E", "F", (0.4, 0.4))) == [("A", "EF")]


def test_a_page_may_quote_two_families() -> None:
    found = clusters(match("A", "B"), match("X", "Y"), excerpt("A", "E", (0.3, 0.2)), excerpt("X", "E", (0.3, 0.2)))
    assert found == [("AB", "E"), ("XY", "E")]


def test_of_two_that_quote_each_other_the_longer_is_filed_as_quoting() -> None:
    assert clusters(excerpt("A", "E", (0.3, 0.2))) == [("A", "E")]
    assert clusters(excerpt("E", "A", (0.2, 0.3))) == [("A", "E")]
    assert clusters(excerpt("A", "E", (0.25, 0.25))) == [("A", "E")]


def test_known_times_decide_who_is_filed_as_quoting() -> None:
    early, late = (datetime(2026, 3, day, tzinfo=UTC) for day in (1, 2))
    assert clusters(excerpt("A", "E"), A=late, E=early) == [("E", "A")]
    assert clusters(excerpt("A", "E"), A=early, E=late) == [("A", "E")]
    assert clusters(excerpt("A", "E"), A=late) == [("A", "E")]


def test_no_page_carries_what_came_after_it() -> None:
    """A long original of which two short pages took different parts is no round-up."""
    early, late = (datetime(2026, 3, day, tzinfo=UTC) for day in (1, 2))
    parts = [
        match(name, "O", "excerpt", (1.0, 0.3), ((0, 900), at)) for name, at in (("E", (0, 900)), ("F", (2000, 2900)))
    ]
    assert clusters(*parts, O=early, E=late, F=late) == [("O", "EF")]
    assert clusters(*parts) == [("E", "O"), ("F", "O")]


def families_of_thirty(articles: int) -> tuple[list[str], list[Match]]:
    source = random.Random(1)
    names = [f"{n:05}" for n in range(articles)]
    matches = []
    for start in range(0, articles, 30):
        family = names[start : start + 30]
        matches += [match(a, b, containments=(source.uniform(0.4, 1), 0.7)) for a, b in combinations(family, 2)]
    return names, matches + [excerpt(*source.sample(names, 2)) for _ in range(articles // 2)]


def test_thousands_of_articles() -> None:
    assert [len(one.members) for one in cluster(*families_of_thirty(6000))] == [30] * 200
    assert is_linear(lambda size: cluster(*families_of_thirty(size)), 6000)


def test_a_star_of_thousands_costs_no_square_time() -> None:
    matches = [
        match("00000", f"{n:05}", containments=(0.5, 0.55), at=((n, n + 9000), (0, 9000))) for n in range(1, 1500)
    ]
    found = cluster([f"{n:05}" for n in range(1500)], matches)
    assert len(found[0].members) == 1500
    assert is_linear(lambda size: cluster([f"{n:05}" for n in range(size)], matches[: size - 1]), 1500)
