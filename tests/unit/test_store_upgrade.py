"""A store of an older program: refused until it is upgraded, and then as if it had always been of this one."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from provenance.errors import StoreStateError
from provenance.records.article import Article
from provenance.records.capture import Capture
from provenance.records.fingerprint import Keys, Signature, SignatureSpec
from provenance.store import Item, open_store, program_revision, stored_revision, upgrade_store

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
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
FERRY = "https://harbour.example/ferry"
KEPT_TABLES = ("captures", "visits", "articles", "meta")
TABLES = {
    "0001": (*KEPT_TABLES, "signatures", "keys"),
    "0002": (*KEPT_TABLES, "signatures", "keys", "urls", "hosts", "jobs", "events"),
}
"""Those of each revision before the program's."""


def item(text: str) -> Item:
    return Item(
        capture=Capture(url=FERRY, body=text.encode(), media="text", fetched=NOON, status=200),
        article=Article(id=text, url=FERRY, fetched=NOON, paragraphs=(text,)),
        signature=Signature(values=b"", keys=Keys(fingerprints=(2, 3))),
    )


def rows(file: Path, table: str) -> list[tuple[object, ...]]:
    plain = sqlite3.connect(file)
    try:
        return sorted(plain.execute(f"SELECT * FROM {table}"))  # noqa: S608
    finally:
        plain.close()


@pytest.fixture(params=TABLES)
def first(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A store as an older program left it: its schema made by its own migrations, with the rows that it wrote."""
    from alembic import command

    from provenance.store import connection
    from provenance.store.migrations import configuration

    new, old = tmp_path / "new.db", tmp_path / "old.db"
    with open_store(f"sqlite:///{new}", spec=SPEC) as store:
        store.put([item("One."), item("Two."), item("One.")])
    engine = connection.connect(connection.parsed(f"sqlite:///{old}"))
    with connection.writing(engine) as write:
        settings = configuration()
        settings.attributes["connection"] = write
        command.upgrade(settings, request.param)
    engine.dispose()
    plain = sqlite3.connect(old)
    plain.execute("PRAGMA journal_mode=WAL")
    plain.execute("ATTACH ? AS new", (str(new),))
    for table in KEPT_TABLES:
        plain.execute(f"INSERT INTO main.{table} SELECT * FROM new.{table}")  # noqa: S608
    plain.execute("INSERT INTO main.signatures SELECT * FROM new.signatures")
    plain.execute("INSERT INTO main.keys VALUES (1, -5, 1), (2, 3, 1)")
    plain.execute("DELETE FROM main.meta WHERE name = 'epoch'")
    plain.commit()
    assert {name for (name,) in plain.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'")} == {
        *TABLES[request.param],
        "store_revision",
    }
    plain.close()
    return old


def test_it_is_refused_until_it_is_upgraded(first: Path) -> None:
    url = f"sqlite:///{first}"
    assert stored_revision(url) in TABLES
    assert program_revision() not in TABLES
    before = first.read_bytes()
    for create in (True, False):
        with pytest.raises(StoreStateError, match="needs an upgrade \\(run `provenance db upgrade`\\)") as raised:
            open_store(url, spec=SPEC, create=create)
        assert raised.value.status == 7
    assert first.read_bytes() == before


def test_the_upgrade_keeps_every_row_and_adds_the_rest(first: Path) -> None:
    url = f"sqlite:///{first}"
    before = {table: rows(first, table) for table in KEPT_TABLES}
    upgrade_store(url)
    assert stored_revision(url) == program_revision()
    after = {table: rows(first, table) for table in KEPT_TABLES}
    (epoch,) = set(after["meta"]) - set(before["meta"])
    assert epoch[0] == "epoch"
    assert after == before | {"meta": sorted([*before["meta"], epoch])}
    with open_store(url, spec=SPEC) as store:
        assert [article.id for article in store.each_article()] == ["One.", "Two."]
        assert list(store.candidate_pairs()) == [("One.", "Two.")]
        assert store.validators(FERRY).url is None
        assert store.put([item("Three.")])[0].status == "revision"
        assert store.validators(FERRY).url == FERRY
        assert store.add_jobs([FERRY], NOON) == 1
        assert len(store.lease_jobs(NOON, 1, 60)) == 1
        assert store.claim_host("harbour.example", now=NOON, delay_seconds=1) == NOON
        assert store.mark_gone(FERRY, NOON, "HTTP 410")
        assert store.events() == []


def test_an_upgraded_store_has_the_same_schema_as_a_new_one(first: Path, tmp_path: Path) -> None:
    upgrade_store(f"sqlite:///{first}")
    question = "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
    schemas = []
    for file in (first, tmp_path / "new.db"):
        plain = sqlite3.connect(file)
        schemas.append(plain.execute(question).fetchall())
        plain.close()
    assert schemas[0] == schemas[1]


def test_a_second_upgrade_changes_nothing(first: Path) -> None:
    url = f"sqlite:///{first}"
    upgrade_store(url)
    before = first.read_bytes()
    upgrade_store(url)
    assert first.read_bytes() == before
