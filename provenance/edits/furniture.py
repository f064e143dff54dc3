"""Tell lines that are no content: furniture of the page, credit lines, notes of correction.

Most of them are taken out before an article is made; this finds what was left, so that it is not taken for news. The
tables are English first. A line is judged alone: what a host repeats on every page is learned elsewhere.
"""

from __future__ import annotations

import re
from typing import Literal

from provenance.edits.corrections import begins_correction

Kind = Literal["content", "fragment", "boilerplate", "credit", "correction"]

CREDIT = (
    r"(?:this|the) (?:article|story|report|piece|content|text)\b.{0,40}?\b(?:originally|first) (?:appeared|published)",
    r"(?:originally|first) (?:published|appeared) (?:on|in|by|at)\b",
    r"(?:re-?published|reprinted|reproduced) (?:here )?(?:with|by|from|under)\b",
    r"(?:reporting|writing|editing|additional reporting) by [A-ZÀ-Þ]",
    r"(?:©|\(c\)|copyright\b)",
    r".{0,60}\bcontributed to this (?:report|story|article)",
    r"(?:source|credit|photo|image|picture|foto|bild|quelle|crédit)\s*:",
)
"""How a credit line begins."""

BYLINE = r"[Bb][Yy] [A-ZÀ-Þ][\w’'.-]+(?: [A-ZÀ-Þ][\w’'.-]+){0,3}(?:,| for | in )?[^.]{0,40}$"
"""A byline as a whole line; capitals matter."""

BOILERPLATE = (
    r"(?:please )?(?:sign up|subscribe to|log in to|sign in to|join us|support us|become a member|click here)\b",
    r"(?:share this|share on|follow us|follow @|like us on|download our|get our|read also|read next|skip to content)\b",
    r"(?:don[’']?t miss our|leave a comment|have your say|advertisement|sponsored content|mehr zum thema)\b",
    r"(?:lesen sie auch|lire aussi|à lire aussi|abonnez-vous|lea también|suscr[ií]base|leggi anche|lees ook)\b",
    r".{0,120}\b(?:all rights reserved|our (?:free |daily |weekly )*newsletters?|your inbox|privacy policy)\b",
    r".{0,120}\b(?:terms (?:of|and) (?:use|service|conditions)|follow us on|download our (?:free )?app)\b",
    r"this (?:article|story|page) is more than\b",
)
"""How furniture begins or reads, whether or not it is a sentence."""

HEADINGS = (
    r"(?:subscribe|register|log in|sign in|donate|scroll down|tweet|get the latest|read more|also read|see also)\b",
    r"(?:more on|more from|more stories|related|most read|most popular|trending|watch|listen|recommended|up next)\b",
    r"(?:top stories|newer articles|older articles|newsletter|advertising|sponsored|print this|email this|send us)\b",
    r"(?:contact us|view comments|comments?|skip to|cookies?|privacy|terms of|join the|abonnieren|tap here)\b",
)
"""How furniture begins that is short and ends like no sentence; the same words may begin a sentence of news."""

_SENTENCE_END = re.compile(r"[.!?…:;。！？][\"'”’»)\]」』]*$")
_HEADING = re.compile("|".join(HEADINGS), re.IGNORECASE)
_LONGEST_HEADING = 10
"""Words."""
_CLASSES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("credit", re.compile("|".join(CREDIT), re.IGNORECASE)),
    ("credit", re.compile(BYLINE)),
    ("boilerplate", re.compile("|".join(BOILERPLATE), re.IGNORECASE)),
)
_LEADING = re.compile(r"[\s*_•|>\[(\-–—]*")
_LONGEST_FURNITURE = 60
"""Words: a longer line is content, whatever it begins with."""
LONGEST_NOTE = 150
"""Words of a note of correction: what follows it in one paragraph is content again."""


def kind_of_line(line: str, words: int) -> Kind:
    """What a line or sentence of ``words`` words is; a "fragment" is short and ends like no sentence (a crosshead).

    >>> kind_of_line("Correction: the ferry was built in 1998.", 7), kind_of_line("Sign up for our newsletter", 5)
    ('correction', 'boilerplate')
    """
    if words <= LONGEST_NOTE and begins_correction(line):
        return "correction"
    if words <= _LONGEST_FURNITURE:
        start = _LEADING.match(line)
        head = line[start.end() if start else 0 :][:400]
        for kind, pattern in _CLASSES:
            if pattern.match(head):
                return kind
        if words <= _LONGEST_HEADING and _HEADING.match(head) and not _SENTENCE_END.search(line[-12:]):
            return "boilerplate"
    return "fragment" if words < 6 and not _SENTENCE_END.search(line[-12:]) else "content"
