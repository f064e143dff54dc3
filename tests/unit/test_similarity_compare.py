"""The definition of a match, case by case, on invented texts."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from provenance.records.article import Article, Outlet
from provenance.records.match import Match, NoMatch
from provenance.similarity import compare
from tests.growth import is_linear


def sentence(seed: int, words: int = 16) -> str:
    """A sentence of invented words, none of which another seed has."""
    source = random.Random(seed)
    made = [f"{''.join(source.choices('bcdfglmnprstv', k=4))}{source.choice('aeiou')}" for _ in range(words)]
    return " ".join(made).capitalize() + "."


def paragraphs(seed: int, count: int, sentences: int = 2) -> list[str]:
    return [" ".join(sentence(seed * 1000 + n * 10 + s) for s in range(sentences)) for n in range(count)]


def article(name: str, *body: str, host: str | None = None, **more: object) -> Article:
    url = f"https://{host}/{name}" if host else None
    return Article(id=name, url=url, outlet=Outlet(domain=host), paragraphs=body, **more)  # type: ignore[arg-type]


def kind(one: Article, other: Article) -> str | None:
    found = compare(one, other)
    return found.kind if isinstance(found, Match) else None


def reason(one: Article, other: Article) -> str:
    found = compare(one, other)
    assert isinstance(found, NoMatch)
    return found.reason


STORY = paragraphs(1, 10)
ORIGINAL = article("original", *STORY, host="ledger.example")


def test_a_copy() -> None:
    found = compare(ORIGINAL, article("copy", *STORY, host="herald.example"))
    assert isinstance(found, Match)
    assert (found.kind, found.jaccard, found.containment_a, found.containment_b) == ("near-duplicate", 1, 1, 1)
    assert [(p.a, p.b, p.words) for p in found.passages] == [
        ((0, len(ORIGINAL.body) - 1), (0, len(ORIGINAL.body) - 1), 320)
    ]
    assert (found.words_a, found.words_b) == (320, 320)


def test_passages_are_characters_of_both_bodies() -> None:
    other = article("copy", sentence(77), *STORY[4:7], sentence(78), STORY[0].upper(), host="herald.example")
    found = compare(ORIGINAL, other)
    assert [passage.words for passage in found.passages] == [96, 32]
    first, second = found.passages
    assert ORIGINAL.body[slice(*first.a)] + "." == "\n\n".join(STORY[4:7])
    assert other.body[slice(*first.b)] + "." == "\n\n".join(STORY[4:7])
    assert ORIGINAL.body[slice(*second.a)] + "." == STORY[0]
    assert other.body[slice(*second.b)] + "." == STORY[0].upper()


def test_figures_are_exact() -> None:
    one = article("one", "a b c d e f g h")
    other = article("other", "c d e f g x y")
    found = compare(one, other)
    assert (found.jaccard, found.containment_a, found.containment_b) == (3 / 8, 3 / 6, 3 / 5)


@pytest.mark.parametrize(
    ("kept", "expected"), [(7, "near-duplicate"), (5, "near-duplicate"), (3, "excerpt"), (2, "excerpt")]
)
def test_cut_copies(kept: int, expected: str) -> None:
    assert kind(ORIGINAL, article("cut", *STORY[:kept], host="herald.example")) == expected


def test_an_excerpt_within_another_article() -> None:
    own = paragraphs(2, 10)
    assert kind(ORIGINAL, article("quoting", *own[:5], *STORY[3:6], *own[5:], host="herald.example")) == "excerpt"


def test_two_shared_paragraphs_are_enough_and_one_is_not() -> None:
    own = paragraphs(2, 6)
    two = article("two", *own[:2], STORY[2], *own[2:4], STORY[7], *own[4:], host="herald.example")
    assert kind(ORIGINAL, two) == "excerpt"
    assert kind(ORIGINAL, replace(two, paragraphs=(*own, STORY[2]))) is None


def test_sixty_running_words_are_enough_and_fifty_are_not() -> None:
    own = paragraphs(2, 6)
    running = [" ".join(ORIGINAL.body.split()[5 : 5 + words]) for words in (60, 50)]
    assert kind(ORIGINAL, article("sixty", *own[:3], running[0], *own[3:], host="herald.example")) == "excerpt"
    assert kind(ORIGINAL, article("fifty", *own[:3], running[1], *own[3:], host="herald.example")) is None


def test_sixty_words_of_long_texts_are_no_match() -> None:
    long = article("long", *paragraphs(3, 30), STORY[0], STORY[1], host="herald.example")
    assert reason(article("longer", *paragraphs(4, 30), STORY[0], STORY[1]), long) == "too little shared"


@pytest.mark.parametrize("marks", ["“”", '""', "«»", "„“", "''", "‘’"])
def test_a_shared_quotation_is_no_match(marks: str) -> None:
    said = f"{marks[0]}{sentence(5, 40)[:-1]}. {sentence(6, 40)[:-1]},{marks[1]} said Ada Orr, the mayor of Tarn."
    other = said.replace(marks[0], "“", 1).replace(f",{marks[1]} said", ",” said") if marks != "''" else said
    one = article("one", *paragraphs(2, 3), said, host="ledger.example")
    two = article("two", other, *paragraphs(3, 3), host="herald.example")
    found = compare(one, two)
    assert isinstance(found, NoMatch)
    assert max(found.containment_a, found.containment_b) > 0.3
    assert found.reason == "only a shared quotation, caption or embedded post"


def test_a_quotation_of_several_paragraphs_is_no_match() -> None:
    said = [f"“{text}" for text in paragraphs(5, 3)]
    said[-1] += "”"
    one = article("one", *paragraphs(2, 3), *said, host="ledger.example")
    two = article("two", paragraphs(3, 1)[0], *said, *paragraphs(4, 3), host="herald.example")
    found = compare(one, two)
    assert isinstance(found, NoMatch)
    assert [passage.quoted for passage in found.passages] == [True]


def test_a_quotation_without_marks_on_one_side_is_no_match() -> None:
    said = sentence(5, 20) + " " + sentence(6, 20)
    one = article("one", *paragraphs(2, 2), f"“{said}”", host="ledger.example")
    assert kind(one, article("two", *paragraphs(3, 2), said, host="herald.example")) is None


def test_prose_that_one_side_quotes_at_length_is_an_excerpt() -> None:
    own = paragraphs(2, 8)
    quoting = article("quoting", *own[:4], "“" + " ".join(STORY[2:5]) + "”", *own[4:], host="herald.example")
    assert kind(ORIGINAL, quoting) == "excerpt"


def test_a_copy_of_little_but_quotations_is_a_copy() -> None:
    said = [f"“{text}” {sentence(50 + n, 4)}" for n, text in enumerate(paragraphs(5, 5))]
    one = article("one", *said, host="ledger.example")
    assert kind(one, article("two", *said, host="herald.example")) == "near-duplicate"
    assert kind(one, article("two", *(text.split("”")[0] + "” " + sentence(90, 8) for text in said[:3]))) is None


def test_a_single_sentence_is_no_match_even_in_briefs() -> None:
    shared = sentence(5, 40)
    one = article("one", shared + " " + sentence(6, 12), host="ledger.example")
    two = article("two", sentence(7, 12) + " " + shared, host="herald.example")
    assert compare(one, two).containment_a > 0.5
    assert reason(one, two) == "a single sentence"


def test_a_copied_brief_is_a_match() -> None:
    brief = sentence(5, 22) + " " + sentence(6, 18)
    assert kind(article("one", brief), article("two", brief)) == "near-duplicate"


def test_a_copy_without_stops_or_spaces_after_them_is_a_match() -> None:
    glued = " ".join(STORY).replace(". ", ".")
    assert kind(ORIGINAL, article("glued", glued, host="herald.example")) == "near-duplicate"
    bare = ORIGINAL.body.replace(".", "").lower()
    assert kind(article("one", bare), article("two", bare)) == "near-duplicate"


@pytest.mark.parametrize(
    "shared",
    [
        f"{sentence(5, 16)} {sentence(6, 16)} (Photo: Ada Orr/Coastline Press)",
        f"{sentence(5, 16)} {sentence(6, 16)} — Ada Orr (@adaorr) 3 March 2026",
    ],
)
def test_a_shared_caption_or_post_is_no_match(shared: str) -> None:
    one = article("one", *paragraphs(2, 2), shared, host="ledger.example")
    two = article("two", shared, *paragraphs(3, 2), host="herald.example")
    assert reason(one, two) == "only a shared quotation, caption or embedded post"


def test_furniture_of_one_publisher_is_no_match() -> None:
    furniture = paragraphs(9, 3)
    one = article("one", *paragraphs(2, 5), *furniture, host="ledger.example")
    two = article("two", *paragraphs(3, 5), *furniture, host="ledger.example")
    assert reason(one, two) == "only what may be the outlet's furniture"
    assert (
        kind(one, replace(two, url="https://herald.example/two", outlet=Outlet(domain="herald.example"))) == "excerpt"
    )


def test_revisions() -> None:
    changed = [*STORY[:4], sentence(80), *STORY[5:], sentence(81)]
    by_url = article("other", *changed, host="ledger.example")
    assert kind(ORIGINAL, replace(by_url, url="http://www.ledger.example/original/?utm_source=x")) == "revision"
    assert kind(ORIGINAL, by_url) == "revision"
    assert kind(ORIGINAL, article("other", *changed, host="herald.example")) == "near-duplicate"
    assert kind(article("X", *STORY), article("X@2", *changed, version=2)) == "revision"
    assert kind(article("X", *STORY), article("Y@2", *changed, version=2)) == "near-duplicate"
    named = [
        replace(article(name, *STORY), outlet=Outlet(name=outlet))
        for name, outlet in (("m", "Tarn Post"), ("n", "TARN POST "))
    ]
    assert kind(*named) == "revision"
    assert kind(article("p", *STORY), article("q", *STORY)) == "near-duplicate"


def test_a_grown_alert_is_a_revision() -> None:
    alert = article("alert", *STORY[:2], host="ledger.example")
    assert kind(alert, replace(article("alert", *STORY, host="ledger.example"), version=2)) == "revision"


def test_platforms_are_no_publisher() -> None:
    one = article("one", *STORY, host="ada.wordpress.com")
    two = article("two", *STORY, host="ben.wordpress.com")
    assert kind(*(replace(side, outlet=Outlet(domain="wordpress.com")) for side in (one, two))) == "near-duplicate"


def test_unspaced_scripts() -> None:
    source = random.Random(1)
    characters = [chr(0x4E00 + n) for n in range(600)]
    story = ["。".join("".join(source.choices(characters, k=30)) for _ in range(3)) + "。" for _ in range(6)]
    other = ["。".join("".join(source.choices(characters, k=30)) for _ in range(3)) + "。" for _ in range(6)]
    assert kind(article("one", *story), article("two", *story)) == "near-duplicate"
    assert kind(article("one", *story), article("two", *story[:2], *other[:4])) == "excerpt"
    assert kind(article("one", *story), article("two", story[0][:40], *other)) is None
    thai = ["".join(source.choices([chr(0x0E01 + n) for n in range(46)], k=400)) for _ in range(4)]
    assert kind(article("one", *thai), article("two", *thai)) == "near-duplicate"


@pytest.mark.parametrize("body", [(), ("",), ("…!",), ("one",), ("one two",), ("\ud800",), ("\x00 \x00",)])
def test_hardly_any_text(body: tuple[str, ...]) -> None:
    assert reason(article("one", *body), article("two", *body)) == "too little shared"
    assert reason(ORIGINAL, article("two", *body)) == "too little shared"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("x ", "x "),
        ("x y z a b c d\n", "x y z a b c d e\n"),
        ('"a b c d e f ', "'a b c d e f "),
        ("Mr. A. ", "Mr. A. "),
    ],
)
def test_hostile_texts_cost_linear_time(one: str, other: str) -> None:
    def read(size: int) -> None:
        bodies = ((unit * (size // len(unit))).split("\n") for unit in (one, other))
        compare(*(article(name, *body) for name, body in zip(("one", "two"), bodies, strict=True)))

    assert is_linear(read, 200_000)


def test_twenty_thousand_words_cost_what_they_cost_in_parts() -> None:
    body = paragraphs(1, 625)
    changed = [text if n % 3 else text.replace(" ", " ben ", 4) for n, text in enumerate(body)]

    def read(size: int) -> str:
        return kind(article("one", *body[:size]), article("two", *changed[:size], host="herald.example"))

    assert read(625) == "near-duplicate"
    assert is_linear(read, 625)
