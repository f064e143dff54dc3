"""Read notices: the rows of every language, and the lines that look like a notice and give no credit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from provenance.credits.notice_bare import NOTICES_BARE
from provenance.credits.notice_english import NOTICES_ENGLISH
from provenance.credits.notice_feed import NOTICES_FEED
from provenance.credits.notice_germanic import NOTICES_GERMANIC
from provenance.credits.notice_orders import NOTICES_ORDERS
from provenance.credits.notice_other import NOTICES_OTHER
from provenance.credits.notice_partners import NOTICES_PARTNERS
from provenance.credits.notice_permission import NOTICES_PERMISSION
from provenance.credits.notice_romance import NOTICES_ROMANCE
from provenance.credits.notice_shared import NOTICES_SHARED
from provenance.credits.notice_supplied import NOTICES_SUPPLIED
from provenance.credits.notice_unnamed import UNNAMED
from provenance.credits.pattern import Cues, Found, Row, Table, match_rows
from provenance.credits.reading import fitting
from provenance.text.patterns import lazy

if TYPE_CHECKING:
    from provenance.credits.reading import Line

Scope = Literal["all", "weak"]
NOTICES: tuple[Row, ...] = (
    *NOTICES_ENGLISH,
    *NOTICES_SUPPLIED,
    *NOTICES_SHARED,
    *NOTICES_FEED,
    *NOTICES_GERMANIC,
    *NOTICES_ROMANCE,
    *NOTICES_OTHER,
    *NOTICES_PARTNERS,
    *NOTICES_BARE,
    *NOTICES_PERMISSION,
    *NOTICES_ORDERS,
)
_NAMED = Table(NOTICES, "notice")
_UNNAMED = Table(UNNAMED, "notice")


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A line that is no credit although one may be named in it, and why."""

    reason: str
    cues: tuple[str, ...]
    pattern: str
    example: str
    near_miss: str
    scope: Scope = "all"
    """ "weak": only bylines, sources and copyright lines are refused, not a notice in the same line."""


