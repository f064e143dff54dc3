"""Tell lines that are no content: furniture of the page, credit lines, notes of correction.

Most of them are taken out before an article is made; this finds what was left, so that it is not taken for news. The
tables are English first. A line is judged alone: what a host repeats on every page is learned elsewhere.
"""

from __future__ import annotations

import re
from typing import Literal

from provenance.text.corrections import begins_correction

Kind = Literal["content", "fragment", "boilerplate", "credit", "correction"]

CREDIT = (
    r"(?:this|the) (?:article|story|report|piece|content|text)\b.{0,40}?\b(?:originally|first) (?:appeared|published)",
    r"(?:originally|first) (?:published|appeared) (?:on|in|by|at)\b",
    r"(?:re-?published|reprinted|reproduced) (?:here )?(?:with|by|from|under)\b",
    r"(?:reporting|writing|editing|additional reporting) by [A-ZÀ-Þ]",
    r"(?:©|\(c\)|copyright\b)",
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
    r"this (?:article|story|page) is more than\b",
)
"""How furniture begins, whether or not it is a sentence."""

WITHIN: tuple[tuple[Kind, str, str], ...] = (
    ("credit", "contributed to this", r".{0,60}\bcontributed to this (?:report|story|article)"),
    ("boilerplate", "rights reserved", r".{0,120}\ball rights reserved\b"),
    ("boilerplate", "newsletter", r".{0,120}\bour (?:free |daily |weekly )*newsletters?\b"),
    ("boilerplate", "your inbox", r".{0,120}\byour inbox\b"),
    ("boilerplate", "privacy policy", r".{0,120}\bprivacy policy\b"),
    ("boilerplate", "terms", r".{0,120}\bterms (?:of|and) (?:use|service|conditions)\b"),
    ("boilerplate", "follow us on", r".{0,120}\bfollow us on\b"),
    ("boilerplate", "download our", r".{0,120}\bdownload our (?:free )?app\b"),
)
"""What a line says near its start, and words of it that must be there: looked for first, since that is quick."""

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
_SHORTEST_SENTENCE = 6
"""Words."""
_CREDIT = re.compile("|".join(CREDIT), re.IGNORECASE)
_BYLINE = re.compile(BYLINE)
_BOILERPLATE = re.compile("|".join(BOILERPLATE), re.IGNORECASE)
_WITHIN = tuple((kind, cue, re.compile(pattern, re.IGNORECASE)) for kind, cue, pattern in WITHIN)
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
    return kind_without_note(line, words)


def kind_without_note(line: str, words: int) -> Kind:
    """``kind_of_line`` of a line of which it is known that it begins no note of correction."""
    start = _LEADING.match(line)
    head = line[start.end() if start else 0 :][:400]
    if words <= _LONGEST_FURNITURE:
        if _CREDIT.match(head) or _BYLINE.match(head):
            return "credit"
        low = head.lower()
        within = {kind for kind, cue, pattern in _WITHIN if cue in low and pattern.match(head)}
        if within or _BOILERPLATE.match(head):
            return "credit" if "credit" in within else "boilerplate"
    unended = words <= _LONGEST_HEADING and not _SENTENCE_END.search(line[-12:])
    if unended and _HEADING.match(head):
        return "boilerplate"
    return "fragment" if unended and words < _SHORTEST_SENTENCE else "content"
