"""Who is the same publisher: shared hosts, country sites, brands and owners, for every stage alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from provenance.credits import known, parse_line
from provenance.extract.outlet import placed
from provenance.lineage import publishers as in_lineage
from provenance.lineage.order import version_order
from provenance.lineage.texts import read_texts
from provenance.lineage.traces import trace_features
from provenance.lineage.unseen import credited, unseen_nodes
from provenance.lineage.witnesses import witnesses
from provenance.records.article import Article, Outlet, Removed
from provenance.settings import OutletEntry
from provenance.similarity import publishers as in_similarity
from provenance.text.hosts import platform_of, publisher_at, section_of, site_of
from provenance.text.publishers import Imprint, name_key, outlet_keys, same_publisher, source_keys
from tests.builders import article, credit, pair

HOMES = {
    "https://www.ledger.co.uk/a": "ledger.co.uk",
    "https://edition.ledger.example/a": "ledger.example",
    "https://amp.ledger.example/a": "ledger.example",
    "https://medium.com/@Ann/a": "ann.medium.com",
    "https://ann.medium.com/a": "ann.medium.com",
    "https://m.medium.com/@ann/b": "ann.medium.com",
    "https://medium.com/tide-notes/a-1": "medium.com/tide-notes",
    "https://medium.com/p/0a1b": None,
    "https://medium.com/": None,
    "medium.com": None,
    "https://ann.substack.com/p/a": "ann.substack.com",
    "https://open.substack.com/pub/ann/p/a": "ann.substack.com",
    "https://substack.com/@ann/p-1": "ann.substack.com",
    "https://ann.wordpress.com/2026/a": "ann.wordpress.com",
    "https://ann.blogspot.de/a": "ann.blogspot.*",
    "https://ann.blogspot.co.uk/a": "ann.blogspot.*",
    "https://www.tumblr.com/ann/12": "ann.tumblr.com",
    "https://ann.tumblr.com/12": "ann.tumblr.com",
    "https://ann.github.io/a": "ann.github.io",
    "https://www.msn.com/en-gb/a": "msn.com",
    "https://news.yahoo.com/a": "yahoo.com",
    "https://": None,
}


@pytest.mark.parametrize(("address", "home"), HOMES.items())
def test_an_address_names_who_publishes_there(address: str, home: str | None) -> None:
    assert publisher_at(address) == home


def test_what_is_shown_of_a_shared_host_stands_in_the_address() -> None:
    assert (site_of("https://ann.substack.com/p"), section_of("https://ann.substack.com/p")) == (
        "ann.substack.com",
        None,
    )
    assert (site_of("https://medium.com/@Ann/x"), section_of("https://medium.com/@Ann/x")) == (
        "medium.com",
        "medium.com/@ann",
    )
    assert section_of("https://medium.com/tide-notes/a-1") == "medium.com/tide-notes"
    assert section_of("https://ledger.example/@ann/x") is None
    assert placed(Outlet(domain="medium.com"), "https://medium.com/@ann/x").label == "medium.com/@ann"
    assert placed(Outlet(name="Tide Notes", domain="medium.com"), "https://medium.com/@ann/x").label == "Tide Notes"


def test_no_address_breaks_the_reading() -> None:
    for broken in (
        "http://[::1",
        "//",
        "a b",
        "http://..",
        "https://%/",
        "http://\ud800.medium.com/",
        "@",
        ".",
        "medium.com/@",
    ):
        assert publisher_at(broken) is None or isinstance(publisher_at(broken), str)
        assert section_of(broken) is None or isinstance(section_of(broken), str)


@pytest.mark.parametrize("label", ["blogspot", "notmedium", "medium.com.ledger"])
def test_a_host_that_only_resembles_a_platform_is_none(label: str) -> None:
    assert platform_of(f"https://{label}.example/@ann/x") is None


ONE = Imprint("The Ledger", "ledger.co.uk", "https://ledger.co.uk/1")
SAME = {
    "one domain": (ONE, ONE._replace(url="https://amp.ledger.co.uk/1", name="Ledger Live")),
    "country sites of one stated name": (ONE, Imprint("Ledger", "ledger.de", "https://ledger.de/1")),
    "one owner": (ONE._replace(owner="Tide"), Imprint("Fen", "fen.test", None, owner="Tide")),
    "one brand": (ONE._replace(brand="Ledger"), Imprint(None, "ledg.example", None, brand="Ledger")),
    "names where no address is known": (ONE, Imprint("the ledger", None, None)),
    "a label where no address is known": (ONE._replace(name=None), Imprint("Ledger", None, None)),
    "one writer of a shared host": (
        Imprint("Medium", "medium.com", "https://medium.com/@ann/1"),
        Imprint("Ann", "medium.com", "https://ann.medium.com/2"),
    ),
}
OTHER = {
    "equal labels alone": (ONE._replace(name=None), Imprint(None, "ledger.de", None)),
    "equal labels, one name unknown": (ONE, Imprint(None, "ledger.de", None)),
    "equal labels, other names": (ONE, Imprint("Ledger Weekly", "ledger.de", None)),
    "equal names alone": (ONE, Imprint("The Ledger", "the-ledger-post.test", None)),
    "two known brands": (ONE._replace(brand="A"), Imprint("The Ledger", "ledger.de", None, brand="B")),
    "two owners": (ONE._replace(owner="A"), Imprint("Fen", "fen.test", None, owner="B")),
    "two writers by path": (
        Imprint("Medium", "medium.com", "https://medium.com/@ann/1"),
        Imprint("Medium", "medium.com", "https://medium.com/@ben/1"),
    ),
    "two writers by label": (
        Imprint(None, "substack.com", "https://ann.substack.com/p/1"),
        Imprint(None, "substack.com", "https://ben.substack.com/p/1"),
    ),
    "two writers of one name": (
        Imprint("Notes", "wordpress.com", "https://ann.wordpress.com/1"),
        Imprint("Notes", "wordpress.com", "https://ben.wordpress.com/1"),
    ),
    "nothing known but the platform": (
        Imprint("Medium", "medium.com", None),
        Imprint("Medium", "medium.com", "https://medium.com/p/1"),
    ),
    "two names at an aggregator": (
        Imprint("Fen Post", "msn.com", "https://msn.com/a"),
        Imprint("Tarn Bote", "msn.com", "https://msn.com/b"),
    ),
    "an aggregator's copy and the outlet": (
        Imprint("Fen Post", "msn.com", "https://msn.com/a"),
        Imprint("Fen Post", "fen.test", "https://fen.test/a"),
    ),
}


def _page(imprint: Imprint, id: str) -> Article:
    outlet = Outlet(name=imprint.name, domain=imprint.domain, owner=imprint.owner, brand=imprint.brand)
    return article("Text.", id=id, url=imprint.url, outlet=outlet)


@pytest.mark.parametrize(("case", "is_same"), [*((one, True) for one in SAME), *((one, False) for one in OTHER)])
def test_every_stage_answers_alike(case: str, is_same: bool) -> None:
    one, other = (SAME | OTHER)[case]
    pages = _page(one, "1"), _page(other, "2")
    for decide, sides in (
        (same_publisher, (one, other)),
        (in_lineage.same_publisher, pages),
        (in_similarity.same_publisher, pages),
    ):
        assert decide(*sides) is is_same  # type: ignore[arg-type]
        assert decide(*reversed(sides)) is is_same  # type: ignore[arg-type]


def _meets(name: str, imprint: Imprint, *, domain: str | None = None, url: str | None = None) -> bool:
    return bool(source_keys((name,) if name else (), domain, url) & outlet_keys(imprint))


def test_a_label_is_a_name_only_where_no_address_contradicts() -> None:
    page = Imprint("Ledger Weekly", "ledger.de", None)
    assert _meets("The Ledger", page)
    assert not _meets("The Ledger", page, domain="ledger.co.uk")
    assert _meets("Ledger Weekly", page, domain="somewhere.test")
    assert _meets("", page, domain="ledger.de")


def test_a_credit_on_a_shared_host_means_whom_it_links_to() -> None:
    ann = Imprint("Medium", "medium.com", "https://medium.com/@ann/1")
    ben = Imprint("Notes", "medium.com", "https://medium.com/@ben/1")
    link = "https://medium.com/@ann/9"
    assert _meets("Medium", ann, domain="medium.com", url=link)
    assert not _meets("Medium", ben, domain="medium.com", url=link)
    assert not _meets("Notes", ben, domain="medium.com", url=link)
    assert _meets("Notes", ben)
    assert not _meets("Medium", ann, domain="medium.com")
    fen = Imprint("Fen Post", "fen.test", None)
    assert _meets("Fen Post", fen, url="https://facebook.com/fenpost/posts/1"), "an account says no more than the name"
    assert not _meets("Fen Post", fen, url="https://medium.com/@fenpost/1")


def test_two_writers_of_one_platform_are_two_unseen_originals() -> None:
    names = ("ann", "ben")
    pages = [
        article(
            "Text.",
            id=name,
            host=f"{name}.example",
            credits=[credit("Medium", domain="medium.com", url=f"https://medium.com/@{name}-w/1")],
        )
        for name in names
    ]
    nodes = [one.node for one in unseen_nodes(pages)]
    assert [node.name for node in nodes] == ["medium.com/@ann-w", "medium.com/@ben-w"]
    assert len({node.id for node in nodes}) == 2


def test_a_writer_who_credits_another_of_the_same_host_copies() -> None:
    line = "This article was originally published on Medium."
    page = article("Text.", id="b", url="https://medium.com/@ben/1", outlet=Outlet(domain="medium.com"))
    given = credit("Medium", domain="medium.com", url="https://medium.com/@ann/1", text=line)
    assert credited(replace(page, credits=(given,))) == (given,)
    own = credit("Medium", domain="medium.com", url="https://medium.com/@ben/0", text=line)
    assert credited(replace(page, credits=(own,))) == ()


@pytest.mark.parametrize(
    ("url", "line", "relations"),
    [
        ("https://ann.substack.com/p/1", "This article was originally published on ben.substack.com.", ["reprint"]),
        ("https://ann.substack.com/p/1", "This article was originally published on ann.substack.com.", ["self"]),
        ("https://ledger.de/1", "This article was originally published on ledger.co.uk.", ["reprint"]),
        ("https://ledger.de/1", "This article was originally published on www.ledger.de.", ["self"]),
    ],
)
def test_a_credit_is_self_by_who_publishes_not_by_the_host(url: str, line: str, relations: list[str]) -> None:
    assert [one.relation for one in parse_line(line, url=url)] == relations


def test_a_users_outlet_may_write_on_a_shared_host() -> None:
    publishers = known((OutletEntry(name="Tide Letter", domains=("tide.substack.com", "medium.com/@tide")),))
    for address in ("https://tide.substack.com/p/1", "https://medium.com/@tide/1"):
        found = publishers.of(publisher_at(address))
        assert found is not None
        assert found.name == "Tide Letter"
    assert publishers.of(publisher_at("https://other.substack.com/p/1")) is None


def test_names_of_one_spelling_have_one_key() -> None:
    assert name_key("The Harbour Ledger") == name_key("harbour-ledger.com") == name_key("Harbour Ledger News")
    assert name_key("The") == "the"


def test_an_aggregators_page_under_a_name_is_a_copy_of_who_bears_it() -> None:
    words = [
        f"The {number} boats of Tarn sailed late, and {number * 3} nets were torn on the bar."
        for number in range(60, 80)
    ]
    ledger = article(
        *words, id="a", url="https://ledger.example/a", outlet=Outlet(name="Tarn Ledger", domain="ledger.example")
    )
    ledger = replace(ledger, removed=(Removed(text="By Tarn Ledger staff", reason="byline"),))
    shown = article(
        *words, id="b", url="https://news.yahoo.com/a", outlet=Outlet(name="Tarn Ledger", domain="yahoo.com")
    )
    features = trace_features([ledger, shown], read_texts([ledger, shown]).named)
    assert features["name: stands in the child"].tolist() == [[0.0, 1.0], [0.0, 0.0]]
    assert in_lineage.borrows_name(shown)
    assert not in_lineage.borrows_name(replace(shown, outlet=Outlet(name="Yahoo News", domain="yahoo.com")))


def test_an_address_written_out_names_whom_it_names_on_a_shared_host() -> None:
    (credit_,) = parse_line("Originally published on ann.wordpress.com.", url="https://ben.wordpress.com/b")
    assert (credit_.relation, credit_.source.domain) == ("reprint", "ann.wordpress.com")
    assert _meets("", Imprint("Notes", "wordpress.com", "https://ann.wordpress.com/1"), domain=credit_.source.domain)


def test_versions_stand_in_the_order_of_arrival_where_a_time_is_missing() -> None:
    first = article("The boats sailed late.", id="v", url="https://fen.example/v")
    later = replace(first, id="v@2", version=2, fetched=datetime(2026, 3, 1, tzinfo=UTC))
    found = witnesses(read_texts([first, later]), [pair("v", "v@2", kind="revision")])
    assert [sign.feature for sign in version_order(first, later, found)] == ["version: next"]
    assert [sign.feature for sign in version_order(later, first, found)] == ["version: backwards"]
