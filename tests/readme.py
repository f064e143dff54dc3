"""The answer and the page in the README are what the program makes. ``python -m tests.readme`` makes both anew."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
_SHOWN = re.compile(r"(<!-- trace -->\n```text\n).*?(```\n<!-- /trace -->)", re.DOTALL)
_COMMAND = re.compile(r"\.venv/bin/(provenance trace [^`\n]+)")


def printed() -> str:
    """What the README's trace prints here."""
    found = _COMMAND.search(README.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError("the README shows no trace")
    _, *arguments = shlex.split(found.group(1))
    with tempfile.TemporaryDirectory() as folder:
        ended = subprocess.run(
            [sys.executable, "-m", "provenance", "--db", f"sqlite:///{folder}/store.db", *arguments],
            cwd=ROOT,
            check=True,
            capture_output=True,
        )
    return ended.stdout.decode("utf-8")


def with_answer(text: str, answer: str) -> str:
    """The README with this answer in its place."""
    return _SHOWN.sub(lambda found: found.group(1) + answer + found.group(2), text)


if __name__ == "__main__":
    from tests.pictures import draw

    README.write_text(with_answer(README.read_text(encoding="utf-8"), printed()), encoding="utf-8")
    draw()
