"""Tell notes of correction: how they begin, in the languages of the tables.

A note opens with a word such as "Correction", perhaps dated, or says of the article itself that it was wrong before or
has been amended. The word alone proves nothing ("Corrections officers said"), and neither does an earlier version of a
bill. A note of the editor is one only where it says that something was mended.
"""

from __future__ import annotations

import re

from provenance.text.days import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from provenance.text.sentences import sentence_spans

OPENING_WORDS = (
    "correction corrections clarification clarifications corrigendum corrigenda erratum errata",
    "korrektur korrekturhinweis berichtigung richtigstellung klarstellung",
    "correctif rectificatif rectificatifs rectification précision",
    "correccion corrección rectificacion rectificación aclaracion aclaración",
    "correzione rettifica precisazione",
    "correção retificação esclarecimento",
    "correctie rectificatie verduidelijking",
    "rättelse förtydligande rettelse presisering",
)
"""The word with which a note opens; a date or a bracket may follow, then a colon, a dash, a full stop or nothing."""

OPENING_PHRASES = (
    "corrections and clarifications",
    "correction and clarification",
    "corrections and clarification",
    "correction and clarifications",
    "corrigendum corrige",
    "errata corrige",
    "erratum corrige",
    "fe de errores",
    "fe de erratas",
)
"""The same in several words."""

EDITORS = (
    r"editor(?:[’']s|s[’']?)? note|note from the editors?",
    r"(?:anmerkung|hinweis) der redaktion|anm\. d\. red\.",
    r"note de la rédaction|ndlr",
    r"nota (?:de la redacción|del editor|della redazione|da redação|do editor)",
    r"noot van de redactie|redaktionens (?:anmärkning|bemærkning)",
)
"""How a note of the editor opens; it says something mended, or is no correction."""

EDITORS_BEGIN = "editor editors note anmerkung hinweis anm ndlr nota noot redaktionens"
"""The first words of these."""

MENDED = (
    r"correct(?:s|ed|ion)|clarif(?:y|ies|ied|ication)|amend(?:s|ed|ment)|earlier version|misstated|misspelled",
    r"misidentified|incorrectly|erroneously|korrigiert|berichtigt|früheren (?:version|fassung)|corrigée?s?",
    r"rectifiée?s?|version (?:précédente|antérieure)|corregid[oa]s?|rectificad[oa]s?|versión anterior",
    r"corrett[oaie]|versione precedente|corrigid[oa]s?|versão anterior|gecorrigeerd|eerdere versie",
    r"rättats?|korrigerats?|tidigare version|rettet|tidligere (?:version|versjon|utgave)",
)
"""What an editor's note says where it is a correction."""

OWN = r"(?:article|story|report|page|post|piece|column|headline|caption|obituary|dispatch|review|newsletter)"
"""What an English note calls the text in which it stands."""

OWN_GERMAN = r"(?:(?:dieses|des) (?:artikels|textes|beitrags|berichts)|dieser (?:meldung|nachricht|seite))"
OWN_NORDIC = r"(?:den här |denne |denna )(?:artikkel|artikel|text|tekst)"

SAYINGS = (
    r"this correction (?:was|has been)\b",
    rf"(?:in )?(?:an?|the) (?:earlier|previous|prior|original) versions? of this (?:\w+ ){{0,2}}{OWN}\b",
    r"(?:in )?(?:an?|the) (?:earlier|previous|prior|original) versions? of the (?:article|story|headline|caption)\b",
    rf"(?:this {OWN}|the (?:article|story)) (?:was|has been|is) (?:\w+ )?(?:corrected|amended|clarified)\b",
    rf"(?:this {OWN}|the (?:article|story)) has (?:since|now|later) been (?:corrected|amended|clarified)\b",
    rf"this {OWN} (?:was|has been) (?:\w+ )?(?:changed|edited to|updated to)\b",
    rf"this {OWN} (?:was|has been) (?:\w+ )?(?:edited|updated|revised)\b.{{0,60}}?\bto (?:correct|clarify|fix|amend)\b",
    rf"(?:in )?einer? (?:früheren?|vorherigen?|ersten?|ursprünglichen?) (?:version|fassung) {OWN_GERMAN}\b",
    r"(?:dieser|der) (?:artikel|text|beitrag) wurde (?:[\w.:]+ ){0,6}?(?:korrigiert|berichtigt|geändert)\b",
    r"(?:dans )?une (?:version|première version) (?:(?:précédente|antérieure|initiale) )?de cet article\b",
    r"cet article a été (?:modifié|corrigé|rectifié)\b",
    r"(?:en )?una versión (?:anterior|previa) de est[ea] (?:artículo|noticia|texto|nota|información)\b",
    r"est[ea] (?:artículo|noticia|texto|nota|información) (?:ha sido|fue) (?:corregid|modificad|rectificad)[oa]\b",
    r"(?:in )?una (?:precedente versione|versione precedente) di quest[oa] (?:articolo|testo|notizia)\b",
    r"quest[oa] (?:articolo|testo|notizia) è stat[oa] (?:corrett|modificat|rettificat)[oa]\b",
    r"(?:em )?uma versão (?:anterior|prévia) d?est[ea] (?:artigo|texto|reportagem|matéria|notícia)\b",
    r"est[ea] (?:artigo|texto|reportagem|matéria|notícia) foi (?:corrigid|alterad|retificad)[oa]\b",
    r"(?:in )?een eerdere versie van dit (?:artikel|bericht|stuk|verhaal)\b",
    r"dit (?:artikel|bericht|stuk) (?:is|werd) (?:[\w.:]+ ){0,6}?(?:aangepast|gecorrigeerd|verbeterd)\b",
    rf"(?:i )?en (?:tidigare|tidligere) (?:version|versjon|utgave) a[vf] {OWN_NORDIC}",
)
"""How a note begins that says of its own article that it was otherwise."""

