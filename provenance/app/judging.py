"""Judge matches by what is known of furniture: text that several stories of one publisher, or very many of all, carry.

Which text that is depends on everything that is stored, so that it is asked anew every time and kept nowhere.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from provenance import similarity
from provenance.records.match import Match, NoMatch

if TYPE_CHECKING:
    from provenance.app.desk import Desk
    from provenance.records.article import Article

_SIGNED = 4_000
"""Articles whose fingerprints are kept."""
_VERDICTS = 500_000
"""Fingerprints of which it is kept whether they are furniture."""

Prints = frozenset[int]


@dataclass(slots=True)
class Judge:
    """Asks once for each fingerprint."""

    desk: Desk
    _verdicts: dict[int, bool] = field(default_factory=dict)
    _signed: OrderedDict[str, Prints] = field(default_factory=OrderedDict)

    def compare(self, one: Article, other: Article) -> Match | NoMatch:
        """The two compared, without the furniture that they share. Neither need be stored."""
        found = similarity.compare(one, other)
        if isinstance(found, NoMatch) or not similarity.is_doubtful(found):
            return found
        (furniture,) = self._furniture([self._sign(one) & self._sign(other)])
        return similarity.compare(one, other, furniture=furniture) if furniture else found

    def refused(self, matches: Sequence[Match]) -> frozenset[tuple[str, str]]:
        """Those pairs of stored articles that are no matches without furniture; the others stay as they are."""
        doubtful = [match for match in matches if similarity.is_doubtful(match)]
        prints = self.desk.store.fingerprints({key for match in doubtful for key in (match.a, match.b)})
        shared = [prints.get(match.a, Prints()) & prints.get(match.b, Prints()) for match in doubtful]
        asked = [pair for pair in zip(doubtful, self._furniture(shared), strict=True) if pair[1]]
        unsure = _unsure(self.desk, asked)
        articles = self.desk.stored(sorted({key for match, _ in unsure for key in (match.a, match.b)}))
        return frozenset((match.a, match.b) for match, furniture in unsure if _falls(match, furniture, articles))

    def _furniture(self, shared: Sequence[Prints]) -> list[Prints]:
        """What of each is furniture."""
        if len(self._verdicts) > _VERDICTS:
            self._verdicts.clear()
        unknown = sorted(Prints().union(*shared) - self._verdicts.keys())
        standing: Collection[int] = self.desk.furniture(unknown) if unknown else ()
        self._verdicts.update((value, value in standing) for value in unknown)
        return [frozenset(value for value in prints if self._verdicts[value]) for prints in shared]

    def _sign(self, article: Article) -> Prints:
        found = self._signed.get(article.id)
        if found is None:
            found = self._signed[article.id] = frozenset(similarity.sign(article.body).keys.fingerprints)
            while len(self._signed) > _SIGNED:
                self._signed.popitem(last=False)
        return found


def _unsure(desk: Desk, asked: Sequence[tuple[Match, Prints]]) -> list[tuple[Match, Prints]]:
    """Those that must be compared again, being none of which the figures tell that they stay matches."""
    articles = desk.stored(sorted({match.a for match, _ in asked}))
    prints = similarity.all_prints([one.body for one in articles.values()])
    known = dict(zip(articles, prints, strict=True))
    return [pair for pair in asked if not similarity.stays_match(*pair, known[pair[0].a])]


def _falls(match: Match, furniture: Prints, articles: Mapping[str, Article]) -> bool:
    return isinstance(similarity.compare(articles[match.a], articles[match.b], furniture=furniture), NoMatch)
