"""Are these keys known, and do their values make sense? Loading this module loads pydantic.

Every fault of one file or of the environment is found at once, each with its full key.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from itertools import pairwise
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError

from provenance.settings.entries import (
    LISTS,
    OutletRow,
    PartnerRow,
    Seconds,
    Strict,
    contradicted,
    named_twice,
    right_rows,
)
from provenance.settings.keys import TABLES

_CONTACT = re.compile(r"(?:https?://[^\s()<>]{3,200}|(?:mailto:)?[^\s()<>@/]{1,100}@[^\s()<>@/]{3,100})$", re.ASCII)
_PLAIN = re.compile(r"[\x20-\x7e]{1,300}$")
_WORDS = {
    "extra_forbidden": "no such setting",
    "missing": "missing",
    "model_type": "not a table",
    "dict_type": "not a table",
    "list_type": "not a list",
    "string_type": "not a text",
    "int_type": "not a whole number",
    "int_parsing": "not a whole number",
    "int_from_float": "not a whole number",
    "finite_number": "not a finite number",
}
"""Plain words for pydantic's kinds of faults; of others, its own message."""


def _divided(stated: object) -> object:
    """A list as a variable states it: "1h,6h"."""
    return [part.strip() for part in stated.split(",") if part.strip()] if isinstance(stated, str) else stated


def _rising(ladder: list[float]) -> list[float]:
    if any(later <= earlier for earlier, later in pairwise(ladder)):
        raise ValueError("each step must be longer than the one before")
    return ladder


def _contact(stated: str) -> str:
    if not _CONTACT.match(stated):
        raise ValueError("neither a web address nor a mail address")
    return stated


def _header(stated: str) -> str:
    if not _PLAIN.match(stated) or not stated.strip():
        raise ValueError("only printable ASCII can be sent")
    return stated.strip()


Span = Annotated[Seconds, Field(gt=0)]


class Store(Strict):
    """``[store]``."""

    db: Annotated[str, Field(min_length=1)] = ""


class Fetch(Strict):
    """``[fetch]``."""

    user_agent: Annotated[str, AfterValidator(_header)] = ""
    contact: Annotated[str, AfterValidator(_contact)] = ""
    connect_timeout: Span = 0
    read_timeout: Span = 0
    total_timeout: Span = 0
    max_body: Annotated[int, Field(ge=1_000, le=1_000_000_000)] = 0
    max_redirects: Annotated[int, Field(ge=0, le=30)] = 0
    retries: Annotated[int, Field(ge=0, le=10)] = 0


class Crawl(Strict):
    """``[crawl]``. A delay of nothing is allowed: a crawl of one's own hosts needs none."""

    per_host_delay: Annotated[Seconds, Field(le=86_400)] = 0
    since: Span = 0
    time_budget: Span = 0
    recheck: Annotated[list[Span], BeforeValidator(_divided), AfterValidator(_rising)] = Field(default_factory=list)
    max_pages: Annotated[int, Field(ge=1)] = 0
    lease: Annotated[Span, Field(ge=10)] = 0


class Everything(Strict):
    """One whole file. The defaults here are never used: only what is stated is taken out."""

    store: Store = Store()
    fetch: Fetch = Fetch()
    crawl: Crawl = Crawl()
    outlet: list[OutletRow] = Field(default_factory=list)
    partner: list[PartnerRow] = Field(default_factory=list)


def check(content: Mapping[str, object], *, exact: bool) -> tuple[dict[tuple[str, str], Any], list[tuple[str, str]]]:
    """The right values by (table, key), durations in seconds; and the full keys of the others, with what is wrong.

    Rows of lists are records under (table, their name).

    ``exact``: a number in quotes is no number, as in files; variables are all texts.
    """
    try:
        Everything.model_validate(content, strict=exact)
        faults = []
    except ValidationError as error:
        faults = error.errors(include_url=False, include_context=True)
    wrong = {tuple(fault["loc"][:2]) for fault in faults}
    twice = named_twice(content)
    twice += contradicted(content, wrong | {place[:2] for place, _ in twice})
    kept = {
        table: {key: value for key, value in rows.items() if (table, key) not in wrong}
        for table, rows in content.items()
        if isinstance(rows, Mapping) and table in TABLES and (table,) not in wrong
    }
    right = Everything.model_validate(kept, strict=exact)
    values = {
        (table, key): getattr(getattr(right, table), key)
        for table in right.model_fields_set
        for key in getattr(right, table).model_fields_set
    }
    values |= right_rows(content, wrong | {place[:2] for place, _ in twice})
    said = [(_key(fault["loc"]), _said(fault)) for fault in faults]
    return values, [*said, *((_key(place), words) for place, words in twice)]


def _key(place: Sequence[int | str]) -> str:
    """The full key, a place in a list counted from one."""
    return "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in place).removeprefix(".")


def _said(fault: Any) -> str:
    kind, place = fault["type"], fault["loc"]
    if kind == "extra_forbidden":
        known = [*TABLES, *LISTS] if len(place) == 1 else _keys(str(place[0]))
        near = get_close_matches(str(place[-1]), known, n=1)
        return f"no such {'table' if len(place) == 1 else 'setting'}" + (f" (did you mean {near[0]}?)" if near else "")
    words = _WORDS.get(kind) or str(fault["msg"]).removeprefix("Value error, ").replace("Input should", "must", 1)
    stated = fault["input"]
    return f"{words}, but is {_stated(stated)}" if isinstance(stated, str | int | float) else words


def _keys(table: str) -> list[str]:
    return list(LISTS[table].model_fields if table in LISTS else TABLES.get(table, {}))


def _stated(value: object) -> str:
    """A wrong value as a file would have it, cut where it is long."""
    return json.dumps(value[:60] if isinstance(value, str) else value, ensure_ascii=False)
