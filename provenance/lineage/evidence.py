"""Reasons for and against one article deriving from another: small functions of parent, child and cluster.

A weight is the natural logarithm of the odds that the reason adds; "no parent at all" weighs nothing. So one credit of
confidence c, alone, makes a derivation of probability c. Missing evidence gives no reason, rather than a zero.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import log
from typing import TYPE_CHECKING

from provenance.lineage.order import same_line, same_page, time_order, update_order, version_order
from provenance.lineage.publishers import name_key, outlet_keys, publishes, source_keys
from provenance.lineage.unseen import Crediting, credited
from provenance.lineage.weights import WEIGHTS
from provenance.lineage.witnesses import Witnesses
from provenance.records.article import Article
from provenance.records.lineage import Evidence
from provenance.text.urls import registrable_domain

if TYPE_CHECKING:
    from provenance.records.credit import Credit

_EVEN = 0.02
"""Shares that differ by less do not tell who cut whom: one word put for two makes as much."""
_MOST_UNEXPLAINED = 40
_MOST_READINGS = 4
_SUREST_CREDIT = 0.99
Reason = Callable[[Article, Article, Witnesses], Iterator[Evidence]]


def for_pair(parent: Article, child: Article, cluster: Witnesses) -> tuple[Evidence, ...]:
    """Everything that speaks for or against ``child`` deriving from the captured ``parent``."""
    return tuple(found for reason in REASONS for found in reason(parent, child, cluster) if found.weight)


def for_unseen(crediting: Crediting, child: Article, best: float) -> tuple[Evidence, ...]:
    """The same for a credited original that nobody captured.

    ``best`` is what text and time are worth for the child's best captured candidate: an original that cannot be
    compared is given the benefit of it, or every copy would be said to come from another copy.
    """
    credit = crediting.by.get(child.id)
    reasons = []
    if credit is not None:
        reasons.append(Evidence(kind="credit", detail=_quoted(credit.text), weight=_claimed(credit, crediting, child)))
        if any(_named(mention.name, crediting) for mention in child.mentions):
            reasons.append(
                Evidence(kind="mention", detail=f"names {crediting.node.name or 'it'}", weight=WEIGHTS["mention"])
            )
    else:
        reasons.append(
            Evidence(
                kind="credit",
                detail=f"does not credit {crediting.node.name or 'it'}, as others do",
                weight=WEIGHTS["credit: none to the unseen"],
            )
        )
    if best > 0:
        detail = "may be as close, and as early, as any captured copy"
        reasons.append(Evidence(kind="text", detail=detail, weight=best))
    return tuple(reasons)


def text_weight(parent: str, child: str, cluster: Witnesses) -> float:
    """What shared text alone is worth."""
    share = cluster.shares.get((child, parent))
    if share is None:
        return 0.0
    other = cluster.shares[parent, child]
    if abs(share - other) < _EVEN:
        share = other = max(share, other)
    span = WEIGHTS["text: everything shared"] - WEIGHTS["text: nothing shared"]
    missing = min(cluster.unexplained(child, parent), _MOST_UNEXPLAINED)
    longer = WEIGHTS["text: longer parent"] * (share - other)
    return (
        WEIGHTS["text: nothing shared"] + span * share + WEIGHTS["text: a shingle that another has"] * missing + longer
    )


def _text(parent: Article, child: Article, cluster: Witnesses) -> Iterator[Evidence]:
    share = cluster.shares.get((child.id, parent.id))
    if share is not None:
        detail = f"{share:.0%} of its text stands in it"
        yield Evidence(kind="text", detail=detail, weight=text_weight(parent.id, child.id, cluster))


def _credit(parent: Article, child: Article, cluster: Witnesses) -> Iterator[Evidence]:
    given = credited(child)
    named = [credit for credit in given if publishes(credit.source, parent)]
    if named:
        credit = max(named, key=lambda one: (_role_weight(one), one.confidence))
        linked = credit.source.url is not None and same_page(credit.source.url, parent.url)
        extra = WEIGHTS["credit: links to it"] if linked else 0.0
        yield Evidence(kind="credit", detail=_quoted(credit.text), weight=_role_weight(credit) + extra)
    elif given and frozenset((parent.id, child.id)) not in cluster.revisions:
        yield _credits_another(parent, child, given, cluster)


def _credits_another(parent: Article, child: Article, given: Sequence[Credit], cluster: Witnesses) -> Evidence:
    """Two that credit one third are rather both copies of that third, unless they share what it has not."""
    names = ", ".join(dict.fromkeys(credit.source.name or "somebody" for credit in given))
    theirs = [source_keys(credit.source) for credit in credited(parent)]
    if any(source_keys(credit.source) & keys for credit in given for keys in theirs):
        carried = frozenset((parent.id, child.id)) in cluster.readings
        weight = WEIGHTS["credit: carried along" if carried else "credit: another, as the parent does"]
        return Evidence(kind="credit", detail=f"credits {names}, as that one does", weight=weight)
    return Evidence(kind="credit", detail=f"credits {names} instead", weight=WEIGHTS["credit: another"])


def _credit_backwards(parent: Article, child: Article, cluster: Witnesses) -> Iterator[Evidence]:
    del cluster
    for credit in credited(parent)[:8]:
        if credit.role == "direct" and publishes(credit.source, child):
            weight = WEIGHTS["credit: the other way"]
            yield Evidence(kind="credit", detail=f"is credited by it: {_quoted(credit.text)}", weight=weight)
            return


def _canonical(parent: Article, child: Article, cluster: Witnesses) -> Iterator[Evidence]:
    """Who names whom. One publisher's pages name their own outlet anyway, and every version names its own address."""
    if same_line(parent, child):
        return
    claims = {claim.url for claim in child.claims} | ({child.canonical} if child.canonical else set())
    foreign = frozenset((parent.id, child.id)) not in cluster.revisions
    if any(same_page(claim, parent.url) for claim in claims):
        yield Evidence(kind="canonical", detail=f"its page names {parent.url}", weight=WEIGHTS["canonical: names it"])
    elif foreign and parent.outlet.domain in {*map(registrable_domain, claims)} - {child.outlet.domain, None}:
        detail = f"its page names a page of {parent.outlet.domain}"
        yield Evidence(kind="canonical", detail=detail, weight=WEIGHTS["canonical: its outlet"])
    if parent.canonical and same_page(parent.canonical, child.url):
        weight = WEIGHTS["canonical: the other way"]
        yield Evidence(kind="canonical", detail="the other page names this one", weight=weight)
    elif any(same_page(parent.canonical, other.url) for other in cluster.articles.values() if other.id != parent.id):
        weight = WEIGHTS["canonical: a copy of a third"]
        yield Evidence(kind="canonical", detail="that page names a third as its own", weight=weight)


