"""The stores that the contract is tested on, and the builder of what is put into them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from provenance.records.article import Article, Moment, Outlet
from provenance.records.capture import Capture, Declared
from provenance.records.fingerprint import Keys, Signature, SignatureSpec
from provenance.store import Item

SPEC = SignatureSpec(
    scheme="affine32",
    seed=1,
    permutations=128,
    bands=32,
    rows=4,
    shingle_words=5,
    fingerprint_words=8,
    window=8,
    version=1,
)
STORES: dict[str, Callable[[Path], str]] = {
    "file": lambda folder: f"sqlite:///{folder}/new/folder/store.db",
    "memory": lambda folder: "sqlite://",
}
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
HARBOUR = "https://harbour.example/ferry"
NO_KEYS = Keys(fingerprints=())


def item(
    text: str = "The ferry sailed.",
    *,
    url: str | None = HARBOUR,
    name: str | None = None,
    keys: Keys = NO_KEYS,
    published: datetime | None = None,
    fetched: datetime | None = None,
    requested: str | None = None,
    title: str | None = "Ferry sails",
    body: bytes | None = None,
) -> Item:
    derived = sha256(f"{url}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()[:12]
    capture = Capture(
        url=url,
        body=text.encode("utf-8", "surrogatepass") if body is None else body,
        media="text",
        requested=requested,
        fetched=fetched,
        declared=Declared(id=name),
    )
    article = Article(
        id=name or derived,
        url=url,
        title=title,
        outlet=Outlet(name="Harbour Gazette", domain="harbour.example"),
        published=published and Moment(time=published, precision="second", zone="stated", origin="caller"),
        fetched=fetched,
        paragraphs=tuple(text.split("\n\n")),
    )
    return Item(capture=capture, article=article, signature=Signature(values=b"\x01\x02", keys=keys))
