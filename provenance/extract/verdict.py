"""Is it an article? Walls, error pages, lists and pages of too few words are named as what they are.

Careful on purpose: a brief of sixty words is an article, and so is the open beginning of a story.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from provenance.errors import NotAnArticleError
from provenance.text.normalize import fold
from provenance.text.tokens import word_spans

FEWEST_WORDS = 40
"""Of prose, in the body of a page."""
FEWEST_WORDS_OF_TEXT = 12
"""Of a text that its bringer already calls an article."""

ERROR_TITLES = re.compile(
    r"(?:.{0,40}[|:–-] ?)?(?:404|410|500|502|503)(?: ?[|:.!–-].{0,60}| (?:not found|error|gone|page|file|internal|bad|"
    r"service|oops|sorry)\b.{0,60})?|.{0,40}\b(?:error|http|status|code):? (?:404|410|500|502|503)\b.{0,60}|"
    r".{0,40}\b(?:page|article|story|file|url) (?:(?:was |"
    r"could )?not (?:be )?found|not available|"
    r"(?:has been |was )?removed|(?:no longer|doesn't|does not) exists?)\b.{0,60}|not found|oops\b.{0,80}|error|"
    r"seite nicht gefunden.{0,60}|page (?:introuvable|non trouvée).{0,60}|página no encontrada.{0,60}|"
    r"pagina non trovata.{0,60}|"
    r".{0,30}pagina niet gevonden.{0,60}|página não encontrada.{0,60}|service unavailable.{0,60}|"
    r"under maintenance.{0,60}"
)
BLOCK_TITLES = re.compile(
    r"just a moment\.*|attention required.{0,60}|access (?:to this page has been )?denied.{0,60}|"
    r"are you a robot.{0,40}|"
    r"(?:please )?verify (?:you are|that you are) (?:a )?human.{0,40}|security check.{0,40}|robot check|captcha.{0,40}|"
    r"403 forbidden|forbidden|pardon our interruption.{0,40}|checking your browser.{0,60}|ddos.{0,40}|blocked"
)
CONSENT_TITLES = re.compile(
    r"before you continue.{0,60}|(?:your )?privacy (?:settings|choices|matters).{0,60}|.{0,40}(?:cookie|"
    r"consent)s?\b.{0,40}|"
    r".{0,30}(?:zustimmung|datenschutzeinstellungen|einwilligung).{0,40}|avant de continuer.{0,40}"
)

PHRASES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "consent wall",
        re.compile(
            r"\bcookies?\b|\bconsent\b|\bour (?:\d+ )?(?:partners|vendors)\b|personal data|legitimate interest|"
            r"privacy policy|"
            r"personali[sz]ed (?:ads|content|advertising)|datenschutz|einwilligung|données personnelles|"
            r"datos personales"
        ),
    ),
    (
        "needs JavaScript",
        re.compile(
            r"(?:enable|turn on|activate|requires?|without|disabled) javascript|javascript (?:is|to be) (?:disabled|"
            r"enabled|required)"
        ),
    ),
    (
        "blocked",
        re.compile(
            r"unusual traffic|not a robot|are human|captcha|checking your browser|security service|cloudflare|"
            r"access denied|don't have permission|automated (?:access|requests)|ray id|reference #"
        ),
    ),
    (
        "error page",
        re.compile(
            r"page (?:you (?:are|were|requested)|(?:could|can) ?not be|does not|doesn't|no longer)|404|"
            r"cannot be found|can't find|"
            r"not found|no longer (?:available|exists)|(?:may|might) have (?:been )?(?:moved|removed|deleted|"
            r"expired)|try (?:a |our )?search|homepage"
        ),
    ),
    (
        "paywall",
        re.compile(
            r"(?:subscribe|register|sign ?in|log ?in|sign ?up|create an account).{0,40} to (?:continue|keep|read|"
            r"unlock|access|view)|"
            r"(?:already|not) (?:a |yet a )?(?:subscriber|member|registered)|(?:to|for) (?:continue reading|"
            r"unlimited access)|"
            r"(?:subscribers?|members?|premium)[- ]only|exclusive to (?:our )?(?:subscribers|members)|"
            r"start your (?:free )?(?:trial|subscription)|"
            r"free articles? (?:left|remaining|this month)|jetzt (?:abonnieren|weiterlesen)|réservé aux abonnés|"
            r"para suscriptores"
        ),
    ),
)
"""What such pages say. Two different phrases in a short body make the verdict."""

FEEDS = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,500}-->\s*)?(?:<\?xml-stylesheet[^>]{0,300}\?>\s*)?"
    r"<(?:rss|feed|rdf:rdf|urlset|sitemapindex)[\s>]",
    re.IGNORECASE,
)
"""How lists for machines begin, which a server may call HTML."""

_COUNTED = 20_000
_SAMPLE = 1_000
"""Characters of a line that tell whether it is prose or a teaser."""
_SHORT_BODY = 150
_SHORT_WALL = 90
_LINKED_SHARE = 0.6
_STORY_LINKED_SHARE = 0.3
"""Of a story; the teasers under an error page's notice are links."""
_TEASER_WORDS = 45


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What the verdict is read from. ``linked_share`` is the share of the body's characters that are links."""

    subject: str
    titles: tuple[str, ...]
    paragraphs: tuple[str, ...]
    furniture: tuple[str, ...] = ()
    linked_share: float = 0.0
    is_listing: bool = False
    is_article: bool = False


