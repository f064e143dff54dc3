"""Which characters of a body are not its writer's prose: quotations, captions, embedded posts.

What two articles both quote, neither need have copied from the other. Quotations are found by their marks, of any
style, also over several paragraphs (an opening mark repeated on each, as newspapers print it). A mark is judged by
its place, before or after a word, so that mixed and straight marks work. A quotation that never ends, ends with its
paragraph. It refuses to see quotations without marks (block quotations, reported speech).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from provenance.text.tokens import word_spans

Span = tuple[int, int, int]
"""Paragraph, and start and end in characters of it."""

ALWAYS_OPEN = frozenset("„‟「『〝‹")
ALWAYS_CLOSE = frozenset("」』〞〟")
EITHER = frozenset('"“”«»›＂')
"""Marks that open in one language and close in another: their place decides."""
SINGLE_OPEN = frozenset("‘‚'")
SINGLE_CLOSE = frozenset("’'")
SHORTEST_WORDS = 5
"""Fewer words in marks are a title, a name or irony, not a quotation."""

CARRIED_PARAGRAPHS = 6
"""How far the end of a quotation is looked for when its mark is not repeated."""
LOOSE_MARKS = 40
"""Single marks looked at for the end of a quotation: most of them are apostrophes."""

CAPTION_CHARACTERS = 400
"""Captions and posts are short: a longer paragraph is none, whatever it ends with."""
CAPTION_HEAD = re.compile(
    r"(?i)\W{0,3}(?:(?:image|media|photo|picture|video) (?:caption|copyright|source|credit)\b"
    r"|(?:caption|photo(?:graph)?s?|image|picture|credit|foto|bild|crédits?)\s?[:/|])"
)
CAPTION_TAIL = re.compile(
    r"(?i)(?:[(\[](?:file |handout )?(?:photo|image|picture|photograph|ap photo|foto|credit|source)\b"
    r"[^()\[\]]{0,80}[)\]]\W{0,3}"
    r"|\b(?:photo|image|picture|photograph|foto|credit|crédit)s?\s?(?:by|credit|courtesy of|:|/)[^.!?]{1,60}[.)]?"
    r"|(?:getty images|shutterstock|ap photo|/ ?afp|/ ?reuters|/ ?epa|/ ?ap|via ap|via reuters)\W{0,3})$"
)
"""How a caption names the maker of the picture, at its start or end."""
CAPTION_CUES = (
    *("photo", "image", "picture", "foto", "credit", "crédit", "source", "shutterstock"),
    *(f"{before}{agency}" for agency in ("afp", "reuters", "epa", "ap") for before in ("/", "/ ", "via ")),
)
"""One of them stands in every such end: without any, the end is not searched, which costs two hundred times as much."""
GALLERY = "hide caption"
"""Galleries glue all their captions into one paragraph, however long."""
POST_HEAD = re.compile(r"(?i)view this post on \w+|a post shared by |@\w{1,30}\b.{0,20}(?:tweeted|posted)")
POST_TAIL = re.compile(
    r"(?i)(?:[—–-]\s?[^—–\n]{1,60}\(@\w{1,30}\)[^\n]{0,60}|\bpic\.(?:twitter|x)\.com/\w{1,30}\W{0,3})$"
)
POST_CUES = ("(@", "pic.")
"""Embedded posts, by how platforms sign them."""
SIGNATURE = re.compile(r"\W{0,3}[^—–\n]{1,60}\(@\w{1,30}\).{0,40}$")
"""A paragraph that is only the signature of the post before it."""
TAIL_CHARACTERS = 200

_DOUBLE = re.compile("[" + "".join(sorted(ALWAYS_OPEN | ALWAYS_CLOSE | EITHER)) + "]")
_SINGLE = re.compile("[" + "".join(sorted(SINGLE_OPEN | SINGLE_CLOSE)) + "]")


def foreign_spans(paragraphs: Sequence[str], quoted: Sequence[Span]) -> list[Span]:
    """Spans that are not the article's own prose, in order, disjoint; its ``quoted_spans`` are some of them."""
    return _join([*quoted, *_captions_and_posts(paragraphs)])


def quoted_spans(paragraphs: Sequence[str]) -> list[Span]:
    """Spans inside quotation marks, marks included, in order; short ones are left out."""
    return _join(
        [
            (place, start, end)
            for place, start, end in (*_double_spans(paragraphs), *_single_spans(paragraphs))
            if len(word_spans(paragraphs[place][start:end])) >= SHORTEST_WORDS
        ]
    )


