"""The index of families in a real browser, opened from disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.checks import serious_faults
from tests.browser.conftest import DESK, PHONE, Browser
from tests.inline import InlineProgram
from tests.stories.material import write_rows

VISIBLE = "() => [...document.querySelectorAll('.families tbody tr')].filter((r) => !r.hidden).map((r) => r.innerText)"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, chromium: Browser) -> Path:
    program = InlineProgram(tmp_path_factory.mktemp("index"))
    for name in ("permission", "times"):
        rows = write_rows(name, program.folder / f"{name}.jsonl")
        rows.write_text(rows.read_text("utf-8").replace('"id": "', f'"id": "{name}-'), encoding="utf-8")
        program.run("ingest", str(rows))
    program.run("report", "--all", "-o", "pages")
    return program.folder / "pages"


def test_the_search_field_works_from_disk(folder: Path, browser: Browser) -> None:
    opened = browser.open(folder / "index.html")
    assert len(opened.run(VISIBLE)) == 3
    opened.page.get_by_label("Search headlines and outlets").fill("OYSTERS harbour")
    (row,) = opened.run(VISIBLE)
    assert "oysters" in row
    assert opened.page.locator("#found").inner_text() == "1 of 3 shown"
    opened.page.get_by_label("Search headlines and outlets").fill("nobody wrote this")
    assert opened.run(VISIBLE) == []
    assert (opened.faults, opened.requests) == ([], [(folder / "index.html").resolve().as_uri()])


def test_orders_are_chosen_by_keyboard(folder: Path, browser: Browser) -> None:
    opened = browser.open(folder / "index.html")
    newest = opened.run(VISIBLE)
    assert [row.split("\t")[2] for row in newest] == ["9 May 2026", "6 May 2026", "2 Mar 2026"]
    button = opened.page.get_by_role("button", name="Altered")
    button.focus()
    opened.page.keyboard.press("Enter")
    assert button.get_attribute("aria-pressed") == "true"
    counts = [int(row.split("\t")[5]) for row in opened.run(VISIBLE)]
    assert counts == sorted(counts, reverse=True)
    assert all(counts)


def test_a_row_leads_to_a_page_and_back(folder: Path, browser: Browser) -> None:
    opened = browser.open(folder / "index.html")
    opened.page.locator(".families tbody a").first.click()
    assert "bell" in opened.page.title()
    opened.page.get_by_role("link", name="All families").click()
    assert opened.page.title() == "Families of copied texts"
    assert opened.faults == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_it_is_readable_at_every_size(
    folder: Path, browser: Browser, axe: str, shots: Path, size: tuple[int, int], scheme: str
) -> None:
    opened = browser.open(folder / "index.html", size, scheme)
    opened.page.screenshot(path=shots / f"index-{size[0]}-{scheme}.png", full_page=True)
    assert opened.run("() => document.documentElement.scrollWidth <= window.innerWidth")
    assert serious_faults(opened, axe) == []
