"""Bylines: names only, one each."""

import pytest

from provenance.extract.names import is_byline, is_signature_line, names_in


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe", ("Jane Doe",)),
        ("BY JANE DOE AND TOM ORR", ("Jane Doe", "Tom Orr")),
        ("Jane Doe, Health Editor", ("Jane Doe",)),
        ("Jane Doe in Port Marren and Tom Orr", ("Jane Doe", "Tom Orr")),
        ("By Jane Doe, Coastline Press", ("Jane Doe", "Coastline Press")),
        ("Jane Doe | The Tarn Courier", ("Jane Doe",)),
        ("By JANE DOE\nStaff Writer", ("Jane Doe",)),
        ("Von Petra Lüders und Jan de Vries", ("Petra Lüders", "Jan de Vries")),
        ("Par Hélène Marchand", ("Hélène Marchand",)),
        ("Jane Doe (jane@paper.example) @janedoe", ("Jane Doe",)),
        ("Jane Doe, CP Sports Writer", ("Jane Doe",)),
        ("Jane Doe, MD, PhD", ("Jane Doe",)),
        ("Jane Doe, Jane Doe", ("Jane Doe",)),
        ("John E Smith", ("John E Smith",)),
        ("María Ruiz y Ana Gil", ("María Ruiz", "Ana Gil")),
        ("Staff Reporter", ()),
        ("Tarn Courier staff", ()),
        ("admin", ()),
        ("{{author.name}}", ()),
        ("https://paper.example/authors/jane", ()),
        ("", ()),
    ],
)
def test_names(line: str, names: tuple[str, ...]) -> None:
    assert names_in(line, outlet="The Tarn Courier") == names


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Jane Doe", True),
        ("By Jane Doe and Tom Orr, Coastline Press", True),
        ("By JANE DOE, Health Editor", True),
        ("Von Petra Lüders", True),
        ("By the time the ferry docked, Jane Doe had left.", False),
        ("By Tuesday the harbour was closed and nobody knew why it had taken so long.", False),
        ("Jane Doe said so", False),
    ],
)
def test_byline_lines(line: str, expected: bool) -> None:
    assert is_byline(line) is expected


def test_a_line_of_names_alone() -> None:
    assert is_signature_line("Mara Ellin and Tom Orr, Coastline Press")
    assert not is_signature_line("Mara Ellin")
    assert not is_signature_line("Ferries, Buses and Late Trains Stop as Storm Arrives")


def test_endless_fields_cost_little() -> None:
    assert len(names_in("By " + "Ann Bo, Cy Do, " * 50_000)) <= 12
