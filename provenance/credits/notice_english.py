"""Notices in English: sentences that say where the text was published before. A table, read by ``notice``.

A notice has a subject that is this very text ("this story"), or opens its sentence without any ("Reprinted from …").
Where the direction is the other way ("was reprinted on …") no row matches.
"""

from __future__ import annotations

from provenance.credits.names import CALENDAR
from provenance.credits.pattern import Row

TEXT = (
    r"(?:article|story|post|report|piece|essay|interview|column|op-?ed|commentary|opinion|editorial|feature|analysis|content"
    r"|blog(?:\s?post)?|review|investigation|dispatch|profile|q\s?&\s?a|transcript|explainer|fact[- ]check|text|item|entry"
    r"|coverage|excerpt|extract|reporting|guide|list|project|publication|press release|release|news|update|material|version)s?"
)
SUBJECT = (
    rf"\b(?:this(?=\s+(?:(?:was|has|is)\s+)?(?:first|originally|previously)\b)|(?:this|the\s+following|the\s+above|the\s+preceding|these)\s+(?:[\w'&-]{{1,30}}\s+){{0,4}}?{TEXT}"
    rf"|an?\s+(?:[\w-]{{1,20}}\s+){{0,2}}?(?:version|form|part|portion)s?\s+of\s+this\s+(?:[\w-]{{1,20}}\s+){{0,2}}?{TEXT}"
    rf"|(?:portions|parts)\s+of\s+this\s+(?:[\w-]{{1,20}}\s+){{0,2}}?{TEXT})"
)
ISSUE = r"(?:(?:the\s+)?(?:[\w/,-]{1,20}\s+){0,4}?(?:issue|edition|print\s+edition|pages|number|volume)\s+of\s+)?"
GAP = r"(?:[,\s]+(?:in|on|as|under|at|by|for|with|to|here|yesterday|today|last|earlier|online|and)\b[^.;:()]{0,70}?|\s(?=\w{3,9}\.?\s\d)[^.;:()]{0,40}?)??"
"""What may stand between the verb and "on X": a date, a title, a writer, a language."""
_VERB = (
    r"(?:published|appeared|ran|run|posted|featured|printed|produced|aired|released|carried|issued|shared|written|reported"
    r"|broadcast|syndicated|hosted)"
)
_FIRST = r"(?:originally|first|previously|initially|recently)"
_NO_NAME = (
    rf"(?!(?:{CALENDAR.pattern}|\d{{1,2}}[\s.:/,]|\d{{4}}|full\b|part\b|print\b|an?\s|slightly|response\b|english\b|german\b|french\b|spanish\b|italian\b|russian\b|dutch\b|portuguese\b"
    r"|chinese\b|arabic\b|japanese\b|another\b|different\b|abridged\b|edited\b|this\b|its\b|it\b|his\b|her\b))"
)
"""What follows "in" and is no publisher, so that the gap may reach further."""
_ON = rf"(?:by|in|on|at|with|for|through|via|over\s+at|to)\b\s*:?\s*+{_NO_NAME}"
_AGAIN = (
    r"(?:re-?published|re-?printed|re-?posted|re-?produced|cross-?posted|x-?posted|syndicated|adapted|excerpted|abridged"
    r"|cross\s+posted|extracted|taken|edited\s+and\s+republished|posted|used|shared|published|adapted\s+and\s+reprinted|re-?run|re-?blogged"
    r"|translated(?:\s+and\s+(?:adapted|republished|reprinted))?)"
)
AGAIN_CUES = tuple(
    "republish re-publish reprint re-print repost re-post reproduc re-produc cross x-post syndicat adapted excerpt abridg extract taken posted used shared published rerun re-run"
    " translated".split()
)
_GRANTED = r"(?:(?:kind|special|express|full|the|their|expressed|written|his|her)\s+)*permission"
_FROM = (
    rf"(?:here\s+)?(?:(?:in\s+full|in\s+part|today|here)\s+)?(?:from|(?:with|by)\s+{_GRANTED}\s+(?:from|of|by)"
    rf"|by\s+{_GRANTED}\s+of|(?:through\s+the\s+)?courtesy\s+of|under\s+[^.;:()]{{0,60}}?\bfrom)\b\s*:?\s*"
)

