"""What a page says, and in which order."""

from __future__ import annotations

import re

from provenance.edits import report_edits
from provenance.records.article import Article
from provenance.records.family import Family, Origins, Trace
from provenance.records.lineage import Derivation, Lineage, Root
from provenance.report.page import card_of, family_page, index_page, page_facts, stated_card_facts
from provenance.report.page.cards import uncredited
from provenance.report.page.copies import copy_article
from provenance.report.page.notes import path_text, spoken
from provenance.report.page.svg import stroke_width
from provenance.report.page.texts import pairs_of, side_by_side
from provenance.report.view import FamilyView, view
from tests.browser.simulated import ALTERED, METHOD, PARAGRAPHS, hostile, hostile_method, simulated
from tests.builders import article
from tests.unit.test_page_markup import Seen

HEADINGS = re.compile(r"<h2(?: [^>]*)?>([^<]+)</h2>")


def test_the_page_answers_in_the_order_in_which_a_desk_asks() -> None:
    page = family_page(simulated(40), METHOD)
    headings = [one for one in HEADINGS.findall(page) if one != "The article"]
    kinds = [heading.split()[0] for heading in headings]
    assert kinds == ["Lineage", "What", "Versions", "The", "What", "Method"]
    assert page.index("<h1>") < page.index("Lineage</h2>")
    assert headings[-2] == "What did not answer"


def test_the_same_family_gives_the_same_page() -> None:
    assert family_page(simulated(40), METHOD) == family_page(simulated(40), METHOD)


def test_every_node_has_a_place_to_lead_to() -> None:
    page = family_page(simulated(80), METHOD)
    targets = set(re.findall(r'id="(article-\d+)"', page))
    assert targets == set(re.findall(r'href="#(article-\d+)"', page))
    assert len(targets) == 81


def test_altered_facts_come_before_other_changes_and_style_is_folded() -> None:
    shown = simulated(60)
    numbers = {node.id: place for place, node in enumerate(shown.nodes)}
    key = next(
        key
        for key, report in shown.edits.items()
        if {"hedge"} & {kind for edit in report.edits for kind in edit.classes}
    )
    told = copy_article(shown, key, numbers)
    assert told.index("Altered facts") < told.index("Other changes") < told.index("Both texts, side by side")
    assert "<del>" in told
    assert "<ins>" in told


def test_two_texts_are_told_whole_where_they_differ() -> None:
    parent, child = article(*PARAGRAPHS, id="A"), article(*ALTERED, id="B")
    report = report_edits(parent, child)
    pairs = pairs_of(report.script)
    told = {"equal": "", "delete": "", "insert": ""}
    for pair in pairs:
        for operation, words in pair.words:
            told[operation] += words
    gone = "".join(words for operation, words in report.script if operation == "delete")
    assert "".join(told["delete"].split()) == "".join(gone.split())
    table = side_by_side(report, "A", "B")
    assert PARAGRAPHS[3] in re.sub("<[^>]+>", "", table)
    assert "unchanged" in table
    assert table.count("<tr") < len(PARAGRAPHS) + 4


def test_equal_texts_are_not_shown_twice() -> None:
    one = article(*PARAGRAPHS, id="A")
    assert side_by_side(report_edits(one, article(*PARAGRAPHS, id="B")), "A", "B") == ""


def test_a_lost_paragraph_stands_alone_in_its_row() -> None:
    pairs = pairs_of((("equal", "one\n\n"), ("delete", "two\n\n"), ("equal", "three")))
    assert [pair.words for pair in pairs] == [[("equal", "one")], [("delete", "two")], [("equal", "three")]]


def test_a_merged_paragraph_stays_in_one_row() -> None:
    pairs = pairs_of((("equal", "one"), ("delete", "\n\n"), ("insert", " "), ("equal", "two\n\nthree")))
    assert len(pairs) == 2
    assert ("delete", " ¶ ") in pairs[0].words


def test_a_surer_derivation_has_a_heavier_line() -> None:
    widths = [stroke_width(confidence) for confidence in (0.3, 0.5, 0.7, 0.9, 1.0)]
    assert widths == sorted(widths)
    assert widths[0] == widths[1] < widths[2] < widths[3] < widths[4]


def test_a_node_says_its_path() -> None:
    shown = simulated(60)
    deepest = max(shown.nodes, key=lambda node: node.depth)
    path = path_text(shown, deepest.id)
    assert path.startswith("Coastline Press → ")
    assert path.endswith(shown.name(deepest.id))
    assert path in spoken(shown, deepest.id)


def test_where_nobody_knows_who_copied_nobody_is_called_the_origin() -> None:
    one, other = article(*PARAGRAPHS, id="A", host="one.example"), article(*ALTERED, id="B", host="two.example")
    derivation = Derivation(child="B", parent="A", kind="reprint", confidence=0.49, direction="unknown")
    lineage = Lineage(unseen=(), roots=(Root(id="A", confidence=0.5),), derivations=(derivation,))
    page = family_page(_asked(one, Family(id="f", articles=(one, other), lineage=lineage)), METHOD)
    assert "Shares its text with Two; who copied is not known." in page
    assert "<h2>The origin</h2>" not in page
    assert 'class="edge unknown' in page
    assert 'class="tip"' not in page


def test_an_article_that_stands_alone_has_a_page_without_a_drawing() -> None:
    page = family_page(_asked(article(*PARAGRAPHS, id="A", title="Ferry waits"), None), METHOD)
    assert "No copy found, and nobody is credited." in page
    assert "<svg" not in page
    assert "Ferry waits" in page


def _asked(subject: Article, family: Family | None) -> FamilyView:
    origins = Origins(articles=1, families=0, independent=1)
    return view(Trace(article=subject, family=family, edits=(), origins=origins, looked_at=()))


def test_hostile_texts_make_no_tag_of_their_own() -> None:
    shown = hostile()
    page = family_page(shown, hostile_method(shown))
    assert not re.findall(r"<(script|img|iframe|object|embed|base|form)\b", page)
    assert not re.findall(r'href="(?!https?://|#|data:,")', page)
    seen = Seen()
    seen.feed(page)
    assert not {name for _, given in seen.tags for name in given if name.startswith("on") or name in {"style", "src"}}
    assert not set(page) & {"\x1b", "\x07", "\x00", "\u202e", "\u2066"}


def test_a_page_states_what_it_was_made_from() -> None:
    page = family_page(simulated(5), METHOD, facts=page_facts("ab12", 3), index="index.html")
    assert stated_card_facts(page) == ("ab12", 3)
    assert 'href="index.html"' in page
    assert stated_card_facts("<p>something else</p>") is None


def test_an_index_lists_families_newest_first() -> None:
    family = simulated(20).trace.family
    assert family is not None
    card = card_of(family, file="a.html", altered=2)
    assert card.copies >= card.uncredited == uncredited(family) > 0
    page = index_page([card], METHOD)
    assert 'href="a.html"' in page
    assert "Coastline Press" in page


def test_an_empty_index_says_so() -> None:
    page = index_page([], METHOD)
    assert "No family has been found" in page
    assert "<script" not in page
