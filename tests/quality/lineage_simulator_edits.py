"""What outlets do to a text that they copy: one function an editing practice, and how often each role does it.

Rates are those measured on reprints (share of derivations that show the practice at medium noise). Texts are lists of
paragraphs, paragraphs lists of sentences; a practice changes them in place.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field

Text = list[list[str]]

STYLES = (
    (("per cent", "percent"), ("%", "percent")),
    (("Mr ", "Mr. "), ("Mrs ", "Mrs. ")),
    (("'", "’"),),
    (('"', "”"),),
    (("US ", "U.S. "), ("UK ", "U.K. ")),
    ((" - ", " — "),),
    (("bn", " billion"), ("m ", " million ")),
    (("January", "Jan."), ("February", "Feb."), ("September", "Sept."), ("October", "Oct."), ("December", "Dec.")),
    (("organis", "organiz"), ("realis", "realiz"), ("our ", "or ")),
    (("towards", "toward"), ("while", "whilst")),
)
"""House styles. An outlet holds some of them for good, so that two outlets may make the same change independently."""

SYNONYMS = {
    "said": "stated",
    "told": "informed",
    "also": "in addition",
    "but": "however",
    "although": "though",
    "about": "around",
    "including": "such as",
    "announced": "revealed",
    "expected": "due",
    "because": "since",
    "big": "large",
    "after": "following",
    "began": "started",
    "before": "ahead of",
    "people": "persons",
    "plans": "intends",
    "help": "assist",
    "added": "went on",
    "showed": "indicated",
    "over": "more than",
}
HEDGES = ("reportedly", "apparently", "allegedly", "possibly")
_NUMBER = re.compile(r"\b\d{1,4}\b")
_QUOTED = re.compile(r'"[^"]{12,}"')


@dataclass
class Draft:
    """A text while it is edited, with what must not be lost from sight."""

    title: str
    text: Text
    slips: list[tuple[str, str]] = field(default_factory=list)
    """(as misspelt, as it should be)."""
    practices: set[str] = field(default_factory=set)

    def copy(self) -> Draft:
        return Draft(self.title, [list(paragraph) for paragraph in self.text], list(self.slips))


def edit(draft: Draft, role: str, styles: tuple[int, ...], scale: float, chance: random.Random, strange: Text) -> None:
    """Do to a copy what an outlet of this role does; ``strange`` are paragraphs of unrelated articles."""
    for name, (practice, rates) in PRACTICES.items():
        if chance.random() < min(0.95, rates.get(role, rates["paper"]) * scale):
            before = [list(paragraph) for paragraph in draft.text], draft.title
            practice(draft, chance, styles, strange)
            if before != (draft.text, draft.title):
                draft.practices.add(name)
    draft.text = [paragraph for paragraph in draft.text if paragraph]


def _places(draft: Draft) -> list[tuple[int, int]]:
    return [(at, number) for at, paragraph in enumerate(draft.text) for number in range(len(paragraph))]


def _headline(draft: Draft, chance: random.Random, *_: object) -> None:
    words = draft.title.split()
    kind = chance.randrange(6)
    if kind == 0:
        draft.title = " ".join(words[: max(3, len(words) - 2)])
    elif kind == 1:
        draft.title = f"{words[0]}: {' '.join(words[1:])}"
    elif kind == 2:
        draft.title = draft.title.title()
    elif kind == 3:
        draft.title = f"{chance.choice(('Report', 'Update', 'News', 'Watch'))}: {draft.title}"
    elif kind == 4:
        draft.title = " ".join(draft.text[0][0].split()[:9])
    else:
        chance.shuffle(words)
        draft.title = " ".join(words)


def _cut_end(draft: Draft, chance: random.Random, *_: object) -> None:
    keep = max(3, round(len(draft.text) * chance.uniform(0.5, 0.92)))
    draft.text = draft.text[:keep]


def _drop_paragraph(draft: Draft, chance: random.Random, *_: object) -> None:
    if len(draft.text) > 4:
        del draft.text[chance.randrange(1, len(draft.text))]


def _drop_sentence(draft: Draft, chance: random.Random, *_: object) -> None:
    at, number = chance.choice(_places(draft))
    if len(draft.text[at]) > 1:
        del draft.text[at][number]


def _move(draft: Draft, chance: random.Random, *_: object) -> None:
    if len(draft.text) > 3:
        paragraph = draft.text.pop(chance.randrange(1, len(draft.text)))
        draft.text.insert(chance.randrange(1, len(draft.text)), paragraph)


def _paragraphs(draft: Draft, chance: random.Random, *_: object) -> None:
    sentences = [sentence for paragraph in draft.text for sentence in paragraph]
    size = chance.choice((1, 2, 3))
    draft.text = [sentences[at : at + size] for at in range(0, len(sentences), size)]


def _split(draft: Draft, chance: random.Random, *_: object) -> None:
    at, number = chance.choice(_places(draft))
    before, comma, after = draft.text[at][number].partition(", ")
    if comma and len(before.split()) > 5 and len(after.split()) > 5:
        draft.text[at][number : number + 1] = [before + ".", after[:1].upper() + after[1:]]


def _background(draft: Draft, chance: random.Random, _: object, strange: Text) -> None:
    at = chance.randrange(1, len(draft.text) + 1)
    draft.text.insert(at, list(chance.choice(strange))[: chance.choice((1, 1, 2))])


def _style(draft: Draft, _: random.Random, styles: tuple[int, ...], __: object) -> None:
    for number in styles:
        for old, new in STYLES[number]:
            draft.text = [[sentence.replace(old, new) for sentence in paragraph] for paragraph in draft.text]


def _quotation(draft: Draft, chance: random.Random, *_: object) -> None:
    quoted = [place for place in _places(draft) if _QUOTED.search(draft.text[place[0]][place[1]])]
    if quoted:
        at, number = chance.choice(quoted)
        draft.text[at][number] = _QUOTED.sub(lambda found: _reworded(found[0], chance, 1), draft.text[at][number], 1)


def _number(draft: Draft, chance: random.Random, *_: object) -> None:
    found = [place for place in _places(draft) if _NUMBER.search(draft.text[place[0]][place[1]])]
    if found:
        at, number = chance.choice(found)
        change = chance.choice((1, 2, 10, 100))
        draft.text[at][number] = _NUMBER.sub(lambda one: str(int(one[0]) + change), draft.text[at][number], 1)


def _hedge(draft: Draft, chance: random.Random, *_: object) -> None:
    at, number = chance.choice(_places(draft))
    words = draft.text[at][number].split()
    words.insert(chance.randrange(1, len(words) + 1), chance.choice(HEDGES))
    draft.text[at][number] = " ".join(words)


def _name(draft: Draft, chance: random.Random, *_: object) -> None:
    at, number = chance.choice(_places(draft))
    words = draft.text[at][number].split()
    names = [place for place, word in enumerate(words) if place and word[:1].isupper() and len(word) > 4]
    if names:
        place = chance.choice(names)
        words[place] = words[place][:-2] + words[place][-1] + words[place][-2]
        draft.text[at][number] = " ".join(words)


def _reword(draft: Draft, chance: random.Random, *_: object) -> None:
    for at, number in chance.sample(_places(draft), min(len(_places(draft)), chance.choice((1, 2, 4)))):
        draft.text[at][number] = _reworded(draft.text[at][number], chance, 3)


def _reworded(sentence: str, chance: random.Random, times: int) -> str:
    words = sentence.split()
    for _ in range(times):
        known = [place for place, word in enumerate(words) if word in SYNONYMS]
        if known:
            place = chance.choice(known)
            words[place] = SYNONYMS[words[place]]
        elif len(words) > 6:
            del words[chance.randrange(1, len(words) - 1)]
    return " ".join(words)


def _slip(draft: Draft, chance: random.Random, *_: object) -> None:
    for _ in range(chance.choice((1, 1, 2, 3))):
        at, number = chance.choice(_places(draft))
        words = draft.text[at][number].split()
        long = [place for place, word in enumerate(words) if len(word) > 5 and word.isalpha()]
        if long:
            place = chance.choice(long)
            good, cut = words[place], chance.randrange(1, len(words[place]) - 2)
            words[place] = good[:cut] + good[cut + 1] + good[cut] + good[cut + 2 :]
            draft.slips.append((words[place], good))
            draft.text[at][number] = " ".join(words)


def _mend(draft: Draft, _: random.Random, *__: object) -> None:
    for bad, good in draft.slips:
        draft.text = [[sentence.replace(bad, good) for sentence in paragraph] for paragraph in draft.text]
    draft.slips = []


def _mojibake(draft: Draft, *_: object) -> None:
    draft.text = [[sentence.replace("’", "â€™") for sentence in paragraph] for paragraph in draft.text]


Practice = Callable[..., None]
PRACTICES: dict[str, tuple[Practice, dict[str, float]]] = {
    "headline": (_headline, {"paper": 0.62, "sister": 0.4, "aggregator": 0.55, "scraper": 0.45, "wire": 0.7}),
    "mended slip": (_mend, {"paper": 0.4, "sister": 0.25, "aggregator": 0.1, "scraper": 0.02}),
    "cut from the end": (_cut_end, {"paper": 0.32, "sister": 0.15, "aggregator": 0.42, "scraper": 0.2}),
    "dropped paragraph": (_drop_paragraph, {"paper": 0.2, "sister": 0.08, "aggregator": 0.15, "scraper": 0.05}),
    "dropped sentence": (_drop_sentence, {"paper": 0.2, "sister": 0.08, "aggregator": 0.1, "scraper": 0.04}),
    "move": (_move, {"paper": 0.09, "sister": 0.03, "aggregator": 0.05, "scraper": 0.02}),
    "paragraphs": (_paragraphs, {"paper": 0.25, "sister": 0.1, "aggregator": 0.2, "scraper": 0.25}),
    "split": (_split, {"paper": 0.1, "sister": 0.03, "aggregator": 0.04, "scraper": 0.01}),
    "background": (_background, {"paper": 0.25, "sister": 0.12, "aggregator": 0.16, "scraper": 0.12, "wire": 0.3}),
    "quotation": (_quotation, {"paper": 0.14, "sister": 0.05, "aggregator": 0.06, "scraper": 0.02}),
    "number": (_number, {"paper": 0.15, "sister": 0.08, "aggregator": 0.08, "scraper": 0.04}),
    "hedge": (_hedge, {"paper": 0.05, "sister": 0.02, "aggregator": 0.04, "scraper": 0.01}),
    "name": (_name, {"paper": 0.05, "sister": 0.02, "aggregator": 0.03, "scraper": 0.02}),
    "wording": (_reword, {"paper": 0.22, "sister": 0.12, "aggregator": 0.14, "scraper": 0.16, "wire": 0.3}),
    "slip": (_slip, {"paper": 0.1, "sister": 0.08, "aggregator": 0.1, "scraper": 0.18}),
    "house style": (_style, {"paper": 0.65, "sister": 0.5, "aggregator": 0.2, "scraper": 0.08, "wire": 0.6}),
    "mojibake": (_mojibake, {"paper": 0.01, "sister": 0.0, "aggregator": 0.03, "scraper": 0.1}),
}
"""Practice, and its rate by the copier's role; roles that are not named do as papers do."""
