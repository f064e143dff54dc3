"""How many independent origins stand behind some articles: the fact-checker's number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from provenance.app.desk import names_file, resembles_file
from provenance.app.families import families_of, origins_of
from provenance.app.trace import reach
from provenance.errors import ProvenanceError
from provenance.records.match import Match
from provenance.sources import files, paths
from provenance.text.urls import is_url

if TYPE_CHECKING:
    from provenance.app.desk import Desk
    from provenance.records.article import Article
    from provenance.records.family import Origins


def find_origins(desk: Desk, targets: Sequence[str]) -> tuple[Origins, list[ProvenanceError]]:
    """The origins of every article that the targets name, and what could not be got of them.

    What the store has beside them is looked at too: it may hold the link, or the original, that they lack. Raises the
    first error where nothing at all was got.
    """
    asked: dict[str, Article] = {}
    failed: list[ProvenanceError] = []
    for target in targets:
        for found in _articles(desk, target):
            if isinstance(found, ProvenanceError):
                failed.append(found)
            else:
                asked[found.id] = found
    if not asked and failed:
        raise failed[0]
    reached = reach(desk, list(asked.values()))
    families = families_of(reached.articles, [one for one in reached.compared if isinstance(one, Match)])
    return origins_of(reached.articles, families, asked), failed


def _articles(desk: Desk, target: str) -> list[Article | ProvenanceError]:
    """The articles of one URL, id, file or folder."""
    try:
        if is_url(target) or not (names_file(target) or paths.is_folder(target) or resembles_file(target)):
            return [desk.article(target)]
    except ProvenanceError as error:
        return [error]
    found: list[Article | ProvenanceError] = []
    for capture in files.read_path(target):
        try:
            found.append(capture if isinstance(capture, ProvenanceError) else desk.lay(capture))
        except ProvenanceError as error:
            found.append(error)
    return found
