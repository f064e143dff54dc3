"""One unattended run: take up what is due, fetch it politely, keep it, match it, tell what is news.

Every page is a job in the store, so that a run that was killed loses nothing but the page in hand. Places (lists,
feeds, sitemaps) only add jobs; their own visit is remembered after the jobs are stored, or a 304 would hide them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from provenance.app.news import tell_news
from provenance.app.places import place_jobs
from provenance.app.reading import item
from provenance.errors import NotNowError, ProvenanceError, StoreStateError
from provenance.fetch import PoliteFetcher, led_to_front
from provenance.records.family import Outcome
from provenance.records.job import Event, Job, NotModified
from provenance.schedule import Decider, Fail, Finish, Intent, Ladder, Release, Remove

if TYPE_CHECKING:
    from provenance.app.desk import Desk
    from provenance.records.article import Article
    from provenance.records.capture import Capture
    from provenance.store import Store

_BATCH = 20
"""Jobs taken in hand at once; their hosts are asked in turn."""


@dataclass(slots=True, kw_only=True)
class CrawlCount:
    """What one run did. ``failed``: every URL that was not got; ``left``: due, and not reached."""

    fetched: int = 0
    unchanged: int = 0
    new_articles: int = 0
    new_matches: int = 0
    failed: list[Outcome] = field(default_factory=list)
    left: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """How long and how far a run goes."""

    since: datetime | None = None
    """What feeds and sitemaps date before this is left out."""
    until: datetime | None = None
    most_pages: int | None = None
    stopped: Callable[[], bool] = lambda: False
    """Asked before each page."""


Progress = Callable[[str, str], None]
"""Told the URL of each page and how it ended."""


def crawl(desk: Desk, places: Sequence[str], bounds: Bounds, *, progress: Progress, wait: bool = False) -> CrawlCount:
    """Add the jobs of ``places``, then work off what is due. Raises StoreLockedError where another crawl runs."""
    store = desk.kept
    with store.run_lock(wait=wait):
        store.release_leases([job.url for job in store.jobs("leased")])  # of a run that died: only one runs at a time
        run = Run(desk=desk, store=store, bounds=bounds, progress=progress)
        run.add(places)
        run.work()
        run.count.left = store.count_waiting(desk.clock())
        return run.count


@dataclass(slots=True, kw_only=True)
class Run:
    """One run, from its places to its last page."""

    desk: Desk
    store: Store
    bounds: Bounds
    progress: Progress
    count: CrawlCount = field(default_factory=CrawlCount)
    tried: set[str] = field(default_factory=set)
    """URLs that this run has had in hand: none is asked twice."""

    def add(self, places: Iterable[str]) -> None:
        """Jobs for everything that the places name."""
        for place in places:
            if self._over():
                break
            failed = place_jobs(self.store, self._fetcher(), place, since=self.bounds.since, now=self.desk.clock())
            self.count.failed += failed

    def work(self) -> None:
        """Visit what is due, host by host in turn, until nothing is left or the bounds are reached."""
        while not self._over():
            leased = self.store.lease_jobs(self.desk.clock(), _BATCH, self.desk.settings.crawl.lease_seconds)
            again = [job.url for job in leased if job.url in self.tried]
            self.store.release_leases(again)
            jobs = deque(in_turn([job for job in leased if job.url not in self.tried]))
            if not jobs:
                break
            try:
                while jobs and not self._over():
                    self._visit(jobs.popleft())
            finally:
                self.store.release_leases([job.url for job in jobs])

    def _visit(self, job: Job) -> None:
        self.tried.add(job.url)
        decider = Decider(now=self.desk.clock(), ladder=_ladder(self.desk))
        known = self._known(job.url) is not None
        try:
            ended, intents = self._outcome(job, decider, known=known)
        except StoreStateError:
            raise
        except ProvenanceError as error:
            ended, intents = error.reason, decider.missed(job, error, known=known)
            if not isinstance(error, NotNowError) or error.retry_after_seconds is not None:
                self.count.failed.append(Outcome(source="page", url=job.url, status="failed", reason=error.reason))
        for intent in intents:
            self._carry_out(intent)
        self.progress(job.url, ended)

    def _outcome(self, job: Job, decider: Decider, *, known: bool) -> tuple[str, tuple[Intent, ...]]:
        answer = self._fetcher().get(job.url, validators=self.store.validators(job.url))
        if isinstance(answer, NotModified):
            return self._same(job, answer), decider.got(job)
        self.count.fetched += 1
        if led_to_front(job.url, answer.url):
            self.count.failed.append(
                Outcome(source="page", url=job.url, status="failed", reason="redirected to a front page")
            )
            return "redirected to a front page", decider.led_to_front(job, known=known)
        return self._keep(answer), decider.got(job)

    def _same(self, job: Job, answer: NotModified) -> str:
        self.store.record_visit(job.url, fetched=answer.fetched, status=answer.status, headers=answer.headers)
        self.count.unchanged += 1
        article = self._known(job.url)
        if article is not None:
            self._tell(article)
        return "unchanged"

    def _keep(self, capture: Capture) -> str:
        stored = self.store.put([item(capture, self.desk.settings.outlets)])[0]
        if stored.article is None:
            raise StoreStateError("not stored", capture.subject, stored.reason)
        if stored.status == "unchanged":
            self.count.unchanged += 1
        else:
            self.count.new_articles += 1
        matches = self._tell(stored.article)
        self.count.new_matches += 0 if stored.status == "unchanged" else matches
        return stored.status

    def _tell(self, article: Article) -> int:
        """Note what is news about an article; again and again the same, which the store keeps once."""
        return tell_news(self.desk, self.store, article, self.desk.clock())

    def _carry_out(self, intent: Intent) -> None:
        if isinstance(intent, Finish):
            self.store.finish_job(intent.url, intent.due, intent.step, reason=intent.reason)
        elif isinstance(intent, Fail):
            self.store.fail_job(intent.url, intent.reason, intent.due, asked=intent.asked)
        elif isinstance(intent, Release):
            self.store.release_leases([intent.url])
        else:
            self._remove(intent)

    def _remove(self, intent: Remove) -> None:
        article = self._known(intent.url)
        if article is not None:
            event = Event(kind="removed", article=article.id, url=intent.url, at=intent.at, detail=intent.reason)
            self.store.add_event(event)
        self.store.mark_gone(intent.url, intent.at, intent.reason)

    def _known(self, url: str) -> Article | None:
        return self.store.newest(url)

    def _fetcher(self) -> PoliteFetcher:
        return self.desk.polite(until=self.bounds.until)

    def _over(self) -> bool:
        late = self.bounds.until is not None and self.desk.clock() >= self.bounds.until
        full = self.bounds.most_pages is not None and len(self.tried) >= self.bounds.most_pages
        return late or full or self.bounds.stopped()


def in_turn(jobs: Sequence[Job]) -> list[Job]:
    """One job of each host after the other, so that the delays of the hosts run side by side."""
    from provenance.text.urls import host

    queues: dict[str, deque[Job]] = {}
    for job in jobs:
        queues.setdefault(host(job.url) or "", deque()).append(job)
    ordered: list[Job] = []
    while queues:
        for name in list(queues):
            ordered.append(queues[name].popleft())
            if not queues[name]:
                del queues[name]
    return ordered


def _ladder(desk: Desk) -> Ladder:
    return Ladder(rungs=tuple(timedelta(seconds=step) for step in desk.settings.crawl.recheck_seconds))
