"""Say what a change means: which facts differ, and what is only writing.

Facts are compared over the whole sentence, so that a number which only changed its place is no changed number. What is
equal once house style and spelling are taken away is style or spelling only. A class is given where the text shows it;
whether a change was right is never judged.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, get_args

from provenance.edits.cues import LOADED
from provenance.edits.script import shared_words
from provenance.edits.slips import slip
from provenance.edits.style import COURTESY
from provenance.edits.tables import word_set
from provenance.edits.terms import Term, read_terms
from provenance.records.edit import EditClass

if TYPE_CHECKING:
    from provenance.edits.knowledge import Knowledge, Wording

ORDER: tuple[EditClass, ...] = get_args(EditClass)
"""The order in which classes are listed."""

JOINED_BY_SLIP = word_set("a an and as at by for in is it of on or that the to was with")
"""Words that no style glues to their neighbours: "ofthe" is a slip, "website" for "web site" is style."""

CONNECTIVES = word_set(
    "and but or so yet which who while as also then he she it they this that these those is was are were has"
)
"""Words that come and go where a sentence is split or two are merged, without any change of wording."""

_WORD = re.compile(r"\w")
_RESEMBLES = 0.4
"""Share of terms in common below which two wordings have nothing that could be compared fact by fact."""


@dataclass(slots=True)
class _Place:
    """Terms that go and come between two terms that stay."""

    gone: list[Term] = field(default_factory=list)
    come: list[Term] = field(default_factory=list)

    @property
    def terms(self) -> list[Term]:
        return self.gone + self.come


@dataclass(slots=True)
class _Comparison:
    places: list[_Place]
    runs: list[list[tuple[Term, Term]]]
    """Terms that stay, side by side in both texts."""
    joined: list[_Place]
    """Places that differ only in spaces and hyphens between words."""


def classify(a: Wording, b: Wording, known: Knowledge, *, divided: bool = False) -> tuple[EditClass, ...]:
    """The classes of a change, in the order of the record.

    ``divided`` says that sentences were split or merged: their capitals and full stops are then no style.
    """
    compared = _compare(read_terms(a.text, known.names), read_terms(b.text, known.names))
    facts = _facts(compared.places, known)
    classes: set[EditClass] = set()
    for place in compared.places:
        found = _of_place(place, facts, _slip(place, a, b, known), divided=divided)
        if any(map(a.quotes, place.gone)) or any(map(b.quotes, place.come)):
            found = found - {"wording", "style"} | {"quotation"}
        classes |= found
    requoted = bool(a.quoted or b.quoted) and any(
        a.quotes(one) != b.quotes(other) for run in compared.runs for one, other in run
    )
    classes |= {"quotation"} if requoted else set()
    classes |= _writing(a, b, compared, marks=not divided and not requoted, case=not divided)
    return tuple(name for name in ORDER if name in classes)


def carried(added: Wording, known: Knowledge) -> tuple[EditClass, ...]:
    """The facts that a text of the child brings in, in the order of the record; names only that the parent lacks."""
    terms = read_terms(added.text, known.names)
    classes = {name for name, keys in _facts([_Place(come=terms)], known).items() if keys}
    if any(map(added.quotes, terms)):
        classes.add("quotation")
    return tuple(name for name in ORDER if name in classes)


def resembling(a: str, b: str, known: Knowledge) -> bool:
    """Whether two texts share enough terms to be compared fact by fact."""
    terms_a, terms_b = read_terms(a, known.names), read_terms(b, known.names)
    kept = sum(map(len, _compare(terms_a, terms_b).runs))
    return 2 * kept >= _RESEMBLES * (len(terms_a) + len(terms_b))


def _compare(a: list[Term], b: list[Term]) -> _Comparison:
    places, runs, joined = [], [], []
    i = j = 0
    for x, y, size in [*shared_words([t.key for t in a], [t.key for t in b]), (len(a), len(b), 0)]:
        place = _Place(a[i:x], b[j:y])
        if _glued(place.gone) == _glued(place.come):
            joined += [place] if place.gone else []
        elif place.gone or place.come:
            places.append(place)
        runs.append(list(zip(a[x : x + size], b[y : y + size], strict=True)))
        i, j = x + size, y + size
    return _Comparison(places, runs, joined)


def _glued(terms: list[Term]) -> str:
    return "".join(term.key for term in terms)


def _facts(places: list[_Place], known: Knowledge) -> dict[EditClass, set[str]]:
    """The keys of the facts that differ, by class."""
    gone = [term for place in places for term in place.gone]
    come = [term for place in places for term in place.come]
    if {term.kind for term in gone + come} <= {"word", "title"}:
        return {}
    return {
        "number": _numbers(gone, come),
        "date": _differing(gone, come, "date"),
        "name": _names(gone, come, known),
        "attribution": _attributions(gone, come),
        "hedge": _differing(gone, come, "hedge"),
    }


def _differing(gone: list[Term], come: list[Term], kind: str) -> set[str]:
    one, other = ([term.key for term in side if term.kind == kind] for side in (gone, come))
    if not one or not other:
        return {*one, *other}
    counts_one, counts_other = Counter(one), Counter(other)
    return set((counts_one - counts_other) | (counts_other - counts_one))


def _numbers(gone: list[Term], come: list[Term]) -> set[str]:
    """Numbers that differ; weak ones and units only where the other side has a differing one too."""
    keys = _differing(gone, come, "number")
    strong = {term.key for term in gone + come if term.kind == "number" and not term.weak} & keys
    sides = [{term.key for term in side if term.kind == "number"} & keys for side in (gone, come)]
    numbers = keys if all(sides) else strong
    units = _differing(gone, come, "unit")
    measured = [{term.key for term in side if term.kind == "unit"} & units for side in (gone, come)]
    return numbers | (units if all(measured) and not _same_unit(*measured) else set())


def _same_unit(one: set[str], other: set[str]) -> bool:
    """Whether only singular and plural differ."""
    return {key.removesuffix("s") for key in one} == {key.removesuffix("s") for key in other}


def _names(gone: list[Term], come: list[Term], known: Knowledge) -> set[str]:
    """Names put for other names, and names that only one of the articles has at all."""
    sides = []
    for mine, theirs in ((gone, come), (come, gone)):
        there = {_name_key(term) for term in theirs}
        sides.append([term for term in mine if term.kind in {"name", "maybe name"} and _name_key(term) not in there])
    sure = [term for side in sides for term in side if term.kind == "name"]
    if all(sides) and sure:
        return {term.key for side in sides for term in side}
    absent = {term.key for term in sides[0] if term.kind == "name" and _name_key(term) not in known.words_of[1]}
    return absent | {term.key for term in sides[1] if term.kind == "name" and _name_key(term) not in known.words_of[0]}


def _name_key(term: Term) -> str:
    return term.key.removesuffix("'s").removesuffix("'")


def _attributions(gone: list[Term], come: list[Term]) -> set[str]:
    """Cues of attribution that were added or lost; one neutral verb for another is none."""
    keys = _differing(gone, come, "attribution")
    if not keys:
        return keys
    counts = [Counter(_neutral(term.key) for term in side if term.kind == "attribution") for side in (gone, come)]
    return keys if counts[0] != counts[1] else set()


def _neutral(key: str) -> str:
    return key if key in LOADED else ""


def _of_place(
    place: _Place, facts: dict[EditClass, set[str]], slipped: EditClass | None, *, divided: bool
) -> set[EditClass]:
    """The facts that differ in a place; where none does: slips, courtesy titles, wording."""
    found: set[EditClass] = {name for name, keys in facts.items() if any(term.key in keys for term in place.terms)}
    if slipped is not None:
        return (found & {"name"}) | {slipped}
    if "attribution" in found and not (place.gone and place.come):
        found.discard("name")
    if found or (divided and all(term.key in CONNECTIVES for term in place.terms)):
        return found
    return {"style"} if all(term.key in COURTESY for term in place.terms) else {"wording"}


def _slip(place: _Place, a: Wording, b: Wording, known: Knowledge) -> EditClass | None:
    """A slip made or mended, where one word stands for one other and they are not two facts of one kind."""
    kinds = {term.kind for term in place.gone} & {term.kind for term in place.come}
    if not place.gone or not place.come or (len(place.gone) == len(place.come) and kinds & {"number", "date", "hedge"}):
        return None
    gone, come = a.folded(place.gone), b.folded(place.come)
    while gone and come and gone[0] == come[0]:
        gone, come = gone[1:], come[1:]
    while gone and come and gone[-1] == come[-1]:
        gone, come = gone[:-1], come[:-1]
    if len(gone) != 1 or len(come) != 1:
        return None
    return slip(gone[0], come[0], known.lexicon)


def _writing(a: Wording, b: Wording, compared: _Comparison, *, marks: bool, case: bool) -> set[EditClass]:
    """Spelling and style of what stays; punctuation and capitals only if asked for."""
    classes: set[EditClass] = set()
    for place in compared.joined:
        slipped = len(place.come) < len(place.gone) and any(term.plain in JOINED_BY_SLIP for term in place.gone)
        classes.add("typo" if slipped else "style")
    for run in compared.runs:
        if not run or _as_it_stands(a, b, run):
            continue
        for one, other in run:
            capitals = case and not (one.initial or other.initial)
            if one.plain != other.plain:
                classes.add("spelling")
            elif a.written(one, case=capitals) != b.written(other, case=capitals):
                classes.add("style")
        if marks and any(a.marks(x[0], y[0]) != b.marks(x[1], y[1]) for x, y in pairwise(run)):
            classes.add("style")
    if marks and compared.runs and _outer_marks_differ(a.text, b.text, compared.runs):
        classes.add("style")
    return classes


def _as_it_stands(a: Wording, b: Wording, run: list[tuple[Term, Term]]) -> bool:
    """Whether terms that stay are written the same, with all that stands between them."""
    (first, first_b), (last, last_b) = run[0], run[-1]
    return a.text[first.start : last.end] == b.text[first_b.start : last_b.end]


def _outer_marks_differ(a: str, b: str, runs: list[list[tuple[Term, Term]]]) -> bool:
    """Whether the punctuation before the first term or behind the last differs, where these stay."""
    pairs = [pair for run in runs for pair in run]
    if not pairs:
        return False
    (first_a, first_b), (last_a, last_b) = pairs[0], pairs[-1]
    outsides = ((a[: first_a.start], b[: first_b.start]), (a[last_a.end :], b[last_b.end :]))
    return any(
        "".join(one.split()) != "".join(other.split()) for one, other in outsides if not _WORD.search(one + other)
    )
