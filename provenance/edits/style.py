"""Tables of house style: what one newsroom writes so and another otherwise, without any change of meaning."""

from __future__ import annotations

from provenance.edits.tables import word_set

ABBREVIATED = {
    "U.S.": "united states",
    "US": "united states",
    "U.S": "united states",
    "USA": "united states",
    "U.S.A.": "united states",
    "U.K.": "united kingdom",
    "UK": "united kingdom",
    "U.K": "united kingdom",
    "U.N.": "united nations",
    "UN": "united nations",
    "E.U.": "european union",
    "EU": "european union",
    "&": "and",
    "%": "per cent",
    "percent": "per cent",
    "pct": "per cent",
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "prof": "professor",
    "gen": "general",
    "lt": "lieutenant",
    "col": "colonel",
    "sgt": "sergeant",
    "capt": "captain",
    "cllr": "councillor",
    "adm": "admiral",
    "cmdr": "commander",
    "insp": "inspector",
    "supt": "superintendent",
    "rev": "reverend",
    "dr": "doctor",
    "vs": "versus",
    "v": "versus",
    "st": "saint",
    "mt": "mount",
    "okay": "ok",
    "km": "kilometer",
    "kms": "kilometer",
    "kilometre": "kilometer",
    "kilometres": "kilometer",
    "kilometers": "kilometer",
    "kg": "kilogram",
    "kgs": "kilogram",
    "kilograms": "kilogram",
    "kilos": "kilogram",
    "mph": "miles per hour",
    "kph": "kilometers per hour",
    "cm": "centimeter",
    "centimetres": "centimeter",
    "centimeters": "centimeter",
    "mm": "millimeter",
    "millimetre": "millimeter",
    "millimetres": "millimeter",
    "millimeters": "millimeter",
    "metre": "meter",
    "metres": "meter",
    "meters": "meter",
    "ft": "foot",
    "feet": "foot",
    "mins": "minutes",
    "hrs": "hours",
    "miles": "mile",
    "approx": "approximately",
}
"""A word as it stands, or folded, and what it means. "US" has capitals, since "us" is another word."""

NAMES = {name: name for name in ("united states", "united kingdom", "united nations", "european union")}
"""Names in two words that an abbreviation may stand for."""

COURTESY = frozenset(["mr", "mrs", "ms", "miss", "mx"])
"""Titles that some newsrooms print and others leave out."""

PHRASES = {
    "per cent": "per cent",
    "miles per hour": "miles per hour",
    "kilometres per hour": "kilometers per hour",
    "kilometers per hour": "kilometers per hour",
    "miles an hour": "miles per hour",
    "kilometres an hour": "kilometers per hour",
    "kilometers an hour": "kilometers per hour",
    "vice president": "vicepresident",
    "prime minister": "primeminister",
}
"""Two or three words that one word may stand for."""

TITLES = word_set(
    "mr mrs ms miss mx sir dame lord lady doctor professor president primeminister vicepresident minister chancellor "
    "councillor councilor admiral commander inspector superintendent reverend "
    "governor senator representative general colonel lieutenant sergeant captain judge justice chairman chairwoman "
    "chief secretary herr frau monsieur madame mme señor señora sr sra signor signora"
)
"""Words before names that are no names, folded."""

UNITS = word_set(
    "mile kilometer meter centimeter millimeter foot inch inches yard yards acre acres hectare hectares kilogram gram "
    "grams ton tons tonne tonnes pound pounds ounce ounces litre liter litres liters gallon gallons second seconds "
    "minute minutes hour hours day days week weeks month months year years decade decades dollar dollars euro euros "
    "pence cents degrees celsius fahrenheit"
)
"""Measures: changing from one to another changes a number."""
