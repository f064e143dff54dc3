"""Families nobody has yet: two hundred copies, more than can be drawn, and pages that attack whoever looks at them."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance.report.page import family_page
from provenance.report.page.rows import MOST_ROWS
from tests.browser.checks import overlaps, reached_by_tab, serious_faults
from tests.browser.conftest import DESK, PHONE, Browser
from tests.browser.simulated import METHOD, hostile, hostile_method, simulated

MOST_SECONDS = 1.0


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory, chromium: Browser) -> Path:
    file = tmp_path_factory.mktemp("large") / "page.html"
    file.write_text(family_page(simulated(200), METHOD), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def attack(tmp_path_factory: pytest.TempPathFactory, chromium: Browser) -> Path:
    file = tmp_path_factory.mktemp("attack") / "page.html"
    shown = hostile()
    file.write_text(family_page(shown, hostile_method(shown)), encoding="utf-8", errors="backslashreplace")
    return file


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_two_hundred_articles_are_drawn_without_overlap(large: Path, browser: Browser, size: tuple[int, int]) -> None:
    opened = browser.open(large, size)
    found = overlaps(opened)
    assert found["count"] > 600
    assert (found["met"], found["out"]) == ([], [])
    assert opened.run("() => document.documentElement.scrollWidth <= window.innerWidth")


def test_two_hundred_articles_open_within_a_second(large: Path, browser: Browser) -> None:
    """Counted on the page's own thread: what else the machine does is no matter."""
    opened = browser.open(large)
    session = opened.page.context.new_cdp_session(opened.page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    opened.page.reload()
    told = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    assert 0 < told["TaskDuration"] < MOST_SECONDS


def test_every_path_of_a_large_family_can_be_followed(large: Path, browser: Browser) -> None:
    opened = browser.open(large)
    shown = simulated(200)
    numbers = {node.id: place for place, node in enumerate(shown.nodes, start=1)}
    parents = {numbers[one.child]: numbers[one.parent] for one in shown.derivations.values()}
    accent = opened.run("() => getComputedStyle(document.querySelector('summary')).color")
    stops = opened.run(
        "() => [...document.querySelectorAll('svg.wide a.node')].filter((one) => one.tabIndex === 0)"
        ".map((one) => Number([...one.classList].find((name) => /^n\\d+$/.test(name)).slice(1)))"
    )
    assert set(stops) == set(numbers.values())
    deepest = max(shown.nodes, key=lambda node: node.depth)
    opened.page.locator(f"svg.wide .n{numbers[deepest.id]}").focus()
    opened.page.keyboard.press("Shift+Tab")
    opened.page.keyboard.press("Tab")
    lit = opened.run(
        "(accent) => [...document.querySelectorAll('svg.wide g.edge')]"
        ".filter((one) => getComputedStyle(one.querySelector('.branch')).stroke === accent)"
        ".map((one) => Number([...one.classList].find((name) => /^e\\d+$/.test(name)).slice(1)))",
        accent,
    )
    path, at = set(), numbers[deepest.id]
    while at in parents:
        path.add(at)
        at = parents[at]
    assert len(path) >= 3
    assert set(lit) == path


def test_above_the_limit_quiet_branches_fold(tmp_path: Path, browser: Browser) -> None:
    file = tmp_path / "page.html"
    file.write_text(family_page(simulated(340), METHOD), encoding="utf-8")
    opened = browser.open(file)
    rows = opened.page.locator("svg.wide a.node").count()
    assert rows <= MOST_ROWS
    assert opened.page.locator("svg.wide a.node.fold").count() > 0
    assert opened.page.locator("#table tbody tr").count() == 341
    assert overlaps(opened)["met"] == []


def test_an_attack_is_only_shown(attack: Path, browser: Browser, axe: str) -> None:
    opened = browser.open(attack)
    opened.run("() => document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    for node in opened.page.locator("svg.wide a.node").all():
        node.hover()
    reached_by_tab(opened, most=40)
    assert opened.run("() => window.hacked") is None
    assert opened.faults == []
    assert opened.requests == [attack.resolve().as_uri()]
    assert opened.page.locator("script, img, iframe, object, embed, form, foreignObject").count() == 0
    assert (
        opened.run(
            "() => [...document.querySelectorAll('*')].flatMap((one) => one.getAttributeNames())"
            ".filter((name) => name.startsWith('on') || name === 'style')"
        )
        == []
    )
    assert serious_faults(opened, axe) == []


def test_links_lead_to_the_web_only_and_say_nothing_of_the_reader(attack: Path, browser: Browser) -> None:
    opened = browser.open(attack)
    links = opened.run(
        "() => [...document.querySelectorAll('a[href]:not([href^=\"#\"])')].map((one) => [one.href, one.rel])"
    )
    assert links
    assert all(href.startswith(("http://", "https://")) for href, _ in links)
    assert {rel for _, rel in links} == {"noopener noreferrer nofollow"}


def test_control_and_bidirectional_characters_are_shown_not_obeyed(attack: Path, browser: Browser) -> None:
    opened = browser.open(attack)
    whole = opened.run("() => document.documentElement.outerHTML")
    assert not set(whole) & {"\x1b", "\x07", "\x00", "\u202e", "\u2066", "\u200f"}
    shown = opened.run("() => document.body.innerText")
    assert "evil\\u202egpj.exe" in shown
    assert "\\u001b[31mred" in shown
    assert overlaps(opened)["met"] == []
