"""Signatures and keys: the same bits as datasketch's, whatever the batch; keys that a shared run cannot miss."""

from __future__ import annotations

import random
import subprocess
import sys

import pytest

from provenance.errors import UsageError
from provenance.records.fingerprint import Keys, Signature
from provenance.similarity import SPEC, estimated_jaccard, lean, sign, sign_all, sign_matrix
from provenance.similarity.minhash import shingle_hashes
from provenance.similarity.units import units
from tests.growth import is_linear

STORY = (
    "The ferry Marigold left Tarn quay at dawn with forty passengers, and nobody saw it leave. Two men swam after it."
)
TEXTS = [
    STORY,
    "",
    "two words",
    "just three words",
    "Ünïted “quotes” — and naïve façades, 1,200.5 of them; it’s fine.",
    "知事は火曜日、新しい橋の計画を発表した。住民は反対している。",
    "word " * 500,
    "\ud800 lone surrogate in four words",
    "line one\n\nline two\n\nline three\x00with a null",
]


def invented(seed: int, words: int) -> str:
    source = random.Random(seed)
    return " ".join("".join(source.choices("bcdfglmnprst", k=2)) + source.choice("aeiou") * 2 for _ in range(words))


@pytest.mark.parametrize("text", [*TEXTS, invented(1, 400), invented(2, 3000)])
def test_values_are_datasketchs(text: str) -> None:
    from datasketch import MinHash

    reference = MinHash(num_perm=SPEC.permutations, seed=SPEC.seed, hashfunc=int, scheme=SPEC.scheme)
    reference.update_batch(shingle_hashes(text))
    assert sign(text).values == reference.hashvalues.astype("<u4").tobytes()


def test_lean_goes_into_datasketchs_index() -> None:
    from datasketch import MinHashLSH

    index = MinHashLSH(num_perm=SPEC.permutations, params=(SPEC.bands, SPEC.rows))
    index.insert("story", lean(sign(STORY)))
    assert index.query(lean(sign(STORY + " Nothing else was seen."))) == ["story"]
    assert index.query(lean(sign(invented(3, 200)))) == []


def test_estimate_is_near_the_truth() -> None:
    words = invented(4, 2000).split()
    one, other = " ".join(words[:1500]), " ".join(words[500:])
    assert abs(estimated_jaccard(sign(one), sign(other)) - 0.5) < 0.13  # three standard errors at 128 values


def test_lean_refuses_what_is_no_signature() -> None:
    with pytest.raises(UsageError):
        lean(Signature(values=b"short", keys=Keys(fingerprints=())))


def test_the_batch_changes_nothing() -> None:
    many = [*TEXTS, *(invented(seed, 30 * seed) for seed in range(90)), *TEXTS]
    assert sign_all(many) == [sign(text) for text in many]
    assert [row.astype("<u4").tobytes() for row in sign_matrix(many)] == [sign(text).values for text in many]
    assert sign_matrix([]).shape == (0, SPEC.permutations)


def test_the_specification_still_means_what_was_stored() -> None:
    """Other values here need another ``SPEC.version``: stored signatures would no longer compare."""
    signature = sign(STORY)
    assert SPEC.version == 3
    assert signature.values[:8].hex() == "9beb360ba70b1703"
    assert signature.keys.fingerprints[0] == 275178839925437418
    assert signature.keys.bands[0] == -1457427485


def test_typography_and_case_do_not_matter() -> None:
    assert sign("It’s “Fine”, said the MAYOR of Tarn") == sign('it\'s "fine" said the mayor – of tarn')


def test_keys_fit_signed_64_bits_and_are_there() -> None:
    keys = sign(invented(7, 400)).keys
    assert all(0 <= key < 2**63 for key in keys.fingerprints)
    assert all(-(2**31) <= key < 0 for key in keys.bands)
    assert len(keys.bands) == SPEC.bands
    assert keys.all == keys.bands + keys.fingerprints


def test_texts_without_shingles_have_no_keys() -> None:
    """Else all empty bodies would be candidates of one another."""
    assert sign("").keys == Keys(fingerprints=())
    assert sign("only four words here").keys == Keys(fingerprints=())
    assert len(sign("here are now five words").keys.fingerprints) == 1


@pytest.mark.parametrize("words", [40, 60, 100, 150, 250, 400])
def test_a_short_text_has_fingerprints_enough_and_those_of_wide_windows(words: int) -> None:
    """An excerpt, which is winnowed more closely, shares with the whole what the whole has of it."""
    text = invented(11, 800).split()
    whole, part = (set(sign(" ".join(words)).keys.fingerprints) for words in (text, text[200 : 200 + words]))
    assert len(part) >= 18
    assert len(whole & part) >= (words - 40) // 16


@pytest.mark.parametrize("seed", range(20))
def test_sixty_shared_words_share_two_fingerprints(seed: int) -> None:
    shared = invented(1000 + seed, 60)
    one = f"{invented(seed, 300)} {shared} {invented(seed + 100, 211)}"
    other = f"{invented(seed + 200, 77)} {shared} {invented(seed + 300, 500)}"
    assert len(set(sign(one).keys.fingerprints) & set(sign(other).keys.fingerprints)) >= 2


def test_unspaced_scripts_use_longer_units() -> None:
    assert units(["知", "事", "は", "火", "曜"]) == ["知事は火", "事は火曜", "は火曜", "火曜", "曜"]
    assert units(["ab", "知", "事", "cd"]) == ["ab", "知事", "事", "cd"]
    assert units(list("ไทยแลนด์ไทย"))[0] == "ไทยแลนด์"
    assert units(["naïve", "façade"]) == ["naïve", "façade"]


def test_importing_and_signing_stay_light() -> None:
    code = (
        "import sys, provenance.similarity as s\n"
        "assert not {'numpy', 'datasketch', 'scipy'} & set(sys.modules)\n"
        "s.sign('three small words')\n"
        "assert 'numpy' in sys.modules and not {'datasketch', 'scipy'} & set(sys.modules)\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("text", ["x " * 100_000, "a" * 1_000_000, "知" * 100_000, invented(5, 100_000)])
def test_long_texts_are_signed_in_linear_time(text: str) -> None:
    assert is_linear(lambda size: sign(text[:size]), len(text))
    assert len(sign(text).values) == 4 * SPEC.permutations
