"""The Fetcher against a real server: what it brings home, under which address, and where it lets itself be led."""

import os
import subprocess
import sys
from dataclasses import replace

import pytest

from provenance.errors import FetchError
from provenance.fetch import Fetcher
from provenance.settings import load
from tests.web.asking import NOON, failing, fetch
from tests.web.server import NewsServer, Page
from tests.web.trouble import ARTICLE


class TestPages:
    def test_story(self, news: NewsServer) -> None:
        addresses = news.serve_story("wire")
        captures = {key: fetch(news, url) for key, url in addresses.items()}
        assert {key: capture.url for key, capture in captures.items()} == addresses
        assert {capture.media for capture in captures.values()} == {"html"}
        assert all(b"</html>" in capture.body for capture in captures.values())
        assert len({capture.sha256 for capture in captures.values()}) == len(addresses) > 1

    def test_versions_of_a_story(self, news: NewsServer) -> None:
        first = fetch(news, news.serve_story("versions", version=1)["courier-1"])
        second = fetch(news, news.serve_story("versions")["courier-2"])
        assert first.url == second.url
        assert first.sha256 != second.sha256

    def test_record(self, news: NewsServer) -> None:
        headers = (("Content-Type", "text/html"), ("X-One", "1"), ("X-Two", "a"), ("X-Two", "b"))
        url = news.serve("https://daily-quill.example/ferry?id=7", Page(body=ARTICLE, headers=headers))
        capture = fetch(news, url)
        assert (capture.url, capture.requested, capture.status, capture.fetched) == (url, None, 200, NOON)
        assert capture.body == ARTICLE
        assert [pair for pair in capture.headers if pair[0] in dict(headers)] == list(headers)

    def test_request(self, news: NewsServer) -> None:
        fetch(news, "/article", user_agent="provenance/9 (test)")
        sent = news.log[0].headers
        assert sent["User-Agent"] == "provenance/9 (test)"
        assert sent["Host"] == f"trouble.example:{news.port}"
        assert set(sent) == {"Host", "User-Agent", "Accept", "Accept-Encoding"}

    @pytest.mark.parametrize("path", ["/gzip", "/deflate", "/bare-deflate", "/chunked", "/no-type", "/unknown-charset"])
    def test_forms_of_the_same_page(self, news: NewsServer, path: str) -> None:
        capture = fetch(news, path)
        assert capture.body == ARTICLE
        assert capture.media == "html"

    def test_bytes_are_not_recoded(self, news: NewsServer) -> None:
        assert fetch(news, "/wrong-charset").body == b"<p>caf\xe9</p>"

    def test_plain_text(self, news: NewsServer) -> None:
        assert fetch(news, "/plain").media == "text"

    def test_empty_body(self, news: NewsServer) -> None:
        assert fetch(news, "/empty").body == b""

    def test_length_that_claims_too_little(self, news: NewsServer) -> None:
        assert fetch(news, "/huge?length=ten").body == b"x" * 10

    def test_no_cookies(self, news: NewsServer) -> None:
        with Fetcher(news.settings(), now=lambda: NOON) as fetcher:
            fetcher.fetch(news.trouble("/cookie"))
            fetcher.fetch(news.trouble(f"/to?url={news.trouble('/cookie')}"))
            fetcher.fetch(news.trouble("/cookie"))
        assert len(news.log) == 4
        assert not any("Cookie" in entry.headers for entry in news.log)

    def test_environment_gives_no_proxy_and_no_password(
        self, news: NewsServer, bystander: NewsServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name in ("http_proxy", "https_proxy", "all_proxy"):
            monkeypatch.setenv(name, f"http://user:secret@127.0.0.1:{bystander.port}")
        assert fetch(news, "/article").body == ARTICLE
        assert "Authorization" not in news.log[0].headers

    def test_settings_from_the_environment(self, news: NewsServer) -> None:
        settings = load(news.environment(base={})).fetch
        assert Fetcher(settings, now=lambda: NOON).fetch(news.trouble("/article")).body == ARTICLE


class TestAddresses:
    def test_fragment_is_neither_sent_nor_kept(self, news: NewsServer) -> None:
        capture = fetch(news, "/article#comments")
        assert capture.url == news.trouble("/article")
        assert capture.requested is None
        assert news.asked() == ["/article"]

    def test_spaces_and_letters_are_escaped(self, news: NewsServer) -> None:
        news.serve("http://daily-quill.example/caf%C3%A9%20latte", ARTICLE)
        capture = fetch(news, f"  HTTP://Daily-Quill.example:{news.port}/café latte\n")
        assert capture.url == f"http://daily-quill.example:{news.port}/caf%C3%A9%20latte"

    def test_international_host(self, news: NewsServer) -> None:
        news.serve("http://xn--frpost-3ya.example/", ARTICLE)
        capture = fetch(news, f"http://fürpost.example:{news.port}")
        assert capture.url == f"http://xn--frpost-3ya.example:{news.port}/"

    @pytest.mark.parametrize(
        "url",
        [
            "",
            " ",
            "ferry",
            "file:///etc/passwd",
            "ftp://daily-quill.example/",
            "javascript:alert(1)",
            "data:text/html,x",
            "mailto:desk@daily-quill.example",
            "http:",
            "http://",
            "http:///ferry",
            "http://[::1/",
            "http://[zz]/",
            "http://daily-quill.example:99999/",
            "http://daily-quill.example:port/",
            "http://daily-quill.example:0/",
            "http://.example/",
            "http://*.example/",
            "http://a b.example/",
            "http://a\0b.example/",
            "http://\ud800.example/",
            "http://" + "a" * 70 + ".example/",
            "http://daily-quill.example/" + "a" * 9000,
        ],
    )
    def test_not_a_web_address(self, news: NewsServer, url: str) -> None:
        settings = replace(news.settings(), hosts=())
        with pytest.raises(FetchError) as caught:
            Fetcher(settings, now=lambda: NOON).fetch(url)
        assert caught.value.message in {"not a web address", "connection failed"}
        assert len(str(caught.value)) < 700

    @pytest.mark.parametrize("user", ["desk:secret", "desk", ":secret", "desk:se@cret"])
    def test_credentials_are_refused_and_not_repeated(self, news: NewsServer, user: str) -> None:
        error = failing(news, f"http://{user}@trouble.example:{news.port}/article")
        assert error.reason == "refused: credentials in the address"
        assert error.subject == news.trouble("/article")
        assert news.log == []


class TestRedirects:
    @pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
    def test_followed(self, news: NewsServer, status: int) -> None:
        target = news.serve("http://daily-quill.example/ferry", ARTICLE)
        capture = fetch(news, f"/to?status={status}&url={target}#top")
        assert capture.url == target
        assert capture.requested == news.trouble(f"/to?status={status}&url={target}")

    def test_utf8_in_the_header(self, news: NewsServer) -> None:
        news.serve("http://trouble.example/caf%C3%A9", ARTICLE)
        assert fetch(news, "/latin-redirect").url == news.trouble("/caf%C3%A9")

    def test_body_of_a_redirect_is_not_unpacked(self, news: NewsServer) -> None:
        assert fetch(news, "/bomb-redirect").body == ARTICLE

    def test_circle_ends(self, news: NewsServer) -> None:
        assert failing(news, "/circle").reason.startswith("too many redirects: in a circle")
        assert sorted(news.asked()) == ["/circle", "/circle-back"]

    def test_stairs_end(self, news: NewsServer) -> None:
        assert failing(news, "/stairs", max_redirects=3).reason.startswith("too many redirects: more than 3")
        assert len(news.log) == 4

    def test_without_target(self, news: NewsServer) -> None:
        assert failing(news, "/nowhere").reason == "HTTP 302"

    @pytest.mark.parametrize(
        ("target", "reason"),
        [
            ("http://169.254.169.254/latest/meta-data/", "refused: private address 169.254.169.254"),
            ("http://[::1]/", "refused: private address ::1"),
            ("http://[::ffff:127.0.0.1]/", "refused: private address 127.0.0.1"),
            ("http://10.0.0.1/", "refused: private address 10.0.0.1"),
            ("http://localhost/", "refused: private address"),
            ("file:///etc/passwd", "not a web address"),
            ("http://[::1", "not a web address"),
            ("http://desk:secret@trouble.example/", "refused: credentials in the address"),
        ],
    )
    def test_target_is_checked(self, news: NewsServer, target: str, reason: str) -> None:
        error = failing(news, f"/to?url={target}")
        assert error.reason.startswith(reason)
        assert "secret" not in error.reason
        assert (error.subject or "").startswith(news.trouble("/to"))
        assert len(news.log) == 1

    def test_other_loopback_port(self, news: NewsServer, bystander: NewsServer) -> None:
        reason = failing(news, f"/to?url=http://127.0.0.1:{bystander.port}/article").reason
        assert reason.startswith("refused: private address 127.0.0.1, redirected to http://127.0.0.1:")


def test_import_is_cheap() -> None:
    code = "import sys, provenance.fetch; print(*(name for name in ('requests', 'urllib3') if name in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={**os.environ}, timeout=30
    )
    assert done.stdout.strip() == ""
