"""Notices in English of texts made together, licensed, labelled or passed on. A table, read by ``notice``."""

from __future__ import annotations

from provenance.credits.notice_english import GRANTED, ISSUE, SUBJECT, SUBJECT_WORDS, TEXT
from provenance.credits.pattern import Row

_AGAIN = r"(?:re-?printed|re-?produced|re-?published|re-?posted|used|translated|distributed)"
_WRITER = r"(?:,?\s+(?:written\s+)?by\s+[^.;:()]{2,60}?,?)"
_FIRST = r"(?:originally|first|previously)"

_MADE = r"(?:published|reported|produced|written|investigated|created|compiled)"

NOTICES_SHARED: tuple[Row, ...] = (
    Row(
        language="en",
        cues=("jointly", "together by", "co-"),
        begins=SUBJECT_WORDS,
        lead=rf"(?:{SUBJECT}|\bthis\s+series)\s+(?:(?:is|was|were|has\s+been)\s+)?(?:{_FIRST}\s+)?(?:(?:jointly\s+|co-?){_MADE}"
        rf"|{_MADE}\s+(?:jointly|together))(?:\s+and\s+{_MADE})?\s+by\s+",
        role="contributor",
        nobody=True,
        example="This story was reported jointly by {Fen Herald}, {Radio Tarn} and {Wendle Post}.",
        near_miss="This story was reported jointly by Jo Hale and Ana Tarn.",
    ),
    Row(
        language="en",
        cues=("collaboration", "partnership", "co-production", "cooperation"),
        lead=r"^\W*(?:this\s+is\s+)?(?:an?|the\s+result\s+of\s+an?)\s+(?:[\w-]{1,20}\s+){0,3}?"
        r"(?:collaboration|partnership|co-production|cooperation)\s+(?:between|of|among)\s+",
        opens=True,
        closes=True,
        sure=True,
        role="contributor",
        form="listed",
        example="A collaboration between {Tidewatch News} and the {Tarn Tribune}.",
        near_miss="A collaboration between Wendle and the town of Tarn.",
    ),
    Row(
        language="en",
        cues=("originally", "first ", "previously"),
        also=(" by ",),
        begins=SUBJECT_WORDS,
        head=SUBJECT,
        lead=rf"{SUBJECT}{_WRITER}\s+(?:was\s+|has\s+been\s+)?{_FIRST}\s+(?:published|appeared|ran|posted|printed)"
        rf"\s+(?:by|in|on|at)\s+{ISSUE}(?!(?:\w{{3,9}}\.?\s+)?\d)",
        example="This article by Jo Hale first appeared in the {Harbour Ledger} on 3 May.",
        near_miss="This article by Jo Hale first appeared on 3 May.",
    ),
    Row(
        language="en",
        cues=("first published", "originally published", "originally posted", "first appeared", "previously published"),
        lead=r"^\W*(?:originally|first|previously)\s+(?:published|posted|appeared)\s*:\s*",
        example="First published: {Harbour Ledger}, 3 May 2018",
        near_miss="First published: May 3, 2018",
        form="opened",
    ),
    Row(
        language="en",
        cues=("reprinted", "reproduced", "republished", "reposted", "used ", "translated"),
        lead=rf"^\W{{0,4}}(?:(?:©|\bcopyright|\(c\)|c\.)\s*){{1,3}}(?:\d{{4}}[\s,-]*){{0,2}}(?:by\s+)?"
        rf"(?=.{{2,120}}?\b{_AGAIN}\s+(?:here\s+)?(?:with|by|under)\s)",
        form="opened",
        example="© {Tarn & Quay}. Reproduced with permission.",
        near_miss="© Tarn & Quay. The logo is used on every boat.",
    ),
    Row(
        language="en",
        cues=("©", "copyright"),
        begins=SUBJECT_WORDS,
        head=SUBJECT,
        lead=rf"{SUBJECT}\s+is\s+(?:©|\(c\)|copyright(?:ed)?(?:\s+by)?|the\s+copyright\s+of)\s*(?:\d{{4}}\s+)?"
        rf"(?=.{{2,120}}?\b(?:{_AGAIN}|permission|licen[cs]e))",
        example="This text is © {Tarn & Quay} and is used here with permission.",
        near_miss="This text is copyright of its writer.",
    ),
    Row(
        language="en",
        cues=("produced by", "reported by", "published by", "created by", "written by", "made by"),
        begins=SUBJECT_WORDS,
        head=SUBJECT,
        lead=rf"{SUBJECT}\s+(?:is|was|has\s+been)\s+(?:co-?)?(?:produced|reported|published|created|written)"
        rf"(?:\s+and\s+\w+)?\s+by\s+",
        then=r",?\s*(?:in\s+(?:partnership|collaboration|association|cooperation)\b"
        r"|an?\s+(?:[\w-]+\s+){0,3}?(?:non-?profit"
        r"|news|project|media|independent|investigative|online|digital|outlet|service|partner|member|unit)|the\s+non"
        r"-?profit|as\s+part\s+of|and\s+(?:is\s+)?(?:re-?\w+|shared|distributed|used|syndicated|appears|published)\b"
        r"|under\s|for\s)",
        nobody=True,
        example="This story was produced by {Tidewatch}, a nonprofit newsroom.",
        near_miss="This story was produced by Jo Hale for the evening.",
    ),
    Row(
        language="en",
        cues=("collaboration", "partnership", "co-production", "alliance", "content-sharing", "cooperation"),
        begins=SUBJECT_WORDS,
        head=SUBJECT,
        lead=rf"{SUBJECT}\s+(?:is|was|comes|appears)\s+(?:(?:here\s+)?(?:as\s+)?(?:part|the\s+result"
        rf"|a\s+product)\s+of\s+)?"
        r"(?:an?\s+|the\s+)?(?:[\w-]{1,20}\s+){0,3}?(?:collaboration|partnership|co-production|alliance|cooperation)\s+"
        r"(?:between|with|of|among)\s+",
        role="contributor",
        form="listed",
        example="This article is a collaboration between {Tidewatch} and this paper.",
        near_miss="This article is about a partnership of two.",
    ),
    Row(
        language="en",
        cues=("full ", "original", "entire", "complete", "whole", "rest "),
        lead=r"(?:to\s+)?(?:read|see|view|find)\s+(?:the\s+)?(?:full|original|entire|complete|whole"
        r"|rest\s+of\s+(?:the|this))"
        rf"\s+(?:{TEXT}),?\s+(?:please\s+)?(?:visit|go\s+to|head\s+(?:over\s+)?to|check\s+out"
        rf"|click\s+over\s+to)\s*:?\s+",
        opens=True,
        relation="excerpt",
        form="opened",
        example="To read the full article, visit {Tidewatch}.",
        near_miss="To read the full article, visit our archive.",
    ),
    Row(
        language="en",
        cues=("continue reading", "read more", "keep reading", "read on", "more at"),
        lead=r"(?:continue\s+reading|read\s+(?:more|on|it\s+all)|keep\s+reading|more)(?:\s+(?:of\s+)?(?:this|the)"
        r"\s+(?:article|story|post))?\s+(?:at|over\s+at|via)\s*:?\s+",
        opens=True,
        closes=True,
        relation="excerpt",
        form="opened",
        example="Continue reading at {Tidewatch}",
        near_miss="Continue reading at your own pace",
    ),
    Row(
        language="en",
        cues=("translated", "translation"),
        lead=rf"(?:{SUBJECT}\s+(?:is|was|has\s+been)\s+)?(?:an?\s+)?(?:translated|translation)\s+(?:of"
        rf"|from)\s+(?:the\s+|an\s+)?"
        rf"(?:\w+\s+)?(?:original(?:ly)?|{TEXT})(?:\s+(?:{TEXT}|version|text))?,?\s+(?:(?:that"
        rf"|which)\s+)?(?:was\s+)?(?:first\s+|originally\s+)?"
        r"(?:published|appearing|appeared|which\s+appeared|printed)\s+(?:in|on|by|at)\s+",
        opens=True,
        relation="translation",
        example="Translated from the original published in {Kystavisen}.",
        near_miss="Translated from the original Greek.",
    ),
    Row(
        language="en",
        cues=("via ", "via:"),
        lead=r"^\W*via\s*:?\s+",
        opens=True,
        closes=True,
        publisher=True,
        nobody=True,
        form="inferred",
        example="Via {Tidewatch}",
        near_miss="Via Getty Images",
    ),
    Row(
        language="en",
        cues=("syndicated", "licensed", "licence from", "license from", "published under", "published with"),
        lead=rf"(?:(?:this\s+)?(?:{TEXT})\s+)?(?:is\s+|was\s+)?(?:syndicated\s+(?:\w+\s+)?(?:from|by|via|through)"
        rf"|licensed\s+"
        rf"(?:from|through|via)|(?:published|used|reprinted)\s+under\s+licen[cs]e\s+(?:from|by)"
        rf"|published\s+with\s+(?:the\s+)?"
        rf"{GRANTED}\s+of)\s+",
        opens=True,
        form="opened",
        example="Used under licence from {Tarn & Quay}.",
        near_miss="Licensed to fish, he left.",
    ),
    Row(
        language="en",
        cues=(
            "original version",
            "original story",
            "original article",
            "original post",
            "earlier version",
            "longer version",
        ),
        lead=rf"\bthe\s+original(?:\s+(?:version|{TEXT}))?(?:\s+of\s+this\s+{TEXT})?\s+(?:(?:was|is"
        rf"|can\s+be)\s+)?(?:first\s+|originally\s+)?"
        r"(?:published|appeared|appears|ran|posted|found|read|available)\s+(?:here\s+)?(?:in|on|at|by)\s+(?:the\s+)?",
        opens=True,
        example="The original version of this story was published in {Tidewatch}.",
        near_miss="The original version of this boat was found on 3 May.",
    ),
    Row(
        language="en",
        cues=(
            "newsroom",
            "news organization",
            "news organisation",
            "news service",
            "news outlet",
            "news site",
            "news agency",
        ),
        lead=r"\s+is\s+(?:an?|part\s+of(?:\s+the)?)\s+(?:[\w-]+,?\s+(?:and\s+)?){0,6}?(?:newsroom"
        r"|news\s+(?:organi[sz]ation"
        r"|service|outlet|site|network))\b",
        side="before",
        known=True,
        opens=True,
        form="inferred",
        example="{States Newsroom} is a national nonprofit newsroom.",
        near_miss="Tidewatch is a nonprofit newsroom.",
    ),
    Row(
        language="en",
        cues=(
            "comes to us from",
            "comes to you from",
            "reported for",
            "originally reported",
            "article source",
            "story by",
            "story courtesy",
        ),
        lead=rf"(?:{SUBJECT}\s+(?:was\s+)?(?:originally\s+)?(?:comes\s+(?:to\s+(?:us|you)\s+)?from|reported\s+for)"
        rf"|^\W*(?:this\s+)?"
        r"(?:story|article|report)\s+(?:by|courtesy(?:\s+of)?)\s*:?)\s+(?:our\s+partners?\s+(?:at|in)\s+)?",
        nobody=True,
        sure=True,
        example="This story comes to us from {Tidewatch News}, our partner.",
        near_miss="This story by Jo Hale is true.",
    ),
    Row(
        language="en",
        cues=("permission of", "permission from"),
        begins=("reprinted", "reproduced", "published", "republished", "reposted", "shared"),
        lead=rf"(?:reprinted|reproduced|published|republished|reposted|shared)\s+(?:here\s+)?(?:with"
        rf"|by)\s+{GRANTED}\s+(?:of|from)\s+"
        r"(?:the\s+publisher,?\s+)?",
        form="opened",
        example="Recipe and text reprinted with permission from {Tidewatch}.",
        near_miss="It may be reprinted with the written permission of the editor.",
    ),
)
