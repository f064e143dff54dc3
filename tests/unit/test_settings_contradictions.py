"""Rows of the settings that contradict one another are named with file, row and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance.settings import gather
from tests.inline import InlineProgram


def _outlet(name: str, more: str = "") -> str:
    return f'[[outlet]]\nname = "{name}"\n{more}\n'


def _partner(name: str, more: str = "") -> str:
    return f'[[partner]]\noutlet = "{name}"\n{more}\n'


ONE_ROW = "; keep one row, or give each its own of, since or until"
ONE_PLACE = "keep it in one of them, or make both one row"
CONTRADICTIONS = {
    "one domain": (
        _outlet("Quill", 'domains = ["a.example", "quill.example"]')
        + _outlet("Fen", 'domains = ["www.Quill.example"]'),
        "outlet[2].domains[1]: 'quill.example' already means outlet[1] ('Quill'); " + ONE_PLACE,
    ),
    "one alias": (
        _outlet("Quill", 'aliases = ["DQ"]') + _outlet("Fen", 'aliases = ["FP", "DQ"]'),
        "outlet[2].aliases[2]: 'DQ' already means outlet[1] ('Quill'); leave it out of one of them",
    ),
    "an alias that is another's name": (
        _outlet("Daily Quill") + _outlet("Fen", 'aliases = ["daily quill"]'),
        "outlet[2].aliases[1]: 'daily quill' already means outlet[1] ('Daily Quill'); leave it out of one of them",
    ),
    "owners in a circle": (
        _outlet("Quill", 'owner = "Fen"') + _outlet("Fen", 'owner = "Tarn"') + _outlet("Tarn", 'owner = "the quill"'),
        "outlet[3].owner: owners go round in a circle (Tarn → Quill → Fen → Tarn); an owner stands above its outlets",
    ),
    "one partner in two spellings": (
        _partner("Harbour Ledger") + _partner("The harbour-ledger", "link = true"),
        "partner[2].outlet: 'The harbour-ledger' is partner[1] ('Harbour Ledger') by another spelling or domain"
        + ONE_ROW,
    ),
    "one partner by name and alias": (
        _outlet("Quill", 'aliases = ["DQ"]') + _partner("Quill", 'of = ["Fen"]') + _partner("DQ", 'of = ["Fen"]'),
        "partner[2].outlet: 'DQ' is partner[1] ('Quill') by another spelling or domain" + ONE_ROW,
    ),
    "one partner by name and domain": (
        _partner("Quill", 'domains = ["quill.example"]') + _partner("quill.example"),
        "partner[2].outlet: 'quill.example' is partner[1] ('Quill') by another spelling or domain" + ONE_ROW,
    ),
}
RIGHT = {
    "domains of their own": _outlet("Quill", 'domains = ["a.example"]') + _outlet("Fen", 'domains = ["b.example"]'),
    "initials of another case": _outlet("Quill", 'aliases = ["DQ"]') + _outlet("Fen", 'aliases = ["dq"]'),
    "a domain said twice of one": _outlet(
        "Quill", 'domains = ["a.example", "www.a.example"]\naliases = ["Quill", "Q"]'
    ),
    "an outlet with its group's name": _outlet("Quill", 'owner = "Quill"') + _outlet("Fen", 'owner = "Quill"'),
    "a line of owners": _outlet("Quill", 'owner = "Fen"') + _outlet("Fen", 'owner = "Tarn"'),
    "licences for other texts": _partner("Quill", 'of = ["Fen"]') + _partner("The Quill", 'of = ["Tarn"]'),
    "licences for other days": _partner("Quill", "until = 2026-01-31") + _partner("The Quill", "since = 2026-02-01"),
}


@pytest.mark.parametrize("case", CONTRADICTIONS)
def test_a_contradiction_is_named_with_file_row_and_remedy(tmp_path: Path, case: str) -> None:
    text, problem = CONTRADICTIONS[case]
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    assert [str(one) for one in gather({}, config=str(path)).problems] == [f"{path}: {problem}"]
    ended = InlineProgram(tmp_path).run("--config", str(path), "config", "check", status=2)
    assert f"{path}: {problem}" in ended.stderr
    assert "right" not in ended.stdout


@pytest.mark.parametrize("case", RIGHT)
def test_what_is_no_contradiction_stands(tmp_path: Path, case: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(RIGHT[case], encoding="utf-8")
    assert gather({}, config=str(path)).problems == ()


def test_two_files_in_force_may_not_contradict_each_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    users = tmp_path / ".config" / "provenance" / "config.toml"
    users.parent.mkdir(parents=True)
    users.write_text(_outlet("Quill", 'domains = ["a.example"]'), encoding="utf-8")
    (tmp_path / "provenance.toml").write_text(_outlet("Fen", 'domains = ["a.example"]'), encoding="utf-8")
    (problem,) = gather({"HOME": str(tmp_path)}).problems
    assert str(problem).startswith(
        "provenance.toml: outlet 'Fen', domains[1]: 'a.example' already means outlet 'Quill'"
    )
    (tmp_path / "provenance.toml").write_text(_outlet("quill", 'domains = ["a.example"]'), encoding="utf-8")
    assert gather({"HOME": str(tmp_path)}).problems == (), "a row of the same name takes the other's place"


def test_a_partner_of_whom_nothing_is_known_is_a_warning(tmp_path: Path) -> None:
    program = InlineProgram(tmp_path)
    text = _outlet("Harbour Ledger", 'owner = "Tide"') + _partner("Harbor Ledger", 'of = ["Reuters", "Tide", "Nobody"]')
    (tmp_path / "own.toml").write_text(text, encoding="utf-8")
    ended = program.run("--config", "own.toml", "config", "check")
    assert ended.stdout == "own.toml: right\n"
    first, second = ended.stderr.splitlines()
    assert first.startswith(
        "provenance: warning: own.toml: partner 'Harbor Ledger, of Nobody, of Reuters, of Tide', outlet: "
    )
    assert "did you mean 'Harbour Ledger'?" in first
    assert "of: nothing is known of 'Nobody'" in second
    (tmp_path / "own.toml").write_text(
        _partner("Skim", 'domains = ["skim.example"]') + _partner("fen.test"), encoding="utf-8"
    )
    assert program.run("--config", "own.toml", "config", "check").stderr == ""
