"""Every command on wrong, empty, binary and missing input: one clear line and the right status, never a traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.program import Program

PAGE = """<!doctype html><html lang="en"><head><title>Lamp oil prices fall again | Quill</title></head><body><article>
<h1>Lamp oil prices fall again</h1>
<p>Prices of lamp oil fell for the third month in a row in the islands, the harbour exchange said on Tuesday.</p>
<p>Traders in Port Marren put the fall down to a mild winter and to the new lighthouses, which burn no oil at all.</p>
<p>“We have barrels standing in the rain,” said Ida Venn, who has run the oil store on the north quay since 1998.</p>
<p>The exchange will publish its next figures in April, when the fishing fleet is expected back from the banks.</p>
</article></body></html>"""
WORDS = " ".join(f"word{number} of the story that nobody has told before" for number in range(40))


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


READING = ("extract", "credits", "check", "show", "trace")


@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("missing.html", None, "no such file"),
        ("empty.html", b"", "empty"),
        ("blank.txt", b"  \n\n \t\n", "empty"),
        ("binary.html", bytes(range(256)) * 40, "binary"),
        ("index.html", b"<html><body><nav><a href='/a'>A</a> <a href='/b'>B</a></nav></body></html>", "not an article"),
    ],
)
def test_a_file_that_is_no_article(program: Program, command: str, name: str, content: bytes | None, said: str) -> None:
    path = program.folder / name
    if content is not None:
        path.write_bytes(content)
    ended = program.run(command, str(path), status=4)
    assert ended.stdout == ""
    assert len(ended.stderr.strip().splitlines()) == 1
    assert str(path) in ended.stderr
    assert said in ended.stderr.lower()


@pytest.mark.parametrize("command", READING)
def test_an_unknown_id_is_not_in_the_store(program: Program, command: str) -> None:
    ended = program.run(command, "nobody", status=5)
    assert "nobody" in ended.stderr
    assert not (program.folder / "store.db").exists(), "a look-up makes no store"


@pytest.mark.parametrize("command", READING)
def test_a_url_is_not_asked_for_offline(program: Program, command: str) -> None:
    assert "offline" in program.run(command, "https://quill.example/a", "--offline", status=5).stderr


def test_a_folder_is_no_article(program: Program) -> None:
    assert "folder" in program.run("extract", str(program.folder), status=4).stderr


@pytest.mark.parametrize(
    "arguments", [(), ("unknown",), ("trace",), ("list", "--limit", "-1"), ("list", "--since", "soon")]
)
def test_wrong_usage(program: Program, arguments: tuple[str, ...]) -> None:
    program.run(*arguments, status=2)


@pytest.mark.parametrize("db", ["nonsense", "mysql://x/y", "sqlite:////proc/nowhere/x.db"])
def test_a_store_that_cannot_be(program: Program, db: str) -> None:
    ended = program.run("ingest", "--db", db, "-", status=None, given=b'{"id": "a", "text": "%s"}' % WORDS.encode())
    assert ended.returncode in {2, 7}
    assert len(ended.stderr.strip().splitlines()) == 1


def test_a_file_that_is_no_store_is_left_alone(program: Program) -> None:
    path = program.folder / "store.db"
    path.write_bytes(b"this is no database at all" * 100)
    program.run("list", status=7)
    assert path.read_bytes() == b"this is no database at all" * 100


def test_broken_rows_are_named_by_line_and_stop_nothing(program: Program) -> None:
    rows = [
        json.dumps({"id": "good", "text": WORDS}),
        "{broken",
        json.dumps(["no", "object"]),
        json.dumps({"text": WORDS}),
        json.dumps({"id": "x"}),
        json.dumps({"id": "time", "text": WORDS, "published": "yesterday"}),
        "",
        json.dumps({"url": "https://quill.example/b", "text": WORDS + " and more"}),
    ]
    path = program.folder / "rows.jsonl"
    path.write_text("\n".join(rows), encoding="utf-8")
    counted = program.document("ingest", str(path), status=3)
    assert counted["ingested"] == 2
    assert [one["where"].rsplit(":", 1)[1] for one in counted["failed"]] == ["2", "3", "4", "5", "6"]
    assert all(one["reason"] for one in counted["failed"])


def test_shared_options_may_stand_before_or_after_the_command(program: Program, page: Path) -> None:
    other = f"sqlite:///{program.folder / 'other.db'}"
    program.run("--db", other, "ingest", str(page))
    assert len(program.rows("list", "--db", other)) == 1
    assert program.rows("list") == []


def test_standard_input_and_its_url(program: Program) -> None:
    shown = program.document("extract", "-", "--url", "https://quill.example/oil", given=PAGE.encode())
    assert shown["url"] == "https://quill.example/oil"
    assert shown["title"] == "Lamp oil prices fall again"
    assert program.document("extract", "-", given=PAGE.encode())["url"] is None


def test_a_closed_pipe_ends_quietly(program: Program, page: Path) -> None:
    import subprocess
    import sys

    with subprocess.Popen(
        [sys.executable, "-m", "provenance", "show", str(page)],
        env=program.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""


def test_plain_text_in_a_pipe_has_no_colour(program: Program, page: Path) -> None:
    assert "\x1b" not in program.run("trace", str(page)).stdout


def test_terminal_escapes_in_a_page_are_shown_and_not_obeyed(program: Program, page: Path) -> None:
    page.write_text(PAGE.replace("barrels", "\x1b[31mbarrels\u202e"), encoding="utf-8")
    for command in ("trace", "show"):
        printed = program.run(command, str(page)).stdout
        assert "\x1b" not in printed
        assert "\u202e" not in printed
