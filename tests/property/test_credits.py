"""Whatever the line, credits point into it, and nothing is raised."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.credits import parse, parse_line
from provenance.records.article import Extraction, Link, Outlet, Place
from provenance.records.credit import Credit

WORDS = """This article originally appeared published on by in at from The Sun Daily Quill AP Reuters (dpa) ©
2020 Source: Quelle: By Jo Hale and / , . — - with permission via <a_href='https://quill.example/a'>
</a> &amp; 来源：新华社 本文原载于 【共同】 \u200b [x](https://y.example) contributed to this report Translated"""
PIECES = st.sampled_from([*WORDS.replace("a_href", "a href").split(), "\n"])
LINES = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=25).map(" ".join))


def sound(credit: Credit) -> None:
    start, end = credit.span
    assert 0 <= start < end <= len(credit.text)
    assert 0 < credit.confidence < 1
    assert credit.source.domain is None or credit.source.domain == credit.source.domain.lower()
    if credit.source.name and "<" not in credit.text and "&" not in credit.text:
        assert credit.source.name.strip()


@settings(max_examples=300, deadline=None)
@given(LINES, st.sampled_from([None, "https://quill.example/x", "not an address", "https://[broken"]))
def test_any_line(text: str, url: str | None) -> None:
    for credit in parse_line(text, url=url):
        assert credit.text == text
        sound(credit)


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES, max_size=6), st.lists(LINES, max_size=3), LINES)
def test_any_extraction(paragraphs: list[str], bylines: list[str], line: str) -> None:
    place = Place(text=line, spot="end", links=(Link(start=0, end=max(1, len(line)), url="https://tarn.example/x"),))
    extraction = Extraction(
        title=None, outlet=Outlet(), paragraphs=tuple(paragraphs), bylines=tuple(bylines), places=(place,)
    )
    read = parse(extraction, url=None)
    for credit in read.credits:
        sound(credit)
        if credit.paragraph is not None:
            assert paragraphs[credit.paragraph].startswith(credit.text)
            assert credit.place == "dateline" or credit.text == paragraphs[credit.paragraph]
            assert credit.cut is not None
            assert 0 <= credit.cut[0] < credit.cut[1] <= len(paragraphs[credit.paragraph])
    for paragraph, start, end in read.datelines:
        assert 0 <= start < end <= len(paragraphs[paragraph])
    for mention in read.mentions:
        assert mention.text in paragraphs[mention.paragraph]
