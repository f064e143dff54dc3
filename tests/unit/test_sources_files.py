"""Files, folders and rows: what is too large, no file, unreadable or vague is an error or unknown, never a crash."""

from __future__ import annotations

import io
import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from provenance.errors import NotGotError, ProvenanceError
from provenance.records.capture import Capture
from provenance.sources import files, paths, rows
from provenance.sources.addresses import NoAddressError


def row(**fields: Any) -> Capture | ProvenanceError:
    raw = json.dumps({"id": "a", "text": "Words.", **fields}).encode()
    (one,) = rows.captures(io.BytesIO(raw), "rows")
    return one


def reasons(path: Path | str) -> list[str]:
    return [one.reason if isinstance(one, ProvenanceError) else str(one.name) for one in files.read_path(str(path))]


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("fetched", "0001-01-01T00:00:00+14:00", "out of range"),
        ("fetched", "9999-12-31T23:59:59-14:00", "out of range"),
        ("fetched", "soon", "RFC 3339"),
        ("id", True, "no text"),
        ("id", {"a": 1}, "no text"),
        ("title", False, "no text"),
        ("url", "not a url", "no web address"),
        ("url", "ftp://quill.example/a", "no web address"),
        ("url", "https://[::1/a", "no web address"),
        ("url", "https://quill.example:99999/a", "port out of range"),
        ("url", "https:///a", "no web address"),
        ("url", "https://qui ll.example/a", "no web address"),
    ],
)
def test_a_wrong_field_breaks_its_row_only(field: str, value: object, said: str) -> None:
    error = row(**{field: value})
    assert isinstance(error, ProvenanceError)
    assert (error.message, error.subject) == ("broken row", "rows:1")
    assert said in error.reason


def test_a_row_takes_numbers_as_text_and_addresses_with_spaces_behind_the_host() -> None:
    one = row(id=7, title=1984, url=" https://quill.example/a b ")
    assert isinstance(one, Capture)
    assert (one.declared.id, one.declared.title, one.url) == ("7", "1984", "https://quill.example/a b")


@pytest.mark.parametrize(
    ("stated", "instant"),
    [
        ("2026-03-01", None),
        ("20260301", None),
        ("2026-03-01T10:00:00", None),
        ("2026-03-01T10:00:00Z", datetime(2026, 3, 1, 10, tzinfo=UTC)),
        ("2026-03-01T10:00:00+02:00", datetime(2026, 3, 1, 8, tzinfo=UTC)),
    ],
)
def test_only_an_instant_is_a_time_of_fetching(stated: str, instant: datetime | None) -> None:
    one = row(fetched=stated)
    assert isinstance(one, Capture)
    assert one.fetched == instant


def test_a_number_that_is_none_breaks_its_row() -> None:
    (nan, infinite) = rows.captures(io.BytesIO(b'{"id": NaN, "text": "x"}\n{"id": 1e999, "text": "x"}'), "rows")
    assert isinstance(nan, ProvenanceError)
    assert isinstance(infinite, ProvenanceError)


class CountingStream(io.BytesIO):
    """Remembers the largest piece that was asked for at once."""

    largest = 0

    def readline(self, size: int | None = -1, /) -> bytes:
        assert size is not None
        assert size > 0
        self.largest = max(self.largest, size)
        return super().readline(size)


def test_a_row_too_long_is_passed_over_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "MAX_ROW_BYTES", 100)
    monkeypatch.setattr(paths, "_SKIPPED_AT_ONCE", 30)
    exact = b'{"id": "exact", "text": "' + b"x" * 73 + b'"}'
    assert len(exact) == 100
    stream = CountingStream(
        b"\n".join([exact, b"y" * 101, b"z" * 1000, b'{"id": "last", "text": "words"}', b"w" * 500])
    )
    first, over, long, last, unended = rows.captures(stream, "rows")
    assert stream.largest == 101
    assert isinstance(first, Capture)
    assert isinstance(last, Capture)
    assert [error.subject for error in (over, long, unended) if isinstance(error, ProvenanceError)] == [
        "rows:2",
        "rows:3",
        "rows:5",
    ]
    assert "too large" in str(over)


