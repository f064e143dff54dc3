"""From the store to matches and families: furniture joins nothing, reprints are found, ids stay, runs resume."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.app import comparing
from provenance.app.families import families_of
from provenance.similarity import Sieve, sketches
from provenance.similarity.judgement import is_match, shared_prose
from provenance.similarity.reading import Reading
from tests.builders import article, pair
from tests.inline import InlineProgram
from tests.property.test_similarity_shortcuts import full_pair, pair_of_texts


def invented(seed: int, sentences: int) -> list[str]:
    """Sentences of a language that there is not."""
    source = random.Random(seed)

    def word() -> str:
        syllables = source.choice((1, 2, 3))
        return "".join(source.choice("bdfgklmnprstv") + source.choice("aeiou") for _ in range(syllables))

    return [" ".join(word() for _ in range(source.randrange(12, 22))).capitalize() + "." for _ in range(sentences)]


def row(name: str, host: str, sentences: list[str]) -> dict[str, str]:
    text = "\n\n".join(" ".join(sentences[place : place + 3]) for place in range(0, len(sentences), 3))
    return {"id": name, "url": f"https://{host}/{name}", "text": text}


def ingest(program: InlineProgram, rows: list[dict[str, str]], name: str = "rows.jsonl") -> dict[str, object]:
    (program.folder / name).write_text("".join(json.dumps(one) + "\n" for one in rows), encoding="utf-8")
    return program.document("ingest", name)


@pytest.fixture
def program(tmp_path: Path) -> InlineProgram:
    return InlineProgram(tmp_path)


def pairs(program: InlineProgram) -> set[tuple[str, str]]:
    lines = program.run("matches", "--json").stdout.splitlines()
    return {(found["a"]["id"], found["b"]["id"]) for found in map(json.loads, lines)}


COOKIES = invented(999, 6)


def test_a_cookie_notice_never_joins_two_sites(program: InlineProgram) -> None:
    """Each page has a story of its own; the notice is a third of it, longer than any running passage that is asked."""
    rows = [
        row(f"{host}{number}", f"{host}.example", invented(100 * site + number, 12) + COOKIES)
        for site, host in enumerate(("tarn", "oster"), 1)
        for number in range(5)
    ]
    copied = [*invented(101, 12), *invented(555, 2)]
    ingest(program, [*rows, row("copy", "quill.example", copied), row("one", "lone.example", invented(7, 9) + COOKIES)])
    assert pairs(program) == {("copy", "tarn1")}
    assert program.run("check", "oster1", "--json").stdout.count('"kind"') == 0


def test_a_story_reprinted_two_hundred_times_is_found(program: InlineProgram) -> None:
    story = invented(1, 6)
    rows = [
        row(f"r{number:03}", f"site{number}.example", [*story, *invented(1000 + number, 1)]) for number in range(200)
    ]
    ingest(program, [*rows, row("other", "lone.example", invented(2, 9))])
    found = program.document("check", "r100")["matches"]
    assert {key for match in found for key in (match["a"]["id"], match["b"]["id"])} == {one["id"] for one in rows}


def test_pairs_are_compared_once_and_new_ones_are_added(
    program: InlineProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = invented(1, 6)
    ingest(program, [row(name, f"{name}.example", story) for name in ("a", "b")])
    assert pairs(program) == {("a", "b")}
    ingest(program, [row("c", "c.example", story)], "more.jsonl")
    asked = []
    whole = comparing.kept_part
    monkeypatch.setattr(comparing, "kept_part", lambda desk, found: asked.extend(found) or whole(desk, found))
    assert pairs(program) == {("a", "b"), ("a", "c"), ("b", "c")}
    assert asked == [(3, 1), (3, 2)]


def test_a_second_run_reads_nothing_again(program: InlineProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [row(name, f"{name}.example", invented(place, 6)) for place, name in enumerate("abc")]
    assert ingest(program, rows[:2])["ingested"] == 2
    read = []
    from provenance.app import reading

    whole = reading.item
    monkeypatch.setattr(reading, "item", lambda capture, outlets: read.append(capture.url) or whole(capture, outlets))
    again = ingest(program, rows)
    assert (again["ingested"], again["unchanged"]) == (1, 2)
    assert read == ["https://c.example/c"]


@given(st.integers(0, 2**32), st.booleans())
@settings(max_examples=150, deadline=None)
def test_no_match_is_sifted_out(seed: int, same: bool) -> None:
    bodies = pair_of_texts(seed)
    found = full_pair(*map(Reading, bodies))
    if is_match(found, shared_prose(found, same_publisher=same)):
        one, other = sketches(bodies)
        assert Sieve().lets_through(one, [other]) == [True]


@given(st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=12), st.integers(0, 11))
@settings(max_examples=60, deadline=None)
def test_an_article_more_changes_no_family_to_which_no_match_leads_from_it(
    links: list[tuple[int, int]], touched: int
) -> None:
    known = {f"n{n:02}": article("The kiln was lit.", id=f"n{n:02}", host=f"h{n}.example") for n in range(12)}
    matches = [pair(f"n{one:02}", f"n{other:02}") for one, other in links if one < other]
    before = {one.id: {member.id for member in one.articles} for one in families_of(known, matches)}
    new = article("The kiln was lit.", id="a-new", host="new.example")
    after = {one.id: one for one in families_of(known | {new.id: new}, [*matches, pair(new.id, f"n{touched:02}")])}
    reached = {f"n{touched:02}"}
    for _ in known:
        reached |= {key for match in matches for key in (match.a, match.b) if {match.a, match.b} & reached}
    for name, members in before.items():
        if not members & reached:
            assert {member.id for member in after[name].articles} == members
