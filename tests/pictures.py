"""The picture of a page in the README, from a bundled story. ``python -m tests.pictures`` draws it anew.

Type differs between machines, so that no test compares the picture; the page itself is tested in ``tests/browser``.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.browser.conftest import system_chromium
from tests.inline import InlineProgram
from tests.readme import ROOT

PICTURE = ROOT / "docs" / "page.png"
STORY = "fixtures/stories/wire"
SIZE = {"width": 1180, "height": 1060}


def draw() -> None:
    """The top of the page of a wire story, with the evidence of the article that was asked about."""
    from playwright.sync_api import sync_playwright

    program = system_chromium()
    if program is None:
        raise SystemExit("no chromium here")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playing:
        written = Path(folder) / "page.html"
        command = InlineProgram(ROOT, {"PROVENANCE_DB": f"sqlite:///{folder}/store.db"})
        command.run("report", f"{STORY}/wendle.html", "--among", STORY, "--offline", "-o", str(written))
        browser = playing.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page(viewport=SIZE, color_scheme="light")
        page.goto(written.as_uri())
        page.locator("svg.wide a.subject").hover()
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    draw()
