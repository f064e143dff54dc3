"""Read the publisher's name at a place in a line: from the tables, from quotation marks, a link, a domain, or its form.

The form of a name is a short run of capitalised words with small words between. What is no name is refused: dates,
places in a paper ("Section A"), languages, single small words. Nothing here decides whether there is a credit.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from provenance.credits.words import (
    CALENDAR_WORDS,
    DATED,
    ENDS,
    LISTING,
    NO_NAMES,
    OPENERS,
    PRESS_WORDS,
    SMALL,
    SMALL_ENDS,
)
from provenance.text.patterns import lazy

if TYPE_CHECKING:
    from provenance.credits.agencies import Publisher
    from provenance.credits.reading import Line

DOMAIN = lazy(
    r"(?:https?://)?(?:www\.)?(?P<name>(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,4}"
    r"(?:com|org|net|info|news|press|media|tv|io|gov|edu|int|eu|co|example|[a-z]{2}))(?![\w-]"
    r"|\.\w)(?:/[^\s\"'<>)\]]{0,200})?",
    re.IGNORECASE,
)
_WORD = lazy(r"[^\s\"«»<>()\[\]{}|;]{1,60}")
_NUMBER = lazy(r"[\d.,:/-]+(?:st|nd|rd|am|pm|h|uhr)?$", re.IGNORECASE)
_LEGAL = lazy(r",?\s+(?:inc|llc|ltd|l\.p|lp|gmbh|plc|ag|s\.a|s\.p\.a|corp|co)\.?$", re.IGNORECASE)
_NOUN = lazy(r"\b(?:dem|der|den|des|einem|einer|eines)\s$")
"""After a German article any noun stands in capitals."""
_BRAND = lazy(r"([a-z][a-z0-9]{4,20})\s+and\s+(?:has\s+been|is|was)\s+(?:re|used|shared|here)")
_SUFFIX = lazy(r"'(?:n?[dt][ae]n?|n[ıiuü]n|y[aeıiuü])$")
"""Turkish case endings after a name."""
_UNSPACED = lazy(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_INITIAL = lazy(r"(?:[^\W\d_]\.)+$|(?:st|mt|dr|no|inc|ltd|co|corp|l\.p)\.$", re.IGNORECASE)
_CJK = lazy(r"[\u3040-\u30ff\u3400-\u9fff\w·・.-]{2,24}")
_CJK_CLOSED = lazy(r"[「『《“\"【〈](?P<name>[^「」『』《》“”\"【】〈〉]{1,40})[」』》”\"】〉]")
_CLOSING = {'"': '"', "'": "'", "«": "»", "„": '"', "[": "]"}
_ARTICLE = lazy(r"(?:the|la|le|el|il|die|der|das|de)\s+(?=[^\W\d_a-z])")
"""Before a name whose words all have capitals: "the Hill Times" is one name, as "The Hill Times" is."""
_EDITION = lazy(r"\s+(?:US|USA|UK|Canada|Australia|India|Japan|Asia|Europe|Deutschland|France|España|Italia|Brasil)\b")
WORDS_AT_MOST = 9
DOMAIN_AT_MOST = 80
"""Characters of a domain's first label and what may stand before it."""


class Name(NamedTuple):
    """A name at characters ``start`` to ``end`` of the plain line. A tuple: a line makes many, and few are kept."""

    start: int
    end: int
    text: str
    publisher: Publisher | None = None
    domain: str | None = None
    """As printed in the line, or as linked."""
    url: str | None = None
    edition: bool = False
    """An edition of the publisher other than the main one ("… US")."""
    quoted: bool = False

    @property
    def sure(self) -> bool:
        """Whether more than capital letters speak for a publisher."""
        return self.publisher is not None or self.domain is not None

    @property
    def likely(self) -> bool:
        """Sure, or linked, or with a word that publishers bear in their names."""
        return self.sure or self.quoted or self.url is not None or PRESS_WORDS.search(self.text) is not None


