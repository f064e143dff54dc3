"""The lineage drawn in lines of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.report.phrases import Line, Style, figure, line, moment_text, shorten, spans, sureness, sureness_style

if TYPE_CHECKING:
    from provenance.records.lineage import Derivation, Unseen
    from provenance.report.view import FamilyView, Node

_NAME_WIDTH = 34


def lineage_lines(view: FamilyView) -> list[Line]:
    """One line a node: circle, name, time, kind, how surely, and what the credit says."""
    lines: list[Line] = []
    for node in view.nodes:
        lines += [_captured(view, node)] if node.id in view.articles else _unseen(view, node)
    return lines


def legend(view: FamilyView) -> str:
    """Which marks the times below carry, and only those."""
    moments = [view.articles[node.id].published for node in view.nodes if node.id in view.articles]
    years = sorted({str(moment.time.year) for moment in moments if moment})
    marks = [
        "UTC as stated" if any(one and one.zone != "unknown" and one.precision != "day" for one in moments) else ""
    ]
    marks.append("~ day only" if any(one and one.precision == "day" for one in moments) else "")
    marks.append("? not stated" if any(one is None or _zoneless(one.zone, one.precision) for one in moments) else "")
    return " · ".join([*(mark for mark in marks if mark), *years])


def _zoneless(zone: str, precision: str) -> bool:
    return zone == "unknown" and precision != "day"


def _branch(node: Node) -> str:
    """The lines that lead to a node from above."""
    if node.depth == 0:
        return ""
    above = "".join("│ " if more else "  " for more in node.trail[:-1])
    return above + ("├" if node.trail[-1] else "└")


def _captured(view: FamilyView, node: Node) -> Line:
    derivation = node.derivation
    own = node.id == view.subject.id
    uncertain = derivation is not None and derivation.direction == "unknown"
    stroke = "" if derivation is None else "?" if uncertain else "╌" if derivation.kind == "excerpt" else "─"
    head = f"{_branch(node)}{stroke}{'▶' if own else '●'} "
    room = max(12, _NAME_WIDTH - len(head))
    name = shorten(view.name(node.id), room).ljust(room)
    when = moment_text(view.articles[node.id].published).ljust(15)
    return spans(
        (f"  {head}", "faint"),
        (name, "title" if own else "strong"),
        (f" {when}", "faint"),
        *(_relation(view, derivation) if derivation else _first(view, node.id)),
    )


def _first(view: FamilyView, root: str) -> tuple[tuple[str, Style], ...]:
    """What a root is: an origin, unless it stands first only because one has to."""
    family = view.trace.family
    if family and family.lineage.undecided(root):
        return (("origin or copy, not known", "unsure"),)
    return (("origin of the others here", "faint"),)


def _unseen(view: FamilyView, node: Node) -> list[Line]:
    unseen = view.unseen[node.id]
    head = f"{_branch(node)}{'─' if node.depth else ''}○ "
    room = max(12, _NAME_WIDTH - len(head))
    relation = {one.kind for one in view.children(node.id)}
    what = "wire original" if relation == {"wire"} else "original as credited"
    first = spans(
        (f"  {head}", "faint"),
        (shorten(view.name(node.id), room).ljust(room), "strong"),
        (f" {what}, not captured", "faint"),
    )
    remark = _which(unseen)
    bar = "│" if view.children(node.id) else " "
    indent = " " * (len(head) - 2)
    return [first, line(f"  {indent}{bar}".ljust(_NAME_WIDTH + 3) + remark, "faint")] if remark else [first]


def _which(unseen: Unseen) -> str | None:
    """A remark where a name could mean several outlets."""
    if unseen.domain or not unseen.domain_candidates:
        return None
    guesses = ", ".join(unseen.domain_candidates[:2])
    verb = "is a guess" if len(unseen.domain_candidates) == 1 else "are guesses"
    return f"which one is not said; {guesses} {verb}, not used as evidence"


def _relation(view: FamilyView, derivation: Derivation) -> tuple[tuple[str, Style], ...]:
    if derivation.direction == "unknown":
        others = [f"{view.name(one.parent)} {figure(one.confidence)}" for one in derivation.alternatives[:2]]
        first = f"{view.name(derivation.parent)} {figure(derivation.confidence)}"
        rest = f", other {figure(derivation.rest)}" if derivation.rest >= 0.01 else ""
        return (("direction not known: ", "unsure"), (", ".join([first, *others]) + rest, ""))
    confidence = derivation.confidence
    return (
        (f"{derivation.kind:<9} ", ""),
        (f"{sureness(confidence)} {figure(confidence)}".ljust(20), sureness_style(confidence)),
        *crediting(view, derivation),
    )


def crediting(view: FamilyView, derivation: Derivation) -> tuple[tuple[str, Style], ...]:
    """Who the child says it is from, beside where it is from."""
    if derivation.kind == "revision":
        return ()
    article = view.articles[derivation.child]
    given = [credit for credit in article.credits if credit.relation != "self"]
    if not given:
        return _uncredited(derivation)
    if any(credit.permission for credit in given):
        return (("  with permission", "sure"),)
    if any(credit.permission is False for credit in given):
        return (("  WITHOUT PERMISSION", "alarm"),)
    if any(one.kind == "credit" and one.weight > 0 for one in derivation.evidence):
        return (("  credited", ""),)
    return ((f"  credits {', '.join(dict.fromkeys(credit.source.name or 'somebody' for credit in given))}", "unsure"),)


def _uncredited(derivation: Derivation) -> tuple[tuple[str, Style], ...]:
    named = any(one.kind == "canonical" and one.weight > 0 for one in derivation.evidence)
    return (("  UNCREDITED", "alarm"), (", but its canonical address names the source" if named else "", "faint"))
