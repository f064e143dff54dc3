"""The plain words of the answers: how sure, how many, when, who."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from provenance.text.normalize import printable, squeeze
from provenance.text.tokens import word_spans

if TYPE_CHECKING:
    from provenance.records.article import Article, Moment

Style = Literal["", "title", "strong", "faint", "sure", "unsure", "alarm", "cut", "added"]
Span = tuple[str, Style]
Line = tuple[Span, ...]

CONFIDENCE_WORDS: tuple[tuple[float, str], ...] = (
    (0.95, "near certain"),
    (0.85, "very likely"),
    (0.65, "likely"),
    (0.5, "more likely than not"),
)
"""From this probability on, these words."""
LANGUAGES = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "pt": "Portuguese",
    "it": "Italian",
    "nl": "Dutch",
    "pl": "Polish",
    "cs": "Czech",
    "tr": "Turkish",
    "ja": "Japanese",
    "zh": "Chinese",
    "sv": "Swedish",
    "da": "Danish",
    "no": "Norwegian",
    "nb": "Norwegian",
    "fi": "Finnish",
}


def line(text: str = "", style: Style = "") -> Line:
    """A line of one span, made safe for a terminal."""
    return ((printable(text), style),)


def spans(*parts: tuple[str, Style]) -> Line:
    """A line of several spans, made safe for a terminal."""
    return tuple((printable(text), style) for text, style in parts if text)


def plain(lines: Sequence[Line]) -> str:
    """The text without styles."""
    return "".join("".join(text for text, _ in one).rstrip() + "\n" for one in lines)


def sureness(confidence: float) -> str:
    """A probability in words."""
    return next((words for least, words in CONFIDENCE_WORDS if confidence >= least), "not known")


def figure(confidence: float) -> str:
    """A probability with two places, never rounded up to one that has other words.

    >>> figure(0.917), figure(0.4996)
    ('0.92', '0.49')
    """
    shown = round(confidence, 2)
    return f"{shown:.2f}" if sureness(shown) == sureness(confidence) else f"{shown - 0.01:.2f}"


def sureness_style(confidence: float) -> Style:
    """The style that goes with a probability."""
    return "sure" if confidence >= 0.85 else "strong" if confidence >= 0.5 else "unsure"


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun.

    >>> count(1, "copy", "copies"), count(3, "word")
    ('1 copy', '3 words')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def moment_text(moment: Moment | None) -> str:
    """Day and clock; "~" a day only, "?" where no zone is stated or no time at all."""
    if moment is None:
        return " ?"
    day = f"{moment.time.day} {moment.time:%b}"
    if moment.precision == "day":
        return f"~{day}"
    return f" {day} {moment.time:%H:%M}{'?' if moment.zone == 'unknown' else ''}"


def shorten(text: str, longest: int) -> str:
    """At most so many characters, in one line."""
    flat = squeeze(text)
    return flat if len(flat) <= longest else flat[: longest - 1].rstrip(" ,;") + "…"


def language_name(code: str | None) -> str:
    """A language's English name."""
    return LANGUAGES.get((code or "").split("-")[0].lower(), code or "language unknown")


def words_of(article: Article) -> int:
    """Words of the body as a desk counts them: by spaces, or by characters where a script has none."""
    spaced, tokens = len(article.body.split()), len(word_spans(article.body))
    return tokens if tokens > 3 * spaced else spaced


def label(article: Article, names: Mapping[str, str]) -> str:
    """What to call an article: outlet, else the file it was read from, else its id; with the version past the first."""
    name = article.outlet.label or names.get(article.id) or article.id
    return f"{name} v{article.version}" if article.version > 1 else name
