"""How the cost of a piece of work grows with its input: a ratio of one process, which a busy machine leaves alone.

No test asserts seconds. What is square would take sixty-four times as long for eight times the input.
"""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

FACTOR = 8
NOISE_SECONDS = 0.002
"""Less than this tells nothing: caches being filled and the clock's own steps."""


def growth(work: Callable[[int], object], size: int, factor: int = FACTOR) -> float:
    """Processor time of ``work(size)`` in units of ``work(size // factor)``."""
    part = min(_seconds(work, size // factor) for _ in range(2))
    return _seconds(work, size) / max(part, NOISE_SECONDS)


def is_linear(work: Callable[[int], object], size: int, factor: int = FACTOR) -> bool:
    """Whether so many times the input costs far less than it would if the cost were square."""
    most = factor**1.5
    return growth(work, size, factor) < most or growth(work, size, factor) < most


def _seconds(work: Callable[[int], object], size: int) -> float:
    started = process_time()
    work(size)
    return process_time() - started
