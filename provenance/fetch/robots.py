"""robots.txt: which pages of a host a program may ask for, and how often. It asks nobody; texts and states come in.

What an answer means (RFC 9309, section 2.3.1): a robots file is obeyed; where there is none (any 4xx but 429) all is
allowed; where the host did not answer, or is in trouble (429, 5xx, a challenge), nothing is known, and unknown is never
allowed. An answer counts for a day, trouble for ten minutes.

Groups are chosen here by the exact product name (section 2.2.1); protego reads the rules. It sees only the names that
matter, because a file of thousands of names before thousands of rules would take it gigabytes.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from provenance.records.job import HostState

LIMIT_BYTES = 500_000
"""Of a robots file; the rest is not read (RFC 9309, section 2.5, asks for 500 kibibytes at least: 512,000)."""
FRESH = timedelta(hours=24)
TROUBLE = timedelta(minutes=10)
BUSY = 429
_AGENT_LINE = re.compile(r"[ \t]*user[ \t-]?agent(?:[ \t]*:|[ \t])([^#]*)", re.IGNORECASE)
_PRODUCT = re.compile(r"[A-Za-z0-9_-]+|\*")
_NAMED = re.compile(r"([A-Za-z0-9_-]+)/")
_OTHER = "another-program"


def product(user_agent: str) -> str:
    """The name that groups are chosen by: the first product that is not the one that everybody claims to be.

    >>> product("provenance/0.1 (+https://desk.example/)"), product("Mozilla/5.0 (compatible; Desk-Bot/2)")
    ('provenance', 'desk-bot')
    """
    names = [name.lower() for name in _NAMED.findall(user_agent)] or _PRODUCT.findall(user_agent.lower())
    return next((name for name in names if name not in {"mozilla", "*"}), _OTHER)


class Rules:
    """A robots file as one program reads it."""

    def __init__(self, body: bytes, name: str) -> None:
        from protego import Protego

        self._name = name
        self._parsed = Protego.parse(focused(decoded(body), name))

    def allow(self, url: str) -> bool:
        """Whether the page may be asked for."""
        return bool(self._parsed.can_fetch(url, self._name))

    @property
    def delay_seconds(self) -> float:
        """The pause that the file asks for (Crawl-delay, or a Request-rate), 0 where it asks for none."""
        rate = self._parsed.request_rate(self._name)
        return max(self._parsed.crawl_delay(self._name) or 0.0, rate.seconds / rate.requests if rate else 0.0)


def decoded(body: bytes) -> str:
    """The text; a line that was cut off at the limit is left out, because half a rule is another rule."""
    if len(body) >= LIMIT_BYTES:
        body = body[:LIMIT_BYTES].rpartition(b"\n")[0]
    return body.decode("utf-8-sig", "replace")


def focused(text: str, name: str) -> str:
    """The same file with every name replaced that is neither ours nor the star."""
    return "\n".join(_focused_line(line, name) for line in text.splitlines())


def _focused_line(line: str, name: str) -> str:
    found = _AGENT_LINE.match(line)
    if found is None:
        return line
    named = _PRODUCT.match(found.group(1).strip())
    agent = named.group().lower() if named else ""
    return f"User-agent: {agent if agent in {name, '*'} else _OTHER}"


def is_known(state: HostState, now: datetime) -> bool:
    """Whether the host was asked for its robots file so lately that it need not be asked again."""
    if state.robots_fetched is None:
        return False
    return timedelta() <= now - state.robots_fetched < (FRESH if is_answered(state) else TROUBLE)


def is_answered(state: HostState) -> bool:
    """Whether the last answer says what is allowed: a file, or that there is none."""
    status = state.robots_status
    return status is not None and (200 <= status < 300 or (400 <= status < 500 and status != BUSY))


def text_of(state: HostState) -> bytes:
    """The file to obey; empty where there is none, and all is allowed."""
    status = state.robots_status or 0
    return state.robots or b"" if 200 <= status < 300 else b""
