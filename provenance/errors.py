"""The one tree of errors. Each names its subject and carries the exit status it stands for.

::

    ProvenanceError                 1   unexpected
    ├── UsageError                  2   wrong argument or setting
    ├── NotGotError                 4   the article asked for could not be got
    │   ├── MissingFileError            a path that is not there
    │   ├── FetchError                  the network: refused, status, time, size
    │   │   ├── BlockedError                the server answered, and shuts out readers like this one
    │   │   ├── RobotsError                 the host's robots.txt keeps programs away from the page
    │   │   └── NotNowError                 not asked for: the host is to be left alone, or no time is left
    │   ├── UnreadableError             bytes that are no text (binary, empty, broken)
    │   └── NotAnArticleError           a page that was read, and is no article
    ├── UnknownArticleError         5   not in the store
    ├── StoreStateError             7   the store needs an upgrade or a rebuild, or is newer than the program
    └── StoreLockedError           75   another run holds the store
        └── StoreChangedError           another run rebuilt it, or compares it otherwise, meanwhile

An error is also a value: a batch keeps it, with its subject, and goes on.
"""

from __future__ import annotations

from typing import ClassVar, Self


class ProvenanceError(Exception):
    """An error about one subject (a URL, a path, an id, a setting), printed as ``message: subject: cause``."""

    status: ClassVar[int] = 1

    def __init__(self, message: str, subject: str | None = None, cause: str | None = None) -> None:
        super().__init__(message, subject, cause)
        self.message = message
        self.subject = subject
        self.cause = cause

    @property
    def reason(self) -> str:
        """What happened, without the subject: for tables that already name it."""
        return ": ".join(part for part in (self.message, self.cause) if part)

    def __str__(self) -> str:
        return ": ".join(part for part in (self.message, self.subject, self.cause) if part)


class UsageError(ProvenanceError):
    """A wrong argument or setting."""

    status = 2


class NotGotError(ProvenanceError):
    """The article asked for could not be got."""

    status = 4


class MissingFileError(NotGotError):
    """A path that names no file."""


class FetchError(NotGotError):
    """A URL that was not got: refused by the guard, blocked, an error status, out of time or too large."""

    def __init__(
        self,
        message: str,
        subject: str | None = None,
        cause: str | None = None,
        *,
        retry_after_seconds: int | None = None,
        http_status: int | None = None,
        passing: bool = False,
    ) -> None:
        super().__init__(message, subject, cause)
        self.retry_after_seconds = retry_after_seconds
        """What the server asked to wait before the next request, if it said so in seconds."""
        self.http_status = http_status
        """The status of the answer, where the status is what is wrong."""
        self.passing = passing
        """Whether a later try may well end otherwise: no answer, a server in trouble, a host that asks to wait."""

    def about(self, subject: str | None, cause: str | None) -> Self:
        """The same error with another subject and cause."""
        return type(self)(
            self.message,
            subject,
            cause,
            retry_after_seconds=self.retry_after_seconds,
            http_status=self.http_status,
            passing=self.passing,
        )


class BlockedError(FetchError):
    """A server that answered, and shuts out readers like this one: 401, 403, 429, a challenge page."""


class RobotsError(FetchError):
    """A page that the robots.txt of its host keeps programs away from."""


class NotNowError(FetchError):
    """A page that was not asked for: its host is to be left alone for ``retry_after_seconds``, or no time is left.

    Without ``retry_after_seconds`` it is this run that has no time.
    """


class UnreadableError(NotGotError):
    """Bytes in which no text can be read."""


class NotAnArticleError(NotGotError):
    """Text that was read, and is no article: an index, a wall, an error page, too few words."""


class UnknownArticleError(ProvenanceError):
    """An id or URL that the store does not hold."""

    status = 5


class StoreStateError(ProvenanceError):
    """A store that needs an upgrade or a rebuild, or is newer than the program."""

    status = 7


class StoreLockedError(ProvenanceError):
    """A store that another run holds."""

    status = 75


class StoreChangedError(StoreLockedError):
    """A store that another run rebuilt, or compares by another judgement, while this one reads it."""

    def __init__(
        self,
        message: str = "another run has changed the store meanwhile, run again",
        subject: str | None = None,
        cause: str | None = None,
    ) -> None:
        super().__init__(message, subject, cause)
