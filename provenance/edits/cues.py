"""Tables of words that say whose statement it is, and how sure it is. English first, then the commonest of others."""

from __future__ import annotations

from provenance.edits.tables import word_set

ATTRIBUTION = word_set(
    "said says say told tells stated added announced announces reported reports confirmed confirms claimed claims "
    "reckon reckons reckoned "
    "alleges argued argues insisted insists admitted admits denied denies warned warns explained explains noted "
    "acknowledged suggested suggests testified quoted cited citing wrote writes commented declared asserted "
    "maintained disclosed revealed recalled conceded quipped replied responded predicted sagte sagten erklärte "
    "berichtete laut zufolge déclaré affirmé selon dijo dijeron afirmó aseguró según disse afirmou detto secondo "
    "dichiarato zei volgens enligt ifølge sade"
)
"""Verbs of saying, and one-word ways to name a source, folded."""

LOADED = word_set("claimed claims alleges insisted insists admitted admits denied denies warned warns conceded")
"""Verbs that judge what they report: changing to or from one of them is no mere wording."""

ATTRIBUTION_PHRASES = {
    "according to": "according to",
    "quoted as saying": "said",
    "de acuerdo con": "según",
    "de acordo com": "segundo",
    "nach angaben": "laut",
    "a déclaré": "déclaré",
    "ha detto": "detto",
}
"""Phrases of two or three tokens, folded, and the key they share."""

HEDGES = word_set(
    "reportedly allegedly apparently possibly perhaps probably likely unlikely may might could seemingly supposedly "
    "purportedly presumably suspected alleged believed appears appear seems seemed seem potentially maybe unconfirmed "
    "arguably approximately roughly almost nearly angeblich mutmaßlich vermutlich offenbar möglicherweise "
    "wahrscheinlich womöglich voraussichtlich schätzungsweise anscheinend mindestens höchstens ungefähr minstens "
    "hoogstens apparemment "
    "probablement présumé presuntamente supuestamente probablemente presunto alegadamente supostamente "
    "presumibilmente probabilmente vermoedelijk troligen"
)
"""Words that make a statement less sure, folded."""

HEDGE_BEFORE_NUMBER = word_set("about around some circa etwa rund environ unos cerca omkring")
"""Words that make a number less sure, and only before one."""

HEDGE_PHRASES = {
    "more than": "more than",
    "less than": "less than",
    "fewer than": "less than",
    "at least": "at least",
    "at most": "at most",
    "up to": "up to",
    "as many as": "up to",
    "as much as": "up to",
    "au moins": "at least",
    "au plus": "at most",
    "al menos": "at least",
    "por lo menos": "at least",
    "pelo menos": "at least",
    "ten minste": "at least",
    "thought to be": "thought to",
    "is thought to": "thought to",
    "are thought to": "thought to",
    "is said to": "said to",
    "are said to": "said to",
    "is understood to": "understood to",
    "are understood to": "understood to",
}
"""Phrases of two or three tokens that make a statement or number less sure."""
