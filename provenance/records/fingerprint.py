"""Similarity's own records: the specification of signatures, a signature, and the keys to find an article by."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureSpec:
    """Everything that must be equal for two stored signatures (or keys) to be comparable."""

    scheme: str
    seed: int
    permutations: int
    bands: int
    rows: int
    shingle_words: int
    fingerprint_words: int
    window: int
    version: int
    """Raised whenever tokens, hashes or anything above changes its meaning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """What an article can be found by: signed 64-bit integers, which every SQL store holds. The sign tells the kind."""

    bands: tuple[int, ...] = ()
    """Hashes of the MinHash bands, negative and of 32 bits: one shared makes a candidate pair."""
    fingerprints: tuple[int, ...]
    """Winnowed passage fingerprints, not negative: two shared make a candidate pair."""

    @property
    def all(self) -> tuple[int, ...]:
        """Both kinds."""
        return self.bands + self.fingerprints


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A MinHash signature: ``permutations`` unsigned 32-bit values, little-endian, and the keys made from the text."""

    values: bytes
    keys: Keys
