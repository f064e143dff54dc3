"""Agencies that no table knows, and their signs, where the page spells them out."""

from __future__ import annotations

import pytest

from provenance.credits import parse
from provenance.records.article import Extraction, Outlet, Place
from provenance.records.credit import Credits

BODY = (
    "OVER HATCH (hd) – Der Ofen am Fluss brennt seit Freitag wieder, teilte die Gemeinde mit.",
    "Seit der Flut hatte ihn niemand brennen sehen, und niemand hatte damit gerechnet.",
    "Ein Schornstein wurde Stein für Stein abgetragen und neben der Straße aufgebaut.",
    "Die Schulen dürfen am Ersten jedes Monats in den Hof, aber nicht näher.",
    "Quelle: hd",
)


def read(byline: str, *paragraphs: str, **more: object) -> Credits:
    places = (Place(text=byline, spot="byline"), Place(text="Hügeldienst", spot="markup", path="json-ld author"))
    return parse(
        Extraction(title=None, outlet=Outlet(name="Ofenbote"), paragraphs=paragraphs or BODY, places=places, **more),
        url="https://ofenbote.example/ofen",
    )


def given(found: Credits) -> set[tuple[str, str, str, str]]:
    return {(one.place, one.relation, one.role, one.source.name) for one in found.credits}


@pytest.mark.parametrize(
    "byline", ["Hügeldienst (hd)", "Von Hügeldienst (hd)", "Hügeldienst (hd) 11. Mai 2026, 16:42 Uhr"]
)
def test_name_and_sign_credit_the_agency_in_every_place(byline: str) -> None:
    found = read(byline)
    places = {"byline", "dateline", "footer", "markup"}
    assert given(found) == {(place, "wire", "direct", "Hügeldienst") for place in places}
    cut = {
        (one.paragraph, BODY[one.paragraph][slice(*one.cut)])
        for one in found.credits
        if one.paragraph is not None and one.cut
    }
    assert cut == {(0, "OVER HATCH (hd) – "), (4, "Quelle: hd")}
    assert found.dateline == "OVER HATCH (hd)"


def test_a_line_on_material_spells_out_and_credits_in_part() -> None:
    found = read("Von Jo Hale", *BODY[1:4], "Mit Material von Hügeldienst (hd)")
    assert ("footer", "wire", "contributor", "Hügeldienst") in given(found)


@pytest.mark.parametrize(
    "byline",
    ["Jo Hale (jh)", "Hügeldienst (xy)", "Redaktion (red)", "Lokalredaktion (lr)", "Hügeldienst", "Jo Hale (Hügel)"],
)
def test_persons_desks_and_other_letters_spell_out_nothing(byline: str) -> None:
    assert given(read(byline)) == set()


def test_a_sign_in_running_text_credits_nobody() -> None:
    lines = (BODY[1], "Der Hügeldienst (hd) berichtet seit 1908 von dort, und das mit Recht.", "Er kam (hd) um vier.")
    assert {place for place, *_ in given(read("Hügeldienst (hd)", *lines))} == {"byline", "markup"}
