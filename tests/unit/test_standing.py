"""Families of the whole store: streamed and by several processes they are what they are from everything in memory."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor
from pathlib import Path

import pytest

from provenance.app import comparing, crew, matching, sifting, standing
from provenance.app.comparing import judgement_of
from provenance.app.desk import Desk
from provenance.app.families import each_family
from provenance.app.matching import told_matches
from provenance.app.sifting import sift
from provenance.app.standing import stored_families
from provenance.app.upkeep import rebuild
from provenance.errors import StoreChangedError
from provenance.records.family import Family
from provenance.settings.tables import Settings
from provenance.similarity.candidates import Pairs, packed
from tests.inline import InlineProgram
from tests.stories.material import write_rows
from tests.unit.test_matching import invented, row


def rows() -> list[dict[str, str | None]]:
    """Six stories, most with copies, a page that quotes each, texts merged of two, a round-up, and a credit."""
    made: list[dict[str, str | None]] = []
    for story in range(6):
        text = invented(story, 12)
        made += [{**row(f"s{story}c{n}", f"site{n}.example", text[n:])} for n in range(1 if story in {1, 3} else 4)]
        quoting = [*invented(100 + story, 8), *text[3:8], *invented(200 + story, 8)]
        made.append({**row(f"q{story}", f"page{story}.example", quoting)})
    for story in (0, 2):
        both = [*invented(story, 12), *invented(story + 1, 12)[2:7]]
        made.append({**row(f"m{story}", "merger.example", both)})
    made.append(row("roundup", "roundup.example", [*invented(0, 12)[1:], *invented(4, 12)[2:], *invented(300, 9)]))
    alone = [*invented(900, 9), "This article was originally published by the Tarn Courier."]
    made += [{**row("alone", "alone.example", alone)}, {**row("other", "other.example", invented(901, 9))}]
    days = [f"2026-{3 + place // 27:02}-{1 + place % 27:02}T10:00:00Z" for place in range(len(made))]
    return [{**one, "published": day} for one, day in zip(made, days, strict=True)]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("standing")
    (folder / "rows.jsonl").write_text("".join(json.dumps(one) + "\n" for one in rows()), encoding="utf-8")
    program = InlineProgram(folder)
    write_rows("merge", folder / "merge.jsonl")
    program.run("--db", f"sqlite:///{folder}/store.db", "ingest", "rows.jsonl", "merge.jsonl")
    return folder / "store.db"


@pytest.fixture
def desk(filled: Path, tmp_path: Path) -> Iterator[Desk]:
    (tmp_path / "store.db").write_bytes(filled.read_bytes())
    with Desk(Settings(db=f"sqlite:///{tmp_path}/store.db"), offline=True) as opened:
        yield opened


def in_memory(desk: Desk) -> list[Family]:
    articles = {one.id: one for one in desk.store.each_article()}
    return list(each_family(articles, list(told_matches(desk, None))))


def test_streamed_families_are_those_of_everything_in_memory(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standing, "_PART", 7)
    found = list(stored_families(desk))
    assert found == in_memory(desk)
    assert sum(len(family.articles) > 1 for family in found) >= 4
    assert any(one.also_from for family in found for one in family.lineage.derivations)
    assert ["alone"] in [[one.id for one in family.articles] for family in found]
    every = stored_families(desk, alone=True)
    assert sorted({one.id for family in every for one in (*family.articles, *family.excerpts)}) == sorted(
        one.id for one in desk.store.each_article()
    )


def test_a_store_that_cannot_be_written_has_the_same_families(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = list(stored_families(desk))
    with Desk(desk.settings, offline=True) as other:
        monkeypatch.setattr(standing, "keep_new_matches", lambda _: False)
        monkeypatch.setattr(matching, "keep_new_matches", lambda _: False)
        assert list(stored_families(other)) == expected


def test_several_processes_find_the_same(
    desk: Desk, filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = list(stored_families(desk))
    (tmp_path / "other.db").write_bytes(filled.read_bytes())
    with Desk(Settings(db=f"sqlite:///{tmp_path}/other.db"), offline=True) as other:
        monkeypatch.setattr(crew, "_processors", lambda: 2)
        for module in (comparing, standing):
            monkeypatch.setattr(module, "_MANY", 1)
            monkeypatch.setattr(module, "_PART", 7)
        monkeypatch.setattr(sifting, "FEW", 0)
        monkeypatch.setattr(sifting, "SKETCHED", 5)
        monkeypatch.setattr(sifting, "_ASKED", 3)
        assert list(stored_families(other)) == expected


def kept(desk: Desk) -> list[tuple[int, int]]:
    return desk.store.kept_pairs(desk.store.begin_comparing(judgement_of(desk)), 0)


def weak_pairs(desk: Desk) -> Pairs:
    """Every pair of the store, as if each shared two fingerprints."""
    count = desk.store.count()
    return packed((later, earlier, 2) for later in range(2, count + 1) for earlier in range(1, later))


def listed(pairs: Pairs) -> list[tuple[int, int]]:
    return list(zip(pairs[0].tolist(), pairs[1].tolist(), strict=True))


def test_sketches_in_files_put_the_same_pairs_aside_as_in_memory(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pairs = weak_pairs(desk)
    expected = sift(desk, pairs, None)
    assert 0 < len(expected[0]) < len(pairs[0]) / 5
    list(stored_families(desk))
    matching_rows = {tuple(sorted(one, reverse=True)) for one in kept(desk)}
    assert len(matching_rows) > 30
    assert matching_rows <= set(listed(expected))
    monkeypatch.setattr(sifting, "FEW", 0)
    monkeypatch.setattr(sifting, "SKETCHED", 5)
    monkeypatch.setattr(sifting, "_ASKED", 3)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert listed(sift(desk, pairs, None)) == listed(expected)
    assert not list(tmp_path.glob("provenance-*"))


def test_without_a_place_for_sketches_every_pair_is_compared(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sifting, "FEW", 0)
    monkeypatch.setattr(sifting, "SKETCHED", 5)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    pairs = weak_pairs(desk)
    assert listed(sift(desk, pairs, None)) == listed(pairs)


def test_what_a_broken_crew_leaves_is_done_by_one_process(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken(Executor):
        def submit(self, *_: object, **__: object) -> None:  # type: ignore[override]
            raise BrokenExecutor("killed")

    expected = list(stored_families(desk))
    monkeypatch.setattr(standing, "_MANY", 1)
    monkeypatch.setattr(standing, "crew_of", lambda _: Broken())
    assert list(stored_families(desk)) == expected


def test_what_was_compared_before_a_run_was_killed_is_not_lost_and_not_taken_for_all(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparing, "_PART", 5)
    monkeypatch.setattr(comparing, "_MANY", 1)
    monkeypatch.setattr(comparing, "crew_of", lambda _: None)
    whole, parts, again = comparing.kept_part, [], []

    def dies(other: Desk, pairs: list[tuple[int, int]]) -> object:
        parts.append(pairs)
        if len(parts) == 3:
            raise KeyboardInterrupt
        return whole(other, pairs)

    monkeypatch.setattr(comparing, "kept_part", dies)
    with pytest.raises(KeyboardInterrupt):
        list(told_matches(desk, None))
    assert 0 < len(list(desk.store.each_match())) <= 10
    before = kept(desk)
    monkeypatch.setattr(comparing, "kept_part", lambda other, pairs: again.extend(pairs) or whole(other, pairs))
    found = {(match.a, match.b) for match in told_matches(desk, None)}
    monkeypatch.setattr(matching, "keep_new_matches", lambda _: False)
    assert found == {(match.a, match.b) for match in told_matches(desk, None)}
    assert len(found) > 30
    assert before
    assert not {tuple(sorted(pair)) for pair in before} & {tuple(sorted(pair)) for pair in again}


def test_a_round_is_told_as_far_as_its_pairs_go(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a run that ends after it, and the next one, miss nothing."""
    monkeypatch.setattr("provenance.store.keys.FEW", 0)
    monkeypatch.setattr("provenance.similarity.candidates._BLOCK", 10)
    monkeypatch.setattr(comparing, "_ROUND", 1)
    rounds = list(comparing._rounds(desk.store.candidate_blocks()))
    assert len(rounds) > 3
    last = 0
    for reached, (later, earlier, _) in rounds:
        assert all(last < row <= reached for row in later.tolist())
        assert all(row < reached for row in earlier.tolist())
        last = reached
    expected = {(match.a, match.b) for match in comparing.compared_matches(desk)}
    begun = desk.store.begin_comparing(judgement_of(desk))
    for reached, found in comparing._each_part(desk, comparing.kept_part, begun.row, begun):
        desk.store.keep_matches(begun, found, reached)
        if reached == rounds[0][0]:
            break
    assert desk.store.begin_comparing(judgement_of(desk)).row == rounds[0][0]
    list(stored_families(desk))
    assert {(match.a, match.b) for match in desk.store.each_match()} == expected


