"""What kind of line is it: furniture, age notice, closing credit, author note, caption?

Pure functions over single lines and their tables. A line is furniture only as a whole: nothing is cut out of it. Longer
lines than ``LONGEST_LINE`` characters are furniture where most of their sentences are (forms whose labels were glued).
"""

from __future__ import annotations

import re
from functools import lru_cache

from provenance.extract.furniture import FURNITURE
from provenance.text.normalize import fold
from provenance.text.sentences import sentence_spans

LONGEST_LINE = 240

AGE_NOTICES = (
    (
        r"this (?:article|story|content|news|page|post) is (?:more than|over|at least) (?:\d{1,3}|an?|one|two|three|"
        r"four|five|six|ten) (?:years?|months?) old"
    ),
    (
        r"(?:diese[rs]?|der) (?:artikel|beitrag|text) ist (?:mehr als|über|älter als) (?:\d{1,3}|"
        r"ein(?:en?)?) (?:jahre?|"
        r"monate?)(?: alt)?"
    ),
    r"cet article (?:date de|a) plus d(?:e |')(?:\d{1,3}|un|deux) (?:ans?|mois)",
    (
        r"est[ea] (?:artículo|noticia|nota|artigo|notícia) tiene más de (?:\d{1,3}|un) (?:años?|"
        r"mes(?:es)?)(?: de antigüedad)?"
    ),
    r"questo articolo (?:è|ha) (?:stato pubblicato )?più di (?:\d{1,3}|un) (?:ann[oi]|mes[ei])(?: fa)?",
    r"dit artikel is (?:meer dan|ouder dan) (?:\d{1,3}|een) (?:jaar|maanden?)(?: oud)?",
)
"""Warnings that an article is old, without the white space between their words."""

CLOSING_CREDITS = (
    (
        r"(?:this|the) (?:article|story|report|piece|post|column|content|essay|item)\b.{0,80}\b(?:originally|first|was|"
        r"is|has been)\b.{0,40}"
        r"\b(?:appeared|published|posted|ran|reproduced|republished|reprinted|provided|produced|syndicated|"
        r"distributed)\b.{0,200}"
    ),
    r"(?:originally|first) (?:appeared|published|posted|printed) (?:on|in|at|by|as)\b.{0,160}",
    r"(?:re-?published|reproduced|reprinted|syndicated|used|published) (?:here )?(?:with|by|under|from)\b.{0,160}",
    (
        r"\(?(?:additional )?report(?:ing|ed)(?: and writing)? by\b.{1,200}|\(?writing by\b.{1,160}|\(?edit(?:ing|"
        r"ed) by\b.{1,120}"
    ),
    r"\(?(?:source|quelle|quellen|fuente|fonte|bron|k[aä]lla|kilde|źródło|來源|来源)s? ?[::].{1,120}",
    r"(?:©|\(c\)|copyright).{1,200}|.{0,120}all rights reserved.{0,160}",
    r"(?:with files|with additional reporting|with reporting|with material) from\b.{1,160}|mit agenturmaterial.{0,40}",
    r"(?:distributed|provided|supplied|courtesy) (?:by|of)\b.{1,120}",
    (
        r"(?:dieser|der) (?:artikel|text|beitrag) .{0,60}(?:erschien|veröffentlicht).{0,160}|zuerst (?:erschienen|"
        r"veröffentlicht).{0,120}"
    ),
    (
        r"cet article (?:a été|est) .{0,40}(?:publié|paru).{0,120}|(?:este|esta) (?:artículo|artigo|nota|"
        r"noticia) .{0,60}public.{0,120}"
    ),
    r"\(?[a-z]{2,5}(?:[/, -]{1,3}[a-z]{2,12}){0,4}\)",
)
"""Forms of the line that closes a reprint. Whom it credits is not read here."""

AUTHOR_NOTES = (
    (
        r".{2,60} (?:is|was|are) (?:an? |the |our )?(?:[\w'’-]{1,20} ){0,5}(?:reporter|writer|editor|journalist|"
        r"columnist|correspondent|contributor|author|"
        r"professor|fellow|lecturer|commentator|freelancer?|producer|critic|blogger)\b.{0,180}"
    ),
    (
        r"about the (?:author|writer)s?.{0,80}|(?:.{2,40} )?(?:covers|writes about|"
        r"reports on) [^\"]{2,120}\. ?(?:.{0,60}(?:follow|email|contact|@).{0,80})"
    ),
    r"(?:the )?(?:writer|author) (?:is|was|works|lives)\b.{0,160}|(?:der|die) autorin? (?:ist|arbeitet).{0,160}",
)

