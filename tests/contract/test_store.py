"""What every store does, whatever database is under it: who is who, and how it is found."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from provenance.errors import UnknownArticleError
from provenance.records.article import Article
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
        assert statuses(store, item(name="a"), taken, item("Two.", name="a")) == ["new", "new", "revision"]
        assert statuses(store, item("Two.", name="a"), item("Three.", name="a")) == ["unchanged", "revision"]
        assert ids(store) == ["a", "a@2", "a@3", "a@4"]
        assert store.lookup("a@2").url == "https://inland.example/x"
        assert [store.lookup(f"{HARBOUR}@{number}").id for number in (1, 2, 3)] == ["a", "a@3", "a@4"]

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