def test_a_rebuild_in_the_middle_ends_the_run_and_nothing_of_before_is_kept(desk: Desk) -> None:
    begun = desk.store.begin_comparing(judgement_of(desk))
    (first, *_) = comparing._each_part(desk, comparing.kept_part, begun.row, begun)
    assert first[1]
    rebuild(desk.settings)
    with pytest.raises(StoreChangedError):
        desk.store.keep_matches(begun, first[1], first[0])
    with pytest.raises(StoreChangedError):
        desk.store.kept_pairs(begun, 0)
    assert list(desk.store.each_match()) == []


def test_two_runs_of_different_settings_do_not_mix(desk: Desk) -> None:
    begun = desk.store.begin_comparing("one")
    (first, *_) = comparing._each_part(desk, comparing.kept_part, begun.row, begun)
    desk.store.keep_matches(begun, first[1], first[0])
    assert desk.store.begin_comparing("one").token == begun.token
    other = desk.store.begin_comparing("another")
    assert list(desk.store.each_match()) == []
    again = desk.store.begin_comparing("one")
    for stale in (begun, other):
        with pytest.raises(StoreChangedError):
            desk.store.keep_matches(stale, first[1], 50)
    assert (again.row, desk.store.begin_comparing("one").row) == (0, 0)


def test_rows_that_are_gone_are_told(desk: Desk) -> None:
    for question in (desk.store.articles_in, desk.store.bodies_in):
        assert len(question([1, 2])) == 2
        with pytest.raises(StoreChangedError):
            question([1, 1_000_000])


def test_a_folder_that_cannot_be_taken_away_costs_no_answer(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pairs = weak_pairs(desk)
    expected = listed(sift(desk, pairs, None))

    def in_use(*_: object, **__: object) -> None:
        raise PermissionError("in use")

    monkeypatch.setattr(sifting, "FEW", 0)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(os, "rmdir", in_use)
    assert listed(sift(desk, pairs, None)) == expected
    monkeypatch.setattr(sifting, "sketch_part", interrupted)
    with pytest.raises(KeyboardInterrupt):
        sift(desk, pairs, None)


def interrupted(_: Desk, __: object) -> None:
    raise KeyboardInterrupt
