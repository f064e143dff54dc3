"""Which articles of the store share text: one article's matches, and all pairs."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from itertools import islice
from typing import TYPE_CHECKING

from provenance import similarity
from provenance.errors import ProvenanceError
from provenance.records.match import Match, NoMatch

if TYPE_CHECKING:
    from provenance.app.desk import Desk
    from provenance.records.article import Article

_BATCH = 500
"""Pairs whose articles are read at once."""
_OUTLINES = 8_000
"""Outlines of articles that are kept: some 15 kB each."""


def check(desk: Desk, target: str, *, url: str | None = None) -> tuple[Article, list[Match], dict[str, Article]]:
    """The article of TARGET, its matches in the store, and the articles that they name. The surest match is first."""
    article = desk.article(target, url=url)
    keys = similarity.sign(article.body).keys
    others = desk.stored(desk.store.candidates(keys, exclude=article.id))
    compared = (judge(desk, article, other) for _, other in sorted(others.items()))
    matches = [one for one in compared if isinstance(one, Match)]
    matches.sort(key=lambda match: (-max(match.containment_a, match.containment_b), match.a, match.b))
    return article, matches, {article.id: article, **others}


def judge(desk: Desk, one: Article, other: Article) -> Match | NoMatch:
    """Compare two articles, knowing what of the text they share is furniture that many stored stories carry."""
    found = similarity.compare(one, other)
    return found if isinstance(found, NoMatch) else Judge(desk).judge(found, one, other)


@dataclass(slots=True)
class Judge:
    """Judges matches again by what is known of furniture; asks once for each fingerprint."""

    desk: Desk
    _verdicts: dict[int, bool] = field(default_factory=dict)
    _prints: OrderedDict[str, frozenset[int]] = field(default_factory=OrderedDict)

    def judge(self, match: Match, one: Article, other: Article) -> Match | NoMatch:
        """The match, or what is left of it without the furniture."""
        if not similarity.is_doubtful(match):
            return match
        shared = self._prints_of(one) & self._prints_of(other)
        unknown = sorted(shared - self._verdicts.keys())
        standing = self.desk.furniture(unknown) if unknown else frozenset()
        self._verdicts.update((value, value in standing) for value in unknown)
        furniture = {value for value in shared if self._verdicts[value]}
        return similarity.compare(one, other, furniture=furniture) if furniture else match

    def _prints_of(self, article: Article) -> frozenset[int]:
        found = self._prints.get(article.id)
        if found is None:
            found = self._prints[article.id] = frozenset(similarity.sign(article.body).keys.fingerprints)
            while len(self._prints) > _OUTLINES:
                self._prints.popitem(last=False)
        return found


def stored_matches(desk: Desk, *, since: datetime | None = None, limit: int | None = None) -> Iterator[Match]:
    """Every verified pair of the store in the order of ids; ``since``: one of the two is as new as that."""
    return islice((match for match, _ in told_matches(desk, since)), limit)


def told_matches(desk: Desk, since: datetime | None) -> Iterator[tuple[Match, Mapping[str, Article]]]:
    """Every verified pair with its two articles; ``since``: one of the two is as new as that."""
    matches = kept_matches(desk)
    bench = Judge(desk)
    while batch := list(islice(matches, _BATCH)):
        articles = desk.stored(sorted({key for match in batch for key in (match.a, match.b)}))
        for match in batch:
            pair = articles[match.a], articles[match.b]
            if is_new(pair, since):
                judged = bench.judge(match, *pair)
                if isinstance(judged, Match):
                    yield judged, articles


def kept_matches(desk: Desk) -> Iterator[Match]:
    """Every pair of the store that compares as a match, before anything is known of furniture. New ones are kept.

    A store that cannot be written answers the same, and compares again every time.
    """
    judgement = judgement_of(desk)
    try:
        for reached, found in _new_matches(desk, desk.store.compared(judgement)):
            desk.store.keep_matches(judgement, found, reached)
    except ProvenanceError:
        found = [match for _, block in _new_matches(desk, 0) for match in block]
        return iter(sorted(found, key=lambda match: (match.a, match.b)))
    return desk.store.each_match()


def judgement_of(desk: Desk) -> str:
    """What names the way in which pairs are judged: the owners in the settings tell which outlets are one publisher."""
    outlets = desk.settings.outlets
    if not any(one.owner for one in outlets):
        return similarity.JUDGEMENT
    return f"{similarity.JUDGEMENT}-{sha256(repr(outlets).encode()).hexdigest()[:12]}"


def _new_matches(desk: Desk, after: int) -> Iterator[tuple[int, list[Match]]]:
    """Verified pairs of which one came after a row; with each block the row up to which all are told."""
    sieve = Sieve()
    for reached, pairs in desk.store.candidate_blocks(after):
        found: list[Match] = []
        for start in range(0, len(pairs), _BATCH):
            batch = pairs[start : start + _BATCH]
            articles = desk.stored(sorted({key for pair in batch for key in pair}))
            for one, other in sieve.sift(batch, articles):
                compared = similarity.compare(articles[one], articles[other])
                if isinstance(compared, Match):
                    found.append(compared)
        yield reached, found


@dataclass(slots=True)
class Sieve:
    """Puts pairs aside that cannot be matches; keeps the outlines of the articles that it saw last."""

    _known: OrderedDict[str, similarity.Outline] = field(default_factory=OrderedDict)

    def sift(self, pairs: Sequence[tuple[str, str]], articles: Mapping[str, Article]) -> Iterator[tuple[str, str]]:
        """The pairs that must be compared."""
        new = [key for key in articles if key not in self._known]
        made = similarity.outlines([articles[key].paragraphs for key in new])
        self._known.update(zip(new, made, strict=True))
        for one, other in pairs:
            if similarity.may_match(self._known[one], self._known[other]):
                yield one, other
        while len(self._known) > _OUTLINES:
            self._known.popitem(last=False)


def is_new(articles: Sequence[Article], since: datetime | None) -> bool:
    """Whether any of these was published (else fetched) at or after a time. No time known: not known to be older."""
    if since is None:
        return True
    times = (one.published.time if one.published else one.fetched for one in articles)
    return any(time is None or time >= since for time in times)
