"""One unattended run: take up what is due, fetch it politely, keep it, match it, tell what is news.

Every address is a job in the store, so that a run that was killed loses nothing but the page in hand. What stands at an
address that was never got is told by its content; feeds and sitemaps only add jobs.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from time import monotonic, sleep
from typing import TYPE_CHECKING

from provenance.app.news import tell_news
from provenance.app.places import add_places, read_place, remember
from provenance.app.reading import item
from provenance.errors import NotGotError, NotNowError, ProvenanceError, UnreadableError
from provenance.fetch import Documents, PoliteFetcher, led_to_front, page
from provenance.records.family import Outcome
from provenance.records.job import Event, Job, NotModified
from provenance.schedule import TO_THE_FRONT, Decider, Fail, Finish, Forget, Intent, Ladder, Remove
from provenance.sources.getting import Held, unchanged
from provenance.sources.kinds import which
from provenance.store.addresses import url_address
from provenance.text.urls import host

if TYPE_CHECKING:
    from provenance.app.desk import Desk
    from provenance.records.article import Article
    from provenance.records.capture import Capture
    from provenance.settings import OutletEntry
    from provenance.store import Item, Store

_BATCH = 1_000
"""Jobs taken in hand at once; their hosts are asked in turn."""
_PAUSE_SECONDS = 0.2
"""While a host's slot is waited for, so often is looked whether the run is to end."""


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


def crawl(
    desk: Desk, places: Sequence[str], bounds: Bounds, *, progress: Progress, tell: Callable[[str], None]
) -> CrawlCount:
    """Make jobs of what the places name, then work off what is due. The caller holds the store's run lock.

    :param tell: hears what was not done as a host asks for it.
    """
    store, started = desk.kept, desk.clock()
    fetcher = desk.polite(until=bounds.until, sleep=_Sleep(bounds.stopped), tell=tell)
    run = Run(desk=desk, store=store, fetcher=fetcher, bounds=bounds, progress=progress, started=started)
    run.give_back()  # what a run that died had in hand: only one runs at a time
    try:
        run.named, run.count.failed = add_places(store, places, started, bounds.stopped)
        run.work()
    finally:
        run.give_back()
    run.count.left = store.count_waiting(started)
    return run.count


