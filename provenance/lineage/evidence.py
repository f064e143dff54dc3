"""Signs for and against one article deriving from another, by what pages say: functions of the pair and its cluster.

What the texts themselves say is measured for all pairs at once (``overlap``, ``chronology``, ``traces``). Missing
evidence gives no sign, rather than a zero.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import log, log1p
from typing import TYPE_CHECKING

from provenance.lineage.order import same_line, same_page, update_order, version_order
from provenance.lineage.publishers import home, outlet_keys
from provenance.lineage.signs import Sign, quoted
from provenance.text.hosts import publisher_at
from provenance.text.publishers import name_key

if TYPE_CHECKING:
    from provenance.lineage.claims import Claim
    from provenance.lineage.unseen import Crediting
    from provenance.lineage.witnesses import Witnesses
    from provenance.records.article import Article
    from provenance.records.credit import Credit

_MOST_READINGS = 4
_SUREST_CREDIT = 0.99
_USUAL_ODDS = log(0.95 / 0.05)
_ROLES = {"direct": 2, "original": 1, "contributor": 0}
Reason = Callable[["Article", "Article", "Witnesses"], Iterator[Sign]]


def for_pair(parent: Article, child: Article, cluster: Witnesses) -> tuple[Sign, ...]:
    """Everything pages say for or against ``child`` deriving from the captured ``parent``."""
    reasons = REASONS if frozenset((parent.id, child.id)) in cluster.revisions else _BETWEEN_PUBLISHERS
    return tuple(sign for reason in reasons for sign in reason(parent, child, cluster))


def for_unseen(crediting: Crediting, child: Article, cluster: Witnesses) -> Iterator[Sign]:
    """The same for a credited original that nobody captured."""
    name = crediting.node.name or "it"
    credit = crediting.by.get(child.id)
    if credit is None:
        yield Sign("unseen: not credited", 1.0, "credit", f"does not credit {name}, as others do")
    else:
        claims = cluster.claims.given.get(child.id, ())
        odds = _odds(crediting.chances[child.id])
        yield Sign("unseen: claimed", odds, "credit", quoted(credit.text))
        if credit.role == "contributor":
            yield Sign("unseen: only in part", 1.0, "credit", "credited with a part only")
        if credit.role == "original" and any(claim.credit.role == "direct" for claim in claims):
            yield Sign("unseen: original behind a direct one", 1.0, "credit", "credited as the original behind another")
        if any(mention.name and name_key(mention.name) == name_key(name) for mention in child.mentions):
            yield Sign("unseen: mention", 1.0, "name", f"names {name}")
    if any(credit in named for named in cluster.claims.fitting.get(child.id, {}).values()):
        yield Sign("unseen: name fits a captured outlet", 1.0, "credit", f"{name} may be short for a captured outlet")


def _credit(parent: Article, child: Article, cluster: Witnesses) -> Iterator[Sign]:
    named = cluster.claims.named[child.id].get(parent.id, ())
    fitting = cluster.claims.fitting[child.id].get(parent.id, ())
    given = cluster.claims.given[child.id]
    if _direct(parent, child, cluster) and _direct(child, parent, cluster):
        yield Sign("credit: each names the other", 1.0, "credit", "each of the two credits the other")
    elif named or fitting:
        credit = max(named or fitting, key=lambda one: (_ROLES[one.role], one.confidence))
        linked = credit.source.url is not None and same_page(credit.source.url, parent.url)
        feature = f"credit: {credit.role}" if named else "credit: short name"
        yield Sign(feature, 1.0, "credit", quoted(credit.text))
        yield Sign("credit: sureness", _odds(credit.confidence) - _USUAL_ODDS, "credit", "")
        if credit.relation == "translation":
            yield Sign("credit: translation", 1.0, "credit", "")
        if linked:
            yield Sign("credit: links to it", 1.0, "credit", "the credit links to that page")
    elif given and frozenset((parent.id, child.id)) not in cluster.revisions:
        yield from _credits_another(parent, child, given, cluster)
    if crediting := cluster.claims.crediting.get(parent.id, 0):
        yield Sign("credit: number that name the parent", log1p(crediting), "credit", "")


def _direct(parent: Article, child: Article, cluster: Witnesses) -> Credit | None:
    """The credit by which the child names the parent as where it has the text from."""
    return next((one for one in cluster.claims.named[child.id].get(parent.id, ()) if one.role == "direct"), None)


def _credits_another(parent: Article, child: Article, given: Sequence[Claim], cluster: Witnesses) -> Iterator[Sign]:
    """Two that credit one third are rather both copies of that third, unless they share what it has not."""
    names = ", ".join(dict.fromkeys(claim.credit.source.name or "somebody" for claim in given))
    theirs = [claim.keys for claim in cluster.claims.given[parent.id]]
    if any(claim.keys & keys for claim in given for keys in theirs):
        yield Sign("credit: another, as the parent does", 1.0, "credit", f"credits {names}, as that one does")
        if frozenset((parent.id, child.id)) in cluster.readings:
            yield Sign("credit: carried along", 1.0, "credit", "and may have copied the credit")
    else:
        yield Sign("credit: another", 1.0, "credit", f"credits {names} instead")


def _credit_backwards(parent: Article, child: Article, cluster: Witnesses) -> Iterator[Sign]:
    credit = _direct(child, parent, cluster)
    if credit is not None and _direct(parent, child, cluster) is None:
        yield Sign("credit: the other way", 1.0, "credit", f"the other page credits this one: {quoted(credit.text)}")


def _canonical(parent: Article, child: Article, cluster: Witnesses) -> Iterator[Sign]:
    """Who names whom. One publisher's pages name their own outlet anyway, and every version names its own address."""
    if not (child.claims or child.canonical or parent.canonical) or same_line(parent, child):
        return
    claims = {claim.url for claim in child.claims} | ({child.canonical} if child.canonical else set())
    foreign = frozenset((parent.id, child.id)) not in cluster.revisions
    if any(same_page(claim, parent.url) for claim in claims):
        yield Sign("canonical: names it", 1.0, "canonical", f"its page names {parent.url}")
    elif foreign and home(parent) in {*map(publisher_at, claims)} - {home(child), None}:
        yield Sign("canonical: its outlet", 1.0, "canonical", f"its page names a page of {home(parent)}")
    if parent.canonical and same_page(parent.canonical, child.url):
        yield Sign("canonical: the other way", 1.0, "canonical", "the other page names this one")
    elif cluster.elsewhere.get(parent.id):
        own = parent.canonical and publisher_at(parent.canonical) in outlet_keys(parent.outlet, parent.url)
        feature = "canonical: a twin of a third" if own else "canonical: a copy of a third"
        yield Sign(feature, 1.0, "canonical", "that page names a third as its own")


