"""The invented lines of many countries: found, named and judged at least as well as when this was written."""

from __future__ import annotations

import pytest

from provenance.credits import parse, parse_line
from provenance.records.article import Extraction, Outlet
from tests.growth import is_linear
from tests.quality.credits import INVENTED_HALVES, PROSE, invented, invented_half, measure

FLOORS = {
    "looked at": {"precision": 0.99, "recall": 0.99, "relation": 0.99, "source": 0.97, "permission": 0.99},
    "not looked at": {"precision": 0.985, "recall": 0.94, "relation": 0.985, "source": 0.96, "permission": 0.98},
}


@pytest.mark.parametrize("half", INVENTED_HALVES)
def test_invented_lines_are_read(half: str) -> None:
    tally = measure(row for row in invented() if invented_half(row["id"]) == half)
    assert tally.of["recall"] > 150
    for name, floor in FLOORS[half].items():
        assert tally.right[name] >= floor * tally.of[name], (name, tally.wrong)


def test_invented_lines_are_labelled_whole_and_once() -> None:
    rows = invented()
    assert len({row["id"] for row in rows}) == len({(row["text"], row["url"]) for row in rows}) == len(rows)
    for row in rows:
        none = row["label"]["relation"] == "none"
        assert set(row["label"]) == {"relation", "role", "source", "permission"}
        assert none == (row["label"]["role"] is None)


def test_an_article_costs_what_its_lines_cost() -> None:
    lines = tuple(f"{line} {number}" for number in range(100) for line in PROSE)
    assert not any(parse_line(line) for line in lines[:3])

    def read(size: int) -> None:
        parse(Extraction(title=None, outlet=Outlet(), paragraphs=lines[:size]), url=None)

    assert is_linear(read, len(lines))
