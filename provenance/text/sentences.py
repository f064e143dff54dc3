"""Cut a paragraph into sentences. Simple on purpose: rules on one page, measured where it matters (alignment)."""

from __future__ import annotations

import re

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

_END = re.compile(r"(?:(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s+[\"'“‘«„(\[]*[^\W_a-zß-ÿ])|[。！？]+[」』”’）]*)")
_LAST_WORD = re.compile(r"([^\s\"'“‘«(\[]+)$")
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
    for found in _END.finditer(text):
        if _abbreviated(text[max(start, found.start() - _LONGEST) : found.start()], found.group()):
            continue
        spans.append((start, found.end()))
        start = found.end()
        while start < len(text) and text[start].isspace():
            start += 1
    if text[start:].strip():
        spans.append((start, len(text.rstrip())))
    return [(a + len(text[a:b]) - len(text[a:b].lstrip()), b) for a, b in spans]


def _abbreviated(before: str, mark: str) -> bool:
    """Whether the stop belongs to an abbreviation or an initial ("U.S.", "J.")."""
    if mark != ".":
        return False
    last = _LAST_WORD.search(before)
    return last is not None and (last.group(1).lower() in ABBREVIATIONS or bool(_INITIALS.match(last.group(1))))
