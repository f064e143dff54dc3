"""Spellings of one word in British and American English (and a few doubles) brought to one form, for comparing only."""

from __future__ import annotations

import re
from functools import lru_cache

DOUBLES = {
    "grey": "gray",
    "greys": "grays",
    "tyre": "tire",
    "tyres": "tires",
    "programme": "program",
    "programmes": "programs",
    "cheque": "check",
    "cheques": "checks",
    "kerb": "curb",
    "kerbs": "curbs",
    "plough": "plow",
    "ploughed": "plowed",
    "draught": "draft",
    "storey": "story",
    "storeys": "stories",
    "whilst": "while",
    "amongst": "among",
    "amidst": "amid",
    "towards": "toward",
    "afterwards": "afterward",
    "backwards": "backward",
    "forwards": "forward",
    "upwards": "upward",
    "learnt": "learned",
    "burnt": "burned",
    "spelt": "spelled",
    "dreamt": "dreamed",
    "leapt": "leaped",
    "spoilt": "spoiled",
    "aluminium": "aluminum",
    "jewellery": "jewelry",
    "moustache": "mustache",
    "pyjamas": "pajamas",
    "sceptical": "skeptical",
    "sceptic": "skeptic",
    "sceptics": "skeptics",
    "scepticism": "skepticism",
    "manoeuvre": "maneuver",
    "manoeuvres": "maneuvers",
    "artefact": "artifact",
    "artefacts": "artifacts",
    "judgement": "judgment",
    "acknowledgement": "acknowledgment",
    "ageing": "aging",
    "adviser": "advisor",
    "advisers": "advisors",
    "practise": "practice",
    "practised": "practiced",
    "practising": "practicing",
    "licence": "license",
    "licences": "licenses",
    "defence": "defense",
    "defences": "defenses",
    "offence": "offense",
    "offences": "offenses",
    "pretence": "pretense",
    "fulfil": "fulfill",
    "fulfils": "fulfills",
    "enrol": "enroll",
    "enrolment": "enrollment",
    "enrols": "enrolls",
    "instalment": "installment",
    "instalments": "installments",
    "skilful": "skillful",
    "wilful": "willful",
    "mum": "mom",
    "mums": "moms",
    "analyse": "analyze",
    "analysed": "analyzed",
    "analysing": "analyzing",
    "paralysed": "paralyzed",
    "catalyse": "catalyze",
    "axe": "ax",
    "mould": "mold",
    "moulds": "molds",
    "smoulder": "smolder",
    "smouldering": "smoldering",
    "cosy": "cozy",
    "disc": "disk",
    "discs": "disks",
    "gaol": "jail",
    "cancelled": "canceled",
    "cancelling": "canceling",
    "sulphur": "sulfur",
    "yoghurt": "yogurt",
    "doughnut": "donut",
    "furore": "furor",
    "omelette": "omelet",
    "theatregoers": "theatergoers",
}
"""British or older forms, and what they are compared as. Some stand for two words in one of the spellings ("check")."""

_OUR = (
    "arb|ard|arm|behavi|cand|clam|col|demean|enam|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|savi|"
    "sav|splend|tum|val|vap|vig"
)
_RE = "calib|cent|epicent|fib|lit|lust|meag|mit|och|sab|somb|spect|theat"
_LL = (
    "bevel|cancel|channel|counsel|duel|dial|enamel|equal|fuel|funnel|initial|label|level|libel|marshal|marvel|medal|model|panel|"
    "pedal|pencil|quarrel|refuel|rival|shovel|signal|snorkel|spiral|stencil|swivel|total|trammel|travel|tunnel|unravel|victual|"
    "yodel"
)
RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"^((?:dis|un|mis|re|multi)?(?:{_OUR}))our(\w*)$"), r"\1or\2"),
    (re.compile(rf"^({_RE})re(s|d)?$"), r"\1er\2"),
    (re.compile(rf"^((?:un|re)?(?:{_LL}))l(ed|ing|er|ers|or|ors|ous)$"), r"\1\2"),
    (re.compile(r"^(\w{3,})is(e|es|ed|er|ers|ing|ation|ations|ational)$"), r"\1iz\2"),
    (re.compile(r"^(\w{2,})log(?:ue|ues)$"), r"\1log"),
    (re.compile(r"^(an|leuk|hyper|hypo|gyn|h|f|ped|orthop|encyclop|pal|arch)ae(\w+)$"), r"\1e\2"),
    (re.compile(r"^(diarrh|am|hom|f)oe(\w{4,})$"), r"\1e\2"),
)
"""Patterns over whole folded words. Both sides go through them, so that a rule may be wider than the language."""


@lru_cache(maxsize=20_000)
def american(word: str) -> str:
    """The form under which spellings of one word meet. Folded words in, folded words out.

    >>> [american(word) for word in ("colourful", "organised", "centres", "travelling")]
    ['colorful', 'organized', 'centers', 'traveling']
    """
    if word in DOUBLES:
        return DOUBLES[word]
    if len(word) < 5 or len(word) > 40:
        return word
    for pattern, form in RULES:
        if pattern.match(word):
            return pattern.sub(form, word)
    return word
