"""What pages made to cost much cost: as much again for as much again."""

import pytest

from provenance.extract import extract
from provenance.records.capture import Capture
from tests.growth import is_linear

STORY = (
    "The night bus from Sand Ferry to the salt pans will run again from Monday, the county said after two winters.",
    "It was stopped when the bridge at Long Acre was closed to anything heavier than a cart with a single horse.",
    "“People have walked eleven miles home from a late shift,” said Ruth Amsel, who drives the first bus on Monday.",
)
LINE = "A line of words that is finished here and has more than sixty letters.<br><br>"


@pytest.mark.parametrize(
    "piece", ["<table><tr><td>", "<div>", LINE, '<link rel="canonical" href="https://a.example/x">']
)
def test_a_page_of_endless_repetition_is_read_in_linear_time(piece: str) -> None:
    def read(times: int) -> None:
        source = f"<html><body>{''.join(f'<p>{line}</p>' for line in STORY)}{piece * times}</body></html>"
        extract(Capture(url=None, body=source.encode(), media="html"))

    assert is_linear(read, 20_000)


def test_a_text_of_endless_tags_is_read_in_linear_time() -> None:
    def read(tags: int) -> tuple[str, ...]:
        return extract(Capture(url=None, body=("<b>" * tags + "\n".join(STORY)).encode(), media="text")).paragraphs

    assert read(30_000) == STORY
    assert is_linear(read, 30_000)
