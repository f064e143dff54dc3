"""From articles and matches to families: what holds a family together besides shared words."""

from __future__ import annotations

import json
from pathlib import Path

from provenance.app.families import families_of, join, origins_of
from provenance.records.article import Article
from provenance.records.match import Cluster
from tests.builders import article, credit, pair
from tests.inline import InlineProgram

TEXT = ("The kiln at Over Hatch was lit on Friday.", "Nobody had seen it burn since the flood.")
OTHER = ("Freitag brannte der Ofen von Over Hatch.", "Seit der Flut hatte ihn niemand brennen sehen.")


def translated(key: str, url: str | None) -> Article:
    given = credit("Hatch Echo", relation="translation", url=url, domain="hatch-echo.example")
    return article(*OTHER, id=key, host="ofenbote.example", credits=[given])


def test_a_translation_joins_the_family_of_the_page_that_it_links_to() -> None:
    original = article(*TEXT, id="O", host="hatch-echo.example")
    copy = article(*TEXT, id="C", host="quill.example", credits=[credit("Hatch Echo")])
    made = translated("T", "https://www.hatch-echo.example/O/?utm_source=x")
    known = {one.id: one for one in (original, copy, made)}
    (family,) = families_of(known, [pair("C", "O")])
    assert {one.id for one in family.articles} == set(known)
    (derivation,) = [one for one in family.lineage.derivations if one.child == "T"]
    assert (derivation.parent, derivation.kind, derivation.direction) == ("O", "translation", "known")
    assert [root.id for root in family.lineage.roots] == ["O"]
    assert origins_of(known, [family]).independent == 1


def test_a_translation_without_a_link_stands_by_its_unseen_original() -> None:
    original = article(*TEXT, id="O", host="hatch-echo.example")
    for url in (None, "https://hatch-echo.example/another"):
        known = {"O": original, "T": translated("T", url)}
        (family,) = families_of(known, [])
        assert [one.id for one in family.articles] == ["T"]
        assert [one.name for one in family.lineage.unseen] == ["Hatch Echo"]


def test_a_reprint_that_links_joins_nothing_without_shared_words() -> None:
    original = article(*TEXT, id="O", host="hatch-echo.example")
    given = credit("Hatch Echo", url="https://hatch-echo.example/O", domain="hatch-echo.example")
    copy = article(*OTHER, id="C", host="quill.example", credits=[given])
    (family,) = families_of({"O": original, "C": copy}, [])
    assert [one.id for one in family.articles] == ["C"]


def test_clusters_are_joined_whatever_the_order_and_keep_their_excerpts() -> None:
    clusters = [Cluster(members=("A", "B"), excerpts=("T", "X")), Cluster(members=("D", "T"), excerpts=())]
    (joined,) = join(clusters, [("T", "B")])
    assert (joined.members, joined.excerpts) == (("A", "B", "D", "T"), ("X",))
    assert join(clusters[::-1], [("T", "B")]) == (joined,)
    assert join([], [("T", "B"), ("T", "C")]) == (Cluster(members=("B", "C", "T"), excerpts=()),)


def test_a_trace_follows_a_translation_to_the_stored_original(tmp_path: Path) -> None:
    program = InlineProgram(tmp_path)
    url = "https://hatch-echo.example/kiln"
    note = f'<p>Translated from the original in <a href="{url}">Hatch Echo</a>.</p>'
    more = "The owners said so twice, in the square and at the mill, where {} people had come to hear of it."
    auf = "Das sagten die Besitzer auf dem Platz und in der Mühle, wohin {} Leute gekommen waren, um es zu hören."
    bodies = (
        ("O", url, "".join(f"<p>{line} {more.format(n)}</p>" for n, line in enumerate(TEXT * 2, 40))),
        (
            "T",
            "https://ofenbote.example/ofen",
            "".join(f"<p>{line} {auf.format(n)}</p>" for n, line in enumerate(OTHER * 2, 40)),
        ),
    )
    rows = [
        {"id": key, "url": at, "html": f"<article><h1>{key} Kiln</h1>{body}{note if key == 'T' else ''}</article>"}
        for key, at, body in bodies
    ]
    (tmp_path / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert program.document("ingest", "rows.jsonl")["ingested"] == 2
    answer = program.document("--offline", "trace", "https://ofenbote.example/ofen")
    (derivation,) = answer["family"]["derivations"]
    assert (derivation["child"], derivation["parent"], derivation["kind"]) == ("T", "O", "translation")
    assert answer["edits"] == {}
    assert "translated, not compared" in program.run("--offline", "trace", "https://ofenbote.example/ofen").stdout
