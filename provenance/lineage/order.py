"""Reasons of order: which of two articles was there first, by times, versions, updates and corrections."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from provenance.lineage.weights import WEIGHTS
from provenance.records.lineage import Evidence
from provenance.text.corrections import carries_correction
from provenance.text.urls import url_key

if TYPE_CHECKING:
    from provenance.lineage.witnesses import Witnesses
    from provenance.records.article import Article, Moment


def time_order(parent: Article, child: Article, cluster: Witnesses) -> Iterator[Evidence]:
    """Stated times, as intervals of what they allow: overlapping ones say nothing."""
    del cluster
    first, second = _bounds(parent.published), _bounds(child.published)
    known_by = child.fetched
    if first and second and first[1] <= second[0] and first != second:
        yield Evidence(kind="time", detail=f"was out before it, {_stated(parent)}", weight=WEIGHTS["time: before"])
    elif first and ((second and second[1] <= first[0] and first != second) or (known_by and known_by < first[0])):
        yield Evidence(kind="time", detail=f"came out after it, {_stated(parent)}", weight=WEIGHTS["time: after"])


def version_order(parent: Article, child: Article, cluster: Witnesses) -> Iterator[Evidence]:
    """Versions of one address, or of one id of the caller's, form a line."""
    if frozenset((parent.id, child.id)) not in cluster.revisions or not same_line(parent, child):
        return
    line = sorted((one for one in cluster.articles.values() if same_line(one, child)), key=_in_line)
    earlier, later = line.index(parent), line.index(child)
    if later == earlier + 1:
        detail = f"follows version {parent.version} of the same address"
        yield Evidence(kind="version", detail=detail, weight=WEIGHTS["version: next"])
    elif later > earlier:
        yield Evidence(kind="version", detail="an earlier version of it", weight=WEIGHTS["version: further"])
    else:
        yield Evidence(kind="version", detail="a later version of it", weight=WEIGHTS["version: backwards"])


def update_order(parent: Article, child: Article, cluster: Witnesses) -> Iterator[Evidence]:
    """Between two texts of one publisher: which was modified later, and which carries a note of correction."""
    if frozenset((parent.id, child.id)) not in cluster.revisions:
        return
    first, second = _latest(parent), _latest(child)
    if first and second and first != second and (parent.modified or child.modified):
        if first[1] <= second[0]:
            yield Evidence(kind="time", detail="was modified before it", weight=WEIGHTS["time: modified later"])
        elif second[1] <= first[0]:
            yield Evidence(kind="time", detail="was modified after it", weight=WEIGHTS["time: modified earlier"])
    if _corrects(child) and not _corrects(parent):
        yield Evidence(kind="correction", detail="has not its correction", weight=WEIGHTS["correction: made since"])
    elif _corrects(parent) and not _corrects(child):
        yield Evidence(kind="correction", detail="has a correction", weight=WEIGHTS["correction: taken back"])


def same_page(one: str | None, other: str | None) -> bool:
    """Whether two addresses are spellings of one."""
    return one is not None and other is not None and url_key(one) == url_key(other)


def same_line(one: Article, other: Article) -> bool:
    """Whether two are versions of one address, or of one id of the caller's."""
    return same_page(one.url, other.url) or (
        one.url is None and other.url is None and one.id.split("@")[0] == other.id.split("@")[0]
    )


def _in_line(article: Article) -> tuple[bool, str, int]:
    """Versions in the order in which they were fetched; where that is not known, in which they arrived."""
    return (article.fetched is None, article.fetched.isoformat() if article.fetched else "", article.version)


def _latest(article: Article) -> tuple[datetime, datetime] | None:
    return _bounds(article.modified or article.published)


def _corrects(article: Article) -> bool:
    return any(carries_correction(paragraph) for paragraph in article.paragraphs)


def _bounds(moment: Moment | None) -> tuple[datetime, datetime] | None:
    return moment.bounds() if moment else None


def _stated(article: Article) -> str:
    return article.published.rfc3339() if article.published else "time unknown"
