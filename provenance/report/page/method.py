"""How the answer was made: what the words mean, the settings, and the bytes that it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.report.page.markup import NOTHING, Html, element, link, scraped
from provenance.report.phrases import CONFIDENCE_WORDS

if TYPE_CHECKING:
    from datetime import datetime

    from provenance.records.custody import Custody, Method
    from provenance.report.view import FamilyView

_EXPLAINED = """
A confidence is the probability, by the program’s model, that this is the direct parent; with its alternatives it adds
up to one. Below 0.50 the direction counts as not known. The model was trained and its figures were calibrated on
simulated families. Real families hold what the simulation does not, and may be harder.

Kept is the share of the parent’s words that stand in the copy, moved or not. Altered facts are quotations, numbers,
dates, names, attributions and hedges that differ, and corrections; what was only cut or added is listed apart.

Every article is what was fetched from one address. Its canonical address and its stated times are claims, used as
evidence. An original that is credited and was not captured is drawn dashed: nothing was compared with it.
"""


def method_section(view: FamilyView, method: Method) -> Html:
    """Explanation, settings, captures."""
    words = ", ".join(f"{word} from {least:.2f}" for least, word in CONFIDENCE_WORDS)
    rows = [
        ("Made by", method.program),
        ("Made at", instant_text(method.made)),
        ("Words of confidence", words),
        *method.settings,
    ]
    settings = [element("div", element("dt", name), element("dd", scraped(value))) for name, value in rows]
    return element(
        "section",
        element("h2", "Method and captures"),
        *(element("p", paragraph) for paragraph in _EXPLAINED.strip().split("\n\n")),
        element("dl", *settings, class_="facts settings"),
        _captures(view, method),
        class_="method",
    )


def instant_text(time: datetime | None) -> str:
    """An instant in UTC to the second."""
    return time.strftime("%Y-%m-%d %H:%M:%S UTC") if time else "not known"


def _captures(view: FamilyView, method: Method) -> Html:
    if not method.custody:
        return NOTHING
    head = [
        element("th", name, scope="col")
        for name in ("Article", "Captured", "Bytes", "SHA-256 of the bytes as received")
    ]
    table = element(
        "table",
        element("caption", "The captures"),
        element("thead", element("tr", *head)),
        element("tbody", *(_capture(view, one) for one in method.custody)),
    )
    return element("div", table, class_="scroll", tabindex=0, role="region", aria_label="The captures")


def _capture(view: FamilyView, custody: Custody) -> Html:
    article = view.articles.get(custody.article)
    url = article.url if article else None
    where = link(url, scraped(url)) if url else "local file"
    asked = (
        element("span", f"asked for as {custody.requested}", class_="faint")
        if custody.requested not in {None, url}
        else NOTHING
    )
    when = instant_text(custody.fetched) if custody.fetched else "time not known"
    status = f", status {custody.status}" if custody.status else ""
    return element(
        "tr",
        element("th", scraped(view.name(custody.article)), element("span", where, class_="where"), asked, scope="row"),
        element("td", f"{when}{status}"),
        element("td", f"{custody.size_bytes:,}", class_="number"),
        element("td", element("code", custody.sha256)),
    )
