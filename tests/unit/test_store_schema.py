"""The tables, the migrations and the constants tell the same; the package stays cheap to import."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from provenance.errors import StoreStateError
from provenance.records.fingerprint import SignatureSpec
from provenance.store import open_store, program_revision, stored_revision, upgrade_store

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


@pytest.fixture
def url(tmp_path: Path) -> str:
    made = f"sqlite:///{tmp_path}/store.db"
    open_store(made, spec=SPEC).close()
    return made


def set_revision(url: str, revision: str) -> None:
    import sqlite3

    with sqlite3.connect(url.removeprefix("sqlite:///")) as plain:
        plain.execute("UPDATE store_revision SET version_num = ?", (revision,))
    plain.close()


def test_the_constant_is_the_chain_of_the_migrations() -> None:
    from alembic.script import ScriptDirectory

    from provenance.store.meta import REVISIONS
    from provenance.store.migrations import configuration

    scripts = ScriptDirectory.from_config(configuration())
    assert tuple(script.revision for script in reversed(list(scripts.walk_revisions()))) == REVISIONS
    assert scripts.get_current_head() == program_revision()


def test_the_migrations_make_the_tables(url: str) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from provenance.store import connection
    from provenance.store.meta import REVISION_TABLE
    from provenance.store.tables import TABLES

    engine = connection.connect(connection.parsed(url))
    with connection.reading(engine) as read:
        options = {"version_table": REVISION_TABLE, "compare_type": True}
        context = MigrationContext.configure(read, opts=options)
        assert compare_metadata(context, TABLES) == []
        without_rowid = "SELECT name FROM pragma_table_list WHERE wr = 1"
        assert read.exec_driver_sql(without_rowid).scalars().all() == ["matches"]
    engine.dispose()


def test_a_made_store_is_current_and_upgrading_it_changes_nothing(url: str) -> None:
    file = Path(url.removeprefix("sqlite:///"))
    before = file.read_bytes()
    assert stored_revision(url) == program_revision()
    upgrade_store(url)
    assert file.read_bytes() == before


def test_an_older_store_asks_for_an_upgrade_and_takes_it(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provenance.store.meta.REVISIONS", ("0000", "0001"))
    set_revision(url, "0000")
    with pytest.raises(StoreStateError, match="needs an upgrade \\(run `provenance db upgrade`\\)"):
        open_store(url, spec=SPEC)
    migrated = []
    monkeypatch.setattr("provenance.store.migrations.migrate", migrated.append)
    upgrade_store(url)
    assert len(migrated) == 1


def test_a_newer_store_is_left_alone(url: str) -> None:
    set_revision(url, "9999")
    for use in (lambda: open_store(url, spec=SPEC), lambda: upgrade_store(url)):
        with pytest.raises(StoreStateError, match="newer than this program") as raised:
            use()
        assert raised.value.status == 7
    assert stored_revision(url) == "9999"


def test_an_absent_store_has_no_revision_and_is_not_made_by_asking(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/none/store.db"
    upgrade_store(url)
    assert stored_revision(url) is None
    assert list(tmp_path.iterdir()) == []


IMPORTS = """
import sys
import provenance.store
heavy = {"sqlalchemy", "alembic"} & set(sys.modules)
assert not heavy, heavy
from provenance.records.fingerprint import SignatureSpec
spec = SignatureSpec(scheme="affine32", seed=1, permutations=4, bands=2, rows=2, shingle_words=5, fingerprint_words=8,
                     window=8, version=1)
with provenance.store.open_store(sys.argv[1], spec=spec, create=sys.argv[2] == "create") as store:
    assert store.count() == 0
    assert store.newest("https://harbour.example/") is None
assert "alembic" not in sys.modules
"""


@pytest.mark.parametrize("mode", ["create", "read"])
def test_opening_a_current_store_does_not_load_the_migrations(url: str, mode: str) -> None:
    subprocess.run([sys.executable, "-c", IMPORTS, url, mode], check=True)


def test_reading_an_absent_store_does_not_load_the_migrations(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/none/store.db"
    subprocess.run([sys.executable, "-c", IMPORTS, url, "read"], check=True)
    assert list(tmp_path.iterdir()) == []
