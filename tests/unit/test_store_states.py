"""A page whose text stays and whose credits change is another state of it; what moves by itself is none."""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from provenance.records.article import Article, Removed
from provenance.records.capture import Capture
from provenance.records.fingerprint import Keys, Signature, SignatureSpec
from provenance.store import Item, Store, open_store
from provenance.store.states import body_key, state_key, statements
from tests.builders import article, credit, moment
from tests.inline import InlineProgram

NOTHING = Signature(values=b"", keys=Keys(bands=(), fingerprints=()))
URL = "https://skim.example/boats"
LINK = "https://ledger.example/boats"
SPEC = SignatureSpec(
    scheme="affine32",
    seed=1,
    permutations=4,
    bands=2,
    rows=2,
    shingle_words=5,
    fingerprint_words=8,
    window=8,
    version=1,
)
GIVEN = credit("Harbour Ledger", url=LINK, domain="ledger.example")
PAGE = article("The boats sailed.", id="s", url=URL, credits=[GIVEN])


def _credited(**changed: Any) -> Article:
    return replace(PAGE, credits=(replace(GIVEN, **changed),))


OTHER = {
    "the credit gone": replace(PAGE, credits=()),
    "another source": replace(PAGE, credits=(credit("Fen Post"),)),
    "one more source": replace(PAGE, credits=(GIVEN, credit("Fen Post"))),
    "permission said": _credited(permission=True),
    "permission denied": _credited(permission=False),
    "an excerpt now": _credited(relation="excerpt"),
    "a link to another page": _credited(source=replace(GIVEN.source, url=LINK + "-2")),
    "a note of correction": replace(
        PAGE, removed=(Removed(text="Correction, 3 March: It sailed later.", reason="note"),)
    ),
    "another text": replace(PAGE, paragraphs=("The boats sank.",)),
}
SAME = {
    "times": replace(PAGE, published=moment("2026-03-01"), modified=moment("2026-03-02T10:00:00Z")),
    "a title": replace(PAGE, title="Boats sail"),
    "furniture": replace(PAGE, removed=(Removed(text="Updated 5 minutes ago", reason="age notice"),)),
    "how surely it was read": _credited(confidence=0.8),
    "its place": _credited(place="footer", text="(Harbour Ledger)", span=(1, 15)),
    "the parameters of its link": _credited(source=replace(GIVEN.source, url=LINK + "?sid=9&utm_source=skim")),
    "an agency, as the settings have it": _credited(relation="wire"),
    "a signature of its own": replace(PAGE, credits=(GIVEN, credit("Skim", relation="self"))),
    "the same twice": replace(PAGE, credits=(GIVEN, GIVEN)),
}


@pytest.mark.parametrize("case", OTHER)
def test_what_a_page_says_of_its_sources_is_its_state(case: str) -> None:
    assert state_key(OTHER[case]) != state_key(PAGE)


@pytest.mark.parametrize("case", SAME)
def test_what_moves_by_itself_is_none(case: str) -> None:
    assert state_key(SAME[case]) == state_key(PAGE)
    assert statements(SAME[case]) == statements(PAGE)


def _put(store: Store, page: Article, text: str) -> tuple[str, int]:
    capture = Capture(url=page.url, body=text.encode(), media="text")
    stored = store.put([Item(capture=capture, article=page, signature=NOTHING)])
    assert stored[0].article is not None
    return stored[0].status, stored[0].article.version


def test_each_state_is_a_version_and_none_is_kept_twice(tmp_path: Path) -> None:
    without = replace(PAGE, credits=())
    with open_store(f"sqlite:///{tmp_path}/s.db", spec=SPEC) as store:
        assert _put(store, without, "1") == ("new", 1)
        assert _put(store, PAGE, "2") == ("revision", 2)
        assert _put(store, SAME["its place"], "3") == ("unchanged", 2)
        assert _put(store, OTHER["permission said"], "4") == ("revision", 3)
        assert _put(store, without, "5") == ("unchanged", 1)
        assert [one.id for one in store.each_article()] == ["s", "s@2", "s@3"]


def test_a_store_keyed_by_bodies_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was kept before credits counted is neither kept again, nor in the way of what it says no longer."""
    with open_store(f"sqlite:///{tmp_path}/s.db", spec=SPEC) as store:
        with monkeypatch.context() as before:
            before.setattr("provenance.store.identity.state_key", body_key)
            assert _put(store, PAGE, "1") == ("new", 1)
        assert body_key(PAGE) == sha256(b"The boats sailed.").hexdigest()
        assert _put(store, PAGE, "2") == ("unchanged", 1)
        assert _put(store, replace(PAGE, credits=()), "3") == ("revision", 2)
        assert _put(store, replace(PAGE, credits=()), "4") == ("unchanged", 2)
        assert _put(store, OTHER["another source"], "5") == ("revision", 3)


BODY = "\n\n".join(
    f"Paragraph {number} tells of the harbour of Tarn, whose {number} boats sailed late on the {number}th, because"
    f" the fog of {number} days lay on the water and no master would go out before noon had come and gone."
    for number in range(1, 8)
)
NOTICE = "\n\nThis article was originally published by the Harbour Ledger and is reprinted with permission."


@pytest.fixture
def program(tmp_path: Path) -> InlineProgram:
    program = InlineProgram(tmp_path)
    ledger = {
        "id": "ledger",
        "url": LINK,
        "outlet": "Harbour Ledger",
        "published": "2026-03-01T08:00:00Z",
        "text": BODY,
    }
    _bring(program, ledger)
    return program


def _bring(program: InlineProgram, row: dict[str, Any]) -> dict[str, Any]:
    (program.folder / "row.jsonl").write_text(json.dumps(row), encoding="utf-8")
    return program.document("ingest", "row.jsonl")


def _skim(notice: str) -> dict[str, Any]:
    return {"id": "skim", "url": URL, "outlet": "Skim", "published": "2026-03-02T08:00:00Z", "text": BODY + notice}


def test_a_credit_added_later_is_seen_by_every_command(program: InlineProgram) -> None:
    _bring(program, _skim(""))
    (row,) = program.rows("reprints", "Harbour Ledger")
    assert (row["article"], row["credited"], row["permission"]) == ("skim", False, None)
    assert _bring(program, _skim(NOTICE))["revisions"] == 1
    assert _bring(program, _skim(NOTICE))["unchanged"] == 1
    assert program.document("show", URL)["id"] == "skim@2"
    assert [one["source"]["name"] for one in program.document("credits", URL)["credits"]] == ["Harbour Ledger"]
    (row,) = program.rows("reprints", "Harbour Ledger")
    assert (row["article"], row["newest"], row["credited"], row["permission"]) == ("skim", "skim@2", True, True)
    assert not row["was_credited"]
    assert program.rows("reprints", "Harbour Ledger", "--uncredited") == []
    assert "credited (since a later version), with permission" in program.run("reprints", "Harbour Ledger").stdout


def test_a_credit_taken_away_is_seen(program: InlineProgram) -> None:
    _bring(program, _skim(NOTICE))
    assert _bring(program, _skim(""))["revisions"] == 1
    (row,) = program.rows("reprints", "Harbour Ledger", "--uncredited")
    assert (row["article"], row["newest"], row["credited"], row["was_credited"]) == ("skim", "skim@2", False, True)
    assert "not credited any more (an earlier version was)" in program.run("reprints", "Harbour Ledger").stdout
    assert program.rows("matches")
