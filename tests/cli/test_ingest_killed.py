"""``ingest`` that is killed: what was stored stays, and the next run takes it up without reading it again."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

from provenance.similarity import SPEC
from provenance.store import open_store
from tests.program import Program

ROWS = 500


def row(number: int) -> bytes:
    text = " ".join(f"word{number}x{place}" for place in range(40))
    return json.dumps({"id": f"r{number}", "url": f"https://tarn.example/{number}", "text": text}).encode() + b"\n"


def stored(folder: Path) -> int:
    with open_store(f"sqlite:///{folder}/store.db", spec=SPEC, create=False) as store:
        return store.count()


def test_a_killed_run_is_taken_up(tmp_path: Path) -> None:
    program = Program(tmp_path, {"PROVENANCE_DB": f"sqlite:///{tmp_path}/store.db"})
    command = [sys.executable, "-m", "provenance", "ingest", "-"]
    with subprocess.Popen(command, cwd=tmp_path, env=program.environment, stdin=subprocess.PIPE) as running:
        assert running.stdin
        running.stdin.writelines(map(row, range(ROWS - 50)))
        running.stdin.flush()
        end = time.monotonic() + 60
        while stored(tmp_path) < 200:
            assert running.poll() is None
            assert time.monotonic() < end, "nothing was stored"
            time.sleep(0.02)
        running.send_signal(signal.SIGKILL)
    there = stored(tmp_path)
    assert 200 <= there < ROWS
    (tmp_path / "rows.jsonl").write_bytes(b"".join(map(row, range(ROWS))))
    again = program.document("ingest", "rows.jsonl")
    assert (again["ingested"], again["unchanged"], again["failed"]) == (ROWS - there, there, [])
    assert stored(tmp_path) == ROWS
    assert program.document("ingest", "rows.jsonl")["unchanged"] == ROWS
