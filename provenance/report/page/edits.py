"""The edits of one copy as a list: facts first, word by word; style, spelling and furniture folded away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.report.changes import FACTS, FOLDED, around, rank
from provenance.report.page.markup import NOTHING, Html, element
from provenance.report.page.texts import Operation, marked
from provenance.report.phrases import count, shorten

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provenance.records.edit import Edit, EditReport

_LONGEST = 420


def edits_list(report: EditReport) -> Html:
    """Altered facts, then the other changes, then how many of style, each with its words on demand."""
    shown = sorted((edit for edit in report.edits if _tells(edit)), key=rank)
    facts = [edit for edit in shown if _alters(edit)]
    rest = [edit for edit in shown if not _alters(edit)]
    style = [edit for edit in report.edits if not _tells(edit)]
    said = [
        _list("Altered facts", facts, "facts"),
        _list("Other changes", rest, "changes"),
    ]
    if style:
        title = f"{count(len(style), 'change')} of style, spelling or furniture"
        said.append(element("details", element("summary", title), _items(style, "changes")))
    if not report.edits:
        said.append(element("p", "Not a word differs.", class_="faint"))
    return Html("".join(said))


def _tells(edit: Edit) -> bool:
    return not edit.classes or bool(set(edit.classes) - FOLDED)


def _alters(edit: Edit) -> bool:
    altered = edit.operation != "added" or "correction" in edit.classes
    return altered and any(one in FACTS for one in edit.classes)


def _list(title: str, edits: Sequence[Edit], kind: str) -> Html:
    return Html(element("h4", title, class_=kind) + _items(edits, kind)) if edits else NOTHING


def _items(edits: Sequence[Edit], kind: str) -> Html:
    return element("ul", *map(_item, edits), class_=f"edits {kind}")


def _item(edit: Edit) -> Html:
    where = edit.b or edit.a
    place = f"paragraph {where.paragraphs[0] + 1}" if where and where.paragraphs else ""
    label = element("span", _label(edit), " ", element("span", place, class_="place"), class_="what")
    return element("li", label, element("div", _words(edit), class_="words", dir="auto"))


def _label(edit: Edit) -> str:
    if edit.operation == "headline":
        return "headline"
    named = [one for one in edit.classes if one in FACTS] or list(edit.classes)
    return ", ".join(named) if named and (_alters(edit) or edit.operation == "rewritten") else edit.operation


def _words(edit: Edit) -> Html:
    if edit.words and edit.operation not in {"cut", "added", "moved"}:
        last = len(edit.words) - 1
        near: list[tuple[Operation, str]] = [
            (
                operation,
                _in_one_line(around(text, first=place == 0, last=place == last) if operation == "equal" else text),
            )
            for place, (operation, text) in enumerate(edit.words)
        ]
        return marked(near)
    gone, come = edit.a, edit.b
    if edit.operation == "cut" and gone:
        return marked([("delete", shorten(gone.text, _LONGEST))])
    if edit.operation == "added" and come:
        return marked([("insert", shorten(come.text, _LONGEST))])
    side = come or gone
    return marked([("equal", shorten(side.text, _LONGEST) if side else "")])


def _in_one_line(text: str) -> str:
    """The end of a paragraph as a sign."""
    return text.replace("\n\n", " ¶ ")
