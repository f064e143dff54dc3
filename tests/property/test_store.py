"""The store's promises over generated records: nothing is altered, batches do not matter, a second run does nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from provenance.records.article import Article, Moment
from provenance.records.capture import Capture, Declared
from provenance.records.credit import Credit
from provenance.records.fingerprint import Keys, Signature, SignatureSpec
from provenance.store import Item, Store, open_store
from provenance.store.codec import decode, encode
from provenance.store.escapes import escape, unescape

SPEC = SignatureSpec(
    scheme="affine32",
    seed=1,
    permutations=4,
    bands=2,
    rows=2,
    shingle_words=5,
    fingerprint_words=8,
    window=8,
    version=1,
)
any_text = st.text(st.characters(categories=None), max_size=30)
zones = st.builds(timezone, st.integers(-14 * 60, 14 * 60).map(lambda minutes: timedelta(minutes=minutes)))
times = st.datetimes(timezones=st.one_of(st.just(UTC), zones))
for kind, strategy in ((str, any_text), (datetime, times), (float, st.floats(allow_nan=False))):
    st.register_type_strategy(kind, strategy)


@given(any_text)
def test_any_text_survives_the_stored_form(text: str) -> None:
    stored = escape(text)
    assert unescape(stored) == text
    stored.encode("utf-8")
    assert "\0" not in stored


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.builds(Article))
def test_an_article_survives_its_stored_form(article: Article) -> None:
    text = encode(article)
    text.encode("utf-8")
    assert decode(Article, text, "a") == article
    assert encode(decode(Article, text, "a")) == text


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.builds(Moment), st.builds(Credit), st.builds(Declared), st.builds(SignatureSpec)))
def test_every_record_that_is_stored_survives(record: Moment | Credit | Declared | SignatureSpec) -> None:
    assert decode(type(record), encode(record), "a") == record


urls = st.sampled_from([None, "https://a.example/1", "http://www.a.example/1/", "https://b.example/2"])
names = st.sampled_from([None, "x", "y"])
texts = st.sampled_from(["One.", "Two.", "Three."])
rows = st.lists(st.tuples(urls, names, texts), max_size=10)


def item(url: str | None, name: str | None, text: str) -> Item:
    derived = sha256(f"{url} {text}".encode()).hexdigest()[:8]
    return Item(
        capture=Capture(url=url, body=text.encode(), media="text", declared=Declared(id=name)),
        article=Article(id=name or derived, url=url, paragraphs=(text,)),
        signature=Signature(values=b"", keys=Keys(fingerprints=(hash(text) % 7, 9 + hash(text) % 7))),
    )


def contents(store: Store) -> tuple[list[Article], list[Capture], list[tuple[str, str]]]:
    return list(store.each_article()), list(store.each_capture()), list(store.candidate_pairs())


@settings(max_examples=25, deadline=None)
@given(rows, st.integers(1, 4))
def test_batches_do_not_matter_and_a_second_run_changes_nothing(
    given_rows: list[tuple[str | None, str | None, str]], size: int
) -> None:
    items = [item(*row) for row in given_rows]
    with open_store("sqlite://", spec=SPEC) as whole, open_store("sqlite://", spec=SPEC) as parts:
        first = whole.put(items)
        assert [one for at in range(0, len(items), size) for one in parts.put(items[at : at + size])] == first
        filled = contents(whole)
        assert contents(parts) == filled
        second = whole.put(items)
        assert all(
            again.status == "unchanged" or one.status == "failed" for one, again in zip(first, second, strict=True)
        )
        assert contents(whole) == filled
        articles = filled[0]
        assert len({article.id for article in articles}) == len(articles)
        assert all(whole.lookup(article.id) == article for article in articles)


@settings(max_examples=15, deadline=None)
@given(rows)
def test_a_rebuild_by_the_same_program_changes_nothing(given_rows: list[tuple[str | None, str | None, str]]) -> None:
    def build(capture: Capture) -> tuple[Article, Signature]:
        again = item(capture.url, capture.declared.id, capture.body.decode())
        return again.article, again.signature

    with open_store("sqlite://", spec=SPEC) as store:
        store.put([item(*row) for row in given_rows])
        filled = contents(store)
        count = store.rebuild(build)
        assert contents(store) == filled
        assert (count.captures, count.articles, count.failed) == (len(filled[1]), len(filled[0]), ())
