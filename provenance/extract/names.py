"""Bylines: names only, one each. "By", roles, places, addresses and the outlet's own staff labels are off.

Agencies stay: whether an agency is a signature or a credit is decided where credits are read.
"""

from __future__ import annotations

import re

from provenance.extract.page import tidy
from provenance.text.normalize import fold

OPENINGS = (
    r"(?:(?:reported|reporting|written|words?|story|text|report|posted|published|compiled|edited|analysis|opinion|"
    r"review|"
    r"interview|additional reporting|exclusive|comment|column|special) )?by\b|"
    r"von|par|por|di|da|door|av|af|autor(?:in|en|es|a)?s?:|author(?:\(?s\)?)?:|"
    r"text:|tekst:|texte?:|from|редактор:|автор:|текст:|作者[:：]|记者|文[:：]"
)
"""Words before the names, in the languages of the agency table."""

ROLES = (
    r"(?:(?:chief|senior|staff|deputy|political|health|business|science|sports?|crime|education|environment|foreign|"
    r"economics?|technology|tech|royal|city|night|news|managing|executive|associate|assistant|digital|local|regional|"
    r"national|world|features?|culture|arts?|defen[cs]e|diplomatic|home affairs|consumer|transport|weather|maritime|"
    r"auto|wire|legal|religion|media|music|film|tv|books?|travel|food|energy|markets?|investment|economic|"
    r"special|freelance|guest|contributing|investigations?|data|video|money|city hall|breaking|general|european?|"
    r"washington|westminster|coastal?|harbour|rural|farming)[ -]){0,4}"
    r"(?:reporters?|writers?|editors?|correspondents?|journalists?|columnists?|contributors?|producers?|bureau chief|"
    r"editor-in-chief|editor in chief|critic|analyst|photographer|staff|redakteur(?:in)?|korrespondent(?:in)?|"
    r"editor-at-large|editor at large|wire (?:services?|reports?)|wires|bureau|news services?|"
    r"journaliste|rédacteur|redactor[a]?|fellow|intern|professor.{0,80}|lecturer.{0,80}|host|anchor|presenter)"
    r"(?:,? (?:at|for|of|in|with) .{0,60})?"
)
"""A whole part that is a role and no name."""

NOBODY = frozenset(
    [
        "share",
        "admin",
        "administrator",
        "staff",
        "editor",
        "editors",
        "editorial",
        "newsroom",
        "webmaster",
        "redaktion",
        "redaction",
        "rédaction",
        "redazione",
        "redacción",
        "redacao",
        "redação",
        "desk",
        "unknown",
        "anonymous",
        "guest",
        "author",
        "authors",
        "contributor",
        "reporter",
        "reporters",
        "webdesk",
        "site.author",
        "wpadmin",
        "root",
        "user",
        "online",
    ]
) | frozenset(
    [
        "editorial team",
        "editorial board",
        "editorial staff",
        "news desk",
        "web desk",
        "online desk",
        "news staff",
        "staff writer",
        "staff reporter",
        "staff reports",
        "staff report",
        "staff and agencies",
        "our correspondent",
        "our reporter",
        "special correspondent",
        "no author",
        "super user",
        "la rédaction",
        "die redaktion",
    ]
)
"""Signatures that name no one, case folded."""

_OPENING = re.compile(rf"^\s*(?:{OPENINGS})[\s:]+", re.IGNORECASE)
_ROLE = re.compile(rf"(?:the |our |a )?{ROLES}", re.IGNORECASE)
_SPLIT = re.compile(
    r"\s*(?:[,;|/•·\n–—&＆、]|\s-\s|\band\b|\bund\b|\bet\b(?! al)|(?-i:\s[ey]\s)|\bog\b|\boch\b|\ben\b)\s*",
    re.IGNORECASE,
)
_NOISE = re.compile(
    r"https?://\S{1,300}|www\.\S{1,200}|\S{1,80}@\S{1,80}|(?<!\w)@\w{1,40}|\((?:he|she|they)/\w{1,9}\)|"
    r"\b(?:updated|published|posted|last modified|aktualisiert|publié|mis à jour)\b.*|\bfollow\b.*",
    re.IGNORECASE,
)
_AGENCY_ROLE = re.compile(
    r"[A-Z][\w.&-]{1,12} (?:[A-Z][\w-]{1,15} ){0,2}(?:Writer|Editor|Reporter|Correspondent|Staff|Editor-at-[Ll]arge)"
)
"""A role at an agency or outlet ("AP Auto Writer")."""
_TOLD = re.compile(r"\s(?:is|was|joined|covers|writes|reports|has)\b.*")
_WEEKDAY = re.compile(r"\s(?:mon|tues|wednes|thurs|fri|satur|sun)day$", re.IGNORECASE)
_CREDENTIAL = frozenset(
    [
        "md",
        "phd",
        "ms",
        "ma",
        "ba",
        "rd",
        "rdn",
        "rn",
        "mph",
        "jd",
        "msc",
        "bsc",
        "dds",
        "dvm",
        "esq",
        "jr",
        "sr",
        "mba",
        "cpa",
    ]
)
_PLACE_TAIL = re.compile(r"\s(?:in|aus|à|en|at|for|with|für|pour|para)\s.{1,60}$")
_PARENTHESIS = re.compile(r"\s*[(\[][^()\[\]]{0,60}[)\]]\s*")
_VOWEL = re.compile(r"[AEIOUYÀ-Ý]")
_DIGITS = re.compile(r"\d")
_PARTICLES = frozenset(
    [
        "de",
        "da",
        "di",
        "von",
        "van",
        "der",
        "den",
        "del",
        "della",
        "le",
        "la",
        "bin",
        "al",
        "el",
        "ter",
        "ten",
        "dos",
        "das",
        "do",
        "du",
        "y",
        "e",
        "mc",
    ]
)
_LONGEST = 60
_MOST = 12
_FIELD = 300


