"""Tables for ``byline``: what precedes who signs, roles, times, labels, verbs."""

from __future__ import annotations

import re

from provenance.credits.words import CALENDAR, CALENDAR_WORDS, PRESS, PRESS_WORDS, either, listed
from provenance.text.patterns import lazy

LENGTH_AT_MOST = 160
WORDS_AT_MOST = 18
"""Spaces in a line that is to be a byline by its form alone."""
PREFIX = lazy(
    r"^\W{0,4}(?:(?:written|reported|story|text|words|report|compiled)\s+by|by|von|par|por|di|da|door|av|af|text"
    r"|autor|autora|auteur|autore|tekst|texto|testo|text\s+och\s+bild|fuente|fonte|texte|kirjoittaja|yazar|writer"
    r"|author|contributing|agency|agencia|agence|agentur|redaktion|od|przez|配信"
    r"|文|記者|(?:publi[ée]e?|published|posted|veröffentlicht|publicado)\b[^.]{0,30}?\s(?:par|by|von|por))"
    r"(?:\s*:\s*|\s+(?=[^\W\d_])|(?<=von)(?=[A-Z]))",
    re.IGNORECASE,
)
PREFIXES = lazy(
    r"\W{0,4}(?:writ|repo|stor|te[xks]|word|comp|by|von|par|por|d[iao]|a[vfug]|fuen|font|kirj|yaz|cont|reda|od|prze"
    r"|配|文|記|publ|post|verö)"
)
"""With what a prefix can begin, in lower case."""
TIME = lazy(
    rf"(?:[|•·(,\s-]+|\b)(?:(?:published|posted|updated|on|am|el|le|il|den):?\s+)?(?:{CALENDAR.pattern}[.,]?\s*\d"
    rf"|\d{{1,2}}[.:/h]\s?\d{{1,2}}|\d{{4}}|\d{{1,2}}\.?\s+(?:de\s+)?{CALENDAR.pattern}|\d{{1,2}}\s+(?:hours?"
    rf"|minutes?|days?)).*$",
    re.DOTALL,
)
"""For a line in lower case, as the two that follow."""
TIMED = lazy(r"\d{4}|\d[.:/hH]\s?\d")
TIME_WORDS = CALENDAR_WORDS | listed("hour hours minute minutes day days")
"""Where a digit stands, one of these words or ``TIMED`` stands as well in whatever ``TIME`` finds."""
BREAK = lazy(r"[,/|•·;()]|\s-\s|\s(?:and|und|et|y|e|en|och|og|with|mit|avec|con|com|met|for|of|in)\s")
JOINT = lazy(BREAK.pattern + r"|-(?=\w)")
"""After an agency a hyphen divides as well: "TT-AFP"."""
MARKS = " .-_*©"
SPACE = lazy(r"\s+")
ROLES = lazy(
    r"(?:\s|^)(?:(?:senior|staff|chief|special|contributing|associate|deputy|foreign|national|political|business"
    r"|science|health|sports?|tech(?:nology)?|news|video|freelance|managing|guest|energy|environment|education"
    r"|entertainment|legal|military|economics?)\s+)*"
    r"(?:writers?|reporters?|correspondents?|editors?|journalists?|contributors?|staff|columnists?|critics?"
    r"|bureau|producers?|photographers?|team|desk|redaktion|redacción|redação|rédaction|redazione"
    r"|korrespondent(?:in)?|redakteur(?:in)?|service|wire)\s*$",
    re.IGNORECASE,
)
AGENCY_WORDS = lazy(
    r"^[A-ZÀ-Þ][\w&.'-]{1,20}(?:\s[A-ZÀ-Þ&][\w&.'-]{0,20}){0,3}\s(?:Press|News\sAgency|News\sService|Newswire"
    r"|Wire|Wire\sService|Press\sAgency|Press\sService|Agency|Nachrichtenagentur|Presseagentur)$"
)
"""What calls itself an agency: "Coastline Press", "Northern News Agency"."""
_CALLED = ("Agency", "Service", "Nachrichtenagentur", "Presseagentur")
PUBLISHERS_WORD = lazy(PRESS_WORDS.pattern + rf"|\b(?:{either(_CALLED)})\b")
PUBLISHERS_WORDS = frozenset(word.lower() for word in (*PRESS, *_CALLED))
"""The whole words of ``PUBLISHERS_WORD`` in lower case."""
ROLE_WORDS = listed(
    "writer writers reporter reporters correspondent correspondents editor editors journalist journalists contributor "
    "contributors staff columnist columnists critic critics bureau producer producers photographer photographers team "
    "desk redaktion redacción redação rédaction redazione korrespondent korrespondentin redakteur redakteurin service "
    "wire"
)
"""With which ``ROLES`` ends."""
ROLE_ENDS = tuple(sorted(ROLE_WORDS))
LAST = lazy(r"([^\W\d_]+)\s*$")
WORD = lazy(r"(?<![\w'])(?<!\w-)(?=[^\W_])")
DIGIT = lazy(r"\d")
OUTLET = lazy(r"^(?:The\s)?[A-ZÀ-Þ][\w&.'-]{1,20}(?:\s[A-ZÀ-Þ&][\w&.'-]{0,20}){0,3}$(?<=\w)")
"""The form of a name; it counts where it bears a publisher's word."""
SPECIAL = lazy(
    r"^(?:special\s+(?:to|for)\s+(?:the\s+)?|(?:writing\s+)?for\s+(?:the\s+)?|of\s+(?:the\s+)?)", re.IGNORECASE
)
ARTICLE = lazy(r"^the\s", re.IGNORECASE)
PERSON = lazy(r"^(?:(?:[A-ZÀ-ÞĀ-Ž][\w.'-]{0,25}|de|van|von|der|da|del|di|al|bin|el|la|le|dos|du|y)\s?){1,5}$")
INITIALS = lazy(
    r"^[\s,/]*(?:(?:[A-ZÀ-Þ]{1,4}\s?){0,4}|[a-zà-þ]{0,4})[\s.]*$|^\s+(?:staff\s+)?(?:writers?|reporters?"
    r"|correspondents?)\s"
)
LABEL = lazy(
    r"^(?:\W*|[a-zà-ž]{2,4}[/,.]?|.{0,40}[:(/|-]|.{0,40}\b(?:by|von|par|por|da|di|door|av|af|from|via|mit|with|avec"
    r"|con|com"
    r"|met|med|och|text|source|staff|redaktion|redacción|redação|rédaction|redazione|copyright))$",
    re.IGNORECASE,
)
"""What labels an agency: initials, a colon or an opening bracket, a small word."""
VERBS = listed(
    "is was are were has have had say says said report reports reported told wrote ist war hat sagte berichte "
    "berichtet berichtete berichten berichteten meldete "
    "est était es fue è dijo disse podał podała podało podaje podle uvedla "
    "according zufolge secondo selon según"
)
"""A line with a verb tells something and signs nothing."""
NOT_ALONE = lazy(r"[.!?]\s|[.!?]$|[\"“”«»?]")
