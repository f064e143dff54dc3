"""What ``docs/operations.md`` shows is right, as far as it can be tried here."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from provenance.settings import gather

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
PROGRAM = "/opt/provenance/bin/provenance"


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)


def test_the_settings_shown_are_right(tmp_path: Path) -> None:
    shown = blocks("toml")
    assert [set(tomllib.loads(toml)) for toml in shown] == [{"store", "fetch", "crawl"}, {"outlet", "partner"}]
    for toml in shown:
        (tmp_path / "shown.toml").write_text(toml, encoding="utf-8")
        assert gather({}, config=str(tmp_path / "shown.toml")).problems == ()


@pytest.fixture
def places(tmp_path: Path) -> Path:
    list_of_nothing = tmp_path / "places.txt"
    list_of_nothing.write_text("# none yet\n", encoding="utf-8")
    return list_of_nothing


def test_the_cron_line_runs_in_the_little_that_cron_gives(places: Path, tmp_path: Path) -> None:
    (line,) = blocks("cron")
    command = line.split(None, 5)[5].strip()
    assert PROGRAM in command
    command = command.replace(PROGRAM, f"{shlex.quote(sys.executable)} -m provenance")
    command = command.replace("/etc/provenance/places.txt", shlex.quote(str(places)))
    command = command.replace("/var/lib/provenance", str(tmp_path))
    little = {"HOME": "/nonexistent", "SHELL": "/bin/sh", "PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(["/bin/sh", "-c", command], env=little, cwd="/", check=False, capture_output=True)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, b"", b"")
    assert (tmp_path / "provenance.db").exists()


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed")
def test_systemd_takes_the_units(tmp_path: Path) -> None:
    service, timer = blocks("ini")
    (tmp_path / "provenance-crawl.service").write_text(service.replace(PROGRAM, "/bin/true"), encoding="utf-8")
    (tmp_path / "provenance-crawl.timer").write_text(timer, encoding="utf-8")
    names = ["./provenance-crawl.service", "./provenance-crawl.timer"]
    ended = subprocess.run(
        ["systemd-analyze", "verify", *names], cwd=tmp_path, check=False, capture_output=True, text=True
    )
    assert (ended.returncode, ended.stdout + ended.stderr) == (0, "")


def test_the_image_copies_what_is_there_and_does_not_run_as_root() -> None:
    steps = (ROOT / "docs" / "Dockerfile").read_text(encoding="utf-8").splitlines()
    copied = [name for step in steps if step.startswith("COPY ") for name in step.split()[1:-1]]
    assert copied
    assert all((ROOT / name).exists() for name in copied)
    assert [step for step in steps if step.startswith(("USER", "VOLUME"))] == ["USER provenance", "VOLUME /data"]
