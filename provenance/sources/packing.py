"""Packed files (gzip) unpacked within a limit. A packed bomb costs the limit and no more."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field

_MAGIC = b"\x1f\x8b"
_GZIP_ONLY = 31
"""zlib's window size with a gzip header expected."""
_MAX_MEMBERS = 1_000


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The content as far as it could be read, and what is wrong with it."""

    content: bytes = field(repr=False)
    fault: str | None = None


def unpack(body: bytes, limit_bytes: int) -> Unpacked:
    """The content of a gzip file; other bytes as they are. At most ``limit_bytes``."""
    if not body.startswith(_MAGIC):
        return _limited(body, limit_bytes)
    parts: list[bytes] = []
    room = limit_bytes + 1
    for _ in range(_MAX_MEMBERS):
        member = zlib.decompressobj(_GZIP_ONLY)
        try:
            parts.append(member.decompress(body, room))
        except zlib.error:
            return _limited(b"".join(parts), limit_bytes, "broken gzip file")
        room -= len(parts[-1])
        if room <= 0:
            break
        if not member.eof:
            return _limited(b"".join(parts), limit_bytes, "gzip file cut short")
        body = member.unused_data
        if not body.startswith(_MAGIC):
            break
    return _limited(b"".join(parts), limit_bytes)


def _limited(content: bytes, limit_bytes: int, fault: str | None = None) -> Unpacked:
    if len(content) > limit_bytes:
        return Unpacked(content[:limit_bytes], f"more than {limit_bytes / 1e6:g} MB unpacked")
    return Unpacked(content, fault)
