"""The answers and the page in the README are what the program makes. ``python -m tests.readme`` makes them anew."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
SHOWN = ("trace", "diff")
"""Commands whose answers stand between ``<!-- NAME -->`` and ``<!-- /NAME -->``."""


def printed(name: str) -> str:
    """What the README's first command of this name prints here."""
    found = re.search(rf"\.venv/bin/(provenance {name} [^`\n]+)", README.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"the README shows no {name}")
    _, *arguments = shlex.split(found.group(1))
    with tempfile.TemporaryDirectory() as folder:
        ended = subprocess.run(
            [sys.executable, "-m", "provenance", "--db", f"sqlite:///{folder}/store.db", *arguments],
            cwd=ROOT,
            check=True,
            capture_output=True,
        )
    return ended.stdout.decode("utf-8")


def with_answer(text: str, name: str, answer: str) -> str:
    """The README with this answer in its place."""
    shown = re.compile(rf"(<!-- {name} -->\n```text\n).*?(```\n<!-- /{name} -->)", re.DOTALL)
    return shown.sub(lambda found: found.group(1) + answer + found.group(2), text)


if __name__ == "__main__":
    from tests.pictures import draw

    for command in SHOWN:
        README.write_text(with_answer(README.read_text(encoding="utf-8"), command, printed(command)), encoding="utf-8")
    draw()
