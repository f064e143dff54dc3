"""The trace of a round-up: every story that it quotes is told, not only the one that it quotes most of."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.inline import InlineProgram
from tests.stories.material import truth, write_rows


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> InlineProgram:
    folder: Path = tmp_path_factory.mktemp("roundup")
    program = InlineProgram(folder)
    program.run("ingest", str(write_rows("roundup", folder / "rows.jsonl")))
    return program


def test_a_round_up_is_traced_to_all_its_stories(program: InlineProgram) -> None:
    quoted = {(one["article"], one["parent"]) for family in truth("roundup")["families"] for one in family["excerpts"]}
    article = next(iter(quoted))[0]
    parents = {parent for key, parent in quoted if key == article}
    assert len(parents) > 2
    told = program.document("trace", article, "--offline")
    families = [told["family"], *told["quoted"]]
    shares = {
        one["parent"]: one["share"] for family in families for one in family["excerpts"] if one["article"] == article
    }
    assert shares.keys() == parents
    assert next(iter(shares)) == max(shares, key=lambda parent: shares[parent]), "the family is the one quoted most"
    shown = program.run("trace", article, "--offline").stdout
    assert "QUOTES AS WELL" in shown
    assert all(
        one["title"] in shown.replace("\n", " ")
        for key, one in truth("roundup")["articles"].items()
        if key in set(shares) - {next(iter(shares))}
    )


def test_an_article_of_one_family_quotes_no_other(program: InlineProgram) -> None:
    quoted = {one["article"] for family in truth("roundup")["families"] for one in family["excerpts"]}
    single = next(key for key in truth("roundup")["articles"] if key not in quoted)
    assert program.document("trace", single, "--offline")["quoted"] == []
    assert "QUOTES AS WELL" not in program.run("trace", single, "--offline").stdout