def count_words(lines: tuple[str, ...] | list[str]) -> int:
    """Words as similarity counts them; of long texts in spaced scripts only the plain count, which is never higher.

    Of a line of more than ``_COUNTED`` characters only these are counted: the question is whether there are enough.
    """
    plain = sum(line.count(" ") + 1 for line in lines)
    return plain if plain > 10 * _SHORT_BODY else sum(len(word_spans(line[:_COUNTED])) for line in lines)


def refuse_non_articles(evidence: Evidence, *, fewest_words: int = FEWEST_WORDS) -> None:
    """Raises NotAnArticleError, whose cause names what the page is, where it is no article."""
    words = count_words(evidence.paragraphs)
    cause = _wall(evidence, words) or _listing(evidence) or _too_short(words, fewest_words)
    if cause:
        raise NotAnArticleError("not an article", evidence.subject, cause)


def refuse_data(source: str, subject: str) -> None:
    """Raises NotAnArticleError where a page is a feed, a sitemap or JSON under a wrong label."""
    if FEEDS.match(source):
        raise NotAnArticleError("not an article", subject, "a feed or sitemap")
    if source.lstrip()[:1] in {"{", "["} and _is_json(source):
        raise NotAnArticleError("not an article", subject, "data, no page")


def _is_json(source: str) -> bool:
    try:
        json.loads(source)
    except (ValueError, RecursionError):
        return False
    return True


def _wall(evidence: Evidence, words: int) -> str | None:
    """Walls and error pages are short, and say so in their titles or by several of their phrases."""
    if words >= _SHORT_BODY:
        return None
    if evidence.linked_share < _STORY_LINKED_SHARE and _has_story(evidence):
        return None
    titles = [fold(title) for title in evidence.titles]
    for cause, pattern in (("error page", ERROR_TITLES), ("blocked", BLOCK_TITLES), ("consent wall", CONSENT_TITLES)):
        if any(pattern.fullmatch(title[:200]) for title in titles) and not (
            evidence.is_article and words > _SHORT_WALL
        ):
            return cause
    said = fold(" ".join((*evidence.paragraphs, *evidence.furniture))[:8000])
    for cause, pattern in PHRASES:
        phrases = {found.group() for found in pattern.finditer(said)}
        enough = 1 if words < FEWEST_WORDS else 2
        if len(phrases) >= enough and (words < _SHORT_WALL or cause == "consent wall"):
            return cause
    return None


def _has_story(evidence: Evidence) -> bool:
    """Whether two paragraphs stand there that are prose and speak of no wall."""
    prose = [line for line in evidence.paragraphs if len(word_spans(line[:_SAMPLE])) >= 15]
    clean = [line for line in prose if not any(pattern.search(fold(line[:_COUNTED])) for _, pattern in PHRASES)]
    return count_words(clean) >= FEWEST_WORDS


def _listing(evidence: Evidence) -> str | None:
    if evidence.is_article:
        return None
    longest = max((len(word_spans(line[:_SAMPLE])) for line in evidence.paragraphs), default=0)
    if evidence.linked_share > _LINKED_SHARE or (evidence.is_listing and longest < _TEASER_WORDS):
        return "index page"
    return None


def _too_short(words: int, fewest: int) -> str | None:
    return f"only {words} words of prose" if words < fewest else None
