"""What is an article and what only looks like one, or like none, on invented pages."""

import json

import pytest

from provenance.errors import NotAnArticleError
from provenance.extract import extract
from provenance.records.article import Extraction
from provenance.records.capture import Capture

STORY = (
    "The paper mill at Upper Sluice will close its oldest machine in spring, the owners told the workers on Monday.",
    "Most of those who stand at it will be offered other work, said Ruth Amsel, who has led the mill for eleven years.",
    "The machine was built in 1931 and makes a grey paper in which one bakery on the islands still wraps its bread.",
)
TEASER = "The council met on Tuesday in the town hall and spoke about the matter for more than two hours in the end."


def read(title: str, body: str, head: str = "") -> Extraction:
    source = f"<!doctype html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    return extract(Capture(url="https://sluice-echo.example/x", body=source.encode(), media="html"))


@pytest.mark.parametrize(
    "title",
    [
        "500 jobs to go at paper mill",
        "Storm leaves 404 homes without light",
        "Cookie bakery to lose its grey paper",
        "Oops, said the mayor, and closed the mill",
        "File removed from court is found at the mill",
    ],
)
def test_a_short_story_is_none_for_a_word_in_its_title(title: str) -> None:
    assert read(title, f"<h1>{title}</h1>" + "".join(f"<p>{line}</p>" for line in STORY)).paragraphs == STORY


@pytest.mark.parametrize(
    "title", ["404", "404 - Sluice Echo", "Sluice Echo | 404", "Error 404 (Not Found)!!", "500 Internal Server Error"]
)
def test_an_error_pages_title_tells(title: str) -> None:
    with pytest.raises(NotAnArticleError, match="error page"):
        read(title, "<h1>Sorry</h1><p>It seems that there is nothing here. Perhaps you would like to begin again.</p>")


@pytest.mark.parametrize("tag", ["h2", "h3", "h4"])
def test_headlines_that_lead_to_the_sites_own_pages_make_an_index(tag: str) -> None:
    cards = [
        f'<div><{tag}><a href="/{n}">Road {n} stays open all winter</a></{tag}><p>{TEASER}</p></div>' for n in range(9)
    ]
    with pytest.raises(NotAnArticleError, match="index page"):
        read("Sluice Echo", f"<main>{''.join(cards)}</main>")


def test_headings_that_lead_to_other_sites_make_none() -> None:
    parts = [f'<h2><a href="https://shop.example/{n}">Grey paper {n}</a></h2><p>{TEASER}</p>' for n in range(9)]
    assert len(read("Nine papers", f"<article>{''.join(parts)}</article>").paragraphs) >= 9


@pytest.mark.parametrize(
    ("source", "cause"),
    [
        (
            f'<?xml version="1.0"?>\n<rss version="2.0"><channel><title>{STORY[0]}</title></channel></rss>',
            "feed",
        ),
        (f"<urlset><url><loc>{STORY[1]}</loc></url></urlset>", "sitemap"),
        (json.dumps({"text": " ".join(STORY)}), "data"),
    ],
)
def test_what_machines_read_is_no_page(source: str, cause: str) -> None:
    with pytest.raises(NotAnArticleError, match=cause):
        extract(Capture(url=None, body=source.encode(), media="html"))