@dataclass(slots=True, kw_only=True)
class Run:
    """One run, from its places to its last page."""

    desk: Desk
    store: Store
    fetcher: PoliteFetcher
    bounds: Bounds
    progress: Progress
    started: datetime
    """What is due then is visited, and what places name."""
    count: CrawlCount = field(default_factory=CrawlCount)
    named: set[str] = field(default_factory=set)
    """Store addresses of what a person named for this run: feeds and sitemaps are read only there."""
    tried: set[str] = field(default_factory=set)
    """URLs that this run has had in hand: none is asked twice."""

    def work(self) -> None:
        """Visit what is due, host by host in turn, until nothing is left or the bounds are reached."""
        jobs = self._leased()
        while jobs and not self._over():
            found_more = self._visit(jobs.popleft())
            if found_more or not jobs:
                jobs = deque(in_turn([*jobs, *self._leased()]))

    def give_back(self) -> None:
        """Release every lease on the store."""
        self.store.release_leases([job.url for job in self.store.jobs("leased")])

    def _leased(self) -> deque[Job]:
        """More jobs that are due. Those that were tried stay leased to the run's end, so that others come up."""
        seconds = self.desk.settings.crawl.lease_seconds
        while leased := self.store.lease_jobs(self.started, _BATCH, seconds):
            if fresh := [job for job in leased if job.url not in self.tried]:
                return deque(in_turn(fresh))
        return deque()

    def _visit(self, job: Job) -> bool:
        """One address, to the end; whether it named others."""
        self.tried.add(job.url)
        decider = Decider(now=self.desk.clock(), ladder=_ladder(self.desk))
        known = self._known(job.url) is not None
        try:
            ended, intents = self._page(job, decider) if known else self._anything(job, decider)
        except NotGotError as error:
            ended, intents = error.reason, self._missed(job, error, decider, known=known)
        for intent in intents:
            self._carry_out(intent)
        self.progress(job.url, ended)
        return any(isinstance(intent, Forget) for intent in intents)

    def _page(self, job: Job, decider: Decider) -> tuple[str, Sequence[Intent]]:
        """A known article again."""
        answer = self.fetcher.get(job.url, validators=self.store.validators(job.url))
        if isinstance(answer, NotModified):
            return self._same(job, answer), decider.got(job)
        return self._got(job, answer, decider, known=True)

    def _anything(self, job: Job, decider: Decider) -> tuple[str, Sequence[Intent]]:
        """What was never got, and may be a feed or a sitemap; these have no article, and are known by their visits."""
        documents = Documents(fetcher=self.fetcher, known=self.store.validators)
        document = documents.look(job.url)
        if unchanged(document):
            remember(self.store, documents.got)
            return "nothing new", [Forget(url=job.url)]
        kind = which(document)
        if kind == "article":
            return self._got(job, page(document), decider, known=False)
        if url_address(job.url) not in self.named:
            self._failed(job.url, reason := f"a {kind}, which no list or person named")
            return reason, [Forget(url=job.url)]
        held = Held(document, job.url, documents)
        found, failed = read_place(self.store, held, documents, kind, since=self.bounds.since, due=self.started)
        self.count.failed += failed
        return f"{kind}, {found} named" + (f", {len(failed)} failed" if failed else ""), [Forget(url=job.url)]

    def _got(self, job: Job, capture: Capture, decider: Decider, *, known: bool) -> tuple[str, Sequence[Intent]]:
        self.count.fetched += 1
        if led_to_front(job.url, capture.url):
            self._failed(job.url, TO_THE_FRONT)
            return TO_THE_FRONT, decider.led_to_front(job, known=known)
        return self._keep(capture), decider.got(job)

    def _missed(self, job: Job, error: NotGotError, decider: Decider, *, known: bool) -> Sequence[Intent]:
        if not isinstance(error, NotNowError) or error.retry_after_seconds is not None:
            self._failed(job.url, error.reason)
        intents = decider.missed(job, error, known=known)
        given_up = any(isinstance(intent, Fail) and intent.due is None for intent in intents)
        answered_before = not known and self.store.validators(job.url).url is not None
        return [Forget(url=job.url)] if given_up and answered_before else intents

    def _failed(self, url: str, reason: str) -> None:
        self.count.failed.append(Outcome(source="page", url=url, status="failed", reason=reason))

    def _same(self, job: Job, answer: NotModified) -> str:
        self.store.record_visit(job.url, fetched=answer.fetched, status=answer.status, headers=answer.headers)
        self.count.unchanged += 1
        article = self._known(job.url)
        if article is not None:
            self._tell(article)
        return "unchanged"

    def _keep(self, capture: Capture) -> str:
        stored = self.store.put([_item(capture, self.desk.settings.outlets)])[0]
        if stored.article is None:
            raise UnreadableError("not stored", capture.subject, stored.reason)
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
        elif isinstance(intent, Remove):
            self._remove(intent)
        elif isinstance(intent, Forget):
            self.store.drop_job(intent.url)

    def _remove(self, intent: Remove) -> None:
        article = self._known(intent.url)
        if article is not None:
            event = Event(kind="removed", article=article.id, url=intent.url, at=intent.at, detail=intent.reason)
            self.store.add_event(event)
        self.store.mark_gone(intent.url, intent.at, intent.reason)

    def _known(self, url: str) -> Article | None:
        return self.store.newest(url)

    def _over(self) -> bool:
        late = self.bounds.until is not None and self.desk.clock() >= self.bounds.until
        full = self.bounds.most_pages is not None and len(self.tried) >= self.bounds.most_pages
        return late or full or self.bounds.stopped()


def _item(capture: Capture, outlets: tuple[OutletEntry, ...]) -> Item:
    """The capture read; one page on which a library breaks must not end this run, and every one after it."""
    try:
        return item(capture, outlets)
    except ProvenanceError:
        raise
    except Exception as error:  # unattended, and whatever is on the page is not ours
        raise UnreadableError("cannot be read", capture.subject, f"{type(error).__name__}: {error}"[:200]) from error


def in_turn(jobs: Sequence[Job]) -> list[Job]:
    """One job of each host after the other, so that the delays of the hosts run side by side."""
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


@dataclass(frozen=True, slots=True)
class _Sleep:
    """Waits for a host's slot, unless the run is to end meanwhile."""

    stopped: Callable[[], bool]

    def __call__(self, seconds: float) -> None:
        end = monotonic() + seconds
        while (left := end - monotonic()) > 0:
            if self.stopped():
                raise NotNowError("no time left", cause="the run is to end", passing=True)
            sleep(min(left, _PAUSE_SECONDS))


def _ladder(desk: Desk) -> Ladder:
    return Ladder(rungs=tuple(timedelta(seconds=step) for step in desk.settings.crawl.recheck_seconds))
