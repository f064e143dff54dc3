"""What the Fetcher refuses, how it says so, and that it always comes home in time."""

import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from time import monotonic

import pytest

from provenance.errors import BlockedError, FetchError
from provenance.fetch import Fetcher
from provenance.settings import FetchSettings
from tests.web.asking import NOON, failing, fetch, resolved
from tests.web.server import NewsServer
from tests.web.trouble import ARTICLE


class TestGuard:
    @pytest.mark.parametrize(
        "host",
        [
            "127.0.0.1",
            "127.1",
            "2130706433",
            "0x7f.1",
            "0",
            "localhost",
            "trouble.example",
            "[::1]",
            "[::]",
            "[::ffff:127.0.0.1]",
            "[::127.0.0.1]",
            "[64:ff9b::7f00:1]",
            "[2002:7f00:1::]",
            "[fe80::1]",
            "[fec0::1]",
            "[fd00:ec2::254]",
            "[ff02::1]",
            "10.1.2.3",
            "100.64.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "192.168.0.1",
            "192.0.2.1",
            "198.18.0.1",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
        ],
    )
    def test_private_addresses(self, news: NewsServer, bystander: NewsServer, host: str) -> None:
        """All on the bystander's port; the server's own is allowed for 127.0.0.1 alone."""
        assert failing(news, f"http://{host}:{bystander.port}/article").message == "refused"

    @pytest.mark.parametrize("host", ["127.1", "2130706433", "localhost", "127.0.0.2", "[::ffff:127.0.0.1]"])
    def test_other_spellings_of_the_allowed_address(self, news: NewsServer, host: str) -> None:
        assert failing(news, f"http://{host}:{news.port}/article").message == "refused"
        assert news.log == []

    def test_nothing_is_allowed_by_default(self, bystander: NewsServer) -> None:
        with pytest.raises(FetchError, match=r"refused: .*: private address"):
            Fetcher(FetchSettings(), now=lambda: NOON).fetch(f"http://127.0.0.1:{bystander.port}/article")

    def test_name_that_points_inside(
        self, news: NewsServer, bystander: NewsServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        resolved(monkeypatch, lambda: "127.0.0.1")
        reason = failing(news, f"http://rebinding.example:{bystander.port}/article").reason
        assert reason == "refused: private address 127.0.0.1"

    def test_refusal_says_nothing_on_stderr(self) -> None:
        code = (
            "from datetime import datetime, UTC\nfrom provenance.fetch import Fetcher\n"
            "from provenance.settings import FetchSettings\nfrom provenance.errors import FetchError\n"
            "try: Fetcher(FetchSettings(), now=lambda: datetime.now(UTC)).fetch('http://127.0.0.1/')\n"
            "except FetchError as error: print(error)\n"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=30)
        assert (done.stdout, done.stderr) == ("refused: http://127.0.0.1/: private address 127.0.0.1\n", "")


def test_program_refuses_in_one_line(news: NewsServer, bystander: NewsServer, tmp_path: Path) -> None:
    """The real program, let in by the environment: the allowed port answers, the other is never asked."""
    environment = {**news.environment(), "PROVENANCE_DB": f"sqlite:///{tmp_path / 'test.db'}"}
    for url, words in {
        news.trouble("/rate-limited"): "blocked: ",
        f"http://127.0.0.1:{bystander.port}/article": "refused: ",
    }.items():
        program = [sys.executable, "-m", "provenance", "extract", url]
        done = subprocess.run(program, env=environment, capture_output=True, text=True, check=False, timeout=30)
        assert (done.returncode, done.stdout) == (4, "")
        assert f"{words}{url}: " in done.stderr
        assert done.stderr.count("\n") == 1
    assert news.asked() == ["/rate-limited"]


class TestFailures:
    @pytest.mark.parametrize(
        ("path", "reason"),
        [
            ("/missing", "HTTP 404"),
            ("/gone", "HTTP 410"),
            ("/broken", "HTTP 500"),
            ("/no-content", "HTTP 204"),
            ("/huge", "too large: more than 1000000 bytes"),
            ("/huge?length=none", "too large: more than 1000000 bytes"),
            ("/gzip-bomb", "too large: more than 1000000 bytes"),
            ("/truncated", "truncated: the body ends early"),
            ("/chunked-cut", "truncated: the body ends early"),
            ("/chunked-lie", "truncated: the body ends early"),
            ("/chunked-negative", "broken body"),
            ("/gzip-cut", "truncated: gzip body ends early"),
            ("/gzip-lie", "broken body: not gzip"),
            ("/brotli", "unsupported encoding: br"),
            ("/image", "unsupported media type: image/png"),
            ("/pdf", "unsupported media type: application/pdf"),
            ("/video", "unsupported media type: video/mp4"),
            ("/json", "unsupported media type: application/json"),
            ("/no-type-binary", "unsupported media type: none given"),
            ("/hang-up", "connection failed: closed without an answer"),
            ("/no-http", "connection failed: the answer is not HTTP"),
        ],
    )
    def test_reason(self, news: NewsServer, path: str, reason: str) -> None:
        error = failing(news, path)
        assert error.reason.startswith(reason)
        assert not isinstance(error, BlockedError)
        assert error.subject == news.trouble(path)
        assert error.status == 4

    @pytest.mark.parametrize(
        ("path", "cause"),
        [
            ("/unauthorized", "HTTP 401, "),
            ("/forbidden", "HTTP 403, "),
            ("/rate-limited", "HTTP 429, too many requests, retry after 86400 s"),
            ("/challenge-403", "challenge page (cf-mitigated)"),
            ("/challenge-header", "challenge page (cf-mitigated)"),
            ("/challenge-202", "challenge page (window.gokuprops)"),
            ("/challenge-captcha", "challenge page (x-amzn-waf-action)"),
            ("/challenge-mark", "challenge page (window._cf_chl_opt)"),
            ("/challenge-title", "challenge page (its title)"),
            ("/accepted", "HTTP 202, "),
        ],
    )
    def test_blocked(self, news: NewsServer, path: str, cause: str) -> None:
        error = failing(news, path)
        assert isinstance(error, BlockedError)
        assert error.message == "blocked"
        assert (error.cause or "").startswith(cause)
        assert len(news.log) == 1, "a closed door is knocked at once"

    def test_article_about_challenges(self, news: NewsServer) -> None:
        paragraphs = "".join(f"<p>Just a moment, said visitor {number}, px-captcha.</p>" for number in range(9))
        page = f"<title>Just a moment...</title>{paragraphs}"
        assert fetch(news, news.serve("http://daily-quill.example/puzzles", page)).status == 200

    def test_retry_after_is_handed_on(self, news: NewsServer) -> None:
        assert failing(news, "/rate-limited").retry_after_seconds == 86_400
        assert failing(news, "/unavailable-long").retry_after_seconds == 86_400
        assert failing(news, "/forbidden").retry_after_seconds is None

    def test_closed_port(self, news: NewsServer, monkeypatch: pytest.MonkeyPatch) -> None:
        settings = replace(news.settings(), allow=(("127.0.0.1", 9),))
        with pytest.raises(FetchError, match=r"connection failed: .*: Connection refused"):
            Fetcher(settings, now=lambda: NOON).fetch("http://trouble.example:9/")

    def test_plain_server_on_https(self, news: NewsServer) -> None:
        error = failing(news, f"https://trouble.example:{news.port}/article")
        assert error.message == "connection failed"

    def test_unknown_host(self, news: NewsServer, monkeypatch: pytest.MonkeyPatch) -> None:
        def unknown() -> str:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

        resolved(monkeypatch, unknown)
        assert failing(news, "http://nowhere.example/").reason == "connection failed: host not found"


class TestSecondTries:
    @pytest.mark.parametrize("path", ["/unavailable-once", "/hang-up-once"])
    def test_help(self, news: NewsServer, path: str) -> None:
        assert fetch(news, path).body == ARTICLE
        assert len(news.log) == 2

    def test_are_counted(self, news: NewsServer) -> None:
        assert failing(news, "/unavailable", retries=2).reason == "HTTP 503"
        assert len(news.log) == 3

    @pytest.mark.parametrize(
        "path",
        [
            "/missing",
            "/broken",
            "/rate-limited",
            "/unavailable-long",
            "/unavailable-date",
            "/unavailable-unclear",
            "/truncated",
        ],
    )
    def test_are_not_made(self, news: NewsServer, path: str) -> None:
        failing(news, path)
        assert len(news.log) == 1


class TestTime:
    @pytest.mark.parametrize("path", ["/drip", "/drip?length=none", "/header-drip", "/continues"])
    def test_slow_drip_ends_at_the_total_limit(self, news: NewsServer, path: str) -> None:
        began = monotonic()
        assert failing(news, path, total_timeout_seconds=0.4).reason == "timed out after 0.4 s"
        assert monotonic() - began < 1.5

    def test_silence_ends_at_the_read_limit(self, news: NewsServer) -> None:
        reason = failing(news, "/silence", read_timeout_seconds=0.2).reason
        assert reason == "timed out after 0.2 s: waiting for data"

    def test_slow_name_look_up(self, news: NewsServer, monkeypatch: pytest.MonkeyPatch) -> None:
        def slow() -> str:
            news.closing.wait(10)
            return "127.0.0.1"

        resolved(monkeypatch, slow)
        began = monotonic()
        assert failing(news, "http://slow.example/", total_timeout_seconds=0.3).reason == "timed out after 0.3 s"
        assert monotonic() - began < 1.5

    def test_retries_stay_within_the_total_limit(self, news: NewsServer) -> None:
        began = monotonic()
        failing(news, "/unavailable", retries=50, retry_pause_seconds=0.05, total_timeout_seconds=0.5)
        assert monotonic() - began < 1.5
