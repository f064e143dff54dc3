"""The README tells the truth: its answer is the program's, its commands exist, its statuses are the program's."""

from __future__ import annotations

import re

import pytest

from provenance import errors
from provenance.cli.main import COMMANDS, GROUPS
from tests.readme import README, SHOWN, printed, with_answer


@pytest.mark.parametrize("name", SHOWN)
def test_the_shown_answer_is_what_the_program_prints(name: str) -> None:
    text = README.read_text(encoding="utf-8")
    assert f"<!-- {name} -->" in text
    assert with_answer(text, name, printed(name)) == text, "run python -m tests.readme"


def test_every_command_is_named() -> None:
    text = README.read_text(encoding="utf-8")
    assert all(f"`{name}" in text for name in [*COMMANDS, *GROUPS])


def test_every_status_of_an_error_is_listed() -> None:
    listed = {
        int(number) for row in re.findall(r"^\| ([\d, ]+) \|", README.read_text(), re.M) for number in row.split(",")
    }
    kinds = [
        kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.ProvenanceError)
    ]
    assert {kind.status for kind in kinds} <= listed
