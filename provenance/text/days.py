"""Names of months and weekdays in English and the commonest of the other languages, folded. Nothing is parsed here."""

from __future__ import annotations

_MONTHS = "january february march april may june july august september october november december"
_OTHER_MONTHS = (
    "januar februar märz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "januari februari maart april mei juni juli augustus september oktober november december",
)
MONTHS = {name: number for table in (*_OTHER_MONTHS, _MONTHS) for number, name in enumerate(table.split(), 1)}
"""Names of months, folded."""

SHORT_MONTHS = {name[:3]: number for number, name in enumerate(_MONTHS.split(), 1) if name != "may"} | {"sept": 9}
"""English abbreviations: a month only beside a day or before a point."""

WEEKDAYS = {
    name: number
    for table in (
        "monday tuesday wednesday thursday friday saturday sunday",
        "montag dienstag mittwoch donnerstag freitag samstag sonntag",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "lunes martes miércoles jueves viernes sábado domingo",
        "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    )
    for number, name in enumerate(table.split(), 1)
}
"""Names of weekdays, folded, in the singular."""

SHORT_WEEKDAYS = {
    "mon": 1,
    "tue": 2,
    "tues": 2,
    "wed": 3,
    "weds": 3,
    "thu": 4,
    "thur": 4,
    "thurs": 4,
    "fri": 5,
    "sat": 6,
    "sun": 7,
}
"""English abbreviations: a weekday only before a point, with a capital."""
