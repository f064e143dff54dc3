"""From what a line names to a credit: whose it is, whether it is the page's own, what was permitted, how surely.

Whose page it is comes from the URL and from what extraction says of the outlet; without either nothing is "self".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from provenance.credits.signs import speaks
from provenance.credits.words import squashed
from provenance.records.credit import Credit, Relation, Role, Source
from provenance.text.hosts import platform_of, publisher_at, section_of, site_of
from provenance.text.patterns import lazy
from provenance.text.publishers import Imprint, home_of

if TYPE_CHECKING:
    from provenance.credits.agencies import Publisher
    from provenance.credits.names import Name
    from provenance.credits.pattern import Form, Found
    from provenance.credits.publishers import Known
    from provenance.credits.reading import Line
    from provenance.records.article import Outlet

CONFIDENCE: dict[Form | Literal["complete"], float] = {
    "complete": 0.95,
    "declared": 0.95,
    "agency": 0.92,
    "opened": 0.92,
    "listed": 0.92,
    "short": 0.8,
    "unnamed": 0.8,
    "inferred": 0.75,
}
"""Share of right credits by form, (right + 1) / (all + 2), over the real and the invented lines of ``tests.quality
credits``. "complete": it names text, verb and source and says that permission was given (34 of 35); "declared": without
permission (67 of 74); "opened": without the text (35 of 36). Agencies are right in 163 of 169, but in 30 of 35 of the
real lines, so they stand a little lower.
"""
DOUBT = 0.92
"""Factor for a name that neither a table, a domain nor a link supports: 50 of 57 declared ones are right."""
DOUBT_COMPLETE = 0.99
"""The same where the form is complete: 30 of 31."""
NEAR = 240
"""Characters around a find in which permission, translation and excerpt are looked for."""
_MARKS = lazy(r"[\W_]+")
_WWW = lazy(r"^(?:https?://)?(?:www\.)", re.IGNORECASE)
_ARTICLES = ("the", "die", "der", "das", "le", "la", "el", "il", "de", "het")
"""That an outlet's host bears and a line may leave out."""
LONG_AT_LEAST = 3
"""Letters above which a name with an article before it is no other word."""


@dataclass(frozen=True, slots=True)
class Own:
    """Whose page it is."""

    domain: str | None
    home: str | None
    """The address that stands for it (``text.publishers``)."""
    names: frozenset[str]
    """Squashed: lower case, without spaces, marks and articles; with the label of the domain."""
    stated: frozenset[str]
    """Those that the page states."""
    publisher: Publisher | None


def own(url: str | None, outlet: Outlet, publishers: Known) -> Own:
    """Whose page it is, by its URL, its outlet's domain and name."""
    domain = _domain(url) or outlet.domain
    first = domain.split(".")[0] if domain else ""
    labels = {_squash(first), squashed(first.replace("-", " ")), _squash(domain)} if domain else set()
    stated = {_squash(outlet.name), squashed(outlet.name)} if outlet.name else set()
    home = home_of(Imprint(outlet.name, outlet.domain, url))
    publisher = publishers.of(home or domain) or (publishers.named(outlet.name) if outlet.name else None)
    names = frozenset(label for label in labels | stated if len(label) > 1)
    return Own(domain, home, names, names & stated, publisher)


def credits_of(line: Line, found: Found, page: Own, paragraph: int | None, cut: tuple[int, int] | None) -> list[Credit]:
    """One credit for every name that was found; the text of a dateline's is what stands before the first word."""
    made = []
    dated = found.place == "dateline" and paragraph is not None
    text = line.text[: line.span(0, found.end)[1]].rstrip() if dated else line.text
    for name in found.names:
        source = _source(line, name, page, found.relation)
        relation = "self" if _is_own(name, source, page) else _relation(line, found, name)
        role: Role = "original" if _passed_on(found, name) else found.role
        permission = _permission(line, found)
        made.append(
            Credit(
                relation=relation,
                role=role,
                source=source,
                permission=permission,
                place=found.place,
                text=text,
                span=line.span(name.start, name.end),
                confidence=_confidence(found, name, permission),
                paragraph=paragraph,
                cut=cut,
            )
        )
    return made


