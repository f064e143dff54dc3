"""What a page says of itself: times that may be missing or wrong, credits, canonical claims. Truth into records."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from provenance.records.article import Article, Claim, Moment, Outlet, Precision, Removed, Zone
from provenance.records.credit import Credit, CreditPlace, Mention, Role, Source
from tests.quality.lineage_simulator_outlets import CANONICAL, CARRIED, CREDITING, House

MIDNIGHT = datetime(2026, 3, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Noise:
    """How much the pages lie and leave out."""

    missing: float
    wrong: float
    skipping: float
    """Share of credits that name the root and not the parent."""
    crediting: float
    """Factor on the roles' habits of crediting."""
    edits: float
    """Factor on the rates of editing."""
    hidden_root: float
    hidden: float


NOISES = {
    "low": Noise(0.05, 0.03, 0.25, 1.2, 0.85, 0.05, 0.02),
    "medium": Noise(0.20, 0.10, 0.40, 1.0, 1.25, 0.10, 0.04),
    "high": Noise(0.35, 0.20, 0.55, 0.8, 1.8, 0.20, 0.06),
}
PLACES: dict[CreditPlace, tuple[float, float]] = {
    "notice": (0.97, 0.4),
    "footer": (0.95, 0.15),
    "byline": (0.9, 0.15),
    "dateline": (0.93, 0.15),
    "markup": (0.85, 0.1),
    "body": (0.8, 0.05),
}
"""Place of a credit: how sure a reader of credits is of it, and how often it is the place."""

_OF_A_WIRE = 1.6
"""So much oftener a wire is credited than a paper,"""
_MOST = 0.6
"""up to this share of copies."""

_OTHER_SPELLING = 0.25
"""Share of canonical claims that give the other site's page another address than the one that was captured."""


def published(time: datetime, noise: Noise, chance: random.Random) -> Moment | None:
    """The stated time of publication."""
    if chance.random() < noise.missing:
        return _day(time, "url") if chance.random() < 0.15 else None
    if chance.random() < noise.wrong:
        return _wrong(time, chance)
    kind = chance.random()
    if kind < 0.1:
        return _day(time, "text")
    zone: Zone = "unknown" if kind < 0.2 else "stated"
    local = time + timedelta(hours=chance.randrange(-8, 9)) if zone == "unknown" else time
    precision: Precision = "minute" if chance.random() < 0.4 else "second"
    return Moment(
        time=local + timedelta(seconds=chance.randrange(-60, 60)), precision=precision, zone=zone, origin="meta"
    )


def _day(time: datetime, origin: str) -> Moment:
    return Moment(time=time.replace(hour=0, minute=0, second=0), precision="day", zone="unknown", origin=origin)


def _wrong(time: datetime, chance: random.Random) -> Moment:
    """A local time labelled UTC, the time of a crawl, another day, or midnight."""
    kind = chance.randrange(4)
    if kind == 0:
        time += timedelta(hours=chance.choice((-10, -8, -7, -6, -5, -4, 1, 2, 3, 5, 8, 9)))
    elif kind == 1:
        time += timedelta(hours=chance.uniform(1, 72))
    elif kind == 2:
        time += timedelta(days=chance.choice((-30, -7, -3, -2, -1, -1, -1, 1, 2)))
    else:
        time = time.replace(hour=0, minute=1, second=0)
    return Moment(time=time, precision="second", zone="stated", origin="json-ld")


def give_credits(
    house: House,
    parent: House | None,
    root: House,
    noise: Noise,
    chance: random.Random,
    others: list[House],
    urls: dict[str, str],
) -> list[Credit]:
    """The credit lines of a page: of the parent, of the root, of both, wrongly one of ``others``, or none."""
    wired = parent is not None and parent.role == "wire"
    rate = min(_MOST, CREDITING[house.role] * (_OF_A_WIRE if wired else 1.0)) * noise.crediting
    if chance.random() >= rate:
        return []
    place = chance.choices(list(PLACES), [share for _, share in PLACES.values()])[0]
    confidence = PLACES[place][0]
    if chance.random() > confidence:
        return [_credit(chance.choice(others), "direct", place, confidence, chance, {})]
    if parent is None:
        return []
    if parent is root or chance.random() >= noise.skipping:
        given = [_credit(parent, "direct", place, confidence, chance, urls)]
        if parent is not root and chance.random() < 0.15:
            given.append(_credit(root, "original", place, confidence, chance, urls))
        return given
    return [_credit(root, "direct", place, confidence, chance, urls)]


def copied(credits: Iterable[Credit], house: House, own: Iterable[Credit], chance: random.Random) -> list[Credit]:
    """The source's credit lines that came along: lines of its page like others (``CARRIED``)."""
    known = {credit.source.name for credit in own}
    return [one for one in credits if one.source.name not in known and chance.random() < CARRIED[house.role]]


def _credit(
    house: House, role: Role, place: CreditPlace, confidence: float, chance: random.Random, urls: dict[str, str]
) -> Credit:
    full = chance.random() >= 0.08
    name = house.name if full else house.short
    url = urls.get(house.domain) if chance.random() < 0.35 else None
    known = house.name if not full and chance.random() < 0.5 else None
    domain = house.domain if url or chance.random() < 0.1 else None
    return Credit(
        relation="wire" if house.role == "wire" else "reprint",
        role=role,
        source=Source(name=name, domain=domain, url=url, publisher=known),
        permission=None,
        place=place,
        text=f"This article was first published by {name}.",
        span=(33, 33 + len(name)),
        confidence=confidence,
    )


def canonical(
    house: House, url: str, parent_url: str | None, root_url: str, chance: random.Random
) -> tuple[str | None, tuple[Claim, ...]]:
    """The page's canonical claim: mostly itself."""
    named = url if chance.random() < 0.8 else None
    if parent_url and chance.random() < CANONICAL[house.role]:
        named = root_url if chance.random() < 0.15 else parent_url
        if chance.random() < _OTHER_SPELLING:
            named = named.rsplit("/", 1)[0] + f"/story-{chance.randrange(10**5)}"
    return named, (Claim(kind="canonical", url=named),) if named else ()


def mentions(paragraphs: list[str], known: list[str]) -> tuple[Mention, ...]:
    """Namings of the family's outlets in running text."""
    return tuple(
        Mention(text=f"{name} reported", paragraph=number, name=name)
        for number, paragraph in enumerate(paragraphs)
        if " reported" in paragraph
        for name in known
        if f"{name} reported" in paragraph
    )


def page(
    key: str,
    house: House,
    url: str,
    paragraphs: list[str],
    title: str,
    removed: list[str],
    **more: object,
) -> Article:
    """The record of one page."""
    return Article(
        id=key,
        url=url,
        title=title,
        outlet=Outlet(name=house.name, domain=house.domain),
        paragraphs=tuple(paragraphs),
        removed=tuple(Removed(text=line, reason="boilerplate", spot="end") for line in removed),
        **more,  # type: ignore[arg-type]
    )
