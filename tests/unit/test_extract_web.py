"""The HTML road on invented pages: body, metadata, places, and what is no article."""

import json

import pytest

from provenance.errors import NotAnArticleError, UnreadableError
from provenance.extract import extract
from provenance.extract.page import MOST_ATTRIBUTES, thin
from provenance.records.article import Claim, Extraction, Place
from provenance.records.capture import Capture, Declared
from tests.growth import is_linear

STORY = [
    "The harbour board of Port Marren closed the north quay on Tuesday after divers found cracks in four of its piles.",
    "Nobody was hurt, and the evening ferry left from the coal pier instead, said Greta Holm, the harbour master.",
    "“We had about four minutes to decide,” she told the council, “and we would decide the same way again.”",
    "The quay was built in 1978 and was last inspected in full eleven years ago, according to the board's own papers.",
    "Repairs will cost two million crowns and may last until the autumn, when the herring boats come back to the bay.",
]
URL = "https://www.tarncourier.example/local/quay"
TITLE = "North quay closed after divers find cracks"


def page(*, head: str = "", above: str = "", body: str | None = None, below: str = "", title: str = TITLE) -> str:
    inner = "".join(f"<p>{line}</p>" for line in STORY) if body is None else body
    return (
        f'<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{title} | Tarn Courier</title>'
        f'<meta property="og:site_name" content="Tarn Courier">{head}</head><body>'
        f'<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>{title}</h1>{above}'
        f'<div class="story">{inner}</div>{below}</article>'
        f"<footer><p>© 2026 Tarn Newspapers. All rights reserved.</p></footer></body></html>"
    )


def read(source: str | bytes, url: str | None = URL, **declared: str) -> Extraction:
    body = source.encode() if isinstance(source, str) else source
    return extract(Capture(url=url, body=body, media="html", declared=Declared(**declared)))


