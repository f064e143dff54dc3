"""The program in this process: the commands and answers of ``tests.program``, without a start of Python for each."""

from __future__ import annotations

import io
import os
import subprocess
from contextlib import chdir, redirect_stderr, redirect_stdout
from unittest.mock import patch

from provenance.cli.main import build
from tests.program import Program


class InlineProgram(Program):
    """For many commands on one store. Standard input is not given, and no new process means no test of start-up."""

    def run(
        self, *arguments: str, status: int | None = 0, given: bytes | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run one command and check its exit status."""
        assert given is None, "standard input needs a process of its own"
        printed, said = io.StringIO(), io.StringIO()
        with (
            patch.dict(os.environ, self.environment, clear=True),
            chdir(self.folder),
            redirect_stdout(printed),
            redirect_stderr(said),
        ):
            ended = _status(arguments)
        assert status is None or ended == status, (
            f"{arguments}: status {ended}\n{printed.getvalue()}\n{said.getvalue()}"
        )
        return subprocess.CompletedProcess(list(arguments), ended, printed.getvalue(), said.getvalue())


def _status(arguments: tuple[str, ...]) -> int:
    try:
        build()(list(arguments), prog_name="provenance")
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 0
    return 0
