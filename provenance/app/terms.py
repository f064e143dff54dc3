"""Is this reprint licensed, and does it keep the terms? The partners and their terms come from the user's settings.

What cannot be told, because a time or the original is missing, is neither kept nor broken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from provenance import edits
from provenance.app.publishers import Asked, asked
from provenance.records.reprint import Term
from provenance.settings.durations import shown
from provenance.text.hosts import publisher_at
from provenance.text.normalize import fold

if TYPE_CHECKING:
    from provenance.records.article import Article
    from provenance.records.credit import Credit
    from provenance.settings import OutletEntry, PartnerEntry

_NO_LOSS = frozenset(["credit", "boilerplate"])
"""A cut of these takes nothing of the text."""


def partner_of(
    article: Article, outlet: Asked, partners: Sequence[PartnerEntry], outlets: tuple[OutletEntry, ...]
) -> PartnerEntry | None:
    """The partner that published the article and may have terms for that outlet's texts.

    Of several licences the one that covers the article's day.
    """
    found = []
    for partner in partners:
        who = asked(partner.outlet, outlets, partner.domains)
        texts = [asked(name, outlets) for name in partner.of]
        if (who.published(article) or who.is_labelled(article)) and (
            not texts or any(one.overlaps(outlet) for one in texts)
        ):
            found.append(partner)
    return next((one for one in found if is_licensed(article, one)), found[0] if found else None)


def is_licensed(article: Article, partner: PartnerEntry | None) -> bool | None:
    """Whether the licence covers the day on which it was published; None where that day is not known."""
    if partner is None or not partner.licensed:
        return False
    if partner.since is None and partner.until is None:
        return True
    if article.published is None:
        return None
    first, last = (bound.date() for bound in article.published.bounds())
    if article.published.precision == "day":
        first = last = article.published.time.date()
    since, until = partner.since or date.min, partner.until or date.max
    if since <= first and last <= until:
        return True
    return None if first <= until and since <= last else False


def terms_of(
    article: Article, original: Article | None, given: Sequence[Credit], outlet: Asked, partner: PartnerEntry
) -> tuple[Term, ...]:
    """Every term of the partner's licence. ``given``: the credits of the article that name the outlet."""
    return tuple(_terms(article, original, given, outlet, partner))


def _terms(
    article: Article, original: Article | None, given: Sequence[Credit], outlet: Asked, partner: PartnerEntry
) -> Iterator[Term]:
    if partner.credit_line:
        printed = _prints(article, partner.credit_line)
        yield Term(name="credit line", kept=printed, detail="printed" if printed else f"not: “{partner.credit_line}”")
    if partner.link:
        linked = _links(given, outlet)
        yield Term(name="link", kept=linked, detail=f"{'a' if linked else 'no'} credit links to {outlet.name}")
    if partner.delay_seconds:
        yield _delay(article, original, timedelta(seconds=partner.delay_seconds))
    if partner.no_cuts:
        yield _no_cuts(article, original)


def _prints(article: Article, words: str) -> bool:
    lines = (
        *(credit.text for credit in article.credits),
        *(one.text for one in article.removed),
        *article.paragraphs,
        *article.bylines,
    )
    wanted = fold(words).rstrip(".")
    return any(wanted in fold(line) for line in lines)


def _links(given: Sequence[Credit], outlet: Asked) -> bool:
    linked = ((publisher_at(one.source.url), one.source) for one in given if one.source.url)
    return any(home in outlet.homes or (home and home == source.domain) for home, source in linked)


def _delay(article: Article, original: Article | None, delay: timedelta) -> Term:
    """By the bounds of both times: broken only where no reading of them keeps it."""
    wanted = shown(delay.total_seconds())
    if original is None or original.published is None or article.published is None:
        return Term(name="delay", kept=None, detail=f"{wanted} wanted; when one of them was published is not known")
    first, last = article.published.bounds()
    earliest, latest = original.published.bounds()
    if first - latest >= delay:
        return Term(name="delay", kept=True, detail=f"{wanted} wanted")
    if last - earliest < delay:
        after = max(timedelta(0), article.published.time - original.published.time)
        return Term(name="delay", kept=False, detail=f"published {_hours(after)} after the original, not {wanted}")
    return Term(name="delay", kept=None, detail=f"{wanted} wanted; the times are not exact enough")


def _hours(span: timedelta) -> str:
    minutes = int(span.total_seconds() // 60)
    return f"{minutes // 60} h {minutes % 60} min" if minutes >= 60 else f"{minutes} min"


def _no_cuts(article: Article, original: Article | None) -> Term:
    if original is None:
        return Term(name="no cuts", kept=None, detail="the original was not captured")
    cuts = [
        edit.a.text
        for edit in edits.report_edits(original, article).edits
        if edit.operation == "cut" and edit.a and not (edit.classes and _NO_LOSS.issuperset(edit.classes))
    ]
    words = sum(len(text.split()) for text in cuts)
    places = f"{len(cuts)} {'place' if len(cuts) == 1 else 'places'}"
    return Term(name="no cuts", kept=not cuts, detail=f"{words} words cut in {places}" if cuts else "nothing cut")
