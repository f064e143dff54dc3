"""Notices in free word order: this text, then auxiliaries and adverbs, a verb of publishing, where. Read by ``notice``.

Each language gives its words; one order of them holds for all: "Este artículo se publicó antes en …", "Dit stuk stond
eerder in …". A text that was published somewhere "too" or "later" is not meant: those adverbs are in no list.
"""

from __future__ import annotations

from dataclasses import dataclass

from provenance.credits.pattern import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """The words of one language; ``|`` divides them."""

    language: str
    these: str
    texts: str
    between: str
    """Auxiliaries and adverbs, in any order."""
    verbs: str
    at: str
    kinds: str
    """What may be said of the outlet before its name."""
    cues: tuple[str, ...]
    """With which its verbs begin."""
    example: str
    near_miss: str


_WORDS: tuple[_Words, ...] = (
    _Words(
        language="es",
        these="este|esta|el presente|la presente",
        texts="artículo|texto|entrevista|reportaje|crónica|columna|nota|ensayo|reseña|pieza|historia",
        between="se|fue|ha|había|sido|antes|primero|originalmente|previamente|anteriormente|inicialmente|ya"
        "|por primera vez|originariamente",
        verbs="publicó|publicado|publicada|apareció|aparecido|salió|difundió|imprimió",
        at="en|por",
        kinds="el diario|el periódico|la revista|el semanario|el portal|la web",
        cues=("publicó", "publicad", "apareci", "salió", "difundió", "imprimió"),
        example="Esta entrevista se publicó antes en {La Voz del Muelle}.",
        near_miss="Esta entrevista se publicó antes en mayo.",
    ),
    _Words(
        language="pt",
        these="este|esta|esse|essa|o presente",
        texts="artigo|texto|entrevista|reportagem|crônica|crónica|coluna|ensaio|matéria|peça|resenha",
        between="se|foi|tinha|havia|sido|primeiro|antes|originalmente|anteriormente|inicialmente|previamente|já"
        "|pela primeira vez|originariamente",
        verbs="publicado|publicada|publicou|apareceu|saiu|veiculado|veiculada|divulgado|divulgada",
        at="no|na|em|nos|nas|pelo|pela",
        kinds="jornal|revista|portal|site|semanário",
        cues=("publicad", "publicou", "apareceu", "saiu", "veiculad", "divulgad"),
        example="Esta reportagem saiu primeiro no {Diário do Cais}.",
        near_miss="Esta reportagem saiu primeiro no domingo.",
    ),
    _Words(
        language="nl",
        these="dit|deze|bovenstaand|bovenstaande",
        texts="artikel|stuk|verhaal|interview|bericht|column|essay|reportage|recensie|opiniestuk|tekst|bijdrage",
        between="is|werd|was|eerder|eerst|al|oorspronkelijk|aanvankelijk|voor het eerst|reeds",
        verbs="stond|verscheen|verschenen|gepubliceerd|afgedrukt|geplaatst",
        at="in|op|bij|door",
        kinds="dagblad|weekblad|tijdschrift|magazine|de krant",
        cues=("stond", "versche", "gepubliceerd", "afgedrukt", "geplaatst"),
        example="Dit interview stond eerder in {Het Kadeblad}.",
        near_miss="Dit interview stond eerder in mei op de rol.",
    ),
    _Words(
        language="fr",
        these="cet|cette|ce|le présent",
        texts="article|texte|entretien|reportage|chronique|tribune|enquête|récit|essai|papier|critique",
        between="a|est|avait|été|fut|d'abord|initialement|originellement|déjà|précédemment|auparavant"
        "|pour la première fois|en premier|à l'origine",
        verbs="paru|parue|publié|publiée|diffusé|diffusée|imprimé|imprimée|sorti|sortie",
        at="dans|sur|par|chez",
        kinds="le journal|la revue|le quotidien|l'hebdomadaire|le magazine|le site",
        cues=("paru", "publié", "diffusé", "imprimé", "sorti"),
        example="Ce texte est à l'origine paru dans {Le Phare du Quai}.",
        near_miss="Ce texte est déjà paru dans deux langues.",
    ),
    _Words(
        language="it",
        these="questo|questa|il presente",
        texts="articolo|testo|intervista|reportage|saggio|recensione|pezzo|commento|inchiesta",
        between="è|era|stato|stata|fu|venne|già|prima|originariamente|originalmente|inizialmente|precedentemente"
        "|in origine|per la prima volta|in precedenza",
        verbs="uscito|uscita|apparso|apparsa|pubblicato|pubblicata|comparso|comparsa|stampato|stampata",
        at="su|sul|sulla|sullo|in|nel|nella|da|dal|dalla",
        kinds="quotidiano|rivista|settimanale|giornale|sito",
        cues=("uscit", "appars", "pubblicat", "compars", "stampat"),
        example="Questa intervista è già apparsa su {La Voce del Molo}.",
        near_miss="Questa intervista è già apparsa in due lingue.",
    ),
    _Words(
        language="nordic",
        these="denne|dette|den här|det här|denna|detta|ovanstående|ovenstående",
        texts="artikeln|artikkelen|artiklen|artikel|artikkel|texten|teksten|tekst|text|saken|sak|krönikan|kronikken"
        "|kroniken|kronik|krönika|intervjun|intervjuet|interviewet|reportaget|reportasjen|inlägget|innlegget|indlægget",
        between="är|er|ble|blev|blei|har|hade|havde|hadde|varit|vært|været|blitt|blivit|först|først|tidigare|tidligere"
        "|ursprungligen|opprinnelig|oprindeligt|oprindelig",
        verbs="införd|infört|publicerad|publicerat|publicerats|publicerades|publisert|publiceret|bragt|trykt|tryckt"
        "|tryckts|trykket|stod|stått|stået|hentet|hämtad|hämtat",
        at="i|på|hos|av|af|fra|från",
        kinds="tidskriften|tidsskriftet|tidningen|avisen|avisa|magasinet|bladet",
        cues=("inför", "public", "publis", "bragt", "tryk", "tryck", "stod", "ståt", "ståe", "hente", "hämta"),
        example="Denna krönika har tidigare varit införd i {Skärets Tidning}.",
        near_miss="Denna krönika har tidigare varit införd i maj.",
    ),
)


def _row(words: _Words) -> Row:
    between = rf"(?:(?:{words.between})\s+)"
    return Row(
        language=words.language,
        cues=words.cues,
        lead=rf"\b(?:{words.these})\s+(?:{words.texts})\s+{between}{{0,5}}(?:{words.verbs})\s+{between}{{0,3}}"
        rf"(?:{words.at})\s+(?:(?:{words.kinds})\s+)?",
        begins=tuple(dict.fromkeys(these.split(" ")[0] for these in words.these.split("|"))),
        example=words.example,
        near_miss=words.near_miss,
    )


NOTICES_ORDERS: tuple[Row, ...] = tuple(map(_row, _WORDS))
