"""Candidate pairs by our keys, by bands alone, and by what one would write with datasketch: LSH at .5."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

import numpy as np

from provenance.records.fingerprint import Signature
from provenance.similarity.candidates import candidate_blocks
from provenance.similarity.furniture import MOST
from provenance.text.tokens import folded_words

Pairs = set[tuple[str, str]]
Shape = tuple[int, int]
"""Bands, and the values in each."""


def our_candidates(ids: Sequence[str], signatures: Sequence[Signature]) -> Pairs:
    """Pairs (ids sorted) that share a band or two fingerprints which are not furniture."""
    listed = [signature.keys.all for signature in signatures]
    prints = np.array([key for keys in listed for key in keys], dtype=np.int64)
    counts = np.array([len(keys) for keys in listed], dtype=np.int64)
    found: Pairs = set()
    for ones, others, _ in candidate_blocks(prints, counts):
        found.update(ordered(ids[one], ids[other]) for one, other in zip(ones.tolist(), others.tolist(), strict=True))
    return found


def band_candidates(ids: Sequence[str], signatures: Sequence[Signature], shape: Shape) -> Pairs:
    """Pairs that share a band which not too many have: what is found where every fingerprint is passed over."""
    holders: defaultdict[tuple[int, bytes], list[str]] = defaultdict(list)
    bands, rows = shape
    width = 4 * rows
    for name, signature in zip(ids, signatures, strict=True):
        for band in range(bands):
            holders[band, signature.values[band * width : (band + 1) * width]].append(name)
    return {ordered(*pair) for names in holders.values() if len(names) <= MOST for pair in combinations(names, 2)}


def datasketch_pairs(texts: Mapping[str, str]) -> Pairs:
    """Pairs that ``MinHashLSH(threshold=0.5, num_perm=128)`` returns for 5-word shingles."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=0.5, num_perm=128)
    sketches = {}
    for name, text in texts.items():
        words = folded_words(text)
        sketches[name] = MinHash(num_perm=128)
        sketches[name].update_batch({" ".join(words[place : place + 5]).encode() for place in range(len(words) - 4)})
        index.insert(name, sketches[name])
    return {ordered(name, other) for name, sketch in sketches.items() for other in index.query(sketch) if other != name}


def ordered(one: str, other: str) -> tuple[str, str]:
    """The pair, the lesser first."""
    return (one, other) if one < other else (other, one)
