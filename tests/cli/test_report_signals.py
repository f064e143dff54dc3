"""``report --all`` that is told to end: what was written stays whole, and the next run finishes the folder."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.program import Program

FAMILIES = 60


def invented(number: int) -> str:
    """A text of its own: no two share a run of words."""
    source = random.Random(number)
    made = ("".join(source.choices("abdeiklmnoprstu", k=6)) for _ in range(120))
    return " ".join(made)


@pytest.fixture
def program(tmp_path: Path) -> Program:
    program = Program(tmp_path)
    rows = [
        {"url": f"https://{host}.example/{number}", "title": f"Story {number}", "text": invented(number)}
        for number in range(FAMILIES)
        for host in ("tarncourier", "fenherald")
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    program.run("ingest", "rows.jsonl")
    return program


def first_page(folder: Path, running: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 60
    while not list(folder.glob("family-*.html")):
        assert running.poll() is None
        assert time.monotonic() < end, "no page was written"
        time.sleep(0.002)


@pytest.mark.parametrize(("sent", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, 130), (signal.SIGKILL, -9)])
def test_an_interrupted_run_leaves_whole_pages_and_is_taken_up(program: Program, sent: int, status: int) -> None:
    folder = program.folder / "pages"
    command = [sys.executable, "-m", "provenance", "report", "--all", "-o", "pages"]
    with subprocess.Popen(command, cwd=program.folder, env=program.environment, stderr=subprocess.PIPE) as running:
        first_page(folder, running)
        running.send_signal(sent)
        assert b"Traceback" not in running.communicate()[1]
    assert running.returncode == status
    pages = sorted(folder.glob("family-*.html"))
    assert 0 < len(pages) < FAMILIES
    assert all(page.read_text(encoding="utf-8").rstrip().endswith("</html>") for page in pages)
    written = {page: page.stat().st_mtime_ns for page in pages}
    said = program.run("report", "--all", "-o", "pages").stderr
    assert len(list(folder.glob("family-*.html"))) == FAMILIES
    assert {page: page.stat().st_mtime_ns for page in pages} == written, "pages that were whole are made again"
    assert (folder / "index.html").is_file(), said
    if sent != signal.SIGKILL:  # which leaves no time to take the page in hand away
        assert [one.name for one in folder.glob(".*")] == []
