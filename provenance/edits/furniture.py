"""Tell lines that are no content: furniture of the page, credit lines, notes of correction.

Most of them are taken out before an article is made; this finds what was left, so that it is not taken for news. The
tables are English first. A line is judged alone: what a host repeats on every page is learned elsewhere.
"""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal["content", "fragment", "boilerplate", "credit", "correction"]

CORRECTION = (
    r"corrections?\s*:",
    r"clarifications?\s*:",
    r"correction and clarification",
    r"editor[’']?s note\s*:",
    r"(?:an|the) (?:earlier|previous|original) version of th(?:is|e)",
    r"this (?:article|story|report|item|page|post|piece|headline|copy) (?:was|has been|is) (?:\w+ )?"
    r"(?:corrected|amended|updated to|clarified|edited to|changed)",
    r"(?:korrektur|berichtigung|richtigstellung|correctif|rectificatif|fe de erratas|correcci[oó]n|correzione|errata corrige|"
    r"rectificatie|rättelse|rettelse)\s*:",
)
"""How a note of correction begins or reads."""

CREDIT = (
    r"(?:this|the) (?:article|story|report|piece|content|text)\b.{0,40}?\b(?:originally|first) (?:appeared|published|ran)",
    r"(?:originally|first) (?:published|appeared) (?:on|in|by|at)\b",
    r"(?:re-?published|reprinted|reproduced) (?:here )?(?:with|by|from|under)\b",
    r"(?:reporting|writing|editing|additional reporting) by [A-ZÀ-Þ]",
    r"(?:©|\(c\)|copyright\b)",
    r".{0,60}\bcontributed to this (?:report|story|article)",
    r"(?:source|credit|photo|image|picture|foto|bild|quelle|crédit)\s*:",
    r"by [A-ZÀ-Þ][\w’'.-]+(?: [A-ZÀ-Þ][\w’'.-]+){0,3}(?:,| for | in )?[^.]{0,40}$",
)
"""How a credit line begins."""

BOILERPLATE = (
    r"(?:please )?(?:sign up|subscribe|register|log in|sign in|join us|donate|support us|become a member|click here|"
    r"tap here|scroll down|share this|share on|follow us|follow @|like us|tweet|download (?:our|the)|get our|get the latest|"
    r"read more|read also|read next|also read|see also|more on this|more from|more stories|related|most read|most popular|"
    r"trending|watch|listen|don[’']?t miss|recommended|up next|top stories|newer articles|older articles|newsletter|"
    r"advertis(?:e|ement|ing)|sponsored|print this|email this|send us|contact us|have your say|leave a comment|"
    r"join the (?:conversation|discussion|debate)|comments? (?:are|is|on|\()|view comments|skip to|cookies?|privacy|terms of)\b",
    r"(?:mehr zum thema|lesen sie auch|newsletter|abonnieren|lire aussi|à lire|abonnez|lea también|suscr[ií]b|leggi anche|"
    r"lees ook|läs också|les også)\b",
    r".{0,120}\b(?:all rights reserved|our (?:free |daily |weekly )*newsletters?|your inbox|privacy policy|terms (?:of|and) "
    r"(?:use|service|conditions)|follow us on|on (?:facebook|twitter|instagram|whatsapp) (?:and|or|for)|download our (?:free )?app)\b",
    r"this (?:article|story|page) is more than\b",
)
"""How furniture begins or reads."""

_CLASSES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("correction", re.compile("|".join(CORRECTION), re.IGNORECASE)),
    ("credit", re.compile("|".join(CREDIT[:-1]), re.IGNORECASE)),
    ("credit", re.compile(r"[Bb](?:y|Y)" + CREDIT[-1][2:])),
    ("boilerplate", re.compile("|".join(BOILERPLATE), re.IGNORECASE)),
)
_LEADING = re.compile(r"[\s*_•|>\[(\-–—]*")
_SENTENCE_END = re.compile(r"[.!?…:;。！？][\"'”’»)\]」』]*$")
_LONGEST_FURNITURE = 60
"""Words: a longer line is content, whatever it begins with."""


def kind_of_line(line: str, words: int) -> Kind:
    """What a line or sentence of ``words`` words is; a "fragment" is short and ends like no sentence (a crosshead).

    >>> kind_of_line("Correction: the ferry was built in 1998.", 7), kind_of_line("Sign up for our newsletter", 5)
    ('correction', 'boilerplate')
    """
    if words <= _LONGEST_FURNITURE:
        start = _LEADING.match(line)
        head = line[start.end() if start else 0 :][:400]
        for kind, pattern in _CLASSES:
            if pattern.match(head):
                return kind
    if words < 6 and not _SENTENCE_END.search(line[-12:]):
        return "fragment"
    return "content"