def _double_spans(paragraphs: Sequence[str]) -> Iterator[Span]:
    """An unclosed span reaches to the end of its paragraph, or on to the end that some later paragraph holds."""
    skip = (-1, 0)
    for place, text in enumerate(paragraphs):
        opened: int | None = None
        for mark in _double_marks(text):
            if (place, mark) < skip:
                continue
            if opened is None:
                opened = mark if _opens(text, mark) else None
            elif _closes(text, mark, text[opened]):
                yield place, opened, mark + 1
                opened = None
        if opened is not None:
            yield place, opened, len(text)
            skip = _carried(paragraphs, place, text[opened])
            yield from ((later, 0, len(paragraphs[later])) for later in range(place + 1, skip[0]))
            if skip[0] > place:
                yield skip[0], 0, skip[1]


def _carried(paragraphs: Sequence[str], place: int, opener: str) -> tuple[int, int]:
    """(paragraph, end) of a quotation that goes on without repeating its mark, where the next mark closes one."""
    for later in range(place + 1, min(len(paragraphs), place + 1 + CARRIED_PARAGRAPHS)):
        text = paragraphs[later]
        mark = next(_double_marks(text), None)
        if mark is not None:
            ends = _closes(text, mark, opener) and not _opens(text, mark)
            return (later, mark + 1) if ends else (-1, 0)
    return -1, 0


def _double_marks(text: str) -> Iterator[int]:
    return (found.start() for found in _DOUBLE.finditer(text))


def _opens(text: str, place: int) -> bool:
    mark = text[place]
    if mark in ALWAYS_OPEN or mark == "«":
        return True
    if mark in ALWAYS_CLOSE:
        return False
    before = text[place - 1 : place]
    after = text[place + 1 : place + 2]
    return bool(after.strip()) and not before.isalnum() and before not in {".", ",", "!", "?", "…"}


def _closes(text: str, place: int, opener: str) -> bool:
    mark = text[place]
    if mark in ALWAYS_CLOSE or (opener == "«" and mark == "»") or (opener == "„" and mark in "“”"):
        return True
    if mark in ALWAYS_OPEN:
        return False
    after = text[place + 1 : place + 2]
    return not after.isalnum() or text[place - 1 : place] in {".", ",", "!", "?", "…"}


def _single_spans(paragraphs: Sequence[str]) -> Iterator[Span]:
    """British style: from a mark before a word to one after a stop, else to the first one that is no apostrophe."""
    for place, text in enumerate(paragraphs):
        done = 0
        marks = [found.start() for found in _SINGLE.finditer(text)]
        for order, start in enumerate(marks):
            if start < done or not _opens_single(text, start):
                continue
            end = _single_end(text, marks[order + 1 : order + 1 + LOOSE_MARKS])
            if end is not None:
                yield place, start, end + 1
                done = end + 1


def _opens_single(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return text[place] in SINGLE_OPEN and after.isalnum() and (not before or before in ' \u00a0(“"—–-')


def _single_end(text: str, marks: Sequence[int]) -> int | None:
    loose = None
    for place in marks:
        after = text[place + 1 : place + 2]
        if text[place] in SINGLE_OPEN and _opens_single(text, place):
            break
        if after.isalnum() or not text[place - 1 : place].strip():
            continue
        if text[place - 1] in ".,!?…;:":
            return place
        if loose is None and text[place - 1] not in "sS":
            loose = place
    return loose


def _captions_and_posts(paragraphs: Sequence[str]) -> Iterator[Span]:
    for place, text in enumerate(paragraphs):
        signed = place + 1 < len(paragraphs) and _is_signature(paragraphs[place + 1])
        short = len(text) <= CAPTION_CHARACTERS
        if (short and (signed or _is_post(text) or _is_caption(text))) or GALLERY in text.lower():
            yield place, 0, len(text)


def _is_caption(text: str) -> bool:
    return CAPTION_HEAD.match(text) is not None or _ends_in(CAPTION_TAIL, text, CAPTION_CUES)


def _is_post(text: str) -> bool:
    return _is_signature(text) or POST_HEAD.match(text) is not None or _ends_in(POST_TAIL, text, POST_CUES)


def _ends_in(pattern: re.Pattern[str], text: str, cues: tuple[str, ...]) -> bool:
    tail = text[-TAIL_CHARACTERS:]
    lower = tail.lower()
    return any(cue in lower for cue in cues) and pattern.search(tail) is not None


def _is_signature(text: str) -> bool:
    return len(text) <= TAIL_CHARACTERS and "@" in text and SIGNATURE.match(text) is not None


def _join(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for paragraph, start, end in sorted(spans):
        if joined and joined[-1][0] == paragraph and start <= joined[-1][2]:
            joined[-1] = (paragraph, joined[-1][1], max(end, joined[-1][2]))
        else:
            joined.append((paragraph, start, end))
    return joined
