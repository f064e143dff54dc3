"""Candidate pairs by our keys, and by what one would write with datasketch: LSH at .5 over 5-word shingles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from provenance.records.fingerprint import Signature
from provenance.text.tokens import folded_words


def our_candidates(ids: Sequence[str], signatures: Sequence[Signature]) -> set[tuple[str, str]]:
    """Pairs (ids sorted) that share a band or two fingerprints."""
    found: set[tuple[str, str]] = set()
    for keys, least in (
        ([signature.keys.bands for signature in signatures], 1),
        ([signature.keys.fingerprints for signature in signatures], 2),
    ):
        holders: defaultdict[int, list[str]] = defaultdict(list)
        for name, mine in zip(ids, keys, strict=True):
            for key in mine:
                holders[key].append(name)
        shared = Counter(pair for names in holders.values() for pair in combinations(sorted(set(names)), 2))
        found.update(pair for pair, count in shared.items() if count >= least)
    return found


def datasketch_pairs(texts: Mapping[str, str]) -> set[tuple[str, str]]:
    """Pairs (ids sorted) that ``MinHashLSH(threshold=0.5, num_perm=128)`` returns."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=0.5, num_perm=128)
    sketches = {}
    for name, text in texts.items():
        words = folded_words(text)
        sketches[name] = MinHash(num_perm=128)
        sketches[name].update_batch({" ".join(words[place : place + 5]).encode() for place in range(len(words) - 4)})
        index.insert(name, sketches[name])
    pairs = set()
    for name, sketch in sketches.items():
        for other in index.query(sketch):
            if other != name:
                pairs.add((min(name, other), max(name, other)))
    return pairs