SAYINGS_BEGIN = "this in an a the einer eine dieser der dans une cet en una este esta questo questa em uma een dit i"
"""The first words of these."""

_DAY_WORDS = "|".join(sorted({*MONTHS, *SHORT_MONTHS, *WEEKDAYS, *SHORT_WEEKDAYS}, key=len, reverse=True))
_DATE_PART = (
    rf"(?:{_DAY_WORDS}|\d++(?:[./:-]\d++)*+(?:st|nd|rd|th|er|[ap]m|h)?|on|of|at|the|vom|am|um|uhr|du|le|del?"
    rf"|di|do|van|den|kl|dell(?=[’'])|[ap]\.?m|gmt|utc|bst|e[sd]?t|cet|added|appended|issued|made|published|posted"
    rf"|to this {OWN})(?!\w)\.?"
)
_DATE = rf"(?:[\s,’'–—-]{{0,3}}{_DATE_PART}){{0,9}}"
_BRACKET = r"(?:\s?[(\[][^)\]]{1,60}[)\]])?"
_DATED = rf"(?!\w){_DATE}{_BRACKET}[)\]*_]{{0,3}}\s?"
_OPENING = "|".join(sorted([*OPENING_PHRASES, *" ".join(OPENING_WORDS).split()], key=len, reverse=True))
_NOTE = re.compile(
    rf"(?:{_OPENING}){_DATED}(?::|[–—-]\s|\.(?:\s|$)|$)"
    rf"|(?:{'|'.join(EDITORS)}){_DATED}[:.–—-].{{0,300}}?(?<!\w)(?:{'|'.join(MENDED)})(?!\w)",
    re.IGNORECASE | re.DOTALL,
)
_SAYING = re.compile("|".join(SAYINGS), re.IGNORECASE | re.DOTALL)
_NOTE_WORDS = frozenset(
    [*" ".join(OPENING_WORDS).split(), *(phrase.split()[0] for phrase in OPENING_PHRASES), *EDITORS_BEGIN.split()]
)
_SAYING_WORDS = frozenset(SAYINGS_BEGIN.split())
_FIRST_WORD = re.compile(r"[\s*_•>|\[(\-–—]*(\w+)")
_LOOKED_AT = 400
"""Characters."""


def begins_correction(text: str) -> bool:
    """Whether a note of correction begins where the text does, which may go on to the end of its paragraph.

    >>> begins_correction("Correction, 11 March: It cost less."), begins_correction("Corrections officers said: No.")
    (True, False)
    """
    first = _FIRST_WORD.match(text, 0, _LOOKED_AT)
    if first is None:
        return False
    word, start = first.group(1).lower(), first.start(1)
    forms = [_NOTE] * (word in _NOTE_WORDS) + [_SAYING] * (word in _SAYING_WORDS)
    return any(form.match(text, start, start + _LOOKED_AT) for form in forms)


def carries_correction(paragraph: str) -> bool:
    """Whether a note of correction begins with one of the paragraph's sentences.

    >>> carries_correction("The pier is old. An earlier version of this article said that it was new.")
    True
    """
    return any(begins_correction(paragraph[start : start + 2 * _LOOKED_AT]) for start, _ in sentence_spans(paragraph))
