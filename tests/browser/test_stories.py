"""The page of every bundled story in a real browser: quiet, whole, reachable, readable by everybody."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.browser.checks import overlaps, reached_by_tab, serious_faults
from tests.browser.conftest import DESK, PHONE, Browser
from tests.inline import InlineProgram
from tests.stories.material import STORIES, truth
from tests.stories.render import FIXTURES


@dataclass
class Told:
    """A story's page, and the same answer as JSON."""

    name: str
    file: Path
    family: dict[str, Any]

    @property
    def nodes(self) -> int:
        excerpts = {one["article"] for one in self.family["excerpts"]}
        return len({one["id"] for one in self.family["articles"]} | excerpts) + len(self.family["unseen"])


@pytest.fixture(params=STORIES, scope="module")
def told(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, chromium: Browser) -> Told:
    folder = FIXTURES / "stories" / request.param
    expected = truth(request.param)
    seed = folder / expected["articles"][expected["families"][0]["articles"][-1]]["file"]
    program = InlineProgram(tmp_path_factory.mktemp(request.param))
    asked = (str(seed), "--among", str(folder), "--offline")
    program.run("report", *asked, "-o", "page.html")
    return Told(request.param, program.folder / "page.html", program.document("trace", *asked)["family"])


def test_it_opens_quietly_and_asks_nobody(told: Told, browser: Browser) -> None:
    opened = browser.open(told.file)
    assert opened.faults == []
    assert opened.requests == [told.file.resolve().as_uri()]


def test_every_article_is_a_node_and_every_derivation_a_line(told: Told, browser: Browser) -> None:
    opened = browser.open(told.file)
    for form in ("wide", "narrow"):
        assert opened.page.locator(f"svg.{form} a.node").count() == told.nodes
        assert opened.page.locator(f"svg.{form} g.edge").count() == len(told.family["derivations"])
    assert opened.page.locator("svg.wide a.node.unseen").count() == len(told.family["unseen"])


def test_every_node_and_its_line_is_reached_by_keyboard(told: Told, browser: Browser) -> None:
    opened = browser.open(told.file)
    before = opened.run(
        "() => [...document.querySelectorAll('svg.wide .branch')].map((b) => getComputedStyle(b).stroke)"
    )
    reached = reached_by_tab(opened, most=told.nodes + 20)
    assert len(reached) == told.nodes
    lit = [one["lit"] for one in reached.values() if one["lit"]]
    assert len(lit) == len(told.family["derivations"])
    assert not set(lit) & set(before)
    assert {one["card"] for one in reached.values()} == {"block"}


def test_a_row_leads_to_its_article(told: Told, browser: Browser) -> None:
    opened = browser.open(told.file)
    broken = opened.run(
        "() => [...document.querySelectorAll('a[href^=\"#\"]')].map((one) => one.getAttribute('href'))"
        ".filter((href) => !document.querySelector(href))"
    )
    assert broken == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_it_is_readable_at_every_size(
    told: Told, browser: Browser, axe: str, shots: Path, size: tuple[int, int], scheme: str
) -> None:
    opened = browser.open(told.file, size, scheme)
    opened.page.screenshot(path=shots / f"{told.name}-{size[0]}-{scheme}.png", full_page=True)
    assert opened.run("() => document.documentElement.scrollWidth <= window.innerWidth")
    found = overlaps(opened)
    assert (found["met"], found["out"]) == ([], [])
    if (size, scheme) in {(PHONE, "light"), (DESK, "dark")}:
        assert serious_faults(opened, axe) == []
