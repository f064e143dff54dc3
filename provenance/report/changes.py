"""What each copy changed, facts first, in lines of text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from provenance.report.phrases import Line, Style, count, line, shorten, spans

if TYPE_CHECKING:
    from provenance.records.edit import Edit, EditReport, WordOperation
    from provenance.report.view import FamilyView

FACTS: tuple[str, ...] = ("quotation", "number", "date", "name", "attribution", "hedge", "correction")
"""Classes that are printed word by word, in this order."""
FOLDED = frozenset({"spelling", "style", "typo", "boilerplate", "credit"})
"""Classes that are only counted unless all edits are asked for."""
_AROUND = 5
"""Words shown on either side of a change."""


def changed_lines(view: FamilyView, *, everything: bool = False) -> list[Line]:
    """For every derivation with a captured parent its changes; then which could not be compared."""
    lines: list[Line] = []
    order = [view.subject.id, *(node.id for node in view.nodes if node.id != view.subject.id)]
    for child, report in sorted(view.edits.items(), key=lambda pair: order.index(pair[0])):
        parent = view.name(report.a)
        known = view.derivations[child].direction == "known"
        against = f"  from {parent}   " if known else f"  against {parent}, which may as well be the copy   "
        lines.append(spans((f"  {view.name(child)}", "strong"), (against, "faint"), (_kept(report), "")))
        if report.parent_changed_since:
            since = f"    {parent} was modified after this copy was out: some of these changes may be its own"
            lines.append(line(since, "unsure"))
        lines += edit_lines(report, everything=everything)
    other = [one for one in view.derivations.values() if one.child not in view.edits]
    translated = [view.name(one.child) for one in other if one.kind == "translation" and one.parent in view.articles]
    if translated:
        lines.append(line(f"  {', '.join(translated)}: translated, not compared", "faint"))
    missing = [view.name(one.child) for one in other if view.name(one.child) not in translated]
    if missing and len(view.articles) > 1:
        lines.append(line(f"  {', '.join(missing)}: no captured or certain parent, not compared", "faint"))
    return lines


def edit_lines(report: EditReport, *, everything: bool = False) -> list[Line]:
    """The edits of one pair: facts word by word, then the rest, then how many were folded away."""
    shown = shown_edits(report, everything=everything)
    return [*(edit_line(edit) for edit in shown), *folded_line(report, shown)]


def shown_edits(report: EditReport, *, everything: bool) -> list[Edit]:
    """The edits worth a line each, facts first."""
    shown = [edit for edit in report.edits if everything or not set(edit.classes) or set(edit.classes) - FOLDED]
    return sorted(shown, key=rank)


def folded_line(report: EditReport, shown: list[Edit]) -> list[Line]:
    """How many edits are not shown; no line where all are."""
    folded = len(report.edits) - len(shown)
    told = f"    {count(folded, 'change')} of style, spelling or furniture not shown (--all)"
    return [line(told, "faint")] if folded else []


def left_out_line(report: EditReport, shown: EditReport) -> list[Line]:
    """How many edits of which kinds were not asked for; no line where there are none."""
    kept = set(shown.edits)
    left = [edit for edit in report.edits if edit not in kept]
    kinds = Counter(kind for edit in left for kind in edit.classes or (edit.operation,))
    told = ", ".join(f"{number} {kind}" for kind, number in kinds.most_common())
    return [line(f"    {count(len(left), 'other change')} not shown: {told}", "faint")] if left else []


def facts_changed(report: EditReport) -> list[tuple[str, int]]:
    """(Class, number) of the altered facts, in the order of ``FACTS``; what a copy only added is no alteration."""
    changed = [edit for edit in report.edits if edit.operation != "added" or "correction" in edit.classes]
    counted = [(kind, sum(kind in edit.classes for edit in changed)) for kind in FACTS]
    return [(kind, number) for kind, number in counted if number]


def _kept(report: EditReport) -> str:
    return report.summary.sentence


def rank(edit: Edit) -> tuple[int, bool, tuple[int, ...]]:
    """Sorts the edits of a pair: facts first, then as they stand in the text, the headline last."""
    first = min((FACTS.index(one) for one in edit.classes if one in FACTS), default=len(FACTS))
    return (first, edit.operation == "headline", (edit.a or edit.b or _NOWHERE).paragraphs)


def edit_line(edit: Edit, *, whole: bool = False) -> Line:
    """One edit: what it is, its paragraph, and its words with their marks; ``whole``: nothing of it is left out."""
    what = ", ".join(edit.classes) if edit.classes and edit.operation in {"rewritten", "headline"} else edit.operation
    if edit.operation == "headline":
        what = "headline"
    where = edit.a or edit.b
    place = f"¶{where.paragraphs[0] + 1}" if where and where.paragraphs else ""
    return (*spans((f"    {what:<22} {place:<5} ", "faint")), *_content(edit, whole=whole))


def _content(edit: Edit, *, whole: bool) -> Line:
    if edit.words and edit.operation in {"rewritten", "headline", "split", "merged"}:
        return spans(*_marked(edit.words, whole=whole))
    longest = len(max((side.text for side in (edit.a, edit.b) if side), key=len, default="")) if whole else 160
    if edit.operation == "cut" and edit.a:
        return spans((f"[-{shorten(edit.a.text, longest)}-]", "cut"))
    if edit.operation == "added" and edit.b:
        return spans((f"{{+{shorten(edit.b.text, longest)}+}}", "added"))
    side = edit.b or edit.a
    return spans((shorten(side.text, longest) if side else "", ""))


def _marked(words: tuple[WordOperation, ...], *, whole: bool) -> list[tuple[str, Style]]:
    """Word marks with a little text around them, or with all of it."""
    parts: list[tuple[str, Style]] = []
    for place, (operation, text) in enumerate(words):
        if operation == "delete":
            parts += _bracketed(text, "[-", "-]", "cut")
        elif operation == "insert":
            parts += _bracketed(text, "{+", "+}", "added")
        else:
            flat = " ".join(text.splitlines())
            shown = flat if whole else around(flat, first=place == 0, last=place == len(words) - 1)
            parts.append((shown, ""))
    return parts


def _bracketed(text: str, opening: str, closing: str, style: Style) -> list[tuple[str, Style]]:
    inner = " ".join(text.split())
    if not inner:
        return [(" " if text else "", "")]
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return [(before and " ", ""), (f"{opening}{inner}{closing}", style), (after and " ", "")]


def around(text: str, *, first: bool, last: bool) -> str:
    """The words of a kept run beside a change; ``first`` and ``last``: nothing changed before or after it."""
    words = text.split(" ")
    if first and last:
        return text
    if first:
        return text if len(words) <= _AROUND + 1 else "… " + " ".join(words[-_AROUND - 1 :])
    if last:
        return text if len(words) <= _AROUND + 1 else " ".join(words[: _AROUND + 1]) + " …"
    if len(words) <= 2 * _AROUND + 2:
        return text
    return " ".join(words[: _AROUND + 1]) + " … " + " ".join(words[-_AROUND - 1 :])


class _Nowhere:
    paragraphs: tuple[int, ...] = ()


_NOWHERE = _Nowhere()
