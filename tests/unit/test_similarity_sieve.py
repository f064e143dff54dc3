"""The sieve refuses no match, not even one that shares as little as a match may: scraps of five words and their kind.

Such pairs are pieced together here up to the very bounds, by the words of the definition (see ``judgement``) and not by
those of the sieve. Random texts do not come near them.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from itertools import chain

import pytest

from provenance import similarity
from provenance.records.match import Match
from provenance.similarity import Sieve
from provenance.similarity.judgement import CONTAINMENT, PARAGRAPH_SHARE
from tests.builders import article

Words = list[str]
Body = tuple[str, ...]

PAIRS = 60
LEAST_MATCHES = 50
"""... of them that have to be matches of a containment below .3, so that the bounds are reached."""
ENGLISH = "bdfgklmnprst", 7, 1
FILLINGS = {
    "english": ENGLISH,
    "thai": ("กขคงจฉช", 1, 5),
    "han": ("東京都知事会見", 1, 2),
    "halfwidth katakana": ("ｱｲｳｴｵｶｷ", 1, 2),
    "circled ideographs": ("㊀㊁㊂㊃㊄㊅㊆", 1, 2),
    "kanbun": ("㆒㆓㆔㆕", 1, 2),
}
"""What stands between the scraps: letters, how many make one token, tokens that are worth a word."""

THAI = ["".join(map(chr, range(start, start + 15))) for start in (0x0E01, 0x0E10, 0x0E1F)]
"""Letters of which no two texts have the same."""


class Writer:
    """Writes words that stand in no other text."""

    def __init__(self, seed: int, filling: str = "english") -> None:
        self.source = random.Random(seed)
        self.letters, self.length, self.to_a_word = FILLINGS[filling]

    def words(self, count: int) -> Words:
        letters, length, _ = ENGLISH
        return ["".join(self.source.choices(letters, k=length)) for _ in range(count)]

    def filling(self, most: float) -> Words:
        """So much as is worth that many words at most, and hardly less."""
        count = int(most * self.to_a_word) - self.source.choice((0, 0, 1))
        return ["".join(self.source.choices(self.letters, k=self.length)) for _ in range(count)]

    def scrap(self) -> Words:
        """Words of the one that stand in the other too, but in other company."""
        return self.words(self.source.choice((5, 5, 5, 5, 5, 5, 6, 7)))

    def paragraph(self, scraps: Sequence[Words]) -> list[Words]:
        """A paragraph just enough of which is shared; the one before it may hold the beginning of its first scrap."""
        cut = self.source.choice((0, 3, 3, 4)) if len(scraps) > 3 else 0
        shared = [scraps[0][cut:], *scraps[1:]]
        between = self.filling(sum(map(len, shared)) * (1 / PARAGRAPH_SHARE - 1))
        gaps: list[Words] = [[] for _ in shared]
        for token in between:
            self.source.choice(gaps).append(token)
        return [self.words(4) + scraps[0][:cut], list(chain.from_iterable(map(list.__add__, shared, gaps)))]

    def scattered(self, scraps: Sequence[Words]) -> Words:
        """The scraps in another order, each among words of its own."""
        return [word for scrap in self.source.sample(scraps, len(scraps)) for word in self.words(2) + scrap]


def pieced(writer: Writer) -> tuple[list[Words], list[Words], int]:
    """Two paragraphs made of scraps that the other has somewhere. Both bodies, and the shingles that they share."""
    halves = [[writer.scrap() for _ in range(writer.source.choice((3, 3, 4, 5, 6)))] for _ in range(2)]
    scraps = [*halves[0], *halves[1]]
    one = [*writer.paragraph(halves[0]), *writer.paragraph(halves[1])]
    return one, [writer.scattered(scraps)], sum(len(scrap) - 2 for scrap in scraps)


def running(writer: Writer) -> tuple[list[Words], list[Words], int]:
    """One run of some sixty words over three paragraphs, of which it is only one."""
    run = writer.words(writer.source.choice((60, 60, 60, 61, 63)))
    one = [writer.words(40) + run[:10], run[10:45], run[45:] + writer.words(40)]
    return one, [writer.words(9) + run], len(run) - 2


def padded(writer: Writer, body: list[Words], size: int) -> Body:
    """The body, and as many words of its own as it has place for."""
    fill = writer.words(size + 2 - sum(map(len, body)))
    return tuple(" ".join(words) for words in (*body, fill) if words)


def tight_pair(writer: Writer, kind: Callable[[Writer], tuple[list[Words], list[Words], int]]) -> tuple[Body, Body]:
    """Two bodies, both large enough that the containment is .1 at least and below .3."""
    one, other, shingles = kind(writer)
    size = int(shingles * writer.source.uniform(3.5, 10))
    return padded(writer, one, size), padded(writer, other, size)


def matches_below(pairs: Sequence[tuple[Body, Body]]) -> list[tuple[Body, Body]]:
    """Those that are matches by what the containment does not tell."""
    return [bodies for bodies in pairs if 0 < containment_of_match(*bodies) < CONTAINMENT]


def containment_of_match(one: Body, other: Body) -> float:
    found = similarity.compare(article(*one, id="A"), article(*other, id="B", host="oster.example"))
    return max(found.containment_a, found.containment_b) if isinstance(found, Match) else 0.0


def is_let_through(one: Body, other: Body) -> bool:
    """Either way round."""
    first, second = similarity.sketches([one, other])
    sieve = Sieve()
    return sieve.lets_through(first, [second]) == sieve.lets_through(second, [first]) == [True]


@pytest.mark.parametrize("filling", FILLINGS)
def test_no_match_pieced_together_of_scraps_is_refused(filling: str) -> None:
    matches = matches_below([tight_pair(Writer(seed, filling), pieced) for seed in range(PAIRS)])
    assert len(matches) >= LEAST_MATCHES
    assert [bodies for bodies in matches if not is_let_through(*bodies)] == []


def test_no_match_by_its_longest_run_is_refused() -> None:
    matches = matches_below([tight_pair(Writer(seed), running) for seed in range(PAIRS)])
    assert len(matches) >= LEAST_MATCHES
    assert [bodies for bodies in matches if not is_let_through(*bodies)] == []


@pytest.mark.parametrize(("shared", "is_match"), [(149, False), (150, True)])
def test_thai_is_counted_to_the_character_whichever_text_comes_first(shared: int, is_match: bool) -> None:
    """Five characters are a word, and thirty words are the least: however they are parted, and wherever they stand."""
    for first in range(60, 91):
        source = random.Random(first)
        parts = ["".join(source.choices(THAI[0], k=count)) for count in (first, shared - first)]
        one, other = (
            article(
                *("".join(source.choices(own, k=source.randint(5, 60))) + part for part in parts), id=name, host=host
            )
            for own, name, host in ((THAI[1], "A", "tarn.example"), (THAI[2], "B", "oster.example"))
        )
        found = [isinstance(similarity.compare(*pair), Match) for pair in ((one, other), (other, one))]
        assert found == [is_match, is_match], first
