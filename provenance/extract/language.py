"""The language of a text by its commonest small words, where nothing states it.

Knows the languages of the table and says None for every other one, and where two are close.
"""

from __future__ import annotations

import re
from collections import Counter

COMMON_WORDS = {
    "en": "the of and to in that was for with his he it is on as had said were which from but they have be this are",
    "de": "der die und das ist nicht von zu den mit sich des auf für dem im ein eine wurde auch nach bei wird hat sind",
    "fr": "le la les des et est un une du que dans pour qui pas sur au plus avec par ce cette sont ont été il aux",
    "es": "el la los las de y que en un una del por con para se su al no es lo más como fue pero este sus ha",
    "it": "il la di che e un una per non del della sono con si è dei nel alla le gli ha da come anche delle",
    "pt": "o a os as de e que do da em um uma para com não no na por se dos das foi mais ao como pelo são",
    "nl": "de het een en van in is dat op te zijn voor met niet aan door ook naar om bij uit werd heeft er maar",
    "sv": "och att det som en på är av för med den till inte om har de ett var från vid han men sig kan",
    "da": "og at det som en på er af for med den til ikke om har de et var fra ved han men sig kan blev",
    "no": "og at det som en på er av for med den til ikke om har de et var fra ved han men seg kan ble",
    "pl": "i w na z do się nie że jest to o po przez jak od za dla oraz który przy ale był są jego także",
    "fi": "ja on ei että oli hän se mutta myös ovat kun joka tai jos sekä mukaan ole vuoden kuin sen",
    "tr": "ve bir bu için ile da de olarak olan çok daha sonra kadar gibi en ne var dedi ise ancak",
}
"""The most frequent words, lower case, separated by spaces."""

_SETS = {language: frozenset(words.split()) for language, words in COMMON_WORDS.items()}
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ru", re.compile(r"[\u0430-\u044f]")),
    ("el", re.compile(r"[\u03b1-\u03c9]")),
    ("ar", re.compile(r"[\u0620-\u064a]")),
    ("he", re.compile(r"[\u05d0-\u05ea]")),
    ("th", re.compile(r"[\u0e01-\u0e5b]")),
)
"""Scripts that all but name the language; the Cyrillic and Arabic guesses name the largest one."""
_TAG = re.compile(r"([a-zA-Z]{2,3})(?:[-_]([a-zA-Z]{4}))?(?:[-_]([a-zA-Z]{2}|\d{3}))?(?:[-_].*)?")
_SAMPLE = 6_000
_SCRIPT_SHARE = 0.25
_HITS_SHARE = 0.12
_LEAD = 1.15


def language_tag(stated: str | None) -> str | None:
    """A stated language as a tag in its usual case, or None where it is none.

    >>> language_tag("EN_gb"), language_tag("{{lang}}")
    ('en-GB', None)
    """
    matched = _TAG.fullmatch((stated or "").strip())
    if not matched:
        return None
    language, script, region = matched.groups()
    parts = (language.lower(), script and script.title(), region and region.upper())
    return "-".join(part for part in parts if part)


def guess_language(text: str) -> str | None:
    """The primary subtag of the likeliest language, or None."""
    sample = text[:_SAMPLE].lower()
    letters = sum(map(str.isalpha, sample))
    for language, script in _SCRIPTS:
        if len(script.findall(sample)) > _SCRIPT_SHARE * max(1, letters):
            return language
    words = re.findall(r"[^\W\d_]+", sample)
    counts = Counter({name: sum(word in common for word in words) for name, common in _SETS.items()})
    (best, hits), (_, next_hits) = counts.most_common(2)
    return best if hits > _HITS_SHARE * max(8, len(words)) and hits > _LEAD * next_hits else None
