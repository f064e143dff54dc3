"""How a line is divided on a terminal that is narrower than it."""

import pytest
from rich.console import Console
from rich.text import Text

from provenance.cli.output import _rows

LINE = "    cut                    ¶9    [-The freighter lay on the bank for a night and a day, and nobody was hurt.-]"


@pytest.mark.parametrize("width", [40, 60, 80, 100, 140])
def test_the_first_row_takes_the_whole_width_and_no_word_is_lost(width: int) -> None:
    first, *more = (row.plain.rstrip() for row in _rows(Text(LINE), Console(width=width)))
    assert max(map(len, [first, *more])) <= width
    assert " ".join([first, *more]).split() == LINE.split()
    assert all(row.startswith(" " * 8) and row[8] != " " for row in more)
    if more:
        assert len(first) + 1 + len(more[0].split()[0]) > width


def test_a_line_without_text_is_one_empty_row() -> None:
    assert [row.plain for row in _rows(Text(), Console(width=80))] == [""]
