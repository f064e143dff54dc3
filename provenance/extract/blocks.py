"""The runs of text that a page itself holds apart, with their links and the context in which they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from provenance.extract.page import absolute, tidy
from provenance.extract.parts import BLOCK_TAGS, LANDMARKS, NAMING_TAGS, SILENT_TAGS, kinds_of, own_marks
from provenance.records.article import Context, Link

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DOUBLE_BREAK = re.compile(r"\v\s{0,99}\v\s*")
_ENDED = re.compile(r"[.!?…:”\"'’»)\]。！？]$")
_BREAK = "\v"
_LINKS_PER_BLOCK = 40
_LINKED_CHARACTERS = 5_000
_BROKEN_LINE = 60
_INNER = 4
_OUTERMOST = frozenset({"html", "body"})
_Anchor = tuple[int, int, str]


class Frame:
    """An element on the way down to a block: its tag, the landmarks around it (outermost first), its kinds."""

    __slots__ = ("_kinds", "_near", "element", "landmarks", "parent", "tag")

    def __init__(self, element: Element, tag: str, parent: Frame | None) -> None:
        self.element = element
        self.tag = tag
        self.parent = parent
        around: tuple[str, ...] = parent.landmarks if parent is not None else ()
        self.landmarks: tuple[str, ...] = (*around, tag) if tag in LANDMARKS else around
        self._kinds: frozenset[str] | None = None
        self._near: frozenset[str] | None = None

    @property
    def kinds(self) -> frozenset[str]:
        """What the element's own words call it."""
        if self._kinds is None:
            self._kinds = kinds_of(own_marks(self.element))
        return self._kinds

    @property
    def near_kinds(self) -> frozenset[str]:
        """The kinds of the element and its two nearest ancestors."""
        if self._near is None:
            near = [frame.kinds for frame in islice(self.upwards(), 3) if frame.tag not in _OUTERMOST]
            self._near = frozenset().union(*near)
        return self._near

    def upwards(self) -> Iterator[Frame]:
        """This frame and all around it, from the inside."""
        frame: Frame | None = self
        while frame is not None:
            yield frame
            frame = frame.parent


@dataclass(eq=False)
class Block:
    """One run of text. ``frame`` is the block element that holds it, ``order`` counts from the top of the page.

    ``raw`` is the text before white space was made single, and ``anchors`` count in its characters.
    """

    text: str
    frame: Frame
    order: int
    raw: str
    anchors: tuple[_Anchor, ...]
    base: str | None
    inner: tuple[Frame, ...] = ()
    """The elements inside the run that may name a part of it: links, spans and the like."""

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The absolute links, by characters of ``text``."""
        return place_links(self.raw, self.text, self.anchors, self.base)

    @property
    def linked_share(self) -> float:
        """Share of the text that is link."""
        linked = sum(len(tidy(self.raw[start:end])) for start, end, _ in self.anchors)
        return linked / max(1, len(self.text))

    @property
    def path(self) -> str:
        """The element and its parent, as in a style sheet: ``div.story > p.byline``."""
        parent = self.frame.parent
        return " > ".join(_selector(frame.element) for frame in (parent, self.frame) if frame is not None)

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of the element and its two nearest ancestors."""
        return self.frame.near_kinds

    @cached_property
    def context(self) -> Context:
        """Where the block stands: by element at any height, by class in the neighbourhood."""
        landmarks = self.frame.landmarks
        if "figure" in landmarks or "figcaption" in landmarks or "caption" in self.kinds or self._holds_captions():
            return "caption"
        if "nav" in landmarks or _in_site_frame(landmarks) or "navigation" in self.kinds:
            return "navigation"
        return "teaser" if "aside" in landmarks or "teaser" in self.kinds else "article"

    def _holds_captions(self) -> bool:
        """Whether everything named inside the run is caption or picture credit."""
        return self.frame.tag != "p" and bool(self.inner) and all("caption" in frame.kinds for frame in self.inner)


def _in_site_frame(landmarks: tuple[str, ...]) -> bool:
    """Whether header or footer of the whole site hold a part; an article's own are part of it."""
    for tag in landmarks:
        if tag in {"article", "main"}:
            return False
        if tag in {"header", "footer"}:
            return True
    return False


def place_links(raw: str, text: str, anchors: Sequence[_Anchor], base: str | None) -> tuple[Link, ...]:
    """Anchors of ``raw`` as links in ``text``, which is ``raw`` made tidy. Only http(s) addresses; the first forty."""
    if len(raw) > _LINKED_CHARACTERS:
        return ()
    found = []
    for start, end, href in anchors[:_LINKS_PER_BLOCK]:
        label, url = tidy(raw[start:end]), absolute(href, base)
        place = text.find(label, len(tidy(raw[:start]))) if label and url else -1
        if place >= 0 and url:
            found.append(Link(start=place, end=place + len(label), url=url))
    return tuple(found)


