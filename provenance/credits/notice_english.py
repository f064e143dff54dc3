"""Notices in English: sentences that say where the text was published before. A table, read by ``notice``.

A notice has a subject that is this very text ("this story"), or opens its sentence without any ("Reprinted from …").
Where the direction is the other way ("was reprinted on …") no row matches.
"""

from __future__ import annotations

from provenance.credits.pattern import Row
from provenance.credits.words import CALENDAR

TEXT = (
    r"(?:article|story|post|report|piece|essay|interview|column|op-?ed|commentary|opinion|editorial|feature"
    r"|analysis|content"
    r"|blog(?:\s?post)?|review|investigation|dispatch|profile|q\s?&\s?a|transcript|explainer|fact[- ]check|text"
    r"|item|entry"
    r"|coverage|excerpt|extract|reporting|guide|list|project|publication|press release|release|news|update"
    r"|material|version)s?"
)
SUBJECT = (
    rf"\b(?:this(?=\s+(?:(?:was|has|is)\s+)?(?:first|originally|previously)\b)|(?:this|the\s+following"
    rf"|the\s+above|the\s+preceding|these)\s+(?:[\w'&-]{{1,30}}\s+){{0,4}}?{TEXT}"
    rf"|an?\s+(?:[\w-]{{1,20}}\s+){{0,2}}?(?:version|form|part"
    rf"|portion)s?\s+of\s+this\s+(?:[\w-]{{1,20}}\s+){{0,2}}?{TEXT}"
    rf"|(?:portions|parts)\s+of\s+this\s+(?:[\w-]{{1,20}}\s+){{0,2}}?{TEXT}"
    rf"|the\s+(?:above|foregoing|preceding)(?=\s+(?:was|is|has|first|originally)\b)"
    rf"|the\s+(?:[\w-]{{1,20}}\s+)?{TEXT}\s+(?:that\s+)?you(?:'ve|\s+have|\s+are|'re)?\s+(?:just\s+)?(?:read|reading|finished))"
)
SUBJECT_WORDS = ("this", "the", "these", "a", "an", "portions", "parts")
"""With which a subject begins."""
ISSUE = r"(?:(?:the\s+)?(?:[\w/,-]{1,20}\s+){0,4}?(?:issue|edition|print\s+edition|pages|number|volume)\s+of\s+)?"
GAP = (
    r"(?:[,\s]+(?:in|on|as|under|at|by|for|with|to|here|yesterday|today|last|earlier|online"
    r"|and)\b[^.;:()]{0,70}?|\s(?=\w{3,9}\.?\s\d)[^.;:()]{0,40}?)??"
)
"""What may stand between the verb and "on X": a date, a title, a writer, a language."""
VERBS = (
    *(
        "published",
        "appeared",
        "ran",
        "run",
        "posted",
        "featured",
        "printed",
        "produced",
        "aired",
        "released",
        "carried",
    ),
    *("issued", "shared", "written", "reported", "broadcast", "syndicated", "hosted"),
)
_VERB = rf"(?:{'|'.join(VERBS)})"
FIRSTS = ("originally", "first", "previously", "initially", "recently")
FIRST = rf"(?:{'|'.join(FIRSTS)})"
_NO_NAME = (
    rf"(?!(?:{CALENDAR.pattern}|\d{{1,2}}[\s.:/,]|\d{{4}}|full\b|part\b|print\b|an?\s|slightly|response\b"
    rf"|english\b|german\b|french\b|spanish\b|italian\b|russian\b|dutch\b|portuguese\b"
    r"|chinese\b|arabic\b|japanese\b|another\b|different\b|abridged\b|edited\b|this\b|its\b|it\b|his\b|her\b))"
)
"""What follows "in" and is no publisher, so that the gap may reach further."""
_ON = rf"(?:by|in|on|at|with|for|through|via|over\s+at|to)\b\s*:?\s*+{_NO_NAME}"
_AGAIN = (
    r"(?:re-?published|re-?printed|re-?posted|re-?produced|cross-?posted|x-?posted|syndicated|adapted|excerpted"
    r"|abridged"
    r"|cross\s+posted|extracted|taken|edited\s+and\s+republished|posted|used|shared|published"
    r"|adapted\s+and\s+reprinted|re-?run|re-?blogged"
    r"|translated(?:\s+and\s+(?:adapted|republished|reprinted))?)"
)
AGAIN_CUES = (
    "republish",
    "re-publish",
    "reprint",
    "re-print",
    "repost",
    "re-post",
    "reproduc",
    "re-produc",
    "cross",
    "x-post",
    "syndicat",
    "adapted",
    "excerpt",
    "abridg",
    "extract",
    "taken",
    "posted",
    "used",
    "shared",
    "published",
    "rerun",
    "re-run",
    "translated",
)
GRANTED = r"(?:(?:kind|special|express|full|the|their|expressed|written|his|her)\s+)*permission"
_FROM = (
    rf"(?:here\s+)?(?:(?:in\s+full|in\s+part|today|here)\s+)?(?:from|(?:with|by)\s+{GRANTED}\s+(?:from|of|by"
    rf"|under\s+[^.;:()]{{0,60}}?\bfrom)"
    rf"|by\s+{GRANTED}\s+of|(?:through\s+the\s+)?courtesy\s+of|under\s+[^.;:()]{{0,60}}?\bfrom)\b\s*:?\s*"
)

