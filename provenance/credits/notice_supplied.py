"""Notices in English of excerpts, of texts supplied or produced together, and of where to read them in full."""

from __future__ import annotations

from provenance.credits.notice_english import FIRST, GRANTED, SUBJECT, SUBJECT_WORDS, TEXT
from provenance.credits.pattern import Row
from provenance.credits.words import CALENDAR

_EXCERPT = (
    r"(?:(?:this\s+(?:is\s+an?\s+)?(?:article\s+|essay\s+|piece\s+)?(?:is\s+)?|an?\s+)?(?:edited\s+"
    r"|adapted\s+)?)?(?:excerpt(?:ed)?|extract(?:ed)?)\s+(?:is\s+)?(?:adapted\s+)?from\s+"
)
_PRINTED = (
    rf"[^.;:()]{{2,120}}?,?\s+(?:which\s+|that\s+)?(?:was\s+)?(?:{FIRST}\s+)?(?:published|printed|appeared)\s+in\s+"
)
"""The text of which an excerpt is taken, and where it was printed: "“The Reeds”, published in"."""
_NO_YEAR = rf"(?!(?:{CALENDAR.pattern}|\d)|(?:great|the\s+(?:uk|us))\b)"

NOTICES_SUPPLIED: tuple[Row, ...] = (
    Row(
        language="en",
        cues=("excerpt", "extract"),
        lead=rf"{_EXCERPT}{_PRINTED}{_NO_YEAR}",
        opens=True,
        relation="excerpt",
        example="An excerpt from “The Reeds” by Jo Hale, published in the {Harbour Ledger} on 3 May.",
        near_miss="An excerpt from “The Reeds”, published in 2019.",
        form="opened",
    ),
    Row(
        language="en",
        cues=("excerpt", "extract"),
        lead=rf"{_EXCERPT}(?:the\s+(?:forthcoming\s+|new\s+)?book,?\s+)?(?!{_PRINTED}{_NO_YEAR})",
        then=r"(?!\W{0,3}\s(?:was|were|will|had)\s+(?!(?:first\s+|originally\s+)?(?:re-?)?(?:published|printed)))",
        opens=True,
        relation="excerpt",
        example="Excerpted from “{The Tide Tables}” by Jo Hale.",
        near_miss="The extract from the bark relieves pain.",
        form="opened",
    ),
    Row(
        language="en",
        cues=("permission of", "permission from"),
        begins=("used", "excerpted"),
        lead=rf"(?:used|excerpted)\s+(?:here\s+)?(?:with"
        rf"|by)\s+{GRANTED}\s+(?:of|from)\s+(?:the\s+publisher,?\s+)?",
        relation="excerpt",
        form="opened",
        example="From “The Tide Tables”. Copyright 2018 by Jo Hale. Used with permission of {Tarn & Sons}",
        near_miss="The logo may only be used with the permission of its owner.",
    ),
    Row(
        language="en",
        cues=(
            "provided",
            "supplied",
            "distributed",
            "produced",
            "comes ",
            "came ",
            "brought",
            "reported",
            "republished",
        ),
        begins=SUBJECT_WORDS,
        head=SUBJECT,
        lead=rf"{SUBJECT}\s+(?:(?:is|was|has\s+been)\s+)?(?:(?:provided|supplied|distributed|contributed"
        rf"|licensed)\s+(?:to\s+\S{{1,30}}(?:\s\S{{1,30}})?\s+)?by"
        rf"|(?:comes|came)\s+(?:to\s+(?:us|you)\s+)?(?:from|via|courtesy\s+of)|brought\s+to\s+you\s+(?:by"
        rf"|courtesy\s+of))\s+",
        example="This story was provided by {SkyLedger}, dedicated to the whole of the industry.",
        near_miss="This story was provided with a new headline.",
    ),
    Row(
        language="en",
        cues=("produced", "reported", "written", "co-published", "copublished", "partnership", "collaboration"),
        begins=SUBJECT_WORDS,
        head=SUBJECT,
        lead=rf"{SUBJECT}\s+(?:(?:is|was|has\s+been)\s+)?(?:(?:also|being|jointly)\s+)?(?:(?:produced|reported"
        rf"|written|published|created|supported)\s+)?"
        r"(?:co-?published|co-?reported|(?:in\s+)?(?:partnership|collaboration)"
        r"|as\s+part\s+of\s+a\s+(?:partnership|collaboration))\s+(?:with|between|by)\s+",
        role="contributor",
        example="This story was produced in partnership with {Tarn Public Radio}.",
        near_miss="This story of a partnership with nobody ends badly.",
        form="listed",
    ),
    Row(
        language="en",
        cues=("produced by", "reported by", "written by", "filed by", "created by", "compiled by"),
        begins=SUBJECT_WORDS,
        head=SUBJECT,
        lead=rf"{SUBJECT}\s+(?:is|was|has\s+been)\s+(?:originally\s+)?(?:produced|reported|written|filed|created"
        rf"|compiled)\s+(?:and\s+\w+\s+)?by\s+",
        sure=True,
        example="This report was produced by {Reuters}.",
        near_miss="This report was written by Jo Hale.",
    ),
    Row(
        language="en",
        cues=(
            "provided by",
            "supplied by",
            "courtesy",
            "article from",
            "story from",
            "post from",
            "content from",
            "story via",
            "article via",
            "report from",
        ),
        lead=rf"(?:(?:(?:story\s+source:\s+)?{TEXT}\s+)?(?:provided|supplied)\s+by"
        rf"|(?:this\s+)?{TEXT}\s+(?:courtesy(?:\s+of)?|from|via)|courtesy\s+of)\s*:?\s+",
        then=r"(?:,?\s(?:inc|llc|ltd|gmbh)\b)?\W*(?:$|\.\s)",
        opens=True,
        example="Provided by {Tarn Space Agency}",
        near_miss="Provided by the host, lunch was cold.",
        form="opened",
    ),
    Row(
        language="en",
        cues=(
            "materials provided",
            "legally licensed",
            "licensed from",
            "licensed through",
            "partnership with",
            "cross-posted",
            "cross posted",
            "crossposted",
            "issue of",
            "an article",
        ),
        lead=rf"(?:\bmaterials?\s+provided\s+by|{SUBJECT}\s+(?:is|was)\s+(?:legally\s+)?licensed\s+(?:from"
        rf"|through)|{SUBJECT}\s+(?:is|was|has\s+been)\s+(?:being\s+)?cross-?\s?posted\s+(?:on|at|with)"
        rf"|^\W*(?:published\s+)?in\s+(?:partnership|collaboration)\s+with|^\W*cross-?\s?posted\s+(?:on|at|with)"
        rf"|{SUBJECT}\s+is\s+(?:taken\s+)?from\s+(?:the\s+)?(?:[\w/]{{1,20}}\s+){{0,4}}?(?:issue|edition)\s+of"
        rf"|^\W*(?:adapted|taken|reprinted|excerpted)\s+from\s+an?\s+{TEXT}\s+(?:in|by|on|at|from))\s+",
        example="This article has been republished from materials provided by {Tarn University}. It may be edited.",
        near_miss="The raw materials provided a boost to Tarn.",
        form="opened",
    ),
    Row(
        language="en",
        cues=("appeared ", "appears ", "ran in", "published "),
        begins=SUBJECT_WORDS,
        head=SUBJECT,
        lead=rf"{SUBJECT}\s+(?:(?:was|is|has\s+been|has)\s+)?(?:appeared|appears|ran|published)(?:[,\s]+(?:on"
        rf"|as)\s+[^.;:()]{{0,50}}?)?\s+"
        rf"(?:in\s+(?:the\s+)?(?:[\w/]+\s+){{0,4}}?(?:issue|edition|pages|print\s+edition)\s+of|in|on|by|at)\s+",
        sure=True,
        example="A version of this article appeared in the June edition of {Deutsche Welle}.",
        near_miss="This article appears in the June issue.",
        form="opened",
    ),
    Row(
        language="en",
        cues=(
            "full story",
            "full article",
            "full report",
            "full post",
            "full interview",
            "entire article",
            "complete article",
            "the rest ",
            "full text",
            "whole story",
            "whole thing",
            "entire story",
            "whole article",
        ),
        lead=r"(?:(?:you\s+can\s+|please\s+|to\s+)?(?:read|see|view|find|continue|get|click\s+(?:here\s+)?(?:for"
        r"|to\s+read))\s+)?(?:more\s+of\s+)?"
        rf"(?:the\s+|this\s+|our\s+)?(?:full|entire|whole|complete|rest(?:\s+of\s+(?:the|this"
        rf"|it))?)?\s*(?:{TEXT}|thing"
        rf"|it)?\s*(?:,\s*[^,.;]{{0,60}},\s*)?(?:here\s+)?(?:by\s+[^.;:()]{{0,40}}?\s+)?(?:(?:at|on|in|from"
        rf"|over\s+at|via)\s*:?\s+|:\s*)",
        opens=True,
        relation="excerpt",
        example="Read the full story at {Harbour Ledger}.",
        near_miss="Read the full story on Monday.",
        form="opened",
    ),
    Row(
        language="en",
        cues=(
            "original article",
            "original story",
            "original version",
            "original post",
            "the original",
            "originally from",
        ),
        lead=rf"(?:(?:read|see|view|find|click\s+here\s+(?:for|to\s+read))\s+)?(?:the\s+"
        rf"|this\s+)?original(?:ly)?\s*(?:{TEXT})?\s*(?:here\s+)?(?:by\s+[^.;:()]{{0,40}}?\s+)?"
        r"(?:(?:can\s+be\s+(?:found|read)|(?:was\s+)?(?:first\s+)?(?:published|posted)|appeared"
        r"|is\s+available)\s+)?(?:(?:at|on|in|from"
        r"|over\s+at|via|published\s+by)\s*:?\s+|:\s*)",
        opens=True,
        example="Read the original article on {Harbour Ledger}.",
        near_miss="Read the original article on Monday.",
        form="opened",
    ),
    Row(
        language="en",
        cues=("this report by", "this story by", "this article by", "this content by"),
        lead=r"\bthis\s+(?:report|story|article|content|column|corrected\s+report)\s+by\s+",
        then=r"\s+(?:was|is|has\s+been|first|originally)\b",
        sure=True,
        example="This report by {The Canadian Press} was first published Nov. 19, 2019.",
        near_miss="This report by the mayor was late.",
    ),
    Row(
        language="en",
        cues=("syndicated feed", "agency feed", "wire feed", "news feed", "auto-generated", "wire service"),
        lead=r"\b(?:syndicated|agency|wire|news|auto-generated)\s+(?:news\s+|agency\s+)?(?:feed|service"
        r"|copy)\s+(?:from|of|by|provided\s+by)\s+",
        sure=True,
        relation="wire",
        example="This story has not been edited and comes from a syndicated feed of {PTI}.",
        near_miss="The office has a wire service of its own.",
        form="agency",
    ),
    Row(
        language="en",
        cues=("read more", "continue reading", "read on", "more at", "keep reading"),
        lead=r"(?:read\s+(?:more|on|it\s+all)|continue\s+reading|keep\s+reading"
        r"|more\s+at)(?:\s+(?:about\s+)?(?:this|the)\s+(?:article|story|post))?\s*(?:here)?\s*(?:at|on|from"
        r"|over\s+at|in|@)?\s*:?\s+",
        opens=True,
        closes=True,
        sure=True,
        relation="excerpt",
        example="Read more at {quill.example}.",
        near_miss="Read more at our science desk.",
        form="opened",
    ),
    Row(
        language="en",
        cues=("published this", "ran this", "reported this", "this story", "this article"),
        lead=rf"\s+(?:has\s+)?{FIRST}\s+(?:published|ran|reported|produced|posted)\s+(?:this"
        rf"|the)\s+(?:[\w-]{{1,20}}\s+){{0,2}}?{TEXT}\b",
        side="before",
        example="{Quill Weekly} first published this article on 3 May.",
        near_miss="He first published this book himself in 1966.",
    ),
    Row(
        language="en",
        cues=("from ", "via ", "via:"),
        lead=r"^\W*(?:from|via)\s*:?\s+(?:our\s+friends\s+at\s+)?",
        closes=True,
        sure=True,
        opens=True,
        example="From {The Atlantic}",
        near_miss="From Spotify via CNN",
        form="short",
    ),
    Row(
        language="en",
        cues=("translated", "translation"),
        lead=rf"(?:{SUBJECT}\s+(?:is|was|has\s+been)\s+)?translated\s+(?:and\s+\w+\s+)?(?:(?:with"
        rf"|by)\s+{GRANTED}\s+)?from\s+(?:the\s+)?"
        r"(?:(?:german|french|spanish|italian|russian|chinese|arabic|portuguese|english"
        r"|original)\s+(?:(?:article|story|version|original|text)\s+)?(?:in|of|from|at|on)\s+(?:the\s+)?)?",
        relation="translation",
        opens=True,
        example="Translated from {Kystavisen} with permission.",
        near_miss="Translated from German by Jo Hale.",
    ),
)
