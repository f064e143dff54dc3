"""What nobody captured or claimed: common originals, second sources; and the number of origins."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance.app.families import families_of, origins_of
from provenance.lineage import reconstruct
from provenance.lineage.merges import second_sources
from provenance.lineage.scene import set_scene
from provenance.lineage.siblings import find_siblings
from provenance.lineage.texts import read_texts
from provenance.lineage.witnesses import witnesses
from tests.builders import article, credit, pair
from tests.inline import InlineProgram
from tests.stories.render import FIXTURES

TEXT = tuple(
    f"The lamp at mile {number} was out and its keeper, aged {number + 31}, could not be found." for number in range(8)
)
MORE = (
    "Forty barrels of herring were landed at Tarnmouth on the same night, and none of them had been weighed or taxed."
)


def test_two_of_which_neither_copied_the_other_have_an_original_in_common() -> None:
    (found,) = find_siblings(["A", "B"], {"A": 0.9, "B": 0.8}, {("A", "B"): 0.9, ("B", "A"): 0.9})
    assert dict(found.children) == pytest.approx({"A": 0.7, "B": 0.7})
    assert found.node.id == "unseen:common-original"


def test_none_is_inferred_where_one_may_have_copied_the_other_or_nothing_is_shared() -> None:
    shared = {("A", "B"): 0.9, ("B", "A"): 0.9}
    assert find_siblings(["A", "B"], {"A": 0.9, "B": 0.5}, shared) == ()
    assert find_siblings(["A", "B"], {"A": 0.9, "B": 0.9}, {}) == ()


def test_groups_that_share_nothing_have_an_original_each() -> None:
    shared = dict.fromkeys((("A", "B"), ("B", "A"), ("C", "D"), ("D", "C")), 0.9)
    found = find_siblings(["D", "B", "C", "A"], dict.fromkeys("ABCD", 0.95), shared)
    assert [list(one.children) for one in found] == [["D", "C"], ["B", "A"]], "in the order of the roots"
    assert len({one.node.id for one in found}) == 2


def test_a_passage_that_only_another_copy_has_may_come_from_it() -> None:
    whole = article(*TEXT, id="A", host="ledger.example")
    other = article(*TEXT[:5], MORE, id="B", host="tarn.example", credits=[credit("Ledger")])
    merged = article(*TEXT, MORE, id="C", host="quill.example", credits=[credit("Ledger")])
    seen = witnesses(read_texts([whole, other, merged]), [])
    parents = {"A": None, "B": "A", "C": "A"}
    (found,) = second_sources("C", parents, seen)
    assert (found.parent, 0 < found.confidence < 0.5) == ("B", True)
    assert second_sources("B", {"A": None, "B": "A", "C": "B"}, seen) == (), "C took it from B"


def test_what_an_ancestor_has_needs_no_second_source() -> None:
    whole = article(*TEXT, MORE, id="A", host="ledger.example")
    cut = article(*TEXT, id="B", host="tarn.example")
    again = article(*TEXT, MORE, id="C", host="quill.example")
    seen = witnesses(read_texts([whole, cut, again]), [])
    assert second_sources("C", {"A": None, "B": "A", "C": "B"}, seen) == ()


def test_reasons_add_up_to_the_odds_against_the_runner_up() -> None:
    one = article(*TEXT, id="A", host="ledger.example", published="2026-03-01T08:00:00+00:00")
    other = article(*TEXT, id="B", host="quill.example", credits=[credit("Ledger")])
    (derivation,) = reconstruct([one, other], [], [pair("A", "B")]).derivations
    assert derivation.evidence == tuple(sorted(derivation.evidence, key=lambda one: (-abs(one.weight), one.kind)))
    assert "credit" in {one.kind for one in derivation.evidence if one.weight > 0}
    assert sum(one.weight for one in derivation.evidence) > 1


def test_ten_copies_of_one_text_are_one_origin() -> None:
    known = {key: article(*TEXT, id=key, host=f"{key}.example", credits=[credit("Coastline Press")]) for key in "abcd"}
    known["z"] = article(MORE, id="z", host="z.example")
    matches = [pair(a, b) for a, b in ("ab", "ac", "ad", "bc", "bd", "cd")]
    found = origins_of(known, families_of(known, matches))
    assert (found.articles, found.families, found.independent) == (5, 1, 2)
    assert [(one.id, len(one.articles)) for one in found.by_origin] == [("unseen:coastline-press", 4), ("z", 1)]
    few = origins_of(known, families_of(known, matches), ["a", "z"])
    assert (few.articles, few.independent) == (2, 2)


def test_origins_of_a_folder_and_what_could_not_be_read(tmp_path: Path) -> None:
    program = InlineProgram(tmp_path)
    wire = str(FIXTURES / "stories" / "wire")
    answer = program.document("origins", wire)
    (one,) = answer["by_origin"]
    assert (answer["articles"], answer["independent"], one["origin"]) == (5, 1, "unseen:coastline-press")
    assert len(one["articles"]) == answer["articles"]
    partial = program.run("origins", wire, "no-such-file.html", status=3)
    assert partial.stdout.startswith("1 independent origin stands behind 5 articles.")
    assert "no-such-file.html" in partial.stderr
    program.run("origins", "no-such-file.html", status=4)


def test_a_large_family_keeps_the_closest_candidates_and_whom_a_page_credits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provenance.lineage.scene.LARGE", 5)
    monkeypatch.setattr("provenance.lineage.scene.KEPT", 2)
    members = [
        article(*TEXT, id=f"n{number}", host=f"h{number}.example", published="2026-03-01") for number in range(6)
    ]
    members.append(article(*TEXT, id="x", host="x.example", published="2026-03-06", credits=[credit("H5")]))
    matches = [pair("x", f"n{number}", of_a=0.9 - number / 10, of_b=0.9) for number in range(6)]
    scene = set_scene(members, members, (), witnesses(read_texts(members), matches))
    assert {parent for parent, child in scene.edges if child == "x"} == {"n0", "n1", "n5", None}
    (derivation,) = [one for one in reconstruct(members, [], matches).derivations if one.child == "x"]
    assert derivation.parent in {"n0", "n1", "n5"}
