"""What the exceptions of requests, urllib3 and the sockets mean to a reader of messages.

Loading it loads requests; import it inside a function.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from http.client import BadStatusLine, HTTPException, IncompleteRead, RemoteDisconnected
from socket import gaierror

import requests
import urllib3
from requests_hardened.ip_filter import InvalidIPAddress
from urllib3.util.ssl_match_hostname import CertificateError

from provenance.errors import FetchError
from provenance.fetch.address import REFUSED

FAILURES = (requests.RequestException, urllib3.exceptions.HTTPError, HTTPException, OSError, ValueError)
"""All that these libraries raise over hostile input; UnicodeError is a ValueError."""

_MESSAGES: tuple[tuple[type[Exception], str], ...] = (
    (InvalidIPAddress, REFUSED),
    (requests.exceptions.InvalidURL, "not a web address"),
    (requests.exceptions.InvalidSchema, "not a web address"),
    (requests.exceptions.MissingSchema, "not a web address"),
    (requests.Timeout, "timed out"),
    (urllib3.exceptions.TimeoutError, "timed out"),
    (requests.ConnectionError, "connection failed"),
    (urllib3.exceptions.ProtocolError, "truncated"),  # requests wraps it before the headers are in: this is the body
    (OSError, "connection failed"),
    (ValueError, "not a web address"),
)
"""The first class that fits decides."""
_PASSING = frozenset({"timed out", "connection failed", "truncated"})
"""Messages of troubles that a later try may not meet."""
_REASONS: tuple[tuple[type[Exception], str], ...] = (
    (gaierror, "host not found"),
    (IncompleteRead, "the body ends early"),
    (RemoteDisconnected, "closed without an answer"),
    (BadStatusLine, "the answer is not HTTP"),
    (CertificateError, "certificate: of another host"),
)


def explained(failure: Exception, *, connect_seconds: float, read_seconds: float) -> FetchError:
    """The error that says in plain words what a library's exception means."""
    message = next((message for kind, message in _MESSAGES if isinstance(failure, kind)), "connection failed")
    if message == "timed out":
        connecting = isinstance(failure, requests.ConnectTimeout)
        seconds = connect_seconds if connecting else read_seconds
        return FetchError(after(seconds), cause="connecting" if connecting else "waiting for data", passing=True)
    if message == REFUSED:
        return FetchError(message, cause=f"private address {failure}")
    return FetchError(message, cause=root(failure), passing=message in _PASSING)


def after(seconds: float) -> str:
    """The message of a time limit."""
    return f"timed out after {seconds:g} s"


def repeatable(failure: Exception) -> bool:
    """Whether a second try may help: not where the name is unknown or the certificate bad."""
    return not any(isinstance(link, gaierror | ssl.SSLError | requests.exceptions.SSLError) for link in chain(failure))


def root(failure: Exception) -> str:
    """The innermost reason, in plain words or the system's."""
    links = list(chain(failure))
    reasons = [reason for link in links if (reason := _reason(link))]
    words = reasons[-1] if reasons else str(links[-1]) or type(failure).__name__
    return "".join(character for character in words if character.isprintable())[:200]


def chain(failure: BaseException | None) -> Iterator[BaseException]:
    """The exception and what it came from, outermost first."""
    seen: set[int] = set()
    while failure is not None and id(failure) not in seen:
        seen.add(id(failure))
        yield failure
        failure = failure.__cause__ or failure.__context__


def _reason(link: BaseException) -> str | None:
    if isinstance(link, ssl.SSLCertVerificationError):
        return f"certificate: {link.verify_message}"
    return next((words for kind, words in _REASONS if isinstance(link, kind)), None) or (
        link.strerror if isinstance(link, OSError) else None
    )
