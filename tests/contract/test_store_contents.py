"""What every store does, whatever database is under it: streams, captures, keys, strange texts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from provenance.errors import UnknownArticleError
from provenance.records.capture import Capture, Declared
from provenance.records.fingerprint import Keys
from provenance.store import Item, Store, open_store
from tests.contract.store_items import HARBOUR, NOON, SPEC, STORES, item


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    with open_store(STORES[request.param](tmp_path), spec=SPEC) as opened:
        yield opened


def statuses(store: Store, *items: Item) -> list[str]:
    return [stored.status for stored in store.put(items)]


def ids(store: Store) -> list[str]:
    return [article.id for article in store.each_article()]


class TestStreams:
    def test_articles_and_heads_in_the_order_of_arrival_across_batches(self, store: Store) -> None:
        names = [f"n{(n * 11) % 210}" for n in range(210)]
        store.put([item(f"{name}.", url=None, name=name) for name in names])
        assert ids(store) == names
        assert [head.id for head in store.each_head()] == names
        assert [article.id for article in store.each_article(limit=201)] == names[:201]
        assert list(store.each_head(limit=0)) == []

    def test_a_head_says_what_the_article_says(self, store: Store) -> None:
        put = item(published=NOON)
        store.put([put])
        [head] = store.each_head()
        article = put.article
        assert (head.id, head.url, head.title) == (article.id, article.url, article.title)
        assert (head.outlet, head.published) == (article.outlet, article.published)

    def test_since_goes_by_publication_then_fetch_and_keeps_what_has_no_time(self, store: Store) -> None:
        day = timedelta(days=1)
        times = {
            "old": (NOON - day, NOON + day),
            "new": (NOON, None),
            "fetched": (None, NOON),
            "seen before": (None, NOON - day),
            "timeless": (None, None),
        }
        store.put([item(name, url=None, name=name, published=out, fetched=seen) for name, (out, seen) in times.items()])
        assert [article.id for article in store.each_article(since=NOON)] == ["new", "fetched", "timeless"]
        assert [head.id for head in store.each_head(since=NOON, limit=2)] == ["new", "fetched"]

    def test_the_store_may_be_written_while_it_is_streamed(self, store: Store) -> None:
        store.put([item(f"{n}.", url=None, name=f"n{n}") for n in range(3)])
        for number, article in enumerate(store.each_article(limit=3)):
            store.put([item(f"copy of {article.body}", url=None, name=f"copy{number}")])
        assert store.count() == 6


class TestCaptures:
    def test_bytes_headers_and_declarations_come_back_exactly(self, store: Store) -> None:
        capture = Capture(
            url=HARBOUR,
            body=bytes(range(256)) * 3,
            media="html",
            requested="http://harbour.example/f",
            fetched=NOON,
            status=203,
            headers=(("Set-Cookie", "a=1"), ("X", ""), ("Set-Cookie", "b\x00\udcff")),
            declared=Declared(id="a", published="2026-03-01", outlet="Gazette"),
            name="page.html",
        )
        store.put([Item(capture=capture, article=item(name="a").article, signature=item().signature)])
        assert store.capture_of("a") == capture
        assert list(store.each_capture()) == [capture]

    def test_an_empty_body_is_kept(self, store: Store) -> None:
        store.put([item(name="a", body=b"")])
        assert store.capture_of("a").body == b""

    def test_captures_stream_in_the_order_of_arrival(self, store: Store) -> None:
        store.put([item(f"{n}.", url=None, name=f"n{n}") for n in range(40)])
        assert [capture.declared.id for capture in store.each_capture()] == [f"n{n}" for n in range(40)]

    def test_a_fetch_that_brings_nothing_new_is_a_visit_and_no_capture(self, store: Store) -> None:
        later = NOON + timedelta(days=2)
        store.put([item(fetched=NOON)])
        assert store.last_visit(HARBOUR) == NOON
        store.put([item(fetched=later, body=b"the same text in another page"), item()])
        assert len(list(store.each_capture())) == 1
        assert store.last_visit("http://www.harbour.example/ferry") == later
        assert store.last_visit("https://inland.example/") is None


class TestKeys:
    def put(self, store: Store, **keys: tuple[int, ...]) -> None:
        store.put([item(name, url=None, name=name, keys=self.keys(mine)) for name, mine in keys.items()])

    def keys(self, mixed: tuple[int, ...]) -> Keys:
        """Negative ones are bands."""
        return Keys(bands=tuple(n for n in mixed if n < 0), fingerprints=tuple(n for n in mixed if n >= 0))

    def test_one_band_or_two_fingerprints(self, store: Store) -> None:
        self.put(store, band=(-1, -2), both=(-2, 5), one=(5,), two=(5, 6), none=(-9, 1, 2))
        query = self.keys((-2, -3, 5, 6, 7))
        assert store.candidates(query) == ["band", "both", "two"]
        assert store.candidates(query, exclude="band") == ["both", "two"]
        assert sorted(store.candidate_pairs()) == [("band", "both")]

    def test_two_shared_fingerprints(self, store: Store) -> None:
        self.put(store, one=(5,), two=(5, 6), three=(5, 6, 7), none=(1, 2))
        query = Keys(fingerprints=(5, 6, 7))
        assert store.candidates(query) == ["three", "two"]
        assert store.candidates(query, exclude="three") == ["two"]

    def test_a_fingerprint_that_is_asked_for_twice_counts_once(self, store: Store) -> None:
        self.put(store, a=(5, 6))
        assert store.candidates(Keys(fingerprints=(5, 5))) == []

    def test_the_widest_keys(self, store: Store) -> None:
        ends = (-(2**31), 2**63 - 1)
        self.put(store, a=ends)
        stored = store.signature("a")
        assert stored
        assert stored.keys == self.keys(ends)
        assert store.candidates(Keys(bands=ends[:1], fingerprints=())) == ["a"]
        assert store.candidates(Keys(fingerprints=ends[1:])) == []

    def test_more_keys_than_one_statement_takes(self, store: Store) -> None:
        many = tuple(range(2500))
        self.put(store, a=(0, 2499), b=many)
        assert store.candidates(Keys(fingerprints=many)) == ["a", "b"]
        assert list(store.candidate_pairs()) == [("a", "b")]

    def test_pairs_come_once_and_sorted(self, store: Store) -> None:
        names = [f"n{(n * 7) % 130:03}" for n in range(130)]
        self.put(store, **{name: (int(name[1:]) // 2, -1 - int(name[1:]) // 2) for name in names})
        assert list(store.candidate_pairs()) == [(f"n{n:03}", f"n{n + 1:03}") for n in range(0, 130, 2)]

    def test_what_comes_later_is_found_as_well(self, store: Store) -> None:
        for number in range(30):
            self.put(store, **{f"n{number:02}": (1, 2)})
            assert len(store.candidates(Keys(fingerprints=(1, 2)))) == number + 1

    def test_furniture_makes_no_pair_and_one_story_does(self, store: Store) -> None:
        """Two hundred reprints of one story, and a notice below sixty others, by the same number of fingerprints."""
        story, notice = tuple(range(40)), tuple(range(100, 110))
        self.put(store, **{f"copy{n:03}": (*story, 1000 + n) for n in range(200)})
        self.put(store, **{f"page{n:03}": tuple(range(2000 + 40 * n, 2040 + 40 * n)) + notice for n in range(60)})
        copies = [f"copy{n:03}" for n in range(200)]
        assert store.candidates(Keys(fingerprints=story[:12])) == copies
        assert store.candidates(Keys(fingerprints=notice)) == []
        pairs = list(store.candidate_pairs())
        assert len(pairs) == 200 * 199 // 2
        assert {name for pair in pairs for name in pair} == set(copies)

    @pytest.mark.parametrize("few", [0, 1000])
    def test_pairs_by_sorting_are_pairs_by_asking(
        self, store: Store, monkeypatch: pytest.MonkeyPatch, few: int
    ) -> None:
        monkeypatch.setattr("provenance.store.keys.FEW", few)
        monkeypatch.setattr("provenance.store.prints.ARTICLES", 16)
        names = [f"n{(n * 7) % 130:03}" for n in range(130)]
        numbers = {name: int(name[1:]) for name in names}
        self.put(store, **{name: (*range(n, n + 4), -1000 - n // 2) for name, n in numbers.items()})
        pairs = [(f"n{n:03}", f"n{n + lag:03}") for n in range(130) for lag in (1, 2) if n + lag < 130]
        assert sorted(store.candidate_pairs()) == pairs
        blocks = list(store.candidate_blocks(after=100))
        later = {(one, other) for _, (ones, others, _) in blocks for one, other in zip(ones, others, strict=True)}
        named = {tuple(sorted((names[one - 1], names[other - 1]))) for one, other in later}
        new = set(names[100:])
        assert named == {pair for pair in pairs if new & set(pair)}
        assert all(one > max(100, other) for one, other in later)
        assert blocks[-1][0] == 130

    @pytest.mark.parametrize("shared", [(1, 2), (-1,), (-1, 1, 2)])
    def test_keys_of_too_many_are_passed_over(
        self, store: Store, monkeypatch: pytest.MonkeyPatch, shared: tuple[int, ...]
    ) -> None:
        self.put(store, **{f"n{n}": shared for n in range(4)})
        assert len(list(store.candidate_pairs())) == 6
        monkeypatch.setattr("provenance.similarity.furniture.MOST", 3)
        monkeypatch.setattr("provenance.similarity.candidates.MOST", 3)
        assert list(store.candidate_pairs()) == []
        assert store.candidates(self.keys(shared)) == []

    @pytest.mark.parametrize("few", [0, 1000])
    def test_a_band_joins_copies_whose_fingerprints_are_furniture(
        self, store: Store, monkeypatch: pytest.MonkeyPatch, few: int
    ) -> None:
        monkeypatch.setattr("provenance.store.keys.FEW", few)
        notice = (1, 2, 3)
        self.put(store, **{f"page{n:02}": tuple(range(2000 + 40 * n, 2040 + 40 * n)) + notice for n in range(40)})
        self.put(store, one=(-7, *notice), other=(-7, *notice))
        assert list(store.candidate_pairs()) == [("one", "other")]
        assert store.candidates(self.keys((-7, *notice)), exclude="one") == ["other"]


HOSTILE = [
    "nul \x00 inside",
    "half \ud83d of a pair",
    "both halves \ud83d\ude00 apart",
    "\ufdd0 begins like the mark",
    "'; DROP TABLE articles; --",
    "x" * 100_000,
    "%s ? :name {0} \\u0000",
    "\u202e turned \x1b[31m",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_too_strange(store: Store, text: str) -> None:
    address = f"https://harbour.example/{text}"
    put = item(text, url=address, name=text, title=text, requested=address + "2")
    [stored] = store.put([put])
    assert stored.status == "new"
    assert store.lookup(text) == put.article
    assert store.lookup(address) == put.article
    assert store.lookup(address + "2") == put.article
    assert store.capture_of(text) == put.capture
    assert [(head.id, head.title) for head in store.each_head()] == [(text, text)]
    assert statuses(store, put) == ["unchanged"]
    with pytest.raises(UnknownArticleError):
        store.lookup(text + "@2")


def test_a_time_at_the_edge_of_the_calendar(store: Store) -> None:
    edge = datetime.max.replace(tzinfo=UTC)
    early = datetime(1, 1, 1, tzinfo=datetime.strptime("+14:00", "%z").tzinfo)
    store.put([item("a", url=None, name="a", published=edge), item("b", url=None, name="b", published=early)])
    assert [head.id for head in store.each_head(since=NOON)] == ["a"]
    assert store.lookup("b").published == item("b", published=early).article.published
