"""``diff`` as it is printed: which lines, which classes, how much around them, and what ends it with status 6."""

import json
from pathlib import Path

import pytest

from provenance.edits import report_edits
from provenance.records.article import Article
from provenance.report.differences import difference_lines
from provenance.report.phrases import figure, plain, sureness
from tests.builders import article
from tests.inline import InlineProgram

ONE = (
    "The ferry left the harbour at noon. It carried 14 passengers and a dog. Nobody was hurt.",
    "Councillor Ida Strand said that the hull was sound. The crossing stays shut for a week.",
    "The boat was built at the yard of Kroll and Sons. The yard closed long ago.",
)
OTHER = (
    "The ferry left the harbour at noon. It carried 40 passengers and a dog. Nobody was hurt.",
    "Cllr Ida Strand said that the hull was sound. The crossing stays shut for a week.",
)


@pytest.fixture
def program(tmp_path: Path) -> InlineProgram:
    (tmp_path / "a.txt").write_text("\n\n".join(ONE), encoding="utf-8")
    (tmp_path / "b.txt").write_text("\n\n".join(OTHER), encoding="utf-8")
    return InlineProgram(tmp_path)


def test_facts_come_first_and_house_style_is_folded(program: InlineProgram) -> None:
    told = program.run("diff", "./a.txt", "./b.txt").stdout
    assert told.index("[-14-]{+40+}") < told.index("[-The boat was built")
    assert "Cllr" not in told
    assert "1 change of style, spelling or furniture not shown (--all)" in told


def test_a_title_written_short_is_house_style(program: InlineProgram) -> None:
    report = program.document("diff", "./a.txt", "./b.txt", "--only", "style")
    assert [edit["classes"] for edit in report["edits"]] == [["style"]]
    assert "[-Councillor-]{+Cllr+}" in program.run("diff", "./a.txt", "./b.txt", "--only", "style").stdout


def test_only_narrows_the_edits_and_leaves_script_and_summary(program: InlineProgram) -> None:
    whole, some = (program.document("diff", "./a.txt", "./b.txt", *more) for more in ((), ("--only", "number,date")))
    assert [edit["classes"] for edit in some["edits"]] == [["number"]]
    assert (some["script"], some["summary"]) == (whole["script"], whole["summary"])


def test_only_says_what_it_leaves_out(program: InlineProgram) -> None:
    told = program.run("diff", "./a.txt", "./b.txt", "--only", "date").stdout
    assert told.splitlines()[-1].strip() == "3 other changes not shown: 1 number, 1 style, 1 cut"
    assert "not shown" not in program.run("diff", "./a.txt", "./a.txt", "--only", "date").stdout


def test_only_names_the_classes_there_are(program: InlineProgram) -> None:
    for given in ("numer", "number,nonsense", ","):
        said = program.run("diff", "./a.txt", "./b.txt", "--only", given, status=2).stderr
        assert "quotation, number, date, name" in said
        assert "Traceback" not in said


def test_fail_on_looks_at_the_classes_asked_for(program: InlineProgram) -> None:
    pair = ("diff", "./a.txt", "./b.txt")
    program.run(*pair, "--fail-on", "material", status=6)
    program.run(*pair, "--fail-on", "material", "--only", "number", status=6)
    program.run(*pair, "--fail-on", "material", "--only", "style", status=0)
    program.run(*pair, "--fail-on", "any", "--only", "style", status=6)
    program.run(*pair, "--fail-on", "any", "--only", "date", status=0)


def test_context_shows_whole_sentences_in_the_order_of_the_text(program: InlineProgram) -> None:
    lines = program.run("diff", "./a.txt", "./b.txt", "--context", "1").stdout.splitlines()
    place = next(place for place, one in enumerate(lines) if "[-14-]" in one)
    assert lines[place - 1].strip() == "The ferry left the harbour at noon."
    assert lines[place].endswith("It carried [-14-]{+40+} passengers and a dog.")
    assert lines[place + 1].strip() == "Nobody was hurt."
    bare = program.run("diff", "./a.txt", "./b.txt", "--context", "0").stdout
    assert "Nobody was hurt" not in bare
    program.run("diff", "./a.txt", "./b.txt", "--context", "-1", status=2)


def heading(one: Article, other: Article, names: dict[str, str] | None = None) -> str:
    lines = difference_lines(one, other, report_edits(one, other), names=names or {}, everything=False)
    return plain(lines).splitlines()[0]


def test_two_articles_are_told_apart_by_what_differs() -> None:
    first = article(*ONE, id="x", host="herald.example", published="2026-03-02T08:00:00Z")
    second = article(*OTHER, id="x@2", host="herald.example", version=2, modified=first.published)
    assert heading(first, second) == "Herald, version 1 (published 2 Mar 08:00)  →  version 2 (modified 2 Mar 08:00)"
    other = article(*OTHER, id="y", host="herald.example", published="2026-03-03T08:00:00Z")
    assert heading(first, other) == "Herald, published 2 Mar 08:00  →  published 3 Mar 08:00"
    assert heading(first, article(*OTHER, id="z", host="gazette.example")) == "Herald  →  Gazette"
    assert heading(article(*ONE), article(*OTHER, id="B"), {"A": "a.txt", "B": "b.txt"}) == "a.txt  →  b.txt"


def test_the_three_ways_to_name_an_article(program: InlineProgram, tmp_path: Path) -> None:
    url = "https://herald.example/ferry"
    rows = [{"url": url, "text": "\n\n".join(text), "fetched": f"2026-03-0{day}T08:00:00Z"}
            for day, text in ((2, ONE), (3, OTHER))]  # fmt: skip
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    program.run("ingest", "rows.jsonl")
    reports = [program.document("diff", *pair) for pair in ((f"{url}@1", url), ("./a.txt", f"{url}@2"))]
    assert reports[0]["script"] == reports[1]["script"]
    assert "version 1" in program.run("diff", f"{url}@1", url).stdout.splitlines()[0]


def test_a_figure_never_contradicts_its_words() -> None:
    assert [f"{sureness(one)} {figure(one)}" for one in (0.4996, 0.5, 0.9496, 0.917)] == [
        "not known 0.49", "more likely than not 0.50", "very likely 0.94", "very likely 0.92",
    ]  # fmt: skip


def test_two_files_that_differ_in_their_headline_only(tmp_path: Path) -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in ONE)
    for name, title in (("a", "Ferry hull is sound"), ("b", "Ferry crossing shut for a week")):
        page = f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{body}</article></body></html>"
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
    report = InlineProgram(tmp_path).document("diff", "./a.html", "./b.html")
    assert [edit["operation"] for edit in report["edits"]] == ["headline"]
    assert report["summary"]["sentence"] == "identical text, headline changed"
