"""What did not answer, as lines on standard error and as an exit status."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from provenance.cli import output
from provenance.cli.session import PARTIAL

if TYPE_CHECKING:
    from provenance.records.family import Outcome


def status_of(outcomes: Iterable[Outcome]) -> int:
    """Name each look-up that failed; 3 where there was one, else 0."""
    failed = [one for one in outcomes if one.status == "failed"]
    for one in failed:
        output.complain(f"{one.url or one.source}: {one.reason}")
    return PARTIAL if failed else 0
