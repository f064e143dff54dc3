"""What is looked for in an opened page."""

from __future__ import annotations

from typing import Any

from tests.browser.conftest import Opened

SERIOUS = {"serious", "critical"}
FOCUSED = """() => {
  const at = document.activeElement;
  if (!at.classList.contains("node")) return null;
  const number = [...at.classList].find((name) => /^n\\d+$/.test(name)).slice(1);
  const branch = document.querySelector(`svg.drawing.wide .e${number} .branch`);
  const card = document.querySelector(`.c${number}`);
  return {
    number,
    lit: branch ? getComputedStyle(branch).stroke : null,
    card: card ? getComputedStyle(card).display : null,
  };
}"""
OVERLAPS = """() => {
  const svg = [...document.querySelectorAll("svg.drawing")].find((one) => one.getBoundingClientRect().width > 0);
  const boxes = [...svg.querySelectorAll("text, .dot")].map((one) => {
    const box = one.getBoundingClientRect();
    return { name: one.textContent || "dot", left: box.left, right: box.right, top: box.top, bottom: box.bottom };
  }).filter((box) => box.right > box.left);
  boxes.sort((a, b) => a.top - b.top);
  const met = [];
  for (let i = 0; i < boxes.length; i++) {
    for (let j = i + 1; j < boxes.length && boxes[j].top < boxes[i].bottom - 1; j++) {
      const a = boxes[i], b = boxes[j];
      if (a.left < b.right - 0.5 && b.left < a.right - 0.5) met.push(a.name + " | " + b.name);
    }
  }
  const frame = svg.getBoundingClientRect();
  const out = boxes.filter((box) => box.left < frame.left - 1 || box.right > frame.right + 1).map((box) => box.name);
  return { met, out, count: boxes.length };
}"""


def serious_faults(opened: Opened, axe: str) -> list[str]:
    """What axe-core calls serious or critical, everything unfolded."""
    opened.run("() => document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    opened.run(f"() => {{ {axe}; }}")
    found: dict[str, Any] = opened.run("() => axe.run(document, { resultTypes: ['violations'] })")
    return [
        f"{one['id']} ({one['impact']}): {node['html'][:160]}"
        for one in found["violations"]
        if one["impact"] in SERIOUS
        for node in one["nodes"]
    ]


def reached_by_tab(opened: Opened, most: int) -> dict[str, dict[str, Any]]:
    """Every row of the drawing that the Tab key comes to, with what it showed there."""
    reached: dict[str, dict[str, Any]] = {}
    for _ in range(most):
        opened.page.keyboard.press("Tab")
        at = opened.run(FOCUSED)
        if at is not None:
            reached[at["number"]] = at
        elif reached:
            break
    return reached


def overlaps(opened: Opened) -> dict[str, Any]:
    """Texts and dots of the drawing that meet, or stand outside it."""
    return dict(opened.run(OVERLAPS))
