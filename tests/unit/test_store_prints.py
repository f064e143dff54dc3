"""The folder of segments beside a store: whatever becomes of it, every look-up answers as if it had never been."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from provenance.records.fingerprint import Keys
from provenance.store import Store, open_store, prints
from tests.contract.store_items import SPEC, item

LEAST = 8
"""Articles in a segment here, so that a hundred articles are merged twice."""
ARTICLES = 100


@pytest.fixture(autouse=True)
def small_segments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prints, "ARTICLES", LEAST)
    monkeypatch.setattr(prints, "FANOUT", 4)


def keys_of(number: int) -> Keys:
    return Keys(bands=(-1 - number // 2,), fingerprints=(number, number + 1, number + 2))


def put(store: Store, numbers: range, name: str = "n{:03}") -> None:
    for start in numbers[::5]:
        few = range(start, min(start + 5, numbers.stop))
        store.put([item(name.format(n), url=None, name=name.format(n), keys=keys_of(n)) for n in few])
        store.settle()


def near(number: int, articles: int = ARTICLES) -> list[str]:
    """Those whose band or two of whose fingerprints are the number's, by the rule itself."""
    band, mine = number // 2, {number, number + 1, number + 2}
    shared = {n: len(mine & {n, n + 1, n + 2}) for n in range(articles)}
    return [f"n{n:03}" for n in range(articles) if n // 2 == band or shared[n] >= 2]


def answers(file: Path, articles: int = ARTICLES) -> bool:
    """Whether a new process's first look-ups, and all pairs, are right."""
    with open_store(f"sqlite:///{file}", spec=SPEC, create=False) as store:
        right = all(store.candidates(keys_of(n)) == near(n, articles) for n in range(articles))
        return right and sorted(store.candidate_pairs()) == sorted(
            (f"n{n:03}", other) for n in range(articles) for other in near(n, articles) if other > f"n{n:03}"
        )


@pytest.fixture
def file(tmp_path: Path) -> Path:
    with open_store(f"sqlite:///{tmp_path}/store.db", spec=SPEC) as store:
        put(store, range(ARTICLES))
    return tmp_path / "store.db"


def segments(file: Path) -> list[Path]:
    return sorted(file.with_name(f"{file.name}-prints").rglob("*.prints"))


def test_segments_are_written_merged_and_read_again(file: Path) -> None:
    spans = [tuple(map(int, path.stem.split("-"))) for path in segments(file)]
    assert sorted(spans)[0] == (1, 40)
    assert len(spans) < ARTICLES / LEAST
    assert answers(file)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-7])


def turn(path: Path) -> None:
    path.write_bytes(b"no segment" + path.read_bytes()[10:])


def empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("harm", [Path.unlink, cut, turn, empty])
@pytest.mark.parametrize("which", [0, -1])
def test_a_damaged_segment_is_made_again(file: Path, harm: Callable[[Path], None], which: int) -> None:
    harm(segments(file)[which])
    assert answers(file)


def test_a_folder_that_is_gone_or_a_file_is_nothing(file: Path) -> None:
    folder = file.with_name("store.db-prints")
    shutil.rmtree(folder)
    assert answers(file)
    shutil.rmtree(folder)
    folder.write_text("no folder", encoding="utf-8")
    assert answers(file)


def test_the_folder_of_a_copy_that_went_another_way_is_not_believed(file: Path, tmp_path: Path) -> None:
    """A backup put back has the same epoch as the folder, which knows rows that it has not, or has other ones."""
    plain = sqlite3.connect(file)
    plain.execute("VACUUM INTO ?", (str(tmp_path / "backup.db"),))
    plain.close()
    with open_store(f"sqlite:///{file}", spec=SPEC) as store:
        put(store, range(500, 600), "other{}")
    for part in ("", "-wal", "-shm"):
        file.with_name(f"store.db{part}").unlink(missing_ok=True)
    (tmp_path / "backup.db").rename(file)
    assert answers(file)
    with open_store(f"sqlite:///{file}", spec=SPEC) as store:
        put(store, range(ARTICLES, ARTICLES + 60))
    assert answers(file, ARTICLES + 60)


def test_the_folder_of_another_store_is_not_read(file: Path, tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path}/other.db", spec=SPEC) as store:
        put(store, range(300, 400))
    shutil.rmtree(tmp_path / "store.db-prints")
    (tmp_path / "other.db-prints").rename(tmp_path / "store.db-prints")
    assert answers(file)


def test_a_rebuild_takes_the_old_segments_away(file: Path) -> None:
    old = {path.parent for path in segments(file)}
    with open_store(f"sqlite:///{file}", spec=SPEC) as store:
        kept = {article.id: article for article in store.each_article()}
        signed = {name: store.signature(name) for name in kept}
        store.rebuild(lambda one: (kept[one.declared.id or ""], signed[one.declared.id or ""]))  # type: ignore[arg-type, return-value]
        store.settle()
    assert not old & {path.parent for path in segments(file)}
    assert not any(folder.exists() for folder in old)
    assert answers(file)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_a_folder_that_may_not_be_written(file: Path) -> None:
    shutil.rmtree(file.with_name("store.db-prints"))
    file.parent.chmod(0o500)
    try:
        assert answers(file)
    finally:
        file.parent.chmod(0o700)


def test_a_store_that_cannot_make_its_folder_keeps_segments_in_memory(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(file.with_name("store.db-prints"))

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    assert answers(file)
    assert segments(file) == []


KILLED = """
import os, sys
from provenance.store import open_store, prints
from tests.contract.store_items import SPEC
from tests.unit.test_store_prints import put
prints.ARTICLES, prints.FANOUT, left, step = 8, 4, int(sys.argv[2]), sys.argv[3]
whole = os.replace if step == "written" else prints.Prints._remove
def die(*arguments):
    global left
    left -= 1
    if left == 0:
        os._exit(9)
    return whole(*arguments)
if step == "written":
    os.replace = die
else:
    prints.Prints._remove = die
with open_store(sys.argv[1], spec=SPEC) as store:
    put(store, range(100))
"""


@pytest.mark.parametrize(("times", "step"), [(1, "written"), (4, "written"), (7, "written"), (1, "left"), (2, "left")])
def test_a_process_killed_between_two_segments_does_no_harm(tmp_path: Path, times: int, step: str) -> None:
    url = f"sqlite:///{tmp_path}/store.db"
    ended = subprocess.run([sys.executable, "-c", KILLED, url, str(times), step], check=False)
    assert ended.returncode == 9
    with open_store(url, spec=SPEC) as store:
        stored = store.count()
        assert 0 < stored < ARTICLES
    assert answers(tmp_path / "store.db", stored)
