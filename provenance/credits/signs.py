"""Words around a credit that say more of it: permission, its lack, a prohibition, a translation, an excerpt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from provenance.credits.pattern import Cues
from provenance.text.patterns import lazy

if TYPE_CHECKING:
    import re

    from provenance.credits.reading import Line

Sign = Literal["granted", "refused", "forbidden", "translated", "excerpted"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    sign: Sign
    cues: tuple[str, ...]
    pattern: re.Pattern[str]


GRANTED = lazy(
    r"\b(?:with|by)\s+(?:[\w']+\s+){0,3}?(?:permission|authori[sz]ation)\b|\bby\s+permission\b"
    r"|\bunder\s+(?:an?\s+)?(?:[\w.-]+\s+){0,4}?licen[cs]e\b|\bcreative\s+commons\b|\bcc[ -]by\b"
    r"|\bmit\s+(?:\w+\s+)?(?:genehmigung|erlaubnis)\b|\bavec\s+l'(?:aimable\s+)?(?:autorisation|accord)\b"
    r"|\bsous\s+licence\b|\bcon\s+(?:el\s+|la\s+|su\s+)?(?:\[)?(?:permiso|autorizaci[oó]n)\b"
    r"|\bbajo\s+(?:una\s+)?licencia\b|\bcom\s+(?:a\s+)?(?:permiss[aã]o|autoriza[cç][aã]o)\b"
    r"|\bsob\s+(?:uma\s+)?licen[cç]a\b|\bgentile\s+concessione\b|\bcon\s+(?:l'autorizzazione|il\s+permesso)\b"
    r"|\bsotto\s+licenza\b|\bmet\s+toestemming\b|\bza\s+zgodą\b|\bse\s+(?:svolením|souhlasem)\b|\bizniyle\b"
    r"|\bmed\s+(?:tillatelse|tilladelse|tillstånd)\b|\bс\s+разрешения\b"
    r"|許可を(?:得|受け)|許諾を(?:得|受け)|(?:经|經|获|獲)[^，。未]{0,20}授[权權]|授[权權](?:转载|轉載|发布|刊载|使用)",
)
REFUSED = lazy(
    r"\bwithout\s+(?:[\w']+\s+){0,3}?(?:permission|authori[sz]ation|consent)\b|\bohne\s+(?:\w+\s+)?(?:genehmigung"
    r"|erlaubnis)\b|\bsans\s+(?:l')?(?:autorisation|accord|permission)\b|\bsin\s+(?:permiso|autorizaci[oó]n)\b"
    r"|\bsem\s+(?:a\s+)?(?:permiss[aã]o|autoriza[cç][aã]o)\b|\bsenza\s+(?:il\s+|l')?(?:permesso|autorizzazione|consenso)\b|\bzonder\s+toestemming\b"
    r"|\b(?:uten|utan|uden)\s+(?:tillatelse|tillstånd|tilladelse)\b|\bbez\s+(?:zgody|svolení|souhlasu)\b"
    r"|\bizni\s+(?:olmadan|olmaksızın|alınmadan)\b",
)
FORBIDDEN = lazy(
    r"\b(?:may\s+not|must\s+not|cannot|can\s?not|not\s+be|prohibited|forbidden|nur\s+mit|untersagt|verboten"
    r"|interdit\w*|prohibid\w*|proibid\w*|vietat\w*|verboden)\b|不得|禁",
)
"""Around it, permission is spoken of and neither given nor refused for this text."""
TRANSLATED = lazy(
    r"\btranslat(?:ed|ion)\b|\bübersetz(?:t|ung)\b|\btraducid[oa]\b|\btraducción\b|\btraduite?\b|\btraduction\b"
    r"|\btradott[oa]\b|\btraduzione\b|\btraduzid[oa]\b|\btradução\b|\bvertaald\b|\bvertaling\b"
    r"|\boversatt\b|\böversatt\b|\boversat\b|\böversättning\b|\bovers[eæ]ttelse\b|\bkäännös\b|\bsuoment\w+\b|\bprzetłumaczon\w*\b|\btłumaczenie\b|\bprzekład\b|\bpřelož\w+\b|\bpřeklad\b|\bçevri\w+\b|\bçevir(?:il"
    r"|i)\w*\b|\bперевод\b|翻訳|抄訳|翻译|编译|譯自|编译自|译自",
)
EXCERPTED = lazy(
    r"\bexcerpt(?:ed)?\b|\bfrom\s+the\s+(?:forthcoming\s+)?book\b|\bextract(?:ed)?\s+(?:from|of)\b|\bauszug\b"
    r"|\bauszugsweise\b|\bextrait\b|\bextracto\b|\bestratto\b|\btrecho\s+d|\bfragment\s+z\b|\b(?:abridged|condensed)\s+from\b|摘编|抜粋",
)

_ALLOWING = (
    "permi",
    "authori",
    "autori",
    "licen",
    "creative",
    "cc-by",
    "cc by",
    "genehmigung",
    "erlaubnis",
    "accord",
    "concessione",
    "toestemming",
    "zgodą",
    "svolením",
    "souhlasem",
    "izniyle",
    "izni",
    "tillatelse",
    "tilladelse",
    "tillstånd",
    "разрешения",
    "許可",
    "許諾",
    "授权",
    "授權",
    "licenz",
    "luvalla",
)
_SIGNS = (
    _Words(sign="granted", cues=_ALLOWING, pattern=GRANTED),
    _Words(
        sign="refused",
        cues=("without", "ohne", "sans", "sin ", "sem ", "senza", "zonder", "uten", "utan", "uden", "bez ", "izni "),
        pattern=REFUSED,
    ),
    _Words(
        sign="forbidden",
        cues=(
            "may ",
            "must",
            "cannot",
            "can ",
            "can not",
            "not be",
            "prohibit",
            "forbidden",
            "nur ",
            "untersagt",
            "verboten",
            "interdit",
            "prohibid",
            "proibid",
            "vietat",
            "verboden",
            "不得",
            "禁",
        ),
        pattern=FORBIDDEN,
    ),
    _Words(
        sign="translated",
        cues=(
            "translat",
            "übersetz",
            "traduc",
            "tradui",
            "traduz",
            "tradução",
            "tradot",
            "traduzione",
            "vertaal",
            "vertal",
            "oversat",
            "översat",
            "översätt",
            "oversett",
            "oversætt",
            "käännös",
            "suoment",
            "przekład",
            "překlad",
            "przetłumacz",
            "tłumacz",
            "přelož",
            "çevir",
            "çevri",
            "перевод",
            "翻",
            "抄訳",
            "编译",
            "译自",
            "譯自",
        ),
        pattern=TRANSLATED,
    ),
    _Words(
        sign="excerpted",
        cues=(
            "excerpt",
            "abridged",
            "condensed",
            "book",
            "extract",
            "auszug",
            "extrait",
            "extracto",
            "estratto",
            "trecho",
            "fragment",
            "摘编",
            "抜粋",
        ),
        pattern=EXCERPTED,
    ),
)
Cues(words.cues for words in _SIGNS)
_BY_SIGN = {words.sign: (frozenset(words.cues), words.pattern) for words in _SIGNS}


def speaks(line: Line, sign: Sign, start: int, end: int) -> bool:
    """Whether these characters of the plain line say so."""
    cues, pattern = _BY_SIGN[sign]
    return not cues.isdisjoint(line.cues) and pattern.search(line.lower[max(0, start) : end]) is not None
