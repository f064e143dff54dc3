"""The real program is told to end while it waits: for the lock, for a host's slot."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from provenance import similarity
from provenance.store import Store, open_store
from tests.web.server import NewsServer, Page


class Running:
    """A crawl in a process of its own."""

    def __init__(self, news: NewsServer, store: Store, *arguments: str) -> None:
        environment = {**news.environment(), "PROVENANCE_DB": f"sqlite:///{store.subject}"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "provenance", "crawl", *arguments],
            env={**environment, "PYTHONPATH": str(Path(__file__).parents[2])},
            cwd=Path(store.subject).parent,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def terminated(self) -> tuple[int, str, str]:
        """Status and output after SIGTERM, which must not take long."""
        self.process.send_signal(signal.SIGTERM)
        printed, said = self.process.communicate(timeout=15)
        return self.process.returncode, printed.decode(), said.decode()


def until(condition: Callable[[], bool], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come to pass"
        time.sleep(0.05)


def slow_host(news: NewsServer) -> list[str]:
    robots = Page(body=b"User-agent: *\nCrawl-delay: 50", headers=(("Content-Type", "text/plain"),))
    news.serve("https://slow.example/robots.txt", robots)
    return [news.serve(f"https://slow.example/{number}", b"<p>too short</p>") for number in range(3)]


def test_while_it_waits_for_a_slot(news: NewsServer, hosts: Store) -> None:
    crawl = Running(news, hosts, *slow_host(news), "--json")
    until(lambda: news.asked() == ["/robots.txt"])
    time.sleep(0.5)
    status, printed, _ = crawl.terminated()
    assert status == 143
    assert json.loads(printed)["left"] == 3
    assert hosts.jobs("leased") == []
    assert [job.attempts for job in hosts.jobs("waiting")] == [0, 0, 0]


def test_while_it_waits_for_another_crawl(news: NewsServer, hosts: Store) -> None:
    with hosts.run_lock():
        crawl = Running(news, hosts, "--due", "--wait")
        with pytest.raises(subprocess.TimeoutExpired):
            crawl.process.communicate(timeout=3)
        status, _, said = crawl.terminated()
    assert (status, said) == (143, "provenance: terminated; what was finished is kept\n")


def test_one_that_waits_gets_its_turn_under_another_name_of_the_store_too(news: NewsServer, hosts: Store) -> None:
    file = Path(hosts.subject)
    alias = file.with_name("alias.db")
    alias.symlink_to(file)
    with open_store(f"sqlite:///{alias}", spec=similarity.SPEC) as other, other.run_lock():
        waiting = Running(news, hosts, "--due", "--wait", "-q")
        refused = Running(news, hosts, "--due")
        assert refused.process.wait(timeout=30) == 75
        assert waiting.process.poll() is None
    assert waiting.process.communicate(timeout=30) == (b"", b"")
    assert waiting.process.returncode == 0


def test_log_lines_are_json_and_quiet_leaves_only_the_failures(news: NewsServer, hosts: Store) -> None:
    good, bad = news.serve_story("permission")["ledger"], news.trouble("/forbidden")
    crawl = Running(news, hosts, good, bad, "--log-format", "json")
    _, said = crawl.process.communicate(timeout=60)
    lines = [json.loads(line) for line in said.decode().splitlines()]
    reason = "blocked: HTTP 403, forbidden"
    assert [(one["url"], one.get("ended"), one.get("failed")) for one in lines] == [
        (good, "new", None),
        (bad, reason, None),
        (bad, None, reason),
    ]
    assert {one["schema"] for one in lines} == {1}
    assert hosts.retry_failed() == 1
    quiet = Running(news, hosts, "--due", "-q", "--log-format", "json")
    printed, said = quiet.process.communicate(timeout=60)
    assert (printed, quiet.process.returncode) == (b"", 3)
    assert [json.loads(line)["failed"] for line in said.decode().splitlines()] == [reason]
