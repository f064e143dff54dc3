"""The system's chromium, driven by playwright; axe-core from npm. Who has not got them skips these tests."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PHONE, DESK = (390, 844), (1280, 900)


@dataclass
class Opened:
    """A page in a window of its own, and everything that went wrong in it."""

    page: Any
    faults: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def run(self, script: str, *given: object) -> Any:
        """The value of a script in the page."""
        return self.page.evaluate(script, *given)


class Browser:
    """Opens files."""

    def __init__(self, chromium: Any) -> None:
        self.chromium = chromium

    def open(self, file: Path, size: tuple[int, int] = DESK, scheme: str = "light") -> Opened:
        """A file in a new window."""
        window = self.chromium.new_context(
            viewport={"width": size[0], "height": size[1]}, color_scheme=scheme, reduced_motion="reduce"
        )
        opened = Opened(window.new_page())
        opened.page.on("console", lambda said: opened.faults.append(said.text))
        opened.page.on("pageerror", lambda error: opened.faults.append(str(error)))
        opened.page.on("dialog", lambda dialog: (opened.faults.append(dialog.message), dialog.dismiss()))
        opened.page.on("request", lambda request: opened.requests.append(request.url))
        opened.page.goto(file.resolve().as_uri())
        return opened

    def close_windows(self) -> None:
        """Every window that is still open."""
        for window in self.chromium.contexts:
            window.close()


def system_chromium() -> str | None:
    """The browser that is installed here."""
    return os.environ.get("PROVENANCE_TEST_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    driver = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install '.[browser]'")
    program = system_chromium()
    if program is None:
        pytest.skip("no chromium here: apt-get install chromium, or name one in PROVENANCE_TEST_CHROMIUM")
    with driver.sync_playwright() as playing:
        running = playing.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield Browser(running)
        running.close()


@pytest.fixture
def browser(chromium: Browser) -> Iterator[Browser]:
    yield chromium
    chromium.close_windows()


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core."""
    places = [os.environ.get("PROVENANCE_TEST_AXE"), ROOT / "node_modules/axe-core/axe.min.js"]
    for place in places:
        if place and Path(place).is_file():
            return Path(place).read_text(encoding="utf-8")
    pytest.skip("no axe-core here: npm install axe-core, or name axe.min.js in PROVENANCE_TEST_AXE")


@pytest.fixture(scope="session")
def shots(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pictures of the pages are kept for people to look at."""
    named = os.environ.get("PROVENANCE_TEST_SHOTS")
    folder = Path(named) if named else tmp_path_factory.mktemp("shots")
    folder.mkdir(parents=True, exist_ok=True)
    return folder