REFUSALS: tuple[Refusal, ...] = (
    Refusal(
        reason="terms for republishing",
        cues=("include", "republish", "reprint", "credit", "reproduce"),
        pattern=r"\b(?:(?:must|should|please|shall|you\s+may|feel\s+free\s+to|you\s+can|we\s+ask|need\s+to"
        r"|free\s+to|allowed\s+to|want\s+to|would\s+like\s+to|how\s+to|if\s+you)"
        r"\s+(?:also\s+|clearly\s+)?(?:include|credit|republish|reprint|reproduce|attribute|repost|syndicate|add"
        r"|link)|republish\s+(?:this|our)\s+(?:article|stor|piece|content)"
        r"|available\s+for\s+(?:republication|reprint)|include\s+(?:this|the\s+following)\s+(?:text|link|line|credit))",
        example="Please include this text: “This story was originally published by Quill Weekly.”",
        near_miss="This story was first printed by Quill Weekly; the reprint is ours.",
    ),
    Refusal(
        reason="footer of the whole site",
        cues=(
            "articles:",
            "items appearing",
            "material:",
            "content:",
            "content on this site",
            "stories:",
            "articles on this",
            "some content",
        ),
        pattern=r"(?:\b(?:articles|material|content|stories|photos)\s*:\s*(?:copyright|©|\(c\))"
        r"|\beditorial\s+items\s+appearing|\b(?:all|some|other)\s+(?:articles|content|items|stories"
        r"|material)\s+(?:on|in|appearing))",
        example="Coastline Press articles: Copyright 2015 The Coastline Press. All rights reserved.",
        near_miss="New material: the Coastline Press reports. Copyright 2015 The Coastline Press.",
    ),
    Refusal(
        reason="it was published elsewhere later",
        cues=("also ", "reprinted ", "republished ", "picked up", "syndicated", "zweitveröffentlich"),
        pattern=r"\b(?:article|story|post|piece|essay|interview|column|report)\s+(?:(?:is|was|has"
        r"|have)\s+)?(?:also|since|later|subsequently|then|been)\s+(?:been\s+|was\s+)?(?:appear\w*|publish\w*"
        r"|re-?print\w*|re-?publish\w*|r[au]n|picked\s+up|featured|cross-?posted)\b"
        r"(?!\s+(?:with\s+(?:\w+\s+)?permission\s+|courtesy\s+)?(?:from|of)\b)",
        example="This article also appeared in the June issue of Consumer Reports magazine.",
        near_miss="This article was reprinted from Consumer Reports.",
    ),
    Refusal(
        reason="correction",
        cues=("correction", "corrected", "clarification"),
        pattern=r"^\W{0,4}(?:correction|clarification|corrected)\b.{0,200}?\b(?:originally|previously"
        r"|first)\s+(?:linked|said|stated|misstated|misidentified|reported|gave|listed|identified|wrote"
        r"|published\s+with)",
        example="Correction: This article originally reported on The Sun in the wrong year.",
        near_miss="Correction appended. This article originally appeared on The Sun.",
    ),
    Refusal(
        reason="picture credit",
        cues=(
            "stringer",
            "handout",
            "photo",
            "image",
            "picture",
            "foto",
            "bild",
            "getty",
            "shutterstock",
            "pool",
            "illustration",
            "video",
            "写真",
            "图片",
            "imagen",
            "unsplash",
            "flickr",
            "grafik",
            "graphic",
            "titelbild",
            "zdjęcie",
            "epa-efe",
            "picture alliance",
            "bilder",
            "kuva",
            "fotó",
            "imago",
            "fotoğraf",
            "görsel",
            "billede",
            "snímek",
            "ilustra",
            "图源",
            "圖源",
            "供图",
            "供圖",
            "圖片",
            "画像",
            "gráfico",
            "infograf",
        ),
        pattern=r"(?:^\W{0,4}(?:fotoğraf\w*|görsel|billeder?|bilder?|snímek|ilustra\w{2,4}|infogr[aá]f\w*|gráfico"
        r"|(?:图片|圖片|照片|画像|写真|摄影|攝影)(?:来源|來源|提供)?|图源|圖源|供图|供圖)\s?[:：/]"
        r"|^\W{0,4}(?:photo|foto|fotos|bild|bilder|image|picture|video|kuva|kép|grafik)s?\s+"
        r"[A-ZÀ-Þ][\w/&. -]{1,40}$"
        r"|^\W{0,4}(?:cr[eé]dit[oe]?s?\s*(?:de\s+)?(?:photos?|fotos?|images?)|fot\.|foto\s+e?\s*|archivo|symbolfoto)"
        r"|^\W{0,4}(?:(?:file|cover|header|featured|top|main)\s+)?(?:photo(?:graph)?|image|picture"
        r"|foto|fotografie|fotografía|bild|titelbild|symbolbild|illustration|video|grafik|graphic|imagen|imagem"
        r"|immagine|zdjęcie|fot\.|写真|图片|圖片)s?\b\s*(?:\w+\s*)?(?:by|courtesy|credit|source|quelle|:|：|-|\()"
        r"|\b(?:image\s+(?:copyright|caption)|stringer\b|handout\b|getty\s+images|shutterstock|unsplash|istockphoto"
        r"|picture[\s-]alliance|imago\s?images|epa-efe"
        r"|ap\s+photo|afp\s+photo|wikimedia|flickr)\b|/\s?pool\b|\bvia\s+(?:getty|reuters|ap|afp|cnn)\s*$"
        r"|\b(?:photo|image|picture|foto|bild)s?\s*(?:credit|courtesy|:))",
        scope="weak",
        example="Photo: Coastline Press",
        near_miss="Source: Coastline Press picture desk",
    ),
    Refusal(
        reason="quotation in a forum",
        cues=("posted by", "quote:"),
        pattern=r"^\W{0,4}(?:quote:?\s+)?originally\s+posted\s+by\b",
        example="Originally posted by TarnSailor",
        near_miss="This story was originally posted by Quill Weekly",
    ),
    Refusal(
        reason="teaser of another story",
        cues=(
            "read also",
            "see also",
            "also read",
            "read next",
            "related",
            "more from",
            "lesen sie auch",
            "mehr zum thema",
            "lire aussi",
            "lee también",
            "leer también",
            "lea también",
            "leia também",
            "leggi anche",
            "lees ook",
            "läs också",
            "les også",
            "læs også",
            "lue myös",
            "czytaj także",
            "czytaj też",
            "čtěte také",
            "关联阅读",
            "相关阅读",
            "関連記事",
        ),
        pattern=r"^\W{0,4}(?:read\s+also|also\s+read|see\s+also|read\s+next|related(?:\s+(?:stories|articles|reading|story))?"
        r"|more\s+from\s+[^:]{2,40}|lesen\s+sie\s+auch|mehr\s+zum\s+thema|(?:à\s+)?lire\s+aussi|le[ea]r?\s+también"
        r"|leia\s+também|leggi\s+anche|lees\s+ook|läs\s+också|les\s+også|læs\s+også|lue\s+myös|czytaj\s+(?:także|też)"
        r"|čtěte\s+také|关联阅读|相关阅读|関連記事)\s?[:|]",
        example="Related: This story was first published in Quill Weekly, and then the mayor left",
        near_miss="Related by Jo Hale, this story was first published in Quill Weekly.",
    ),
    Refusal(
        reason="advertisement or newsletter",
        cues=("sponsored", "advertis", "newsletter", "anzeige", "promoted", "paid", "branded", "brand ", "advertorial"),
        pattern=r"^\W{0,4}(?:sponsored|advertis\w+|promoted|anzeige|paid\s+(?:post|content))\b|\bbranded[\s-]content\b"
        r"|\b(?:brand|content)\s+studio\b|\bpaid\s+(?:for\s+by|partnership)\b|\badvertorial\b",
        example="Sponsored content provided by Quill Weekly.",
        near_miss="This story on sponsored content was originally published by Quill Weekly.",
    ),
)


