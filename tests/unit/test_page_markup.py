"""Nothing that was scraped gets out of its place, and nothing but the web is linked."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.report.page.document import document
from provenance.report.page.markup import Html, element, join, link, text, web_address


class Seen(HTMLParser):
    """Tags and attributes as a parser meets them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def parsed(markup: str) -> Seen:
    seen = Seen()
    seen.feed(markup)
    seen.close()
    return seen


@given(st.text(), st.text())
def test_any_text_stays_text_and_any_value_stays_a_value(words: str, value: str) -> None:
    seen = parsed(element("p", words, title=value))
    assert [tag for tag, _ in seen.tags] == ["p"]
    assert set(seen.tags[0][1]) == {"title"}
    assert not re.search(
        "[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", seen.words + (seen.tags[0][1]["title"] or "")
    )


def test_what_was_made_here_is_not_escaped_again() -> None:
    assert element("p", element("b", "a & b"), " < ") == "<p><b>a &amp; b</b> &lt; </p>"
    assert join(["<", Html("<br>")], ", ") == "&lt;, <br>"


def test_absent_attributes_are_left_out_and_names_are_translated() -> None:
    made = element("a", class_="x", aria_label="y", hidden=True, title=None, href=False, width=1.0)
    assert made == '<a class="x" aria-label="y" hidden width="1"></a>'


@pytest.mark.parametrize(
    "url",
    [
        *("javascript:alert(1)", " https://a.example", "JAVASCRIPT:alert(1)", "data:text/html,x", "file:///etc/passwd"),
        *("//a.example/x", "/x", "", "https://", "http://[bad", "java\nscript:alert(1)", "\x01https://a.example", None),
    ],
)
def test_only_addresses_of_the_web_are_linked(url: str | None) -> None:
    assert web_address(url) is None
    assert [tag for tag, _ in parsed(link(url, "words")).tags] == ["span"]


@given(st.text())
def test_a_linked_address_is_plain_and_tells_nothing(rest: str) -> None:
    address = web_address("https://paper.example/" + rest)
    if address is not None:
        assert re.fullmatch("[!-~]+", address)
        ((_, given_attributes),) = parsed(link("https://paper.example/" + rest, "words")).tags
        assert given_attributes == {"href": address, "rel": "noopener noreferrer nofollow"}


def test_marks_that_climb_out_of_their_line_are_cut() -> None:
    assert text("Z" + "\u0301" * 40) == "Z" + "\u0301" * 3


def test_a_page_allows_its_own_style_and_nothing_else() -> None:
    page = document("</title><script>", "p{color:red}", element("p", "x"))
    (policy,) = (found["content"] for tag, found in parsed(page).tags if found.get("http-equiv"))
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert "script-src" not in policy
    assert "script" not in {tag for tag, _ in parsed(page).tags}
    (scripted,) = (found["content"] for _, found in parsed(document("x", "", script="1")).tags if "http-equiv" in found)
    assert scripted is not None
    assert "; script-src 'sha256-" in scripted