NOTICES_ENGLISH: tuple[Row, ...] = (
    Row(
        language="en",
        cues=("originally", "first ", "previously", "initially", "recently"),
        begins=SUBJECT_WORDS,
        head=SUBJECT,
        lead=rf"{SUBJECT}\s+(?:(?:was|were|is|has\s+been|had\s+been|also)\s+)?{FIRST},?\s+{_VERB}{GAP}\s+{_ON}{ISSUE}",
        example="This story was originally published by {Quill Weekly}. Sign up here.",
        near_miss="This article was originally published at 2:05 p.m.",
    ),
    Row(
        language="en",
        cues=tuple(f"{verb} {first}" for verb in VERBS for first in FIRSTS),
        begins=SUBJECT_WORDS,
        head=SUBJECT,
        lead=rf"{SUBJECT}\s+(?:was\s+|has\s+)?{_VERB}\s+{FIRST}{GAP}\s+{_ON}",
        example="This piece appeared first in {The Tarn Review}.",
        near_miss="This report ran first among the papers that day.",
    ),
    Row(
        language="en",
        cues=("originally", "first ", "previously"),
        also=("which", "that", ","),
        begins=SUBJECT_WORDS,
        head=SUBJECT,
        lead=rf"{SUBJECT}\s*,?\s+(?:(?:which|that)\s+)?(?:was\s+|were\s+|has\s+been\s+)?{FIRST}\s+{_VERB}{GAP}\s+{_ON}",
        example="This is the long version of this interview, which was first published in {Harbour Ledger}.",
        near_miss="She read the article, which first appeared in The Guardian in 2003.",
    ),
    Row(
        language="en",
        cues=("version of a",),
        lead=rf"\bthis\s+is\s+(?:an?|the)\s+(?:[\w-]{{1,20}}\s+){{0,3}}?version\s+of\s+an?\s+"
        rf"(?:[\w-]{{1,20}}\s+){{0,2}}?{TEXT}"
        rf"\s+(?:that|which)?(?:\s[\w.' -]{{2,40}})??\s*(?:was\s+"
        rf"|has\s+been\s+)?(?:{FIRST}\s+)?{_VERB}{GAP}\s+(?:(?:edition|version)\s+of|{_ON})",
        example="This is an edited version of an article that first appeared in {The Tarn Review}.",
        near_miss="This is the latest version of a phone that first appeared in Tarn.",
    ),
    Row(
        language="en",
        cues=("originally", "first ", "previously"),
        lead=rf"(?:as\s+(?!\w+\s+reported\b)|(?:the\s+)?(?:article|story|post|piece|essay|column)\s+|it\s+"
        rf"|below\s+is\s+an\s+\w{{4,9}}\s+)?(?:was\s+|has\s+been\s+)?{FIRST}\s+"
        rf"(?:{_VERB}|seen|reported)(?:[,\s]+(?:in|on|as)\s+[^.;:()]{{0,40}}?)?\s+{_ON}",
        opens=True,
        sure=True,
        example="Originally published at www.{jo-hale.example} on November 18, 2011.",
        near_miss="First published on November 19, 2019 / 8:16 AM",
        form="opened",
    ),
    Row(
        language="en",
        cues=("originally", "first ", "previously"),
        lead=rf"(?:(?:the\s+)?(?:above\s+)?(?:article|story|post|piece|essay|column)\s+|it\s+|as\s+)?(?:was\s+"
        rf"|has\s+been\s+)?(?:{FIRST}\s+{_VERB}|{_VERB}\s+{FIRST})\s+(?:by|on|at|in)\b\s*:?\s*+{_NO_NAME}",
        then=r",?\s*(?:\(?(?:on\s+)?(?:\w{3,9}\.?\s+)?\d{1,4}(?:[\s,.)]|$)|by\s|\s*[-|.)]*\s*$|\s+and\s+(?:is|was"
        r"|has)\b"
        r"|\s+under\b|\s+with\b|\s+here\b|\.\s)",
        opens=True,
        example="First published by {Tarn & Quay}, 3 May 2019",
        near_miss="First published at the mayor's wish.",
        form="opened",
    ),
    Row(
        language="en",
        cues=("originally", "first "),
        lead=rf"{FIRST}\s+(?:{_VERB})\s+(?:by|on|at|in)\b\s*:?\s*",
        opens=True,
        closes=True,
        example="Originally published by: {Quill Weekly}",
        near_miss="First published in Great Britain, where it sold out.",
        form="opened",
    ),
    Row(
        language="en",
        cues=("originally appeared", "originally published", "first appeared", "appeared first"),
        begins=("originally", "appeared", "first", "was"),
        lead=r"\b(?:originally\s+appeared|appeared\s+(?:first|originally)|first\s+appeared"
        r"|was\s+originally\s+published)\s+(?:on|at)\s+",
        then=r"(?:\.(?:\s|$)|\s*$|\s+on\s+\w{3,9},?\s+\d|\s+and\s+(?:is|was|has))",
        sure=True,
        example="A harbour is rising out of the sand originally appeared on {quill.example} on Mon, 1 Jan 2018 "
        "at 10:05.",
        near_miss="Cases of the fever first appeared in West Wendle at the end of August.",
        form="opened",
    ),
    Row(
        language="en",
        cues=AGAIN_CUES,
        also=("from", "permission", "courtesy"),
        begins=SUBJECT_WORDS,
        head=SUBJECT,
        lead=rf"{SUBJECT}\s+(?:(?:is|was|has\s+been|are|were)\s+)?(?:being\s+)?{_AGAIN}\s+{_FROM}",
        example="This article is republished from {The Tarn Review} under a Creative Commons licence.",
        near_miss="This article was republished by Quill Weekly and others.",
    ),
    Row(
        language="en",
        cues=AGAIN_CUES,
        also=("from", "permission", "courtesy"),
        lead=rf"(?:(?:this|it|they|(?:this\s+|the\s+)?{TEXT})\s+(?:is|are|was|were)\s+)?{_AGAIN}\s+{_FROM}",
        opens=True,
        example="Reprinted with permission from {Harbour Ledger}.",
        near_miss="Taken together, reports from Tarn are worrying.",
        form="opened",
    ),
    Row(
        language="en",
        cues=("posted", "reprinted", "republished", "published"),
        lead=rf"(?:{TEXT}\s+)(?:is\s+|was\s+)?(?:re-?posted|re-?printed|re-?published|posted|published"
        rf"|used)\s+(?:here\s+)?"
        rf"(?:with|by)\s+{GRANTED}\s+(?:from|of|by)\s+",
        opens=True,
        example="Article posted with permission from {Jo Hale}",
        near_miss="Article posted with thanks to Jo Hale",
    ),
    Row(
        language="en",
        cues=("adapted", "excerpted", "extracted", "condensed", "abridged"),
        lead=rf"(?:adapted|excerpted|extracted|condensed|abridged)\s+from\s+(?:this|an?)\s+(?=.{{1,80}}?{TEXT})",
        opens=True,
        example="Adapted from this {Quill Weekly} article.",
        near_miss="Adapted from a play, the film opens in May.",
    ),
)
