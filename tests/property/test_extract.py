"""Whatever arrives, extraction answers or raises one of its own errors, quickly."""

import os
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.errors import ProvenanceError
from provenance.extract import extract
from provenance.extract.plain import divide
from provenance.records.article import Extraction
from provenance.records.capture import Capture, Declared
from tests.quality.extraction import damaged, load

DATA = Path(os.environ.get("PROVENANCE_DATA", Path(__file__).parents[3] / "shared" / "data"))
SENTENCE = (
    "The council of Over Hatch voted on Tuesday to keep the ferry running, despite a shortfall of two million crowns. "
)
PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry stays - Hatch News</title>'
    '<meta property="og:site_name" content="Hatch News"><meta name="author" content="Jo Hale">'
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry stays","datePublished":'
    '"2026-03-02T08:10:00Z","author":{"@type":"Person","name":"Jo Hale"}}</script></head><body><nav><a href="/">Up</a>'
    '</nav><article><h1>Ferry stays</h1><p class="byline">By Jo Hale</p>'
    + f'<p>{SENTENCE}<a href="https://meridian.example/x">The Meridian</a></p>' * 5
    + "<p>Originally published by The Meridian.</p></article><footer>© 2026 Hatch News</footer></body></html>"
).encode()
FRAGMENTS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div",
        ">",
        "<a href='",
        "'",
        '"',
        "<script>",
        "<!--",
        "-->",
        "&#",
        "&amp;",
        "\x00",
        "\ud7ff",
        "<br>",
        SENTENCE,
        "By Jo Hale",
        "2026-03-02",
        "Read more",
        "\n",
        "\n\n",
        "{",
        "[",
        '{"@type":"NewsArticle"',
        "\x1b",
        "漢字。",
    ]
)


def attempt(capture: Capture) -> Extraction | None:
    try:
        return extract(capture)
    except ProvenanceError:
        return None


@settings(max_examples=60, deadline=None)
@given(
    cut=st.integers(0, len(PAGE)),
    flips=st.lists(st.tuples(st.integers(0, len(PAGE) - 1), st.integers(0, 255)), max_size=30),
)
def test_a_damaged_page_raises_nothing_else(cut: int, flips: list[tuple[int, int]]) -> None:
    body = bytearray(PAGE)
    for place, value in flips:
        body[place] = value
    attempt(Capture(url=None, body=bytes(body[:cut]), media="html"))
    attempt(Capture(url="https://hatch.example/", body=bytes(body[cut:]), media="text"))


@settings(max_examples=60, deadline=None)
@given(pieces=st.lists(FRAGMENTS, max_size=40), media=st.sampled_from(["html", "text"]))
def test_any_mixture_raises_nothing_else(pieces: list[str], media: str) -> None:
    body = "".join(pieces).encode("utf-8", "surrogatepass")
    found = attempt(Capture(url=None, body=body, media="html" if media == "html" else "text"))
    if found is not None:
        check(found)


@settings(max_examples=40, deadline=None)
@given(
    label=st.sampled_from(["utf-16", "shift_jis", "iso-2022-jp", "no-such", "koi8-r", "hex", "utf-7", ""]),
    media=st.booleans(),
)
def test_a_wrong_label_changes_no_ascii(label: str, media: bool) -> None:
    headers = (("content-type", f"text/html; charset={label}"),)
    found = attempt(Capture(url=None, body=PAGE, media="html" if media else "text", headers=headers))
    assert found is not None
    assert any(SENTENCE.strip() in line for line in found.paragraphs)


@given(value=st.text(max_size=40))
@settings(max_examples=60, deadline=None)
def test_declared_values_are_hostile_too(value: str) -> None:
    declared = Declared(title=value, outlet=value, canonical=value, language=value)
    attempt(Capture(url=None, body=SENTENCE.encode() * 3, media="text", declared=declared))
    attempt(Capture(url=value, body=PAGE, media="html", declared=Declared(published=value)))


@given(lines=st.lists(st.text(alphabet="ab \t", min_size=1), max_size=8))
def test_dividing_loses_no_letter(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert "".join("".join(divide(text)).split()) == "".join(text.split())


def check(found: Extraction) -> None:
    """What other stages rely on."""
    for place in found.places:
        assert place.paragraph is None or found.paragraphs[place.paragraph] == place.text
        for link in place.links:
            assert 0 <= link.start < link.end <= len(place.text)
            assert link.url.startswith(("http://", "https://"))
    for line in (*found.paragraphs, found.title or "", *found.bylines):
        assert line == line.strip()
        line.encode("utf-8")
        assert "\0" not in line


@pytest.mark.skipif(not (DATA / "pages").is_dir(), reason="the real pages are not part of the repository")
def test_real_pages_damaged() -> None:
    samples = random.Random(7).sample(list(load(DATA)), 8)
    for sample in samples:
        check(extract(Capture(url=sample.url, body=sample.html, media="html")))
        for capture in damaged(sample, seed=3):
            attempt(capture)
