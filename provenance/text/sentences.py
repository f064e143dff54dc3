"""Cut a paragraph into sentences. Simple on purpose: rules on one page, measured where it matters (alignment)."""

from __future__ import annotations

import re
from collections.abc import Iterator

ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "st",
        "sen",
        "rep",
        "gov",
        "gen",
        "col",
        "lt",
        "sgt",
        "capt",
        "cmdr",
        "adm",
        "hon",
        "rev",
        "jr",
        "sr",
        "vs",
        "etc",
        "eg",
        "ie",
        "cf",
        "inc",
        "ltd",
        "co",
        "corp",
        "dept",
        "no",
        "nos",
        "art",
        "fig",
        "vol",
        "ed",
        "approx",
        "est",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "bzw",
        "ca",
        "dr",
        "nr",
        "str",
        "usw",
        "z.b",
        "d.h",
        "u.a",
        "mme",
        "mm",
        "sra",
        "srta",
        "av",
    ]
)
"""Words after which a full stop ends nothing, lower case, without the stop."""

IN_CAPITALS_WORDS = frozenset(["ms", "co", "no", "ed", "art", "est", "sat", "sun", "mm", "ca", "av", "inc"])
"""Abbreviations that in capitals are something else (a state, a zone): "MS." ends a sentence but for "MS. ORR"."""

_END = re.compile(
    r"(?:(?<![.!?…])[.!?…]++[\"'”’»“‘«)\]]*+(?=\s++(?:[-–—•*]\s++)?[\"'“‘«„(\[]*+[^\W_a-zß-ÿ])|[。！？]+[」』”’）]*)"
)
_STOP = re.compile(r"[.!?…。！？]")
"""What an end begins with: looked for first, since a search for one set of characters is much the faster."""
_CAPITALS = re.compile(r"\s*[^\W\d_a-zß-ÿ]{2,}(?!\w)|\s*\d")
"""What follows an abbreviation in a text that is all in capitals, or a number."""
_UNBROKEN = re.compile(r"[^\s\"'“‘«(\[]+")
_LONGEST = 40
"""Characters before a stop that are looked at: keeps the work linear on text that is all stops or abbreviations."""
_INITIALS = re.compile(r"^(?:[^\W\d_]\.)*[^\W\d_]$")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of every sentence, without the white space between them.

    >>> [text[a:b] for text in ["Mr. Orr left. He was 5."] for a, b in sentence_spans(text)]
    ['Mr. Orr left.', 'He was 5.']
    """
    spans = []
    start = 0
    for found in _ends(text):
        before = text[max(start, found.start() - _LONGEST) : found.start()]
        after = text[found.end() : found.end() + _LONGEST]
        if _abbreviated(before, found.group(), after):
            continue
        spans.append((start, found.end()))
        start = found.end()
        while start < len(text) and text[start].isspace():
            start += 1
    if text[start:].strip():
        spans.append((start, len(text.rstrip())))
    return [(a + len(text[a:b]) - len(text[a:b].lstrip()), b) for a, b in spans]


def _ends(text: str) -> Iterator[re.Match[str]]:
    """The matches of ``_END``, in order."""
    stop = _STOP.search(text)
    while stop is not None:
        found = _END.match(text, stop.start())
        if found is not None:
            yield found
        stop = _STOP.search(text, (found or stop).end())


def _abbreviated(before: str, mark: str, after: str) -> bool:
    """Whether the stop belongs to an abbreviation or an initial ("U.S.", "J.")."""
    if mark != ".":
        return False
    found = _UNBROKEN.match(before[::-1])
    if found is None:
        return False
    last = found.group()[::-1]
    if last.isupper() and last.lower() in IN_CAPITALS_WORDS:
        return bool(_CAPITALS.match(after))
    return last.lower() in ABBREVIATIONS or bool(_INITIALS.match(last))
