"""Plant known edits in a copy of an article: operators that know nothing of the package's tables.

An operator takes one sentence and chance, and gives the altered sentence with the classes that are now true of it, or
None where the sentence offers nothing to alter.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

Planted = tuple[str, frozenset[str]] | None
Operator = Callable[[str, random.Random], Planted]

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = ["January", "February", "April", "June", "July", "August", "September", "October", "November", "December"]
WORDS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
SURNAMES = ["Hallam", "Orsini", "Brandt", "Kowalczyk", "Ferris", "Achterberg", "Nakata", "Oduya", "Merrin", "Delacroix"]
TAILS = [", officials said", ", according to a spokesman", ", the report said", ", he said", ", a spokeswoman said"]
HEADS = ["According to the study, ", "The company said "]
HEDGES = ["reportedly", "allegedly", "apparently", "possibly"]
REWORDS = [
    (r"\bhowever\b", "though"),
    (r"\bmany\b", "numerous"),
    (r"\bhuge\b", "enormous"),
    (r"\bbig\b", "large"),
    (r"\bhelp\b", "aid"),
    (r"\bbut\b", "yet"),
    (r"\bshow\b", "demonstrate"),
    (r"\bbegan\b", "started"),
    (r"\bbuy\b", "purchase"),
    (r"\balso\b", "as well"),
    (r"\bpeople\b", "citizens"),
    (r"\bimportant\b", "crucial"),
    (r"\bget\b", "obtain"),
    (r"\brecent\b", "latest"),
    (r"\bfirm\b", "business"),
    (r"\bvery\b", "really"),
    (r"\bnow\b", "currently"),
]
STYLES = [
    (r"(\d)%", r"\1 per cent"),
    (r"(\d)%", r"\1 percent"),
    (r"\bMr ", "Mr. "),
    (r"\bMrs ", "Mrs. "),
    (r"\bUK\b", "U.K."),
    (r"\bUS\b", "U.S."),
    (r"\bUN\b", "U.N."),
    (r"(\$|£)(\d[\d.]*)bn\b", r"\1\2 billion"),
    (r"(\$|£)(\d[\d.]*)m\b", r"\1\2 million"),
    (r" - ", " — "),
    (r"\bDecember (\d)", r"Dec. \1"),
    (r"\bJanuary (\d)", r"Jan. \1"),
    (r"\bOctober (\d)", r"Oct. \1"),
    (r"\bsix\b", "6"),
    (r"\beight\b", "8"),
    (r'"([^"]+)"', r"“\1”"),
    (r"(\w)'(\w)", r"\1’\2"),
    (r"\b1(\d)(\d{3})\b", r"1\1,\2"),
]
SPELLINGS = [
    (r"\b(col|beh?avi|vap|arm|harb)our\b", r"\1or"),
    (r"\b(organ|real|recogn|critic|global|privat|author|minim|maxim)is(e|ed|es|ing|ation)\b", r"\1iz\2"),
    (r"\bcentre\b", "center"),
    (r"\bdefence\b", "defense"),
    (r"\btheatre\b", "theater"),
    (r"\bprogramme(s?)\b", r"program\1"),
    (r"\btravell(ed|ing)\b", r"travel\1"),
    (r"\banalyse", "analyze"),
    (r"\btowards\b", "toward"),
    (r"\b(f|l)avour(ite|ed)?\b", r"\1avor\2"),
    (r"\b(neighb|lab|rum|hon)our", r"\1or"),
    (r"\bcatalogue\b", "catalog"),
    (r"\blicence\b", "license"),
]


def quoted(sentence: str, place: int) -> bool:
    """Whether a place stands between straight double quotation marks of the sentence (a mark left open counts)."""
    return sentence[:place].count('"') % 2 == 1


def _replace(sentence: str, found: re.Match[str], text: str, label: str) -> Planted:
    """Put ``text`` for the match; what is altered inside quotation marks alters the quotation as well."""
    inside = {"quotation"} if quoted(sentence, found.start()) else set()
    return sentence[: found.start()] + text + sentence[found.end() :], frozenset({label} | inside)


def _pick(pattern: str, sentence: str, chance: random.Random, flags: int = 0) -> re.Match[str] | None:
    found = list(re.finditer(pattern, sentence, flags))
    return chance.choice(found) if found else None


def number(sentence: str, chance: random.Random) -> Planted:
    """Another number, in digits or in words; no year, no day, no time."""
    month = "|".join([*MONTHS, "March", "May"])
    unlike = rf"[\d:]|\.\d|st|s\b|nd|rd|th| (?:{month}|GMT|BST|am|pm)|am|pm|-"
    pattern = rf"(?<![\w.,:])(?!(?:19|20)\d\d\b)\d[\d,]*(?:\.\d+)?(?!{unlike})"
    found = _pick(pattern, sentence, chance)
    if found is not None and not re.search(rf"(?:{month}) $", sentence[: found.start()]):
        old = found.group().rstrip(",")
        new = re.sub(r"[1-9]", lambda digit: str((int(digit[0]) + chance.randint(0, 7)) % 9 + 1), old, count=1)
        return _replace(sentence, found, found.group().replace(old, new, 1), "number") if new != old else None
    found = _pick(rf"\b(?:{'|'.join(WORDS)})\b", sentence, chance)
    if found is None:
        return None
    return _replace(sentence, found, chance.choice([word for word in WORDS if word != found.group()]), "number")


def date(sentence: str, chance: random.Random) -> Planted:
    """Another weekday, month or year."""
    for names in chance.sample([DAYS, MONTHS], 2):
        found = _pick(rf"\b(?:{'|'.join(names)})\b", sentence, chance)
        if found is not None:
            return _replace(sentence, found, chance.choice([name for name in names if name != found.group()]), "date")
    found = _pick(r"\b(?:in|since|by|until|from) ((?:19|20)\d\d)\b(?! [a-z]+s\b)", sentence, chance)
    if found is None:
        return None
    year = str(int(found[1]) + chance.choice([-3, -2, -1, 1, 2]))
    return _replace(sentence, found, found.group().replace(found[1], year), "date")


def name(sentence: str, chance: random.Random) -> Planted:
    """Another surname behind "Mr", behind a first name, or one letter of a name."""
    found = _pick(r"(?<=(?:Mr|Ms|Dr) )[A-Z][a-z]{3,}\b", sentence, chance) or _pick(
        r"(?<=[a-z] )([A-Z][a-z]{2,} )[A-Z][a-z]{3,}\b(?! [A-Z])", sentence, chance
    )
    if found is None or any(word in found.group() for word in DAYS + MONTHS):
        return None
    first = found.group(1) if found.re.groups else ""
    return _replace(sentence, found, first + chance.choice(SURNAMES), "name")


def quotation(sentence: str, chance: random.Random) -> Planted:
    """A word inside quotation marks goes, comes or changes."""
    found = _pick(r"\b[a-z]{4,}\b(?= [a-z])", sentence, chance)
    inside = [found for found in re.finditer(r"\b[a-z]{4,}\b(?= [a-z])", sentence) if quoted(sentence, found.start())]
    if not inside or found is None or sentence.count('"') % 2:
        return None
    found = chance.choice(inside)
    text = chance.choice(["", f"really {found.group()}", "obviously", f"{found.group()} never"])
    altered, labels = _replace(sentence, found, text, "quotation") or (sentence, frozenset())
    return altered.replace("  ", " "), labels


def attribution(sentence: str, chance: random.Random) -> Planted:
    """An attribution at the end comes or goes, or one at the start comes."""
    tail = re.search(
        r", (?:(?:he|she|they|it) (?:said|added|told [A-Z]\w+)|(?:said|according to) [^,.\"]{3,40})\.$", sentence
    )
    if tail:
        return sentence[: tail.start()] + ".", frozenset(["attribution"])
    if not re.search(r"[a-z]\.$", sentence) or re.search(r"said|according|told", sentence):
        return None
    if chance.random() < 0.7:
        return sentence[:-1] + chance.choice(TAILS) + ".", frozenset(["attribution"])
    return chance.choice(HEADS) + sentence[0].lower() + sentence[1:], frozenset(["attribution"])


def hedge(sentence: str, chance: random.Random) -> Planted:
    """A word of doubt comes or goes."""
    gone = _pick(r"\b(?:reportedly|allegedly|apparently|probably|perhaps|possibly) ", sentence, chance)
    if gone:
        return _replace(sentence, gone, "", "hedge")
    modal = _pick(r"\b(?:may|might|could)(?= [a-z]+)", sentence, chance)
    if modal:
        return _replace(sentence, modal, "will", "hedge")
    found = _pick(r"(?<=[a-z] )(?:was|were|has|had|have|is|are) (?=[a-z])", sentence, chance)
    if found is None:
        return None
    return _replace(sentence, found, found.group() + chance.choice(HEDGES) + " ", "hedge")


def typo(sentence: str, chance: random.Random) -> Planted:
    """Two letters change places, one is lost, doubled or hit beside."""
    found = _pick(r"\b[a-z]{5,}\b", sentence, chance)
    if found is None:
        return None
    word = found.group()
    at = chance.randrange(1, len(word) - 1)
    forms = [
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + chance.choice("qwxzjkvp") + word[at + 1 :],
    ]
    new = chance.choice(forms)
    return _replace(sentence, found, new, "typo") if new != word else None


def _by_table(table: list[tuple[str, str]], label: str, flags: int = 0) -> Operator:
    def operate(sentence: str, chance: random.Random) -> Planted:
        for pattern, form in chance.sample(table, len(table)):
            altered = re.sub(pattern, form, sentence, count=1, flags=flags)
            if altered != sentence:
                place = next((n for n, (x, y) in enumerate(zip(sentence, altered, strict=False)) if x != y), 0)
                inside = {"quotation"} if label == "wording" and quoted(sentence, place) else set()
                return altered, frozenset({label} | inside)
        return None

    return operate


wording = _by_table(REWORDS, "wording")
style = _by_table(STYLES, "style")
spelling = _by_table(SPELLINGS, "spelling")

OPERATORS: dict[str, Operator] = {
    "number": number,
    "date": date,
    "name": name,
    "quotation": quotation,
    "attribution": attribution,
    "hedge": hedge,
    "style": style,
    "spelling": spelling,
    "typo": typo,
    "wording": wording,
}
"""Class to the operator that plants it."""