def _reading(parent: Article, child: Article, cluster: Witnesses) -> Iterator[Evidence]:
    readings = cluster.readings.get(frozenset((parent.id, child.id)), ())
    if readings:
        shown = "; ".join(f"“{reading}”" if reading else "the same omission" for reading in readings[:3])
        weight = WEIGHTS["reading: shared against others"] * min(len(readings), _MOST_READINGS)
        yield Evidence(kind="shared edit", detail=f"{shown}: in these two, against the others", weight=weight)


def _mention(parent: Article, child: Article, cluster: Witnesses) -> Iterator[Evidence]:
    del cluster
    keys = outlet_keys(parent.outlet, parent.url)
    for mention in child.mentions:
        if mention.name and name_key(mention.name) in keys:
            yield Evidence(kind="mention", detail=_quoted(mention.text), weight=WEIGHTS["mention"])
            return


def _own(parent: Article, child: Article, cluster: Witnesses) -> Iterator[Evidence]:
    if frozenset((parent.id, child.id)) in cluster.revisions:
        return
    for credit in child.credits:
        if credit.relation == "self":
            yield Evidence(
                kind="credit", detail=f"signs it: {_quoted(credit.text)}", weight=WEIGHTS["signed as its own"]
            )
            return


REASONS: tuple[Reason, ...] = (
    _text,
    _credit,
    _credit_backwards,
    _canonical,
    time_order,
    version_order,
    update_order,
    _reading,
    _mention,
    _own,
)


def _role_weight(credit: Credit) -> float:
    return WEIGHTS[f"credit: {credit.role}"]


def _claimed(credit: Credit, crediting: Crediting, child: Article) -> float:
    """The log odds that credits to somebody unseen name the direct parent: their confidence, less for their role."""
    chance = min(crediting.chances[child.id], _SUREST_CREDIT)
    odds = log(chance / (1 - chance))
    if credit.role == "original" and any(one.role == "direct" for one in credited(child)):
        return odds + WEIGHTS["credit: original behind a direct one"]
    return odds + (WEIGHTS["credit: only in part"] if credit.role == "contributor" else 0.0)


def _named(name: str | None, crediting: Crediting) -> bool:
    return bool(name and crediting.node.name and name_key(name) == name_key(crediting.node.name))


def _quoted(line: str, longest: int = 160) -> str:
    return f"“{line if len(line) <= longest else line[: longest - 1].rstrip() + '…'}”"
