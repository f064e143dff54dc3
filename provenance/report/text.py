"""The answer as lines of text: what is known, how surely, why, what changed, and what was not looked at."""

from __future__ import annotations

from collections.abc import Sequence
from shlex import quote
from typing import TYPE_CHECKING

from provenance.report.changes import changed_lines
from provenance.report.phrases import Line, Style, count, figure, line, shorten, spans
from provenance.report.quotes import quote_lines
from provenance.report.tree import legend, lineage_lines
from provenance.report.updates import update_lines
from provenance.report.verdict import subject_lines, verdict_lines

if TYPE_CHECKING:
    from provenance.records.family import Outcome
    from provenance.records.lineage import Evidence
    from provenance.report.view import FamilyView

_WORDS_FOR_STATUS = {"answered": "", "nothing": "nothing found", "failed": "did not answer", "skipped": "not asked"}

_REASONS = 3
"""So many reasons are shown for a derivation, and so many against it: the strongest."""


def trace_lines(view: FamilyView, *, everything: bool = False) -> list[Line]:
    """The whole answer to one trace."""
    names = dict(view.trace.names)
    sections: list[tuple[str, list[Line]]] = [
        ("", verdict_lines(view)),
        ("", subject_lines(view, names)),
        (f"LINEAGE   {legend(view)}".rstrip(), lineage_lines(view)),
        ("QUOTES AS WELL", quote_lines(view)),
        (_why_title(view), _why(view)),
        ("EVIDENCE IN THE PAGE", _evidence(view)),
        ("CHANGED, facts first", changed_lines(view, everything=everything)),
        ("CHANGED AT THE ORIGIN SINCE, not in the copy", update_lines(view)),
        ("REMOVED FROM THE TEXT", _removed(view)),
        ("SAME EVENT, NOT A COPY", _near_misses(view)),
        ("LOOKED AT", _looked_at(view.trace.looked_at)),
        ("DID NOT ANSWER", _failed(view.trace.looked_at)),
        ("NEXT", _next(view)),
    ]
    lines: list[Line] = []
    for title, body in sections:
        if body:
            lines += ([line()] if lines else []) + ([line(title, "title")] if title else []) + body
    return lines


def _why_title(view: FamilyView) -> str:
    own = view.own
    if own is None:
        return "WHY"
    others = [f"{view.name(one.parent)} {figure(one.confidence)}" for one in own.alternatives[:2]]
    rest = [f"other {figure(own.rest)}"] if own.rest >= 0.01 else []
    beside = f"   ({', '.join(others + rest)})" if others or rest else ""
    return f"WHY  {view.name(own.child)} ← {view.name(own.parent)} {figure(own.confidence)}{beside}"


def _why(view: FamilyView) -> list[Line]:
    """The reasons that tell the parent from the runner-up, and what speaks against it."""
    own = view.own
    if own is None:
        return []
    speaking = [one for one in own.evidence if one.weight > 0]
    even = [one for one in own.evidence if one.weight == 0]
    against = [one for one in own.evidence if one.weight < 0]
    return [_reason(one) for one in speaking[:_REASONS] + even + against[:_REASONS]]


def _reason(evidence: Evidence) -> Line:
    mark: tuple[str, Style] = ("  + ", "sure") if evidence.weight > 0 else ("  − ", "alarm")
    mark = mark if evidence.weight else ("  = ", "faint")
    return spans(mark, (f"{evidence.kind:<12}", ""), (evidence.detail, ""))


def _evidence(view: FamilyView) -> list[Line]:
    """Credits and mentions of the article itself, used or not."""
    article = view.subject
    lines = [
        spans(
            (f"  {credit.place:<11} ", "faint"),
            (f"“{shorten(credit.text, 120)}”", ""),
            (_told(credit.relation), "faint"),
        )
        for credit in article.credits
    ]
    named = [one for one in article.mentions if one.name][:4]
    lines += [_mention(one.paragraph, one.text, "a mention, not a credit") for one in named]
    unnamed = [one for one in article.mentions if not one.name]
    if unnamed:
        shown = ", ".join(f"¶{one.paragraph + 1} “{shorten(one.text, 60)}”" for one in unnamed[:3])
        lines.append(spans(("  not used    ", "faint"), (shown, ""), ("  sources of the news", "faint")))
    return lines


def _told(relation: str) -> str:
    return "  the page’s own" if relation == "self" else ""


def _mention(paragraph: int, text: str, remark: str) -> Line:
    return spans(
        (f"  {f'in text ¶{paragraph + 1}':<11} ", "faint"), (f"“{shorten(text, 90)}”", ""), (f"  {remark}", "faint")
    )


def _removed(view: FamilyView) -> list[Line]:
    return [
        spans((f"  {one.spot:<6} {one.reason:<14} ", "faint"), (f"“{shorten(one.text, 90)}”", ""))
        for one in view.subject.removed
    ]


def _near_misses(view: FamilyView) -> list[Line]:
    lines = []
    for miss in view.trace.near_misses[:5]:
        other = miss.b if miss.a == view.subject.id else miss.a
        longest = max((one.words for one in miss.passages), default=0)
        lines.append(line(f"  {view.name(other)}   longest shared run: {count(longest, 'word')} ({miss.reason})"))
    return lines


def _looked_at(outcomes: Sequence[Outcome]) -> list[Line]:
    return [line("  " + " · ".join(_outcome(one) for one in outcomes if one.status != "failed"))] if outcomes else []


def _outcome(outcome: Outcome) -> str:
    name = outcome.url if outcome.url and outcome.source in {"url", "path"} else outcome.source
    said = outcome.reason or _WORDS_FOR_STATUS[outcome.status] or f"{outcome.found} found"
    return f"{name}: {said}"


def _failed(outcomes: Sequence[Outcome]) -> list[Line]:
    return [
        spans((f"  {one.url or one.source}   ", ""), (one.reason or "no reason given", "alarm"))
        for one in outcomes
        if one.status == "failed"
    ]


def _next(view: FamilyView) -> list[Line]:
    own = view.own
    asked = any(one.source in {"path", "url", "feed", "sitemap"} for one in view.trace.looked_at)
    if own is None or own.parent not in view.unseen or asked:
        return []
    target = quote(view.subject.url or dict(view.trace.names).get(view.subject.id, view.subject.id))
    return [
        spans((f"  provenance trace {target} --among URL|FOLDER", "strong"), ("   compare with the original", "faint"))
    ]
