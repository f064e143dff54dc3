"""Signs of order within one publisher: versions of one address, updates and notes of correction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from provenance.lineage.signs import Sign
from provenance.text.corrections import carries_correction
from provenance.text.urls import url_key

if TYPE_CHECKING:
    from provenance.lineage.witnesses import Witnesses
    from provenance.records.article import Article, Moment


def version_order(parent: Article, child: Article, cluster: Witnesses) -> Iterator[Sign]:
    """Versions of one address, or of one id of the caller's, form a line."""
    if frozenset((parent.id, child.id)) not in cluster.revisions or not same_line(parent, child):
        return
    line = _line([one for one in cluster.articles.values() if same_line(one, child)])
    earlier, later = line.index(parent), line.index(child)
    if later == earlier + 1:
        detail = f"follows version {parent.version} of the same address"
        yield Sign("version: next", 1.0, "version", detail)
    elif later > earlier:
        yield Sign("version: further", 1.0, "version", "an earlier version of it")
    else:
        yield Sign("version: backwards", 1.0, "version", "a later version of it")


def update_order(parent: Article, child: Article, cluster: Witnesses) -> Iterator[Sign]:
    """Between two texts of one publisher: which was modified later, and which carries a note of correction."""
    if frozenset((parent.id, child.id)) not in cluster.revisions:
        return
    first, second = _latest(parent), _latest(child)
    if first and second and first != second and (parent.modified or child.modified):
        if first[1] <= second[0]:
            yield Sign("time: modified later", 1.0, "time", "was modified before it")
        elif second[1] <= first[0]:
            yield Sign("time: modified earlier", 1.0, "time", "was modified after it")
    if _corrects(child) and not _corrects(parent):
        yield Sign("correction: made since", 1.0, "correction", "has not its correction")
    elif _corrects(parent) and not _corrects(child):
        yield Sign("correction: taken back", 1.0, "correction", "has a correction")


def same_page(one: str | None, other: str | None) -> bool:
    """Whether two addresses are spellings of one."""
    return one is not None and other is not None and _key(one) == _key(other)


def same_line(one: Article, other: Article) -> bool:
    """Whether two are versions of one address, or of one id of the caller's."""
    return same_page(one.url, other.url) or (
        one.url is None and other.url is None and one.id.split("@")[0] == other.id.split("@")[0]
    )


@lru_cache(maxsize=4096)
def _key(url: str) -> str:
    """Every address of a family is compared with every other."""
    return url_key(url)


def _line(versions: Sequence[Article]) -> list[Article]:
    """Versions in the order in which they were fetched; where that is not known of all, in which they arrived."""
    arrived = sorted(versions, key=lambda one: one.version)
    times = {one.id: one.fetched for one in arrived if one.fetched is not None}
    return sorted(arrived, key=lambda one: times[one.id]) if len(times) == len(arrived) else arrived


def _latest(article: Article) -> tuple[datetime, datetime] | None:
    return _bounds(article.modified or article.published)


def _corrects(article: Article) -> bool:
    return any(carries_correction(paragraph) for paragraph in article.paragraphs)


def _bounds(moment: Moment | None) -> tuple[datetime, datetime] | None:
    return moment.bounds() if moment else None
