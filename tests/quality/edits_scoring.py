"""Score a report against the truth of a planted pair, beside difflib and a plain word alignment."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from difflib import SequenceMatcher

from provenance.records.edit import Edit, EditReport, Side
from provenance.text.tokens import word_spans, words
from tests.quality.edits_cases import Case, Pairs
from tests.quality.edits_planting import OPERATORS


class Tally:
    """Found, missed and wrong, by name."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.wrong: Counter[str] = Counter()
        self.missed: Counter[str] = Counter()

    def add(self, name: str, predicted: set[object], true: set[object]) -> None:
        self.right[name] += len(predicted & true)
        self.wrong[name] += len(predicted - true)
        self.missed[name] += len(true - predicted)

    def true(self, name: str) -> int:
        """How many there really are."""
        return self.right[name] + self.missed[name]

    def row(self, name: str) -> str:
        right, wrong, missed = self.right[name], self.wrong[name], self.missed[name]
        precision, recall = right / (right + wrong or 1), right / (right + missed or 1)
        f1 = 2 * precision * recall / (precision + recall or 1)
        return f"{name:34} n={right + missed:5}  precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}"


def score(case: Case, report: EditReport, tally: Tally) -> None:
    """Compare a report with the truth, sentence by sentence."""
    predicted: dict[int, set[str]] = defaultdict(set)
    operations: dict[str, set[int]] = defaultdict(set)
    links: Pairs = set()
    for edit in report.edits:
        if edit.operation == "headline":
            continue
        of_a, of_b = _Covered(case.a, case, edit.a), _Covered(case.b, case, edit.b)
        if edit.operation in {"split", "merged"} and not edit.classes and min(len(of_a.sizes), len(of_b.sizes)) > 1:
            continue  # Paragraphs, which every planted cut divides anew; this measures sentences.
        if edit.a and edit.b:
            links |= _links(case, edit, of_a, of_b)
            whole = " ".join(edit.b.text.split())
            for i in of_a.sizes:
                predicted[i] |= set(edit.classes) if len(of_a.sizes) == 1 or case.a[i] not in whole else set()
        name = "boilerplate" if "boilerplate" in edit.classes else edit.operation
        operations[name] |= set((of_b if edit.operation == "added" else of_a).sizes)
    for i in range(len(case.a)):
        true = case.classes.get(i, set())
        for name in {*OPERATORS, "correction"}:
            if name == "wording" and true - {"wording"}:
                continue
            tally.add(name, {i} if name in predicted[i] else set(), {i} if name in true else set())
    for name in ("cut", "added", "moved", "split", "merged", "boilerplate"):
        tally.add("op " + name, set(operations[name]), set(case.operations[name]))
    tally.add(
        "op headline",
        {e.operation for e in report.edits} & {"headline"},
        {"headline"} if case.title != case.new_title else set(),
    )
    tally.add("links of changed sentences", set(links), set(case.links))


class _Covered:
    """The planted sentences that one side of an edit covers, by where it stands in the body: number to its words."""

    def __init__(self, sentences: list[str], case: Case, side: Side | None) -> None:
        self.sizes: Counter[int] = Counter()
        self.owners: list[int] = []
        """The sentence of every word of the side."""
        if side is None:
            return
        starts, paragraphs = case.places(sentences)
        start = "\n\n".join(paragraphs).find(side.text, sum(len(one) + 2 for one in paragraphs[: side.paragraphs[0]]))
        self.owners = [bisect_right(starts, start + place) - 1 for place, _ in word_spans(side.text)]
        self.sizes.update(self.owners)


def _links(case: Case, edit: Edit, of_a: _Covered, of_b: _Covered) -> Pairs:
    """The planted sentences that an edit links.

    Where the program took several planted sentences for one, those are linked that share half of the shorter one's
    words in place, as for the plain alignments; what only moved is linked as it is.
    """
    if len(of_a.sizes) == len(of_b.sizes) == 1:
        return {(next(iter(of_a.sizes)), next(iter(of_b.sizes)))}
    counts: Counter[tuple[int, int]] = Counter()
    i = j = 0
    for operation, text in edit.words:
        for _ in word_spans(text):
            if operation == "equal":
                counts[of_a.owners[i], of_b.owners[j]] += 1
            i, j = i + (operation != "insert"), j + (operation != "delete")
    return {
        (i, j)
        for (i, j), count in counts.items()
        if 2 * count >= min(of_a.sizes[i], of_b.sizes[j]) and (edit.operation == "moved" or case.a[i] != case.b[j])
    }


def plain_links(case: Case, blocks: list[tuple[int, int, int]], keys: tuple[list[int], list[int]]) -> Pairs:
    """What a word alignment alone links: sentences that share half of the shorter one's words, unless equal."""
    counts: Counter[tuple[int, int]] = Counter()
    for i, j, size in blocks:
        counts.update(zip(keys[0][i : i + size], keys[1][j : j + size], strict=True))
    sizes = [Counter(side) for side in keys]
    return {
        (i, j)
        for (i, j), count in counts.items()
        if case.a[i] != case.b[j] and count * 2 >= min(sizes[0][i], sizes[1][j])
    }


def baselines(case: Case, tally: Tally) -> None:
    """difflib and rapidfuzz on words."""
    from rapidfuzz.distance import Indel

    texts, owners = [], []
    for sentences in (case.a, case.b):
        cut = [words(sentence.lower()) for sentence in sentences]
        texts.append([word for sentence in cut for word in sentence])
        owners.append([place for place, sentence in enumerate(cut) for _ in sentence])
    matcher = SequenceMatcher(None, *texts, autojunk=False)
    blocks = [(block.a, block.b, block.size) for block in matcher.get_matching_blocks()]
    indel = [
        (op.src_start, op.dest_start, op.src_end - op.src_start) for op in Indel.opcodes(*texts) if op.tag == "equal"
    ]
    for name, found in (("difflib", blocks), ("rapidfuzz", indel)):
        links = plain_links(case, found, (owners[0], owners[1]))
        tally.add(f"links, {name}", set(links), set(case.links))
        moved = {pair for pair in case.links if pair[0] in case.operations["moved"]}
        tally.add(f"moved links, {name}", set(links & moved), set(moved))