def name_after(line: Line, position: int) -> Name | None:
    """The first name from this place on, articles and descriptions skipped."""
    for _ in range(WORDS_AT_MOST):
        found = _named(line, position)
        if found is not None:
            return found
        opener = OPENERS.match(line.plain, position)
        if opener is None or opener.end() == position:
            found = _by_form(line, position)
            noun = found is not None and _NOUN.search(line.plain, max(0, position - 8), position)
            return found if found is None or not noun or found.likely or _striking(found.text) else None
        position = opener.end()
    return None


def _striking(text: str) -> bool:
    """More than one capitalised word of a language that writes every noun so."""
    return " " in text or "-" in text or any(char.isupper() or char.isdigit() for char in text[1:])


def _named(line: Line, position: int) -> Name | None:
    """Only what needs no form: quotation, link, domain, table."""
    return known_at(line, position) or _quoted(line, position)


def name_at(line: Line, position: int) -> Name | None:
    """The name that begins at exactly this place."""
    return _named(line, position) or _by_form(line, position)


def _by_form(line: Line, position: int) -> Name | None:
    """A name that only a link or its form supports."""
    return _linked(line, position) or _formed(line, position) or _small(line, position)


def known_at(line: Line, position: int) -> Name | None:
    """A name that the tables know or that is a domain."""
    if position not in line.sure:
        line.sure[position] = _known(line, position) or _domain(line, position)
    return line.sure[position]


def _known(line: Line, position: int) -> Name | None:
    found = line.publishers.get(position)
    if found is None and not line.plain.isascii() and _UNSPACED.match(line.plain, position):
        found = line.known.at(line.plain, position)
    if found is None:
        return None
    publisher, end = found
    edition = _EDITION.match(line.plain, end)
    if edition:
        return _made(line, position, edition.end(), publisher, edition=True)
    if publisher.ordinary and " " in line.plain[end : end + 1]:
        article = _ARTICLE.match(line.plain, position)
        longer = _run(line, article.end() if article else position)
        if longer > end and line.known.at(line.plain, end + 1) is None:
            return _made(line, position, longer, None)
    return _made(line, position, end, publisher)


def _domain(line: Line, position: int) -> Name | None:
    if line.plain.find(".", position, position + DOMAIN_AT_MOST) < 0:
        return None
    found = DOMAIN.match(line.plain, position)
    if found is None or (position and (line.plain[position - 1].isalnum() or line.plain[position - 1] in "@.")):
        return None
    if "." not in found["name"][:-3] and found["name"][-3:].lower() == ".co":
        return None
    name = found["name"]
    if not (name.rsplit(".", 1)[1].islower() or name.isupper()):
        return None
    start = found.start("name")
    linked = found.group() if found.group().startswith("http") else None
    return Name(start, found.end("name"), name, line.known.named(name), name.lower(), linked)


def _quoted(line: Line, position: int) -> Name | None:
    """A name in quotation marks, which must close within eighty characters."""
    closing = _CLOSING.get(line.plain[position - 1 : position]) if position else None
    end = line.plain.find(closing, position, position + 80) if closing else -1
    if end - position < 2:
        return None
    text = line.plain[position:end].rstrip(" ,.")
    if not any(char.isupper() for char in text) or text.count(" ") > WORDS_AT_MOST:
        return None
    return _made(line, position, position + len(text), line.known.named(text))._replace(quoted=True)


def _linked(line: Line, position: int) -> Name | None:
    """The text of a link, where it is no sentence and does not only point ("here")."""
    link = line.link_at(position) if line.links else None
    if link is None:
        return None
    text = line.plain[link.start : link.end].strip(" .,\"'")
    if not 2 <= len(text) <= 60 or text.count(" ") >= WORDS_AT_MOST or text.casefold().split()[0] in NO_NAMES:
        return None
    if text.islower() and " " in text:
        return None
    start = line.plain.index(text, link.start)
    return _made(line, start, start + len(text), line.known.named(text))


