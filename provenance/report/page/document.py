"""The frame of a page: what it may load (nothing), its styles, its landmarks."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

from provenance.report.page.markup import NOTHING, Html, element, join

if TYPE_CHECKING:
    from collections.abc import Mapping


def document(title: str, style: str, *body: Html, script: str = "", facts: Mapping[str, str] | None = None) -> str:
    """A whole page. ``style`` and ``script`` are this program's own; ``facts`` are told to programs in ``meta``."""
    told = facts or {}
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy(style, script)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="color-scheme", content="light dark"),
        *(element("meta", name=name, content=value) for name, value in told.items()),
        element("title", title),
        element("link", rel="icon", href="data:,"),
        Html(f"<style>{style}</style>"),
    )
    scripts = Html(f"<script>{script}</script>") if script else NOTHING
    page = element("html", head, element("body", join(body, "\n"), scripts), lang="en")
    return f"<!doctype html>\n{page}\n"


def _policy(style: str, script: str) -> str:
    """Nothing may be loaded, sent or run but this very style (and script)."""
    rules = [
        "default-src 'none'",
        f"style-src {_source(style)}",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    return "; ".join([*rules, f"script-src {_source(script)}"] if script else rules)


def _source(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
