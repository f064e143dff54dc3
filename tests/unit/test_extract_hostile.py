"""What pages made to cost much are read at, by the processor's clock."""

import time

import pytest

from provenance.extract import extract
from provenance.records.capture import Capture

STORY = (
    "The night bus from Sand Ferry to the salt pans will run again from Monday, the county said after two winters.",
    "It was stopped when the bridge at Long Acre was closed to anything heavier than a cart with a single horse.",
    "“People have walked eleven miles home from a late shift,” said Ruth Amsel, who drives the first bus on Monday.",
)
LINE = "A line of words that is finished here and has more than sixty letters.<br><br>"


@pytest.mark.parametrize(
    "piece", ["<table><tr><td>", "<div>", LINE, '<link rel="canonical" href="https://a.example/x">']
)
def test_a_page_of_endless_repetition_is_read_in_time(piece: str) -> None:
    source = f"<html><body>{''.join(f'<p>{line}</p>' for line in STORY)}{piece * 20_000}</body></html>"
    started = time.process_time()
    extract(Capture(url=None, body=source.encode(), media="html"))
    assert time.process_time() - started < 4


def test_a_text_of_endless_tags_is_read_in_time() -> None:
    started = time.process_time()
    found = extract(Capture(url=None, body=("<b>" * 30_000 + "\n".join(STORY)).encode(), media="text"))
    assert found.paragraphs == STORY
    assert time.process_time() - started < 2
