"""The answer to ``diff``: two articles named so that they can be told apart, the sum, and every change in its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from provenance.report.changes import edit_line, folded_line, shown_edits
from provenance.report.phrases import Line, Style, line, moment_text, shorten, spans
from provenance.text.sentences import sentence_spans

if TYPE_CHECKING:
    from provenance.records.article import Article
    from provenance.records.edit import Edit, EditReport, Side


def difference_lines(
    one: Article,
    other: Article,
    report: EditReport,
    *,
    names: Mapping[str, str],
    everything: bool,
    context: int | None = None,
) -> list[Line]:
    """What the second article changed of the first; ``context``: whole sentences, with so many around them."""
    before, after = _told_apart(one, other, names)
    lines = [
        spans((before, "strong"), ("  →  ", "faint"), (after, "strong")),
        spans((report.summary.sentence, "title"), (f"   {_taken(report)}", "faint")),
    ]
    if report.parent_changed_since:
        lines.append(line("The first was modified after the second was out: some changes may be its own.", "unsure"))
    shown = shown_edits(report, everything=everything)
    if context is None:
        lines += [edit_line(edit) for edit in shown]
    else:
        changed = tuple(side.text for edit in report.edits for side in (edit.a, edit.b) if side and side.text)
        for place, edit in enumerate(sorted(shown, key=lambda edit: _place_in_text(edit, one, other))):
            lines += ([line()] if place and context else []) + _with_context(edit, one, other, context, changed)
    return [*lines, *folded_line(report, shown)]


def _taken(report: EditReport) -> str:
    share = round(100 * report.similarity)
    share = share if report.similarity in {0.0, 1.0} else min(99, max(1, share))
    return f"{share} % of the second is from the first"


def _told_apart(one: Article, other: Article, names: Mapping[str, str]) -> tuple[str, str]:
    """Outlet, else headline, file or id; what tells the two apart where that is the same for both."""
    plain = [article.outlet.label or article.title or names.get(article.id) or article.id for article in (one, other)]
    if plain[0] != plain[1]:
        return plain[0], plain[1]
    for tail in (_version, _day, _title, _place):
        tails = [tail(article, names) for article in (one, other)]
        if all(tails) and tails[0] != tails[1]:
            times = ["", ""] if tail is not _version else [_of_time(article) for article in (one, other)]
            return f"{plain[0]}, {tails[0]}{times[0]}", tails[1] + times[1]
    return plain[0], "the same text" if one.id == other.id else other.id


def _version(article: Article, _: Mapping[str, str]) -> str:
    return f"version {article.version}"


def _day(article: Article, _: Mapping[str, str]) -> str:
    """When it says that it was modified last, or published."""
    if article.modified:
        return f"modified {moment_text(article.modified).strip()}"
    return f"published {moment_text(article.published).strip()}" if article.published else ""


def _of_time(article: Article) -> str:
    told = _day(article, {})
    return f" ({told})" if told else ""


def _title(article: Article, _: Mapping[str, str]) -> str:
    return f"“{shorten(article.title, 60)}”" if article.title else ""


def _place(article: Article, names: Mapping[str, str]) -> str:
    return names.get(article.id) or article.url or article.id


def _place_in_text(edit: Edit, one: Article, other: Article) -> tuple[tuple[int, ...], int]:
    """The headline first, then by paragraph and by place in it."""
    side, article = (edit.b, other) if edit.b else (edit.a, one)
    return (side.paragraphs, article.body.find(side.text)) if side else ((), -1)


def _with_context(edit: Edit, one: Article, other: Article, count: int, changed: tuple[str, ...]) -> list[Line]:
    """The change in whole sentences, and those before and behind it that no other change touches (``changed``)."""
    side, article = (edit.b, other) if edit.b else (edit.a, one)
    lines = [edit_line(edit, whole=True)]
    if side is None or not side.paragraphs or not count:
        return lines
    before, behind = (
        [text for text in texts if not any(text in one or one in text for one in changed)]
        for texts in _around(side, article, count)
    )
    indent = " " * 33
    faint: Style = "faint"
    return [
        *(spans((indent + text, faint)) for text in before),
        *lines,
        *(spans((indent + text, faint)) for text in behind),
    ]


def _around(side: Side, article: Article, count: int) -> tuple[list[str], list[str]]:
    """The sentences before and behind a side of an edit, so many each where there are as many."""
    body, offset, sentences = article.body, 0, []
    first = 0
    for place, paragraph in enumerate(article.paragraphs):
        first = offset if place == side.paragraphs[0] else first
        sentences += [(offset + start, offset + end) for start, end in sentence_spans(paragraph)]
        offset += len(paragraph) + 2
    begin = max(body.find(side.text, first), first)
    end = begin + len(side.text)
    before = [body[a:b] for a, b in sentences if b <= begin]
    behind = [body[a:b] for a, b in sentences if a >= end]
    return before[-count:], behind[:count]
