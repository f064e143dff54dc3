"""The end of a fetch. A server that drips a byte a second, in the body or before it, never meets a read timeout.

So the deadline does not wait for the reader to look at a clock: when time is up it shuts the sockets in use, and the
read that waits on one of them ends. It measures with the monotonic clock and knows nothing of dates.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Lock, Thread, Timer
from time import monotonic
from typing import Generic, Self, TypeVar

T = TypeVar("T")


class Deadline:
    """A context of at most ``seconds``; sockets that it watches do not outlast it."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._ends = monotonic() + seconds
        self._sockets: list[socket.socket] = []
        self._lock = Lock()
        self._timer = self._alarm(seconds)

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, *_exception: object) -> None:
        self._timer.cancel()

    @property
    def remaining_seconds(self) -> float:
        """Never negative."""
        return max(0.0, self._ends - monotonic())

    @property
    def passed(self) -> bool:
        """Whether time is up."""
        return self.remaining_seconds == 0

    def check(self) -> None:
        """Raise :class:`TimeoutError` once time is up."""
        if self.passed:
            raise TimeoutError("the total time is over")

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Time that does not count, spent waiting for a host's slot. No socket may be in use meanwhile."""
        self._timer.cancel()
        left_seconds = self.remaining_seconds
        try:
            yield
        finally:
            self._ends = monotonic() + left_seconds
            self._timer = self._alarm(left_seconds)
            self._timer.start()

    def watch(self, connection: socket.socket) -> None:
        """Shut this socket when time is up, or now if it is.

        Raises:
            TimeoutError: it is.
        """
        with self._lock:
            self._sockets.append(connection)
        if self.passed:
            self._shut()
        self.check()

    def within(self, call: Callable[[], T]) -> T:
        """The result of a call that has no time limit of its own (name look-up).

        Raises:
            OSError, ValueError: as the call raised them; it must raise no others.
            TimeoutError: time is up; the call is left behind in a daemon thread.
        """
        errand = _Errand(call)
        errand.start()
        errand.join(self.remaining_seconds)
        if errand.is_alive():
            raise TimeoutError("the total time is over")
        return errand.result()

    def _alarm(self, seconds: float) -> Timer:
        timer = Timer(seconds, self._shut)
        timer.daemon = True
        return timer

    def _shut(self) -> None:
        with self._lock:
            for connection in self._sockets:
                with suppress(OSError):  # closed already: nothing waits on it
                    # Not SSLSocket.shutdown, which would take the TLS state away under the reader's hands.
                    socket.socket.shutdown(connection, socket.SHUT_RDWR)


class _Errand(Thread, Generic[T]):
    """One call in a daemon thread, which hands over its result or exception."""

    def __init__(self, call: Callable[[], T]) -> None:
        super().__init__(daemon=True)
        self._call = call
        self._results: list[T] = []
        self._failure: OSError | ValueError | None = None

    def run(self) -> None:
        try:
            self._results.append(self._call())
        except (OSError, ValueError) as failure:  # raised again by result(), in the thread that asked
            self._failure = failure

    def result(self) -> T:
        if self._failure is not None:
            raise self._failure
        return self._results[0]