def read_blocks(root: Element, base: str | None, tags: frozenset[str] = BLOCK_TAGS) -> Iterator[Block]:
    """The blocks below ``root`` in order; ``tags`` are the elements that divide them.

    Walks without recursion, for pages nest without limit. Two line breaks divide like an element, and so does one
    between long lines of which the first is a finished sentence.
    """
    order = 0
    for run in _runs(root, tags):
        for raw, anchors in run.divided():
            text = tidy(raw)
            if text:
                yield Block(text, run.holder, order, raw, anchors, base, tuple(run.inner))
                order += 1


def _selector(element: Element) -> str:
    classes = tidy(element.get("class") or "").split()[:2]
    return ".".join([str(element.tag), *classes])[:80]


class _Run:
    """A block in the making: pieces of text, and where its links begin and end."""

    __slots__ = ("anchors", "filled", "holder", "inner", "length", "opened", "pieces")

    def __init__(self, holder: Frame) -> None:
        self.holder = holder
        self.pieces: list[str] = []
        self.length = 0
        self.anchors: list[_Anchor] = []
        self.opened = 0
        self.filled = False
        self.inner: list[Frame] = []

    def followed_by(self, holder: Frame) -> _Run:
        """The run behind this one: itself, where it holds nothing yet."""
        if self.pieces or self.inner:
            return _Run(holder)
        self.holder = holder
        return self

    def add(self, text: str | None) -> None:
        if text:
            self.pieces.append(text)
            self.length += len(text)
            self.filled = self.filled or not text.isspace()

    def name(self, frame: Frame) -> None:
        """Notes an element that may name a part of the run; a time or a named part stands apart from what is before."""
        if len(self.inner) < _INNER:
            self.inner.append(frame)
        if frame.tag == "a":
            self.opened = self.length
        elif frame.tag == "time" or (frame.tag == "span" and frame.kinds):
            self.add(" ")

    def close(self, href: str | None) -> None:
        """Ends the link that was opened last."""
        if href:
            self.anchors.append((min(self.opened, self.length), self.length, href))

    def divided(self) -> Iterator[tuple[str, tuple[_Anchor, ...]]]:
        """The parts between strong line breaks, with their anchors."""
        raw = "".join(self.pieces)
        start = 0
        for end, following in _cuts(raw) if _BREAK in raw else ():
            yield self._part(raw, start, end)
            start = following
        yield self._part(raw, start, len(raw)) if start else (raw, tuple(self.anchors))

    def _part(self, raw: str, start: int, end: int) -> tuple[str, tuple[_Anchor, ...]]:
        inside = [anchor for anchor in self.anchors if anchor[0] >= start and anchor[1] <= end]
        return raw[start:end], tuple((first - start, last - start, href) for first, last, href in inside)


def _cuts(raw: str) -> Iterator[tuple[int, int]]:
    """End of one part and start of the next, at each strong break."""
    places = [found.span() for found in _DOUBLE_BREAK.finditer(raw)]
    edges = [0, *[edge for place in places for edge in place], len(raw)]
    for number, (start, end) in enumerate(zip(edges[::2], edges[1::2], strict=True)):
        before = start
        for position in (found.start() for found in re.finditer(_BREAK, raw[start:end])):
            line = raw[before : start + position].strip()
            if len(line) >= _BROKEN_LINE and _ENDED.search(line):
                yield start + position, start + position + 1
            before = start + position + 1
        if end < len(raw):
            yield places[number]


def _runs(root: Element, tags: frozenset[str]) -> Iterator[_Run]:
    """The runs that hold more than white space, in order."""
    frame = Frame(root, root.tag, None)
    holders = [frame]
    run = _Run(frame)
    run.add(root.text)
    stack = [(frame, iter(root))]
    silent = (SILENT_TAGS - tags) | {"br"}
    while stack:
        frame, children = stack[-1]
        child = next(children, None)
        if child is not None:
            tag = child.tag
            if not isinstance(tag, str) or tag in silent:
                run.add(_BREAK if tag == "br" else None)
                run.add(child.tail)
                continue
            frame = Frame(child, tag, frame)
            if tag in tags:
                if run.filled:
                    yield run
                holders.append(frame)
                run = run.followed_by(frame)
            elif tag in NAMING_TAGS:
                run.name(frame)
            run.add(child.text)
            stack.append((frame, iter(child)))
            continue
        stack.pop()
        if frame.tag in tags or not stack:
            if run.filled:
                yield run
            holders.pop()
            run = run.followed_by(holders[-1]) if holders else run
        elif frame.tag == "a":
            run.close(frame.element.get("href"))
        run.add(frame.element.tail if stack else None)
