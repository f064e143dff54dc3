"""The web, asked politely: no host faster than its delay by all processes together, robots files obeyed.

=====================  ================================================================================================
robots.txt             asked for before the first page of a host, kept for a day, obeyed at every redirect; a host
                       that does not answer for it is not asked for pages. No setting turns this off
a page named by hand   ``named=True``: a person asks for this very address, as with a browser. Robots files, which
                       speak to crawlers, are not consulted for it; slot and penalty of its host count all the same
delay                  the greater of the configured one and the host's Crawl-delay, which counts up to 60 seconds
429, 503               the host is left alone for as long as its Retry-After says (a week at most), or for a minute,
                       two, four, …; nobody sleeps through it
other failures         the third in a row brings a pause of a minute, the next two, …
=====================  ================================================================================================

What is known of hosts lies outside (``Hosts``: the store), where every process finds it. http and https of one host and
port are one host.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from math import ceil
from typing import TYPE_CHECKING, Self

from provenance.errors import FetchError, NotNowError
from provenance.fetch import address, robots, verdict
from provenance.fetch.conditional import NOT_MODIFIED
from provenance.fetch.turn import Guidance, Hosts, Patience, Turn
from provenance.fetch.wanted import ANYTHING, DOCUMENT, PAGE, ROBOTS, Wanted
from provenance.records.capture import Capture
from provenance.records.job import Document, HostState, NotModified, Validators

if TYPE_CHECKING:
    from provenance.fetch.visit import Answer
    from provenance.settings import FetchSettings

DELAY_SECONDS = 2.0
MOST_DELAY_SECONDS = 60.0
MOST_RULES = 100
"""Robots files kept parsed; a large one takes megabytes."""
ROBOTS_SECONDS = 15.0
"""For robots.txt in all, redirects and second tries included."""


def _silent(_remark: str) -> None:
    """Nobody listens."""


class PoliteFetcher:
    """Gets pages, feeds and sitemaps within the limits of ``Fetcher``, and politely.

    :param hosts: what is known of hosts, shared with every other process that may ask them.
    :param sleep: waits so many seconds; ``now`` must go on meanwhile.
    :param delay_seconds: the least time between two requests to one host, robots files and redirects included.
    :param until: no request is begun after this; without it, a slot is waited for five minutes at most.
    :param tell: hears, once for each host, what was not done as its robots file asks.
    """

    def __init__(
        self,
        settings: FetchSettings,
        hosts: Hosts,
        *,
        now: Callable[[], datetime],
        sleep: Callable[[float], None] = time.sleep,
        delay_seconds: float = DELAY_SECONDS,
        until: datetime | None = None,
        tell: Callable[[str], None] = _silent,
    ) -> None:
        self._settings = settings
        self._hosts = hosts
        self._now = now
        self._patience = Patience(now=now, sleep=sleep, delay_seconds=delay_seconds, until=until)
        self._tell = tell
        self._told: set[str] = set()
        self._trouble: dict[str, str] = {}
        self._rules: dict[str, tuple[datetime | None, robots.Rules]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        """Nothing outlives a request, so nothing is to be closed."""

    def get(self, url: str, *, validators: Validators | None = None, named: bool = False) -> Capture | NotModified:
        """A page as :meth:`provenance.fetch.Fetcher.fetch` gives it, or that it has not changed.

        :param validators: of the last good visit, for a conditional request.
        :param named: a person asked for this very address.
        :raises RobotsError: the page, or one that it led to, is not for programs.
        :raises NotNowError: its host is to be left alone for now, or no time is left.
        :raises FetchError: as ``Fetcher.fetch``.
        """
        answer = self._answer(url, PAGE, validators=validators, named=named)
        return self._not_modified(answer) if answer.status == NOT_MODIFIED else self._capture(answer)

    def fetch(self, url: str) -> Capture:
        """A page that a person asked for by its address; as ``get``, named and unconditional."""
        return self._capture(self._answer(url, PAGE, named=True))

    def document(
        self, url: str, *, validators: Validators | None = None, named: bool = False, max_bytes: int | None = None
    ) -> Document:
        """A feed, sitemap or list of any textual media type; with status 304 and no body where it has not changed.

        :param max_bytes: instead of the settings' limit.
        :raises FetchError: as ``get``.
        """
        return self._document(self._answer(url, DOCUMENT, validators=validators, named=named, max_bytes=max_bytes))

    def look(self, url: str, *, validators: Validators | None = None) -> Document:
        """Whatever stands at an address of which nothing is known: a page, a feed, a sitemap.

        :raises FetchError: as ``get``.
        """
        return self._document(self._answer(url, ANYTHING, validators=validators))

    def _document(self, answer: Answer) -> Document:
        return Document(
            url=answer.url,
            status=answer.status,
            content_type=verdict.header(answer.headers, "content-type") or None,
            body=answer.body,
            requested=_led_from(answer),
            fetched=self._now().astimezone(UTC),
            headers=answer.headers,
        )

    def _answer(
        self,
        url: str,
        wanted: Wanted,
        *,
        validators: Validators | None = None,
        named: bool = False,
        max_bytes: int | None = None,
    ) -> Answer:
        settings = self._settings if max_bytes is None else replace(self._settings, max_body_bytes=max_bytes)
        turn = Turn(self._hosts, self._patience, None if named else self._guidance)
        return _visited(url, settings, wanted, turn, validators)

    def _guidance(self, url: str) -> Guidance:
        """What the host's robots file says of this address.

        :raises NotNowError: it is not to be had.
        """
        host = address.host_and_port(url)
        rules = self._rules_of(self._robots_state(url, host))
        return Guidance(rules.allow(url), self._delay_of(host, rules))

    def _robots_state(self, url: str, host: str) -> HostState:
        state = self._hosts.host_state(host)
        now = self._now()
        if not robots.is_known(state, now):
            self._ask_for_robots(url, host)
            state = self._hosts.host_state(host)
        if robots.is_answered(state):
            return state
        until = (state.robots_fetched or now) + robots.TROUBLE
        seconds = max(1, ceil((until - now).total_seconds()))
        status = f"HTTP {state.robots_status}" if state.robots_status else "no answer"
        cause = f"{host}, {self._trouble.get(host, status)}"
        raise NotNowError("robots.txt did not answer", None, cause, retry_after_seconds=seconds, passing=True)

    def _ask_for_robots(self, url: str, host: str) -> None:
        """Keep what the host answers; that it does not answer is kept as well.

        :raises NotNowError: it could not be asked now.
        :raises FetchError: it may not be asked at all, being inside.
        """
        seconds = min(self._settings.total_timeout_seconds, ROBOTS_SECONDS)
        settings = replace(self._settings, total_timeout_seconds=seconds, max_body_bytes=robots.LIMIT_BYTES)
        turn = Turn(self._hosts, self._patience, None)
        try:
            answer = _visited(address.robots_txt(url), settings, ROBOTS, turn, None)
        except FetchError as error:
            if isinstance(error, NotNowError) or error.message == address.REFUSED:
                raise
            self._trouble[host] = error.reason
            self._hosts.save_robots(host, None, error.http_status, self._now())
            return
        now = self._now()
        self._hosts.save_robots(host, answer.body, answer.status, now)
        delay_seconds = self._delay_of(host, self._rules_of(self._hosts.host_state(host)))
        self._hosts.hold_host(host, now + timedelta(seconds=delay_seconds))

    def _rules_of(self, state: HostState) -> robots.Rules:
        fetched, rules = self._rules.get(state.host, (None, None))
        if rules is None or fetched != state.robots_fetched:
            if len(self._rules) >= MOST_RULES:
                self._rules.clear()
            rules = robots.Rules(robots.text_of(state), robots.product(self._settings.user_agent))
            self._rules[state.host] = state.robots_fetched, rules
        return rules

    def _delay_of(self, host: str, rules: robots.Rules) -> float:
        """What the robots file asks for, as far as it is obeyed."""
        asked = rules.delay_seconds
        if asked > MOST_DELAY_SECONDS and host not in self._told:
            self._told.add(host)
            self._tell(f"{host} asks for {asked:g} s between requests; {MOST_DELAY_SECONDS:g} s are kept")
        return min(asked, MOST_DELAY_SECONDS)

    def _capture(self, answer: Answer) -> Capture:
        return Capture(
            url=answer.url,
            body=answer.body,
            media=verdict.media(answer.headers, answer.body),
            requested=_led_from(answer),
            fetched=self._now().astimezone(UTC),
            status=answer.status,
            headers=answer.headers,
        )

    def _not_modified(self, answer: Answer) -> NotModified:
        now = self._now().astimezone(UTC)
        return NotModified(url=answer.url, fetched=now, requested=_led_from(answer), headers=answer.headers)


def _visited(url: str, settings: FetchSettings, wanted: Wanted, turn: Turn, validators: Validators | None) -> Answer:
    """One visit, after which the hosts' penalties and recoveries are noted."""
    from provenance.fetch.visit import Errand, visit

    try:
        answer = visit(url, settings, Errand(wanted=wanted, gate=turn, validators=validators))
    except FetchError:
        turn.settle()
        raise
    turn.settle()
    return answer


def _led_from(answer: Answer) -> str | None:
    return None if answer.requested == answer.url else answer.requested