def _reading(parent: Article, child: Article, cluster: Witnesses) -> Iterator[Sign]:
    readings = cluster.readings.get(frozenset((parent.id, child.id)), ())
    if readings:
        shown = "; ".join(f"“{reading}”" if reading else "the same omission" for reading in readings[:3])
        number = float(min(len(readings), _MOST_READINGS))
        detail = f"{shown}: in these two, against the others"
        yield Sign("reading: shared against others", number, "shared edit", detail)


def _mention(parent: Article, child: Article, cluster: Witnesses) -> Iterator[Sign]:
    del cluster
    if not child.mentions:
        return
    keys = outlet_keys(parent.outlet, parent.url)
    for mention in child.mentions:
        if mention.name and name_key(mention.name) in keys:
            yield Sign("mention", 1.0, "name", quoted(mention.text))
            return


def _own(parent: Article, child: Article, cluster: Witnesses) -> Iterator[Sign]:
    if frozenset((parent.id, child.id)) in cluster.revisions:
        return
    for credit in child.credits:
        if credit.relation == "self":
            yield Sign("signed as its own", 1.0, "credit", f"signs it: {quoted(credit.text)}")
            return


def _publisher(parent: Article, child: Article, cluster: Witnesses) -> Iterator[Sign]:
    if frozenset((parent.id, child.id)) in cluster.revisions:
        yield Sign("publisher: the same", 1.0, "publisher", "both are of one publisher")


REASONS: tuple[Reason, ...] = (
    _credit,
    _credit_backwards,
    _canonical,
    version_order,
    update_order,
    _reading,
    _mention,
    _own,
    _publisher,
)
_BETWEEN_PUBLISHERS = tuple(one for one in REASONS if one not in {version_order, update_order, _publisher})
"""Without what is said only of two texts of one publisher."""


def _odds(chance: float) -> float:
    chance = min(max(chance, 1 - _SUREST_CREDIT), _SUREST_CREDIT)
    return log(chance / (1 - chance))