def names_in(text: str, outlet: str | None = None) -> tuple[str, ...]:
    """The names that a byline or an author field holds, in order, without repetition.

    >>> names_in("By Mara Ellin, Health Editor, and Tom Orr in Wendle")
    ('Mara Ellin', 'Tom Orr')
    """
    line = _NOISE.sub(" ", _bare(text[:_FIELD].replace("\n", " | ")))
    if _is_nobody(line.strip(), outlet):
        return ()  # the outlet's own name may hold an "and"
    found: dict[str, str] = {}
    for part in _SPLIT.split(line):
        name = _name(part)
        if name and not _is_nobody(name, outlet):
            found.setdefault(fold(name), name)
    return tuple(found.values())[:_MOST]


def is_byline(text: str) -> bool:
    """Whether a line of running text is a byline: an opening word, then names and nothing else."""
    line = tidy(text)
    opening = _OPENING.match(line)
    if not opening or len(line) > 160 or line.endswith(("?", "!", ":")):
        return False
    rest = _NOISE.sub(" ", line[opening.end() :]).strip()
    parts = [part for part in _SPLIT.split(rest) if part.strip()]
    return bool(parts) and all(_is_signature(part) for part in parts) and any(_name(part) for part in parts)


def is_signature_line(text: str) -> bool:
    """Whether a line is two or more names and nothing else ("Mara Ellin and Tom Orr, Coastline Press")."""
    line = tidy(text)
    parts = [part for part in _SPLIT.split(line) if part.strip()] if len(line) <= 120 else []
    named = [part for part in parts if looks_like_name(part) and 2 <= len(part.split()) <= 4]
    return (
        len(parts) >= 2
        and bool(named)
        and parts[0] in named
        and all(looks_like_name(part) and len(part.split()) <= 4 for part in parts)
    )


def _is_signature(part: str) -> bool:
    bare = _PLACE_TAIL.sub("", _PARENTHESIS.sub(" ", part)).strip(" .,:")
    return bool(_ROLE.fullmatch(bare) or _AGENCY_ROLE.fullmatch(bare)) or looks_like_name(bare) or not bare


def looks_like_name(text: str) -> bool:
    """Whether a text could be a name: two to six words, each capitalised or a particle; or one word or abbreviation."""
    words = text.split()
    if not 1 <= len(words) <= 6 or _DIGITS.search(text):
        return False
    return all(word.lower() in _PARTICLES or not word[0].islower() for word in words) and not words[0].islower()


def _bare(text: str) -> str:
    line = tidy(text)
    for _ in range(2):
        line = _OPENING.sub("", line)
    return line


def _name(part: str) -> str | None:
    bare = _PARENTHESIS.sub(" ", part)
    bare = tidy(_OPENING.sub("", bare)).strip(" .,:;|-–—*\"'“”")
    if _ROLE.fullmatch(bare) or _AGENCY_ROLE.fullmatch(bare) or bare.lower().replace(".", "") in _CREDENTIAL:
        return None
    shorter = _WEEKDAY.sub("", _PLACE_TAIL.sub("", _TOLD.sub("", bare))).strip()
    name = _cased(shorter or bare)
    letters = sum(map(str.isalpha, name))
    return name if letters >= 2 and len(name) <= _LONGEST and not _DIGITS.search(name) else None


def _cased(name: str) -> str:
    """A shouted name in usual case; words without a vowel stay, for they are abbreviations of agencies."""
    words = name.split()
    if len(words) < 2 or not name.isupper() or any(len(word) > 20 for word in words):
        return name
    return " ".join(word.title() if word.isalpha() and _VOWEL.search(word) else word for word in words)


def _is_nobody(name: str, outlet: str | None) -> bool:
    folded = fold(name)
    if folded in NOBODY or "{" in name:
        return True
    own = _plain(fold(outlet or "").removesuffix(".com"))
    return (
        bool(own)
        and _plain(re.sub(r" (?:staff|reporters?|wire services|editorial staff|news service)$", "", folded)) == own
    )


def _plain(folded: str) -> str:
    return re.sub(r"\W+", "", folded.removeprefix("the "))
