"""The parts: script, links, quotations, lexemes, numbers, dates."""

import pytest

from provenance.edits import script as scripts
from provenance.edits.align import heaviest_ascent
from provenance.edits.furniture import kind_of_line
from provenance.edits.lexemes import read_lexemes
from provenance.edits.names import Names
from provenance.edits.quotations import quotation_spans
from provenance.edits.script import ascending, operations, shared_ids
from provenance.edits.slips import Lexicon, is_common, slip
from provenance.edits.summary import share_in_runs
from provenance.edits.terms import read_terms
from tests.growth import is_linear


def test_operations_keep_every_space_and_mark() -> None:
    assert operations("One, two.\n\nThree", "One - two.  Three!") == (
        ("equal", "One"),
        ("delete", ","),
        ("insert", " -"),
        ("equal", " two."),
        ("delete", "\n\n"),
        ("insert", "  "),
        ("equal", "Three"),
        ("insert", "!"),
    )


def test_large_texts_are_divided_and_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scripts, "_LARGEST", 400)
    a = " ".join(f"w{n % 37}" if n % 9 else f"only{n}" for n in range(300))
    b = a.replace("w5", "x").replace("only18 ", "")
    found = operations(a, b)
    assert "".join(text for kind, text in found if kind != "insert") == a
    assert "".join(text for kind, text in found if kind != "delete") == b
    assert sum(size for _, _, size in shared_ids(list(range(300)), list(range(300)))) == 300


def test_ascending_chains_are_longest_and_heaviest() -> None:
    assert ascending([3, 1, 2, 5, 4]) == [1, 2, 4]
    assert heaviest_ascent([3, 1, 2], [9.0, 1.0, 1.0]) == {0}
    assert heaviest_ascent([3, 1, 2], [1.0, 1.0, 1.0]) == {1, 2}
    assert heaviest_ascent([], []) == set()


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('He said "no" and "never".', ["no", "never"]),
        ("It's the boys' 'own' club.", ["own"]),
        ("“They called it ‘old’ then,” he said.", ["They called it ‘old’ then,"]),
        ("“A quotation that goes on", ["A quotation that goes on"]),
        ("„Nein“, sagte er. »Doch«, sagte sie.", ["Nein", "Doch"]),
        ("«Non», dit-il.", ["Non"]),
        ("彼は「いいえ」と言った。", ["いいえ"]),
        ("A 6' pole and the '90s.", []),
        ('""', []),
    ],
)
def test_quotations(text: str, inside: list[str]) -> None:
    assert [text[start:end] for start, end in quotation_spans(text)] == inside


def keys(text: str) -> list[tuple[str, str]]:
    names = Names(inside=frozenset(), lower=frozenset())
    return [(term.kind, term.key) for term in read_terms(text, names) if term.kind in {"number", "date", "hedge"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$2bn", "2 billion dollars"),
        ("two hundred and five", "205"),
        ("a million", "1,000,000"),
        ("twenty-five thousand", "25,000"),
        ("£1.5m", "1.5 million pounds"),
        ("12 per cent", "12%"),
        ("a dozen", "12"),
        ("3rd", "third"),
        ("14th of March 2026", "Mar. 14, 2026"),
        ("4.30pm", "4:30 p.m."),
        ("05:50", "5.50am"),
        ("5:50 a.m.", "5.50 Uhr"),
        ("05.50", "5.50a.m."),
        ("16:30", "4.30 PM"),
        ("17h30", "5.30pm"),
        ("7pm", "19 Uhr"),
        ("noon", "12pm"),
        ("12 noon", "midday"),
        ("midnight", "12am"),
        ("1 200 000".replace(" ", "\u00a0"), "1.2 million"),
    ],
)
def test_equal_values_have_equal_keys(one: str, other: str) -> None:
    assert keys(f"It was {one} then.") == keys(f"It was {other} then.") != []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2 million", "2 billion"),
        ("12%", "12"),
        ("$5", "£5"),
        ("14 March", "14 May"),
        ("in 1989", "in 1998"),
        ("16", "16th"),
        ("5:50am", "5.50pm"),
        ("12am", "12pm"),
        ("5.50", "5:50"),
        ("0550 GMT", "0650 GMT"),
    ],
)
def test_other_values_have_other_keys(one: str, other: str) -> None:
    assert keys(f"It was {one} then.") != keys(f"It was {other} then.")


def test_a_month_is_told_from_a_word() -> None:
    assert keys("They may march on.") == [("hedge", "may")]
    assert keys("It was in May and in March.") == [("date", "@5"), ("date", "@3")]
    assert keys("The firm made 2000 boats in 2000.") == [("number", "#2000"), ("date", "@2000")]


def test_lexemes_lie_where_they_say() -> None:
    text = "Anna’s U.S. boat paid $2.5bn on 2026-03-14 (12%)…"
    found = read_lexemes(text)
    assert [text[lexeme.start : lexeme.end] for lexeme in found] == [lexeme.text for lexeme in found]
    assert [lexeme.text for lexeme in found] == [
        "Anna",
        "’s",
        "U.S.",
        "boat",
        "paid",
        "$",
        "2.5",
        "bn",
        "on",
        "2026-03-14",
        "12",
        "%",
    ]


def test_slips_need_a_word_on_the_other_side() -> None:
    lexicon = Lexicon(["harbour", "harbour", "quayside", "harbuor"])
    assert slip("harbour", "harbuor", lexicon) == "typo"
    assert slip("harbuor", "harbour", lexicon) == "correction"
    assert slip("walked", "walking", lexicon) is None
    assert slip("plan", "play", lexicon) is None
    assert slip("1989", "1998", lexicon) is None
    assert is_common("organized")
    assert not is_common("organzied")


def test_news_that_begins_like_furniture_is_news() -> None:
    sentence = "Watch for falling rocks on the path, the council told walkers."
    assert kind_of_line(sentence, 11) == "content"
    assert kind_of_line("Watch the video", 3) == "boilerplate"
    assert kind_of_line("By Anna Kroll", 3) == "credit"
    assert kind_of_line("The old pier", 3) == "fragment"


def test_runs_count_wherever_they_stand() -> None:
    one, other = (
        ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"],
        ["f", "g", "h", "i", "j", "x", "a", "b", "c", "d", "e"],
    )
    assert share_in_runs(one, other) == 10 / 11
    assert share_in_runs(one, ["a", "b", "c", "d", "x", "f", "g", "h", "i"]) == 0.0
    assert share_in_runs(one, []) == 0.0


@pytest.mark.parametrize(
    "line",
    [
        "a" * 100_000,
        "U.S." * 25_000,
        "1,000" * 20_000,
        "'s" * 50_000,
        "14 March " * 12_000,
        "twenty " * 15_000,
        "“" * 100_000,
    ],
)
def test_reading_terms_is_linear(line: str) -> None:
    def read(size: int) -> None:
        keys(line[:size])
        quotation_spans(line[:size])
        kind_of_line(line[:size], 50)

    assert is_linear(read, len(line))
