"""JSON for a terminal: the same value, and no character that a terminal would obey."""

from __future__ import annotations

import json

import pytest

from provenance.cli.output import defused


@pytest.mark.parametrize("char", ["\u009b", "\u202e", "\u2066", "\x7f", "\U000e0001", "\u00ad"])
def test_what_directs_a_terminal_is_escaped(char: str) -> None:
    text = defused(json.dumps({"title": f"a{char}b"}, ensure_ascii=False))
    assert char not in text
    assert json.loads(text) == {"title": f"a{char}b"}


@pytest.mark.parametrize("text", ["Überlingen — “so”", "記事", "👩\u200d🚒", "plain"])
def test_what_is_seen_stays_as_it_is(text: str) -> None:
    assert defused(json.dumps(text, ensure_ascii=False)) == f'"{text}"'