MORE = lazy(
    r"^\W{0,4}(?:read\s+more|find\s+out\s+more|mehr\s+lesen|weiterlesen|lire\s+la\s+suite|leer\s+más|leia\s+mais"
    r"|leggi\s+di\s+più|lees\s+meer|läs\s+mer|les\s+mer|læs\s+mere|lue\s+lisää|czytaj\s+więcej|číst\s+dále|devamı)\s?[:|]\s",
    re.IGNORECASE,
)
"""Before a headline it leads to another story; before a notice that is a whole sentence, to the original."""
_ENDED = lazy(
    r"\W{0,3}(?:$|[.!?。]\s)|,?\s(?:and\s+(?:is|was|has)|under|with|by\s+permission|and\s+re\w+|erschienen|veröffentlicht)\b"
    r"|,?\s(?:on|in)\s(?:\w{3,9}\s)?\d|,?\s\d",
    re.IGNORECASE,
)
_REFUSED = Cues(refusal.cues for refusal in REFUSALS)


def refused(line: Line) -> dict[Scope, str]:
    """Why this line gives no credit ("all"), or none of the weak forms; nothing where it may."""
    wanted = (REFUSALS[number] for number in _REFUSED.wanted(line))
    return {one.scope: one.reason for one in wanted if _stands(line, one.pattern)}


def _stands(line: Line, wanted: str) -> bool:
    pattern, text = fitting(line, wanted)
    return pattern.search(text) is not None


def read_notices(line: Line) -> list[Found]:
    """The notices of one line; those without a name only where no other is."""
    found = match_rows(line, _NAMED) or match_rows(line, _UNNAMED)
    if found and MORE.match(line.plain):
        return [one for one in found if one.relation != "reprint" or _ENDED.match(line.plain, one.end)]
    return found
