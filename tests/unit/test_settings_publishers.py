"""Outlets and partners in settings files: read whole, refused by name, the stronger file's row wins."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from provenance.settings import OutletEntry, PartnerEntry, gather, load
from tests.inline import InlineProgram

QUILL = '[[outlet]]\nname = "Daily Quill"\naliases = ["DQ"]\ndomains = ["www.Quill.example"]\nowner = "Quill Media"\n'
LEDGER = (
    '[[partner]]\noutlet = "Harbour Ledger"\nof = ["Daily Quill"]\ncredit_line = "From the Daily Quill"\nlink = true\n'
    'delay = "24h"\nno_cuts = true\nsince = 2026-01-01\nuntil = "2026-12-31"\n'
)


def written(folder: Path, text: str, name: str = "own.toml") -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_rows_become_records(tmp_path: Path) -> None:
    settings = load({"HOME": str(tmp_path)}, config=written(tmp_path, QUILL + LEDGER))
    assert settings.outlets == (
        OutletEntry(name="Daily Quill", aliases=("DQ",), domains=("quill.example",), owner="Quill Media"),
    )
    assert settings.partners == (
        PartnerEntry(
            outlet="Harbour Ledger",
            of=("Daily Quill",),
            credit_line="From the Daily Quill",
            link=True,
            delay_seconds=86_400,
            no_cuts=True,
            since=date(2026, 1, 1),
            until=date(2026, 12, 31),
        ),
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('[[outlet]]\nname = "A"\nalias = ["B"]', "outlet[1].alias: no such setting (did you mean aliases?)"),
        ('[[outlet]]\nname = " "', 'outlet[1].name: empty, but is " "'),
        ('[[outlet]]\nowner = "A"', "outlet[1].name: missing"),
        (
            '[[outlet]]\nname = "A"\n[[outlet]]\nname = "B"\ndomains = ["b.example", "b c"]',
            'outlet[2].domains[2]: not a domain (expected paper.example), but is "b c"',
        ),
        ('[[outlet]]\nname = "A"\n[[outlet]]\nname = "a"', "outlet[2].name: named twice: 'a'"),
        ('[outlet]\nname = "A"', "outlet: not a list"),
        (
            '[[partner]]\noutlet = "A"\ndelay = "soon"',
            'partner[1].delay: not a duration (expected seconds, or 90s, 20m, 48h, 7d), but is "soon"',
        ),
        ('[[partner]]\noutlet = "A"\nuntil = "May"', 'partner[1].until: not a day (expected 2026-03-01), but is "May"'),
        (
            '[[partner]]\noutlet = "A"\nsince = 2026-03-02\nuntil = 2026-03-01',
            "partner[1]: until is before since",
        ),
        ('[[partner]]\noutlet = "A"\nlicenced = true', "partner[1].licenced: no such setting (did you mean licensed?)"),
    ],
)
def test_faults_are_named_with_file_and_full_key(tmp_path: Path, text: str, problem: str) -> None:
    path = written(tmp_path, text)
    gathered = gather({"HOME": str(tmp_path)}, config=path)
    assert [str(one) for one in gathered.problems] == [f"{path}: {problem}"]
    assert gathered.problems[0].status == 2


def test_a_wrong_row_leaves_the_others(tmp_path: Path) -> None:
    path = written(tmp_path, f'{QUILL}[[outlet]]\nname = "B"\nx = 1\n{LEDGER}')
    kept = [one.key for one in gather({}, config=path).stated if one.table in {"outlet", "partner"}]
    assert kept == ["Daily Quill", "Harbour Ledger, of Daily Quill, 2026-01-01–2026-12-31"]


def test_the_working_folders_row_wins_and_other_rows_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    written(tmp_path, '[[outlet]]\nname = "A"\nowner = "mine"\n', "provenance.toml")
    home = tmp_path / "home"
    written(home, '[[outlet]]\nname = "a"\n[[outlet]]\nname = "B"\n', ".config/provenance/config.toml")
    outlets = load({"HOME": str(home)}).outlets
    assert {one.name: one.owner for one in outlets} == {"A": "mine", "B": None}


def test_config_show_prints_rows_as_a_file_has_them(tmp_path: Path) -> None:
    program = InlineProgram(tmp_path)
    path = written(tmp_path, QUILL + LEDGER)
    shown = program.run("--config", path, "config", "show").stdout
    again = load({"HOME": str(tmp_path)}, config=written(tmp_path, "[[" + shown.partition("\n[[")[2], "shown.toml"))
    assert again == load({"HOME": str(tmp_path)}, config=path)
    answer = json.loads(program.run("--config", path, "config", "show", "--json").stdout)
    (row,) = [one for one in answer["settings"] if one["key"] == "outlet.Daily Quill"]
    assert row["value"]["domains"] == ["quill.example"]
    assert row["from"] == path


def test_a_partner_may_have_a_licence_for_each_outlet_and_period(tmp_path: Path) -> None:
    row = '[[partner]]\noutlet = "Beacon"\nof = ["{}"]\n'
    file = tmp_path / "two.toml"
    file.write_text(row.format("Ledger") + row.format("Meridian"), encoding="utf-8")
    assert gather({}, config=str(file)).problems == ()
    file.write_text(row.format("Ledger") * 2, encoding="utf-8")
    assert [str(one) for one in gather({}, config=str(file)).problems] != []
