"""What the command line is given: paths, words, addresses, rows and times that are not what they should be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.inline import InlineProgram
from tests.program import Program

STORY = "\n\n".join(
    f"The ferry of Port Marren made its {word} crossing of the sound on Monday, with forty sheep and a piano aboard."
    for word in ("first", "second", "third", "fourth", "fifth", "sixth")
)


@pytest.fixture
def program(tmp_path: Path) -> InlineProgram:
    return InlineProgram(tmp_path)


def write_rows(folder: Path, *rows: dict[str, object], name: str = "rows.jsonl") -> str:
    (folder / name).write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return name


def test_a_time_out_of_range_breaks_its_row_and_the_rest_goes_on(program: InlineProgram) -> None:
    early = "0001-01-01T00:00:00+14:00"
    name = write_rows(
        program.folder,
        {"id": "a", "text": STORY, "fetched": early},
        {"id": True, "text": STORY},
        {"id": "b", "text": STORY, "fetched": "2026-03-01"},
    )
    counted = program.document("ingest", name, status=3)
    assert counted["ingested"] == 1
    assert [one["where"] for one in counted["failed"]] == ["rows.jsonl:1", "rows.jsonl:2"]
    assert program.document("show", "b")["fetched"] is None
    assert "out of range" in program.run("list", "--since", early, status=2).stderr


@pytest.mark.parametrize("name", ["x" * 300 + ".txt", "a/" + "x" * 300, "a/b\0c", "c\0.txt"])
def test_a_name_that_cannot_be_is_one_short_line(program: InlineProgram, name: str) -> None:
    (line,) = program.run("extract", name, status=4).stderr.splitlines()
    assert len(line) < 250


def test_a_long_word_is_an_id_and_shortened(program: InlineProgram) -> None:
    (line,) = program.run("extract", "x" * 3000, status=5).stderr.splitlines()
    assert len(line) < 250


def test_a_file_in_a_closed_folder(program: InlineProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    stat = Path.stat

    def refusing(path: Path, *, follow_symlinks: bool = True) -> object:
        if "closed" in path.parts:
            raise PermissionError(13, "Permission denied", str(path))
        return stat(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", refusing)
    for command in ("extract", "trace", "ingest"):
        (line,) = program.run(command, "closed/q.txt", status=4).stderr.splitlines()
        assert "closed/q.txt: " in line
        assert line.endswith("permission denied")


@pytest.mark.parametrize("url", ["not a url", "ftp://x.example/a", "https://[::1/a", "https://x.example:99999/a"])
def test_url_must_be_a_web_address(program: InlineProgram, url: str) -> None:
    (program.folder / "a.txt").write_text(STORY, encoding="utf-8")
    (line,) = program.run("extract", "a.txt", "--url", url, status=2).stderr.splitlines()
    assert "--url" in line


def test_another_scheme_is_no_web_address(program: InlineProgram) -> None:
    (line,) = program.run("extract", "ftp://x.example/a", status=4).stderr.splitlines()
    assert "not a web address: ftp://x.example/a" in line


def test_ids_of_credited_rows_keep_their_type(program: InlineProgram) -> None:
    name = write_rows(
        program.folder,
        *({"id": key, "text": "A line."} for key in ("7", 7, 1.5, "", None)),
        {"text": "A line."},
        {"id": True, "text": "A line."},
        {"id": {"a": 1}, "text": "A line."},
    )
    answers = program.rows("credits", name, status=3)
    assert [json.dumps(one["id"]) for one in answers] == ['"7"', "7", "1.5", '""', "null", "null"]
    said = program.run("credits", name, status=3).stderr.splitlines()
    assert [f"rows.jsonl:{number}" in line for number, line in zip((7, 8), said, strict=True)] == [True, True]
    assert "no such file" in program.run("credits", "none.jsonl", status=4).stderr


def test_failed_sources_are_told_also_when_quiet(program: InlineProgram) -> None:
    (program.folder / "a.txt").write_text(STORY, encoding="utf-8")
    assert "nopath: no such file" in program.run("-q", "trace", "a.txt", "--among", "nopath", status=3).stderr


@pytest.mark.parametrize("arguments", [("--version",), ("list", "--version"), ("db", "upgrade", "--version")])
def test_the_version_is_told_everywhere(program: InlineProgram, arguments: tuple[str, ...]) -> None:
    assert program.run(*arguments).stdout.startswith("provenance ")


def test_json_belongs_behind_the_command(program: InlineProgram) -> None:
    program.run("--json", "list", status=2)


@pytest.mark.parametrize("key", ["story.txt", "rows.jsonl.html", "marks"])
def test_an_id_may_look_like_a_file(program: InlineProgram, key: str) -> None:
    (program.folder / "marks").mkdir()
    assert "not in the store" in program.run("show", "story", status=5).stderr
    assert program.run("show", key, status=4).stderr.splitlines() != []
    program.run("ingest", write_rows(program.folder, {"id": key, "text": STORY}))
    assert program.document("show", key)["id"] == key


def test_a_file_goes_before_an_id(program: InlineProgram) -> None:
    program.run("ingest", write_rows(program.folder, {"id": "story.txt", "text": STORY}))
    (program.folder / "story.txt").write_text(STORY.replace("sheep", "goats"), encoding="utf-8")
    assert "goats" in program.document("show", "story.txt")["paragraphs"][0]


def test_an_input_without_rows_is_remarked_on(program: InlineProgram) -> None:
    name = write_rows(program.folder)
    assert program.run("ingest", name).stderr.splitlines() == ["provenance: no rows in rows.jsonl"]
    assert program.run("-q", "ingest", name).stderr == ""


def test_standard_input_without_rows(tmp_path: Path) -> None:
    ended = Program(tmp_path).run("ingest", "-", given=b"")
    assert ended.stderr.splitlines() == ["provenance: no rows in standard input"]
