"""Records as plain JSON values, by the contract of the command line, schema 1. Field names here are fixed.

Unknown is ``None``; times are RFC 3339. One function a kind of document; nothing is decided here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from provenance.records.article import Article, Moment
    from provenance.records.credit import Credit
    from provenance.records.edit import Edit, EditReport, Side, Update
    from provenance.records.family import Family, Origins, Outcome, Trace
    from provenance.records.lineage import Derivation, Lineage
    from provenance.records.match import Match, Passage

SCHEMA = 1

Json = dict[str, object]


def document(content: Mapping[str, object]) -> Json:
    """A document or line: its content under the schema's number."""
    return {"schema": SCHEMA, **content}


def moment_json(moment: Moment | None) -> Json | None:
    """A claimed time with its precision, zone and place."""
    if moment is None:
        return None
    return {"time": moment.rfc3339(), "precision": moment.precision, "zone": moment.zone, "from": moment.origin}


def time_json(time: datetime | None) -> str | None:
    """An instant in UTC."""
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if time else None


def credit_json(credit: Credit) -> Json:
    """One credit."""
    source = credit.source
    return {
        "relation": credit.relation,
        "role": credit.role,
        "source": {
            "name": source.name or None,
            "domain": source.domain,
            "url": source.url,
            "domain_candidates": list(source.domain_candidates),
        },
        "permission": credit.permission,
        "place": credit.place,
        "text": credit.text,
        "span": list(credit.span),
        "confidence": round(credit.confidence, 4),
    }


def article_json(article: Article) -> Json:
    """One article."""
    return {
        "id": article.id,
        "url": article.url,
        "version": article.version,
        "canonical": article.canonical,
        "title": article.title,
        "outlet": {"name": article.outlet.name, "domain": article.outlet.domain},
        "bylines": list(article.bylines),
        "dateline": article.dateline,
        "language": article.language,
        "published": moment_json(article.published),
        "modified": moment_json(article.modified),
        "fetched": time_json(article.fetched),
        "paragraphs": list(article.paragraphs),
        "removed": [{"text": one.text, "reason": one.reason, "spot": one.spot} for one in article.removed],
        "credits": [credit_json(credit) for credit in article.credits],
        "claims": [{"kind": claim.kind, "url": claim.url} for claim in article.claims],
    }


def head_json(article: Article) -> Json:
    """An article in a family's list."""
    return {
        "id": article.id,
        "url": article.url,
        "title": article.title,
        "outlet": article.outlet.label,
        "published": article.published.rfc3339() if article.published else None,
    }


def _passages_json(passages: Sequence[Passage]) -> list[Json]:
    return [{"a": list(one.a), "b": list(one.b)} for one in passages]


def match_json(match: Match, urls: Mapping[str, str | None]) -> Json:
    """One verified pair."""
    return {
        "a": {"id": match.a, "url": urls.get(match.a)},
        "b": {"id": match.b, "url": urls.get(match.b)},
        "jaccard": round(match.jaccard, 4),
        "containment_a": round(match.containment_a, 4),
        "containment_b": round(match.containment_b, 4),
        "kind": match.kind,
        "passages": _passages_json(match.passages),
    }


def derivation_json(derivation: Derivation) -> Json:
    """One edge of a lineage."""
    return {
        "child": derivation.child,
        "parent": derivation.parent,
        "kind": derivation.kind,
        "confidence": derivation.confidence,
        "direction": derivation.direction,
        "evidence": [
            {"kind": one.kind, "detail": one.detail, "weight": round(one.weight, 4)} for one in derivation.evidence
        ],
        "alternatives": [{"parent": one.parent, "confidence": one.confidence} for one in derivation.alternatives],
        "rest": derivation.rest,
        "also_from": [
            {"parent": one.parent, "confidence": one.confidence, "passages": _passages_json(one.passages)}
            for one in derivation.also_from
        ],
    }


def family_json(family: Family) -> Json:
    """One family."""
    return {
        "family": family.id,
        "articles": [head_json(article) for article in family.articles],
        **_lineage_json(family.lineage),
    }


def _lineage_json(lineage: Lineage) -> Json:
    return {
        "unseen": [
            {
                "id": one.id,
                "name": one.name,
                "domain": one.domain,
                "domain_candidates": list(one.domain_candidates),
            }
            for one in lineage.unseen
        ],
        "roots": [{"id": root.id, "confidence": root.confidence} for root in lineage.roots],
        "derivations": [derivation_json(derivation) for derivation in lineage.derivations],
        "excerpts": [
            {"article": one.article, "parent": one.parent, "confidence": one.confidence, "share": one.share}
            for one in lineage.excerpts
        ],
    }


def edit_report_json(report: EditReport) -> Json:
    """What one child changed."""
    summary = report.summary
    return {
        "a": report.a,
        "b": report.b,
        "similarity": round(report.similarity, 4),
        "edits": [_edit_json(edit) for edit in report.edits],
        "script": [list(operation) for operation in report.script],
        "summary": {
            "words_a": summary.words_a,
            "words_b": summary.words_b,
            "cut_words": summary.cut_words,
            "added_words": summary.added_words,
            "changed_words": summary.changed_words,
            "kept_share": round(summary.kept_share, 4),
            "material": summary.material,
            "sentence": summary.sentence,
        },
        "parent_changed_since": report.parent_changed_since,
    }


def _edit_json(edit: Edit) -> Json:
    return {
        "operation": edit.operation,
        "classes": list(edit.classes),
        "a": _side_json(edit.a),
        "b": _side_json(edit.b),
        "words": [list(operation) for operation in edit.words],
    }


def _side_json(side: Side | None) -> Json | None:
    return {"paragraphs": list(side.paragraphs), "text": side.text} if side else None


def outcome_json(outcome: Outcome) -> Json:
    """How one look-up ended."""
    return {
        "source": outcome.source,
        "url": outcome.url,
        "status": outcome.status,
        "found": outcome.found,
        "reason": outcome.reason,
    }


def origins_json(origins: Origins) -> Json:
    """How many origins stand behind what was looked at."""
    return {"articles": origins.articles, "families": origins.families, "independent": origins.independent}


def by_origin_json(origins: Origins) -> list[Json]:
    """The origins, each with the ids of the articles that go back to it."""
    return [{"origin": one.id, "articles": [article.id for article in one.articles]} for one in origins.by_origin]


def outcomes_json(outcomes: Sequence[Outcome]) -> list[Json]:
    """Every look-up, in order."""
    return [outcome_json(outcome) for outcome in outcomes]


def trace_json(trace: Trace) -> Json:
    """The answer to one trace."""
    return {
        "article": article_json(trace.article),
        "family": family_json(trace.family) if trace.family else None,
        "quoted": [family_json(family) for family in trace.quoted],
        "edits": {child: document(edit_report_json(report)) for child, report in trace.edits},
        "updates": [_update_json(update) for update in trace.updates],
        "origins": origins_json(trace.origins),
        "looked_at": outcomes_json(trace.looked_at),
    }


def _update_json(update: Update) -> Json:
    """What a copy lacks of its origin's later version."""
    return {
        "article": update.article,
        "parent": update.parent,
        "later": update.later,
        "note": update.note,
        "edits": [_edit_json(edit) for edit in update.edits],
    }
