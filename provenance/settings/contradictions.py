"""Do the rows of outlets and partners contradict one another? Each by itself is right.

A domain or a spelling means one outlet, a licence has one row, and who owns whom does not go in a circle. Whether a
publisher is known elsewhere than in the settings is not asked here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from provenance.settings.publishers import OutletEntry, PartnerEntry

_INITIALS = 8
"""Letters up to which a single word is compared in its case, as credits are."""
_ARTICLE = re.compile(r"^(?:the|der|die|das|le|la|les|el|il|lo|de|het)\s+")
_MARKS = re.compile(r"[\W_]+")


class Row(NamedTuple):
    """One row, with its name in messages: ``outlet[2]``, or with its file where that is another one."""

    place: str
    number: int
    """Its place in the list of its file, from 0."""
    entry: OutletEntry | PartnerEntry


class Clash(NamedTuple):
    """What is wrong with a row, because of another one."""

    row: Row
    key: str
    said: str


def clashes(rows: Sequence[Row]) -> list[Clash]:
    """Every contradiction, said of the later row."""
    outlets = [(row, row.entry) for row in rows if isinstance(row.entry, OutletEntry)]
    partners = [(row, row.entry) for row in rows if isinstance(row.entry, PartnerEntry)]
    return [*_claimed_twice(outlets), *_circles(outlets), *_licensed_twice(partners, [entry for _, entry in outlets])]


def spelling(name: str) -> str:
    """One key for the spellings of a name: case, marks and a leading article do not count."""
    folded = " ".join(name.split()).casefold()
    return _MARKS.sub("", _ARTICLE.sub("", folded)) or folded


def _claimed_twice(outlets: Sequence[tuple[Row, OutletEntry]]) -> Iterator[Clash]:
    """Domains and spellings that two rows give to different outlets."""
    taken: dict[tuple[str, str], tuple[Row, OutletEntry]] = {}
    for row, entry in outlets:
        for kind, key, stated in _claims(entry):
            before, other = taken.setdefault((kind, _exact(stated) if kind == "name" else stated), (row, entry))
            if before is not row:
                whose = f"{before.place} ({other.name!r})"
                advice = (
                    "keep it in one of them, or make both one row"
                    if kind == "domain"
                    else "leave it out of one of them"
                )
                yield Clash(row, key, f"{stated!r} already means {whose}; {advice}")


def _claims(entry: OutletEntry) -> Iterator[tuple[str, str, str]]:
    """What a row says to be the outlet's: a domain or a name, under which key, as stated."""
    yield from (("domain", f"domains[{place}]", domain) for place, domain in enumerate(dict.fromkeys(entry.domains), 1))
    yield "name", "name", entry.name
    yield from (("name", f"aliases[{place}]", alias) for place, alias in enumerate(dict.fromkeys(entry.aliases), 1))


def _exact(name: str) -> str:
    """Initials mean what they mean in their case only."""
    return name.casefold() if " " in name or len(name) > _INITIALS else name


def _circles(outlets: Sequence[tuple[Row, OutletEntry]]) -> Iterator[Clash]:
    """Owners that are outlets of somebody whom they own in the end; an outlet may bear its group's name."""
    above = {spelling(entry.name): spelling(entry.owner) for _, entry in outlets if entry.owner}
    names = {spelling(entry.name): entry.name for _, entry in outlets}
    told: set[str] = set()
    for row, entry in reversed(outlets):
        line = _line(spelling(entry.name), above)
        if len(line) > 2 and line[-1] == line[0] and told.isdisjoint(line):
            told.update(line)
            shown = " → ".join(names[key] for key in line)
            yield Clash(row, "owner", f"owners go round in a circle ({shown}); an owner stands above its outlets")


def _line(name: str, above: Mapping[str, str]) -> list[str]:
    """The name, who owns it, who owns that one, until somebody comes again."""
    line = [name]
    while line[-1] in above:
        line.append(above[line[-1]])
        if line[-1] in line[:-1]:
            break
    return line


def _licensed_twice(partners: Sequence[tuple[Row, PartnerEntry]], outlets: Sequence[OutletEntry]) -> Iterator[Clash]:
    """Licences of one partner for the same texts and days, under two spellings of its name or by a shared domain."""
    known = {spelling(name): entry.name for entry in outlets for name in (entry.name, *entry.aliases, *entry.domains)}
    taken: dict[tuple[str, ...], tuple[Row, PartnerEntry]] = {}
    for row, entry in partners:
        texts = ",".join(sorted(_one_name(name, known) for name in entry.of))
        for name in {_one_name(name, known) for name in (entry.outlet, *entry.domains)}:
            before, other = taken.setdefault((name, texts, str(entry.since), str(entry.until)), (row, entry))
            if before is not row:
                said = f"{entry.outlet!r} is {before.place} ({other.outlet!r}) by another spelling or domain"
                yield Clash(row, "outlet", f"{said}; keep one row, or give each its own of, since or until")
                break


def _one_name(name: str, known: Mapping[str, str]) -> str:
    return spelling(known.get(spelling(name), name))
