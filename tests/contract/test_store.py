"""What every store does, whatever database is under it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from provenance.errors import UnknownArticleError
from provenance.records.article import Article, Moment, Outlet
from provenance.records.capture import Capture, Declared
from provenance.records.fingerprint import Keys, Signature, SignatureSpec
from provenance.store import Item, Store, open_store

SPEC = SignatureSpec(
    scheme="affine32",
    seed=1,
    permutations=128,
    bands=32,
    rows=4,
    shingle_words=5,
    fingerprint_words=8,
    window=8,
    version=1,
)
STORES: dict[str, Callable[[Path], str]] = {
    "file": lambda folder: f"sqlite:///{folder}/new/folder/store.db",
    "memory": lambda folder: "sqlite://",
}
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
HARBOUR = "https://harbour.example/ferry"
NO_KEYS = Keys(bands=(), fingerprints=())


def item(
    text: str = "The ferry sailed.",
    *,
    url: str | None = HARBOUR,
    name: str | None = None,
    keys: Keys = NO_KEYS,
    published: datetime | None = None,
    fetched: datetime | None = None,
    requested: str | None = None,
    title: str | None = "Ferry sails",
    body: bytes | None = None,
) -> Item:
    derived = sha256(f"{url}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()[:12]
    capture = Capture(
        url=url,
        body=text.encode("utf-8", "surrogatepass") if body is None else body,
        media="text",
        requested=requested,
        fetched=fetched,
        declared=Declared(id=name),
    )
    article = Article(
        id=name or derived,
        url=url,
        title=title,
        outlet=Outlet(name="Harbour Gazette", domain="harbour.example"),
        published=published and Moment(time=published, precision="second", zone="stated", origin="caller"),
        fetched=fetched,
        paragraphs=tuple(text.split("\n\n")),
    )
    return Item(capture=capture, article=article, signature=Signature(values=b"\x01\x02", keys=keys))


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    with open_store(STORES[request.param](tmp_path), spec=SPEC) as opened:
        yield opened


def statuses(store: Store, *items: Item) -> list[str]:
    return [stored.status for stored in store.put(items)]


def ids(store: Store) -> list[str]:
    return [article.id for article in store.each_article()]


class TestIdentity:
    def test_a_new_article_comes_back_as_it_was_put(self, store: Store) -> None:
        put = item("One.\n\nTwo.", published=NOON, fetched=NOON)
        [stored] = store.put([put])
        assert stored.status == "new"
        assert stored.article == put.article
        assert store.article(put.article.id) == put.article
        assert store.capture_of(put.article.id) == put.capture
        assert store.signature(put.article.id) == put.signature

    def test_the_same_again_is_unchanged_and_gives_what_is_stored(self, store: Store) -> None:
        [first] = store.put([item()])
        [again] = store.put([item(title="Another headline over the same text")])
        assert again.status == "unchanged"
        assert again.article == first.article
        assert store.count() == 1

    @pytest.mark.parametrize(
        "spelling",
        [
            "http://harbour.example/ferry",
            "https://www.HARBOUR.example/ferry/",
            "https://harbour.example/ferry?utm_source=x#top",
        ],
    )
    def test_spellings_of_a_url_are_one_url(self, store: Store, spelling: str) -> None:
        assert statuses(store, item(), item(url=spelling)) == ["new", "unchanged"]

    def test_another_text_of_a_url_is_a_revision(self, store: Store) -> None:
        first, second = store.put([item("One."), item("Two.")])
        assert (first.status, second.status) == ("new", "revision")
        assert first.article
        assert second.article
        assert (first.article.version, second.article.version) == (1, 2)
        assert second.article.id == item("Two.").article.id

    def test_an_earlier_text_that_returns_is_unchanged(self, store: Store) -> None:
        assert statuses(store, item("One."), item("Two."), item("One.")) == ["new", "revision", "unchanged"]

    def test_versions_keep_their_numbers_when_an_older_fetch_arrives_later(self, store: Store) -> None:
        late = item("Two.", fetched=NOON - timedelta(days=9))
        stored = store.put([item("One.", fetched=NOON), late])
        assert [one.article and one.article.version for one in stored] == [1, 2]
        newest = store.newest(HARBOUR)
        assert newest
        assert newest.body == "Two."

    def test_a_repeated_id_of_the_caller_is_numbered(self, store: Store) -> None:
        stored = store.put([item(text, name="ferry") for text in ("One.", "Two.", "Three.", "Two.")])
        assert [one.status for one in stored] == ["new", "revision", "revision", "unchanged"]
        assert [one.article and one.article.id for one in stored] == ["ferry", "ferry@2", "ferry@3", "ferry@2"]

    def test_the_number_is_the_version_of_the_url(self, store: Store) -> None:
        stored = store.put([item("One."), item("Two.", name="ferry"), item("Three.", name="ferry")])
        assert [one.article and one.article.id for one in stored][1:] == ["ferry", "ferry@3"]

    def test_an_id_without_url_is_its_own_address(self, store: Store) -> None:
        stored = store.put([item(text, url=None, name="wire-7") for text in ("One.", "One.", "Two.")])
        assert [one.status for one in stored] == ["new", "unchanged", "revision"]
        assert ids(store) == ["wire-7", "wire-7@2"]

    def test_without_url_and_id_the_text_decides(self, store: Store) -> None:
        assert statuses(store, item("One.", url=None), item("One.", url=None)) == ["new", "unchanged"]
        assert statuses(store, item("Two.", url=None), item("One.")) == ["new", "new"]

    def test_without_url_and_id_the_same_derived_id_is_the_same_text(self, store: Store) -> None:
        one = item("One.", url=None)
        spaced = item("One. ", url=None)
        same_id = Article(id=one.article.id, url=None, paragraphs=spaced.article.paragraphs)
        again = Item(capture=spaced.capture, article=same_id, signature=spaced.signature)
        assert statuses(store, one, again) == ["new", "unchanged"]

    def test_an_id_of_another_url_fails_alone(self, store: Store) -> None:
        other = "https://inland.example/barge"
        stored = store.put([item(name="a"), item(url=other, name="a"), item(url=other, name="b")])
        assert [one.status for one in stored] == ["new", "failed", "new"]
        assert stored[1].article is None
        assert stored[1].reason == f"the id a is already used for {HARBOUR}"
        assert stored[1].subject == other

    def test_what_is_stored_already_is_unchanged_under_any_id(self, store: Store) -> None:
        other = "https://inland.example/barge"
        assert statuses(store, item(), item(name="a"), item(url=other, name="a")) == ["new", "unchanged", "new"]
        assert statuses(store, item(name="a")) == ["unchanged"]

    def test_an_id_with_a_url_and_without_are_not_mixed(self, store: Store) -> None:
        stored = store.put([item(url=None, name="a"), item(name="a")])
        assert stored[1].reason == "the id a is already used for a text without URL"

    def test_a_numbered_id_that_the_caller_took_is_not_given_twice(self, store: Store) -> None:
        taken = item(url="https://inland.example/x", name="a@2")
        assert statuses(store, item(name="a"), taken, item("Two.", name="a")) == ["new", "new", "failed"]
        assert ids(store) == ["a", "a@2"]

    def test_one_batch_is_like_many(self, tmp_path: Path) -> None:
        rows = [item("One.", name="a"), item("Two.", name="a"), item("One.", name="a"), item(url=None, name="a")]
        with open_store("sqlite://", spec=SPEC) as at_once, open_store("sqlite://", spec=SPEC) as singly:
            assert at_once.put(rows) == [stored for row in rows for stored in singly.put([row])]


class TestLookup:
    def test_by_id_url_and_number(self, store: Store) -> None:
        store.put([item("One.", name="a"), item("Two.", name="a")])
        named = {"a": "One.", "a@1": "One.", "a@2": "Two.", HARBOUR: "Two."}
        named |= {f"{HARBOUR}@1": "One.", f"{HARBOUR}@2": "Two.", "HTTP://www.harbour.example/ferry/@1": "One."}
        assert {target: store.lookup(target).body for target in named} == named

    def test_by_version(self, store: Store) -> None:
        store.put([item("One."), item("Two.")])
        assert [found and found.body for found in (store.version(HARBOUR, n) for n in (1, 2, 3))] == [
            "One.",
            "Two.",
            None,
        ]

    @pytest.mark.parametrize(
        "target", ["a@3", "a@0", "a@-1", "a@²", "a@" + "9" * 30, "b", "", "@2", "a@", f"{HARBOUR}@9"]
    )
    def test_what_is_not_there_is_an_error_that_names_it(self, store: Store, target: str) -> None:
        store.put([item("One.", name="a"), item("Two.", name="a")])
        with pytest.raises(UnknownArticleError) as raised:
            store.lookup(target)
        assert raised.value.subject == target

    def test_a_url_with_an_at_sign_is_itself_first(self, store: Store) -> None:
        store.put([item("One.", url="https://harbour.example/f"), item("Two.", url="https://harbour.example/f@1")])
        assert store.lookup("https://harbour.example/f@1").body == "Two."

    def test_an_id_that_looks_like_a_url_or_a_number_is_an_id_first(self, store: Store) -> None:
        store.put([item("One."), item("Two.", url=None, name=HARBOUR)])
        assert store.lookup(HARBOUR).body == "Two."

    def test_the_url_that_was_asked_for_finds_where_it_led(self, store: Store) -> None:
        store.put([item("One.", requested="https://short.example/f")])
        assert store.lookup("https://short.example/f").body == "One."
        assert store.lookup("https://short.example/f@1").body == "One."

    def test_many_by_id_in_the_order_asked_for(self, store: Store) -> None:
        store.put([item(f"{n}.", url=None, name=f"n{n}") for n in range(5)])
        assert list(store.articles(["n3", "missing", "n1", "n3"])) == ["n3", "n1"]
        assert len(store.articles([f"n{n}" for n in range(2500)])) == 5

    def test_no_capture_of_an_unknown_id(self, store: Store) -> None:
        with pytest.raises(UnknownArticleError):
            store.capture_of("a")
        assert store.article("a") is None
        assert store.signature("a") is None
        assert store.newest(HARBOUR) is None


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
    def put(self, store: Store, **keys: tuple[tuple[int, ...], tuple[int, ...]]) -> None:
        store.put(
            [
                item(name, url=None, name=name, keys=Keys(bands=bands, fingerprints=fingerprints))
                for name, (bands, fingerprints) in keys.items()
            ]
        )

    def test_one_band_or_two_fingerprints(self, store: Store) -> None:
        self.put(store, band=((1, 2), ()), one=((), (5,)), two=((), (5, 6)), none=((9,), (1, 2)))
        query = Keys(bands=(2, 3), fingerprints=(5, 6, 7))
        assert store.candidates(query) == ["band", "two"]
        assert store.candidates(query, exclude="band") == ["two"]

    def test_a_fingerprint_that_stands_twice_counts_once(self, store: Store) -> None:
        self.put(store, a=((), (5, 5)))
        assert store.candidates(Keys(bands=(), fingerprints=(5, 5))) == []

    def test_the_widest_keys(self, store: Store) -> None:
        ends = (-(2**63), 2**63 - 1)
        self.put(store, a=(ends, ends))
        stored = store.signature("a")
        assert stored
        assert stored.keys == Keys(bands=ends, fingerprints=ends)
        assert store.candidates(Keys(bands=(), fingerprints=ends)) == ["a"]

    def test_more_keys_than_one_statement_takes(self, store: Store) -> None:
        many = tuple(range(2500))
        self.put(store, a=((), (0, 2499)), b=((), many))
        assert store.candidates(Keys(bands=(), fingerprints=many)) == ["a", "b"]
        assert list(store.candidate_pairs()) == [("a", "b")]

    def test_pairs_come_once_and_sorted(self, store: Store) -> None:
        names = [f"n{(n * 7) % 130:03}" for n in range(130)]
        self.put(store, **{name: ((int(name[1:]) // 2,), (1,)) for name in names})
        assert list(store.candidate_pairs()) == [(f"n{n:03}", f"n{n + 1:03}") for n in range(0, 130, 2)]

    def test_a_pair_that_shares_a_band_and_fingerprints_comes_once(self, store: Store) -> None:
        self.put(store, b=((1, 2), (5, 6)), a=((1, 2), (5, 6)), c=((), ()))
        assert list(store.candidate_pairs()) == [("a", "b")]

    def test_fingerprints_of_too_many_are_passed_over_and_bands_are_not(
        self, store: Store, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.put(store, **{f"n{n}": ((), (1, 2)) for n in range(4)}, x=((7,), (1, 3)), y=((7,), (2, 3)))
        assert len(list(store.candidate_pairs())) == 6 + 1
        monkeypatch.setattr("provenance.store.keys.COMMON", 4)
        assert list(store.candidate_pairs()) == [("x", "y")]
        assert store.candidates(Keys(bands=(), fingerprints=(1, 2))) == []


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
