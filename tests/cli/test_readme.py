"""The README tells the truth: its answer is the program's, its commands exist, its statuses are the program's."""

from __future__ import annotations

import re

from provenance import errors
from provenance.cli.main import COMMANDS, GROUPS
from tests.readme import README, printed, with_answer


def test_the_shown_answer_is_what_the_program_prints() -> None:
    text = README.read_text(encoding="utf-8")
    assert with_answer(text, printed()) == text, "run python -m tests.readme"


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
