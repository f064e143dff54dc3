"""Keep the store in order: upgrade its form, rebuild what was derived from the kept bytes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from provenance import similarity
from provenance.app.reading import read
from provenance.errors import ProvenanceError
from provenance.store import RebuildCount, open_store, upgrade_store

if TYPE_CHECKING:
    from provenance.records.article import Article
    from provenance.records.capture import Capture
    from provenance.records.fingerprint import Signature
    from provenance.settings import OutletEntry, Settings


def upgrade(settings: Settings) -> None:
    """Apply the migrations that the store lacks; make it where there is none."""
    upgrade_store(settings.db)
    with open_store(settings.db, spec=similarity.SPEC):
        """Opening makes an absent store, and refuses one that also needs a rebuild."""


def rebuild(settings: Settings) -> RebuildCount:
    """Derive articles, signatures and keys anew from the kept captures."""
    upgrade_store(settings.db)
    with open_store(settings.db, spec=similarity.SPEC, check=False) as store:
        return store.rebuild(partial(_build, outlets=settings.outlets))


def _build(capture: Capture, outlets: tuple[OutletEntry, ...]) -> tuple[Article, Signature] | ProvenanceError:
    try:
        article = read(capture, outlets)
    except ProvenanceError as error:
        return error
    return article, similarity.sign(article.body)
