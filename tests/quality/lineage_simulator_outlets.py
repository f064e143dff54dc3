"""Invented outlets of the simulated trees: roles, groups, names, house styles, furniture, habits of crediting."""

from __future__ import annotations

import random
from dataclasses import dataclass

from tests.quality.lineage_simulator_edits import STYLES

_PLACES = (
    *("North Vale", "Tarnmouth", "Quayside", "Isle", "Brackwater", "Elm Ridge", "Coldwell", "Harrow Bay", "Saltmarsh"),
    *("Dunmere", "Fenwick", "Greyhaven", "Larkhill", "Millbrook", "Oakford", "Port Marren", "Redcliff", "Stonebridge"),
    *("Thornby", "Umber Falls", "Westlock", "Yarrow", "Ashdale", "Bellhaven", "Crowmoor", "Deepwater", "Eastmere"),
)
_KINDS = {
    "paper": ("Herald", "Ledger", "Courier", "Gazette", "Post", "Standard", "Observer", "Tribune", "Chronicle"),
    "sister": ("Evening News", "Advertiser", "Mail", "Star"),
    "aggregator": ("Today", "Digest", "Now", "Briefing"),
    "scraper": ("24", "Buzz", "Feed", "Daily Online"),
    "wire": ("Press", "Wire", "News Agency"),
}
ROLES = {"paper": 0.45, "sister": 0.2, "aggregator": 0.15, "scraper": 0.15, "wire": 0.05}
AFFINITY = {
    "paper": {"wire": 4.0, "paper": 1.5, "sister": 0.7, "aggregator": 0.3, "scraper": 0.05},
    "sister": {"wire": 1.0, "paper": 1.5, "sister": 3.0, "aggregator": 0.2, "scraper": 0.05},
    "aggregator": {"wire": 2.0, "paper": 2.0, "sister": 1.5, "aggregator": 0.6, "scraper": 0.3},
    "scraper": {"wire": 1.0, "paper": 1.5, "sister": 1.0, "aggregator": 1.5, "scraper": 1.0},
    "wire": {"wire": 2.0, "paper": 1.5, "sister": 0.3, "aggregator": 0.1, "scraper": 0.01},
}
"""Who copies whom: the copier's role, then the weight of each role as its source."""
CREDITING = {"paper": 0.4, "sister": 0.35, "aggregator": 0.6, "scraper": 0.15, "wire": 0.1}
"""Share of copies that credit somebody."""
CANONICAL = {"paper": 0.02, "sister": 0.3, "aggregator": 0.2, "scraper": 0.05, "wire": 0.0}
"""Share of copies whose page names another site's page as the canonical one."""
CARRIED = {"paper": 0.06, "sister": 0.25, "aggregator": 0.25, "scraper": 0.5, "wire": 0.05}
"""Share of the source's furniture lines that come along."""
FED = {"wire": 0.3, "paper": 0.0, "sister": 0.0, "aggregator": 0.0, "scraper": 0.0}
"""Share of an outlet's copies that were made from what it sends its clients, whose words are not those of its page. No
source gives a rate: with these the families remain as hard as measured ones."""
PRINTED = 0.3
"""So much of their editing do clients do to what they are sent: most of it is printed as it comes."""
_FURNITURE = (
    "Sign up for the {name} newsletter.",
    "Read more at {domain}.",
    "Follow the {name} for the latest on this story.",
    "© {name}. All rights reserved.",
    "Advertisement. Story continues below.",
    "Get the best of our reporting in your inbox every morning.",
    "Do you know more? Write to tips@{domain}.",
)


@dataclass(frozen=True)
class House:
    """An outlet as the simulator knows it."""

    name: str
    domain: str
    role: str
    styles: tuple[int, ...]
    furniture: tuple[str, ...]
    group: int | None = None

    @property
    def short(self) -> str:
        """What others may call it: its last word, or an agency's initials."""
        words = self.name.split()
        return "".join(word[0] for word in words) if self.role == "wire" else words[-1]


def found_houses(count: int, chance: random.Random) -> list[House]:
    """So many outlets, each name once; the first is where a story may start."""
    groups = [_styles(chance) for _ in range(4)]
    taken: set[str] = set()
    houses = []
    while len(houses) < count:
        role = _first_role(chance) if not houses else chance.choices(list(ROLES), list(ROLES.values()))[0]
        name = f"{chance.choice(_PLACES)} {chance.choice(_KINDS[role])}"
        if name not in taken:
            taken.add(name)
            houses.append(_house(name, role, groups, chance))
    return houses


def _first_role(chance: random.Random) -> str:
    return chance.choice(("paper", "paper", "wire", "wire", "sister"))


def _house(name: str, role: str, groups: list[tuple[int, ...]], chance: random.Random) -> House:
    domain = name.lower().replace(" ", chance.choice(("", "-"))) + ".example"
    group = chance.randrange(len(groups)) if role == "sister" else None
    templates = chance.sample(_FURNITURE, chance.choice((1, 2, 2, 3)))
    lines = [template.format(name=name, domain=domain) for template in templates]
    if group is not None:
        lines.append(f"Part of the group number {group + 1} of newspapers.")
    styles = groups[group] if group is not None else _styles(chance)
    return House(name, domain, role, styles, tuple(lines), group)


def _styles(chance: random.Random) -> tuple[int, ...]:
    return tuple(number for number in range(len(STYLES)) if chance.random() < 0.3)
