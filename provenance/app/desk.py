"""What one command has at hand: the store, a table aside for what is read and not kept, and the network.

Everything is opened when it is first needed. What was fetched is kept in the store, as evidence; local files are only
laid aside, in a store of the same kind in memory, because `ingest` is the command that keeps files.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from provenance.errors import FetchError, ProvenanceError, UnknownArticleError, UnreadableError
from provenance.similarity import SPEC, sign
from provenance.sources import files, paths
from provenance.store import Store, open_store
from provenance.text.urls import is_url

if TYPE_CHECKING:
    from provenance.fetch import PoliteFetcher
    from provenance.records.article import Article
    from provenance.records.capture import Capture
    from provenance.records.fingerprint import Keys
    from provenance.records.job import Document
    from provenance.settings import Settings

_NUMBERED = re.compile(r"@\d+$")


def now() -> datetime:
    """The clock, in UTC: the only place that reads it."""
    return datetime.now(UTC)


class Desk:
    """A context manager; closes what was opened."""

    def __init__(self, settings: Settings, *, offline: bool = False, clock: Callable[[], datetime] = now) -> None:
        self.settings = settings
        self.offline = offline
        self.clock = clock
        self.names: dict[str, str] = {}
        """Article id to the path it was read from, as typed."""
        self._laid: dict[str, Article] = {}
        """SHA-256 of the files read so far: one file is one article, however often it is named."""
        self._open = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._open.close()

    @cached_property
    def store(self) -> Store:
        """The store for reading; an absent one counts as empty and is not made."""
        return self._open.enter_context(open_store(self.settings.db, spec=SPEC, create=False))

    @cached_property
    def kept(self) -> Store:
        """The store for writing, made where it is absent."""
        store = self._open.enter_context(open_store(self.settings.db, spec=SPEC))
        self.__dict__["store"] = store
        return store

    @cached_property
    def aside(self) -> Store:
        """What is only looked at."""
        return self._open.enter_context(open_store("sqlite://", spec=SPEC))

    @cached_property
    def fetcher(self) -> PoliteFetcher:
        """The guarded network, with the delays and penalties of hosts that all processes share."""
        return self.polite()

    def polite(self, **more: Any) -> PoliteFetcher:
        """A fetcher with the settings in force; ``more`` as ``PoliteFetcher`` takes it."""
        from provenance.fetch import PoliteFetcher

        delay = self.settings.crawl.per_host_delay_seconds
        return PoliteFetcher(self.settings.fetch, self.kept, now=self.clock, delay_seconds=delay, **more)

    def fetch(self, url: str) -> Article:
        """Fetch, read and keep one URL. Raises FetchError, UnreadableError or NotAnArticleError."""
        if self.offline:
            raise FetchError("not fetched", url, "--offline forbids the network")
        return self._put(self.kept, self.fetcher.fetch(url))

    def keep(self, document: Document) -> Article:
        """Read and keep a page that came as a document. Raises FetchError, UnreadableError or NotAnArticleError."""
        from provenance.fetch import page

        return self._put(self.kept, page(document))

    def lay(self, capture: Capture) -> Article:
        """Read one local capture and lay it aside. Raises as ``fetch`` does."""
        known = self._laid.get(capture.sha256)
        if known is not None and capture.url is None and capture.declared.id is None:
            return known
        article = self._laid[capture.sha256] = self._put(self.aside, capture)
        if capture.name:
            self.names[article.id] = capture.name
        return article

    def article(self, target: str, *, url: str | None = None, fresh: bool = False) -> Article:
        """The article that a TARGET names, with its outlet's owner and brand. Arguments and errors as of ``named``."""
        return self.owned(self.named(target, url=url, fresh=fresh))

    def named(self, target: str, *, url: str | None = None, fresh: bool = False) -> Article:
        """The article that a TARGET names, as it is kept: to be shown, and compared with nothing.

        ``fresh``: a URL is fetched anew, if the network is allowed, also where the store has it. Raises NotGotError
        (status 4) or UnknownArticleError (status 5).
        """
        if target == "-":
            return self.lay(unwrap(files.read_standard_input(url=url)))
        if is_url(target) and not _NUMBERED.search(target):
            return self._by_url(target, fresh=fresh and not self.offline)
        if not is_url(target) and names_file(target):
            return self.lay(one_file(target, url=url))
        try:
            return self.store.lookup(target)
        except UnknownArticleError as error:
            if is_url(target) or not resembles_file(target):
                raise UnknownArticleError(error.message, paths.shown(target), error.cause) from None
        return self.lay(one_file(target, url=url))

    def candidates(self, article: Article) -> list[str]:
        """Ids of the articles in the store and aside that share keys with this one."""
        keys: Keys = sign(article.body).keys
        found = {*self.store.candidates(keys, exclude=article.id), *self.aside.candidates(keys, exclude=article.id)}
        return sorted(found)

    def furniture(self, prints: Sequence[int]) -> frozenset[int]:
        """Which of these fingerprints many stories of the store, or of what is laid aside, carry."""
        return self.store.furniture(prints) | self.aside.furniture(prints)

    def articles(self, ids: Sequence[str]) -> dict[str, Article]:
        """Articles by id, from the store and from aside."""
        return {**{key: self.owned(one) for key, one in self.aside.articles(ids).items()}, **self.stored(ids)}

    def stored(self, ids: Sequence[str]) -> dict[str, Article]:
        """Articles of the store by id, with their owners."""
        return {key: self.owned(one) for key, one in self.store.articles(ids).items()}

    def stored_in(self, rows: Sequence[int]) -> dict[int, Article]:
        """Articles of the store by row, with their owners."""
        return {row: self.owned(one) for row, one in self.store.articles_in(rows).items()}

    def owned(self, article: Article) -> Article:
        """The article with its outlet's owner and brand, where settings or tables know them."""
        from provenance.app.owners import owned

        return owned(article, self.settings.outlets)

    def at(self, urls: Sequence[str]) -> dict[str, Article]:
        """The newest article of each of these URLs that is stored or laid aside, by id; nothing is fetched."""
        found = (self.store.newest(url) or self.aside.newest(url) for url in urls)
        return {article.id: self.owned(article) for article in found if article is not None}

    def _put(self, store: Store, capture: Capture) -> Article:
        from provenance.app.reading import item  # loads the stages, which a look-up in the store does not need

        read = item(capture, self.settings.outlets)
        stored = store.put([read])[0]
        if stored.article is None:
            raise UnreadableError("not stored", stored.subject, stored.reason)
        # Files without a URL that have one text have one id, and may still have different headlines.
        same = capture.url is None and stored.article.id == read.article.id
        return read.article if same else stored.article

    def _by_url(self, url: str, *, fresh: bool) -> Article:
        if fresh:
            return self.fetch(url)
        try:
            return self.store.lookup(url)
        except UnknownArticleError:
            if self.offline:
                raise UnknownArticleError("not in the store", url, "--offline forbids fetching it") from None
            return self.fetch(url)


def names_file(target: str) -> bool:
    """Whether a TARGET is a path: it has a slash in it, or there is a file of that name."""
    return "/" in target or (paths.mode(target) is not None and not paths.is_folder(target))


def resembles_file(target: str) -> bool:
    """Whether a word that is no id will have been meant as a path: by its ending, or there is a folder of that name."""
    return Path(target).suffix.lower() in files.ENDINGS or paths.is_folder(target)


def one_file(path: str, *, url: str | None = None) -> Capture:
    """The one article in a file. Raises NotGotError."""
    if paths.is_folder(path):
        raise UnreadableError("a folder, not an article", path)
    paths.state(path)
    if Path(path).suffix.lower() == ".jsonl":
        raise UnreadableError("rows, not one article", path, "use ingest, or --among")
    return unwrap(files.read_file(path, url=url))


def unwrap(read_one: Capture | ProvenanceError) -> Capture:
    """The capture, or its error raised."""
    if isinstance(read_one, ProvenanceError):
        raise read_one
    return read_one
