"""Work that falls into parts, done by several processes where that pays: the same answers, in the same order.

A part is done by a function of a module, with a desk of its own that reads the same store. Where there is one
processor, where processes cannot be started, or where the store is in memory, one process does it all.
"""

from __future__ import annotations

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from provenance.app.desk import Desk
    from provenance.settings import Settings

AHEAD = 4
"""Parts begun for each process before the first is asked for."""

MOST = 8
"""Processes at most: each may hold some hundred megabytes."""

Part = TypeVar("Part")
Done = TypeVar("Done")


def in_parts(
    desk: Desk, work: Callable[[Desk, Part], Done], parts: Iterable[Part], *, crew: Executor | None
) -> Iterator[Done]:
    """``work`` of each part, in their order; ``crew`` as ``crew_of`` gave it."""
    coming = iter(parts)
    begun: deque[Part] = deque()
    answers: deque[Future[Done]] = deque()
    while crew is not None:
        begun.extend(islice(coming, AHEAD * _members() - len(begun)))
        if not begun:
            return
        try:
            answers.extend(crew.submit(_done, work, part) for part in islice(begun, len(answers), None))
            done = answers[0].result()
        except (BrokenExecutor, OSError):
            # No process can be started, or one was killed: what is left is done by this one.
            for answer in answers:
                answer.cancel()
            break
        answers.popleft()
        begun.popleft()
        yield done
    yield from (work(desk, part) for part in chain(begun, coming))


def crew_of(desk: Desk) -> Executor | None:
    """The processes, to be shut down after use; None where one process does as well."""
    if _members() < 2 or not desk.store.is_shared:
        return None
    try:
        return ProcessPoolExecutor(
            _members(), get_context("spawn"), initializer=_begin, initargs=(desk.settings, gc.get_threshold())
        )
    except (OSError, ImportError, NotImplementedError):  # a system without semaphores
        return None


def _members() -> int:
    return min(_processors(), MOST)


def _processors() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # another system
        return os.cpu_count() or 1


_desks: list[Desk] = []
"""In a process of a crew: its desk, which is kept so that what was read of the store once is known for all parts."""


def _begin(settings: Settings, collections: tuple[int, int, int]) -> None:
    """Ctrl-C goes to every process of a terminal; the first one ends the others. They end with it however it ends."""
    from provenance.app.desk import Desk

    gc.set_threshold(*collections)
    Thread(target=_end_with_first, daemon=True).start()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _desks[:] = [Desk(settings, offline=True)]


def _end_with_first() -> None:
    first = parent_process()
    if first is not None:
        first.join()
        os._exit(1)


def _done(work: Callable[[Desk, Part], Done], part: Part) -> Done:
    return work(_desks[0], part)


def divided(items: Sequence[Part], size: int) -> list[Sequence[Part]]:
    """The items in parts of this size."""
    return [items[start : start + size] for start in range(0, len(items), size)]
