"""A store where nothing may be written: on a read-only disk, or in another user's folder."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from provenance import similarity
from provenance.errors import ProvenanceError
from provenance.store import open_store, stored_revision

NOBODY = 65534


@contextmanager
def without_rights(folder: Path) -> Iterator[None]:
    """As a user who may read the folder and not write in it; root may write everywhere."""
    root = os.geteuid() == 0
    folder.chmod(0o555)
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o755)


@pytest.fixture
def file() -> Iterator[Path]:
    """An empty store in a folder that every user may enter, which the test framework's are not."""
    folder = Path(tempfile.mkdtemp(prefix="provenance-"))
    folder.chmod(0o755)
    file = folder / "store #1 ä.db"
    open_store(url_of(file), spec=similarity.SPEC).close()
    file.chmod(0o644)
    yield file
    shutil.rmtree(folder)


def url_of(file: Path) -> str:
    return f"sqlite:///{file}"


def test_it_is_read_and_nothing_is_left_beside_it(file: Path) -> None:
    with without_rights(file.parent), open_store(url_of(file), spec=similarity.SPEC, create=False) as store:
        assert store.count() == 0
        assert stored_revision(url_of(file))
        with pytest.raises(ProvenanceError) as refused:
            store.clear_failures("paper.example")
        assert "\n" not in str(refused.value)
    assert list(file.parent.iterdir()) == [file]


def test_what_another_process_is_writing_is_seen(file: Path) -> None:
    with closing(sqlite3.connect(file)) as writer:
        writer.execute("INSERT INTO hosts (host, failures) VALUES ('paper.example', 3)")
        writer.commit()
        for part in file.parent.iterdir():
            part.chmod(0o644)
        with without_rights(file.parent), open_store(url_of(file), spec=similarity.SPEC, create=False) as store:
            assert store.host_state("paper.example").failures == 3


def test_writing_is_refused_in_one_line(file: Path) -> None:
    with without_rights(file.parent), pytest.raises(ProvenanceError) as refused:
        open_store(url_of(file), spec=similarity.SPEC)
    assert "\n" not in str(refused.value)
    assert str(file) in str(refused.value)
    assert "may not be written" in str(refused.value) or "cannot be opened" in str(refused.value)
