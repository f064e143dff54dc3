"""Families made up for drawing: of any size, or full of what a hostile page may say."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from provenance.edits import report_edits
from provenance.records.article import Article, Claim, Moment, Outlet, Removed
from provenance.records.custody import Custody, Method
from provenance.records.family import Family, Origins, Outcome, Trace
from provenance.records.lineage import Alternative, Derivation, Evidence, Lineage, Root, Unseen
from provenance.report.view import FamilyView, view
from tests.builders import credit

START = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)
METHOD = Method(program="provenance 0", made=datetime(2026, 3, 9, tzinfo=UTC), settings=(("Network", "not used"),))
PARAGRAPHS = tuple(
    f"The {thing} left the quay at {hour}.15 and the harbour office said that {hour * 7} people were likely to wait."
    for hour, thing in enumerate(("ferry", "dredger", "tug", "pilot boat", "barge", "lighter", "cutter", "trawler"), 3)
)
ALTERED = (*PARAGRAPHS[:2], PARAGRAPHS[2].replace("35", "38").replace("were likely to wait", "waited"), *PARAGRAPHS[4:])
WORDS = (
    "Harbour",
    "Vale",
    "Courier",
    "Gazette",
    "Tidings",
    "Observer",
    "Marrener",
    "Küsten",
    "北海",
    "Sallow",
    "Weekly",
)


def simulated(size: int, *, seed: int = 1) -> FamilyView:
    """A family of so many articles: wire and reprints, versions, days without clocks, no times, doubtful directions."""
    chance = random.Random(seed)
    articles = [_article(number, chance) for number in range(size)]
    unseen = Unseen(id="unseen:coastline-press", name="Coastline Press")
    derivations = []
    for number, article in enumerate(articles):
        earlier = articles[: min(number, 40)]
        parent = chance.choice(earlier).id if earlier and chance.random() < 0.6 else unseen.id
        derivations.append(_derivation(article, parent, chance))
    lineage = Lineage(unseen=(unseen,), roots=(Root(id=unseen.id, confidence=0.97),), derivations=tuple(derivations))
    family = Family(id="family:0", articles=tuple(articles), lineage=lineage)
    known = {article.id: article for article in articles}
    edits = tuple(
        (one.child, report_edits(known[one.parent], known[one.child]))
        for one in derivations[:60]
        if one.parent in known
    )
    return _view(articles[-1], family, edits)


def _article(number: int, chance: random.Random) -> Article:
    name = " ".join(chance.sample(WORDS, chance.randint(1, 4)))
    time = START + timedelta(minutes=int(chance.paretovariate(0.7) * 11 + number))
    precision = chance.choice(("second", "second", "second", "day"))
    zone = chance.choice(("stated", "stated", "unknown"))
    return Article(
        id=f"a{number}",
        url=f"https://paper{number}.example/story",
        title=f"Ferry waits at quay {number}",
        outlet=Outlet(name=f"{name} {number}", domain=f"paper{number // 2 if number % 9 == 0 else number}.example"),
        published=None if chance.random() < 0.1 else Moment(time=time, precision=precision, zone=zone, origin="test"),
        fetched=START,
        paragraphs=chance.choice((PARAGRAPHS, ALTERED)),
        credits=(credit("Coastline Press", relation="wire"),) if chance.random() < 0.7 else (),
    )


def _derivation(article: Article, parent: str, chance: random.Random) -> Derivation:
    confidence = chance.choice((0.99, 0.93, 0.74, 0.55, 0.4))
    return Derivation(
        child=article.id,
        parent=parent,
        kind=chance.choice(("reprint", "reprint", "revision", "excerpt", "translation"))
        if parent[0] == "a"
        else "wire",
        confidence=confidence,
        direction="known" if confidence >= 0.5 else "unknown",
        evidence=(
            Evidence(kind="text", detail="97% of its text stands in it", weight=4.2),
            Evidence(kind="time", detail="is dated before it", weight=-2.0),
        ),
        alternatives=(Alternative(parent=None, confidence=round(1 - confidence, 2)),),
    )


def _view(subject: Article, family: Family, edits: tuple, **more: object) -> FamilyView:
    return view(
        Trace(
            article=subject,
            family=family,
            edits=edits,
            origins=Origins(articles=len(family.articles), families=1, independent=1),
            looked_at=(Outcome(source="web", url=None, status="skipped"),),
            **more,
        )
    )


HOSTILE = (
    "<script>window.hacked=1</script>",
    "</style><script>window.hacked=2</script>",
    "</title></svg><img src=x onerror=window.hacked=3>",
    "<svg onload=window.hacked=4><a xlink:href=javascript:window.hacked=5>x</a></svg>",
    '" onfocus="window.hacked=6" autofocus="',
    "' onmouseover='window.hacked=7",
    "\x1b]0;hacked\x07\x1b[31mred",
    "evil\u202egpj.exe\u2066\u200f",
    "&lt;script&gt;&#60;b&#62; ]]> --> {{7*7}} ${7*7}",
    "lone \ud800 surrogate \x00 nul \u2028 line",
    "Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308 stacked",
    "\u05e9\u05dc\u05d5\u05dd (abc) \u0645\u0631\u062d\u0628\u0627",
)
ADDRESSES = (
    "javascript:window.hacked=8",
    " JaVaScRiPt:window.hacked=9",
    "data:text/html,<script>window.hacked=10</script>",
    'https://paper.example/"onclick="window.hacked=11',
    "https://paper.example/\u202egpj",
    "https://user:pass@paper.example/<script>",
    "http://[bad",
    "file:///etc/passwd",
    "vbscript:x",
    "//paper.example/x",
    "https://paper.example/\nSet-Cookie: x",
    "https://",
)


def hostile() -> FamilyView:
    """Every scraped field holds an attack."""
    articles = []
    for number, (text, url) in enumerate(zip(HOSTILE, ADDRESSES, strict=True)):
        said = (f"{text} The ferry left the quay at {number}.", *PARAGRAPHS, text)
        articles.append(
            Article(
                id=f"a{number}{text}",
                url=url,
                title=text,
                outlet=Outlet(name=text, domain=f"h{number}.example"),
                bylines=(text,),
                dateline=text,
                language=text,
                published=Moment(time=START + timedelta(hours=number), precision="second", zone="stated", origin=text),
                paragraphs=said,
                removed=(Removed(text=text, reason=text),),
                credits=(credit(text, text=text, url=url),),
                claims=(Claim(kind="canonical", url=url),),
            )
        )
    unseen = Unseen(id="unseen:" + HOSTILE[0], name=HOSTILE[1], domain_candidates=(HOSTILE[2],))
    parents = [unseen.id, *(article.id for article in articles)]
    derivations = tuple(
        Derivation(
            child=article.id,
            parent=parent,
            kind="reprint",
            confidence=0.9,
            direction="known",
            evidence=(Evidence(kind=HOSTILE[0], detail=HOSTILE[number], weight=1.0),),
            alternatives=(Alternative(parent=parents[0], confidence=0.1),),
        )
        for number, (article, parent) in enumerate(zip(articles, parents, strict=False))
    )
    lineage = Lineage(unseen=(unseen,), roots=(Root(id=unseen.id, confidence=0.9),), derivations=derivations)
    family = Family(id="family:" + HOSTILE[0], articles=tuple(articles), lineage=lineage)
    edits = tuple((two.id, report_edits(one, two)) for one, two in pairwise(articles))
    outcomes = tuple(
        Outcome(source=text, url=url, status="failed", reason=text)
        for text, url in zip(HOSTILE, ADDRESSES, strict=True)
    )
    answer = Trace(
        article=articles[-1],
        family=family,
        edits=edits,
        origins=Origins(articles=12, families=1, independent=1),
        looked_at=outcomes,
        names=((articles[0].id, HOSTILE[0]),),
    )
    return view(answer)


def hostile_method(shown: FamilyView) -> Method:
    """Captures with hostile addresses."""
    custody = tuple(
        Custody(article=key, sha256="0" * 64, size_bytes=1, media="html", requested=ADDRESSES[0])
        for key in shown.articles
    )
    return Method(program=HOSTILE[0], made=METHOD.made, settings=((HOSTILE[1], HOSTILE[2]),), custody=custody)
