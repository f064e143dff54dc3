"""What stands in the article's element beside its body is listed with what it is, on invented pages."""

from provenance.extract import extract
from provenance.records.capture import Capture

STORY = (
    "The night bus from Sand Ferry to the salt pans will run again from Monday, the county said after two winters.",
    "It was stopped when the bridge at Long Acre was closed to anything heavier than a cart with a single horse.",
    "“People have walked eleven miles home from a late shift,” said Ruth Amsel, who drives the first bus on Monday.",
    "The new bridge carries forty tonnes and has a lamp at either end, which the fishermen had asked for in May.",
    "A ticket will cost one crown, as before, and dogs travel free as long as they do not take up a seat of their own.",
)


def removed(*, above: str = "", inside: str = "", below: str = "", outside: str = "") -> list[tuple[str, str, str]]:
    lines = [f"<p>{line}</p>" for line in STORY]
    story = "".join([*lines[:2], inside, *lines[2:]])
    page = (
        f"<html><head><title>Night bus runs again</title></head><body>{outside}<article><h1>Night bus runs again</h1>"
        f'{above}<div class="story">{story}</div>{below}</article></body></html>'
    )
    found = extract(Capture(url="https://acre-echo.example/bus", body=page.encode(), media="html"))
    assert found.paragraphs == STORY
    return [(item.spot, item.reason, item.text) for item in found.removed]


def test_what_the_article_holds_beside_its_text_is_listed_in_the_order_of_the_page() -> None:
    listed = removed(
        above='<div class="byline">By Lena Marsh</div><time>3 March 2026, 09:15</time>',
        inside="<figure><img src='a.jpg'><figcaption>The old bridge in May. Photo: Ivo Brandt</figcaption></figure>"
        "<aside class='signup'><p>Sign up to our daily newsletter</p></aside>",
        below='<div class="tools"><a href="#c">Join the conversation</a></div>'
        '<div class="author-bio"><p>Lena Marsh has kept bees since 1998.</p></div>',
    )
    assert listed == [
        ("start", "title", "Night bus runs again"),
        ("start", "byline", "By Lena Marsh"),
        ("start", "date", "3 March 2026, 09:15"),
        ("body", "caption", "The old bridge in May. Photo: Ivo Brandt"),
        ("body", "newsletter", "Sign up to our daily newsletter"),
        ("end", "comments", "Join the conversation"),
        ("end", "author note", "Lena Marsh has kept bees since 1998."),
    ]


def test_what_nothing_names_is_listed_too() -> None:
    listed = removed(above='<div class="meta-info">Salt pans</div>')
    assert listed[1:] == [("start", "beside the text", "Salt pans")]


def test_the_sites_own_parts_are_not_listed() -> None:
    listed = removed(
        outside="<header><nav><a href='/'>Home</a></nav></header><div>Weather: fair, wind from the west</div>"
    )
    assert [text for _, _, text in listed] == ["Night bus runs again"]


def test_a_line_is_listed_once() -> None:
    listed = removed(inside="<p>Advertisement</p>")
    assert [text for _, _, text in listed] == ["Night bus runs again", "Advertisement"]
