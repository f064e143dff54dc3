"""Which copies of a family lack what their origin corrected or altered since, along every line of descent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from provenance import edits

if TYPE_CHECKING:
    from provenance.records.article import Article
    from provenance.records.edit import Update
    from provenance.records.family import Family
    from provenance.records.lineage import Derivation


def lacking_updates(family: Family | None) -> tuple[Update, ...]:
    """For the newest version of every copy: what its captured ancestors of other outlets changed in later versions.

    Of the versions of one text, only the one that was copied is compared with the newest.
    """
    if family is None:
        return ()
    articles = {article.id: article for article in chain(family.articles, family.excerpts)}
    parents = {one.child: one for one in family.lineage.derivations if one.direction == "known"}
    later = {one.parent: one.child for one in parents.values() if one.kind == "revision"}
    found = []
    for copy in articles.values():
        told: set[str] = set()
        for ancestor in _copied(copy.id, parents) if copy.id not in later else ():
            newest = _newest(ancestor, later)
            if newest not in {ancestor, *told} and ancestor in articles and newest in articles:
                found.append(_compared(articles, ancestor, newest, copy.id))
            told.add(newest)
    return tuple(update for update in found if update is not None)


def _compared(articles: Mapping[str, Article], parent: str, later: str, copy: str) -> Update | None:
    return edits.lacking_update(articles[parent], articles[later], articles[copy])


def _copied(article: str, parents: Mapping[str, Derivation]) -> Iterator[str]:
    """The ancestors, nearest first, that some copier stands between; a translation has no words in common."""
    copied, seen = False, {article}
    while article in parents:
        derivation = parents[article]
        article = derivation.parent
        if derivation.kind == "translation" or article in seen:
            return
        seen.add(article)
        copied = copied or derivation.kind != "revision"
        if copied:
            yield article


def _newest(article: str, later: Mapping[str, str]) -> str:
    """The last of the versions that follow this one."""
    seen = {article}
    while article in later and later[article] not in seen:
        article = later[article]
        seen.add(article)
    return article
