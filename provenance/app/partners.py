"""Partners in the settings that nobody knows: neither the settings, nor the tables of publishers, nor an address."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING

from provenance.app.publishers import is_address
from provenance.credits import known

if TYPE_CHECKING:
    from provenance.settings import OutletEntry, PartnerEntry
    from provenance.settings.loading import Stated


def doubtful(stated: tuple[Stated, ...]) -> Iterator[str]:
    """What to look at again, one line a name; no fault, for a page may state just that name."""
    from provenance.settings import OutletEntry, PartnerEntry

    outlets = tuple(one.value for one in stated if isinstance(one.value, OutletEntry))
    for one in stated:
        if isinstance(one.value, PartnerEntry):
            for key, name in _unknown(one.value, outlets):
                yield f"{one.origin}: partner {one.key!r}, {key}: {_advice(name, outlets)}"


def _unknown(partner: PartnerEntry, outlets: tuple[OutletEntry, ...]) -> Iterator[tuple[str, str]]:
    """The names of a partner's row that mean nobody in particular, with their keys."""
    owners = {entry.owner.casefold() for entry in outlets if entry.owner}
    named = [*([] if partner.domains else [("outlet", partner.outlet)]), *(("of", name) for name in partner.of)]
    for key, name in named:
        if not is_address(name) and name.casefold() not in owners and known(outlets).named(name) is None:
            yield key, name


def _advice(name: str, outlets: tuple[OutletEntry, ...]) -> str:
    near = get_close_matches(name, [one for entry in outlets for one in (entry.name, *entry.aliases)], n=1)
    meant = f"did you mean {near[0]!r}? Else " if near else ""
    known_by = f"nothing is known of {name!r}, so only pages that state this very name are meant"
    return f"{known_by}; {meant}add its domains, or an [[outlet]] row"
