"""Cut a sentence into lexemes: words, numbers in digits, dotted abbreviations, and signs that have a meaning.

Finer than ``text.tokens`` where meaning needs it ("2bn" is "2" and "bn", a final 's stands alone), coarser where a
point belongs to a word ("U.S."). Quotation marks, dashes and other punctuation are no lexemes.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial
from itertools import accumulate
from typing import NamedTuple

from provenance.text.normalize import fold
from provenance.text.tokens import UNSPACED


class Lexeme(NamedTuple):
    """A word, a number in digits or a sign, as it stands in the text."""

    start: int
    end: int
    text: str
    low: str
    """Folded."""


_FORMS = (
    r"[^\W\d_](?!\.)[^\W_]*+(?:[\u0300-\u036f]++[^\W_]*+)*+(?:['’](?!s(?![^\W_]))[^\W\d_]++)*+"
    r"|['’]s(?![^\W_])"
    r"|(?<![^\W\d_])(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?"
    r"|\d{4}-\d\d-\d\d(?!\d)|\d{1,2}/\d{1,2}/\d{2,4}(?!\d)"
    r"|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)|\d+(?:[.,:]\d+)*"
    r"|[^\W\d_](?:[^\W_]|[\u0300-\u036f])*(?:['’](?!s(?![^\W_]))[^\W\d_]+)*"
    r"|[%$£€¥₹&°]|[^\W_]"
)
"""The commonest first: a word that no point follows directly behind its first letter is nothing else."""
_SPACED = re.compile(f"({_FORMS})")
_UNSPACED = re.compile(f"([{UNSPACED}]|{_FORMS})")
_UNSPACED_ANY = re.compile(f"[{UNSPACED}]")
_lexeme = partial(tuple.__new__, Lexeme)
"""Faster than calling the class, which counts where every word of a sentence becomes one."""


def read_lexemes(text: str) -> list[Lexeme]:
    """The lexemes of a text, in order.

    >>> [lexeme.text for lexeme in read_lexemes("The U.S. paid $2bn, or 12%.")]
    ['The', 'U.S.', 'paid', '$', '2', 'bn', 'or', '12', '%']
    """
    form = _SPACED if text.isascii() or not _UNSPACED_ANY.search(text) else _UNSPACED
    parts = form.split(text)
    ends = list(accumulate(map(len, parts)))
    words = parts[1::2]
    return list(map(_lexeme, zip(ends[:-1:2], ends[1::2], words, map(folded, words), strict=True)))


@lru_cache(maxsize=20_000)
def folded(text: str) -> str:
    """``fold``, remembered."""
    return fold(text)
