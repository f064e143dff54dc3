"""Work that falls into parts, done by several processes where that pays: the same answers, in the same order.

A part is done by a function of a module, with a desk of its own that reads the same store. Where there is one
processor, where processes cannot be started, or where the store is in memory, one process does it all.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from provenance.app.desk import Desk
    from provenance.settings import Settings

AHEAD = 4
"""Parts begun for each process before the first is asked for."""

Part = TypeVar("Part")
Done = TypeVar("Done")


def in_parts(
    desk: Desk, work: Callable[[Desk, Part], Done], parts: Sequence[Part], *, crew: Executor | None
) -> Iterator[Done]:
    """``work`` of each part, in their order; ``crew`` as ``crew_of`` gave it."""
    left = deque(parts)
    if crew is not None:
        begun: deque[tuple[Part, Future[Done]]] = deque()
        try:
            while left or begun:
                while left and len(begun) < AHEAD * _processors():
                    begun.append((left[0], crew.submit(_with_desk, desk.settings, work, left[0])))
                    left.popleft()
                done = begun[0][1].result()
                begun.popleft()
                yield done
        except (BrokenExecutor, OSError):
            # No process can be started, or one was killed: what is left is done by this one.
            left.extendleft(part for part, _ in reversed(begun))
    yield from (work(desk, part) for part in left)


def crew_of(desk: Desk) -> Executor | None:
    """The processes, to be shut down after use; None where one process does as well."""
    if _processors() < 2 or not desk.store.is_shared:
        return None
    try:
        return ProcessPoolExecutor(_processors(), get_context("spawn"), initializer=_begin)
    except (OSError, ImportError, NotImplementedError):  # a system without semaphores
        return None


def _processors() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # another system
        return os.cpu_count() or 1


def _begin() -> None:
    """Ctrl-C goes to every process of a terminal; the first one ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _with_desk(settings: Settings, work: Callable[[Desk, Part], Done], part: Part) -> Done:
    from provenance.app.desk import Desk

    with Desk(settings, offline=True) as desk:
        return work(desk, part)


def divided(items: Sequence[Part], size: int) -> list[Sequence[Part]]:
    """The items in parts of this size."""
    return [items[start : start + size] for start in range(0, len(items), size)]
