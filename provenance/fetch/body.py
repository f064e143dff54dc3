"""Reading a body within limits: packed and unpacked bytes are counted, an early end is an error.

The unpacking is done here and not in urllib3, because only here both sizes are seen while they grow, and because a gzip
stream that just stops would otherwise pass for a whole one.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable

from provenance.errors import FetchError

PIECE_BYTES = 65_536
GZIP = frozenset({"gzip", "x-gzip"})
PLAIN = frozenset({"", "identity", "none", "utf-8"})
"""Names of no packing at all, as servers write them."""
_GZIP_OR_ZLIB = zlib.MAX_WBITS | 32
_BARE_DEFLATE = -zlib.MAX_WBITS


def read(pieces: Callable[[int], bytes], *, encoding: str, limit_bytes: int, whole: bool = True) -> bytes:
    """The whole unpacked body, or its beginning.

    Args:
        pieces: gives up to so many packed bytes, and none at the end.
        encoding: the Content-Encoding header, empty if there is none.
        limit_bytes: for the packed bytes and for the unpacked ones.
        whole: a longer body is an error; otherwise it is left at the limit.

    Raises:
        FetchError: "too large", "truncated", "broken body" or "unsupported encoding".
    """
    unpack = _unpacker(encoding)
    body = bytearray()
    packed_bytes = 0
    while piece := pieces(PIECE_BYTES):
        packed_bytes += len(piece)
        body += unpack.feed(piece, limit_bytes - len(body) + 1)
        if max(packed_bytes, len(body)) > limit_bytes:
            if whole:
                raise too_large(limit_bytes)
            return bytes(body[:limit_bytes])
    if packed_bytes and not unpack.complete:
        raise FetchError("truncated", cause=f"{encoding} body ends early", passing=True)
    return bytes(body)


def too_large(limit_bytes: int) -> FetchError:
    """The error of a body over the limit."""
    return FetchError("too large", cause=f"more than {limit_bytes} bytes")


def _unpacker(encoding: str) -> _Plain | _Packed:
    names = [name for part in encoding.split(",") if (name := part.strip().lower()) not in PLAIN]
    if not names:
        return _Plain()
    if len(names) > 1 or names[0] not in GZIP | {"deflate"}:
        raise FetchError("unsupported encoding", cause=encoding[:100])
    return _Packed(names[0])


class _Plain:
    """No packing: the connection alone knows whether all has come."""

    complete = True

    def feed(self, piece: bytes, _room_bytes: int) -> bytes:
        return piece


class _Packed:
    """One gzip or deflate stream, or several gzip members end to end (RFC 1952, section 2.2)."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._stream: zlib._Decompress | None = None

    @property
    def complete(self) -> bool:
        return self._stream is not None and self._stream.eof

    def feed(self, piece: bytes, room_bytes: int) -> bytes:
        """What ``piece`` unpacks to, at most ``room_bytes``: with more the body is too large anyway."""
        unpacked = bytearray()
        try:
            while piece and len(unpacked) < room_bytes:
                stream = self._stream = self._stream or self._begun(piece)
                unpacked += stream.decompress(piece, room_bytes - len(unpacked))
                piece = self._next_member(stream)
        except zlib.error as error:
            raise FetchError("broken body", cause=f"not {self._name}: {error}") from error
        return bytes(unpacked)

    def _next_member(self, stream: zlib._Decompress) -> bytes:
        """The bytes after a finished gzip member, if they begin another. Other bytes there are padding: dropped."""
        if not (stream.eof and self._name in GZIP and stream.unused_data.startswith(b"\x1f\x8b")):
            return b""
        self._stream = None
        return stream.unused_data

    def _begun(self, piece: bytes) -> zlib._Decompress:
        if self._name in GZIP or _has_zlib_header(piece):
            return zlib.decompressobj(_GZIP_OR_ZLIB)
        return zlib.decompressobj(_BARE_DEFLATE)


def _has_zlib_header(piece: bytes) -> bool:
    """RFC 1950, section 2.2. Servers disagree whether "deflate" has one."""
    return len(piece) >= 2 and piece[0] & 0x0F == 8 and int.from_bytes(piece[:2]) % 31 == 0
