"""Who is asked before every single request, redirects and second tries included, and hears how it ended."""

from __future__ import annotations

from typing import Protocol

Headers = tuple[tuple[str, str], ...]


class Gate(Protocol):
    """Stands before the network in one visit."""

    def enter(self, url: str) -> None:
        """Let a request for this address pass, perhaps after waiting. Raises FetchError where it may not be made."""
        ...

    def answered(self, status: int, headers: Headers) -> None:
        """The head of the answer to the last request has come."""
        ...

    def failed(self) -> None:
        """The last request brought no whole answer."""
        ...


class OpenGate:
    """Lets everything pass."""

    def enter(self, url: str) -> None:
        """At once."""

    def answered(self, status: int, headers: Headers) -> None:
        """Heard."""

    def failed(self) -> None:
        """Heard."""
