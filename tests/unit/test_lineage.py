"""Cases of lineage, each named by what it must not get wrong."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from provenance.lineage import reconstruct
from provenance.records.article import Article, Claim
from provenance.records.credit import Mention
from provenance.records.lineage import Derivation, Lineage
from tests.builders import article, credit, pair

TEXT = tuple(
    f"The ferry left quay {number} before dawn and its crew of {number + 4} said nothing to the harbour office."
    for number in range(8)
)


def parents(lineage: Lineage) -> dict[str, str]:
    return {one.child: one.parent for one in lineage.derivations}


def of(lineage: Lineage, child: str) -> Derivation:
    return next(one for one in lineage.derivations if one.child == child)


def test_a_lone_credit_makes_an_unseen_origin_as_sure_as_the_credit() -> None:
    lone = article(*TEXT, id="A", host="quill.example", credits=[credit("Meridian Post", confidence=0.97)])
    lineage = reconstruct([lone], [], [])
    assert parents(lineage) == {"A": "unseen:meridian-post"}
    assert of(lineage, "A").confidence == pytest.approx(0.97, abs=1e-4)
    assert [(root.id, root.confidence) for root in lineage.roots] == [
        ("unseen:meridian-post", pytest.approx(0.97, abs=1e-4))
    ]


def test_a_self_credit_makes_no_derivation() -> None:
    lone = article(*TEXT, id="A", host="quill.example", credits=[credit("Quill", relation="self")])
    assert reconstruct([lone], [], []).derivations == ()


def test_a_credit_to_a_captured_outlet_names_the_parent() -> None:
    one = article(*TEXT, id="A", host="ledger.example")
    other = article(*TEXT, id="B", host="quill.example", credits=[credit("The Ledger")])
    lineage = reconstruct([one, other], [], [pair("A", "B")])
    assert parents(lineage) == {"B": "A"}
    assert of(lineage, "B").direction == "known"
    assert lineage.unseen == ()


def test_without_time_and_credit_the_direction_is_not_known() -> None:
    twins = [article(*TEXT, id="A", host="one.example"), article(*TEXT, id="B", host="two.example")]
    lineage = reconstruct(twins, [], [pair("A", "B")])
    (derivation,) = lineage.derivations
    assert derivation.direction == "unknown"
    assert derivation.confidence < 0.5


def test_the_earliest_is_not_the_origin_where_a_credit_says_otherwise() -> None:
    early = article(*TEXT, id="A", host="quill.example", published="2026-03-01", credits=[credit("Ledger")])
    late = article(*TEXT, id="B", host="ledger.example", published="2026-03-02")
    lineage = reconstruct([early, late], [], [pair("A", "B")])
    assert [root.id for root in lineage.roots] == ["B"]


def test_a_cross_site_canonical_is_evidence() -> None:
    one = article(*TEXT, id="A", host="ledger.example")
    other = article(
        *TEXT, id="B", host="quill.example", claims=[Claim(kind="canonical", url="https://ledger.example/A")]
    )
    assert parents(reconstruct([one, other], [], [pair("A", "B")])) == {"B": "A"}


def test_a_times_order_decides_between_equals_but_a_day_does_not_order_within_itself() -> None:
    def twins(first: str, second: str) -> list[Article]:
        one = article(*TEXT, id="A", host="one.example", published=first)
        return [one, article(*TEXT, id="B", host="two.example", published=second)]

    ordered = reconstruct(twins("2026-03-01T08:00:00+00:00", "2026-03-01T10:00:00+00:00"), [], [pair("A", "B")])
    assert of(ordered, "B").direction == "known"
    same_day = reconstruct(twins("2026-03-01", "2026-03-01T10:00:00+00:00"), [], [pair("A", "B")])
    assert same_day.derivations[0].direction == "unknown"


def test_of_two_days_the_earlier_one_probably_was_first_whatever_their_zones() -> None:
    one = article(*TEXT, id="B", host="one.example", published="2026-03-01")
    other = article(*TEXT, id="A", host="two.example", published="2026-03-02")
    (derivation,) = reconstruct([one, other], [], [pair("A", "B")]).derivations
    assert (derivation.child, derivation.parent, derivation.direction) == ("A", "B", "known")


def test_a_word_more_or_less_does_not_tell_who_copied() -> None:
    twins = [article(*TEXT, id="A", host="one.example"), article(*TEXT, id="B", host="two.example")]
    (even,) = reconstruct(twins, [], [pair("A", "B", of_a=0.97, of_b=0.96)]).derivations
    assert (even.direction, even.confidence < 0.5) == ("unknown", True)
    (cut,) = reconstruct(twins, [], [pair("A", "B", of_a=1.0, of_b=0.85)]).derivations
    assert (cut.child, cut.parent, cut.direction) == ("A", "B", "known")
    assert cut.confidence < 0.6, "text alone tells little"


def test_of_two_that_state_one_instant_neither_was_first() -> None:
    at = "2026-03-01T08:00:00+00:00"
    twins = [article(*TEXT, id=key, host=f"{key.lower()}.example", published=at) for key in "AB"]
    (derivation,) = reconstruct(twins, [], [pair("A", "B")]).derivations
    assert derivation.direction == "unknown"
    assert "time" not in {one.kind for one in derivation.evidence}


def test_a_page_that_names_another_of_its_publisher_is_the_copy() -> None:
    at = "2026-03-01T08:00:00+00:00"
    whole = article(*TEXT, id="Z", host="ledger.example", published=at)
    lean = article(*TEXT, id="A", host="ledger.example", published=at, canonical="https://ledger.example/Z")
    later = article(*TEXT, id="M", host="ledger.example", published="2026-03-01T11:00:00+00:00")
    matches = [pair(a, b, of_a=1.0, of_b=1.0, kind="revision") for a, b in (("Z", "A"), ("Z", "M"), ("A", "M"))]
    lineage = reconstruct([whole, lean, later], [], matches)
    assert parents(lineage) == {"A": "Z", "M": "Z"}
    assert {one.kind for one in lineage.derivations} == {"revision"}
    assert of(lineage, "A").direction == "known"
    (rival,) = (one for one in of(lineage, "M").alternatives if one.parent)
    assert rival.parent == "A"
    assert of(lineage, "M").confidence + rival.confidence > 0.9, "one of two equal pages: which of them is nearly even"


def test_versions_of_one_address_name_it_without_naming_each_other() -> None:
    versions = [
        article(*TEXT, id=f"A{n}", url="https://ledger.example/a", version=n, canonical="https://ledger.example/a")
        for n in (1, 2)
    ]
    (derivation,) = reconstruct(versions, [], [pair("A1", "A2", kind="revision")]).derivations
    assert "canonical" not in {one.kind for one in derivation.evidence}


def test_revisions_form_a_line_and_are_no_reprints() -> None:
    versions = [article(*TEXT, id=f"A{n}", url="https://ledger.example/a", version=n) for n in (1, 2, 3)]
    matches = [pair(f"A{a}", f"A{b}", kind="revision") for a, b in ((1, 2), (1, 3), (2, 3))]
    lineage = reconstruct(versions, [], matches)
    assert parents(lineage) == {"A2": "A1", "A3": "A2"}
    assert {one.kind for one in lineage.derivations} == {"revision"}


def test_wire_copies_hang_on_the_unseen_wire_not_on_each_other() -> None:
    papers = [
        article(
            *TEXT,
            id=key,
            host=f"{key.lower()}.example",
            credits=[credit("Coastline Press", relation="wire", place="dateline")],
        )
        for key in "ABCD"
    ]
    matches = [pair(a, b) for a, b in ("AB", "AC", "AD", "BC", "BD", "CD")]
    lineage = reconstruct(papers, [], matches)
    assert set(parents(lineage).values()) == {"unseen:coastline-press"}
    assert {one.kind for one in lineage.derivations} == {"wire"}


def test_two_names_of_one_publisher_are_one_unseen_node() -> None:
    first = article(*TEXT, id="A", host="a.example", credits=[credit("Coastline Press", domain="coastline.example")])
    second = article(*TEXT, id="B", host="b.example", credits=[credit("CLP", domain="coastline.example")])
    lineage = reconstruct([first, second], [], [pair("A", "B")])
    assert [one.name for one in lineage.unseen] == ["Coastline Press"]


def test_a_slip_that_two_alone_share_ties_them() -> None:
    def copy(key: str, *changes: tuple[str, str]) -> Article:
        text = " ".join(TEXT)
        for old, new in changes:
            text = text.replace(old, new, 1)
        return article(text, id=key, host=f"{key.lower()}.example")

    slips = [("quay 3 before dawn", "quya 3 before dawn"), ("crew of 9 said", "crew of 90 said")]
    group = [copy("A"), copy("B"), copy("C", *slips), copy("D", *slips)]
    matches = [pair(a, b, of_a=1.0, of_b=1.0) for a, b in (("A", "B"), ("C", "D"))]
    matches += [pair(a, b, of_a=0.95, of_b=0.95) for a, b in ("AC", "AD", "BC", "BD")]
    lineage = reconstruct(group, [], matches)
    tie = next(one for one in lineage.derivations if {one.child, one.parent} == {"C", "D"})
    assert any(one.kind == "shared edit" and "quya" in one.detail for one in tie.evidence)


def test_a_mention_supports_a_credit_and_is_none() -> None:
    mention = Mention(text="…, the Meridian Post reports.", paragraph=0, name="Meridian Post")
    alone = article(*TEXT, id="A", mentions=[mention])
    assert reconstruct([alone], [], []).derivations == ()
    both = article(*TEXT, id="A", mentions=[mention], credits=[credit("Meridian Post", confidence=0.9)])
    assert of(reconstruct([both], [], []), "A").confidence > 0.9


def test_an_excerpt_hangs_on_its_source_outside_the_family() -> None:
    whole = article(*TEXT, id="A", host="ledger.example")
    part = article(*TEXT[:3], id="B", host="skim.example")
    lineage = reconstruct([whole], [part], [pair("A", "B", of_a=0.35, of_b=1.0, kind="excerpt")])
    assert of(lineage, "B").kind == "excerpt"
    (mark,) = lineage.excerpts
    assert (mark.article, mark.parent, mark.share) == ("B", "A", 0.35)


def test_via_chain_puts_the_original_behind_the_unseen_reprinter() -> None:
    given = [credit("Harbour Ledger"), credit("Coastline Press", relation="wire", role="original", text="via")]
    lineage = reconstruct([article(*TEXT, id="A", host="quill.example", credits=given)], [], [])
    assert parents(lineage) == {"A": "unseen:harbour-ledger", "unseen:harbour-ledger": "unseen:coastline-press"}


def test_a_slip_that_the_credited_original_lacks_names_the_copy_in_between() -> None:
    text = " ".join(TEXT)
    slipped = text.replace("quay 3 before dawn", "quya 3 before dawn").replace("crew of 9 said", "crew of 90 said")
    line = [credit("Ledger")]
    original = article(text, id="A", host="ledger.example")
    last = article(slipped, id="C", host="quill.example", credits=line, published="2026-03-04T10:00:00+00:00")
    between = article(slipped, id="B", host="tarn.example", credits=line, published="2026-03-03T10:00:00+00:00")
    matches = [
        pair("A", "B", of_a=0.97, of_b=0.97),
        pair("A", "C", of_a=0.97, of_b=0.97),
        pair("B", "C", of_a=1.0, of_b=1.0),
    ]
    lineage = reconstruct([original, between, last], [], matches)
    assert parents(lineage) == {"B": "A", "C": "B"}


def test_equal_times_order_nothing() -> None:
    twins = [
        article(*TEXT, id=key, host=f"{key.lower()}.example", published="2026-03-01T08:00:00+00:00") for key in "AB"
    ]
    (derivation,) = reconstruct(twins, [], [pair("A", "B")]).derivations
    assert derivation.direction == "unknown"
    assert not any(one.kind == "time" for one in derivation.evidence)


def test_versions_that_arrived_in_the_wrong_order_are_put_right_by_their_fetch_times() -> None:
    def version(number: int, day: int) -> Article:
        fetched = datetime(2026, 3, day, tzinfo=UTC)
        return article(*TEXT, id=f"A@{number}", url="https://ledger.example/a", version=number, fetched=fetched)

    lineage = reconstruct([version(1, 6), version(2, 5)], [], [pair("A@1", "A@2", kind="revision")])
    assert parents(lineage) == {"A@1": "A@2"}


def test_a_note_of_correction_stands_in_the_later_version() -> None:
    first = article(*TEXT, id="Z", host="ledger.example", url=None)
    note = "Correction: an earlier version of this article gave the wrong quay."
    second = article(*TEXT, note, id="A", host="ledger.example", url=None)
    lineage = reconstruct([first, second], [], [pair("A", "Z", kind="revision")])
    assert parents(lineage) == {"A": "Z"}
    assert of(lineage, "A").direction == "known"
