"""The style sheets and the one script, as they stand beside this file, without what only their writers need."""

from __future__ import annotations

import re
from functools import cache
from hashlib import sha256
from importlib.resources import files

_COMMENT = re.compile(r"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/")


@cache
def sheet(*names: str) -> str:
    """Style sheets joined, without comments and line ends."""
    whole = "\n".join(_read(name) for name in names)
    return "".join(line.strip() for line in _COMMENT.sub("", whole).splitlines())


@cache
def script(name: str) -> str:
    """A script as it stands."""
    return _read(name)


def _read(name: str) -> str:
    return files("provenance.report.page").joinpath(name).read_text(encoding="utf-8")


def look() -> str:
    """A digest of everything that gives the pages their look: another one asks for the pages to be made anew."""
    names = ("page.css", "index.css", "index.js")
    return sha256("\0".join(_read(name) for name in names).encode()).hexdigest()
