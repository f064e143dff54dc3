"""``python -m tests.quality NAME [--data FOLDER] …``: the heavier measurements, one module each."""

from __future__ import annotations

import sys
from importlib import import_module

MEASUREMENTS = ("credits", "extraction", "similarity", "edits", "lineage", "challenges", "headlines")
"""Modules of this folder; each has ``main(arguments: list[str]) -> int``."""


def run(arguments: list[str]) -> int:
    """Hand the arguments to the measurement that the first of them names."""
    if not arguments or arguments[0] not in MEASUREMENTS:
        print(f"usage: python -m tests.quality {{{','.join(MEASUREMENTS)}}} [options]", file=sys.stderr)
        return 2
    main = import_module(f"tests.quality.{arguments[0]}").main
    return int(main(arguments[1:]))


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
