"""Opening: what is made, what is refused, what is left alone."""

from __future__ import annotations

import os
import sqlite3
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from provenance.errors import ProvenanceError, StoreStateError, UsageError
from provenance.records.article import Article
from provenance.records.capture import Capture
from provenance.records.fingerprint import Keys, Signature, SignatureSpec
from provenance.store import Item, open_store, stored_revision, upgrade_store

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


class TestMaking:
    def test_missing_folders_are_made_for_the_owner_only(self, tmp_path: Path) -> None:
        open_store(url_of(tmp_path / "a" / "b" / "store.db"), spec=SPEC).close()
        assert [stat.S_IMODE((tmp_path / folder).stat().st_mode) for folder in ("a", "a/b")] == [0o700, 0o700]

    def test_a_folder_that_is_there_keeps_its_mode(self, tmp_path: Path) -> None:
        tmp_path.chmod(0o755)
        open_store(url_of(tmp_path / "store.db"), spec=SPEC).close()
        assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755

    def test_an_empty_file_becomes_a_store(self, tmp_path: Path) -> None:
        (tmp_path / "store.db").touch()
        with open_store(url_of(tmp_path / "store.db"), spec=SPEC) as store:
            assert store.put([item("one")])[0].status == "new"

    def test_a_database_without_tables_becomes_a_store(self, tmp_path: Path) -> None:
        plain = sqlite3.connect(tmp_path / "store.db")
        plain.execute("PRAGMA journal_mode=WAL")
        plain.close()
        with open_store(url_of(tmp_path / "store.db"), spec=SPEC) as store:
            assert store.count() == 0

    def test_closing_leaves_one_file(self, file: Path) -> None:
        assert [path.name for path in file.parent.iterdir()] == ["store.db"]

    def test_the_write_ahead_log_is_on(self, file: Path) -> None:
        plain = sqlite3.connect(file)
        assert plain.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        plain.close()

    def test_a_relative_path_stays_where_it_was_opened(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        with open_store("sqlite:///here.db", spec=SPEC) as store:
            monkeypatch.chdir("/")
            store.put([item("one")])
        assert (tmp_path / "here.db").is_file()


class TestReadingOnly:
    def test_an_absent_store_is_empty_and_stays_absent(self, tmp_path: Path) -> None:
        with open_store(url_of(tmp_path / "a" / "store.db"), spec=SPEC, create=False) as store:
            assert store.count() == 0
            assert list(store.each_article()) == list(store.candidate_pairs()) == list(store.each_capture()) == []
            assert store.candidates(Keys(bands=(-1,), fingerprints=(1, 2))) == []
        assert list(tmp_path.iterdir()) == []

    def test_nothing_can_be_put_where_it_would_be_lost(self, tmp_path: Path) -> None:
        with open_store(url_of(tmp_path / "store.db"), spec=SPEC, create=False) as store:
            for use in (lambda: store.put([item("one")]), lambda: store.rebuild(lambda _: ProvenanceError("x"))):
                with pytest.raises(ProvenanceError, match="opened for reading only"):
                    use()

    def test_an_empty_file_is_not_touched(self, tmp_path: Path) -> None:
        file = tmp_path / "store.db"
        file.touch()
        with open_store(url_of(file), spec=SPEC, create=False) as store:
            assert store.count() == 0
        assert file.stat().st_size == 0

    def test_a_database_without_tables_is_not_touched(self, tmp_path: Path) -> None:
        file = tmp_path / "store.db"
        plain = sqlite3.connect(file)
        plain.execute("PRAGMA user_version=5")
        plain.close()
        before = file.read_bytes()
        with open_store(url_of(file), spec=SPEC, create=False) as store:
            assert store.count() == 0
        assert file.read_bytes() == before

    def test_an_existing_store_is_read(self, file: Path) -> None:
        with open_store(url_of(file), spec=SPEC, create=False) as store:
            assert store.lookup("one").body == "one"


class TestRefusing:
    def test_a_file_that_is_no_database(self, tmp_path: Path) -> None:
        file = tmp_path / "store.db"
        for content in (b"Dear diary, " * 200, b"x", b"SQLite format 3\0" + b"\xff" * 5000):
            file.write_bytes(content)
            assert refusal(file).status == 7
            assert file.read_bytes() == content

    def test_a_database_of_another_program(self, tmp_path: Path) -> None:
        file = tmp_path / "store.db"
        plain = sqlite3.connect(file)
        plain.execute("CREATE TABLE articles (id, title)")
        plain.close()
        assert refusal(file).message == "a database, but not a store of this program"
        for use in (upgrade_store, stored_revision):
            with pytest.raises(StoreStateError, match="not a store of this program"):
                use(url_of(file))

    @pytest.mark.parametrize("place", ["folder", "device", "pipe"])
    def test_a_place_that_is_no_file(self, tmp_path: Path, place: str) -> None:
        at = {"folder": tmp_path, "device": Path("/dev/null"), "pipe": tmp_path / "pipe"}[place]
        if place == "pipe":
            os.mkfifo(at)
        assert refusal(at, UsageError).status == 2

    def test_a_folder_that_cannot_be_made(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        for folder in ("file", "file/folder", "x" * 300, "folder/" + "x" * 300):
            assert refusal(tmp_path / folder / "store.db", UsageError).status == 2

    @pytest.mark.parametrize(
        "url",
        [
            "",
            "store.db",
            "/srv/store.db",
            "mysql://harbour.example/db",
            "sqlite+aiosqlite:///x.db",
            "sqlite:///x.db?mode=ro",
            "sqlite:///file:x.db?uri=true",
            "sqlite://host/x.db",
            "sqlite:///x\0.db",
            "http://harbour.example/",
            "postgresql://harbour.example:port/db",
        ],
    )
    def test_a_url_that_is_none_of_a_store(self, url: str) -> None:
        for use in (lambda: open_store(url, spec=SPEC), lambda: upgrade_store(url), lambda: stored_revision(url)):
            with pytest.raises(UsageError):
                use()

    def test_a_password_is_not_printed(self) -> None:
        with pytest.raises(UsageError) as raised:
            open_store("mysql://reader:secret@harbour.example/db", spec=SPEC)
        assert "secret" not in str(raised.value)

    @pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
    def test_every_name_of_postgresql_means_one_driver(self, scheme: str) -> None:
        from provenance.store.connection import parsed

        assert parsed(f"{scheme}://harbour.example/db").drivername == "postgresql+psycopg"


class TestSignatureSpec:
    def test_other_signatures_ask_for_a_rebuild(self, file: Path) -> None:
        other = replace(SPEC, version=2)
        with pytest.raises(StoreStateError, match="needs a rebuild \\(run `provenance db rebuild`\\)"):
            open_store(url_of(file), spec=other)
        with open_store(url_of(file), spec=other, check=False) as store:
            assert store.count() == 1
        with pytest.raises(StoreStateError):
            open_store(url_of(file), spec=other, create=False)

    def test_an_unchecked_store_keeps_its_specification(self, file: Path) -> None:
        open_store(url_of(file), spec=replace(SPEC, seed=5), check=False).close()
        open_store(url_of(file), spec=SPEC).close()
