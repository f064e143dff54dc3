"""A reprint as damaged plain text: the invented one that is bundled, and the real one, where that is present."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.program import Program
from tests.stories.render import FIXTURES

DATA = Path(os.environ.get("PROVENANCE_DATA", Path(__file__).parents[3] / "shared" / "data"))
SEED = DATA / "seed_article.txt"


def test_the_bundled_reprint_has_its_unseen_origin(tmp_path: Path) -> None:
    truth = json.loads((FIXTURES / "damaged" / "truth.json").read_text(encoding="utf-8"))
    program = Program(tmp_path, {"PROVENANCE_TEST_ALLOW": ""})
    answer = program.document("trace", str(FIXTURES / "damaged" / "reprint.txt"))
    assert answer["article"]["paragraphs"] == truth["paragraphs"]
    assert [(one["text"], one["reason"]) for one in answer["article"]["removed"]] == [
        (one["text"], one["reason"]) for one in truth["removed"]
    ]
    (unseen,) = answer["family"]["unseen"]
    (derivation,) = answer["family"]["derivations"]
    assert unseen["name"] == truth["family"]["unseen"][0]["name"]
    assert derivation["parent"] == unseen["id"]
    assert derivation["confidence"] >= 0.9
    assert [one["permission"] for one in answer["article"]["credits"]] == [True]
    assert {one["status"] for one in answer["looked_at"]} <= {"nothing", "skipped"}
    assert not (tmp_path / "store.db").exists()


@pytest.mark.skipif(not SEED.exists(), reason="the real article is not part of the repository")
def test_the_real_reprint_has_its_unseen_origin(tmp_path: Path) -> None:
    program = Program(tmp_path)
    answer = program.document("trace", str(SEED))
    article = answer["article"]
    assert [one["reason"] for one in article["removed"]] == ["age notice", "credit", "navigation", "other story"]
    assert len(article["paragraphs"]) == 34
    assert len(" ".join(article["paragraphs"]).split()) == 759
    (derivation,) = answer["family"]["derivations"]
    assert derivation["confidence"] >= 0.9
    assert [one["permission"] for one in article["credits"]] == [True]
    (unseen,) = answer["family"]["unseen"]
    assert unseen["domain"] is None, "which paper of that name is not said"
    assert unseen["domain_candidates"]
