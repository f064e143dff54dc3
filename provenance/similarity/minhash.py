"""MinHash signatures of bodies, many at a time in numpy, equal to datasketch's bit for bit.

``sign(text)`` holds what ``datasketch.MinHash(128, seed=1, hashfunc=int, scheme="affine32")`` would hold after being
fed the same shingle hashes. datasketch spends its time in one Python call a shingle and its import in scipy; here the
permutations are drawn from the same generator (its rule for "affine32" is repeated in ``_permutations``) and applied
to whole blocks of texts. The tests assert the equality; ``lean`` hands a signature over to datasketch itself, for its
LSH indexes, its estimates and its file format. A signature only estimates: no match is ever decided on one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from provenance.errors import UsageError
from provenance.records.fingerprint import Signature
from provenance.similarity.keys import keys_of
from provenance.similarity.shingles import SPEC, run_hashes, runs_of, word_hashes

if TYPE_CHECKING:
    import numpy as np
    from datasketch import LeanMinHash
    from numpy.typing import NDArray

_BLOCK = 64
"""Texts hashed together: a block of articles stays in the processor's cache."""
_BLOCK_CHARACTERS = 400_000
_EMPTY = b"\xff\xff\xff\xff"
_FMIX32 = ((16, 0x85EBCA6B), (13, 0xC2B2AE35), (16, 1))


def sign(text: str) -> Signature:
    """The signature and keys of one body. A text of fewer than three words has no shingle and no keys."""
    return sign_all([text])[0]


def sign_all(texts: Sequence[str]) -> list[Signature]:
    """The signatures of many bodies, in their order; each is what ``sign`` gives for it alone."""
    return [signature for block in _blocks(texts) for signature in _sign_block(block)]


def sign_matrix(texts: Sequence[str]) -> NDArray[np.uint32]:
    """The values alone, one row a text and no keys: for indexes of one's own."""
    import numpy as np

    blocks = [_values(*run_hashes(block, SPEC.shingle_words)) for block in _blocks(texts)]
    return np.concatenate(blocks) if blocks else np.zeros((0, SPEC.permutations), dtype=np.uint32)


def shingle_hashes(text: str) -> list[int]:
    """The 32-bit hashes of the text's shingles: what to feed datasketch to get the same signature."""
    hashes, _ = run_hashes([text], SPEC.shingle_words)
    return [value >> 32 for value in hashes.tolist()]


def lean(signature: Signature) -> LeanMinHash:
    """The signature as datasketch's own object, for its indexes, estimates and bytes."""
    import numpy as np
    from datasketch import LeanMinHash

    if len(signature.values) != len(_EMPTY) * SPEC.permutations:
        raise UsageError("not a signature of this version", f"{len(signature.values)} bytes")
    values = np.frombuffer(signature.values, dtype="<u4").astype(np.uint32)
    return LeanMinHash(seed=SPEC.seed, hashvalues=values, scheme=SPEC.scheme)


def estimated_jaccard(one: Signature, other: Signature) -> float:
    """datasketch's estimate of the Jaccard similarity of the shingles, 0 to 1; its standard error is about .04."""
    return float(lean(one).jaccard(lean(other)))


def _blocks(texts: Sequence[str]) -> Iterator[list[str]]:
    block: list[str] = []
    size = 0
    for text in texts:
        if block and (len(block) == _BLOCK or size + len(text) > _BLOCK_CHARACTERS):
            yield block
            block, size = [], 0
        block.append(text)
        size += len(text)
    if block:
        yield block


def _sign_block(texts: Sequence[str]) -> list[Signature]:
    lengths = (SPEC.shingle_words, SPEC.fingerprint_words)
    (shingles, shingle_counts), (runs, run_counts) = runs_of(*word_hashes(texts), lengths)
    values = _values(shingles, shingle_counts)
    keys = keys_of(values, runs, run_counts)
    return [Signature(values=row.tobytes(), keys=mine) for row, mine in zip(values.astype("<u4"), keys, strict=True)]


def _values(shingles: NDArray[np.uint64], counts: NDArray[np.int64]) -> NDArray[np.uint32]:
    """Least permuted shingle of each text under each permutation; all bits set where a text has no shingle."""
    import numpy as np

    values = np.full((SPEC.permutations, len(counts)), np.uint32(0xFFFFFFFF), dtype=np.uint32)
    filled = np.flatnonzero(counts)
    if len(filled):
        starts = (np.cumsum(counts) - counts)[filled]
        mixed = _fmix32((shingles >> np.uint64(32)).astype(np.uint32))
        permuted = np.empty_like(mixed)
        for row, factor, offset in zip(values, *_permutations(), strict=True):
            np.multiply(mixed, factor, out=permuted)
            np.add(permuted, offset, out=permuted)
            row[filled] = np.minimum.reduceat(permuted, starts)
    return np.ascontiguousarray(values.T)


@cache
def _permutations() -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    """Factors (odd) and offsets of h -> factor * h + offset modulo 2**32, as datasketch 2 draws them."""
    import numpy as np

    drawn = np.random.RandomState(SPEC.seed)
    half = drawn.randint(0, 1 << 31, SPEC.permutations, dtype=np.uint32)
    offsets = drawn.randint(0, 1 << 32, SPEC.permutations, dtype=np.uint32)
    return half * np.uint32(2) + np.uint32(1), offsets


def _fmix32(hashes: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """MurmurHash3's 32-bit finalizer, which datasketch applies before permuting."""
    import numpy as np

    for shift, factor in _FMIX32:
        hashes = (hashes ^ (hashes >> np.uint32(shift))) * np.uint32(factor)
    return hashes
