"""``report`` and ``trace --open`` as commands: files, folders, streams, statuses."""

from __future__ import annotations

import os
from pathlib import Path
from unittest.mock import patch

import pytest

from tests.inline import InlineProgram
from tests.stories.material import write_rows
from tests.stories.render import FIXTURES

STORY = FIXTURES / "stories" / "permission"
ASKED = (str(STORY / "beacon.html"), "--among", str(STORY), "--offline")


@pytest.fixture
def program(tmp_path: Path) -> InlineProgram:
    return InlineProgram(tmp_path)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> InlineProgram:
    program = InlineProgram(tmp_path_factory.mktemp("filled"))
    program.run("ingest", str(write_rows("permission", program.folder / "rows.jsonl")))
    return program


def test_a_page_replaces_what_was_there_and_leaves_nothing_else(program: InlineProgram) -> None:
    file = program.folder / "page.html"
    file.write_text("old", encoding="utf-8")
    ended = program.run("report", *ASKED, "-o", "page.html")
    assert ended.stdout == ""
    assert "written: page.html" in ended.stderr
    page = file.read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "Reprint of Harbour Ledger" in page
    assert [one.name for one in program.folder.glob(".*")] == []


def test_standard_output_gets_the_page_alone(program: InlineProgram) -> None:
    ended = program.run("report", *ASKED, "-o", "-")
    assert ended.stdout.startswith("<!doctype html>")
    assert ended.stderr == ""


@pytest.mark.parametrize(
    "arguments",
    [
        (*ASKED,),
        (*ASKED, "-o", "nowhere/page.html"),
        (*ASKED, "-o", "."),
        (*ASKED, "-o", "-", "--open"),
        ("-o", "page.html"),
        ("--all",),
        ("--all", "-o", "-"),
        ("--all", "x", "-o", "pages"),
    ],
)
def test_wrong_usage_is_one_line_and_status_2(program: InlineProgram, arguments: tuple[str, ...]) -> None:
    ended = program.run("report", *arguments, status=2)
    assert ended.stdout == ""
    assert len(ended.stderr.splitlines()) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_rights_is_one_line_and_status_2(program: InlineProgram) -> None:
    locked = program.folder / "locked"
    locked.mkdir(mode=0o500)
    for arguments in ((*ASKED, "-o", "locked/page.html"), ("--all", "-o", "locked/pages")):
        assert len(program.run("report", *arguments, status=2).stderr.splitlines()) == 1


def test_a_file_in_the_way_of_the_folder_is_one_line_and_status_2(filled: InlineProgram) -> None:
    for folder in ("rows.jsonl", "rows.jsonl/pages"):
        assert len(filled.run("report", "--all", "-o", folder, status=2).stderr.splitlines()) == 1


def test_what_did_not_answer_is_told_and_the_page_still_written(program: InlineProgram) -> None:
    missing = "https://nowhere.example/a"
    ended = program.run("report", *ASKED, "--among", missing, "-o", "page.html", status=3)
    assert missing in ended.stderr
    assert missing in (program.folder / "page.html").read_text(encoding="utf-8")


def test_captures_are_named_by_their_hash(filled: InlineProgram) -> None:
    filled.run("report", "beacon", "--offline", "-o", "page.html")
    page = (filled.folder / "page.html").read_text(encoding="utf-8")
    assert page.count("<code>") == 4
    assert "SHA-256" in page
    assert "store.db" not in page


def test_all_families_are_written_once_and_made_anew_only_when_they_changed(filled: InlineProgram) -> None:
    folder = filled.folder / "pages"
    assert "1 pages new, 0 as before" in filled.run("report", "--all", "-o", "pages").stderr
    (page,) = folder.glob("family-*.html")
    before = page.read_bytes()
    assert "0 pages new, 1 as before" in filled.run("report", "--all", "-o", "pages").stderr
    assert page.read_bytes() == before
    page.write_text("half a pa", encoding="utf-8")
    assert "1 pages new, 0 as before" in filled.run("report", "--all", "-o", "pages").stderr
    assert len(page.read_bytes()) == len(before)
    assert page.name in (folder / "index.html").read_text(encoding="utf-8")


def test_an_empty_store_gives_an_index_that_says_so(program: InlineProgram) -> None:
    program.run("report", "--all", "-o", "pages")
    assert [one.name for one in (program.folder / "pages").iterdir()] == ["index.html"]
    assert "No family has been found" in (program.folder / "pages" / "index.html").read_text(encoding="utf-8")
    assert not (program.folder / "store.db").exists()


def test_trace_opens_its_page_and_says_where_it_is(tmp_path: Path) -> None:
    program = InlineProgram(tmp_path, {"XDG_CACHE_HOME": str(tmp_path / "cache")})
    with patch("webbrowser.open", return_value=True) as opened:
        ended = program.run("trace", *ASKED, "--open")
    (file,) = (tmp_path / "cache" / "provenance" / "reports").iterdir()
    opened.assert_called_once_with(file.as_uri())
    assert "Reprint of Harbour Ledger" in ended.stdout
    assert str(file) in ended.stderr
    assert file.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_without_a_browser_the_path_is_said(tmp_path: Path) -> None:
    program = InlineProgram(tmp_path, {"XDG_CACHE_HOME": str(tmp_path / "cache")})
    with patch("webbrowser.open", return_value=False):
        ended = program.run("report", *ASKED, "--open")
    assert "no web browser was found" in ended.stderr


def test_a_device_or_a_pipe_is_refused_and_never_replaced(program: InlineProgram) -> None:
    pipe = program.folder / "pipe"
    os.mkfifo(pipe)
    ended = program.run("report", *ASKED, "-o", "pipe", status=2)
    assert "not a regular file" in ended.stderr
    assert pipe.is_fifo()
    assert "a folder" in program.run("report", *ASKED, "-o", str(program.folder), status=2).stderr


def test_a_link_is_followed(program: InlineProgram) -> None:
    (program.folder / "link.html").symlink_to(program.folder / "target.html")
    program.run("report", *ASKED, "-o", "link.html")
    assert (program.folder / "link.html").is_symlink()
    assert (program.folder / "target.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_pages_of_families_that_are_no_more_go(program: InlineProgram) -> None:
    program.run("ingest", str(write_rows("permission", program.folder / "rows.jsonl")))
    program.run("report", "--all", "-o", "pages")
    folder = program.folder / "pages"
    (page,) = [one for one in folder.glob("family-*.html") if "Sallow Bay" in one.read_text(encoding="utf-8")]
    old, own = folder / "family-0123456789ab.html", folder / "family-mine.html"
    old.write_bytes(page.read_bytes())
    own.write_text("not a page of this program", encoding="utf-8")
    program.run("report", "--all", "-o", "pages")
    assert page.exists()
    assert own.exists()
    assert not old.exists()
