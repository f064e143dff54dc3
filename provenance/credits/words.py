"""Words that tell names from what stands around them: small words, dates, descriptions, words of publishers' names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from provenance.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

_ARTICLES = lazy(r"^(?:the|die|der|das|le|la|el|il|o|a|de|het|www)\s+", re.IGNORECASE)
_SQUASHED = lazy(r"[\W_]+")


def squashed(name: str) -> str:
    """A name to compare: lower case, without article, spaces and marks."""
    return _SQUASHED.sub("", _ARTICLES.sub("", name.strip()).casefold())


def lowered(text: str) -> str:
    """In lower case; every character in its place, which the dotted capital I would not be by itself."""
    return text.replace("İ", "i").lower()


def listed(words: str) -> frozenset[str]:
    """A set of words from one string."""
    return frozenset(words.split())


def either(words: Iterable[str]) -> str:
    """Alternatives of a regular expression, in one order."""
    return "|".join(sorted(words))


SMALL = listed(
    "of the for and & + de del della delle dei di da do dos das du des la le les el los las lo il i y e et der "
    "die das den "
    "dem von vom zu für und van het voor en och og i w z na a"
)
"""Small words that may stand inside a name, when a capital follows."""
SMALL_ENDS = listed(
    "noviny novin novinách novinám novinami listy listů listech deník deníku zprávy zpráv zprávách dziennik dzienniku "
    "gazeta gazecie kurier kurierze"
)
"""Nouns in small letters with which Czech and Polish names of papers end: "Přístavní noviny"."""
LISTING = listed("and und et y e en och og & a i")
"""Small words that also divide two names."""
ENDS = listed(
    "on at in with under by as is was were has have via from through this here where which who and or but "
    "originally first "
    "reprinted republished all copyright please read see visit"
)
"""Words that end a name in a line of capitals."""
CALENDAR_WORDS = listed(
    "jan feb mar märz apr avril may mai mayo maggio jun jul aug août ago sep oct okt ott out nov dec dez dic déc "
    "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag "
    "sonntag january february march april june july august september october november december januar februar juni "
    "juli oktober dezember enero febrero marzo abril junio julio agosto septiembre octubre noviembre diciembre janvier "
    "février mars juin juillet septembre octobre novembre décembre today yesterday last spring summer autumn fall "
    "winter"
)
CALENDAR = lazy(rf"(?:{either(CALENDAR_WORDS)})\b\.?", re.IGNORECASE)
DATED = lazy(CALENDAR.pattern)
"""The same for a text in lower case."""
NO_NAMES = listed(
    "here it this that these english german french spanish italian russian chinese japanese portuguese dutch "
    "arabic part "
    "section page print online issue volume vol chapter creative commons twitter facebook instagram youtube linkedin "
    "i we he she they you our his her their your a an another other several many various all click read sign subscribe "
    "hier ici aquí aqui qui there english-language editor editors staff permission license licence"
)
"""First words that begin no publisher's name."""
OPENERS = lazy(
    r"(?:[\s\"'«„(\[:*_]+|(?:the|our|its|a|an|der|die|das|den|dem|des|le|la|les|el|los|il|lo|o|os|de|het|en|i|na|w)\s+"
    r"|l'|(?:sister|partner|media|publishing|content|parent|original|current|own|online|print|daily|weekly"
    r"|monthly|local|national|international|independent|nonprofit|non-profit|german|swiss|british|american"
    r"|french|russian"
    r"|italian|spanish|dutch|news|state)\s+(?=[a-z\"'])"
    r"|(?:[A-ZÀ-Þ][\w-]{2,20}\s+)?(?:news agency|wire service|newspaper|news site|newswire|agency|daily|weekly"
    r"|broadcaster"
    r"|magazine|website|web site|site|blog|outlet|partners?|publication|paper|journal|newsletter|edition"
    r"|editions|version"
    r"|pages?|homepage|archives?|columns?|substack|[Nn]achrichtenagentur|[Pp]resseagentur|[Aa]gentur|[Zz]eitung"
    r"|[Tt]ageszeitung|[Nn]achrichtenportal|[Ff]achzeitschrift|[Oo]nline-[Mm]agazin"
    r"|[Ww]ochenzeitung|[Zz]eitschrift|[Mm]agazin|[Pp]ortal|[Oo]nlinemagazin|[Ww]ebseite|[Ww]ebsite|[Aa]usgabe"
    r"|agence(?: de presse)?|journal|quotidien"
    r"|hebdomadaire|revue|agencia(?: de noticias)?|diario|periódico|revista|portal|medio|agenzia(?: di stampa)?"
    r"|quotidiano"
    r"|giornale|rivista|sito|settimanale|agência(?: de notícias)?|jornal|persbureau|krant|dagblad|tijdschrift"
    r"|nyhetsbyrån"
    r"|nyhetsbyrået|avisen|tidningen|magasinet|agencja|agencji|portalu|serwisu|gazecie|tygodniku|agentura|serveru|webu"
    r"|deníku)(?:,?\s+(?:of|at|from|for|by|called|on|der|des|von|de|du|del|della|do|da|van|di|in))?(?:\s+(?:the"
    r"|la|le|el|il|die"
    r"|der|das|de|het|a|o))?(?=[\s:\"'«„(,])\s*,?)"
)
"""What may stand between "by" and the name: articles, quotation marks, what kind of publisher it is."""
PRESS = listed(
    "Times Herald Post Tribune Gazette Chronicle Weekly Daily News Journal Courier Ledger Standard Observer Examiner "
    "Globe Review Magazine Dispatch Mirror Mail Independent Guardian Today Online Zeitung Quill Sentinel Inquirer "
    "Register Monitor Press Telegraph Bulletin Beacon Argus Echo Record Reporter Radio TV Television Broadcasting "
    "Media Newswire Wire Digest Spectator Blog Podcast Newsletter Publishing Publishers Books Blatt Anzeiger Rundschau "
    "Nachrichten Kurier Bote Tageblatt Allgemeine Presse Gazeta Gazzetta Corriere Giornale Diario Diário Jornal Folha "
    "Periódico Revista Revue Courrier Dépêche Noticias Notícias Avisen Avis Tidende Tidning Bladet Dagblad Dagbladet "
    "Krant Courant Noviny Deník Dziennik Haber Gazetesi Postası Report Bugle Clarion Newsroom Network Advocate "
    "Enterprise Messenger Hírlap Ziarul Curierul Dnevnik Vjesnik Вести Газета Новости Известия Вісті"
)
"""Words that publishers bear in their names."""
PRESS_ENDS = ("blatt", "zeitung", "anzeiger", "avisen", "bladet", "krant", "news", "times", "wire")
"""With what such words end in one word with the rest: "Hafenblatt"."""
PRESS_WORDS = lazy(rf"\b(?:{either(PRESS)})\b|\w(?:{either(PRESS_ENDS)})\b")