def _formed(line: Line, position: int) -> Name | None:
    """A run of capitalised words."""
    end = _run(line, position)
    if end == position:
        return None
    first = line.plain[position:end].split(" ", 1)[0].casefold().strip(".,")
    if first in NO_NAMES or DATED.match(line.lower, position) or _NUMBER.match(line.plain[position:end]):
        return None
    return _made(line, position, end, None)


def _small(line: Line, position: int) -> Name | None:
    """A brand in small letters: one word that a new clause follows ("on quillweb and has been …")."""
    found = _BRAND.match(line.plain, position) if line.plain[position : position + 1].islower() else None
    if found is None or found[1] in NO_NAMES | SMALL | ENDS:
        return None
    return _made(line, position, found.end(1), None)


def _run(line: Line, position: int) -> int:
    """Where the run of capitalised words ends that begins here; ``position`` where none begins."""
    plain = line.plain
    end = here = position
    shouted = plain[position : position + 40].isupper()
    for count in range(WORDS_AT_MOST):
        word = _WORD.match(plain, here)
        if word is None:
            break
        bare = word.group().rstrip(".,:;!?'*_-/")
        if not _capital(bare) and not (count and bare.casefold() in SMALL):
            end = here + len(bare) if count and end == here - 1 and bare in SMALL_ENDS else end
            break
        if count and (_stops(line, here, bare) or (shouted and bare.casefold() in ENDS)):
            break
        if _capital(bare) and (count == 0 or bare.casefold() not in SMALL or bare[0].isupper()):
            end = here + len(bare)
        if word.group() != bare and not _INITIAL.fullmatch(word.group()):
            break
        here = word.end() + 1
        if plain[word.end() : here] != " ":
            break
    return position + len(_SUFFIX.sub("", _LEGAL.sub("", _unpossessed(plain, position, end))))


def _unpossessed(plain: str, start: int, end: int) -> str:
    """ "Quill Weekly's website" names Quill Weekly."""
    text = plain[start:end]
    follows = plain[end : end + 2]
    return text[:-2] if text.endswith("'s") and follows[:1] == " " and follows[1:].islower() else text


def _capital(word: str) -> bool:
    """Begins with a capital, or with a figure and letters ("8th"), or has a capital inside ("openLedger")."""
    if not word:
        return False
    if word[0].isdigit():
        return any(char.isalpha() for char in word) and not _NUMBER.match(word)
    return word[0].isupper() or (word[0].isalpha() and any(char.isupper() for char in word[1:]))


def _stops(line: Line, position: int, word: str) -> bool:
    """A date, or a small word that no capital follows, ends the name."""
    if word.lower().removesuffix(".") in CALENDAR_WORDS:
        return True
    if word.casefold() not in SMALL or word[:1].isupper():
        return False
    following = _WORD.match(line.plain, position + len(word) + 1)
    if following and word.casefold() in LISTING:
        return (
            following.group() == "The" or line.known.at(line.plain, following.start()) is not None or _lower(following)
        )
    return following is None or not (following.group()[0].isupper() or following.group().casefold() in SMALL)


def _lower(word: re.Match[str]) -> bool:
    return not word.group()[0].isupper()


def name_in_unspaced(line: Line, position: int, end: int) -> Name | None:
    """The name in a script without spaces: known, in brackets, or all that stands before ``end``."""
    known = known_at(line, position)
    if known:
        return known
    closed = _CJK_CLOSED.match(line.plain, position)
    if closed:
        return _made(line, closed.start("name"), closed.end("name"), line.known.named(closed["name"]))
    found = _CJK.match(line.plain, position, end)
    return _made(line, position, found.end(), None) if found else None


def _made(line: Line, start: int, end: int, publisher: Publisher | None, *, edition: bool = False) -> Name:
    link = line.link_within(start, end) if line.links else None
    return Name(start, end, line.plain[start:end], publisher, None, link.url if link else None, edition)