NOTICES_ENGLISH: tuple[Row, ...] = (
    Row(
        language="en",
        cues=("originally", "first ", "previously", "initially", "recently"),
        lead=rf"{SUBJECT}\s+(?:(?:was|were|is|has\s+been|had\s+been|also)\s+)?{_FIRST},?\s+{_VERB}{GAP}\s+{_ON}{ISSUE}",
        example="This story was originally published by {Quill Weekly}. Sign up here.",
        near_miss="This article was originally published at 2:05 p.m.",
    ),
    Row(
        language="en",
        cues=("originally", " first"),
        lead=rf"{SUBJECT}\s+(?:was\s+|has\s+)?{_VERB}\s+{_FIRST}{GAP}\s+{_ON}",
        example="This piece appeared first in {The Tarn Review}.",
        near_miss="This report ran first among the papers that day.",
    ),
    Row(
        language="en",
        cues=("originally", "first ", "previously"),
        lead=rf"{SUBJECT}\s*,?\s+(?:which|that)\s+(?:was\s+|were\s+|has\s+been\s+)?{_FIRST}\s+{_VERB}{GAP}\s+{_ON}",
        example="This is the long version of this interview, which was first published in {Harbour Ledger}.",
        near_miss="She read the article, which first appeared in The Guardian in 2003.",
    ),
    Row(
        language="en",
        cues=("version of a",),
        lead=rf"\bthis\s+is\s+(?:an?|the)\s+(?:[\w-]{{1,20}}\s+){{0,3}}?version\s+of\s+an?\s+(?:[\w-]{{1,20}}\s+){{0,2}}?{TEXT}"
        rf"\s+(?:that|which)?(?:\s[\w.' -]{{2,40}})??\s*(?:was\s+|has\s+been\s+)?(?:{_FIRST}\s+)?{_VERB}{GAP}\s+(?:(?:edition|version)\s+of|{_ON})",
        example="This is an edited version of an article that first appeared in {The Tarn Review}.",
        near_miss="This is the latest version of a phone that first appeared in Tarn.",
    ),
    Row(
        language="en",
        cues=("originally", "first ", "previously"),
        lead=rf"(?:as\s+|(?:the\s+)?(?:article|story|post|piece|essay|column)\s+|it\s+|below\s+is\s+an\s+\w{{4,9}}\s+)?(?:was\s+|has\s+been\s+)?{_FIRST}\s+"
        rf"(?:{_VERB}|seen|reported)(?:[,\s]+(?:in|on|as)\s+[^.;:()]{{0,40}}?)?\s+{_ON}",
        opens=True,
        sure=True,
        example="Originally published at www.{jo-hale.example} on November 18, 2011.",
        near_miss="First published on November 19, 2019 / 8:16 AM",
        form="opened",
    ),
    Row(
        language="en",
        cues=("originally", "first "),
        lead=rf"(?:(?:the\s+)?(?:above\s+)?(?:article|story|post|piece|essay|column)\s+)?(?:was\s+|has\s+been\s+)?(?:{_FIRST}\s+{_VERB}|{_VERB}\s+{_FIRST})\s+(?:by|on|at|in)\b\s*:?\s*+{_NO_NAME}",
        then=r",?\s*(?:\(?(?:on\s+)?(?:\w{3,9}\.?\s+)?\d{1,2}[\s,.]|\s*[-|.)]*\s*$|\s+and\s+(?:is|was|has)\b|\s+under\b|\s+with\b|\s+here\b|\.\s)",
        opens=True,
        example="First published by {Tarn & Quay}, 3 May 2019",
        near_miss="First published at the mayor's wish.",
        form="opened",
    ),
    Row(
        language="en",
        cues=("originally", "first "),
        lead=rf"{_FIRST}\s+(?:{_VERB})\s+(?:by|on|at|in)\b\s*:?\s*",
        opens=True,
        closes=True,
        example="Originally published by: {Quill Weekly}",
        near_miss="First published in Great Britain, where it sold out.",
        form="opened",
    ),
    Row(
        language="en",
        cues=("originally appeared", "originally published", "first appeared", "appeared first"),
        lead=r"\b(?:originally\s+appeared|appeared\s+(?:first|originally)|first\s+appeared|was\s+originally\s+published)\s+(?:on|at)\s+",
        then=r"(?:\.(?:\s|$)|\s*$|\s+on\s+\w{3,9},?\s+\d|\s+and\s+(?:is|was|has))",
        sure=True,
        example="A harbour is rising out of the sand originally appeared on {quill.example} on Mon, 1 Jan 2018 at 10:05.",
        near_miss="Cases of the fever first appeared in West Wendle at the end of August.",
        form="opened",
    ),
    Row(
        language="en",
        cues=AGAIN_CUES,
        lead=rf"{SUBJECT}\s+(?:(?:is|was|has\s+been|are|were)\s+)?(?:being\s+)?{_AGAIN}\s+{_FROM}",
        example="This article is republished from {The Tarn Review} under a Creative Commons licence.",
        near_miss="This article was republished by Quill Weekly and others.",
    ),
    Row(
        language="en",
        cues=AGAIN_CUES,
        lead=rf"(?:(?:this|it|they|(?:this\s+|the\s+)?{TEXT})\s+(?:is|are|was|were)\s+)?{_AGAIN}\s+{_FROM}",
        opens=True,
        example="Reprinted with permission from {Harbour Ledger}.",
        near_miss="Taken together, reports from Tarn are worrying.",
        form="opened",
    ),
    Row(
        language="en",
        cues=("posted", "reprinted", "republished", "published"),
        lead=rf"(?:{TEXT}\s+)(?:is\s+|was\s+)?(?:re-?posted|re-?printed|re-?published|posted|published|used)\s+(?:here\s+)?"
        rf"(?:with|by)\s+{_GRANTED}\s+(?:from|of|by)\s+",
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
    Row(
        language="en",
        cues=("excerpt", "extract"),
        lead=r"(?:(?:this\s+(?:is\s+an?\s+)?(?:article\s+|essay\s+|piece\s+)?(?:is\s+)?|an?\s+)?(?:edited\s+|adapted\s+)?)?(?:excerpt(?:ed)?|extract(?:ed)?)\s+"
        r"(?:is\s+)?(?:adapted\s+)?from\s+(?:the\s+(?:forthcoming\s+|new\s+)?book,?\s+)?",
        opens=True,
        relation="excerpt",
        example="Excerpted from “{The Tide Tables}” by Jo Hale.",
        near_miss="The extract from the bark relieves pain.",
        form="opened",
    ),
    Row(
        language="en",
        cues=("permission of", "permission from"),
        lead=rf"(?:used|reprinted|reproduced|published|republished|excerpted)\s+(?:here\s+)?(?:with|by)\s+{_GRANTED}\s+(?:of|from)\s+(?:the\s+publisher,?\s+)?",
        relation="excerpt",
        form="opened",
        example="From “The Tide Tables”. Copyright 2018 by Jo Hale. Used with permission of {Tarn & Sons}",
        near_miss="The logo may only be used with permission.",
    ),
    Row(
        language="en",
        cues=("provided", "supplied", "distributed", "produced", "comes ", "came ", "brought", "reported", "republished"),
        lead=rf"{SUBJECT}\s+(?:(?:is|was|has\s+been)\s+)?(?:(?:provided|supplied|distributed|contributed|licensed)\s+(?:to\s+\S{{1,30}}(?:\s\S{{1,30}})?\s+)?by"
        rf"|(?:comes|came)\s+(?:to\s+(?:us|you)\s+)?(?:from|via|courtesy\s+of)|brought\s+to\s+you\s+(?:by|courtesy\s+of))\s+",
        example="This story was provided by {SkyLedger}, dedicated to the whole of the industry.",
        near_miss="This story was provided with a new headline.",
    ),
    Row(
        language="en",
        cues=("produced", "reported", "written", "co-published", "copublished", "partnership", "collaboration"),
        lead=rf"{SUBJECT}\s+(?:(?:is|was|has\s+been)\s+)?(?:(?:also|being|jointly)\s+)?(?:(?:produced|reported|written|published|created|supported)\s+)?"
        r"(?:co-?published|co-?reported|(?:in\s+)?(?:partnership|collaboration)|as\s+part\s+of\s+a\s+(?:partnership|collaboration))\s+(?:with|between|by)\s+",
        role="contributor",
        example="This story was produced in partnership with {Tarn Public Radio}.",
        near_miss="This story of a partnership with nobody ends badly.",
        form="listed",
    ),
    Row(
        language="en",
        cues=("produced by", "reported by", "written by", "filed by", "created by", "compiled by"),
        lead=rf"{SUBJECT}\s+(?:is|was|has\s+been)\s+(?:originally\s+)?(?:produced|reported|written|filed|created|compiled)\s+(?:and\s+\w+\s+)?by\s+",
        sure=True,
        example="This report was produced by {Reuters}.",
        near_miss="This report was written by Jo Hale.",
    ),
    Row(
        language="en",
        cues=("provided by", "supplied by", "courtesy", "article from", "story from", "post from", "content from", "story via", "article via", "report from"),
        lead=rf"(?:(?:(?:story\s+source:\s+)?{TEXT}\s+)?(?:provided|supplied)\s+by|(?:this\s+)?{TEXT}\s+(?:courtesy(?:\s+of)?|from|via)|courtesy\s+of)\s*:?\s+",
        then=r"(?:,?\s(?:inc|llc|ltd|gmbh)\b)?\W*(?:$|\.\s)",
        opens=True,
        example="Provided by {Tarn Space Agency}",
        near_miss="Provided by the host, lunch was cold.",
        form="opened",
    ),
    Row(
        language="en",
        cues=("materials provided", "legally licensed", "licensed from", "licensed through", "partnership with", "cross-posted", "cross posted", "crossposted", "issue of", "an article"),
        lead=rf"(?:\bmaterials?\s+provided\s+by|{SUBJECT}\s+(?:is|was)\s+(?:legally\s+)?licensed\s+(?:from|through)|{SUBJECT}\s+(?:is|was|has\s+been)\s+(?:being\s+)?cross-?\s?posted\s+(?:on|at|with)|^\W*(?:published\s+)?in\s+(?:partnership|collaboration)\s+with|^\W*cross-?\s?posted\s+(?:on|at|with)"
        rf"|{SUBJECT}\s+is\s+(?:taken\s+)?from\s+(?:the\s+)?(?:[\w/]{{1,20}}\s+){{0,4}}?(?:issue|edition)\s+of|^\W*(?:adapted|taken|reprinted|excerpted)\s+from\s+an?\s+{TEXT}\s+(?:in|by|on|at|from))\s+",
        example="This article has been republished from materials provided by {Tarn University}. It may be edited.",
        near_miss="The raw materials provided a boost to Tarn.",
        form="opened",
    ),
    Row(
        language="en",
        cues=("appeared ", "appears ", "ran in", "published "),
        lead=rf"{SUBJECT}\s+(?:(?:was|is|has\s+been|has)\s+)?(?:appeared|appears|ran|published)(?:[,\s]+(?:on|as)\s+[^.;:()]{{0,50}}?)?\s+"
        rf"(?:in\s+(?:the\s+)?(?:[\w/]+\s+){{0,4}}?(?:issue|edition|pages|print\s+edition)\s+of|in|on|by|at)\s+",
        sure=True,
        example="A version of this article appeared in the June edition of {Deutsche Welle}.",
        near_miss="This article appears in the June issue.",
        form="opened",
    ),
    Row(
        language="en",
        cues=("full story", "full article", "full report", "full post",
              "full interview", "entire article", "complete article", "the rest ", "full text", "whole story", "whole thing", "entire story", "whole article"),
        lead=r"(?:(?:you\s+can\s+|please\s+|to\s+)?(?:read|see|view|find|continue|get|click\s+(?:here\s+)?(?:for|to\s+read))\s+)?(?:more\s+of\s+)?"
        rf"(?:the\s+|this\s+|our\s+)?(?:full|entire|whole|complete|rest(?:\s+of\s+(?:the|this|it))?)?\s*(?:{TEXT}|thing|it)?\s*(?:,\s*[^,.;]{{0,60}},\s*)?(?:here\s+)?(?:by\s+[^.;:()]{{0,40}}?\s+)?(?:(?:at|on|in|from|over\s+at|via)\s*:?\s+|:\s*)",
        opens=True,
        relation="excerpt",
        example="Read the full story at {Harbour Ledger}.",
        near_miss="Read the full story on Monday.",
        form="opened",
    ),
    Row(
        language="en",
        cues=("original article", "original story", "original version", "original post", "the original", "originally from"),
        lead=rf"(?:(?:read|see|view|find|click\s+here\s+(?:for|to\s+read))\s+)?(?:the\s+|this\s+)?original(?:ly)?\s*(?:{TEXT})?\s*(?:here\s+)?(?:by\s+[^.;:()]{{0,40}}?\s+)?"
        r"(?:(?:can\s+be\s+(?:found|read)|was\s+published|appeared|is\s+available)\s+)?(?:(?:at|on|in|from|over\s+at|via|published\s+by)\s*:?\s+|:\s*)",
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
        example="This report by {The Canadian Press} was first published Nov. 19, 2019.",
        near_miss="This report by the mayor was late.",
    ),
    Row(
        language="en",
        cues=("syndicated feed", "agency feed", "wire feed", "news feed", "auto-generated", "wire service"),
        lead=r"\b(?:syndicated|agency|wire|news|auto-generated)\s+(?:news\s+|agency\s+)?(?:feed|service|copy)\s+(?:from|of|by|provided\s+by)\s+",
        sure=True,
        relation="wire",
        example="This story has not been edited and comes from a syndicated feed of {PTI}.",
        near_miss="The office has a wire service of its own.",
        form="agency",
    ),
    Row(
        language="en",
        cues=("read more", "continue reading", "read on", "more at", "keep reading"),
        lead=r"(?:read\s+(?:more|on|it\s+all)|continue\s+reading|keep\s+reading|more\s+at)(?:\s+(?:about\s+)?(?:this|the)\s+(?:article|story|post))?\s*(?:here)?\s*(?:at|on|from|over\s+at|in|@)?\s*:?\s+",
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
        lead=rf"\s+(?:has\s+)?{_FIRST}\s+(?:published|ran|reported|produced|posted)\s+(?:this|the)\s+(?:[\w-]{{1,20}}\s+){{0,2}}?{TEXT}\b",
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
        lead=rf"(?:{SUBJECT}\s+(?:is|was|has\s+been)\s+)?translated\s+(?:and\s+\w+\s+)?(?:(?:with|by)\s+{_GRANTED}\s+)?from\s+(?:the\s+)?"
        r"(?:(?:german|french|spanish|italian|russian|chinese|arabic|portuguese|english|original)\s+(?:(?:article|story|version|original|text)\s+)?(?:in|of|from|at|on)\s+(?:the\s+)?)?",
        relation="translation",
        opens=True,
        example="Translated from {Kystavisen} with permission.",
        near_miss="Translated from German by Jo Hale.",
    ),
)
