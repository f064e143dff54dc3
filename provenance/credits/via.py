"""Chains: "X via Y", "X, distributed by Y": Y passed on what X wrote. Y is the direct source, X the original."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from provenance.credits.byline_forms import AGENCY_WORDS
from provenance.credits.joint import stands
from provenance.credits.names import Name, name_after
from provenance.credits.pattern import Found
from provenance.text.patterns import lazy

if TYPE_CHECKING:
    from provenance.credits.reading import Line
    from provenance.records.credit import Relation

_VIA = lazy(r"[\s,(/]{1,3}(?:via|through|by\s+way\s+of|über|vía)\s+(?:(?-i:the)\s+)?", re.IGNORECASE)
PASSING = frozenset(["via", "through", "way", "über", "vía"])


def read_chain(line: Line) -> list[Found]:
    """A line that is nothing but "X via Y", both of them known, or with the words of an outlet's name."""
    if PASSING.isdisjoint(line.vocabulary):
        return []
    first = name_after(line, 0)
    via = _VIA.match(line.plain, first.end) if first and (first.sure or stands(first)) else None
    last = name_after(line, via.end()) if via else None
    if (
        first is None
        or last is None
        or not (last.sure or stands(last))
        or len(line.plain) - last.end > 3
        or line.plain[: first.start].strip("[(*- ")
    ):
        return []
    relation: Relation = "reprint" if first.sure or not AGENCY_WORDS.match(first.text) else "wire"
    return [Found((first,), relation, "direct", "footer", "short", first.start, last.end)]


def chained(line: Line, found: list[Found]) -> list[Found]:
    """The same finds with the roles of a chain, and those who passed on after "via"."""
    made: list[Found] = []
    if not found or PASSING.isdisjoint(line.vocabulary):
        return _originals(found)
    for item in found:
        via = _VIA.match(line.plain, item.names[-1].end)
        name = name_after(line, via.end()) if via else None
        if name is None or len(item.names) > 1:
            made.append(item)
            continue
        relation = _passing(name, item.relation)
        made.append(item._replace(role="original", end=max(item.end, name.end)))
        if not any(other.names[0].start == name.start for other in found):
            made.append(item._replace(names=(name,), role="direct", relation=relation, end=max(item.end, name.end)))
    return _originals(made)


def _passing(name: Name, relation: Relation) -> Relation:
    """What the text is by the one who passed it on: an outlet that takes an agency's text makes no wire of it."""
    if name.publisher is not None and name.publisher.kind != "outlet":
        return "wire"
    return "reprint" if relation == "wire" else relation


def _originals(found: list[Found]) -> list[Found]:
    """Beside a syndicate, those with a direct credit in the same line are the originals."""
    if len(found) < 2:
        return found
    syndicated = [
        item for item in found if any(name.publisher and name.publisher.kind == "syndicate" for name in item.names)
    ]
    if not syndicated or len(syndicated) == len(found):
        return found
    return [item if item in syndicated or item.role != "direct" else item._replace(role="original") for item in found]
