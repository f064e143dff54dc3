"""``config`` and ``doctor`` in the real program, and what they load."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.program import Program


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path, {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config")})


def settle(program: Program, text: str) -> None:
    (program.folder / "provenance.toml").write_text(text, encoding="utf-8")


def test_show_says_where_each_setting_came_from(program: Program) -> None:
    settle(program, '[crawl]\nper_host_delay = "3s"\n')
    program.environment["PROVENANCE_CRAWL_LEASE"] = "90"
    document = program.document("config", "show")
    shown = {one["key"]: (one["value"], one["from"]) for one in document["settings"]}
    assert shown["crawl.per_host_delay"] == (3.0, "provenance.toml")
    assert shown["crawl.lease"] == (90.0, "PROVENANCE_CRAWL_LEASE")
    assert shown["crawl.recheck"] == ([3600.0, 21600.0, 86400.0, 604800.0], "default")
    assert shown["crawl.since"] == (None, "default")
    assert shown["store.db"][1] == "PROVENANCE_DB"
    assert document["files"] == ["provenance.toml"]


def test_what_show_prints_is_a_settings_file(program: Program) -> None:
    settle(program, '[fetch]\ncontact = "desk@quill.example"\n[crawl]\nsince = "36h"\n')
    before = program.document("config", "show")["settings"]
    settle(program, program.run("config", "show").stdout)
    program.run("config", "check")
    after = program.document("config", "show")["settings"]
    assert [(one["key"], one["value"]) for one in after] == [(one["key"], one["value"]) for one in before]


def test_a_password_is_not_shown(program: Program) -> None:
    url = "postgresql://desk:s3cret@db.example/news"
    assert "s3cret" not in program.run("config", "show", "--db", url).stdout
    assert "s3cret" not in program.run("config", "show", "--db", url, "--json").stdout


def test_check_names_file_and_full_key_of_every_fault(program: Program) -> None:
    settle(program, "[crawl]\nper_host_delay = -1\nspeed = 3\n")
    ended = program.run("config", "check", status=2)
    assert [line.split(": ")[1:3] for line in ended.stderr.splitlines()] == [
        ["provenance.toml", "crawl.per_host_delay"],
        ["provenance.toml", "crawl.speed"],
    ]
    for arguments in (["list"], ["config", "show"], ["doctor"]):
        assert "provenance.toml: crawl.per_host_delay: " in program.run(*arguments, status=2).stderr


def test_check_of_one_file_looks_at_no_other(program: Program) -> None:
    settle(program, "[crawl]\nspeed = 3\n")
    other = program.folder / "other.toml"
    other.write_text("[crawl]\nlease = 60\n", encoding="utf-8")
    assert program.run("config", "check", "other.toml").stdout == "other.toml: right\n"
    program.run("config", "check", "none.toml", status=2)


def test_a_named_file_is_the_only_one(program: Program) -> None:
    settle(program, "[crawl]\nspeed = 3\n")
    other = program.folder / "other.toml"
    other.write_text("[crawl]\nlease = 60\n", encoding="utf-8")
    for arguments in (["--config", "other.toml", "config", "show"], ["config", "show", "--config", "other.toml"]):
        shown = {one["key"]: one["from"] for one in program.document(*arguments)["settings"]}
        assert shown["crawl.lease"] == "other.toml"
    program.run("list", "--config", "other.toml")
    assert "no such settings file" in program.run("list", "--config", "none.toml", status=2).stderr


def test_check_without_any_file_says_where_it_looked(program: Program) -> None:
    assert "provenance.toml" in program.run("config", "check").stdout


def test_doctor_looks_at_everything(program: Program) -> None:
    found = program.document("doctor")
    assert found["store"]["revision"] is None
    assert found["store"]["articles"] is None
    assert found["python"].count(".") == 2
    assert found["problems"] == []
    assert any("contact" in warning for warning in found["warnings"])
    assert not (program.folder / "store.db").exists(), "a look makes no store"

    settle(program, '[fetch]\ncontact = "https://desk.example/bot"\n')
    program.run("db", "upgrade")
    found = program.document("doctor")
    assert found["store"]["revision"] == found["store"]["program_revision"]
    assert found["store"]["articles"] == 0
    assert found["store"]["bytes"] > 0
    assert found["user_agent"].endswith("(+https://desk.example/bot)")
    assert found["settings_files"] == [str(program.folder / "provenance.toml")]
    assert found["warnings"] == []
    assert "user agent" in program.run("doctor").stdout


def test_doctor_says_what_is_wrong_and_goes_on(program: Program) -> None:
    (program.folder / "store.db").write_text("no database", encoding="utf-8")
    program.environment["PROVENANCE_SPEED"] = "9"
    ended = program.run("doctor", status=7)
    assert "not a store of this program" in ended.stderr
    assert "PROVENANCE_SPEED sets nothing" in ended.stderr
    assert "clock" in ended.stdout
    program.environment["PROVENANCE_TEST_ALLOW"] = "nonsense"
    assert "not an address:port pair" in program.run("doctor", status=2).stderr


def test_the_checking_library_is_loaded_only_where_something_is_set(program: Program) -> None:
    lines = (
        "import sys",
        "from provenance.settings import load",
        "load()",
        "print('pydantic' in sys.modules)",
    )

    def loaded() -> str:
        return subprocess.run(
            [sys.executable, "-c", "\n".join(lines)],
            check=True,
            cwd=program.folder,
            env={**os.environ, **program.environment},
            capture_output=True,
            text=True,
        ).stdout.strip()

    assert loaded() == "False"
    settle(program, "[crawl]\nlease = 60\n")
    assert loaded() == "True"


def test_a_working_folder_that_is_gone_keeps_nothing_from_working(program: Program, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    command = f"mkdir {gone} && cd {gone} && rmdir {gone} && exec {sys.executable} -m provenance"
    for arguments, status, said in (
        ("doctor", 0, ""),
        ("list --db sqlite:///x.db", 2, "the working folder is not there"),
    ):
        ended = subprocess.run(
            ["/bin/sh", "-c", f"{command} {arguments}"], check=False, env=program.environment, capture_output=True
        )
        assert ended.returncode == status
        assert said in ended.stderr.decode()
