"""What a robots file says to this program, and how long an answer counts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from provenance.fetch.address import host_and_port, led_to_front, robots_txt
from provenance.fetch.robots import LIMIT_BYTES, Rules, is_answered, is_known, product, text_of
from provenance.records.job import HostState
from tests.growth import is_linear

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
HOST = "daily-quill.example"


def rules(*lines: str) -> Rules:
    return Rules("\n".join(lines).encode(), "provenance")


def allows(given: Rules, path: str) -> bool:
    return given.allow(f"https://{HOST}{path}")


class TestGroups:
    @pytest.mark.parametrize(
        "name",
        ["*", "provenance", "Provenance", "PROVENANCE/2.0", "provenance # that one", " provenance ", "provenance bot"],
    )
    def test_ours(self, name: str) -> None:
        assert not allows(rules(f"User-agent: {name}", "Disallow: /"), "/ferry")

    @pytest.mark.parametrize("name", ["prov", "news", "provenancebot", "other", "look-up", "Mozilla", "", "/", "ü"])
    def test_not_ours(self, name: str) -> None:
        assert allows(rules(f"User-agent: {name}", "Disallow: /"), "/ferry")

    @pytest.mark.parametrize(
        "line", ["user-agent:*", "USER-AGENT : *", "useragent: *", "User agent: *", "User-agent *"]
    )
    def test_ways_to_write_it(self, line: str) -> None:
        assert not allows(rules(line, "Disallow: /"), "/ferry")

    def test_our_own_group_counts_alone(self) -> None:
        given = rules("User-agent: *", "Disallow: /", "", "User-agent: provenance", "Disallow: /desk")
        assert allows(given, "/ferry")
        assert not allows(given, "/desk/ferry")

    def test_several_names_before_one_group(self) -> None:
        given = rules("User-agent: one", "User-agent: provenance", "User-agent: two", "Disallow: /", "User-agent: *")
        assert not allows(given, "/ferry")
        assert allows(rules("User-agent: one", "User-agent: two", "Disallow: /"), "/ferry")

    def test_a_group_in_two_places_is_one(self) -> None:
        given = rules(
            "User-agent: provenance",
            "Disallow: /a",
            "User-agent: x",
            "Disallow: /",
            "User-agent: provenance",
            "Disallow: /b",
        )
        assert [allows(given, path) for path in ("/a", "/b", "/c")] == [False, False, True]

    def test_the_longest_rule_decides(self) -> None:
        given = rules("User-agent: *", "Disallow: /desk", "Allow: /desk/open", "Disallow: /*.pdf$")
        assert [allows(given, path) for path in ("/desk/x", "/desk/open/x", "/a.pdf", "/a.pdf?x")] == [
            False,
            True,
            False,
            True,
        ]

    @pytest.mark.parametrize(
        "body", [b"", b"\xef\xbb\xbf", b"<html>no such page</html>", b"\x00\xff\xfe" * 99, b"Disallow: /"]
    )
    def test_a_file_that_forbids_nothing(self, body: bytes) -> None:
        assert allows(Rules(body, "provenance"), "/ferry")

    def test_a_byte_order_mark_hides_nothing(self) -> None:
        assert not allows(Rules(b"\xef\xbb\xbfUser-agent: *\nDisallow: /", "provenance"), "/ferry")


class TestDelay:
    @pytest.mark.parametrize(
        ("lines", "seconds"),
        [
            (["Disallow: /x"], 0),
            (["Crawl-delay: 10"], 10),
            (["Crawl-delay: 2.5"], 2.5),
            (["Crawl-delay: soon"], 0),
            (["Crawl-delay: -3"], 0),
            (["Crawl-delay: inf"], 0),
            (["Crawl-delay: nan"], 0),
            (["Request-rate: 1/10"], 10),
            (["Request-rate: 2/1m", "Crawl-delay: 5"], 30),
            (["Request-rate: 0/0"], 0),
        ],
    )
    def test_asked_for(self, lines: list[str], seconds: float) -> None:
        assert rules("User-agent: *", *lines).delay_seconds == seconds

    def test_of_another_program(self) -> None:
        assert rules("User-agent: other", "Crawl-delay: 10").delay_seconds == 0


HOSTILE = {
    "stars": b"User-agent: *\nDisallow: /" + b"*a" * 240_000,
    "dollars": b"User-agent: *\nDisallow: " + b"$" * 200_000,
    "many names": b"".join(b"User-agent: a%d\n" % n for n in range(14_000)) + b"Disallow: /a\n" * 20_000,
    "one name": b"User-agent: *\n" * 17_000 + b"Disallow: /b\n" * 18_000,
    "no line end": b"user" * 125_000,
    "spaces": b"User-agent: " + b" " * 480_000 + b"x",
    "no text": b"\x00\xff" * 250_000,
    "rules": b"User-agent: *\n" + b"Disallow: /*a*a*a*b\n" * 24_000,
    "escapes": b"User-agent: *\nDisallow: /" + b"%41" * 160_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_read_in_linear_time(name: str) -> None:
    def read(size: int) -> Rules:
        given = Rules(HOSTILE[name][:size], "provenance")
        assert isinstance(allows(given, "/" + "a" * 7_900), bool)
        return given

    assert read(len(HOSTILE[name])).delay_seconds == 0
    assert is_linear(read, len(HOSTILE[name]))


def test_a_file_that_is_too_long_is_read_to_its_last_whole_line() -> None:
    rule = b"User-agent: *\nDisallow: /desk\n"
    body = rule + b"#" * (LIMIT_BYTES - len(rule) - 12) + b"\nDisallow: /x"
    assert len(body) > LIMIT_BYTES
    given = Rules(body[:LIMIT_BYTES], "provenance")
    assert not allows(given, "/desk")
    assert allows(given, "/ferry"), "half a rule is no rule"


class TestAnswers:
    @pytest.mark.parametrize(
        ("status", "answered"),
        [
            *((status, True) for status in (200, 204, 400, 401, 403, 404, 410, 451)),
            *((status, False) for status in (None, 302, 304, 429, 500, 503, 999)),
        ],
    )
    def test_what_counts_as_one(self, status: int | None, answered: bool) -> None:
        state = HostState(host=HOST, robots=b"User-agent: *", robots_status=status, robots_fetched=NOON)
        assert is_answered(state) is answered
        assert text_of(state) == (b"User-agent: *" if status in {200, 204} else b"")

    @pytest.mark.parametrize(
        ("status", "hours", "known"),
        [
            (200, 23.9, True),
            (200, 24, False),
            (404, 23.9, True),
            (503, 0.1, True),
            (503, 0.2, False),
            (None, 0.2, False),
            (200, -0.1, False),
        ],
    )
    def test_how_long_it_counts(self, status: int | None, hours: float, known: bool) -> None:
        state = HostState(host=HOST, robots_status=status, robots_fetched=NOON)
        assert is_known(state, NOON + timedelta(hours=hours)) is known

    def test_never_asked(self) -> None:
        assert not is_known(HostState(host=HOST), NOON)


@pytest.mark.parametrize(
    ("user_agent", "name"),
    [
        ("provenance/0.1 (news provenance look-up; +https://desk.example/bot)", "provenance"),
        ("Mozilla/5.0 (compatible; Desk-Bot/2.1; +https://desk.example/)", "desk-bot"),
        ("Desk_Bot", "desk_bot"),
        ("Mozilla/5.0", "another-program"),
        ("", "another-program"),
        ("*", "another-program"),
        ("(compatible)", "compatible"),
    ],
)
def test_product(user_agent: str, name: str) -> None:
    assert product(user_agent) == name


@pytest.mark.parametrize(
    ("url", "host", "robots"),
    [
        ("https://daily-quill.example/a?b", HOST, f"https://{HOST}/robots.txt"),
        ("http://DAILY-quill.example:80/", HOST, "http://DAILY-quill.example:80/robots.txt"),
        ("http://daily-quill.example:8080/", f"{HOST}:8080", f"http://{HOST}:8080/robots.txt"),
        ("https://daily-quill.example:80/", f"{HOST}:80", f"https://{HOST}:80/robots.txt"),
        ("http://[2001:db8::1]:81/x", "[2001:db8::1]:81", "http://[2001:db8::1]:81/robots.txt"),
    ],
)
def test_host(url: str, host: str, robots: str) -> None:
    assert (host_and_port(url), robots_txt(url)) == (host, robots)


@pytest.mark.parametrize(
    ("asked", "reached", "front"),
    [
        ("/2026/ferry", "/", True),
        ("/2026/ferry", "", True),
        ("/2026/ferry", "/?utm_source=gone", True),
        ("/2026/ferry", "/index.html", True),
        ("/2026/ferry", "/home", True),
        ("/de/2026/ferry", "/de/", True),
        ("/2026/ferry", "/en-gb", True),
        ("/?p=77", "/", True),
        ("/", "/", False),
        ("/", "/home", False),
        ("/2026/ferry", "/2026/ferry-runs-again", False),
        ("/2026/ferry", "/?p=77", False),
        ("/2026/ferry", "/news", False),
        ("/2026/ferry", "/not-found", False),
    ],
)
def test_led_to_front(asked: str, reached: str, front: bool) -> None:
    assert led_to_front(f"https://{HOST}{asked}", f"https://www.{HOST}{reached}") is front


def test_without_a_redirect_nothing_led_anywhere() -> None:
    assert not led_to_front(None, f"https://{HOST}/")