CAPTIONS = (
    (
        r".{0,400}\(?(?:photo(?: by|:)? )?[\w.'’-]{1,20}(?: [\w.'’-]{1,20}){1,3} ?/ ?(?:getty images|ap|afp|reuters|"
        r"epa|"
        r"associated press|[\w .'’-]{2,30} via [\w ]{2,30})\)?"
    ),
    r".{0,400}\([\w.'’-]{1,20}(?: [\w.'’-]{1,20}){1,3} ?/ ?[\w .'’-]{2,40}\)",
    r".{0,300}\b(?:getty images|afp via getty images|ap photo/[\w .'’-]{2,40}|ap images|shutterstock)\)?\.?",
)
"""Ends of lines that name who took a picture, after ``fold``."""

_REASONS = [reason for reason, _ in FURNITURE]
_FURNITURE = re.compile("|".join(f"({pattern})" for _, pattern in FURNITURE))
_AGE_NOTICE = re.compile("|".join(notice.replace(" ", r"\s{1,9}") for notice in AGE_NOTICES), re.IGNORECASE)
_CLOSING = re.compile("|".join(CLOSING_CREDITS))
_AUTHOR_NOTE = re.compile("|".join(AUTHOR_NOTES))
_CAPTION = re.compile("|".join(CAPTIONS))
_WORDS = re.compile(r"\w+")
_BULLETS = " ·•|-*>›»→▶"
_CREDIT_LINE = 400
_LONGEST_FORM = 1200
_GLUED_SENTENCES = 3
_LONGEST_CAPTION = 500


def furniture_reason(line: str) -> str | None:
    """Why a line is furniture, or None where it is text.

    >>> furniture_reason("Sign up to our daily newsletter here"), furniture_reason("The ferry burned for two hours.")
    ('newsletter', None)
    """
    if len(line) <= LONGEST_LINE:
        return _sentence_reason(line) or _glued_reason(line)
    return _glued_reason(line) if len(line) <= _LONGEST_FORM else None


def _sentence_reason(line: str) -> str | None:
    matched = _FURNITURE.fullmatch(fold(line).strip(_BULLETS))
    return _REASONS[matched.lastindex - 1] if matched and matched.lastindex else None


def _glued_reason(line: str) -> str | None:
    """The reason that most sentences of a line give, where these are several and hold more than half of its words."""
    sentences = [line[start:end] for start, end in sentence_spans(line)]
    found: dict[str, str] = {}
    left, missed = len(sentences), 0
    for sentence in sentences:
        reason = _sentence_reason(sentence) if len(sentence) <= LONGEST_LINE and sentence not in found else None
        found |= {sentence: reason} if reason else {}
        left, missed = left - 1, missed + (0 if reason else len(sentence))
        most = len(found) + left
        if most < _GLUED_SENTENCES or most * 2 <= len(sentences) or missed * 2 >= len(line):
            return None
    if sum(map(len, found)) * 2 <= len(line):
        return None
    return found[max(found, key=len)]


def age_notice(text: str) -> tuple[int, int] | None:
    """Where a warning of the article's age stands at the start of ``text``, over line ends, with its full stop."""
    matched = _AGE_NOTICE.match(text[:200])
    if matched is None:
        return None
    end = matched.end()
    return matched.start(), end + 1 if text[end : end + 1] == "." else end


def is_closing_credit(line: str) -> bool:
    """Whether a line has the form of the credit that closes a reprint."""
    return len(line) <= _CREDIT_LINE and _CLOSING.fullmatch(fold(line)) is not None


def is_author_note(line: str) -> bool:
    """Whether a line tells who the author is ("Mara Ellin is the Courier's health reporter"): for the end of a text."""
    return len(line) <= LONGEST_LINE and _AUTHOR_NOTE.fullmatch(fold(line)) is not None


def is_caption(line: str) -> bool:
    """Whether a line ends as captions do, with photographer and agency."""
    return len(line) <= _LONGEST_CAPTION and _CAPTION.fullmatch(fold(line)) is not None


def same_words(one: str, other: str) -> bool:
    """Whether two lines are the same but for case, punctuation and white space. Longer ones than titles never are."""
    if max(len(one), len(other)) > _LONGEST_FORM:
        return False
    first = _folded_letters(one)
    return bool(first) and first == _folded_letters(other)


@lru_cache(maxsize=64)
def _folded_letters(line: str) -> str:
    """Letters, digits and underscores of a line, folded. The last few are kept, for titles are compared often."""
    return "".join(_WORDS.findall(fold(line)))