def linked_data(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


def places(found: Extraction, spot: str) -> list[Place]:
    return [place for place in found.places if place.spot == spot]


def test_paragraphs_are_the_pages_own() -> None:
    found = read(page())
    assert found.paragraphs == tuple(STORY)
    assert [(place.text, place.paragraph) for place in found.places[:5]] == [(text, n) for n, text in enumerate(STORY)]


def test_line_breaks_divide_where_no_element_does() -> None:
    assert read(page(body="<br><br>".join(STORY))).paragraphs == tuple(STORY)
    assert read(page(body="<br>".join(STORY))).paragraphs == tuple(STORY)
    assert read(page(body="".join(f"<div>{line}</div>" for line in STORY))).paragraphs == tuple(STORY)


def test_inline_elements_do_not_divide() -> None:
    broken = STORY[0].replace("north quay", 'north <a href="/quay">qu<em>ay</em></a>').replace("four", "<b>four</b>\n")
    assert read(page(body=f"<p>{broken}</p>" + "".join(f"<p>{line}</p>" for line in STORY[1:]))).paragraphs == tuple(
        STORY
    )


def test_furniture_in_the_body_goes_with_its_reason() -> None:
    extra = ["Advertisement", "Sign up to our daily newsletter here", "Mara Ellin is the Courier’s health reporter."]
    lines = [STORY[0], extra[0], *STORY[1:], extra[1], extra[2]]
    found = read(page(body="".join(f"<p>{line}</p>" for line in lines)))
    assert found.paragraphs == tuple(STORY)
    assert {item.text: item.reason for item in found.removed if item.reason != "title"} == dict(
        zip(extra, ["advertisement", "newsletter", "author note"], strict=True)
    )


def test_the_title_is_without_the_outlet() -> None:
    assert read(page()).title == TITLE
    assert read(page(head=f'<meta property="og:title" content="{TITLE} - Tarn Courier">')).title == TITLE
    assert read(page(head=linked_data(headline="Quay &amp; piles"))).title == "Quay & piles"
    assert read(page(), title="As declared").title == "As declared"


def test_a_hyphen_in_the_headline_stays() -> None:
    assert read(page(title="Quay closed - for good")).title == "Quay closed - for good"


def test_outlet_name_and_domain() -> None:
    found = read(page())
    assert (found.outlet.name, found.outlet.domain) == ("Tarn Courier", "tarncourier.example")
    assert read(page(), outlet="Isle Standard").outlet.name == "Isle Standard"
    assert read(page(), outlet="isle.example").outlet.domain == "isle.example"


def test_a_file_takes_no_domain_from_its_canonical_alone() -> None:
    canonical = '<link rel="canonical" href="https://meridian.example/quay">'
    assert read(page(head=canonical), url=None).outlet.domain is None
    own = f'<meta property="og:url" content="{URL}">'
    found = read(page(head=canonical + own), url=None)
    assert found.outlet.domain == "tarncourier.example"
    assert found.canonical == "https://meridian.example/quay"


def test_claims_are_absolute_http_and_unwrapped() -> None:
    head = (
        '<link rel="canonical" href="https://www.google.com/amp/s/meridian.example/quay">'
        f'<meta property="og:url" content="{URL}"><link rel="original-source" href="/other">'
        '<meta name="syndication-source" content="javascript:alert(1)">'
    ) + linked_data(isBasedOn={"@type": "CreativeWork", "url": "https://ledger.example/a"})
    found = read(page(head=head))
    assert found.claims == (
        Claim(kind="canonical", url="https://meridian.example/quay"),
        Claim(kind="og:url", url=URL),
        Claim(kind="original-source", url="https://www.tarncourier.example/other"),
        Claim(kind="isBasedOn", url="https://ledger.example/a"),
    )


def test_bylines_from_linked_data_with_references() -> None:
    graph = {
        "@graph": [
            {"@id": "#jane", "@type": "Person", "name": "Jane Doe"},
            {"@type": "NewsArticle", "headline": TITLE, "author": [{"@id": "#jane"}, {"name": "Coastline Press"}]},
        ]
    }
    head = f'<script type="application/ld+json">/* <![CDATA[ */ {json.dumps(graph)[:-1]},}} /* ]]> */</script>'
    assert read(page(head=head)).bylines == ("Jane Doe", "Coastline Press")


def test_bylines_from_meta_and_from_markup() -> None:
    assert read(page(head='<meta name="author" content="Jane Doe, Tom Orr">')).bylines == ("Jane Doe", "Tom Orr")
    found = read(page(above='<p class="byline">By <a rel="author" href="/jane">Jane Doe</a>, Health Editor</p>'))
    assert found.bylines == ("Jane Doe",)
    (place,) = places(found, "byline")
    assert place.text == "By Jane Doe, Health Editor"
    assert place.links[0].url == "https://www.tarncourier.example/jane"


def test_names_are_read_apart_from_the_time_beside_them() -> None:
    beside = '<div><span class="when">Friday, 6 March 2026</span> <span class="verfasser">Von Jo Hale</span></div>'
    assert read(page(above=beside)).bylines == ("Jo Hale",)
    aged = '<div class="info"><span class="x-author">Tom Orr</span> <span class="x-age">3h</span></div>'
    assert read(page(above=aged)).bylines == ("Tom Orr",)
    company = '<div class="published-by"><div class="published-by__company">Northern News Agency</div></div>'
    assert read(page(above=company)).bylines == ("Northern News Agency",)


def test_times_with_their_origin() -> None:
    head = linked_data(datePublished="2026-03-02T08:10:00+01:00", dateModified="2026-03-03")
    found = read(page(head=head))
    assert found.published is not None
    assert found.modified is not None
    assert (found.published.rfc3339(), found.published.origin) == ("2026-03-02T07:10:00Z", "json-ld")
    assert (found.modified.rfc3339(), found.modified.precision) == ("2026-03-03", "day")


def test_an_update_alone_is_no_publication() -> None:
    found = read(page(above='<p>Updated: <time datetime="2026-03-03T10:00:00Z">3 March</time></p>'))
    assert found.modified is not None
    assert found.modified.origin == "markup"
    assert found.published is None or found.published.origin != "markup"


def test_shown_dates_are_read_where_nothing_else_is() -> None:
    found = read(page(above='<p class="dates">First published: 9 Mar 2026 16:20 Updated: 11 Mar 2026 10:05</p>'))
    assert found.published is not None
    assert found.modified is not None
    assert (found.published.rfc3339(), found.published.zone) == ("2026-03-09T16:20:00", "unknown")
    assert found.modified.rfc3339() == "2026-03-11T10:05:00"


def test_credits_outside_the_body_are_places() -> None:
    notice = 'Originally published by <a href="https://meridian.example/quay">The Meridian</a>.'
    found = read(page(below=f'<div class="editors_note"><p>{notice}</p></div><p class="Attribution">(cp/isd)</p>'))
    held = {place.text: place for place in found.places}
    place = held["Originally published by The Meridian."]
    assert place.spot == "end"
    assert place.text[place.links[0].start : place.links[0].end] == "The Meridian"
    assert "(cp/isd)" in held


def test_context_tells_captions_navigation_and_teasers() -> None:
    below = (
        '<figure><img><figcaption class="credit">Foto: Coastline Press</figcaption></figure>'
        '<aside class="related"><p class="author">Coastline Press</p></aside>'
        '<nav><p class="source">Source list</p></nav>'
    )
    contexts = {place.text: place.context for place in read(page(below=below)).places}
    assert contexts["Foto: Coastline Press"] == "caption"
    assert contexts["Coastline Press"] == "teaser"
    assert contexts["Source list"] == "navigation"


def test_markup_fields_are_places() -> None:
    head = '<meta name="dc.source" content="Coastline Press"><meta name="cre" content="The Meridian">' + linked_data(
        sourceOrganization={"@type": "Organization", "name": "Isle Newswire", "url": "https://isle.example/"},
        creditText="Isle Newswire / Jo Hale",
        author={"@type": "Organization", "name": "Coastline Press"},
    )
    found = {(place.path, place.text) for place in places(read(page(head=head)), "markup")}
    assert found >= {
        ("meta dc.source", "Coastline Press"),
        ("meta cre", "The Meridian"),
        ("json-ld sourceOrganization", "Isle Newswire"),
        ("json-ld creditText", "Isle Newswire / Jo Hale"),
        ("json-ld author", "Coastline Press"),
    }


def test_a_body_that_stands_in_linked_data_only_is_read() -> None:
    source = (
        f"<html><head>{linked_data(headline=TITLE, articleBody=chr(10).join(STORY))}</head><body><div id=app></div>"
    )
    assert read(source).paragraphs == tuple(STORY)


def test_tags_nested_beyond_the_parser_are_read_leniently() -> None:
    source = "<html><body>" + "<font>" * 5000 + "".join(f"<p>{line}</p>" for line in STORY)
    assert read(source).paragraphs == tuple(STORY)


def test_a_brief_is_an_article() -> None:
    brief = STORY[0] + " " + STORY[1] + " Buses run every hour from the market square until the weekend, she added."
    assert len(brief.split()) < 65
    assert read(page(body=f"<p>{brief}</p>")).paragraphs == (brief,)


COOKIES = (
    "We and our 41 partners use cookies and personal data to measure visits. You may withdraw your consent any time."
)


@pytest.mark.parametrize(
    ("source", "cause"),
    [
        (
            "<html><title>404 Not Found</title><body><h1>Not Found</h1><p>The page you requested is not here.</p>",
            "error",
        ),
        ("<html><title>Before you continue</title><body>" + f"<p>{COOKIES}</p>" * 3, "consent"),
        ("<html><title>News</title><body><p>Please enable JavaScript to view this site.</p>", "JavaScript"),
        ("<html><title>Just a moment...</title><body><p>Checking your browser before you proceed.</p>", "blocked"),
        ("<html><title>Quay</title><body><p>Two words.</p>", "words"),
        (
            page(body=f"<p>{STORY[0][:60]}</p><p>Subscribe now to continue reading. Already a subscriber? Log in.</p>"),
            "paywall",
        ),
        (
            '<html><head><meta property="og:type" content="website"><title>Courier</title></head><body><ul>'
            + "".join(
                f'<li><a href="/{n}">Headline {n} of something that happened in the bay</a></li>' for n in range(40)
            )
            + "</ul>",
            "index page|words",
        ),
    ],
)
def test_what_is_no_article_says_what_it_is(source: str, cause: str) -> None:
    with pytest.raises(NotAnArticleError, match=cause):
        read(source)


@pytest.mark.parametrize("body", [b"", b"   ", b"%PDF-1.4", bytes(5000)])
def test_what_is_no_text_is_unreadable(body: bytes) -> None:
    with pytest.raises(UnreadableError):
        read(body)


def test_nothing_unstorable_comes_out() -> None:
    head = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A\\ud800B\\u0000C"}</script>'
    found = read(page(head=head, body=f"<p>{STORY[0]}&#0;&#x1f;\x0b\x1b[31m</p>" + f"<p>{STORY[1]}</p>"))
    shown = json.dumps(
        [found.title, found.bylines, found.paragraphs, [place.text for place in found.places]], ensure_ascii=False
    )
    shown.encode("utf-8")
    assert found.title == "ABC"
    assert "\x1b" not in shown


@pytest.mark.parametrize("attribute", ['data-{}="{}"', "data-{}='>'", "d{}", "d{}=x", 'd{}="{}"/'])
def test_a_tag_of_endless_attributes_is_cut_and_the_article_read(attribute: str) -> None:
    def bombed(attributes: int) -> tuple[str, ...]:
        bomb = f"<div {' '.join(attribute.format(n, n) for n in range(attributes))}>"
        return read(page(body=bomb + "".join(f"<p>{line}</p>" for line in STORY) + "</div>")).paragraphs

    assert bombed(100_000) == tuple(STORY)
    assert is_linear(bombed, 100_000)


def test_a_root_that_closes_itself_hides_nothing() -> None:
    found = read(page().replace('<html lang="en-GB">', '<html lang="en-GB" />'))
    assert (found.title, found.language, found.paragraphs) == (TITLE, "en-GB", tuple(STORY))


def test_control_characters_cost_no_paragraph() -> None:
    found = read(page(body="".join(f"<p>\x01{line}\x0c\x1f</p>" for line in STORY)))
    assert found.paragraphs == tuple(STORY)


def test_an_update_is_never_the_day_of_publication() -> None:
    found = read(page(above='<time datetime="2026-03-02T10:00:00Z">Updated 2 March 2026</time>'))
    assert (found.published, found.modified and found.modified.rfc3339()) == (None, "2026-03-02T10:00:00Z")
    assert read(page(head='<meta property="article:modified_time" content="2026-03-02T10:00:00Z">')).published is None


def test_numbers_that_can_be_read_in_two_ways_give_no_day() -> None:
    assert read(page(above='<span class="date">03/04/2026</span>')).published is None
    told = read(page(above='<span class="date">03/04/2026</span>', below="<span>(3 April)</span>")).published
    assert told is None or told.rfc3339() == "2026-04-03"


def test_sources_are_read_from_microdata_and_references() -> None:
    head = '<link itemprop="isBasedOn" href="https://ledger.example/a">' + linked_data(author="#mara")
    head += '<script type="application/ld+json">{"@id": "#mara", "@type": "Person", "name": "Mara Ellin"}</script>'
    found = read(page(head=head))
    assert Claim(kind="isBasedOn", url="https://ledger.example/a") in found.claims
    assert found.bylines == ("Mara Ellin",)


def test_only_attributes_beyond_the_most_are_cut() -> None:
    many = " ".join(f'a{n}="<p>{n}"' for n in range(MOST_ATTRIBUTES))
    script = f"<script a>if (1 <b && {' c' * 2 * MOST_ATTRIBUTES}) x = '<i>';</script>"
    comment = f"<!-- <b {many} more> -->"
    assert thin(f"{comment}{script}<p {many} more=1 x='>'>Rain</p>") == f"{comment}{script}<p {many}>Rain</p>"
    assert thin(f"<!--><p {many} more>it's <b>") == f"<!--><p {many}>it's <b>"
    assert thin(f"<script {many} more>x</script >") == f"<script {many}>x</script >"


@pytest.mark.parametrize(
    "piece", ["<a", "<a ", "<!--", "<script>", '<a b="', "<a b='x <c d=\"y ", "<a =", "<a/", "<a   "]
)
def test_cutting_takes_linear_time(piece: str) -> None:
    assert is_linear(lambda times: thin(piece * times), 100_000)
