"""The store as its users see it: one method for one question. The SQL is in the modules of each subject.

Importing this is cheap. The database layer is loaded by :func:`provenance.store.open_store`, and by the methods only
through modules that it has loaded already.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Self

from provenance.errors import UnknownArticleError
from provenance.store.pairing import Pairing

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from provenance.records.article import Article, Moment
    from provenance.records.capture import Capture
    from provenance.records.fingerprint import Signature, SignatureSpec
    from provenance.store.items import Build, Head, Item, RebuildCount, Stored


class Store(Pairing):
    """Captures, articles and keys in one database. Made by ``open_store``; a context manager that closes it.

    What it answers about pairs is in :class:`provenance.store.pairing.Pairing`, and what an unattended run keeps beside
    them in :class:`provenance.store.agenda.Agenda`.

    Every method may raise a :class:`ProvenanceError` with the database as its subject: locked for 30 seconds, full,
    not writable, damaged. Several processes may use one database at once. ``subject`` is what messages call it.
    """

    def __init__(self, engine: Engine, spec: SignatureSpec, *, subject: str, writable: bool = True) -> None:
        super().__init__(engine, subject=subject, writable=writable)
        self.spec = spec

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def is_shared(self) -> bool:
        """Whether another process can open it too."""
        from provenance.store import connection

        return not connection.in_memory(self._engine.url)

    def close(self) -> None:
        """Give the database back."""
        self._engine.dispose()

    def put(self, items: Sequence[Item]) -> list[Stored]:
        """Store captures and what was read from them, in one short transaction; one answer for each, in order.

        Who is new, unchanged, a revision or in conflict is told in :mod:`provenance.store.identity`, and the same
        within one batch. Nothing of the batch is kept where this raises.
        """
        from provenance.store import connection, identity

        self._check_writable()
        arrived = [identity.arrival(item) for item in items]
        with connection.writing(self._engine) as write:
            return identity.put_all(write, arrived)

    def rebuild(self, build: Build) -> RebuildCount:
        """Make articles, signatures and keys anew from the kept captures; see :mod:`provenance.store.rebuild`."""
        from provenance.store import rebuild

        self._check_writable()
        return rebuild.rebuild(self._engine, self.spec, build)

    def article(self, article: str) -> Article | None:
        """The article of exactly this id."""
        from provenance.store import articles, connection

        with connection.reading(self._engine) as read:
            return articles.by_id(read, article)

    def articles(self, ids: Collection[str]) -> dict[str, Article]:
        """The articles of these ids, in the order asked for; those that are not there are left out."""
        from provenance.store import articles, connection

        with connection.reading(self._engine) as read:
            return articles.by_ids(read, ids)

    def articles_in(self, rows: Collection[int]) -> dict[int, Article]:
        """The articles of these rows, in no order."""
        from provenance.store import articles

        return self._read(articles.by_rows, rows)

    def bodies_in(self, rows: Collection[int]) -> dict[int, tuple[str, ...]]:
        """The paragraphs alone of the articles of these rows, in no order."""
        from provenance.store import articles

        return self._read(articles.bodies, rows)

    def newest(self, url: str) -> Article | None:
        """The newest article (by version) of a URL, or of the URL that it led to when it was asked for."""
        from provenance.store import articles, connection

        with connection.reading(self._engine) as read:
            return articles.by_url(read, url)

    def version(self, url: str, number: int) -> Article | None:
        """The N-th article of a URL, counted from 1."""
        from provenance.store import articles, connection

        with connection.reading(self._engine) as read:
            return articles.by_url(read, url, number)

    def lookup(self, target: str) -> Article:
        """The article that a reader names: by id, URL, ``URL@N`` or ``ID@N``, tried in this order.

        :raises UnknownArticleError: nothing of that name is stored.
        """
        from provenance.store import articles, connection

        with connection.reading(self._engine) as read:
            return articles.lookup(read, target)

    def each_article(self, since: datetime | None = None, limit: int | None = None) -> Iterator[Article]:
        """Every article in the order of arrival, streamed.

        :param since: leaves out what was published before (fetched, where the publication is unknown). An article
            without any time is not known to be older, and stays in.
        """
        from provenance.store import articles

        return articles.stream(self._engine, since, limit)

    def each_head(self, since: datetime | None = None, limit: int | None = None) -> Iterator[Head]:
        """As ``each_article``, without reading the texts."""
        from provenance.store import articles

        return articles.stream_heads(self._engine, since, limit)

    def count(self) -> int:
        """How many articles there are."""
        from provenance.store import articles, connection

        with connection.reading(self._engine) as read:
            return articles.count(read)

    def capture_of(self, article: str) -> Capture:
        """The capture that an article was read from.

        :raises UnknownArticleError: no such id.
        """
        from provenance.store import captures, connection

        with connection.reading(self._engine) as read:
            found = captures.of_article(read, article)
        if found is None:
            raise UnknownArticleError("not in the store", article)
        return found

    def known(self, captures: Sequence[Capture]) -> list[bool]:
        """For each of these whether it was stored before just as it is: then nothing can come of reading it again."""
        from provenance.store import captures as subject
        from provenance.store import connection

        with connection.reading(self._engine) as read:
            return subject.known(read, captures)

    def each_capture(self) -> Iterator[Capture]:
        """Every capture in the order of arrival, streamed."""
        from provenance.store import captures

        return captures.stream(self._engine)

    def last_visit(self, url: str) -> datetime | None:
        """When the URL was last fetched, also where that brought nothing new; None where never, or at no known time."""
        from provenance.store import addresses, captures, connection

        with connection.reading(self._engine) as read:
            return captures.last_visit(read, addresses.url_address(url))

    def signature(self, article: str) -> Signature | None:
        """The stored signature and keys of the article with this id."""
        from provenance.store import connection, keys

        with connection.reading(self._engine) as read:
            return keys.signature(read, article)

    def published(self, ids: Collection[str]) -> dict[str, Moment]:
        """When those of these articles were published of which that is known."""
        from provenance.store import articles, connection

        with connection.reading(self._engine) as read:
            return articles.published(read, ids)

    def each_crediting(self) -> Iterator[Article]:
        """Every article that has any credit, in the order of arrival."""
        from provenance.store import articles

        return articles.stream_crediting(self._engine)

    def versions(self, url: str) -> list[Article]:
        """Every stored version of a URL."""
        from provenance.store import articles, connection

        with connection.reading(self._engine) as read:
            return articles.versions(read, url)
