"""What is told of pairs without comparing them: packed sketches, holders of keys, matches that stay what they are."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance import similarity
from provenance.records.match import Match, NoMatch
from provenance.similarity import PackedSketches
from provenance.similarity.candidates import packed, without
from provenance.similarity.segments import Holders
from tests.builders import article
from tests.property.test_similarity_shortcuts import pair_of_texts

BODIES = [
    ("The kiln was lit at dawn by three potters.", "It burned for a week, and then it rained."),
    (),
    ("東京の窯は夜明けに火を入れられた。", "And in English too."),
    ("One.",),
    ("The kiln was lit at dawn by three potters.", "The kiln was lit at dawn by three potters."),
]


def test_packed_sketches_are_the_sketches() -> None:
    made = similarity.sketches(BODIES)
    again = PackedSketches(memoryview(similarity.packed_sketches(made)))
    for place, sketch in enumerate(made):
        found = again.at(place)
        assert found.distinct == sketch.distinct
        assert found.shingles.tolist() == sketch.shingles.tolist()
        assert found.words.tolist() == sketch.words.tolist()
    assert [one.distinct for one in made] == [16, 0, 0, 0, 9]


def test_answers_belong_to_the_pairs_in_the_order_in_which_they_were_given() -> None:
    pairs = packed([(9, 2, 3), (4, 3, 2), (9, 4, 8), (4, 2, 5)])
    asked = similarity.questions(pairs)
    assert asked.rows == [2, 3, 4, 9]
    named = [(asked.rows[one], asked.rows[other]) for one, other in asked.places.tolist()]
    assert named == [(4, 3), (4, 2), (9, 2), (9, 4)]
    assert [part.tolist() for part in asked.parts(3)] == [asked.places[:3].tolist(), asked.places[3:].tolist()]
    left = asked.answered(pair in {(4, 2), (9, 4)} for pair in named)
    assert [column.tolist() for column in left] == [[9, 4], [4, 2], [8, 5]]


def test_pairs_that_are_known_are_left_out_in_either_order() -> None:
    pairs = packed([(9, 2, 3), (4, 3, 2), (9, 4, 8)])
    assert without(pairs, [(2, 9), (9, 4)])[0].tolist() == [4]
    assert without(pairs, []) is pairs


def test_the_holders_of_a_key_are_one_sequence() -> None:
    rows = Holders()
    for part in ([3, 5, 8], [13], [21, 34]):
        rows.add(np.array(part, dtype=np.uint32))
    assert (len(rows), list(rows), rows[3], rows[-1], rows[1:4]) == (6, [3, 5, 8, 13, 21, 34], 13, 34, [5, 8, 13])
    with pytest.raises(IndexError):
        rows[6]


@given(st.integers(0, 2**32), st.booleans())
@settings(max_examples=150, deadline=None)
def test_what_is_said_to_stay_a_match_stays_one(seed: int, same: bool) -> None:
    """Whatever fingerprints of what the two share turn out to be furniture."""
    source = random.Random(seed)
    bodies = pair_of_texts(seed)
    hosts = ("tarn.example", "tarn.example" if same else "oster.example")
    one, other = (article(*body, id=name, host=host) for body, name, host in zip(bodies, "ab", hosts, strict=True))
    found = similarity.compare(one, other)
    prints = similarity.all_prints([one.body, other.body])
    shared = sorted(set(prints[0].tolist()) & set(prints[1].tolist()))
    for _ in range(4 if isinstance(found, Match) and shared else 0):
        furniture = frozenset(source.sample(shared, source.randint(1, min(6, len(shared)))))
        if similarity.stays_match(found, furniture, prints[0]):
            assert not isinstance(similarity.compare(one, other, furniture=furniture), NoMatch)


def test_a_long_copy_stays_a_match_without_a_phrase_and_not_without_most_of_it() -> None:
    source = random.Random(5)
    text = " ".join("".join(source.choices("bdfgklmnprst", k=4)) for _ in range(400))
    one, other = article(text, id="a"), article(f"{text} and a word more", id="b", host="oster.example")
    found = similarity.compare(one, other)
    assert isinstance(found, Match)
    (prints,) = similarity.all_prints([one.body])
    assert similarity.stays_match(found, frozenset(prints[100:101].tolist()), prints)
    assert not similarity.stays_match(found, frozenset(prints[::20].tolist()), prints)
