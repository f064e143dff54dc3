"""The house stands as drawn: floors, one library one room, sizes, names, and what the first command may load."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "provenance"
MODULES = sorted(PACKAGE.rglob("*.py"))
HOMES = {
    "trafilatura": {"extract"},
    "htmldate": {"extract"},
    "lxml": {"extract", "sources"},
    "bs4": {"extract"},
    "datasketch": {"similarity"},
    "numpy": {"similarity", "lineage"},
    "rapidfuzz": {"edits"},
    "requests": {"fetch"},
    "requests_hardened": {"fetch"},
    "urllib3": {"fetch"},
    "protego": {"fetch"},
    "feedparser": {"sources"},
    "pydantic": {"settings"},
    "sqlalchemy": {"store"},
    "alembic": {"store"},
    "tld": {"text"},
    "typer": {"cli"},
    "rich": {"cli"},
}
"""Every third-party library and the packages that may import it."""
REFUSED_NAMES = {"core", "utils", "util", "helpers", "helper", "common", "misc", "manager", "base"}
HEAVY = (
    *("datasketch", "scipy", "numpy", "trafilatura", "sqlalchemy", "alembic", "requests"),
    *("lxml", "bs4", "rapidfuzz", "pydantic", "feedparser"),
)


def test_imports_keep_to_the_floors() -> None:
    ended = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        check=False,
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_each_library_is_imported_in_its_own_room_only() -> None:
    found = defaultdict(set)
    for module in MODULES:
        room = module.relative_to(PACKAGE).parts[0].removesuffix(".py")
        for library in _imported(module):
            if library not in sys.stdlib_module_names and library not in {"provenance", "__future__"}:
                found[library].add(room)
    strangers = {library: rooms - HOMES.get(library, set()) for library, rooms in found.items()}
    assert not {library: rooms for library, rooms in strangers.items() if rooms}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_stay_small(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    assert text.count("\n") <= 300, "a file past 300 lines asks for a folder"
    assert module.stem not in REFUSED_NAMES
    long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1}"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno + 1 > 45
    ]
    assert not long


def test_help_and_importing_every_room_load_nothing_heavy() -> None:
    rooms = sorted(path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists())
    program = (
        "import sys, importlib\n"
        "from provenance.cli.main import build\n"
        "try:\n    build()(['--help'])\nexcept SystemExit:\n    pass\n"
        f"[importlib.import_module('provenance.' + room) for room in {rooms!r}]\n"
        f"print('LOADED', [name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)\n"
    )
    ended = subprocess.run([sys.executable, "-c", program], check=False, cwd=ROOT, capture_output=True, text=True)
    assert "trace" in ended.stdout
    assert "LOADED []" in ended.stderr, ended.stderr


def _imported(module: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            names.add(node.module.split(".")[0])
    return names
