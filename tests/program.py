"""The real program in a process of its own, with a store of its own and no network unless a test allows it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

TIMEOUT_SECONDS = 60


class Program:
    """Runs ``provenance`` in ``folder`` with ``folder/store.db``."""

    def __init__(self, folder: Path, environment: Mapping[str, str] | None = None) -> None:
        self.folder = folder
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("PROVENANCE_")},
            "PROVENANCE_DB": f"sqlite:///{folder / 'store.db'}",
            "XDG_DATA_HOME": str(folder / "data"),
            "PYTHONPATH": str(Path(__file__).parents[1]),
            **(environment or {}),
        }

    def run(
        self, *arguments: str, status: int | None = 0, given: bytes | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run, check the exit status, and see to it that no traceback was printed."""
        ended = subprocess.run(
            [sys.executable, "-m", "provenance", *arguments],
            check=False,
            cwd=self.folder,
            env=self.environment,
            input=given,
            capture_output=True,
            timeout=TIMEOUT_SECONDS,
        )
        text = subprocess.CompletedProcess(
            ended.args, ended.returncode, ended.stdout.decode("utf-8"), ended.stderr.decode("utf-8")
        )
        assert "Traceback" not in text.stderr, text.stderr
        assert status is None or text.returncode == status, (
            f"{arguments}: status {text.returncode}\n{text.stdout[-2000:]}\n{text.stderr}"
        )
        return text

    def document(self, *arguments: str, status: int = 0, given: bytes | None = None) -> dict[str, Any]:
        """The one JSON document that a command prints."""
        content = json.loads(self.run(*arguments, "--json", status=status, given=given).stdout)
        assert content["schema"] == 1
        return dict(content)

    def rows(self, *arguments: str, status: int = 0) -> list[dict[str, Any]]:
        """The JSON Lines that a command prints."""
        rows = [json.loads(line) for line in self.run(*arguments, "--json", status=status).stdout.splitlines()]
        assert all(row["schema"] == 1 for row in rows)
        return rows
