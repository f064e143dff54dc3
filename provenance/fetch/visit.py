"""One URL with its redirects and retries, from address to body. It writes nothing down and judges no article.

Loading it loads requests; import it inside a function.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from math import inf
from time import sleep
from typing import TYPE_CHECKING

import requests

from provenance.errors import FetchError
from provenance.fetch import address, body, failure, verdict
from provenance.fetch.conditional import NOT_MODIFIED, conditions
from provenance.fetch.deadline import Deadline
from provenance.fetch.gate import Gate, OpenGate
from provenance.fetch.guard import Guard
from provenance.fetch.wanted import PAGE, Wanted

if TYPE_CHECKING:
    from provenance.records.job import Validators
    from provenance.settings import FetchSettings

PASSING = frozenset({502, 503, 504})
"""Statuses that a short second try may cure."""
REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """What is asked for, and through which gate."""

    wanted: Wanted = PAGE
    gate: Gate = field(default_factory=OpenGate)
    validators: Validators | None = None
    """Of an earlier visit; the page is sent only if it changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server said, its content-encoding undone. ``requested`` is the first address of the way to ``url``.

    Status 304, without a body, answers a conditional request only.
    """

    requested: str
    url: str
    status: int
    headers: verdict.Headers
    body: bytes = field(repr=False)


def visit(url: str, settings: FetchSettings, errand: Errand | None = None) -> Answer:
    """The answer at the end of the redirects.

    Raises:
        FetchError: about ``url``; where a redirect led elsewhere, the cause says where.
    """
    with Deadline(settings.total_timeout_seconds) as deadline, Guard(settings, deadline) as guard:
        way = _Way(url, settings, guard, deadline, errand or Errand())
        try:
            return way.walk()
        except FetchError as error:
            raise way.told(error) from error.__cause__
        except failure.FAILURES as broken:
            raise way.told(way.explained(broken)) from broken


class _Way:
    """The state of one visit: where it is, which addresses it has seen, how many tries are left."""

    def __init__(self, url: str, settings: FetchSettings, guard: Guard, deadline: Deadline, errand: Errand) -> None:
        self._asked = self._url = url
        self._settings = settings
        self._guard = guard
        self._deadline = deadline
        self._wanted = errand.wanted
        self._gate = errand.gate
        self._validators = errand.validators
        self._conditions: dict[str, str] = {}
        self._seen: list[str] = []
        self._retries = 0

    def walk(self) -> Answer:
        """Follow redirects up to the limit."""
        while True:
            request = self._request()
            with closing(self._sent(request)) as response:
                location = response.headers.get("Location")
                if response.status_code not in REDIRECTS or location is None:
                    return self._answer(response)
                self._url = address.redirected(self._seen[-1], location)

    def told(self, error: FetchError) -> FetchError:
        """The error with the URL that was asked for as its subject, and the place of the trouble in its cause."""
        if self._deadline.passed:
            error = FetchError(failure.after(self._deadline.seconds), passing=True)
            self._gate.failed()
        place = f"redirected to {address.showable(self._url)}" if self._url != self._asked else None
        cause = ", ".join(part for part in (error.cause, place) if part) or None
        return error.about(address.showable(self._asked), cause)

    def explained(self, broken: Exception) -> FetchError:
        """The error for an exception of the libraries; the gate hears of it where the server is to blame."""
        error = failure.explained(
            broken,
            connect_seconds=self._settings.connect_timeout_seconds,
            read_seconds=self._settings.read_timeout_seconds,
        )
        if error.passing:
            self._gate.failed()
        return error

    def _request(self) -> requests.PreparedRequest:
        request = self._guard.prepare(address.fetchable(self._url), {"Accept": self._wanted.accept})
        request.url = address.fetchable(request.url or "")
        if request.url in self._seen:
            raise FetchError("too many redirects", cause="in a circle")
        if len(self._seen) > self._settings.max_redirects:
            raise FetchError("too many redirects", cause=f"more than {self._settings.max_redirects}")
        self._seen.append(request.url)
        self._conditions = conditions(request.url, self._validators)
        request.headers.update(self._conditions)
        return request

    def _sent(self, request: requests.PreparedRequest) -> requests.Response:
        """The response, its body unread, after at most the settings' number of second tries."""
        while True:
            try:
                response = self._once(request)
            except requests.ConnectionError as broken:
                if not (failure.repeatable(broken) and self._may_repeat(0)):
                    raise
                continue
            if response.status_code not in PASSING or not self._may_repeat(_wait_seconds(_headers(response))):
                return response
            response.close()

    def _once(self, request: requests.PreparedRequest) -> requests.Response:
        self._deadline.check()
        with self._deadline.paused():
            self._gate.enter(self._seen[-1])
        response = self._guard.send(request, self._timeouts())
        self._gate.answered(response.status_code, _headers(response))
        return response

    def _may_repeat(self, wait_seconds: float) -> bool:
        """Whether another try is due, after its pause. A server that asks for a longer one is left alone."""
        pause = self._settings.retry_pause_seconds * 2**self._retries
        if self._retries >= self._settings.retries or wait_seconds > pause or pause >= self._deadline.remaining_seconds:
            return False
        self._retries += 1
        sleep(pause)
        return True

    def _timeouts(self) -> tuple[float, float]:
        remaining = max(self._deadline.remaining_seconds, 0.001)
        connect_seconds, read_seconds = self._settings.connect_timeout_seconds, self._settings.read_timeout_seconds
        return min(connect_seconds, remaining), min(read_seconds, remaining)

    def _answer(self, response: requests.Response) -> Answer:
        headers = _headers(response)
        if response.status_code == NOT_MODIFIED and self._conditions:
            return self._ended(response.status_code, headers, b"")
        verdict.check_status(response.status_code, headers)
        self._wanted.check_head(headers)
        content = self._content(response, headers)
        self._deadline.check()  # a shut socket looks like the end of a body without a length
        self._wanted.check_body(response.status_code, headers, content)
        return self._ended(response.status_code, headers, content)

    def _content(self, response: requests.Response, headers: verdict.Headers) -> bytes:
        limit_bytes, whole = self._settings.max_body_bytes, self._wanted.whole
        stated = verdict.header(headers, "content-length")
        if whole and stated.isascii() and stated.isdigit() and int(stated[:15]) > limit_bytes:
            raise body.too_large(limit_bytes)
        try:
            return body.read(
                partial(response.raw.read, decode_content=False),
                encoding=verdict.header(headers, "content-encoding"),
                limit_bytes=limit_bytes,
                whole=whole,
            )
        except ValueError as error:  # a chunk of less than nothing
            raise FetchError("broken body", cause=failure.root(error)) from error

    def _ended(self, status: int, headers: verdict.Headers, content: bytes) -> Answer:
        return Answer(requested=self._seen[0], url=self._seen[-1], status=status, headers=headers, body=content)


def _headers(response: requests.Response) -> verdict.Headers:
    return tuple((name, value) for name, value in response.raw.headers.items())


def _wait_seconds(headers: verdict.Headers) -> float:
    """What the server asks to wait: nothing without a Retry-After header, endlessly with one that cannot be read."""
    if not verdict.header(headers, "retry-after"):
        return 0
    seconds = verdict.retry_after_seconds(headers)
    return inf if seconds is None else seconds
