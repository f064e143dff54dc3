"""Reports as pages: of one article's family, and of every family of the store, each finished page written whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from provenance import __version__
from provenance.app.families import origins_of
from provenance.app.pages import beginning_of, made_folder, remove, write_whole
from provenance.app.standing import stored_families
from provenance.app.trace import edits_of
from provenance.errors import UnknownArticleError
from provenance.records.custody import Custody, Method
from provenance.records.family import Outcome, Trace
from provenance.report import page
from provenance.report.json import family_json
from provenance.report.view import view
from provenance.similarity import SPEC, judgement

if TYPE_CHECKING:
    from provenance.app.desk import Desk
    from provenance.records.article import Article
    from provenance.records.family import Family

INDEX = "index.html"


def trace_page(desk: Desk, answer: Trace) -> str:
    """The page of one answer."""
    family = answer.family
    articles = [*family.articles, *family.excerpts] if family else [answer.article]
    if answer.article.id not in {one.id for one in articles}:
        articles.append(answer.article)
    return page.family_page(view(answer), method_of(desk, articles))


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What an index run did: pages made, and pages that were finished already."""

    made: int
    kept: int


def write_index(desk: Desk, folder: Path) -> Written:
    """One page a family, then the index over them. A page that was finished before, of the same contents, is kept.

    Raises UsageError where the folder cannot be written.
    """
    made_folder(folder)
    cards: list[page.Card] = []
    made = 0
    for family in stored_families(desk):
        file = folder / f"{family.id.replace(':', '-')}.html"
        fingerprint = fingerprint_of(family)
        stated = page.stated_card_facts(beginning_of(file))
        if stated is None or stated[0] != fingerprint:
            stated = (fingerprint, _write_family(desk, family, file, fingerprint))
            made += 1
        cards.append(page.card_of(family, file=file.name, altered=stated[1]))
    write_whole(folder / INDEX, page.index_page(cards, method_of(desk, ())))
    _clear(folder, {card.file for card in cards})
    return Written(made=made, kept=len(cards) - made)


def _clear(folder: Path, current: set[str]) -> None:
    """Take away the pages of families that are no more: nothing leads to them, and they tell an older story."""
    for file in sorted(folder.glob("family-*.html")):
        if file.name not in current and file.is_file() and page.stated_card_facts(beginning_of(file)) is not None:
            remove(file)


def _write_family(desk: Desk, family: Family, file: Path, fingerprint: str) -> int:
    """Make and write one family's page; how many copies altered a fact."""
    answer = family_trace(family)
    changed = page.altered(family, dict(answer.edits))
    method = method_of(desk, (*family.articles, *family.excerpts))
    facts = page.page_facts(fingerprint, changed)
    write_whole(file, page.family_page(view(answer), method, facts=facts, index=INDEX))
    return changed


def family_trace(family: Family) -> Trace:
    """A stored family as the answer about its origin, or about its oldest article where that was not captured."""
    articles = {article.id: article for article in (*family.articles, *family.excerpts)}
    roots = [articles[root.id] for root in family.lineage.roots if root.id in articles]
    found = f"{len(articles)} {'article' if len(articles) == 1 else 'articles'} of this family"
    return Trace(
        article=next(iter(roots), family.articles[0]),
        family=family,
        edits=edits_of(family),
        origins=origins_of(articles, [family]),
        looked_at=(Outcome(source="store", url=None, status="answered", found=len(articles), reason=found),),
    )


def fingerprint_of(family: Family) -> str:
    """A digest of everything that a family's page is made from, the program's version and look included."""
    articles = (*family.articles, *family.excerpts)
    parts = (__version__, page.look(), repr(family_json(family)), repr(articles))
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def method_of(desk: Desk, articles: Sequence[Article]) -> Method:
    """By what and how an answer was made, and the captures of these articles."""
    return Method(
        program=f"provenance {__version__}",
        made=desk.clock(),
        settings=tuple(_settings(desk)),
        custody=tuple(_custody(desk, article) for article in articles),
    )


def _settings(desk: Desk) -> Iterator[tuple[str, str]]:
    spec, fetch = SPEC, desk.settings.fetch
    yield (
        "Candidates",
        (
            f"{spec.shingle_words}-word shingles, {spec.permutations} permutations ({spec.scheme}, seed {spec.seed}), "
            f"{spec.bands} bands of {spec.rows}; passages by {spec.fingerprint_words}-word fingerprints, "
            f"window {spec.window}"
        ),
    )
    yield (
        "A match",
        (
            f"containment of {judgement.CONTAINMENT:g}, or {judgement.SHARED_PARAGRAPHS} shared paragraphs or "
            f"{judgement.RUNNING_WORDS} running words down to {judgement.EXCERPT_CONTAINMENT:g}"
        ),
    )
    yield "Network", "not used (--offline)" if desk.offline else f"as {fetch.user_agent}"


def _custody(desk: Desk, article: Article) -> Custody:
    try:
        capture = desk.aside.capture_of(article.id)
    except UnknownArticleError:
        capture = desk.store.capture_of(article.id)
    return Custody(
        article=article.id,
        sha256=capture.sha256,
        size_bytes=len(capture.body),
        media=capture.media,
        requested=capture.requested,
        fetched=capture.fetched,
        status=capture.status,
    )