def _confidence(found: Found, name: Name, permission: bool | None) -> float:
    """By the completeness of the form; less for a name that nothing but capital letters supports."""
    complete = permission is True and found.place == "notice" and found.form in {"declared", "opened"}
    sure = name.sure or name.url is not None or not name.text
    doubt = 1.0 if sure else DOUBT_COMPLETE if complete else DOUBT
    return round(CONFIDENCE["complete" if complete else found.form] * doubt, 2)


def _passed_on(found: Found, name: Name) -> bool:
    return found.role == "original" and name is found.names[0]


def _source(line: Line, name: Name, page: Own, relation: Relation) -> Source:
    """Name as written; domain from the table, the name itself, or a link to another site."""
    if not name.text:
        return _nameless(name, page, relation)
    start, end = line.span(name.start, name.end)
    linked, home = _domain(name.url), publisher_at(name.url) if name.url else None
    publisher = name.publisher or line.known.of(home)
    domain = site_of(name.domain) if name.domain else None
    if domain is None and publisher and publisher.domains:
        domain = linked if line.known.of(home) == publisher else publisher.domains[0]
    if domain is None and linked and home != page.home:
        domain = linked
    return Source(
        name=cleaned(
            name.text if line.places or name.text != line.plain[name.start : name.end] else line.text[start:end]
        ),
        domain=domain,
        url=name.url,
        domain_candidates=publisher.candidates if publisher and domain is None else (),
        publisher=publisher.name if publisher else None,
    )


def _nameless(name: Name, page: Own, relation: Relation) -> Source:
    """Who is linked; of a translation the site itself, which publishes in several languages; else nobody."""
    linked = _domain(name.url)
    if linked and name.url and publisher_at(name.url) != page.home:
        return Source(name=section_of(name.url) or linked, domain=linked, url=name.url)
    if relation == "translation" and page.domain:
        return Source(name=page.publisher.name if page.publisher else page.domain, domain=page.domain)
    return Source(name="")


def cleaned(name: str) -> str:
    """Without marks around it and without the head of an address."""
    bare = _WWW.sub("", name.strip(" \"'“”‘’«»„「」『』《》*_[](),;:"))
    return bare or name


def _is_own(name: Name, source: Source, page: Own) -> bool:
    if name.edition or not name.text or not (page.domain or page.names):
        return False
    home = next((home for one in (source.url, source.domain) if one and (home := publisher_at(one))), None)
    elsewhere = home is not None and page.home is not None and home != page.home
    if page.home and home == page.home:
        return True
    if (
        elsewhere
        and source.url
        and platform_of(source.url) is not None
        and platform_of(source.url) is platform_of(page.domain or "")
    ):
        return False
    if name.publisher and page.publisher and name.publisher.name == page.publisher.name:
        return True
    if page.domain and page.domain in source.domain_candidates:
        return True
    bare = squashed(name.text)
    written = {_squash(name.text), bare, *(article + bare for article in _ARTICLES if len(bare) > LONG_AT_LEAST)}
    first = _squash(name.text.split(" ")[0])
    names = page.stated if elsewhere else page.names
    return bool(written & names) or (len(first) > 3 and first in names)


def _relation(line: Line, found: Found, name: Name) -> Relation:
    """What the row says, unless the words around speak of a translation or an excerpt, or the name is an agency's."""
    agency = name.publisher is not None and name.publisher.kind in {"agency", "syndicate"}
    reach = (found.start - NEAR, found.end + NEAR)
    sourced = found.place == "footer" and found.relation == "excerpt" and found.role == "direct" and found.start > 0
    if (found.place == "notice" or sourced) and speaks(line, "translated", *reach):
        return "translation"
    if agency and found.relation in {"reprint", "excerpt"} and found.form != "declared":
        return "wire"
    if found.place == "notice" and found.relation == "reprint":
        return "excerpt" if speaks(line, "excerpted", *reach) else "wire" if agency else "reprint"
    return found.relation


def _permission(line: Line, found: Found) -> bool | None:
    """True where it is said to be granted, False where said to be missing, else None; terms for others say neither."""
    if found.place not in {"notice", "footer", "body"}:
        return None
    said = {sign for sign in ("granted", "refused") if speaks(line, sign, found.start - NEAR, found.end + NEAR)}
    if not said or speaks(line, "forbidden", found.start - NEAR, found.end + NEAR):
        return None
    return "refused" not in said


def _domain(url: str | None) -> str | None:
    return site_of(url) if url and "://" in url else None


def _squash(text: str) -> str:
    return _MARKS.sub("", text.casefold())
