"""Bytes to text: marks, labels, wrong labels, damage and what is no text at all."""

import pytest

from provenance.errors import UnreadableError
from provenance.extract.decode import decode

GERMAN = "Über der Förde hing Nebel, größer als je zuvor; die Fähre „Möwe“ blieb draußen. " * 3
RUSSIAN = "Паром вышел из гавани на рассвете и не вернулся до полудня, сообщил капитан порта. " * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_with_and_without_a_mark(encoding: str) -> None:
    text = "The ferry stayed out; the harbour master waited. " * 4
    assert decode(text.encode(encoding), subject="x") == text


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b'<meta charset="windows-1252">' + GERMAN.encode("cp1252"), None),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">' + GERMAN.encode("cp1252"), None),
        (GERMAN.encode("cp1252"), "text/html; charset=windows-1252"),
        (GERMAN.encode("cp1252"), "text/html; charset=no-such-charset"),
        (GERMAN.encode("cp1252"), "text/html; charset=utf-8"),
        (GERMAN.encode(), "text/html; charset=iso-8859-1"),
        (GERMAN.encode(), "text/html; charset=rot13"),
        (b'<meta charset="utf-16">' + GERMAN.encode(), None),
    ],
)
def test_labels_are_claims(body: bytes, content_type: str | None) -> None:
    assert decode(body, subject="x", content_type=content_type).endswith(GERMAN)


def test_an_unlabelled_legacy_encoding_is_guessed() -> None:
    assert decode(RUSSIAN.encode("cp1251"), subject="x", markup=False) == RUSSIAN


def test_a_label_inside_plain_text_is_text() -> None:
    text = '<meta charset="koi8-r"> ' + GERMAN
    assert decode(text.encode("cp1252"), subject="x", markup=False) == text


def test_a_few_damaged_bytes_cost_only_themselves() -> None:
    body = bytearray(GERMAN.encode())
    body[40] = 0xFF
    text = decode(bytes(body), subject="x")
    assert text.count("\ufffd") == 1
    assert "größer als je zuvor" in text


def test_nuls_go_and_line_ends_are_one() -> None:
    assert decode(b"one\r\ntw\0o\rthree", subject="x") == "one\ntwo\nthree"


@pytest.mark.parametrize("body", [b"", b" \r\n\t", b"\0\0\0\0", b"\xef\xbb\xbf  "])
def test_nothing_is_empty(body: bytes) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode(body, subject="file.txt")
    assert (caught.value.subject, caught.value.cause) == ("file.txt", "empty")


@pytest.mark.parametrize("body", [b"%PDF-1.7 words", b"\x89PNG\r\n\x1a\n" + bytes(100), bytes(range(256)) * 20])
def test_other_files_are_binary(body: bytes) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode(body, subject="x")
    assert caught.value.cause == "binary"
