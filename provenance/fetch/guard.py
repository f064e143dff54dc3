"""What dials: private, loopback, link-local, metadata and reserved addresses are refused.

requests-hardened looks a name up, checks the address and dials that very address, so a second look-up cannot slip
another one in; every redirect passes here again. This module adds what is left: a stricter reading of "public", the
deadline on look-ups and sockets, and a way for tests to serve invented hosts from one loopback port.

There is no requests.Session here. That keeps cookies, ``.netrc`` and the environment's proxies out by construction, and
a Session would read the whole body of a redirect, whatever its size, before one may look at it.

Loading it loads requests; import it inside a function.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any, Self, cast
from urllib.parse import urlsplit

import requests
from requests_hardened.ip_filter import InvalidIPAddress
from requests_hardened.ip_filter_adapter import IPFilterAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection

if TYPE_CHECKING:
    from provenance.fetch.deadline import Deadline
    from provenance.settings import FetchSettings

PORTS = {"http": 80, "https": 443}
Parts = tuple[dict[str, Any], dict[str, Any]]

# Its warnings would reach stderr beside our own message about the same refusal.
logging.getLogger("requests_hardened").addHandler(logging.NullHandler())


class Guard:
    """Sends the requests of one fetch. A context, at whose end its connections are closed."""

    def __init__(self, settings: FetchSettings, deadline: Deadline) -> None:
        self._adapters = {scheme: GuardedAdapter(scheme, settings, deadline) for scheme in PORTS}
        self._headers = {"User-Agent": settings.user_agent, "Accept-Encoding": "gzip, deflate"}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        for adapter in self._adapters.values():
            adapter.close()

    def prepare(self, url: str, headers: Mapping[str, str]) -> requests.PreparedRequest:
        """The request for an address, escaped and in ASCII (IDNA), with these headers beside the usual ones."""
        return requests.Request("GET", url, headers={**self._headers, **headers}).prepare()

    def send(self, request: requests.PreparedRequest, timeouts: tuple[float, float]) -> requests.Response:
        """The response, redirect or not, its body unread; ``timeouts`` are seconds to connect and between bytes.

        Raises:
            InvalidIPAddress: the address is not a public one.
            OSError: requests' exceptions are kinds of it.
        """
        adapter = self._adapters[urlsplit(request.url or "").scheme]
        return cast("requests.Response", adapter.send(request, stream=True, timeout=timeouts, verify=True))


class GuardedAdapter(IPFilterAdapter):  # type: ignore[misc]  # the library has no types
    """requests-hardened's adapter within a deadline, and with the tests' table of hosts and addresses."""

    def __init__(self, scheme: str, settings: FetchSettings, deadline: Deadline) -> None:
        super().__init__(is_https_proto=scheme == "https")
        self._scheme = scheme
        self._hosts = dict(settings.hosts)
        self._allow = frozenset(settings.allow)
        self._deadline = deadline
        self.poolmanager.pool_classes_by_scheme = watched_pools(deadline)

    def build_connection_pool_key_attributes(
        self, request: requests.PreparedRequest, verify: bool | str, cert: Any = None
    ) -> Parts:
        """The host parameters with the address to dial in the place of the name.

        Raises:
            InvalidIPAddress: the address is not a public one.
            TimeoutError: the look-up outlasted the deadline.
        """
        plain: Parts = super(IPFilterAdapter, self).build_connection_pool_key_attributes(request, verify, cert)
        name, port = plain[0]["host"], plain[0]["port"] or PORTS[self._scheme]
        address = self._hosts.get(name or "", name or "")
        if (address, port) in self._allow:
            return self._served_by_test(request, plain, address)
        if name in self._hosts:
            raise InvalidIPAddress(address)
        guarded: Parts = self._deadline.within(lambda: self._looked_up(request, verify, cert))
        refuse_unless_public(guarded[0]["host"])
        return guarded

    def _looked_up(self, request: requests.PreparedRequest, verify: bool | str, cert: Any) -> Parts:
        parts: Parts = super().build_connection_pool_key_attributes(request, verify, cert)
        return parts

    def _served_by_test(self, request: requests.PreparedRequest, plain: Parts, address: str) -> Parts:
        """The library's own steps (Host header, certificate name), without look-up and check."""
        host, tls = plain
        name, port = host["host"], host["port"]
        request.headers["Host"] = name if port is None else f"{name}:{port}"
        if self._scheme == "https":
            tls = {**tls, "assert_hostname": name, "server_hostname": name}
        return {**host, "host": address}, tls


def refuse_unless_public(address: str) -> None:
    """Pass a global unicast address only, which leaves fewer gaps than a list of private ones.

    Raises:
        InvalidIPAddress: it is another.
    """
    ip = ip_address(address.strip("[]"))
    site_local = ip.version == 6 and ip.is_site_local
    if not ip.is_global or ip.is_multicast or ip.is_reserved or site_local:
        raise InvalidIPAddress(ip)


def watched_pools(deadline: Deadline) -> Mapping[str, type[HTTPConnectionPool]]:
    """urllib3's pools, whose sockets the deadline shuts."""

    class WatchedConnection(HTTPConnection):
        def connect(self) -> None:
            deadline.check()
            super().connect()
            deadline.watch(self.sock)

    class WatchedTlsConnection(HTTPSConnection):
        def connect(self) -> None:
            deadline.check()
            super().connect()
            deadline.watch(self.sock)

    class WatchedPool(HTTPConnectionPool):
        ConnectionCls = WatchedConnection

    class WatchedTlsPool(HTTPSConnectionPool):
        ConnectionCls = WatchedTlsConnection

    return {"http": WatchedPool, "https": WatchedTlsPool}
