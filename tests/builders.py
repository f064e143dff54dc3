"""Short ways to make records for tests: ``article("text", id="A")``, ``credit("Quill")``, ``pair("A", "B")``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from provenance.records.article import Article, Moment, Outlet
from provenance.records.credit import Credit, Source
from provenance.records.match import Match


def moment(text: str) -> Moment:
    """A stated time ("2026-03-02T08:00:00Z"), one without a zone, or a day."""
    time = datetime.fromisoformat(text)
    precision = "day" if len(text) == 10 else "second"
    zone = "stated" if time.tzinfo else "unknown"
    return Moment(time=time.replace(tzinfo=time.tzinfo or UTC), precision=precision, zone=zone, origin="test")


def article(
    *paragraphs: str,
    id: str = "A",
    host: str | None = None,
    published: str | None = None,
    credits: Sequence[Credit] = (),
    **more: Any,
) -> Article:
    """An article; ``host`` gives it a URL and an outlet."""
    if host is not None:
        more.setdefault("url", f"https://{host}/{id}")
        more.setdefault("outlet", Outlet(name=host.split(".")[0].replace("-", " ").title(), domain=host))
    return Article(
        id=id,
        url=more.pop("url", None),
        paragraphs=paragraphs,
        published=moment(published) if published else None,
        credits=tuple(credits),
        **more,
    )


def credit(name: str, *, relation: str = "reprint", confidence: float = 0.95, **more: Any) -> Credit:
    """A credit by notice."""
    source = Source(name=name, domain=more.pop("domain", None), url=more.pop("url", None))
    text = more.pop("text", f"This article was originally published by {name}.")
    return Credit(
        relation=relation,
        role=more.pop("role", "direct"),
        source=source,
        permission=more.pop("permission", None),
        place=more.pop("place", "notice"),
        text=text,
        span=(0, len(text)),
        confidence=confidence,
        **more,
    )


def pair(a: str, b: str, *, of_a: float = 0.9, of_b: float = 0.9, kind: str = "near-duplicate") -> Match:
    """A verified pair."""
    return Match(
        a=a,
        b=b,
        jaccard=min(of_a, of_b),
        containment_a=of_a,
        containment_b=of_b,
        passages=(),
        words_a=100,
        words_b=100,
        kind=kind,
    )
