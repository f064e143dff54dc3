"""Lists of addresses that are something else, or far too long."""

import os
from pathlib import Path

import pytest

from provenance.errors import ProvenanceError
from provenance.records.job import Sighting
from provenance.sources import urllist
from provenance.sources.urllist import sightings


def reasons(place: Path | str) -> list[str]:
    return [one.reason for one in sightings(str(place)) if isinstance(one, ProvenanceError)]


def test_what_is_no_regular_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert reasons(tmp_path / "pipe") == ["not a regular file"]
    assert reasons(tmp_path) == ["not a regular file"]
    assert reasons("/dev/zero") == ["not a regular file"]
    assert reasons(tmp_path / "missing") == ["no such file"]
    assert reasons("ftp://paper.example/list") == ["not a web address: only http and https are fetched"]
    assert reasons("a\0b") == ["cannot read the file: no name of a file (embedded null byte)"]


def test_standard_input_may_be_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert reasons("-") == ["cannot read: it is closed"]


def test_a_line_too_long_is_passed_over_in_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(urllist, "MAX_LINE_BYTES", 100)
    (tmp_path / "list").write_bytes(b"https://a.example/\n" + b"x" * 1_000_000 + b"\nhttps://b.example/\n")
    first, long, last = sightings(str(tmp_path / "list"))
    assert isinstance(first, Sighting)
    assert isinstance(long, ProvenanceError)
    assert str(long) == f"broken line: {tmp_path / 'list'}:2: more than 100 bytes"
    assert isinstance(last, Sighting)


def test_a_file_that_is_no_list_is_left_after_a_hundred_lines(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\xff\n" * 1_000_000)
    said = reasons(tmp_path / "picture.png")
    assert len(said) == 101
    assert said[-1] == "no list of addresses: 100 broken lines in a row, the rest is not read"


def test_broken_lines_among_good_ones_end_nothing(tmp_path: Path) -> None:
    lines = [line for number in range(150) for line in (f"https://a.example/{number}", "nonsense")]
    (tmp_path / "list").write_text("\n".join(lines), encoding="utf-8")
    assert len(list(sightings(str(tmp_path / "list")))) == 300


def test_credentials_are_refused_without_repeating_them(tmp_path: Path) -> None:
    (tmp_path / "list").write_text("https://desk:secret@a.example/\n", encoding="utf-8")
    (error,) = sightings(str(tmp_path / "list"))
    assert str(error) == f"broken line: {tmp_path / 'list'}:1: credentials in the address"
