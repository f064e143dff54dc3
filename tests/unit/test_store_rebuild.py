"""A rebuild makes everything anew from the captures, or leaves everything as it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from provenance.errors import NotAnArticleError, ProvenanceError
from provenance.records.article import Article
from provenance.records.capture import Capture, Declared
from provenance.records.fingerprint import Keys, Signature, SignatureSpec
from provenance.store import Failure, Item, Store, open_store

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
FERRY = "https://harbour.example/ferry"


def read(capture: Capture, *, band: int, words: int | None = None) -> tuple[Article, Signature]:
    """Extraction of a program that sees the first ``words`` words only."""
    text = " ".join(capture.body.decode().split()[:words])
    article = Article(id=capture.declared.id or f"{capture.url} {text}", url=capture.url, paragraphs=(text,))
    return article, Signature(values=b"", keys=Keys(bands=(-band,), fingerprints=()))


def capture(text: str, url: str | None = FERRY, name: str | None = None) -> Capture:
    return Capture(url=url, body=text.encode(), media="text", declared=Declared(id=name))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path}/store.db", spec=SPEC) as opened:
        for one in (capture("The ferry sailed."), capture("The ferry sank."), capture("A barge.", None, "b")):
            article, signature = read(one, band=1)
            opened.put([Item(capture=one, article=article, signature=signature)])
        yield opened


def bodies(store: Store) -> list[tuple[str, int, str]]:
    return [(article.id, article.version, article.body) for article in store.each_article()]


def test_articles_signatures_and_keys_are_made_anew(store: Store) -> None:
    count = store.rebuild(lambda one: read(one, band=7, words=2 if one.url is None else 3))
    assert (count.captures, count.articles, count.unchanged, count.failed) == (3, 3, 0, ())
    assert [body for _, _, body in bodies(store)] == ["The ferry sailed.", "The ferry sank.", "A barge."]
    assert store.candidates(Keys(bands=(-1,), fingerprints=())) == []
    assert len(store.candidates(Keys(bands=(-7,), fingerprints=()))) == 3
    assert len(list(store.candidate_pairs())) == 3


def test_captures_that_now_say_the_same_are_one_article_and_both_are_kept(store: Store) -> None:
    count = store.rebuild(lambda one: read(one, band=7, words=2))
    assert (count.captures, count.articles, count.unchanged) == (3, 2, 1)
    assert bodies(store) == [(f"{FERRY} The ferry", 1, "The ferry"), ("b", 1, "A barge.")]
    assert len(list(store.each_capture())) == 3
    assert store.rebuild(lambda one: read(one, band=7)).articles == 3
    assert bodies(store)[1] == (f"{FERRY} The ferry sank.", 2, "The ferry sank.")


@pytest.mark.parametrize("raises", [False, True])
def test_a_capture_that_gives_no_article_is_counted_and_kept(store: Store, raises: bool) -> None:
    def build(one: Capture) -> tuple[Article, Signature] | ProvenanceError:
        if b"sailed" not in one.body:
            return read(one, band=7)
        error = NotAnArticleError("too few words", None, "3")
        if raises:
            raise error
        return error

    count = store.rebuild(build)
    assert count.failed == (Failure(subject=FERRY, reason="too few words: 3"),)
    assert bodies(store) == [(f"{FERRY} The ferry sank.", 1, "The ferry sank."), ("b", 1, "A barge.")]
    assert store.rebuild(lambda one: read(one, band=7)).articles == 3


def test_ids_that_now_collide_are_counted(store: Store) -> None:
    count = store.rebuild(lambda one: (replace(read(one, band=1)[0], id="same"), read(one, band=1)[1]))
    assert [article.id for article in store.each_article()] == ["same", "same@2"]
    assert count.failed == (Failure(subject="b", reason=f"the id same is already used for {FERRY}"),)


def test_an_interrupted_rebuild_leaves_the_old_state(store: Store) -> None:
    before = bodies(store)

    def build(one: Capture) -> tuple[Article, Signature]:
        if one.url is None:
            raise KeyboardInterrupt
        return read(one, band=7)

    with pytest.raises(KeyboardInterrupt):
        store.rebuild(build)
    assert bodies(store) == before
    assert len(store.candidates(Keys(bands=(-1,), fingerprints=()))) == 3


def test_readers_see_the_old_state_until_the_end(store: Store) -> None:
    before = bodies(store)
    seen = []

    def build(one: Capture) -> tuple[Article, Signature]:
        seen.append(bodies(store))
        return read(one, band=7, words=1)

    store.rebuild(build)
    assert seen == [before] * 3


def test_it_settles_the_new_specification(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/store.db"
    other = replace(SPEC, version=2)
    open_store(url, spec=SPEC).close()
    with open_store(url, spec=other, check=False) as store:
        store.rebuild(lambda one: read(one, band=1))
    open_store(url, spec=other).close()


def test_a_row_of_another_program_version_asks_for_a_rebuild_and_is_cured_by_it(tmp_path: Path) -> None:
    import sqlite3

    from provenance.errors import StoreStateError

    url = f"sqlite:///{tmp_path}/store.db"
    with open_store(url, spec=SPEC) as store:
        one = capture("A barge.", None, "b")
        store.put([Item(capture=one, article=read(one, band=1)[0], signature=read(one, band=1)[1])])
    plain = sqlite3.connect(tmp_path / "store.db")
    plain.execute("UPDATE articles SET record = replace(record, '\"title\"', '\"headline\"')")
    plain.commit()
    plain.close()
    with open_store(url, spec=SPEC) as store:
        with pytest.raises(StoreStateError, match="needs a rebuild"):
            store.lookup("b")
        store.rebuild(lambda kept: read(kept, band=1))
        assert store.lookup("b").body == "A barge."
