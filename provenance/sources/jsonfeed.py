"""JSON Feed (https://jsonfeed.org/version/1.1): the entries as stated. Text and attachments are not read."""

from __future__ import annotations

import json
from collections.abc import Iterator

from provenance.errors import UnreadableError
from provenance.sources.dates import moment
from provenance.sources.sifting import Entry


def entries(body: bytes, url: str) -> Iterator[Entry]:
    """The items of the feed at ``url``. Raises UnreadableError at once where it is none."""
    try:
        feed = json.loads(body.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UnreadableError("broken feed", url, f"not JSON ({error})") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise UnreadableError("no feed", url, "no list of items")
    return (_entry(item) for item in items if isinstance(item, dict))


def _entry(item: dict[str, object]) -> Entry:
    changed = moment(_text(item, "date_modified"), "date_modified")
    return Entry(
        link=_text(item, "url") or _text(item, "external_url") or "",
        title=_text(item, "title"),
        published=moment(_text(item, "date_published"), "date_published") or changed,
        changed=changed,
    )


def _text(item: dict[str, object], name: str) -> str | None:
    value = item.get(name)
    return value if isinstance(value, str) else None
