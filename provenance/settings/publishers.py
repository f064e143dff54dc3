"""Publishers as the user knows them: outlets with names and owners, partners with the terms of their licence.

They come from ``[[outlet]]`` and ``[[partner]]`` in settings files; nothing is read here. What they mean for a credit
is decided in ``credits``, what a partner kept or broke in ``app``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletEntry:
    """One outlet or agency: it wins over what the program knows of the same name, alias or domain."""

    name: str
    aliases: tuple[str, ...] = ()
    """Other names under which credits name it, in the case in which they are written."""
    domains: tuple[str, ...] = ()
    """Lower case; the first is the one to show."""
    owner: str | None = None
    """Outlets of one owner are one publisher: their copies of a text are revisions, not reprints."""
    languages: tuple[str, ...] = ()
    agency: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerEntry:
    """An outlet that may reprint texts, and on what terms. Days are whole days in UTC, both included."""

    outlet: str
    domains: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    """Whose texts: names or domains. Empty: of every outlet that is asked for."""
    licensed: bool = True
    credit_line: str | None = None
    """Words that the reprint must print."""
    link: bool = False
    """The credit must link to the outlet."""
    delay_seconds: float = 0.0
    """Not published before so long after the original."""
    no_cuts: bool = False
    since: date | None = None
    until: date | None = None
