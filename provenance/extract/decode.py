"""Bytes to text: byte-order mark, what page and server declare, then what the bytes themselves allow.

Refuses bytes that are no text. The declared encoding is read from the markup with beautifulsoup4's EncodingDetector,
which knows the forms in which real pages state it. A label is a claim, not an order: bytes that are valid UTF-8 are
UTF-8 whatever the label says, and an unknown label is passed over.
"""

from __future__ import annotations

import codecs
import re

from provenance.errors import UnreadableError

BINARY_SIGNATURES = (
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\x28\xb5\x2f\xfd",
    b"RIFF",
    b"\x7fELF",
    b"OggS",
    b"ID3",
    b"Rar!",
    b"7z\xbc\xaf",
    b"SQLite format 3",
    b"\xd0\xcf\x11\xe0",
)
"""First bytes of files that hold no plain text."""

ENCODINGS = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "tis-620": "cp874",
    "iso-8859-11": "cp874",
    "big5": "big5hkscs",
    "utf8": "utf-8",
    "utf-16": "utf-8",
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
}
"""Labels that mean another encoding than they say (WHATWG Encoding Standard). A page that can be asked for its label is
no UTF-16."""

_TEXT_CODECS = re.compile(
    r"utf-8|cp\d{3,4}|windows-\d{3,4}|iso-?8859-\d{1,2}|iso-?2022-jp|koi8-[rut]|euc[-_]jp|gb18030|big5hkscs|mac-?roman|"
    r"mac-?cyrillic"
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_ODD = bytes([*range(0x09), 0x0B, *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F])
_SAMPLE = 65_536
_DAMAGED_SHARE = 0.2
"""Of the non-ASCII sequences, how many may be broken before the text is not taken for UTF-8."""
_CONTROL_SHARE = 0.1


def decode(body: bytes, *, subject: str, content_type: str | None = None, markup: bool = True) -> str:
    """The text of ``body``, without byte-order mark and NULs, lines ended by ``\\n``.

    ``content_type`` is the response header, ``markup`` whether a label may stand in the text itself.
    Raises UnreadableError with cause "empty" or "binary".
    """
    if not body.strip(b"\0\t\n\x0b\x0c\r "):
        raise UnreadableError("nothing to read", subject, "empty")
    if body.startswith(BINARY_SIGNATURES):
        raise UnreadableError("no text", subject, "binary")
    text = _decoded(body, content_type, markup).replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise UnreadableError("nothing to read", subject, "empty")
    if _is_noise(text):
        raise UnreadableError("no text", subject, "binary")
    return text


def _decoded(body: bytes, content_type: str | None, markup: bool) -> str:
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    wide = _unmarked_utf16(body)
    if wide is not None:
        return body.decode(wide, "replace")
    text = _as_utf8(body)
    if text is not None:
        return text
    for label in _labels(body, content_type, markup):
        try:
            return body.decode(label)
        except UnicodeDecodeError:
            continue
    return body.decode(_guessed(body), "replace")


def _as_utf8(body: bytes) -> str | None:
    """The text where the bytes are UTF-8, a few damaged ones allowed; None where they are something else."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        text = body.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    sound = sum(map(len, re.findall(r"[^\x00-\x7f\ufffd]+", text)))
    return text if damaged <= _DAMAGED_SHARE * sound else None


def _labels(body: bytes, content_type: str | None, markup: bool) -> list[str]:
    """Usable encodings that the page, then the server, declares; UTF-8 is not among them, it has been tried."""
    from bs4.dammit import EncodingDetector

    stated = [EncodingDetector.find_declared_encoding(body[:_SAMPLE], is_html=True)] if markup else []
    header = _CHARSET.search(content_type or "")
    stated.append(header.group(1) if header else None)
    return [label for label in map(_usable, stated) if label and label != "utf-8"]


def _usable(label: str | None) -> str | None:
    """Python's name of a labelled text encoding; None for unknown labels and for codecs that are no text."""
    if not label:
        return None
    name = ENCODINGS.get(label.strip().lower(), label.strip().lower())
    if not _TEXT_CODECS.fullmatch(name):
        return None
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None


def _guessed(body: bytes) -> str:
    """The encoding that trafilatura's detection finds in a sample, else Windows-1252."""
    from trafilatura.utils import detect_encoding

    for guess in detect_encoding(_telling_sample(body)):
        usable = _usable(str(guess).replace("_", "-"))
        if usable and usable != "utf-8":
            return usable
    return "cp1252"


def _telling_sample(body: bytes) -> bytes:
    """The first lines with bytes beyond ASCII: what decides an encoding, at a bounded cost."""
    lines = (line for line in body[: 16 * _SAMPLE].splitlines() if not line.isascii())
    sample = bytearray()
    for line in lines:
        sample += line[:4096] + b"\n"
        if len(sample) > _SAMPLE // 4:
            break
    return bytes(sample)


def _unmarked_utf16(body: bytes) -> str | None:
    """UTF-16 without a mark shows as NULs at every second byte of mostly Latin text."""
    sample = body[:4096]
    half = len(sample) // 2
    if half < 8:
        return None
    if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def _is_noise(text: str) -> bool:
    sample = text[:_SAMPLE]
    packed = sample.encode("utf-8", "replace")
    odd = len(packed) - len(packed.translate(None, _ODD)) + sample.count("\ufffd")
    return odd > _CONTROL_SHARE * len(sample)