def test_a_text_too_large_breaks_its_row(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "MAX_BYTES", 10)
    assert isinstance(row(text="x" * 10), Capture)
    assert "too large" in str(row(text="ä" * 6))


def test_a_file_too_large_is_not_read_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "MAX_BYTES", 10)
    (tmp_path / "a.txt").write_bytes(b"x" * 10)
    (tmp_path / "b.txt").write_bytes(b"x" * 11)
    fits, large = files.read_path(str(tmp_path))
    assert isinstance(fits, Capture)
    assert isinstance(large, ProvenanceError)
    assert (large.message, large.subject) == ("too large", str(tmp_path / "b.txt"))


def test_what_is_no_regular_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "link.jsonl").symlink_to(tmp_path / "pipe.txt")
    (tmp_path / "zero.html").symlink_to("/dev/zero")
    assert reasons(tmp_path) == ["not a regular file"] * 3
    assert reasons(tmp_path / "link.jsonl") == ["not a regular file"]


def test_a_stream_the_caller_opened_is_read() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"Words of a story.")
    os.close(writing)
    one = files.read_file(f"/dev/fd/{reading}")
    os.close(reading)
    assert isinstance(one, Capture)
    assert one.body == b"Words of a story."


def test_folders_are_read_in_the_order_of_names_and_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/inner/x.HTML", "c.pdf", ".hidden/q.txt", "a/.q.txt", "d.html/page.htm"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("words", encoding="utf-8")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    (tmp_path / "e.txt").symlink_to(tmp_path / "e.txt")
    (tmp_path / "f.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "g.txt").symlink_to(tmp_path / "none")
    found = [name.removeprefix(f"{tmp_path}/") for name in reasons(tmp_path)]
    assert found[:4] == ["a/inner/x.HTML", "a/z.txt", "b.txt", "d.html/page.htm"]
    assert found[4].startswith("cannot read the file: ")
    assert found[5:] == ["f.txt", "no such file"]


def test_a_folder_that_cannot_be_read_is_named_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a_closed").mkdir()
    (tmp_path / "b.txt").write_text("words", encoding="utf-8")
    scan = os.scandir

    def refusing(path: str) -> Any:
        if str(path).endswith("a_closed"):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refusing)
    error, read = files.read_path(str(tmp_path))
    assert isinstance(error, ProvenanceError)
    assert (error.subject, error.reason) == (
        str(tmp_path / "a_closed"),
        "cannot read the folder: permission denied",
    )
    assert isinstance(read, Capture)


@pytest.mark.parametrize(
    "path", ["x" * 300 + ".txt", "a/" * 3000 + "q.txt", "a\0b.txt", "\udcff.txt", "", "none/q.txt"]
)
def test_a_path_that_cannot_be_is_one_short_error(path: str) -> None:
    (error,) = files.read_path(path)
    assert isinstance(error, NotGotError)
    assert len(str(error)) < 200


def test_another_scheme_is_no_missing_file() -> None:
    assert reasons("ftp://quill.example/a") == ["not a web address: only http and https are fetched"]


@pytest.mark.parametrize("closed", [True, False])
def test_standard_input_is_bounded_and_may_be_closed(closed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "MAX_BYTES", 10)
    stream = None if closed else io.TextIOWrapper(io.BytesIO(b"x" * 11))
    monkeypatch.setattr("sys.stdin", stream)
    assert reasons("-") == ["cannot read: it is closed" if closed else "too large: more than 10 bytes"]
    if closed:
        (error,) = files.read_standard_rows()
        assert isinstance(error, NotGotError)


@pytest.mark.parametrize(
    "text", ["", "x", "https://", "https://[::1/a", "http://a.example:0/", "https://a.example/\x00"]
)
def test_what_is_no_address(text: str) -> None:
    with pytest.raises(NoAddressError):
        rows.stated_address(text)
