"""Damage, full disks, locks and missing rights: one clear line each, and nothing half stored."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from provenance.errors import ProvenanceError, StoreLockedError, StoreStateError
from provenance.records.article import Article
from provenance.records.capture import Capture
from provenance.records.fingerprint import Keys, Signature, SignatureSpec
from provenance.store import Item, Store, open_store

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


def item(text: str) -> Item:
    url = f"https://harbour.example/{text}"
    return Item(
        capture=Capture(url=url, body=text.encode(), media="text"),
        article=Article(id=text, url=url, paragraphs=(text,)),
        signature=Signature(values=b"", keys=Keys(fingerprints=(2, 3))),
    )


def url_of(file: Path) -> str:
    return f"sqlite:///{file}"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A store with one article."""
    made = tmp_path / "store.db"
    with open_store(url_of(made), spec=SPEC) as store:
        store.put([item("one")])
    return made


def refusal(file: Path, kind: type[ProvenanceError] = StoreStateError) -> ProvenanceError:
    with pytest.raises(kind) as raised:
        open_store(url_of(file), spec=SPEC)
    assert raised.value.subject == str(file)
    assert "\n" not in str(raised.value)
    return raised.value


class TestDamage:
    def test_a_truncated_store(self, file: Path) -> None:
        file.write_bytes(file.read_bytes()[:5000])
        assert refusal(file).status == 7

    def test_a_store_damaged_in_the_middle(self, file: Path) -> None:
        content = bytearray(file.read_bytes())
        content[4096 * 2 :] = b"\xa5" * (len(content) - 4096 * 2)
        file.write_bytes(bytes(content))
        with pytest.raises(ProvenanceError):
            use_everything(url_of(file))

    @pytest.mark.parametrize(
        "damage",
        [
            "UPDATE captures SET body = x'00'",
            "UPDATE captures SET fetched = 'yesterday'",
            "UPDATE captures SET name = char(0xfdd0) || 'no hexadecimal'",
            "UPDATE captures SET headers = 'none'",
            "UPDATE signatures SET fingerprints = x'00'",
            "UPDATE articles SET published = '{}'",
            "UPDATE articles SET record = 'null'",
        ],
    )
    def test_a_value_that_nobody_stored_so(self, file: Path, damage: str) -> None:
        plain = sqlite3.connect(file)
        plain.execute(damage)
        plain.commit()
        plain.close()
        with pytest.raises(StoreStateError):
            use_everything(url_of(file))

    def test_text_that_is_no_utf8(self, file: Path) -> None:
        plain = sqlite3.connect(file)
        plain.execute("UPDATE articles SET record = cast(x'ff00fe' AS TEXT)")
        plain.commit()
        plain.close()
        with open_store(url_of(file), spec=SPEC) as store, pytest.raises(ProvenanceError) as raised:
            store.article("one")
        assert "\n" not in str(raised.value)


class TestWriting:
    def test_a_full_disk_is_one_line_and_keeps_what_was_stored(self, file: Path) -> None:
        with open_store(url_of(file), spec=SPEC) as store:
            limit_pages(store)
            with pytest.raises(ProvenanceError, match="no space left for the store"):
                store.put([item("x" + "".join(chr(0x4E00 + n * 7 % 20000) for n in range(200_000)))])
            assert [article.id for article in store.each_article()] == ["one"]

    def test_a_store_that_another_run_holds(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("provenance.store.connection.BUSY_SECONDS", 0.05)
        other = sqlite3.connect(file, isolation_level=None)
        with open_store(url_of(file), spec=SPEC) as store:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreLockedError) as raised:
                store.put([item("two")])
            assert raised.value.status == 75
            assert store.count() == 1
            other.execute("ROLLBACK")
            assert store.put([item("two")])[0].status == "new"
        other.close()

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
    def test_a_file_that_may_only_be_read(self, file: Path) -> None:
        file.chmod(0o400)
        with open_store(url_of(file), spec=SPEC) as store:
            assert store.count() == 1
            with pytest.raises(ProvenanceError, match="may not be written"):
                store.put([item("two")])

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
    def test_a_folder_that_may_only_be_read(self, file: Path) -> None:
        file.parent.chmod(0o500)
        try:
            assert "the folder of the store may not be written" in str(refusal(file, ProvenanceError))
        finally:
            file.parent.chmod(0o700)

    def test_a_failure_in_the_batch_keeps_nothing_of_it(self, file: Path) -> None:
        bad = replace(item("three"), signature=Signature(values=b"", keys=Keys(fingerprints=("no key",))))  # type: ignore[arg-type]
        with open_store(url_of(file), spec=SPEC) as store:
            with pytest.raises(Exception, match="required argument is not an integer"):
                store.put([item("two"), bad])
            assert store.count() == 1
            assert len(list(store.each_capture())) == 1


def use_everything(url: str) -> None:
    with open_store(url, spec=SPEC) as store:
        list(store.each_article())
        list(store.each_head())
        list(store.each_capture())
        store.signature("one")
        store.put([item("two")])


def limit_pages(store: Store) -> None:
    """As if the disk ended with the file's last page."""
    from sqlalchemy import event

    def limit(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute(f"PRAGMA max_page_count={connection.execute('PRAGMA page_count').fetchone()[0]}")

    store._engine.dispose()
    event.listen(store._engine, "connect", limit)
