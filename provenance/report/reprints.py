"""The rights desk's list: as lines, as rows of JSON and as rows of a table for a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.report.phrases import Line, count, figure, line, shorten, spans, sureness, sureness_style
from provenance.text.normalize import printable

if TYPE_CHECKING:
    from provenance.records.article import Moment
    from provenance.records.reprint import Reprint, Reprints

COLUMNS = (
    "published",
    "outlet",
    "title",
    "url",
    "kind",
    "confidence",
    "credited",
    "permission",
    "licensed",
    "breaks",
    "not known",
    "material",
    "kept share",
    "taken from",
    "article",
    "parent",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""With these a spreadsheet takes a cell for a formula (OWASP, "CSV Injection")."""
_SAID = {True: "yes", False: "no", None: ""}


def summary_line(answer: Reprints) -> Line:
    """How often, by how many, without what."""
    rows = answer.all_of
    if not rows:
        return line(f"{answer.outlet} was not reprinted by anyone in this store.", "title")
    outlets = len({one.article.outlet.label or one.article.id for one in rows})
    uncredited = sum(not one.credited for one in rows)
    unsaid = sum(not one.allowed for one in rows)
    breaking = sum(bool(one.broken) for one in rows)
    permission = f"{unsaid} without permission stated" + (" or licensed" if answer.partners else "")
    terms = f", {breaking} against the terms" if answer.partners else ""
    times = "once" if len(rows) == 1 else count(len(rows), "time")
    head = f"{answer.outlet} was reprinted {times} by {count(outlets, 'outlet')};"
    return line(f"{head} {uncredited} without credit, {permission}{terms}.", "title")


def reprint_lines(reprint: Reprint) -> list[Line]:
    """One reprint in a few lines: when and who, what, on what terms."""
    article = reprint.article
    open_end = ", perhaps" if reprint.parent.startswith("unseen:") else ", or the other way round"
    unsure = open_end if reprint.direction == "unknown" else ""
    return [
        spans(
            (f"  {_when(article.published):<17} ", "faint"),
            (article.outlet.label or article.id, "strong"),
            (f"  {reprint.kind} from {reprint.parent_name}{unsure}  ", ""),
            (f"{sureness(reprint.confidence)} {figure(reprint.confidence)}", sureness_style(reprint.confidence)),
        ),
        spans((f"    “{shorten(article.title or '(no headline)', 90)}”", ""), (f"  {article.url or ''}", "faint")),
        spans(
            ("    ", ""),
            ("credited" if reprint.credited else "not credited", "sure" if reprint.credited else "alarm"),
            (_since_when(reprint), "faint"),
            (f", {_permission(reprint)}", "sure" if reprint.allowed else "unsure"),
            (f" · {_changes(reprint)}", "faint"),
        ),
        *[
            spans(
                (
                    f"    {'breaks' if term.kept is False else 'not known'}: ",
                    "alarm" if term.kept is False else "unsure",
                ),
                (f"{term.name} ({term.detail})", ""),
            )
            for term in reprint.terms
            if term.kept is not True
        ],
    ]


def _since_when(reprint: Reprint) -> str:
    """That the credit came or went with a later version of the page."""
    if reprint.credited == reprint.was_credited:
        return ""
    return " (since a later version)" if reprint.credited else " any more (an earlier version was)"


def _permission(reprint: Reprint) -> str:
    said = {True: "with permission", False: "says without permission", None: "no permission stated"}[reprint.permission]
    licence = {True: "licensed", False: "not licensed", None: ""}[reprint.licensed]
    return f"{said}, {licence}" if licence else said


def _changes(reprint: Reprint) -> str:
    if reprint.changes is None:
        return "not compared"
    kept = f"kept {reprint.changes.kept_share:.0%}"
    return f"{kept}, facts changed" if reprint.changes.material else f"{kept}, no facts changed"


def _when(moment: Moment | None) -> str:
    """Day and clock, with the year; "~" a day only, "?" where no zone is stated."""
    if moment is None:
        return "no date"
    if moment.precision == "day":
        return f"~{moment.time:%Y-%m-%d}"
    return f"{moment.time:%Y-%m-%d %H:%M}{'?' if moment.zone == 'unknown' else ''}"


def reprint_json(reprint: Reprint) -> dict[str, object]:
    """One reprint."""
    article, changes = reprint.article, reprint.changes
    return {
        "article": article.id,
        "newest": reprint.newest.id,
        "parent": reprint.parent,
        "kind": reprint.kind,
        "confidence": reprint.confidence,
        "direction": reprint.direction,
        "credited": reprint.credited,
        "was_credited": reprint.was_credited,
        "permission": reprint.permission,
        "licensed": reprint.licensed,
        "terms": [{"term": term.name, "kept": term.kept, "detail": term.detail} for term in reprint.terms],
        "material": changes.material if changes else None,
        "kept_share": round(changes.kept_share, 4) if changes else None,
        "published": article.published.rfc3339() if article.published else None,
        "url": article.url,
        "title": article.title,
        "outlet": article.outlet.label,
        "original": reprint.original.id if reprint.original else None,
    }


def reprint_cells(reprint: Reprint) -> list[str]:
    """One row of ``COLUMNS``, safe to open in a spreadsheet and to show on a terminal."""
    article, changes = reprint.article, reprint.changes
    cells = (
        article.published.rfc3339() if article.published else "",
        article.outlet.label or "",
        article.title or "",
        article.url or "",
        reprint.kind,
        f"{figure(reprint.confidence)}",
        _SAID[reprint.credited],
        _SAID[reprint.permission],
        _SAID[reprint.licensed],
        "; ".join(f"{term.name}: {term.detail}" for term in reprint.broken),
        "; ".join(f"{term.name}: {term.detail}" for term in reprint.terms if term.kept is None),
        _SAID[changes.material if changes else None],
        f"{changes.kept_share:.2f}" if changes else "",
        reprint.parent_name,
        article.id,
        reprint.parent,
    )
    return [defused(printable(cell)) for cell in cells]


def defused(cell: str) -> str:
    """The cell with an apostrophe before it where a spreadsheet would take it for a formula.

    >>> defused("=1+1"), defused("Tarn")
    ("'=1+1", 'Tarn')
    """
    return f"'{cell}" if cell.lstrip(" \u00a0").startswith(_FORMULA) or cell.startswith(_FORMULA) else cell
