"""A real HTTP server on 127.0.0.1 that plays several invented hosts, told apart by the Host header.

It serves pages it is given (the bundled stories among them) and the troublesome paths of :mod:`tests.web.trouble` on
every host, and it logs each request before it answers. It never leaves loopback and knows nothing of the program but
the two environment variables through which the program lets tests in.
"""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Lock, Thread
from time import monotonic
from typing import Any, Self
from urllib.parse import urlsplit, urlunsplit

from provenance.settings import FetchSettings
from tests.web.trouble import TROUBLE, Exchange

ADDRESS = "127.0.0.1"
STORIES = Path(__file__).resolve().parents[2] / "fixtures" / "stories"
TYPES = {".html": "text/html; charset=utf-8", ".htm": "text/html; charset=utf-8", ".txt": "text/plain; charset=utf-8"}
Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What one address answers. Content-Length is added, and 304 is answered to its own ETag or Last-Modified."""

    body: bytes
    status: int = 200
    headers: Headers = (("Content-Type", "text/html; charset=utf-8"),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """One request as it arrived. ``host`` without port, ``path`` with query."""

    host: str
    path: str
    headers: dict[str, str] = field(repr=False)
    at: float = field(default_factory=monotonic)
    """Seconds; only differences tell anything."""

    @property
    def conditional(self) -> bool:
        """Whether the page was wanted only if it had changed."""
        return not {"If-None-Match", "If-Modified-Since"}.isdisjoint(self.headers)


class NewsServer:
    """A context; while it is open, ``at`` gives the address under which an invented URL is served."""

    def __init__(self) -> None:
        self.log: list[Logged] = []
        self.hosts: set[str] = {"trouble.example"}
        self.closing = Event()
        self._pages: dict[tuple[str, str], Page] = {}
        self._lock = Lock()
        self._http = _QuietServer((ADDRESS, 0), _handler(self))
        self._thread = Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_exception: object) -> None:
        self.closing.set()
        self._http.shutdown()
        self._http.server_close()

    @property
    def port(self) -> int:
        """Chosen by the system."""
        return int(self._http.server_address[1])

    def serve(self, url: str, page: Page | bytes | str) -> str:
        """Answer an invented URL (scheme and port do not matter) with a page; give the address to ask for."""
        if isinstance(page, str):
            page = page.encode()
        if isinstance(page, bytes):
            page = Page(body=page)
        host, path = _place(url)
        with self._lock:
            self._pages[host, path] = page
            self.hosts.add(host)
        return self.at(url)

    def serve_story(self, name: str, *, version: int | None = None) -> dict[str, str]:
        """Serve a bundled story (of several versions of a URL the newest, or that number); give key -> address.

        The story's pages name one another by the addresses under which they are served.
        """
        folder = STORIES / name
        articles = json.loads((folder / "truth.json").read_text(encoding="utf-8"))["articles"]
        served = {}
        hosts = {f"https://{urlsplit(article['url']).hostname}/" for article in articles.values()}
        for key, article in sorted(articles.items(), key=lambda item: item[1].get("version") or 1):
            if version is None or (article.get("version") or 1) <= version:
                file = folder / article["file"]
                body = file.read_bytes()
                for host in hosts:
                    body = body.replace(host.encode(), self.at(host).encode())
                page = Page(body=body, headers=(("Content-Type", TYPES[file.suffix]),))
                served[key] = self.serve(article["url"], page)
        return served

    def at(self, url: str) -> str:
        """The http address, with our port, under which an invented URL is served."""
        parts = urlsplit(url)
        return urlunsplit(("http", f"{parts.hostname}:{self.port}", parts.path, parts.query, parts.fragment))

    def trouble(self, path: str) -> str:
        """The address of a troublesome path (see ``TROUBLE``)."""
        return f"http://trouble.example:{self.port}{path}"

    def asked(self, host: str | None = None) -> list[str]:
        """The paths that were asked for, in order, of one host or of all."""
        with self._lock:
            return [entry.path for entry in self.log if host in {None, entry.host}]

    def environment(self, *, base: dict[str, str] | None = None) -> dict[str, str]:
        """The environment for the real program in a subprocess: only this server may be dialled on loopback."""
        return {
            **(_own_environment() if base is None else base),
            "PROVENANCE_TEST_ALLOW": f"{ADDRESS}:{self.port}",
            "PROVENANCE_TEST_HOSTS": ",".join(f"{host}={ADDRESS}" for host in sorted(self.hosts)),
        }

    def settings(self, **limits: Any) -> FetchSettings:
        """Settings that let this server in, with short limits unless others are given."""
        short = {
            "connect_timeout_seconds": 1.0,
            "read_timeout_seconds": 1.0,
            "total_timeout_seconds": 2.0,
            "max_body_bytes": 1_000_000,
            "retry_pause_seconds": 0.02,
        }
        hosts = tuple((host, ADDRESS) for host in sorted(self.hosts))
        return FetchSettings(**{**short, **limits}, allow=((ADDRESS, self.port),), hosts=hosts)

    def record(self, entry: Logged) -> None:
        """Write a request into the log."""
        with self._lock:
            self.log.append(entry)

    def answer(self, host: str, path: str) -> Page | Callable[[Exchange], None] | None:
        """What stands at that place."""
        with self._lock:
            return self._pages.get((host, path)) or TROUBLE.get(path.partition("?")[0])


def _own_environment() -> dict[str, str]:
    """Ours without the settings of whoever runs the tests: a store named there is not the test's."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PROVENANCE_")}


def _place(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.hostname or "", (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


class _QuietServer(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up in the middle is what many of these tests are about."""


def _handler(server: NewsServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            host = self.headers.get("Host", "").rpartition(":")[0] or self.headers.get("Host", "")
            server.record(Logged(host=host, path=self.path, headers=dict(self.headers.items())))
            answer = server.answer(host, self.path)
            if isinstance(answer, Page):
                _send(self, _not_modified(answer) if _is_known(answer, self.headers) else answer)
            elif answer is None:
                _send(self, Page(body=b"<p>no such page</p>", status=404))
            else:
                self.close_connection = True
                answer(Exchange(handler=self, closing=server.closing, asked=server.asked(host)))

        def log_message(self, *_arguments: object) -> None:
            """The log is ``NewsServer.log``."""

    return Handler


VALIDATORS = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}


def _is_known(page: Page, asked: Message) -> bool:
    """Whether the client has this very page; an ETag, where the client has one, decides alone."""
    given = {name.lower(): value for name, value in page.headers}
    conditions = [(given.get(name), asked[header]) for name, header in VALIDATORS.items() if asked[header]]
    return page.status == 200 and bool(conditions) and conditions[0][0] == conditions[0][1]


def _not_modified(page: Page) -> Page:
    """No body, and no Content-Length that would promise one."""
    kept = tuple(pair for pair in page.headers if pair[0].lower() in VALIDATORS)
    return Page(body=b"", status=304, headers=kept)


def _send(handler: BaseHTTPRequestHandler, page: Page) -> None:
    handler.send_response(page.status)
    for name, value in page.headers:
        handler.send_header(name, value)
    if not any(name.lower() == "content-length" for name, _ in page.headers):
        handler.send_header("Content-Length", str(len(page.body)))
    handler.end_headers()
    handler.wfile.write(page.body)
